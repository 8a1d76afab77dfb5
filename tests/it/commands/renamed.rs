//! A name by which something is counted is followed where it changes; rules that cannot be read
//! say what may stand there, and what comes after something later in the plan is refused or told.

use crate::support::shell::Shell;

fn word(shell: &Shell, number: &str, column: &str) -> String {
    let shown = shell.ask(&format!("show {number} --json")).json();
    shown[column].as_str().unwrap_or_default().to_owned()
}

fn number(shell: &Shell, name: &str) -> String {
    let types = shell.ask("list activity_types --json").json();
    let mut all = types.as_array().unwrap().iter();
    let named = all.find(|it| it["name"] == name).unwrap();
    named["number"].as_str().unwrap().to_owned()
}

#[test]
fn what_counts_by_a_name_follows_it_in_the_same_act() {
    let shell = Shell::office();
    let number = |name: &str| number(&shell, name);
    assert_eq!(
        word(&shell, "果-19", "counted_by"),
        "activity:党组扩大会议~问题、提炼@phase"
    );
    shell.script(&[
        &format!("set {} name=党组扩大会", number("党组扩大会议")),
        &format!("set {} name=民主生活会议", number("民主生活会")),
        "set 渠-01 name=意见卡",
        "set 求-01 name=集中学时 --reason 更正",
    ]);
    assert_eq!(
        word(&shell, "果-19", "counted_by"),
        "activity:党组扩大会~问题、提炼@phase"
    );
    assert!(word(&shell, "果-17", "counted_by").starts_with("opinions:意见卡、意见箱"));
    assert_eq!(word(&shell, "果-08", "counted_by"), "requirement:集中学时");
    assert!(word(&shell, "标-14", "counted_by").ends_with("、党组扩大会"));
    let before = shell.ask("list requirements --json").json();
    let before = before.as_array().unwrap().iter();
    let held = before.filter_map(|it| it["held_before"].as_str());
    assert!(held.clone().count() > 0 && held.into_iter().all(|it| it == "民主生活会议"));
    // One undo takes all of it back.
    shell.script(&["undo"]);
    assert_eq!(word(&shell, "果-08", "counted_by"), "requirement:集中学习");
    shell.ask("verify").done();
}

#[test]
fn a_name_that_is_a_family_of_others_too_counts_both_and_one_that_is_gone_is_told() {
    let shell = Shell::office();
    shell.script(&[
        "add activity_type --name 走访 --form talk",
        "add activity_type --name 家访 --form talk --family 走访",
        "add deliverable --step 环-02 --name 走访职工 --counted-by activity:走访@phase",
    ]);
    shell.script(&[&format!("set {} name=入户走访", number(&shell, "走访"))]);
    assert_eq!(
        word(&shell, "果-48", "counted_by"),
        "activity:走访、入户走访@phase"
    );
    let gone = shell.ask(&format!("set {} family=", number(&shell, "家访")));
    assert!(
        gone.err.contains("“走访”") && gone.err.contains("果-48"),
        "{gone}"
    );
}

#[test]
fn a_rule_that_cannot_be_read_says_what_may_stand_there() {
    let shell = Shell::office();
    for (line, told) in [
        (
            "set 果-20 counted_by=problems:集体",
            "可写：班子、群众反映强烈",
        ),
        ("set 果-20 counted_by=rules:坏", "可写：废、改、立"),
        ("set 果-20 counted_by=activity:座谈会@月", "@phase"),
        ("set 果-20 counted_by=tasks@phase", "写“tasks”即可"),
        (
            "set 标-01 counted_by=activity:座谈会@phase",
            "写“activity:座谈会”即可",
        ),
        ("set 果-20 counted_by=胡写", "不是一条记数规则"),
    ] {
        let said = shell.ask(line);
        assert!(said.code == 1 && said.err.contains(told), "{line}: {said}");
    }
    let english = shell.ask_in_english("set 果-20 counted_by=problems:集体");
    assert!(english.err.contains("no choice"), "{english}");
}

#[test]
fn what_comes_after_something_later_is_refused_or_told() {
    let shell = Shell::office();
    let phase = shell.ask("set 果-01 comes_after=果-31");
    assert!(
        phase.code == 1 && phase.err.contains("后面的“整改落实”"),
        "{phase}"
    );
    let step = shell.ask("set 果-01 comes_after=果-10");
    assert!(
        step.code == 0 && step.err.contains("后面的环节“调查研究”"),
        "{step}"
    );
    let added = shell.ask("add deliverable --step 环-01 --name 前 --comes-after 果-31");
    assert_eq!(added.code, 1, "{added}");
    // What goes on all campaign long, and what lies before, stay free.
    for line in ["set 果-36 comes_after=果-35", "set 果-35 comes_after=果-41"] {
        let said = shell.ask(line);
        assert!(
            said.code == 0 && !said.err.contains("后面的"),
            "{line}: {said}"
        );
    }
}
