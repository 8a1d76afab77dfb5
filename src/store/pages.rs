//! Which index gives a page in its order: one state at a time, their pages merged.

use super::filter::{Params, conditions};
use super::indexes::{expression, index};
use super::schema::{read_value, select_named};
use super::window::{Key, Query};
use super::{Filter, Result, Store, Within};
use crate::domain::{Kind, LAST, Sort, Type, VOID, Value};

/// A way to rows: the index, and the column whose value it begins with, where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) index: String,
    pub(super) column: Option<&'static str>,
}

impl Way {
    /// Gives the filters whose rows lie together in the index, one value of its column and one
    /// state at a time: each row of the filter is of just one of them.
    pub(super) fn ranges(&self, kind: Kind, filter: &Filter) -> Vec<Filter> {
        let several = filter.among.iter().find(|(it, _)| Some(*it) == self.column);
        let of_value = match several {
            None => vec![filter.clone()],
            Some((column, values)) => {
                let each = values.iter().map(|value| {
                    let mut one = filter.clone();
                    one.among.retain(|(it, _)| it != column);
                    one.equals.push((column, value.clone()));
                    one
                });
                each.collect()
            }
        };
        let states = states_of(kind, filter);
        let each = of_value.iter().flat_map(|filter| {
            states.iter().map(|state| Filter {
                states: vec![*state],
                ..filter.clone()
            })
        });
        each.collect()
    }
}

/// Finds the index that gives the rows of a filter in an order.
///
/// Nothing where the filter names a few records by what they hang on, or the kind has none: then
/// the engine goes by their keys.
pub(super) fn way(kind: Kind, filter: &Filter, sort: Sort) -> Option<Way> {
    filter.campaign?;
    if !filter.linked.is_empty() || filter.acted.is_some() {
        return None;
    }
    let narrowed = narrowed(filter);
    let indexed = narrowed
        .iter()
        .find_map(|column| Some((*column, index(kind, Some(column), sort)?)));
    if let Some((column, index)) = indexed {
        return Some(Way {
            index,
            column: Some(column),
        });
    }
    if narrowed.iter().any(|column| refers(kind, column)) {
        return None;
    }
    index(kind, None, sort).map(|index| Way {
        index,
        column: None,
    })
}

/// The columns whose values a filter names; the indexes hold no row without a value.
pub(super) fn narrowed(filter: &Filter) -> Vec<&'static str> {
    let one = filter.equals.iter();
    let one = one
        .filter(|(_, value)| *value != Value::Null)
        .map(|it| it.0);
    one.chain(filter.among.iter().map(|it| it.0)).collect()
}

/// Says whether a column names one record, so that an index or the key leads to the few rows.
pub(super) fn refers(kind: Kind, column: &str) -> bool {
    let own = kind.def().column(column);
    column == "id" || own.is_some_and(|it| matches!(it.ty, Type::Ref(_)))
}

/// Finds the index in which the bounds of a filter are one range, where the list is ordered
/// otherwise: the bounded column's own.
pub(super) fn way_of_bounds(kind: Kind, filter: &Filter, sort: Sort) -> Option<(Way, Sort)> {
    let bounds = filter.within.iter().map(|it| Sort::By(it.column));
    let mut others = bounds.filter(|by| *by != sort);
    others.find_map(|by| Some((way(kind, filter, by)?, by)))
}

/// Above so many the rows within bounds are so dense that walking in another order finds a page at
/// once.
const DENSE: usize = 10_000;

