//! Holding everything against everything: the chain, the items, the rows, the tallies; what
//! hangs on the records is held against the journal in `verify_more`.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::apply::{hex, journalled};
use super::journal::{digest_item, seal};
use super::schema::{read_record, select};
use super::{Result, Store};
use crate::domain::{Kind, Record};

/// Something that does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The engine finds the file damaged.
    Damaged(String),
    /// An entry's seal does not follow from its content and the seal before it.
    Chain(i64),
    /// An entry's items are not those it was sealed with.
    Items(i64),
    /// A record does not say what the journal said last.
    Row(String),
    /// A record that the journal knows is gone, or one is there that it does not know.
    Missing(String),
    /// A record is not linked as the journal said last.
    Link(String),
    /// The giver of an opinion is not the one that was sealed.
    Giver(String),
    /// The file of an attachment is not the one that was attached.
    File(String),
    /// A table, an index or a trigger is not the one that this version of the schema has.
    Schema(String),
    /// The tallies of a kind do not add up.
    Tallies(&'static str),
    /// The anchor is not in the chain.
    Anchor,
}

/// What the check found.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Everything that does not agree; empty when all is well.
    pub faults: Vec<Fault>,
    /// How many entries were checked.
    pub entries: i64,
    /// How many records were checked.
    pub records: i64,
    /// The newest entry.
    pub head: (i64, String),
}

impl Store {
    /// Checks the whole store; with an anchor, that this entry is still in the chain.
    pub fn verify(&self, anchor: Option<(i64, &str)>) -> Result<Verdict> {
        self.snapshot(|store| {
            let mut faults = store.damage()?;
            store.check_schema(&mut faults)?;
            let entries = store.check_chain(anchor, &mut faults)?;
            let mut records = 0;
            for kind in Kind::ALL {
                records += store.check_rows(kind, &mut faults)?;
            }
            for kind in [Kind::Opinion, Kind::Card, Kind::Problem, Kind::Task] {
                if store.recount(kind)? != store.tallied(kind)? {
                    faults.push(Fault::Tallies(kind.def().plural));
                }
            }
            if !store.days_agree()? {
                faults.push(Fault::Tallies("days"));
            }
            store.check_links(&mut faults)?;
            store.check_givers(&mut faults)?;
            store.check_files(&mut faults)?;
            let (seq, hash) = store.head()?;
            Ok(Verdict {
                faults,
                entries,
                records,
                head: (seq, hex(&hash)),
            })
        })
    }

    /// Asks the engine whether the file is whole.
    pub fn damage(&self) -> Result<Vec<Fault>> {
        let mut faults = Vec::new();
        for sql in ["PRAGMA integrity_check(20)", "PRAGMA foreign_key_check"] {
            let mut statement = self.conn.prepare(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get::<_, Option<String>>(0)?.unwrap_or_default();
                if text != "ok" {
                    faults.push(Fault::Damaged(text));
                }
            }
        }
        Ok(faults)
    }

