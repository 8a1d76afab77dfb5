//! What was left unsaid in a record that has come to where it should be said: it is told, and stops
//! nothing.

use super::{Office, OfficeResult};
use crate::domain::{Kind, Labels, Refusal, To};

impl Office {
    /// Says of some records that an act brought to a state, or that were made in it, what should be
    /// said in them by now and is not.
    pub(super) fn unsaid_marks(
        &self,
        (kind, ids): (Kind, &[i64]),
        verb: Option<&str>,
    ) -> OfficeResult<Vec<Refusal>> {
        let def = kind.def();
        let leads = |state: &'static str| {
            let mut rows = def.machine.table.iter();
            let by = |verb| rows.any(|it| it.verb == verb && it.to == To::State(state));
            verb.is_none_or(by)
        };
        let hoped: Vec<_> = def.hoped.iter().filter(|it| leads(it.state)).collect();
        let mut marks = Vec::new();
        if hoped.is_empty() {
            return Ok(marks);
        }
        for id in ids {
            let Some(record) = self.record(kind, *id)? else {
                continue;
            };
            let lacking = hoped.iter().flat_map(|it| it.lacking(&record));
            let words = lacking.filter_map(|it| Some(def.column(it)?.word()));
            let labels: Vec<_> = words.map(|it| Labels::of(&["col", def.code, it])).collect();
            if !labels.is_empty() {
                let fields: Labels = labels.into_iter().collect();
                let mark = Refusal::of("left-unsaid").with("number", &record.number);
                marks.push(mark.with("fields", fields));
            }
        }
        Ok(marks)
    }
}