impl Store {
    /// Gives the keys of a page by the index of its order; nothing where there is none.
    pub(super) fn keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        if let Some(keys) = self.bounded_keys(query)? {
            return Ok(Some(keys));
        }
        let Some(way) = way(query.kind, &query.filter, query.sort) else {
            return Ok(None);
        };
        let mut keys = Vec::new();
        for filter in way.ranges(query.kind, &query.filter) {
            let mut of_range = Query {
                filter,
                ..query.clone()
            };
            for part in parts_of(query) {
                let (sql, params) = keys_sql(&of_range, &way, *part);
                let page = self.key_page(&sql, params)?;
                of_range.limit -= page.len().min(of_range.limit);
                keys.extend(page);
                if of_range.limit == 0 {
                    break;
                }
            }
        }
        Ok(Some(in_order(keys, query)))
    }

    /// Gives the keys of a page of what lies within bounds of a column by which the list is not
    /// ordered; nothing where there are so many that walking in the order finds them at once.
    fn bounded_keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        let (kind, filter) = (query.kind, &query.filter);
        let Some((way, by)) = way_of_bounds(kind, filter, query.sort) else {
            return Ok(None);
        };
        let ranges = way.ranges(kind, filter);
        let mut left = DENSE + 1;
        for filter in &ranges {
            let led = led_by(&way, by, filter);
            let (sql, params) = walked_sql((kind, &led), &way.index, left);
            left -= self.rows_in(&sql, params)?;
            if left == 0 {
                return Ok(None);
            }
        }
        let mut keys = Vec::new();
        for filter in ranges {
            let of_range = Query {
                filter,
                ..query.clone()
            };
            let (sql, params) = keys_sql(&of_range, &way, PageAsked::Whole);
            keys.extend(self.key_page(&sql, params)?);
        }
        Ok(Some(in_order(keys, query)))
    }

    pub(super) fn key_page(&self, sql: &str, params: Params) -> Result<Vec<Key>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(params), |row| {
            let sort = read_value(row.get_ref(0)?);
            Ok(Key {
                sort,
                id: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Puts keys in the order of a query and keeps as many as it asks for.
pub(super) fn in_order(mut keys: Vec<Key>, query: &Query) -> Vec<Key> {
    keys.sort_unstable();
    if query.descending {
        keys.reverse();
    }
    keys.truncate(query.limit);
    keys
}

/// The states that a filter means.
fn states_of(kind: Kind, filter: &Filter) -> Vec<&'static str> {
    if filter.states.is_empty() {
        let all = kind.def().machine.states.iter().copied();
        all.filter(|state| *state != VOID).collect()
    } else {
        filter.states.clone()
    }
}

/// What of a page is asked for: the engine goes on in the middle of a day only where it is told
/// the day, so the rest of that day and the days beyond are two ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PageAsked {
    Whole,
    SameDay,
    Beyond,
}

fn parts_of(query: &Query) -> &'static [PageAsked] {
    if query.sort == Sort::Number || query.after.is_none() {
        &[PageAsked::Whole]
    } else {
        &[PageAsked::SameDay, PageAsked::Beyond]
    }
}

/// Asks for the keys of a page of one state out of an index.
fn keys_sql(query: &Query, way: &Way, part: PageAsked) -> (String, Params) {
    let (joined, order, params) = ordered(query, part);
    let sql = format!(
        "SELECT {}, t.id FROM {} t INDEXED BY {} WHERE {joined} ORDER BY {order} LIMIT ?",
        expression(query.kind, query.sort),
        query.kind.def().plural,
        way.index
    );
    (sql, params)
}

/// Asks for a page of what no index of ours orders: few by what they hang on, or by number.
pub(super) fn page_sql(query: &Query) -> (String, Params) {
    let (joined, order, params) = ordered(query, PageAsked::Whole);
    // An index over the campaign or the state would be sorted whole; the keys are in order.
    let joined = joined
        .replacen("t.campaign_id", "+t.campaign_id", 1)
        .replacen("t.state", "+t.state", 1);
    let sql = format!(
        "{} WHERE {joined} ORDER BY {order} LIMIT ?",
        select_named(query.kind)
    );
    (sql, params)
}

