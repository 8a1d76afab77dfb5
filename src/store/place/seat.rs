//! Which file a path leads to, and by which name: asked of the system, without the file being
//! opened.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use crate::store::Result;
use crate::store::trouble::of_system;

/// Which file it is, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Ident(u64, u64);

impl Ident {
    /// Gives which file has a name; none where nothing has it.
    pub(in crate::store) fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|it| Self::told(&it))
    }

    /// Gives what has a name itself, a link and not where it leads.
    pub(super) fn of_name(path: &Path) -> Option<Self> {
        fs::symlink_metadata(path).ok().map(|it| Self::told(&it))
    }

    /// Gives which file has a name, and tells that nothing has it from that it cannot be told.
    pub(super) fn looked_up(path: &Path) -> Result<Option<Self>> {
        Ok(told_of(path, fs::metadata(path))?.map(|it| Self::told(&it)))
    }

    /// Says whether a file that this process has open has no name any more.
    #[cfg(unix)]
    pub(super) fn has_no_name(self) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        // Asked of what is open without a handle of its own.
        let Ok(all) = fs::read_dir("/dev/fd") else {
            return false;
        };
        let mut told = all.flatten().filter_map(|it| fs::metadata(it.path()).ok());
        told.any(|it| Self::told(&it) == self && it.nlink() == 0)
    }

    /// An open file cannot be removed here.
    #[cfg(not(unix))]
    pub(super) const fn has_no_name(self) -> bool {
        false
    }

    #[cfg(unix)]
    pub(super) fn told(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self(about.dev(), about.ino())
    }

    /// An open file cannot be moved or removed here; one put in its place was made at another time.
    #[cfg(not(unix))]
    pub(super) fn told(about: &Metadata) -> Self {
        let made = about.created().ok();
        let since = made.and_then(|it| it.duration_since(std::time::UNIX_EPOCH).ok());
        Self(
            0,
            since.map_or(0, |it| u64::try_from(it.as_nanos()).unwrap_or(0)),
        )
    }
}

/// Gives what was found of a name; none where nothing has it.
pub(super) fn told_of<T>(path: &Path, found: std::io::Result<T>) -> Result<Option<T>> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(None),
        Err(error) => Err(of_system(&error, path)),
    }
}

/// Which file a path leads to, and by which name. The same file by another name has another log
/// beside it, and what is written there the other one never sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Seat {
    pub(super) main: Option<Ident>,
    /// Where the path leads in the end, all links followed.
    pub(super) real: Option<PathBuf>,
}

impl Seat {
    /// Looks where a path leads now.
    ///
    /// # Errors
    /// What the system says where that cannot be told.
    pub(in crate::store) fn of(path: &Path) -> Result<Self> {
        Ok(Self {
            main: Ident::looked_up(path)?,
            real: told_of(path, fs::canonicalize(path))?,
        })
    }
}

/// Says whether a file has more than one name. Each name has a log of its own, so that nothing may
/// be written by any of them.
#[cfg(unix)]
pub(in crate::store) fn has_more_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).is_ok_and(|it| it.is_file() && it.nlink() > 1)
}

/// Elsewhere the system does not tell without the file being opened.
#[cfg(not(unix))]
pub(in crate::store) const fn has_more_names(_path: &Path) -> bool {
    false
}
