//! Setting a store aside: the file, its log and its drafts get one new name together.
//!
//! Each gets its second name first, and only when all have one are the first names taken away,
//! the file's own before the others: whoever is stopped between two steps leaves the store whole
//! under at least one name, and never a file without its log where somebody would open it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{
    MOST_REPLACED, SIDES, drafts_of_accounts, has_more_names, is_one, rename_new,
    replaced_name, stands, sync_folder, with_ending,
};
use crate::store::trouble::folder_of;
use crate::store::trouble::of_writing;
use crate::store::{Error, Result};

/// How long it waits for whoever writes at the moment.
const PATIENCE: Duration = Duration::from_secs(5);
/// So often it begins anew where somebody opens or closes the store meanwhile.
const TURNS: usize = 20;

/// Sets everything that stands at a place aside, and gives the new name; none where nothing stands.
///
/// Whoever has the store open goes on reading it and writes no more: the file is no longer the one
/// at the path.
///
/// # Errors
/// `Busy` where somebody writes and does not end; `IsFolder` for a folder. `StillThere` where it
/// failed and everything stands at the place as before, `LeftAside` where it is under its new name.
pub(in crate::store) fn set_aside(path: &Path) -> Result<Option<PathBuf>> {
    if path.is_dir() {
        return Err(Error::IsFolder(path.to_owned()));
    }
    // A device that gets another name is gone for everybody.
    if fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        return Err(Error::NotAFile(path.to_owned()));
    }
    drop_other_names(path)?;
    if all_at(path).is_empty() {
        return Ok(None);
    }
    let hold = hold(path)?;
    for _ in 0..TURNS {
        let base = free_base(path)?;
        match name_again(path, &base, hold.as_ref()).and_then(|done| {
            // Whether it was done or not, the names are those on the disk.
            sync_folder(path).map(|()| done)
        }) {
            Ok(true) => return Ok(Some(base)),
            Ok(false) => {}
            Err(error) => return Err(put_back(path, &base, error)),
        }
    }
    Err(Error::Busy)
}

/// All names at a place, the file's own last.
fn all_at(path: &Path) -> Vec<String> {
    let known = SIDES.into_iter().map(str::to_owned);
    let all = known.chain(drafts_of_accounts(path)).chain([String::new()]);
    all.filter(|ending| stands(&with_ending(path, ending)))
        .collect()
}

fn free_base(path: &Path) -> Result<PathBuf> {
    let all = (1..=MOST_REPLACED).map(|n| replaced_name(path, n));
    all.into_iter()
        .find(|base| all_at(base).is_empty())
        .ok_or_else(|| Error::Exists(replaced_name(path, MOST_REPLACED)))
}

/// Keeps everybody from writing as long as the names change. A file that is no store, or a damaged
/// one, has nobody who could.
fn hold(path: &Path) -> Result<Option<Connection>> {
    let is_file = fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() > 0);
    // A journal that may be another file's would be played back into this one.
    if !is_file || stands(&with_ending(path, "-journal")) {
        return Ok(None);
    }
    // The engine would throw away what stands in it behind where it stops to count.
    if super::broken_log(path).is_some() {
        return Ok(None);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let Ok(conn) = Connection::open_with_flags(path, flags) else {
        return Ok(None);
    };
    conn.busy_timeout(PATIENCE)?;
    // What lies in the log stays there, and goes along.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match conn.execute_batch("BEGIN IMMEDIATE") {
        Ok(()) => Ok(Some(conn)),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Err(Error::Busy),
            _ => Ok(None),
        },
    }
}

