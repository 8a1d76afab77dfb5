//! What an unclear failure was: looked at again before anything is called damaged.

use std::path::Path;

use super::files::open_plain;
use super::trouble::of_system;
use super::{Error, Store};

/// Finds out what an unclear failure of a store was, with a check of its own. Only for a process
/// that has the store open nowhere any more: the file is read without the engine too.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only these are looked at closer"
)]
pub fn explain(path: &Path, error: Error) -> Error {
    match error {
        Error::Unsaved(inner) => Error::Unsaved(Box::new(explain(path, *inner))),
        Error::Unsure(inner) => Error::Unsure(Box::new(explain(path, *inner))),
        Error::Suspect | Error::Unexpected(_) => looked_at(path),
        other => other.at(path),
    }
}

/// Checks the file: a disk that does not give it, one that is whole and one that is damaged are
/// three matters.
fn looked_at(path: &Path) -> Error {
    let read = open_plain(path).and_then(|mut file| {
        std::io::copy(&mut file, &mut std::io::sink()).map_err(|error| of_system(&error, path))
    });
    if let Err(error) = read {
        return error;
    }
    match Store::open(path).and_then(|store| store.damage()) {
        Ok(faults) if faults.is_empty() => Error::Passing,
        Ok(_) => Error::Corrupt,
        Err(error) if error.is_of_content() => Error::Corrupt,
        Err(error) => error.at(path),
    }
}
