//! Half-typed forms: beside the store, outside gate, journal and backups.
//!
//! They belong to the store they were typed for: where another one stands at its path by now, they
//! go on lying beside the one that was moved away, and are offered to no other.

use std::cell::{Ref, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use super::files::{create_private, engine_path, give_rights_beside};
use super::place::{Ident, real_of, rename_new, stands, with_ending};
use super::unwritable::Unwritable;
use super::{Error, Result, Store, sitting};

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
    open: RefCell<(Connection, Option<Ident>)>,
    path: PathBuf,
    /// The store they belong to: where it was, which file that was, and what it calls itself.
    store: (PathBuf, Option<Ident>, String),
    /// Where a damaged file that lay there was moved to, until somebody has been told.
    damaged: RefCell<Option<PathBuf>>,
}

/// So many damaged files may lie beside one store.
const MOST_DAMAGED: usize = 1_000;

impl Store {
    /// Opens the drafts beside the store, making the file where there is none; one of one's own
    /// where another's stands there that this account may not write.
    ///
    /// # Errors
    /// `ReadOnly` where there is none and nothing can be saved either.
    /// `Moved` where the store is no longer the one at its path: its drafts are elsewhere.
    pub fn drafts(&self) -> Result<Drafts> {
        self.check_standing()?;
        let path = self.drafts_path();
        let barred = self.read_only.filter(|why| why.lasts());
        if let Some(why) = barred.filter(|_| !stands(&path)) {
            // Nothing is typed where nothing can be saved, and others would find it in their way.
            return Err(Error::ReadOnly(why));
        }
        let opened = Drafts::at(path)?;
        Ok(Drafts {
            store: (
                self.path().to_owned(),
                self.stand.main(),
                self.stand.uid().to_owned(),
            ),
            ..opened
        })
    }
}

impl Store {
    /// Gives where the drafts of whoever sits here lie, or would.
    fn drafts_path(&self) -> PathBuf {
        let path = place_of(self.path());
        let own = with_ending(&path, &own_ending());
        let is_anothers = || stands(&path) && (Unwritable::is_barred(&path) || !path.is_file());
        // What is typed here is kept all the same, and where it was kept before.
        if stands(&own) || is_anothers() {
            own
        } else {
            path
        }
    }

    /// Says whether there is a file in which drafts lie.
    pub(super) fn lies_beside(&self) -> bool {
        stands(&self.drafts_path())
    }
}

/// How the drafts of an account end that may not write into another's.
fn own_ending() -> String {
    #[cfg(unix)]
    {
        format!(".{}", rustix::process::geteuid().as_raw())
    }
    #[cfg(not(unix))]
    {
        ".own".to_owned()
    }
}

/// Gives the place of the drafts: beside the file itself, wherever a link leads; beside the link
/// only where they lie there and nowhere else.
fn place_of(store: &Path) -> PathBuf {
    let [own, real] = [store, &real_of(store)].map(|it| with_ending(it, "-drafts"));
    if stands(&own) && !stands(&real) {
        own
    } else {
        real
    }
}

/// Opens a file of drafts, and makes it where there is none.
pub(super) fn open_file(path: &Path) -> Result<Connection> {
    if !stands(path) {
        create_private(path)?;
    }
    let conn = Connection::open(engine_path(path)?)?;
    conn.busy_timeout(Duration::from_secs(2))?;
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE IF NOT EXISTS drafts (
           account TEXT NOT NULL, form TEXT NOT NULL, record INTEGER NOT NULL,
           sitting TEXT NOT NULL, saved_at TEXT NOT NULL, content TEXT NOT NULL, store TEXT,
           PRIMARY KEY (account, form, record, sitting)) STRICT, WITHOUT ROWID;
         CREATE TABLE IF NOT EXISTS kept (
           account TEXT NOT NULL, store TEXT NOT NULL, what TEXT NOT NULL, name TEXT NOT NULL,
           content TEXT NOT NULL,
           PRIMARY KEY (account, store, what, name)) STRICT, WITHOUT ROWID;",
    )?;
    // What has another table of that name is no file of drafts.
    conn.prepare(
        "SELECT account, form, record, sitting, saved_at, content, store FROM drafts",
    )?;
    give_rights_beside(path);
    Ok(conn)
}

/// Opens a file of drafts; a damaged one is moved out of the way, and a new one is made.
fn open_whole(path: &Path, damaged: &RefCell<Option<PathBuf>>) -> Result<Connection> {
    match open_file(path) {
        Err(error) if error.is_of_content() => {
            damaged.replace(Some(move_away(path)?));
            open_file(path)
        }
        opened => opened.map_err(|error| error.at(path)),
    }
}

/// Gives a damaged file, and what the engine has beside it, names that nothing has.
fn move_away(path: &Path) -> Result<PathBuf> {
    let sides = ["-wal", "-shm", "-journal", ""];
    for n in 1..=MOST_DAMAGED {
        let to = with_ending(path, &format!(".damaged-{n}"));
        if sides.iter().any(|it| stands(&with_ending(&to, it))) {
            continue;
        }
        for side in sides {
            let from = with_ending(path, side);
            if stands(&from) {
                rename_new(&from, &with_ending(&to, side))?;
            }
        }
        return Ok(to);
    }
    Err(Error::Exists(path.to_owned()))
}

/// Keeps a draft of an account, of a run and for a store.
pub(super) fn put(
    conn: &Connection,
    (account, sitting, store): (&str, &str, &str),
    draft: &Draft,
) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO drafts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute((
            account,
            &draft.form,
            draft.record,
            sitting,
            &draft.saved_at,
            &draft.content,
            store,
        ))?;
    Ok(())
}

