//! What taking back must leave standing: what points at a record whose making is taken back, and
//! the meetings on which decisions rest.

use std::collections::BTreeMap;

use super::journal::Op;
use super::{EntryItem, Error, Result, WriteTx};
use crate::domain::{Kind, Labels, Ledger as _, Refusal, Role, Value, rules};

/// Refuses where something that stands still points at a record whose making was taken back: by a
/// column or by a link, neither of which is written in the history of what it points at.
pub(super) fn check_unpointed(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let reader = gate.reader();
    let made = items.iter().filter(|item| item.op == Op::Create);
    for (kind, id) in made.filter_map(|item| Some((item.kind?, item.record_id))) {
        let mut pointing = None;
        for other in Kind::ALL {
            for (column, target) in other.def().references() {
                if target == kind && pointing.is_none() {
                    pointing = reader.pointing(other, column.name, id)?;
                }
            }
        }
        for role in Role::ALL {
            let (from, to) = role.ends();
            if to == kind
                && pointing.is_none()
                && let Some(key) = reader.linking_one(role, id)?
            {
                pointing = reader.find(from, key)?;
            }
        }
        if pointing.is_none() {
            pointing = reader.proving(kind, id)?;
        }
        if let Some(first) = pointing {
            let refusal = Refusal::of("pointed-at")
                .with("kind", Labels::kind(first.kind))
                .with("number", first.number);
            return Err(Error::Refused(vec![refusal]));
        }
    }
    Ok(())
}

/// Refuses where the day or the body of a meeting, as it would be again, does not bear the
/// decisions that rest on it: judged as if it were set back by hand.
pub(super) fn check_basis(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let mut back: BTreeMap<(Kind, i64), BTreeMap<&'static str, Value>> = BTreeMap::new();
    for item in items.iter().filter(|item| item.op == Op::Set) {
        let column = item.data.get("column").and_then(|it| it.as_str());
        let Some((kind, column)) = item.kind.zip(column) else {
            continue;
        };
        let basis = kind.def().basis.iter().find(|it| **it == column);
        if let Some(column) = basis {
            let old = item.data.get("old").cloned();
            let old = old.and_then(|it| serde_json::from_value(it).ok());
            let cells = back.entry((kind, item.record_id)).or_default();
            cells.insert(column, old.unwrap_or_default());
        }
    }
    let reader = gate.reader();
    for ((kind, id), cells) in back {
        if let Some(record) = reader.find(kind, id)? {
            rules::amend(&reader, &record, cells, Some("undo"), gate.day())?;
        }
    }
    Ok(())
}

/// Refuses where decisions that hold rest on a meeting whose making was taken back.
pub(super) fn check_undecided(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let reader = gate.reader();
    let rested_on = |item: &&EntryItem| {
        let basis = item.kind.map_or(&[][..], |kind| kind.def().basis);
        item.op == Op::Create && !basis.is_empty()
    };
    for item in items.iter().filter(rested_on) {
        let Some(kind) = item.kind else {
            continue;
        };
        let decided = reader.decided(kind, item.record_id, 1);
        let decided = decided.map_err(Error::from)?;
        if let Some(first) = decided.first() {
            let basis = reader.find(kind, item.record_id)?;
            let record = basis.map(|it| it.number).unwrap_or_default();
            let refusal = Refusal::of("decision-rests-here").with("record", record);
            return Err(Error::Refused(vec![refusal.with("number", &first.number)]));
        }
    }
    Ok(())
}
