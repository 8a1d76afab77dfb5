//! What taking back must not bring about: what the door would refuse now because of how other
//! records stand, and other records changed along although they have gone on.

use std::collections::BTreeSet;

use super::WriteTx;
use super::inverse::inverted;
use super::journal::Op;
use super::later::of_record;
use super::parts::TakenBack;
use super::subjects::{Subject, subjects};
use super::{Entry, EntryItem, Error, Result};
use crate::domain::rules::done_again;
use crate::domain::{Kind, Record, Refusal};

/// Refuses what the door would refuse now because of how other records stand: once all is put back
/// without a verb, and before it is with the act that is done again and its kind.
pub(super) fn check_again(
    gate: &WriteTx<'_>,
    items: &[EntryItem],
    verb: Option<(Kind, &str)>,
) -> Result<()> {
    let back = inverted(items)?;
    let mut of: BTreeSet<Subject> = subjects(items).into_iter().collect();
    let named = !of.is_empty();
    // An act that moves its record moves nothing else of the kind: what it linked beside, as the
    // problem merged into, it is not about.
    let moves = |(kind, _)| {
        let mut moved = items.iter().filter(|it| it.op == Op::Move);
        moved.any(|it| it.kind == Some(kind))
    };
    let stays = verb.is_none_or(|verb| !moves(verb));
    for item in items {
        let Some(kind) = item.kind else { continue };
        let of_verb = verb.is_some_and(|(it, _)| it == kind);
        if item.op == Op::Move || of_verb && stays && !named {
            of.insert((kind, item.record_id));
        }
        // What an act made beside its record is a part of it.
        let whole = verb.filter(|(it, _)| !named && kind.whole() == Some(*it));
        if let Some((whole, _)) = whole
            && let Some(part) = gate.reader().find(kind, item.record_id)?
        {
            of.extend(whole_of(&part, whole).map(|id| (whole, id)));
        }
    }
    let reader = gate.reader();
    for (kind, id) in of {
        if let Some(record) = reader.find(kind, id)? {
            let verb = verb.filter(|(it, _)| *it == kind).map(|(_, verb)| verb);
            done_again(&reader, &record, (&back, verb), gate.day())?;
        }
    }
    Ok(())
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
pub(super) fn tell_part(gate: &mut WriteTx<'_>, entry: &Entry, part: &TakenBack) -> Result<()> {
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
    let (of, id) = part.whole()?;
    (of == kind).then_some(id)
}
