//! The three acts of taking back: 误录 and its correction, 撤回申请, 撤回决定; and what is refused.

use insta::assert_snapshot;

use crate::support::shell::{APPLY, PASS, Shell};

/// What is true of a record now, without its history and the count of its changes.
fn standing(shell: &Shell, number: &str) -> serde_json::Value {
    let mut record = shell.ask(&format!("show {number} --json")).json();
    let fields = record.as_object_mut().unwrap();
    for counted in [
        "history",
        "history_shown",
        "history_total",
        "revision",
        "links",
        "days_left",
        "working_days_left",
        "light",
    ] {
        fields.remove(counted);
    }
    record
}

const LATER: &str = "--note 纸上没有 --paper 申请表存根 --second 欧阳志强";

#[test]
fn an_application_is_not_undone_the_day_after_but_corrected_with_paper_and_a_second_person() {
    let mut shell = Shell::with_evidence();
    let before = standing(&shell, "改1");
    shell.script(&[APPLY]);
    shell.today = "2009-08-20";
    assert_snapshot!(shell.ask("undo"), @r"
    ! 督办：改-001 的“申请销号”是2009-07-20办的，隔日不能直接撤销：请对 改-001 办“撤回申请”，录错的用误录更正（F4）。
    = 1
    ");
    assert_snapshot!(shell.ask("do 改1 misrecorded --note 纸上没有"), @r"
    ! 督办：有2处不符合：
    !   · 改-001：依据的纸面材料：不是录入的人当天更正的，要写明依据的纸面和一同核对的另一人（--paper …，--second …）。
    !   · 改-001：办公室第二人：不是录入的人当天更正的，要写明依据的纸面和一同核对的另一人（--paper …，--second …）。
    = 1
    ");
    assert_snapshot!(
        shell.ask("do 改1 misrecorded --note 纸上没有 --paper 存根 --second 马长海"),
        @r"
    ! 督办：改-001：办公室第二人须是活动办的人。
    = 1
    "
    );
    assert_snapshot!(
        shell.ask("do 改1 misrecorded --note 纸上没有 --paper 存根 --second 张明"),
        @r"
    ! 督办：改-001：办公室第二人须是另一个人。
    = 1
    "
    );
    assert_snapshot!(shell.ask(&format!("do 改1 misrecorded {LATER}")), @"! 改-001 误录更正（申请销号 2009-07-20）：现为整改中。");
    assert_eq!(standing(&shell, "改1"), before);
    let told = shell.ask("journal --of 改1 --limit 2").done();
    assert!(
        told.contains("申请销号") && told.contains("误录更正"),
        "{told}"
    );
    let entry = &shell.ask("show 改1 --json").json()["history"][0];
    assert_eq!(entry["note"], "纸上没有");
    assert!(
        entry["basis"].as_str().unwrap().contains("申请表存根"),
        "{entry}"
    );
    assert!(
        entry["basis"].as_str().unwrap().contains("欧阳志强"),
        "{entry}"
    );
    // What was corrected is entered as it should have been, and the correction is not undone.
    assert_eq!(shell.ask("undo").code, 1);
    shell.script(&[APPLY, "verify"]);
}

#[test]
fn signing_progress_and_applications_are_undone_the_same_day() {
    let shell = Shell::with_evidence();
    let before = standing(&shell, "改1");
    shell.script(&[APPLY, "undo"]);
    assert_eq!(standing(&shell, "改1"), before);
    shell.script(&["undo", "undo"]);
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "signed");
    shell.script(&["undo", "verify"]);
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "issued");
}

#[test]
fn what_was_undone_and_brought_back_is_still_as_old_as_it_was() {
    let mut shell = Shell::with_evidence();
    shell.script(&[APPLY, "undo", "redo"]);
    shell.today = "2009-08-20";
    assert_eq!(shell.ask("undo").code, 1);
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "applied");
}

#[test]
fn a_card_typed_yesterday_is_still_undone() {
    let mut shell = Shell::confirmed();
    shell.script(&["add opinion --channel 专线 --text 会多 --target work"]);
    shell.today = "2009-07-22";
    shell.script(&["undo"]);
    assert_eq!(shell.ask("show 意3 --json").json()["state"], "void");
}

