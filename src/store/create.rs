//! Making a store, and bringing an older one up to date.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::files::{create_private, create_private_folder};
use super::network::Place;
use super::open::prepare;
use super::{Error, Result, Store};

/// Marks the file as ours: "DUBA".
pub(super) const APPLICATION_ID: i64 = 0x4455_4241;

/// The migrations in order; a released one is never edited.
pub(super) const MIGRATIONS: [&str; 6] = [
    include_str!("../../assets/migrations/0001_records.sql"),
    include_str!("../../assets/migrations/0002_journal.sql"),
    include_str!("../../assets/migrations/0003_tallies.sql"),
    include_str!("../../assets/migrations/0004_search.sql"),
    include_str!("../../assets/migrations/0005_taking_back.sql"),
    include_str!("../../assets/migrations/0006_lateness.sql"),
];

/// The schema this program writes.
pub const NEWEST: i64 = 6;

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

impl Store {
    /// Makes a new store; an existing file is never touched.
    ///
    /// # Errors
    /// `Exists` where there is any file; `Network` on a network file system.
    pub fn create(path: &Path, creation: &Creation) -> Result<Self> {
        let folder = path.parent().unwrap_or(path);
        create_private_folder(folder)?;
        if let Place::Network(name) = Place::of(path) {
            return Err(Error::Network(name));
        }
        create_private(path)?;
        let made = Self::fill_new(path, creation);
        if made.is_err() {
            // An empty file of ours is not left lying about; somebody else's never gets here.
            drop(std::fs::remove_file(path));
        }
        made?;
        Self::open(path)
    }

    /// Takes a store away that was made a moment ago and could not be filled.
    pub fn discard(self) -> Result<()> {
        let path = self.path.clone();
        drop(self);
        for ending in ["", "-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            if Path::new(&name).exists() {
                std::fs::remove_file(&name)?;
            }
        }
        Ok(())
    }

    fn fill_new(path: &Path, creation: &Creation) -> Result<()> {
        let mut conn = Connection::open(path)?;
        conn.execute_batch("PRAGMA journal_mode = WAL;")?;
        prepare(&conn)?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for migration in MIGRATIONS {
            tx.execute_batch(migration)?;
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", NEWEST)?;
        let settings = [
            ("rehearsal", u8::from(creation.rehearsal).to_string()),
            ("zone_minutes", creation.zone_minutes.to_string()),
            ("store_uid", uuid::Uuid::now_v7().to_string()),
            ("salt", uuid::Uuid::new_v4().to_string()),
        ];
        for (name, value) in settings {
            tx.execute("INSERT INTO settings VALUES (?1, ?2)", (name, value))?;
        }
        tx.execute(
            "INSERT INTO users VALUES (?1, NULL, 'admin')",
            [&creation.account],
        )?;
        tx.commit()?;
        Ok(())
    }

    /// Brings an older file up to date, after a backup beside it.
    pub(super) fn migrate(&mut self, from: i64) -> Result<()> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        self.keep_before(NEWEST)?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let skip = usize::try_from(done.max(from)).unwrap_or_default();
        for (n, migration) in MIGRATIONS.iter().enumerate().skip(skip) {
            // The engine would quote the whole migration.
            let stuck = |_| Error::Corrupt(format!("schema {done}, migration {}", n + 1));
            tx.execute_batch(migration).map_err(stuck)?;
        }
        tx.pragma_update(None, "user_version", NEWEST)?;
        tx.commit()?;
        Ok(())
    }
}
