//! Which entries of the journal still hold, and what was decided at a meeting or by a person.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::Value as Json;

use super::Reader;
use super::Result;
use super::subjects::{Subject, subjects_in};
use crate::domain::{
    Before, Capacity, Changed, Day, Decided, Kind, MISRECORDED, Moved, REVOKE, Record, Value,
};

/// Says whether a command takes another one back.
pub(super) fn takes_back(command: &str) -> bool {
    let verb = command.split_once('.').map(|(_, verb)| verb);
    matches!(command, "undo" | "redo")
        || verb == Some(REVOKE.verb)
        || verb == Some(MISRECORDED.verb)
}

/// Says whether an entry still holds: nothing that holds itself has taken it back, or not for all
/// the records that it was about.
pub(super) fn holds(conn: &Connection, seq: i64) -> Result<bool> {
    let after = undone_by(conn, seq)?;
    if after.is_empty() {
        return Ok(true);
    }
    let subjects: BTreeSet<Subject> = subjects_in(conn, seq, None)?.into_iter().collect();
    if !subjects.is_empty() {
        return Ok(!holding(conn, seq, subjects)?.is_empty());
    }
    for later in after {
        if holds(conn, later)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Says whether an entry about several records still holds for one of them.
pub(super) fn holds_for(conn: &Connection, seq: i64, subject: Subject) -> Result<bool> {
    let held = holding(conn, seq, BTreeSet::from([subject]))?;
    Ok(!held.is_empty())
}

/// Gives those of some records for which an entry still holds: all at once, as each entry behind it
/// is about as many.
fn holding(
    conn: &Connection,
    seq: i64,
    mut of: BTreeSet<Subject>,
) -> Result<BTreeSet<Subject>> {
    for later in undone_by(conn, seq)? {
        if of.is_empty() {
            break;
        }
        let reached = reached(conn, later, &of)?;
        for subject in holding(conn, later, reached)? {
            of.remove(&subject);
        }
    }
    Ok(of)
}

/// Says whether what an entry did to a record still holds.
pub(super) fn holds_about(conn: &Connection, seq: i64, record: (Kind, i64)) -> Result<bool> {
    if undone_by(conn, seq)?.is_empty() {
        return Ok(true);
    }
    let subjects = subjects_in(conn, seq, None)?;
    if subjects.contains(&record) {
        return holds_for(conn, seq, record);
    }
    // A whole moved along with all of its parts.
    let along = |it: &Subject| it.0.whole() == Some(record.0);
    let about = subjects_in(conn, seq, Some(record))?;
    if about.is_empty() || about.iter().any(along) {
        return holds(conn, seq);
    }
    let held = holding(conn, seq, about.into_iter().collect())?;
    Ok(!held.is_empty())
}

/// Gives the last entry that takes one back, for some record at least, and holds itself; with its
/// day, and whether it left nothing of the one.
pub(super) fn taken_back_by(
    conn: &Connection,
    seq: i64,
) -> Result<Option<(i64, String, bool)>> {
    let mut last = None;
    for later in undone_by(conn, seq)? {
        if holds(conn, later)? {
            last = last.max(Some(later));
        }
    }
    let Some(last) = last else { return Ok(None) };
    let mut statement = conn.prepare_cached("SELECT day FROM journal WHERE seq = ?1")?;
    let day = statement.query_row([last], |row| row.get(0))?;
    Ok(Some((last, day, !holds(conn, seq)?)))
}

fn undone_by(conn: &Connection, seq: i64) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached("SELECT seq FROM journal WHERE undoes = ?1")?;
    let rows = statement.query_map([seq], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives those of some records for which something takes another entry back: what names none does
/// for all of them.
fn reached(conn: &Connection, seq: i64, of: &BTreeSet<Subject>) -> Result<BTreeSet<Subject>> {
    // Of a single one its own items tell it mostly, and the others need not be read.
    if let (Some(one), 1) = (of.first(), of.len())
        && subjects_in(conn, seq, Some(*one))?.contains(one)
    {
        return Ok(of.clone());
    }
    let named = subjects_in(conn, seq, None)?;
    if named.is_empty() {
        return Ok(of.clone());
    }
    Ok(named.into_iter().filter(|it| of.contains(it)).collect())
}

/// Gives the decisions that hold and were taken at a meeting, or by a person for others, oldest
/// first and at most so many; nothing for other kinds.
pub(super) fn decided(
    reader: &Reader<'_>,
    kind: Kind,
    id: i64,
    most: usize,
) -> Result<Vec<Decided>> {
    let condition = if !kind.def().basis.is_empty() {
        "meeting_id = ?1".to_owned()
    } else if kind == Kind::ACTOR {
        let decides = Capacity::ALL.into_iter().filter(|it| it.decides());
        let codes: Vec<String> = decides.map(|it| format!("'{}'", it.code())).collect();
        format!("decided_by = ?1 AND capacity IN ({})", codes.join(", "))
    } else {
        return Ok(Vec::new());
    };
    let sql = format!(
        "SELECT seq, command, decided_on, capacity FROM journal WHERE {condition} ORDER BY seq"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, command): (i64, String) = (row.get(0)?, row.get(1)?);
        let (on, capacity): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        if takes_back(&command) || !holds(reader.conn, seq)? {
            continue;
        }
        let of = subject(reader, seq, &command)?;
        let on: Option<Day> = on.and_then(|text| text.parse().ok());
        found.push(Decided {
            number: of.as_ref().map(|it| it.number.clone()).unwrap_or_default(),
            asked_on: match &of {
                Some(of) => asked_before(reader, seq, of, on)?,
                None => None,
            },
            on,
            capacity: capacity.and_then(|code| Capacity::from_code(&code)),
        });
        if found.len() >= most {
            break;
        }
    }
    Ok(found)
}

/// Gives the keys that stood in a reference column and were taken out again while the record was in
/// none of the states `before`.
pub(super) fn former(
    reader: &Reader<'_>,
    record: &Record,
    (column, before): (&str, &[&str]),
) -> Result<Vec<i64>> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT seq, op, data FROM journal_items
         WHERE kind = ?1 AND record_id = ?2 AND op IN ('set', 'move') ORDER BY seq, n",
    )?;
    let mut rows = statement.query((record.kind.code(), record.id))?;
    let (mut state, mut found) = (record.kind.def().machine.initial().to_owned(), Vec::new());
    while let Some(row) = rows.next()? {
        let (seq, op, data): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let data: Json = serde_json::from_str(&data).unwrap_or_default();
        if op == "move" {
            let to = data.get("to").and_then(Json::as_str);
            to.unwrap_or_default().clone_into(&mut state);
            continue;
        }
        let old = data.get("old").and_then(Json::as_i64);
        let of = data.get("column").and_then(Json::as_str) == Some(column);
        let Some(old) = old.filter(|_| of && !before.contains(&state.as_str())) else {
            continue;
        };
        // What only came back because the entry that put it there was taken back never left.
        let of = (record.kind, record.id);
        if holds_about(reader.conn, seq, of)? && !is_taking_back(reader.conn, seq)? {
            found.push(old);
        }
    }
    Ok(found)
}

