//! Limits reckoned from today: `+15工作日`, `+10`, `+2周`, `+1月`, 后天, 下周五.

use super::fault::DayFault;
use super::fold::Reader;
use super::weekday::Weekday;
use super::working::Calendar;
use crate::domain::Day;

/// A length of time counted from a day that is not counted itself (Civil Code art. 201).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    WorkingDays(i64),
    Days(i64),
    /// By month: the corresponding day, or the month's last (Civil Code art. 202).
    Months(u32),
    /// Months and a half: 一个半月. Half a month is fifteen days.
    MonthsAndHalf(u32),
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    WorkingDays,
    Days,
    Weeks,
    Months,
    Quarters,
    Years,
    /// 日, 月 and 年, which after a bare number name a date and not a length.
    Date(&'static Self),
}

/// Longer spellings before those they begin with.
const UNITS: [(&str, Unit); 29] = [
    ("个工作日", Unit::WorkingDays),
    ("工作日", Unit::WorkingDays),
    ("个工作天", Unit::WorkingDays),
    ("工作天", Unit::WorkingDays),
    ("workingdays", Unit::WorkingDays),
    ("workingday", Unit::WorkingDays),
    ("workdays", Unit::WorkingDays),
    ("wd", Unit::WorkingDays),
    ("bd", Unit::WorkingDays),
    ("个自然日", Unit::Days),
    ("自然日", Unit::Days),
    ("日历天", Unit::Days),
    ("天", Unit::Days),
    ("days", Unit::Days),
    ("day", Unit::Days),
    ("d", Unit::Days),
    ("周", Unit::Weeks),
    ("个星期", Unit::Weeks),
    ("星期", Unit::Weeks),
    ("weeks", Unit::Weeks),
    ("week", Unit::Weeks),
    ("w", Unit::Weeks),
    ("个月", Unit::Months),
    ("个季度", Unit::Quarters),
    ("m", Unit::Months),
    ("y", Unit::Years),
    ("日", Unit::Date(&Unit::Days)),
    ("月", Unit::Date(&Unit::Months)),
    ("年", Unit::Date(&Unit::Years)),
];

impl Period {
    /// Takes a length; `None` when the text does not begin as one.
    ///
    /// A `+` makes any number a length, of calendar days where no unit is written. Without it the
    /// unit must be one that no date has (15天, 15个工作日), or 内 follows (10日内, 两年内).
    pub(super) fn take(text: &mut Reader<'_>) -> Option<Result<Self, DayFault>> {
        let mut ahead = *text;
        let signed = ahead.take("+");
        if let Some(half) = ahead.take_one(&HALVES) {
            *text = ahead;
            return Some(Ok(half));
        }
        let digits = ahead.digits()?;
        let mut behind = ahead;
        if let Some(half) = take_half(&mut behind, digits) {
            *text = behind;
            return Some(half);
        }
        let unit = match behind.take_one(&UNITS) {
            Some(Unit::Date(unit)) if signed => *unit,
            Some(Unit::Date(unit @ Unit::Days)) if behind.sees(&WITHIN) => *unit,
            // 10年内 may be ten years or 2010.
            Some(Unit::Date(unit @ Unit::Years)) if behind.sees(&WITHIN) => {
                (digits.len() == 1).then_some(*unit)?
            }
            Some(Unit::Date(_)) => return None,
            Some(unit) => unit,
            None if signed => Unit::Days,
            None => return None,
        };
        *text = behind;
        Some(Self::of(digits, unit).ok_or(DayFault::OutOfRange))
    }

    fn of(digits: &str, unit: Unit) -> Option<Self> {
        let count: u32 = digits.parse().ok()?;
        match unit {
            Unit::WorkingDays => Some(Self::WorkingDays(i64::from(count))),
            Unit::Days => Some(Self::Days(i64::from(count))),
            Unit::Weeks => Some(Self::Days(i64::from(count) * 7)),
            Unit::Months => Some(Self::Months(count)),
            Unit::Quarters => Some(Self::Months(count.checked_mul(3)?)),
            Unit::Years => Some(Self::Months(count.checked_mul(12)?)),
            Unit::Date(_) => None,
        }
    }

    /// Gives the last day of the period, before any rolling.
    pub(super) fn end(self, today: Day, calendar: &Calendar) -> Result<Day, DayFault> {
        match self {
            Self::WorkingDays(count) => Some(calendar.add_working_days(today, count)),
            Self::Days(count) => today.plus_days(count),
            Self::Months(count) => today.plus_months(count),
            Self::MonthsAndHalf(count) => today
                .plus_months(count)
                .and_then(|day| day.plus_days(HALF_MONTH)),
        }
        .ok_or(DayFault::OutOfRange)
    }
}

/// The words for inside a length or a span.
pub(super) const WITHIN: [&str; 3] = ["之内", "以内", "内"];

