//! Whether the open file still is the one at the path.
//!
//! The engine keeps what it has opened, whatever is moved, removed or put in its place: a save
//! would then be acknowledged into a file that nobody finds again, and a read would mix two
//! stores. The file and what lies beside it are told by device and inode, and by where the path
//! leads, for the log lies beside the name that was opened; a file that was
//! overwritten where it lies is told by what it says alone, without its log.
//!
//! Nothing here opens the file by a handle of its own: closing one would drop the locks that this
//! process holds on it. The engine knows of that, so a second connection reads it.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::marks::{Brought, Stamp, keeps_no_log};
use super::seat::{Ident, Seat, told_of};
use super::with_ending;
use crate::store::files::engine_path;
use crate::store::{Error, Overwritten, Result};

/// What the engine holds open as long as a store is; the rest comes and goes.
const HELD: [&str; 2] = ["-wal", "-shm"];
/// A log that was longer is cut to this by the engine, and never shorter.
const LOG_LIMIT: u64 = 16 << 20;
/// Between two looks at a file into which somebody writes at the moment.
const TURN: Duration = Duration::from_millis(15);
/// Looks at a file that is at rest, until it is said to be another.
const QUIET: u32 = 3;
/// Looks at all.
const TURNS: u32 = 200;

/// What a store was when it was opened.
#[derive(Clone, Debug)]
pub(in crate::store) struct Stand {
    path: PathBuf,
    seat: Seat,
    /// Beside the file itself, wherever a symbolic link leads.
    beside: Vec<(PathBuf, Option<Ident>)>,
    log: Option<PathBuf>,
    uid: String,
    seen: RefCell<Seen>,
    log_bytes: Cell<u64>,
}

/// How a file looked when it was last found to be the one.
#[derive(Clone, Debug, Default)]
struct Seen {
    stamp: Option<Stamp>,
    /// Read before the stamp: what is brought into the file later shows in both.
    brought: Option<Brought>,
    /// Its newest entry.
    newest: i64,
    /// Somebody wrote into the open file past the engine: what this process remembers of it holds
    /// no more, whatever comes later.
    spoiled: bool,
}

impl Stand {
    /// Takes down what a connection has opened.
    ///
    /// # Errors
    /// `ForeignLog` where the log beside the file is not its own: what was written into another
    /// file would be mixed into this one. `Overwritten` where the file keeps no log and one is in
    /// use beside it: the next one to open it could not tell whose that is.
    pub(in crate::store) fn of(conn: &Connection, path: &Path) -> Result<Self> {
        let seat = Seat::of(path)?;
        let real = seat.real.as_deref().unwrap_or(path);
        // The engine makes these when it reads for the first time.
        let uid = store_uid(conn).optional()?.unwrap_or_default();
        let beside = HELD.map(|ending| {
            let path = with_ending(real, ending);
            Ident::looked_up(&path).map(|ident| (path, ident))
        });
        let beside: Vec<_> = beside.into_iter().collect::<Result<_>>()?;
        let log = beside.first().filter(|(_, ident)| ident.is_some());
        let log = log.map(|(path, _)| path.clone());
        let stand = Self {
            path: path.to_owned(),
            seat,
            log,
            beside,
            uid,
            seen: RefCell::default(),
            log_bytes: Cell::new(0),
        };
        match stand.check(conn) {
            Err(Error::Overwritten(..)) if keeps_no_log(path) => {
                Err(Error::Overwritten(Overwritten::Written, path.to_owned()))
            }
            Err(Error::Moved(_) | Error::Overwritten(..)) => {
                Err(Error::ForeignLog(path.to_owned()))
            }
            checked => checked.map(|()| stand),
        }
    }

    /// Gives which file it was.
    pub(in crate::store) const fn main(&self) -> Option<Ident> {
        self.seat.main
    }

