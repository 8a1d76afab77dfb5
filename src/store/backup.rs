//! Backups: a whole copy, checked before it gets its name.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::copied::{Copied, mark};
use super::files::engine_path;
use super::new_file::is_beside;
use super::place::{PartFile, is_there, sides_there, stands};
use super::still::open_still;
use super::trouble::{Trouble, of_system};
use super::{Error, Fault, Result, Store, verify};
use crate::domain::Instant;

/// So many copies from before one version may lie beside a store.
const MOST_KEPT: usize = 100;

/// So often a copy is tried again where somebody has a lock, and the time between two tries.
const TRIES: u32 = 50;
const TURN: Duration = Duration::from_millis(20);

/// What a backup holds.
#[derive(Clone, Debug)]
pub struct BackupReport {
    /// How many journal entries.
    pub entries: i64,
    /// The seal of the newest one.
    pub head: String,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// What does not agree in it, and so in the store it was made from.
    pub faults: Vec<Fault>,
}

impl Store {
    /// Copies the store into a new file, which gets its name when all of it was looked at.
    ///
    /// A store in which something does not agree is copied all the same, and the report names
    /// what: a bad copy is better than none, as long as nobody takes it for a good one.
    pub fn backup(&self, to: &Path, at: Instant) -> Result<BackupReport> {
        Ok(self.copy_marked((to, to), (at, false))?.0)
    }

    /// Makes such a copy, that says of itself when it was made and whether it is one of a row. It
    /// is made beside, under a name after `beside`; what runs that were killed have left of that
    /// name is cleared. A good one is noted in the store.
    pub(super) fn copy_marked(
        &self,
        (to, beside): (&Path, &Path),
        (at, dated): (Instant, bool),
    ) -> Result<(BackupReport, Copied)> {
        let (report, copied) = self.backup_checked((to, beside), |part| {
            // A file that is bent is copied as it is.
            let copied = mark(part, at, dated).unwrap_or_else(|_| Copied::none(at));
            let faults = look_over(part)?;
            let report = standing_report(part)?;
            Ok((BackupReport { faults, ..report }, copied))
        })?;
        if report.faults.is_empty() {
            self.note_copied(&copied);
        }
        Ok((report, copied))
    }

    fn backup_checked<T>(
        &self,
        (to, beside): (&Path, &Path),
        check: impl FnOnce(&Path) -> Result<T>,
    ) -> Result<T> {
        if is_beside(to, &self.path) {
            return Err(Error::Trouble(Trouble::BadName, to.to_owned()));
        }
        // Side files of another one would be taken for the copy's own.
        if is_there(to)? || !sides_there(to)?.is_empty() {
            return Err(Error::Exists(to.to_owned()));
        }
        let part = PartFile::beside(beside)?;
        let copied = self
            .copy_into(part.path())
            .and_then(|()| check(part.path()));
        let report = copied.map_err(|error| error.at_part(part.path(), to))?;
        part.settle(to)?;
        Ok(report)
    }

    /// Keeps a copy beside the store before it is brought up to date; what lies there under the
    /// same name is left alone, and used only where it is a copy of this store as it stands.
    pub(super) fn keep_before(&self, version: i64) -> Result<PathBuf> {
        for n in 1..=MOST_KEPT {
            let mut name = self.path.as_os_str().to_owned();
            name.push(format!(".before-{version}"));
            if n > 1 {
                name.push(format!("-{n}"));
            }
            let kept = PathBuf::from(name);
            if !stands(&kept) {
                self.backup_checked((&kept, &kept), check)?;
                return Ok(kept);
            }
            let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let there =
                Connection::open_with_flags(engine_path(&kept)?, read).map_err(Error::from);
            if there.and_then(|conn| standing(&conn)).ok() == Some(standing(&self.conn)?) {
                return Ok(kept);
            }
        }
        Err(Error::Exists(self.path.clone()))
    }

