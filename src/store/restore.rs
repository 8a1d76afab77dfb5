//! Restoring: a backup becomes the store at a place, and what stands there stays what it is.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::backup::copy_into;
use super::before::{check_file, check_source};
use super::carried::carry;
use super::files::engine_path;
use super::network::Place;
use super::place::{
    Beside, PartFile, Stand, check_free, check_other_names, check_replaceable, hold_place,
    is_there, put_back, read_through, real_of, set_aside, with_ending,
};
use super::still::{open_alone, open_still};
use super::trouble::Trouble;
use super::version::NEWEST;
use super::{Error, Fault, Result, Store};

/// What came of a restore.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What does not agree in the store that was brought back.
    pub faults: Vec<Fault>,
    /// Where the store that stood there can be opened now.
    pub aside: Option<PathBuf>,
    /// How many drafts of this store, left beside what stood there or beside the backup, are
    /// offered with it again.
    pub drafts: usize,
}

/// What may be replaced by a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Nothing: what stands at the place is refused.
    Nothing,
    /// What stands at the place, which is set aside as one thing.
    Standing,
    /// The same, also by a backup in which something does not agree.
    StandingByFaulty,
}

/// Brings a backup back as the store at `path`. The copy is made and checked beside before
/// anything that stands at the place is touched; one at a time replaces what stands there.
///
/// # Errors
/// `StillThere` and `LeftAside` where it failed after something was set aside: where that is now.
/// `Exists` and `Leftover` where something stands there and nothing is to be replaced, `NotOurs`
/// and `Empty` for a file that is no store, `Stray` where a log of what stands there lies beside
/// another name of it; `BadBackup` and `FaultyBackup` where it is the backup
/// that is not whole; whatever opening the backup says. The backup is not changed, brought up to
/// date or left with side files.
pub fn restore(from: &Path, path: &Path, over: Over) -> Result<Restored> {
    let replace = over != Over::Nothing;
    // What a link leads to is replaced, with what lies beside it; the link stays what it is.
    let link = path;
    let real = end_of(path);
    let path = real.as_path();
    let _only_one = if replace { hold_place(path)? } else { None };
    if replace {
        check_replaceable(path)?;
        // What belongs to what stands there is to be set aside with it.
        check_other_names(link)?;
    } else {
        check_free(path)?;
    }
    // What is left of a store that is gone is set aside with all that lies at its place.
    let goes = replace.then(|| real_of(&with_ending(path, "-wal")));
    let beside = check_source(from, goes.as_deref()).map_err(|error| of_source(error, from))?;
    super::files::make_folder(path.parent().unwrap_or(path))?;
    if let Place::Network(name) = Place::of(path) {
        return Err(Error::Network(name));
    }
    let part = PartFile::beside(path)?;
    let (faults, uid) = fill(from, &part, beside == Beside::Left)
        .map_err(|error| error.at_part(part.path(), path))?;
    if !faults.is_empty() && over == Over::Standing && is_there(path)? {
        return Err(Error::FaultyBackup(from.to_owned(), faults));
    }
    let was = std::fs::metadata(path).ok();
    let aside = if replace { set_aside(path)? } else { None };
    let settled = part.settle(path);
    if let (Ok(()), Some(was)) = (&settled, &was) {
        super::files::take_rights(was, path);
    }
    match (settled, &aside) {
        (Ok(()), _) => {
            let beside: Vec<_> = aside.iter().cloned().chain([real_of(from)]).collect();
            let drafts = carry(&beside, path, &uid);
            Ok(Restored {
                faults,
                aside,
                drafts,
            })
        }
        // Only where the new one has not come to its place: what came there stays.
        (Err(error), Some(aside)) if check_free(path).is_ok() => {
            Err(put_back(path, aside, error))
        }
        (Err(error), _) => Err(error),
    }
}

