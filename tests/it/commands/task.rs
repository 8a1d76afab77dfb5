//! Point 7 by a script alone: a task from its making to struck off, with who decided.

use insta::assert_snapshot;

use crate::support::shell::{PASS, Shell};

fn issued() -> Shell {
    let shell = Shell::confirmed();
    for line in [
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 10月中旬",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
        "do 改1 sign --by 马长海",
        "do 改1 progress --by 马长海 --done 已张贴 --difficulties 人手不够",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{line}\n{said}");
    }
    shell
}

#[test]
fn a_task_is_driven_until_it_is_struck_off() {
    let mut shell = issued();
    shell.write("proof.txt", "照片");
    shell.today = "2009-10-12";
    let apply = "do 改1 apply --by 马长海 --note 已办 --measures-done 1 --responsibility-taken 1 \
                 --goal-reached 1 --likewise-checked 2 --rule-made 2 --signed-by 刘思远";
    assert_snapshot!(shell.ask(apply), @r"
    ! 督办：改-001：没有佐证材料，请先附上。
    = 1
    ");
    assert_snapshot!(shell.ask("attach 改1 proof.txt"), @"附-001");
    assert_snapshot!(shell.ask(apply), @"! 改-001 申请销号：现为申请销号。");
    shell.ask("do 改1 check --by 郭𠮷祥").done();
    assert_snapshot!(shell.ask(PASS), @r"
    ! 督办：改-001：佐证：还有1件佐证未核：proof.txt
    = 1
    ");
    shell.ask(&format!("{PASS} --checked 附1")).done();
    assert_snapshot!(shell.ask("do 改1 approve --by 马长海 --note 同意"), @r"
    ! 督办：有2处不符合：
    !   · 改-001：决定人：身份不符，可决定的是：分管领导、领导小组（现为何建国、陈晓东）。
    !   · 改-001：决定人：申请、核查、批准须是三个人。
    = 1
    ");
    assert_snapshot!(shell.ask("do 改1 approve --by 何建国 --note 同意 --basis 批示"), @"! 改-001 批准销号：现为已销号。");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "closed");
    assert_eq!(task["late"], false);
    assert_eq!(task["evidence"][0]["state"], "checked");
    let close = &task["history"][0];
    assert_eq!(close["decided_by"], "何建国");
    assert_eq!(close["capacity"], "lead");
    assert_eq!(close["basis"], "批示");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn an_extension_is_asked_checked_and_granted_to_an_exact_day() {
    let shell = issued();
    let ask = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 11月上旬 --progress 一半 --note 设备未到";
    assert_snapshot!(shell.ask(ask), @r"
    延-001
    ! 拟完成日：2009-11-10 周二 11月上旬
    ! 改-001 申请延期：现为整改中。
    ");
    assert_snapshot!(shell.ask("next 延1"), @r"
    延-001（待初审）下一步：
    + 1 first_check  初审 → 待审批（活动办）
        [--note 说明] --by 决定人
    + 3 refuse  不批准 → 不批准（分管领导、领导小组、活动办、党组会）
        --note 不批准理由 --by 决定人|--meeting 会议

    + w withdraw  撤回申请 → 已撤回（责任人）
        --note 撤回理由 --by 决定人
    + x misrecorded  误录更正：申请延期 2009-07-20（经办）
        --note 更正理由 [--by 决定人]
    ");
    assert_snapshot!(shell.ask("do 延1 grant --by 何建国 --limit 2009-11-10"), @r"
    ! 准延至：2009-11-10 周二 11月上旬
    ! 督办：延-001 待初审，不能批准延期；请先“初审”。
    = 1
    ");
}

/// An issued task for whose striking off its owner has applied within the limit.
fn applied() -> Shell {
    let mut shell = issued();
    shell.write("proof.txt", "照片");
    shell.today = "2009-10-12";
    for line in [
        "attach 改1 proof.txt",
        "do 改1 apply --by 马长海 --note 已办 --measures-done 1 --responsibility-taken 1 \
         --goal-reached 1 --likewise-checked 2 --rule-made 2 --signed-by 刘思远",
    ] {
        shell.ask(line).done();
    }
    shell
}

#[test]
fn a_return_takes_a_near_limit_in_any_spelling_and_resuming_takes_none() {
    let shell = applied();
    shell.ask("do 改1 check --by 郭𠮷祥").done();
    assert_snapshot!(
        shell.ask("do 改1 return --by 郭𠮷祥 --note 不实 --goal-reached not_met --limit 11月中旬"),
        @r"
    ! 新时限：2009-11-20 周五 11月中旬
    ! 督办：改-001：新时限：退回最多定到2009-10-26，或仍按现时限2009-10-20；再长请申请延期。
    = 1
    "
    );
    shell
        .ask("do 改1 return --by 郭𠮷祥 --note 不实 --goal-reached not_met --limit +10工作日")
        .done();
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "returned");
    assert_eq!(task["limit"], "2009-10-26");
    shell
        .ask("add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-10-12")
        .done();
    let suspend = "do 改1 suspend --meeting 活2 --note 等批复 --review-on 2009-10-30 \
                   --pause-plan 批复后再施工";
    shell.ask(suspend).done();
    assert_snapshot!(
        shell.ask("do 改1 resume --meeting 活2 --note 批复已到 --limit +10工作日"),
        @r"
    ! 督办：这里不需要填 --limit。
    = 1
    "
    );
    let mut shell = shell;
    shell.today = "2009-10-16";
    shell
        .ask("do 改1 resume --meeting 活2 --on 2009-10-16 --note 批复已到")
        .done();
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "returned");
    assert_eq!(task["limit"], "2009-10-30");
    assert_eq!(task["pauses"], "2009-10-12/2009-10-16 4");
}

#[test]
fn an_application_in_time_stops_the_clock_everywhere() {
    let mut shell = applied();
    shell.today = "2009-11-30";
    let listed = shell.ask("list tasks --json").json();
    assert_eq!(listed[0]["light"], "green");
    assert_eq!(listed[0]["days_late"], 0);
    assert!(!shell.ask("list tasks").done().contains("逾期"));
    assert_eq!(shell.ask("status --json").json()["tasks"]["overdue"], 0);
}

#[test]
fn evidence_comes_back_unchanged_and_overwrites_nothing() {
    let shell = issued();
    shell.write("proof.txt", "照片");
    shell.ask("attach 改1 proof.txt").done();
    assert_snapshot!(shell.ask("extract 附-001 -o back.txt"), @"! 已取出到 back.txt，6字节。");
    assert_eq!(
        std::fs::read(shell.path("back.txt")).unwrap(),
        "照片".as_bytes()
    );
    assert_snapshot!(shell.ask("extract 附-001 -o back.txt"), @r"
    ! 督办：back.txt 已存在，没有覆盖。
    !   提示：请换一个文件名。
    = 1
    ");
    assert_snapshot!(shell.ask("extract 附-001"), @r"
    ! 督办：proof.txt 已存在，没有覆盖。
    !   提示：请换一个文件名。
    = 1
    ");
    assert_snapshot!(shell.ask("attach 改1 gone.txt"), @r"
    ! 督办：没有这个文件：gone.txt
    !   提示：请看文件名和所在文件夹是否写对。
    = 1
    ");
    shell.write("empty.txt", "");
    assert_snapshot!(shell.ask("attach 改1 empty.txt"), @r"
    ! 督办：这是空文件，请换一个。
    = 1
    ");
}

#[test]
fn a_signer_without_a_department_is_told_which_record_and_column_to_fill() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
        "set 人-28 department=",
    ]);
    assert_snapshot!(shell.ask("do 改1 sign --by 马长海"), @r"
    ! 督办：改-001：决定人：人-028 马长海的“部门”空着，不能代表办公室：请先在人员 人-028 填上“部门”，或由办公室的人来办。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en do 改1 sign --by 马长海"), @r"
    ! duban: 改-001: Decided by: 人-028 马长海 has no Department and cannot act for 办公室: fill Department in person 人-028 first, or let somebody of 办公室 do it.
    = 1
    ");
    shell.ask("set 人-28 department=组织部").done();
    assert_snapshot!(shell.ask("do 改1 sign --by 马长海"), @r"
    ! 督办：改-001：决定人：人-028 马长海是组织部的，改-001 的分管部门是办公室：请由办公室的人来办；部门录错的，改 人-028 的“部门”，或写明理由改 改-001 的“分管部门”。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en do 改1 sign --by 马长海"), @r"
    ! duban: 改-001: Decided by: 人-028 马长海 belongs to 组织部; the department in charge of 改-001 is 办公室: let somebody of it do it, or where a department was entered wrongly, change Department in 人-028 or, with a reason, Department in charge in 改-001.
    = 1
    ");
    shell
        .ask("set 改1 department=组织部 --reason 部门录错")
        .done();
    shell.ask("do 改1 sign --by 马长海").done();
}

#[test]
fn another_department_says_that_the_leader_in_charge_goes_along() {
    let shell = issued();
    assert_snapshot!(shell.ask("set 改1 department=组织部 --reason 部门录错"), @r"
    ! 注意：分管领导随分管部门由 人-004 何建国 改为 人-005 罗玉珍。
    ! 改-001 已修改。
    ");
    assert_eq!(shell.ask("show 改1 --json").json()["lead"], "罗玉珍");
    assert_snapshot!(shell.ask("--lang en set 改1 department=办公室 --reason 还是原来的"), @r"
    ! note: The leader in charge changes along with the department, from 人-005 罗玉珍 to 人-004 何建国.
    ! 改-001 changed
    ");
    // Who leads both goes nowhere.
    let same = "set 改1 department=权益保障部 --reason 部门录错";
    assert_snapshot!(shell.ask(same), @"! 改-001 已修改。");
    // The hand that says who leads is not overruled, not even where it says who led before.
    let kept = "set 改1 department=组织部 lead=何建国 --reason 仍由他分管";
    assert_snapshot!(shell.ask(kept), @"! 改-001 已修改。");
    assert_eq!(shell.ask("show 改1 --json").json()["lead"], "何建国");
    let other = "set 改1 department=宣教部 lead=陈晓东 --reason 另定";
    assert_snapshot!(shell.ask(other), @"! 改-001 已修改。");
    assert_eq!(shell.ask("show 改1 --json").json()["lead"], "陈晓东");
}

#[test]
fn an_act_without_a_decider_names_the_option_and_whom_the_record_names() {
    // Nobody is known to sit at this keyboard.
    let shell = Shell::empty();
    shell.script(&["init --template baoding-2009 --rehearsal"]);
    shell.copy("roster.csv");
    shell.script(&[
        "import roster roster.csv",
        "add opinion --channel 专线 --text 食堂浪费严重 --target department --category 职工维权",
    ]);
    assert_snapshot!(shell.ask("do 意1 check --reread 1"), @r"
    ! 督办：意-2009-0001：决定人：请填写决定人（经办）。
    !   提示：决定人用 --by 姓名 写明。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en do 意1 check --reread 1"), @r"
    ! duban: 意-2009-0001: Decided by: Say who decided (Handling clerk).
    !   hint: Say who decided with --by NAME.
    = 1
    ");
    shell.script(&[
        "do 意1 check --reread 1 --by 郭𠮷祥",
        "distil 意1 --title 食堂管理不严 --category 职工维权 --urgency normal --difficulty hard",
        "do 问1 submit --by 郭𠮷祥",
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-20",
        "do 问1 claim --leader 陈晓东",
        "do 问1 confirm --meeting 活1",
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10 --level major",
    ]);
    assert_snapshot!(shell.ask("do 改1 submit"), @r"
    ! 督办：改-001：决定人：请填写决定人（经办）。
    !   提示：决定人用 --by 姓名 写明。
    = 1
    ");
    shell.script(&["do 改1 submit --by 郭𠮷祥"]);
    assert_snapshot!(shell.ask("do 改1 issue --issue-no 1号"), @r"
    ! 督办：改-001：决定人：请填写决定人（领导小组，现为陈晓东）。
    !   提示：决定人用 --by 姓名 写明，会议决定的用 --meeting 会议。
    = 1
    ");
    shell.script(&["do 改1 issue --meeting 活1 --issue-no 1号"]);
    assert_snapshot!(shell.ask("do 改1 sign"), @r"
    ! 督办：改-001：决定人：请填写决定人（责任部门）。
    !   提示：决定人用 --by 姓名 写明。
    !   提示：记录上写的是马长海：--by 马长海
    = 1
    ");
    // Where somebody sits there, it was judged as his.
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ]);
    assert_snapshot!(shell.ask("do 改1 sign"), @r"
    ! 督办：改-001：决定人：人-001 张明的“部门”空着，不能代表办公室：请先在人员 人-001 填上“部门”，或由办公室的人来办。
    !   提示：没有写决定人，按录入人张明判断。
    !   提示：决定人用 --by 姓名 写明。
    !   提示：记录上写的是马长海：--by 马长海
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en do 改1 sign"), @r"
    ! duban: 改-001: Decided by: 人-001 张明 has no Department and cannot act for 办公室: fill Department in person 人-001 first, or let somebody of 办公室 do it.
    !   hint: Nobody was named, so it was judged as decided by 张明, who types.
    !   hint: Say who decided with --by NAME.
    !   hint: The record names 马长海: --by 马长海
    = 1
    ");
    // Who was named is no gap.
    assert_snapshot!(shell.ask("do 改1 sign --by 陈晓东"), @r"
    ! 督办：改-001：决定人：人-002 陈晓东是市总领导的，改-001 的分管部门是办公室：请由办公室的人来办；部门录错的，改 人-002 的“部门”，或写明理由改 改-001 的“分管部门”。
    = 1
    ");
    // Of one name, the number is the way.
    shell.script(&["add person --name 马长海 --department 组织部"]);
    assert_snapshot!(shell.ask("do 改1 sign"), @r"
    ! 督办：改-001：决定人：人-001 张明的“部门”空着，不能代表办公室：请先在人员 人-001 填上“部门”，或由办公室的人来办。
    !   提示：没有写决定人，按录入人张明判断。
    !   提示：决定人用 --by 姓名 写明。
    !   提示：记录上写的是马长海(人-028)：--by 人-028
    = 1
    ");
}

#[test]
fn a_meeting_of_a_body_that_may_not_decide_is_what_is_wrong() {
    let shell = Shell::office();
    shell.script(&[
        "add problem --title 走廊 --category 职工维权 --source research --urgency normal --difficulty hard",
        "do 问1 submit",
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-20",
    ]);
    for (given, field) in [("--meeting 活1", "会议"), ("--by 马长海", "决定人")] {
        let said = shell.ask(&format!("do 问1 confirm {given}"));
        let told = format!("问-001：{field}：身份不符，可决定的是：党组会");
        assert!(
            said.code == 1 && said.err.contains(&told),
            "{given}: {said}"
        );
    }
}
