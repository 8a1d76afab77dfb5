//! Reads windows: a page of any kind by key, filter and order, never a whole table.

use std::collections::BTreeMap;

use super::filter::{Params, conditions};
use super::pages::page_sql;
use super::schema::{read_names, read_record, select_named};
use super::window::{Key, Query, Row};
use super::{Filter, Result, Store};
use crate::domain::{Kind, Value};

impl Store {
    /// Reads a window, in its order.
    pub fn window(&self, query: &Query) -> Result<Vec<Row>> {
        let word = query.filter.text.as_deref().unwrap_or_default();
        if !word.trim().is_empty() {
            return self.found(query, word);
        }
        if let Some(keys) = self.indexed_keys(query)? {
            return self.rows_of(query.kind, &keys);
        }
        let (sql, params) = page_sql(query);
        self.rows(query.kind, &sql, params)
    }

    /// Gives the keys of a window, in its order; rows are read only where no index has them.
    pub fn window_keys(&self, query: &Query) -> Result<Vec<Key>> {
        let word = query.filter.text.as_deref().unwrap_or_default();
        if word.trim().is_empty()
            && let Some(keys) = self.indexed_keys(query)?
        {
            return Ok(keys);
        }
        let rows = self.window(query)?;
        let keys = rows.iter().map(|row| Key::of(query.sort, &row.record));
        Ok(keys.collect())
    }

    fn indexed_keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        match self.lit_keys(query)? {
            Some(keys) => Ok(Some(keys)),
            None => self.keys(query),
        }
    }

    pub(super) fn rows(&self, kind: Kind, sql: &str, params: Params) -> Result<Vec<Row>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(params), |row| {
            Ok(Row {
                record: read_record(kind, row)?,
                names: read_names(kind, row)?,
            })
        })?;
        let mut rows: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
        if rows.is_empty() {
            return Ok(rows);
        }
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
    pub(super) fn rows_of(&self, kind: Kind, keys: &[Key]) -> Result<Vec<Row>> {
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
    let is_worded = filter.text.as_ref().is_some_and(|it| !it.trim().is_empty());
    let handed_on = kind.def().handed_on.zip(kind.def().restriction());
    if let Some((by, sign)) = handed_on.filter(|_| is_worded) {
        // Nobody finds by its words what was handed on.
        parts.push(format!("(+t.{by} IS NULL OR +t.{sign} IS NOT 1)"));
    }
    parts.push("t.id IN (SELECT value FROM json_each(?))".to_owned());
    params.push(Value::from(list_of(ids)));
    (parts.join(" AND "), params)
}
