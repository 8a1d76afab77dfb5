//! Reads are windows: a page of any kind by key, filter and order, never a whole table.

use std::collections::BTreeMap;

use super::Filter;
use super::filter::{Params, conditions};
use super::pages::page_sql;
use super::schema::{read_names, read_record, select_named};
use super::search::{Check, condition, index_of, restricted};
use super::{Result, Store};
use crate::domain::{Kind, Named, Record, Value};

/// A row of a list: the record and the names of what it refers to.
#[derive(Clone, Debug)]
pub struct Row {
    /// The record.
    pub record: Record,
    /// What its references are called, by column.
    pub names: BTreeMap<&'static str, Named>,
}

/// How a list is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// By number, which is the order of entry.
    Number,
    /// By the day an opinion was received.
    Received,
    /// By the limit of a task; those without one last.
    Limit,
}

impl Sort {
    pub(super) const fn expression(self) -> &'static str {
        match self {
            Self::Number => "t.id",
            Self::Received => "t.received_on",
            Self::Limit => "ifnull(t.limit_on, '~')",
        }
    }

    /// Gives the key of a row in this order.
    pub fn key(self, record: &Record) -> Key {
        let sort = match self {
            Self::Number => Value::Int(record.id),
            Self::Received => record.cell("received_on").clone(),
            Self::Limit => match record.cell("limit_on") {
                Value::Null => Value::from("~"),
                day @ (Value::Int(_) | Value::Text(_)) => day.clone(),
            },
        };
        Key {
            sort,
            id: record.id,
        }
    }
}

/// Where a page begins: behind this row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The value the list is ordered by.
    pub sort: Value,
    /// The key of the row.
    pub id: i64,
}

/// A window to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// Of what.
    pub kind: Kind,
    /// Which rows.
    pub filter: Filter,
    /// In what order.
    pub sort: Sort,
    /// Whether the order is turned round.
    pub descending: bool,
    /// Behind which row; from the start where there is none.
    pub after: Option<Key>,
    /// How many rows at most.
    pub limit: usize,
}

impl Query {
    /// Asks for the first rows of a kind by number.
    pub fn of(kind: Kind, limit: usize) -> Self {
        Self {
            kind,
            filter: Filter::default(),
            sort: Sort::Number,
            descending: false,
            after: None,
            limit,
        }
    }
}

impl Store {
    /// Reads a window, in its order.
    pub fn window(&self, query: &Query) -> Result<Vec<Row>> {
        let word = query.filter.text.as_deref().unwrap_or_default();
        if !word.trim().is_empty() {
            return self.found(query, word);
        }
        if let Some(keys) = self.lit_keys(query)? {
            return self.rows_of(query.kind, &keys);
        }
        if let Some(keys) = self.keys(query)? {
            return self.rows_of(query.kind, &keys);
        }
        let (sql, params) = page_sql(query);
        self.rows(query.kind, &sql, params)
    }

    fn rows(&self, kind: Kind, sql: &str, params: Params) -> Result<Vec<Row>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(params), |row| {
            Ok(Row {
                record: read_record(kind, row)?,
                names: read_names(kind, row)?,
            })
        })?;
        let mut rows: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
        let mut known = self.namesakes_now()?;
        let by_name = kind.def().references();
        for (column, other) in by_name.filter(|(_, other)| other.is_called_by_name()) {
            let shared = self.shared_names_now(&mut known, other)?;
            if shared.is_empty() {
                continue;
            }
            for row in &mut rows {
                let key = row.record.int(column.name);
                if let Some(named) = row.names.get_mut(column.name) {
                    named.shared = key.is_some_and(|key| shared.contains(&key));
                }
            }
        }
        Ok(rows)
    }

    /// Reads the rows of these keys, in their order.
    fn rows_of(&self, kind: Kind, keys: &[Key]) -> Result<Vec<Row>> {
        let ids = list_of(keys.iter().map(|key| key.id));
        let sql = format!(
            "{} WHERE t.id IN (SELECT value FROM json_each(?))",
            select_named(kind)
        );
        let rows = self.rows(kind, &sql, vec![Value::from(ids)])?;
        let mut by_id: BTreeMap<i64, Row> =
            rows.into_iter().map(|row| (row.record.id, row)).collect();
        Ok(keys
            .iter()
            .filter_map(|key| by_id.remove(&key.id))
            .collect())
    }

    /// Finds rows that hold a word, the newest first, checking each hit against its text.
    fn found(&self, query: &Query, word: &str) -> Result<Vec<Row>> {
        let check = Check::of(word);
        let mut rows: Vec<Row> = Vec::new();
        let mut below = query.after.as_ref().map_or(i64::MAX, |key| key.id);
        let step = query.limit.max(64);
        while rows.len() < query.limit {
            let ids = self.hits((query.kind, &query.filter), word, below, step)?;
            let Some(last) = ids.last().copied() else {
                break;
            };
            below = last;
            let full = ids.len() >= step;
            let (condition, params) = among(query.kind, &query.filter, ids);
            let sql = format!(
                "{} WHERE {condition} ORDER BY t.id DESC",
                select_named(query.kind)
            );
            let found = self.rows(query.kind, &sql, params)?;
            let columns = query.kind.def().search;
            let holds = |row: &Row| {
                let texts = columns.iter().map(|column| row.record.text(column));
                check.holds_any(texts)
            };
            rows.extend(found.into_iter().filter(holds));
            if !full {
                break;
            }
        }
        rows.truncate(query.limit);
        Ok(rows)
    }

    /// Gives the keys of likely hits below a key, the newest first.
    pub(super) fn hits(
        &self,
        (kind, filter): (Kind, &Filter),
        word: &str,
        below: i64,
        limit: usize,
    ) -> Result<Vec<i64>> {
        let (Some(index), Some(condition)) = (index_of(kind), condition(word)) else {
            return Ok(Vec::new());
        };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut ids = self.hits_in(&index, &condition, below, limit)?;
        if kind.def().restriction().is_some() && !filter.open_only {
            ids.extend(self.hits_in(&restricted(&index), &condition, below, limit)?);
            ids.sort_unstable_by(|a, b| b.cmp(a));
            ids.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(ids)
    }

    fn hits_in(
        &self,
        index: &str,
        condition: &str,
        below: i64,
        limit: i64,
    ) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT rowid FROM {index} WHERE {index} MATCH ?1 AND rowid < ?2
             ORDER BY rowid DESC LIMIT ?3"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((condition, below, limit), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Writes keys as the engine takes a list of any length by one parameter.
fn list_of(ids: impl IntoIterator<Item = i64>) -> String {
    let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    format!("[{}]", ids.join(","))
}

/// The conditions of a filter, its word left out, on rows of these keys; found by key alone.
pub(super) fn among(kind: Kind, filter: &Filter, ids: Vec<i64>) -> (String, Params) {
    let (mut parts, mut params) = conditions(
        kind,
        &Filter {
            text: None,
            ..filter.clone()
        },
    );
    for part in &mut parts {
        *part = part.replacen("t.", "+t.", 1);
    }
    parts.push("t.id IN (SELECT value FROM json_each(?))".to_owned());
    params.push(Value::from(list_of(ids)));
    (parts.join(" AND "), params)
}
