//! Half-typed forms: beside the store, outside gate, journal and backups.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension as _};

use super::Result;
use super::files::create_private;

/// A form that somebody has not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub form: String,
    /// The record it edits; 0 for a new one.
    pub record: i64,
    /// When it was saved, UTC.
    pub saved_at: String,
    /// What was typed, as JSON of the form's own making.
    pub content: String,
}

/// The drafts of one store; a handle that may be moved to another thread.
pub struct Drafts {
    conn: Connection,
}

impl Drafts {
    /// Opens the drafts beside a store, making the file where there is none.
    pub fn beside(store: &Path) -> Result<Self> {
        let mut name = store.as_os_str().to_owned();
        name.push("-drafts");
        let path = Path::new(&name);
        if !path.exists() {
            create_private(path)?;
        }
        let conn = Connection::open(path)?;
        conn.busy_timeout(Duration::from_secs(2))?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE IF NOT EXISTS drafts (
               account TEXT NOT NULL, form TEXT NOT NULL, record INTEGER NOT NULL,
               saved_at TEXT NOT NULL, content TEXT NOT NULL,
               PRIMARY KEY (account, form, record)) STRICT, WITHOUT ROWID;",
        )?;
        Ok(Self { conn })
    }

    /// Keeps a draft in place of the one before it.
    pub fn keep(&self, account: &str, draft: &Draft) -> Result<()> {
        self.conn
            .prepare_cached("INSERT OR REPLACE INTO drafts VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((
                account,
                &draft.form,
                draft.record,
                &draft.saved_at,
                &draft.content,
            ))?;
        Ok(())
    }

    /// Forgets a draft whose form was saved.
    pub fn forget(&self, account: &str, form: &str, record: i64) -> Result<()> {
        self.conn
            .prepare_cached(
                "DELETE FROM drafts WHERE account = ?1 AND form = ?2 AND record = ?3",
            )?
            .execute((account, form, record))?;
        Ok(())
    }

    /// Gives the draft of a form.
    pub fn find(&self, account: &str, form: &str, record: i64) -> Result<Option<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT form, record, saved_at, content FROM drafts
             WHERE account = ?1 AND form = ?2 AND record = ?3",
        )?;
        Ok(statement
            .query_row((account, form, record), read_draft)
            .optional()?)
    }

    /// Gives everything a person has not finished, the newest first.
    pub fn all(&self, account: &str) -> Result<Vec<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT form, record, saved_at, content FROM drafts WHERE account = ?1
             ORDER BY saved_at DESC",
        )?;
        let rows = statement.query_map([account], read_draft)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn read_draft(row: &rusqlite::Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        form: row.get(0)?,
        record: row.get(1)?,
        saved_at: row.get(2)?,
        content: row.get(3)?,
    })
}
