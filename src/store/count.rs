//! How many rows a filter means, looking at so many rows and no more.

use super::filter::{Params, conditions, is_looked_up};
use super::found::Side;
use super::listing::among;
use super::pages::{led_by, narrowed, refers, way, way_of_bounds};
use super::search::Check;
use super::tally::Count;
use super::{Filter, Result, Store};
use crate::domain::{Day, Kind, Sort, Value};

/// So many hits of a word are checked at a time.
const STEP: usize = 1_000;

impl Store {
    /// Counts the rows of a filter: exactly where the tallies know, else looking at no more than
    /// `most` of the rows that an index leads to.
    pub fn count(&self, kind: Kind, filter: &Filter, most: usize) -> Result<Count> {
        let word = filter.text.as_deref().unwrap_or_default();
        if !word.trim().is_empty() {
            return self.count_found((kind, filter), word, most);
        }
        if let Some(n) = self.tallied_count(kind, filter)? {
            return Ok(Count { n, exact: true });
        }
        let (sql, params) = count_sql(kind, filter, most);
        let (seen, n): (i64, i64) = self
            .conn
            .prepare_cached(&sql)?
            .query_row(rusqlite::params_from_iter(params), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let whole = |n: i64| usize::try_from(n).unwrap_or_default();
        Ok(Count {
            n: whole(n).min(most),
            exact: whole(seen) <= most,
        })
    }

    /// Gives the last day that stands in a column of the rows of a filter without a word.
    pub(crate) fn latest(
        &self,
        kind: Kind,
        filter: &Filter,
        column: &'static str,
    ) -> Result<Option<Day>> {
        let (parts, params) = conditions(kind, filter);
        let sql = format!(
            "SELECT t.{column} FROM {} t WHERE {} AND t.{column} IS NOT NULL
             ORDER BY t.{column} DESC LIMIT 1",
            kind.def().plural,
            parts.join(" AND ")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let day: String = row.get(0)?;
        Ok(day.parse().ok())
    }

    /// Counts the rows that hold a word.
    fn count_found(
        &self,
        (kind, filter): (Kind, &Filter),
        word: &str,
        most: usize,
    ) -> Result<Count> {
        let check = Check::of(word);
        let (mut seen, mut n, mut below) = (0, 0, i64::MAX);
        loop {
            let ids = self.hits((kind, filter), word, Side::Below(below), STEP)?;
            seen += ids.len();
            let last = ids.last().copied().filter(|_| ids.len() >= STEP);
            n += self.count_among((kind, filter), ids, &check)?;
            if n > most || seen > most {
                return Ok(Count {
                    n: n.min(most),
                    exact: false,
                });
            }
            match last {
                Some(last) => below = last,
                None => return Ok(Count { n, exact: true }),
            }
        }
    }

    /// Counts those of some hits that a filter means and that really hold the word; reads the
    /// texts only where the index alone is no proof.
    fn count_among(
        &self,
        (kind, filter): (Kind, &Filter),
        ids: Vec<i64>,
        check: &Check,
    ) -> Result<usize> {
        let (condition, params) = among(kind, filter, ids);
        let columns = kind.def().search;
        let texts = if check.is_proven() {
            "count(*)".to_owned()
        } else {
            let named: Vec<String> = columns.iter().map(|it| format!("t.{it}")).collect();
            named.join(", ")
        };
        let sql = format!(
            "SELECT {texts} FROM {} t WHERE {condition}",
            kind.def().plural
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        let mut n = 0;
        while let Some(row) = rows.next()? {
            if check.is_proven() {
                let n: i64 = row.get(0)?;
                return Ok(usize::try_from(n).unwrap_or_default());
            }
            let mut texts = Vec::with_capacity(columns.len());
            for place in 0..columns.len() {
                let text = row.get_ref(place)?.as_str_or_null();
                texts.push(text.ok().flatten().unwrap_or_default());
            }
            n += usize::from(check.holds_any(texts.into_iter()));
        }
        Ok(n)
    }
}

/// Asks how many of the first rows that an index leads to are meant; one more is looked at, so
/// that it is known whether these were all.
fn count_sql(kind: Kind, filter: &Filter, most: usize) -> (String, Params) {
    let table = kind.def().plural;
    let limit = Value::Int(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1));
    // Bounds are one range of the index of their column.
    let bounded = way_of_bounds(kind, filter, Sort::Number);
    // What is looked up by itself is few; else all in the states are gone through.
    let looked_up = filter.within.iter().any(|it| is_looked_up(kind, it.column));
    let by_number = || {
        let way = way(kind, filter, Sort::Number).filter(|_| !looked_up)?;
        Some((way, Sort::Number))
    };
    let Some((way, by)) = bounded.or_else(by_number) else {
        // Few, by what they hang on, or a kind that has no index: the keys are walked.
        let hangs = !filter.linked.is_empty()
            || filter.acted.is_some()
            || looked_up
            || narrowed(filter).iter().any(|name| refers(kind, name));
        let (parts, mut params) = conditions(kind, filter);
        let joined = parts.join(" AND ");
        params.push(limit);
        let sql = if hangs {
            let joined = joined
                .replacen("t.campaign_id", "+t.campaign_id", 1)
                .replacen("t.state", "+t.state", 1);
            format!(
                "SELECT count(*), count(*) FROM (SELECT 1 FROM {table} t WHERE {joined} LIMIT ?)"
            )
        } else {
            format!(
                "SELECT count(*), ifnull(sum(hit), 0)
                 FROM (SELECT ({joined}) AS hit FROM {table} t LIMIT ?)"
            )
        };
        return (sql, params);
    };
    let led = led_by(&way, by, filter);
    let rest = Filter {
        campaign: None,
        equals: without(&filter.equals, &led.equals),
        among: without(&filter.among, &led.among),
        within: without(&filter.within, &led.within),
        ..filter.clone()
    };
    let (checked, mut params) = conditions(kind, &rest);
    let (parts, more) = conditions(kind, &led);
    params.extend(more);
    params.push(limit);
    let sql = format!(
        "SELECT count(*), ifnull(sum(hit), 0)
         FROM (SELECT ({}) AS hit FROM {table} t INDEXED BY {index} WHERE {} LIMIT ?)",
        checked.join(" AND "),
        parts.join(" AND "),
        index = way.index
    );
    (sql, params)
}

/// What of some conditions the index does not lead by.
fn without<T: Clone + PartialEq>(all: &[T], led: &[T]) -> Vec<T> {
    all.iter().filter(|it| !led.contains(it)).cloned().collect()
}
