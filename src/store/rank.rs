//! Where a row stands among the rows of a filter, and which of some records a filter means.

use super::filter::Params;
use super::listing::among;
use super::pages::before_sql;
use super::search::Check;
use super::window::Query;
use super::{Count, Filter, Result, Store};
use crate::domain::Kind;

impl Store {
    /// Gives those of some records that a filter means, its word included.
    pub fn meant(&self, kind: Kind, filter: &Filter, ids: &[i64]) -> Result<Vec<i64>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let word = filter.text.as_deref().unwrap_or_default().trim();
        let check = (!word.is_empty()).then(|| Check::of_any(word));
        let (condition, params) = among(kind, filter, ids.to_vec());
        let mut columns = vec!["t.id".to_owned()];
        if check.is_some() {
            columns.extend(kind.def().search.iter().map(|it| format!("t.{it}")));
        }
        let (columns, table) = (columns.join(", "), kind.def().plural);
        let sql = format!("SELECT {columns} FROM {table} t WHERE {condition}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        let mut meant = Vec::new();
        while let Some(row) = rows.next()? {
            let mut texts = Vec::new();
            for place in 1..=check.as_ref().map_or(0, |_| kind.def().search.len()) {
                let text = row.get_ref(place)?.as_str_or_null();
                texts.push(text.ok().flatten().unwrap_or_default());
            }
            if check
                .as_ref()
                .is_none_or(|it| it.holds_any(texts.into_iter()))
            {
                meant.push(row.get(0)?);
            }
        }
        Ok(meant)
    }

    /// Counts the rows that stand before the key of a query, looking at no more than `most`; the
    /// word of its filter is left out, for what is found is read from its beginning.
    pub fn before(&self, query: &Query, most: usize) -> Result<Count> {
        let mut n = 0;
        for (sql, params) in before_sql(query, most) {
            n += self.rows_in(&sql, params)?;
            if n > most {
                return Ok(Count {
                    n: most,
                    exact: false,
                });
            }
        }
        Ok(Count { n, exact: true })
    }

    pub(super) fn rows_in(&self, sql: &str, params: Params) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let n: i64 = statement.query_row(rusqlite::params_from_iter(params), |it| it.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }
}
