//! Files that name each other in a circle are caught however the arrow is spelled.

use crate::circles::judged;
use crate::tree::{Fault, Tree};

const SAYS: &str = "name each other in a circle";

fn found(files: &[(&str, &str)]) -> Vec<Fault> {
    judged(&Tree::of(files), &[])
}

#[track_caller]
fn caught(files: &[(&str, &str)]) {
    let faults = found(files);
    assert!(faults.iter().any(|it| it.0.contains(SAYS)), "{files:?}");
}

#[test]
fn a_circle_is_caught_in_every_spelling() {
    let back = ("src/store/b.rs", "use super::a::One;");
    for text in [
        "use super::b::Two;",
        "use crate::store::b::Two as It;",
        "use crate::{domain, store::b};",
        "fn f() { super::b::two(); }",
        "// The door passes it on.\nuse super::Two;",
    ] {
        let door = (
            "src/store/mod.rs",
            "mod a;\nmod b;\npub use b::{Two, Three};",
        );
        caught(&[door, ("src/store/a.rs", text), back]);
    }
}

#[test]
fn a_long_way_round_and_over_rooms_and_doors_is_a_circle_too() {
    let names = |what: &str| format!("use crate::{what}::It;");
    let [a, b, c] = ["app::b", "store", "app::a"].map(names);
    caught(&[
        ("src/app/a.rs", &a),
        ("src/app/b.rs", &b),
        ("src/store/mod.rs", "mod inner;\npub(crate) use inner::It;"),
        ("src/store/inner/mod.rs", &c),
    ]);
}

#[test]
fn a_door_and_its_parts_files_of_tests_and_one_way_pass() {
    let one_way = [
        (
            "src/store/mod.rs",
            "mod a;\npub use a::One;\npub struct Store;",
        ),
        (
            "src/store/a.rs",
            "use super::Store;\n#[cfg(test)]\nmod tests {\n use super::super::b::Two;\n}",
        ),
        ("src/store/b.rs", "use super::a::One;"),
        ("src/store/a_tests.rs", "use super::b::Two;"),
        ("src/store/b/tests.rs", "use crate::store::a::One;"),
    ];
    assert_eq!(found(&one_way), []);
}

#[test]
fn an_arrow_that_is_kept_closes_no_circle_and_one_that_closes_none_is_struck_out() {
    let tree = Tree::of(&[
        ("src/store/a.rs", "use super::b::Two;"),
        ("src/store/b.rs", "use super::a::One;"),
        ("src/store/c.rs", "use super::b::Two;"),
    ]);
    let kept = |from, to| judged(&tree, &[(from, to, "a reason")]);
    assert_eq!(kept("src/store/a.rs", "src/store/"), []);
    let idle = kept("src/store/c.rs", "src/store/");
    assert!(idle.iter().any(|it| it.0.contains("closes a circle")));
    assert!(idle.iter().any(|it| it.0.contains(SAYS)));
}
