//! A day of the civil calendar, behind a type of our own: what counts days is named here alone.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Weekday;

/// A day, written `YYYY-MM-DD`.
#[derive(
    Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(NaiveDate);

/// A text that is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no day written YYYY-MM-DD")]
pub struct NoDay;

impl Day {
    /// The first day that can be counted with, long before all records.
    pub const MIN: Self = Self(NaiveDate::MIN);
    /// The last day that can be counted with.
    pub const MAX: Self = Self(NaiveDate::MAX);

    /// Gives the day of a year, a month and a day in it, both from 1; nothing where there is none.
    pub const fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(day) => Some(Self(day)),
            None => None,
        }
    }

    /// Gives the day with a number: the first of January of the year 1 is 1.
    pub fn numbered(number: i64) -> Option<Self> {
        let number = i32::try_from(number).ok()?;
        NaiveDate::from_num_days_from_ce_opt(number).map(Self)
    }

    /// Gives the day's number, see [`Day::numbered`].
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce())
    }

    pub(super) const fn from_chrono(day: NaiveDate) -> Self {
        Self(day)
    }

    /// Gives the year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Gives the month, from 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Gives the day in the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Gives the day of the week.
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            chrono::Weekday::Mon => Weekday::Monday,
            chrono::Weekday::Tue => Weekday::Tuesday,
            chrono::Weekday::Wed => Weekday::Wednesday,
            chrono::Weekday::Thu => Weekday::Thursday,
            chrono::Weekday::Fri => Weekday::Friday,
            chrono::Weekday::Sat => Weekday::Saturday,
            chrono::Weekday::Sun => Weekday::Sunday,
        }
    }

    /// Gives the Monday of the day's week.
    pub fn monday(self) -> Option<Self> {
        self.plus_days(1 - i64::from(self.weekday().number()))
    }

    /// Gives the first day of the day's month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        self.0.with_day(1).map_or(self, Self)
    }

    /// Gives the day so many days later, or before where there are less than none.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let count = Days::new(days.unsigned_abs());
        let day = if days < 0 {
            self.0.checked_sub_days(count)
        } else {
            self.0.checked_add_days(count)
        };
        day.map(Self)
    }

    /// Gives the same day so many months later; the last of that month where it is shorter.
    pub fn plus_months(self, months: u32) -> Option<Self> {
        self.0.checked_add_months(Months::new(months)).map(Self)
    }

    /// Gives the next day.
    pub fn day_after(self) -> Option<Self> {
        self.0.succ_opt().map(Self)
    }

    /// Gives the day before.
    pub fn day_before(self) -> Option<Self> {
        self.0.pred_opt().map(Self)
    }

    /// Gives this day and all that follow.
    pub fn onward(self) -> impl Iterator<Item = Self> {
        self.0.iter_days().map(Self)
    }

    /// Counts the days since another day; less than none where this one lies before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        match digits(text) {
            Some((year, month, day)) => Self::of(year, month, day).ok_or(NoDay),
            None => text.parse().map(Self).ok().ok_or(NoDay),
        }
    }
}

/// Reads a day as the store writes it, by its ten bytes: lists are counted over thousands of them.
fn digits(text: &str) -> Option<(i32, u32, u32)> {
    let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    if year.len() != 4 {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, digit| {
            let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
            Some(number * 10 + digit)
        })
    };
    let year = i32::try_from(number(year)?).ok()?;
    Some((year, number(&[*m1, *m2])?, number(&[*d1, *d2])?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_written_as_it_is_read() {
        for text in ["2009-10-23", "0001-01-01", "2008-02-29", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
            assert_eq!(format!("{:?}", day(text)), text);
        }
        assert_eq!(Day::of(2009, 10, 23), Some(day("2009-10-23")));
        for text in [
            "",
            "2009-02-29",
            "2009-13-01",
            "20091023",
            "23.10.2009",
            "2009-1o-23",
            "2009-１-2",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NoDay), "{text}");
        }
        assert_eq!(Day::of(2009, 2, 29), None);
    }

    #[test]
    fn days_are_counted_in_both_directions() {
        let on = day("2009-10-23");
        for (days, wanted) in [
            (0, "2009-10-23"),
            (9, "2009-11-01"),
            (-23, "2009-09-30"),
            (366, "2010-10-24"),
        ] {
            assert_eq!(on.plus_days(days), Some(day(wanted)), "{days}");
            assert_eq!(day(wanted).days_since(on), days);
            assert_eq!(day(wanted).number() - on.number(), days);
        }
        assert_eq!(Day::numbered(1), Some(day("0001-01-01")));
        assert_eq!(on.day_after(), on.plus_days(1));
        assert_eq!(on.day_before(), on.plus_days(-1));
        assert_eq!(on.onward().nth(2), on.plus_days(2));
        for end in [Day::MAX.plus_days(1), Day::MIN.plus_days(-1)] {
            assert_eq!(end, None);
        }
        assert_eq!(on.plus_days(i64::MIN), None);
        assert_eq!(Day::numbered(i64::MAX), None);
    }

    #[test]
    fn a_month_later_is_the_last_of_a_shorter_month() {
        let last = day("2009-01-31");
        assert_eq!(last.plus_months(1), Some(day("2009-02-28")));
        assert_eq!(last.first_of_month(), day("2009-01-01"));
        assert_eq!((last.year(), last.month(), last.day()), (2009, 1, 31));
    }

    #[test]
    fn a_week_begins_on_its_monday() {
        let monday = day("2009-10-19");
        for (n, day) in (1..=7).zip(monday.onward()) {
            assert_eq!(day.weekday().number(), n);
            assert_eq!(day.monday(), Some(monday));
        }
        assert_eq!(monday.weekday(), Weekday::Monday);
    }
}
