//! A look of a moment at a store: for what a shell asks while somebody types, which may cost
//! nobody anything.

use std::path::Path;

use super::before::check_file;
use super::files::engine_path;
use super::network::Place;
use super::still::{Stamp, open_alone, open_still};
use super::unwritable::Unwritable;
use super::version::NEWEST;
use super::{Error, Result, Store};

impl Store {
    /// Opens an existing store for a look: nothing is locked or waited for, nothing made beside it,
    /// played back into it or brought up to date. What others have written so far is seen, also
    /// while they have it open; where it cannot be (what a log holds, on Windows), the file as it
    /// lies.
    ///
    /// # Errors
    /// As of [`Store::open`]; `OldAndReadOnly` for one that has to be brought up to date first.
    pub fn look(path: &Path) -> Result<Self> {
        check_file(path)?;
        if let Place::Network(name) = Place::of(path) {
            return Err(Error::Network(name));
        }
        let at = engine_path(path)?;
        let stamp = Stamp::of(path);
        let conn = open_still(&at).or_else(|| open_alone(&at));
        let conn = conn.ok_or_else(|| Error::ReadOnly(Unwritable::why(path)))?;
        let schema: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if schema < NEWEST {
            return Err(Error::OldAndReadOnly(Unwritable::why(path)));
        }
        let mut store = Self::over(path, conn, false)?;
        store.still = Some(stamp);
        Ok(store)
    }
}
