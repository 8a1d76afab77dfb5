//! What was left unsaid in a record that has come to where it should be said: it is told, and stops
//! nothing.

use super::{Office, OfficeResult};
use crate::domain::{Kind, Labels, Refusal, To};
use crate::store::Written;

impl Office {
    /// Says of each record that an act on others of its kind made what it is, and what it lacks for
    /// the step that it waits for.
    pub(super) fn made_anew(
        &self,
        kind: Kind,
        written: &Written,
    ) -> OfficeResult<Vec<Refusal>> {
        let def = kind.def();
        let mut marks = Vec::new();
        for (_, id, number) in written.created.iter().filter(|it| it.0 == kind) {
            let Some(record) = self.record(kind, *id)? else {
                continue;
            };
            let offers = self.offers(&record)?;
            let Some(next) = offers.iter().find(|it| !it.row.danger) else {
                continue;
            };
            let fields = next.missing.iter().filter_map(|it| it.field);
            let words = fields.filter_map(|it| Some(def.column(it)?.word()));
            let mut labels: Vec<_> =
                words.map(|it| Labels::of(&["col", def.code, it])).collect();
            labels.dedup();
            let is_whole = labels.is_empty();
            let lacks: Labels = labels.into_iter().collect();
            let key = if is_whole {
                "made-anew"
            } else {
                "made-anew-lacks"
            };
            marks.push(
                Refusal::of(key)
                    .with("number", number)
                    .with("state", Labels::state(kind, &record.state))
                    .with("act", Labels::act(kind, next.row.verb))
                    .with("lacks", lacks),
            );
        }
        Ok(marks)
    }

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
            let labels = words.map(|it| Labels::of(&["col", def.code, it]));
            let either = hoped.iter().filter_map(|it| it.lacking_either(&record));
            let either = either.map(|it| Labels::of(&["either", def.code, it]));
            let labels: Vec<_> = labels.chain(either).collect();
            if !labels.is_empty() {
                let fields: Labels = labels.into_iter().collect();
                let mark = Refusal::of("left-unsaid").with("number", &record.number);
                marks.push(mark.with("fields", fields));
            }
        }
        Ok(marks)
    }
}
