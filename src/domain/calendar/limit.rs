//! A limit as clerks type it: an exact day, a 旬, or a length of time from today.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, Months, NaiveDate};

use super::day::{DayFault, YEARS};
use super::fold::fold;
use super::period::{Period, named_day};
use super::span::Span;
use super::working::Calendar;
use super::written::{Part, Written};
use super::xun::Xun;

/// What a typed limit is read against.
#[derive(Debug, Clone, Copy)]
pub struct LimitContext<'a> {
    /// The business day.
    pub today: NaiveDate,
    /// The campaign's first and last day; `None` reads as if today lay inside one.
    pub campaign: Option<(NaiveDate, NaiveDate)>,
    /// The calendar to count and roll by.
    pub calendar: &'a Calendar,
}

/// An exact limit, with what was typed and what the reader should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// The last day in time.
    pub on: NaiveDate,
    /// What was typed, trimmed.
    pub wording: String,
    /// The whole stretch when a 旬, a month or a year was typed; `on` is its last day.
    pub span: Option<Span>,
    /// What to say beside the date, in the order of happening.
    pub notes: Vec<LimitNote>,
}

/// Something to say beside a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitNote {
    /// The period ended on a day off and was rolled (Civil Code art. 203).
    Rolled {
        /// The last day of the period by the count.
        from: NaiveDate,
    },
    /// The day was named exactly, so it stays, and it is a day off.
    DayOff {
        /// The next working day, to propose.
        next: NaiveDate,
    },
    /// The year's holiday notice is not known: Monday to Friday was counted.
    NoNotice {
        /// The year without a notice.
        year: i32,
    },
}

/// Reads a limit.
///
/// Lengths count from today, which is not counted itself; `+10` and 10天 are calendar days. A
/// length of days, weeks or months that ends on a day off is rolled to the next working day; a day,
/// 旬 or month that was named is kept as named and a day off is noted. A 旬 or month means its
/// last day.
///
/// A month and day without a year is the first one not before today while today lies in the
/// campaign (or no campaign is given); otherwise it is the first one inside the campaign, or if
/// none is, the one of the year the campaign begins in. A bare 20日 or 中旬 is the first
/// one not before today. 前, 内 and 完成 after a date are read over: all limits include their last day.
pub fn parse_limit(text: &str, context: &LimitContext<'_>) -> Result<Limit, DayFault> {
    let folded = fold(text).ok_or(DayFault::Unreadable)?;
    if folded.is_empty() {
        return Err(DayFault::Empty);
    }
    let wording = text.trim().to_owned();
    let (core, ending) = split_ending(&folded);
    let (today, calendar) = (context.today, context.calendar);
    // 10天前 lies behind and is no limit.
    if let Some(period) = Period::read(core, ending == Ending::Within)
        && ending != Ending::Before
    {
        return of_period(period?, wording, context);
    }
    let (from, on) = match (named_day(core, today), ending) {
        (Some(day), Ending::None | Ending::Done | Ending::Before) => (None, day),
        (Some(_), Ending::Within) => return Err(DayFault::Unreadable),
        (None, _) => {
            let written = read_written(core, ending, today)?;
            let (from, to) = resolve(written, context)?;
            (written.is_span().then_some(from), to)
        }
    };
    check_range(on)?;
    let span = from.map(|from| Span {
        from,
        to: on,
        wording: wording.clone(),
    });
    let mut notes = Vec::new();
    if !calendar.is_working_day(on) {
        notes.push(LimitNote::DayOff {
            next: calendar.next_working_day(on),
        });
    }
    notes.extend(no_notice(calendar, on..=on));
    Ok(Limit {
        on,
        wording,
        span,
        notes,
    })
}

/// What follows a date or a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    None,
    /// 完成: done by that day, or in that time.
    Done,
    /// 前: by that day.
    Before,
    /// 内, 后: the end of that length.
    Within,
}

