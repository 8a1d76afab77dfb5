//! The history of a record out of the journal: what was written of it, and what was done to the
//! parts of it that acts on it made.

use rusqlite::Connection;

use super::journal::{ENTRY_COLUMNS, read_entry, read_item};
use super::standing::{holds_about, takes_back};
use super::{Entry, EntryItem, Result, Store};
use crate::domain::{Hand, Kind, Type, rules};

impl Store {
    /// Gives the newest entries before `before`, of one record or of all.
    pub fn entries(
        &self,
        of: Option<(Kind, i64)>,
        before: Option<i64>,
        limit: usize,
    ) -> Result<Vec<Entry>> {
        let before = before.unwrap_or(i64::MAX);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let entries = if let Some((kind, id)) = of {
            let sql = format!(
                "SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq IN
                       (SELECT DISTINCT seq FROM ({})
                        WHERE seq < ?3 ORDER BY seq DESC LIMIT ?4) ORDER BY j.seq DESC",
                told_of(kind)
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            let rows = statement.query_map((kind.code(), id, before, limit), read_entry)?;
            rows.collect::<rusqlite::Result<_>>()?
        } else {
            let sql = format!(
                "SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq < ?1
                     ORDER BY j.seq DESC LIMIT ?2"
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            let rows = statement.query_map((before, limit), read_entry)?;
            rows.collect::<rusqlite::Result<_>>()?
        };
        Ok(entries)
    }

    /// Counts the entries before `before`, of one record or of all.
    pub fn count_entries(&self, of: Option<(Kind, i64)>, before: Option<i64>) -> Result<usize> {
        let before = before.unwrap_or(i64::MAX);
        let n: i64 = match of {
            Some((kind, id)) => self
                .conn
                .prepare_cached(&format!(
                    "SELECT count(DISTINCT seq) FROM ({}) WHERE seq < ?3",
                    told_of(kind)
                ))?
                .query_row((kind.code(), id, before), |row| row.get(0))?,
            None => self
                .conn
                .prepare_cached("SELECT count(*) FROM journal WHERE seq < ?1")?
                .query_row([before], |row| row.get(0))?,
        };
        Ok(usize::try_from(n).unwrap_or_default())
    }

    /// Gives the items of an entry that are about one record, however many there are of others; or
    /// about its parts, where only those were written.
    pub fn items_about(&self, seq: i64, of: (Kind, i64)) -> Result<Vec<EntryItem>> {
        let own = items_about(&self.conn, seq, of)?;
        if own.is_empty() {
            return items_about_parts(&self.conn, seq, of);
        }
        Ok(own)
    }
}

/// Gives how the entries are asked for that tell of a record: what was written of it, and what was
/// done to a part of it that acts on it made, such as a request for an extension.
fn told_of(kind: Kind) -> String {
    let own = "SELECT seq FROM journal_items WHERE kind = ?1 AND record_id = ?2".to_owned();
    let parts = parts_by_acts(kind).map(|(code, plural, column)| {
        format!(
            "SELECT i.seq FROM {plural} p JOIN journal_items i
               ON i.kind = '{code}' AND i.record_id = p.id
             WHERE p.{column} = ?2"
        )
    });
    let all: Vec<String> = std::iter::once(own).chain(parts).collect();
    all.join(" UNION ALL ")
}

/// Gives the kinds of part that only acts on a record make: code, table and the column that names
/// the record.
pub(super) fn parts_by_acts(
    kind: Kind,
) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    Kind::ALL.into_iter().filter_map(move |part| {
        let column = part.def().column(part.def().part_of?)?;
        let by_acts = column.hand == Hand::Ruled && column.ty == Type::Ref(kind);
        by_acts.then_some((part.code(), part.def().plural, column.name))
    })
}

/// As [`Store::items_about`]. Here and wherever one record's items of one entry are asked for,
/// `+seq` keeps SQLite from reading the whole entry: an import may have written a hundred thousand.
pub(super) fn items_about(
    conn: &Connection,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<EntryItem>> {
    let mut statement = conn.prepare_cached(
        "SELECT op, kind, record_id, revision, data FROM journal_items
         WHERE kind = ?2 AND record_id = ?3 AND +seq = ?1 ORDER BY n",
    )?;
    let rows = statement.query_map((seq, kind.code(), id), read_item)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the items of an entry about the parts of a record that acts on it made.
fn items_about_parts(
    conn: &Connection,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<EntryItem>> {
    let mut found = Vec::new();
    for (code, plural, column) in parts_by_acts(kind) {
        let mut statement = conn.prepare_cached(&format!(
            "SELECT op, kind, record_id, revision, data FROM journal_items
             WHERE +seq = ?1 AND kind = '{code}'
               AND record_id IN (SELECT id FROM {plural} WHERE {column} = ?2) ORDER BY n"
        ))?;
        let rows = statement.query_map((seq, id), read_item)?;
        found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(found)
}

/// Says whether a command is a step, whoever decides it: no making, no edit.
pub(super) fn is_any_act(command: &str) -> bool {
    rules::is_step(command)
}

/// As [`Store::last_act`].
pub(super) fn newest_act(
    conn: &Connection,
    (kind, id): (Kind, i64),
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Option<Entry>> {
    let parts = parts_by_acts(kind).map(|(code, plural, column)| {
        format!(
            "SELECT i.seq FROM {plural} p JOIN journal_items i
               ON i.kind = '{code}' AND i.record_id = p.id AND i.op = 'create'
             JOIN journal made ON made.seq = i.seq
             WHERE p.{column} = ?2 AND made.command GLOB '{}.*'",
            kind.code()
        )
    });
    let own = format!(
        "SELECT i.seq FROM journal_items i JOIN journal its ON its.seq = i.seq
         WHERE i.kind = ?1 AND i.record_id = ?2
           AND (i.op = 'create' OR its.command GLOB '{}.*'
                OR json_extract(i.data, '$.of[0]') = ?1 AND json_extract(i.data, '$.of[1]') = ?2)",
        kind.code()
    );
    let all: Vec<String> = std::iter::once(own).chain(parts).collect();
    let all = all.join(" UNION ALL ");
    let sql = format!(
        "SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq IN (SELECT seq FROM ({all}))
         ORDER BY j.seq DESC"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((kind.code(), id), read_entry)?;
    for entry in rows {
        let entry = entry?;
        let is_act = wanted(&entry.command) && !takes_back(&entry.command);
        if is_act && holds_about(conn, entry.seq, (kind, id))? {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}
