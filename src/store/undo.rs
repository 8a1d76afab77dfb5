//! Taking back one's own last commands, as new changes inverted from the journal.

use rusqlite::OptionalExtension as _;

use super::gate::{Order, Written};
use super::journal::{ENTRY_COLUMNS, Op, read_entry};
use super::later::read_later;
use super::{Entry, EntryItem, Error, Result, Store};
use crate::domain::{Change, Item, Kind, Ledger as _, Refusal, Role, VOID, Value};

/// How many commands back one may go.
const DEPTH: i64 = 200;
/// A command that touched more than this is put right by voiding, not by undo.
const MOST_ITEMS: usize = 100_000;

/// Back or forth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
}

/// What was taken back or brought back.
#[derive(Clone, Debug)]
pub struct Undone {
    /// The command it was.
    pub entry: Entry,
    /// What was written for it.
    pub written: Written,
}

impl Store {
    /// Takes back, or brings back, the newest own command that can be.
    ///
    /// # Errors
    /// Refuses where there is none, where it stands (`standing` gives the refusal: somebody decided
    /// or signed it, and there are acts for that), or where a touched record was changed since.
    pub fn undo(
        &mut self,
        order: &Order,
        way: Way,
        standing: &dyn Fn(&Entry) -> Option<Refusal>,
    ) -> Result<Undone> {
        let Some(entry) = self.candidate(&order.session.account, way)? else {
            let key = match way {
                Way::Undo => "nothing-to-undo",
                Way::Redo => "nothing-to-redo",
            };
            return Err(Error::Refused(vec![Refusal::of(key)]));
        };
        if way == Way::Undo
            && let Some(why) = standing(&self.first_of(&entry)?)
        {
            return Err(Error::Refused(vec![why]));
        }
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        let order = Order {
            undoes: Some(entry.seq),
            ..order.clone()
        };
        let seq = entry.seq;
        let written = self.write(&order, |gate| {
            check_untouched(gate, seq, &order.session.account)?;
            let change = Change {
                items: inverted(&items)?,
                marks: Vec::new(),
            };
            gate.apply(change)?;
            check_unpointed(gate, &items)?;
            check_undecided(gate, &items)
        })?;
        Ok(Undone { entry, written })
    }

    /// Gives what an entry is about in the end: what was brought back is what it was at first.
    fn first_of(&self, entry: &Entry) -> Result<Entry> {
        let mut first = entry.clone();
        while let ("undo" | "redo", Some(seq)) = (first.command.as_str(), first.undoes) {
            first = self.entry(seq)?;
        }
        Ok(first)
    }

    fn entry(&self, seq: i64) -> Result<Entry> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq = ?1");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([seq], read_entry)?)
    }

    /// Finds the entry that undo or redo would invert.
    fn candidate(&self, account: &str, way: Way) -> Result<Option<Entry>> {
        let mut statement = self.conn.prepare_cached(
            // Who sits at the keyboard is said, not done.
            "SELECT seq, command, undoes FROM journal
             WHERE account = ?1 AND command <> 'account.introduce' ORDER BY seq DESC LIMIT ?2",
        )?;
        let rows = statement.query_map((account, DEPTH * 3), |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Option<i64>>(2)?,
            ))
        })?;
        let mut rows: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
        rows.reverse();
        let (mut done, mut undone): (Vec<i64>, Vec<i64>) = (Vec::new(), Vec::new());
        for (seq, command, undoes) in rows {
            match (command.as_str(), undoes) {
                // An undo entry is what redo inverts, a redo entry what a further undo inverts.
                ("undo", Some(_)) => {
                    done.pop();
                    undone.push(seq);
                }
                ("redo", Some(_)) => {
                    undone.pop();
                    done.push(seq);
                }
                _ => {
                    done.push(seq);
                    undone.clear();
                }
            }
        }
        let seq = match way {
            Way::Undo => done.last(),
            Way::Redo => undone.last(),
        };
        let Some(seq) = seq else { return Ok(None) };
        self.entry(*seq).map(Some)
    }
}

