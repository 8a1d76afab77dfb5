//! What taking back must not bring about: a record that stands and refers to a void one, and other
//! records changed along although they have gone on.

use std::collections::BTreeSet;

use super::WriteTx;
use super::history::items_about;
use super::history::{is_any_act, newest_act};
use super::inverse::inverted;
use super::journal::Op;
use super::later::{Later, of_record};
use super::parts::TakenBack;
use super::subjects::{Subject, subjects};
use super::{Entry, EntryItem, Error, Result};
use crate::domain::rules::{against_others, done_again, proves_again, takes_back};
use crate::domain::{Kind, Labels, Record, Refusal, Role, VOID};

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

/// Refuses where what was put back refers to what is void by now, or is no case of its own any
/// more: a column, a link, or a record that stands again with all that it refers to; and where it
/// says otherwise than what goes with it.
pub(super) fn check_refers(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    for item in items {
        let Some(kind) = item.kind else { continue };
        match item.op {
            Op::Set => {
                let column = item.data.get("column").and_then(|it| it.as_str());
                check_columns(gate, ((kind, item.record_id), true), |name| {
                    Some(name) == column
                })?;
                check_agrees(gate, (kind, item.record_id), |name| Some(name) == column)?;
            }
            Op::Move if item.data.get("to").and_then(|it| it.as_str()) == Some(VOID) => {
                check_columns(gate, ((kind, item.record_id), true), |_| true)?;
                check_proof(gate, (kind, item.record_id))?;
                check_agrees(gate, (kind, item.record_id), |_| true)?;
            }
            // What had left its whole belongs to it again.
            Op::Move => {
                let now = gate.reader().find(kind, item.record_id)?;
                let whole = kind.def().part_of;
                let runs = now.is_some_and(|it| !it.is_ended());
                check_columns(gate, ((kind, item.record_id), false), |name| {
                    runs && Some(name) == whole
                })?;
            }
            Op::Unlink => {
                let role = item.data.get("role").and_then(|it| it.as_str());
                let to = item.data.get("to").and_then(serde_json::Value::as_i64);
                if let (Some(role), Some(to)) = (role.and_then(Role::from_code), to) {
                    check_stands(gate, (kind, item.record_id), (role.ends().1, to))?;
                }
            }
            Op::Create | Op::Link | Op::Look => {}
        }
    }
    Ok(())
}

/// Refuses where what a record says again does not go with how others stand now.
fn check_agrees(
    gate: &WriteTx<'_>,
    (kind, id): (Kind, i64),
    wanted: impl Fn(&str) -> bool,
) -> Result<()> {
    let reader = gate.reader();
    let record = reader.find(kind, id)?;
    let record = record.filter(|it| it.state != VOID && BOUND.into_iter().any(wanted));
    let Some(record) = record else {
        return Ok(());
    };
    match against_others(&reader, &record).map_err(Error::from)? {
        Some(refusal) => Err(Error::Refused(vec![refusal.about(&record.number)])),
        None => Ok(()),
    }
}

/// The columns that have to go with what others say: in which channel something came in, with which
/// batch, when a step is due.
const BOUND: [&str; 3] = ["channel_id", "batch_id", "due_on"];

/// Refuses where a column leads to what nothing refers to any more; `anew` says that the reference
/// itself is there again, and not only the record running again.
fn check_columns(
    gate: &WriteTx<'_>,
    (of, anew): ((Kind, i64), bool),
    wanted: impl Fn(&str) -> bool,
) -> Result<()> {
    let reader = gate.reader();
    let Some(record) = reader.find(of.0, of.1)? else {
        return Ok(());
    };
    for (column, target) in of.0.def().references() {
        let Some(id) = record.int(column.name).filter(|_| wanted(column.name)) else {
            continue;
        };
        check_stands(gate, of, (target, id))?;
        if stands(&record)
            && let Some(to) = reader.find(target, id)?
            && !takes_back(&reader, (&record, anew), column, &to).map_err(Error::from)?
        {
            return Err(Error::Refused(vec![comes_back_to(gate, &record, &to)?]));
        }
    }
    Ok(())
}

/// As [`check_columns`], of what a file proves: it comes back where it would be taken anew, also
/// by what is no case any more.
fn check_proof(gate: &WriteTx<'_>, of: (Kind, i64)) -> Result<()> {
    let reader = gate.reader();
    let Some(file) = reader.find(of.0, of.1)?.filter(stands) else {
        return Ok(());
    };
    if let Some((kind, id)) = file.proves()
        && let Some(to) = reader.find(kind, id)?
        && !(to.state != VOID && proves_again(&file, &to))
    {
        return Err(Error::Refused(vec![comes_back_to(gate, &file, &to)?]));
    }
    Ok(())
}

fn check_stands(gate: &WriteTx<'_>, from: (Kind, i64), to: (Kind, i64)) -> Result<()> {
    let find = |(kind, id)| gate.reader().find(kind, id);
    let (Some(from), Some(to)) = (find(from)?, find(to)?) else {
        return Ok(());
    };
    if !stands(&from) || stands(&to) {
        return Ok(());
    }
    Err(Error::Refused(vec![comes_back_to(gate, &from, &to)?]))
}

fn stands(record: &Record) -> bool {
    record.kind.def().machine.is_referred(&record.state)
}

/// Says to what a record would refer again, what became of that, and what takes that away.
fn comes_back_to(gate: &WriteTx<'_>, from: &Record, to: &Record) -> Result<Refusal> {
    let reader = gate.reader();
    let last = newest_act(reader.conn, (to.kind, to.id), &is_any_act)?;
    let state = Labels::state(to.kind, &to.state);
    let about = |refusal: Refusal| {
        refusal
            .with("back", &from.number)
            .with("other", &to.number)
            .with("state", state)
    };
    if let Some(entry) = last {
        let items = items_about(reader.conn, entry.seq, (to.kind, to.id))?;
        let left = |it: &&EntryItem| {
            let to_state = it.data.get("to").and_then(|it| it.as_str());
            it.op == Op::Move && to_state == Some(to.state.as_str())
        };
        if let Some(item) = items.iter().find(left) {
            let away = Later::of(&entry, item).taken_away(&reader, false)?;
            return Ok(about(away.told(&reader, "comes-back-to")?));
        }
    }
    Ok(about(Refusal::of("comes-back-to-gone")))
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
