//! Holding against the journal what hangs on the records: links, sealed givers, files.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::apply::hex;
use super::create::MIGRATIONS;
use super::giver::Giver;
use super::giver::commitment;
use super::{Fault, Result, Store};
use crate::domain::{Kind, Role};

/// A link: the code of its role, from, to.
type Tie = (String, i64, i64);

/// What a schema is made of: kind, name and the words that made it.
type Made = (String, String, Option<String>);

impl Store {
    /// Holds the schema against the one that the migrations make: a guard that was taken away
    /// would be missed by nothing else.
    pub(super) fn check_schema(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let fresh = Connection::open_in_memory()?;
        for migration in MIGRATIONS {
            fresh.execute_batch(migration)?;
        }
        let (wanted, found) = (made(&fresh)?, made(&self.conn)?);
        let differing: BTreeSet<&String> = wanted
            .symmetric_difference(&found)
            .map(|(_, name, _)| name)
            .collect();
        faults.extend(differing.into_iter().cloned().map(Fault::Schema));
        Ok(())
    }

    /// Replays the links out of the journal; names the record at the beginning of each that is
    /// there and should not be, or the other way round.
    pub(super) fn check_links(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let mut said: BTreeSet<Tie> = BTreeSet::new();
        let mut statement = self.conn.prepare(
            "SELECT op, record_id, data FROM journal_items WHERE op IN ('link', 'unlink')
             ORDER BY seq, n",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (op, from, data): (String, i64, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let data: Json = serde_json::from_str(&data).unwrap_or_default();
            let role = data.get("role").and_then(Json::as_str).unwrap_or_default();
            let to = data.get("to").and_then(Json::as_i64).unwrap_or_default();
            let tie = (role.to_owned(), from, to);
            if op == "link" {
                said.insert(tie);
            } else {
                said.remove(&tie);
            }
        }
        let mut statement = self
            .conn
            .prepare("SELECT role, from_id, to_id FROM links")?;
        let kept: BTreeSet<Tie> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (role, from, _) in said.symmetric_difference(&kept) {
            let kind = Role::from_code(role).map(|role| role.ends().0);
            faults.push(Fault::Link(self.called(kind, *from)?));
        }
        Ok(())
    }

    /// Computes the commitment to each giver again and holds it against the sealed one.
    pub(super) fn check_givers(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let mut said: BTreeMap<i64, String> = BTreeMap::new();
        let mut statement = self.conn.prepare(
            "SELECT record_id, json_extract(data, '$.commitment') FROM journal_items
             WHERE kind = 'opinion' AND op = 'set' AND json_extract(data, '$.column') = 'giver'
             ORDER BY seq, n",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let sealed: Option<String> = row.get(1)?;
            said.insert(row.get(0)?, sealed.unwrap_or_default());
        }
        let mut statement = self.conn.prepare(
            "SELECT opinion_id, name, unit, contact FROM givers ORDER BY opinion_id",
        )?;
        let mut rows = statement.query([])?;
        let reader = self.reader();
        while let Some(row) = rows.next()? {
            let opinion: i64 = row.get(0)?;
            let text = |n| -> rusqlite::Result<String> {
                Ok(row.get::<_, Option<String>>(n)?.unwrap_or_default())
            };
            let giver = Giver {
                name: text(1)?,
                unit: text(2)?,
                contact: text(3)?,
            };
            if said.remove(&opinion) != Some(commitment(&reader, &giver)?) {
                faults.push(Fault::Giver(self.called(Some(Kind::Opinion), opinion)?));
            }
        }
        for opinion in said.into_keys() {
            faults.push(Fault::Giver(self.called(Some(Kind::Opinion), opinion)?));
        }
        Ok(())
    }

    /// Hashes the kept files, piece by piece, and looks for those of the attachments.
    pub(super) fn check_files(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let mut whole: BTreeSet<String> = BTreeSet::new();
        let mut statement = self
            .conn
            .prepare("SELECT sha256, bytes FROM file_pieces ORDER BY sha256, n")?;
        let mut rows = statement.query([])?;
        let (mut name, mut digest) = (String::new(), Sha256::new());
        let mut close = |name: String, digest: Sha256| {
            if hex(&digest.finalize()) == name {
                whole.insert(name);
            }
        };
        while let Some(row) = rows.next()? {
            let next: String = row.get(0)?;
            if next != name {
                close(
                    std::mem::replace(&mut name, next),
                    std::mem::take(&mut digest),
                );
            }
            digest.update(row.get_ref(1)?.as_blob().unwrap_or_default());
        }
        close(name, digest);
        let mut statement = self
            .conn
            .prepare("SELECT number, ifnull(sha256, '') FROM attachments ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !whole.contains(&row.get::<_, String>(1)?) {
                faults.push(Fault::File(row.get(0)?));
            }
        }
        Ok(())
    }

    /// Names a record by its number; one that is not there by its kind and key.
    fn called(&self, kind: Option<Kind>, id: i64) -> Result<String> {
        let found = kind.map(|kind| self.reader().find(kind, id)).transpose()?;
        Ok(found.flatten().map_or_else(
            || format!("{} {id}", kind.map_or("?", Kind::code)),
            |record| record.number,
        ))
    }
}

fn made(conn: &Connection) -> Result<BTreeSet<Made>> {
    let mut statement = conn.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
