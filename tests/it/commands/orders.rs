//! `list --sort`: by the word of a column, as people call it, with words looked for, page by page.

use serde_json::Value as Json;

use crate::support::shell::Shell;

/// Opinions whose days lie otherwise than their numbers, and tasks whose limits do.
pub(super) fn unordered() -> Shell {
    let shell = Shell::rectifying();
    for (n, day) in ["2009-07-03", "2009-07-01", "2009-07-03", "2009-07-02"]
        .into_iter()
        .enumerate()
    {
        shell
            .ask(&format!(
                "add opinion --channel 专线 --text 排队太久{n} --target department \
                 --received-on {day}"
            ))
            .done();
    }
    for limit in ["2009-09-30", "2009-08-20", "2009-10-10"] {
        shell
            .ask(&format!(
                "add task --problem 问1 --goal 目标 --measure 措施 --department 办公室 \
                 --owner 马长海 --task-kind by_limit --limit {limit}"
            ))
            .done();
    }
    shell
        .ask("add task --problem 问1 --goal 目标 --measure 措施 --task-kind long_term")
        .done();
    shell
}

pub(super) fn listed(shell: &Shell, line: &str) -> Vec<Json> {
    let all = shell.ask(&format!("list {line} --json")).json();
    all.as_array().unwrap().clone()
}

pub(super) fn numbers(shell: &Shell, line: &str) -> Vec<String> {
    let number = |row: &Json| row["number"].as_str().unwrap().to_owned();
    listed(shell, line).iter().map(number).collect()
}

#[test]
fn a_list_comes_in_the_order_of_the_column_that_is_named() {
    let shell = unordered();
    for (line, expected) in [
        ("opinions --sort number", "1 2 3 4 5 6"),
        ("opinions --sort received", "4 6 3 5 1 2"),
        ("opinions --sort received_on", "4 6 3 5 1 2"),
        ("opinions --sort received-on", "4 6 3 5 1 2"),
        ("opinions --sort 收到日期", "4 6 3 5 1 2"),
        ("opinions --sort received --newest", "2 1 5 3 6 4"),
        ("opinions --sort received --after 意3", "5 1 2"),
        ("opinions --sort received --newest --after 意3", "6 4"),
        ("opinions --sort received --limit 2", "4 6"),
        ("opinions --sort received --channel 专线", "4 6 3 5 1 2"),
        // The index of what is aimed at a department has no order by day.
        ("opinions --sort received --state registered", "4 6 3 5"),
        ("opinions --text 排队", "6 5 4 3"),
        ("opinions --text 排队 --sort number", "3 4 5 6"),
        ("opinions --text 排队 --sort number --after 意4", "5 6"),
        (
            "opinions --text 排队 --sort number --newest --after 意4",
            "3",
        ),
        ("opinions --text 排队 --sort received", "4 6 3 5"),
        ("opinions --text 排队 --sort received --after 意6", "3 5"),
        (
            "opinions --text 排队 --sort received --newest --limit 3",
            "5 3 6",
        ),
        // Without a limit it comes last.
        ("tasks --sort limit", "3 1 2 4 5"),
        ("tasks --sort 时限 --newest", "5 4 2 1 3"),
        ("tasks --sort limit --department 办公室", "3 1 2 4"),
        ("tasks --text 目标 --sort limit", "3 2 4 5"),
    ] {
        let found = numbers(&shell, line);
        let tail = |it: &String| {
            it.rsplit('-')
                .next()
                .unwrap()
                .trim_start_matches('0')
                .to_owned()
        };
        let found: Vec<String> = found.iter().map(tail).collect();
        assert_eq!(found.join(" "), expected, "{line}");
    }
}

#[test]
fn an_order_that_a_kind_has_not_is_refused_with_those_that_it_has() {
    let shell = Shell::office();
    for (line, told) in [
        ("tasks --sort received", "limit=时限"),
        ("opinions --sort 收到", "received=收到日期"),
        ("people --sort name", "number=编号"),
    ] {
        let said = shell.ask(&format!("list {line}"));
        assert_eq!(said.code, 1, "{said}");
        assert!(said.err.contains(told), "{said}");
    }
}

/// Whatever stands in a list and has an order orders it, though no index does.
#[test]
fn choices_that_have_an_order_days_and_numbers_order_a_list() {
    let shell = Shell::office();
    for (urgency, severity) in [
        ("normal", "general"),
        ("urgent", "major"),
        ("normal", "serious"),
        ("urgent", ""),
    ] {
        let severity = match severity {
            "" => String::new(),
            it => format!("--severity {it}"),
        };
        shell
            .ask(&format!("add problem --title 窗口无人 --source 自查 --category 职工维权 --difficulty easy --urgency {urgency} {severity}"))
            .done();
    }
    for (line, expected) in [
        ("--sort severity", "2 3 1 4"),
        ("--sort 严重程度 --newest", "4 1 3 2"),
        ("--sort urgency", "2 4 1 3"),
        ("--sort 轻重缓急 --limit 2", "2 4"),
        ("--sort severity --after 问2", "3 1 4"),
        ("--sort severity --text 窗口", "2 3 1 4"),
        (
            "--sort severity --category 职工维权 --urgency normal",
            "3 1",
        ),
    ] {
        let found = numbers(&shell, &format!("problems {line}"));
        let bare: Vec<&str> = found
            .iter()
            .map(|it| it.trim_start_matches("问-00"))
            .collect();
        assert_eq!(bare.join(" "), expected, "{line}");
    }
    let ranked = numbers(&shell, "people --sort rank --limit 3");
    assert_eq!(ranked, ["人-002", "人-003", "人-004"]);
    let refused = shell.ask("list opinions --sort target");
    assert_eq!(refused.code, 1, "there may be a million\n{refused}");
    // F9 goes through them and says by what.
    let shown = shell.run(&["--play", "4 F9 F9", "--print", "--size", "140x24"]);
    assert!(shown.out.contains("轻重"), "{shown}");
}
