//! The records against what the journal said of them last.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Fault;
use crate::domain::{Kind, Record};
use crate::store::items::journalled;
use crate::store::schema::{read_record, select_with_uid, uid_place};
use crate::store::{Result, Store};

impl Store {
    /// Walks a kind's rows and its journal items side by side, by key.
    pub(super) fn check_rows(&self, kind: Kind, faults: &mut Vec<Fault>) -> Result<i64> {
        let mut words = self.conn.prepare(
            "SELECT record_id, op, revision, data,
               CASE op WHEN 'create' THEN (SELECT day FROM journal WHERE seq = i.seq) END,
               CASE op WHEN 'create' THEN (SELECT person_id FROM journal WHERE seq = i.seq) END
             FROM journal_items i WHERE kind = ?1 ORDER BY record_id, seq, n",
        )?;
        let mut said = words.query([kind.code()])?;
        let sql = format!("{} ORDER BY t.id", select_with_uid(kind));
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut next = said.next()?.map(read_word).transpose()?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            let id: i64 = row.get(0)?;
            let mut last = LastWords::default();
            while let Some(word) = next.take_if(|word| word.id <= id) {
                if word.id < id {
                    faults.push(missing(kind, word.id));
                } else {
                    last.hear(&word);
                }
                next = said.next()?.map(read_word).transpose()?;
            }
            let Ok(record) = read_record(kind, row) else {
                faults.push(Fault::Row(last.called(kind, id)));
                continue;
            };
            let uid: Option<Vec<u8>> = row.get(uid_place(kind)).ok();
            if last.heard == 0 {
                faults.push(Fault::Missing(record.number));
            } else if !last.agrees(&record) {
                faults.push(Fault::Row(last.called(kind, id)));
            } else if !last.made(&record, uid.as_deref()) {
                faults.push(Fault::Origin(record.number));
            }
        }
        let mut gone = None;
        while let Some(word) = next {
            // One fault a record, however often the journal speaks of it.
            if gone.replace(word.id) != Some(word.id) {
                faults.push(missing(kind, word.id));
            }
            next = said.next()?.map(read_word).transpose()?;
        }
        Ok(count)
    }
}

fn missing(kind: Kind, id: i64) -> Fault {
    Fault::Missing(format!("{}{id}", kind.def().sign))
}

/// One item of the journal about a record.
struct Word {
    id: i64,
    op: String,
    revision: i64,
    data: Json,
    day: Option<String>,
    person: Option<i64>,
}

fn read_word(row: &rusqlite::Row<'_>) -> rusqlite::Result<Word> {
    let data: String = row.get(3)?;
    Ok(Word {
        id: row.get(0)?,
        op: row.get(1)?,
        revision: row.get(2)?,
        data: serde_json::from_str(&data).unwrap_or_default(),
        day: row.get(4)?,
        person: row.get(5)?,
    })
}

/// What the journal said last about a record.
#[derive(Default)]
struct LastWords {
    heard: usize,
    state: String,
    revision: i64,
    number: String,
    campaign: Option<i64>,
    uid: String,
    made_on: Option<String>,
    made_by: Option<i64>,
    cells: BTreeMap<String, Json>,
}

impl LastWords {
    fn hear(&mut self, word: &Word) {
        self.heard += 1;
        self.revision = word.revision;
        let text = |name: &str| word.data.get(name).and_then(Json::as_str);
        let owned = |name: &str| text(name).unwrap_or_default().to_owned();
        match word.op.as_str() {
            "create" => {
                self.state = owned("state");
                self.number = owned("number");
                self.uid = owned("uid");
                self.campaign = word.data.get("campaign").and_then(Json::as_i64);
                self.made_on.clone_from(&word.day);
                self.made_by = word.person;
                if let Some(Json::Object(cells)) = word.data.get("cells") {
                    self.cells = cells.clone().into_iter().collect();
                }
            }
            "set" => {
                let new = word.data.get("new").cloned().unwrap_or_default();
                if new.is_null() {
                    self.cells.remove(&owned("column"));
                } else {
                    self.cells.insert(owned("column"), new);
                }
            }
            "move" => self.state = owned("to"),
            _ => {}
        }
    }

    /// Names the record as the journal does.
    fn called(&self, kind: Kind, id: i64) -> String {
        if self.number.is_empty() {
            format!("{}{id}", kind.def().sign)
        } else {
            self.number.clone()
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
            && self.campaign == record.campaign_id
            && self.cells == cells
    }

    /// Says whether it was made by whom, when and as what the journal says.
    fn made(&self, record: &Record, uid: Option<&[u8]>) -> bool {
        let uid = uid.and_then(|uid| uuid::Uuid::from_slice(uid).ok());
        uid.is_some_and(|uid| uid.simple().to_string() == self.uid)
            && self.made_on.as_deref() == Some(record.made_on.as_str())
            && self.made_by == record.made_by
    }
}
