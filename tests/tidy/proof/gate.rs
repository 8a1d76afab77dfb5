//! A change without rules is caught wherever it is made, and passes where it is defined or tested.

use super::{caught, passes};
use crate::gate::rules_alone_make_changes as check;
use crate::gate::{
    beyond_the_office_the_store_is_data, chrono_stays_behind_our_own_days,
    names_are_not_passed_on,
};
use crate::tree::{Fault, Tree};

#[test]
fn a_change_without_rules_is_caught() {
    let words = "no rule was asked about";
    for path in [
        "src/store/undo.rs",
        "src/office/setup.rs",
        "src/domain/rules/tie.rs",
    ] {
        caught(check, path, "fn f() { Change::unruled(vec![]); }", 1, words);
        caught(check, path, "const F: fn() = Change::unruled;", 1, words);
    }
}

#[test]
fn its_definition_tests_and_words_about_it_pass() {
    let text = "fn f() { Change::unruled(vec![]); }";
    passes(check, "src/domain/change.rs", text);
    passes(check, "src/store/tests.rs", text);
    passes(
        check,
        "src/store/undo.rs",
        "// unruled\nconst A: &str = \"unruled\";",
    );
    let inside = "#[cfg(test)]\nmod tests {\n    fn f() { Change::unruled(vec![]); }\n}";
    passes(check, "src/store/undo.rs", inside);
}

#[test]
fn a_store_beyond_the_office_is_caught() {
    let check = beyond_the_office_the_store_is_data;
    for text in [
        "use crate::store::Store;",
        "use crate::store::{Filter, Store as It};",
        "fn f(it: &crate::store::WriteTx<'_>) {}",
        "use crate::store::*;",
        "use crate::store;",
        "use crate::store::{Draft, Drafts};",
        "fn f() { crate::store::read_file(path); }",
        "use super::super::store::Watch;",
    ] {
        for path in ["src/app/effect.rs", "src/cli/desk.rs", "src/cli/demo.rs"] {
            caught(check, path, text, 1, "the office has a door for it");
        }
        passes(check, "src/office/write.rs", text);
    }
    passes(
        check,
        "src/app/effect/save.rs",
        "use crate::store::{Filter, Written};",
    );
}

#[test]
fn data_that_nobody_holds_or_names_is_caught() {
    let found = |files: &[(&str, &str)]| beyond_the_office_the_store_is_data(&Tree::of(files));
    let says = |faults: &[Fault], what: &str| faults.iter().any(|it| it.0.contains(what));
    let door = ("src/store/mod.rs", "pub use filter::Filter;");
    let names = ("src/app/list.rs", "use crate::store::Filter;");
    let held = ("src/store/data_tests.rs", "fn f() { data::<Filter>(); }");
    let bare = found(&[door]);
    assert!(says(&bare, "`Filter` is not held to be data"));
    assert!(says(&bare, "names `Filter`: strike it out"));
    let whole = found(&[door, names, held]);
    assert!(!says(&whole, "`Filter`"), "{whole:?}");
}

#[test]
fn a_day_of_another_crate_is_caught() {
    let check = chrono_stays_behind_our_own_days;
    for path in [
        "src/office/week.rs",
        "src/domain/calendar/day.rs",
        "src/cli/env.rs",
        "src/store/tests.rs",
        "tests/it/words.rs",
        "benches/made/mod.rs",
    ] {
        for text in [
            "use chrono::NaiveDate;",
            "use {std::fmt, chrono::{self, Utc}};",
            "fn f(it: ::chrono::NaiveDate) {}",
            "#[cfg(test)] mod tests { use chrono as days; }",
        ] {
            caught(check, path, text, 1, "not `chrono`");
        }
        passes(
            check,
            path,
            "// chrono\nconst A: &str = \"chrono\"; use crate::domain::Day;",
        );
    }
    let own = "src/domain/calendar/civil.rs";
    passes(check, own, "use chrono::NaiveDate;");
    let words = "need not stand in the list";
    caught(check, own, "use time::Date;", 1, words);
    caught(
        check,
        own,
        "#[cfg(test)]\nmod tests {\n    use chrono::Utc;\n}",
        1,
        words,
    );
}

#[test]
fn a_name_that_is_passed_on_is_caught() {
    let check = names_are_not_passed_on;
    let text = "pub use crate::store::Filter;";
    caught(check, "src/office/mod.rs", text, 1, "name it there");
    passes(check, "src/store/mod.rs", text);
    passes(
        check,
        "src/office/mod.rs",
        "use crate::store::Filter;\npub use told::Told;",
    );
}
