//! Migrations and locale files.

use super::{caught, passes};
use crate::tree::Tree;
use crate::{assets, locales};

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
