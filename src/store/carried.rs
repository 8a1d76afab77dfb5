//! Drafts go with their store: where a backup takes its place, what was half typed for the same
//! store is offered again.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::Result;
use super::drafts::{Draft, open_file, put};
use super::files::engine_path;
use super::place::{drafts_of_accounts, stands, with_ending};

/// A draft with whose it is.
type Owned = (String, Draft);

/// Carries the drafts of a store that lie beside other places to the one where it is now, those of
/// all accounts, each file to its like; gives how many. What cannot be read or written stays where
/// it lies.
pub(super) fn carry(from: &[PathBuf], to: &Path, uid: &str) -> usize {
    let mut carried = 0;
    for base in from {
        let own = [String::from("-drafts")].into_iter();
        for ending in own.chain(drafts_of_accounts(base)) {
            let (source, target) = (with_ending(base, &ending), with_ending(to, &ending));
            let is_file = !["-wal", "-shm", "-journal"]
                .iter()
                .any(|side| ending.ends_with(side));
            if is_file && stands(&source) {
                carried += carry_file(&source, &target, uid).unwrap_or_default();
            }
        }
    }
    carried
}

fn carry_file(source: &Path, target: &Path, uid: &str) -> Result<usize> {
    let drafts = of_store(source, uid)?;
    if drafts.is_empty() {
        return Ok(0);
    }
    let is_new = !stands(target);
    let conn = open_file(target)?;
    for (account, draft) in &drafts {
        put(&conn, (account, &draft.left_by, uid), draft)?;
    }
    drop(conn);
    if is_new {
        give_to_owner_of(source, target);
    }
    Ok(drafts.len())
}

/// Reads the drafts of one store in a file; the file stays as it is.
fn of_store(source: &Path, uid: &str) -> Result<Vec<Owned>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(engine_path(source)?, flags)?;
    // What lies in its log stays there, also where the file itself is none of the engine's.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let mut statement = conn.prepare(
        "SELECT account, form, record, saved_at, content, sitting FROM drafts WHERE store = ?1",
    )?;
    let rows = statement.query_map([uid], |row| {
        let draft = Draft {
            form: row.get(1)?,
            record: row.get(2)?,
            saved_at: row.get(3)?,
            content: row.get(4)?,
            left_by: row.get(5)?,
        };
        Ok((row.get(0)?, draft))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whoever restores for others leaves them their drafts.
#[cfg(unix)]
fn give_to_owner_of(source: &Path, target: &Path) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    if let Ok(about) = std::fs::metadata(source) {
        // Only an administrator may; whoever is none has made it for himself.
        drop(chown(target, Some(about.uid()), Some(about.gid())));
    }
}

/// Elsewhere a file belongs to whoever may write into its folder.
#[cfg(not(unix))]
const fn give_to_owner_of(_source: &Path, _target: &Path) {}
