//! What rests on a dated paper has the day of the paper: a meeting's decisions that of the meeting;
//! a limit's wording that of the limit; and a problem kept for the long term is taken up again by
//! what is to be done for it.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// A confirmed problem two days on, with a meeting of the leading group in between.
fn two_days_on() -> Shell {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "add task --problem 问1 --goal 食堂卫生 --measure 清洗 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改2 submit",
    ]);
    shell.today = "2009-07-24";
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-22",
    ]);
    shell
}

fn day(shell: &Shell, number: &str, column: &str) -> serde_json::Value {
    shell.ask(&format!("show {number} --json")).json()[column].clone()
}

#[test]
fn what_a_meeting_decided_has_its_day_where_no_other_is_named() {
    let shell = two_days_on();
    let told = shell.ask("do 改1,改2 issue --meeting 活2 --issue-no 1号");
    assert!(
        told.err.contains("决定日期取会议召开日 2009-07-22"),
        "{told}"
    );
    for task in ["改1", "改2"] {
        assert_eq!(day(&shell, task, "issued_on"), "2009-07-22", "{task}");
    }
    let entry = &shell.ask("show 改2 --json").json()["history"][0];
    assert_eq!(entry["decided_on"], "2009-07-22", "{entry}");
    shell.script(&[
        "do 改1 suspend --meeting 活2 --review-on 2009-08-20 --pause-plan 先定 --note 等",
        "do 改2 suspend --meeting 活2 --on 2009-07-23 --review-on 2009-08-20 --pause-plan 先定 --note 等",
    ]);
    assert_eq!(day(&shell, "改1", "suspended_on"), "2009-07-22");
    assert_eq!(day(&shell, "改2", "suspended_on"), "2009-07-23");
    // The day of the decision is over, though it was typed today: no decider takes it back.
    let late = shell.ask("do 改1 revoke --meeting 活2 --note 有误");
    assert_eq!(late.code, 1, "{late}");
    assert!(
        late.err
            .contains("决定（2009-07-22）只能在作出决定的当天撤回"),
        "{late}"
    );
    shell.script(&["do 改1 misrecorded --note 有误", "verify"]);
    assert_eq!(day(&shell, "改1", "state"), "issued");
    let entry = &shell.ask("show 改1 --json").json()["history"][0];
    assert_eq!(entry["decided_on"], "2009-07-24", "{entry}");
}

#[test]
fn a_problem_is_confirmed_and_ended_on_the_days_of_its_meetings() {
    let mut shell = Shell::office();
    shell.script(&[
        "add problem --title 会多 --source self_examination --category 职工维权 --urgency normal --difficulty hard",
        "add problem --title 文多 --source self_examination --category 职工维权 --urgency normal --difficulty hard",
        "do 问1,问2 submit",
    ]);
    shell.today = "2009-07-24";
    shell.script(&[
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-22",
        "do 问1 confirm --meeting 活1 --leader 陈晓东",
        "do 问2 reject --meeting 活1 --note 不属本次范围",
    ]);
    assert_eq!(day(&shell, "问1", "confirmed_on"), "2009-07-22");
    assert_eq!(day(&shell, "问2", "ended_on"), "2009-07-22");
    // A person's own decision is of today, as long as he names no meeting.
    shell.script(&["do 问1 claim --by 何建国 --leader 何建国"]);
    let entry = &shell.ask("show 问1 --json").json()["history"][0];
    assert_eq!(entry["decided_on"], "2009-07-24", "{entry}");
}