/// Asks how many rows stand before the key of a query, a range of an index at a time; each range
/// is looked at no further than one beyond `most`.
pub(super) fn before_sql(query: &Query, most: usize) -> Vec<(String, Params)> {
    let back = Query {
        descending: !query.descending,
        limit: most.saturating_add(1),
        ..query.clone()
    };
    let table = query.kind.def().plural;
    let Some(way) = way(query.kind, &query.filter, query.sort) else {
        let (joined, _, params) = ordered(&back, PageAsked::Whole);
        let sql =
            format!("SELECT count(*) FROM (SELECT 1 FROM {table} t WHERE {joined} LIMIT ?)");
        return vec![(sql, params)];
    };
    let mut asked = Vec::new();
    for filter in way.ranges(query.kind, &query.filter) {
        let of_range = Query {
            filter,
            ..back.clone()
        };
        for part in parts_of(&back) {
            let (joined, _, params) = ordered(&of_range, *part);
            let sql = format!(
                "SELECT count(*) FROM
                 (SELECT 1 FROM {table} t INDEXED BY {} WHERE {joined} LIMIT ?)",
                way.index
            );
            asked.push((sql, params));
        }
    }
    asked
}

/// What of a filter an index by itself leads to: its column, the states, the bounds of its order.
pub(super) fn led_by(way: &Way, by: Sort, filter: &Filter) -> Filter {
    let leads = |column: &str| Some(column) == way.column;
    Filter {
        campaign: filter.campaign,
        states: filter.states.clone(),
        equals: filter
            .equals
            .iter()
            .filter(|it| leads(it.0))
            .cloned()
            .collect(),
        among: filter
            .among
            .iter()
            .filter(|it| leads(it.0))
            .cloned()
            .collect(),
        within: filter
            .within
            .iter()
            .filter(|it| Sort::By(it.column) == by)
            .cloned()
            .collect(),
        ..Filter::default()
    }
}

/// Asks how many rows an index leads to, counting no more than so many.
fn walked_sql((kind, led): (Kind, &Filter), index: &str, most: usize) -> (String, Params) {
    let (parts, mut params) = conditions(kind, led);
    params.push(Value::Int(i64::try_from(most).unwrap_or(i64::MAX)));
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM {} t INDEXED BY {index} WHERE {} LIMIT ?)",
        kind.def().plural,
        parts.join(" AND ")
    );
    (sql, params)
}

/// What lies beyond the key of a query, within the bounds of its order: of two bounds on one side
/// the engine would go by the first, so the nearer one stands alone.
fn beyond(query: &Query, after: &Value) -> (Vec<String>, Params) {
    let by = expression(query.kind, query.sort);
    let own = |it: &&Within| Sort::By(it.column) == query.sort;
    let within = query.filter.within.iter().find(own);
    let bounds = within.map(|it| (it.from.as_ref(), it.to.as_ref()));
    let (from, to) = bounds.unwrap_or_default();
    let (low, high) = if query.descending {
        let high = to.filter(|to| *to < after);
        let high = high.map_or(("<", after), |to| ("<=", to));
        (from.map(|from| (">=", from)), Some(high))
    } else {
        let low = from.filter(|from| *from > after);
        let low = low.map_or((">", after), |from| (">=", from));
        (Some(low), to.map(|to| ("<=", to)))
    };
    let mut parts = Vec::new();
    let mut params = Params::new();
    for (sign, bound) in low.into_iter().chain(high) {
        parts.push(format!("{by} {sign} ?"));
        params.push(bound.clone());
    }
    if within.is_some() && high.is_none() {
        parts.push(format!("{by} < '{LAST}'"));
    }
    (parts, params)
}

