//! The side paths of a task by a script alone: extension, pause, handing over, looking back.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const ASK: &str =
    "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --progress 一半 --note 设备未到";

#[test]
fn an_extension_is_granted_to_an_exact_day_and_every_earlier_one_stays_in_view() {
    let shell = Shell::rectifying();
    shell.script(&[
        &format!("{ASK} --wanted 9月下旬"),
        "do 延1 first_check --by 欧阳志强",
    ]);
    assert_snapshot!(shell.ask("do 延1 grant --by 马长海 --limit 2009-09-30"), @r"
    ! 准延至：2009-09-30 周三 9月下旬
    ! 督办：有2处不符合：
    !   · 延-001：决定人：身份不符，可决定的是：分管领导、领导小组（现为何建国、陈晓东）。
    !   · 延-001：决定人：申请人不能自己审批，请换人。
    = 1
    ");
    shell.script(&["do 延1 grant --by 何建国 --limit 2009-09-28"]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["limit"], "2009-09-28");
    assert_eq!(task["original_limit_on"], "2009-09-10");
    assert_eq!(task["times_extended"], 1);
    let extension = shell.ask("show 延1 --json").json();
    assert_eq!(extension["limit_before_on"], "2009-09-10");
    assert_eq!(extension["wanted_on"], "2009-09-30");
    // The second is for the leading group.
    shell.script(&[
        &format!("{ASK} --wanted 2009-10-20"),
        "do 延2 first_check --by 欧阳志强",
    ]);
    assert_snapshot!(shell.ask("do 延2 grant --by 何建国 --as lead --limit 2009-10-20"), @r"
    ! 准延至：2009-10-20 周二 10月中旬
    ! 督办：延-002：决定人：已延期1次，再延须领导小组批准。
    = 1
    ");
    shell.script(&[
        "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-07-19",
    ]);
    // It was held before it was asked for.
    let early = shell.ask("do 延2 grant --meeting 活2 --limit 2009-10-20");
    assert!(early.err.contains("早于要它议定的事"), "{early}");
    shell.script(&["do 延2 grant --meeting 活1 --limit 2009-10-20"]);
    let text = shell.ask("show 改1").done();
    for day in ["2009-10-20", "2009-09-10"] {
        assert!(text.contains(day), "{day}\n{text}");
    }
    let text = shell.ask("show 延2").done();
    assert!(text.contains("2009-09-28"), "{text}");
}

#[test]
fn a_pause_has_a_plan_and_a_review_day_and_the_limit_waits() {
    let mut shell = Shell::rectifying();
    assert_snapshot!(shell.ask("do 改1 suspend --meeting 活1 --note 等批复"), @r"
    ! 督办：有2处不符合：
    !   · 改-001：复查日期：此项必填。
    !   · 改-001：暂缓期间安排：此项必填。
    = 1
    ");
    shell.script(&[
        "do 改1 suspend --meeting 活1 --note 等批复 --review-on 2009-08-20 --pause-plan 批复后一周内施工",
    ]);
    let status = shell.ask("status --json").json();
    assert_eq!(status["tasks"]["paused"], 1);
    shell.today = "2009-07-24";
    shell.script(&["do 改1 resume --meeting 活1 --on 2009-07-24 --note 批复已到"]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "rectifying");
    assert_eq!(task["days_paused"], 4);
    // From Thursday 10 September four working days on.
    assert_eq!(task["limit"], "2009-09-16");
    assert_eq!(task["original_limit_on"], "2009-09-10");
}

#[test]
fn what_is_open_at_the_end_is_handed_over_to_somebody() {
    let shell = Shell::rectifying();
    assert_eq!(
        shell.ask("do 改1 hand_over --meeting 活1 --note 归口").code,
        1
    );
    shell.script(&["do 改1 hand_over --meeting 活1 --note 归口 --receiver 职工服务中心"]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(
        (&task["state"], &task["receiver"]),
        (&"handed_over".into(), &"职工服务中心".into())
    );
    assert_eq!(shell.ask("status --json").json()["tasks"]["left"], 1);
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "assessing");
    shell.script(&["do 问1 hand_over --meeting 活1 --receiver 职工服务中心"]);
}

#[test]
fn a_failed_look_back_makes_a_new_task_and_the_old_stays_closed() {
    let mut shell = Shell::rectifying();
    shell.struck_off();
    // The department has another leader by now.
    shell.today = "2009-07-29";
    let all = shell.ask("list departments --text 办公室 --json").json();
    let office = all[0]["number"].as_str().unwrap();
    let pass = format!("do {office} reassign --leader 罗玉珍 --by 陈晓东 --note 党组9号");
    shell.ask(&pass).done();
    shell.today = "2009-07-30";
    let looked = shell.ask("do 改1 look_back --by 欧阳志强 --result failed --note 又见剩饭");
    assert_snapshot!(looked, @r"
    改-002
    看-001
    ! 改-001 回头看：现为已销号。
    ! 注意：另立了 改-002，现为草拟：补齐整改措施、时限后报审。
    ");
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "closed");
    let new = shell.ask("show 改2 --json").json();
    assert_eq!(new["state"], "draft");
    assert_eq!(new["goal"], "食堂节约");
    assert_eq!(new["lead"], "罗玉珍");
    assert_eq!(shell.ask("show 改1 --json").json()["lead"], "何建国");
    // A draft waits for the office.
    let drafts = shell.ask("list tasks --waiting=to_submit --json").json();
    assert_eq!(drafts[0]["number"], "改-002", "{drafts:#}");
    let links = new["links"].to_string();
    assert!(links.contains("改-001"), "{links}");
    assert_eq!(shell.ask("show 问1 --json").json()["state"], "rectifying");
}

#[test]
fn a_deputy_decides_for_the_leading_group_only_where_the_campaign_says_so() {
    let shell = Shell::rectifying();
    let withdraw = "do 改1 withdraw --by 何晓东 --note 重复立项";
    assert_snapshot!(shell.ask(withdraw), @r"
    ! 督办：改-001：决定人：身份不符，可决定的是：领导小组（现为陈晓东）。
    = 1
    ");
    shell.script(&["set 题1 deputies_decide=是", withdraw]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["history"][0]["capacity"], "steering_group");
    assert_eq!(task["history"][0]["decided_by"], "何晓东");
}
