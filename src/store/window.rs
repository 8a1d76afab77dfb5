//! What a window asks for, and what a row of it is.

use std::collections::BTreeMap;

use super::Filter;
use crate::domain::{Kind, Named, Record, Sort, Value};

/// A row of a list: the record and the names of what it refers to.
#[derive(Clone, Debug)]
pub struct Row {
    /// The record.
    pub record: Record,
    /// What its references are called, by column.
    pub names: BTreeMap<&'static str, Named>,
}

/// Where a page begins: behind this row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The value the list is ordered by.
    pub sort: Value,
    /// The key of the row.
    pub id: i64,
}

impl Key {
    /// Gives the place of a row in an order.
    pub fn of(sort: Sort, record: &Record) -> Self {
        Self {
            sort: sort.value(record),
            id: record.id,
        }
    }
}

/// A window to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Of what.
    pub kind: Kind,
    /// Which rows.
    pub filter: Filter,
    /// In what order.
    pub sort: Sort,
    /// Whether the order is turned round.
    pub descending: bool,
    /// Behind which row; from the start where there is none.
    pub after: Option<Key>,
    /// How many rows at most.
    pub limit: usize,
}

impl Query {
    /// Asks for the first rows of a kind by number.
    pub fn of(kind: Kind, limit: usize) -> Self {
        Self {
            kind,
            filter: Filter::default(),
            sort: Sort::Number,
            descending: false,
            after: None,
            limit,
        }
    }
}
