//! A view of a list, as it is shown.

use super::super::{OfficeError, OfficeResult};
use super::waits::Waits;
use crate::domain::{ChosenColumns, Kind, Refusal, Sort};
use crate::store::Filter;

/// A view of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedView {
    /// Of what.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// Which rows, apart from what waits.
    pub filter: Filter,
    /// Which of them wait, where only those are meant.
    pub waits: Option<Waits>,
    /// In which order.
    pub sort: Sort,
    /// Whether that is turned round.
    pub descending: bool,
    /// Which columns; those of the list itself where nobody chose any.
    pub columns: Option<ChosenColumns>,
    /// How many rows the command line lists of it at most.
    pub most: Option<usize>,
    /// What it names and is no more.
    pub lacks: Vec<Refusal>,
}

impl NamedView {
    /// All rows of a kind in the order of their numbers, under no name.
    pub fn of(kind: Kind) -> Self {
        Self {
            kind,
            name: String::new(),
            filter: Filter::default(),
            waits: None,
            sort: Sort::Number,
            descending: false,
            columns: None,
            most: None,
            lacks: Vec::new(),
        }
    }
}

/// Refuses for one reason.
pub(super) fn refused<T>(refusal: Refusal) -> OfficeResult<T> {
    Err(OfficeError::Refused(vec![refusal]))
}
