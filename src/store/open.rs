//! Opening a store: the flags and the checks.

use std::cell::{Cell, RefCell};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags};

use super::Reader;
use super::before::{bring_in, check_file, check_id};
use super::connection::{guard, prepare};
use super::files::{Held, engine_path, give_rights_beside};
use super::network::Place;
use super::place::{
    Beside, IdleLog, Seat, Stand, drop_left_names, has_more_names, has_no_log, idle_logs,
    real_of, with_ending, wrong_log,
};
use super::still::{Stamp, open_still};
use super::trouble::has_too_many_files;
use super::unwritable::Unwritable;
use super::version::NEWEST;
use super::{BroughtUp, Error, Result, Store};
use crate::domain::calendar::Calendar;

/// The oldest engine that is free of the faults we know of.
const OLDEST_ENGINE: i32 = 3_051_003;
/// An engine that was withdrawn.
const WITHDRAWN_ENGINE: i32 = 3_052_000;

/// Gives the version of the engine inside the program, as 3051003 for 3.51.3.
pub fn sqlite_version() -> i32 {
    rusqlite::version_number()
}

impl Store {
    /// Opens an existing store for reading and writing; reading only where the file or its
    /// folder cannot be written.
    ///
    /// # Errors
    /// Tells a missing store, one that is not ours, a newer one, a damaged one and one on a
    /// network file system apart; never makes or changes a file.
    pub fn open(path: &Path) -> Result<Self> {
        let version = sqlite_version();
        if version < OLDEST_ENGINE || version == WITHDRAWN_ENGINE {
            return Err(Error::Other(format!(
                "SQLite {version} is not to be trusted"
            )));
        }
        drop_left_names(path);
        let beside = check_file(path)?;
        if let Place::Network(name) = Place::of(path) {
            return Err(Error::Network(name));
        }
        if beside == Beside::Left && (has_more_names(path) || !bring_in(path)?) {
            return Self::connect_still(path, true)?
                .ok_or_else(|| Error::ReadOnly(Unwritable::why(path)));
        }
        Self::connect(path, true)
    }

    /// Opens a copy that nobody else knows of yet: none is kept beside it when it is brought up
    /// to date.
    pub(super) fn open_new(path: &Path) -> Result<Self> {
        Self::connect(path, false)
    }

    /// Says whether the open file still is the one at the path, with its log beside it.
    ///
    /// # Errors
    /// `Moved` where it was moved, removed, replaced or overwritten: what is open is then another
    /// store than whoever opens the path would find, or two that are mixed.
    pub fn check_standing(&self) -> Result<()> {
        if self.is_still() {
            // What others write there is not seen through this connection.
            return if Seat::of(&self.path)? == *self.stand.seat() {
                Ok(())
            } else {
                Err(Error::Moved(self.path.clone()))
            };
        }
        self.stand.check(&self.conn)
    }

    /// Gives the cause of a failure that the file was moved away or overwritten, where it is so.
    pub(super) fn blame(&self, error: Error) -> Error {
        let is_rule = matches!(
            error,
            Error::Refused(_) | Error::Conflict { .. } | Error::NotAllowed
        );
        let cause = if is_rule {
            None
        } else {
            self.check_standing().err()
        };
        // What may have been saved stays so, whatever else cannot be looked at.
        let is_open = matches!(error, Error::Unsure(_));
        let cause = cause.filter(|cause| !is_open || cause.is_of_place());
        cause.unwrap_or(error)
    }

    /// Stops waiting for the disk; only for a store that is thrown away.
    pub fn forgo_durability(&mut self) -> Result<()> {
        self.conn
            .authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?;
        self.conn.execute_batch("PRAGMA synchronous = OFF;")?;
        guard(&mut self.conn)
    }

    /// Connects to what stands at the path before and after: in between it may be replaced.
    pub(super) fn connect(path: &Path, keep: bool) -> Result<Self> {
        let mut before = Seat::of(path)?;
        loop {
            let opened = Self::connect_once(path, keep);
            let after = Seat::of(path)?;
            let is_one = opened.as_ref().is_ok_and(|it| *it.stand.seat() == before);
            if after == before && (is_one || opened.is_err()) {
                return opened;
            }
            before = after;
        }
    }

