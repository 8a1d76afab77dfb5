//! Limits reckoned from today: `+15工作日`, `+10`, `+2周`, `+1月`, 后天, 下周五.

use chrono::{Days, Months, NaiveDate, Weekday};

use super::day::DayFault;
use super::fold::Reader;
use super::working::Calendar;

/// A length of time counted from a day that is not counted itself (Civil Code art. 201).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    WorkingDays(i64),
    Days(u64),
    /// By month: the corresponding day, or the month's last (Civil Code art. 202).
    Months(u32),
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    WorkingDays,
    Days,
    Weeks,
    Months,
    Years,
    /// 日, 月 and 年, which after a bare number name a date and not a length.
    Date(&'static Self),
}

/// Longer spellings before those they begin with.
const UNITS: [(&str, Unit); 28] = [
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
    ("m", Unit::Months),
    ("y", Unit::Years),
    ("日", Unit::Date(&Unit::Days)),
    ("月", Unit::Date(&Unit::Months)),
    ("年", Unit::Date(&Unit::Years)),
];

impl Period {
    /// Reads a folded length; `None` when the text is none.
    ///
    /// A `+` makes any number a length, of calendar days where no unit is written. Without it the
    /// unit must be one that no date has (15天, 15个工作日); `within` says that 内 followed, which
    /// makes 10日 a length too.
    pub(super) fn read(text: &str, within: bool) -> Option<Result<Self, DayFault>> {
        let mut text = Reader::new(text);
        let signed = text.take("+");
        let digits = text.digits()?;
        let unit = match text.take_one(&UNITS) {
            Some(Unit::Date(unit)) if signed => *unit,
            Some(Unit::Date(unit @ Unit::Days)) if within => *unit,
            Some(Unit::Date(_)) => return None,
            Some(unit) => unit,
            None if signed => Unit::Days,
            None => return None,
        };
        text.is_done()
            .then(|| Self::of(digits, unit).ok_or(DayFault::OutOfRange))
    }

    fn of(digits: &str, unit: Unit) -> Option<Self> {
        let count: u32 = digits.parse().ok()?;
        match unit {
            Unit::WorkingDays => Some(Self::WorkingDays(i64::from(count))),
            Unit::Days => Some(Self::Days(u64::from(count))),
            Unit::Weeks => Some(Self::Days(u64::from(count) * 7)),
            Unit::Months => Some(Self::Months(count)),
            Unit::Years => Some(Self::Months(count.checked_mul(12)?)),
            Unit::Date(_) => None,
        }
    }

    /// Gives the last day of the period, before any rolling.
    pub(super) fn end(
        self,
        today: NaiveDate,
        calendar: &Calendar,
    ) -> Result<NaiveDate, DayFault> {
        match self {
            Self::WorkingDays(count) => Some(calendar.add_working_days(today, count)),
            Self::Days(count) => today.checked_add_days(Days::new(count)),
            Self::Months(count) => today.checked_add_months(Months::new(count)),
        }
        .ok_or(DayFault::OutOfRange)
    }
}

/// Reads a day by its name: 今天, 后天, 周五, 本周五, 下周五, 下下周一, `fri`, `next fri`.
///
/// A bare weekday is the first such day not before today; 本周 and 下周 go by weeks that begin on
/// Monday, so that 本周五 read on a Saturday lies behind.
pub(super) fn named_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = match text {
        "今天" | "今日" | "today" => Some(0),
        "明天" | "明日" | "tomorrow" => Some(1),
        "后天" => Some(2),
        "大后天" => Some(3),
        _ => None,
    };
    if let Some(days) = ahead {
        return today.checked_add_days(Days::new(days));
    }
    let mut text = Reader::new(text);
    let week = text.take_one(&[
        ("下下", Some(2)),
        ("下个", Some(1)),
        ("下", Some(1)),
        ("本", Some(0)),
        ("这个", Some(0)),
        ("这", Some(0)),
        ("next", Some(1)),
        ("this", Some(0)),
    ]);
    let weekday = take_weekday(&mut text).filter(|_| text.is_done())?;
    let monday = today.week(Weekday::Mon).checked_first_day()?;
    let day = monday.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday())))?;
    match week.flatten() {
        Some(weeks) => day.checked_add_days(Days::new(weeks * 7)),
        None if day < today => day.checked_add_days(Days::new(7)),
        None => Some(day),
    }
}

fn take_weekday(text: &mut Reader<'_>) -> Option<Weekday> {
    const DAYS: [(&str, Weekday); 8] = [
        ("1", Weekday::Mon),
        ("2", Weekday::Tue),
        ("3", Weekday::Wed),
        ("4", Weekday::Thu),
        ("5", Weekday::Fri),
        ("6", Weekday::Sat),
        ("日", Weekday::Sun),
        ("天", Weekday::Sun),
    ];
    const NAMES: [(&str, Weekday); 14] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
        ("mon", Weekday::Mon),
        ("tue", Weekday::Tue),
        ("wed", Weekday::Wed),
        ("thu", Weekday::Thu),
        ("fri", Weekday::Fri),
        ("sat", Weekday::Sat),
        ("sun", Weekday::Sun),
    ];
    if text
        .take_one(&[("周", ()), ("星期", ()), ("礼拜", ())])
        .is_some()
    {
        return text.take_one(&DAYS);
    }
    text.take_one(&NAMES)
}
