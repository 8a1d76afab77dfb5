//! Why nothing can be written to a store that can be read.

use std::path::Path;

use super::Error;
#[cfg(unix)]
use super::place::with_ending;
use super::trouble::Trouble;
#[cfg(unix)]
use super::trouble::folder_of;

/// What all who have a store open write into beside it.
#[cfg(unix)]
const SHARED: [&str; 2] = ["-wal", "-shm"];

/// What all readers of a store share takes this much.
#[cfg(unix)]
const LEAST: u64 = 64 << 10;

/// Why nothing can be written to a store that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// The file system takes nothing.
    FileSystem,
    /// The disk is full.
    Full,
    /// The file belongs to somebody else.
    File,
    /// The folder belongs to somebody else.
    Folder,
    /// What lies beside the file and is shared by all who have it open belongs to somebody else.
    Sides,
    /// The file has a second name, with a log of its own.
    Linked,
    /// The account may only look.
    Account,
    /// The system lets the process write no file of that length.
    Limit,
    /// The disk gives no locks.
    NoLocks,
    /// The disk takes nothing, and nothing says why.
    Disk,
    /// Nothing says why.
    Unknown,
}

impl Unwritable {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NoLocks,
        Self::Disk,
        Self::FileSystem,
        Self::Full,
        Self::File,
        Self::Folder,
        Self::Sides,
        Self::Linked,
        Self::Account,
        Self::Limit,
        Self::Unknown,
    ];

    /// Says whether it stays so until somebody does something about it; room comes free by itself.
    pub const fn lasts(self) -> bool {
        matches!(
            self,
            Self::FileSystem
                | Self::File
                | Self::Folder
                | Self::Sides
                | Self::Linked
                | Self::Account
        )
    }

    /// Gives the end of the locale key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FileSystem => "file-system",
            Self::Full => "full",
            Self::File => "file",
            Self::Folder => "folder",
            Self::Sides => "sides",
            Self::Linked => "linked",
            Self::Account => "account",
            Self::Limit => "limit",
            Self::NoLocks => "no-locks",
            Self::Disk => "disk",
            Self::Unknown => "unknown",
        }
    }

    /// Says why a store could only be read: what can be seen of the file and its folder, else what
    /// was said when it was to be opened for writing.
    pub(super) fn after(error: &Error, path: &Path) -> Self {
        match (Self::why(path), error) {
            (Self::Unknown, Error::Full) => Self::Full,
            (Self::Unknown, Error::Trouble(Trouble::NoLocks, _)) => Self::NoLocks,
            (Self::Unknown, Error::Trouble(..)) => Self::Disk,
            (seen, _) => seen,
        }
    }

    /// Says whether this account may not write to a file.
    #[cfg(unix)]
    pub(super) fn is_barred(path: &Path) -> bool {
        use rustix::fs::{Access, access};
        use rustix::io::Errno;
        let may = access(path, Access::WRITE_OK);
        matches!(may, Err(Errno::ACCESS | Errno::PERM))
    }

    /// Says whether this account may not write to a file.
    #[cfg(not(unix))]
    pub(super) const fn is_barred(_: &Path) -> bool {
        false
    }

    /// Looks why a file that can be read cannot be written. Opens nothing: closing a plain handle
    /// would drop the locks that this process holds on it.
    #[cfg(unix)]
    pub(super) fn why(path: &Path) -> Self {
        use rustix::fs::{Access, StatVfsMountFlags, access, statvfs};
        use rustix::io::Errno;
        // Where a link leads, there the rest of the store lies too.
        let real = std::fs::canonicalize(path);
        let path = real.as_deref().unwrap_or(path);
        let folder = folder_of(path);
        let vfs = statvfs(path).or_else(|_| statvfs(folder)).ok();
        if vfs
            .as_ref()
            .is_some_and(|it| it.f_flag.contains(StatVfsMountFlags::RDONLY))
        {
            return Self::FileSystem;
        }
        let [log, index] = SHARED.map(|ending| with_ending(path, ending));
        for (place, barred) in [
            (path, Self::File),
            (&log, Self::Sides),
            (&index, Self::Sides),
            (folder, Self::Folder),
        ] {
            match access(place, Access::WRITE_OK) {
                Err(Errno::ROFS) => return Self::FileSystem,
                Err(Errno::ACCESS | Errno::PERM) => return barred,
                Ok(()) | Err(_) => {}
            }
        }
        if super::place::has_more_names(path) {
            return Self::Linked;
        }
        let room = vfs.map_or(u64::MAX, |it| it.f_bavail.saturating_mul(it.f_frsize));
        if room < LEAST {
            return Self::Full;
        }
        let length = std::fs::metadata(path).map_or(0, |it| it.len());
        let limit = rustix::process::getrlimit(rustix::process::Resource::Fsize).current;
        if limit.is_some_and(|limit| limit < length + LEAST) {
            return Self::Limit;
        }
        Self::Unknown
    }

    /// Says whether it is what lies beside an open file that cannot be written: the engine opens
    /// the file all the same, and finds that out with the first write.
    pub(super) fn beside(path: &Path) -> Option<Self> {
        let why = Self::why(path);
        (why == Self::Sides).then_some(why)
    }

    /// Elsewhere only the attribute of the file itself can be asked.
    #[cfg(not(unix))]
    pub(super) fn why(path: &Path) -> Self {
        let state = std::fs::metadata(path);
        if state.is_ok_and(|it| it.permissions().readonly()) {
            Self::File
        } else {
            Self::Unknown
        }
    }
}
