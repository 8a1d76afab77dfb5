//! A store that an earlier release made is brought up to date: a copy stays beside it, and nothing
//! that stood in it is lost. `tests/data/stores` holds one store of each released schema, made by
//! the program that was released with it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use crate::support::shell::Shell;

/// The number of the newest schema that was released.
fn released() -> u32 {
    let frozen = fs::read_to_string("tests/data/frozen.txt").unwrap();
    let mut lines = frozen.lines();
    let number = lines.find_map(|it| it.strip_prefix("released "));
    number.unwrap().parse().unwrap()
}

fn made_by(version: u32) -> PathBuf {
    Path::new("tests/data/stores").join(format!("schema-{version}.db"))
}

/// A shell whose store is that of an older schema.
fn with_store_of(version: u32) -> Shell {
    let mut shell = Shell::empty();
    // The day of its last entry.
    shell.today = "2009-07-03";
    fs::create_dir_all(shell.store().parent().unwrap()).unwrap();
    fs::copy(made_by(version), shell.store()).unwrap();
    shell
}

fn look(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// The store itself, which nothing is laid beside.
fn as_made(version: u32) -> Connection {
    let uri = format!("file:{}?immutable=1", made_by(version).display());
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(uri, flags).unwrap()
}

fn version_of(path: &Path) -> u32 {
    let conn = look(path);
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

/// Where the copy of a store lies that was brought up to a version.
fn kept_before(path: &Path, version: u32) -> PathBuf {
    let mut kept = path.as_os_str().to_owned();
    kept.push(format!(".before-{version}"));
    kept.into()
}

/// The tables with their columns, but for what the engine keeps of words and what says how far the
/// file has come.
fn tables(conn: &Connection) -> BTreeMap<String, Vec<String>> {
    let sql = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE '%\\_words%' ESCAPE '\\'
           AND m.name NOT IN ('reached', 'sqlite_sequence', 'sqlite_stat1')
         ORDER BY m.name, c.cid";
    let mut statement = conn.prepare(sql).unwrap();
    let named = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for named in named.unwrap() {
        let (table, column): (String, String) = named.unwrap();
        tables.entry(table).or_default().push(column);
    }
    tables
}

/// All that stands in some columns of a table.
fn rows(conn: &Connection, table: &str, columns: &[String]) -> Vec<Vec<Value>> {
    let columns = columns.join(", ");
    let sql = format!("SELECT {columns} FROM {table} ORDER BY {columns}");
    let mut statement = conn.prepare(&sql).unwrap();
    let width = statement.column_count();
    let row = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
    row.unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_released_schema_is_brought_up_to_date_and_loses_nothing() {
    assert!(released() >= 1);
    for version in 1..=released() {
        let shell = with_store_of(version);
        let older = as_made(version);
        let before = tables(&older);
        assert!(before.len() > 30, "{before:?}");
        let verified = shell.ask("verify");
        assert_eq!(verified.code, 0, "{verified}");
        let now = look(&shell.store());
        assert!(version_of(&shell.store()) > version);
        for (table, columns) in before {
            let stood = rows(&older, &table, &columns);
            assert!(stood == rows(&now, &table, &columns), "{table}");
        }
        // What was made long ago is found, shown and changed as what is made today.
        let shown = shell.ask("show 改-001");
        assert!(shown.out.contains("会议减三成"), "{shown}");
        let changed = shell.ask("set 活-001 lasts=半天");
        assert_eq!(changed.code, 0, "{changed}");
        assert_eq!(shell.ask("verify").code, 0);
    }
}

#[test]
fn that_it_was_brought_up_to_date_is_told_once_with_the_copy() {
    for version in 1..=released() {
        let shell = with_store_of(version);
        let first = shell.ask("list tasks");
        let told = format!("账本已由格式 {version} 升到 {}", version_of(&shell.store()));
        let lines = first.err.lines().filter(|it| it.contains(&told));
        let lines: Vec<&str> = lines.collect();
        assert_eq!(lines.len(), 1, "{first}");
        assert!(lines[0].contains("duban.db.before-"), "{first}");
        assert!(!shell.ask("list tasks").err.contains(&told));
        let shell = with_store_of(version);
        let english = shell.ask_in_english("status");
        assert!(english.err.contains("brought up from format"), "{english}");
        // The screen says it too.
        let shell = with_store_of(version);
        let db = shell.store().display().to_string();
        let play = ["--db", &db, "--play", "", "--print", "--size", "160x30"];
        let shown = shell.run(&play);
        assert!(shown.out.contains(&told), "{shown}");
    }
}

#[test]
fn a_copy_of_what_it_was_stays_beside_it() {
    for version in 1..=released() {
        let shell = with_store_of(version);
        assert_eq!(version_of(&shell.store()), version);
        // Whoever only looks brings it up to date as well.
        assert_eq!(shell.ask("status").code, 0);
        let newest = version_of(&shell.store());
        assert!(newest > version, "{newest}");
        let kept = kept_before(&shell.store(), newest);
        assert_eq!(version_of(&kept), version);
        let (older, kept) = (as_made(version), look(&kept));
        for (table, columns) in tables(&older) {
            let stood = rows(&older, &table, &columns);
            assert!(stood == rows(&kept, &table, &columns), "{table}");
        }
    }
}
