//! Tasks by their lights: the tallies say on which days there are any, an index gives them.

use super::filter::{Lit, Params, conditions};
use super::indexes::{by_light, expression};
use super::pages::in_order;
use super::window::{Key, Query, Row};
use super::{Filter, Result, Store};
use crate::domain::calendar::Calendar;
use crate::domain::lateness::Clock;
use crate::domain::{Day, Kind, Sort, Value};

/// Above so many the ones of a light are so dense that walking by number finds a page at once.
const DENSE: i64 = 10_000;

impl Store {
    /// Gives the keys of a page of red or of yellow tasks; nothing where another is asked for.
    ///
    /// Those of a later red day have later limits, so in the order of the limit the red days are
    /// taken one by one until the page is full, and no task of another light is looked at.
    pub(super) fn lit_keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        let filter = &query.filter;
        if !filter.lit.as_ref().is_some_and(Lit::presses)
            || !query.kind.def().keeps_lights()
            || !filter.linked.is_empty()
            || filter.acted.is_some()
        {
            return Ok(None);
        }
        let Some(mut days) = self.light_days(query.kind, filter)? else {
            return Ok(None);
        };
        if query.sort != due(query.kind) {
            let many = days.iter().map(|it| it.2).sum::<i64>();
            if many > DENSE {
                return Ok(None);
            }
            return self.lit_by_number(query, &days).map(Some);
        }
        if query.descending {
            days.reverse();
        }
        let red_day = |key: &Key| red_day_of(key, &self.calendar);
        let start = query.after.as_ref().map(red_day);
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
                // The engine goes on in the middle of a day only where it is told the day.
                let parts: &[DaysAsked] = match wanted.after {
                    Some(_) => &[DaysAsked::SameLimit, DaysAsked::Beyond],
                    None => &[DaysAsked::Whole],
                };
                for part in parts {
                    let (sql, params) = lit_sql(&wanted, (red, yellow), *part);
                    group.extend(self.key_page(&sql, params)?);
                }
            }
            keys.extend(in_order(group, &wanted));
            if keys.len() >= query.limit {
                break;
            }
        }
        Ok(Some(keys))
    }

    /// Gives those that are overdue on a day and were so before, in an earlier stretch of their
    /// clocks: of the `most` that turned red first. Of these the days late are not in the order of
    /// the days on which they turned.
    ///
    /// # Errors
    /// Those of the engine.
    pub fn settled_late(&self, kind: Kind, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        let Some(lit) = filter.lit.as_ref().filter(|_| kind.def().keeps_lights()) else {
            return Ok(Vec::new());
        };
        let (sql, params) = settled_sql((kind, filter), lit.on, most);
        let keys = self.key_page(&sql, params)?;
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        self.rows_of(kind, &keys)
    }

    fn lit_by_number(&self, query: &Query, days: &[(String, String, i64)]) -> Result<Vec<Key>> {
        let mut keys = Vec::new();
        for (red, yellow, _) in days {
            let (sql, params) = lit_sql(query, (red, yellow), DaysAsked::ByNumber);
            let page = self.key_page(&sql, params)?;
            keys.extend(page.into_iter().map(|key| Key {
                sort: Value::Int(key.id),
                id: key.id,
            }));
        }
        Ok(in_order(keys, query))
    }
}

/// What of the tasks of one pair of days is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DaysAsked {
    /// All of them, by their limits.
    Whole,
    /// The rest of those with the limit of the last one.
    SameLimit,
    /// Those whose limits lie beyond it.
    Beyond,
    /// The rest of them, by their numbers.
    ByNumber,
}

