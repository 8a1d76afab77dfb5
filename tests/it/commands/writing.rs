//! `add`, `set`, `do`, `distil`, `link`, `void`, `undo`: points 4 and 5 by a script alone.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn add_prints_the_number_only() {
    let shell = Shell::office();
    assert_snapshot!(shell.ask("add opinion --channel 专线 --text 食堂浪费 --date 2009年3月8日"), @"意-2009-0001");
    assert_snapshot!(shell.ask("add card --channel 征求意见卡 --empty"), @"份-0002");
    let card = shell.ask("status --json").json()["cards"].clone();
    assert_eq!(card, serde_json::json!({ "total": 2, "empty": 1 }));
}

#[test]
fn a_second_opinion_of_a_card_shares_its_channel_and_day() {
    let shell = Shell::office();
    shell
        .ask("add opinion --channel 专线 --text 一 --date 2009-03-08")
        .done();
    shell.ask("add opinion --card 份1 --text 二").done();
    let second = shell.ask("show 意2 --json").json();
    assert_eq!(second["card"], "份-0001");
    assert_eq!(second["channel"], "专线");
    assert_eq!(second["received_on"], "2009-03-08");
}

#[test]
fn who_gave_an_opinion_is_in_no_output() {
    let shell = Shell::office();
    let add =
        "add opinion --channel 专线 --text 一 --giver-name 赵某某 --giver-contact 13900000000";
    shell.ask(add).done();
    for line in [
        "show 意1",
        "show 意1 --json",
        "journal --json",
        "list opinions --json",
        "doctor",
    ] {
        let said = shell.ask(line).to_string();
        assert!(
            !said.contains("赵某某") && !said.contains("13900000000"),
            "{line}: {said}"
        );
    }
    assert_eq!(shell.ask("show 意1 --json").json()["has_giver"], true);
}

