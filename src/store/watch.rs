//! Has another process written? A connection of its own, asked every half second.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::Result;

/// Watches a store for what others write; made on the thread that asks.
pub struct Watch {
    conn: Connection,
    seen: i64,
}

impl Watch {
    /// Begins to watch.
    pub fn over(store: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(store, flags)?;
        conn.busy_timeout(Duration::from_millis(100))?;
        let mut watch = Self { conn, seen: 0 };
        watch.seen = watch.version()?;
        Ok(watch)
    }

    /// Says whether anybody has written since it was last asked. Costs microseconds and reads
    /// no page of the file.
    pub fn has_changed(&mut self) -> Result<bool> {
        let version = self.version()?;
        let changed = version != self.seen;
        self.seen = version;
        Ok(changed)
    }

    fn version(&self) -> Result<i64> {
        Ok(self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}
