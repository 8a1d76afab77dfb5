//! The machine's clock held against the journal: what it says may be wrong, and then it is said.
//!
//! Nothing here refuses anything. A wrong clock is marked where something is written under it, so
//! that whoever reads the entry later knows what its day is worth.

use chrono::{DateTime, Duration, Utc};

use super::gate::WriteTx;
use super::{Result, Store, journal};
use crate::domain::Refusal;

/// So many days may lie between two entries before the clock is asked about. Two months without
/// an entry are no campaign at work: the longest limit of a task is shorter. It is no setting of
/// the campaign, for it says something of the machine and holds before any campaign is there.
pub const QUIET_DAYS: i64 = 60;

/// So many seconds behind are none: an order takes its instant before it waits for its turn to
/// write, and a clock that is kept right is set back by seconds.
const SLACK_SECONDS: i64 = 60;

/// What is wrong with the instant that the machine's clock tells. It is held against the latest
/// instant of the journal, not that of its last entry: under a clock that was set back each entry
/// is wrong, not only the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockFault {
    /// It lies before the latest entry.
    Behind {
        /// The instant of the latest entry.
        last: DateTime<Utc>,
    },
    /// It lies more than [`QUIET_DAYS`] after the latest entry.
    FarAfter {
        /// The instant of the latest entry.
        last: DateTime<Utc>,
        /// The whole days between them.
        days: i64,
    },
    /// It leapt by more than a day while the window was open.
    Leapt {
        /// The whole days, less than nothing where it leapt back.
        days: i64,
    },
}

impl ClockFault {
    /// Holds an instant against the latest one of the journal.
    pub fn between(last: DateTime<Utc>, now: DateTime<Utc>) -> Option<Self> {
        let days = (now - last).num_days();
        if last - now > Duration::seconds(SLACK_SECONDS) {
            Some(Self::Behind { last })
        } else if now - last > Duration::days(QUIET_DAYS) {
            Some(Self::FarAfter { last, days })
        } else {
            None
        }
    }

    /// Holds how far the clock went on against how much time went by.
    pub fn leap(
        (then, now): (DateTime<Utc>, DateTime<Utc>),
        elapsed: std::time::Duration,
    ) -> Option<Self> {
        let elapsed = Duration::from_std(elapsed).unwrap_or(Duration::MAX);
        let ahead = (now - then).checked_sub(&elapsed)?;
        (ahead.abs() > Duration::days(1)).then(|| Self::Leapt {
            days: ahead.num_days(),
        })
    }

    /// Gives what is told and kept of it, with the instants as the store's zone shows them.
    pub fn mark(self, now: DateTime<Utc>, zone_minutes: i64) -> Refusal {
        let local = |at: DateTime<Utc>| {
            let here = at.checked_add_signed(Duration::minutes(zone_minutes));
            here.unwrap_or(at).format("%Y-%m-%d %H:%M").to_string()
        };
        match self {
            Self::Behind { last } => Refusal::of("clock-behind")
                .with("now", local(now))
                .with("last", local(last)),
            Self::FarAfter { last, days } => Refusal::of("clock-far-after")
                .with("now", local(now))
                .with("last", local(last))
                .with("days", days),
            Self::Leapt { days } if days < 0 => {
                Refusal::of("clock-leapt-back").with("days", -days)
            }
            Self::Leapt { days } => Refusal::of("clock-leapt").with("days", days),
        }
    }
}

impl Store {
    /// Notes that the clock leapt while the window was open, or that it is right again: what is
    /// written from now on is marked so. Says whether that is anything new.
    pub fn note_leap(&mut self, leap: Option<ClockFault>) -> bool {
        std::mem::replace(&mut self.leap, leap) != leap
    }

    /// Says what is wrong with an instant: a leap, and how it lies to the latest entry.
    pub fn clock_faults(&self, now: DateTime<Utc>) -> Result<Vec<ClockFault>> {
        Ok(faults(journal::latest_at(&self.conn)?, now, self.leap))
    }
}

