//! An act as a door asks for it, and what came of a change.

use std::collections::BTreeMap;

use crate::domain::{Decision, Kind, Refusal, Value};
use crate::store::Written;

/// What came of a change.
#[derive(Clone, Debug)]
pub struct Done {
    /// What the gate wrote.
    pub written: Written,
    /// Why records were passed over, where that was asked for; each reason names its record.
    pub skipped: Vec<Refusal>,
    /// Whether it was carried out before, under the same name.
    pub again: bool,
}

impl Done {
    /// What was written, nothing having been passed over.
    pub(super) const fn whole(written: Written) -> Self {
        Self {
            written,
            skipped: Vec::new(),
            again: false,
        }
    }

    /// Adds what is worth a look.
    pub(super) fn marked(mut self, remarks: Vec<Refusal>) -> Self {
        let mut marks = std::mem::take(&mut self.written.marks);
        marks.extend(remarks);
        self.written.marks = Refusal::gathered(marks);
        self
    }
}

/// A transition as a door asks for it.
#[derive(Clone, Debug, Default)]
pub struct ActRequest {
    /// The verb.
    pub verb: String,
    /// Who decided.
    pub decision: Decision,
    /// The note.
    pub note: String,
    /// What was asked beside the note.
    pub answers: BTreeMap<&'static str, Value>,
    /// The version the door has shown, where it has shown one.
    pub revision: Option<i64>,
    /// Whether records that cannot be acted on are passed over, where others can.
    pub skip: bool,
}

pub(super) fn missing(kind: Kind, id: i64) -> super::OfficeError {
    let refusal =
        Refusal::of("no-such-record").with("found", format!("{}{id}", kind.def().sign));
    super::OfficeError::Refused(vec![refusal])
}
