//! Imports, crates and the system: what is forbidden is caught in every spelling.

use super::{caught, passes};
use crate::rooms;

#[test]
fn an_outward_import_is_caught_in_every_spelling() {
    let check = rooms::import_only_inwards;
    let path = "src/tui/panes/tasks.rs";
    let words =
        "`tui` may not import `cli` (it may: domain, i18n, store, exchange, office, app)";
    for text in [
        "use crate::cli::Store;",
        "use crate::{app::State, cli};",
        "use crate::{app::{self, State}, cli::{Store as It}};",
        "use super::super::super::cli::Store;",
        "fn f() { crate::cli::open(); }",
        "fn f(it: &crate::cli::Store) {}",
        "fn f<'a>(it: &'a str) -> char { crate::cli::open(); 'x' }",
        "use crate as root; fn f() { root::cli::open(); }",
        "use crate::*;\nuse crate::cli;",
        "pub(crate) use crate::cli as it;",
        "mod inner { use super::super::super::super::cli::Store; }",
        "#[cfg(test)] mod tests; use crate::cli::Store;",
        "#[cfg(test)]\nfn f() {}\nuse crate::cli::Store;",
        "#[cfg(not(test))]\nmod tests { use crate::cli::Store; }",
        "const A: &str = r#\"a\"b\"#; use crate::cli::Store;",
        "const A: char = '\"'; use crate::cli::Store; const B: char = '\"';",
        "/* a /* nested */ comment */ use crate::cli::Store;",
    ] {
        let before = text.split("cli").next().unwrap_or_default();
        let at = 1 + before.matches('\n').count();
        caught(check, path, text, at, words);
    }
    caught(check, path, "use crate::*;", 1, "may not import `*`");
    caught(
        check,
        "src/domain/task.rs",
        "use crate::i18n::Texts;",
        1,
        "(it may: nothing)",
    );
    caught(
        check,
        "src/main.rs",
        "fn main() { duban::store::open(); }",
        1,
        "(it may: cli)",
    );
}

#[test]
fn what_only_looks_like_an_import_passes() {
    for text in [
        "// use crate::cli::Store;",
        "/* use crate::cli; /* crate::cli */ */",
        "//! [`crate::cli`] keeps it.",
        "const A: &str = \"use crate::cli::Store;\";",
        "const A: &str = r##\"crate::cli::\"# crate::cli\"##;",
        "const A: &[u8] = b\"crate::cli::Store\";",
        "use super::cli::Row;",
        "use crate::tui::panes; use crate::app::cli;",
        "pub(in crate::tui) fn f() {}",
        "#[cfg(test)]\nmod tests {\n    use crate::cli::Store;\n}",
        "#[cfg(all(test, unix))]\n#[expect(a, reason = \"b\")]\nmod tests {\n use crate::cli;\n}",
    ] {
        passes(rooms::import_only_inwards, "src/tui/panes/tasks.rs", text);
    }
}

#[test]
fn a_crate_in_the_wrong_room_is_caught() {
    let check = rooms::touch_only_their_crates;
    let path = "src/app/update.rs";
    for text in [
        "use rusqlite::Connection;",
        "use {std::fmt, rusqlite::{self, Row}};",
        "fn f(it: rusqlite::Row) {}",
        "fn f() -> Result<(), ::rusqlite::Error> { Ok(()) }",
        "use rusqlite as sql;",
        "#[derive(rusqlite::ToSql)] struct A;",
    ] {
        caught(
            check,
            path,
            text,
            1,
            "`app` may not use the crate `rusqlite`",
        );
    }
    caught(check, path, "use csv::Reader;", 1, "`csv`");
    passes(check, "src/domain/task.rs", "use chrono::NaiveDate;");
    for text in [
        "use crate::exchange::pinyin; fn f() { pinyin::initials(); }",
        "mod csv; use csv::Row;",
        "fn f(it: &str) { it.csv::<u8>(); let rusqlite = 1; }",
    ] {
        passes(check, path, text);
    }
}

#[test]
fn a_room_that_touches_the_system_is_caught() {
    let check = rooms::stay_off_the_system;
    for text in [
        "use std::fs;",
        "use std::{collections::BTreeMap, env};",
        "fn f() { std::process::id(); }",
        "use std::io; fn f() { io::stdin(); }",
        "use std::io::{Read, stdin};",
        "use std::thread::spawn;",
        "use std::time::{Duration, Instant};",
        "use std::*;",
    ] {
        caught(
            check,
            "src/domain/task.rs",
            text,
            1,
            "`domain` may not touch `std::",
        );
    }
    caught(
        check,
        "src/app/effect.rs",
        "use std::thread;",
        1,
        "`std::thread`",
    );
    caught(
        check,
        "src/tui/draw.rs",
        "use std::fs::File;",
        1,
        "`std::fs`",
    );
    passes(
        check,
        "src/tui/draw.rs",
        "use std::{io, sync::mpsc, thread, time::Instant};",
    );
    passes(
        check,
        "src/exchange/table.rs",
        "use std::io::{Read, Write};\nuse std::path::Path;",
    );
    passes(check, "src/store/files.rs", "use std::fs; use std::env;");
    let tty = "src/tui/terminal/unix.rs";
    passes(check, tty, "use std::fs::File; fn f() { File::options(); }");
    for text in ["use std::fs;", "use std::fs::read;", "use std::fs::*;"] {
        caught(check, tty, text, 1, "`std::fs`");
    }
}

#[test]
fn a_folder_that_is_no_room_and_a_table_with_a_loop_are_caught() {
    caught(
        rooms::folders_are_rooms,
        "src/extras/mod.rs",
        "",
        1,
        "`extras` is no room",
    );
    caught(
        rooms::folders_are_rooms,
        "src/extras.rs",
        "",
        1,
        "`extras` is no room",
    );
    let pure = rooms::System::Pure;
    let room = |name, rooms| rooms::Room {
        name,
        rooms,
        crates: &[],
        system: pure,
    };
    assert_eq!(
        rooms::table_runs_inside_out(&[room("a", &["b"]), room("b", &[])]).len(),
        1
    );
    assert_eq!(
        rooms::table_runs_inside_out(&[room("a", &[]), room("b", &["a"])]).len(),
        0
    );
}
