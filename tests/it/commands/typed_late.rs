//! What is typed some days after its paper: it counts from the day on paper, as if it had been
//! typed then.

use crate::support::shell::Shell;

#[test]
fn a_length_is_counted_from_the_issue_though_it_was_typed_after_that_day() {
    let mut shell = Shell::confirmed();
    let task = "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit";
    for (n, limit, wanted) in [
        (1, "一个月内", "2009-08-20"),
        (2, "15个工作日内", "2009-08-10"),
    ] {
        shell.today = "2009-07-24";
        shell.script(&[&format!("{task} {limit}"), &format!("do 改{n} submit")]);
        shell.today = "2009-07-27";
        let issued = shell.ask(&format!(
            "do 改{n} issue --meeting 活1 --on 2009-07-20 --issue-no 1号"
        ));
        assert!(issued.err.contains("自下达之日起算"), "{issued}");
        assert_eq!(
            shell.ask(&format!("show 改{n} --json")).json()["limit"],
            wanted,
            "{issued}"
        );
    }
}

#[test]
fn no_other_day_of_a_meeting_lies_before_the_pause_that_it_ended() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ]);
    shell.today = "2009-07-24";
    shell.script(&[
        "do 改1 suspend --meeting 活1 --on 2009-07-23 --review-on 2009-08-20 --pause-plan 先定 --note 等",
    ]);
    shell.today = "2009-07-27";
    shell.script(&[
        "add activity --name 复会 --deciding-body steering_group --held-on 2009-07-27",
        "do 改1 resume --meeting 活2 --note 到了",
    ]);
    let early = shell.ask("set 活2 held_on=2009-07-22 --reason 抄错");
    assert_eq!(early.code, 1, "{early}");
    assert!(early.err.contains("会议日期不能更早"), "{early}");
    shell.script(&["set 活2 held_on=2009-07-24 --reason 抄错", "verify"]);
}
