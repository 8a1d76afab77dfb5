//! The schema of the file against the one that the migrations make.

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::Fault;
use crate::domain::Kind;
use crate::store::place;
use crate::store::search::{index_of, restricted};
use crate::store::version::{MIGRATIONS, NEWEST};
use crate::store::{Result, Store};

/// What a schema is made of: kind, name, of which table, and the words that made it.
type Made = (String, String, String, Option<String>);

impl Store {
    /// Holds the schema against the one that the migrations make: a guard that was taken away
    /// would be missed by nothing else, and a trigger that was put in runs inside the program.
    /// No name is left out, least of all one that looks like the engine's own.
    pub(super) fn check_schema(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let fresh = Connection::open_in_memory()?;
        for migration in MIGRATIONS {
            fresh.execute_batch(migration)?;
        }
        let (wanted, found) = (made(&fresh)?, made(&self.conn)?);
        let differing: BTreeSet<&String> = wanted
            .symmetric_difference(&found)
            .map(|(_, name, _, _)| name)
            .collect();
        faults.extend(differing.into_iter().cloned().map(Fault::Schema));
        for index in Kind::ALL.into_iter().filter_map(index_of) {
            for index in [restricted(&index), index] {
                let name = format!("{index}_config");
                if wanted.iter().any(|(_, it, _, _)| *it == name)
                    && config(&fresh, &name)? != config(&self.conn, &name)?
                {
                    faults.push(Fault::Schema(name));
                }
            }
        }
        if !place::agrees(&self.conn, NEWEST)? {
            faults.push(Fault::Schema("reached".to_owned()));
        }
        Ok(())
    }
}

/// Reads how an index of words is set.
fn config(conn: &Connection, name: &str) -> Result<Vec<(Value, Value)>> {
    let mut statement = conn.prepare(&format!("SELECT k, v FROM {name} ORDER BY k"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn made(conn: &Connection) -> Result<BTreeSet<Made>> {
    let mut statement = conn.prepare(
        "SELECT CAST(type AS TEXT), CAST(name AS TEXT), CAST(tbl_name AS TEXT), CAST(sql AS TEXT)
         FROM sqlite_schema",
    )?;
    let text = |row: &rusqlite::Row<'_>, n| -> rusqlite::Result<Option<String>> {
        let bytes = row.get_ref(n)?.as_bytes_or_null()?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
    };
    let rows = statement.query_map([], |row| {
        let word = |n| text(row, n).map(Option::unwrap_or_default);
        Ok((word(0)?, word(1)?, word(2)?, text(row, 3)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
