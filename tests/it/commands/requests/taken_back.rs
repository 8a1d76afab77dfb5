//! A request sent again whose act was taken back since: it was done, and it does not hold.

use crate::support::shell::{Said, Shell};

/// What is told of the request beside the data.
fn told(said: &Said) -> String {
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("同一请求已于"), "{said}");
    said.err.clone()
}

#[test]
fn what_was_taken_back_since_is_told_and_by_which_entry() {
    let shell = Shell::rectifying();
    shell.write(
        "cards.csv",
        "渠道,日期,意见对象,意见\n专线,2009-03-08,活动本身,操场没有灯\n",
    );
    for (line, back) in [
        ("import opinions cards.csv", "undo"),
        ("set 部3 name=文体科", "undo"),
        ("add department --name 文体部", "undo"),
        ("link 改1 部3", "undo"),
        (
            "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定 --note 等",
            "do 改1 revoke --meeting 活1 --note 有误",
        ),
    ] {
        let line = format!("{line} --request 甲{}", line.len());
        shell.ask(&line).done();
        assert!(!told(&shell.ask(&line)).contains("收回"), "{line}");
        shell.ask(back).done();
        let again = shell.ask(&line);
        let words = told(&again);
        assert!(words.contains("其后已于"), "{line}: {again}");
        assert!(words.contains("收回（流水"), "{line}: {again}");
        let english = shell.ask_in_english(&line);
        assert!(
            english.err.contains("has since been taken back on"),
            "{english}"
        );
        if back == "undo" {
            // Brought back it holds again.
            shell.ask("redo").done();
            assert!(!told(&shell.ask(&line)).contains("收回"), "{line}");
        }
    }
}

#[test]
fn of_several_records_it_is_told_where_only_some_were_taken_back() {
    let shell = Shell::confirmed();
    shell.three_opinions();
    let line = "do 意3..5 check --reread 1 --request 核";
    shell.ask(line).done();
    shell.ask("do 意4 misrecorded --note 看错").done();
    let again = shell.ask(line);
    assert!(told(&again).contains("其中一部分其后已于"), "{again}");
    shell.ask("do 意3,意5 misrecorded --note 看错").done();
    let again = shell.ask(line);
    let words = told(&again);
    assert!(
        words.contains("其后已于") && !words.contains("一部分"),
        "{again}"
    );
}

#[test]
fn what_was_made_and_is_void_since_is_told_too() {
    let shell = Shell::confirmed();
    let line = "add card --channel 专线 --empty --request 空";
    let number = shell.ask(line).done();
    shell
        .ask(&format!("void {} --reason 误录", number.trim()))
        .done();
    let again = shell.ask(line);
    assert!(told(&again).contains("其后已作废"), "{again}");
}