impl Drafts {
    /// Opens the drafts beside a store that is not open.
    pub(super) fn beside(store: &Path, uid: &str) -> Result<Self> {
        let opened = Self::at(with_ending(store, "-drafts"))?;
        Ok(Self {
            store: (store.to_owned(), Ident::of(store), uid.to_owned()),
            ..opened
        })
    }

    fn at(path: PathBuf) -> Result<Self> {
        let damaged = RefCell::default();
        let conn = open_whole(&path, &damaged)?;
        Ok(Self {
            open: RefCell::new((conn, Ident::of(&path))),
            store: (PathBuf::new(), None, String::new()),
            damaged,
            path,
        })
    }

    /// Gives what the store that they belong to calls itself.
    pub(super) fn uid(&self) -> &str {
        &self.store.2
    }

    /// Gives where the drafts lie.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives, once, where a damaged file was moved to that lay in their place.
    pub fn take_damaged(&self) -> Option<PathBuf> {
        self.damaged.take()
    }

    /// Gives the open file. One that was taken away from beside its store is made anew; one that
    /// went away with its store is the right one wherever it is now.
    fn conn(&self) -> Result<Ref<'_, Connection>> {
        let (store, ident, _) = &self.store;
        if Ident::of(&self.path) != self.open.borrow().1 && Ident::of(store) == *ident {
            self.open_anew()?;
        }
        Ok(Ref::map(self.open.borrow(), |(conn, _)| conn))
    }

    fn open_anew(&self) -> Result<()> {
        let conn = open_whole(&self.path, &self.damaged)?;
        self.open.replace((conn, Ident::of(&self.path)));
        Ok(())
    }

    /// Does something with the open file. One that turns out to be damaged is moved out of the way,
    /// and it is done with a new one: what is typed now is to be kept in any case.
    pub(super) fn with<T>(&self, work: impl Fn(&Connection) -> Result<T>) -> Result<T> {
        let done = self.conn().and_then(|conn| work(&conn));
        match done {
            Err(error) if error.is_of_content() => {
                if Ident::of(&self.path) == self.open.borrow().1 {
                    self.damaged.replace(Some(move_away(&self.path)?));
                }
                self.open_anew()?;
                work(&*self.conn()?)
            }
            done => done,
        }
    }

    /// Keeps a draft in place of this run's own one before it; another window's stays.
    pub fn keep(&self, account: &str, draft: &Draft) -> Result<()> {
        self.keep_of(account, draft, sitting::own())
    }

    fn keep_of(&self, account: &str, draft: &Draft, sitting: &str) -> Result<()> {
        self.with(|conn| put(conn, (account, sitting, &self.store.2), draft))
    }

    /// Keeps a draft of another place as it was left there.
    pub fn carry(&self, account: &str, draft: &Draft) -> Result<()> {
        self.keep_of(account, draft, &draft.left_by)
    }

    /// Forgets this run's draft of a form that was saved.
    pub fn forget(&self, account: &str, form: &str, record: i64) -> Result<()> {
        self.with(|conn| {
            conn.prepare_cached(
                "DELETE FROM drafts
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?4",
            )?
            .execute((account, form, record, sitting::own()))?;
            Ok(())
        })
    }

    /// Throws a draft away, whichever run left it.
    pub fn discard(&self, account: &str, draft: &Draft) -> Result<()> {
        self.with(|conn| {
            conn.prepare_cached(
                "DELETE FROM drafts
                 WHERE account = ?1 AND form = ?2 AND record = ?3 AND sitting = ?4",
            )?
            .execute((account, &draft.form, draft.record, &draft.left_by))?;
            Ok(())
        })
    }

    /// Makes a draft this run's own, so that its form opens with it; another one that this run
    /// has of the same form is laid aside and stays in the list.
    pub fn claim(&self, account: &str, draft: &Draft) -> Result<()> {
        let own = sitting::own();
        if draft.left_by == own {
            return Ok(());
        }
        let (form, record) = (&draft.form, draft.record);
        self.conn()?
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
        self.conn()?
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
        let found = self.with(|conn| self.find_in(conn, (account, form, record)))?;
        if let Some(draft) = &found {
            self.take_over((account, form, record), &draft.left_by)?;
        }
        Ok(found)
    }

    fn find_in(
        &self,
        conn: &Connection,
        (account, form, record): (&str, &str, i64),
    ) -> Result<Option<Draft>> {
        let mut statement = conn.prepare_cached(
            "SELECT form, record, saved_at, content, sitting FROM drafts
             WHERE account = ?1 AND form = ?2 AND record = ?3 AND ifnull(store, ?5) = ?5
             ORDER BY sitting = ?4 DESC, saved_at DESC",
        )?;
        let own = sitting::own();
        let key = (account, form, record, own, &self.store.2);
        let rows = statement.query_map(key, read_draft)?;
        for row in rows {
            let draft = row?;
            if draft.left_by != own && sitting::lives(&draft.left_by) {
                continue;
            }
            return Ok(Some(draft));
        }
        Ok(None)
    }

    /// Gives everything a person has not finished, the newest first; what another window is
    /// about to finish is not counted.
    pub fn all(&self, account: &str) -> Result<Vec<Draft>> {
        self.with(|conn| self.all_in(conn, account))
    }

    fn all_in(&self, conn: &Connection, account: &str) -> Result<Vec<Draft>> {
        let mut statement = conn.prepare_cached(
            "SELECT form, record, saved_at, content, sitting FROM drafts
             WHERE account = ?1 AND ifnull(store, ?2) = ?2 ORDER BY saved_at DESC",
        )?;
        let rows = statement.query_map((account, &self.store.2), read_draft)?;
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
