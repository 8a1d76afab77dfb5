//! Reads are windows: a page of any kind by key, filter and order, never a whole table.

use std::collections::BTreeMap;

use super::Filter;
use super::filter::{Params, conditions};
use super::schema::{read_names, read_record, select_named};
use super::search::{condition, holds, index_of};
use super::{Result, Store};
use crate::domain::{Kind, Record, Value};

/// A row of a list: the record and the names of what it refers to.
#[derive(Clone, Debug)]
pub struct Row {
    /// The record.
    pub record: Record,
    /// The names behind its references, by column.
    pub names: BTreeMap<&'static str, String>,
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
    const fn expression(self) -> &'static str {
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
#[derive(Clone, Debug)]
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
        if query
            .filter
            .text
            .as_deref()
            .is_some_and(|word| !word.trim().is_empty())
        {
            return self.found(query);
        }
        if query.filter.states.len() < 2 {
            return self.page(query);
        }
        // One state at a time comes straight from an index; their pages are merged.
        let mut rows = Vec::new();
        for state in &query.filter.states {
            let filter = Filter {
                states: vec![state],
                ..query.filter.clone()
            };
            rows.extend(self.page(&Query {
                filter,
                ..query.clone()
            })?);
        }
        rows.sort_by_cached_key(|row| query.sort.key(&row.record));
        if query.descending {
            rows.reverse();
        }
        rows.truncate(query.limit);
        Ok(rows)
    }

    fn page(&self, query: &Query) -> Result<Vec<Row>> {
        let (sql, params) = page_sql(query);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(params), |row| {
            Ok(Row {
                record: read_record(query.kind, row)?,
                names: read_names(query.kind, row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Finds rows that hold a word, the newest first, checking each hit against its text.
    fn found(&self, query: &Query) -> Result<Vec<Row>> {
        let word = query.filter.text.clone().unwrap_or_default();
        let mut rows: Vec<Row> = Vec::new();
        let mut below = query.after.as_ref().map_or(i64::MAX, |key| key.id);
        while rows.len() < query.limit {
            let ids = self.hits(query, &word, below, query.limit.max(64))?;
            let Some(last) = ids.last().copied() else {
                break;
            };
            below = last;
            let full = ids.len() >= query.limit.max(64);
            for id in ids {
                if rows.len() < query.limit
                    && let Some(row) = self.row_if(query, id)?
                    && holds_any(&row.record, &word)
                {
                    rows.push(row);
                }
            }
            if !full {
                break;
            }
        }
        Ok(rows)
    }

    /// Gives the keys of likely hits below a key, the newest first.
    fn hits(&self, query: &Query, word: &str, below: i64, limit: usize) -> Result<Vec<i64>> {
        let (Some(index), Some(condition)) = (index_of(query.kind), condition(word)) else {
            return Ok(Vec::new());
        };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut ids = self.hits_in(&index, &condition, below, limit)?;
        if query.kind == Kind::Opinion && !query.filter.open_only {
            ids.extend(self.hits_in(
                &format!("{index}_restricted"),
                &condition,
                below,
                limit,
            )?);
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

    fn row_if(&self, query: &Query, id: i64) -> Result<Option<Row>> {
        let filter = Filter {
            text: None,
            ..query.filter.clone()
        };
        let (mut parts, mut params) = conditions(query.kind, &filter);
        parts.push("t.id = ?".to_owned());
        params.push(Value::Int(id));
        let sql = format!("{} WHERE {}", select_named(query.kind), parts.join(" AND "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query_map(rusqlite::params_from_iter(params), |row| {
            Ok(Row {
                record: read_record(query.kind, row)?,
                names: read_names(query.kind, row)?,
            })
        })?;
        Ok(rows.next().transpose()?)
    }

    /// Counts the rows of a filter up to `most`, for where no tally knows.
    pub fn count_up_to(&self, kind: Kind, filter: &Filter, most: usize) -> Result<usize> {
        if let Some(word) = filter
            .text
            .as_deref()
            .filter(|word| !word.trim().is_empty())
        {
            return self.count_found(kind, filter, word, most);
        }
        let (parts, mut params) = conditions(kind, filter);
        let joined = if parts.is_empty() {
            "1".to_owned()
        } else {
            parts.join(" AND ")
        };
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM {} t WHERE {joined} LIMIT ?)",
            kind.def().plural
        );
        params.push(Value::Int(i64::try_from(most).unwrap_or(i64::MAX)));
        let count: i64 = self
            .conn
            .prepare_cached(&sql)?
            .query_row(rusqlite::params_from_iter(params), |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    fn count_found(
        &self,
        kind: Kind,
        filter: &Filter,
        word: &str,
        most: usize,
    ) -> Result<usize> {
        let query = Query {
            filter: filter.clone(),
            ..Query::of(kind, 1_000)
        };
        let (mut count, mut below) = (0, i64::MAX);
        loop {
            let ids = self.hits(&query, word, below, 1_000)?;
            let full = ids.len() >= 1_000;
            for id in &ids {
                if count >= most {
                    return Ok(count);
                }
                let row = self.row_if(&query, *id)?;
                count += usize::from(row.is_some_and(|row| holds_any(&row.record, word)));
            }
            match ids.last() {
                Some(last) if full => below = *last,
                _ => return Ok(count),
            }
        }
    }
}

/// Asks for a page so that an index gives its order, and nothing is sorted.
fn page_sql(query: &Query) -> (String, Params) {
    let (mut parts, mut params) = conditions(query.kind, &query.filter);
    let by = query.sort.expression();
    let (sign, way) = if query.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let by_number = query.sort == Sort::Number;
    if let Some(after) = &query.after {
        if by_number {
            parts.push(format!("t.id {sign} ?"));
        } else {
            parts.push(format!("({by}, t.id) {sign} (?, ?)"));
            params.push(after.sort.clone());
        }
        params.push(Value::Int(after.id));
    }
    let order = if by_number {
        format!("t.id {way}")
    } else {
        format!("{by} {way}, t.id {way}")
    };
    let mut joined = if parts.is_empty() {
        "1".to_owned()
    } else {
        parts.join(" AND ")
    };
    if by_number && query.filter.states.len() != 1 && query.filter.equals.is_empty() {
        // The table itself is in this order; an index over the campaign would be sorted whole.
        joined = joined.replacen("t.campaign_id", "+t.campaign_id", 1);
    }
    let sql = format!(
        "{} WHERE {joined} ORDER BY {order} LIMIT ?",
        select_named(query.kind)
    );
    params.push(Value::Int(i64::try_from(query.limit).unwrap_or(i64::MAX)));
    (sql, params)
}

fn holds_any(record: &Record, word: &str) -> bool {
    record
        .kind
        .def()
        .search
        .iter()
        .any(|column| holds(record.text(column), word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Creation;

    #[test]
    fn no_page_of_a_list_is_sorted() {
        let folder = tempfile::tempdir().unwrap();
        let creation = Creation {
            rehearsal: true,
            zone_minutes: 480,
            account: "tester".to_owned(),
        };
        let store = Store::create(&folder.path().join("duban.db"), &creation).unwrap();
        let states = |kind: Kind| [vec![], vec![kind.def().machine.initial()]];
        for (kind, sort) in [
            (Kind::Opinion, Sort::Number),
            (Kind::Opinion, Sort::Received),
            (Kind::Problem, Sort::Number),
            (Kind::Task, Sort::Number),
            (Kind::Task, Sort::Limit),
        ] {
            for (states, descending) in states(kind)
                .into_iter()
                .flat_map(|it| [(it.clone(), false), (it, true)])
            {
                let filter = Filter {
                    campaign: Some(1),
                    states,
                    ..Filter::default()
                };
                let after = Key {
                    sort: Value::from("2009-04-01"),
                    id: 7,
                };
                for after in [None, Some(after)] {
                    let filter = filter.clone();
                    let query = Query {
                        filter,
                        sort,
                        descending,
                        after,
                        ..Query::of(kind, 40)
                    };
                    let (sql, params) = page_sql(&query);
                    let mut statement = store
                        .conn
                        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                        .unwrap();
                    let plan: Vec<String> = statement
                        .query_map(rusqlite::params_from_iter(params), |row| row.get(3))
                        .unwrap()
                        .map(rusqlite::Result::unwrap)
                        .collect();
                    assert!(
                        !plan.iter().any(|it| it.contains("TEMP B-TREE")),
                        "{sql}: {plan:?}"
                    );
                }
            }
        }
    }
}
