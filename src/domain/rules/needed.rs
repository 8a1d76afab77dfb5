//! Answers that an act leaves free and that one person cannot leave out, as a record stands.

use super::case::{Case, Finding, without_repeats};
use super::guards;
use crate::domain::{Act, Day, Decision, Ledger, Note, Read, Record, Refusal, Transition};

/// Gives what would be against an act that a person does himself and answers nothing in, where an
/// answer that it leaves free lifts it: whoever checks what he typed has to read it again.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn needed(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    (person, today): (Option<i64>, Day),
) -> Read<Vec<Refusal>> {
    let act = Act {
        kind: record.kind,
        id: record.id,
        verb: row.verb.to_owned(),
        decision: Decision {
            by: person.filter(|_| row.in_person().is_none()),
            ..Decision::default()
        },
        note: String::new(),
        answers: [].into(),
        entered_by: person,
        today,
    };
    let free = |refusal: &Refusal| match refusal.field {
        Some("note") => row.note == Note::Optional,
        Some(field) => row
            .asks
            .iter()
            .any(|it| it.name == field && !it.is_required()),
        None => false,
    };
    let unasked = Case::open(ledger, record, row, today)?;
    let mut asked = Case::open(ledger, record, row, today)?;
    asked.act = Some(&act);
    let mut found = Vec::new();
    for guard in row.guards {
        if let Finding::Refuse(refusal) = guards::judge(&asked, *guard)?
            && free(&refusal)
            && !matches!(guards::judge(&unasked, *guard)?, Finding::Refuse(_))
        {
            found.push(refusal);
        }
    }
    Ok(without_repeats(found))
}
