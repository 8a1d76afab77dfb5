//! The ledger as the rules read it, inside a transaction or outside.

use rusqlite::OptionalExtension as _;

use super::namesakes::sharing;
use super::schema::{read_record, select, select_one};
use super::{Amounts, EntryItem, Reader, Result};
use crate::domain::calendar::Calendar;
use crate::domain::{
    Amount, CAMPAIGN_ID, Changed, Decided, Kind, Ledger, Moved, Read, Record, Role, Tied, VOID,
    Value,
};

impl<'c> Reader<'c> {
    /// Reads with what was counted before.
    #[must_use]
    pub const fn knowing(self, counts: &'c Amounts) -> Self {
        Self {
            counted: Some(counts),
            ..self
        }
    }
}

impl Reader<'_> {
    /// Finds a record by its key.
    pub fn find(&self, kind: Kind, id: i64) -> Result<Option<Record>> {
        let mut statement = self.conn.prepare_cached(select_one(kind))?;
        Ok(statement
            .query_row([id], |row| read_record(kind, row))
            .optional()?)
    }

    /// Finds the record that a piece of an entry is about.
    pub(super) fn find_item(&self, item: &EntryItem) -> Result<Option<Record>> {
        match item.kind {
            Some(kind) => self.find(kind, item.record_id),
            None => Ok(None),
        }
    }

    /// Gives every record of a small kind that is not void, in the order of their keys.
    ///
    /// For departments, people, posts and the plan; never for what grows with the work.
    pub fn all(&self, kind: Kind) -> Result<Vec<Record>> {
        self.many(kind, "t.state <> ?1 ORDER BY t.id", [VOID])
    }

    /// As [`Reader::all`], of the campaign that is worked on where the kind belongs to one.
    pub fn all_here(&self, kind: Kind) -> Result<Vec<Record>> {
        let mut records = self.all(kind)?;
        if kind.def().of_campaign {
            records.retain(|record| record.campaign_id == self.campaign);
        }
        Ok(records)
    }

    /// Finds the oldest standing record of a kind, but for `but`, with these cells, an empty one
    /// for an empty value, and one of these ways to write another column; of the campaign that is
    /// worked on where the kind belongs to one.
    pub fn first_with(
        &self,
        kind: Kind,
        cells: &[(&'static str, Value)],
        (written, ways): (&'static str, &[String]),
        but: i64,
    ) -> Result<Option<Record>> {
        let of_campaign = kind.def().of_campaign.then_some(CAMPAIGN_ID);
        let names = cells.iter().map(|(name, _)| *name).chain(of_campaign);
        let parts: Vec<String> = names.map(|name| format!("{name} IS ?")).collect();
        // The least key, not the first of them in order: nothing is sorted for it.
        let condition = format!(
            "t.id = (SELECT min(id) FROM {} WHERE {} AND {written} IN (?{}) AND id <> ?
                     AND state <> '{VOID}')",
            kind.def().plural,
            parts.join(" AND "),
            ", ?".repeat(ways.len().saturating_sub(1)),
        );
        let campaign = of_campaign.map(|_| Value::from(self.campaign));
        let values = cells.iter().map(|(_, value)| value.clone()).chain(campaign);
        let values = values.chain(ways.iter().map(|it| Value::from(it.as_str())));
        let values = values.chain([Value::Int(but)]);
        let found = self.many(kind, &condition, rusqlite::params_from_iter(values))?;
        Ok(found.into_iter().next())
    }

    /// Gives the records that point at `id` with a column, void ones left out.
    pub fn parts(&self, kind: Kind, column: &str, id: i64) -> Result<Vec<Record>> {
        let own = kind.def().column(column).map(|it| it.name);
        let of_campaign = (column == CAMPAIGN_ID).then_some(CAMPAIGN_ID);
        let Some(name) = own.or(of_campaign) else {
            return Ok(Vec::new());
        };
        let condition = format!("t.{name} = ?1 AND t.state <> '{VOID}' ORDER BY t.id");
        self.many(kind, &condition, [id])
    }

    /// Gives the records of a campaign that are in one of these states.
    ///
    /// For what is computed once for all of them, never for a screen.
    pub fn in_states(
        &self,
        kind: Kind,
        campaign: i64,
        states: &[&'static str],
    ) -> Result<Vec<Record>> {
        let states: Vec<String> = states.iter().map(|it| format!("'{it}'")).collect();
        let condition = format!(
            "t.campaign_id = ?1 AND t.state IN ({}) ORDER BY t.id",
            states.join(", ")
        );
        self.many(kind, &condition, [campaign])
    }

    fn many(
        &self,
        kind: Kind,
        condition: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<Record>> {
        let sql = format!("{} WHERE {condition}", select(kind));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params, |row| read_record(kind, row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn ends(&self, sql: &str, role: Role, id: i64) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map((role.code(), id), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives the keys that a record is linked to.
    pub fn links_from(&self, role: Role, id: i64) -> Result<Vec<i64>> {
        self.ends(
            "SELECT to_id FROM links WHERE role = ?1 AND from_id = ?2 ORDER BY 1",
            role,
            id,
        )
    }

    /// Gives the keys of the records linked to this one.
    pub fn links_to(&self, role: Role, id: i64) -> Result<Vec<i64>> {
        self.ends(
            "SELECT from_id FROM links WHERE role = ?1 AND to_id = ?2 ORDER BY 1",
            role,
            id,
        )
    }

    /// Gives one record of a kind that points at `id` with a column, void ones left out: the
    /// first of the index, so that none of a million others is looked at.
    pub(super) fn pointing(&self, kind: Kind, column: &str, id: i64) -> Result<Option<Record>> {
        let of_campaign = column == CAMPAIGN_ID && kind.def().of_campaign;
        if kind.def().column(column).is_none() && !of_campaign {
            return Ok(None);
        }
        Ok(self.many(kind, &pointing_condition(column), [id])?.pop())
    }

    /// Gives one file that stands and proves a record.
    pub(super) fn proving(&self, kind: Kind, id: i64) -> Result<Option<Record>> {
        let condition =
            format!("t.proves_kind = ?1 AND t.proves_id = ?2 AND t.state <> '{VOID}' LIMIT 1");
        Ok(self
            .many(Kind::EVIDENCE, &condition, (kind.code(), id))?
            .pop())
    }

    /// Gives the key of one record that stands and is linked to this one.
    pub(super) fn linking_one(&self, role: Role, to: i64) -> Result<Option<i64>> {
        let sql = format!(
            "SELECT l.from_id FROM links l JOIN {} t ON t.id = l.from_id
             WHERE l.role = ?1 AND l.to_id = ?2 AND t.state <> '{VOID}' LIMIT 1",
            role.ends().0.def().plural
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement
            .query_row((role.code(), to), |row| row.get(0))
            .optional()?)
    }

    /// Gives a setting of the store.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT value FROM settings WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Gives the minutes east of UTC of the store's business day.
    pub fn zone_minutes(&self) -> Result<i64> {
        let said = self.setting("zone_minutes")?;
        Ok(said.and_then(|text| text.parse().ok()).unwrap_or(480))
    }
}

/// Asks for one record that points with a column.
pub(super) fn pointing_condition(column: &str) -> String {
    format!("t.{column} = ?1 AND t.state <> '{VOID}' LIMIT 1")
}

impl Ledger for Reader<'_> {
    fn record(&self, kind: Kind, id: i64) -> Read<Option<Record>> {
        Ok(self.find(kind, id)?)
    }

    fn children(&self, kind: Kind, column: &'static str, id: i64) -> Read<Vec<Record>> {
        Ok(self.parts(kind, column, id)?)
    }

    fn every(&self, kind: Kind) -> Read<Vec<Record>> {
        Ok(self.all(kind)?)
    }

    fn first_child(&self, kind: Kind, column: &'static str, id: i64) -> Read<Option<Record>> {
        Ok(self.pointing(kind, column, id)?)
    }

    fn how_many(&self, kind: Kind, column: &'static str, id: i64) -> Read<i64> {
        Ok(self
            .counted_parts((kind, column), &[id], None)?
            .remove(&id)
            .unwrap_or_default())
    }

    fn first_linking(&self, role: Role, to: i64) -> Read<Option<i64>> {
        Ok(self.linking_one(role, to)?)
    }

    fn linked(&self, role: Role, from: i64) -> Read<Vec<i64>> {
        Ok(self.links_from(role, from)?)
    }

    fn linking(&self, role: Role, to: i64) -> Read<Vec<i64>> {
        Ok(self.links_to(role, to)?)
    }

    fn ties(&self, role: Role, back: bool, id: i64) -> Read<Vec<Tied>> {
        Ok(self.tied((role, back), id)?)
    }

    fn evidence(&self, kind: Kind, id: i64) -> Read<Vec<Record>> {
        let condition = format!(
            "t.proves_kind = ?1 AND t.proves_id = ?2 AND t.state <> '{VOID}' ORDER BY t.id"
        );
        Ok(self.many(Kind::EVIDENCE, &condition, (kind.code(), id))?)
    }

    fn decided(&self, kind: Kind, id: i64, most: usize) -> Read<Vec<Decided>> {
        Ok(super::standing::decided(self, kind, id, most)?)
    }

    fn former(&self, record: &Record, column: &'static str, before: &[&str]) -> Read<Vec<i64>> {
        Ok(super::standing::former(self, record, (column, before))?)
    }

    fn changes(&self, record: &Record, columns: &[&'static str]) -> Read<Vec<Changed>> {
        Ok(super::standing::changes(self, record, columns)?)
    }

    fn made_at(&self, record: &Record) -> Read<Option<i64>> {
        Ok(super::standing::made_at(self, record)?)
    }

    fn moves(&self, record: &Record) -> Read<Vec<Moved>> {
        Ok(super::standing::moves(self, record)?)
    }

    fn counted(&self, deliverable: i64) -> Option<Amount> {
        self.counted.and_then(|it| it.get(&deliverable)).copied()
    }

    fn campaign(&self) -> Read<Option<Record>> {
        match self.campaign {
            Some(id) => self.record(Kind::CAMPAIGN, id),
            None => Ok(None),
        }
    }

    fn is_namesake(&self, record: &Record) -> Read<bool> {
        let called = record.kind.is_called_by_name();
        Ok(called && sharing(self.conn, record.kind)?.contains(&record.id))
    }

    fn calendar(&self) -> &Calendar {
        self.calendar
    }
}
