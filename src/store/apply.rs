//! Carrying out a change: rows, words to search for and journal items, item by item.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::WriteTx;
use super::clock::uid_at;
use super::items::{Journalled, Made, journalled};
use super::subjects::{OF, named};
use super::{Error, Result};
use crate::domain::{CAMPAIGN_ID, Change, Item, Kind, Link, Type, Value, number, rules};

impl WriteTx<'_> {
    /// Applies a change inside the transaction and gives the keys of what it created.
    pub fn apply(&mut self, change: Change) -> Result<Vec<i64>> {
        let mut made = Vec::new();
        let (items, marks) = change.into_parts();
        for mark in marks {
            self.mark(mark);
        }
        for item in items {
            if !matches!(item, Item::Create { .. }) {
                self.note(&item, &made);
            }
            match item {
                Item::Create { kind, cells } => {
                    let id = self.create(kind, cells, &made)?;
                    made.push(id);
                    if rules::tells_apart(kind, None) {
                        self.claims.insert((kind, id));
                    }
                }
                Item::Set {
                    kind,
                    id,
                    column,
                    old,
                    new,
                } => {
                    let new = resolve_value(kind, column, new, &made);
                    self.set(kind, resolve(id, &made), column, (old, new))?;
                }
                Item::Move { kind, id, from, to } => {
                    self.shift(kind, resolve(id, &made), &from, &to)?;
                }
                Item::Link(link) => self.tie(&between(link, &made), Tie::Link)?,
                Item::Unlink(link) => self.tie(&between(link, &made), Tie::Unlink)?,
            }
        }
        Ok(made)
    }

    fn create(
        &mut self,
        kind: Kind,
        cells: Vec<(&'static str, Value)>,
        made: &[i64],
    ) -> Result<i64> {
        let def = kind.def();
        let mut cells: BTreeMap<&'static str, Value> = cells
            .into_iter()
            .map(|(column, value)| (column, resolve_value(kind, column, value, made)))
            .collect();
        let campaign = cells.remove(CAMPAIGN_ID).and_then(|value| value.int());
        let campaign = if def.of_campaign {
            campaign.or(self.campaign)
        } else {
            None
        };
        let id = self.next_id(kind)?;
        self.make_next(kind, id)?;
        let number = number(kind, self.year_of(campaign)?, id);
        let state = def.machine.initial();
        let names: Vec<&str> = def.columns.iter().map(|column| column.name).collect();
        let names = names.join(", ");
        let marks = ", ?".repeat(def.columns.len());
        // Where it fails all of the order is thrown away: the engine need not be able to take this
        // one statement back, with what its triggers counted.
        let sql = format!(
            "INSERT OR FAIL INTO {} (id, uid, number, revision, state, campaign_id, made_on, made_by, {names})
             VALUES (?, ?, ?, 1, ?, ?, ?, ?{marks})",
            def.plural
        );
        let uid = uid_at(self.at);
        let day = self.day.to_string();
        {
            let mut statement = self.tx.prepare_cached(&sql)?;
            let null = Value::Null;
            let common: [&dyn rusqlite::ToSql; 7] = [
                &id,
                uid.as_bytes(),
                &number,
                &state,
                &campaign,
                &day,
                &self.entered_by,
            ];
            let own = def.columns.iter().map(|column| {
                let value: &dyn rusqlite::ToSql = cells.get(column.name).unwrap_or(&null);
                value
            });
            let params: Vec<&dyn rusqlite::ToSql> = common.into_iter().chain(own).collect();
            statement.execute(params.as_slice())?;
        }
        self.index(kind, id, &cells, &BTreeMap::new())?;
        self.touched.insert((kind, id));
        let made = Made {
            campaign,
            cells: Journalled(kind, &cells),
            number: &number,
            of: self.of.map(named),
            state,
            uid: uid.simple().to_string(),
        };
        let made = serde_json::to_string(&made).unwrap_or_default();
        self.log_item("create", (kind.code(), id, 1), made)?;
        self.written.created.push((kind, id, number));
        Ok(id)
    }

    fn set(
        &mut self,
        kind: Kind,
        id: i64,
        column: &'static str,
        (old, new): (Value, Value),
    ) -> Result<()> {
        self.count_made()?;
        let def = kind.def();
        let before = self.reader().find(kind, id)?;
        let Some(before) = before else {
            return Err(vanished(kind, id));
        };
        if *before.cell(column) != old {
            return Err(Error::Conflict {
                kind,
                id,
                number: before.number,
            });
        }
        let sql = format!(
            "UPDATE {} SET {column} = ?1, revision = revision + ?2 WHERE id = ?3",
            def.plural
        );
        let step = self.step(kind, id);
        // It may have been the day of the campaign that says the year.
        self.year = None;
        self.tx.prepare_cached(&sql)?.execute((&new, step, id))?;
        if def.search.contains(&column) || def.restriction() == Some(column) {
            let mut cells = before.cells.clone();
            cells.insert(column, new.clone());
            self.index(kind, id, &cells, &before.cells)?;
        }
        let data = json!({
            "column": column,
            "old": journalled(kind, column, &old),
            "new": journalled(kind, column, &new),
        });
        self.log("set", kind, id, &data)
    }

    fn shift(&mut self, kind: Kind, id: i64, from: &str, to: &str) -> Result<()> {
        self.count_made()?;
        let sql = format!(
            "UPDATE {} SET state = ?1, revision = revision + ?2 WHERE id = ?3 AND state = ?4",
            kind.def().plural
        );
        let step = self.step(kind, id);
        if self
            .tx
            .prepare_cached(&sql)?
            .execute((to, step, id, from))?
            == 0
        {
            let number = self.reader().find(kind, id)?.map(|found| found.number);
            return Err(number.map_or_else(
                || vanished(kind, id),
                |number| Error::Conflict { kind, id, number },
            ));
        }
        self.log("move", kind, id, &json!({ "from": from, "to": to }))
    }

    fn tie(&mut self, link: &Link, tie: Tie) -> Result<()> {
        self.count_made()?;
        let (role, from, to) = (link.role, link.from, link.to);
        let (op, sql) = match tie {
            Tie::Link => (
                "link",
                "INSERT OR IGNORE INTO links VALUES (?1, ?2, ?3, ?4)",
            ),
            Tie::Unlink => (
                "unlink",
                "DELETE FROM links WHERE role = ?1 AND from_id = ?2 AND to_id = ?3 AND word = ?4",
            ),
        };
        let changed =
            self.tx
                .prepare_cached(sql)?
                .execute((role.code(), from, to, &link.word))?;
        if changed == 0 {
            return Ok(());
        }
        let (kind, _) = role.ends();
        let step = self.step(kind, from);
        if step == 1 {
            let sql = format!(
                "UPDATE {} SET revision = revision + 1 WHERE id = ?1",
                kind.def().plural
            );
            self.tx.prepare_cached(&sql)?.execute([from])?;
        }
        let data = if link.word.is_empty() {
            json!({ "role": role.code(), "to": to })
        } else {
            json!({ "role": role.code(), "to": to, "word": link.word })
        };
        self.log(op, kind, from, &data)
    }

    /// Gives 1 for the first touch of a record in this command, else 0.
    fn step(&mut self, kind: Kind, id: i64) -> i64 {
        i64::from(self.touched.insert((kind, id)))
    }

    /// Writes a journal item about a record as it stands now.
    pub(super) fn log(
        &mut self,
        op: &'static str,
        kind: Kind,
        id: i64,
        data: &Json,
    ) -> Result<()> {
        let sql = format!("SELECT revision FROM {} WHERE id = ?1", kind.def().plural);
        let revision: i64 = self
            .tx
            .prepare_cached(&sql)?
            .query_row([id], |row| row.get(0))?;
        self.log_of(op, (kind.code(), id, revision), data)
    }

    /// Writes a journal item about whatever has this code: a kind of record, or what stands
    /// beside the records.
    pub(super) fn log_of(
        &mut self,
        op: &'static str,
        (code, id, revision): (&'static str, i64, i64),
        data: &Json,
    ) -> Result<()> {
        let data = match (self.of, data) {
            (Some(of), Json::Object(said)) => {
                let mut said = said.clone();
                said.insert(OF.to_owned(), named(of));
                Json::Object(said).to_string()
            }
            _ => data.to_string(),
        };
        self.log_item(op, (code, id, revision), data)
    }

    /// Gives the key of the next record of a kind: nobody else makes any before this is kept.
    fn next_id(&mut self, kind: Kind) -> Result<i64> {
        let next = if let Some(last) = self.last_ids.get(&kind) {
            last + 1
        } else {
            let sql = format!("SELECT ifnull(max(id), 0) + 1 FROM {}", kind.def().plural);
            self.tx.query_row(&sql, [], |row| row.get(0))?
        };
        self.last_ids.insert(kind, next);
        Ok(next)
    }

    /// Gives the year in which the numbers of a campaign are given.
    fn year_of(&mut self, campaign: Option<i64>) -> Result<i32> {
        if let Some((of, year)) = self.year
            && of == campaign
        {
            return Ok(year);
        }
        let year = self.read_year_of(campaign)?;
        self.year = Some((campaign, year));
        Ok(year)
    }

    fn read_year_of(&self, campaign: Option<i64>) -> Result<i32> {
        let mut statement = self.tx.prepare_cached(
            "SELECT CAST(substr(from_on, 1, 4) AS INTEGER) FROM campaigns WHERE id = ?1",
        )?;
        let year: Option<i32> = campaign
            .map(|id| statement.query_row([id], |row| row.get(0)))
            .transpose()?;
        Ok(year.unwrap_or_else(|| self.day.year()))
    }
}

/// Which way a link goes.
#[derive(Clone, Copy)]
enum Tie {
    Link,
    Unlink,
}

/// Replaces the key that stands for a record of the same change.
pub(super) fn resolve(id: i64, made: &[i64]) -> i64 {
    if id >= 0 {
        return id;
    }
    let place = usize::try_from(-id - 1).unwrap_or(usize::MAX);
    made.get(place).copied().unwrap_or(id)
}

/// Gives a link between what stands, where it names what the change makes.
fn between(link: Link, made: &[i64]) -> Link {
    Link {
        from: resolve(link.from, made),
        to: resolve(link.to, made),
        ..link
    }
}

fn resolve_value(kind: Kind, column: &str, value: Value, made: &[i64]) -> Value {
    let refers = kind
        .def()
        .column(column)
        .is_some_and(|it| matches!(it.ty, Type::Ref(_)))
        || column == "proves_id"
        || column == CAMPAIGN_ID;
    match value {
        Value::Int(id) if refers => Value::Int(resolve(id, made)),
        value @ (Value::Null | Value::Int(_) | Value::Text(_) | Value::Ties(_)) => value,
    }
}

const fn vanished(kind: Kind, id: i64) -> Error {
    Error::Vanished { kind, id }
}
