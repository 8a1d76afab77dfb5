//! Records of an import are counted together: with a trigger behind each, the engine would keep
//! every page that a row touches, so that it could take the row back with its count.

use std::collections::BTreeMap;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

use super::tally::counted_sql;
use super::{Result, WriteTx};
use crate::domain::Kind;

/// So many records are made one behind the other, with nothing else between, before they are
/// counted together: each statement is made anew when that begins and ends.
const IN_A_ROW: usize = 64;

/// What was made and waits to be counted.
#[derive(Default)]
pub(super) struct Uncounted {
    /// How many were made since something else was written.
    in_a_row: usize,
    /// The first of each kind that no sum knows yet.
    first: BTreeMap<Kind, i64>,
    /// Of which kinds nothing follows from a new record but that it is counted.
    only_counted: BTreeMap<Kind, bool>,
}

impl WriteTx<'_> {
    /// Notes that a record is made next; from a certain number on, those of an import are counted
    /// by [`Self::count_made`] and by no trigger.
    pub(super) fn make_next(&mut self, kind: Kind, id: i64) -> Result<()> {
        if !self.bulk {
            return Ok(());
        }
        if !self.is_only_counted(kind)? {
            return self.count_made();
        }
        let uncounted = &mut self.uncounted;
        uncounted.in_a_row += 1;
        if uncounted.in_a_row == IN_A_ROW {
            set_triggers(&self.tx, false)?;
        }
        if uncounted.in_a_row >= IN_A_ROW {
            uncounted.first.entry(kind).or_insert(id);
        }
        Ok(())
    }

    /// Counts what was made and is in no sum yet. Whatever else is written, where a trigger stands
    /// behind it or a sum may change, comes after this.
    pub(super) fn count_made(&mut self) -> Result<()> {
        self.uncounted.in_a_row = 0;
        let made = std::mem::take(&mut self.uncounted.first);
        if made.is_empty() {
            return Ok(());
        }
        set_triggers(&self.tx, true)?;
        for (kind, first) in made {
            if let Some(columns) = counted_sql(kind) {
                let sql = format!(
                    "INSERT INTO tallies SELECT ?1, {}, count(*) FROM {} WHERE id >= ?2
                     GROUP BY 2, 3, 4, 5, 6, 7, 8
                     ON CONFLICT DO UPDATE SET n = n + excluded.n",
                    columns.join(", "),
                    kind.def().plural
                );
                self.tx.execute(&sql, params![kind.code(), first])?;
            }
        }
        Ok(())
    }

    fn is_only_counted(&mut self, kind: Kind) -> Result<bool> {
        if let Some(known) = self.uncounted.only_counted.get(&kind) {
            return Ok(*known);
        }
        let table = kind.def().plural;
        let others: i64 = self.tx.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1
             AND name NOT IN (?1 || '_counted', ?1 || '_recounted')",
            [table],
            |row| row.get(0),
        )?;
        self.uncounted.only_counted.insert(kind, others == 0);
        Ok(others == 0)
    }
}

/// Lets what stands behind the tables follow from what is written, or not.
pub(super) fn set_triggers(conn: &Connection, on: bool) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, on)?;
    Ok(())
}
