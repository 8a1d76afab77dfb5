//! What was done to a record, or to a part of it, after an entry of the journal; and how that is
//! told to somebody in whose way it stands.

use rusqlite::Params;

use super::journal::{ENTRY_COLUMNS, read_entry, read_item};
use super::reader::Reader;
use super::standing::takes_back;
use super::{Entry, EntryItem, Result};
use crate::domain::rules::row_of;
use crate::domain::{Kind, Refusal};

/// One piece of an entry that was written later.
pub(super) struct Later {
    pub(super) seq: i64,
    command: String,
    pub(super) item: EntryItem,
}

impl Later {
    /// Gives the kind that the command was about.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.command
            .split_once('.')
            .and_then(|(kind, _)| Kind::from_code(kind))
    }

    /// Gives what the command did.
    pub(super) fn verb(&self) -> &str {
        self.command.split_once('.').map_or("", |(_, verb)| verb)
    }

    /// Says that it stands in the way: which record, what was done, by whom, when, and what to do.
    pub(super) fn refusal(&self, reader: &Reader<'_>) -> Result<Refusal> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq = ?1");
        let mut statement = reader.conn.prepare_cached(&sql)?;
        let entry = statement.query_row([self.seq], read_entry)?;
        let about = self
            .about(reader)?
            .or_else(|| Some((self.item.kind?, self.item.record_id)));
        let record = match about {
            Some((kind, id)) => reader.find(kind, id)?,
            None => None,
        };
        let number = record.map(|it| it.number).unwrap_or_default();
        Ok(Refusal::of("changed-since")
            .with("number", number)
            .with("act", &self.command)
            .with("who", who(reader, &entry)?)
            .with("day", entry.decided_on.as_ref().unwrap_or(&entry.day))
            .with("way", self.way()))
    }

    /// Gives the record that the command was about: the one found, or its whole.
    fn about(&self, reader: &Reader<'_>) -> Result<Option<(Kind, i64)>> {
        let Some(found) = self.item.kind else {
            return Ok(None);
        };
        let of = self.kind();
        if of.is_none_or(|of| of == found) {
            return Ok(None);
        }
        let above = wholes(reader, found, self.item.record_id)?;
        if let Some(whole) = above.into_iter().find(|(kind, _)| Some(*kind) == of) {
            return Ok(Some(whole));
        }
        let code = of.map(Kind::code).unwrap_or_default();
        let mut statement = reader.conn.prepare_cached(
            "SELECT record_id FROM journal_items WHERE seq = ?1 AND kind = ?2 ORDER BY n LIMIT 1",
        )?;
        let mut rows = statement.query((self.seq, code))?;
        let id = rows.next()?.map(|row| row.get(0)).transpose()?;
        Ok(of.zip(id))
    }

    /// Gives the key of what takes it out of the way.
    fn way(&self) -> &'static str {
        let row = row_of(&self.command).map(|(_, row)| row);
        match (row, self.verb()) {
            (Some(row), _) if row.is_decision() => "@way-revoke",
            (Some(row), _) if row.is_signed() => "@way-misrecorded",
            (None, "make") => "@way-void",
            (None, "amend") => "@way-amend",
            _ if self.command.starts_with("link.") => "@way-unlink",
            _ => "@way-undo",
        }
    }
}

/// Names who decided an entry, or at which meeting it was, or who typed it.
fn who(reader: &Reader<'_>, entry: &Entry) -> Result<String> {
    let people = [
        (
            Kind::Meeting,
            entry.meeting.filter(|_| entry.decided_by.is_none()),
        ),
        (Kind::Person, entry.decided_by.or(entry.person)),
    ];
    for (kind, id) in people {
        if let Some(id) = id
            && let Some(record) = reader.find(kind, id)?
        {
            return Ok(record.title().to_owned());
        }
    }
    Ok(entry.account.clone())
}

/// Gives what was done to a record after an entry.
pub(super) fn of_record(
    reader: &Reader<'_>,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<Later>> {
    let itself = "i.kind = ?2 AND i.record_id = ?3";
    since(reader, itself, (seq, kind.code(), id))
}

/// Gives what was done after an entry to what points at a record or proves it.
pub(super) fn of_parts(
    reader: &Reader<'_>,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<Later>> {
    let mut found = Vec::new();
    for other in Kind::ALL {
        for (column, target) in other.def().references() {
            if target == kind {
                let parts = format!(
                    "?2 <> '' AND i.kind = '{}' AND i.record_id IN
                       (SELECT id FROM {} WHERE {} = ?3)",
                    other.code(),
                    other.def().plural,
                    column.name,
                );
                found.extend(since(reader, &parts, (seq, kind.code(), id))?);
            }
        }
    }
    let proofs = "i.kind = 'attachment' AND i.record_id IN
         (SELECT id FROM attachments WHERE proves_kind = ?2 AND proves_id = ?3)";
    found.extend(since(reader, proofs, (seq, kind.code(), id))?);
    Ok(found)
}

/// Gives what a record is a part of, or proves.
pub(super) fn wholes(reader: &Reader<'_>, kind: Kind, id: i64) -> Result<Vec<(Kind, i64)>> {
    let Some(record) = reader.find(kind, id)? else {
        return Ok(Vec::new());
    };
    let column = kind.def().part_of.unwrap_or_default();
    let whole = kind.whole().zip(record.int(column));
    Ok(record.proves().into_iter().chain(whole).collect())
}

fn since(reader: &Reader<'_>, condition: &str, params: impl Params) -> Result<Vec<Later>> {
    let sql = format!(
        "SELECT i.op, i.kind, i.record_id, i.revision, i.data, i.seq, j.command
         FROM journal_items i JOIN journal j USING (seq)
         WHERE {condition} AND i.seq > ?1 ORDER BY i.seq DESC"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params, read_later)?;
    let mut found: Vec<Later> = rows.collect::<rusqlite::Result<_>>()?;
    // What takes back is nothing by itself: it shows in what holds no more.
    found.retain(|later| !takes_back(&later.command));
    Ok(found)
}

/// Reads what was written later: an item, the place of its entry and its command.
pub(super) fn read_later(row: &rusqlite::Row<'_>) -> rusqlite::Result<Later> {
    Ok(Later {
        item: read_item(row)?,
        seq: row.get(5)?,
        command: row.get(6)?,
    })
}
