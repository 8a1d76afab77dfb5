//! A day, 旬, month or year as it is written, before it is known which year is meant.

use chrono::{Datelike as _, Months, NaiveDate};

use super::day::{DayFault, YEARS};
use super::fold::Reader;
use super::xun::{Xun, month_end};

/// The part of a month (or of a year, without a month) that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day(u32),
    Xun(Xun, Xun),
    /// 月底, 年底: the last day.
    End,
    Whole,
}

/// What is written, the unwritten left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) part: Part,
}

const PARTS: [(&str, Part); 8] = [
    ("上中旬", Part::Xun(Xun::Early, Xun::Middle)),
    ("中下旬", Part::Xun(Xun::Middle, Xun::Late)),
    ("上旬", Part::Xun(Xun::Early, Xun::Early)),
    ("中旬", Part::Xun(Xun::Middle, Xun::Middle)),
    ("下旬", Part::Xun(Xun::Late, Xun::Late)),
    ("底", Part::End),
    ("末", Part::End),
    ("份", Part::Whole),
];

const YEAR_WORDS: [(&str, i32); 5] = [
    ("今年", 0),
    ("本年", 0),
    ("当年", 0),
    ("明年", 1),
    ("去年", -1),
];

const MONTH_WORDS: [(&str, u32); 8] = [
    ("下下个月", 2),
    ("下下月", 2),
    ("下个月", 1),
    ("下月", 1),
    ("本月", 0),
    ("这个月", 0),
    ("这月", 0),
    ("当月", 0),
];

impl Written {
    /// Reads a folded text. Words like 本月 and 明年 are read only when today is given.
    pub(super) fn read(text: &str, today: Option<NaiveDate>) -> Result<Self, DayFault> {
        let separators = ['-', '/', '.'];
        if text
            .chars()
            .all(|c| c.is_ascii_digit() || separators.contains(&c))
        {
            return Self::read_digits(text, separators.into_iter().find(|c| text.contains(*c)));
        }
        Self::read_words(Reader::new(text), today)
    }

    fn read_digits(text: &str, separator: Option<char>) -> Result<Self, DayFault> {
        let parts: Vec<&str> =
            separator.map_or_else(|| vec![text], |separator| text.split(separator).collect());
        let short = |text: &str| (1..=2).contains(&text.len());
        match parts.as_slice() {
            [day] if day.len() == 8 => {
                let (year, day) = day.split_at_checked(4).ok_or(DayFault::Unreadable)?;
                let (month, day) = day.split_at_checked(2).ok_or(DayFault::Unreadable)?;
                Self::of_day(Some(read_year(year)?), month, day)
            }
            [month, day] if short(month) && short(day) => Self::of_day(None, month, day),
            [year, month] if year.len() == 4 && short(month) => Ok(Self {
                year: Some(read_year(year)?),
                month: Some(read_number(month)?),
                part: Part::Whole,
            }),
            [year, month, day] if year.len() >= 4 && short(month) && short(day) => {
                Self::of_day(Some(read_year(year)?), month, day)
            }
            _ => Err(DayFault::Unreadable),
        }
    }

    fn of_day(year: Option<i32>, month: &str, day: &str) -> Result<Self, DayFault> {
        let part = Part::Day(read_number(day)?);
        Ok(Self {
            year,
            month: Some(read_number(month)?),
            part,
        })
    }

    fn read_words(mut text: Reader<'_>, today: Option<NaiveDate>) -> Result<Self, DayFault> {
        let mut year = take_year(&mut text, today)?;
        let mut month = None;
        if let Some((of, named)) = take_month(&mut text, today)? {
            month = Some(named);
            year = match (year, of) {
                (Some(_), Some(_)) => return Err(DayFault::Unreadable),
                (year, of) => year.or(of),
            };
        }
        let part = match text.take_one(&PARTS) {
            Some(part) => part,
            None => match text.digits() {
                // The 日 is often left out after a month, never when the day stands alone.
                Some(digits) if digits.len() <= 2 && (text.take("日") || month.is_some()) => {
                    Part::Day(read_number(digits)?)
                }
                Some(_) => return Err(DayFault::Unreadable),
                None => Part::Whole,
            },
        };
        if !text.is_done() {
            return Err(DayFault::Unreadable);
        }
        let readable = match part {
            Part::Day(_) | Part::Xun(..) => month.is_some() || year.is_none(),
            Part::End | Part::Whole => month.is_some() || year.is_some(),
        };
        if !readable {
            return Err(DayFault::Unreadable);
        }
        Ok(Self { year, month, part })
    }

