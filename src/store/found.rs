//! Rows that hold a word: the index of words says which may, their texts say which do.

use super::filter::Params;
use super::indexes::expression;
use super::listing::among;
use super::pages::in_order;
use super::schema::{read_value, select_named};
use super::search::{Check, condition, index_of, restricted};
use super::window::{Key, Query, Row};
use super::{Filter, Result, Store};
use crate::domain::{Kind, Sort};

/// So many hits are put in order at a time.
const STEP: usize = 1_000;

/// Which hits of a word are asked for, by their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Those below a key, the highest first.
    Below(i64),
    /// Those above a key, the lowest first.
    Above(i64),
}

impl Side {
    /// The side from which a list is read from its beginning.
    const fn first(descending: bool) -> Self {
        if descending {
            Self::Below(i64::MAX)
        } else {
            Self::Above(i64::MIN)
        }
    }

    /// The same side of another key.
    const fn of(self, key: i64) -> Self {
        match self {
            Self::Below(_) => Self::Below(key),
            Self::Above(_) => Self::Above(key),
        }
    }
}

impl Store {
    /// Finds a page of the rows that hold a word, checking each hit against its text.
    ///
    /// By number it is read as far as it goes; in another order all hits are looked at, and no more
    /// of them are held than the page has.
    pub(super) fn found(&self, query: &Query, word: &str) -> Result<Vec<Row>> {
        if query.sort != Sort::Number {
            let keys = self.found_in_order(query, word)?;
            return self.rows_of(query.kind, &keys);
        }
        let check = Check::of(word);
        let mut rows: Vec<Row> = Vec::new();
        let mut side = Side::first(query.descending);
        if let Some(after) = &query.after {
            side = side.of(after.id);
        }
        let step = query.limit.max(64);
        let way = if query.descending { "DESC" } else { "ASC" };
        while rows.len() < query.limit {
            let ids = self.hits((query.kind, &query.filter), word, side, step)?;
            let Some(last) = ids.last().copied() else {
                break;
            };
            side = side.of(last);
            let full = ids.len() >= step;
            let (condition, params) = among(query.kind, &query.filter, ids);
            let sql = format!(
                "{} WHERE {condition} ORDER BY t.id {way}",
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

    /// Gives the keys of a page of what holds a word, in an order other than by number.
    fn found_in_order(&self, query: &Query, word: &str) -> Result<Vec<Key>> {
        let check = Check::of(word);
        let mut keys: Vec<Key> = Vec::new();
        let mut side = Side::first(true);
        loop {
            let ids = self.hits((query.kind, &query.filter), word, side, STEP)?;
            let last = ids.last().copied().filter(|_| ids.len() >= STEP);
            let (condition, params) = among(query.kind, &query.filter, ids);
            self.held(query, (&condition, params), &check, &mut keys)?;
            keys = in_order(keys, query);
            match last {
                Some(last) => side = side.of(last),
                None => return Ok(keys),
            }
        }
    }

    /// Adds the keys of those rows that really hold a word and stand behind the key of a query.
    fn held(
        &self,
        query: &Query,
        (condition, params): (&str, Params),
        check: &Check,
        keys: &mut Vec<Key>,
    ) -> Result<()> {
        let def = query.kind.def();
        let mut columns = vec![expression(query.kind, query.sort), "t.id".to_owned()];
        columns.extend(def.search.iter().map(|it| format!("t.{it}")));
        let sql = format!(
            "SELECT {} FROM {} t WHERE {condition}",
            columns.join(", "),
            def.plural
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            let key = Key {
                sort: read_value(row.get_ref(0)?),
                id: row.get(1)?,
            };
            let is_behind = query.after.as_ref().is_none_or(|after| {
                if query.descending {
                    key < *after
                } else {
                    key > *after
                }
            });
            let mut texts = Vec::with_capacity(def.search.len());
            for place in 2..columns.len() {
                let text = row.get_ref(place)?.as_str_or_null();
                texts.push(text.ok().flatten().unwrap_or_default());
            }
            if is_behind && check.holds_any(texts.into_iter()) {
                keys.push(key);
            }
        }
        Ok(())
    }

    /// Gives the keys of likely hits on one side of a key, the nearest first.
    pub(super) fn hits(
        &self,
        (kind, filter): (Kind, &Filter),
        word: &str,
        side: Side,
        limit: usize,
    ) -> Result<Vec<i64>> {
        let (Some(index), Some(condition)) = (index_of(kind), condition(word)) else {
            return Ok(Vec::new());
        };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut ids = self.hits_in(&index, &condition, side, limit)?;
        let own = |veil: super::Veil| veil.person.is_some() && !kind.def().readers.is_empty();
        if kind.def().restriction().is_some() && filter.veil.is_none_or(own) {
            ids.extend(self.hits_in(&restricted(&index), &condition, side, limit)?);
            ids.sort_unstable();
            if matches!(side, Side::Below(_)) {
                ids.reverse();
            }
            ids.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(ids)
    }

    fn hits_in(
        &self,
        index: &str,
        condition: &str,
        side: Side,
        limit: i64,
    ) -> Result<Vec<i64>> {
        let (sign, way, key) = match side {
            Side::Below(key) => ("<", "DESC", key),
            Side::Above(key) => (">", "ASC", key),
        };
        let sql = format!(
            "SELECT rowid FROM {index} WHERE {index} MATCH ?1 AND rowid {sign} ?2
             ORDER BY rowid {way} LIMIT ?3"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((condition, key, limit), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
