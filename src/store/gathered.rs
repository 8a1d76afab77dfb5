//! What was made of records that were taken down: how many were gathered, in how many lines.

use super::veil::open_to;
use super::{Reader, Result, Veil};
use crate::domain::{Day, Kind, Role, VOID};

/// What was made of the records of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The summaries that stand and say once what any of them says.
    pub summaries: i64,
    /// The records that they say.
    pub summarised: i64,
    /// Those of them that are gathered or said before besides.
    pub both: i64,
    /// What others are gathered into, of which no summary speaks.
    pub into: i64,
    /// Those in a state that does not tell it, which are gathered or said before all the same.
    pub untold: i64,
}

/// By what it is known that one is gathered, or said before.
#[derive(Clone, Copy, Debug)]
pub struct GatheredBy {
    /// The kind.
    pub kind: Kind,
    /// The role in which it is gathered.
    pub role: Role,
    /// The column that names what it is once more.
    pub same_as: &'static str,
    /// The role in which a summary says it.
    pub said: Role,
    /// The state that tells nothing of it.
    pub untold: &'static str,
}

impl Reader<'_> {
    /// Counts what was made of the records of a campaign, as far as a reader may know.
    pub fn gathered(
        &self,
        by: GatheredBy,
        campaign: i64,
        veil: Option<Veil>,
    ) -> Result<Gathered> {
        let table = by.kind.def().plural;
        let open = veil.map_or_else(|| "1".to_owned(), |veil| open_to(by.kind, veil));
        let (role, said) = (by.role.code(), by.said.code());
        let lines = by.said.ends().0.def().plural;
        let into = by.role.ends().1.def().plural;
        let gathered = format!(
            "(t.{} IS NOT NULL OR EXISTS (SELECT 1 FROM links g
             WHERE g.role = '{role}' AND g.from_id = t.id))",
            by.same_as
        );
        let own = format!("t.campaign_id = ?1 AND t.state <> '{VOID}' AND {open}");
        let of_lines = format!(
            "FROM links l JOIN {lines} s ON s.id = l.from_id AND s.state <> '{VOID}'
             JOIN {table} t ON t.id = l.to_id WHERE l.role = '{said}' AND {own}"
        );
        let sql = format!(
            "SELECT (SELECT count(DISTINCT l.from_id) {of_lines}),
             (SELECT count(DISTINCT l.to_id) {of_lines}),
             (SELECT count(DISTINCT l.to_id) {of_lines} AND {gathered}),
             (SELECT count(*) FROM {into} p WHERE p.campaign_id = ?1 AND p.state <> '{VOID}'
              AND EXISTS (SELECT 1 FROM links d JOIN {table} t ON t.id = d.from_id
               WHERE d.role = '{role}' AND d.to_id = p.id AND {own}
               AND NOT EXISTS (SELECT 1 FROM links l JOIN {lines} s ON s.id = l.from_id
                AND s.state <> '{VOID}' WHERE l.role = '{said}' AND l.to_id = t.id))),
             (SELECT count(*) FROM {table} t WHERE {own} AND t.state = '{}' AND {gathered})",
            by.untold
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([campaign], |row| {
            Ok(Gathered {
                summaries: row.get(0)?,
                summarised: row.get(1)?,
                both: row.get(2)?,
                into: row.get(3)?,
                untold: row.get(4)?,
            })
        })?)
    }

    /// Counts the sittings of a campaign in a state, by what kind they are: of which, how many,
    /// how many of the house were there, and how many came from outside.
    pub fn sittings(
        &self,
        campaign: i64,
        (state, from): (&str, Option<Day>),
    ) -> Result<Vec<(i64, i64, i64, i64)>> {
        let table = Kind::SITTING.def().plural;
        let sql = format!(
            "SELECT t.type_id, count(*), sum((SELECT count(*) FROM links l
              WHERE l.role = '{}' AND l.from_id = t.id AND l.word = '')),
             sum(ifnull(t.outsiders, 0)) FROM {table} t
             WHERE t.campaign_id = ?1 AND t.state = ?2 AND t.type_id IS NOT NULL
             AND ifnull(t.to_on, t.held_on) >= ?3
             GROUP BY t.type_id ORDER BY t.type_id",
            Role::Called.code()
        );
        let from = from.map(|day| day.to_string()).unwrap_or_default();
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((campaign, state, from), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
