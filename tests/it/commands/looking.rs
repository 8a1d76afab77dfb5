//! `status`, `list`, `show`, `next`, `journal`: what scripts and leaders look at.

use insta::assert_snapshot;

use crate::support::shell::Shell;

fn with_tasks() -> Shell {
    let mut shell = Shell::confirmed();
    for line in [
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 刘思远 --task-kind by_limit --limit 10月中旬",
        "add task --problem 问1 --goal 饭菜保温 --measure 添置保温台 --department 财务资产部 --owner 徐凤琴 --task-kind by_limit --limit 2009-08-10",
        "do 改1 submit",
        "do 改2 submit",
        "do 改1 issue --meeting 会1 --issue-no 1号",
        "do 改2 issue --meeting 会1 --issue-no 2号",
        "do 改1 sign --by 刘思远",
        "do 改1 progress --by 刘思远 --done 已张贴",
    ] {
        shell.ask(line).done();
    }
    shell.today = "2009-10-19";
    shell
}

#[test]
fn status_fits_one_screen_and_its_code_is_the_worst_light() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("status"), @"");
    assert_snapshot!(shell.ask_in_english("status --check"), @"");
}

#[test]
fn status_as_an_object_has_the_promised_fields() {
    let said = with_tasks().ask("status --json");
    assert_snapshot!(said, @"");
}

#[test]
fn check_gives_three_for_anything_but_a_light() {
    let shell = Shell::empty();
    for line in [
        "status --check",
        "status --check --bogus",
        "status --chek",
        "status --check --today nonsense",
        "--bogus status --check",
    ] {
        assert_eq!(shell.ask(line).code, 3, "{line}");
    }
    let shell = Shell::office();
    assert_eq!(shell.ask("status --check").code, 0);
}

#[test]
fn lists_are_filtered_by_state_light_and_name() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("list tasks"), @"");
    let numbers = |line: &str| -> Vec<String> {
        let rows = shell.ask(line).json();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    for (line, expected) in [
        ("list tasks --json --light red", vec!["改-002"]),
        ("list tasks --json --light 临期", vec!["改-001"]),
        ("list tasks --json --light green", vec![]),
        ("list task --json --state rectifying", vec!["改-001"]),
        ("list tasks --json --state 已下达", vec!["改-002"]),
        ("list tasks --json --department 办公室", vec!["改-001"]),
        ("list tasks --json --owner xfq", vec!["改-002"]),
        ("list 整改任务 --json --lead 何建国", vec!["改-001"]),
        ("list tasks --json --text 保", vec!["改-002"]),
        ("list tasks --json --limit 1", vec!["改-001"]),
        ("list tasks --json --after 改-001", vec!["改-002"]),
        ("list tasks --json --newest --limit 1", vec!["改-002"]),
        ("list tasks --json --of 问1", vec!["改-001", "改-002"]),
        (
            "list opinions --json --of 问1 --limit 1",
            vec!["意-2009-0001"],
        ),
        ("list problems --json --lead 陈晓东", vec!["问-001"]),
        ("list problems --json --category 职工维权", vec!["问-001"]),
        (
            "list opinions --json --channel 专线 --limit 1",
            vec!["意-2009-0001"],
        ),
    ] {
        assert_eq!(numbers(line), expected, "{line}");
    }
}

#[test]
fn a_row_as_an_object_has_english_names_and_nulls() {
    let shell = with_tasks();
    let rows = shell.ask("list tasks --json").json();
    let row = &rows[0];
    for (field, expected) in [
        ("number", serde_json::json!("改-001")),
        ("state", "rectifying".into()),
        ("goal", "食堂节约".into()),
        ("department", "办公室".into()),
        ("owner", "刘思远".into()),
        ("limit", "2009-10-20".into()),
        ("light", "yellow".into()),
        ("days_left", 1.into()),
        ("days_late", serde_json::Value::Null),
        ("closed_on", serde_json::Value::Null),
    ] {
        assert_eq!(row[field], expected, "{field}");
    }
    assert_eq!(rows[1]["days_late"], 70);
    assert_eq!(shell.ask("list milestones --json").out, "[]\n");
}

#[test]
fn every_kind_can_be_listed() {
    let shell = with_tasks();
    for kind in [
        "campaigns",
        "goals",
        "categories",
        "channels",
        "phases",
        "steps",
        "deliverables",
        "departments",
        "people",
        "posts",
        "batches",
        "cards",
        "opinions",
        "errata",
        "meetings",
        "problems",
        "tasks",
        "milestones",
        "progress_notes",
        "extensions",
        "urgings",
        "look_backs",
        "verifications",
        "attachments",
    ] {
        let rows = shell.ask(&format!("list {kind} --json")).json();
        assert!(rows.is_array(), "{kind}");
        assert_eq!(shell.ask(&format!("list {kind}")).code, 0, "{kind}");
    }
}

#[test]
fn unknown_filters_are_refused_all_at_once() {
    let shell = Shell::office();
    assert_snapshot!(shell.ask("list tasks --state done --light blue --batch 一"), @"");
    assert_snapshot!(shell.ask("list taks"), @"");
}

#[test]
fn show_gives_the_record_its_chain_and_its_history() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("show 改1"), @"");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["links"][0]["records"][0]["number"], "问-001");
    assert_eq!(task["history"][0]["command"], "task.progress");
    assert_eq!(task["history"][0]["capacity"], "owner");
    assert_snapshot!(shell.ask("show 改-9"), @"");
}

#[test]
fn next_says_what_is_possible_and_what_is_missing() {
    let shell = Shell::confirmed();
    shell
        .ask("add task --problem 问1 --goal 一 --department 办公室")
        .done();
    assert_snapshot!(shell.ask("next 改1"), @"");
    let offers = shell.ask("next 改1 --json").json();
    let submit = offers
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["transition"] == "submit");
    assert_eq!(submit.unwrap()["possible"], false);
}

#[test]
fn the_journal_tells_who_did_and_who_decided() {
    let shell = Shell::confirmed();
    assert_snapshot!(shell.ask("journal --of 问1"), @"");
}

#[test]
fn hidden_characters_never_reach_a_terminal() {
    let shell = Shell::office();
    // What came in before it was cleaned is printed as what it is; JSON keeps it as an escape.
    let title = "甲\u{202e}乙\u{1b}[2J";
    let said = shell.run(&["list", title]);
    assert!(
        !said.err.contains('\u{202e}') && !said.err.contains('\u{1b}'),
        "{said}"
    );
    assert_snapshot!(said, @"");
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    use std::process::Stdio;
    let shell = Shell::office();
    let mut child = shell
        .command(&["list", "deliverables", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