/// Gives what stood in some columns of a record before entries that hold changed them, the last
/// entry first.
pub(super) fn changes(
    reader: &Reader<'_>,
    record: &Record,
    columns: &[&'static str],
) -> Result<Vec<Changed>> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT i.seq, j.day, json_extract(i.data, '$.column'), json_extract(i.data, '$.old')
         FROM journal_items i JOIN journal j ON j.seq = i.seq
         WHERE i.kind = ?1 AND i.record_id = ?2 AND i.op = 'set' ORDER BY i.seq DESC, i.n",
    )?;
    let mut rows = statement.query((record.kind.code(), record.id))?;
    let of = (record.kind, record.id);
    let mut found: Vec<(i64, Changed)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, day, column): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let Some(column) = columns.iter().find(|it| **it == column) else {
            continue;
        };
        let was = match row.get_ref(3)? {
            ValueRef::Text(text) => Value::from(std::str::from_utf8(text).ok()),
            ValueRef::Integer(n) => Value::Int(n),
            ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
        };
        if let Some((_, changed)) = found.last_mut().filter(|it| it.0 == seq) {
            changed.was.insert(column, was);
        } else if let Ok(on) = day.parse()
            && holds_about(reader.conn, seq, of)?
            && !is_taking_back(reader.conn, seq)?
        {
            let was = BTreeMap::from([(*column, was)]);
            let entry = seq;
            found.push((seq, Changed { entry, on, was }));
        }
    }
    Ok(found.into_iter().map(|(_, changed)| changed).collect())
}

