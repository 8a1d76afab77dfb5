//! The calendar: which days are worked, and counting by them.
//!
//! Only the days that differ from Monday-to-Friday are kept, each with the running sum of the
//! difference, so that counting over any stretch is one subtraction.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::{Arc, OnceLock};

use super::notices;
use crate::domain::Day;

/// The working days of a country whose government publishes them year by year.
///
/// A year whose notice is not known counts Monday to Friday; ask [`Calendar::is_known`] or
/// [`Calendar::unknown_years`] and say so beside every date it touches. Cloning is cheap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    years: Arc<BTreeSet<i32>>,
    named: Arc<[Named]>,
}

/// A day that a notice names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    /// Days from the common era.
    number: i64,
    working: bool,
    /// Working days more than Monday-to-Friday would give, from the first named day up to this.
    surplus: i64,
}

/// What a day is in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A weekend day that is worked in exchange for a holiday 调休上班.
    MadeUp,
    /// A Saturday or Sunday.
    Weekend,
    /// A day off by a notice, weekend days inside a holiday included.
    Holiday,
}

impl Calendar {
    /// Gives the calendar of the shipped notices, 2007 to 2026; read once per process.
    pub fn statutory() -> Self {
        Self::shared().clone()
    }

    /// As [`statutory`](Self::statutory), to look at.
    pub fn shared() -> &'static Self {
        static STATUTORY: OnceLock<Calendar> = OnceLock::new();
        STATUTORY.get_or_init(|| {
            let mut days = BTreeMap::new();
            let mut years = BTreeSet::new();
            // A line that cannot be read is caught by a test, never by a user.
            for notice in notices::read(notices::SHIPPED).flatten() {
                years.insert(notice.year);
                days.extend(notice.off.into_iter().map(|day| (day, false)));
                days.extend(notice.on.into_iter().map(|day| (day, true)));
            }
            Self::of(years, days)
        })
    }

    fn of(years: BTreeSet<i32>, days: BTreeMap<Day, bool>) -> Self {
        let named = days
            .into_iter()
            .scan(0, |surplus, (day, working)| {
                *surplus += i64::from(working) - i64::from(is_weekday(day));
                Some(Named {
                    number: number(day),
                    working,
                    surplus: *surplus,
                })
            })
            .collect();
        Self {
            years: Arc::new(years),
            named,
        }
    }

    /// Says whether the year's notice is known.
    pub fn is_known(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Gives the years between two days, both included, whose notice is not known.
    pub fn unknown_years(&self, from: Day, to: Day) -> Vec<i32> {
        let (first, last) = (from.min(to).year(), from.max(to).year());
        (first..=last)
            .filter(|year| !self.is_known(*year))
            .collect()
    }

    /// Says what a day is: worked, made up, weekend or holiday.
    pub fn kind_of(&self, day: Day) -> DayKind {
        let wanted = number(day);
        let found = self
            .named
            .binary_search_by_key(&wanted, |named| named.number);
        let working = found
            .ok()
            .and_then(|index| self.named.get(index))
            .map(|named| named.working);
        match (working, is_weekday(day)) {
            (Some(true) | None, true) => DayKind::Working,
            (Some(true), false) => DayKind::MadeUp,
            (Some(false), _) => DayKind::Holiday,
            (None, false) => DayKind::Weekend,
        }
    }

    /// Says whether a day is worked.
    pub fn is_working_day(&self, day: Day) -> bool {
        matches!(self.kind_of(day), DayKind::Working | DayKind::MadeUp)
    }

    /// Counts `count` working days on from a day, or back when negative; the day itself is not
    /// counted (Civil Code art. 201) and 0 gives the day itself, worked or not.
    ///
    /// Beyond the days that can be written it stays at the last (or first) of them.
    pub fn add_working_days(&self, day: Day, count: i64) -> Day {
        match count {
            0 => day,
            1.. => self.nth(self.worked_up_to(number(day)).saturating_add(count)),
            _ => self.nth((self.worked_up_to(number(day) - 1) + 1).saturating_add(count)),
        }
    }

    /// Counts the working days after `from` up to and including `to`; negative when `to` comes
    /// first. Days left 剩N工作日 are `working_days_between(today, limit)`.
    pub fn working_days_between(&self, from: Day, to: Day) -> i64 {
        self.worked_up_to(number(to)) - self.worked_up_to(number(from))
    }

    /// Counts the working days of a stretch, both ends included.
    pub fn working_days_in(&self, days: RangeInclusive<Day>) -> i64 {
        if days.is_empty() {
            return 0;
        }
        self.worked_up_to(number(*days.end())) - self.worked_up_to(number(*days.start()) - 1)
    }

    /// Gives the day itself when it is worked, else the next working day.
    ///
    /// Civil Code art. 203: a period whose last day is a day off ends on the day after it. Days
    /// off in the middle of a period of calendar days are not deducted.
    pub fn roll_forward(&self, day: Day) -> Day {
        if self.is_working_day(day) {
            day
        } else {
            self.next_working_day(day)
        }
    }

    /// Gives the day itself when it is worked, else the last working day before it: what
    /// superiors ask for is due before the days off, not after them (design 14.6).
    pub fn roll_back(&self, day: Day) -> Day {
        if self.is_working_day(day) {
            day
        } else {
            self.previous_working_day(day)
        }
    }

    /// Gives the first working day after a day.
    pub fn next_working_day(&self, day: Day) -> Day {
        self.add_working_days(day, 1)
    }

    /// Gives the last working day before a day.
    pub fn previous_working_day(&self, day: Day) -> Day {
        self.add_working_days(day, -1)
    }

    /// Counts working days from the common era up to and including a day; never falls.
    fn worked_up_to(&self, number: i64) -> i64 {
        // Day 1 of the common era is a Monday.
        let weekdays = number.div_euclid(7) * 5 + number.rem_euclid(7).min(5);
        let before = self.named.partition_point(|named| named.number <= number);
        let last = before
            .checked_sub(1)
            .and_then(|index| self.named.get(index));
        weekdays + last.map_or(0, |named| named.surplus)
    }

    /// Finds the first day up to which `wanted` working days were counted.
    fn nth(&self, wanted: i64) -> Day {
        let (mut low, mut high) = (number(Day::MIN), number(Day::MAX));
        while low < high {
            let middle = low + (high - low) / 2;
            if self.worked_up_to(middle) >= wanted {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        date(low).unwrap_or(Day::MAX)
    }
}

fn number(day: Day) -> i64 {
    day.number()
}

fn date(number: i64) -> Option<Day> {
    Day::numbered(number)
}

fn is_weekday(day: Day) -> bool {
    day.weekday().number() <= 5
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Counts by stepping from day to day, to hold the sums against.
    fn step(calendar: &Calendar, from: Day, count: i64) -> Day {
        let mut left = count.abs();
        let mut at = from;
        while left > 0 {
            at = if count > 0 {
                at.day_after()
            } else {
                at.day_before()
            }
            .unwrap();
            left -= i64::from(calendar.is_working_day(at));
        }
        at
    }

    #[test]
    fn years_have_the_working_days_of_their_notices() {
        let calendar = Calendar::statutory();
        let known: Vec<i64> = (2007..=2026)
            .map(|year| {
                let first = Day::of(year, 1, 1).unwrap();
                let last = Day::of(year, 12, 31).unwrap();
                calendar.working_days_in(first..=last)
            })
            .collect();
        assert_eq!(
            known,
            [
                249, 251, 250, 250, 250, 249, 250, 250, 249, 250, // 2007 to 2016
                249, 250, 250, 249, 250, 249, 249, 251, 248, 248, // 2017 to 2026
            ]
        );
    }

    #[test]
    fn working_days_skip_holidays_and_count_made_up_weekends() {
        let calendar = Calendar::statutory();
        for (from, count, to) in [
            ("2009-09-30", 1, "2009-10-09"),
            ("2009-09-30", 5, "2009-10-14"),
            ("2009-09-25", 5, "2009-10-09"),
            ("2009-05-27", 3, "2009-06-02"),
            ("2009-02-25", 15, "2009-03-18"),
            ("2026-02-13", 5, "2026-02-27"),
            ("2026-02-14", 1, "2026-02-24"),
            ("2026-09-30", 3, "2026-10-10"),
            ("2026-09-18", 5, "2026-09-24"),
            ("2026-04-30", 5, "2026-05-11"),
            ("2025-09-30", 5, "2025-10-14"),
        ] {
            assert_eq!(
                calendar.add_working_days(day(from), count),
                day(to),
                "{from} {count}"
            );
            assert_eq!(
                calendar.add_working_days(day(to), -count),
                day(from),
                "{to} back"
            );
            assert_eq!(
                calendar.working_days_between(day(from), day(to)),
                count,
                "{from}"
            );
            assert_eq!(
                calendar.working_days_between(day(to), day(from)),
                -count,
                "{to}"
            );
        }
    }

    #[test]
    fn calendar_days_roll_off_a_holiday_and_are_not_shortened_by_one() {
        let calendar = Calendar::statutory();
        for (from, days, counted, rolled) in [
            ("2026-09-21", 10, "2026-10-01", "2026-10-08"),
            ("2026-02-05", 15, "2026-02-20", "2026-02-24"),
        ] {
            let end = day(from).plus_days(days).unwrap();
            assert_eq!(end, day(counted));
            assert_eq!(calendar.roll_forward(end), day(rolled));
        }
        assert_eq!(calendar.roll_forward(day("2026-09-20")), day("2026-09-20"));
    }

    #[test]
    fn the_third_phase_of_2009_begins_to_work_on_the_9th_of_october() {
        let calendar = Calendar::statutory();
        for number in 1..=8 {
            let off = Day::of(2009, 10, number).unwrap();
            assert_eq!(calendar.kind_of(off), DayKind::Holiday);
            assert_eq!(calendar.roll_forward(off), day("2009-10-09"));
        }
        assert_eq!(
            calendar.working_days_in(day("2009-10-01")..=day("2009-10-10")),
            2
        );
        assert_eq!(
            calendar.previous_working_day(day("2009-10-09")),
            day("2009-09-30")
        );
        assert_eq!(
            calendar.working_days_in(day("2009-10-11")..=day("2009-12-20")),
            50
        );
    }

    #[test]
    fn every_kind_of_day_is_told_apart() {
        let calendar = Calendar::statutory();
        assert_eq!(calendar.kind_of(day("2026-09-20")), DayKind::MadeUp);
        assert_eq!(calendar.kind_of(day("2009-10-08")), DayKind::Holiday);
        assert_eq!(calendar.kind_of(day("2009-10-03")), DayKind::Holiday);
        assert_eq!(calendar.kind_of(day("2009-10-11")), DayKind::Weekend);
        assert_eq!(calendar.kind_of(day("2009-10-12")), DayKind::Working);
    }

    #[test]
    fn a_year_without_a_notice_counts_monday_to_friday_and_is_named() {
        let calendar = Calendar::statutory();
        assert!(
            calendar.is_known(2026) && !calendar.is_known(2027) && !calendar.is_known(2006)
        );
        assert!(calendar.is_working_day(day("2027-10-01")));
        assert_eq!(
            calendar.unknown_years(day("2026-12-30"), day("2028-01-01")),
            [2027, 2028]
        );
        assert_eq!(
            calendar.unknown_years(day("2007-01-01"), day("2006-12-31")),
            [2006]
        );
        assert!(
            calendar
                .unknown_years(day("2009-01-01"), day("2026-12-31"))
                .is_empty()
        );
    }

    #[test]
    fn counting_stays_within_the_days_that_can_be_written() {
        let calendar = Calendar::statutory();
        let (first, last) = (Day::MIN, Day::MAX);
        for from in [first, day("2009-10-20"), last] {
            assert_eq!(calendar.add_working_days(from, i64::MAX), last);
            assert_eq!(calendar.add_working_days(from, i64::MIN), first);
        }
        assert_eq!(calendar.next_working_day(last), last);
        assert_eq!(calendar.previous_working_day(first), first);
        assert!(calendar.working_days_between(first, last) > 100_000_000);
        assert_eq!(calendar.working_days_in(last..=first), 0);
    }

    proptest! {
        #[test]
        fn counting_by_sums_is_counting_by_steps(start in 0_i64..9000, count in -300_i64..300) {
            let calendar = Calendar::statutory();
            let from = day("2005-01-01").plus_days(start).unwrap();
            let to = calendar.add_working_days(from, count);
            prop_assert_eq!(to, step(&calendar, from, count));
            let between = calendar.working_days_between(from, to);
            // Counted back, the day begun from is passed and the day reached is not.
            let passed = i64::from(count < 0) * i64::from(calendar.is_working_day(from));
            let reached = i64::from(count < 0);
            prop_assert_eq!(between, count - passed + reached);
        }
    }
}
