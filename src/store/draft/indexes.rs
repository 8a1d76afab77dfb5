//! The indexes that the definition of a kind asks for: of its lists, its lights, its references.

use rusqlite::Connection;

use crate::domain::{Column, Kind, Sort};
use crate::store::indexes::{by_light, expression, index as list_index};

/// All indexes of a kind: name and SQL.
pub(super) fn wanted(kind: Kind) -> Vec<(String, String)> {
    let mut all = of_lists(kind);
    all.extend(of_lights(kind));
    all.extend(of_references(kind));
    all
}

/// The indexes that a made store has on a table.
pub(super) fn made(conn: &Connection, table: &str) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1";
    let mut statement = conn.prepare(sql).unwrap();
    let names = statement.query_map([table], |row| row.get(0)).unwrap();
    names.collect::<rusqlite::Result<_>>().unwrap()
}

/// The index over these keys of a kind.
fn index(kind: Kind, name: String, keys: &[String], only: &str) -> (String, String) {
    let (table, keys) = (kind.def().plural, keys.join(", "));
    let sql = format!("CREATE INDEX {name} ON {table} ({keys}){only}");
    (name, sql)
}

/// Leaves out rows where nothing stands in a column that may be empty.
fn filled(kind: Kind, name: &str) -> String {
    let column = kind.def().column(name);
    if column.is_none_or(Column::is_required) {
        String::new()
    } else {
        format!(" WHERE {name} IS NOT NULL")
    }
}

/// The indexes by which the lists of a kind are read.
fn of_lists(kind: Kind) -> Vec<(String, String)> {
    let Some(lists) = kind.def().lists else {
        return Vec::new();
    };
    let base = std::iter::once((None, lists.orders));
    let narrowed = lists.narrowed.iter().map(|it| (Some(it.0), it.1));
    let mut all = Vec::new();
    for (column, orders) in base.chain(narrowed) {
        let orders = orders.iter().map(|it| Sort::By(it));
        for sort in std::iter::once(Sort::Number).chain(orders) {
            let mut keys: Vec<String> = column.into_iter().map(str::to_owned).collect();
            keys.extend(["campaign_id", "state"].map(str::to_owned));
            if sort != Sort::Number {
                keys.push(expression(kind, sort).replace("t.", ""));
            }
            let name = list_index(kind, column, sort).unwrap();
            let only = column.map_or(String::new(), |it| filled(kind, it));
            all.push(index(kind, name, &keys, &only));
        }
    }
    all
}

/// The indexes by which the rows of a light are read.
fn of_lights(kind: Kind) -> Vec<(String, String)> {
    let (def, [by_number, by_day]) = (kind.def(), by_light(kind));
    let Some(due) = def.due.filter(|_| def.tally.is_some_and(|it| it.lit)) else {
        return Vec::new();
    };
    let days = ["red_on", "yellow_on"].map(|it| format!("ifnull({it}, '')"));
    let mut keys = vec!["campaign_id".to_owned()];
    keys.extend(days);
    let short = index(kind, by_number, &keys, "");
    keys.push(expression(kind, Sort::By(due)).replace("t.", ""));
    vec![short, index(kind, by_day, &keys, "")]
}

/// The indexes by which what points at a record is found, and whatever is looked up together.
fn of_references(kind: Kind) -> Vec<(String, String)> {
    let (def, mut all) = (kind.def(), Vec::new());
    for columns in def.looked_up {
        let words = columns.iter();
        let words = words.map(|it| def.column(it).map_or(*it, Column::stem));
        let name = format!("{}_of_{}", def.plural, words.collect::<Vec<_>>().join("_"));
        let keys: Vec<String> = columns.iter().map(|it| (*it).to_owned()).collect();
        all.push(index(kind, name, &keys, ""));
    }
    if let Some(sign) = def.restriction() {
        let keys = ["campaign_id", "state"].map(str::to_owned);
        let name = format!("{}_restricted", def.plural);
        all.push(index(kind, name, &keys, &format!(" WHERE {sign} = 1")));
    }
    let narrowed = def.lists.map_or(&[][..], |lists| lists.narrowed);
    for (column, _) in def.references().filter(|_| !def.few) {
        let begins = |columns: &&[&str]| columns.first() == Some(&column.name);
        // An index over all rows that begins with it serves as well.
        let is_found = narrowed.iter().any(|it| it.0 == column.name)
            || column.is_required() && def.looked_up.iter().any(begins);
        if !is_found {
            let name = format!("{}_to_{}", def.plural, column.stem());
            let only = filled(kind, column.name);
            all.push(index(kind, name, &[column.name.to_owned()], &only));
        }
    }
    all
}
