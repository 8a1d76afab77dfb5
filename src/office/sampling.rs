//! The seed of a sample that nobody said: it is taken from the journal, so that no hand chose it.

use std::collections::BTreeMap;

use super::{Office, OfficeResult};
use crate::domain::rules::MATTERS_APART;
use crate::domain::{Kind, Record, Value, read_number};
use crate::store::Row;

/// So many bytes of a seal are read as a number: 0 to 16,777,215.
const BYTES: usize = 3;

impl Office {
    /// Gives what is typed of a record, and the seed where one is drawn without: the first three
    /// bytes of the seal of the newest entry, and which entry that is.
    pub(super) fn seeded(
        &self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
    ) -> OfficeResult<BTreeMap<&'static str, Value>> {
        let mut cells = cells.clone();
        let said = cells.get("seed").is_some_and(|it| !it.is_empty());
        if kind == Kind::DRAWN && !said {
            let (entry, seal) = self.store.head()?;
            cells.insert("seed", Value::Int(number(&seal)));
            cells.insert("seed_entry", Value::Int(entry));
        }
        Ok(cells)
    }

    /// Gives what a sample drew, in its order, each with what it is a part of.
    pub fn drawn_rows(&self, sample: &Record) -> OfficeResult<Vec<(Row, Option<Record>)>> {
        let mut rows = Vec::new();
        let drawn = sample.text("drawn").split(MATTERS_APART);
        for number in drawn.filter_map(read_number) {
            let Some(row) = self.row(number.kind, number.serial)? else {
                continue;
            };
            let whole = match row.record.whole() {
                Some((kind, id)) => self.record(kind, id)?,
                None => None,
            };
            rows.push((row, whole));
        }
        Ok(rows)
    }
}

/// Reads the first bytes of a seal as a number.
fn number(seal: &[u8]) -> i64 {
    let first = seal.iter().take(BYTES);
    first.fold(0, |sum, byte| sum * 256 + i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_its_first_six_digits_say() {
        assert_eq!(number(&[0x12, 0xab, 0xff, 0x77]), 0x0012_abff);
    }
}
