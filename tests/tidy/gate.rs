//! What comes to the gate was judged: only rules make a change, but for what tests and measures;
//! only the office holds a store, and only two files count days with a crate of others.

use crate::rooms::{is_root, is_test, named, room_of};
use crate::source::{Source, Token, is_at};
use crate::tree::{Fault, Tree, fault};

/// Where a change without rules is defined.
const DEFINED: &str = "src/domain/change.rs";

/// Finds code that makes a change no rule was asked about.
pub(crate) fn rules_alone_make_changes(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let is_own_test = |path: &str| is_test(path) || path.ends_with("_tests.rs");
    for (path, source) in tree.sources("src/") {
        if path == DEFINED || is_own_test(path) {
            continue;
        }
        for token in source.code() {
            if token.word() == Some("unruled") {
                let what = "only tests and benches make a change that no rule was asked about";
                faults.push(fault(path, token.line, what));
            }
        }
    }
    faults
}

/// What of the store only the office holds: who has one of these can change the ledger.
const HELD: [&str; 6] = ["Store", "WriteTx", "Reader", "Order", "Making", "Creation"];

/// Finds rooms beyond the office that hold a store.
pub(crate) fn only_the_office_holds_a_store(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, room, named) in named(tree) {
        let is_store = matches!(named.step(0), "crate" | "duban") && named.step(1) == "store";
        let held = is_store && (HELD.contains(&named.step(2)) || named.step(2) == "*");
        if held && !matches!(room.name, "store" | "office") {
            let what = format!(
                "`{}` may not hold `{}`: the office does",
                room.name,
                named.step(2)
            );
            faults.push(fault(path, named.line, &what));
        }
    }
    faults
}

/// The files that name the crate which counts days: all else says `Day` and `Instant`.
const COUNTING: [&str; 2] = [
    "src/domain/calendar/civil.rs",
    "src/domain/calendar/instant.rs",
];

/// Finds code, tests and benches among it, that names `chrono` past our own days and instants.
pub(crate) fn chrono_stays_behind_our_own_days(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.sources("") {
        for token in &source.tokens {
            if token.word() == Some("chrono") && !COUNTING.contains(&path) {
                let what = "days are `domain::Day`, instants `domain::Instant`: not `chrono`";
                faults.push(fault(path, token.line, what));
            }
        }
    }
    for path in COUNTING {
        let names =
            |source: &Source| source.code().iter().any(|it| it.word() == Some("chrono"));
        if !tree.source(path).is_some_and(names) {
            faults.push(fault(
                path,
                1,
                "it need not stand in the list: no `chrono` here",
            ));
        }
    }
    faults
}

/// Finds names that a room passes on although they are another's.
pub(crate) fn names_are_not_passed_on(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.sources("src/") {
        if is_root(path) || is_test(path) {
            continue;
        }
        let own = room_of(path);
        let code = source.code();
        for (at, token) in code.iter().enumerate() {
            let rest = code.get(at..).unwrap_or_default();
            let passes = is_at(rest, "pub use crate : :");
            let from = rest.get(5).and_then(Token::word).unwrap_or_default();
            if passes && from != own {
                let what = format!("`{own}` passes on what is `{from}`'s: name it there");
                faults.push(fault(path, token.line, &what));
            }
        }
    }
    faults
}
