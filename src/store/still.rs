//! A file to which nothing can be written, not even what readers share: a full disk, a folder or a
//! file system that takes no file. It is read as it stands.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::place::{address_of, open_alone};

/// How the file and its log look: others write without being seen by such a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp([Option<(u64, Option<SystemTime>)>; 2]);

impl Stamp {
    /// Looks at a store.
    pub(super) fn of(path: &Path) -> Self {
        let look = |path: &Path| {
            let state = std::fs::metadata(path).ok()?;
            Some((state.len(), state.modified().ok()))
        };
        Self([look(path), look(&log_of(path))])
    }
}

fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    PathBuf::from(log)
}

/// Opens such a file. What a log holds that was left beside it is read too: then one reads without
/// locks and keeps to oneself what is otherwise shared.
pub(super) fn open_still(path: &Path) -> Option<Connection> {
    let left = !super::open::has_no_log(path);
    if !left {
        return open_alone(path);
    }
    if cfg!(not(unix)) {
        return None;
    }
    let mut address = address_of(path)?;
    address.push_str("?vfs=unix-none");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(address, flags).ok()?;
    if left {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .ok()?;
        conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")
            .ok()?;
    }
    Some(conn)
}
