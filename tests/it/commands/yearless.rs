//! A day without a year is shown back with the year that was taken, and told where that is not the
//! one that somebody at the keyboard would think of.

use crate::support::shell::{Said, Shell};

/// What the day was understood as: the lines beside the data.
fn told(said: &Said) -> String {
    said.err.clone()
}

/// The campaign of 2009, looked at years later.
fn years_later() -> Shell {
    let mut shell = Shell::confirmed();
    shell.today = "2026-11-26";
    shell
}

#[test]
fn what_has_happened_is_told_where_the_campaign_has_it_in_an_earlier_year() {
    let shell = years_later();
    let card = "add opinion --channel 专线 --target work --category 职工维权 --text";
    for (typed, year, is_told) in [
        ("10-20", "2009-10-20", true),
        ("10月20日", "2009-10-20", true),
        ("十月二十日", "2009-10-20", true),
        ("10/20", "2009-10-20", true),
        // Also a day that this year has still to come.
        ("12月20日", "2009-12-20", true),
        // Outside the campaign's days it is the last gone by, and shown.
        ("1月20日", "2026-01-20", false),
        ("2009-10-20", "", false),
        ("今天", "", false),
    ] {
        let said = shell.run(
            &[
                &card.split(' ').collect::<Vec<_>>()[..],
                &[&format!("某事{typed}"), "--received-on", typed],
            ]
            .concat(),
        );
        assert_eq!(said.code, 0, "{typed}: {said}");
        let words = told(&said);
        assert_eq!(
            words.contains("已过：没写年份，取活动期内的2009年"),
            is_told,
            "{said}"
        );
        let is_shown = words.lines().any(|line| line.starts_with("收到日期："));
        assert_eq!(is_shown, !year.is_empty(), "{said}");
        assert!(words.contains(year), "{typed}: {said}");
    }
    let meeting = "add activity --name 小组会 --deciding-body steering_group --held-on";
    let said = shell.ask(&format!("{meeting} 10-20"));
    assert!(told(&said).contains("取活动期内的2009年"), "{said}");
    let said = shell.ask_in_english(&format!("{meeting} 10-21"));
    assert!(
        told(&said).contains("it is 2009 within the campaign"),
        "{said}"
    );
}

#[test]
fn the_day_of_a_decision_is_told_so_too() {
    let shell = years_later();
    let said = shell.ask("do 问1 revoke --by 陈晓东 --note 有误 --on 7-21");
    let line =
        "决定日期：2009-07-21 周二 7月下旬  （已过：没写年份，取活动期内的2009年，请核对）";
    assert!(told(&said).contains(line), "{said}");
    let said = shell.ask("do 问1 revoke --by 陈晓东 --note 有误 --on 2009-07-21");
    assert_eq!(said.code, 1, "{said}");
    assert!(!told(&said).contains("决定日期："), "{said}");
}

#[test]
fn the_days_of_a_plan_and_its_limits_are_told_so_too() {
    let shell = years_later();
    let phases = shell.ask("list phases --json").json();
    let phase = phases[0]["number"].as_str().unwrap().to_owned();
    let said = shell.ask(&format!("set {phase} from=3-5"));
    assert!(told(&said).contains("2009-03-05"), "{said}");
    assert!(told(&said).contains("（已过，请核对）"), "{said}");
    let said = shell.ask(&format!("set {phase} from=2009-03-06"));
    assert!(!told(&said).contains("已过"), "{said}");
    let task = "add task --problem 问1 --goal 长 --measure 光盘 --department 办公室 \
                --owner 马长海 --task-kind by_limit --limit";
    let said = shell.ask(&format!("{task} 10-20"));
    assert!(
        told(&said).contains("2009-10-20 周二 10月中旬  （已过，请核对）"),
        "{said}"
    );
}

#[test]
fn within_the_campaigns_own_year_nothing_is_past() {
    let shell = Shell::confirmed();
    let said =
        shell.ask("add opinion --channel 专线 --target work --text 某事 --received-on 5-6");
    assert!(told(&said).contains("收到日期：2009-05-06"), "{said}");
    assert!(!told(&said).contains("已过"), "{said}");
}

