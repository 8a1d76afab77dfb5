//! A day as it is written in imports and "received on" fields: strict, nothing reckoned.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::fold::fold;
use super::written::{Part, Written};

/// The years a typed date may lie in.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Why a text is no day, span or limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// The text is in none of the spellings.
    #[error("not a date in any known spelling")]
    Unreadable,
    /// A month and day without a year, and no year to read them in.
    #[error("the year is missing")]
    NoYear,
    /// The spelling is right and the day does not exist, like 2009-02-30.
    #[error("{year}-{month}-{day} does not exist")]
    ImpossibleDate {
        /// The year, written or understood.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day as written; 1 where only a month is written.
        day: u32,
    },
    /// The day lies outside [`YEARS`].
    #[error("the year is out of range")]
    OutOfRange,
    /// A span ends before it begins.
    #[error("the span ends before it begins")]
    Backwards,
}

/// Reads one exact day: `2009-10-20`, `2009/10/20`, `2009.10.20`, `20091020`, `2009年10月20日`,
/// in half or full width and in Chinese numerals; 旬 and everything reckoned is refused. The
/// midnight that spreadsheets append (`2009-10-20 0:00:00`) is let pass; two-digit years are not
/// guessed at.
///
/// Without a year (`10月20日`, `10-20`) the day lies in `year_hint`. 今天, 昨天 and 前天 are read
/// only when `today` is given.
pub fn parse_day(
    text: &str,
    year_hint: Option<i32>,
    today: Option<NaiveDate>,
) -> Result<NaiveDate, DayFault> {
    let text = fold(without_midnight(text)).ok_or(DayFault::Unreadable)?;
    if text.is_empty() {
        return Err(DayFault::Empty);
    }
    if let Some(today) = today
        && let Some(back) = days_back(&text)
    {
        return today
            .checked_sub_days(Days::new(back))
            .ok_or(DayFault::OutOfRange);
    }
    let written = Written::read(&text, None)?;
    let exact = matches!(written.part, Part::Day(_)) && written.month.is_some();
    if !exact {
        return Err(DayFault::Unreadable);
    }
    let year = written.year.or(year_hint).ok_or(DayFault::NoYear)?;
    written.resolve(year, None).map(|(day, _)| day)
}

fn without_midnight(text: &str) -> &str {
    let Some((day, time)) = text.trim().split_once([' ', 'T']) else {
        return text;
    };
    let is_midnight = time.contains(':') && time.chars().all(|c| matches!(c, '0' | ':' | '.'));
    if is_midnight { day } else { text }
}

fn days_back(text: &str) -> Option<u64> {
    match text {
        "今天" | "今日" | "today" => Some(0),
        "昨天" | "昨日" | "yesterday" => Some(1),
        "前天" | "前日" => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn one_day_has_many_spellings() {
        for text in [
            "2009-10-20",
            "2009/10/20",
            "2009.10.20",
            "20091020",
            "2009年10月20日",
            "2009年10月20号",
            "2009 年 10 月 20 日",
            "２００９－１０－２０",
            "２００９／１０／２０",
            "２００９．１０．２０",
            "２００９。１０。２０",
            "２００９１０２０",
            "２００９年１０月２０日",
            "2009—10—20",
            "2009、10、20",
            "二〇〇九年十月二十日",
            "二00九年十月二十日",
            "二○○九年十月二十日",
            "(2009年10月20日)",
            "（2009年10月20日）",
            "\u{3000}2009-10-20\u{3000}",
            "2009/10/20 0:00:00",
            "2009-10-20T00:00:00.000",
            "10月20日",
            "10-20",
            "10/20",
            "10.20",
            "十月二十日",
        ] {
            assert_eq!(
                parse_day(text, Some(2009), None),
                Ok(day("2009-10-20")),
                "{text}"
            );
        }
        assert_eq!(parse_day("2009-2-5", None, None), Ok(day("2009-02-05")));
        assert_eq!(
            parse_day("2009年2月5日", Some(2010), None),
            Ok(day("2009-02-05"))
        );
    }

    #[test]
    fn what_is_no_exact_day_is_refused_with_its_fault() {
        let impossible = |year, month, day| DayFault::ImpossibleDate { year, month, day };
        for (text, fault) in [
            ("", DayFault::Empty),
            (" \u{3000}", DayFault::Empty),
            ("2009-02-30", impossible(2009, 2, 30)),
            ("2009年13月1日", impossible(2009, 13, 1)),
            ("20090230", impossible(2009, 2, 30)),
            ("2-29", impossible(2009, 2, 29)),
            ("0-5", impossible(2009, 0, 5)),
            ("1899-12-31", DayFault::OutOfRange),
            ("2200-01-01", DayFault::OutOfRange),
            ("99999999999-1-1", DayFault::OutOfRange),
            ("2009-10", DayFault::Unreadable),
            ("2009", DayFault::Unreadable),
            ("1020", DayFault::Unreadable),
            ("20", DayFault::Unreadable),
            ("20日", DayFault::Unreadable),
            ("09-10-20", DayFault::Unreadable),
            ("9年10月20日", DayFault::Unreadable),
            ("2009-10/20", DayFault::Unreadable),
            ("2009-10-200", DayFault::Unreadable),
            ("2009-10-20 14:30", DayFault::Unreadable),
            ("2009-10-20 0", DayFault::Unreadable),
            ("10月中旬", DayFault::Unreadable),
            ("10月底", DayFault::Unreadable),
            ("2009年", DayFault::Unreadable),
            ("+15", DayFault::Unreadable),
            ("明天", DayFault::Unreadable),
            ("今天", DayFault::Unreadable),
            ("下月20日", DayFault::Unreadable),
            ("周五", DayFault::Unreadable),
            ("10月20日上午", DayFault::Unreadable),
            ("长期坚持", DayFault::Unreadable),
            ("-", DayFault::Unreadable),
            ("--", DayFault::Unreadable),
        ] {
            assert_eq!(parse_day(text, Some(2009), None), Err(fault), "{text}");
        }
        assert_eq!(parse_day("10-20", None, None), Err(DayFault::NoYear));
    }

    #[test]
    fn today_and_yesterday_are_read_where_today_is_given() {
        let today = Some(day("2009-03-01"));
        assert_eq!(parse_day("今天", None, today), Ok(day("2009-03-01")));
        assert_eq!(parse_day("昨日", None, today), Ok(day("2009-02-28")));
        assert_eq!(parse_day("前天", None, today), Ok(day("2009-02-27")));
        let first = Some(NaiveDate::MIN);
        assert_eq!(parse_day("昨天", None, first), Err(DayFault::OutOfRange));
    }
}
