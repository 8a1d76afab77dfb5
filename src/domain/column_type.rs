//! What may stand in a column, and how it is stored.

use super::{Kind, Role};

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// One line of at most this many characters.
    Line(usize),
    /// Text of several lines, at most 20,000 characters.
    Text,
    /// A day, stored as ISO text.
    Day,
    /// A time limit: a day, typed as people say it; its wording stands in `<name>_wording`.
    Limit,
    /// A whole number from 0 up.
    Count,
    /// A time of day, stored as `HH:MM`.
    Time,
    /// Days in halves, stored as the number of halves.
    HalfDays,
    /// A number with so many places behind the point, stored without it: 12.50 as 1250.
    Decimal(u8),
    /// Yes or no.
    Flag,
    /// One code out of a list; its words are in the locales under `choice-<list>-<code>`.
    Choice(&'static Choices),
    /// The key of another record.
    Ref(Kind),
    /// The records tied in a role, to which this one is the `to` end where `true` stands; they
    /// are links and no column of the table (design 14.2).
    Ties(Role, bool),
    /// Several records of a kind, asked in an act and kept in no column: the files that were
    /// looked at.
    Several(Kind),
}

impl Type {
    /// Gives the kind that it points at, where it does.
    pub const fn refers(self) -> Option<Kind> {
        if let Self::Ref(kind) = self {
            Some(kind)
        } else {
            None
        }
    }

    /// Gives the kind of the records that are tied, where it is of ties.
    pub const fn tied(self) -> Option<Kind> {
        match self {
            Self::Ties(role, back) => Some(role.far(back)),
            Self::Several(kind) => Some(kind),
            Self::Line(_)
            | Self::Text
            | Self::Day
            | Self::Limit
            | Self::Count
            | Self::Time
            | Self::HalfDays
            | Self::Decimal(_)
            | Self::Flag
            | Self::Choice(_)
            | Self::Ref(_) => None,
        }
    }

    /// Gives the list that it is one of, where it is.
    pub const fn choices(self) -> Option<&'static Choices> {
        if let Self::Choice(choices) = self {
            Some(choices)
        } else {
            None
        }
    }

    /// Says whether what stands there has an order: days, times, numbers, and choices that have.
    pub fn has_order(self) -> bool {
        match self {
            Self::Day
            | Self::Limit
            | Self::Time
            | Self::Count
            | Self::HalfDays
            | Self::Decimal(_) => true,
            Self::Choice(choices) => choices.ranked().is_some(),
            Self::Line(_)
            | Self::Text
            | Self::Flag
            | Self::Ref(_)
            | Self::Ties(..)
            | Self::Several(_) => false,
        }
    }

    /// Says whether somebody writes there what he likes.
    pub const fn is_worded(self) -> bool {
        matches!(self, Self::Line(_) | Self::Text)
    }

    /// Says whether what stands there is measured, and so lies before, behind or between others.
    pub const fn is_measured(self) -> bool {
        match self {
            Self::Day
            | Self::Limit
            | Self::Count
            | Self::Time
            | Self::HalfDays
            | Self::Decimal(_) => true,
            Self::Line(_)
            | Self::Text
            | Self::Flag
            | Self::Choice(_)
            | Self::Ref(_)
            | Self::Ties(..)
            | Self::Several(_) => false,
        }
    }
}

/// A named list of codes.
#[derive(Debug, PartialEq, Eq)]
pub struct Choices {
    /// The name, which is also the middle of the locale keys.
    pub name: &'static str,
    /// The codes in the order in which digits choose them, from 1.
    pub codes: &'static [&'static str],
}

/// The lists of codes that have an order, each with its codes from what comes first in it: what is
/// gravest, most urgent, easiest, highest.
const RANKED: [(&str, &[&str]); 4] = [
    ("severity", &["major", "serious", "general"]),
    ("urgency", &["urgent", "normal"]),
    ("difficulty", &["easy", "hard"]),
    ("rank", &["county_level", "section_level", "general"]),
];

impl Choices {
    /// Gives the codes in their order, where they have one.
    pub fn ranked(&self) -> Option<&'static [&'static str]> {
        let own = RANKED.iter().find(|(name, _)| *name == self.name);
        own.map(|(_, codes)| *codes)
    }
}