/// Takes what follows a number that has a half beside it: 一个半月, 1.5个月, 两年半.
fn take_half(text: &mut Reader<'_>, digits: &str) -> Option<Result<Period, DayFault>> {
    let mut ahead = *text;
    let half = if ahead.take(".") {
        let tenths = ahead.digits()?;
        let month = ahead.take_one(&[("个月", true), ("年", false)]);
        // 1.5天 is no number of days, and no first of May either.
        if month.is_none() || tenths != "5" {
            let unit = ahead
                .take_one(&UNITS)
                .filter(|unit| !matches!(unit, Unit::Date(_)));
            if month.is_none() && unit.is_none() {
                return None;
            }
            *text = ahead;
            return Some(Err(DayFault::Unreadable));
        }
        month
    } else {
        ahead.take_one(&[("个半月", true), ("年半", false)])
    };
    let is_month = half?;
    *text = ahead;
    let count = digits.parse::<u32>().ok();
    let period = if is_month {
        count.map(Period::MonthsAndHalf)
    } else {
        let months = count.and_then(|count| count.checked_mul(12)?.checked_add(6));
        months.map(Period::Months)
    };
    Some(period.ok_or(DayFault::OutOfRange))
}

const HALF_MONTH: i64 = 15;

/// Half a year is six months, half a month fifteen days.
const HALVES: [(&str, Period); 3] = [
    ("半年", Period::Months(6)),
    ("半个月", Period::Days(HALF_MONTH)),
    ("半月", Period::Days(HALF_MONTH)),
];

/// Takes a day by its name: 今天, 后天, 周五, 本周五, 下周五, 下下周一, `fri`, `next fri`.
///
/// A bare weekday is the first such day not before today; 本周 and 下周 go by weeks that begin on
/// Monday, so that 本周五 read on a Saturday lies behind.
pub(super) fn take_named_day(text: &mut Reader<'_>, today: Day) -> Option<Day> {
    let mut ahead = *text;
    if let Some(days) = ahead.take_one(&NAMED) {
        *text = ahead;
        return today.plus_days(days);
    }
    let week = ahead.take_one(&WEEKS);
    let weekday = take_weekday(&mut ahead)?;
    *text = ahead;
    let monday = today.monday()?;
    let day = monday.plus_days(i64::from(weekday.number()) - 1)?;
    match week {
        Some(weeks) => day.plus_days(weeks * 7),
        None if day < today => day.plus_days(7),
        None => Some(day),
    }
}

/// Takes a week, 本周, 下周, 周内: its Monday and its Sunday, and whether only its end is meant.
pub(super) fn take_week(text: &mut Reader<'_>, today: Day) -> Option<(Day, Day, bool)> {
    let mut ahead = *text;
    let named = ahead.take_one(&WEEKS);
    let sign = ahead.take_any(&["周", "星期", "week"]);
    let bare = ahead.sees(&["底", "末", "内"]);
    if !sign || (named.is_none() && !bare) {
        return None;
    }
    let end = ahead.take_any(&["底", "末"]);
    *text = ahead;
    let monday = today.monday()?;
    let monday = monday.plus_days(named.unwrap_or_default() * 7)?;
    Some((monday, monday.plus_days(6)?, end))
}

const NAMED: [(&str, i64); 11] = [
    ("今天", 0),
    ("今日", 0),
    ("当天", 0),
    ("当日", 0),
    ("today", 0),
    ("明天", 1),
    ("明日", 1),
    ("次日", 1),
    ("tomorrow", 1),
    ("后天", 2),
    ("大后天", 3),
];

/// How many weeks ahead a word before 周 means.
const WEEKS: [(&str, i64); 11] = [
    ("下下个", 2),
    ("下下", 2),
    ("下个", 1),
    ("下", 1),
    ("次", 1),
    ("本", 0),
    ("这个", 0),
    ("这", 0),
    ("next", 1),
    ("this", 0),
    ("当", 0),
];

const WEEK_SIGNS: [(&str, ()); 3] = [("周", ()), ("星期", ()), ("礼拜", ())];

const WEEKDAYS: [(&str, Weekday); 8] = [
    ("1", Weekday::Monday),
    ("2", Weekday::Tuesday),
    ("3", Weekday::Wednesday),
    ("4", Weekday::Thursday),
    ("5", Weekday::Friday),
    ("6", Weekday::Saturday),
    ("日", Weekday::Sunday),
    ("天", Weekday::Sunday),
];

/// Longer spellings before those they begin with.
const WEEKDAY_NAMES: [(&str, Weekday); 14] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// Takes a weekday that comes next.
pub(super) fn take_weekday(text: &mut Reader<'_>) -> Option<Weekday> {
    let mut ahead = *text;
    let found = if ahead.take_one(&WEEK_SIGNS).is_some() {
        ahead.take_one(&WEEKDAYS)
    } else {
        ahead.take_one(&WEEKDAY_NAMES)
    };
    if found.is_some() {
        *text = ahead;
    }
    found
}
