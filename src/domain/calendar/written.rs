//! A day, 旬, month, quarter, half or year as it is written, before it is known which year is
//! meant.

use super::fault::{DayFault, YEARS};
use super::fold::Reader;
use super::words::{
    ENDS, Stretch, Written, read_number, read_year, take_bare, take_day, take_month,
    take_part_of_year, take_year,
};
use super::xun::{Xun, month_end};
use crate::domain::Day;

const PARTS: [(&str, Stretch); 7] = [
    ("上中旬", Stretch::Xun(Xun::Early, Xun::Middle)),
    ("中下旬", Stretch::Xun(Xun::Middle, Xun::Late)),
    ("上旬", Stretch::Xun(Xun::Early, Xun::Early)),
    ("中旬", Stretch::Xun(Xun::Middle, Xun::Middle)),
    ("下旬", Stretch::Xun(Xun::Late, Xun::Late)),
    ("上半月", Stretch::HalfMonth(false)),
    ("下半月", Stretch::HalfMonth(true)),
];

/// What is counted by a number that comes before it.
const COUNTED: [&str; 9] = ["月", "年", "季", "天", "个", "周", "星期", "工作", "旬"];

impl Written {
    /// Reads a whole folded text. Words like 本月 and 明年 are read only when today is given.
    pub(super) fn read(text: &str, today: Option<Day>) -> Result<Self, DayFault> {
        let mut text = Reader::new(text);
        let read = Self::take(&mut text, today)?.filter(|_| text.is_done());
        read.ok_or(DayFault::Unreadable)
    }

    /// Takes as much of a text as belongs to a date; nothing where it does not begin as one.
    pub(super) fn take(
        text: &mut Reader<'_>,
        today: Option<Day>,
    ) -> Result<Option<Self>, DayFault> {
        let mut ahead = *text;
        let found = match Self::take_digits(&mut ahead)? {
            Some(found) if found.part == Stretch::Whole => {
                ahead.take("月");
                let end = ahead.take_any(&ENDS);
                Some(Self { end, ..found })
            }
            // 10-11月 and 3-5天 are two numbers, no day of October or March.
            Some(found) if found.year.is_none() && ahead.sees(&COUNTED) => {
                return Err(DayFault::Unreadable);
            }
            Some(found) => Some(found),
            None => Self::take_words(&mut ahead, today)?,
        };
        if found.is_some() {
            *text = ahead;
        }
        Ok(found)
    }

    /// Takes a date of digits and one kind of separator.
    fn take_digits(text: &mut Reader<'_>) -> Result<Option<Self>, DayFault> {
        let mut ahead = *text;
        let Some(first) = ahead.digits() else {
            return Ok(None);
        };
        let mut parts = vec![first];
        let separator = ahead.take_one(&[("-", "-"), ("/", "/"), (".", ".")]);
        if let Some(separator) = separator {
            parts.push(ahead.digits().unwrap_or_default());
            if ahead.sees(&[separator]) {
                ahead.take(separator);
                parts.push(ahead.digits().unwrap_or_default());
            }
            // Neither 2009-10/20 nor 10-20-2009-1 is a date.
            if ahead.sees(&["-", "/", "."]) {
                return Err(DayFault::Unreadable);
            }
        }
        let short = |text: &str| (1..=2).contains(&text.len());
        let found = match parts.as_slice() {
            [day] if day.len() == 8 => {
                let (year, day) = day.split_at_checked(4).ok_or(DayFault::Unreadable)?;
                let (month, day) = day.split_at_checked(2).ok_or(DayFault::Unreadable)?;
                Self::of_day(Some(read_year(year)?), month, day)
            }
            [_] => return Ok(None),
            [month, day] if short(month) && short(day) => Self::of_day(None, month, day),
            [year, month] if year.len() == 4 && short(month) => Ok(Self {
                year: Some(read_year(year)?),
                month: Some(read_number(month)?),
                part: Stretch::Whole,
                end: false,
            }),
            [year, month, day] if year.len() >= 4 && short(month) && short(day) => {
                Self::of_day(Some(read_year(year)?), month, day)
            }
            _ => Err(DayFault::Unreadable),
        };
        *text = ahead;
        found.map(Some)
    }

