//! Restoring: a backup becomes the store at a place, and what stands there stays what it is.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::backup::copy_into;
use super::before::check_file;
use super::files::engine_path;
use super::network::Place;
use super::place::{
    Beside, Part, Stand, check_free, check_plain, open_alone, put_back, set_aside,
};
use super::still::open_still;
use super::{Error, Fault, Result, Store};

/// What came of a restore.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What does not agree in the store that was brought back.
    pub faults: Vec<Fault>,
    /// Where the store that stood there can be opened now.
    pub aside: Option<PathBuf>,
}

/// Brings a backup back as the store at `path`. The copy is made and checked beside; what stands
/// at the place is set aside as one thing with `replace`, and refused without.
///
/// `told` hears the new name of what was set aside before anything takes its place.
///
/// # Errors
/// `StillThere` and `LeftAside` where it failed after something was set aside: where that is now.
/// `Exists` and `Leftover` where something stands there and nothing is to be replaced; whatever
/// opening the backup says. The backup is not changed, brought up to date or left with side files.
pub fn restore(
    from: &Path,
    path: &Path,
    replace: bool,
    told: &mut dyn FnMut(&Path),
) -> Result<Restored> {
    if replace {
        check_plain(path)?;
    } else {
        check_free(path)?;
    }
    let left = check_file(from)? == Beside::Left;
    super::files::create_private_folder(path.parent().unwrap_or(path))?;
    if let Place::Network(name) = Place::of(path) {
        return Err(Error::Network(name));
    }
    let part = Part::beside(path)?;
    let faults = fill(from, &part, left).map_err(|error| error.at_part(part.path(), path))?;
    let aside = if replace { set_aside(path)? } else { None };
    if let Some(aside) = &aside {
        told(aside);
    }
    let settled = part.settle(path);
    match (settled, &aside) {
        (Ok(()), _) => Ok(Restored { faults, aside }),
        // Only where the new one has not come to its place: what came there stays.
        (Err(error), Some(aside)) if check_free(path).is_ok() => {
            Err(put_back(path, aside, error))
        }
        (Err(error), _) => Err(error),
    }
}

/// Copies a backup into a part, brings the copy up to date and holds everything in it against
/// everything.
fn fill(from: &Path, part: &Part, left: bool) -> Result<Vec<Fault>> {
    let source = if left {
        // It is not brought into a file that is only read.
        open_still(&engine_path(from)?).ok_or_else(|| Error::ForeignLog(from.to_owned()))?
    } else {
        open_source(from)?
    };
    copy_into(&source, part.path())?;
    drop(source);
    let conn = Connection::open(engine_path(part.path())?)?;
    conn.execute_batch("PRAGMA journal_mode = WAL;")?;
    drop(conn);
    // The backup itself is the copy from before.
    let store = Store::open_new(part.path())?;
    Ok(store.verify(None)?.faults)
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
            super::open::prepare(&conn)?;
            // What lies in its log stays there; what the engine makes to read it goes again.
            let keeps = !super::before::has_no_log(from);
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps)?;
            super::before::check_id(&conn, from)?;
            Stand::of(&conn, from)?;
            Ok(conn)
        });
    match shared {
        Err(Error::Full | Error::ReadOnly(_) | Error::Denied(_) | Error::Trouble(..))
            if super::before::has_no_log(from) =>
        {
            let alone = open_alone(from).ok_or_else(|| Error::Missing(from.to_owned()))?;
            super::before::check_id(&alone, from)?;
            Ok(alone)
        }
        opened => opened,
    }
}
