//! One row of a roster and what becomes of it.

use super::super::told::CellChange;
use crate::domain::Value;
use crate::exchange::roster::RosterRow;

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Somebody new.
    New,
    /// The person with this key.
    Same(i64),
}

/// One row and what becomes of it.
pub(super) struct Step {
    pub(super) row: RosterRow,
    pub(super) what: What,
    /// The columns of a person who is there that change, with what they are set to.
    pub(super) cells: Vec<(&'static str, Value)>,
    /// How that is told.
    pub(super) changes: Vec<CellChange>,
    /// The posts that are to be held, where the row says so: names.
    pub(super) posts: Option<Vec<String>>,
    /// The departments that are to be led, where the row says so: names.
    pub(super) leads: Option<Vec<String>>,
    /// Whether the person heads the department, should nobody do so.
    pub(super) heads: bool,
}

impl Step {
    pub(super) const fn person(&self) -> Option<i64> {
        match self.what {
            What::Same(id) => Some(id),
            What::New => None,
        }
    }
}
