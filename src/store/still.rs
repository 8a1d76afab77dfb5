//! A file to which nothing can be written, not even what readers share: a full disk, a folder or a
//! file system that takes no file. It is read as it stands.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::files::engine_path;
use super::place::{real_of, with_ending};
use super::{Error, Result, Store};

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
    with_ending(&real_of(path), "-wal")
}

/// Opens such a file. What a log holds that was left beside it is read too: then one reads without
/// locks and keeps to oneself what is otherwise shared.
pub(super) fn open_still(path: &Path) -> Option<Connection> {
    let left = !super::place::has_no_log(path);
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

/// Opens a file as it lies there, without its log and without a lock; nothing is made or changed.
pub(super) fn open_alone(path: &Path) -> Option<Connection> {
    let mut uri = address_of(path)?;
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(uri, flags).ok()
}

/// Writes a path as the address that the engine takes options with.
pub(super) fn address_of(path: &Path) -> Option<String> {
    let mut address = String::from("file:");
    // The engine takes some names for something else than a file.
    let path = engine_path(path).ok()?;
    for byte in path.as_os_str().as_encoded_bytes() {
        match *byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                address.push(char::from(*byte));
            }
            other => address.extend([
                '%',
                char::from_digit(u32::from(other / 16), 16)?,
                char::from_digit(u32::from(other % 16), 16)?,
            ]),
        }
    }
    Some(address)
}

impl Store {
    /// Opens the file anew where it was opened without what readers share, so that neither what
    /// others wrote since nor room that came free goes unseen.
    ///
    /// # Errors
    /// `Moved` where the file at the path is another one by now.
    pub(super) fn look_again(&mut self) -> Result<()> {
        // The old connection goes first: where it takes no locks, closing it drops those of others.
        drop(std::mem::replace(
            &mut self.conn,
            Connection::open_in_memory()?,
        ));
        let mut fresh = Self::connect(&self.path, false)?;
        let is_same =
            fresh.stand.seat() == self.stand.seat() && fresh.stand.uid() == self.stand.uid();
        std::mem::swap(&mut self.conn, &mut fresh.conn);
        self.read_only = fresh.read_only;
        self.still = fresh.still;
        self.stand = fresh.stand.clone();
        self.seen.set(fresh.seen.get());
        if is_same {
            Ok(())
        } else {
            Err(Error::Moved(self.path.clone()))
        }
    }

    /// Says whether it was opened without what readers share.
    pub(super) const fn is_still(&self) -> bool {
        self.still.is_some()
    }

    /// Reads the file anew where it stands still under this connection and others have written.
    pub fn catch_up(&mut self) -> Result<()> {
        match &self.still {
            Some(stamp) if *stamp != Stamp::of(&self.path) => self.look_again(),
            Some(_) | None => Ok(()),
        }
    }
}