    /// Gives the first and last day meant, with the year and month that are not written.
    pub(super) fn resolve(
        self,
        year: i32,
        month: Option<u32>,
    ) -> Result<(NaiveDate, NaiveDate), DayFault> {
        let year = self.year.unwrap_or(year);
        if !YEARS.contains(&year) {
            return Err(DayFault::OutOfRange);
        }
        let month = self.month.or(month);
        let (first, last) = match (self.part, month) {
            (Part::Day(_) | Part::Xun(..), None) => return Err(DayFault::Unreadable),
            (Part::Day(day), Some(month)) => {
                let found = NaiveDate::from_ymd_opt(year, month, day);
                let fault = DayFault::ImpossibleDate { year, month, day };
                return found.map(|day| (day, day)).ok_or(fault);
            }
            (Part::Xun(first, last), Some(month)) => {
                (first.first_day(year, month), last.last_day(year, month))
            }
            (Part::End, month) => {
                let end = month_end(year, month.unwrap_or(12));
                (end, end)
            }
            (Part::Whole, Some(month)) => {
                (Xun::Early.first_day(year, month), month_end(year, month))
            }
            (Part::Whole, None) => (Xun::Early.first_day(year, 1), month_end(year, 12)),
        };
        let fault = DayFault::ImpossibleDate {
            year,
            month: month.unwrap_or(12),
            day: 1,
        };
        first.zip(last).ok_or(fault)
    }

    /// Says whether more than one day is written.
    pub(super) fn is_span(self) -> bool {
        matches!(self.part, Part::Xun(..) | Part::Whole)
    }
}

fn take_year(text: &mut Reader<'_>, today: Option<NaiveDate>) -> Result<Option<i32>, DayFault> {
    let mut ahead = *text;
    if let (Some(today), Some(years)) = (today, ahead.take_one(&YEAR_WORDS)) {
        *text = ahead;
        return Ok(Some(today.year().saturating_add(years)));
    }
    let Some(digits) = ahead.digits() else {
        return Ok(None);
    };
    if !ahead.take("年") {
        return Ok(None);
    }
    // 年度 and 年份 are the year too.
    let _ = ahead.take("度") || ahead.take("份");
    *text = ahead;
    if digits.len() < 4 {
        Err(DayFault::Unreadable)
    } else {
        read_year(digits).map(Some)
    }
}

/// Takes a month with the year it implies: 下月 in December is January of the next year.
fn take_month(
    text: &mut Reader<'_>,
    today: Option<NaiveDate>,
) -> Result<Option<(Option<i32>, u32)>, DayFault> {
    let mut ahead = *text;
    if let (Some(today), Some(months)) = (today, ahead.take_one(&MONTH_WORDS)) {
        let day = today
            .checked_add_months(Months::new(months))
            .ok_or(DayFault::OutOfRange)?;
        *text = ahead;
        return Ok(Some((Some(day.year()), day.month())));
    }
    let Some(digits) = ahead.digits() else {
        return Ok(None);
    };
    if !ahead.take("月") {
        return Ok(None);
    }
    *text = ahead;
    if digits.len() > 2 {
        return Err(DayFault::Unreadable);
    }
    Ok(Some((None, read_number(digits)?)))
}

fn read_year(digits: &str) -> Result<i32, DayFault> {
    digits
        .parse()
        .ok()
        .filter(|year| YEARS.contains(year))
        .ok_or(DayFault::OutOfRange)
}

fn read_number(digits: &str) -> Result<u32, DayFault> {
    digits.parse().ok().ok_or(DayFault::Unreadable)
}
