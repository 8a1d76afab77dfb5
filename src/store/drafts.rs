//! Half-typed forms: beside the store, outside gate, journal and backups.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::files::create_private;
use super::{Result, sitting};

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
    /// The run that left it; of no account when it is kept.
    pub left_by: String,
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
               sitting TEXT NOT NULL, saved_at TEXT NOT NULL, content TEXT NOT NULL,
               PRIMARY KEY (account, form, record, sitting)) STRICT, WITHOUT ROWID;",
        )?;
        Ok(Self { conn })
    }

    /// Keeps a draft in place of this run's own one before it; another window's stays.
    pub fn keep(&self, account: &str, draft: &Draft) -> Result<()> {
        self.conn
            .prepare_cached("INSERT OR REPLACE INTO drafts VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute((
                account,
                &draft.form,
                draft.record,
                sitting::own(),
                &draft.saved_at,
                &draft.content,
            ))?;
        Ok(())
    }

    /// Forgets this run's draft of a form that was saved.
    pub fn forget(&self, account: &str, form: &str, record: i64) -> Result<()> {
        self.conn
            .prepare_cached(
                "DELETE FROM drafts
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?4",
            )?
            .execute((account, form, record, sitting::own()))?;
        Ok(())
    }

    /// Throws a draft away, whichever run left it.
    pub fn discard(&self, account: &str, draft: &Draft) -> Result<()> {
        self.conn
            .prepare_cached(
                "DELETE FROM drafts
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?4",
            )?
            .execute((account, &draft.form, draft.record, &draft.left_by))?;
        Ok(())
    }

    /// Makes a draft this run's own, so that its form opens with it; another one that this run
    /// has of the same form is laid aside and stays in the list.
    pub fn claim(&self, account: &str, draft: &Draft) -> Result<()> {
        let own = sitting::own();
        if draft.left_by == own {
            return Ok(());
        }
        let (form, record) = (&draft.form, draft.record);
        self.conn
            .prepare_cached(
                "UPDATE drafts SET sitting = 'aside ' || saved_at
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?4",
            )?
            .execute((account, form, record, own))?;
        self.take_over((account, form, record), &draft.left_by)
    }

    fn take_over(
        &self,
        (account, form, record): (&str, &str, i64),
        sitting: &str,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE drafts SET sitting = ?4
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?5",
            )?
            .execute((account, form, record, sitting::own(), sitting))?;
        Ok(())
    }

    /// Gives the draft of a form: this run's own, else the newest that a run which has ended left.
    /// That one is this run's from now on.
    pub fn find(&self, account: &str, form: &str, record: i64) -> Result<Option<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT form, record, saved_at, content, sitting FROM drafts
             WHERE account = ?1 AND form = ?2 AND record = ?3
             ORDER BY sitting = ?4 DESC, saved_at DESC",
        )?;
        let own = sitting::own();
        let rows = statement.query_map((account, form, record, own), read_draft)?;
        for row in rows {
            let draft = row?;
            if draft.left_by != own && sitting::lives(&draft.left_by) {
                continue;
            }
            self.take_over((account, form, record), &draft.left_by)?;
            return Ok(Some(draft));
        }
        Ok(None)
    }

    /// Gives everything a person has not finished, the newest first; what another window is
    /// about to finish is not counted.
    pub fn all(&self, account: &str) -> Result<Vec<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT form, record, saved_at, content, sitting FROM drafts WHERE account = ?1
             ORDER BY saved_at DESC",
        )?;
        let rows = statement.query_map([account], read_draft)?;
        let mut left = Vec::new();
        for row in rows {
            let draft = row?;
            if draft.left_by == sitting::own() || !sitting::lives(&draft.left_by) {
                left.push(draft);
            }
        }
        Ok(left)
    }
}

fn read_draft(row: &rusqlite::Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        form: row.get(0)?,
        record: row.get(1)?,
        saved_at: row.get(2)?,
        content: row.get(3)?,
        left_by: row.get(4)?,
    })
}
