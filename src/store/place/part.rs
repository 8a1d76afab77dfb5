//! A file that is made beside its place and gets its name only when it is whole.
//!
//! A run that is killed leaves a part with no name of a store; whoever holds one alive holds a
//! lock on it, so that the next run can tell and clear what is dead.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use super::{SIDES, rename_new, sync_folder, with_ending};
use crate::store::files::keep_private;
use crate::store::trouble::Trouble;
use crate::store::trouble::of_writing;
use crate::store::{Error, Result};

const ENDING: &str = ".part";

/// A file that is being made; taken away again where it is not settled.
#[derive(Debug)]
pub(in crate::store) struct PartFile {
    path: PathBuf,
    /// Holds the lock. Closed after every connection to the file, never while one is open.
    alive: Option<File>,
}

impl PartFile {
    /// Makes an empty file that only its owner may read, in the folder of `target`.
    ///
    /// What runs that were killed have left of the same making is cleared.
    pub(in crate::store) fn beside(target: &Path) -> Result<Self> {
        for left in left_parts(target) {
            if names(target, &left) {
                clear(&left);
            }
        }
        let name = format!(".{}{ENDING}", uuid::Uuid::new_v4().simple());
        let path = with_ending(target, &name);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let file = options
            .open(&path)
            .map_err(|error| of_writing(&error, target))?;
        keep_private(&path);
        // Elsewhere a lock would keep the engine out.
        let alive = if cfg!(unix) {
            // A file system without locks: the part is then never told to be dead.
            drop(file.lock());
            Some(file)
        } else {
            None
        };
        Ok(Self { path, alive })
    }

    /// Gives where it is made.
    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its name, where nobody has that name, and writes the name to the disk.
    ///
    /// # Errors
    /// `Exists` where anything has the name; the part is then taken away.
    pub(in crate::store) fn settle(self, target: &Path) -> Result<()> {
        let left = super::sides_there(target)?;
        if !left.is_empty() {
            return Err(Error::Leftover(target.to_owned(), left));
        }
        // What the engine could not bring into the file would be thrown away with its log.
        let log = fs::metadata(with_ending(&self.path, "-wal"));
        if log.is_ok_and(|it| it.len() > 0) {
            return Err(Error::Trouble(Trouble::WriteFailed, target.to_owned()));
        }
        if let Some(file) = &self.alive {
            let synced = file.sync_all();
            synced.map_err(|_unsaid| Error::Trouble(Trouble::SyncFailed, target.to_owned()))?;
        }
        rename_new(&self.path, target)?;
        sync_folder(target)
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        // Once it is settled nothing has this name any more.
        remove(&self.path);
        self.alive = None;
    }
}

/// Takes a file of our own making away, with what the engine made beside it.
fn remove(path: &Path) {
    for ending in SIDES.into_iter().chain([""]) {
        // What cannot be taken away is named by the doctor.
        drop(fs::remove_file(with_ending(path, ending)));
    }
}

/// Gives the parts in the folder of a store that no run is making any more.
pub(in crate::store) fn left_parts(store: &Path) -> Vec<PathBuf> {
    let folder = match store.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Vec::new(),
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut left: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| is_part(path) && is_dead(path))
        .collect();
    left.sort();
    left
}

/// Takes the names of parts away that a file still has beside its own: a run was killed between
/// the two. The file is not opened, for it may be open here.
pub(super) fn drop_names(path: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(crate::store::trouble::folder_of(path))?.flatten() {
        let part = entry.path();
        if is_part(&part) && names(path, &part) && super::is_one(path, &part) {
            fs::remove_file(part)?;
        }
    }
    Ok(())
}

/// Says whether a name is one that [`PartFile::beside`] gives, of whatever file.
fn is_part(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let Some((rest, random)) = name
        .strip_suffix(ENDING)
        .and_then(|name| name.rsplit_once('.'))
    else {
        return false;
    };
    !rest.is_empty() && random.len() == 32 && random.bytes().all(|it| it.is_ascii_hexdigit())
}

/// Says whether a part is one of this file.
fn names(target: &Path, part: &Path) -> bool {
    let name = |path: &Path| path.file_name().map(|it| it.as_encoded_bytes().to_vec());
    let (Some(target), Some(part)) = (name(target), name(part)) else {
        return false;
    };
    part.len() == target.len() + 33 + ENDING.len()
        && part.starts_with(&target)
        && part.get(target.len()) == Some(&b'.')
}

/// Says whether nobody makes it any more: whoever does holds its lock.
#[cfg(unix)]
fn is_dead(path: &Path) -> bool {
    let plain = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    plain
        && File::options()
            .read(true)
            .open(path)
            .is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(not(unix))]
fn is_dead(path: &Path) -> bool {
    // It cannot be told here; what cannot be removed is in use.
    path.is_file()
}

/// Clears a part that is dead; one that has come alive since is left.
fn clear(path: &Path) {
    #[cfg(unix)]
    {
        let Ok(file) = File::options().read(true).open(path) else {
            return;
        };
        if file.try_lock().is_ok() {
            remove(path);
        }
    }
    #[cfg(not(unix))]
    remove(path);
}

#[cfg(test)]
mod tests {
    use super::super::stands;
    use super::*;

    #[test]
    fn what_a_dead_run_left_is_cleared_and_what_lives_or_is_foreign_stays() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("duban.db");
        let dead = with_ending(&target, &format!(".{}.part", "0a".repeat(16)));
        let foreign = [
            "duban.db.part",
            "duban.db.letter.part",
            "other.db.0123456789abcdef0123456789abcdef.part",
        ];
        let foreign = foreign.map(|name| folder.path().join(name));
        let made = |path: &PathBuf| drop(File::create(path).unwrap());
        made(&dead);
        made(&with_ending(&dead, "-wal"));
        foreign.iter().for_each(made);
        let living = PartFile::beside(&target).unwrap();
        assert!(!stands(&dead) && !stands(&with_ending(&dead, "-wal")));
        assert!(foreign.iter().all(|it| stands(it)));
        let second = PartFile::beside(&target).unwrap();
        assert!(stands(living.path()));
        drop(second);
        assert!(stands(living.path()));
    }

    #[test]
    fn a_part_takes_no_name_that_anything_has() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("duban.db");
        for ending in SIDES {
            let side = with_ending(&target, ending);
            drop(File::create(&side).unwrap());
            let part = PartFile::beside(&target).unwrap();
            assert!(
                matches!(part.settle(&target), Err(Error::Leftover(..))),
                "{ending}"
            );
            fs::remove_file(side).unwrap();
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("nowhere", &target).unwrap();
            let part = PartFile::beside(&target).unwrap();
            assert!(matches!(part.settle(&target), Err(Error::Exists(_))));
            assert_eq!(fs::read_link(&target).unwrap(), Path::new("nowhere"));
        }
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            usize::from(cfg!(unix))
        );
    }
}