/// Gives the place in the journal of the entry that made a record.
pub(super) fn made_at(reader: &Reader<'_>, record: &Record) -> Result<Option<i64>> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT min(seq) FROM journal_items
         WHERE kind = ?1 AND record_id = ?2 AND op = 'create'",
    )?;
    Ok(statement.query_row((record.kind.code(), record.id), |row| row.get(0))?)
}

/// Gives the entries that hold and moved a record to another state, the last first.
pub(super) fn moves(reader: &Reader<'_>, record: &Record) -> Result<Vec<Moved>> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT i.seq, j.command, coalesce(j.decided_on, j.day),
                ifnull(json_extract(i.data, '$.from'), ''), j.decided_by, j.meeting_id,
                ifnull(j.basis, '')
         FROM journal_items i JOIN journal j ON j.seq = i.seq
         WHERE i.kind = ?1 AND i.record_id = ?2 AND i.op = 'move' ORDER BY i.seq DESC, i.n DESC",
    )?;
    let mut rows = statement.query((record.kind.code(), record.id))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, command): (i64, String) = (row.get(0)?, row.get(1)?);
        let (on, from): (String, String) = (row.get(2)?, row.get(3)?);
        let (by, meeting) = (row.get(4)?, row.get(5)?);
        let holds = holds_about(reader.conn, seq, (record.kind, record.id))?;
        if let Ok(on) = on.parse()
            && holds
            && !is_taking_back(reader.conn, seq)?
        {
            found.push(Moved {
                entry: seq,
                command,
                from,
                on,
                by,
                meeting,
                basis: row.get(6)?,
            });
        }
    }
    Ok(found)
}

/// Says whether an entry takes another one back.
fn is_taking_back(conn: &Connection, seq: i64) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT undoes IS NOT NULL FROM journal WHERE seq = ?1")?;
    Ok(statement.query_row([seq], |row| row.get(0))?)
}

/// Gives the last day on which an entry had been asked for: what was asked for later, and what the
/// entry itself put down, was not what it decided.
fn asked_before(
    reader: &Reader<'_>,
    seq: i64,
    of: &Record,
    on: Option<Day>,
) -> Result<Option<Day>> {
    let mut statement = reader.conn.prepare_cached(
        "SELECT json_extract(data, '$.column'), json_extract(data, '$.old') FROM journal_items
         WHERE +seq = ?1 AND kind = ?2 AND record_id = ?3 AND op = 'set'",
    )?;
    let own: BTreeMap<String, Option<Day>> = statement
        .query_map((seq, of.kind.code(), of.id), |row| {
            let old = match row.get_ref(1)? {
                ValueRef::Text(text) => std::str::from_utf8(text).ok(),
                ValueRef::Null
                | ValueRef::Integer(_)
                | ValueRef::Real(_)
                | ValueRef::Blob(_) => None,
            };
            Ok((row.get(0)?, old.and_then(|day| day.parse().ok())))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let columns = of.kind.def().columns.iter();
    let asked = columns.filter(|it| it.before == Before::NoMeeting);
    // What the entry wrote anew stood otherwise before it: who resumes ends a pause that began.
    let before = |name: &str| own.get(name).copied().unwrap_or_else(|| of.day(name));
    let days = asked.filter_map(|it| before(it.name));
    Ok(days.filter(|asked| on.is_some_and(|on| *asked <= on)).max())
}

/// Gives the record that an entry was about: the first of the command's own kind, else the first.
fn subject(reader: &Reader<'_>, seq: i64, command: &str) -> Result<Option<Record>> {
    let subjects = subjects_in(reader.conn, seq, None)?;
    let held = holding(reader.conn, seq, subjects.iter().copied().collect())?;
    if let Some((kind, id)) = subjects.into_iter().find(|it| held.contains(it)) {
        return reader.find(kind, id);
    }
    let own = command.split_once('.').map_or("", |(kind, _)| kind);
    let mut statement = reader.conn.prepare_cached(
        "SELECT kind, record_id FROM journal_items WHERE seq = ?1 AND n = ifnull(
           (SELECT n FROM journal_items WHERE seq = ?1 AND kind = ?2 ORDER BY n LIMIT 1), 1)",
    )?;
    let mut rows = statement.query((seq, own))?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let (kind, id): (String, i64) = (row.get(0)?, row.get(1)?);
    match Kind::from_code(&kind) {
        Some(kind) => reader.find(kind, id),
        None => Ok(None),
    }
}
