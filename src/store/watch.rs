//! Has another process written, and is the store still where it was? A connection of its own,
//! asked every half second.

use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::place::Stand;
use super::{Result, Store};

/// Watches a store for what others write and do to its files; moved to the thread that asks.
pub struct Watch {
    conn: Connection,
    stand: Stand,
    seen: i64,
}

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Whether anybody has written since it was last asked.
    pub changed: bool,
    /// Whether the open file still is the one at the path.
    pub stands: bool,
}

impl Watch {
    /// Looks. Costs microseconds and reads no page of the file as long as nobody has written.
    pub fn look(&mut self) -> Looked {
        let stands = self.stand.check(&self.conn).is_ok();
        // A store that cannot be asked just now is asked again.
        let version = if stands { self.version().ok() } else { None };
        let changed = version.is_some_and(|version| version != self.seen);
        self.seen = version.unwrap_or(self.seen);
        Looked { changed, stands }
    }

    fn version(&self) -> Result<i64> {
        Ok(self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}

impl Store {
    /// Begins to watch this store, the file that is open here and no other.
    pub fn watch(&self) -> Result<Watch> {
        self.check_standing()?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(self.path(), flags)?;
        super::open::prepare(&conn)?;
        conn.busy_timeout(Duration::from_millis(100))?;
        let mut watch = Watch {
            stand: self.stand.clone(),
            conn,
            seen: 0,
        };
        watch.stand.check(&watch.conn)?;
        watch.seen = watch.version()?;
        Ok(watch)
    }
}
