//! Activities: planned until their day, decided at only where a body sat, and who was called.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const PLANNED: &str =
    "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-07-24";

#[test]
fn what_is_to_come_is_planned_and_decides_nothing_until_it_was_held() {
    let mut shell = Shell::rectifying();
    shell.script(&[PLANNED]);
    assert_eq!(shell.ask("show 活2 --json").json()["state"], "planned");
    assert_snapshot!(shell.ask("do 活2 hold"), @r"
    ! 督办：活-002：举行日期：2009-07-24晚于2009-07-20，还没有到；日期有变的，请写明是哪一天。
    = 1
    ");
    let pause =
        "do 改1 suspend --meeting 活2 --review-on 2009-08-20 --pause-plan 先定 --note 等";
    assert_snapshot!(shell.ask(pause), @r"
    ! 复查日期：2009-08-20 周四 8月中旬
    ! 督办：有2处不符合：
    !   · 改-001：决定日期2009-07-24晚于今天（2009-07-20）。
    !   · 改-001：会议：活-002 还没有举行（排在2009-07-24），不能作为决定的依据；举行后请先办“登记举行”。
    = 1
    ");
    // On its day it is held with one act, and decides.
    shell.today = "2009-07-24";
    assert_eq!(shell.ask(pause).code, 1);
    shell.script(&["do 活2 hold", pause, "verify"]);
    assert_eq!(shell.ask("show 活2 --json").json()["state"], "held");
}

#[test]
fn a_meeting_that_was_put_off_says_the_day_on_which_it_was_held() {
    let mut shell = Shell::office();
    shell.script(&[PLANNED]);
    shell.today = "2009-07-28";
    let early = shell.ask("do 活1 hold --held-on 2009-07-29");
    assert_eq!(early.code, 1, "{early}");
    shell.script(&["do 活1 hold --held-on 2009-07-27"]);
    assert_eq!(shell.ask("show 活1 --json").json()["held_on"], "2009-07-27");
    // It was held: it cannot be put off into the future any more.
    assert_eq!(shell.ask("set 活1 held_on=2009-08-03").code, 1);
    shell.script(&["undo", "verify"]);
    let back = shell.ask("show 活1 --json").json();
    assert_eq!(
        (&back["state"], &back["held_on"]),
        (&"planned".into(), &"2009-07-24".into())
    );
}

#[test]
fn where_no_body_sat_nothing_is_decided() {
    let shell = Shell::rectifying();
    shell.script(&["add activity --name 座谈会 --held-on 2009-07-20 --place 四楼"]);
    let pause =
        "do 改1 suspend --meeting 活2 --review-on 2009-08-20 --pause-plan 先定 --note 等";
    assert_snapshot!(shell.ask(pause), @r"
    ! 复查日期：2009-08-20 周四 8月中旬
    ! 督办：改-001：会议：活-002 没有写明议事机构，不能作决定；是会议的，请先填上它的议事机构。
    = 1
    ");
    shell.script(&["set 活2 deciding_body=steering_group", pause]);
}

#[test]
fn people_are_called_all_at_once_minus_some_and_absentees_with_a_word() {
    let shell = Shell::office();
    let all = shell.ask("list people --json").json();
    let everybody = all.as_array().unwrap().len();
    let office: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["department"] == "办公室")
        .collect();
    let (first, second) = (
        office[0]["name"].as_str().unwrap(),
        office[1]["name"].as_str().unwrap(),
    );
    let add = |people: &str| {
        format!("add activity --name 学习 --held-on 2009-07-20 --people {people}")
    };
    let people = |shell: &Shell, line: &str| {
        let made = shell.ask(line);
        assert_eq!(made.code, 0, "{line}: {made}");
        shell
            .ask(&format!("show {} --json", made.out.trim()))
            .json()
    };
    let told = people(&shell, &add("全体"));
    assert_eq!(told["people"].as_array().unwrap().len(), everybody);
    let told = people(&shell, &add(&format!("办公室、-{first}")));
    assert_eq!(told["people"].as_array().unwrap().len(), office.len() - 1);
    let told = people(&shell, &add(&format!("全体，除{first}、{second}")));
    assert_eq!(told["people"].as_array().unwrap().len(), everybody - 2);
    let told = people(&shell, &add(&format!("办公室、{second}（病假）")));
    assert_eq!(told["people"].as_array().unwrap().len(), office.len());
    let words: Vec<&str> = told["people_word"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it.as_str())
        .filter(|it| !it.is_empty())
        .collect();
    assert_eq!(words, ["病假"]);
    let number = told["number"].as_str().unwrap().to_owned();
    let shown = shell.ask(&format!("show {number}"));
    assert!(shown.out.contains(&format!("{second}（病假）")), "{shown}");
    // Named anew they take the place of those before; one step takes that back.
    shell.script(&[&format!("set {number} people={first}"), "verify"]);
    let set = shell.ask(&format!("show {number} --json")).json();
    assert_eq!(set["people"], serde_json::json!([first]));
    shell.script(&["undo", "verify"]);
    let back = shell.ask(&format!("show {number} --json")).json();
    assert_eq!(
        (&back["people"], &back["people_word"]),
        (&told["people"], &told["people_word"])
    );
    for wrong in ["无此人", "全体、除全体", "部"] {
        let said = shell.ask(&add(wrong));
        assert_eq!(said.code, 1, "{wrong}: {said}");
    }
}

#[test]
fn what_was_held_on_another_day_goes_back_to_the_day_it_was_planned_for() {
    let mut shell = Shell::office();
    shell.script(&[PLANNED]);
    shell.today = "2009-07-22";
    shell.script(&["do 活1 hold --held-on 2009-07-21", "undo", "verify"]);
    let back = shell.ask("show 活1 --json").json();
    assert_eq!(
        (&back["state"], &back["held_on"]),
        (&"planned".into(), &"2009-07-24".into())
    );
    shell.script(&["redo", "verify"]);
    // Nobody is called to what is void.
    shell.script(&["void 活1 --reason 误"]);
    let said = shell.ask("set 活1 people=全体");
    assert_eq!(said.code, 1, "{said}");
}

#[test]
fn a_word_is_neither_lost_nor_said_twice_and_nobody_is_left_out_of_what_he_is_not_in() {
    let shell = Shell::office();
    let words = |people: &str| {
        let add = format!("add activity --name 学习 --held-on 2009-07-20 --people {people}");
        let made = shell.ask(&add);
        if made.code != 0 {
            return Err(made.err);
        }
        let shown = shell
            .ask(&format!("show {} --json", made.out.trim()))
            .json();
        let words = shown["people_word"].as_array().unwrap().iter();
        let words = words.map(|it| it.as_str().unwrap().to_owned());
        Ok(words.filter(|it| !it.is_empty()).collect::<Vec<_>>())
    };
    for people in [
        "刘思远（病假）、刘思远",
        "刘思远、刘思远（病假）",
        "刘思远（病假）、全体",
    ] {
        assert_eq!(words(people), Ok(vec!["病假".to_owned()]), "{people}");
    }
    for (people, part) in [
        ("刘思远（病假）、刘思远（事假）", "刘思远"),
        ("全体，除刘思远（病假）", "刘思远"),
        ("办公室，除组织部", "组织部"),
        ("刘思远、-陈晓东", "陈晓东"),
    ] {
        let said = words(people).unwrap_err();
        assert!(said.contains(part), "{people}: {said}");
    }
    // Letters that only one group answers to name it.
    assert_eq!(words("bgs"), Ok(Vec::new()));
}
