//! Making a store, and bringing an older one up to date.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::connection::prepare;
use super::files::make_folder;
use super::network::Place;
use super::place::{PartFile, check_free, renew};
use super::version::{APPLICATION_ID, MIGRATIONS, NEWEST};
use super::{BroughtUp, Error, Result, Store};

/// What a new store is made with.
#[derive(Clone, Debug)]
pub struct Creation {
    /// Whether acts may be dated with `--today`: tests, demo, exercises.
    pub rehearsal: bool,
    /// The time zone of the business day, in minutes east of UTC; 480 is +08:00.
    pub zone_minutes: i32,
    /// The account that may write from now on.
    pub account: String,
}

/// A store that is being made beside its place. Until it is settled there is nothing at the path,
/// and it is taken away again where it never is.
#[derive(Debug)]
pub struct Making {
    part: PartFile,
    target: PathBuf,
}

impl Making {
    /// Begins a new store.
    ///
    /// # Errors
    /// `Exists` and `Leftover` where a store or anything of one stands; `Network` on a network
    /// file system.
    pub fn begin(path: &Path, creation: &Creation) -> Result<Self> {
        make_folder(path.parent().unwrap_or(path))?;
        check_free(path)?;
        if let Place::Network(name) = Place::of(path) {
            return Err(Error::Network(name));
        }
        let part = PartFile::beside(path)?;
        Store::fill_new(part.path(), creation)
            .map_err(|error| error.at_part(part.path(), path))?;
        Ok(Self {
            part,
            target: path.to_owned(),
        })
    }

    /// Opens it, to be filled; closed again before it is settled.
    pub fn open(&self) -> Result<Store> {
        Store::open_new(self.part.path())
    }

    /// Gives it its name, where nobody has taken that meanwhile, and opens it there.
    pub fn settle(self) -> Result<Store> {
        self.part.settle(&self.target)?;
        Store::open(&self.target)
    }
}

impl Store {
    /// Makes a new store, for tests; what stands at the path is never touched.
    ///
    /// # Errors
    /// As [`Making::begin`].
    #[cfg(test)]
    pub fn create(path: &Path, creation: &Creation) -> Result<Self> {
        Making::begin(path, creation)?.settle()
    }

    fn fill_new(path: &Path, creation: &Creation) -> Result<()> {
        let mut conn = Connection::open(super::files::engine_path(path)?)?;
        conn.execute_batch("PRAGMA journal_mode = WAL;")?;
        prepare(&conn)?;
        // Everything goes into the file itself before it gets its name.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for migration in MIGRATIONS {
            tx.execute_batch(migration)?;
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", NEWEST)?;
        let settings = [
            ("rehearsal", u8::from(creation.rehearsal).to_string()),
            ("zone_minutes", creation.zone_minutes.to_string()),
            ("store_uid", uuid::Uuid::new_v4().to_string()),
            ("salt", uuid::Uuid::new_v4().to_string()),
        ];
        for (name, value) in settings {
            tx.execute("INSERT INTO settings VALUES (?1, ?2)", (name, value))?;
        }
        tx.execute(
            "INSERT INTO users VALUES (?1, NULL, 'admin')",
            [&creation.account],
        )?;
        renew(&tx, NEWEST)?;
        tx.commit()?;
        Ok(())
    }

    /// Brings an older file up to date, after a backup beside it.
    pub(super) fn migrate(&mut self, from: i64, keep: bool) -> Result<()> {
        if let Some(why) = self.read_only() {
            return Err(Error::OldAndReadOnly(why));
        }
        let kept = keep.then(|| self.keep_before(NEWEST)).transpose()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let skip = usize::try_from(done.max(from)).unwrap_or_default();
        for migration in MIGRATIONS.iter().skip(skip) {
            // The engine would quote the whole migration; a full or failing disk says so itself.
            let stuck = |error: rusqlite::Error| {
                let error = Error::from(error);
                if matches!(error, Error::Engine(_)) {
                    Error::NotOfItsVersion(done)
                } else {
                    error
                }
            };
            tx.execute_batch(migration).map_err(stuck)?;
        }
        tx.pragma_update(None, "user_version", NEWEST)?;
        renew(&tx, NEWEST)?;
        tx.commit()?;
        // Another may have done it while the copy was made; it lies there all the same.
        self.brought_up = kept.map(|kept| BroughtUp {
            from,
            to: NEWEST,
            kept,
        });
        Ok(())
    }
}