#[test]
fn a_decision_typed_by_mistake_is_taken_out_the_same_day_with_a_reason() {
    let shell = Shell::with_evidence();
    let figures = |shell: &Shell| {
        let status = shell.ask("status --json").json();
        [&status["tasks"], &status["problems"], &status["lights"]].map(Clone::clone)
    };
    for decision in [
        "suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定方案 --note 等批复",
        "withdraw --meeting 活1 --note 重复立项",
        "hand_over --meeting 活1 --receiver 组织部 --note 归口",
    ] {
        let (before, counted) = (standing(&shell, "改1"), figures(&shell));
        shell.script(&[&format!("do 改1 {decision}")]);
        assert_eq!(shell.ask("undo").code, 1, "{decision}");
        assert_eq!(shell.ask("do 改1 misrecorded").code, 1, "{decision}");
        shell.script(&["do 改1 misrecorded --note 点错了行"]);
        assert_eq!(standing(&shell, "改1"), before, "{decision}");
        assert_eq!(figures(&shell), counted, "{decision}");
    }
    shell.script(&["verify"]);
}

#[test]
fn a_striking_off_entered_by_mistake_leaves_nothing_in_the_figures() {
    let mut shell = Shell::rectifying();
    shell.struck_off();
    shell.today = "2009-07-21";
    assert_eq!(shell.ask("status --json").json()["tasks"]["closed"], 1);
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "assessing");
    shell.script(&[&format!("do 改1 misrecorded {LATER}"), "verify"]);
    assert_eq!(shell.ask("status --json").json()["tasks"]["closed"], 0);
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "rectifying");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "approving");
    assert_eq!(task["closed_on"], serde_json::Value::Null);
    shell.script(&["do 改1 approve --by 何建国 --note 同意", "verify"]);
}

#[test]
fn what_something_rests_on_is_not_taken_out() {
    let mut shell = Shell::with_evidence();
    shell.script(&[
        "add milestone --task 改1 --name 调研 --due 2009-08-01",
        "do 步1 finish --by 马长海",
    ]);
    shell.script(&[APPLY]);
    shell.today = "2009-07-21";
    assert_snapshot!(shell.ask(&format!("do 步1 misrecorded {LATER}")), @r"
    ! 督办：步-001：改-001 此后已“申请销号”（马长海，2009-07-20），不能越过它撤回：请先对 改-001 办“撤回申请”，录错的用误录更正，再办这一项。
    = 1
    ");
    // The application first, and then what it rested on.
    shell.script(&[
        &format!("do 改1 misrecorded {LATER}"),
        &format!("do 步1 misrecorded {LATER}"),
        "verify",
    ]);
    assert_eq!(shell.ask("show 步1 --json").json()["state"], "planned");
}

#[test]
fn a_checked_piece_of_evidence_stands_while_the_verifier_s_word_rests_on_it() {
    let mut shell = Shell::with_evidence();
    shell.script(&[
        APPLY,
        "do 改1 check --by 郭𠮷祥",
        "do 附1 check --by 郭𠮷祥",
        PASS,
    ]);
    shell.today = "2009-07-21";
    let evidence = format!("do 附1 misrecorded {LATER}");
    assert_eq!(shell.ask(&evidence).code, 1);
    shell.script(&[&format!("do 改1 misrecorded {LATER}"), &evidence, "verify"]);
    assert_eq!(shell.ask("show 附1 --json").json()["state"], "attached");
    assert_eq!(shell.ask("show 核1 --json").json()["state"], "void");
}

#[test]
fn what_an_act_made_is_taken_out_by_its_own_number_or_by_the_task_s() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "do 改1 progress --by 马长海 --done 又查一遍",
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 --progress 一半 --note 设备未到",
    ]);
    shell.today = "2009-07-21";
    assert_eq!(shell.ask(&format!("do 进2 misrecorded {LATER}")).code, 0);
    assert_eq!(shell.ask("show 进2 --json").json()["state"], "void");
    shell.script(&[&format!("do 延1 misrecorded {LATER}"), "verify"]);
    assert_eq!(shell.ask("show 延1 --json").json()["state"], "void");
    let asked = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 \
                 --progress 一半 --note 设备未到";
    shell.script(&[asked, &format!("do 改1 misrecorded {LATER}")]);
    assert_eq!(shell.ask("show 延2 --json").json()["state"], "void");
}

