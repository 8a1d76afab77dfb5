//! Every fault of a template, each with its line.

use proptest::prelude::*;

use super::*;
use crate::domain::Day;

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::of(year, month, day).unwrap()
}

/// A small template that is whole; the tests of faults each spoil one thing in it.
const SMALL: &str = r#"format = 1
[campaign]
name = "整改"
scope = "全体"
span = "2009年2月下旬至12月份"
[[categories]]
no = 1
name = "作风"
[[channels]]
name = "意见箱"
openers = 2
[[posts]]
body = "office"
title = "主任"
seats = 1
[[phases]]
no = 1
name = "查"
span = "2月下旬至4月下旬"
[[phases.steps]]
no = 1
name = "发动"
text = "全文"
span = "2月下旬"
[[phases.steps.deliverables]]
name = "大会"
due = "2月25日"
[[phases]]
no = 2
name = "改"
span = "5月上旬至12月下旬"
[[phases.steps]]
no = 1
name = "方案"
text = "全文"
span = "5月份"
[[requirements]]
step = "发动"
name = "学习"
amount = 5
unit = "working-days"
"#;

fn faults(text: &str) -> String {
    let faults = Template::parse(text).unwrap_err();
    let lines = faults
        .iter()
        .map(|fault| format!("{} {:?}", fault.line, fault.kind));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_small_template_is_whole() {
    let plan = Template::parse(SMALL).unwrap().resolve(None).unwrap();
    assert_eq!(plan.outline.settings, Settings::default());
    assert_eq!(plan.phases[1].steps[0].span.to, day(2009, 5, 31));
}

#[test]
fn each_fault_is_told_with_its_line() {
    let table = [
        ("format = 1", "format = 2"),
        ("format = 1\n", "\n"),
        ("name = \"整改\"", "name = \"整改"),
        ("scope = \"全体\"", "scope = 7"),
        ("scope = \"全体\"\n", ""),
        ("scope = \"全体\"", "scope = \"全体\"\nbasis = [\"甲\", 2]"),
        ("scope = \"全体\"", "scope = \"\\u001b[2J\""),
        ("scope = \"全体\"", "scope = \" \""),
        ("2009年2月下旬至12月份", "2月下旬至12月份"),
        ("2009年2月下旬至12月份", "2009年12月上旬至2009年2月份"),
        ("openers = 2", "opener = 2"),
        ("seats = 1", "seats = 0"),
        ("seats = 1", "seats = \"一\""),
        ("\"office\"", "\"committee\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"春天\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"2月30日\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"4月下旬至上旬\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"2月上旬至4月下旬\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"2月下旬至5月上旬\""),
        ("span = \"2月下旬至4月下旬\"", "span = \"第1旬至第7旬\""),
        ("span = \"5月份\"", "span = \"4月份\""),
        ("due = \"2月25日\"", "due = \"2010-02-25\""),
        ("no = 2", "no = 3"),
        ("name = \"方案\"", "name = \"发动\""),
        ("step = \"发动\"", "step = \"动员\""),
        ("[[channels]]\nname = \"意见箱\"\nopeners = 2\n", ""),
        ("[campaign]", "[campaigns]"),
    ];
    let mut told = Vec::new();
    for (sound, spoilt) in table {
        assert!(SMALL.contains(sound), "{sound}");
        told.push(format!(
            "{spoilt:?}\n{}",
            faults(&SMALL.replacen(sound, spoilt, 1))
        ));
    }
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn what_is_of_another_type_stops_nothing_and_is_told_where_it_stands() {
    let table = [
        ("seats = 1", "seats = 99999999999999999999"),
        (
            "seats = 1",
            "seats = 9999999999999999999999999999999999999999999",
        ),
        ("seats = 1", "seats = -1"),
        ("seats = 1", "seats = 0x10"),
        ("seats = 1", "seats = 1e999"),
        ("seats = 1", "seats = 2009-02-25"),
        ("seats = 1", "seats = [[1], {a = 1}]"),
        (
            "seats = 1",
            "seats = 1\nheads = \"是\"\nheadz = true\nzzz = {a = 1}",
        ),
        ("body = \"office\"", "body = 1979-05-27T07:32:00Z"),
        ("scope = \"全体\"", "scope = \"全体\"\nbasis = \"甲\""),
        (
            "scope = \"全体\"",
            "scope = \"全体\"\nmeasures = [[\"甲\"], 2009-01-01, true]",
        ),
        (
            "scope = \"全体\"",
            "scope = \"全体\"\nsettings.yellow_days = 3",
        ),
        ("[[channels]]", "[channels]"),
        ("[[requirements]]", "[[settings]]"),
        ("[campaign]", "settings = 2009-01-01\n[campaign]"),
        (
            "[campaign]",
            "goals = [1, {name = \"甲\", no = 1}, []]\n[campaign]",
        ),
        ("format = 1", "format = \"1\""),
        ("format = 1", "format = 1.0"),
        ("openers = 2", "openers = 3"),
        ("due = \"2月25日\"", "due = 2009-02-25"),
        (
            "unit = \"working-days\"",
            "unit = \"working_days\"\nrank = []",
        ),
    ];
    let mut told = Vec::new();
    for (sound, spoilt) in table {
        assert!(SMALL.contains(sound), "{sound}");
        let text = SMALL.replacen(sound, spoilt, 1);
        let found =
            Template::parse(&text).map_or_else(|_| faults(&text), |_| "whole".to_owned());
        told.push(format!("{spoilt:?}\n{found}"));
    }
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn what_no_record_has_room_for_is_refused_before_anything_is_made() {
    let long = |n: usize| "长".repeat(n);
    let lines: Vec<String> = (0..3).map(|_| format!("\"{}\"", long(7_000))).collect();
    for (sound, spoilt, wanted) in [
        ("\"整改\"", format!("\"{}\"", long(200)), None),
        (
            "\"整改\"",
            format!("\"{}\"", long(201)),
            Some((3, "name", 200)),
        ),
        ("\"全体\"", format!("\"{}\"", long(20_000)), None),
        (
            "\"全体\"",
            format!("\"{}\"", long(20_001)),
            Some((4, "scope", 20_000)),
        ),
        (
            "\"全体\"",
            format!("\"全体\"\nbasis = [{}]", lines[..2].join(", ")),
            None,
        ),
        (
            "\"全体\"",
            format!("\"全体\"\nbasis = [{}]", lines.join(", ")),
            Some((5, "basis", 20_000)),
        ),
        (
            "[[categories]]",
            ["甲", "乙", "丙"]
                .map(|name| format!("[[principles]]\nname = \"{name}\"\ntext = {}\n", lines[0]))
                .concat()
                + "[[categories]]",
            Some((6, "principles", 20_000)),
        ),
    ] {
        let found = Template::parse(&SMALL.replacen(sound, &spoilt, 1));
        let wanted = wanted.map(|(line, key, most)| {
            let kind = FaultKind::TextTooLong { key, most };
            vec![TemplateFault { line, kind }]
        });
        assert_eq!(found.err(), wanted, "{sound}");
    }
}

#[test]
fn lines_are_counted_alike_whatever_ends_them_and_a_mark_begins_the_file() {
    let spoilt = SMALL.replacen("seats = 1", "seats = 0", 1);
    let told = faults(&spoilt);
    assert_eq!(faults(&spoilt.replace('\n', "\r\n")), told);
    assert_eq!(faults(&format!("\u{feff}{spoilt}")), told);
    assert!(Template::parse(&format!("\u{feff}{}", SMALL.replace('\n', "\r\n"))).is_ok());
}

#[test]
fn all_faults_of_one_reading_are_gathered() {
    let text = SMALL
        .replace("scope = \"全体\"", "scope = 7")
        .replace("seats = 1", "seats = 0")
        .replace("5月份", "某月")
        .replace("amount = 5", "");
    let faults = Template::parse(&text).unwrap_err();
    let lines: Vec<u32> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [4, 15, 36, 37]);
}

#[test]
fn two_faults_of_toml_are_told_with_line_and_column() {
    let text = "format = 1\n名 = \"甲\"\nname = = 2\n\n[campaign\n";
    let faults = Template::parse(text).unwrap_err();
    let at: Vec<u32> = faults.iter().map(|fault| fault.line).collect();
    assert!(
        at.contains(&2) && at.contains(&3) && at.contains(&5),
        "{faults:?}"
    );
    let FaultKind::Syntax { column, .. } = &faults[0].kind else {
        panic!("{faults:?}")
    };
    assert_eq!(*column, 1);
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,200}") {
        let _read = Template::parse(&text);
    }

    #[test]
    fn no_spoilt_template_makes_it_fall(
        at in 0usize..600,
        length in 0usize..40,
        put in "[\\PC\n\"=\\[\\]第旬月日0-9]{0,12}",
    ) {
        let kept: String = SMALL.chars().take(at).collect();
        let rest: String = SMALL.chars().skip(at + length).collect();
        let _read = Template::parse(&format!("{kept}{put}{rest}"));
    }

    #[test]
    fn no_wording_makes_it_fall(
        wording in "(第?[0-9０-９]{0,5}[年月旬日至到开始份上中下-]){0,6}",
        relative in any::<bool>(),
        days in any::<i32>(),
    ) {
        let span = if relative { "第1旬至第31旬" } else { "2009年2月下旬至12月份" };
        let text = SMALL
            .replace("2009年2月下旬至12月份", span)
            .replace("2月下旬至4月下旬", &wording);
        let _read = Template::parse(&text);
        let start = Day::numbered(days.into());
        let _plan = Template::parse(Template::built_in("study-check-rectify").unwrap()).unwrap().resolve(start);
    }
}

/// What counts for a requirement, and of whom it is asked, are names that the file or a roster has.
#[test]
fn names_that_nothing_bears_are_told_with_their_lines() {
    let text = Template::built_in("baoding-2009").unwrap();
    let spoilt = text
        .replace("by = [\"蹲点调研\"]", "by = [\"蹲点\"]")
        .replace("activity:座谈会", "activity:座谈")
        .replace(
            "after = [\"整改落实方案\"]",
            "after = [\"整改落实方案公布\"]",
        )
        .replacen("ranks = [\"县级以上\"]", "ranks = [\"处级\"]", 1);
    let faults = Template::parse(&spoilt).unwrap_err();
    let told: Vec<String> = faults.iter().map(|it| format!("{:?}", it.kind)).collect();
    assert_eq!(
        told,
        [
            "ActivityUnknown { name: \"座谈\" }",
            "DeliverableUnknown { name: \"整改落实方案公布\" }",
            "ActivityUnknown { name: \"蹲点\" }",
            "RankUnknown { name: \"处级\" }",
        ]
    );
}
