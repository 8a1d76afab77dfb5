//! Answers that an act leaves free and that cannot be left out all the same, as a record stands;
//! and whether somebody has to be named who decides.

use std::collections::BTreeMap;

use super::case::{Case, Finding, without_repeats};
use super::propose::answer_for;
use super::{capacity, guards};
use crate::domain::{
    Act, Day, Decision, Ledger, Note, Read, Record, Refusal, Transition, Value,
};

/// The key of somebody who is nobody: whoever is not the one asked about.
const SOMEBODY_ELSE: i64 = 0;

/// Gives what would be against an act that a person does himself and answers nothing in, where an
/// answer that it leaves free lifts it: whoever checks what he typed has to read it again, whoever
/// grants more time dates the last step.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn needed(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    (person, today): (Option<i64>, Day),
) -> Read<Vec<Refusal>> {
    let by = person.filter(|_| row.in_person().is_none());
    let mut found = Vec::new();
    for proposed in [true, false] {
        let answers = likely(ledger, record, row, (today, proposed))?;
        let act = Act {
            kind: record.kind,
            id: record.id,
            verb: row.verb.to_owned(),
            decision: Decision {
                by,
                ..Decision::default()
            },
            note: String::new(),
            answers,
            entered_by: person,
            today,
        };
        found.push(lacking(ledger, record, (row, &act))?);
    }
    // What hangs on another answer is not demanded yet.
    let always = found.pop().unwrap_or_default();
    let demanded = |it: &Refusal| always.iter().any(|other| other.field == it.field);
    let found: Vec<_> = found.pop().into_iter().flatten().filter(demanded).collect();
    Ok(without_repeats(found))
}

/// As [`needed`], of what cannot be left out whoever decides.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn needed_of_all(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    today: Day,
) -> Read<Vec<Refusal>> {
    let mut found = needed(ledger, record, row, (None, today))?;
    let other = needed(ledger, record, row, (Some(SOMEBODY_ELSE), today))?;
    found.retain(|it| other.iter().any(|other| other.field == it.field));
    Ok(found)
}

/// Says whether an act is refused where nobody else is named than whoever sits there.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn needs_decider(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    (person, today): (Option<i64>, Day),
) -> Read<bool> {
    if row.in_person().is_some() {
        return Ok(false);
    }
    let decision = Decision {
        by: person,
        ..Decision::default()
    };
    if capacity::unnamed(row, &decision).is_some() {
        return Ok(true);
    }
    let case = Case::open(ledger, record, row, today)?;
    Ok(capacity::settle(&case, &decision)?.capacity.is_none())
}

/// Gives what stands against an act and an answer lifts that its row leaves free and that it lacks.
fn lacking(
    ledger: &dyn Ledger,
    record: &Record,
    (row, act): (&'static Transition, &Act),
) -> Read<Vec<Refusal>> {
    let free = |refusal: &Refusal| match refusal.field {
        Some("note") => row.note == Note::Optional,
        Some(field) => {
            let mut asked = row.asks.iter();
            let is_free = asked.any(|it| it.name == field && !it.is_required());
            is_free && act.answer(field).is_empty()
        }
        None => false,
    };
    let unasked = Case::open(ledger, record, row, act.today)?;
    let mut asked = Case::open(ledger, record, row, act.today)?;
    asked.act = Some(act);
    let mut found = Vec::new();
    for guard in row.guards {
        if let Finding::Refuse(refusal) = guards::judge(&asked, *guard)?
            && free(&refusal)
            && !matches!(guards::judge(&unasked, *guard)?, Finding::Refuse(_))
        {
            found.push(refusal);
        }
    }
    Ok(found)
}

/// Answers what cannot be left out as the record itself proposes; where it proposes nothing, or
/// what stands goes before it, with what stands in it.
fn likely(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    (today, proposed): (Day, bool),
) -> Read<BTreeMap<&'static str, Value>> {
    let mut answers = BTreeMap::new();
    for column in row.asks.iter().filter(|it| it.is_required()) {
        let stands = Some(record.cell(column.name).clone()).filter(|it| !it.is_empty());
        let answer = answer_for(ledger, record, (row, column), today)?.map(|it| it.value);
        let first = if proposed {
            answer.or(stands)
        } else {
            stands.or(answer)
        };
        answers.extend(first.map(|value| (column.name, value)));
    }
    Ok(answers)
}