/// The conditions and the order of a page.
fn ordered(query: &Query, part: PageAsked) -> (String, String, Params) {
    let mut filter = query.filter.clone();
    if part == PageAsked::Beyond {
        filter.within.retain(|it| Sort::By(it.column) != query.sort);
    }
    let (mut parts, mut params) = conditions(query.kind, &filter);
    let by = expression(query.kind, query.sort);
    let (sign, way) = if query.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let by_number = query.sort == Sort::Number;
    if let Some(after) = &query.after {
        let (day, id) = (after.sort.clone(), Value::Int(after.id));
        let (texts, values) = match part {
            PageAsked::Whole if by_number => (vec![format!("t.id {sign} ?")], vec![id]),
            PageAsked::Whole => (vec![format!("({by}, t.id) {sign} (?, ?)")], vec![day, id]),
            PageAsked::SameDay => (vec![format!("{by} = ? AND t.id {sign} ?")], vec![day, id]),
            PageAsked::Beyond => beyond(query, &day),
        };
        parts.extend(texts);
        params.extend(values);
    }
    let order = if by_number || part == PageAsked::SameDay {
        format!("t.id {way}")
    } else {
        format!("{by} {way}, t.id {way}")
    };
    params.push(Value::Int(i64::try_from(query.limit).unwrap_or(i64::MAX)));
    (parts.join(" AND "), order, params)
}

#[cfg(test)]
mod tests {
    use crate::domain::Day;

