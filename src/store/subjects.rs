//! The records that an entry was about: an item of one about several names the record that it was
//! done for.

use rusqlite::Connection;
use serde_json::{Value as Json, json};

use super::{EntryItem, Result};
use crate::domain::Kind;

/// A record that an act was done on, among others.
pub(super) type Subject = (Kind, i64);

/// The key under which an item names the record that it was done for.
pub(super) const OF: &str = "of";

/// Names a record in an item.
pub(super) fn named((kind, id): Subject) -> Json {
    json!([kind.code(), id])
}

/// Gives the record that an item was done for, where its entry was about several.
pub(super) fn subject_of(item: &EntryItem) -> Option<Subject> {
    let of = item.data.get(OF)?;
    Some((Kind::from_code(of.get(0)?.as_str()?)?, of.get(1)?.as_i64()?))
}

/// Gives the records that an entry was about, where its items name them.
pub(super) fn subjects(items: &[EntryItem]) -> Vec<Subject> {
    let mut found: Vec<Subject> = Vec::new();
    for subject in items.iter().filter_map(subject_of) {
        if !found.contains(&subject) {
            found.push(subject);
        }
    }
    found
}

/// Gives the records that an entry was about, where its items name them, out of the journal; of
/// these only those for which it wrote about one, where that is given.
pub(super) fn subjects_in(
    conn: &Connection,
    seq: i64,
    about: Option<Subject>,
) -> Result<Vec<Subject>> {
    let whose = match about {
        Some(_) => "+seq = ?1 AND kind = ?2 AND record_id = ?3",
        None => "seq = ?1 AND ?2 IS NULL AND ?3 IS NULL",
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT DISTINCT json_extract(data, '$.of[0]'), json_extract(data, '$.of[1]')
         FROM journal_items WHERE {whose} AND json_extract(data, '$.of') IS NOT NULL"
    ))?;
    let about = (seq, about.map(|it| it.0.code()), about.map(|it| it.1));
    let rows = statement.query_map(about, |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (kind, id) = row?;
        found.extend(Kind::from_code(&kind).map(|kind| (kind, id)));
    }
    Ok(found)
}
