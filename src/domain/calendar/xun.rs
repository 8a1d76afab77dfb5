//! 旬: the three parts of a month in which campaigns are planned, and the weekday's number.

use serde::{Deserialize, Serialize};

use crate::domain::Day;

/// A third of a month, as Chinese documents name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Xun {
    /// 上旬: the 1st to the 10th.
    Early,
    /// 中旬: the 11th to the 20th.
    Middle,
    /// 下旬: the 21st to the end of the month.
    Late,
}

impl Xun {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Early, Self::Middle, Self::Late];

    /// Gives the first day of this 旬 of a month; nothing for a month that does not exist.
    pub fn first_day(self, year: i32, month: u32) -> Option<Day> {
        let day = match self {
            Self::Early => 1,
            Self::Middle => 11,
            Self::Late => 21,
        };
        Day::of(year, month, day)
    }

    /// Gives the last day of this 旬 of a month; nothing for a month that does not exist.
    pub fn last_day(self, year: i32, month: u32) -> Option<Day> {
        match self {
            Self::Early => Day::of(year, month, 10),
            Self::Middle => Day::of(year, month, 20),
            Self::Late => month_end(year, month),
        }
    }
}

/// Gives the 旬 a day lies in.
pub fn xun_of(day: Day) -> Xun {
    match day.day() {
        ..=10 => Xun::Early,
        11..=20 => Xun::Middle,
        21.. => Xun::Late,
    }
}

/// Gives the number of a weekday, Monday 1 to Sunday 7.
pub fn weekday_number(day: Day) -> u32 {
    day.weekday().number()
}

/// Gives the last day of a month.
pub(super) fn month_end(year: i32, month: u32) -> Option<Day> {
    (28..=31).rev().find_map(|day| Day::of(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_lies_between_the_first_and_the_last_day_of_its_xun() {
        let start = Day::of(2008, 1, 1).unwrap();
        for day in start.onward().take(800) {
            let xun = xun_of(day);
            let (year, month) = (day.year(), day.month());
            assert!(xun.first_day(year, month).unwrap() <= day);
            assert!(day <= xun.last_day(year, month).unwrap());
        }
    }

    #[test]
    fn the_last_xun_ends_with_the_month() {
        let last = |year, month| Xun::Late.last_day(year, month).map(Day::day);
        assert_eq!(last(2009, 2), Some(28));
        assert_eq!(last(2008, 2), Some(29));
        assert_eq!(last(2009, 4), Some(30));
        assert_eq!(last(2009, 12), Some(31));
        assert_eq!(last(2009, 13), None);
    }

    #[test]
    fn the_weekday_of_the_20th_of_october_2009_is_2() {
        assert_eq!(weekday_number(Day::of(2009, 10, 20).unwrap()), 2);
    }
}