#[test]
fn a_paper_of_its_own_says_that_a_record_was_there_before_the_meeting() {
    let shell = two_days_on();
    // Both were typed after the meeting; only the second was on paper before it.
    let late = shell.ask("add problem --title 会多 --source self_examination --category 职工维权 --urgency normal --difficulty hard");
    assert_eq!(late.code, 0, "{late}");
    shell.script(&["do 问2 submit"]);
    shell.script(&[
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-22",
    ]);
    let told = shell.ask("do 问2 confirm --meeting 活3 --leader 陈晓东");
    assert!(told.err.contains("才录入的"), "{told}");
    shell.script(&[
        "do 改1 issue --meeting 活1 --on 2009-07-20 --issue-no 1号",
        "do 改1 ask_extension --by 马长海 --on 2009-07-21 --signed-by 刘思远 --wanted 2009-09-30 --progress 一半 --note 未到",
        "do 延1 first_check --by 欧阳志强 --on 2009-07-21",
    ]);
    let told = shell.ask("do 延1 grant --meeting 活2 --limit 2009-09-30");
    assert_eq!(told.code, 0, "{told}");
    assert!(!told.err.contains("才录入的"), "{told}");
}

#[test]
fn a_wording_that_reads_as_another_day_is_refused_with_both() {
    let shell = Shell::confirmed();
    let task = "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit";
    assert_snapshot!(shell.ask(&format!("{task} --limit 2009-10-20 --limit-wording 9月底")), @r"
    ! 时限：2009-10-20 周二 10月中旬
    ! 督办：时限原文：原文“9月底”是 2009-09-30，与时限 2009-10-20 不一致，请改其中一处。
    = 1
    ");
    for (wording, code) in [
        ("2009年10月20日", 0),
        ("10月中旬", 0),
        ("十月二十日前", 0),
        ("按上级要求", 0),
        ("10月下旬", 1),
        ("四季度", 1),
        ("半年内", 1),
        ("+15工作日", 1),
        ("10月20日（周三）", 0),
    ] {
        let limit = "--limit 2009-10-20 --limit-wording";
        let said = shell.ask(&format!("{task} {limit} {wording}"));
        assert_eq!(said.code, code, "{wording}: {said}");
    }
    shell.script(&[&format!("{task} --limit 10月底")]);
    let last = shell.ask("list tasks --json --all").json();
    let last = last.as_array().unwrap().len();
    let set = |cells: &str| shell.ask(&format!("set 改{last} {cells}"));
    assert_eq!(set("limit_wording=11月底").code, 1);
    assert_eq!(set("limit_wording=2009-10-31").code, 0);
    assert_eq!(set("limit=2009-11-10").code, 0);
    // The steps of a task are worded too.
    let step = format!("add milestone --task 改{last} --name 调研 --due 2009-08-10");
    assert_eq!(shell.ask(&format!("{step} --due-wording 8月底")).code, 1);
    assert_eq!(shell.ask(&format!("{step} --due-wording 8月上旬")).code, 0);
    assert_eq!(shell.ask("set 步1 due_wording=8月中旬").code, 1);
}

#[test]
fn a_problem_kept_for_the_long_term_is_taken_up_by_a_new_task_and_by_one_that_goes_on() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind long_term --review-on 2009-08-20",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
        "do 改1 sign --by 马长海",
        "do 改1 progress --by 马长海 --done 已张贴",
        "do 改1 complete_stage --meeting 活1 --review-on 2009-08-20 --note 阶段",
        "do 问1 keep --meeting 活1 --review-on 2009-12-01 --note 长抓",
        "backup base.db",
    ]);
    assert_eq!(day(&shell, "问1", "state"), "long_term");
    // The one goes on.
    shell.today = "2009-08-24";
    let told = shell.ask("do 改1 continue --by 张明");
    assert!(told.err.contains("问-001 由长期坚持转回整改中"), "{told}");
    assert!(told.err.contains("2009-12-01"), "{told}");
    assert_eq!(day(&shell, "问1", "state"), "rectifying");
    assert_eq!(day(&shell, "问1", "review_on"), serde_json::Value::Null);
    shell.script(&["undo", "verify"]);
    assert_eq!(day(&shell, "问1", "state"), "long_term");
    assert_eq!(day(&shell, "问1", "review_on"), "2009-12-01");
    // Another one is only drafted: what was decided stays, and stays when the draft goes.
    let task = "add task --problem 问1 --goal 食堂卫生 --measure 清洗 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10";
    let kept = |shell: &Shell, after: &str| {
        assert_eq!(day(shell, "问1", "state"), "long_term", "{after}");
        assert_eq!(day(shell, "问1", "review_on"), "2009-12-01", "{after}");
    };
    for drafted in [
        &[task, "void 改2 --reason 多余"][..],
        &[task, "undo"],
        &[
            task,
            "do 改4 submit",
            "do 改4 send_back --meeting 活1 --note 再议",
            "set 改4 remark=备注",
            "void 改4 --reason 多余",
        ],
        &[task, "do 改5 submit"],
    ] {
        for line in drafted {
            shell.script(&[line]);
            kept(&shell, line);
        }
    }
    shell.script(&["verify"]);
    // Issuing it takes the problem up, and taking the issue out puts the decision back.
    let issue = "do 改5 issue --by 陈晓东 --issue-no 5号";
    let told = shell.ask(issue);
    assert_eq!(told.code, 0, "{told}");
    assert!(told.err.contains("问-001 由长期坚持转回整改中"), "{told}");
    assert!(told.err.contains("2009-12-01"), "{told}");
    assert_eq!(day(&shell, "问1", "state"), "rectifying");
    assert_eq!(day(&shell, "问1", "review_on"), serde_json::Value::Null);
    shell.script(&["do 改5 misrecorded --note 未下达", "verify"]);
    kept(&shell, "misrecorded");
}

