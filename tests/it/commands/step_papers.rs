//! How far phases and steps have come, and who has not met what is asked, as papers.

use duban::exchange::paper::{CELLS, width};

use super::talks::{office, talk};
use crate::support::shell::Shell;

/// The text without its blanks and line breaks.
fn bare(shell: &Shell, line: &str) -> String {
    let text = shell.ask(line).done();
    for row in text.lines() {
        assert!(width(row) <= CELLS, "{row}\n{text}");
    }
    text.split_whitespace().collect()
}

#[test]
fn a_step_says_on_paper_what_is_missing_and_who_lacks_what() {
    let shell = office();
    talk(&shell, "2009-06-12", "陈志平、何建国");
    let step = bare(&shell, "paper step 环-06");
    for said in [
        "环-06",
        "原文：",
        "应有成果",
        "对人的要求",
        "还缺成果：",
        "未达到“求-07谈心交心”的3：",
    ] {
        assert!(step.contains(said), "{said}\n{step}");
    }
    let phase = bare(&shell, "paper phase 阶-2");
    for number in ["环-05", "环-06", "环-07", "环-08"] {
        assert!(phase.contains(number), "{number}\n{phase}");
    }
    assert!(!phase.contains("环-04"), "{phase}");
    let refused = shell.ask("paper step 果-21");
    assert_eq!(refused.code, 1, "{refused}");
}

#[test]
fn who_has_not_met_what_is_asked_stands_on_paper_by_department() {
    let shell = office();
    let all = bare(&shell, "paper unmet");
    for said in [
        "未完成名单",
        "截至2009年6月15日",
        "市总领导3",
        "陈志平",
        "期限：",
    ] {
        assert!(all.contains(said), "{said}\n{all}");
    }
    let one = bare(&shell, "paper unmet 求-07");
    assert!(one.contains("谈心交心0/4"), "{one}");
    assert!(!one.contains("集中学习"), "{one}");
}
