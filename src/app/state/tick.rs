//! Ticks: records of which an act names those that were looked at, a line each. Space ticks one and
//! goes on to the next.

use std::collections::BTreeMap;

use super::field::Field;
use super::form::Form;
use super::line_of::Tick;
use crate::domain::{Tied, Value};

impl Form {
    /// Gives the tick in hand.
    pub fn tick_here(&self) -> Option<&Tick> {
        self.field().and_then(|field| field.tick.as_ref())
    }

    /// Gives what is ticked, by the column that names it.
    pub fn ticked(&self) -> BTreeMap<&'static str, Value> {
        let mut all: BTreeMap<&'static str, Vec<Tied>> = BTreeMap::new();
        for field in &self.fields {
            if let Some(tick) = &field.tick {
                let named = all.entry(field.column.name).or_default();
                named.extend(field.chosen().map(|_| Tied::to(tick.id)));
            }
        }
        let values = all.into_iter();
        values
            .map(|(name, ties)| (name, Value::Ties(ties)))
            .collect()
    }

    /// Gives how many lines there are to be ticked, and how many of them are.
    pub fn ticks(&self) -> (usize, usize) {
        let lines = || self.fields.iter().filter(|it| it.tick.is_some());
        let ticked = lines().filter(|it| it.chosen().is_some());
        (lines().count(), ticked.count())
    }

    /// Finds the first line of a column that is not ticked.
    pub(super) fn unticked(&self, column: &str) -> Option<usize> {
        let open =
            |it: &Field| it.tick.is_some() && it.column.name == column && it.chosen().is_none();
        self.fields.iter().position(open)
    }
}
