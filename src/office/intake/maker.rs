//! Makes records by the same rules as a hand does, remembering what every row asks for.

use std::collections::BTreeMap;

use super::super::OfficeResult;
use super::memory::Memory;
use crate::domain::{Day, Kind, Value, rules};
use crate::store::WriteTx;

/// Makes records by the same rules as a hand does, remembering what every row asks for.
pub(in crate::office) struct Maker {
    memory: Memory,
    person: Option<i64>,
    today: Day,
}

impl Maker {
    pub(in crate::office) fn new(person: Option<i64>, today: Day) -> Self {
        Self {
            memory: Memory::default(),
            person,
            today,
        }
    }

    /// Makes one record and gives its key. What the rules mark the reader of the file has
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
        Ok(gate
            .apply(change.unmarked())?
            .first()
            .copied()
            .unwrap_or_default())
    }
}