#[test]
fn the_owner_takes_his_application_back_with_a_reason() {
    let shell = Shell::with_evidence();
    let before = standing(&shell, "改1");
    shell.script(&[APPLY, "do 改1 check --by 郭𠮷祥"]);
    assert_snapshot!(shell.ask("do 改1 recall --by 刘思远 --note 再补"), @r"
    ! 督办：改-001：决定人：身份不符，可决定的是：责任人（现为马长海）。
    = 1
    ");
    assert_snapshot!(shell.ask("do 改1 recall --by 马长海"), @r"
    ! 督办：改-001：请填写撤回理由。
    = 1
    ");
    assert_snapshot!(shell.ask("do 改1 recall --by 马长海 --note 材料不齐"), @"! 改-001 撤回申请：现为整改中。");
    assert_eq!(standing(&shell, "改1"), before);
}

#[test]
fn a_meeting_that_decided_is_neither_void_nor_moved_under_its_decisions() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-07-22";
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-21",
    ]);
    let pause = "do 改1 suspend --meeting 活2 --on 2009-07-22 --review-on 2009-08-20 --pause-plan 先定 --note 等";
    shell.script(&[pause]);
    assert_snapshot!(shell.ask("void 活2 --reason 录错"), @r"
    ! 督办：活-002：改-001 的决定或办理以 活-002 为依据，不能作废。
    = 1
    ");
    assert_snapshot!(shell.ask("set 活2 held_on=2009-07-22"), @r"
    ! 督办：活-002 已举行，更正须写明理由（--reason …）。
    = 1
    ");
    assert_snapshot!(shell.ask("set 活2 deciding_body=office --reason 笔误"), @r"
    ! 督办：活-002：议事机构：改-001 的决定不是这个机构能作的，不能这样改。
    = 1
    ");
    shell.script(&["set 活2 held_on=2009-07-22 --reason 笔误"]);
    // A decision that was taken back rests on nothing.
    shell.script(&[
        "do 改1 revoke --meeting 活2 --note 有误",
        "void 活2 --reason 录错",
        "verify",
    ]);
}

#[test]
fn a_later_day_of_a_meeting_never_comes_behind_its_decisions() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-20",
    ]);
    let pause =
        "do 改1 suspend --meeting 活2 --review-on 2009-08-20 --pause-plan 先定 --note 等";
    shell.script(&[pause]);
    shell.today = "2009-07-24";
    assert_snapshot!(shell.ask("set 活2 held_on=2009-07-22 --reason 笔误"), @r"
    ! 督办：活-002：日期：改-001 的决定在2009-07-20，会议日期不能更晚。
    = 1
    ");
}

#[test]
fn a_step_is_undone_on_its_day_by_its_typist_and_later_taken_out() {
    let mut shell = Shell::office();
    let opinion = "add opinion --channel 专线 --text 会多 --target work --category 职工维权";
    shell.script(&[opinion, "do 意1 check --reread 1", "undo", "redo"]);
    // Each is a clerk's step, and each has its way out a fortnight later.
    let steps: [(&[&str], &str, &str); 5] = [
        (&[], "意-2009-0001 的“核对”", "do 意1 misrecorded"),
        (
            &[
                "do 意1 check --reread 1",
                "distil 意1 --title 会多 --category 职工维权",
            ],
            "改处置",
            "do 意1 reconsider",
        ),
        (
            &["do 意1 merge --problem 问1"],
            "改处置",
            "do 意1 reconsider",
        ),
        (
            &["do 意1 merge --problem 问1", "do 问1 submit"],
            "问-001 的“提交研究”",
            "do 问1 misrecorded",
        ),
        (
            &["void 渠1 --reason 不用"],
            "渠-01 的“作废”",
            "do 渠1 misrecorded",
        ),
    ];
    for (n, (act, named, out)) in steps.into_iter().enumerate() {
        shell.today = [
            "2009-07-20",
            "2009-08-03",
            "2009-08-17",
            "2009-08-31",
            "2009-09-14",
        ][n];
        shell.script(act);
        shell.today = [
            "2009-08-03",
            "2009-08-17",
            "2009-08-31",
            "2009-09-14",
            "2009-09-28",
        ][n];
        let said = shell.ask("undo");
        assert_eq!(said.code, 1, "{act:?}\n{said}");
        assert!(said.err.contains(named), "{act:?}\n{said}");
        let words = if out.ends_with("misrecorded") {
            LATER
        } else {
            "--note 再看"
        };
        shell.script(&[&format!("{out} {words}"), "verify"]);
    }
}