/// Gives everything its second name and takes the first away; says no where the names have changed
/// meanwhile, and has then done nothing.
fn name_again(path: &Path, base: &Path, hold: Option<&Connection>) -> Result<bool> {
    let endings = all_at(path);
    for (n, ending) in endings.iter().enumerate() {
        let (from, to) = (with_ending(path, ending), with_ending(base, ending));
        if let Err(error) = fs::hard_link(&from, &to) {
            take_back(base, endings.get(..n).unwrap_or_default())?;
            let kind = error.kind();
            if matches!(kind, ErrorKind::NotFound | ErrorKind::AlreadyExists) {
                return Ok(false);
            }
            if matches!(kind, ErrorKind::StorageFull | ErrorKind::ReadOnlyFilesystem) {
                return Err(of_writing(&error, &to));
            }
            return rename_all(path, base, hold).map(|()| true);
        }
    }
    sync_folder(path)?;
    let whole = endings == all_at(path)
        && endings
            .iter()
            .all(|ending| is_one(&with_ending(path, ending), &with_ending(base, ending)));
    if !whole {
        take_back(base, &endings)?;
        return Ok(false);
    }
    for ending in endings.iter().rev() {
        let first = with_ending(path, ending);
        fs::remove_file(&first).map_err(|error| of_writing(&error, &first))?;
    }
    Ok(true)
}

/// Gives everything that was set aside, or half so, its first names again, the file's own last;
/// what cannot be is left under its second names, and the failure says so.
pub(in crate::store) fn put_back(path: &Path, base: &Path, error: Error) -> Error {
    let seconds = all_at(base);
    for ending in &seconds {
        let (first, second) = (with_ending(path, ending), with_ending(base, ending));
        let has_both = is_one(&first, &second);
        if !has_both && fs::hard_link(&second, &first).is_err() {
            // One name for each: then its second one goes with it.
            drop(rename_new(&second, &first));
        }
    }
    let is_whole = seconds
        .iter()
        .all(|ending| stands(&with_ending(path, ending)));
    if !is_whole {
        return if stands(base) {
            Error::LeftAside(Box::new(error), base.to_owned())
        } else {
            error
        };
    }
    // What has its first name again loses the second one; what cannot is a name more.
    for ending in &seconds {
        let (first, second) = (with_ending(path, ending), with_ending(base, ending));
        if is_one(&first, &second) {
            drop(fs::remove_file(second));
        }
    }
    drop(sync_folder(path));
    Error::StillThere(Box::new(error))
}

/// Takes second names away again.
fn take_back(base: &Path, endings: &[String]) -> Result<()> {
    for ending in endings {
        let second = with_ending(base, ending);
        fs::remove_file(&second).map_err(|error| of_writing(&error, &second))?;
    }
    Ok(())
}

/// Where a file can have one name only: its log is emptied into it first, so that the file alone
/// is the whole store between any two steps.
fn rename_all(path: &Path, base: &Path, hold: Option<&Connection>) -> Result<()> {
    if let Some(conn) = hold {
        conn.execute_batch("ROLLBACK")?;
        let busy: i64 =
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(Error::Busy);
        }
        conn.execute_batch("BEGIN IMMEDIATE")?;
    }
    for ending in all_at(path).into_iter().rev() {
        rename_new(&with_ending(path, &ending), &with_ending(base, &ending))?;
    }
    Ok(())
}

/// Takes away what a run that was stopped has left at a place: the second names of a store that
/// still stands under its first ones, or the first names of side files whose store already stands
/// whole under its second name. Only who keeps the place to himself may do that.
fn drop_other_names(path: &Path) -> Result<()> {
    let is_begun = stands(path);
    for base in super::replaced(path) {
        for ending in all_at(&base) {
            let (first, second) = (with_ending(path, &ending), with_ending(&base, &ending));
            let other = if is_begun { &second } else { &first };
            if (is_begun || stands(&base)) && is_one(&first, &second) {
                fs::remove_file(other).map_err(|error| of_writing(&error, other))?;
            }
        }
    }
    Ok(())
}

