//! A campaign's settings: what may stand there, and what follows at once; figures that add up.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn a_number_of_days_is_at_most_a_year() {
    let shell = Shell::rectifying();
    for (setting, most) in [
        ("yellow_days", "9223372036854775807"),
        ("sign_days", "367"),
        ("notice_days", "100000"),
        ("satisfaction_threshold", "101"),
        ("lead_extensions", "100"),
    ] {
        assert_eq!(
            shell.ask(&format!("set 题1 {setting}={most}")).code,
            1,
            "{setting}"
        );
    }
    assert_snapshot!(shell.ask("set 题1 yellow_days=9223372036854775807"), @r"
    ! 督办：题-01：临期天数：最多366，请改小。
    = 1
    ");
    shell.script(&["set 题1 yellow_days=366", "status", "list tasks"]);
    assert_eq!(shell.ask("add batch --name 一 --sent 99999999").code, 1);
}

#[test]
fn another_threshold_turns_the_lights_at_once() {
    let shell = Shell::rectifying();
    let lights = || shell.ask("status --json").json()["lights"].clone();
    assert_eq!(
        (&lights()["green"], &lights()["yellow"]),
        (&1.into(), &0.into())
    );
    shell.script(&["set 题1 yellow_days=60"]);
    assert_eq!(
        (&lights()["green"], &lights()["yellow"]),
        (&0.into(), &1.into())
    );
    assert_eq!(shell.ask("status --check").code, 1);
    shell.script(&["verify", "undo"]);
    assert_eq!(
        (&lights()["green"], &lights()["yellow"]),
        (&1.into(), &0.into())
    );
    shell.script(&["verify"]);
}

#[test]
fn another_time_to_sign_turns_what_is_unsigned() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-10-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ]);
    shell.today = "2009-07-23";
    let yellow = || shell.ask("status --json").json()["lights"]["yellow"].clone();
    assert_eq!(yellow(), 1);
    shell.script(&["set 题1 sign_days=5", "verify"]);
    assert_eq!(yellow(), 0);
}

#[test]
fn only_solved_problems_count_as_resolved_and_the_rest_adds_up() {
    let shell = Shell::confirmed();
    for n in 2..=3 {
        shell.script(&[
            &format!("add problem --title 问题{n} --source research --category 职工维权 --urgency normal --difficulty easy"),
            &format!("do 问{n} submit"),
        ]);
    }
    shell.script(&[
        "do 问2 reject --meeting 活1 --note 不属本次范围",
        "add problem --title 问题4 --source research",
        "do 问4 merge --merged-into 问1",
    ]);
    let problems = shell.ask("status --json").json()["problems"].clone();
    assert_snapshot!(problems, @r#"{"handed_over":0,"left":2,"long_term":0,"merged":1,"not_listed":1,"open":2,"resolved":0,"review_due_soon":0,"review_overdue":0,"to_study":1,"total":4,"under_way":1}"#);
    let text = shell.ask("status").done();
    let line = text.lines().find(|it| it.starts_with("问题")).unwrap();
    assert_snapshot!(line, @"问题      4  已解决      0  未结        2  其他          2");
}
