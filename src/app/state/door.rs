//! Where a figure leads: exactly to the rows that it counted.

use super::Tab;
use super::field::Filled;
use crate::domain::{FirstBy, Kind, Record, Sort};
use crate::office::Waits;
use crate::store::Filter;

/// What Enter opens on a pane that is no list itself.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Target {
    /// A list of the rows a figure counted.
    List {
        /// Of what.
        kind: Kind,
        /// Which rows; the campaign is the one that is worked on.
        filter: Filter,
        /// In what order.
        sort: Sort,
        /// The locale key that names the filter in the title line of the list.
        title: String,
        /// What stands in that title: the name of a department, nothing elsewhere.
        of: Option<String>,
        /// What waits, where the figure is a queue: a view of its rows keeps that.
        waits: Option<Waits>,
    },
    /// The page of one record.
    Record {
        /// Of what.
        kind: Kind,
        /// Its key.
        id: i64,
    },
    /// Another pane.
    Pane(Tab),
    /// What is to be done first of a kind in a new store, and how.
    First(Kind, FirstBy),
    /// The form of a new record, with what it begins with.
    Make(Kind, Vec<(&'static str, Filled)>),
    /// Who has not met what is asked of people.
    Unmet,
    /// Who has talked to whom.
    Talks,
}

impl Target {
    /// Leads to the page of a record.
    pub(super) const fn record(record: &Record) -> Self {
        Self::Record {
            kind: record.kind,
            id: record.id,
        }
    }

    /// Gives the record to whose page it leads; nothing where it leads elsewhere.
    pub(in crate::app) const fn as_record(&self) -> Option<(Kind, i64)> {
        match self {
            Self::Record { kind, id } => Some((*kind, *id)),
            Self::List { .. }
            | Self::Pane(_)
            | Self::First(..)
            | Self::Make(..)
            | Self::Unmet
            | Self::Talks => None,
        }
    }

    /// Leads to a list, by its day where it has one.
    pub(super) fn list(kind: Kind, filter: Filter, title: String) -> Self {
        Self::List {
            kind,
            filter,
            sort: kind.def().sort_of_figures(),
            title,
            of: None,
            waits: None,
        }
    }

    /// Says that it is what waits so.
    pub(super) fn waiting(mut self, shown: Waits) -> Self {
        if let Self::List { waits, .. } = &mut self {
            *waits = Some(shown);
        }
        self
    }

    /// Names whose rows the list holds.
    pub(super) fn of(mut self, name: &str) -> Self {
        if let Self::List { of, .. } = &mut self {
            *of = Some(name.to_owned());
        }
        self
    }
}
