//! Limits read by the day they come to, in every spelling that was ever met.

use proptest::prelude::*;

use super::day;
use crate::domain::Day;
use crate::domain::calendar::front::LimitContext;
use crate::domain::calendar::limit::{Limit, LimitNote, parse_limit};
use crate::domain::calendar::{Calendar, DayFault, YEARS, Years};

fn read_on(today: &str, text: &str) -> Result<Limit, DayFault> {
    let campaign = Some((day("2009-02-21"), day("2009-12-31")));
    let calendar = Calendar::statutory();
    parse_limit(
        text,
        &LimitContext {
            today: day(today),
            in_force: None,
            campaign,
            calendar: &calendar,
        },
    )
}

fn table(today: &str, rows: &[(&str, &str)]) {
    for (text, on) in rows {
        assert_eq!(
            read_on(today, text).map(|limit| limit.on),
            Ok(day(on)),
            "{text}"
        );
    }
}

/// The 12th of October 2009 is a Monday.
#[test]
fn exact_days_are_read_in_every_spelling() {
    let spellings = "2009-10-20 2009/10/20 2009.10.20 20091020 2009年10月20日 10月20日 10-20 \
                     10/20 ２００９－１０－２０ １０月２０日 １０／２０ 十月二十日 20日 20号 二十日 \
                     二〇〇九年十月二十日 本月20日 今年10月20日 10月20日前 10月20日之前完成";
    for text in spellings.split_whitespace() {
        table("2009-10-12", &[(text, "2009-10-20")]);
    }
}

#[test]
fn lengths_count_from_the_day_after_today() {
    table(
        "2009-09-30",
        &[
            ("+1工作日", "2009-10-09"),
            ("+5wd", "2009-10-14"),
            ("+5WD", "2009-10-14"),
            ("＋５ｗｄ", "2009-10-14"),
            ("+ 5 个工作日", "2009-10-14"),
            ("5个工作日", "2009-10-14"),
            ("五个工作日内", "2009-10-14"),
            ("5个工作日内完成", "2009-10-14"),
            ("+0工作日", "2009-09-30"),
            ("+10", "2009-10-10"),
            ("+11", "2009-10-11"),
            ("+1", "2009-10-01"),
            ("+1天", "2009-10-01"),
            ("+1日", "2009-10-01"),
            ("+1d", "2009-10-01"),
            ("10日内", "2009-10-10"),
            ("10天", "2009-10-10"),
            ("+2周", "2009-10-14"),
            ("两周", "2009-10-14"),
            ("一周内", "2009-10-07"),
            ("+2w", "2009-10-14"),
            ("+1月", "2009-10-30"),
            ("一个月内", "2009-10-30"),
            ("+1m", "2009-10-30"),
            ("+1年", "2010-09-30"),
        ],
    );
}

#[test]
fn by_month_a_missing_day_is_the_months_end() {
    table("2009-01-30", &[("+1月", "2009-02-28")]);
    table("2009-08-31", &[("+1月", "2009-09-30")]);
    assert_eq!(
        read_on("2009-01-30", "+1月").unwrap().notes,
        [LimitNote::DayOff {
            next: day("2009-03-02")
        },]
    );
}

/// The 14th of October 2009 is a Wednesday.
#[test]
fn named_days_go_by_weeks_that_begin_on_monday() {
    table(
        "2009-10-14",
        &[
            ("今天", "2009-10-14"),
            ("明天", "2009-10-15"),
            ("后天", "2009-10-16"),
            ("大后天", "2009-10-17"),
            ("周五", "2009-10-16"),
            ("星期五", "2009-10-16"),
            ("礼拜五前", "2009-10-16"),
            ("周5", "2009-10-16"),
            ("周三", "2009-10-14"),
            ("周二", "2009-10-20"),
            ("本周二", "2009-10-13"),
            ("本周五", "2009-10-16"),
            ("周日", "2009-10-18"),
            ("星期天", "2009-10-18"),
            ("下周五", "2009-10-23"),
            ("下下周一", "2009-10-26"),
            ("fri", "2009-10-16"),
            ("next fri", "2009-10-23"),
            ("Friday", "2009-10-16"),
            ("tomorrow", "2009-10-15"),
        ],
    );
}

#[test]
fn ends_of_months_and_xun_are_their_last_day() {
    table(
        "2009-10-12",
        &[
            ("月底", "2009-10-31"),
            ("本月底", "2009-10-31"),
            ("月末", "2009-10-31"),
            ("eom", "2009-10-31"),
            ("下月底", "2009-11-30"),
            ("下个月底", "2009-11-30"),
            ("下下月底", "2009-12-31"),
            ("10月底", "2009-10-31"),
            ("10月末", "2009-10-31"),
            ("10月底前", "2009-10-31"),
            ("12月份", "2009-12-31"),
            ("10月内", "2009-10-31"),
            ("10月中旬", "2009-10-20"),
            ("十月中旬", "2009-10-20"),
            ("中旬", "2009-10-20"),
            ("上旬", "2009-11-10"),
            ("下月上旬", "2009-11-10"),
            ("2010年2月下旬", "2010-02-28"),
            ("明年2月", "2010-02-28"),
            ("年底", "2009-12-31"),
            ("年底前", "2009-12-31"),
            ("年内", "2009-12-31"),
            ("2010年", "2010-12-31"),
            ("月内", "2009-10-31"),
            ("明年底", "2010-12-31"),
        ],
    );
}

#[test]
fn a_xun_keeps_its_wording_and_its_span() {
    let limit = read_on("2009-10-12", " 10月中旬 ").unwrap();
    assert_eq!(limit.wording, "10月中旬");
    let span = limit.span.unwrap();
    assert_eq!((span.from, span.to), (day("2009-10-11"), day("2009-10-20")));
    assert_eq!(span.wording, "10月中旬");
    assert_eq!(read_on("2009-10-12", "10月底").unwrap().span, None);
}

