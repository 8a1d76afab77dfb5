//! The checks themselves held to account: each is fed what it forbids and must say so.

mod assets;
mod circles;
mod gate;
mod kinds;
mod network;
mod rooms_and_crates;
mod sizes_and_names;

use crate::tree::{Fault, Tree};
use crate::{modules, rooms, shape};

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
fn the_project_itself_would_not_hide_a_fault() {
    let path = "src/tui/terminal/broken.rs";
    let mut tree = Tree::read();
    tree.put(path, "use crate::cli;\nuse rusqlite::Row;\nuse std::fs;");
    let checks: [Check; 5] = [
        rooms::import_only_inwards,
        rooms::touch_only_their_crates,
        rooms::stay_off_the_system,
        shape::files_say_what_they_are_for,
        modules::files_are_reached,
    ];
    for (number, check) in checks.into_iter().enumerate() {
        let faults = check(&tree);
        assert!(
            faults.iter().any(|it| it.0.starts_with(path)),
            "{number}: {faults:?}"
        );
    }
}
