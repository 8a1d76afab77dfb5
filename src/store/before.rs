//! What lies at a path, before it is opened as a store: looked at without the engine, so that
//! nothing is made or changed.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::files::{engine_path, is_held, open_plain};
use super::place::{
    Beside, broken_log, check_other_names, check_plain, is_aside, is_in_use, log_beside,
    real_of, replaced, sides_there, with_ending, wrong_log,
};
use super::trouble::{Trouble, of_system};
use super::version::{APPLICATION_ID, TRIAL_ID};
use super::{Error, Overwritten, Result};

/// Where in a file the engine keeps whose it is. (<https://sqlite.org/fileformat2.html>)
const ID: usize = 68;
/// Where in it the version of the schema stands.
const SCHEMA: std::ops::Range<usize> = 60..64;
/// How long it waits for whoever has a file open beside which a log was left.
const LEFT_PATIENCE: Duration = Duration::from_millis(500);

/// Gives what the engine shares beside a file and does not follow where it is a link.
fn linked_side(path: &Path) -> Option<std::path::PathBuf> {
    let sides = ["-wal", "-shm"].map(|ending| with_ending(&real_of(path), ending));
    let mut all = sides.into_iter();
    all.find(|it| std::fs::symlink_metadata(it).is_ok_and(|it| it.is_symlink()))
}

/// Looks at the first bytes without the engine, so that nothing is made or changed.
///
/// # Errors
/// `Leftover` where only side files of a store are there, or one that was replaced; `ForeignLog`
/// where a file that keeps no log has one beside it: the engine would play it back into a file
/// that it does not belong to; `BrokenLog` where it would leave out what was acknowledged, `Stray`
/// where that lies beside another name of the file; `Overwritten` and `Moved` where others have
/// the store open and one of both was changed; `SideIsLink` where the log or its index is a link.
pub(super) fn check_file(path: &Path) -> Result<Beside> {
    check_source(path, None)
}

/// Looks at a file out of which a store is made, where the log beside another name of it may be one
/// that is set aside.
///
/// # Errors
/// As [`check_file`].
pub(super) fn check_source(path: &Path, set_aside: Option<&Path>) -> Result<Beside> {
    use std::io::Read as _;
    if is_held(path) {
        // It was looked at when it was opened first.
        return Ok(Beside::Own);
    }
    let mut head = [0_u8; ID + 4];
    let opened = open_plain(path);
    if matches!(opened, Err(Error::OwnFile(_))) {
        // Another thread of ours has opened it meanwhile.
        return Ok(Beside::Own);
    }
    let mut file = opened.map_err(|error| {
        if let Err(plain) = check_plain(path) {
            return plain;
        }
        if !matches!(error, Error::Missing(_)) {
            return error;
        }
        let mut left = match sides_there(path) {
            Ok(left) => left,
            Err(unseen) => return unseen,
        };
        left.extend(replaced(path));
        if left.is_empty() {
            error
        } else {
            Error::Leftover(path.to_owned(), left)
        }
    })?;
    match file.read_exact(&mut head) {
        Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            return Err(of_system(&error, path));
        }
        Ok(()) if head.starts_with(b"SQLite format 3\0") => {
            // Said before anything else that may be wrong with it, and whatever its version is.
            if head.ends_with(&TRIAL_ID.to_be_bytes()) {
                return Err(Error::Trial(path.to_owned()));
            }
            // The engine would lay its log and index beside a file that is none of ours. No store
            // ever bore its name before its mark and its version stood in the file itself.
            if !head.ends_with(&APPLICATION_ID.to_be_bytes()) {
                return Err(Error::NotOurs(path.to_owned()));
            }
            if head.get(SCHEMA) == Some(&[0; 4]) {
                return Err(Error::NoLedger(path.to_owned()));
            }
        }
        Err(_) if file.metadata().is_ok_and(|it| it.len() == 0) => {
            return Err(Error::Empty(path.to_owned()));
        }
        Ok(()) | Err(_) => return Err(Error::NotOurs(path.to_owned())),
    }
    if let Some(link) = linked_side(path) {
        return Err(Error::Trouble(Trouble::SideIsLink, link));
    }
    let in_use = is_in_use(path);
    if !in_use && let Some(broken) = broken_log(path) {
        return Err(Error::BrokenLog(path.to_owned(), broken.entries));
    }
    match log_beside(path, is_aside(path))? {
        // One of both was changed under whoever has them open: it is told as it is told there.
        Beside::Foreign if in_use => Err(wrong_log(path).map_or_else(
            || Error::Moved(path.to_owned()),
            |how| Error::Overwritten(how, path.to_owned()),
        )),
        Beside::Foreign => Err(Error::ForeignLog(path.to_owned())),
        beside @ (Beside::Own | Beside::Left) => {
            match check_other_names(path) {
                Err(Error::Stray(stray)) if Some(stray.log.as_path()) == set_aside => {}
                other => other?,
            }
            Ok(beside)
        }
    }
}

/// Brings a log that was left beside a file into it, where nobody has it open; says no where
/// nothing can be written.
///
/// # Errors
/// `Overwritten` where somebody has it open: he took it for one that keeps a log, and whoever
/// writes there now could not be found again.
pub(super) fn bring_in(path: &Path) -> Result<bool> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_READ_WRITE;
    let opened = Connection::open_with_flags(engine_path(path)?, flags).map_err(Error::from);
    let brought = opened.and_then(|conn| {
        conn.busy_timeout(LEFT_PATIENCE)?;
        check_id(&conn, path)?;
        // Without a log and then with one: the file says by then that it keeps it.
        for mode in ["DELETE", "WAL"] {
            conn.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))?;
        }
        Ok(())
    });
    match brought {
        Ok(()) => Ok(true),
        Err(Error::Busy) => Err(Error::Overwritten(Overwritten::Written, path.to_owned())),
        Err(Error::Full | Error::ReadOnly(_) | Error::Denied(_) | Error::Trouble(..)) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// Tells a store of ours from another program's file.
pub(super) fn check_id(conn: &Connection, path: &Path) -> Result<()> {
    let id: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == i64::from(APPLICATION_ID) {
        Ok(())
    } else {
        Err(Error::NotOurs(path.to_owned()))
    }
}
