//! Tasks by their lights: the tallies say on which days there are any, an index gives them.

use chrono::NaiveDate;

use super::filter::{Params, conditions};
use super::pages::in_order;
use super::window::{Key, Query, Sort};
use super::{Filter, Result, Store};
use crate::domain::{Kind, Value};

/// Above so many the ones of a light are so dense that walking by number finds a page at once.
const DENSE: i64 = 10_000;

impl Store {
    /// Gives the keys of a page of red or of yellow tasks; nothing where another is asked for.
    ///
    /// Those of one pair of light days have one limit, so in the order of the limit the pairs are
    /// taken one by one until the page is full, and no task of another light is looked at.
    pub(super) fn lit_keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        let filter = &query.filter;
        let is_lit = filter.red_by.is_some() || filter.yellow_by.is_some();
        if !is_lit
            || query.kind != Kind::Task
            || filter.linked.is_some()
            || filter.acted.is_some()
        {
            return Ok(None);
        }
        let Some(mut days) = self.light_days(filter)? else {
            return Ok(None);
        };
        if query.sort != Sort::Limit {
            let many = days.iter().map(|it| it.2).sum::<i64>();
            if many > DENSE {
                return Ok(None);
            }
            return self.lit_by_number(query, &days).map(Some);
        }
        if query.descending {
            days.reverse();
        }
        let start = query.after.as_ref().map(red_day_of);
        let mut keys: Vec<Key> = Vec::new();
        for same in days.chunk_by(|a, b| a.0 == b.0) {
            let red = same.first().map_or("", |it| it.0.as_str());
            let place = start
                .as_deref()
                .map(|start| order_of(red).cmp(order_of(start)));
            let (passed, here) = match place {
                None => (false, false),
                Some(place) if query.descending => (place.is_gt(), place.is_eq()),
                Some(place) => (place.is_lt(), place.is_eq()),
            };
            if passed {
                continue;
            }
            let wanted = Query {
                after: query.after.clone().filter(|_| here),
                limit: query.limit - keys.len(),
                ..query.clone()
            };
            let mut group = Vec::new();
            for (red, yellow, _) in same {
                let (sql, params) = lit_sql(&wanted, red, yellow);
                group.extend(self.key_page(&sql, params)?);
            }
            keys.extend(in_order(group, &wanted));
            if keys.len() >= query.limit {
                break;
            }
        }
        Ok(Some(keys))
    }

    fn lit_by_number(&self, query: &Query, days: &[(String, String, i64)]) -> Result<Vec<Key>> {
        let mut keys = Vec::new();
        for (red, yellow, _) in days {
            let (sql, params) = lit_sql(query, red, yellow);
            let page = self.key_page(&sql, params)?;
            keys.extend(page.into_iter().map(|key| Key {
                sort: Value::Int(key.id),
                id: key.id,
            }));
        }
        Ok(in_order(keys, query))
    }
}

/// Asks for the keys of the tasks that turn on these two days, in the order of their numbers.
fn lit_sql(query: &Query, red: &str, yellow: &str) -> (String, Params) {
    let rest = Filter {
        red_by: None,
        yellow_by: None,
        ..query.filter.clone()
    };
    let (mut parts, mut params) = conditions(Kind::Task, &rest);
    parts.push("ifnull(t.red_on, '') = ? AND ifnull(t.yellow_on, '') = ?".to_owned());
    params.extend([Value::from(red), Value::from(yellow)]);
    let (sign, way) = if query.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    if let Some(after) = &query.after {
        parts.push(format!("t.id {sign} ?"));
        params.push(Value::Int(after.id));
    }
    params.push(Value::Int(i64::try_from(query.limit).unwrap_or(i64::MAX)));
    let sql = format!(
        "SELECT ifnull(t.limit_on, '~'), t.id FROM tasks t INDEXED BY tasks_by_light
         WHERE {} ORDER BY t.id {way} LIMIT ?",
        parts.join(" AND ")
    );
    (sql, params)
}

/// A task turns red on the day after its limit.
fn red_day_of(key: &Key) -> String {
    let limit = key.sort.text().unwrap_or_default();
    let limit = limit.parse::<NaiveDate>().ok();
    let red = limit.and_then(|day| day.succ_opt());
    red.map(|day| day.to_string()).unwrap_or_default()
}

/// No red day comes last.
fn order_of(red: &str) -> &str {
    if red.is_empty() { "~" } else { red }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// How the tasks of one pair of light days are asked for.
    pub(in crate::store) fn light_sql(today: NaiveDate) -> (String, Params) {
        let filter = Filter {
            campaign: Some(1),
            red_by: Some(today),
            ..Filter::default()
        };
        let query = Query {
            filter,
            sort: Sort::Limit,
            ..Query::of(Kind::Task, 40)
        };
        lit_sql(&query, "2009-10-01", "2009-09-20")
    }
}
