//! What counts for a deliverable: within what days, of which channels, and what is asked of the
//! whole campaign.

use crate::support::shell::Shell;

/// A template of one phase and one step, with what is asked of all of it.
const ALONG: &str = r#"format = 1
[campaign]
name = "甲活动"
organiser = "甲单位"
scope = "全体干部"
span = "2009年2月下旬至12月份"
[[categories]]
no = 1
name = "类别甲"
[[channels]]
name = "意见箱"
[[posts]]
body = "leading-group"
title = "组长"
seats = 1
heads = true
[[posts]]
body = "office"
title = "主任"
seats = 1
heads = true
[[phases]]
no = 1
name = "阶段甲"
span = "2月下旬至12月份"
[[phases.steps]]
no = 1
name = "环节甲"
text = "环节全文"
span = "2月下旬"
[[phases.steps.deliverables]]
name = "方案"
[[phases.steps.deliverables]]
name = "宣传"
count = "coverage:宣传报道"
throughout = true
[[activity_types]]
name = "宣传报道"
form = "publicity"
"#;

fn has(shell: &Shell, number: &str) -> i64 {
    let shown = shell.ask(&format!("show {number} --json")).json();
    shown["on_ledger"]["has"].as_i64().unwrap()
}

#[test]
fn only_what_lies_within_the_days_of_its_step_or_phase_counts() {
    let shell = Shell::office();
    let (meetings, talks) = (has(&shell, "果-01"), has(&shell, "果-16"));
    shell.script(&[
        "add activity --type 党组会 --topic 传达精神 --held-on 2009-02-23",
        "add activity --type 党组会 --topic 学习讲话 --held-on 2009-03-20",
        "add activity --type 座谈会 --held-on 2009-04-08",
        "add activity --type 座谈会 --held-on 2009-05-08",
    ]);
    assert_eq!(has(&shell, "果-01"), meetings + 1, "of the step alone");
    assert_eq!(has(&shell, "果-16"), talks + 1, "of the phase alone");
    // What is counted follows a step that is moved.
    shell.script(&[
        "add activity --type 党组会 --held-on 2009-07-20 --name 定",
        "do 环-01 move --from-on 2009-02-21 --to-on 2009-03-31 --meeting 定 --note 1号",
    ]);
    assert_eq!(has(&shell, "果-01"), meetings + 2);
}

#[test]
fn a_rule_by_which_nothing_would_be_counted_is_refused() {
    let shell = Shell::office();
    for (rule, why) in [
        ("activty:座谈会", "不是一条记数规则"),
        ("activity:座谈会@week", "只计所在阶段的写 @phase"),
        ("activity：座谈会", "不是一条记数规则"),
        ("posts:组长", "不是一条记数规则"),
        ("activity:座谈", "没有叫“座谈”"),
        ("opinions:专线、没有的", "没有叫“没有的”"),
        ("requirement:无", "没有叫“无”"),
    ] {
        for line in [
            format!("set 果-16 counted_by={rule}"),
            format!("add deliverable --step 环1 --name 甲 --counted-by {rule}"),
        ] {
            let refused = shell.ask(&line);
            assert_eq!(refused.code, 1, "{line}: {refused}");
            assert!(refused.err.contains(why), "{line}: {refused}");
        }
    }
    for rule in [
        "activity:座谈会@phase",
        "opinions:专线",
        "survey:群众评议",
        "",
    ] {
        shell.script(&[&format!("set 果-16 counted_by={rule}")]);
    }
}

#[test]
fn what_was_asked_about_and_what_was_appraised_are_told_apart_by_channel_and_day() {
    let shell = Shell::office();
    let (asked, judged) = (has(&shell, "果-17"), has(&shell, "果-29"));
    shell.script(&[
        "add opinion --channel 专线 --received-on 2009-04-01 --text 甲 --target work",
        "add opinion --channel 书面评议 --received-on 2009-04-02 --text 乙 --target work",
        "add opinion --channel 专线 --received-on 2009-07-02 --text 丙 --target work",
    ]);
    assert_eq!(
        (has(&shell, "果-17"), has(&shell, "果-29")),
        (asked + 1, judged)
    );
}

#[test]
fn what_is_asked_of_the_whole_campaign_holds_up_its_end_and_no_step() {
    let mut shell = Shell::empty();
    shell.today = "2009-03-02";
    shell.write("along.toml", ALONG);
    shell.script(&[
        "init --template along.toml --rehearsal",
        "add person --name 甲",
        "set 岗2 holders=甲",
        "add activity --type 宣传报道 --held-on 2009-02-24 --name 无媒体",
        "add activity --type 宣传报道 --held-on 2009-02-25 --medium 日报 --headline 题",
    ]);
    assert_eq!(
        has(&shell, "果-02"),
        1,
        "without a medium nothing was published"
    );
    shell.script(&[
        "do 环1 start --by 甲",
        "do 果1 deliver --by 甲 --note 甲发〔2009〕1号",
        "do 环1 finish --by 甲",
    ]);
    let next = shell.ask("next 阶1");
    assert!(next.out.contains("宣传"), "{next}");
    // The step is over, and what goes on beyond it is not.
    shell.script(&[
        "do 果2 deliver --by 甲",
        "do 果2 take_back --by 甲 --note 还在报道",
    ]);
    let back = shell.ask("do 果1 take_back --by 甲 --note 试");
    assert_eq!(back.code, 1, "{back}");
    shell.script(&["do 果2 deliver --by 甲"]);
    let next = shell.ask("next 阶1");
    assert!(!next.out.contains("宣传"), "{next}");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_rule_that_is_spoilt_or_names_what_is_not_there_is_a_fault_of_the_template() {
    let shell = Shell::empty();
    let spoilt = [
        ("coverage:报道", "没有叫“报道”的活动种类"),
        ("opinions:专线", "没有叫“专线”的征集渠道"),
        ("coverage:宣传报道@月", "不是一条记数规则"),
    ];
    for (rule, told) in spoilt {
        shell.write("along.toml", ALONG.replace("coverage:宣传报道", rule));
        let said = shell.ask("template check along.toml");
        assert_eq!(said.code, 1, "{said}");
        assert!(said.out.contains(told) || said.err.contains(told), "{said}");
    }
}
