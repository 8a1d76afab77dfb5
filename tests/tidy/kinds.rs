//! Generic code asks a kind's definition: it names no kind. What is truly the view or the way in
//! of one kind stands here with the reason; a list of kinds anywhere else would be one more place
//! to forget when the next kind comes.

use std::collections::BTreeSet;

use crate::rooms::is_test;
use crate::source::{Token, is_at};
use crate::tree::{Fault, Tree, fault};

/// A folder or file that is about certain kinds, which ones, and why.
type Own = (&'static str, &'static [&'static str], &'static str);

/// Who may name a kind beside its definition and its rules: a dozen at most.
pub(crate) const OWN: &[Own] = &[
    (
        "src/office/intake/",
        &[
            "Batch",
            "Card",
            "Category",
            "Channel",
            "Department",
            "Opinion",
            "Person",
        ],
        "what stands on a card is taken in by its own columns",
    ),
    (
        "src/office/roster/",
        &["Department", "Person", "Post"],
        "a roster is departments, people and posts at once",
    ),
    (
        "src/office/plan/",
        &[
            "ActivityType",
            "Campaign",
            "Category",
            "Channel",
            "Deliverable",
            "Goal",
            "Phase",
            "Post",
            "Requirement",
            "Step",
        ],
        "a template is laid out as the plan, and the plan is read as one tree",
    ),
    (
        "src/exchange/opinion_cards/read.rs",
        &["Batch"],
        "a file of cards names its batches",
    ),
    (
        "src/cli/verbs/import/",
        &["Batch", "Department", "Post"],
        "an import is asked what it may make of names that nobody knows",
    ),
];

/// So many may stand in the list.
const MOST: usize = 12;

/// Finds code that names a kind although it is generic, and entries of the list that nobody needs.
pub(crate) fn generic_code_names_no_kind(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut needed = BTreeSet::new();
    for (path, source) in tree.sources("src/") {
        if is_test(path) || path.starts_with("src/domain/") {
            continue;
        }
        let code = source.code();
        for (at, token) in code.iter().enumerate() {
            let rest = code.get(at..).unwrap_or_default();
            if !is_at(rest, "Kind : :") {
                continue;
            }
            let named = rest.get(3).and_then(Token::word);
            let own = OWN.iter().find(|(room, ..)| path.starts_with(room));
            match named {
                // Functions, and what a kind is to the house, are asked of the definition.
                Some(word) if !is_variant(word) => {}
                Some(word) if own.is_some_and(|(_, kinds, _)| kinds.contains(&word)) => {
                    needed.insert((own.map_or("", |it| it.0), word.to_owned()));
                }
                Some(word) => {
                    let what = format!("generic code names the kind `{word}`: ask `KindDef`");
                    faults.push(fault(path, token.line, &what));
                }
                None => faults.push(fault(path, token.line, "kinds are named one by one")),
            }
        }
    }
    if OWN.len() > MOST {
        let what = format!("{} exceptions, {MOST} are allowed", OWN.len());
        faults.push(fault("tests/tidy/kinds.rs", 1, &what));
    }
    for (room, kinds, _) in OWN.iter().filter(|(room, ..)| holds(tree, room)) {
        for kind in *kinds {
            if !needed.contains(&(*room, (*kind).to_owned())) {
                let what = format!("`{room}` names no `{kind}`: strike it out");
                faults.push(fault("tests/tidy/kinds.rs", 1, &what));
            }
        }
    }
    faults
}

/// Says whether a word is a variant, not a function or a constant.
fn is_variant(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
}

/// Says whether a tree has such a room at all: trees that are made for a proof have one file.
fn holds(tree: &Tree, room: &str) -> bool {
    tree.sources(room).next().is_some()
}
