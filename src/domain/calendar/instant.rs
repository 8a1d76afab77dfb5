//! An instant, behind a type of our own, and what the wall clock of a zone shows at it.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, Utc};

use super::Day;

/// An instant, written as RFC 3339 in UTC with milliseconds: `2009-10-23T04:00:00.000Z`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(DateTime<Utc>);

/// A text that is no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no instant written as RFC 3339")]
pub struct NoInstant;

impl Instant {
    /// Gives the instant so many seconds after the beginning of 1970 and a part of one.
    pub const fn of(seconds: i64, nanos: u32) -> Option<Self> {
        match DateTime::from_timestamp(seconds, nanos) {
            Some(at) => Some(Self(at)),
            None => None,
        }
    }

    /// Gives the whole seconds since the beginning of 1970.
    pub const fn seconds(self) -> i64 {
        self.0.timestamp()
    }

    /// Gives the part of a second behind them, in nanoseconds.
    pub const fn nanos(self) -> u32 {
        self.0.timestamp_subsec_nanos()
    }

    /// Gives the nanoseconds since another instant; less than none where this one lies before it.
    pub fn nanos_since(self, earlier: Self) -> i128 {
        let delta = self.0.signed_duration_since(earlier.0);
        i128::from(delta.num_seconds()) * 1_000_000_000 + i128::from(delta.subsec_nanos())
    }

    /// Counts the whole days since another instant; less than none where this one lies before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// Writes it with all that is known of its second: `2009-10-23T04:00:00.123456789+00:00`.
    pub fn exact(self) -> String {
        self.0.to_rfc3339()
    }

    /// Gives what the wall clock of a zone shows, so many minutes ahead of UTC.
    fn shown(self, zone_minutes: i64) -> Option<NaiveDateTime> {
        let ahead = TimeDelta::try_minutes(zone_minutes)?;
        self.0.naive_utc().checked_add_signed(ahead)
    }

    /// What the wall clock shows, that of UTC where a zone leads past all days.
    fn shown_or_utc(self, zone_minutes: i64) -> NaiveDateTime {
        self.shown(zone_minutes)
            .unwrap_or_else(|| self.0.naive_utc())
    }

    /// Gives the day in a zone; nothing where the zone leads past all days.
    pub fn known_day_in(self, zone_minutes: i64) -> Option<Day> {
        self.shown(zone_minutes)
            .map(|shown| Day::from_chrono(shown.date()))
    }

    /// Gives the day in a zone, so many minutes ahead of UTC.
    pub fn day_in(self, zone_minutes: i64) -> Day {
        Day::from_chrono(self.shown_or_utc(zone_minutes).date())
    }

    /// Gives the time until the next day begins in a zone.
    pub fn until_tomorrow_in(self, zone_minutes: i64) -> Option<Duration> {
        let here = self.shown_or_utc(zone_minutes);
        let tomorrow = here.date().succ_opt()?.and_time(NaiveTime::MIN);
        (tomorrow - here).to_std().ok()
    }

    /// Writes the time in a zone: `12:00:00`.
    pub fn time_in(self, zone_minutes: i64) -> String {
        let here = self.shown_or_utc(zone_minutes);
        here.format("%H:%M:%S").to_string()
    }

    /// Writes day and time in a zone: `2009-10-23 12:00:00`.
    pub fn stamp_in(self, zone_minutes: i64) -> String {
        let here = self.shown_or_utc(zone_minutes);
        here.format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// Writes day and minute in a zone: `2009-10-23 12:00`.
    pub fn minute_in(self, zone_minutes: i64) -> String {
        let here = self.shown_or_utc(zone_minutes);
        here.format("%Y-%m-%d %H:%M").to_string()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl FromStr for Instant {
    type Err = NoInstant;

    fn from_str(text: &str) -> Result<Self, NoInstant> {
        let at = DateTime::parse_from_rfc3339(text).ok().ok_or(NoInstant)?;
        Ok(Self(at.to_utc()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn an_instant_is_written_with_milliseconds() {
        for (text, wanted) in [
            ("2009-10-23T04:00:00Z", "2009-10-23T04:00:00.000Z"),
            ("2009-10-23T04:00:00.1239Z", "2009-10-23T04:00:00.123Z"),
            ("2009-10-23T12:00:00.5+08:00", "2009-10-23T04:00:00.500Z"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(at(text).to_string(), wanted, "{text}");
        }
        for text in ["", "2009-10-23", "2009-10-23T04:00:00", "04:00:00Z"] {
            assert_eq!(text.parse::<Instant>(), Err(NoInstant), "{text}");
        }
        assert_eq!(Instant::of(0, 0), Some(at("1970-01-01T00:00:00Z")));
        assert_eq!(Instant::of(0, 0), Some(Instant::default()));
        let exact = at("2009-10-23T04:00:00.123456789Z");
        assert_eq!(exact.exact(), "2009-10-23T04:00:00.123456789+00:00");
        assert_eq!(exact.exact().parse(), Ok(exact));
        let before = at("1969-12-31T23:59:59.999Z");
        assert_eq!((before.seconds(), before.nanos()), (-1, 999_000_000));
    }

    #[test]
    fn what_lies_between_two_instants_has_a_sign() {
        let (one, other) = (at("2009-10-23T04:00:00.500Z"), at("2009-10-25T03:59:59Z"));
        assert_eq!(other.nanos_since(one), 172_798_500_000_000);
        assert_eq!(one.nanos_since(other), -172_798_500_000_000);
        assert_eq!((other.days_since(one), one.days_since(other)), (1, -1));
        let (first, last) = (at("0001-01-02T00:00:00Z"), at("9999-12-30T00:00:00Z"));
        assert_eq!(last.nanos_since(first) / 86_400_000_000_000, 3_652_056);
    }

    #[test]
    fn a_zone_has_a_day_and_a_time_of_its_own() {
        let late = at("2009-10-23T16:30:00.250Z");
        assert_eq!(late.day_in(480).to_string(), "2009-10-24");
        assert_eq!(late.day_in(-480).to_string(), "2009-10-23");
        assert_eq!(late.time_in(480), "00:30:00");
        assert_eq!(late.stamp_in(480), "2009-10-24 00:30:00");
        assert_eq!(late.minute_in(-480), "2009-10-23 08:30");
        let left = Duration::from_millis(23 * 3_600_000 + 29 * 60_000 + 59_750);
        assert_eq!(late.until_tomorrow_in(480), Some(left));
        assert_eq!(late.known_day_in(480), Some(late.day_in(480)));
        assert_eq!(late.known_day_in(i64::MAX), None);
        assert_eq!(late.day_in(i64::MAX), late.day_in(0));
    }
}
