//! Spans are moved by a decision; what a moved one no longer holds, or what no longer holds it, is
//! told: a decision moves what it names and nothing else.

use crate::support::shell::Shell;

#[test]
fn a_span_that_no_longer_fits_into_its_whole_is_told_and_so_is_what_it_leaves_out() {
    let shell = Shell::office();
    shell.script(&["add activity --type 党组会 --held-on 2009-07-20"]);
    let moved = |number: &str, from: &str, to: &str| {
        let days = format!("--from-on {from} --to-on {to}");
        let said = shell.ask(&format!(
            "do {number} move {days} --meeting 活1 --note 办公室〔2009〕9号"
        ));
        assert_eq!(said.code, 0, "{said}");
        said.err
    };
    let said = moved("环-10", "2009-10-12", "2009-11-20");
    assert!(!said.contains("环-10："), "{said}");
    let said = moved("环-10", "2009-10-12", "2010-03-01");
    assert!(said.contains("超出阶-3 整改落实的起止"), "{said}");
    let said = moved("阶-3", "2009-10-09", "2009-11-30");
    assert!(
        said.contains("环-11 完善体制机制") && said.contains("不在其中"),
        "{said}"
    );
    let said = moved("题-01", "2009-02-21", "2009-10-31");
    assert!(
        said.contains("阶-3 整改落实") && said.contains("不在其中"),
        "{said}"
    );
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_was_decided_is_moved_by_a_decision_and_by_no_edit() {
    let mut shell = Shell::office();
    // What was typed today is put right.
    shell.script(&["set 阶1 to_on=2009-04-29", "set 阶1 to_on=2009-04-30"]);
    shell.today = "2009-07-21";
    // The end of a step is only proposed, until somebody says so or decides.
    shell.script(&["set 环6 to_on=2009-07-12"]);
    for line in [
        "set 阶1 to_on=2009-06-30",
        "set 题1 to_on=2010-01-31",
        "set 环6 to_on=2009-07-20",
    ] {
        let refused = shell.ask(line);
        assert_eq!(refused.code, 1, "{line}: {refused}");
        assert!(refused.err.contains("move --to-on"), "{line}: {refused}");
    }
}

/// Every move tells what the span lies over, also where it lay there before; so does an edit.
#[test]
fn an_overlap_is_told_each_time_and_by_every_door() {
    let shell = Shell::office();
    shell.script(&["add activity --type 党组会 --held-on 2009-07-20"]);
    let told = |line: &str, over: &str| {
        let said = shell.ask(line);
        let is_told = said.err.contains(over) && said.err.contains("重叠");
        assert!(said.code == 0 && is_told, "{line}: {said}");
    };
    let paper = "--meeting 活1 --note 办公室〔2009〕9号";
    told(
        &format!("do 环-10 move --to-on 2009-12-12 {paper}"),
        "环-11 完善体制机制",
    );
    told(
        &format!("do 环-10 move --to-on 2009-12-14 {paper}"),
        "环-11 完善体制机制",
    );
    told("set 环-03 to_on=2009-04-25", "环-04 恳谈日");
    told("set 环-03 to_on=2009-04-26", "环-04 恳谈日");
    let beyond = shell.ask("set 环-04 to_on=2009-05-02");
    assert!(beyond.err.contains("超出阶-1 学习调研的起止"), "{beyond}");
    told(
        "add step --phase 阶-1 --position 5 --name 补课 --from-on 2009-04-25 --to-on 2009-04-28",
        "环-04 恳谈日",
    );
    shell.ask("verify").done();
}

/// What is said of one end leaves the other as it is, and as proposed as it was.
#[test]
fn one_end_is_moved_by_itself_and_the_other_stays() {
    let shell = Shell::office();
    shell.script(&["add activity --type 党组会 --held-on 2009-07-20"]);
    let paper = "--meeting 活1 --note 办公室〔2009〕9号";
    shell.script(&[
        &format!("do 阶-1 move --to-on 2009-05-10 {paper}"),
        &format!("do 环-10 move --to-on 2009-12-05 {paper}"),
    ]);
    let shown = |number: &str| shell.ask(&format!("show {number}")).out;
    let phase = shell.ask("show 阶-1 --json").json();
    assert_eq!(
        (&phase["from_on"], &phase["to_on"]),
        (&"2009-02-21".into(), &"2009-05-10".into())
    );
    let step = shown("环-10");
    let is_open = step.contains("拟2009-10-21") && !step.contains("拟2009-12-05");
    assert!(is_open && step.contains("2009-12-05"), "{step}");
    let none = shell.ask(&format!("do 环-10 move {paper}"));
    assert!(none.code == 1 && none.err.contains("至少写"), "{none}");
    let same = shell.ask(&format!("do 环-10 move --to-on 2009-12-05 {paper}"));
    assert!(same.code == 1 && same.err.contains("没有变"), "{same}");
}
