//! Imports, crates and the system: what is forbidden is caught in every spelling.

use super::{caught, passes};
use crate::rooms;

#[test]
fn an_outward_import_is_caught_in_every_spelling() {
    let check = rooms::import_only_inwards;
    let path = "src/tui/panes/tasks.rs";
    let words = "`tui` may not import `store` (it may: domain, i18n, app)";
    for text in [
        "use crate::store::Store;",
        "use crate::{app::State, store};",
        "use crate::{app::{self, State}, store::{Store as It}};",
        "use super::super::super::store::Store;",
        "fn f() { crate::store::open(); }",
        "fn f(it: &crate::store::Store) {}",
        "fn f<'a>(it: &'a str) -> char { crate::store::open(); 'x' }",
        "use crate as root; fn f() { root::store::open(); }",
        "use crate::*;\nuse crate::store;",
        "pub(crate) use crate::store as it;",
        "mod inner { use super::super::super::super::store::Store; }",
        "#[cfg(test)] mod tests; use crate::store::Store;",
        "#[cfg(test)]\nfn f() {}\nuse crate::store::Store;",
        "#[cfg(not(test))]\nmod tests { use crate::store::Store; }",
        "const A: &str = r#\"a\"b\"#; use crate::store::Store;",
        "const A: char = '\"'; use crate::store::Store; const B: char = '\"';",
        "/* a /* nested */ comment */ use crate::store::Store;",
    ] {
        let before = text.split("store").next().unwrap_or_default();
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
        "// use crate::store::Store;",
        "/* use crate::store; /* crate::store */ */",
        "//! [`crate::store`] keeps it.",
        "const A: &str = \"use crate::store::Store;\";",
        "const A: &str = r##\"crate::store::\"# crate::store\"##;",
        "const A: &[u8] = b\"crate::store::Store\";",
        "use super::store::Row;",
        "use crate::tui::panes; use crate::app::store;",
        "pub(in crate::tui) fn f() {}",
        "#[cfg(test)]\nmod tests {\n    use crate::store::Store;\n}",
        "#[cfg(all(test, unix))]\n#[expect(a, reason = \"b\")]\nmod tests {\n use crate::store;\n}",
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
    for text in [
        "use chrono::NaiveDate;",
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
