//! What was recorded of somebody and counts no more once something of him is changed.

use std::collections::BTreeMap;

use crate::domain::requirement::{ASKED, BY_HAND, Requirement, Stay};
use crate::domain::rules::asked::{ends_of, is_meant, will_be_meant};
use crate::domain::rules::case::fetch;
use crate::domain::{Day, Ledger, Names, Read, Record, Refusal, Role};

/// So many records are named before the rest is counted.
const NAMED: usize = 5;

/// Tells which records of somebody counted and do so no more: he is not asked any more, or was not
/// there in their days.
pub(in crate::domain::rules) fn left_out(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    today: Day,
) -> Read<Option<Refusal>> {
    let mut lost = Vec::new();
    let mut days: BTreeMap<i64, Day> = BTreeMap::new();
    for id in ledger.linking(Role::Fulfils, before.id)? {
        let Some(record) = fetch(ledger, BY_HAND, Some(id))? else {
            continue;
        };
        let Some(requirement) = fetch(ledger, ASKED, record.int("requirement_id"))? else {
            continue;
        };
        let asked = Requirement::of(&requirement);
        // Many records are of one requirement, whose day is looked up once.
        let on = match days.get(&requirement.id) {
            Some(on) => *on,
            None => ends_of(ledger, &requirement)?.asked_on(ledger, &requirement, today)?,
        };
        days.insert(requirement.id, on);
        let span = asked.span_of(&record);
        let there =
            |person: &Record| span.is_none_or(|(from, to)| Stay::of(person).reaches(from, to));
        let counted = there(before) && is_meant(ledger, (&asked, on), before, today)?;
        let both = (before, after);
        let counts = there(after) && will_be_meant(ledger, (&asked, on), both, today)?;
        if counted && !counts {
            lost.push(format!("{} {}", record.number, requirement.title()));
        }
    }
    let n = lost.len();
    if n == 0 {
        return Ok(None);
    }
    let refusal = Refusal::of("records-left-out").with("n", n);
    Ok(Some(refusal.with("records", Names::first(lost, NAMED))))
}
