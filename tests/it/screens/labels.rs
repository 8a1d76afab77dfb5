//! What an act asks has one name: in its form, in what refuses it, in `next`.

use duban::app::state::{Layer, Purpose};
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use crate::support::shell::Shell;

/// The acts of a task, and what they ask under names of their own.
const ASKED: [(&str, &[&str]); 6] = [
    ("ask_extension", &["延期理由", "目前进展", "部门负责人签字"]),
    ("apply", &["自评", "部门负责人签字"]),
    ("suspend", &["中止理由"]),
    ("withdraw", &["撤销理由"]),
    ("hand_over", &["移交说明"]),
    ("void", &["作废理由"]),
];

/// The names that the same fields have elsewhere.
const ELSEWHERE: [&str; 3] = ["说明", "进度", "部门签字"];

fn assert_own(said: &str, labels: &[&str], why: &str) {
    let mut rest = said.to_owned();
    for label in labels {
        assert!(said.contains(label), "{why} {label}\n{said}");
        rest = rest.replace(label, "");
    }
    for other in ELSEWHERE {
        assert!(!rest.contains(other), "{why} {other}\n{said}");
    }
}

#[test]
fn a_refused_act_and_what_comes_next_name_what_is_missing_as_the_form_does() {
    let shell = Shell::rectifying();
    let next = shell.ask("next 改1").out;
    for (verb, labels) in ASKED {
        let refused = shell.ask(&format!("do 改1 {verb} --by 马长海"));
        assert_eq!(refused.code, 1, "{refused}");
        if verb != "void" {
            assert_own(&refused.err, labels, verb);
            for label in labels {
                assert!(next.contains(label), "{verb} {label}\n{next}");
            }
        }
    }
}

#[test]
fn a_refused_save_of_an_act_names_what_is_missing_as_its_form_does() {
    let mut desk = Desk::demo(Language::Chinese, (120, 40));
    let tasks = desk.office.all(Kind::Task).unwrap();
    let task = tasks.iter().find(|it| it.state == "rectifying").unwrap();
    for (verb, labels) in ASKED {
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys(&format!("5<c-g>改{}<enter><f4>", task.id));
        let Some(Layer::Offers(popup)) = desk.front.state.top() else {
            panic!("no offers\n{}", desk.screen());
        };
        let at = popup.offers.iter().position(|it| it.row.verb == verb);
        let Some(at) = at else { continue };
        desk.keys(&"<down>".repeat(at)).keys("<enter>");
        // What lacks a file leads to attaching it first.
        let form = desk.front.state.form();
        if !form.is_some_and(|it| matches!(it.purpose, Purpose::Act { .. })) {
            continue;
        }
        let form = desk.screen();
        desk.keys("<c-s>");
        let screen = desk.screen();
        let said = screen.lines().find(|it| it.contains("未保存")).unwrap();
        for label in labels {
            assert!(form.contains(label), "{verb} {label}\n{form}");
        }
        assert_own(said, labels, verb);
        desk.keys("<esc>");
    }
}

#[test]
fn a_verification_lists_the_files_with_those_that_were_checked() {
    let shell = Shell::rectifying();
    for name in ["one.txt", "two.txt"] {
        shell.write(name, name);
        shell.script(&[&format!("attach 改1 {name}")]);
    }
    shell.script(&[
        "do 改1 apply --by 马长海 --note 已办 --measures-done 1 --responsibility-taken 1 \
         --goal-reached 1 --likewise-checked 2 --rule-made 2 --signed-by 刘思远",
        "do 改1 check --by 郭𠮷祥",
        "do 附1 check --by 郭𠮷祥",
    ]);
    let db = shell.store().display().to_string();
    let play = |keys: &str| shell.run(&["--db", &db, "--play", keys, "--print"]).out;
    let word = "核查通过";
    let offers = play("5 Home F4");
    let row = offers.lines().find(|it| it.contains(word)).expect(&offers);
    // The digit before it chooses it.
    let digit = row
        .split(word)
        .next()
        .unwrap()
        .trim()
        .chars()
        .last()
        .unwrap();
    let led = play(&format!("5 Home F4 {digit}"));
    // Both lie on its page, the one that was checked with its tick.
    assert!(led.contains("2件，已核 1"), "{offers}\n{led}");
    assert!(led.contains("two.txt"), "{offers}\n{led}");
}
