//! What a window has open when its file is no longer at the path: all of it gets a file of its own.
//!
//! The engine goes on reading a file, and a log, that have no name any more. What was saved last
//! may then be nowhere else, and is gone with the window; so it is copied from what is open, never
//! from what lies at the path.

use std::path::{Path, PathBuf};

use super::backup::{BackupReport, checked_copy};
use super::drafts::Drafts;
use super::place::{is_there, real_of, sides_there, with_ending};
use super::trouble::folder_of;
use super::{Error, Result, Store};

/// So many may lie beside one store.
const MOST: usize = 1_000;

/// A store that was copied from what a window had open.
#[derive(Clone, Debug)]
pub struct SavedAside {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub report: BackupReport,
}

impl Store {
    /// Says whether nobody but who has the store open can read all of it: its file or its log was
    /// removed, or replaced by another one. What was moved away is not lost.
    pub fn is_lost(&self) -> bool {
        self.stand.is_lost()
    }

    /// Copies what is open into a new file beside the store, or where its folder takes none, into
    /// the system's folder for passing files.
    ///
    /// # Errors
    /// What stands in the way in both; `Exists` where too many lie there.
    pub fn save_aside(&self) -> Result<SavedAside> {
        let real = real_of(&self.path);
        let name = real.file_name().map(PathBuf::from).unwrap_or_default();
        let own = self.save_aside_as(&folder_of(&real).join(&name));
        own.or_else(|error| {
            self.save_aside_as(&std::env::temp_dir().join(&name))
                .map_err(|_no_better| error)
        })
    }

    fn save_aside_as(&self, base: &Path) -> Result<SavedAside> {
        for n in 1..=MOST {
            let path = with_ending(base, &format!(".saved-{n}"));
            if is_there(&path)? || !sides_there(&path)?.is_empty() {
                continue;
            }
            return match checked_copy(&self.conn, &path) {
                Ok(report) => Ok(SavedAside { path, report }),
                // Another window has taken the name.
                Err(Error::Exists(_)) => continue,
                Err(error) => Err(error),
            };
        }
        Err(Error::Exists(base.to_owned()))
    }

    /// Gives the number of the newest entry in what is open.
    ///
    /// # Errors
    /// What the engine says.
    pub fn newest_entry(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(seq), 0) FROM journal";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    /// Opens the drafts beside a copy of this store.
    ///
    /// # Errors
    /// What the engine or the system says.
    pub fn drafts_of(&self, copy: &Path) -> Result<Drafts> {
        Drafts::beside(copy, self.stand.uid())
    }
}
