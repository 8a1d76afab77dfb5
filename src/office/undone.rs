//! What was taken back or brought back, as it is told to people.

use super::{Office, OfficeResult};
use crate::store::{Entry, Undone};

/// How many records are named.
const NAMED: usize = 5;

impl Office {
    /// Names the command that was taken back, as it was at first, and the records it touched.
    pub fn told(&self, undone: &Undone) -> (Entry, Vec<String>) {
        // It is done, whatever of it cannot be read just now.
        let told = self.told_of(undone);
        told.unwrap_or_else(|_| (undone.entry.clone(), Vec::new()))
    }

    fn told_of(&self, undone: &Undone) -> OfficeResult<(Entry, Vec<String>)> {
        let mut entry = undone.entry.clone();
        // An undo that is brought back is named by what it once took back.
        while let Some(first) = entry.undoes {
            match self.history(None, Some(first + 1), 1)?.pop() {
                Some(line) if line.entry.seq == first => entry = line.entry,
                Some(_) | None => break,
            }
        }
        let mut numbers: Vec<String> = Vec::new();
        let of = undone.written.seq.map(|seq| seq + 1);
        for line in self.history(None, of, 1)? {
            for item in line.items {
                let Some(kind) = item.kind else { continue };
                let record = self.record(kind, item.record_id)?;
                numbers.extend(record.map(|it| it.number));
            }
        }
        numbers.sort();
        numbers.dedup();
        let more = numbers.len() > NAMED;
        numbers.truncate(NAMED);
        if more {
            numbers.push("…".to_owned());
        }
        Ok((entry, numbers))
    }
}