#[test]
fn the_review_day_of_a_task_stands_again_after_a_pause_moved_as_a_limit_is() {
    let mut shell = Shell::confirmed();
    shell.today = "2009-07-21";
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind long_term --review-on 2009-11-13",
        "do 改1 submit",
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-21",
        "do 改1 issue --meeting 活2 --issue-no 1号",
        "do 改1 suspend --meeting 活2 --review-on 2009-12-01 --pause-plan 先定 --note 等",
    ]);
    assert_eq!(day(&shell, "改1", "review_on"), "2009-12-01");
    assert!(shell.ask("show 改1").out.contains("已下达 2009-11-13"));
    shell.today = "2009-07-27";
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-27",
        "do 改1 resume --meeting 活3 --note 可办",
    ]);
    assert_eq!(day(&shell, "改1", "state"), "issued");
    assert_eq!(day(&shell, "改1", "review_on"), "2009-11-19");
    // No hand moves it, nor that of a pause, nor that of a problem.
    let way = |line: &str, word: &str| {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(word), "{line}: {said}");
    };
    way("set 改1 review_on=2010-12-31 --reason 推后", "阶段完成");
    way("set 改1 review_on= --reason 推后", "阶段完成");
    way(
        "do 改1 ask_extension --by 马长海 --wanted 2009-12-31 --progress 一半 --signed-by 刘思远 --note 未到",
        "长期坚持的任务没有时限",
    );
    shell.script(&[
        "do 改1 suspend --meeting 活3 --review-on 2009-12-01 --pause-plan 先定 --note 等",
    ]);
    way(
        "set 改1 review_on=2009-12-02 --reason 推后",
        "恢复后重新暂缓",
    );
    // The pause taken out leaves the day that stood before it.
    shell.script(&["do 改1 misrecorded --note 未暂缓", "verify"]);
    assert_eq!(day(&shell, "改1", "review_on"), "2009-11-19");
}

/// A problem whose only task was struck off two days before the day of the shell.
fn struck_off_on_the_20th() -> Shell {
    let mut shell = Shell::rectifying();
    shell.struck_off();
    shell.today = "2009-07-22";
    shell
}

