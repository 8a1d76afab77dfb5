//! What was counted for something that is ticked, and does not say yet what it should: told when it
//! was entered, and once more where somebody says that all of it is done.

use crate::domain::counting::COUNTING;
use crate::domain::{Names, Record, Refusal};
use crate::office::{Office, OfficeResult};
use crate::store::Query;

/// So many records are looked at.
const LOOKED_AT: usize = 200;
/// So few are told one by one, with what each lacks.
const FEW: usize = 3;
/// So many are named of more.
const NAMED: usize = 6;

impl Office {
    /// Says which of the records that were counted for some things that are ticked lack what should
    /// be said in them by now.
    pub(super) fn unsaid_in_counted(&self, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let mut told = Vec::new();
        for id in ids {
            let Some(ticked) = self.record(COUNTING, *id)?.filter(Record::is_ended) else {
                continue;
            };
            let counted = self.on_ledger(&ticked)?.and_then(|it| it.counted);
            let Some((kind, filter)) = counted.filter(|it| !it.0.def().hoped.is_empty()) else {
                continue;
            };
            let query = Query {
                filter,
                ..Query::of(kind, LOOKED_AT)
            };
            let keys = self.window_keys(&query)?;
            let counted = self.readable(kind, keys.iter().map(|key| key.id).collect())?;
            let mut lacking = Vec::new();
            for id in counted {
                let mark = self.unsaid_marks((kind, &[id]), None)?.pop();
                if let Some((mark, record)) = mark.zip(self.record(kind, id)?) {
                    lacking.push((record.number, mark));
                }
            }
            if lacking.len() <= FEW {
                told.extend(lacking.into_iter().map(|it| it.1));
                continue;
            }
            let mark = Refusal::of("counted-unsaid")
                .with("number", &ticked.number)
                .with("n", lacking.len());
            let numbers = lacking.into_iter().map(|it| it.0);
            told.push(mark.with("records", Names::first(numbers, NAMED)));
        }
        Ok(told)
    }
}
