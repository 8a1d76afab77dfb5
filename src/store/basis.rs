//! What taking back must leave standing: what points at a record whose making is taken back, and
//! the meetings on which decisions rest.

use std::collections::BTreeMap;

use super::Reader;
use super::journal::Op;
use super::later::{Away, Later, read_later};
use super::{EntryItem, Error, Result, WriteTx};
use crate::domain::{Kind, Labels, Ledger as _, Record, Refusal, Role, VOID, Value, rules};

/// Refuses where something that stands still points at a record whose making was taken back, or
/// that is void again: by a column or by a link, neither of which is written in the history of what
/// it points at. It says which record is needed, by which, and what takes that away.
///
/// Of what is declared void `again`, files prove nothing more than they did at first: the act does
/// not ask for them.
pub(super) fn check_unpointed(
    gate: &WriteTx<'_>,
    items: &[EntryItem],
    again: bool,
) -> Result<()> {
    let reader = gate.reader();
    let void_again = |item: &&EntryItem| {
        let from = item.data.get("from").and_then(|it| it.as_str());
        item.op == Op::Create || item.op == Op::Move && from == Some(VOID)
    };
    let made = items.iter().filter(void_again);
    for (kind, id) in made.filter_map(|item| Some((item.kind?, item.record_id))) {
        let mut pointing: Option<(Record, Points)> = None;
        for other in Kind::ALL {
            for (column, target) in other.def().references() {
                if target == kind && pointing.is_none() {
                    let found = reader.pointing(other, column.name, id)?;
                    pointing = found.map(|it| (it, Points::Column(column.name)));
                }
            }
        }
        for role in Role::ALL {
            let (from, to) = role.ends();
            if to == kind
                && pointing.is_none()
                && let Some(key) = reader.linking_one(role, id)?
            {
                let found = reader.find(from, key)?;
                pointing = found.map(|it| (it, Points::Link(role)));
            }
        }
        if pointing.is_none() && !again {
            let found = reader.proving(kind, id)?;
            pointing = found.map(|it| (it, Points::Proof));
        }
        if let Some((first, points)) = pointing
            && let Some(used) = reader.find(kind, id)?
        {
            let refusal = pointed_at(&reader, &used, (&first, points))?;
            return Err(Error::Refused(vec![refusal]));
        }
    }
    Ok(())
}

/// How one record leads to another.
#[derive(Clone, Copy)]
enum Points {
    Column(&'static str),
    Link(Role),
    Proof,
}

/// Says that a record would be void although another leads to it, and what takes that away.
fn pointed_at(
    reader: &Reader<'_>,
    used: &Record,
    (first, points): (&Record, Points),
) -> Result<Refusal> {
    let (condition, name) = match points {
        Points::Column(column) => (
            "(i.op = 'create' AND json_extract(i.data, '$.cells.' || ?3) = ?4
              OR i.op = 'set' AND json_extract(i.data, '$.column') = ?3
                 AND json_extract(i.data, '$.new') = ?4)",
            column,
        ),
        Points::Link(role) => (
            "i.op = 'link' AND json_extract(i.data, '$.role') = ?3
             AND json_extract(i.data, '$.to') = ?4",
            role.code(),
        ),
        Points::Proof => ("i.op = 'create' AND ?3 = '' AND ?4 > 0", ""),
    };
    let sql = format!(
        "SELECT i.op, i.kind, i.record_id, i.revision, i.data, i.seq, j.command
         FROM journal_items i JOIN journal j USING (seq)
         WHERE i.kind = ?1 AND i.record_id = ?2 AND {condition} ORDER BY i.seq DESC LIMIT 1"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let of = (first.kind.code(), first.id, name, used.id);
    let mut rows = statement.query_map(of, read_later)?;
    let later: Option<Later> = rows.next().transpose()?;
    let about = |refusal: Refusal| {
        refusal
            .with("used", &used.number)
            .with("kind", Labels::kind(first.kind))
            .with("first", &first.number)
            .about(&used.number)
    };
    let Some(later) = later else {
        return Ok(about(Refusal::of("made-is-used-plainly")));
    };
    let away = later.taken_away(reader, true)?;
    let key = match away.way {
        Away::Reversal(_) => "made-is-used-reversible",
        Away::Other(_) => "made-is-used",
    };
    Ok(about(away.told(reader, key)?))
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
        if let Some(mut record) = reader.find(kind, id)? {
            // It goes back to where it was as well: what was held may be ahead again.
            let moved = |it: &&EntryItem| {
                it.op == Op::Move && (it.kind, it.record_id) == (Some(kind), id)
            };
            let from = items.iter().find(moved).and_then(|it| it.data.get("from"));
            if let Some(from) = from.and_then(|it| it.as_str()) {
                from.clone_into(&mut record.state);
            }
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
