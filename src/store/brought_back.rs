//! What taking back must not bring about: a record that stands and refers to a void one, and other
//! records changed along although they have gone on.

use std::collections::BTreeSet;

use super::gate::WriteTx;
use super::journal::Op;
use super::later::of_record;
use super::parts::{Part, Subject};
use super::{Entry, EntryItem, Error, Result};
use crate::domain::{Kind, Record, Refusal, Role, Type, VOID};

/// Refuses where what was put back refers to what is void by now: a column, a link, or a record
/// that stands again with all that it refers to.
pub(super) fn check_refers(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    for item in items {
        let Some(kind) = item.kind else { continue };
        match item.op {
            Op::Set => {
                let column = item.data.get("column").and_then(|it| it.as_str());
                check_columns(gate, (kind, item.record_id), |name| Some(name) == column)?;
            }
            Op::Move if item.data.get("to").and_then(|it| it.as_str()) == Some(VOID) => {
                check_columns(gate, (kind, item.record_id), |_| true)?;
            }
            Op::Unlink => {
                let role = item.data.get("role").and_then(|it| it.as_str());
                let to = item.data.get("to").and_then(serde_json::Value::as_i64);
                if let (Some(role), Some(to)) = (role.and_then(Role::from_code), to) {
                    check_stands(gate, (kind, item.record_id), (role.ends().1, to))?;
                }
            }
            Op::Create | Op::Move | Op::Link | Op::Look => {}
        }
    }
    Ok(())
}

fn check_columns(
    gate: &WriteTx<'_>,
    of: (Kind, i64),
    wanted: impl Fn(&str) -> bool,
) -> Result<()> {
    let Some(record) = gate.reader().find(of.0, of.1)? else {
        return Ok(());
    };
    for (column, target) in of.0.def().references() {
        if let Some(id) = record.int(column.name).filter(|_| wanted(column.name)) {
            check_stands(gate, of, (target, id))?;
        }
    }
    Ok(())
}

fn check_stands(gate: &WriteTx<'_>, from: (Kind, i64), to: (Kind, i64)) -> Result<()> {
    let find = |(kind, id)| gate.reader().find(kind, id);
    let (Some(from), Some(to)) = (find(from)?, find(to)?) else {
        return Ok(());
    };
    if from.state == VOID || to.state != VOID {
        return Ok(());
    }
    let refusal = Refusal::of("comes-back-to-void").with("number", &from.number);
    Err(Error::Refused(vec![refusal.with("other", to.number)]))
}

/// Refuses where an act was about several records and another of them has gone on since: what was
/// written on it would go without a word. Marks otherwise which ones are taken back along.
pub(super) fn check_together(
    gate: &mut WriteTx<'_>,
    entry: &Entry,
    items: &[EntryItem],
) -> Result<()> {
    let Some(kind) = row_kind(&entry.command) else {
        return Ok(());
    };
    let mut own = BTreeSet::new();
    let mut by_parts = BTreeSet::new();
    for item in items {
        let Some(of) = item.kind else { continue };
        if of == kind {
            own.insert(item.record_id);
        } else if item.op == Op::Create
            && let Some(record) = gate.reader().find(of, item.record_id)?
            && let Some(whole) = whole_of(&record, kind)
        {
            by_parts.insert(whole);
        }
    }
    let numbers = |gate: &WriteTx<'_>| -> Result<String> {
        let mut numbers = Vec::new();
        for id in own.union(&by_parts) {
            numbers.extend(gate.reader().find(kind, *id)?.map(|it| it.number));
        }
        Ok(numbers.join(" "))
    };
    if own.union(&by_parts).count() < 2 {
        return Ok(());
    }
    // What stands in the way of a step back is looked for with what rests on the entry.
    let moved = |id: i64| {
        let here = |it: &EntryItem| it.kind == Some(kind) && it.record_id == id;
        items.iter().any(|it| it.op == Op::Move && here(it))
    };
    for id in own.union(&by_parts).filter(|id| !moved(**id)) {
        let reader = gate.reader();
        for later in of_record(&reader, entry.seq, (kind, *id))? {
            if later.item.op == Op::Move && later.holds(&reader)? {
                let number = reader.find(kind, *id)?.map(|it| it.number);
                let refusal = Refusal::of("together-gone-on")
                    .with("numbers", numbers(gate)?)
                    .with("number", number.unwrap_or_default())
                    .with("act", &later.command);
                return Err(Error::Refused(vec![refusal]));
            }
        }
    }
    let told = Refusal::of("revoked-together").with("numbers", numbers(gate)?);
    gate.mark(told);
    Ok(())
}

/// Marks which records of an entry about several were put back, where others stay or had to go
/// along, and what it had made beside them and goes with it.
pub(super) fn tell_part(gate: &mut WriteTx<'_>, entry: &Entry, part: &Part) -> Result<()> {
    let numbers = |gate: &WriteTx<'_>, of: &[Subject]| -> Result<String> {
        let mut numbers = Vec::new();
        for (kind, id) in of {
            numbers.extend(gate.reader().find(*kind, *id)?.map(|it| it.number));
        }
        Ok(numbers.join(" "))
    };
    if part.along && part.taken.len() > 1 {
        let told = Refusal::of("revoked-together");
        let told = told.with("numbers", numbers(gate, &part.taken)?);
        gate.mark(told);
    } else if !part.left.is_empty() {
        let told = Refusal::of("others-stay");
        let told = told.with("numbers", numbers(gate, &part.left)?);
        gate.mark(told);
    }
    let own = row_kind(&entry.command);
    let beside = |item: &&EntryItem| {
        item.op == Op::Create
            && item
                .kind
                .is_some_and(|it| own.is_some() && it.whole() != own)
    };
    let made = part.items.iter().filter(beside);
    let made: Vec<Subject> = made
        .filter_map(|it| Some((it.kind?, it.record_id)))
        .collect();
    if !made.is_empty() {
        let told = Refusal::of("made-goes-void");
        let told = told.with("numbers", numbers(gate, &made)?);
        gate.mark(told);
    }
    Ok(())
}

/// Gives the kind of record that a command was about.
fn row_kind(command: &str) -> Option<Kind> {
    let (kind, _) = command.split_once('.')?;
    Kind::from_code(kind)
}

/// Gives the record of a kind that another is a part of.
fn whole_of(part: &Record, kind: Kind) -> Option<i64> {
    let column = part.kind.def().part_of?;
    let is_of = part.kind.def().column(column)?.ty == Type::Ref(kind);
    part.int(column).filter(|_| is_of)
}
