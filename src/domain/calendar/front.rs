//! The front of a limit: a length, a named day, a week, or a date; and the year that is meant.

use super::ending::{Ending, Unit};
use super::fault::{DayFault, YEARS};
use super::fold::Reader;
use super::period::{Period, take_named_day, take_week};
use super::words::{Stretch, Written};
use super::working::Calendar;
use super::year::Years;
use crate::domain::Day;

/// From which day a length counts, in words: that of issue.
const FROM_ISSUE: [&str; 4] = ["自下达之日起", "下达之日起", "自交办之日起", "下达后"];
/// An extension by a length, or to a day.
const EXTENDED_BY: [&str; 5] = ["延长", "延期", "顺延", "再延", "延"];
const EXTENDED_TO: [&str; 5] = ["延长至", "延长到", "延期至", "延期到", "延至"];

/// What the front of a limit came to: its unit and its days.
pub(super) struct Front {
    pub(super) unit: Unit,
    pub(super) days: Days,
    /// The whole stretch is worth showing.
    pub(super) is_span: bool,
    pub(super) length: Option<Length>,
}

#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) period: Period,
    pub(super) from: Day,
    /// Whether it was typed with a sign, as a shorthand from today.
    pub(super) signed: bool,
}

impl Front {
    /// Gives its first and last day, and the last day in time with this ending.
    ///
    /// # Errors
    /// As [`Ending::of`]; a year that is not written is looked for by the last day in time.
    pub(super) fn settle(
        &self,
        ending: Ending,
        context: &LimitContext<'_>,
    ) -> Result<((Day, Day), Day), DayFault> {
        let on = |days| {
            let on = ending.of(self.unit, days, context.calendar)?;
            check_range(on).map(|()| on)
        };
        let written = match self.days {
            Days::Known(from, to) => return Ok(((from, to), on((from, to))?)),
            Days::Yearless(written) => written,
        };
        let read = |year| {
            let days = written.resolve(year, None)?;
            match on(days) {
                Ok(on) => Ok((Ok((days, on)), on)),
                // Both days are offered, in the year in which the later may be meant.
                Err(fault @ DayFault::Ambiguous { last, .. }) => Ok((Err(fault), last)),
                // The year is that of the day, whatever stands beside it.
                Err(
                    fault @ (DayFault::OtherWeekday { day, .. }
                    | DayFault::OtherDay { day, .. }),
                ) => Ok((Err(fault), day)),
                Err(fault) => Err(fault),
            }
        };
        let years = Years {
            today: context.today,
            campaign: context.campaign,
            behind: false,
        };
        years.meant(read)?
    }
}

pub(super) fn length(
    text: &mut Reader<'_>,
    context: &LimitContext<'_>,
) -> Result<Option<Front>, DayFault> {
    let mut ahead = *text;
    let from_issue = ahead.take_any(&FROM_ISSUE);
    let extended = context.in_force.is_some() && ahead.take_any(&EXTENDED_BY);
    let signed = ahead.sees(&["+"]);
    let Some(period) = Period::take(&mut ahead) else {
        return Ok(None);
    };
    *text = ahead;
    let period = period?;
    // What is counted from the day of issue is not counted from the limit in force.
    let in_force = context.in_force.filter(|_| !from_issue);
    let from = in_force.unwrap_or(context.today);
    let end = period.end(from, context.calendar)?;
    check_range(end)?;
    Ok(Some(Front {
        unit: Unit::Length,
        days: Days::Known(end, end),
        is_span: false,
        length: Some(Length {
            period,
            from,
            signed: signed || extended,
        }),
    }))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "one of the readings that are tried in turn"
)]
pub(super) fn named(
    text: &mut Reader<'_>,
    context: &LimitContext<'_>,
) -> Result<Option<Front>, DayFault> {
    extended_to(text, context);
    let day = take_named_day(text, context.today);
    Ok(day.map(|day| Front {
        unit: Unit::Day,
        days: Days::Known(day, day),
        is_span: false,
        length: None,
    }))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "one of the readings that are tried in turn"
)]
pub(super) fn week(
    text: &mut Reader<'_>,
    context: &LimitContext<'_>,
) -> Result<Option<Front>, DayFault> {
    extended_to(text, context);
    let days = take_week(text, context.today);
    Ok(days.map(|(from, to, end)| Front {
        unit: if end { Unit::WeekEnd } else { Unit::Week },
        days: Days::Known(from, to),
        is_span: false,
        length: None,
    }))
}

pub(super) fn written(
    text: &mut Reader<'_>,
    context: &LimitContext<'_>,
) -> Result<Option<Front>, DayFault> {
    extended_to(text, context);
    let english = [
        ("endofmonth", "本月底"),
        ("monthend", "本月底"),
        ("nexteom", "下月底"),
        ("eom", "本月底"),
        ("endofyear", "年底"),
        ("eoy", "年底"),
    ];
    let written = match text.take_one(&english) {
        Some(words) => Written::read(words, Some(context.today)).map(Some)?,
        None => Written::take(text, Some(context.today))?,
    };
    let Some(written) = written else {
        return Ok(None);
    };
    let unit = match written.part {
        _ if written.end => Unit::Day,
        Stretch::Day(_) => Unit::Day,
        Stretch::Xun(..) | Stretch::HalfMonth(_) => Unit::PartOfMonth,
        Stretch::Whole | Stretch::Quarter(_) | Stretch::Half(_) => Unit::Longer,
    };
    let days = resolve(written, context)?;
    Ok(Some(Front {
        unit,
        days,
        is_span: unit != Unit::Day,
        length: None,
    }))
}

fn extended_to(text: &mut Reader<'_>, context: &LimitContext<'_>) {
    if context.in_force.is_some() {
        text.take_any(&EXTENDED_TO);
    }
}

/// The days of a date, as far as they are known before its ending and its year.
#[derive(Clone, Copy)]
pub(super) enum Days {
    Known(Day, Day),
    /// The year is not written.
    Yearless(Written),
}

fn resolve(written: Written, context: &LimitContext<'_>) -> Result<Days, DayFault> {
    let today = context.today;
    let known = |(from, to)| Days::Known(from, to);
    if written.year.is_some() {
        return written.resolve(today.year(), None).map(known);
    }
    if written.lacks_month() {
        let next = u32::from(written.reach() < today.day());
        let of = today.plus_months(next);
        let of = of.ok_or(DayFault::OutOfRange)?;
        return written.resolve(of.year(), Some(of.month())).map(known);
    }
    Ok(Days::Yearless(written))
}

pub(super) fn check_range(day: Day) -> Result<(), DayFault> {
    if YEARS.contains(&day.year()) {
        Ok(())
    } else {
        Err(DayFault::OutOfRange)
    }
}

/// What a typed limit is read against.
#[derive(Debug, Clone, Copy)]
pub struct LimitContext<'a> {
    /// The business day.
    pub today: Day,
    /// The limit in force, where a later one is asked: lengths count from it, not from today.
    pub in_force: Option<Day>,
    /// The campaign's first and last day, in which dates without a year lie.
    pub campaign: Option<(Day, Day)>,
    /// The calendar to count and roll by.
    pub calendar: &'a Calendar,
}
