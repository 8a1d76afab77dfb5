//! A store is one thing: its path, its side files and its inode.
//!
//! Whoever makes, opens, restores, replaces or keeps one open asks here what belongs to it, what
//! already stands at a place, and whether the open file still is the one at the path. Nothing
//! here removes or overwrites what it has not made itself.

mod aside;
mod behind;
mod frames;
mod index;
mod kept;
mod log;
mod marks;
mod part;
mod reached;
mod seat;
mod stand;
mod stray;

use std::fs;
use std::path::{Path, PathBuf};

use super::trouble::{of_system, of_writing};
use super::{Error, Result};

pub(super) use aside::{drop_left_names, put_back, set_aside};
pub(super) use behind::broken_log;
pub(super) use index::{is_in_use, wrong_log};
pub(super) use kept::read_through;
pub(super) use log::{Beside, log_beside};
pub(super) use part::PartFile;
pub(super) use reached::{agrees, renew};
use seat::is_one;
pub(super) use seat::{Ident, Seat, has_more_names};
pub(super) use stand::Stand;
pub use stray::IdleLog;
pub(super) use stray::{check_other_names, idle_logs};

/// What may lie beside a store and belongs to it, by the end of its name.
pub(super) const SIDES: [&str; 7] = [
    "-wal",
    "-shm",
    "-journal",
    "-drafts",
    "-drafts-wal",
    "-drafts-shm",
    "-drafts-journal",
];

/// So often it is tried to be the only one at a place, and the time between two tries.
const LOCK_TRIES: u32 = 500;
const LOCK_TURN: std::time::Duration = std::time::Duration::from_millis(20);

/// How many stores that were replaced may lie beside one.
const MOST_REPLACED: usize = 1_000;

/// Gives the path with an ending.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Gives the name at which all links end: what belongs to a store lies beside that one.
pub(super) fn real_of(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Says whether anything has this name: a file, a folder, a device, a link that leads nowhere.
pub(super) fn stands(path: &Path) -> bool {
    // Where it cannot be told, something may be there.
    match fs::symlink_metadata(path) {
        Ok(_) => true,
        Err(error) => !matches!(
            error.kind(),
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
        ),
    }
}

/// Says whether anything has this name, where that can be told.
///
/// # Errors
/// What the system says where it cannot: what was not looked at is neither there nor away.
pub(super) fn is_there(path: &Path) -> Result<bool> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(false),
        Err(error) => Err(of_system(&error, path)),
    }
}

/// Says whether an ending is that of the drafts of an account that has a file of its own for them,
/// or of what the engine keeps beside that: `-drafts.1001`, `-drafts.1001-wal`.
fn is_of_account(ending: &str) -> bool {
    let Some(rest) = ending.strip_prefix("-drafts.") else {
        return false;
    };
    let (account, side) = rest.split_once('-').unwrap_or((rest, ""));
    let is_account = account.bytes().all(|it| it.is_ascii_digit()) && !account.is_empty();
    (is_account || account == "own") && matches!(side, "" | "wal" | "shm" | "journal")
}

/// Gives the endings of the drafts at a place that accounts keep in files of their own.
pub(super) fn drafts_of_accounts(path: &Path) -> Vec<String> {
    let Some(name) = path.file_name().and_then(|it| it.to_str()) else {
        return Vec::new();
    };
    let Ok(entries) = fs::read_dir(super::trouble::folder_of(path)) else {
        return Vec::new();
    };
    let names = entries.flatten().map(|it| it.file_name());
    let mut all: Vec<String> = names
        .filter_map(|it| it.to_str()?.strip_prefix(name).map(str::to_owned))
        .filter(|ending| is_of_account(ending))
        .collect();
    all.sort();
    all
}

/// Says whether a name is one of what stands beside a store of this name.
pub(super) fn is_side(name: &std::ffi::OsStr, store: &std::ffi::OsStr) -> bool {
    let ending = name
        .as_encoded_bytes()
        .strip_prefix(store.as_encoded_bytes())
        .and_then(|it| std::str::from_utf8(it).ok());
    ending.is_some_and(|it| SIDES.contains(&it) || is_of_account(it))
}

/// Gives the side files that are at a place, where that can be told.
///
/// # Errors
/// As [`is_there`].
pub(super) fn sides_there(path: &Path) -> Result<Vec<PathBuf>> {
    let of_accounts = drafts_of_accounts(path).into_iter();
    let mut all: Vec<PathBuf> = of_accounts.map(|it| with_ending(path, &it)).collect();
    for side in SIDES.map(|ending| with_ending(path, ending)) {
        if is_there(&side)? {
            all.push(side);
        }
    }
    Ok(all)
}

/// Gives the side files that stand at a place.
pub(super) fn sides_at(path: &Path) -> Vec<PathBuf> {
    let of_accounts = drafts_of_accounts(path);
    let of_accounts = of_accounts.iter().map(String::as_str);
    let all = SIDES.into_iter().chain(of_accounts);
    all.map(|ending| with_ending(path, ending))
        .filter(|it| stands(it))
        .collect()
}

