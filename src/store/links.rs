//! What hangs on a record, and what stands beside a row of a list: links both ways, and parts.

use std::collections::BTreeMap;

use super::Reader;
use super::Result;
use super::veil::{Veil, open_to};
use crate::domain::{Kind, Role, Tied, VOID};

/// Which end of a link is asked from: a role, and whether the record is at its `to` end.
pub type End = (Role, bool);

impl Reader<'_> {
    /// Gives the keys of the first records that point at `id` with a column, by number, and how
    /// many there are in all; with a veil without what only the office reads.
    pub fn part_keys(
        &self,
        (kind, column): (Kind, &str),
        id: i64,
        first: usize,
        veil: Option<Veil>,
    ) -> Result<(Vec<i64>, usize)> {
        let Some(column) = kind.def().column(column) else {
            return Ok((Vec::new(), 0));
        };
        let rows = format!(
            "FROM {} t WHERE t.{} = ?1 AND t.state <> '{VOID}'{}",
            kind.def().plural,
            column.name,
            and_open(kind, veil)
        );
        self.some(("t.id", &rows), id, first)
    }

    /// Gives the keys of the records that those of a kind point at with a column, each once.
    ///
    /// # Errors
    /// Those of the engine.
    pub fn referred(&self, kind: Kind, column: &str) -> Result<Vec<i64>> {
        let Some(column) = kind.def().column(column) else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT DISTINCT t.{0} FROM {1} t WHERE t.{0} IS NOT NULL AND t.state <> '{VOID}'",
            column.name,
            kind.def().plural
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let keys = statement.query_map([], |row| row.get(0))?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives the keys of the first records at the other end of a link, by number, and how many
    /// there are in all; with a veil without what only the office reads.
    pub fn link_keys(
        &self,
        end: End,
        id: i64,
        first: usize,
        veil: Option<Veil>,
    ) -> Result<(Vec<i64>, usize)> {
        let (own, far) = columns(end);
        let rows = format!(
            "FROM links l WHERE l.role = '{}' AND l.{own} = ?1{}",
            end.0.code(),
            far_open(end, veil)
        );
        self.some((&format!("l.{far}"), &rows), id, first)
    }

    /// Gives what is at the other end of a record's links, each with its word, by number.
    pub fn tied(&self, end: End, id: i64) -> Result<Vec<Tied>> {
        let (own, far) = columns(end);
        let sql =
            format!("SELECT {far}, word FROM links WHERE role = ?1 AND {own} = ?2 ORDER BY 1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((end.0.code(), id), |row| {
            Ok(Tied {
                id: row.get(0)?,
                word: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives what ties of a role go from of which each one has a word: nobody who was called to it
    /// was there.
    pub fn all_worded(&self, role: Role) -> Result<Vec<i64>> {
        let sql = "SELECT from_id FROM links WHERE role = ?1 GROUP BY from_id \
                   HAVING MIN(length(word)) > 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([role.code()], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives all ties of a role: what it goes from, what to, and its word.
    pub fn ties_of(&self, role: Role) -> Result<Vec<(i64, i64, String)>> {
        let sql = "SELECT from_id, to_id, word FROM links WHERE role = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([role.code()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn some(
        &self,
        (key, rows): (&str, &str),
        id: i64,
        first: usize,
    ) -> Result<(Vec<i64>, usize)> {
        let limit = i64::try_from(first).unwrap_or(i64::MAX);
        let mut statement = self
            .conn
            .prepare_cached(&format!("SELECT {key} {rows} ORDER BY {key} LIMIT ?2"))?;
        let keys: Vec<i64> = statement
            .query_map((id, limit), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if keys.len() < first {
            let n = keys.len();
            return Ok((keys, n));
        }
        let n: i64 = self
            .conn
            .prepare_cached(&format!("SELECT count(*) {rows}"))?
            .query_row([id], |row| row.get(0))?;
        Ok((keys, usize::try_from(n).unwrap_or_default()))
    }

    /// Gives for a page of records the keys at the other end of a link, by number.
    pub fn beside(&self, end: End, ids: &[i64]) -> Result<BTreeMap<i64, Vec<i64>>> {
        let (own, far) = columns(end);
        let sql = format!(
            "SELECT {own}, {far} FROM links WHERE role = '{}'
             AND {own} IN (SELECT value FROM json_each(?1)) ORDER BY 1, 2",
            end.0.code()
        );
        let mut found: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([listed(ids)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for pair in rows {
            let (own, far) = pair?;
            found.entry(own).or_default().push(far);
        }
        Ok(found)
    }

    /// Counts for a page of records what is at the other end of a link; with a veil without
    /// what only the office reads, with `wordless` only what is linked without a word.
    pub fn counted_beside(
        &self,
        end: End,
        ids: &[i64],
        (veil, wordless): (Option<Veil>, bool),
    ) -> Result<BTreeMap<i64, i64>> {
        let (own, _) = columns(end);
        let sql = format!(
            "SELECT l.{own}, count(*) FROM links l WHERE l.role = '{}'
             AND l.{own} IN (SELECT value FROM json_each(?1)){}{} GROUP BY 1",
            end.0.code(),
            if wordless { " AND l.word = ''" } else { "" },
            far_open(end, veil)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([listed(ids)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts for a page of records those of a kind that stand and point at them with a column.
    pub(crate) fn counted_parts(
        &self,
        (kind, column): (Kind, &'static str),
        ids: &[i64],
        veil: Option<Veil>,
    ) -> Result<BTreeMap<i64, i64>> {
        let sql = format!(
            "SELECT t.{column}, count(*) FROM {} t WHERE t.{column} IN
             (SELECT value FROM json_each(?1)) AND t.state <> '{VOID}'{} GROUP BY 1",
            kind.def().plural,
            and_open(kind, veil)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([listed(ids)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Gives the columns of the own and of the far end.
const fn columns((_, back): End) -> (&'static str, &'static str) {
    if back {
        ("to_id", "from_id")
    } else {
        ("from_id", "to_id")
    }
}

fn and_open(kind: Kind, veil: Option<Veil>) -> String {
    veil.map_or_else(String::new, |veil| format!(" AND {}", open_to(kind, veil)))
}

fn far_open(end: End, veil: Option<Veil>) -> String {
    let Some(veil) = veil else {
        return String::new();
    };
    let (from, to) = end.0.ends();
    let kind = if end.1 { from } else { to };
    format!(
        " AND EXISTS (SELECT 1 FROM {} t WHERE t.id = l.{} AND {})",
        kind.def().plural,
        columns(end).1,
        open_to(kind, veil)
    )
}

/// Writes keys as a list that the engine takes apart: one statement for any number of them.
fn listed(ids: &[i64]) -> String {
    serde_json::json!(ids).to_string()
}
