//! The journal: one entry a command, one item a piece, each entry sealed by the one before it.

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use super::WriteTx;
use super::order::Order;
use super::veil::closed_item;
use super::{Result, Store};
use crate::domain::{COVERED, Kind};

/// What was done to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the pieces of a change, by their names")]
pub enum Op {
    Create,
    Set,
    Move,
    Link,
    Unlink,
    Look,
}

impl Op {
    /// Gives the code used in the journal and in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Set => "set",
            Self::Move => "move",
            Self::Link => "link",
            Self::Unlink => "unlink",
            Self::Look => "look",
        }
    }

    fn from_code(code: &str) -> Self {
        [Self::Create, Self::Set, Self::Move, Self::Link, Self::Look]
            .into_iter()
            .find(|op| op.code() == code)
            .unwrap_or(Self::Unlink)
    }
}

/// One piece of an entry.
#[derive(Clone, Debug)]
pub struct EntryItem {
    /// What was done.
    pub op: Op,
    /// The kind of record, by its code.
    pub kind: Option<Kind>,
    /// Its key.
    pub record_id: i64,
    /// The version it left.
    pub revision: i64,
    /// Columns, states or link ends, as JSON.
    pub data: serde_json::Value,
}

impl EntryItem {
    /// Covers what it tells word for word: of what was made, and of what was changed before and
    /// after.
    pub fn cover(&mut self) {
        let Some(kind) = self.kind else { return };
        for column in kind.def().worded() {
            let is_set =
                self.data.get("column").and_then(|it| it.as_str()) == Some(column.name);
            let whole = is_set.then_some(["/old", "/new"]);
            let whole = whole.into_iter().flatten().map(str::to_owned);
            for at in whole.chain([format!("/cells/{}", column.name)]) {
                let told = self.data.pointer_mut(&at);
                if let Some(told) = told.filter(|it| it.is_string()) {
                    *told = COVERED.into();
                }
            }
        }
    }
}

/// One entry of the journal.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its place in the order.
    pub seq: i64,
    /// The instant of entry, UTC.
    pub at: String,
    /// The business day of entry.
    pub day: String,
    /// The account.
    pub account: String,
    /// The person at the keyboard.
    pub person: Option<i64>,
    /// The door.
    pub door: String,
    /// The command.
    pub command: String,
    /// Who decided.
    pub decided_by: Option<i64>,
    /// At which meeting.
    pub meeting: Option<i64>,
    /// In what capacity.
    pub capacity: Option<String>,
    /// On what basis.
    pub basis: Option<String>,
    /// On which day, on paper.
    pub decided_on: Option<String>,
    /// The note.
    pub note: Option<String>,
    /// The entry it takes back or brings back.
    pub undoes: Option<i64>,
    /// Its seal.
    pub hash: Vec<u8>,
    /// The keys of what was marked although it was done.
    pub marks: Vec<String>,
}

impl Entry {
    /// Gives its seal in hexadecimal digits.
    pub fn seal(&self) -> String {
        hex(&self.hash)
    }
}

pub(super) const ENTRY_COLUMNS: &str = "j.seq, j.at, j.day, j.account, j.person_id, j.door, \
     j.command, j.decided_by, j.meeting_id, j.capacity, j.basis, j.decided_on, j.note, j.undoes, j.hash, \
     j.marks";

pub(super) fn read_entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: row.get(0)?,
        at: row.get(1)?,
        day: row.get(2)?,
        account: row.get(3)?,
        person: row.get(4)?,
        door: row.get(5)?,
        command: row.get(6)?,
        decided_by: row.get(7)?,
        meeting: row.get(8)?,
        capacity: row.get(9)?,
        basis: row.get(10)?,
        decided_on: row.get(11)?,
        note: row.get(12)?,
        undoes: row.get(13)?,
        hash: row.get(14)?,
        marks: row
            .get::<_, Option<String>>(15)?
            .map(|keys| keys.split(' ').map(str::to_owned).collect())
            .unwrap_or_default(),
    })
}

pub(super) fn next_seq(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT ifnull(max(seq), 0) + 1 FROM journal")?
        .query_row([], |row| row.get(0))?)
}

pub(super) fn find_uid(conn: &Connection, uid: uuid::Uuid) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached("SELECT seq FROM journal WHERE uid = ?1")?
        .query_row([uid.as_bytes()], |row| row.get(0))
        .optional()?)
}

/// Adds an item to the digest of an entry's items.
pub(super) fn digest_item(digest: &mut Sha256, head: (&str, &str, i64, i64), data: &str) {
    let (op, kind, id, revision) = head;
    for part in [op, kind, &id.to_string(), &revision.to_string(), data] {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part.as_bytes());
    }
}

