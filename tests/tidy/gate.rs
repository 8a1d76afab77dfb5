//! What comes to the gate was judged: only rules make a change, but for what tests and measures.
//! Only the office holds a store, to all others it is data; two files name the crate that counts
//! days.

use std::collections::BTreeSet;

use crate::rooms::{is_root, is_test, named, room_of};
use crate::source::{Source, Token, is_at};
use crate::tree::{Fault, Tree, fault};

/// Where a change without rules is defined.
const DEFINED: &str = "src/domain/change.rs";

/// Finds code that makes a change no rule was asked about.
pub(crate) fn rules_alone_make_changes(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.sources("src/") {
        if path == DEFINED || is_test(path) {
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

/// The data of the store that every room may name, because it has been read, or says what to read;
/// with none of it can anything be read or changed. `src/store/data_tests.rs` holds that.
const DATA: [&str; 28] = [
    // What a list asks for, and what it gives.
    "Filter",
    "Query",
    "Key",
    "Within",
    "Lack",
    "Row",
    "Count",
    "MonthCount",
    "BackupReport",
    // What an act says and leaves.
    "Door",
    "Giver",
    "Way",
    "Written",
    "Op",
    "EntryItem",
    "End",
    // What is half typed, and where what is open was copied to.
    "Draft",
    "SavedAside",
    // What is wrong with the file, or was found to be.
    "Overwritten",
    "Unwritable",
    "StrayLog",
    "Place",
    "Verdict",
    "Fault",
    "LedgerPart",
    "Tallied",
    "Damage",
    "Over",
];

/// Where it is held that this is data.
const HELD: &str = "src/store/data_tests.rs";

/// Finds rooms beyond the office that name more of the store than data.
pub(crate) fn beyond_the_office_the_store_is_data(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for (path, room, named) in named(tree) {
        let is_store = matches!(named.step(0), "crate" | "duban") && named.step(1) == "store";
        if !is_store || matches!(room.name, "store" | "office") {
            continue;
        }
        if DATA.contains(&named.step(2)) {
            seen.insert(named.step(2).to_owned());
        } else {
            let what = format!(
                "`{}` may not name `{}` of the store: the office has a door for it (data: {})",
                room.name,
                named.step(2),
                DATA.join(", ")
            );
            faults.push(fault(path, named.line, &what));
        }
    }
    if tree.get("src/store/mod.rs").is_some() {
        let held = tree.source(HELD).map(|it| &it.tokens);
        for name in DATA {
            if !held.is_some_and(|it| it.iter().any(|it| it.word() == Some(name))) {
                faults.push(fault(HELD, 1, &format!("`{name}` is not held to be data")));
            }
            if !seen.contains(name) {
                let what = format!("no room beyond the office names `{name}`: strike it out");
                faults.push(fault("tests/tidy/gate.rs", 1, &what));
            }
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