#[test]
fn a_day_off_stays_as_decided_and_the_day_on_which_it_runs_out_is_said() {
    let notes = |text| read_on("2009-09-21", text).unwrap().notes;
    assert_eq!(
        notes("+10"),
        [LimitNote::DayOff {
            next: day("2009-10-09")
        }]
    );
    assert_eq!(
        notes("10月1日"),
        [LimitNote::DayOff {
            next: day("2009-10-09")
        }]
    );
    assert_eq!(notes("10月10日"), []);
    assert_eq!(
        notes("10月底"),
        [LimitNote::DayOff {
            next: day("2009-11-02")
        }]
    );
    assert_eq!(notes("+3wd"), []);
}

#[test]
fn a_year_without_a_notice_is_noted() {
    let notes = |today, text| read_on(today, text).unwrap().notes;
    assert_eq!(
        notes("2026-12-20", "2027-10-01"),
        [LimitNote::NoNotice { year: 2027 }]
    );
    assert_eq!(
        notes("2026-12-20", "+15wd"),
        [LimitNote::NoNotice { year: 2027 }]
    );
    assert_eq!(notes("2026-12-20", "+5wd"), []);
    let saturday = [
        LimitNote::DayOff {
            next: day("2027-01-04"),
        },
        LimitNote::NoNotice { year: 2027 },
    ];
    assert_eq!(notes("2026-12-26", "+7"), saturday);
}

#[test]
fn what_is_no_limit_is_refused_with_its_fault() {
    let impossible = |year, month, day| DayFault::ImpossibleDate { year, month, day };
    for (text, fault) in [
        ("", DayFault::Empty),
        ("  ", DayFault::Empty),
        ("2009-02-30", impossible(2009, 2, 30)),
        ("2月30日", impossible(2010, 2, 30)),
        ("11月31日", impossible(2009, 11, 31)),
        ("2-29", impossible(2010, 2, 29)),
        ("13月中旬", impossible(2009, 13, 1)),
        ("+99999999999", DayFault::OutOfRange),
        ("+4294967295工作日", DayFault::OutOfRange),
        ("+4294967295月", DayFault::OutOfRange),
        ("+4294967295年", DayFault::OutOfRange),
        ("+99999999999999999999999999999999", DayFault::OutOfRange),
        ("2909-10-20", DayFault::OutOfRange),
        ("+", DayFault::Unreadable),
        ("++1", DayFault::Unreadable),
        ("-1", DayFault::Unreadable),
        ("+-1", DayFault::Unreadable),
        ("15", DayFault::Unreadable),
        ("昨天", DayFault::Unreadable),
        ("周", DayFault::Unreadable),
        ("周八", DayFault::Unreadable),
        ("年", DayFault::Unreadable),
        ("月", DayFault::Unreadable),
        ("前", DayFault::Unreadable),
    ] {
        assert_eq!(read_on("2009-10-12", text), Err(fault), "{text}");
    }
}

#[test]
fn the_edges_of_time_are_faults_and_not_panics() {
    let calendar = Calendar::statutory();
    for today in [Day::MIN, Day::MAX] {
        let context = LimitContext {
            today,
            in_force: None,
            campaign: None,
            calendar: &calendar,
        };
        for text in [
            "今天",
            "明天",
            "周一",
            "下下周日",
            "+1",
            "+1wd",
            "+1月",
            "下月底",
            "1日",
            "1-1",
            "年底",
        ] {
            assert!(parse_limit(text, &context).is_err(), "{text}");
        }
    }
}

const PIECES: &str = "[0-9０-９+＋./。、年月日号上中下旬底末周星期天工作个内前后完成至到从本明一二十廿〇 \
                      a-zA-Z-]{0,14}";

proptest! {
    #[test]
    fn no_text_is_too_strange(any in ".*", made in PIECES, shift in 0_i64..40_000) {
        let calendar = Calendar::statutory();
        let today = day("1930-01-01").plus_days(shift).unwrap();
        for campaign in [None, Some((day("2009-02-21"), day("2010-12-31")))] {
            let context = LimitContext { today, in_force: None, campaign, calendar: &calendar };
            let years = Years { today, campaign, behind: shift % 2 == 0 };
            for text in [&any, &made] {
                if let Ok(limit) = parse_limit(text, &context) {
                    prop_assert!(YEARS.contains(&limit.on.year()));
                    prop_assert!(limit.span.is_none_or(|span| span.from <= span.to));
                }
                let _ = crate::domain::calendar::parse_bound(text, years, shift % 3 == 0);
                if let Ok(span) = crate::domain::calendar::parse_span(text, 2009) {
                    prop_assert!(span.from <= span.to);
                }
                let _ = crate::domain::calendar::parse_day(text, Some(years), Some(today));
            }
        }
    }

    #[test]
    fn what_is_an_exact_day_is_the_same_limit(shift in 0_i64..100_000) {
        let on = day("1900-01-01").plus_days(shift).unwrap();
        let (year, month, date) = (on.year(), on.month(), on.day());
        for text in [
            on.to_string(),
            format!("{year}/{month}/{date}"),
            format!("{year}.{month:02}.{date:02}"),
            format!("{year}{month:02}{date:02}"),
            format!("{year}年{month}月{date}日"),
        ] {
            let read = crate::domain::calendar::parse_day(&text, None, None);
            prop_assert_eq!(read, Ok(on));
            prop_assert_eq!(read_on("2009-10-12", &text).map(|limit| limit.on), Ok(on));
        }
    }
}
