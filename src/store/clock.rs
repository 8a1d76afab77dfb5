//! The machine's clock held against the journal: what it says may be wrong, and then it is said.
//!
//! Nothing here refuses anything. A wrong clock is marked where something is written under it, so
//! that whoever reads the entry later knows what its day is worth.

use rusqlite::Connection;

use super::WriteTx;
use super::{Result, Store};
use crate::domain::{Instant, Refusal};

/// So many days may lie between two entries before the clock is asked about. Two months without
/// an entry are no campaign at work: the longest limit of a task is shorter. It is no setting of
/// the campaign, for it says something of the machine and holds before any campaign is there.
pub const QUIET_DAYS: i64 = 60;

/// So many seconds behind are none: an order takes its instant before it waits for its turn to
/// write, and a clock that is kept right is set back by seconds.
const SLACK_SECONDS: i128 = 60;

/// So many entries at most take their instants before they wait for the turn of one of them.
const AT_ONCE: u32 = 16;

/// So many days a clock that was doubted goes on until it is believed again.
const BELIEVED_DAYS: i128 = 7;

/// A second, an hour and a day as instants count them.
const SECOND: i128 = 1_000_000_000;
const HOUR: i128 = 3_600 * SECOND;
const DAY: i128 = 24 * HOUR;

/// What the keys of all that is wrong with a clock begin with.
const DOUBT: &str = "clock-";

/// What is wrong with the instant that the machine's clock tells. It is held against the latest
/// instant that is believed, not that of the last entry: under a clock that was set back each
/// entry is wrong, not only the first, and after one that was set ahead each is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockFault {
    /// It lies before the latest entry.
    Behind {
        /// The instant of the latest entry.
        last: Instant,
    },
    /// It lies more than [`QUIET_DAYS`] after the latest entry.
    FarAfter {
        /// The instant of the latest entry.
        last: Instant,
        /// The whole days between them.
        days: i64,
    },
    /// It leapt by more than a day while the window was open.
    Leapt {
        /// The nearest whole days, less than nothing where it leapt back.
        days: i64,
    },
}

impl ClockFault {
    /// Holds an instant against the latest one that is believed.
    pub fn between(last: Instant, now: Instant) -> Option<Self> {
        let days = now.days_since(last);
        if last.nanos_since(now) > SLACK_SECONDS * SECOND {
            Some(Self::Behind { last })
        } else if now.nanos_since(last) > i128::from(QUIET_DAYS) * DAY {
            Some(Self::FarAfter { last, days })
        } else {
            None
        }
    }

    /// Holds how far the clock went on against how much time went by.
    pub fn leap((then, now): (Instant, Instant), elapsed: std::time::Duration) -> Option<Self> {
        let ahead = now.nanos_since(then) - i128::try_from(elapsed.as_nanos()).ok()?;
        // Set two days ahead it is a little less by the time it is looked at.
        let nearest = (ahead / HOUR + 12 * (ahead / HOUR).signum()) / 24;
        let days = i64::try_from(nearest).ok()?;
        (ahead.abs() > DAY).then_some(Self::Leapt { days })
    }