/// Gives the file itself, where a link leads to it.
fn end_of(path: &Path) -> PathBuf {
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink());
    let real = is_link.then(|| std::fs::canonicalize(path).ok()).flatten();
    real.unwrap_or_else(|| path.to_owned())
}

/// Says of a failure at the backup that it is the backup that is meant. It is called damaged only
/// where all of it can be read and makes no sense all the same.
fn of_source(error: Error, from: &Path) -> Error {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is said as it is")]
    match error {
        Error::NotOurs(_) => error,
        Error::Trouble(what, at) if at.as_os_str().is_empty() => {
            Error::Trouble(what, from.to_owned()).at(from)
        }
        error if error.is_of_content() => match read_through(from) {
            Ok(()) => Error::BadBackup(from.to_owned()),
            Err(unread) => unread,
        },
        error => error,
    }
}

/// Copies a backup into a part, brings the copy up to date and holds everything in it against
/// everything. Gives what does not agree, and which store it is.
fn fill(from: &Path, part: &PartFile, left: bool) -> Result<(Vec<Fault>, String)> {
    let source = if left {
        // It is not brought into a file that is only read.
        open_still(&engine_path(from)?).ok_or_else(|| Error::ForeignLog(from.to_owned()))?
    } else {
        open_source(from).map_err(|error| of_source(error, from))?
    };
    copy_into(&source, part.path()).map_err(|error| {
        let unread = matches!(error, Error::Trouble(Trouble::ReadFailed, _));
        if unread || error.is_of_content() {
            of_source(error, from)
        } else {
            error
        }
    })?;
    drop(source);
    let of_copy = |error: Error| {
        if error.is_of_content() {
            of_source(error, from)
        } else {
            error
        }
    };
    let conn = Connection::open(engine_path(part.path())?)?;
    conn.execute_batch("PRAGMA journal_mode = WAL;")
        .map_err(|error| of_copy(error.into()))?;
    drop(conn);
    // The backup itself is the copy from before.
    let checked = Store::open_new(part.path()).and_then(|store| {
        let uid = store.stand.uid().to_owned();
        Ok((store.verify(None)?.faults, uid))
    });
    checked.map_err(of_copy)
}

/// Tries whether what was set aside opens, without a change to it.
///
/// # Errors
/// What stands in the way.
pub fn try_out(path: &Path) -> Result<()> {
    let conn = if check_file(path)? == Beside::Left {
        open_still(&engine_path(path)?).ok_or_else(|| Error::ForeignLog(path.to_owned()))?
    } else {
        open_source(path)?
    };
    let schema: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if schema > NEWEST {
        return Err(Error::TooNew {
            found: schema,
            known: NEWEST,
        });
    }
    conn.query_row("SELECT count(*) FROM settings", [], |_| Ok(()))?;
    Ok(())
}

/// Opens a backup to be read, whatever lies beside it, and on a disk that takes no file.
fn open_source(from: &Path) -> Result<Connection> {
    // One that may write clears away what the engine makes beside the file to read it.
    let at = engine_path(from)?;
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let shared = Connection::open_with_flags(&at, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)
        .or_else(|_| Connection::open_with_flags(&at, flags | OpenFlags::SQLITE_OPEN_READ_ONLY))
        .map_err(Error::from)
        .and_then(|conn| {
            super::connection::prepare(&conn)?;
            // What lies in its log stays there; what the engine makes to read it goes again.
            let keeps = !super::place::has_no_log(from);
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps)?;
            super::before::check_id(&conn, from)?;
            Stand::of(&conn, from)?;
            Ok(conn)
        });
    match shared {
        Err(Error::Full | Error::ReadOnly(_) | Error::Denied(_) | Error::Trouble(..))
            if super::place::has_no_log(from) =>
        {
            let alone = open_alone(from).ok_or_else(|| Error::Missing(from.to_owned()))?;
            super::before::check_id(&alone, from)?;
            Ok(alone)
        }
        opened => opened,
    }
}
