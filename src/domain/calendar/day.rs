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
/// in half or full width and in Chinese numerals; 旬 and everything reckoned is refused.
///
/// Without a year (`10月20日`, `10-20`) the day lies in `year_hint`. 今天, 昨天 and 前天 are read
/// only when `today` is given.
pub fn parse_day(
    text: &str,
    year_hint: Option<i32>,
    today: Option<NaiveDate>,
) -> Result<NaiveDate, DayFault> {
    let text = fold(text).ok_or(DayFault::Unreadable)?;
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

fn days_back(text: &str) -> Option<u64> {
    match text {
        "今天" | "今日" | "today" => Some(0),
        "昨天" | "昨日" | "yesterday" => Some(1),
        "前天" | "前日" => Some(2),
        _ => None,
    }
}