    fn copy_into(&self, part: &Path) -> Result<()> {
        // What lies at the path by now may be another store.
        self.check_standing()?;
        // A connection of its own: the store's one is not allowed to reach other files.
        let at = engine_path(&self.path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let source = match open_still(&at).filter(|_| self.is_still()) {
            Some(standing) => standing,
            None => Connection::open_with_flags(&at, flags)?,
        };
        source.busy_timeout(Duration::from_secs(5))?;
        copy_into(&source, part)?;
        self.check_standing()
    }
}

/// Copies what a connection sees into a new file, which gets its name when all of it was looked at.
pub(super) fn checked_copy(source: &Connection, to: &Path) -> Result<BackupReport> {
    let part = PartFile::beside(to)?;
    let look = || {
        copy_into(source, part.path())?;
        let faults = look_over(part.path())?;
        let report = standing_report(part.path())?;
        Ok(BackupReport { faults, ..report })
    };
    let report = look().map_err(|error: Error| error.at_part(part.path(), to))?;
    part.settle(to)?;
    Ok(report)
}

/// Copies what a connection sees into an empty file, which keeps no log of its own.
pub(super) fn copy_into(source: &Connection, part: &Path) -> Result<()> {
    let mut target = Connection::open(engine_path(part)?)?;
    target.execute_batch("PRAGMA synchronous = FULL;")?;
    let backup = Backup::new(source, &mut target)?;
    // All in one step, so that nobody who writes meanwhile makes it begin anew. Where no lock is
    // ever given the engine calls that busy too, however long one waits.
    let mut tries = TRIES;
    loop {
        if backup.step(-1)? == StepResult::Done {
            break;
        }
        if tries == 0 {
            return Err(Error::Busy);
        }
        tries -= 1;
        std::thread::sleep(TURN);
    }
    drop(backup);
    target.execute_batch("PRAGMA journal_mode = DELETE;")?;
    Ok(())
}

/// Tells which store it is and how far it has come.
fn standing(conn: &Connection) -> Result<(String, i64, Vec<u8>)> {
    Ok(conn.query_row(
        "SELECT (SELECT value FROM settings WHERE name = 'store_uid'),
           (SELECT user_version FROM pragma_user_version),
           ifnull((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Opens a copy and looks whether its file is whole.
fn check(path: &Path) -> Result<BackupReport> {
    let conn =
        Connection::open_with_flags(engine_path(path)?, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let whole: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    drop(conn);
    if whole != "ok" {
        return Err(Error::Corrupt);
    }
    standing_report(path)
}

/// Says of a copy what `verify` says of a store.
fn look_over(path: &Path) -> Result<Vec<Fault>> {
    match Store::open_new(path).and_then(|copy| copy.verify(None)) {
        Ok(verdict) => Ok(verdict.faults),
        Err(error) if error.is_of_content() => {
            Ok(vec![Fault::Unreadable(verify::LedgerPart::File)])
        }
        Err(error) => Err(error),
    }
}

/// Says how far a copy goes; one whose journal cannot be read goes nowhere.
fn standing_report(path: &Path) -> Result<BackupReport> {
    let conn =
        Connection::open_with_flags(engine_path(path)?, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let newest = conn.query_row(
        "SELECT ifnull(max(seq), 0), ifnull((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32)) FROM journal",
        [],
        |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?)),
    );
    let (entries, head) = match newest.map_err(Error::from) {
        Ok(newest) => newest,
        Err(error) if error.is_of_content() => (0, Vec::new()),
        Err(error) => return Err(error),
    };
    let bytes = std::fs::metadata(path)
        .map_err(|error| of_system(&error, path))?
        .len();
    Ok(BackupReport {
        entries,
        head: super::journal::hex(&head),
        bytes,
        faults: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Creation;

    #[test]
    fn a_copy_that_never_gets_its_lock_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let [from, to] = ["from.db", "to.db"].map(|name| folder.path().join(name));
        let source = Connection::open(&from).unwrap();
        source.execute_batch("CREATE TABLE t (a)").unwrap();
        source.busy_timeout(Duration::ZERO).unwrap();
        let other = Connection::open(&from).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let copied = copy_into(&source, &to);
        assert!(matches!(copied, Err(Error::Busy)), "{copied:?}");
        other.execute_batch("ROLLBACK").unwrap();
        copy_into(&source, &to).unwrap();
    }

    #[test]
    fn the_copy_from_before_is_of_this_store_and_of_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let creation = Creation {
            rehearsal: true,
            zone_minutes: 480,
            account: "tester".to_owned(),
        };
        let make = |name: &str| Store::create(&folder.path().join(name), &creation).unwrap();
        let (store, other) = (make("duban.db"), make("other.db"));
        other
            .backup(&folder.path().join("duban.db.before-9"), Instant::default())
            .unwrap();
        let kept = store.keep_before(9).unwrap();
        assert_eq!(kept, folder.path().join("duban.db.before-9-2"));
        // A second attempt finds the copy that the first one made.
        assert_eq!(store.keep_before(9).unwrap(), kept);
        let copy = Store::open(&kept).unwrap();
        assert_eq!(
            standing(&copy.conn).unwrap(),
            standing(&store.conn).unwrap()
        );
    }
}
