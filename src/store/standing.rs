//! Which entries of the journal still hold, and what was decided at a meeting or by a person.

use rusqlite::Connection;

use super::Result;
use super::reader::Reader;
use crate::domain::{Capacity, Decided, Kind, MISRECORDED, REVOKE};

/// Says whether a command takes another one back.
pub(super) fn takes_back(command: &str) -> bool {
    let verb = command.split_once('.').map(|(_, verb)| verb);
    matches!(command, "undo" | "redo")
        || verb == Some(REVOKE.verb)
        || verb == Some(MISRECORDED.verb)
}

/// Says whether an entry still holds: nothing that holds itself has taken it back.
pub(super) fn holds(conn: &Connection, seq: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT seq FROM journal WHERE undoes = ?1")?;
    let after: Vec<i64> = statement
        .query_map([seq], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for later in after {
        if holds(conn, later)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Gives the decisions that hold and were taken at a meeting, or by a person for others, oldest
/// first and at most so many; nothing for other kinds.
pub(super) fn decided(
    reader: &Reader<'_>,
    kind: Kind,
    id: i64,
    most: usize,
) -> Result<Vec<Decided>> {
    let condition = if kind == Kind::Meeting {
        "meeting_id = ?1".to_owned()
    } else if kind == Kind::Person {
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
        found.push(Decided {
            number: subject(reader, seq, &command)?,
            on: on.and_then(|text| text.parse().ok()),
            capacity: capacity.and_then(|code| Capacity::from_code(&code)),
        });
        if found.len() >= most {
            break;
        }
    }
    Ok(found)
}

/// Names the record that an entry was about: the first of the command's own kind, else the first.
fn subject(reader: &Reader<'_>, seq: i64, command: &str) -> Result<String> {
    let own = command.split_once('.').map_or("", |(kind, _)| kind);
    let mut statement = reader.conn.prepare_cached(
        "SELECT kind, record_id FROM journal_items WHERE seq = ?1 ORDER BY kind <> ?2, n LIMIT 1",
    )?;
    let mut rows = statement.query((seq, own))?;
    let Some(row) = rows.next()? else {
        return Ok(String::new());
    };
    let (kind, id): (String, i64) = (row.get(0)?, row.get(1)?);
    let record = match Kind::from_code(&kind) {
        Some(kind) => reader.find(kind, id)?,
        None => None,
    };
    Ok(record.map(|it| it.number).unwrap_or_default())
}