#[test]
fn a_file_of_opinions_names_the_line_that_lacks_the_year() {
    let shell = years_later();
    shell.write(
        "opinions.csv",
        "征集渠道,收到日期,意见内容,意见对象\n专线,10-20,会议太多,工作\n",
    );
    let said = shell.ask("import opinions opinions.csv");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        format!("{}{}", said.out, said.err).contains("第2行「收到日期」"),
        "{said}"
    );
}

#[test]
fn a_day_that_the_campaign_has_only_ahead_is_not_told_as_past() {
    let mut shell = Shell::confirmed();
    shell.today = "2009-11-02";
    for typed in ["12月1日", "12-1", "11月3日", "12月31日"] {
        let said = shell.ask(&format!("do 问1 claim --by 何建国 --on {typed}"));
        assert_eq!(said.code, 1, "{said}");
        assert!(said.err.contains("晚于今天"), "{said}");
        assert!(!said.err.contains("已过"), "{said}");
    }
}

#[test]
fn a_refused_day_names_only_forms_that_are_read_where_it_was_typed() {
    let shell = Shell::confirmed();
    let refused = |on: &str| {
        shell
            .ask(&format!("do 问1 claim --by 何建国 --on {on}"))
            .err
    };
    for typed in ["周五", "星期一", "30日", "+3", "下周", "8天前", "月底"] {
        let said = refused(typed);
        let (_, ways) = said.split_once("可写 ").unwrap();
        let ways = ways.lines().next().unwrap().trim_end_matches('。');
        for way in ways.split('、') {
            assert!(!refused(way).contains("不是"), "{typed}: {way}: {said}");
        }
    }
    // At the ends of a span, and where limits are typed.
    let spans = |day: &str| shell.ask(&format!("set 环-01 from={day} --reason 补")).err;
    let limits = |day: &str| {
        shell
            .ask(&format!("add task --problem 问1 --goal 甲 --limit {day}"))
            .err
    };
    for at in [&spans as &dyn Fn(&str) -> String, &limits] {
        let said = at("那天");
        let (_, ways) = said.split_once("可写 ").expect(&said);
        let ways = ways.lines().next().unwrap().trim_end_matches('。');
        for way in ways.split('、') {
            assert!(!at(way).contains("不是日期"), "{way}: {}", at(way));
        }
    }
}

#[test]
fn what_bounds_a_list_is_shown_back_and_lies_behind_where_it_has_happened() {
    let shell = Shell::confirmed();
    for (line, told) in [
        // What has happened before the campaign began is the last gone by.
        (
            "opinions --received-from 2月10日",
            "收到日期：2009-02-10 周二",
        ),
        ("opinions --received-to 1月", "收到日期：2009-01-31 周六"),
        ("opinions --disposed-from 1月下旬", "：2009-01-21 周三"),
        ("activities --held-from 12月15日", "：2009-12-15 周二"),
        ("activities --held-to 2-1", "：2009-02-01 周日"),
        ("tasks --closed-from 1月", "：2009-01-01 周四"),
        // What is to come is the next.
        ("tasks --limit-from 2月10日", "：2010-02-10 周三"),
        ("tasks --original-limit-to 1月", "：2010-01-31 周日"),
        // A span, and what is said as a limit is, is shown too.
        ("tasks --limit-from 9月中旬", "：2009-09-11 周五"),
        ("tasks --limit-to 三季度", "：2009-09-30 周三"),
        ("tasks --limit-to 本周内", "：2009-07-24 周五"),
        ("tasks --limit-to +10工作日", "：2009-08-03 周一"),
        ("tasks --limit-to 2009年9月", ""),
        ("opinions --received-from 2009-02-10", ""),
    ] {
        let said = shell.ask(&format!("list {line}"));
        assert_eq!(said.code, 0, "{line}: {said}");
        let mut shown = said.err.lines().filter(|it| it.contains("：20"));
        assert_eq!(shown.next().is_some(), !told.is_empty(), "{line}: {said}");
        assert!(said.err.contains(told), "{line}: {said}");
        assert!(!said.err.contains("已过"), "{line}: {said}");
    }
}
