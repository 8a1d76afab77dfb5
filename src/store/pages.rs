//! Which index gives a page in its order: one state at a time, their pages merged.

use super::filter::{Params, conditions};
use super::schema::{read_value, select_named};
use super::window::{Key, Query, Sort};
use super::{Filter, Result, Store};
use crate::domain::{Kind, Type, VOID, Value};

/// The indexes by which pages are read: of a kind, narrowed by a column or only by the campaign,
/// in an order; each has the state before what it is ordered by.
pub(super) const INDEXES: [(Kind, &str, Sort, &str); 21] = {
    use Kind::{Opinion, Problem, Task};
    use Sort::{Limit, Number, Received};
    [
        (Opinion, "", Number, "opinions_by_number"),
        (Opinion, "", Received, "opinions_by_day"),
        (Opinion, "channel_id", Number, "opinions_of_channel"),
        (
            Opinion,
            "channel_id",
            Received,
            "opinions_of_channel_by_day",
        ),
        (Opinion, "batch_id", Number, "opinions_of_batch"),
        (Opinion, "batch_id", Received, "opinions_of_batch_by_day"),
        (Opinion, "category_id", Number, "opinions_of_category"),
        (
            Opinion,
            "category_id",
            Received,
            "opinions_of_category_by_day",
        ),
        (Opinion, "target", Number, "opinions_of_target"),
        (Opinion, "target", Received, "opinions_of_target_by_day"),
        (
            Opinion,
            "target_department_id",
            Number,
            "opinions_of_department",
        ),
        (Problem, "", Number, "problems_by_number"),
        (Problem, "category_id", Number, "problems_of_category"),
        (Task, "", Number, "tasks_by_number"),
        (Task, "", Limit, "tasks_by_limit"),
        (Task, "department_id", Number, "tasks_of_department"),
        (Task, "department_id", Limit, "tasks_of_department_by_limit"),
        (Task, "owner_id", Number, "tasks_of_owner"),
        (Task, "owner_id", Limit, "tasks_of_owner_by_limit"),
        (Task, "lead_id", Number, "tasks_of_lead"),
        (Task, "lead_id", Limit, "tasks_of_lead_by_limit"),
    ]
};

/// A way to rows: the index, and the column whose value it begins with, where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) index: &'static str,
    pub(super) column: Option<&'static str>,
}

/// Finds the index that gives the rows of a filter in an order.
///
/// Nothing where the filter names a few records by what they hang on, or the kind has none: then
/// the engine goes by their keys.
pub(super) fn way(kind: Kind, filter: &Filter, sort: Sort) -> Option<Way> {
    filter.campaign?;
    if filter.linked.is_some() || filter.acted.is_some() {
        return None;
    }
    let found = |column: &str| {
        INDEXES
            .iter()
            .find(|it| (it.0, it.1, it.2) == (kind, column, sort))
            .map(|it| it.3)
    };
    let indexed = filter
        .equals
        .iter()
        // The indexes hold no row without a value.
        .filter(|(_, value)| *value != Value::Null)
        .find_map(|(column, _)| Some((*column, found(column)?)));
    if let Some((column, index)) = indexed {
        return Some(Way {
            index,
            column: Some(column),
        });
    }
    let names_one =
        |(column, value): &(&str, Value)| *value != Value::Null && refers(kind, column);
    if filter.equals.iter().any(names_one) {
        return None;
    }
    found("").map(|index| Way {
        index,
        column: None,
    })
}

/// Says whether a column names one record, so that an index or the key leads to the few rows.
pub(super) fn refers(kind: Kind, column: &str) -> bool {
    let own = kind.def().column(column);
    column == "id" || own.is_some_and(|it| matches!(it.ty, Type::Ref(_)))
}