    fn check_chain(&self, anchor: Option<(i64, &str)>, faults: &mut Vec<Fault>) -> Result<i64> {
        let mut statement = self.conn.prepare(
            "SELECT seq, uid, at, day, account, person_id, door, command, decided_by, meeting_id,
               capacity, basis, decided_on, note, marks, undoes, items, prev, hash
             FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let (mut prev, mut count, mut anchored) = (vec![0_u8; 32], 0, anchor.is_none());
        while let Some(row) = rows.next()? {
            count += 1;
            let seq: i64 = row.get(0)?;
            let uid: Vec<u8> = row.get(1)?;
            let number = |n| -> rusqlite::Result<Option<String>> {
                Ok(row.get::<_, Option<i64>>(n)?.map(|it| it.to_string()))
            };
            let fields = [
                Some(seq.to_string()),
                uuid::Uuid::from_slice(&uid).ok().map(|uid| uid.to_string()),
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                number(5)?,
                row.get(6)?,
                row.get(7)?,
                number(8)?,
                number(9)?,
                row.get(10)?,
                row.get(11)?,
                row.get(12)?,
                row.get(13)?,
                row.get(14)?,
                number(15)?,
            ];
            let items: Vec<u8> = row.get(16)?;
            let (kept, hash): (Vec<u8>, Vec<u8>) = (row.get(17)?, row.get(18)?);
            if seq != count || kept != prev || seal(&prev, &fields, &items) != hash {
                faults.push(Fault::Chain(seq));
            }
            if self.items_digest(seq)? != items {
                faults.push(Fault::Items(seq));
            }
            anchored |=
                anchor.is_some_and(|(at, text)| at == seq && hex(&hash).starts_with(text));
            prev = hash;
        }
        if !anchored {
            faults.push(Fault::Anchor);
        }
        Ok(count)
    }

    fn items_digest(&self, seq: i64) -> Result<Vec<u8>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT op, kind, record_id, revision, data FROM journal_items WHERE seq = ?1 ORDER BY n",
        )?;
        let mut rows = statement.query([seq])?;
        let mut digest = Sha256::new();
        while let Some(row) = rows.next()? {
            let (op, kind): (String, String) = (row.get(0)?, row.get(1)?);
            let data: String = row.get(4)?;
            digest_item(&mut digest, (&op, &kind, row.get(2)?, row.get(3)?), &data);
        }
        Ok(digest.finalize().to_vec())
    }

    /// Walks a kind's rows and its journal items side by side, by key.
    fn check_rows(&self, kind: Kind, faults: &mut Vec<Fault>) -> Result<i64> {
        let mut words = self.conn.prepare(
            "SELECT record_id, op, revision, data FROM journal_items
             WHERE kind = ?1 ORDER BY record_id, seq, n",
        )?;
        let mut said = words.query([kind.code()])?;
        let sql = format!("{} ORDER BY t.id", select(kind));
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut next = said.next()?.map(read_word).transpose()?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            let record = read_record(kind, row)?;
            let mut last = LastWords::default();
            while let Some(word) = next.take_if(|word| word.id <= record.id) {
                if word.id < record.id {
                    faults.push(Fault::Missing(format!("{} {}", kind.code(), word.id)));
                } else {
                    last.hear(&word);
                }
                next = said.next()?.map(read_word).transpose()?;
            }
            if last.heard == 0 {
                faults.push(Fault::Missing(record.number.clone()));
            } else if !last.agrees(&record) {
                faults.push(Fault::Row(record.number.clone()));
            }
        }
        if let Some(word) = next {
            faults.push(Fault::Missing(format!("{} {}", kind.code(), word.id)));
        }
        Ok(count)
    }
}

/// One item of the journal about a record.
struct Word {
    id: i64,
    op: String,
    revision: i64,
    data: Json,
}

fn read_word(row: &rusqlite::Row<'_>) -> rusqlite::Result<Word> {
    let data: String = row.get(3)?;
    Ok(Word {
        id: row.get(0)?,
        op: row.get(1)?,
        revision: row.get(2)?,
        data: serde_json::from_str(&data).unwrap_or_default(),
    })
}

/// What the journal said last about a record.
#[derive(Default)]
struct LastWords {
    heard: usize,
    state: String,
    revision: i64,
    number: String,
    cells: BTreeMap<String, Json>,
}

impl LastWords {
    fn hear(&mut self, word: &Word) {
        self.heard += 1;
        self.revision = word.revision;
        let text = |name: &str| {
            word.data
                .get(name)
                .and_then(Json::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        match word.op.as_str() {
            "create" => {
                self.state = text("state");
                self.number = text("number");
                if let Some(Json::Object(cells)) = word.data.get("cells") {
                    self.cells = cells.clone().into_iter().collect();
                }
            }
            "set" => {
                let new = word.data.get("new").cloned().unwrap_or_default();
                if new.is_null() {
                    self.cells.remove(&text("column"));
                } else {
                    self.cells.insert(text("column"), new);
                }
            }
            "move" => self.state = text("to"),
            _ => {}
        }
    }

    fn agrees(&self, record: &Record) -> bool {
        let cells: BTreeMap<String, Json> = record
            .cells
            .iter()
            .map(|(column, value)| {
                ((*column).to_owned(), journalled(record.kind, column, value))
            })
            .collect();
        self.state == record.state
            && self.revision == record.revision
            && self.number == record.number
            && self.cells == cells
    }
}
