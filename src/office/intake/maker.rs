//! Makes records by the same rules as a hand does, remembering what every row asks for.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::super::OfficeResult;
use super::memory::Memory;
use crate::domain::{Day, Kind, Refusal, Value, rules};
use crate::store::WriteTx;

/// Makes records by the same rules as a hand does, remembering what every row asks for.
pub(in crate::office) struct Maker {
    memory: Memory,
    person: Option<i64>,
    today: Day,
    told: RefCell<Vec<Refusal>>,
}

/// What the rules tell of many rows at once, whatever line they stand on.
const OF_ALL: [&str; 2] = ["batch-meeting-not-held", "was-dissolved-by-then"];

impl Maker {
    pub(in crate::office) fn new(person: Option<i64>, today: Day) -> Self {
        Self {
            memory: Memory::default(),
            person,
            today,
            told: RefCell::default(),
        }
    }

    /// Gives what the rules told of what was made that no line of the file says, each once.
    pub(in crate::office) fn told(self) -> Vec<Refusal> {
        self.told.into_inner()
    }

    /// Makes one record and gives its key. What else the rules mark the reader of the file has
    /// already told, with its line.
    pub(in crate::office) fn make(
        &self,
        gate: &mut WriteTx<'_>,
        kind: Kind,
        cells: Vec<(&'static str, Value)>,
    ) -> OfficeResult<i64> {
        let cells: BTreeMap<_, _> = cells.into_iter().collect();
        let ledger = self.memory.over(gate.reader());
        let change = rules::make(&ledger, kind, cells.clone(), self.person, self.today)?;
        self.memory.note(kind, &cells, &change);
        for mark in change.marks().iter().filter(|it| OF_ALL.contains(&it.key)) {
            if !self.told.borrow().contains(mark) {
                self.told.borrow_mut().push(mark.clone());
            }
        }
        Ok(gate
            .apply(change.unmarked())?
            .first()
            .copied()
            .unwrap_or_default())
    }
}
