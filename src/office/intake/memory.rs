//! A ledger that remembers what an import asks for with every row: batch, channel, department.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::domain::calendar::Calendar;
use crate::domain::{Decided, Kind, Ledger, Read, Record, Role, Tied};
use crate::store::Reader;

/// What was read once inside a transaction and does not change in it.
#[derive(Default)]
pub(in crate::office) struct Memory {
    campaign: RefCell<Option<Record>>,
    few: RefCell<BTreeMap<(Kind, i64), Record>>,
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
