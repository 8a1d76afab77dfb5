//! The words of a date: years, quarters, halves and months by number or by name.

use super::fault::{DayFault, YEARS};
use super::fold::Reader;
use super::xun::Xun;
use crate::domain::Day;

const YEAR_WORDS: [(&str, i32); 6] = [
    ("今年", 0),
    ("本年", 0),
    ("当年", 0),
    ("明年", 1),
    ("次年", 1),
    ("去年", -1),
];

const MONTH_WORDS: [(&str, u32); 9] = [
    ("下下个月", 2),
    ("下下月", 2),
    ("下个月", 1),
    ("下月", 1),
    ("次月", 1),
    ("本月", 0),
    ("这个月", 0),
    ("这月", 0),
    ("当月", 0),
];

const QUARTER_WORDS: [(&str, u32); 5] = [
    ("下个季", 1),
    ("下季", 1),
    ("次季", 1),
    ("本季", 0),
    ("这个季", 0),
];

/// What follows a unit that stands without its name: 月底 is this month's, 年内 this year.
const BARE: [&str; 4] = ["底", "末", "终", "内"];

/// Takes a unit without its name: 月底, 季末, 年内.
pub(super) fn take_bare(text: &mut Reader<'_>, today: Option<Day>) -> Option<Written> {
    let today = today?;
    let mut ahead = *text;
    let units = [
        ("月", Some(Stretch::Whole)),
        ("季度", Some(Stretch::Quarter(quarter_of(today)))),
        ("季", Some(Stretch::Quarter(quarter_of(today)))),
        ("年度", None),
        ("年", None),
    ];
    let unit = ahead.take_one(&units)?;
    if !ahead.sees(&BARE) {
        return None;
    }
    let end = ahead.take_any(&ENDS);
    *text = ahead;
    Some(Written {
        // The end of the year is that of the campaign's, which is not always today's.
        year: unit.map(|_| today.year()),
        month: unit
            .filter(|unit| *unit == Stretch::Whole)
            .map(|_| today.month()),
        part: unit.unwrap_or(Stretch::Whole),
        end,
    })
}

pub(super) fn take_year(
    text: &mut Reader<'_>,
    today: Option<Day>,
) -> Result<Option<i32>, DayFault> {
    let mut ahead = *text;
    if let (Some(today), Some(years)) = (today, ahead.take_one(&YEAR_WORDS)) {
        let _ = ahead.take("度");
        *text = ahead;
        return Ok(Some(today.year().saturating_add(years)));
    }
    let Some(digits) = ahead.digits() else {
        return Ok(None);
    };
    // Q4 may follow the digits at once.
    let named = ahead.take("年");
    let quarter = digits.len() == 4 && ahead.sees(&["q"]);
    if !(named || quarter) {
        return Ok(None);
    }
    // 年度 and 年份 are the year too.
    let _ = named && ahead.take_any(&["度", "份"]);
    *text = ahead;
    if digits.len() < 4 {
        Err(DayFault::Unreadable)
    } else {
        read_year(digits).map(Some)
    }
}

/// Takes a quarter or a half, with the year that it implies.
pub(super) fn take_part_of_year(
    text: &mut Reader<'_>,
    today: Option<Day>,
) -> Result<Option<(Option<i32>, Stretch)>, DayFault> {
    let mut ahead = *text;
    if let Some(half) = ahead.take_one(&[("上半年", 1), ("下半年", 2)]) {
        *text = ahead;
        return Ok(Some((None, Stretch::Half(half))));
    }
    if let (Some(today), Some(quarters)) = (today, ahead.take_one(&QUARTER_WORDS)) {
        ahead.take("度");
        *text = ahead;
        let day = today
            .plus_months(quarters * 3)
            .ok_or(DayFault::OutOfRange)?;
        return Ok(Some((Some(day.year()), Stretch::Quarter(quarter_of(day)))));
    }
    let short = ahead.take("q");
    ahead.take("第");
    let digits = ahead.digits();
    let named = short || ahead.take_any(&["季度", "季"]);
    let Some(digits) = digits.filter(|_| named) else {
        return Ok(None);
    };
    *text = ahead;
    match digits {
        "1" | "2" | "3" | "4" => Ok(Some((None, Stretch::Quarter(read_number(digits)?)))),
        _ => Err(DayFault::Unreadable),
    }
}

/// Takes a month with the year it implies: 下月 in December is January of the next year.
pub(super) fn take_month(
    text: &mut Reader<'_>,
    today: Option<Day>,
) -> Result<Option<(Option<i32>, u32)>, DayFault> {
    let mut ahead = *text;
    if let (Some(today), Some(months)) = (today, ahead.take_one(&MONTH_WORDS)) {
        let day = today.plus_months(months).ok_or(DayFault::OutOfRange)?;
        *text = ahead;
        return Ok(Some((Some(day.year()), day.month())));
    }
    let Some(digits) = ahead.digits() else {
        return Ok(None);
    };
    if !ahead.take("月") {
        return Ok(None);
    }
    let _ = ahead.take("份");
    *text = ahead;
    if digits.len() > 2 {
        return Err(DayFault::Unreadable);
    }
    Ok(Some((None, read_number(digits)?)))
}

/// Takes a day. The 日 is often left out after a month, never when the day stands alone.
pub(super) fn take_day(
    text: &mut Reader<'_>,
    after_month: bool,
) -> Result<Option<u32>, DayFault> {
    let mut ahead = *text;
    let Some(digits) = ahead.digits() else {
        return Ok(None);
    };
    let named = ahead.take_any(&["日", "号"]);
    if digits.len() > 2 || !(named || after_month) {
        return Err(DayFault::Unreadable);
    }
    *text = ahead;
    read_number(digits).map(Some)
}

fn quarter_of(day: Day) -> u32 {
    (day.month() - 1) / 3 + 1
}

pub(super) fn read_year(digits: &str) -> Result<i32, DayFault> {
    digits
        .parse()
        .ok()
        .filter(|year| YEARS.contains(year))
        .ok_or(DayFault::OutOfRange)
}

pub(super) fn read_number(digits: &str) -> Result<u32, DayFault> {
    digits.parse().ok().ok_or(DayFault::Unreadable)
}

/// The stretch of days that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    Day(u32),
    Xun(Xun, Xun),
    /// 上半月 or, where it is true, 下半月.
    HalfMonth(bool),
    /// A month, or the year where none is written.
    Whole,
    Quarter(u32),
    /// 上半年 1, 下半年 2.
    Half(u32),
}

/// What is written, the unwritten left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) part: Stretch,
    /// 底, 末: its last day only.
    pub(super) end: bool,
}

/// The ends of a stretch.
pub(super) const ENDS: [&str; 3] = ["底", "末", "终"];