    fn connect_shared(path: &Path, at: &Path, keep: bool) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writing = flags | OpenFlags::SQLITE_OPEN_READ_WRITE;
        let shared = Connection::open_with_flags(at, writing).or_else(|_| {
            Connection::open_with_flags(at, flags | OpenFlags::SQLITE_OPEN_READ_ONLY)
        });
        shared
            .map_err(Error::from)
            .and_then(|conn| Self::over(path, conn, keep))
    }

    fn connect_once(path: &Path, keep: bool) -> Result<Self> {
        let at = engine_path(path)?;
        if only_looks(path)
            && let Some(mut store) = Self::connect_still(path, keep)?
        {
            store.read_only = Some(Unwritable::why(path));
            return Ok(store);
        }
        let mut opened = Self::connect_shared(path, &at, keep);
        // What passes is no reason only to read.
        let may_pass = match &opened {
            Ok(store) => store.read_only == Some(Unwritable::Unknown),
            Err(error) => matches!(error, Error::Full | Error::Trouble(..)),
        };
        if may_pass {
            opened = Self::connect_shared(path, &at, keep);
        }
        // What others have open and was written into cannot be read as they read it.
        if opened.is_err()
            && let Some(how) = wrong_log(path)
        {
            return Err(Error::Overwritten(how, path.to_owned()));
        }
        if let Err(
            error @ (Error::Full | Error::ReadOnly(_) | Error::Denied(_) | Error::Trouble(..)),
        ) = &opened
            && !has_too_many_files()
            && let Some(mut store) = Self::connect_still(path, keep)?
        {
            store.read_only = Some(Unwritable::after(error, path));
            return Ok(store);
        }
        opened.map_err(|error| {
            let error = error.at(path);
            // The engine takes it for none of its files, or it has none of our tables.
            let is_none = matches!(error, Error::Engine(code)
                if code & 0xFF == rusqlite::ffi::SQLITE_ERROR);
            if is_none {
                Error::NotOurs(path.to_owned())
            } else {
                error
            }
        })
    }

    /// Opens the file without what readers share; none where that cannot be.
    fn connect_still(path: &Path, keep: bool) -> Result<Option<Self>> {
        let stamp = Stamp::of(path);
        let Some(conn) = open_still(&engine_path(path)?) else {
            return Ok(None);
        };
        let mut store = Self::over(path, conn, keep)?;
        store.still = Some(stamp);
        Ok(Some(store))
    }

    pub(super) fn over(path: &Path, conn: Connection, keep: bool) -> Result<Self> {
        prepare(&conn)?;
        let read_only = conn.is_readonly(rusqlite::MAIN_DB).unwrap_or(false);
        let stand = match check_id(&conn, path).and_then(|()| Stand::of(&conn, path)) {
            Ok(stand) => stand,
            Err(error) => {
                // What it laid beside a file that has no log goes with it again.
                if has_no_log(path) {
                    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
                }
                return Err(error);
            }
        };
        let mut store = Self {
            conn,
            path: path.to_owned(),
            calendar: Calendar::statutory(),
            read_only: if read_only {
                Some(Unwritable::why(path))
            } else {
                Unwritable::beside(path)
            },
            still: None,
            _held: Held::new(path),
            campaign: None,
            owned: super::files::is_own(path),
            stand,
            seen: Cell::new(0),
            leap: None,
            brought_up: None,
            namesakes: RefCell::default(),
        };
        let schema = store.schema()?;
        if schema > NEWEST {
            return Err(Error::TooNew {
                found: schema,
                known: NEWEST,
            });
        }
        if schema < NEWEST {
            store.migrate(schema, keep)?;
        }
        guard(&mut store.conn)?;
        store.others_wrote()?;
        give_rights_beside(&real_of(path));
        Ok(store)
    }

    /// Gives the version of the schema in the file.
    pub fn schema(&self) -> Result<i64> {
        Ok(self
            .conn
            .pragma_query_value(None, "user_version", |row| row.get(0))?)
    }

    /// Says which campaign new records belong to and whose settings hold.
    pub const fn work_on(&mut self, campaign: Option<i64>) {
        self.campaign = campaign;
    }

    /// Says whether another connection has written since it was last asked; what this one wrote
    /// does not count. Reads no page of the file.
    pub fn others_wrote(&self) -> Result<bool> {
        let version = self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        let moved = self
            .still
            .is_some_and(|stamp| stamp != Stamp::of(&self.path));
        Ok(self.seen.replace(version) != version || moved)
    }

    /// Gives the logs that lie beside other names of the file, a link or a second name, and hold
    /// nothing of it.
    pub fn idle_logs(&self) -> Vec<IdleLog> {
        idle_logs(&self.path, &self.conn)
    }

    /// Says from which schema the file was brought up to date when it was opened, and where the
    /// copy lies that was kept of it.
    pub const fn brought_up(&self) -> Option<&BroughtUp> {
        self.brought_up.as_ref()
    }

    /// Gives the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Says why nothing can be written, where that is so. A second name may come and go while the
    /// file is open, so that is asked each time.
    pub fn read_only(&self) -> Option<Unwritable> {
        let linked = has_more_names(&self.path).then_some(Unwritable::Linked);
        self.read_only.or(linked)
    }

    /// Gives the working-day calendar in force.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Reads records outside a transaction.
    pub const fn reader(&self) -> Reader<'_> {
        Reader {
            conn: &self.conn,
            calendar: &self.calendar,
            campaign: self.campaign,
            counted: None,
        }
    }

    /// Runs several reads on one unchanging picture of the file; also where one is looked at
    /// already.
    pub fn snapshot<T, E: From<Error>>(
        &self,
        read: impl FnOnce(&Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if !self.conn.is_autocommit() {
            return read(self);
        }
        let tx = self.conn.unchecked_transaction().map_err(Error::from)?;
        let given = read(self)?;
        tx.finish().map_err(Error::from)?;
        Ok(given)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // The engine would write its log into whatever lies at the path now.
        if !self.is_still() && self.check_standing().is_ok() {
            let config = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            drop(self.conn.set_db_config(config, false));
        }
    }
}

/// Says whether this account may not write to a file that nobody has open. What it would make
/// beside it to read it would be its own, and would keep from writing whoever may.
fn only_looks(path: &Path) -> bool {
    let real = real_of(path);
    let sides = ["-wal", "-shm"].map(|ending| with_ending(&real, ending));
    Unwritable::is_barred(path) && !sides.iter().any(|it| it.exists())
}
