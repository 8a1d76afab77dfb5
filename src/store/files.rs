//! Files beside the store: read whole, made for their owner alone.

use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::trouble::{Trouble, of_system};
use super::{Error, Result};

/// More than any list of an office is long; what is longer is none.
const LONGEST: u64 = 1 << 30;

/// Reads a file, telling a missing one and a forbidden one apart.
///
/// # Errors
/// `NotAFile` for a device or a pipe, which may never end, and for what is far too long.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    let mut file = open_plain(path)?;
    let told = |error| of_system(&error, path);
    let length = file.metadata().map_err(told)?.len();
    let mut bytes = Vec::new();
    // A file of the system's own making says nothing of how long it is.
    if length <= LONGEST {
        (&mut file)
            .take(LONGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(told)?;
    }
    if length > LONGEST || u64::try_from(bytes.len()).is_ok_and(|read| read > LONGEST) {
        return Err(Error::NotAFile(path.to_owned()));
    }
    Ok(bytes)
}

/// The stores that this process has open.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Stands for one opening of a store, as long as it lasts.
#[derive(Debug)]
pub(super) struct Held(PathBuf);

impl Held {
    /// Notes that a store is open.
    pub(super) fn new(path: &Path) -> Self {
        let real = super::place::real_of(path);
        if let Ok(mut open) = OPEN.lock() {
            open.push(real.clone());
        }
        Self(real)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Ok(mut open) = OPEN.lock()
            && let Some(at) = open.iter().position(|path| *path == self.0)
        {
            open.swap_remove(at);
        }
    }
}

/// Says whether a file belongs to a store that this process has open: closing a plain handle on
/// it would drop the locks that the engine holds.
#[cfg(unix)]
pub(super) fn is_held(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let known = |path: &Path| fs::metadata(path).ok().map(|it| (it.dev(), it.ino()));
    let Some(wanted) = known(path) else {
        return false;
    };
    let open = OPEN.lock().map(|open| open.clone()).unwrap_or_default();
    open.iter().any(|store| {
        ["", "-wal", "-shm", "-drafts"].iter().any(|ending| {
            let mut name = store.as_os_str().to_owned();
            name.push(ending);
            known(Path::new(&name)) == Some(wanted)
        })
    })
}

/// Elsewhere the engine's locks belong to the handle.
#[cfg(not(unix))]
pub(super) const fn is_held(_path: &Path) -> bool {
    false
}

/// Opens a plain file for reading; a pipe or a device is not even opened, for that may wait for
/// ever, or do something.
pub(super) fn open_plain(path: &Path) -> Result<File> {
    let told = |error| of_system(&error, path);
    let check = |state: &fs::Metadata| {
        if state.is_dir() {
            Err(Error::IsFolder(path.to_owned()))
        } else if state.is_file() {
            Ok(())
        } else {
            Err(Error::NotAFile(path.to_owned()))
        }
    };
    check(&fs::metadata(path).map_err(told)?)?;
    if is_held(path) {
        return Err(Error::OwnFile(path.to_owned()));
    }
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        // Between looking and opening it could have become a pipe.
        let waits_for_nobody = rustix::fs::OFlags::NONBLOCK.bits();
        options.custom_flags(i32::try_from(waits_for_nobody).unwrap_or_default());
    }
    let file = options.open(path).map_err(told)?;
    check(&file.metadata().map_err(told)?)?;
    Ok(file)
}

/// Gives the path as the engine is to take it: it would read `file:x.db` as an address,
/// `:memory:` as no file at all, and nothing as one that it throws away.
///
/// # Errors
/// `BadName` for an empty path.
pub(super) fn engine_path(path: &Path) -> Result<PathBuf> {
    if path.as_os_str().is_empty() {
        return Err(Error::Trouble(Trouble::BadName, path.to_owned()));
    }
    if path.is_absolute() {
        return Ok(path.to_owned());
    }
    Ok(Path::new(".").join(path))
}

/// Says whether a file belongs to whoever runs the process, or to a machine that does not tell.
pub(super) fn is_own(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let me = rustix::process::geteuid();
        fs::metadata(path).is_ok_and(|it| me.is_root() || it.uid() == me.as_raw())
    }
    #[cfg(not(unix))]
    {
        let _any = path;
        true
    }
}

/// Makes an empty file that only its owner may read.
pub(super) fn create_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
        .open(path)
        .map_err(|error| of_system(&error, path))?;
    keep_private(path);
    Ok(())
}

/// Leaves what was just made to its owner. A file system that knows no owners (of a stick) takes
/// it all the same; whoever sits there may read that.
#[cfg(windows)]
pub(super) fn keep_private(path: &Path) {
    drop(super::windows::make_private(path));
}

/// Elsewhere that is said when it is made.
#[cfg(not(windows))]
pub(super) const fn keep_private(_path: &Path) {}

/// Gives what lies beside a file the rights that the file has.
#[cfg(windows)]
pub(super) fn give_rights_beside(path: &Path) {
    for ending in ["-wal", "-shm"] {
        let mut side = path.as_os_str().to_owned();
        side.push(ending);
        // Another's is his to open for others.
        drop(super::windows::give_rights_of(path, Path::new(&side)));
    }
}

/// Elsewhere the engine does so.
#[cfg(not(windows))]
pub(super) const fn give_rights_beside(_path: &Path) {}

/// Makes a folder that only its owner may enter, with those above it.
pub fn make_folder(path: &Path) -> Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    let made = builder.create(path).map_err(|error| {
        let told = of_system(&error, path);
        if matches!(told, Error::Exists(_)) {
            // What is there is no folder.
            return Error::Trouble(Trouble::NotAFolder, path.to_owned());
        }
        told
    });
    if made.is_ok() {
        keep_private(path);
    }
    made
}

/// Gives a file the owner and the rights of the one whose place it takes: who could open that can
/// open this. Where the owner cannot be given, the rights stay narrow, for they would be another's.
#[cfg(unix)]
pub(super) fn take_rights(was: &fs::Metadata, path: &Path) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let owned = |it: fs::Metadata| (it.uid(), it.gid()) == (was.uid(), was.gid());
    let is_same = fs::metadata(path).is_ok_and(owned);
    if is_same || chown(path, Some(was.uid()), Some(was.gid())).is_ok() {
        // A file that is narrower than it was is still a whole store.
        drop(fs::set_permissions(path, was.permissions()));
    }
}

/// Elsewhere a new file has the rights of its folder.
#[cfg(not(unix))]
pub(super) const fn take_rights(_was: &fs::Metadata, _path: &Path) {}
