//! Taking back a decision that still holds, as a new change inverted from the journal.
//!
//! Unlike undo it is not bound to an account or to the newest command of all, but to one record:
//! nothing that rests on the decision may have been done since.

use std::collections::BTreeSet;

use super::gate::{Order, WriteTx, Written};
use super::standing::takes_back;
use super::undo::inverted;
use super::{Entry, EntryItem, Error, Result, Store};
use crate::domain::{Capacity, Change, Kind, Refusal};

/// A record's history is looked through so far for its last word.
const LOOKED_AT: usize = 100;
/// A decision about more than this was no decision on one record.
const MOST_ITEMS: usize = 10_000;

/// What was done to something since a decision.
struct Later {
    seq: i64,
    command: String,
    undoes: Option<i64>,
    kind: String,
    id: i64,
}

impl Store {
    /// Gives the newest entry about a record that still holds: what was taken back since, and its
    /// taking back, are left out.
    pub fn last_standing(&self, kind: Kind, id: i64) -> Result<Option<Entry>> {
        let entries = self.entries(Some((kind, id)), None, LOOKED_AT)?;
        let told = entries
            .iter()
            .map(|it| (it.seq, it.command.as_str(), it.undoes));
        let gone = gone(told, 0);
        Ok(entries.into_iter().find(|it| !gone.contains(&it.seq)))
    }

    /// Says what rests on an entry, so that it cannot be taken back any more.
    pub fn rests_on(&self, entry: &Entry) -> Result<Option<Refusal>> {
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        rests_on(&self.reader(), entry.seq, &items)
    }

    /// Takes an act back in a capacity; the rules have said that it may be.
    ///
    /// # Errors
    /// Refuses where something rests on it, or where it made what cannot be declared void.
    pub fn take_back(
        &mut self,
        order: &Order,
        entry: &Entry,
        capacity: Capacity,
    ) -> Result<Written> {
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        let order = Order {
            undoes: Some(entry.seq),
            ..order.clone()
        };
        self.write(&order, |gate| {
            if let Some(refusal) = rests_on(&gate.reader(), entry.seq, &items)? {
                return Err(Error::Refused(vec![refusal]));
            }
            gate.decided_as(Some(capacity));
            told_together(gate, entry, &items)?;
            gate.apply(Change {
                items: inverted(&items)?,
                marks: Vec::new(),
            })?;
            Ok(())
        })
    }
}

/// Marks that one decision was about several records, which are taken back with it.
fn told_together(gate: &mut WriteTx<'_>, entry: &Entry, items: &[EntryItem]) -> Result<()> {
    let of = entry.command.split_once('.').map(|(kind, _)| kind);
    let kind = of.and_then(Kind::from_code);
    let ids: BTreeSet<i64> = items
        .iter()
        .filter(|item| item.kind == kind)
        .map(|item| item.record_id)
        .collect();
    let Some(kind) = kind.filter(|_| ids.len() > 1) else {
        return Ok(());
    };
    let mut numbers = Vec::new();
    for id in ids {
        numbers.extend(gate.reader().find(kind, id)?.map(|it| it.number));
    }
    gate.mark(Refusal::of("revoked-together").with("numbers", numbers.join(" ")));
    Ok(())
}

/// Gives the entries that no longer hold and those that took them back, newest first, among those
/// younger than `since`.
fn gone<'a>(
    entries: impl Iterator<Item = (i64, &'a str, Option<i64>)>,
    since: i64,
) -> BTreeSet<i64> {
    let mut gone = BTreeSet::new();
    for (seq, command, undoes) in entries {
        if let Some(back) = undoes.filter(|back| takes_back(command) && *back > since)
            && !gone.contains(&seq)
        {
            gone.extend([seq, back]);
        }
    }
    gone
}

/// Says what was done since to what an entry changed, or to what is a part of it.
fn rests_on(
    reader: &super::Reader<'_>,
    seq: i64,
    items: &[EntryItem],
) -> Result<Option<Refusal>> {
    let touched: BTreeSet<(Kind, i64)> = items
        .iter()
        .filter_map(|item| item.kind.map(|kind| (kind, item.record_id)))
        .collect();
    let mut later = Vec::new();
    for (kind, id) in touched {
        let itself = "i.kind = ?1 AND i.record_id = ?2".to_owned();
        later.extend(since(reader, seq, &itself, (kind, id))?);
        for other in Kind::ALL {
            for (column, target) in other.def().references() {
                if target == kind {
                    let parts = format!(
                        "?1 <> '' AND i.kind = '{}' AND i.record_id IN
                           (SELECT id FROM {} WHERE {} = ?2)",
                        other.code(),
                        other.def().plural,
                        column.name,
                    );
                    later.extend(since(reader, seq, &parts, (kind, id))?);
                }
            }
        }
        let proofs = "i.kind = 'attachment' AND i.record_id IN
             (SELECT id FROM attachments WHERE proves_kind = ?1 AND proves_id = ?2)";
        later.extend(since(reader, seq, proofs, (kind, id))?);
    }
    later.sort_by_key(|it| -it.seq);
    let told = later
        .iter()
        .map(|it| (it.seq, it.command.as_str(), it.undoes));
    let gone = gone(told, seq);
    let Some(first) = later.iter().find(|it| !gone.contains(&it.seq)) else {
        return Ok(None);
    };
    let record = match Kind::from_code(&first.kind) {
        Some(kind) => reader.find(kind, first.id)?,
        None => None,
    };
    let number = record.map(|it| it.number).unwrap_or_default();
    Ok(Some(Refusal::of("changed-since").with("number", number)))
}

fn since(
    reader: &super::Reader<'_>,
    seq: i64,
    condition: &str,
    (kind, id): (Kind, i64),
) -> Result<Vec<Later>> {
    let sql = format!(
        "SELECT DISTINCT i.seq, j.command, j.undoes, i.kind, i.record_id
         FROM journal_items i JOIN journal j USING (seq)
         WHERE {condition} AND i.seq > ?3 ORDER BY i.seq DESC"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let rows = statement.query_map((kind.code(), id, seq), |row| {
        Ok(Later {
            seq: row.get(0)?,
            command: row.get(1)?,
            undoes: row.get(2)?,
            kind: row.get(3)?,
            id: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
