//! What a tick moves along: the step and the phase that it begins are told, and go back with the
//! last tick of theirs; what is held while a step runs on beyond its proposed end counts.

use crate::support::shell::Shell;

/// A new campaign of the Opinions in June.
fn campaign(today: &'static str) -> Shell {
    let mut shell = Shell::empty();
    shell.today = today;
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "add person --name 甲",
        "set 岗4 holders=甲",
    ]);
    shell
}

fn state(shell: &Shell, number: &str) -> String {
    let shown = shell.ask(&format!("show {number} --json")).json();
    shown["state"].as_str().unwrap().to_owned()
}

#[test]
fn a_tick_tells_the_step_and_phase_that_it_begins_and_takes_them_back_with_the_last() {
    let shell = campaign("2009-06-20");
    let first = shell.ask("do 果-26 deliver --by 甲 --note 会议纪要");
    assert!(
        first
            .err
            .contains("环-07 分析检查报告、阶-2 分析检查 因此转为进行中"),
        "{first}"
    );
    let second = shell.ask("do 果-27 deliver --by 甲 --note 会议纪要");
    assert!(!second.err.contains("因此"), "{second}");
    let back = shell.ask("do 果-26 take_back --by 甲 --note 误勾");
    assert!(back.err.contains("环-07 分析检查报告 仍为进行中"), "{back}");
    let back = shell.ask("do 果-27 take_back --by 甲 --note 误勾");
    assert!(
        back.err
            .contains("环-07 分析检查报告、阶-2 分析检查 因此退回未开始"),
        "{back}"
    );
    assert_eq!(
        (state(&shell, "环-07"), state(&shell, "阶-2")),
        both("not_started")
    );
    shell.ask("undo").done();
    assert_eq!(
        (state(&shell, "环-07"), state(&shell, "阶-2")),
        both("under_way")
    );
    shell.ask("redo").done();
    shell.ask("verify").done();
}

fn both(state: &str) -> (String, String) {
    (state.to_owned(), state.to_owned())
}

#[test]
fn what_was_begun_by_hand_stays_and_a_step_tells_the_phase_that_it_begins() {
    let shell = campaign("2009-06-20");
    let begun = shell.ask("do 环-07 start --by 甲");
    assert!(
        begun.err.contains("阶-2 分析检查 因此转为进行中"),
        "{begun}"
    );
    shell.script(&["do 果-26 deliver --by 甲 --note 会议纪要"]);
    let back = shell.ask("do 果-26 take_back --by 甲 --note 误勾");
    assert!(!back.err.contains("环-07"), "{back}");
    assert_eq!(
        (state(&shell, "环-07"), state(&shell, "阶-2")),
        both("under_way")
    );
    // Another step of the phase has begun: the phase goes on.
    shell.script(&["do 果-20 deliver --by 甲 --note 纪要"]);
    let back = shell.ask_in_english("do 果-20 take_back --by 甲 --note 误勾");
    assert!(back.err.contains("Not started again: 环-05"), "{back}");
    assert!(!back.err.contains("阶-2"), "{back}");
    assert_eq!(state(&shell, "环-05"), "not_started");
}

#[test]
fn what_is_held_while_a_step_runs_beyond_its_proposed_end_counts() {
    let shell = campaign("2009-03-06");
    shell.script(&[
        "add activity --type 党组会 --topic 传达学习 --held-on 2009-03-05 --people 甲",
    ]);
    let has = |shell: &Shell| {
        let shown = shell.ask("show 果-01 --json").json();
        shown["on_ledger"]["has"].as_i64().unwrap()
    };
    assert_eq!(has(&shell), 0, "the step has not begun");
    let short = shell.ask("do 果-01 deliver --by 甲");
    assert!(
        short.code == 1
            && short
                .err
                .contains("只计“思想发动”（环-01）期间写到“传达、学习”"),
        "{short}"
    );
    shell.script(&["do 环-01 start --by 甲"]);
    assert_eq!(has(&shell), 1, "it runs on");
    shell.script(&["do 果-01 deliver --by 甲"]);
    // A decided end binds; of what is finished the day on which it was.
    shell.script(&[
        "undo",
        "add activity --type 党组会 --topic 传达学习 --held-on 2009-02-28",
    ]);
    shell.script(&["do 环-01 adopt --by 甲 --note 3号文"]);
    assert_eq!(has(&shell), 1, "of the two the one within");
}
