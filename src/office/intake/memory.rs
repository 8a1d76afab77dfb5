//! A ledger that remembers what an import asks for with every row: batch, channel, department.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::domain::calendar::Calendar;
use crate::domain::{Change, Decided, Kind, Ledger, Read, Record, Role, Tied, Value};
use crate::store::Reader;

/// How many of a kind stand that point at a record with a column.
type Counts = BTreeMap<(Kind, &'static str, i64), i64>;

/// What was read once inside a transaction, and what the import has done to it since.
#[derive(Default)]
pub(in crate::office) struct Memory {
    campaign: RefCell<Option<Record>>,
    few: RefCell<BTreeMap<(Kind, i64), Record>>,
    counts: RefCell<Counts>,
    /// The rows of one card follow one another.
    card: RefCell<Option<Record>>,
}

impl Memory {
    /// Reads through the memory.
    pub(in crate::office) const fn over<'a>(&'a self, reader: Reader<'a>) -> Remembering<'a> {
        Remembering {
            reader,
            memory: self,
        }
    }

    /// Takes in that a record is made, and what the change does to others: those are read anew.
    pub(in crate::office) fn note(
        &self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
        change: &Change,
    ) {
        for ((of, column, id), n) in self.counts.borrow_mut().iter_mut() {
            let points = cells.get(column).and_then(Value::int) == Some(*id);
            *n += i64::from(*of == kind && points);
        }
        for touched in change.touched() {
            self.few.borrow_mut().remove(&touched);
        }
    }
}

/// The ledger of an import.
pub(in crate::office) struct Remembering<'a> {
    reader: Reader<'a>,
    memory: &'a Memory,
}

impl Ledger for Remembering<'_> {
    fn record(&self, kind: Kind, id: i64) -> Read<Option<Record>> {
        let known = if kind == Kind::Card {
            self.memory.card.borrow().clone().filter(|it| it.id == id)
        } else {
            self.memory.few.borrow().get(&(kind, id)).cloned()
        };
        if known.is_some() {
            return Ok(known);
        }
        let found = self.reader.record(kind, id)?;
        if kind == Kind::Card {
            self.memory.card.replace(found.clone());
        } else if kind.def().few
            && let Some(found) = &found
        {
            let mut few = self.memory.few.borrow_mut();
            few.insert((kind, id), found.clone());
        }
        Ok(found)
    }

    fn children(&self, kind: Kind, column: &'static str, id: i64) -> Read<Vec<Record>> {
        self.reader.children(kind, column, id)
    }

    fn first_child(&self, kind: Kind, column: &'static str, id: i64) -> Read<Option<Record>> {
        self.reader.first_child(kind, column, id)
    }

    fn how_many(&self, kind: Kind, column: &'static str, id: i64) -> Read<i64> {
        let known = self
            .memory
            .counts
            .borrow()
            .get(&(kind, column, id))
            .copied();
        if let Some(known) = known {
            return Ok(known);
        }
        let found = self.reader.how_many(kind, column, id)?;
        let mut counts = self.memory.counts.borrow_mut();
        counts.insert((kind, column, id), found);
        Ok(found)
    }

    fn first_linking(&self, role: Role, to: i64) -> Read<Option<i64>> {
        self.reader.first_linking(role, to)
    }

    fn linked(&self, role: Role, from: i64) -> Read<Vec<i64>> {
        self.reader.linked(role, from)
    }

    fn linking(&self, role: Role, to: i64) -> Read<Vec<i64>> {
        self.reader.linking(role, to)
    }

    fn ties(&self, role: Role, back: bool, id: i64) -> Read<Vec<Tied>> {
        self.reader.ties(role, back, id)
    }

    fn evidence(&self, kind: Kind, id: i64) -> Read<Vec<Record>> {
        self.reader.evidence(kind, id)
    }

    fn decided(&self, kind: Kind, id: i64, most: usize) -> Read<Vec<Decided>> {
        self.reader.decided(kind, id, most)
    }

    fn former(&self, record: &Record, column: &'static str, before: &[&str]) -> Read<Vec<i64>> {
        self.reader.former(record, column, before)
    }

    fn is_namesake(&self, record: &Record) -> Read<bool> {
        self.reader.is_namesake(record)
    }

    fn campaign(&self) -> Read<Option<Record>> {
        let known = self.memory.campaign.borrow().clone();
        if known.is_some() {
            return Ok(known);
        }
        let found = self.reader.campaign()?;
        self.memory.campaign.replace(found.clone());
        Ok(found)
    }

    fn calendar(&self) -> &Calendar {
        self.reader.calendar()
    }
}
