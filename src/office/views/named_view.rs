//! A view of a list, as it is shown.

use super::super::{OfficeError, OfficeResult};
use crate::domain::{ChosenColumns, Kind, Refusal, Sort};
use crate::store::Filter;

/// A view of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedView {
    /// Of what.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// Which rows.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Whether that is turned round.
    pub descending: bool,
    /// Which columns; those of the list itself where nobody chose any.
    pub columns: Option<ChosenColumns>,
    /// What it names and is no more.
    pub lacks: Vec<Refusal>,
}

/// Refuses for one reason.
pub(super) fn refused<T>(refusal: Refusal) -> OfficeResult<T> {
    Err(OfficeError::Refused(vec![refusal]))
}
