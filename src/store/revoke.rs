//! Taking back an act that still holds, as a new change inverted from the journal.
//!
//! Unlike undo it is not bound to an account or to the newest command of all, but to one record:
//! nothing that rests on the act may have been done since.

use std::collections::BTreeSet;

use super::gate::{Order, WriteTx, Written};
use super::journal::{ENTRY_COLUMNS, read_entry};
use super::standing::{holds, takes_back};
use super::undo::inverted;
use super::{Entry, EntryItem, Error, Result, Store};
use crate::domain::{Capacity, Change, Hand, Kind, Refusal, Type};

/// A record's history is looked through so far for its last word.
const LOOKED_AT: i64 = 100;
/// A decision about more than this was no decision on one record.
const MOST_ITEMS: usize = 10_000;

/// What was done to something since a decision.
struct Later {
    seq: i64,
    kind: String,
    id: i64,
}

impl Store {
    /// Gives the newest entry that still holds about a record, or about a part of it that was made
    /// by an act on it: what was taken back since, and its taking back, are left out.
    pub fn last_standing(&self, kind: Kind, id: i64) -> Result<Option<Entry>> {
        let parts = Kind::ALL.into_iter().filter_map(|part| {
            let column = part.def().column(part.def().part_of?)?;
            let table = (part.code(), part.def().plural, column.name);
            let by_acts = column.hand == Hand::Ruled;
            (by_acts && column.ty == Type::Ref(kind)).then_some(table)
        });
        let parts = parts.map(|(code, plural, column)| {
            format!(
                "SELECT i.seq FROM {plural} p JOIN journal_items i
                   ON i.kind = '{code}' AND i.record_id = p.id AND i.op = 'create'
                 JOIN journal made ON made.seq = i.seq
                 WHERE p.{column} = ?2 AND made.command GLOB '{}.*'",
                kind.code()
            )
        });
        let own = "SELECT seq FROM journal_items WHERE kind = ?1 AND record_id = ?2".to_owned();
        let all: Vec<String> = std::iter::once(own).chain(parts).collect();
        let all = all.join(" UNION ALL ");
        let sql = format!(
            "SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq IN (SELECT DISTINCT seq FROM ({all})
               ORDER BY seq DESC LIMIT ?3) ORDER BY j.seq DESC"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((kind.code(), id, LOOKED_AT), read_entry)?;
        for entry in rows {
            let entry = entry?;
            if !takes_back(&entry.command) && holds(&self.conn, entry.seq)? {
                return Ok(Some(entry));
            }
        }
        Ok(None)
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

/// Says what was done since to what an entry changed, to what is a part of it, or what moved the
/// whole that it is a part of.
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
        for (whole, key) in wholes(reader, kind, id)? {
            let moved = "i.kind = ?1 AND i.record_id = ?2 AND i.op = 'move'";
            later.extend(since(reader, seq, moved, (whole, key))?);
        }
        let proofs = "i.kind = 'attachment' AND i.record_id IN
             (SELECT id FROM attachments WHERE proves_kind = ?1 AND proves_id = ?2)";
        later.extend(since(reader, seq, proofs, (kind, id))?);
    }
    later.sort_by_key(|it| -it.seq);
    let mut first = None;
    for it in later {
        if holds(reader.conn, it.seq)? {
            first = Some(it);
            break;
        }
    }
    let Some(first) = first else {
        return Ok(None);
    };
    let record = match Kind::from_code(&first.kind) {
        Some(kind) => reader.find(kind, first.id)?,
        None => None,
    };
    let number = record.map(|it| it.number).unwrap_or_default();
    Ok(Some(Refusal::of("changed-since").with("number", number)))
}

/// Gives what a record is a part of, or proves.
fn wholes(reader: &super::Reader<'_>, kind: Kind, id: i64) -> Result<Vec<(Kind, i64)>> {
    let Some(record) = reader.find(kind, id)? else {
        return Ok(Vec::new());
    };
    let proved = Kind::from_code(record.text("proves_kind")).zip(record.int("proves_id"));
    let column = kind.def().part_of.and_then(|name| kind.def().column(name));
    let whole = column.and_then(|column| match column.ty {
        Type::Ref(whole) => Some((whole, record.int(column.name)?)),
        Type::Line(_)
        | Type::Text
        | Type::Day
        | Type::Limit
        | Type::Count
        | Type::Flag
        | Type::Choice(_) => None,
    });
    Ok(proved.into_iter().chain(whole).collect())
}

fn since(
    reader: &super::Reader<'_>,
    seq: i64,
    condition: &str,
    (kind, id): (Kind, i64),
) -> Result<Vec<Later>> {
    let sql = format!(
        "SELECT DISTINCT i.seq, i.kind, i.record_id, j.command
         FROM journal_items i JOIN journal j USING (seq)
         WHERE {condition} AND i.seq > ?3 ORDER BY i.seq DESC"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let rows = statement.query_map((kind.code(), id, seq), |row| {
        let later = Later {
            seq: row.get(0)?,
            kind: row.get(1)?,
            id: row.get(2)?,
        };
        Ok((later, row.get::<_, String>(3)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (later, command) = row?;
        // What takes back is nothing by itself: it shows in what holds no more.
        if !takes_back(&command) {
            found.push(later);
        }
    }
    Ok(found)
}
