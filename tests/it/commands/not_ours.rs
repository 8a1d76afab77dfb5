//! Files that look like a store of ours and are none, and those of trial builds.

use std::fs;

use super::places::{OPENING, names, told};
use crate::support::shell::Shell;

#[test]
fn a_file_that_only_looks_like_a_store_is_said_to_be_none() {
    let shell = Shell::empty();
    shell.script(&["init --template baoding-2009 --rehearsal --db head.db"]);
    let mut bytes = fs::read(shell.path("head.db")).unwrap();
    bytes.splice(44..48, [0, 0, 0, 9]);
    fs::write(shell.path("head.db"), bytes).unwrap();
    let conn = rusqlite::Connection::open(shell.path("foreign.db")).unwrap();
    conn.execute_batch(
        "PRAGMA application_id = 0x4442414e; PRAGMA user_version = 1; CREATE TABLE t (a);",
    )
    .unwrap();
    drop(conn);
    for db in ["head.db", "foreign.db"] {
        for verb in OPENING {
            let (line, code) = told(&shell, db, verb);
            assert!(line.contains("不是本程序的账本"), "{db} {verb}: {line}");
            assert_eq!(code, 4, "{db} {verb}: {line}");
        }
    }
}

/// Another program's file, and one that bears our mark and nothing else, whatever their modes.
#[test]
fn nothing_is_left_beside_a_file_that_is_none_of_ours() {
    for (made, said) in [
        (
            "PRAGMA application_id = 0x12345678; PRAGMA user_version = 3;",
            "不是本程序的账本",
        ),
        ("", "不是本程序的账本"),
        (
            "PRAGMA application_id = 0x4442414e; PRAGMA user_version = 1;",
            "不是本程序的账本",
        ),
        (
            "PRAGMA application_id = 0x4442414e;",
            "里面却没有账本（格式 0）",
        ),
    ] {
        for mode in ["WAL", "DELETE"] {
            let shell = Shell::empty();
            let path = shell.path("other.db");
            let conn = rusqlite::Connection::open(&path).unwrap();
            let made = format!("PRAGMA journal_mode = {mode}; {made} CREATE TABLE t (a);");
            conn.execute_batch(&made).unwrap();
            drop(conn);
            let before = (fs::read(&path).unwrap(), names(&shell.path("")));
            for verb in OPENING {
                let (line, code) = told(&shell, "other.db", verb);
                assert!(line.contains(said), "{made} {verb}: {line}");
                assert_eq!(code, 4, "{made} {verb}: {line}");
                let after = (fs::read(&path).unwrap(), names(&shell.path("")));
                assert!(after == before, "{made} {verb}: {:?}", after.1);
            }
        }
    }
}

/// What a build wrote that was tried out before schema 1 is named as that, whatever its version.
#[test]
fn a_store_of_a_trial_build_is_named_and_not_touched() {
    let shell = Shell::empty();
    let path = shell.path("trial.db");
    for version in [0, 1, 2, 9, 17, 99] {
        let conn = rusqlite::Connection::open(&path).unwrap();
        let made = format!(
            "PRAGMA journal_mode = WAL; PRAGMA application_id = 0x44554241;
             PRAGMA user_version = {version}; CREATE TABLE IF NOT EXISTS journal (seq);"
        );
        conn.execute_batch(&made).unwrap();
        drop(conn);
        let before = (fs::read(&path).unwrap(), names(&shell.path("")));
        for verb in OPENING {
            let (line, code) = told(&shell, "trial.db", verb);
            assert!(
                line.contains("是试用版的账本，不能打开"),
                "{version} {verb}: {line}"
            );
            assert_eq!(code, 4, "{version} {verb}: {line}");
            let after = (fs::read(&path).unwrap(), names(&shell.path("")));
            assert!(after == before, "{version} {verb}");
        }
    }
    // It is set aside like any other where a backup takes its place.
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db new.db",
        "backup bk.db --db new.db",
        "restore bk.db --replace --db trial.db",
        "status --db trial.db",
    ]);
    assert!(shell.path("trial.db.replaced-1").exists());
}
