//! What a window has open when its file is no longer at the path: all of it gets a file of its own.
//!
//! The engine goes on reading a file, and a log, that have no name any more. What was saved last
//! may then be nowhere else, and is gone with the window; so it is copied from what is open, never
//! from what lies at the path.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::backup::{BackupReport, checked_copy};
use super::drafts::Drafts;
use super::files::engine_path;
use super::place::{is_there, sides_there, with_ending};
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

    /// Copies what is open into a new file beside where the store was opened, or where that folder
    /// takes none or is gone, in the nearest one above it that does; last in the system's folder
    /// for passing files.
    ///
    /// # Errors
    /// What stands in the way in the first of them: `Overwritten` where what is left of it makes no
    /// sense any more; `Exists` where too many lie there.
    pub fn save_aside(&self) -> Result<SavedAside> {
        // The name that it was opened by: another file, or a link, may have it by now.
        let real = self.stand.real();
        let name = real.file_name().map(PathBuf::from).unwrap_or_default();
        let mut why = None;
        let passing = std::env::temp_dir();
        let above = real.ancestors().skip(1).filter(|it| it.is_dir());
        for folder in above.chain([passing.as_path()]) {
            match self.save_aside_as(&folder.join(&name)) {
                Ok(saved) => return Ok(saved),
                // It is what was to be read, and no folder takes it.
                Err(error) if error.is_of_content() => return Err(self.blame(error)),
                Err(error) => why = why.or(Some(error)),
            }
        }
        Err(why.unwrap_or_else(|| Error::Missing(self.path.clone())))
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

    /// Opens the drafts beside a copy of this store. Where another store was written over this
    /// one, it is that one's name that the copy bears.
    ///
    /// # Errors
    /// What the engine or the system says.
    pub fn drafts_of(&self, copy: &Path) -> Result<Drafts> {
        let uid = uid_of(copy);
        Drafts::beside(copy, uid.as_deref().unwrap_or_else(|| self.stand.uid()))
    }
}

/// Reads which store a file is, where it says so.
fn uid_of(copy: &Path) -> Option<String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(engine_path(copy).ok()?, flags).ok()?;
    let sql = "SELECT value FROM settings WHERE name = 'store_uid'";
    conn.query_row(sql, [], |row| row.get(0)).ok()
}