impl WriteTx<'_> {
    /// Marks what is wrong with the instant of entry: it is written all the same, and whoever
    /// reads the entry knows what its day is worth.
    pub(super) fn mark_clock(&mut self, leap: Option<ClockFault>) -> Result<()> {
        let found = faults(journal::latest_at(&self.tx)?, self.at, leap);
        if found.is_empty() {
            return Ok(());
        }
        let zone_minutes = self.reader().zone_minutes()?;
        for fault in found {
            self.mark(fault.mark(self.at, zone_minutes));
        }
        Ok(())
    }
}

/// Gives all that is wrong with an instant, the gravest first.
pub(super) fn faults(
    last: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    leap: Option<ClockFault>,
) -> Vec<ClockFault> {
    let against = last.and_then(|last| ClockFault::between(last, now));
    against.into_iter().chain(leap).collect()
}

/// Makes a key that sorts by an instant. What lies before 1970 has no such key of its own, and
/// takes that of its beginning.
pub fn uid_at(at: DateTime<Utc>) -> uuid::Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    let stamp =
        uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(stamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn an_instant_is_held_against_the_latest_entry() {
        let last = at("2009-10-23T04:00:00.500Z");
        let behind = Some(ClockFault::Behind { last });
        let far = |days| Some(ClockFault::FarAfter { last, days });
        for (now, wanted) in [
            ("2009-10-23T04:00:00.500Z", None),
            ("2009-10-23T03:59:00.500Z", None),
            ("2009-10-23T03:59:00.499Z", behind),
            ("2009-10-22T23:59:59Z", behind),
            ("2000-01-01T00:00:00Z", behind),
            ("1969-12-31T23:59:59Z", behind),
            ("1900-01-01T00:00:00Z", behind),
            ("2009-12-22T04:00:00.500Z", None),
            ("2009-12-22T04:00:00.501Z", far(60)),
            ("2010-02-28T04:00:00.500Z", far(128)),
            ("2099-10-23T04:00:00.500Z", far(32_872)),
        ] {
            assert_eq!(ClockFault::between(last, at(now)), wanted, "{now}");
        }
    }

    #[test]
    fn a_clock_that_goes_as_time_goes_by_never_leapt() {
        let then = at("2009-10-23T04:00:00Z");
        let day = std::time::Duration::from_hours(24);
        let no_time = std::time::Duration::ZERO;
        for (now, elapsed, wanted) in [
            ("2009-10-23T04:00:00Z", no_time, None),
            ("2009-11-23T04:00:00Z", day * 31, None),
            ("2009-10-24T04:00:00Z", no_time, None),
            ("2009-10-24T04:00:01Z", no_time, Some(1)),
            ("2009-10-22T03:59:59Z", no_time, Some(-1)),
            ("2009-10-23T04:00:00Z", day * 3, Some(-3)),
            ("2099-10-23T04:00:00Z", day, Some(32_871)),
            ("1960-10-23T04:00:00Z", no_time, Some(-17_897)),
        ] {
            let found = ClockFault::leap((then, at(now)), elapsed);
            let wanted = wanted.map(|days| ClockFault::Leapt { days });
            assert_eq!(found, wanted, "{now} after {elapsed:?}");
        }
    }

    #[test]
    fn a_key_can_be_made_at_any_instant_and_is_never_the_same() {
        for when in [
            "1900-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00Z",
            "2009-10-23T04:00:00Z",
            "9999-12-31T23:59:59Z",
        ] {
            let (first, second) = (uid_at(at(when)), uid_at(at(when)));
            assert_ne!(first, second, "{when}");
            assert_eq!(first.get_version_num(), 7, "{when}");
        }
        assert!(uid_at(at("2009-10-23T04:00:00Z")) < uid_at(at("2009-10-23T04:00:01Z")));
    }
}