fn split_ending(text: &str) -> (&str, Ending) {
    let done = ["完成", "办结", "整改到位"]
        .into_iter()
        .find_map(|word| text.strip_suffix(word));
    let (text, ending) = done.map_or((text, Ending::None), |text| (text, Ending::Done));
    let cut = |words: [&str; 3]| words.into_iter().find_map(|word| text.strip_suffix(word));
    let by = cut(["之前", "以前", "前"]).map(|text| (text, Ending::Before));
    let within = || cut(["之内", "以内", "内"]).map(|text| (text, Ending::Within));
    let after = || cut(["之后", "以后", "后"]).map(|text| (text, Ending::Within));
    by.or_else(within).or_else(after).unwrap_or((text, ending))
}

fn of_period(
    period: Period,
    wording: String,
    context: &LimitContext<'_>,
) -> Result<Limit, DayFault> {
    let (today, calendar) = (context.today, context.calendar);
    let end = period.end(today, calendar)?;
    check_range(end)?;
    let mut notes = Vec::new();
    let (on, counted) = match period {
        Period::WorkingDays(_) => (end, today..=end),
        Period::Days(_) | Period::Months(_) => {
            let on = calendar.roll_forward(end);
            if on != end {
                notes.push(LimitNote::Rolled { from: end });
            }
            (on, end..=on)
        }
    };
    check_range(on)?;
    notes.extend(no_notice(calendar, counted));
    Ok(Limit {
        on,
        wording,
        span: None,
        notes,
    })
}

fn no_notice(
    calendar: &Calendar,
    days: RangeInclusive<NaiveDate>,
) -> impl Iterator<Item = LimitNote> {
    let years = calendar.unknown_years(*days.start(), *days.end());
    years.into_iter().map(|year| LimitNote::NoNotice { year })
}

fn read_written(text: &str, ending: Ending, today: NaiveDate) -> Result<Written, DayFault> {
    let text = match text {
        "eom" | "endofmonth" | "monthend" | "月底" | "月末" => "本月底",
        "月" if ending == Ending::Within => "本月",
        "年" if ending == Ending::Within => "今年",
        "nexteom" => "下月底",
        "eoy" | "endofyear" | "年底" | "年末" => "12月底",
        _ => text,
    };
    let written = Written::read(text, Some(today))?;
    // 10月内 is the month; 10月20日后 is no limit.
    if ending == Ending::Within && !matches!(written.part, Part::Whole | Part::End) {
        return Err(DayFault::Unreadable);
    }
    Ok(written)
}

fn resolve(
    written: Written,
    context: &LimitContext<'_>,
) -> Result<(NaiveDate, NaiveDate), DayFault> {
    let today = context.today;
    let Some(month) = written.month else {
        let last = match written.part {
            Part::Day(day) => day,
            Part::Xun(_, Xun::Early) => 10,
            Part::Xun(_, Xun::Middle) => 20,
            Part::Xun(_, Xun::Late) | Part::End | Part::Whole => 31,
        };
        let of = today.checked_add_months(Months::new(u32::from(last < today.day())));
        let of = of.ok_or(DayFault::OutOfRange)?;
        return written.resolve(of.year(), Some(of.month()));
    };
    if written.year.is_some() {
        return written.resolve(today.year(), None);
    }
    match context.campaign {
        Some((first, last)) if !(first..=last).contains(&today) => (first.year()..=last.year())
            .filter_map(|year| written.resolve(year, None).ok())
            .find(|(_, to)| (first..=last).contains(to))
            .map_or_else(|| written.resolve(first.year(), None), Ok),
        Some(_) | None => {
            let over = match written.part {
                // By number, since the 29th of February may not exist in this year.
                Part::Day(day) => (month, day) < (today.month(), today.day()),
                Part::Xun(..) | Part::End | Part::Whole => {
                    written.resolve(today.year(), None)?.1 < today
                }
            };
            written.resolve(today.year().saturating_add(i32::from(over)), None)
        }
    }
}

fn check_range(day: NaiveDate) -> Result<(), DayFault> {
    if YEARS.contains(&day.year()) {
        Ok(())
    } else {
        Err(DayFault::OutOfRange)
    }
}