/// Refuses a place where a store or anything of one stands.
///
/// # Errors
/// `Exists` for the file itself, `Leftover` where only side files of one are left; what else
/// stands there is said by what it is.
pub(super) fn check_free(path: &Path) -> Result<()> {
    check_plain(path)?;
    if is_there(path)? {
        check_of_engine(path)?;
        return Err(Error::Exists(path.to_owned()));
    }
    let left = sides_there(path)?;
    if left.is_empty() {
        Ok(())
    } else {
        Err(Error::Leftover(path.to_owned(), left))
    }
}

/// Refuses a file that is none of the engine's.
///
/// # Errors
/// `Empty` and `NotOurs`, each by its own sentence; what the system says where it cannot be read.
fn check_of_engine(path: &Path) -> Result<()> {
    let about = fs::metadata(path).map_err(|error| of_system(&error, path))?;
    if about.len() == 0 {
        Err(Error::Empty(path.to_owned()))
    } else if marks::is_of_engine(path)? {
        Ok(())
    } else {
        Err(Error::NotOurs(path.to_owned()))
    }
}

/// Refuses a place at which nothing may be replaced: what no store can be, and a file that is none
/// and has nothing of one beside it.
///
/// # Errors
/// As [`check_free`] for what is no store.
pub(super) fn check_replaceable(path: &Path) -> Result<()> {
    check_plain(path)?;
    if is_there(path)? && sides_there(path)?.is_empty() {
        check_of_engine(path)?;
    }
    Ok(())
}

/// Keeps a place for one who replaces what stands there: the others wait. Released when it is
/// dropped; where the file system gives no such locks nobody waits.
///
/// # Errors
/// `Busy` where the other one does not end.
pub(super) fn hold_place(path: &Path) -> Result<Option<fs::File>> {
    // The folder itself, so that nothing is left beside the store.
    let Ok(folder) = fs::File::open(super::trouble::folder_of(path)) else {
        return Ok(None);
    };
    for _ in 0..LOCK_TRIES {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(fs::TryLockError::WouldBlock) => std::thread::sleep(LOCK_TURN),
            Err(fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(Error::Busy)
}

/// Refuses a place at which no store can be: a folder, a device, a pipe, a link that leads nowhere
/// or round in a circle. None of these is ever moved or replaced.
///
/// # Errors
/// What stands there, each by its own name.
pub(super) fn check_plain(path: &Path) -> Result<()> {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(Error::IsFolder(path.to_owned())),
        Ok(about) if !about.is_file() => Err(Error::NotAFile(path.to_owned())),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => match fs::read_link(path)
        {
            Ok(to) => Err(Error::Dangling(path.to_owned(), to)),
            Err(_no_link) => Ok(()),
        },
        Err(error) => Err(of_system(&error, path)),
    }
}

/// Gives the places of the stores that were replaced at this one, the oldest first.
pub fn replaced(path: &Path) -> Vec<PathBuf> {
    (1..=MOST_REPLACED)
        .map(|n| replaced_name(path, n))
        .take_while(|it| stands(it) || !sides_at(it).is_empty())
        .collect()
}

fn replaced_name(path: &Path, n: usize) -> PathBuf {
    with_ending(path, &format!(".replaced-{n}"))
}

/// Says whether a place is one that a store was set aside to, with all that belongs to it.
pub(super) fn is_aside(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let number = name.and_then(|name| name.rsplit_once(".replaced-"));
    number.is_some_and(|(_, n)| n.parse::<usize>().is_ok_and(|n| n > 0))
}

/// Says what stands in the way of a new store at a place, if anything does.
pub fn occupied(path: &Path) -> Option<Error> {
    check_free(path).err()
}

/// Writes the names in a folder to the disk, where the system can.
pub(super) fn sync_folder(of: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        let folder = match of.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => of,
        };
        let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|error| super::trouble::of_syncing(&error, of))?;
    }
    #[cfg(not(unix))]
    {
        let _any = of;
    }
    Ok(())
}

/// Gives a file another name that nobody has; never in place of what stands there.
///
/// # Errors
/// `Exists` where anything has the name.
pub(super) fn rename_new(from: &Path, to: &Path) -> Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => return Ok(()),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
            Err(error) => return Err(of_writing(&error.into(), to)),
        }
    }
    // A second name is refused where there is one of that name, on every system.
    match fs::hard_link(from, to) {
        Ok(()) => {
            let removed = fs::remove_file(from);
            return removed.map_err(|error| of_writing(&error, to));
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Error::Exists(to.to_owned()));
        }
        Err(_no_second_names_here) => {}
    }
    if stands(to) {
        return Err(Error::Exists(to.to_owned()));
    }
    fs::rename(from, to).map_err(|error| of_writing(&error, to))
}

/// Says whether all of a store is in the file itself.
pub(super) fn has_no_log(path: &Path) -> bool {
    let log = with_ending(&real_of(path), "-wal");
    !fs::metadata(log).is_ok_and(|it| it.len() > 0)
}