/// Asks for the keys of the tasks that turn on these two days, in the order of their numbers or of
/// their limits.
fn lit_sql(query: &Query, (red, yellow): (&str, &str), part: DaysAsked) -> (String, Params) {
    let rest = Filter {
        lit: None,
        ..query.filter.clone()
    };
    let (mut parts, mut params) = conditions(query.kind, &rest);
    parts.push("ifnull(t.red_on, '') = ? AND ifnull(t.yellow_on, '') = ?".to_owned());
    params.extend([Value::from(red), Value::from(yellow)]);
    let (sign, way) = if query.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let by_limit = part != DaysAsked::ByNumber;
    let by = expression(query.kind, due(query.kind));
    if let Some(after) = &query.after {
        match part {
            DaysAsked::SameLimit => {
                parts.push(format!("{by} = ? AND t.id {sign} ?"));
                params.extend([after.sort.clone(), Value::Int(after.id)]);
            }
            DaysAsked::Beyond => {
                parts.push(format!("{by} {sign} ?"));
                params.push(after.sort.clone());
            }
            DaysAsked::Whole | DaysAsked::ByNumber => {
                parts.push(format!("t.id {sign} ?"));
                params.push(Value::Int(after.id));
            }
        }
    }
    params.push(Value::Int(i64::try_from(query.limit).unwrap_or(i64::MAX)));
    let [by_number, by_day] = by_light(query.kind);
    let (index, order) = if by_limit {
        (by_day, format!("{by} {way}, t.id {way}"))
    } else {
        (by_number, format!("t.id {way}"))
    };
    let sql = format!(
        "SELECT {by}, t.id FROM {} t INDEXED BY {index}
         WHERE {} ORDER BY {order} LIMIT ?",
        query.kind.def().plural,
        parts.join(" AND ")
    );
    (sql, params)
}

/// Asks for the keys of those that were late before, of the first to have turned red.
fn settled_sql((kind, filter): (Kind, &Filter), today: Day, most: usize) -> (String, Params) {
    let rest = Filter {
        lit: None,
        ..filter.clone()
    };
    let (parts, mut params) = conditions(kind, &rest);
    params.push(today.into());
    params.push(Value::Int(i64::try_from(most).unwrap_or(i64::MAX)));
    let [by_light, _] = by_light(kind);
    let sql = format!(
        "SELECT days, id FROM (
           SELECT t.{} AS days, t.id AS id FROM {} t INDEXED BY {by_light}
           WHERE {} AND ifnull(t.red_on, '') > '' AND ifnull(t.red_on, '') <= ?
           ORDER BY ifnull(t.red_on, '') LIMIT ?
         ) WHERE days > 0",
        Clock::SETTLED,
        kind.def().plural,
        parts.join(" AND ")
    );
    (sql, params)
}

/// The order of the day on which a kind falls due.
fn due(kind: Kind) -> Sort {
    kind.def().due.map_or(Sort::Number, Sort::By)
}

/// A task turns red on the day after its limit has run out.
fn red_day_of(key: &Key, calendar: &Calendar) -> String {
    let limit = key.sort.text().unwrap_or_default();
    let limit = limit.parse::<Day>().ok();
    let red = limit.and_then(|day| calendar.roll_forward(day).day_after());
    red.map(|day| day.to_string()).unwrap_or_default()
}

/// No red day comes last.
fn order_of(red: &str) -> &str {
    if red.is_empty() { "~" } else { red }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::light::Light;

    /// How the tasks of one pair of light days are asked for, and those that were late before.
    pub(in crate::store) fn light_sql(today: Day) -> [(String, Params); 2] {
        let filter = Filter {
            campaign: Some(1),
            lit: Some(Lit {
                lights: vec![Light::Red],
                on: today,
                near: today,
            }),
            ..Filter::default()
        };
        let mut lit = Kind::ALL.into_iter().filter(|it| it.def().keeps_lights());
        let kind = lit.next().unwrap();
        let query = Query {
            filter,
            sort: due(kind),
            ..Query::of(kind, 40)
        };
        [
            lit_sql(&query, ("2009-10-01", "2009-09-20"), DaysAsked::Whole),
            settled_sql((kind, &query.filter), today, 40),
        ]
    }
}
