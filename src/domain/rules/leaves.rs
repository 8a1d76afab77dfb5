//! What somebody who leaves still has in hand, and what is planned with him.

use super::case::fetch;
use super::stays::{NAMED, TALK, TOOK_PART};
use crate::domain::requirement::Stay;
use crate::domain::{Kind, Ledger, Names, Read, Record, Refusal, Role, VOID};

/// What somebody may have in hand, by the sentence that says how it is passed on: kinds, and the
/// columns that name him.
const OF_HIS: [(&str, &[(Kind, &str)]); 3] = [
    (
        "leaves-led",
        &[(Kind::UNIT, "lead_id"), (Kind::Task, "lead_id")],
    ),
    ("leaves-headed", &[(Kind::UNIT, "head_id")]),
    (
        "leaves-owned",
        &[(Kind::Task, "owner_id"), (Kind::Rule, "drafter_id")],
    ),
];

/// Says what somebody who leaves still has in hand, each sort with the way out that fits it.
pub(super) fn left_behind(ledger: &dyn Ledger, person: &Record) -> Read<Vec<Refusal>> {
    let mut told = Vec::new();
    for (key, columns) in OF_HIS {
        let mut numbers: Vec<String> = Vec::new();
        for (kind, column) in columns {
            let mut own = ledger.children(*kind, column, person.id)?;
            own.retain(|it| !it.is_ended() && !numbers.contains(&it.number));
            numbers.extend(own.into_iter().map(|it| it.number));
        }
        told.extend(in_hand(key, person, &numbers));
    }
    for (key, role) in [
        ("leaves-posts", Role::Holds),
        ("leaves-claimed", Role::ClaimedBy),
    ] {
        let (from, to) = role.ends();
        let (of, ids) = if to == Kind::ACTOR {
            (from, ledger.linking(role, person.id)?)
        } else {
            (to, ledger.linked(role, person.id)?)
        };
        let mut numbers = Vec::new();
        for id in ids {
            let open = fetch(ledger, of, Some(id))?.filter(|it| !it.is_ended());
            numbers.extend(open.map(|it| it.number));
        }
        told.extend(in_hand(key, person, &numbers));
    }
    told.extend(in_hand("leaves-planned", person, &planned(ledger, person)?));
    Ok(told)
}

/// Gives the numbers of what is planned behind the last day of somebody, and would be held without
/// him whom it needs: who leads it, speaks at it, talks in it, or is called to it alone.
fn planned(ledger: &dyn Ledger, person: &Record) -> Read<Vec<String>> {
    let mut found: Vec<Record> = Vec::new();
    for column in TOOK_PART {
        found.extend(ledger.children(Kind::Activity, column, person.id)?);
    }
    for id in ledger.linking(Role::Called, person.id)? {
        let called = fetch(ledger, Kind::Activity, Some(id))?;
        if let Some(it) = called.filter(|it| !it.has_begun())
            && (it.text("form") == TALK || ledger.linked(Role::Called, it.id)?.len() == 1)
        {
            found.push(it);
        }
    }
    let is_ahead = |it: &Record| {
        let last = it.day("to_on").or_else(|| it.day("held_on"));
        last.is_none_or(|day| !Stay::of(person).reaches(day, day))
    };
    found.retain(|it| it.state != VOID && !it.has_begun() && !it.is_ended() && is_ahead(it));
    found.sort_by_key(|it| it.id);
    found.dedup_by_key(|it| it.id);
    Ok(found.into_iter().map(|it| it.number).collect())
}

fn in_hand(key: &'static str, person: &Record, numbers: &[String]) -> Option<Refusal> {
    let first = numbers.first()?;
    let told = Refusal::of(key)
        .with("person", person.title())
        .with("whom", &person.number);
    let told = told
        .with("numbers", Names::first(numbers, NAMED))
        .with("first", first);
    Some(told.with("n", numbers.len()))
}
