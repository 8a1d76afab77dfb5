//! What comes back when a taking back is itself taken back: it is judged by the same rows as the
//! door, where they ask how other records stand (design 14.9). Who decided it then stays.

use std::collections::BTreeMap;

use super::case::{Case, Finding, fetch};
use super::comes_after::before_it;
use super::make::contradicted;
use super::no_path::no_path;
use super::rests::stands_under;
use super::{attach, guards, task};
use crate::domain::counting::COUNTING;
use crate::domain::{
    Act, Change, Column, Day, Decision, Item, Kind, Ledger, Read, Record, Refusal, Role, Stop,
    To, Transition, Type, VOID, Value, Within,
};

/// Judges what is brought back to one record: once it is, by the rows that lead to where it is put;
/// before it is, by the act that is done again where that leaves the record in its state.
///
/// # Errors
/// [`Stop::Refused`] where no row of the table that leads there would let it through now.
pub fn done_again(
    ledger: &dyn Ledger,
    record: &Record,
    (back, verb): (&Change, Option<&str>),
    today: Day,
) -> Result<(), Stop> {
    let items = &back.items;
    let moved = items.iter().find_map(|item| {
        let Item::Move { kind, id, from, to } = item else {
            return None;
        };
        let here = (*kind, *id) == (record.kind, record.id);
        here.then_some((from.as_str(), to.as_str()))
    });
    let rows: Vec<&'static Transition> = match (moved, verb) {
        // What is void again is judged by what points at it then.
        (Some((from, to)), None) if to != VOID => leading(record.kind, from, to),
        (None, Some(verb)) => staying(ledger, record, (verb, today))?,
        (Some(_), _) | (None, None) => Vec::new(),
    };
    let mut refused = None;
    for row in rows {
        match judged(ledger, (record, row), items, today)? {
            None => return Ok(()),
            other => refused = refused.or(other),
        }
    }
    match refused {
        None => Ok(()),
        Some(refusal) => Err(refusal.about(&record.number).into()),
    }
}

/// Gives the rows that lead from one state to another; what only puts an act away is no coming
/// back.
fn leading(kind: Kind, from: &str, to: &str) -> Vec<&'static Transition> {
    let machine = kind.def().machine;
    let table = machine.table.iter();
    let leads = |row: &&Transition| {
        row.from.contains(&from)
            && matches!(row.to, To::State(state) if state == to)
            && machine.reverses(row.verb).is_empty()
    };
    table.filter(leads).collect()
}

/// Gives the row of an act that leaves the record in its state; it has to be in one that the act
/// starts from.
fn staying(
    ledger: &dyn Ledger,
    record: &Record,
    (verb, today): (&str, Day),
) -> Result<Vec<&'static Transition>, Stop> {
    let machine = record.kind.def().machine;
    if !machine.table.iter().any(|row| row.verb == verb) {
        return Ok(Vec::new());
    }
    match machine.row(verb, &record.state) {
        Some(row) => Ok(vec![row]),
        None => Err(no_path(ledger, record, verb, today)?.into()),
    }
}

/// Gives the first reason that a row's guards find in other records.
fn judged(
    ledger: &dyn Ledger,
    (record, row): (&Record, &'static Transition),
    items: &[Item],
    today: Day,
) -> Read<Option<Refusal>> {
    let act = Act {
        kind: record.kind,
        id: record.id,
        verb: row.verb.to_owned(),
        decision: Decision::default(),
        note: String::new(),
        answers: answers(record, row, items),
        entered_by: None,
        today,
    };
    let mut case = Case::open(ledger, record, row, today)?;
    case.act = Some(&act);
    for guard in row.guards.iter().filter(|guard| guard.asks_of_others()) {
        if let Finding::Refuse(refusal) = guards::judge(&case, *guard)? {
            return Ok(Some(refusal));
        }
    }
    Ok(None)
}

/// Reads what was answered then out of what comes back: a column of the same name, or a link that
/// leads to a record of the kind that was asked for.
fn answers(record: &Record, row: &Transition, items: &[Item]) -> BTreeMap<&'static str, Value> {
    let mut found = BTreeMap::new();
    for column in row.asks {
        let value = items.iter().find_map(|item| answered(record, column, item));
        found.extend(value.map(|value| (column.name, value)));
    }
    found
}

/// Gives what was answered to a question, where this piece of what comes back says it.
fn answered(record: &Record, column: &Column, item: &Item) -> Option<Value> {
    if let Item::Set {
        kind,
        id,
        column: name,
        new,
        ..
    } = item
    {
        let here = (*kind, *id, *name) == (record.kind, record.id, column.name);
        return here.then(|| new.clone());
    }
    let Item::Link(link) = item else {
        return None;
    };
    let (from, to) = link.role.ends();
    let here = link.from == record.id && (from, Type::Ref(to)) == (record.kind, column.ty);
    here.then(|| link.to.into())
}

/// Says whether a record may come back to what it refers to with a column: a part that is there
/// again belongs to a whole that would take it anew.
pub fn takes_back(
    ledger: &dyn Ledger,
    (record, anew): (&Record, bool),
    column: &Column,
    to: &Record,
) -> Read<bool> {
    let def = record.kind.def();
    if column.within == Within::Unchecked && to.kind.def().machine.is_decided(&to.state) {
        return Ok(false);
    }
    if column.within != Within::Any && to.is_ended() {
        return Ok(false);
    }
    if def.part_of != Some(column.name) {
        return Ok(true);
    }
    let runs = !record.is_ended();
    // What an act asked for is not open any more beside what has come to its end.
    if runs && def.is_made_by_acts() && to.is_ended() {
        return Ok(false);
    }
    let under = |verb| stands_under(record.kind, verb, (to.kind, &to.state));
    if !anew || !runs || under("make") {
        return Ok(true);
    }
    // What a look-back found undone is done again even where its problem was taken for resolved.
    let again =
        record.kind == Kind::Task && !ledger.linked(Role::PriorTask, record.id)?.is_empty();
    Ok(again && fetch(ledger, to.kind, Some(to.id))?.is_some())
}

/// Says what of a record that is there again, or says again what it said, does not go with how
/// others stand now: a step with the limit of its task, a file with those that prove the same, a
/// batch with what came in with it, what is not ticked with what comes after it.
pub fn against_others(ledger: &dyn Ledger, record: &Record) -> Read<Option<Refusal>> {
    if record.kind == Kind::Milestone {
        task::out_of_bounds(ledger, record)
    } else if record.kind == Kind::Attachment {
        attach::known(ledger, record)
    } else if record.kind == COUNTING {
        before_it(ledger, record)
    } else {
        contradicted(ledger, record)
    }
}

/// Says whether a file that is there again proves what would take it anew.
pub fn proves_again(file: &Record, to: &Record) -> bool {
    file.is_ended() || stands_under(file.kind, "make", (to.kind, &to.state))
}
