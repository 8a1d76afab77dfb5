//! What of several records can be done where others were refused: nothing was done for any, and
//! saving the same once more does it for those that can.

use std::collections::BTreeSet;

use super::form::{Form, Purpose};
use crate::domain::Refusal;

impl Form {
    /// Takes down that some of several records were refused; gives how many others there are.
    /// Nothing is passed over where a reason is against all of it, or against every record.
    pub fn leaves_rest(&mut self, refusals: &[Refusal]) -> usize {
        let records: Option<BTreeSet<&str>> =
            refusals.iter().map(|it| it.record.as_deref()).collect();
        let rest = match (&self.purpose, records) {
            (Purpose::Act { ids, verb, .. }, Some(records)) if self.is_of_table(verb) => {
                ids.len().saturating_sub(records.len())
            }
            _ => 0,
        };
        self.refused_some = (rest > 0).then(|| self.typed());
        rest
    }

    /// Says whether what stands here was refused for some of several records, and told so: those
    /// are passed over now.
    pub fn passes_over(&self) -> bool {
        let refused = self.refused_some.as_ref();
        refused.is_some_and(|typed| *typed == self.typed())
    }

    /// What is in no table, taking back above all, is done for all or for none.
    fn is_of_table(&self, verb: &str) -> bool {
        let mut table = self.kind.def().machine.table.iter();
        table.any(|row| row.verb == verb)
    }
}
