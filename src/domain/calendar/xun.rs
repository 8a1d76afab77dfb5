//! 旬: the three parts of a month in which campaigns are planned.

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

/// Gives the last day of a month.
pub(super) fn month_end(year: i32, month: u32) -> Option<Day> {
    (28..=31).rev().find_map(|day| Day::of(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_of_a_month_follow_one_another() {
        let all = [Xun::Early, Xun::Middle, Xun::Late];
        let ends = all.map(|it| (it.first_day(2009, 2), it.last_day(2009, 2)));
        for [(_, before), (after, _)] in [[ends[0], ends[1]], [ends[1], ends[2]]] {
            assert_eq!(before.and_then(Day::day_after), after);
        }
        assert_eq!(ends[0].0, Day::of(2009, 2, 1));
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
}
