//! The schema held to the definitions: what the tables of a kind must be, written from its
//! `KindDef`, beside what the migrations made.
//!
//! For a new kind or column the test fails and prints the SQL that is missing: the first draft of
//! its migration.

mod indexes;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rusqlite::Connection;

use super::search::{index_of, restricted};
use super::version::MIGRATIONS;
use crate::domain::{Column, Hand, Kind, TallyDef, Type};

/// What a reference says behind its name.
const REFERS: &str = "DEFERRABLE INITIALLY DEFERRED";
/// How words are indexed.
const WORDS: &str = "words, content='', contentless_delete=1, detail=none, prefix='4', \
     tokenize='ascii'";

/// Writes a text with one blank between words and none inside brackets.
fn squeezed(sql: &str) -> String {
    let words = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("( ", "(").replace(" )", ")")
}

/// The declaration of a column of a kind.
fn declared(column: &Column) -> String {
    let name = column.name;
    let given = if column.is_required() {
        " NOT NULL"
    } else {
        ""
    };
    let (ty, held) = match column.ty {
        Type::Line(most) => ("TEXT", format!("CHECK (length({name}) <= {most})")),
        Type::Text => ("TEXT", format!("CHECK (length({name}) <= 20000)")),
        Type::Day | Type::Limit => ("TEXT", format!("CHECK ({name} IS date({name}))")),
        Type::Time => (
            "TEXT",
            format!("CHECK ({name} IS strftime('%H:%M', {name}))"),
        ),
        Type::Count | Type::HalfDays | Type::Decimal(_) => {
            ("INTEGER", format!("CHECK ({name} >= 0)"))
        }
        Type::Flag => ("INTEGER", format!("CHECK ({name} IN (0, 1))")),
        Type::Choice(_) => ("TEXT", String::new()),
        Type::Ref(kind) => (
            "INTEGER",
            format!("REFERENCES {}(id) {REFERS}", kind.def().plural),
        ),
        // Among the columns of a kind there are none: they are links.
        Type::Ties(..) | Type::Several(_) => ("BLOB", "CHECK (0)".to_owned()),
    };
    format!("{name} {ty}{given} {held}").trim_end().to_owned()
}

/// The declarations of all columns of a kind.
fn columns(kind: Kind) -> Vec<String> {
    let def = kind.def();
    let given = if def.of_campaign { " NOT NULL" } else { "" };
    let common = [
        "id INTEGER PRIMARY KEY".to_owned(),
        "uid BLOB NOT NULL".to_owned(),
        "number TEXT NOT NULL".to_owned(),
        "revision INTEGER NOT NULL".to_owned(),
        "state TEXT NOT NULL".to_owned(),
        format!("campaign_id INTEGER{given} REFERENCES campaigns(id) {REFERS}"),
        "made_on TEXT NOT NULL".to_owned(),
        format!("made_by INTEGER REFERENCES people(id) {REFERS}"),
    ];
    common
        .into_iter()
        .chain(def.columns.iter().map(declared))
        .collect()
}

