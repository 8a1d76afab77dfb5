//! What should have come first is told: by a phase that ends or begins, by a meeting before which
//! something was asked, by what is held before its step; and what is put away says who counts it.

use crate::support::shell::Shell;

#[test]
fn a_phase_that_begins_says_which_one_before_it_has_not_ended() {
    let mut shell = Shell::office();
    shell.today = "2009-05-20";
    let first = shell.ask("do 阶-1 start --by 陈晓东");
    assert!(first.code == 0 && !first.err.contains("前面的"), "{first}");
    let next = shell.ask("do 阶-2 start --by 陈晓东");
    assert!(
        next.code == 0 && next.err.contains("前面的“学习调研”（阶-1）进行中"),
        "{next}"
    );
    let english = shell.ask_in_english("do 阶-3 start --by 陈晓东");
    assert!(
        english.err.contains("(阶-1) comes before") && english.err.contains("(阶-2)"),
        "{english}"
    );
}

#[test]
fn a_phase_that_ends_says_who_has_not_met_what_its_steps_asked() {
    let mut shell = Shell::office();
    shell.today = "2009-12-31";
    let steps = shell.ask("list deliverables --json").json();
    let steps = steps.as_array().unwrap().iter();
    // The third phase asks nothing of people; the second does.
    let of_second = |it: &&serde_json::Value| {
        let step = it["step_number"].as_str();
        step.is_some_and(|it| ["环-05", "环-06", "环-07", "环-08"].contains(&it))
    };
    let numbers: Vec<_> = steps.filter(of_second).collect();
    assert!(!numbers.is_empty());
    for it in numbers {
        let number = it["number"].as_str().unwrap();
        let ticked = shell.ask(&format!("do {number} deliver --note 会议纪要3号"));
        assert_eq!(ticked.code, 0, "{ticked}");
    }
    for step in ["环-05", "环-06", "环-07", "环-08"] {
        shell.ask(&format!("do {step} start --by 欧阳志强"));
        let ended = shell.ask(&format!("do {step} finish --by 欧阳志强"));
        assert_eq!(ended.code, 0, "{ended}");
    }
    let ended = shell.ask("do 阶-2 finish --by 陈晓东");
    for told in ["分管领域问题", "谈心交心", "查找差距"] {
        assert!(ended.code == 0 && ended.err.contains(told), "{ended}");
    }
}

/// What should be done before a meeting is told by the meeting, at whatever door it is entered.
#[test]
fn a_meeting_says_what_was_to_be_done_before_it() {
    let mut shell = Shell::office();
    shell.today = "2009-06-19";
    shell.script(&["add activity --type 民主生活会 --name 会 --held-on 2009-06-20"]);
    shell.today = "2009-06-20";
    let held = shell.ask("do 活1 hold");
    for told in ["会前应做的“谈心交心”（求-07）", "“发言材料”（求-08）"]
    {
        assert!(held.code == 0 && held.err.contains(told), "{held}");
    }
    // Of a second one nothing more is said: what was to come before came before the first.
    let second = shell.ask("add activity --type 民主生活会 --name 续会 --held-on 2009-06-20");
    assert!(!second.err.contains("会前应做的"), "{second}");
    let other = shell.ask("add activity --type 党组会 --name 党组会 --held-on 2009-06-20");
    assert!(!other.err.contains("会前应做的"), "{other}");
}

#[test]
fn what_is_held_for_a_requirement_before_its_step_has_begun_says_so() {
    let mut shell = Shell::office();
    shell.today = "2009-03-10";
    let line = "add activity --type 组织生活会 --people 第1党支部 --name";
    let held = shell.ask(&format!("{line} 一 --held-on 2009-03-10"));
    assert!(held.err.contains("（环-06）还没有开始"), "{held}");
    let planned = shell.ask(&format!("{line} 二 --held-on 2009-03-20"));
    assert!(!planned.err.contains("还没有开始"), "{planned}");
    shell.script(&["do 环-06 start"]);
    let held = shell.ask(&format!("{line} 三 --held-on 2009-03-09"));
    assert!(!held.err.contains("还没有开始"), "{held}");
}

#[test]
fn what_is_put_away_says_what_counts_by_its_name() {
    let shell = Shell::office();
    for (line, told) in [
        ("void 渠-03 --reason 不设了", Some("果-15、果-17 按“专线”")),
        ("void 求-05 --reason 不要了", Some("果-11 按“专题调研报告”")),
        ("void 种-23 --reason 不开了", Some("求-09 按“组织生活会”")),
        ("void 种-21 --reason 不用了", None),
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{said}");
        assert_eq!(said.err.contains("按“"), told.is_some(), "{said}");
        assert!(told.is_none_or(|it| said.err.contains(it)), "{said}");
    }
}

/// A day that a decision moves has one way out, not two that contradict each other.
#[test]
fn a_day_that_a_decision_moves_is_refused_with_that_way_alone() {
    let mut shell = Shell::office();
    // On the day on which it was made nothing is decided yet.
    shell.today = "2009-07-21";
    let said = shell.ask("set 题-01 to_on=2010-01-31");
    assert!(
        said.code == 1 && said.err.contains("起止由决定调整"),
        "{said}"
    );
    assert!(!said.err.contains("不能再改"), "{said}");
    // Where no act moves it, it is written once.
    let said = shell.ask("set 题-01 template=别的");
    assert!(said.code == 1 && said.err.contains("不能再改"), "{said}");
}
