//! How what is typed into a column of days is reckoned.

use super::Day;

/// How what is typed into a column of days is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoned {
    /// One exact day, of what has happened.
    No,
    /// A day, or the first day of a span: 10月中旬.
    First,
    /// A day, or the last day of a span.
    Last,
    /// As `First`, of what has happened: only bounds of a list are read so.
    FirstGone,
    /// As `Last`, of what has happened.
    LastGone,
    /// As `Last`, of a list that begins on this day: without a year, the first one from then on.
    LastSince(Day),
    /// As limits are; lengths count from today.
    FromToday,
    /// As limits are; lengths count from the limit in force of the record concerned.
    FromLimit,
    /// As limits are; lengths count from this day, which `FromLimit` came to.
    From(Day),
}

impl Reckoned {
    /// Gives how a bound of such days is reckoned: from its first day on, or up to its last.
    #[must_use]
    pub const fn bound(self, first: bool) -> Self {
        match (self, first) {
            (Self::No | Self::FirstGone | Self::LastGone, true) => Self::FirstGone,
            (Self::No | Self::FirstGone | Self::LastGone, false) => Self::LastGone,
            (_, true) => Self::First,
            (_, false) => Self::Last,
        }
    }

    /// Says whether it is the first day of what is typed that counts.
    pub const fn is_first(self) -> bool {
        matches!(self, Self::First | Self::FirstGone)
    }

    /// Says whether it tells of what has happened.
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::No | Self::FirstGone | Self::LastGone)
    }
}