    /// Gives which file it was, and by which name it was opened.
    pub(in crate::store) const fn seat(&self) -> &Seat {
        &self.seat
    }

    /// Gives where it was opened.
    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives which store it is.
    pub(in crate::store) fn uid(&self) -> &str {
        &self.uid
    }

    /// Says whether another connection has opened the same files of the same store.
    pub(in crate::store) fn is_same(&self, other: &Self) -> bool {
        self.seat == other.seat && self.beside == other.beside && self.uid == other.uid
    }

    /// Holds what is at the path against what is open; costs a few questions to the system as
    /// long as nobody has written into the file itself.
    ///
    /// # Errors
    /// `Moved` where the file was moved, removed or replaced, also by what was copied over it;
    /// `Overwritten` where it was written into or cut off in its place; what the system says where
    /// it cannot be looked at.
    pub(in crate::store) fn check(&self, conn: &Connection) -> Result<()> {
        let moved = || Err(Error::Moved(self.path.clone()));
        if Seat::of(&self.path)? != self.seat {
            return moved();
        }
        for (path, ident) in &self.beside {
            if ident.is_some() && Ident::looked_up(path)? != *ident {
                return moved();
            }
        }
        if self.seen.borrow().spoiled {
            return self.overwritten(Overwritten::Written);
        }
        if !self.log_has_grown()? {
            return self.overwritten(Overwritten::Cut);
        }
        let mut quiet = 0;
        let mut found = Alone::Unclear;
        for _ in 0..TURNS {
            let brought = self.brought();
            let before = Some(Stamp::of(&self.path)?);
            if before == self.seen.borrow().stamp {
                self.seen.borrow_mut().brought = brought;
                return Ok(());
            }
            // Either the engine has brought its log into the file, or somebody else wrote there.
            found = self.alone(conn, before);
            let newest = match found {
                Alone::Own(newest) => Some(newest),
                Alone::Unclear => Some(self.seen.borrow().newest),
                // It may be read in the middle of being written.
                Alone::Cut | Alone::Written | Alone::Replaced => None,
            };
            if let Some(newest) = newest {
                self.seen.replace(Seen {
                    stamp: before,
                    brought,
                    newest,
                    spoiled: false,
                });
                return Ok(());
            }
            std::thread::sleep(TURN);
            quiet = if Some(Stamp::of(&self.path)?) == before {
                quiet + 1
            } else {
                0
            };
            if quiet >= QUIET {
                break;
            }
        }
        match found {
            Alone::Cut => self.overwritten(Overwritten::Cut),
            Alone::Written => {
                self.seen.borrow_mut().spoiled = true;
                self.overwritten(Overwritten::Written)
            }
            Alone::Own(_) | Alone::Unclear | Alone::Replaced => moved(),
        }
    }

    fn overwritten(&self, how: Overwritten) -> Result<()> {
        Err(Error::Overwritten(how, self.path.clone()))
    }

    /// How far the engine has brought the log into the file.
    fn brought(&self) -> Option<Brought> {
        let (index, ident) = self.beside.get(1)?;
        Brought::of(index, (*ident)?)
    }

    /// The engine begins its log anew from the front, and cuts it only then.
    fn log_has_grown(&self) -> Result<bool> {
        let Some(log) = &self.log else {
            return Ok(true);
        };
        let Some(now) = told_of(log, fs::metadata(log))?.map(|it| it.len()) else {
            return Ok(false);
        };
        let has = now >= self.log_bytes.get().min(LOG_LIMIT) || {
            let seen = self.seen.borrow().brought;
            let pair = self.brought().zip(seen);
            pair.is_some_and(|(now, seen)| now.has_begun_anew(&seen))
        };
        if has {
            self.log_bytes.set(now);
        }
        Ok(has)
    }