    fn of_day(year: Option<i32>, month: &str, day: &str) -> Result<Self, DayFault> {
        Ok(Self {
            year,
            month: Some(read_number(month)?),
            part: Stretch::Day(read_number(day)?),
            end: false,
        })
    }

    fn take_words(text: &mut Reader<'_>, today: Option<Day>) -> Result<Option<Self>, DayFault> {
        if let Some(bare) = take_bare(text, today) {
            return Ok(Some(bare));
        }
        let year = take_year(text, today)?;
        if let Some((of, part)) = take_part_of_year(text, today)? {
            if year.is_some() && of.is_some() {
                return Err(DayFault::Unreadable);
            }
            let end = text.take_any(&ENDS);
            let year = year.or(of);
            return Ok(Some(Self {
                year,
                month: None,
                part,
                end,
            }));
        }
        let (year, month) = match (year, take_month(text, today)?) {
            (Some(_), Some((Some(_), _))) => return Err(DayFault::Unreadable),
            (year, Some((of, month))) => (year.or(of), Some(month)),
            (year, None) => (year, None),
        };
        let part = match text.take_one(&PARTS) {
            Some(part) => part,
            None => match take_day(text, month.is_some())? {
                Some(day) => Stretch::Day(day),
                None if month.is_some() || year.is_some() => Stretch::Whole,
                None => return Ok(None),
            },
        };
        // 2009年中旬 and 2009年20日 name no month.
        if month.is_none() && year.is_some() && part != Stretch::Whole {
            return Err(DayFault::Unreadable);
        }
        let end = !matches!(part, Stretch::Day(_)) && text.take_any(&ENDS);
        Ok(Some(Self {
            year,
            month,
            part,
            end,
        }))
    }

    /// Gives the first and last day meant, with the year and month that are not written.
    pub(super) fn resolve(self, year: i32, month: Option<u32>) -> Result<(Day, Day), DayFault> {
        let year = self.year.unwrap_or(year);
        if !YEARS.contains(&year) {
            return Err(DayFault::OutOfRange);
        }
        let month = self.month.or(month);
        let months = |first, last| (Xun::Early.first_day(year, first), month_end(year, last));
        let (first, last) = match (self.part, month) {
            (Stretch::Quarter(quarter), _) => months(quarter * 3 - 2, quarter * 3),
            (Stretch::Half(half), _) => months(half * 6 - 5, half * 6),
            (Stretch::Whole, None) => months(1, 12),
            (Stretch::Whole, Some(month)) => months(month, month),
            (Stretch::Day(_) | Stretch::Xun(..) | Stretch::HalfMonth(_), None) => {
                return Err(DayFault::Unreadable);
            }
            (Stretch::Day(day), Some(month)) => {
                let found = Day::of(year, month, day);
                let fault = DayFault::ImpossibleDate { year, month, day };
                return found.map(|day| (day, day)).ok_or(fault);
            }
            (Stretch::Xun(first, last), Some(month)) => {
                (first.first_day(year, month), last.last_day(year, month))
            }
            (Stretch::HalfMonth(false), Some(month)) => {
                (Xun::Early.first_day(year, month), Day::of(year, month, 15))
            }
            (Stretch::HalfMonth(true), Some(month)) => {
                (Day::of(year, month, 16), month_end(year, month))
            }
        };
        let fault = DayFault::ImpossibleDate {
            year,
            month: month.unwrap_or(12),
            day: 1,
        };
        let (first, last) = first.zip(last).ok_or(fault)?;
        Ok((if self.end { last } else { first }, last))
    }

    /// Gives the last day of the month that it may reach to, where no month is written.
    pub(super) const fn reach(self) -> u32 {
        match self.part {
            Stretch::Day(day) => day,
            Stretch::Xun(_, Xun::Early) => 10,
            Stretch::HalfMonth(false) => 15,
            Stretch::Xun(_, Xun::Middle) => 20,
            Stretch::Xun(_, Xun::Late)
            | Stretch::HalfMonth(true)
            | Stretch::Whole
            | Stretch::Quarter(_)
            | Stretch::Half(_) => 31,
        }
    }

    /// Says whether it is a part of a month that is not written.
    pub(super) const fn lacks_month(self) -> bool {
        self.month.is_none()
            && matches!(
                self.part,
                Stretch::Day(_) | Stretch::Xun(..) | Stretch::HalfMonth(_)
            )
    }
}
