//! What is known of an act before it is done: who decides it, and what it takes back.

use crate::domain::rules::Step;
use crate::domain::{Act, Decision, Kind};
use crate::office::{Office, OfficeResult};

/// Gives the step that an act takes back, where it is the same of all the records.
pub(super) fn taken_back(
    office: &Office,
    (kind, ids): (Kind, &[i64]),
    verb: &str,
) -> OfficeResult<Option<Step>> {
    if is_of_machine(kind, verb) {
        return Ok(None);
    }
    let mut steps = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(record) = office.record(kind, *id)? {
            let offers = office.offers(&record)?.into_iter();
            steps.extend(offers.filter(|it| it.row.verb == verb).map(|it| it.takes));
        }
    }
    let first = steps.first().cloned().flatten();
    Ok(first.filter(|first| steps.iter().all(|it| it.as_ref() == Some(first))))
}

/// Says whether an act stands in the table of a kind; what takes another back stands in none.
pub(super) fn is_of_machine(kind: Kind, verb: &str) -> bool {
    let mut table = kind.def().machine.table.iter();
    table.any(|it| it.verb == verb)
}

/// An act as far as it is known while it is asked who may decide it.
pub(super) fn deciding(
    office: &Office,
    (kind, id): (Kind, i64),
    verb: &str,
    by: Option<i64>,
) -> Act {
    Act {
        kind,
        id,
        verb: verb.to_owned(),
        decision: Decision {
            by,
            ..Decision::default()
        },
        note: String::new(),
        answers: std::collections::BTreeMap::new(),
        entered_by: office.session().person,
        today: office.today(),
    }
}
