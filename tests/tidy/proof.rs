//! The checks themselves held to account: each is fed what it forbids and must say so.

use crate::tree::{Fault, Tree};
use crate::{assets, locales, modules, rooms, shape};

const MANIFEST: &str = "[dependencies]\nchrono = \"0.4\"\nrusqlite = \"0.43\"\ncsv.version = \"1\"\npinyin = \"1\"\n";

type Check = fn(&Tree) -> Vec<Fault>;

/// Feeds one file to a check that must find a fault in it, at this line and in these words.
#[track_caller]
fn caught(check: Check, path: &str, text: &str, at: usize, words: &str) {
    let faults = check(&Tree::of(&[("Cargo.toml", MANIFEST), (path, text)]));
    let place = format!("{path}:{at}: ");
    let found = faults
        .iter()
        .any(|it| it.0.starts_with(&place) && it.0.contains(words));
    assert!(
        found,
        "not caught: {place}…{words}…\n{text}\nbut: {faults:?}"
    );
}

/// Feeds one file to a check that must find nothing in it.
#[track_caller]
fn passes(check: Check, path: &str, text: &str) {
    let faults = check(&Tree::of(&[("Cargo.toml", MANIFEST), (path, text)]));
    let of_file: Vec<_> = faults.iter().filter(|it| it.0.starts_with(path)).collect();
    assert!(of_file.is_empty(), "{of_file:?}\n{text}");
}

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
        "const A: &str = r#\"a\"b\"#; use crate::store::Store;",
        "const A: char = '\"'; use crate::store::Store; const B: char = '\"';",
        "/* a /* nested */ comment */ use crate::store::Store;",
    ] {
        let at = 1 + text
            .find("store")
            .map_or(0, |end| text[..end].matches('\n').count());
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

#[test]
fn a_file_of_the_wrong_shape_is_caught() {
    let path = "src/app/tasks.rs";
    let says = shape::files_say_what_they_are_for;
    caught(
        says,
        path,
        "use std::fmt;\n//! Too late.",
        1,
        "must open with",
    );
    caught(says, path, "//! x\n", 1, "must open with");
    caught(says, "tests/it/rules/tasks.rs", "", 1, "must open with");
    passes(says, path, "//! What a task is.\n");

    let short = shape::files_are_short;
    caught(
        short,
        path,
        &"\n".repeat(401),
        401,
        "401 lines of code; at most 400",
    );
    caught(short, "src/lib.rs", &"\n".repeat(61), 61, "at most 60");
    let tested = format!(
        "{}#[cfg(test)]\nmod tests {{{}}}",
        "\n".repeat(400),
        "\n".repeat(90)
    );
    passes(short, path, &tested);
    let tree = Tree::of(&[(path, &"\n".repeat(450))]);
    for (lines, faults) in [(440, 1), (450, 0), (460, 1)] {
        assert_eq!(
            shape::files_are_short_but(&tree, &[(path, lines)]).len(),
            faults
        );
    }
    let tree = Tree::of(&[(path, "")]);
    assert_eq!(
        shape::files_are_short_but(&tree, &[(path, 450), ("src/gone.rs", 1)]).len(),
        2
    );

    let narrow = shape::lines_are_narrow;
    caught(
        narrow,
        path,
        &format!("\n// {}", "督".repeat(98)),
        2,
        "101 columns",
    );
    passes(narrow, path, &format!("// {}", "督".repeat(97)));
    passes(
        narrow,
        path,
        &format!("const A: &str = \"{}\";", "a".repeat(200)),
    );
}

#[test]
fn a_name_that_says_nothing_is_caught() {
    let check = shape::names_say_something;
    for path in [
        "src/app/util.rs",
        "src/app/helpers/mod.rs",
        "tests/it/common/mod.rs",
    ] {
        caught(check, path, "", 1, "is no name for a module");
    }
    for text in [
        "struct TaskManager;",
        "pub(crate) enum KeyHandler { A }",
        "type TaskInfo = ();",
        "mod task_helpers {}",
        "struct Data;",
    ] {
        caught(check, "src/app/tasks.rs", text, 1, "says nothing");
    }
    for text in [
        "struct DataVersion;",
        "fn info() {}",
        "struct Information;",
        "// struct Info",
    ] {
        passes(check, "src/app/tasks.rs", text);
    }
}

#[test]
fn a_test_that_does_not_run_is_caught() {
    let path = "tests/it/rules/tasks.rs";
    let ignored = "#[test]\n#[ignore = \"slow\"]\nfn a() {}";
    caught(shape::no_test_is_ignored, path, ignored, 2, "`#[ignore]`");
    caught(
        shape::no_test_is_ignored,
        path,
        "#[should_panic]",
        1,
        "`#[should_panic]`",
    );

    let check = modules::files_are_reached;
    let tree = Tree::of(&[
        ("src/lib.rs", "pub mod app;"),
        ("src/app/mod.rs", "mod state; // mod forgotten;"),
        ("src/app/state.rs", "mod tasks; mod inner { mod deep; }"),
        ("src/app/state/tasks.rs", ""),
        ("src/app/state/inner/deep.rs", ""),
        ("src/app/forgotten.rs", ""),
        ("tests/it/main.rs", "mod rules;"),
        ("tests/it/rules/mod.rs", ""),
        ("tests/it/rules/lost.rs", ""),
        ("tests/other/lost.rs", ""),
    ]);
    let found: Vec<String> = check(&tree).into_iter().map(|it| it.0).collect();
    let lost: Vec<&str> = found.iter().filter_map(|it| it.split(':').next()).collect();
    let want = [
        "src/app/forgotten.rs",
        "tests/it/rules/lost.rs",
        "tests/other/lost.rs",
    ];
    assert_eq!(lost, want, "{found:?}");
}

#[test]
fn a_migration_that_moves_is_caught() {
    let numbered = assets::migrations_are_numbered;
    for name in [
        "0002_people.sql",
        "1_people.sql",
        "0001_People.sql",
        "0001.sql",
        "notes.md",
    ] {
        caught(
            numbered,
            &format!("assets/migrations/{name}"),
            "",
            1,
            "0001_what_it_does.sql",
        );
    }
    passes(numbered, "assets/migrations/0001_people.sql", "");

    let (first, second) = (
        "assets/migrations/0001_a.sql",
        "assets/migrations/0002_b.sql",
    );
    let mut tree = Tree::of(&[(first, "select 1;"), (second, "select 2;")]);
    assert_eq!(
        assets::migrations_are_frozen(&tree).len(),
        2,
        "nothing is frozen yet"
    );
    let list = assets::refreeze(&tree);
    tree.put(assets::FROZEN, &list);
    assert_eq!(assets::migrations_are_frozen(&tree), []);
    // Not released: it may be frozen anew.
    tree.put(first, "select 10;");
    assert!(
        assets::migrations_are_frozen(&tree)[0]
            .0
            .contains("not released yet")
    );
    let list = assets::refreeze(&tree).replace("released 0000", "released 0001");
    tree.put(assets::FROZEN, &list);
    assert_eq!(assets::migrations_are_frozen(&tree), []);
    // Released: freezing anew changes nothing, and the fault stays.
    tree.put(first, "select 100;");
    tree.put(second, "select 20;");
    let list = assets::refreeze(&tree);
    tree.put(assets::FROZEN, &list);
    let faults = assets::migrations_are_frozen(&tree);
    assert_eq!(faults.len(), 1);
    assert!(faults[0].0.contains("is released and was changed"));
    let gone = Tree::of(&[(assets::FROZEN, &list)]);
    assert_eq!(assets::migrations_are_frozen(&gone).len(), 2);
}

/// A tree with these messages in both languages' `screen.ftl`, and one source.
fn speaking(chinese: &str, english: &str, code: &str) -> Tree {
    Tree::of(&[
        ("assets/locales/zh-CN/screen.ftl", chinese),
        ("assets/locales/en/screen.ftl", english),
        ("assets/locales/zh-CN/terms.ftl", "-unit = 单位"),
        ("assets/locales/en/terms.ftl", "-unit = unit"),
        ("src/tui/draw.rs", code),
    ])
}

#[test]
fn languages_that_differ_are_caught() {
    let check = locales::languages_agree;
    for (chinese, english, words) in [
        ("a = 甲\nb = 乙", "a = a", "`b` has no counterpart in en"),
        (
            "a = 甲",
            "a = a\n-b = b",
            "`-b` has no counterpart in zh-CN",
        ),
        ("a = { $n }天", "a = days", "`a` has the places"),
        ("a = { $n }天", "a = { $m } days", "`a` has the places"),
        (
            "a = 甲\n    .b = { $n }",
            "a = a\n    .b = b",
            "`a.b` has the places",
        ),
        ("a = 甲\n    .b = 乙", "a = a", "`a.b` has no counterpart"),
        ("a = 甲\na = 乙", "a = a", "`a` already stands at"),
        ("-unit = 甲", "-unit = a", "`-unit` already stands at"),
    ] {
        let faults = check(&speaking(chinese, english, ""));
        assert!(
            faults.iter().any(|it| it.0.contains(words)),
            "{words}: {faults:?}"
        );
    }
    let plural =
        "a =\n    { $n ->\n        [one] { $n } day\n       *[other] { $n } days\n    }";
    assert_eq!(
        check(&speaking("a = { $n }天{ \"{ $x }\" }", plural, "")),
        []
    );
    let mut tree = speaking("", "", "");
    tree.put("assets/locales/en/more.ftl", "");
    assert_eq!(check(&tree).len(), 1);
    tree.put("assets/locales/zh-CN/more.ftl", "");
    tree.put(
        "src/i18n/sources.rs",
        "const A: [&str; 2] = [\"terms\", \"screen\"];",
    );
    assert_eq!(check(&tree).len(), 2, "both are built in nowhere");
}

#[test]
fn messages_that_nobody_says_or_that_nobody_wrote_are_caught() {
    let code = "fn f(texts: &Texts) { texts.say(\"a\"); texts.say_with(\"b\", &Args::new()); }";
    let tree = speaking(
        "a = { -unit }\nb = { c }\nc = 丙\nstate-x = 丁\nlone = 孤",
        "",
        code,
    );
    let faults = locales::messages_are_used(&tree);
    let unused: Vec<bool> = faults.iter().map(|it| it.0.contains("`lone`")).collect();
    assert_eq!(unused, [true], "{faults:?}");
    assert_eq!(locales::asked_messages_exist(&tree), []);
    let tree = speaking("a = 甲", "", code);
    let faults = locales::asked_messages_exist(&tree);
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0]
            .0
            .contains("src/tui/draw.rs:1: no locale has the key `b`")
    );

    let tree = speaking("a = { -unit }{ -other }{ b }{ NUMBER($n) }{ $n }", "", "");
    let faults = locales::references_resolve(&tree);
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
fn the_project_itself_would_not_hide_a_fault() {
    let mut tree = Tree::read();
    tree.put(
        "src/tui/terminal/broken.rs",
        "use crate::store;\nuse rusqlite::Row;\nuse std::fs;",
    );
    assert_eq!(rooms::import_only_inwards(&tree).len(), 1);
    assert_eq!(rooms::touch_only_their_crates(&tree).len(), 1);
    assert_eq!(rooms::stay_off_the_system(&tree).len(), 1);
    assert_eq!(shape::files_say_what_they_are_for(&tree).len(), 1);
    assert_eq!(modules::files_are_reached(&tree).len(), 1);
}