    /// Says whether somebody else than the engine wrote into the file: its stamp is another one,
    /// and whoever has it open has brought nothing of the log there.
    fn is_written_by_others(&self, now: Option<Stamp>) -> bool {
        let seen = self.seen.borrow();
        let written = now
            .zip(seen.stamp)
            .is_some_and(|(now, seen)| now.is_written_since(&seen));
        // Asked after the stamp was taken: what the engine writes it has noted before.
        let brought = self.brought().zip(seen.brought);
        written && brought.is_some_and(|(now, seen)| !now.may_have_since(&seen))
    }

    /// Reads the file alone, without its log: of which store it is, and its newest entry, which the
    /// whole must know.
    ///
    /// The engine brings its log into the file page by page and may stop half way, so that a tree
    /// that grows cannot always be read; what says which store it is never changes its place.
    fn alone(&self, conn: &Connection, now: Option<Stamp>) -> Alone {
        let by_others = self.is_written_by_others(now);
        let before = self.seen.borrow().newest;
        let bytes = |stamp: Option<Stamp>| stamp.map_or(0, |it| it.bytes);
        if by_others && bytes(now) < bytes(self.seen.borrow().stamp) || bytes(now) == 0 {
            return Alone::Cut;
        }
        // Whoever has it open keeps a log, and so does the file.
        let keeps_none = self.log.is_some() && keeps_no_log(&self.path);
        let or_written = |found| {
            if by_others || keeps_none {
                Alone::Written
            } else {
                found
            }
        };
        let Some(alone) = open_alone(&self.path) else {
            return or_written(Alone::Unclear);
        };
        // Where the engine has stopped half way, the head of the file may count pages that have not
        // come yet; that is no damage here.
        let lenient = DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA;
        if alone.set_db_config(lenient, true).is_err() {
            return or_written(Alone::Unclear);
        }
        match store_uid(&alone).optional().map(Option::unwrap_or_default) {
            Ok(uid) if uid == self.uid => {}
            Ok(_) => return Alone::Replaced,
            Err(error) if is_passing(&error) => return or_written(Alone::Unclear),
            Err(_) => return Alone::Written,
        }
        let newest = alone
            .query_row(
                "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1",
                [],
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)),
            )
            .optional();
        let Ok(newest) = newest else {
            return or_written(Alone::Unclear);
        };
        let Some((seq, hash)) = newest else {
            return if before == 0 {
                or_written(Alone::Own(0))
            } else {
                Alone::Replaced
            };
        };
        let known = conn
            .prepare_cached("SELECT hash FROM journal WHERE seq = ?1")
            .and_then(|mut it| it.query_row([seq], |row| row.get::<_, Vec<u8>>(0)));
        match known {
            Ok(known) if known == hash && seq >= before => or_written(Alone::Own(seq)),
            Err(error) if is_passing(&error) => or_written(Alone::Unclear),
            Ok(_) | Err(_) => Alone::Replaced,
        }
    }
}

/// What a file says without its log.
#[derive(Clone, Copy)]
enum Alone {
    /// It is the store's own, with this newest entry.
    Own(i64),
    /// It does not say.
    Unclear,
    /// It is another one, or an older one.
    Replaced,
    /// It is shorter than it was, and the engine did not do that.
    Cut,
    /// Somebody else than the engine wrote into it.
    Written,
}

fn store_uid(conn: &Connection) -> rusqlite::Result<String> {
    conn.query_row(
        "SELECT value FROM settings WHERE name = 'store_uid'",
        [],
        |row| row.get(0),
    )
}

/// Says whether a failure is the machine's and not the file's.
fn is_passing(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode;
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::OutOfMemory
                | ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
        )
    )
}

/// Opens a file as it lies there, without its log and without a lock; nothing is made or changed.
pub(in crate::store) fn open_alone(path: &Path) -> Option<Connection> {
    let mut uri = address_of(path)?;
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(uri, flags).ok()
}

/// Writes a path as the address that the engine takes options with.
pub(in crate::store) fn address_of(path: &Path) -> Option<String> {
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
