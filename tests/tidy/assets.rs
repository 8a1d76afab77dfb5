//! Migrations: numbered without gaps, and never changed once released.

use std::collections::BTreeMap;

use crate::tree::{Fault, Tree, fault};

/// The list of fingerprints, kept beside the other data of tests.
pub(crate) const FROZEN: &str = "tests/data/frozen.txt";

const FOLDER: &str = "assets/migrations/";

const HEAD: &str = "\
# Fingerprints (FNV-1a, 64 bits) of assets/migrations; `UPDATE=1 cargo test --test tidy` writes them.
# Those up to the number after `released` are never rewritten, for stores in offices were made by
# them: what they got wrong is put right by a new migration. A release raises the number.
";

/// Finds migrations whose number is neither the next one nor that of the file before, for one step
/// may stand in several, and files that are no migration.
pub(crate) fn migrations_are_numbered(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut last = 0;
    for (path, _) in tree.below(FOLDER, "") {
        let name = path.trim_start_matches(FOLDER);
        if last == 0 || !name.starts_with(&format!("{last:04}_")) {
            last += 1;
        }
        let want = format!("{last:04}");
        let stem = name
            .strip_suffix(".sql")
            .and_then(|stem| stem.split_once('_'));
        let good = stem.is_some_and(|(number, what)| {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            number == want && !what.is_empty() && what.chars().all(plain)
        });
        if !good {
            let what = format!("a migration must be called {want}_what_it_does.sql here");
            faults.push(fault(path, 1, &what));
        }
    }
    faults
}

/// Finds migrations that differ from their fingerprint, have none, or are gone.
pub(crate) fn migrations_are_frozen(tree: &Tree) -> Vec<Fault> {
    let list = Frozen::read(tree.get(FROZEN).unwrap_or_default());
    let mut faults = Vec::new();
    for (path, text) in tree.below(FOLDER, ".sql") {
        let name = path.trim_start_matches(FOLDER);
        let what = match list.prints.get(name) {
            Some(print) if *print == fingerprint(text) => continue,
            Some(_) if list.is_released(name) => {
                "is released and was changed: take the change back and write a new migration"
            }
            Some(_) => {
                "differs from its fingerprint; it is not released yet, so \
                 `UPDATE=1 cargo test --test tidy` may freeze it anew"
            }
            None => "has no fingerprint; `UPDATE=1 cargo test --test tidy` writes it",
        };
        faults.push(fault(path, 1, what));
    }
    for name in list.prints.keys() {
        let path = format!("{FOLDER}{name}");
        if tree.get(&path).is_none() {
            let what =
                format!("is gone, but stands in {FROZEN}; a released one must come back");
            faults.push(fault(&path, 1, &what));
        }
    }
    faults
}

/// Writes the list anew; released fingerprints stay as they are.
pub(crate) fn refreeze(tree: &Tree) -> String {
    let mut list = Frozen::read(tree.get(FROZEN).unwrap_or_default());
    let released = list.released.clone();
    list.prints.retain(|name, _| is_up_to(name, &released));
    for (path, text) in tree.below(FOLDER, ".sql") {
        let name = path.trim_start_matches(FOLDER);
        list.prints
            .entry(name.to_owned())
            .or_insert_with(|| fingerprint(text));
    }
    let mut text = format!("{HEAD}released {released}\n");
    for (name, print) in &list.prints {
        text.push_str(print);
        text.push(' ');
        text.push_str(name);
        text.push('\n');
    }
    text
}

struct Frozen {
    released: String,
    prints: BTreeMap<String, String>,
}

impl Frozen {
    fn read(text: &str) -> Self {
        let mut list = Self {
            released: "0000".to_owned(),
            prints: BTreeMap::new(),
        };
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for (first, second) in lines.filter_map(|line| line.split_once(' ')) {
            if first == "released" {
                second.trim().clone_into(&mut list.released);
            } else {
                list.prints
                    .insert(second.trim().to_owned(), first.to_owned());
            }
        }
        list
    }

    fn is_released(&self, name: &str) -> bool {
        is_up_to(name, &self.released)
    }
}

/// Four digits each, so that text compares as numbers do.
fn is_up_to(name: &str, released: &str) -> bool {
    name.split('_')
        .next()
        .is_some_and(|number| number <= released)
}

/// Enough against a slip of the hand, which is what it is for.
fn fingerprint(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}