/// Refuses where another account has changed since what the entry touched.
///
/// The entry is the newest of its account that still holds, so everything this account did to
/// the same records since has been taken back already.
fn check_untouched(gate: &super::WriteTx<'_>, seq: i64, account: &str) -> Result<()> {
    let mut statement = gate.tx.prepare_cached(
        "SELECT late.op, late.kind, late.record_id, late.revision, late.data, late.seq, j.command
         FROM journal_items late
         JOIN journal j ON j.seq = late.seq AND j.account <> ?2
         JOIN journal_items mine ON mine.seq = ?1
           AND mine.kind = late.kind AND mine.record_id = late.record_id
         WHERE late.seq > ?1 ORDER BY late.seq DESC, late.n LIMIT 1",
    )?;
    let touched = statement.query_row((seq, account), read_later).optional()?;
    match touched {
        Some(later) => Err(Error::Refused(vec![later.refusal(&gate.reader())?])),
        None => Ok(()),
    }
}

/// Refuses where something that stands still points at a record whose making was taken back: by a
/// column or by a link, neither of which is written in the history of what it points at.
pub(super) fn check_unpointed(gate: &super::WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
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
                .with(
                    "kind",
                    format!("@kind-{}", first.kind.code()).replace('_', "-"),
                )
                .with("number", first.number);
            return Err(Error::Refused(vec![refusal]));
        }
    }
    Ok(())
}

/// Refuses where decisions that hold rest on what was taken back: a meeting, its day or its body.
fn check_undecided(gate: &super::WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let reader = gate.reader();
    let rested_on = |item: &&EntryItem| {
        let column = item.data.get("column").and_then(|it| it.as_str());
        let basis = item.kind.map_or(&[][..], |kind| kind.def().basis);
        let made = item.op == Op::Create && !basis.is_empty();
        made || column.is_some_and(|column| basis.contains(&column))
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

/// Turns the items of an entry round, last first; a creation becomes void, its number spent.
pub(super) fn inverted(items: &[EntryItem]) -> Result<Vec<Item>> {
    let mut inverse = Vec::with_capacity(items.len());
    for item in items.iter().rev() {
        let Some(kind) = item.kind else { continue };
        let id = item.record_id;
        let text = |name: &str| {
            item.data
                .get(name)
                .and_then(|it| it.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let value = |name: &str| -> Value {
            item.data
                .get(name)
                .and_then(|it| serde_json::from_value(it.clone()).ok())
                .unwrap_or_default()
        };
        match item.op {
            Op::Create => {
                let from = text("state");
                if kind.def().machine.state(VOID).is_none() {
                    return Err(Error::Refused(vec![Refusal::of("cannot-be-void")]));
                }
                inverse.push(Item::Move {
                    kind,
                    id,
                    from,
                    to: VOID.to_owned(),
                });
            }
            Op::Set => {
                let Some(column) = kind.def().column(&text("column")) else {
                    continue;
                };
                inverse.push(Item::Set {
                    kind,
                    id,
                    column: column.name,
                    old: value("new"),
                    new: value("old"),
                });
            }
            Op::Move => {
                inverse.push(Item::Move {
                    kind,
                    id,
                    from: text("to"),
                    to: text("from"),
                });
            }
            Op::Look => {}
            Op::Link | Op::Unlink => {
                let Some(role) = Role::from_code(&text("role")) else {
                    continue;
                };
                let to = item
                    .data
                    .get("to")
                    .and_then(serde_json::Value::as_i64)
                    .unwrap_or_default();
                inverse.push(if item.op == Op::Link {
                    Item::Unlink { role, from: id, to }
                } else {
                    Item::Link { role, from: id, to }
                });
            }
        }
    }
    Ok(inverse)
}
