//! Counts out of the tallies: sums over a few rows, never over records.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Result, Store};
use crate::domain::Kind;

/// How many, and whether that is all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub n: usize,
    /// Whether counting went to the end.
    pub exact: bool,
}

/// One row of the tallies.
#[derive(Clone, Debug)]
pub struct Tally {
    /// The state.
    pub state: String,
    /// The department in charge; 0 where none is.
    pub department: i64,
    /// The first yellow day.
    pub yellow_on: Option<NaiveDate>,
    /// The first red day.
    pub red_on: Option<NaiveDate>,
    /// Closed late; for cards: empty ones.
    pub late: bool,
    /// How many.
    pub n: i64,
}

impl Store {
    /// Gives the tallies of a kind in a campaign.
    pub fn tallies(&self, kind: Kind, campaign: i64) -> Result<Vec<Tally>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT state, department_id, yellow_on, red_on, late, n FROM tallies
             WHERE kind = ?1 AND campaign_id = ?2",
        )?;
        let rows = statement.query_map((kind.code(), campaign), |row| {
            let day = |n| -> rusqlite::Result<Option<NaiveDate>> {
                Ok(row.get::<_, String>(n)?.parse().ok())
            };
            Ok(Tally {
                state: row.get(0)?,
                department: row.get(1)?,
                yellow_on: day(2)?,
                red_on: day(3)?,
                late: row.get(4)?,
                n: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the records behind another: opinions of a problem, cards of a batch.
    pub fn count_links(&self, role: crate::domain::Role, to: i64) -> Result<i64> {
        Ok(self
            .conn
            .prepare_cached("SELECT count(*) FROM links WHERE role = ?1 AND to_id = ?2")?
            .query_row((role.code(), to), |row| row.get(0))?)
    }

    /// Recounts a kind from its records, for `verify`.
    pub(super) fn recount(&self, kind: Kind) -> Result<BTreeMap<String, i64>> {
        let (department, days, late) = if kind == Kind::Task {
            (
                "ifnull(department_id, 0)",
                "ifnull(yellow_on, '') || '/' || ifnull(red_on, '')",
                "ifnull(late, 0)",
            )
        } else {
            let late = if kind == Kind::Card {
                "ifnull(empty, 0)"
            } else {
                "0"
            };
            ("0", "'/'", late)
        };
        let sql = format!(
            "SELECT campaign_id || '/' || state || '/' || {department} || '/' || {days} || '/' || {late}, count(*)
             FROM {} GROUP BY 1",
            kind.def().plural
        );
        self.counted(&sql)
    }

    pub(super) fn tallied(&self, kind: Kind) -> Result<BTreeMap<String, i64>> {
        let sql = format!(
            "SELECT campaign_id || '/' || state || '/' || department_id || '/' || yellow_on || '/' || red_on || '/' || late, n
             FROM tallies WHERE kind = '{}'",
            kind.code()
        );
        self.counted(&sql)
    }

    fn counted(&self, sql: &str) -> Result<BTreeMap<String, i64>> {
        let mut statement = self.conn.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