/// Gives a store that has more than one name only its own again, where the others are those that
/// a run of ours was giving it when it was killed. Nobody's else are touched, and none as long as
/// such a run may be at work.
pub(in crate::store) fn drop_left_names(path: &Path) {
    if !has_more_names(path) {
        return;
    }
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Ok(folder) = fs::File::open(folder_of(&real)) else {
        return;
    };
    if folder.try_lock().is_ok() {
        // What cannot be taken away stays, and the store is only read.
        drop(drop_other_names(&real));
        drop(super::part::drop_names(&real));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes files of these endings, each with its own words.
    fn lay(path: &Path, endings: &[&str]) {
        for ending in endings {
            fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(with_ending(path, ending))
                .and_then(|mut file| std::io::Write::write_all(&mut file, ending.as_bytes()))
                .unwrap();
        }
    }

    fn read(path: &Path, ending: &str) -> Option<String> {
        fs::read_to_string(with_ending(path, ending)).ok()
    }

    #[test]
    fn whatever_stands_there_moves_together_and_nothing_is_overwritten() {
        for mask in 1_u32..1 << 8 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("duban.db");
            let all: Vec<&str> = SIDES
                .into_iter()
                .chain([""])
                .enumerate()
                .filter(|(n, _)| mask & (1 << n) != 0)
                .map(|(_, ending)| ending)
                .collect();
            lay(&path, &all);
            let first = replaced_name(&path, 1);
            lay(&first, &["-drafts"]);
            let base = set_aside(&path).unwrap().unwrap();
            assert_eq!(base, replaced_name(&path, 2), "{all:?}");
            assert_eq!(all_at(&path), Vec::<&str>::new(), "{all:?}");
            for ending in all {
                assert_eq!(read(&base, ending).as_deref(), Some(ending));
            }
            assert_eq!(read(&first, "-drafts").as_deref(), Some("-drafts"));
            assert_eq!(set_aside(&path).unwrap(), None);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_run_that_was_stopped_half_way_is_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("duban.db");
        let base = replaced_name(&path, 1);
        lay(&path, &["-wal", "-drafts", ""]);
        for ending in ["-wal", "-drafts", ""] {
            fs::hard_link(with_ending(&path, ending), with_ending(&base, ending)).unwrap();
        }
        // Stopped after the file's own first name was taken away.
        fs::remove_file(&path).unwrap();
        assert_eq!(set_aside(&path).unwrap(), None);
        assert_eq!(all_at(&path), Vec::<&str>::new());
        assert_eq!(all_at(&base), ["-wal", "-drafts", ""]);
        // What is another file's is no second name.
        lay(&path, &["-wal"]);
        assert_eq!(set_aside(&path).unwrap(), Some(replaced_name(&path, 2)));
    }

    #[cfg(unix)]
    #[test]
    fn a_store_has_only_its_own_names_again_after_a_run_that_was_killed() {
        let endings = ["-wal", "-drafts", ""];
        for so_many in 0..=endings.len() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("duban.db");
            lay(&path, &endings);
            // One was set aside before, and somebody has made a name of his own.
            lay(&replaced_name(&path, 1), &["", "-wal"]);
            let base = replaced_name(&path, 2);
            for ending in endings.iter().rev().take(so_many) {
                fs::hard_link(with_ending(&path, ending), with_ending(&base, ending)).unwrap();
            }
            let part = with_ending(&path, &format!(".{}.part", "0a".repeat(16)));
            fs::hard_link(&path, &part).unwrap();
            // Whoever replaces what stands there keeps the place.
            let kept = super::super::hold_place(&path).unwrap();
            drop_left_names(&path);
            assert!(has_more_names(&path) && stands(&part));
            drop(kept);
            drop_left_names(&path);
            assert!(!has_more_names(&path), "{so_many}");
            assert_eq!(all_at(&path), endings, "{so_many}");
            assert_eq!(all_at(&replaced_name(&path, 1)), ["-wal", ""], "{so_many}");
            assert_eq!(read(&path, ""), Some(String::new()));
            fs::hard_link(&path, folder.path().join("own-name")).unwrap();
            drop_left_names(&path);
            assert!(has_more_names(&path));
            // Set aside all the same, and under one name.
            for ending in endings.iter().rev().take(so_many) {
                fs::hard_link(with_ending(&path, ending), with_ending(&base, ending)).unwrap();
            }
            assert_eq!(set_aside(&path).unwrap(), Some(base.clone()), "{so_many}");
            assert_eq!(all_at(&base), endings, "{so_many}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_was_set_aside_half_way_gets_its_first_names_again() {
        let endings = ["-wal", "-drafts", ""];
        // Each has its first name, its second one, or both.
        for state in 0..27_u32 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("duban.db");
            let base = replaced_name(&path, 1);
            lay(&path, &endings);
            for (n, ending) in (0_u32..).zip(endings) {
                let (first, second) = (with_ending(&path, ending), with_ending(&base, ending));
                match state / 3_u32.pow(n) % 3 {
                    0 => {}
                    1 => fs::hard_link(first, second).unwrap(),
                    _ => fs::rename(first, second).unwrap(),
                }
            }
            let told = put_back(&path, &base, Error::Full);
            assert!(matches!(told, Error::StillThere(_)), "{state}: {told:?}");
            assert_eq!(all_at(&path), endings, "{state}");
            assert_eq!(all_at(&base), Vec::<&str>::new(), "{state}");
            for ending in endings {
                assert_eq!(read(&path, ending).as_deref(), Some(ending), "{state}");
            }
        }
        // Where the first name cannot be given again, it says where the file is.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("duban.db");
        let base = folder.path().join("duban.db.replaced-1");
        lay(&base, &endings);
        let told = put_back(&path, &base, Error::Full);
        assert!(matches!(told, Error::LeftAside(_, at) if at == base));
        assert_eq!(all_at(&base), endings);
    }

    /// Where a file can have one name only, its log is emptied into it: not one that the engine
    /// reads in part.
    #[test]
    fn a_log_that_is_broken_moves_as_it_is_where_each_file_has_one_name() {
        for bent in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let [made, path] = ["made.db", "duban.db"].map(|name| folder.path().join(name));
            let conn = Connection::open(&made).unwrap();
            conn.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (n)")
                .unwrap();
            for n in 0..3 {
                conn.execute("INSERT INTO t VALUES (?1)", [n]).unwrap();
            }
            for ending in ["", "-wal"] {
                fs::copy(with_ending(&made, ending), with_ending(&path, ending)).unwrap();
            }
            let log = with_ending(&path, "-wal");
            let mut bytes = fs::read(&log).unwrap();
            if bent {
                bytes[32 + 24 + 100] ^= 1;
                fs::remove_file(&log).unwrap();
                let mut file = fs::File::create_new(&log).unwrap();
                std::io::Write::write_all(&mut file, &bytes).unwrap();
            }
            let base = replaced_name(&path, 1);
            rename_all(&path, &base, hold(&path).unwrap().as_ref()).unwrap();
            let moved = fs::read(with_ending(&base, "-wal")).unwrap();
            assert_eq!(moved == bytes, bent);
            assert_eq!(moved.is_empty(), !bent);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_or_a_device_is_never_given_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("duban.db");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        assert!(matches!(set_aside(&path), Err(Error::NotAFile(_))));
        assert!(stands(&path) && all_at(&replaced_name(&path, 1)).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_moved_as_links() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("duban.db");
        std::os::unix::fs::symlink("nowhere", &path).unwrap();
        let base = set_aside(&path).unwrap().unwrap();
        assert_eq!(fs::read_link(base).unwrap(), Path::new("nowhere"));
        assert!(!stands(&path));
        fs::create_dir(&path).unwrap();
        assert!(matches!(set_aside(&path), Err(Error::IsFolder(_))));
        assert!(path.is_dir());
    }
}