    use super::*;
    use crate::domain::Role;
    use crate::store::reader::pointing_condition;
    use crate::store::schema::select;
    use crate::store::{Acted, Creation};

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let creation = Creation {
            rehearsal: true,
            zone_minutes: 480,
            account: "tester".to_owned(),
        };
        let store = Store::create(&folder.path().join("duban.db"), &creation).unwrap();
        (folder, store)
    }

    fn plan_of(store: &Store, sql: &str, params: Params) -> String {
        let mut statement = store
            .conn
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let plan: Vec<String> = statement
            .query_map(rusqlite::params_from_iter(params), |row| row.get(3))
            .unwrap()
            .map(rusqlite::Result::unwrap)
            .collect();
        plan.join("; ")
    }

    /// A range of one index in its order: nothing is sorted and nothing is walked whole.
    fn assert_range(store: &Store, (sql, params): (String, Params), index: &str) {
        let plan = plan_of(store, &sql, params);
        assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
        assert!(!plan.contains("SCAN t"), "{sql}: {plan}");
        assert!(plan.contains(&format!("INDEX {index} (")), "{sql}: {plan}");
    }

    /// All that lists are read by: kind, the column that narrows them, the order.
    fn lists() -> impl Iterator<Item = (Kind, Option<&'static str>, Sort)> {
        Kind::ALL.into_iter().flat_map(|kind| {
            let lists = kind.def().lists;
            let narrowed = lists.map_or(&[][..], |lists| lists.narrowed);
            let indexed = kind.def().sorts();
            let indexed = indexed.filter(move |sort| index(kind, None, *sort).is_some());
            let base = indexed.map(|sort| (None, sort));
            let each = narrowed.iter().flat_map(|(column, orders)| {
                let orders = orders.iter().map(|it| Sort::By(it));
                std::iter::once(Sort::Number)
                    .chain(orders)
                    .map(|sort| (Some(*column), sort))
            });
            base.chain(each)
                .filter(move |_| lists.is_some())
                .map(move |(column, sort)| (kind, column, sort))
        })
    }

    fn queries(kind: Kind, column: Option<&'static str>, sort: Sort) -> Vec<Query> {
        let filter = Filter {
            campaign: Some(1),
            states: vec![kind.def().machine.initial()],
            equals: column.into_iter().map(|it| (it, Value::Int(1))).collect(),
            ..Filter::default()
        };
        let key = Key {
            sort: Value::from("2009-04-01"),
            id: 7,
        };
        let mut queries = Vec::new();
        for descending in [false, true] {
            for after in [None, Some(key.clone())] {
                queries.push(Query {
                    filter: filter.clone(),
                    sort,
                    descending,
                    after,
                    ..Query::of(kind, 40)
                });
            }
        }
        queries
    }

    #[test]
    fn no_page_of_a_list_is_sorted() {
        let (_folder, store) = store();
        assert!(lists().count() > 20);
        for (kind, column, sort) in lists() {
            for query in queries(kind, column, sort) {
                let way = way(kind, &query.filter, sort).unwrap();
                assert_eq!(Some(&way.index), index(kind, column, sort).as_ref());
                for part in parts_of(&query) {
                    assert_range(&store, keys_sql(&query, &way, *part), &way.index);
                }
            }
        }
        for kind in Kind::ALL {
            for query in queries(kind, None, Sort::Number) {
                let (sql, params) = page_sql(&query);
                let plan = plan_of(&store, &sql, params);
                assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
            }
        }
    }

    #[test]
    fn a_page_goes_on_at_its_key_in_the_middle_of_a_day() {
        let (_folder, store) = store();
        for (kind, column, sort) in lists() {
            for query in queries(kind, column, sort) {
                let way = way(kind, &query.filter, sort).unwrap();
                for part in parts_of(&query) {
                    let (sql, params) = keys_sql(&query, &way, *part);
                    let plan = plan_of(&store, &sql, params);
                    let wanted = match (part, &query.after, query.descending) {
                        (PageAsked::Whole, None, _) => "state=?)",
                        (PageAsked::Whole, Some(_), true) => "state=? AND rowid<?)",
                        (PageAsked::Whole, Some(_), false) => "state=? AND rowid>?)",
                        (PageAsked::SameDay, _, true) => "=? AND rowid<?)",
                        (PageAsked::SameDay, _, false) => "=? AND rowid>?)",
                        (PageAsked::Beyond, _, true) => "<?)",
                        (PageAsked::Beyond, _, false) => ">?)",
                    };
                    assert!(plan.contains(wanted), "{sql}: {plan}");
                }
            }
        }
    }

    #[test]
    fn the_place_of_a_row_is_counted_in_a_range_of_an_index() {
        let (_folder, store) = store();
        for (kind, column, sort) in lists() {
            let index = index(kind, column, sort).unwrap();
            for query in queries(kind, column, sort) {
                if query.after.is_some() {
                    for asked in before_sql(&query, 40) {
                        assert_range(&store, asked, &index);
                    }
                }
            }
        }
    }

    #[test]
    fn the_first_screen_walks_no_table() {
        let (_folder, store) = store();
        let today = Day::of(2009, 10, 23).unwrap();
        let acted = Filter {
            campaign: Some(1),
            acted: Some(Acted {
                act: "closed",
                after: today,
                until: today,
            }),
            ..Filter::default()
        };
        let list = Query {
            filter: acted,
            ..Query::of(Kind::Task, 40)
        };
        let light = super::super::lit::tests::light_sql(today);
        let restricted = Kind::ALL.into_iter().filter_map(|kind| {
            super::super::tally::restricted_sql(kind, crate::store::Veil { person: None })
        });
        let mut asked = vec![page_sql(&list)];
        asked.extend(light);
        asked.extend(restricted.map(|sql| (sql, vec![Value::Int(1), Value::from(today)])));
        asked.extend(super::super::days::tests::asked());
        for (sql, params) in asked {
            let plan = plan_of(&store, &sql, params);
            for step in plan.split("; ") {
                // A list of keys, or what a search within gave, is no table.
                let given = ["json_each", "(subquery-"]
                    .iter()
                    .any(|it| step.contains(it));
                let walks = step.starts_with("SCAN") && !given;
                assert!(!walks || step.contains("journal_told"), "{sql}: {plan}");
            }
        }
    }

    #[test]
    fn whoever_points_here_is_found_by_an_index() {
        let grow = Kind::ALL.into_iter().filter(|kind| !kind.def().few);
        let (_folder, store) = store();
        for kind in grow {
            for (column, _) in kind.def().references() {
                let sql = format!("{} WHERE {}", select(kind), pointing_condition(column.name));
                let plan = plan_of(&store, &sql, vec![Value::Int(1)]);
                assert!(
                    plan.contains(&format!("({}=?", column.name)),
                    "{sql}: {plan}"
                );
            }
        }
        for role in Role::ALL {
            let sql = "SELECT from_id FROM links WHERE role = ? AND to_id = ? LIMIT 1";
            let plan = plan_of(&store, sql, vec![Value::from(role.code()), Value::Int(1)]);
            assert!(plan.contains("links_back (role=? AND to_id=?"), "{plan}");
        }
    }
}
