//! What is no path for a record: an act that its state does not allow, with the act that comes
//! before it, or one that its nature excludes.

use super::case::{Case, Finding, act_labels};
use super::guards;
use crate::domain::{Arg, Day, Labels, Ledger, Read, Record, Refusal, To, Transition};

/// Refuses an act that the state of a record does not allow: names what leads from that state to
/// one that allows it, where one step does.
pub(super) fn no_path(
    ledger: &dyn Ledger,
    record: &Record,
    verb: &str,
    today: Day,
) -> Read<Refusal> {
    let known = record
        .kind
        .def()
        .machine
        .table
        .iter()
        .any(|row| row.verb == verb);
    let said: Arg = if known {
        Labels::act(record.kind, verb).into()
    } else {
        verb.into()
    };
    let first = leading(ledger, record, verb, today)?;
    Ok(Refusal::of("no-such-transition")
        .with("number", &record.number)
        .with("verb", said)
        .with("state", Labels::state(record.kind, &record.state))
        .with("count", first.len())
        .with("first", act_labels(record.kind, &first)))
}

/// Gives the acts that lead from the state of a record to one from which another act starts; what
/// takes back or out is no way on, nor what the nature of the record excludes.
fn leading(
    ledger: &dyn Ledger,
    record: &Record,
    verb: &str,
    today: Day,
) -> Read<Vec<&'static str>> {
    let machine = record.kind.def().machine;
    let mut verbs = Vec::new();
    for row in machine.from(&record.state).filter(|row| !row.danger) {
        let To::State(state) = row.to else { continue };
        let next = machine.row(verb, state).filter(|next| !next.who.is_empty());
        let Some(next) = next.filter(|_| !verbs.contains(&row.verb)) else {
            continue;
        };
        let is_open = |row: &'static Transition| -> Read<bool> {
            Ok(excluded(ledger, record, row, today)?.is_none())
        };
        if is_open(row)? && is_open(next)? {
            verbs.push(row.verb);
        }
    }
    Ok(verbs)
}

/// Says why the nature of a record excludes a row, so that it is not offered; nothing where it
/// does not.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn excluded(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    today: Day,
) -> Read<Option<Refusal>> {
    let case = Case::open(ledger, record, row, today)?;
    for guard in row.guards.iter().filter(|it| it.hides()) {
        if let Finding::Refuse(refusal) = guards::judge(&case, *guard)? {
            return Ok(Some(refusal));
        }
    }
    Ok(None)
}
