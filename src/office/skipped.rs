//! Why records were passed over, kept with the request that asked for it and told again.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{Done, Office, OfficeResult};
use crate::domain::{Arg, Kind, Refusal};
use crate::store::Written;

/// One reason as it is kept: words come from the locales each time it is told.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Skipped {
    record: Option<String>,
    key: String,
    args: Vec<(String, Arg)>,
    field: Option<String>,
}

impl Skipped {
    /// Gives reasons as they are kept.
    pub(super) fn of(reasons: &[Refusal]) -> Vec<Self> {
        let kept = |it: &Refusal| Self {
            record: it.record.as_deref().map(str::to_owned),
            key: it.key.to_owned(),
            args: (it.args.iter())
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
            field: it.field.map(str::to_owned),
        };
        reasons.iter().map(kept).collect()
    }

    /// Gives the reason again.
    fn told(self) -> Refusal {
        let args = self.args.into_iter();
        let mut told = Refusal::of(name(self.key));
        told.args = args.map(|(arg, value)| (name(arg), value)).collect();
        told.field = self.field.map(name);
        told.record = self.record.map(String::into_boxed_str);
        told
    }
}

/// Gives a name as the reasons of the rules bear them, for good. There are as many as the rules
/// know, and each is kept once.
fn name(text: String) -> &'static str {
    static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.get(text.as_str()) {
        return known;
    }
    let kept: &'static str = text.leak();
    known.insert(kept);
    kept
}

impl Office {
    /// Gives which records of a kind a request was about that was carried out before; nothing where
    /// it was carried out just now.
    pub fn touched_before(
        &self,
        kind: Kind,
        done: &Done,
    ) -> OfficeResult<Option<BTreeSet<i64>>> {
        let seq = done.written.seq.filter(|_| done.again);
        let Some(seq) = seq else { return Ok(None) };
        let items = self.store.items_of(seq, usize::MAX)?;
        let of_kind = items.iter().filter(|it| it.kind == Some(kind));
        Ok(Some(of_kind.map(|it| it.record_id).collect()))
    }
}

impl Done {
    /// Gives how many of several records were passed over.
    pub fn passed_over(&self) -> usize {
        let records = self.skipped.iter().filter_map(|it| it.record.as_deref());
        records.collect::<BTreeSet<_>>().len()
    }

    /// What was answered to a request that was carried out before.
    pub(super) fn again(written: Written) -> Self {
        let kept = written.answer.as_deref();
        let kept: Option<Vec<Skipped>> = kept.and_then(|it| serde_json::from_str(it).ok());
        let skipped = kept.into_iter().flatten().map(Skipped::told).collect();
        Self {
            written,
            skipped,
            again: true,
        }
    }
}