/// The triggers that keep the sums over a kind.
fn triggers(kind: Kind, told: TallyDef) -> [(String, String); 2] {
    let (code, table) = (kind.code(), kind.def().plural);
    let or_none = |row: &str, column: Option<&str>| {
        column.map_or_else(
            || "0".to_owned(),
            |column| format!("ifnull({row}.{column}, 0)"),
        )
    };
    let chosen = |row: &str| match told.choice {
        Some(column) => format!("ifnull({row}.{column}, '')"),
        None => "''".to_owned(),
    };
    let day = |row: &str, column: &str| {
        if told.lit {
            format!("ifnull({row}.{column}, '')")
        } else {
            "''".to_owned()
        }
    };
    let counted = format!(
        "INSERT INTO tallies VALUES ('{code}', NEW.campaign_id, NEW.state, {}, {}, {}, {}, {}, 1)
         ON CONFLICT DO UPDATE SET n = n + 1;",
        or_none("NEW", told.department),
        day("NEW", "yellow_on"),
        day("NEW", "red_on"),
        or_none("NEW", told.flag),
        chosen("NEW"),
    );
    let taken_off = format!(
        "UPDATE tallies SET n = n - 1 WHERE kind = '{code}' AND campaign_id = OLD.campaign_id
         AND state = OLD.state AND department_id = {} AND yellow_on = {} AND red_on = {}
         AND flag = {} AND choice = {};",
        or_none("OLD", told.department),
        day("OLD", "yellow_on"),
        day("OLD", "red_on"),
        or_none("OLD", told.flag),
        chosen("OLD"),
    );
    // What is given once never moves a record from one sum to another.
    let moves = |name: &&str| {
        kind.def()
            .column(name)
            .is_some_and(|it| !matches!(it.hand, Hand::Once | Hand::RequiredOnce))
    };
    let lit: &[&str] = if told.lit {
        &["yellow_on", "red_on"]
    } else {
        &[]
    };
    let mut of: Vec<&str> = vec!["state"];
    of.extend(
        told.department
            .iter()
            .chain(lit)
            .chain(&told.flag)
            .chain(&told.choice)
            .filter(|it| moves(it)),
    );
    let when = if of.len() > 1 {
        ""
    } else {
        "WHEN NEW.state <> OLD.state "
    };
    [
        (
            format!("{table}_counted"),
            format!(
                "CREATE TRIGGER {table}_counted AFTER INSERT ON {table} BEGIN {counted} END"
            ),
        ),
        (
            format!("{table}_recounted"),
            format!(
                "CREATE TRIGGER {table}_recounted AFTER UPDATE OF {} ON {table} {when}BEGIN
                 {taken_off} {counted} END",
                of.join(", ")
            ),
        ),
    ]
}

/// Everything beside its table that a kind needs: name and SQL.
fn beside(kind: Kind) -> Vec<(String, String)> {
    let mut all = indexes::wanted(kind);
    if let Some(words) = index_of(kind) {
        let mut names = vec![words];
        if kind.def().restriction().is_some() {
            names.extend(names.first().map(|it| restricted(it)));
        }
        all.extend(names.into_iter().map(|name| {
            let sql = format!("CREATE VIRTUAL TABLE {name} USING fts5({WORDS})");
            (name, sql)
        }));
    }
    all.extend(
        kind.def()
            .tally
            .into_iter()
            .flat_map(|told| triggers(kind, told)),
    );
    all
}

/// What a made store says of a name.
fn made(conn: &Connection, name: &str) -> Option<String> {
    let sql = "SELECT sql FROM sqlite_schema WHERE name = ?1";
    conn.query_row(sql, [name], |row| row.get(0)).ok()
}

/// Takes the declarations out of the SQL of a table.
fn declarations(sql: &str) -> BTreeSet<String> {
    let inside = sql
        .split_once('(')
        .and_then(|(_, rest)| rest.rsplit_once(')'));
    let mut depth = 0;
    let mut all = vec![String::new()];
    for ch in inside.map_or("", |(inside, _)| inside).chars() {
        match ch {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = all.last_mut() {
            last.push(ch);
        }
    }
    all.iter().map(|it| squeezed(it)).collect()
}

/// Says what of a kind is missing in a store, or is there and is not of the kind.
fn differs(conn: &Connection, kind: Kind) -> String {
    let (def, mut told) = (kind.def(), String::new());
    let wanted = columns(kind);
    match made(conn, def.plural) {
        None => {
            let all = wanted.join(",\n  ");
            let _ = writeln!(told, "CREATE TABLE {} (\n  {all}\n) STRICT;", def.plural);
        }
        Some(sql) => {
            let found = declarations(&sql);
            let wanted: BTreeSet<String> = wanted.into_iter().collect();
            for column in wanted.difference(&found) {
                let _ = writeln!(told, "ALTER TABLE {} ADD COLUMN {column};", def.plural);
            }
            for column in found.difference(&wanted) {
                let _ = writeln!(told, "-- {} has what is not its: {column}", def.plural);
            }
            if !squeezed(&sql).ends_with("STRICT") {
                let _ = writeln!(told, "-- {} is not STRICT", def.plural);
            }
        }
    }
    let beside = beside(kind);
    for name in indexes::made(conn, def.plural) {
        if beside.iter().all(|(wanted, _)| *wanted != name) {
            let _ = writeln!(
                told,
                "-- {} has an index that no definition has: {name}",
                def.plural
            );
        }
    }
    for (name, sql) in beside {
        let found = made(conn, &name).map(|it| squeezed(&it));
        let wanted = squeezed(&sql);
        if found.as_ref() != Some(&wanted) {
            let _ = writeln!(told, "{wanted};");
        }
        if let Some(found) = found.filter(|it| *it != wanted) {
            let _ = writeln!(told, "-- found: {found}");
        }
    }
    told
}

fn fresh() -> Connection {
    made_without("")
}

/// Makes a store by migrations that lack some words.
fn made_without(words: &str) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    for migration in MIGRATIONS {
        let lacking = match words {
            "" => migration.to_owned(),
            words => migration.replacen(words, "", 1),
        };
        conn.execute_batch(&lacking).unwrap();
    }
    conn
}

