//! What somebody decided is taken back 撤销 the same day by whoever decided it, or corrected 更正
//! with a reason; never undone.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// A record as it stands, without what counts its changes.
fn standing(shell: &Shell, number: &str) -> serde_json::Value {
    let mut record = shell.ask(&format!("show {number} --json")).json();
    let fields = record.as_object_mut().unwrap();
    for counted in ["history", "history_shown", "history_total", "revision"] {
        fields.remove(counted);
    }
    record
}

#[test]
fn a_striking_off_is_revoked_by_its_approver_with_a_reason() {
    let shell = Shell::rectifying();
    shell.struck_off();
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "assessing");
    assert_snapshot!(shell.ask("do 改1 revoke --by 何建国"), @r"
    ! 督办：改-001：请填写撤回理由。
    = 1
    ");
    assert_snapshot!(shell.ask("do 改1 revoke --by 陈晓东 --note 批错"), @r"
    ! 督办：改-001：决定人：只能由原决定人撤回：这一步是何建国（人-004）决定的。
    = 1
    ");
    let revoked = shell.ask("do 改1 revoke --by 何建国 --note 批错");
    assert_snapshot!(revoked, @"! 改-001 撤回决定（批准销号 2009-07-20）：现为待审签。");
    assert_snapshot!(shell.ask("do 改1 revoke --by 何建国 --note 再来"), @r"
    ! 督办：改-001：决定人：只能由原决定人撤回：这一步是郭𠮷祥（人-008）决定的。
    = 1
    ");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["closed_on"], serde_json::Value::Null);
    assert_eq!(task["history"][0]["capacity"], "approver");
    assert_eq!(task["history"][0]["note"], "批错");
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "rectifying");
    assert_eq!(shell.ask("do 改1 revoke --by 何建国 --note 再来").code, 1);
    assert_eq!(shell.ask("undo").code, 1);
    shell.script(&["do 改1 approve --by 何建国 --note 同意", "verify"]);
}

#[test]
fn every_decision_on_a_task_leaves_it_as_it_was_when_revoked() {
    let shell = Shell::rectifying();
    let before = standing(&shell, "改1");
    for decision in [
        "suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定方案 --note 等批复",
        "withdraw --meeting 活1 --note 重复立项",
        "hand_over --meeting 活1 --receiver 组织部 --note 归口",
    ] {
        shell.script(&[&format!("do 改1 {decision}")]);
        assert_ne!(standing(&shell, "改1"), before, "{decision}");
        shell.script(&["do 改1 revoke --meeting 活1 --note 有误"]);
        assert_eq!(standing(&shell, "改1"), before, "{decision}");
    }
    shell.script(&["verify"]);
}

#[test]
fn a_pause_ended_by_mistake_goes_on() {
    let mut shell = Shell::rectifying();
    let pause =
        "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定方案 --note 等";
    shell.script(&[pause]);
    shell.today = "2009-07-22";
    let before = standing(&shell, "改1");
    shell.script(&["do 改1 resume --meeting 活1 --on 2009-07-22 --note 批复已到"]);
    shell.script(&["do 改1 revoke --meeting 活1 --note 批复未到"]);
    assert_eq!(standing(&shell, "改1"), before);
}

#[test]
fn a_granted_extension_is_revoked_and_the_limit_is_the_old_one() {
    let shell = Shell::rectifying();
    shell.script(&[
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 --progress 一半 --note 设备未到",
        "do 延1 first_check --by 欧阳志强",
    ]);
    let (task, asked) = (standing(&shell, "改1"), standing(&shell, "延1"));
    shell.script(&["do 延1 grant --by 何建国 --limit 2009-09-30"]);
    assert_eq!(standing(&shell, "改1")["limit"], "2009-09-30");
    shell.script(&["do 延1 revoke --by 何建国 --note 日期有误"]);
    assert_eq!(standing(&shell, "改1"), task);
    assert_eq!(standing(&shell, "延1"), asked);
    shell.script(&["do 延1 refuse --by 何建国 --note 不准"]);
    shell.script(&["do 延1 revoke --by 何建国 --note 误点", "verify"]);
    assert_eq!(standing(&shell, "延1"), asked);
}

#[test]
fn what_a_meeting_decided_on_a_problem_is_revoked_by_its_body() {
    let shell = Shell::confirmed();
    assert_snapshot!(shell.ask("do 问1 revoke --by 陈晓东 --note 误录"), @r"
    ! 督办：问-001：会议：只能由原决定的会议撤回：这一步是党组会（活-001）定的，请填它或同一会议此后的一次。
    = 1
    ");
    shell.script(&["do 问1 revoke --meeting 活1 --note 误录"]);
    let problem = shell.ask("show 问1 --json").json();
    assert_eq!(problem["state"], "submitted");
    shell.script(&["do 问1 reject --meeting 活1 --note 不属本次范围"]);
    assert_eq!(shell.ask("show 意1 --json").json()["state"], "checked");
    shell.script(&["do 问1 revoke --meeting 活1 --note 误录", "verify"]);
    assert_eq!(shell.ask("show 意1 --json").json()["state"], "merged");
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "submitted");
}

#[test]
fn what_others_rest_on_is_not_revoked() {
    let shell = Shell::confirmed();
    shell.script(&["add task --problem 问1 --goal 食堂节约"]);
    assert_snapshot!(shell.ask("do 问1 revoke --meeting 活1 --note 误录"), @r"
    ! 督办：问-001：改-001 此后已“登记整改任务”（张明，2009-07-20），不能越过它撤回：请先把 改-001 作废，再办这一项。
    = 1
    ");
    let offers = shell.ask("next 问1 --json").json();
    let revoke = offers
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["transition"] == "revoke")
        .unwrap();
    assert_eq!(revoke["possible"], false);
    assert_eq!(revoke["missing"][0]["reason"], "changed-since");
}

#[test]
fn next_offers_it_on_the_day_only() {
    let mut shell = Shell::confirmed();
    assert_snapshot!(shell.ask("next 问1"), @r"
    问-001（已确认）下一步：
    + 3 claim  认领（县级以上领导、领导小组成员）
        --leader 认领人 [--note 说明]
    + 5 merge  合并 → 合并（经办）
        --merged-into 合并到 [--note 说明] [--by 决定人]

    + y revoke  撤回决定：确认 2009-07-20（领导小组、党组会）
        --note 撤回理由 --by 决定人|--meeting 会议
    + x misrecorded  误录更正：确认 2009-07-20（经办）
        --note 更正理由 [--by 决定人]
    ");
    shell.today = "2009-07-21";
    let offers = shell.ask("next 问1").done();
    assert!(!offers.contains("revoke"), "{offers}");
    assert_snapshot!(shell.ask("do 问1 revoke --meeting 活1 --note 误录"), @r"
    ! 督办：问-001：决定（2009-07-20）只能在作出决定的当天撤回；现在请办误录更正，文字有误的办更正。
    = 1
    ");
}

#[test]
fn an_issue_with_the_wrong_number_is_revoked_and_made_again() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
        "do 改1 revoke --meeting 活1 --note 文号有误",
    ]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "pending");
    assert_eq!(task["issue_no"], serde_json::Value::Null);
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "confirmed");
    shell.script(&["do 改1 issue --meeting 活1 --issue-no 2号", "verify"]);
}

#[test]
fn the_words_of_a_decision_are_corrected_with_a_reason() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-07-22";
    assert_snapshot!(shell.ask("set 改1 issue_no=2号"), @r"
    ! 督办：改-001 整改中，更正须写明理由（--reason …）。
    = 1
    ");
    shell.script(&["set 改1 issue_no=2号 --reason 文号笔误"]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["issue_no"], "2号");
    assert_eq!(task["history"][0]["note"], "文号笔误");
    shell.script(&[
        "do 改1 hand_over --meeting 活1 --receiver 组织部 --note 归口",
        "set 改1 receiver=宣教部 --reason 接收部门有误",
    ]);
    assert_snapshot!(shell.ask("set 改1 measure=别的 --reason 更正"), @r"
    ! 督办：改-001 移交，不能再改。
    = 1
    ");
    assert_snapshot!(shell.ask("set 改1 limit=2009-12-01 --reason 更正").code, @"1");
}