#[test]
fn no_decision_lies_before_what_it_decides_about_whoever_takes_it() {
    let mut shell = struck_off_on_the_20th();
    let early = |shell: &Shell, line: &str, word: &str| {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(word), "{line}: {said}");
    };
    shell.script(&[
        "add activity --name 前会 --deciding-body steering_group --held-on 2009-07-17",
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-21",
    ]);
    for verb in [
        "resolve",
        "keep --review-on 2009-07-23",
        "hand_over --receiver 组织部",
    ] {
        for who in [
            "--by 陈晓东 --on 2009-07-19",
            "--meeting 活2 --on 2009-07-22",
        ] {
            early(
                &shell,
                &format!("do 问1 {verb} {who} --note 定"),
                "2009-07-20",
            );
        }
    }
    shell.script(&["do 问1 keep --meeting 活3 --review-on 2009-07-23 --note 长抓"]);
    early(
        &shell,
        "set 问1 review_on=2010-12-31 --reason 推后",
        "转长期坚持的决定",
    );
    early(
        &shell,
        "do 问1 hand_over --by 陈晓东 --on 2009-07-20 --receiver 组织部",
        "2009-07-21",
    );
    shell.today = "2009-07-24";
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-23",
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-24",
        "do 问1 review --on 2009-07-24",
    ]);
    for who in [
        "--meeting 活4 --on 2009-07-24",
        "--meeting 活4",
        "--by 陈晓东 --on 2009-07-23",
    ] {
        for verb in ["resolve", "keep --review-on 2009-12-01"] {
            early(
                &shell,
                &format!("do 问1 {verb} {who} --note 定"),
                "2009-07-24",
            );
        }
    }
    shell.script(&["do 问1 resolve --meeting 活5 --note 定"]);
    early(
        &shell,
        "do 问1 recur --on 2009-07-23 --note 反弹",
        "2009-07-24",
    );
    shell.script(&["do 问1 recur --note 反弹", "verify"]);
}

#[test]
fn a_pause_does_not_begin_before_the_last_one_ended() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-07-24";
    shell.script(&[
        "do 改1 suspend --by 陈晓东 --on 2009-07-21 --review-on 2009-08-20 --pause-plan 先定 --note 等",
        "do 改1 resume --by 陈晓东 --on 2009-07-23 --note 可办",
    ]);
    let again =
        "do 改1 suspend --by 陈晓东 --review-on 2009-08-20 --pause-plan 先定 --note 等 --on";
    let said = shell.ask(&format!("{again} 2009-07-22"));
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("2009-07-23"), "{said}");
    shell.script(&[&format!("{again} 2009-07-23"), "verify"]);
}

#[test]
fn what_the_nature_of_a_task_excludes_is_not_offered() {
    let shell = Shell::confirmed();
    let verbs = |number: &str| {
        let offers = shell.ask(&format!("next {number} --json")).json();
        let offers = offers.as_array().unwrap().clone();
        let verb = |it: &serde_json::Value| it["transition"].as_str().unwrap().to_owned();
        offers.iter().map(verb).collect::<Vec<_>>()
    };
    for (n, (kind, offered, hidden)) in [
        (
            "--task-kind long_term --review-on 2009-12-01",
            ["complete_stage", "apply"],
            ["ask_extension", "finish"],
        ),
        (
            "--task-kind by_limit --limit 2009-09-10",
            ["ask_extension", "apply"],
            ["complete_stage", "finish"],
        ),
        (
            "--task-kind fix_at_once --limit 2009-09-10",
            ["ask_extension", "finish"],
            ["complete_stage", "continue"],
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let task = format!("改{}", n + 1);
        shell.script(&[
            &format!("add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 {kind}"),
            &format!("do {task} submit"),
            &format!("do {task} issue --meeting 活1 --issue-no 1号"),
            &format!("do {task} sign --by 马长海"),
            &format!("do {task} progress --by 马长海 --done 已张贴"),
        ]);
        let verbs = verbs(&task);
        for verb in offered {
            assert!(
                verbs.iter().any(|it| it == verb),
                "{verb}: {kind}: {verbs:?}"
            );
        }
        for verb in hidden {
            assert!(
                !verbs.iter().any(|it| it == verb),
                "{verb}: {kind}: {verbs:?}"
            );
        }
    }
}
