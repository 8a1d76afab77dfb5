//! Who is there: brackets say who is meant, whoever has left is called to nothing, given nothing
//! and decides nothing, and whoever leaves is told what he has in hand.

use serde_json::json;

use crate::support::shell::Shell;

const ADD: &str = "add activity --type 集中学习 --lasts 半天 --held-on";

/// How many were called and how many of them were there.
fn there(shell: &Shell, activity: &str) -> (usize, i64) {
    let shown = shell.ask(&format!("show {activity} --json")).json();
    let called = shown["people"].as_array().unwrap().len();
    (called, shown["present"].as_i64().unwrap())
}

/// How many stand in the roster.
fn people(shell: &Shell) -> usize {
    let listed = shell.ask("list people --json").json();
    listed.as_array().unwrap().len()
}

#[test]
fn brackets_behind_a_name_say_who_is_meant_or_left_out_and_else_why_he_is_absent() {
    let shell = Shell::office();
    shell.script(&["add person --name 孙丽（返聘） --department 办公室"]);
    let all = people(&shell);
    let head = shell.ask("list people --json").json();
    let head = head.as_array().unwrap().iter();
    let own = head.clone().find(|it| it["name"] == "马长海").unwrap();
    let department = own["department"].as_str().unwrap();
    let his = format!("马长海（{department}）");
    for (n, (people, called, present)) in [
        ("孙丽（返聘）", 1, 1),
        ("全体（除陈晓东、罗玉珍）", all - 2, all - 2),
        ("全体除陈晓东", all - 1, all - 1),
        ("全体 除陈晓东外", all - 1, all - 1),
        ("全体（不含陈晓东）、罗玉珍（病假）", all - 1, all - 2),
        (his.as_str(), 1, 1),
        ("罗玉珍（出差）、马长海", 2, 1),
    ]
    .into_iter()
    .enumerate()
    {
        let line = format!("{ADD} 2009-03-02 --people");
        let mut words: Vec<&str> = line.split(' ').collect();
        words.push(people);
        let said = shell.run(&words);
        assert_eq!(said.code, 0, "{people}: {said}");
        let present = i64::try_from(present).unwrap();
        let number = format!("活{}", n + 1);
        assert_eq!(there(&shell, &number), (called, present), "{people}");
    }
    // A department in which he does not sit says of nobody why he is absent.
    let other = if department == "办公室" {
        "组织部"
    } else {
        "办公室"
    };
    let said = shell.ask(&format!("{ADD} 2009-03-02 --people 马长海（{other}）"));
    assert!(said.code == 1 && said.err.contains("没有找到"), "{said}");
}

#[test]
fn whoever_was_not_there_is_called_to_nothing_and_told() {
    let shell = Shell::office();
    let all = people(&shell);
    shell.script(&["set 人1 left_on=2009-03-10", "set 人2 joined_on=2009-03-05"]);
    let line = |day: &str| format!("{ADD} {day} --people 全体");
    for (n, (day, gone)) in [("2009-03-02", 1), ("2009-03-09", 0), ("2009-03-11", 1)]
        .into_iter()
        .enumerate()
    {
        let said = shell.ask(&line(day));
        assert_eq!(said.code, 0, "{said}");
        assert_eq!(said.err.contains("没有计入"), gone > 0, "{said}");
        assert_eq!(
            there(&shell, &format!("活{}", n + 1)).0,
            all - gone,
            "{day}"
        );
    }
    let name = shell.ask("show 人1 --json").json()["name"].clone();
    let alone = shell.ask(&format!(
        "{ADD} 2009-03-11 --people {}",
        name.as_str().unwrap()
    ));
    assert!(alone.code == 1 && alone.err.contains("不在岗"), "{alone}");
    // Changed later, it is judged by its day too.
    let changed = shell.ask("set 活2 held_on=2009-03-11 people=全体");
    assert!(
        changed.code == 0 && changed.err.contains("没有计入"),
        "{changed}"
    );
    assert_eq!(there(&shell, "活2").0, all - 1);
}

#[test]
fn whoever_leaves_is_told_what_he_has_in_hand_and_gets_and_decides_nothing_more() {
    let mut shell = Shell::rectifying();
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["owner"], json!("马长海"));
    let (owner, lead) = (task["owner_number"].clone(), task["lead_number"].clone());
    let (owner, lead) = (owner.as_str().unwrap(), lead.as_str().unwrap());
    let add =
        "add task --problem 问1 --goal 查 --measure 查 --task-kind by_limit --limit 2009-09-30";
    shell.script(&[&format!("{add} --department 办公室 --owner {owner}")]);
    for whom in [owner, lead] {
        let said = shell.ask(&format!("set {whom} left_on=2009-07-20"));
        assert!(said.code == 0 && said.err.contains("改-001"), "{said}");
    }
    shell.today = "2009-07-21";
    for (line, told) in [
        (
            format!("{add} --department 办公室 --owner {owner}"),
            "责任人",
        ),
        (format!("{add} --lead {lead} --owner 张明"), "分管领导"),
        (
            format!("do 改1 progress --by {owner} --done 办了一半"),
            "决定人",
        ),
        (format!("set 改1 owner={lead}"), "责任人"),
        ("do 改2 submit".to_owned(), "责任人"),
    ] {
        let said = shell.ask(&line);
        assert!(
            said.code == 1 && said.err.contains("已离岗") && said.err.contains(told),
            "{line}: {said}"
        );
    }
    // What he did before he left is entered late.
    let late = format!("do 改1 progress --by {owner} --on 2009-07-20 --done 办了一半");
    assert_eq!(shell.ask(&late).code, 0, "{}", shell.ask(&late));
}

/// Who was called while he was there, and had left when it took place, was not at it.
#[test]
fn whoever_left_before_it_took_place_was_not_at_it() {
    let mut shell = Shell::office();
    let all = people(&shell);
    shell.today = "2009-07-21";
    shell.script(&[
        "add activity --type 座谈会 --held-on 2009-07-24 --people 全体",
        "set 人2 left_on=2009-07-22",
    ]);
    shell.today = "2009-07-24";
    let held = shell.ask("do 活1 hold");
    assert!(held.code == 0 && held.err.contains("没有计入"), "{held}");
    assert_eq!(there(&shell, "活1").0, all - 1);
    assert_eq!(shell.ask("verify").code, 0);
    assert_eq!(shell.ask("undo").code, 0);
    assert_eq!(there(&shell, "活1").0, all);
}

/// A seat is free once whoever sat there has left.
#[test]
fn a_seat_whose_holder_has_left_is_free() {
    let mut shell = Shell::office();
    let taken = |shell: &Shell| {
        let shown = shell.ask("show 果-03 --json").json();
        shown["on_ledger"]["has"].as_i64().unwrap()
    };
    let before = taken(&shell);
    shell.script(&["set 岗4 holders=马长海"]);
    let post = shell.ask("show 岗4 --json").json();
    let whom = post["holders_number"][0].as_str().unwrap();
    shell.script(&[&format!("set {whom} left_on=2009-07-20")]);
    assert_eq!(taken(&shell), before.max(1));
    shell.today = "2009-07-21";
    assert_eq!(taken(&shell), before.max(1) - 1);
}