/// Seals an entry: SHA-256 over the seal before it and every field, each with its length.
pub(super) fn seal(prev: &[u8], fields: &[Option<String>], items: &[u8]) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(prev);
    for field in fields {
        match field {
            Some(text) => {
                digest.update(u64::try_from(text.len()).unwrap_or_default().to_be_bytes());
                digest.update(text.as_bytes());
            }
            None => digest.update(u64::MAX.to_be_bytes()),
        }
    }
    digest.update(items);
    digest.finalize().to_vec()
}

/// Gives the seal of the newest entry; before the first, nothing but zeros.
fn last_seal(conn: &Connection) -> Result<Vec<u8>> {
    let last = conn
        .prepare_cached("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or_else(|| vec![0; 32]))
}

/// Writes the entry of a command behind its items.
pub(super) fn append(gate: &WriteTx<'_>, order: &Order) -> Result<()> {
    let prev = last_seal(&gate.tx)?;
    let decision = order.decision.clone().unwrap_or_default();
    let at = order.at.to_string();
    let present = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let marks: Vec<&str> = gate.written.marks.iter().map(|mark| mark.key).collect();
    let fields = [
        Some(gate.seq.to_string()),
        Some(order.uid.to_string()),
        Some(at),
        Some(order.day.to_string()),
        Some(order.session.account.clone()),
        order.session.person.map(|id| id.to_string()),
        Some(order.session.door.code().to_owned()),
        Some(order.command.clone()),
        decision.by.map(|id| id.to_string()),
        decision.meeting.map(|id| id.to_string()),
        gate.capacity
            .or(decision.capacity)
            .map(|capacity| capacity.code().to_owned()),
        present(&decision.basis),
        decision.on.map(|day| day.to_string()),
        present(gate.note.as_ref().unwrap_or(&order.note)),
        present(&marks.join(" ")),
        order.undoes.map(|seq| seq.to_string()),
    ];
    let items = gate.digest.clone().finalize().to_vec();
    let mut sealed = fields.to_vec();
    sealed.extend(order.content.clone().map(Some));
    let answer = (order.content.as_ref()).and(gate.answer.as_ref());
    sealed.extend(answer.cloned().map(Some));
    let hash = seal(&prev, &sealed, &items);
    let [
        _,
        _,
        at,
        day,
        account,
        person,
        door,
        command,
        by,
        meeting,
        capacity,
        basis,
        on,
        note,
        marks,
        undoes,
    ] = fields;
    let mut statement = gate.tx.prepare_cached(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    let number = |text: Option<String>| text.and_then(|text| text.parse::<i64>().ok());
    statement.execute(rusqlite::params![
        gate.seq,
        order.uid.as_bytes(),
        at,
        day,
        account,
        number(person),
        door,
        command,
        number(by),
        number(meeting),
        capacity,
        basis,
        on,
        note,
        marks,
        number(undoes),
        items,
        prev,
        hash,
        order.content,
        answer,
    ])?;
    Ok(())
}

impl Store {
    /// Gives the newest entry's place and seal: the fingerprint of everything before it.
    pub fn head(&self) -> Result<(i64, Vec<u8>)> {
        Ok(self
            .conn
            .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .unwrap_or_else(|| (0, vec![0; 32])))
    }

    /// Says whether an entry is about something that only the office reads: what was said about
    /// a member of the team, its errata and its files.
    pub fn is_restricted(&self, seq: i64) -> Result<bool> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM journal_items i WHERE i.seq = ?1 AND ({}))",
            closed_item()
        ))?;
        Ok(statement.query_row([seq], |row| row.get(0))?)
    }

    /// Gives the first items of an entry; an import may have a hundred thousand.
    pub fn items_of(&self, seq: i64, limit: usize) -> Result<Vec<EntryItem>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT op, kind, record_id, revision, data FROM journal_items
             WHERE seq = ?1 ORDER BY n LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((seq, limit), read_item)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the records of a kind that an entry made or changed.
    pub fn count_acted_on(&self, seq: i64, kind: Kind) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(
            "SELECT count(DISTINCT record_id) FROM journal_items WHERE seq = ?1 AND kind = ?2",
        )?;
        let n: i64 = statement.query_row((seq, kind.code()), |row| row.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }

    /// Counts the items of an entry.
    pub fn count_items(&self, seq: i64) -> Result<usize> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT ifnull(max(n), 0) FROM journal_items WHERE seq = ?1")?;
        let n: i64 = statement.query_row([seq], |row| row.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }
}

pub(super) fn read_item(row: &rusqlite::Row<'_>) -> rusqlite::Result<EntryItem> {
    let (op, kind, data): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(4)?);
    Ok(EntryItem {
        op: Op::from_code(&op),
        kind: Kind::from_code(&kind),
        record_id: row.get(2)?,
        revision: row.get(3)?,
        data: serde_json::from_str(&data).unwrap_or_default(),
    })
}

/// Writes bytes as lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _infallible = write!(text, "{byte:02x}");
            text
        })
}
