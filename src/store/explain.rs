//! What an unclear failure was: looked at again before anything is called damaged.

use std::path::Path;

use super::place::read_through;
use super::{Error, Store};

/// So often a file is found damaged before it is called so.
const CHECKS: u32 = 2;

/// Finds out what an unclear failure of a store was, with a check of its own. The file
/// is read without the engine too: what the disk does not give is no damage.
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
    for _ in 0..CHECKS {
        match Store::open(path).and_then(|store| store.damage()) {
            Ok(faults) if faults.is_empty() => return Error::Passing,
            Ok(_) => {}
            Err(error) if error.is_of_content() => {}
            Err(error) => return error.at(path),
        }
        // Between two checks: only what is read whole and found damaged each time is damaged.
        if let Err(error) = read_through(path) {
            return error;
        }
    }
    Error::Corrupt
}