impl Store {
    /// Gives the keys of a page by the index of its order; nothing where there is none.
    pub(super) fn keys(&self, query: &Query) -> Result<Option<Vec<Key>>> {
        let Some(way) = way(query.kind, &query.filter, query.sort) else {
            return Ok(None);
        };
        let mut keys = Vec::new();
        for state in states_of(query.kind, &query.filter) {
            let filter = Filter {
                states: vec![state],
                ..query.filter.clone()
            };
            let mut of_state = Query {
                filter,
                ..query.clone()
            };
            for part in parts_of(query) {
                let (sql, params) = keys_sql(&of_state, way, *part);
                let page = self.key_page(&sql, params)?;
                of_state.limit -= page.len().min(of_state.limit);
                keys.extend(page);
                if of_state.limit == 0 {
                    break;
                }
            }
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
enum Part {
    Whole,
    SameDay,
    Beyond,
}

fn parts_of(query: &Query) -> &'static [Part] {
    if query.sort == Sort::Number || query.after.is_none() {
        &[Part::Whole]
    } else {
        &[Part::SameDay, Part::Beyond]
    }
}

/// Asks for the keys of a page of one state out of an index.
fn keys_sql(query: &Query, way: Way, part: Part) -> (String, Params) {
    let (joined, order, params) = ordered(query, part);
    let sql = format!(
        "SELECT {}, t.id FROM {} t INDEXED BY {} WHERE {joined} ORDER BY {order} LIMIT ?",
        query.sort.expression(),
        query.kind.def().plural,
        way.index
    );
    (sql, params)
}

/// Asks for a page of what no index of ours orders: few by what they hang on, or by number.
pub(super) fn page_sql(query: &Query) -> (String, Params) {
    let (joined, order, params) = ordered(query, Part::Whole);
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
        let (joined, _, params) = ordered(&back, Part::Whole);
        let sql =
            format!("SELECT count(*) FROM (SELECT 1 FROM {table} t WHERE {joined} LIMIT ?)");
        return vec![(sql, params)];
    };
    let mut asked = Vec::new();
    for state in states_of(query.kind, &query.filter) {
        let filter = Filter {
            states: vec![state],
            ..query.filter.clone()
        };
        let of_state = Query {
            filter,
            ..back.clone()
        };
        for part in parts_of(&back) {
            let (joined, _, params) = ordered(&of_state, *part);
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

/// The conditions and the order of a page.
fn ordered(query: &Query, part: Part) -> (String, String, Params) {
    let (mut parts, mut params) = conditions(query.kind, &query.filter);
    let by = query.sort.expression();
    let (sign, way) = if query.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let by_number = query.sort == Sort::Number;
    if let Some(after) = &query.after {
        let (day, id) = (after.sort.clone(), Value::Int(after.id));
        let (text, values) = match part {
            Part::Whole if by_number => (format!("t.id {sign} ?"), vec![id]),
            Part::Whole => (format!("({by}, t.id) {sign} (?, ?)"), vec![day, id]),
            Part::SameDay => (format!("{by} = ? AND t.id {sign} ?"), vec![day, id]),
            Part::Beyond => (format!("{by} {sign} ?"), vec![day]),
        };
        parts.push(text);
        params.extend(values);
    }
    let order = if by_number || part == Part::SameDay {
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
    use crate::store::{Acted, Creation, TaskAct};

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

    fn queries(kind: Kind, column: &'static str, sort: Sort) -> Vec<Query> {
        let equals = [(column, Value::Int(1))];
        let filter = Filter {
            campaign: Some(1),
            states: vec![kind.def().machine.initial()],
            equals: equals.into_iter().filter(|it| !it.0.is_empty()).collect(),
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
        for (kind, column, sort, index) in INDEXES {
            for query in queries(kind, column, sort) {
                let way = way(kind, &query.filter, sort).unwrap();
                assert_eq!(way.index, index);
                for part in parts_of(&query) {
                    assert_range(&store, keys_sql(&query, way, *part), index);
                }
            }
        }
        for kind in Kind::ALL {
            for query in queries(kind, "", Sort::Number) {
                let (sql, params) = page_sql(&query);
                let plan = plan_of(&store, &sql, params);
                assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
            }
        }
    }

    #[test]
    fn a_page_goes_on_at_its_key_in_the_middle_of_a_day() {
        let (_folder, store) = store();
        for (kind, column, sort, _) in INDEXES {
            for query in queries(kind, column, sort) {
                let way = way(kind, &query.filter, sort).unwrap();
                for part in parts_of(&query) {
                    let (sql, params) = keys_sql(&query, way, *part);
                    let plan = plan_of(&store, &sql, params);
                    let wanted = match (part, &query.after, query.descending) {
                        (Part::Whole, None, _) => "state=?)",
                        (Part::Whole, Some(_), true) => "state=? AND rowid<?)",
                        (Part::Whole, Some(_), false) => "state=? AND rowid>?)",
                        (Part::SameDay, _, true) => "=? AND rowid<?)",
                        (Part::SameDay, _, false) => "=? AND rowid>?)",
                        (Part::Beyond, _, true) => "<?)",
                        (Part::Beyond, _, false) => ">?)",
                    };
                    assert!(plan.contains(wanted), "{sql}: {plan}");
                }
            }
        }
    }

    #[test]
    fn the_place_of_a_row_is_counted_in_a_range_of_an_index() {
        let (_folder, store) = store();
        for (kind, column, sort, index) in INDEXES {
            for query in queries(kind, column, sort) {
                if query.after.is_some() {
                    for asked in before_sql(&query, 40) {
                        assert_range(&store, asked, index);
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
                act: TaskAct::Closed,
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
        let restricted = Kind::ALL
            .into_iter()
            .filter_map(super::super::tally::restricted_sql);
        let mut asked = vec![page_sql(&list), light];
        asked.extend(restricted.map(|sql| (sql, vec![Value::Int(1)])));
        asked.extend(super::super::days::tests::asked());
        for (sql, params) in asked {
            let plan = plan_of(&store, &sql, params);
            for step in plan.split("; ") {
                let walks = step.starts_with("SCAN") && !step.contains("json_each");
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
