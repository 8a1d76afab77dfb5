//! Who has left is marked where something is still in his hands, and told what is planned with
//! him; a claim beside another, and a unit that was dissolved by then, are told.

use super::stays::{ADD, number};
use crate::support::shell::Shell;

/// What is planned for later and needs him is told to whoever leaves.
#[test]
fn whoever_leaves_is_told_what_is_planned_with_him() {
    let shell = Shell::office();
    let (host, away) = (number(&shell, "马长海"), number(&shell, "罗玉珍"));
    for line in [
        format!("{ADD} 2009-08-10 --name 座谈 --host {host} --people 全体"),
        format!("{ADD} 2009-08-11 --name 讲课 --speaker {host}"),
        format!("{ADD} 2009-08-12 --name 补学 --people {host}"),
        format!("{ADD} 2009-08-13 --name 学习 --people 全体"),
        format!("{ADD} 2009-07-20 --name 当日 --host {host}"),
        format!("add activity --type 谈心谈话 --held-on 2009-08-14 --people {host},{away}"),
    ] {
        assert_eq!(shell.ask(&line).code, 0, "{line}");
    }
    let said = shell.ask(&format!("set {host} left_on=2009-07-20"));
    let told = "少不了本人的还有4次：活-001、活-002、活-003、活-006";
    assert!(said.code == 0 && said.err.contains(told), "{said}");
    // Before that the day of his leaving is: nothing is planned without him.
    let said = shell.ask(&format!("set {host} left_on=2009-08-31"));
    assert!(!said.err.contains("少不了本人"), "{said}");
}

/// Who has left is marked where something is still in his hands, and proposed for nothing.
#[test]
fn who_has_left_is_marked_where_he_has_something_in_hand() {
    let mut shell = Shell::rectifying();
    let owner = number(&shell, "马长海");
    shell.script(&[
        &format!("set 部-02 head={owner}"),
        "add task --problem 问1 --goal 查 --measure 查 --task-kind by_limit --limit 2009-09-30 \
         --department 办公室 --owner 马长海",
        "do 改2 submit",
        &format!("set {owner} left_on=2009-07-20"),
    ]);
    let marked = "马长海（已离岗）";
    assert!(
        !shell.ask("list tasks").done().contains(marked),
        "his last day"
    );
    // The meeting met while he was there; it is in nobody's hands since.
    shell.today = "2009-07-21";
    for line in ["list tasks", "list departments", "show 改1", "show 部-02"] {
        let said = shell.ask(line).done();
        assert!(said.contains(marked), "{line}: {said}");
    }
    let store = shell.store();
    let store = store.to_str().unwrap();
    for keys in ["5", "9", "5 Enter"] {
        let play = ["--play", keys, "--print", "--size", "110x30", "--db", store];
        let said = shell.run(&play);
        assert!(said.out.contains(marked), "{keys}: {said}");
    }
    let csv = shell.ask("list tasks --csv").done();
    assert!(!csv.contains("已离岗"), "what a program reads: {csv}");
    for line in ["do 改1 progress --done 办", "next 改1", "do 改1 no_change"] {
        let said = shell.ask(line);
        let named = format!("{}{}", said.out, said.err);
        assert!(!named.contains(&format!("--by {owner}")), "{line}: {said}");
        assert!(!named.contains("--by 马长海"), "{line}: {said}");
        assert!(!named.contains("现为马长海"), "{line}: {said}");
    }
    let said = shell.ask("do 改2 issue --meeting 活1 --issue-no 2号 --on 2009-07-20");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.err.contains("2009-07-20已离岗，这一项还在名下"),
        "{said}"
    );
}

/// Whoever claims what another has claimed stands beside him, and is told so.
#[test]
fn a_claim_beside_an_old_one_is_told() {
    let shell = Shell::confirmed();
    shell.script(&["add person --name 丙 --rank county_level"]);
    let said = shell.ask("do 问1 claim --leader 丙 --by 丙");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.err.contains("问-001 原由陈晓东认领，仍是认领人"),
        "{said}"
    );
}

/// What names a unit after its last day is told, not refused: it may be of before.
#[test]
fn a_unit_that_was_dissolved_by_then_is_told() {
    let mut shell = Shell::office();
    let made = shell.ask("add department --name 旧处").done();
    shell.script(&[&format!("set {} dissolved_on=2009-07-20", made.trim())]);
    shell.today = "2009-08-03";
    let add =
        "add opinion --channel 专线 --text 灯不亮 --target department --target-department 旧处";
    let told = "旧处2009-07-20已撤并";
    let late = shell.ask(&format!("{add} --received-on 2009-08-03"));
    assert!(late.code == 0 && late.err.contains(told), "{late}");
    let before = add.replace("灯不亮", "门不开");
    let before = shell.ask(&format!("{before} --received-on 2009-07-20"));
    assert!(!before.err.contains(told), "{before}");
    let line = format!("{ADD} 2009-08-03 --people 旧处、张明");
    let nobody = shell.ask(&line);
    assert!(nobody.err.contains("“旧处”里现在没有人"), "{nobody}");
}
