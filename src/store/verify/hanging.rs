//! Holding against the journal what hangs on the records: links, sealed givers, files.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::Fault;
use crate::domain::{Kind, Role};
use crate::store::attach::PIECE;
use crate::store::giver::{Giver, commitment};
use crate::store::journal::hex;
use crate::store::{Result, Store};

/// A link: the code of its role, from, to, its word.
type Tie = (String, i64, i64, String);

impl Store {
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
            let word = data.get("word").and_then(Json::as_str).unwrap_or_default();
            let tie = (role.to_owned(), from, to, word.to_owned());
            if op == "link" {
                said.insert(tie);
            } else {
                said.remove(&tie);
            }
        }
        let mut statement = self
            .conn
            .prepare("SELECT role, from_id, to_id, word FROM links")?;
        let kept: BTreeSet<Tie> = statement
            .query_map([], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (role, from, ..) in said.symmetric_difference(&kept) {
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
            let text = |n| row.get::<_, Option<String>>(n);
            // What is not known is empty; the program never leaves it out.
            let whole = match (text(1)?, text(2)?, text(3)?) {
                (Some(name), Some(unit), Some(contact)) => {
                    let giver = Giver {
                        name,
                        unit,
                        contact,
                    };
                    Some(commitment(&reader, &giver)?)
                }
                _ => None,
            };
            if said.remove(&opinion) != whole || whole.is_none() {
                faults.push(Fault::Giver(self.called(Some(Kind::GIVEN), opinion)?));
            }
        }
        for opinion in said.into_keys() {
            faults.push(Fault::Giver(self.called(Some(Kind::GIVEN), opinion)?));
        }
        Ok(())
    }

    /// Gives number and SHA-256 of each record of a kind for which a file is kept.
    fn kept_by(&self, kind: Kind) -> Result<Vec<(String, String)>> {
        let (Some(column), table) = (kind.def().keeps, kind.def().plural) else {
            return Ok(Vec::new());
        };
        // A record that lost its word for the file is told with the records.
        let sql = format!(
            "SELECT number, {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY id"
        );
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Hashes the kept files, piece by piece, and looks for those that records name.
    pub(super) fn check_files(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let mut whole: BTreeSet<String> = BTreeSet::new();
        let mut broken: BTreeSet<String> = BTreeSet::new();
        let mut statement = self
            .conn
            .prepare("SELECT sha256, bytes, n FROM file_pieces ORDER BY sha256, n")?;
        let mut rows = statement.query([])?;
        let mut kept = Kept::default();
        let mut close = |kept: Kept| {
            if kept.name.is_empty() {
                return;
            }
            let is_whole = kept.in_order && hex(&kept.digest.finalize()) == kept.name;
            if is_whole { &mut whole } else { &mut broken }.insert(kept.name);
        };
        while let Some(row) = rows.next()? {
            let sha256: String = row.get(0)?;
            if sha256 != kept.name {
                close(std::mem::replace(&mut kept, Kept::of(sha256)));
            }
            kept.take(row.get(2)?, row.get_ref(1)?.as_blob().unwrap_or_default());
        }
        close(kept);
        let mut named = BTreeSet::new();
        for kind in Kind::ALL {
            for (number, sha256) in self.kept_by(kind)? {
                if !whole.contains(&sha256) {
                    faults.push(Fault::File(kind, number));
                }
                named.insert(sha256);
            }
        }
        // What was undone is void; its file stays, and its row names it.
        let all = whole.union(&broken);
        for stray in all.filter(|sha256| !named.contains(*sha256)) {
            faults.push(Fault::StrayFile(stray.chars().take(12).collect()));
        }
        Ok(())
    }

    /// Names a record by its number; one that is not there by its kind and key.
    pub(super) fn called(&self, kind: Option<Kind>, id: i64) -> Result<String> {
        let found = kind.map(|kind| self.reader().find(kind, id)).transpose()?;
        Ok(found.flatten().map_or_else(
            || format!("{} {id}", kind.map_or("?", Kind::code)),
            |record| record.number,
        ))
    }
}

/// The pieces of one kept file, as they are read.
struct Kept {
    name: String,
    digest: Sha256,
    /// How many pieces there were, and whether each was as long as it has to be.
    pieces: i64,
    in_order: bool,
    /// Only the last piece may be shorter.
    ended: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self::of(String::new())
    }
}

impl Kept {
    fn of(name: String) -> Self {
        Self {
            name,
            digest: Sha256::new(),
            pieces: 0,
            in_order: true,
            ended: false,
        }
    }

    fn take(&mut self, n: i64, bytes: &[u8]) {
        self.in_order &= n == self.pieces && !self.ended && !bytes.is_empty();
        self.ended = bytes.len() != PIECE;
        self.pieces += 1;
        self.digest.update(bytes);
    }
}
