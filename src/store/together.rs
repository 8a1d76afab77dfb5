//! Several orders in one transaction: all of them are kept, or none was ever there.
//!
//! Each order goes through the gate as ever and has its own entry; what would be its transaction
//! is then a part of the one that is open already.

use std::ops::Deref;

use rusqlite::{Connection, Savepoint, Transaction, TransactionBehavior};

use super::connection::{BULK_CACHE, USUAL_CACHE};
use super::{Error, Result, Store};

/// What an order is written in: a transaction of its own, or a part of the one that is open.
pub(super) enum Tx<'c> {
    /// Its own.
    Own(Transaction<'c>),
    /// A part of the one that several orders are written in.
    Part(Savepoint<'c>),
}

impl<'c> Tx<'c> {
    /// Begins one, of its own where none is open.
    pub(super) fn begin(conn: &'c mut Connection) -> rusqlite::Result<Self> {
        if conn.is_autocommit() {
            let immediate = TransactionBehavior::Immediate;
            conn.transaction_with_behavior(immediate).map(Self::Own)
        } else {
            conn.savepoint().map(Self::Part)
        }
    }

    /// Keeps what was written; of a part, as far as the whole is kept.
    pub(super) fn commit(self) -> rusqlite::Result<()> {
        match self {
            Self::Own(tx) => tx.commit(),
            Self::Part(part) => part.commit(),
        }
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        match self {
            Self::Own(tx) => tx,
            Self::Part(part) => part,
        }
    }
}

impl Store {
    /// Begins to write several orders of which all are kept or none; nobody else writes until
    /// that is decided.
    ///
    /// # Errors
    /// As of [`Self::write`], before its rule.
    pub fn begin_together(&mut self) -> Result<()> {
        self.before_writing()?;
        let begun = (self.conn.execute_batch(BULK_CACHE))
            .and_then(|()| self.conn.execute_batch("BEGIN IMMEDIATE"));
        let begun = begun.map_err(Error::from);
        let begun = begun.and_then(|()| self.stand.check(&self.conn));
        begun.map_err(|error| self.blame(error).at(&self.path).unsaved())
    }

    /// Says whether several orders are being written.
    pub fn is_together(&self) -> bool {
        !self.conn.is_autocommit()
    }

    /// Lets go of all that was written since it was begun.
    ///
    /// # Errors
    /// What the engine says.
    pub fn abandon_together(&mut self) -> Result<()> {
        self.conn.execute_batch("ROLLBACK")?;
        drop(self.conn.execute_batch(USUAL_CACHE));
        Ok(())
    }

    /// Keeps all that was written since it was begun.
    ///
    /// # Errors
    /// What the engine says; then nothing of it is there, but for `Unsure`.
    pub fn keep_together(&mut self) -> Result<()> {
        let reached = self.head()?;
        let Err(error) = self.conn.execute_batch("COMMIT") else {
            // What was written is written, whatever becomes of the memory it took.
            drop(self.conn.execute_batch(USUAL_CACHE));
            return Ok(());
        };
        let again = Self::open_new(&self.path).and_then(|again| again.head());
        let error = self.blame(error.into());
        match again {
            Ok(found) if found == reached => Ok(()),
            Ok(_) => Err(error.at(&self.path).unsaved()),
            Err(_) => Err(Error::Unsure(Box::new(error.at(&self.path)))),
        }
    }
}
