//! Whether the open file still is the one at the path.
//!
//! The engine keeps what it has opened, whatever is moved, removed or put in its place: a save
//! would then be acknowledged into a file that nobody finds again, and a read would mix two
//! stores. The file and what lies beside it are told by device and inode, and by where the path
//! leads, for the log lies beside the name that was opened; a file that was
//! overwritten where it lies is told by what one page of it says, without its log.
//!
//! Nothing here opens the file by a handle of its own: closing one would drop the locks that this
//! process holds on it. The engine knows of that, so a second connection reads it.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension as _};

use super::index::Known;
use super::marks::{Brought, Head, Stamp, keeps_no_log};
use super::reached::{Point, Reached};
use super::seat::{Ident, Seat};
use super::with_ending;
use crate::store::still::open_alone;
use crate::store::trouble::of_system;
use crate::store::{Error, Overwritten, Result};

/// What the engine holds open as long as a store is; the rest comes and goes.
const HELD: [&str; 2] = ["-wal", "-shm"];
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
    /// What was known of the log and how it looked when it was last found to agree.
    log_seen: Cell<Option<(Known, Stamp)>>,
}

/// How a file looked when it was last found to be the one.
#[derive(Clone, Debug, Default)]
struct Seen {
    stamp: Option<Stamp>,
    /// Read before the stamp: what is brought into the file later shows in both.
    brought: Option<Brought>,
    /// What it had reached.
    reached: Option<Point>,
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
            log_seen: Cell::default(),
        };
        // Under others who have it open; who is the first goes by what is there.
        stand.check_log()?;
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

    /// Gives where the file itself lay when it was opened, wherever its name leads by now.
    pub(in crate::store) fn real(&self) -> &Path {
        self.seat.real.as_deref().unwrap_or(&self.path)
    }

    /// Gives which store it is.
    pub(in crate::store) fn uid(&self) -> &str {
        &self.uid
    }

    /// Says whether the file that is open, or its log, has no name any more: whoever comes later
    /// finds neither.
    pub(in crate::store) fn is_lost(&self) -> bool {
        let log = self.beside.first().and_then(|(_, ident)| *ident);
        let held = [self.seat.main, log];
        held.into_iter().flatten().any(Ident::has_no_name)
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
        self.check_log()?;
        match self.look_alone(conn)? {
            None => Ok(()),
            Some(Wrong::Replaced) => moved(),
            Some(Wrong::Cut) => self.overwritten(Overwritten::Cut),
            Some(Wrong::Written) => {
                self.seen.borrow_mut().spoiled = true;
                self.overwritten(Overwritten::Written)
            }
        }
    }

    /// Looks at the file itself where its stamp has changed: either the engine has brought its log
    /// there, or somebody else wrote. Says what is wrong with it, when that stays so.
    fn look_alone(&self, conn: &Connection) -> Result<Option<Wrong>> {
        let mut quiet = 0;
        let mut wrong = None;
        for _ in 0..TURNS {
            let brought = self.brought();
            let now = Stamp::of(&self.path)?;
            if Some(now) == self.seen.borrow().stamp {
                self.seen.borrow_mut().brought = brought;
                return Ok(None);
            }
            match self.alone(conn, now)? {
                Ok(found) => {
                    let reached = found.or_else(|| self.seen.borrow().reached.clone());
                    self.seen.replace(Seen {
                        stamp: Some(now),
                        brought,
                        reached,
                        spoiled: false,
                    });
                    return Ok(None);
                }
                // It may be read in the middle of being written.
                Err(found) => wrong = Some(found),
            }
            std::thread::sleep(TURN);
            quiet = if Stamp::of(&self.path)? == now {
                quiet + 1
            } else {
                0
            };
            if quiet >= QUIET {
                break;
            }
        }
        Ok(wrong)
    }

    /// Holds the log against what its index says of it. The frames before the last are read anew
    /// only where somebody wrote into the log and the index was not changed with it.
    fn check_log(&self) -> Result<()> {
        let (Some(log), Some((index, Some(ident)))) = (&self.log, self.beside.get(1)) else {
            return Ok(());
        };
        let mut quiet = 0;
        let mut wrong = None;
        for _ in 0..TURNS {
            let Some(known) = Known::of(index, *ident) else {
                return Ok(());
            };
            let now = Stamp::of(log)?;
            let seen = self.log_seen.get();
            if seen == Some((known, now)) {
                return Ok(());
            }
            let whole = seen.is_none_or(|(before, _)| before == known);
            let found = known.wrong_with(log, whole);
            wrong = found.map_err(|error| of_system(&error, log))?;
            if wrong.is_none() {
                self.log_seen.set(Some((known, now)));
                return Ok(());
            }
            // It may be begun anew at the moment, and the index says so first.
            std::thread::sleep(TURN);
            quiet = if Known::of(index, *ident) == Some(known) {
                quiet + 1
            } else {
                0
            };
            if quiet >= QUIET {
                break;
            }
        }
        wrong.map_or(Ok(()), |how| self.overwritten(how))
    }

    fn overwritten(&self, how: Overwritten) -> Result<()> {
        Err(Error::Overwritten(how, self.path.clone()))
    }

    /// How far the engine has brought the log into the file.
    fn brought(&self) -> Option<Brought> {
        let (index, ident) = self.beside.get(1)?;
        Brought::of(index, (*ident)?)
    }

    /// Says whether somebody else than the engine wrote into the file: its stamp is another one,
    /// and whoever has it open has brought nothing of the log there.
    fn is_written_by_others(&self, now: Stamp) -> bool {
        let seen = self.seen.borrow();
        let written = seen.stamp.is_some_and(|seen| now.is_written_since(&seen));
        // Asked after the stamp was taken: what the engine writes it has noted before.
        let brought = self.brought().zip(seen.brought);
        written && brought.is_some_and(|(now, seen)| !now.may_have_since(&seen))
    }

    /// Reads what the file says alone, without its log: what it has reached, where it says so, or
    /// what is wrong with it.
    ///
    /// # Errors
    /// What the system says where it cannot be read: that is nobody's doing.
    fn alone(
        &self,
        conn: &Connection,
        now: Stamp,
    ) -> Result<std::result::Result<Option<Point>, Wrong>> {
        let by_others = self.is_written_by_others(now);
        let bytes = self.seen.borrow().stamp.map_or(0, |it| it.bytes);
        if by_others && now.bytes < bytes || now.bytes == 0 {
            return Ok(Err(Wrong::Cut));
        }
        let told = |error: std::io::Error| of_system(&error, &self.path);
        let head = self.seat.main.map(|ident| Head::read(&self.path, ident));
        let head = head.transpose().map_err(told)?.flatten();
        // Whoever has it open keeps a log, and so does the file.
        if head.is_none_or(|it| self.log.is_some() && !it.keeps_log) {
            return Ok(Err(Wrong::Written));
        }
        let reached = self.reached(conn).map_err(told)?;
        // Whoever cannot ask the whole just now knows nothing against it.
        let known = reached.as_ref().map(|it| self.knows(conn, it).ok());
        Ok(match (reached, known.flatten()) {
            (Some(_), Some(false)) => Err(Wrong::Replaced),
            (found, known) if !by_others => Ok(found.filter(|_| known == Some(true))),
            (Some(point), Some(true)) if now.bytes == bytes && self.is_only_touched(&point) => {
                Ok(Some(point))
            }
            _ => Err(Wrong::Written),
        })
    }

    /// What the file has reached, where it says so.
    fn reached(&self, conn: &Connection) -> std::io::Result<Option<Point>> {
        let page = conn.query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'reached'",
            [],
            |row| row.get(0),
        );
        let Ok(page) = page else {
            return Ok(None);
        };
        Ok(Reached::in_file(&self.path, page)?.map(|it| it.now))
    }

    /// Says whether the whole knows what the file has reached, and that it was not further before.
    fn knows(&self, conn: &Connection, point: &Point) -> rusqlite::Result<bool> {
        let seen = self.seen.borrow();
        let Some(last) = &seen.reached else {
            // Its log was judged before it was opened.
            return Ok(true);
        };
        if last == point {
            return Ok(true);
        }
        let known: Option<String> = conn
            .prepare_cached("SELECT hex(hash) FROM journal WHERE seq = ?1")?
            .query_row([point.entry()], |row| row.get(0))
            .optional()?;
        Ok(point.entry() >= last.entry() && known.is_some_and(|it| it == point.seal()))
    }

    /// Says whether the file still holds what it held, for somebody has set its time or written the
    /// same once more: it has reached the same, and is whole without its log.
    fn is_only_touched(&self, point: &Point) -> bool {
        let is_same = self.seen.borrow().reached.as_ref() == Some(point);
        is_same
            && open_alone(&self.path).is_some_and(|alone| {
                let whole = alone.query_row("PRAGMA integrity_check(1)", [], |row| {
                    row.get::<_, String>(0)
                });
                whole.is_ok_and(|it| it == "ok")
            })
    }
}

/// What is wrong with a file, by what it says without its log.
enum Wrong {
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