    /// Gives what is told and kept of it, with the instants as the store's zone shows them.
    pub fn mark(self, now: Instant, zone_minutes: i64) -> Refusal {
        let local = |at: Instant| at.minute_in(zone_minutes);
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
    pub fn clock_faults(&self, now: Instant) -> Result<Vec<ClockFault>> {
        Ok(faults(latest_believed(&self.conn)?, now, self.leap))
    }
}

impl WriteTx<'_> {
    /// Marks what is wrong with the instant of entry: it is written all the same, and whoever
    /// reads the entry knows what its day is worth.
    pub(super) fn mark_clock(&mut self, leap: Option<ClockFault>) -> Result<()> {
        let found = faults(latest_believed(&self.tx)?, self.at, leap);
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

/// Gives the latest instant of the journal that is believed; nothing where there is none. Reads the
/// newest entries only: back to the last one that was not doubted, and a few more, for the others
/// lie behind it, or before it by no more than goes for none.
fn latest_believed(conn: &Connection) -> Result<Option<Instant>> {
    let mut newest = conn.prepare_cached("SELECT at, marks FROM journal ORDER BY seq DESC")?;
    let entries = newest.query_map([], |row| {
        let marks: Option<String> = row.get(1)?;
        Ok((
            row.get::<_, String>(0)?,
            is_doubted(&marks.unwrap_or_default()),
        ))
    })?;
    // The newest that is believed, and the latest about it.
    let mut found: Option<(Instant, Instant)> = None;
    let (mut run, mut left) = (Run::default(), AT_ONCE);
    for entry in entries {
        let (at, is_doubted) = entry?;
        // What was put there by other hands may be no instant.
        let Ok(at) = at.parse() else {
            continue;
        };
        let Some((newest, latest)) = &mut found else {
            found = run.before(at, is_doubted).map(|at| (at, at));
            continue;
        };
        if !is_doubted && at.nanos_since(*newest) <= SLACK_SECONDS * SECOND {
            *latest = at.max(*latest);
        }
        left -= 1;
        if left == 0 {
            break;
        }
    }
    Ok(found.map(|(_, latest)| latest))
}

/// Says whether an entry was made at an instant that is doubted.
fn is_doubted(marks: &str) -> bool {
    marks.split(' ').any(|key| key.starts_with(DOUBT))
}

/// Entries from the newest back: those that were doubted, one after the other, as far as one clock
/// that goes right could have told their instants.
#[derive(Debug, Default)]
struct Run {
    ends: Option<(Instant, Instant)>,
}

impl Run {
    /// Goes on to the entry before. Gives the instant that is believed: that of an entry that was
    /// not doubted, or the latest of a run that has gone on long enough.
    fn before(&mut self, at: Instant, is_doubted: bool) -> Option<Instant> {
        if !is_doubted {
            return Some(at);
        }
        let goes_on = |first: &Instant| ClockFault::between(at, *first).is_none();
        let (first, last) = match self.ends {
            Some((first, last)) if goes_on(&first) => (at.min(first), last.max(at)),
            Some(_) | None => (at, at),
        };
        self.ends = Some((first, last));
        (last.nanos_since(first) >= BELIEVED_DAYS * DAY).then_some(last)
    }
}

/// Gives all that is wrong with an instant, the gravest first.
pub(super) fn faults(
    last: Option<Instant>,
    now: Instant,
    leap: Option<ClockFault>,
) -> Vec<ClockFault> {
    let against = last.and_then(|last| ClockFault::between(last, now));
    against.into_iter().chain(leap).collect()
}

/// Makes a key that sorts by an instant. What lies before 1970 has no such key of its own, and
/// takes that of its beginning.
pub fn uid_at(at: Instant) -> uuid::Uuid {
    let seconds = u64::try_from(at.seconds()).unwrap_or_default();
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.nanos());
    uuid::Uuid::new_v7(stamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
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

    /// Takes entries in one after the other and says which of them are doubted.
    fn doubted(days: &[&str]) -> Vec<bool> {
        let mut journal: Vec<(Instant, bool)> = Vec::new();
        for day in days {
            let now = at(&format!("{day}:00Z"));
            let mut run = Run::default();
            let mut newest = journal.iter().rev();
            let believed = newest.find_map(|(at, is_doubted)| run.before(*at, *is_doubted));
            journal.push((now, !faults(believed, now, None).is_empty()));
        }
        journal.into_iter().map(|it| it.1).collect()
    }

    const X: bool = true;
    const O: bool = false;
    /// Entries one after the other, and whether each is doubted.
    const GONE_ON: [(&str, &[(&str, bool)]); 7] = [
        (
            "one far ahead, then right ones",
            &[
                ("2009-10-01T08:00", O),
                ("2099-01-01T08:00", X),
                ("2009-10-01T09:00", O),
                ("2009-10-05T08:00", O),
            ],
        ),
        (
            "several far ahead among right ones",
            &[
                ("2009-10-01T08:00", O),
                ("2099-01-01T08:00", X),
                ("2009-10-02T08:00", O),
                ("2099-01-09T08:00", X),
                ("2009-10-03T08:00", O),
                ("2099-01-20T08:00", X),
            ],
        ),
        (
            "set back, then right again",
            &[
                ("2009-10-01T08:00", O),
                ("2000-01-01T08:00", X),
                ("2000-01-02T08:00", X),
                ("2009-10-01T09:00", O),
            ],
        ),
        (
            "begun under a clock far ahead",
            &[
                ("2099-01-01T08:00", O),
                ("2009-10-01T08:00", X),
                ("2009-10-04T08:00", X),
                ("2009-10-08T07:59", X),
                ("2009-10-08T08:00", X),
                ("2009-10-08T08:01", O),
                ("2009-10-01T08:00", X),
                ("2009-12-07T08:00", O),
            ],
        ),
        (
            "a long silence",
            &[
                ("2009-10-01T08:00", O),
                ("2010-01-04T08:00", X),
                ("2010-01-04T08:01", X),
                ("2010-01-12T08:00", X),
                ("2010-01-12T08:01", O),
                ("2010-01-11T08:00", X),
                ("2010-01-12T08:02", O),
            ],
        ),
        (
            "two wrong clocks never make one right one",
            &[
                ("2009-10-01T08:00", O),
                ("2099-01-01T08:00", X),
                ("1990-01-01T08:00", X),
                ("2099-01-09T08:00", X),
                ("1990-01-09T08:00", X),
                ("2009-10-02T08:00", O),
            ],
        ),
        (
            "a week that one entry far ahead interrupts begins anew",
            &[
                ("2099-01-01T08:00", O),
                ("2009-10-01T08:00", X),
                ("2009-10-05T08:00", X),
                ("2199-01-01T08:00", X),
                ("2009-10-09T08:00", X),
                ("2009-10-16T08:00", X),
                ("2009-10-16T08:01", O),
            ],
        ),
    ];

    #[test]
    fn a_clock_is_believed_until_it_is_doubted_and_again_when_it_has_gone_on_for_a_week() {
        for (name, entries) in GONE_ON {
            let days: Vec<&str> = entries.iter().map(|it| it.0).collect();
            let wanted: Vec<bool> = entries.iter().map(|it| it.1).collect();
            assert_eq!(doubted(&days), wanted, "{name}");
        }
    }

    #[test]
    fn only_what_was_marked_for_the_clock_is_doubted() {
        for (marks, wanted) in [
            ("", false),
            ("outside-list", false),
            ("clock-behind", true),
            ("outside-list clock-leapt", true),
            ("no-clock-", false),
        ] {
            assert_eq!(is_doubted(marks), wanted, "{marks}");
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
            // Somebody set it by days, and a while went by until it was looked at.
            ("2009-10-25T03:59:58Z", no_time, Some(2)),
            (
                "2009-10-25T04:00:00Z",
                std::time::Duration::from_hours(7),
                Some(2),
            ),
            (
                "2009-10-21T04:00:20Z",
                std::time::Duration::from_mins(1),
                Some(-2),
            ),
            ("2009-10-24T15:59:00Z", no_time, Some(1)),
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