#[test]
fn everything_wrong_with_a_new_record_is_said_at_once() {
    let shell = Shell::office();
    let line = "add opinion --channel 热线 --date 2009-02-30 --target 领导 --text ''";
    assert_snapshot!(shell.ask(line), @r"
    ! 督办：有4处不符合：
    !   · 对象：没有“领导”这一项，可选：1 领导班子、2 班子成员、3 机关部室、4 直属单位、5 活动本身、6 工作。
    !   · 收到日期：没有“2009-02-30”这一天，请核对。
    !   · 渠道：没有找到征集渠道“热线”，可用的有：征求意见卡、意见箱、专线、座谈会、书面评议、公示反馈、满意度测评。
    !   · 意见内容：此项必填。
    = 1
    ");
    assert_snapshot!(shell.ask("add opinion --channel 专线 --text 一 --date 2031-01-01"), @r"
    ! 督办：收到日期：2031-01-01还没到，请改日期。
    = 1
    ");
    assert_snapshot!(shell.ask("add opinion --chanel 专线 --text 一"), @r"
    ! 督办：没有“--chanel”这个选项。
    !   提示：是不是“--channel”？
    !   提示：加 --help 看用法。
    = 2
    ");
    assert_snapshot!(shell.ask("add opinon"), @r"
    ! 督办：没有“opinon”这个命令。
    !   提示：是不是“opinion”？
    !   提示：加 --help 看用法。
    = 2
    ");
}

#[test]
fn a_limit_is_shown_back_as_an_exact_day() {
    let shell = Shell::confirmed();
    let add = "add task --problem 问1 --goal 一 --department 办公室 --limit";
    let said: String = [
        "2009-10-20",
        "10月20日",
        "10月中旬",
        "+15工作日",
        "＋１０",
        "下周五",
    ]
    .map(|limit| shell.ask(&format!("{add} {limit}")).to_string())
    .concat();
    assert_snapshot!(said, @r"
    改-001
    ! 时限：2009-10-20 周二 10月中旬
    改-002
    ! 时限：2009-10-20 周二 10月中旬
    改-003
    ! 时限：2009-10-20 周二 10月中旬
    改-004
    ! 时限：2009-08-10 周一 8月上旬
    改-005
    ! 时限：2009-07-30 周四 7月下旬
    改-006
    ! 时限：2009-07-31 周五 7月下旬
    ");
}

#[test]
fn set_changes_clears_and_names_what_it_does_not_know() {
    let shell = Shell::confirmed();
    shell
        .ask("add task --problem 问1 --goal 一 --department 办公室 --remark 旧")
        .done();
    assert_snapshot!(shell.ask("set 改1 measure=新措施 limit=10月中旬 remark="), @r"
    ! 时限：2009-10-20 周二 10月中旬
    ! 改-001 已修改。
    ");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["limit_wording"], "10月中旬");
    assert!(task["remark"].is_null());
    assert_snapshot!(shell.ask("set 改1 measure=新措施"), @"! 改-001 没有变化。");
    assert_snapshot!(shell.ask("set 改1 mesure=x"), @r"
    ! 督办：整改任务没有“mesure”这一项。
    !   提示：是不是“measure”？
    = 2
    ");
    assert_snapshot!(shell.ask("set 改1 state=closed"), @r"
    ! 督办：整改任务没有“state”这一项。
    !   提示：可用的有：problem、purpose、goal、measure、department、lead、owner、urgency、difficulty、task_kind、limit、limit_wording、review_on、level、remark、report_days、serves、supports
    = 2
    ");
    assert_snapshot!(shell.ask("set 意1 text=改写"), @r"
    ! 督办：有2处不符合：
    !   · 意-2009-0001：意见内容：意见原文不能改，错字请用勘误。
    !   · 意-2009-0001 已归并，更正须写明理由（--reason …）。
    = 1
    ");
}

#[test]
fn a_step_that_does_not_start_here_is_refused_with_what_does() {
    let shell = Shell::confirmed();
    assert_snapshot!(shell.ask("do 问1 submit"), @r"
    ! 督办：问-001 已确认，不能提交研究。
    = 1
    ");
    assert_snapshot!(shell.ask("do 问1 submitt"), @r"
    ! 督办：问题不能办“submitt”。
    !   提示：是不是“submit”？
    = 2
    ");
    assert_snapshot!(shell.ask("do 问1 claim --leader 王 --by 谁 --on 昨天前 --as 主席"), @r"
    ! 督办：有4处不符合：
    !   · 认领人：“王”不止一个，请写编号：人-030 王玉珍（经济技术部 干事）、人-048 王国庆（工人疗养院 干事）
    !   · 决定人：没有找到人员“谁”，请核对，或写编号。
    !   · 决定身份：没有“主席”这一项，可选：leader、member。
    !   · 决定日期：“昨天前”里的“前”没有看懂，请去掉或改写。
    = 1
    ");
    assert_snapshot!(shell.ask("do 意1 answer --done 一"), @r"
    ! 督办：这里不需要填 --done。
    = 1
    ");
}

#[test]
fn an_erratum_keeps_both_texts() {
    let shell = Shell::confirmed();
    let add = "add erratum --opinion 意1 --misread 浪费 --correct-text 铺张 --reason 字迹不清";
    assert_snapshot!(shell.ask(add), @"勘-01");
    let opinion = shell.ask("show 意1 --json").json();
    assert_eq!(opinion["text"], "食堂浪费严重");
}

#[test]
fn every_disposition_works_and_leads_back() {
    let shell = Shell::office();
    let holder = shell.ask("list people --json").json();
    assert!(holder.is_array());
    for n in 1..=4 {
        let add = format!("add opinion --channel 专线 --text 内容{n} --target campaign");
        shell.ask(&add).done();
        shell.ask(&format!("do 意{n} check --reread 1")).done();
    }
    shell.ask("do 意1 duplicate --duplicate-of 意2").done();
    shell.ask("do 意1 reconsider --note 不是重复").done();
    assert_eq!(shell.ask("show 意1 --json").json()["state"], "checked");
    assert_snapshot!(shell.ask("do 意2 reply --note 已答复"), @r"
    ! 督办：意-2009-0002：决定人：身份不符，可决定的是：活动办主任（现为欧阳志强）。
    !   提示：没有写决定人，按录入人张明判断。
    !   提示：决定人用 --by 姓名 写明。
    = 1
    ");
}

#[test]
fn undo_says_what_it_took_back_and_redo_brings_it_back() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    shell.ask("set 问1 title=二").done();
    assert_snapshot!(shell.ask("undo"), @"! 已撤销第4条“修改问题”：问-001");
    assert_eq!(shell.ask("show 问1 --json").json()["title"], "一");
    assert_snapshot!(shell.ask("redo"), @"! 已重做第4条“修改问题”：问-001");
    assert_eq!(shell.ask("show 问1 --json").json()["title"], "二");
    assert_snapshot!(shell.ask("redo"), @r"
    ! 督办：没有可重做的操作。
    = 1
    ");
}

#[test]
fn what_somebody_decided_is_not_taken_back() {
    assert_snapshot!(Shell::confirmed().ask("undo"), @r"
    ! 督办：已作决定的不能直接撤销：决定人当天用撤回决定，录错的用误录更正（F4）：确认
    = 1
    ");
}

#[test]
fn ties_follow_from_the_kinds() {
    let shell = Shell::confirmed();
    shell
        .ask("add task --problem 问1 --goal 一 --department 办公室")
        .done();
    assert_snapshot!(shell.ask("link 改1 部3"), @"! 已关联：改-001 配合部门 部-03");
    assert_snapshot!(shell.ask("link 部3 改1"), @r"
    ! 督办：已经关联，无须再办。
    = 1
    ");
    assert_snapshot!(shell.ask("unlink 改1 部3"), @"! 已取消关联：改-001 配合部门 部-03");
    assert_snapshot!(shell.ask("link 意1 人1"), @r"
    ! 督办：意-2009-0001 与 人-001 之间没有这样的关联。
    = 1
    ");
    assert_snapshot!(shell.ask("link 意1 问1"), @r"
    ! 督办：这种关联由流转生成，不能手工增减。
    = 1
    ");
}

#[test]
fn void_needs_a_reason_and_spends_the_number() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    assert_snapshot!(shell.ask("void 问1"), @r"
    ! 督办：问-001：请填写作废理由。
    = 1
    ");
    assert_snapshot!(shell.ask("void 问1 --reason 录重"), @"! 问-001 作废：现为作废。");
    assert_eq!(shell.ask("add problem --title 二").out, "问-002\n");
}