/// What a column of these types declares takes what is stored there, and nothing else.
#[test]
fn what_is_declared_takes_what_is_stored() {
    let conn = Connection::open_in_memory().unwrap();
    for (ty, stands, bent) in [
        (
            Type::Time,
            &["'09:30'", "'00:00'", "NULL"][..],
            &["'9:30'", "'24:00'", "'09:60'", "''", "930"][..],
        ),
        (
            Type::HalfDays,
            &["0", "3", "NULL"],
            &["-1", "1.5", "'一天半'"],
        ),
        (
            Type::Decimal(2),
            &["0", "1250", "NULL"],
            &["-1", "12.5", "'十二'"],
        ),
    ] {
        let column = Column::asked("measured", ty, Hand::Typed);
        let made = format!(
            "DROP TABLE IF EXISTS made; CREATE TABLE made ({}) STRICT",
            declared(&column)
        );
        conn.execute_batch(&made).unwrap();
        for (values, is_taken) in [(stands, true), (bent, false)] {
            for value in values {
                let put_in = conn.execute_batch(&format!("INSERT INTO made VALUES ({value})"));
                assert_eq!(put_in.is_ok(), is_taken, "{ty:?}: {value}");
            }
        }
    }
}

#[test]
fn the_schema_is_what_the_kinds_say() {
    let conn = fresh();
    let told: String = Kind::ALL
        .into_iter()
        .map(|kind| differs(&conn, kind))
        .collect();
    assert!(
        told.is_empty(),
        "the migrations lack, or have too much:\n{told}"
    );
}

/// What a table lacks is noticed whatever it is: a column, a check, an index, a trigger, words.
#[test]
fn what_a_migration_forgets_is_noticed() {
    for (forgotten, told) in [
        (
            "ALTER TABLE tasks DROP COLUMN remark",
            "ADD COLUMN remark TEXT",
        ),
        (
            "ALTER TABLE goals ADD COLUMN more TEXT",
            "goals has what is not its: more TEXT",
        ),
        (
            "DROP INDEX tasks_of_owner",
            "CREATE INDEX tasks_of_owner ON tasks",
        ),
        (
            "DROP INDEX opinions_of_channel_by_received;
             CREATE INDEX opinions_of_channel_by_received
             ON opinions (channel_id, campaign_id, received_on, state)",
            "CREATE INDEX opinions_of_channel_by_received ON opinions (channel_id, campaign_id, state, received_on)",
        ),
        (
            "CREATE INDEX tasks_by_remark ON tasks (remark)",
            "tasks has an index that no definition has: tasks_by_remark",
        ),
        (
            "DROP INDEX extensions_to_asked_by",
            "CREATE INDEX extensions_to_asked_by ON extensions",
        ),
        (
            "DROP TRIGGER cards_recounted",
            "CREATE TRIGGER cards_recounted",
        ),
        (
            "DROP TABLE opinions_words_restricted",
            "TABLE opinions_words_restricted",
        ),
        ("DROP TABLE tasks_words", "TABLE tasks_words"),
    ] {
        let conn = fresh();
        conn.execute_batch(forgotten).unwrap();
        let differs: String = Kind::ALL
            .into_iter()
            .map(|kind| differs(&conn, kind))
            .collect();
        assert!(differs.contains(told), "{forgotten}: {differs}");
    }
    for (left_out, told) in [
        (
            " CHECK (restricted IN (0, 1))",
            "ADD COLUMN restricted INTEGER",
        ),
        (
            " REFERENCES problems(id) DEFERRABLE INITIALLY DEFERRED",
            "REFERENCES problems(id)",
        ),
    ] {
        let conn = made_without(left_out);
        let differs: String = Kind::ALL
            .into_iter()
            .map(|kind| differs(&conn, kind))
            .collect();
        assert!(differs.contains(told), "{left_out}: {differs}");
    }
}
