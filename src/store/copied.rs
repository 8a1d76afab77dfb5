//! The mark of a copy: in a copy it says that it is one, and of what; in the store it was made from
//! it says when that was.
//!
//! Nothing is decided by it but which old copies may go, and those are held against it once more.

use std::path::Path;

use rusqlite::{
    Connection, OpenFlags, OptionalExtension as _, Transaction, TransactionBehavior,
};

use super::files::engine_path;
use super::still::open_alone;
use super::{Error, Result, Store};
use crate::domain::Instant;

/// A copy that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// When.
    pub at: Instant,
    /// The newest entry of the journal in it.
    pub seq: i64,
    /// The seal of that.
    hash: Vec<u8>,
    /// Whether it is one of a row of which the oldest go.
    pub(super) dated: bool,
}

impl Copied {
    /// That of a file that cannot say what it is.
    pub(super) const fn none(at: Instant) -> Self {
        Self {
            at,
            seq: 0,
            hash: Vec::new(),
            dated: false,
        }
    }
}

impl Store {
    /// Says which good copy was made of it last.
    pub fn last_copied(&self) -> Result<Option<Copied>> {
        read(&self.conn)
    }

    /// Notes a good copy. It is a help and no record: where it cannot be written the copy is none
    /// the worse.
    pub(super) fn note_copied(&self, copied: &Copied) {
        drop(self.noted(copied));
    }

    /// Writes it as whatever else is written: into no file that has more names than one, and into
    /// none that is not the one at the path.
    fn noted(&self, copied: &Copied) -> Result<()> {
        let begun = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        self.stand.check(&begun)?;
        if let Some(why) = self.read_only() {
            return Err(Error::ReadOnly(why));
        }
        write(&begun, copied)?;
        Ok(begun.commit()?)
    }
}

/// Says in a copy that it is one.
pub(super) fn mark(path: &Path, at: Instant, dated: bool) -> Result<Copied> {
    let conn = Connection::open_with_flags(
        engine_path(path)?,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let (seq, hash) = head(&conn)?;
    let copied = Copied {
        at,
        seq,
        hash,
        dated,
    };
    write(&conn, &copied)?;
    Ok(copied)
}

/// Reads what a file says of itself, where it is a copy of the store with this name of its own and
/// nobody has written into it since.
pub(super) fn untouched(path: &Path, uid: &str) -> Option<Copied> {
    let conn = open_alone(path)?;
    let own: String = conn
        .query_row(
            "SELECT value FROM settings WHERE name = 'store_uid'",
            [],
            |row| row.get(0),
        )
        .ok()?;
    let copied = read(&conn).ok()??;
    let is_as_made = head(&conn).ok()? == (copied.seq, copied.hash.clone());
    (own == uid && is_as_made).then_some(copied)
}

fn head(conn: &Connection) -> Result<(i64, Vec<u8>)> {
    let newest = conn
        .query_row(
            "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    Ok(newest.unwrap_or_default())
}

fn read(conn: &Connection) -> Result<Option<Copied>> {
    let mut statement = conn.prepare_cached("SELECT at, seq, hash, dated FROM copied")?;
    let found = statement
        .query_row([], |row| {
            let at: String = row.get(0)?;
            Ok((at, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    Ok(found.and_then(|(at, seq, hash, dated)| {
        let at = at.parse().ok()?;
        Some(Copied {
            at,
            seq,
            hash,
            dated,
        })
    }))
}

fn write(conn: &Connection, copied: &Copied) -> Result<()> {
    conn.execute(
        "INSERT INTO copied VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET at = ?1, seq = ?2, hash = ?3, dated = ?4",
        (
            copied.at.to_string(),
            copied.seq,
            &copied.hash,
            copied.dated,
        ),
    )?;
    Ok(())
}
