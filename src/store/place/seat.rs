//! Which file a path leads to, and by which name: asked of the system, without the file being
//! opened.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::Result;
use crate::store::trouble::of_system;

/// Which file it is, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Ident(u64, u64);

impl Ident {
    /// Gives which file has a name; none where nothing has it.
    pub(in crate::store) fn of(path: &Path) -> Option<Self> {
        asked(path, Links::Followed).ok().map(|(it, _)| it)
    }

    /// Gives what has a name itself, a link and not where it leads.
    pub(super) fn of_name(path: &Path) -> Option<Self> {
        asked(path, Links::Named).ok().map(|(it, _)| it)
    }

    /// Gives which file has a name.
    ///
    /// # Errors
    /// What the system says where nothing has it, or where that cannot be told.
    pub(super) fn found(path: &Path) -> std::io::Result<Self> {
        asked(path, Links::Followed).map(|(it, _)| it)
    }

    /// Gives which file has a name, and tells that nothing has it from that it cannot be told.
    pub(super) fn looked_up(path: &Path) -> Result<Option<Self>> {
        told_of(path, Self::found(path))
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

    /// A file that the engine has open cannot be removed here.
    #[cfg(not(unix))]
    pub(super) const fn has_no_name(self) -> bool {
        false
    }

    #[cfg(unix)]
    pub(super) fn told(about: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self(about.dev(), about.ino())
    }
}

/// Whether a link stands for itself or for what it leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Followed,
    Named,
}

/// Asks which file has a name, and how many names it has.
#[cfg(unix)]
fn asked(path: &Path, links: Links) -> std::io::Result<(Ident, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let about = match links {
        Links::Followed => fs::metadata(path),
        Links::Named => fs::symlink_metadata(path),
    }?;
    Ok((Ident::told(&about), about.nlink()))
}

/// Asks which file has a name, and how many names it has: here only a handle tells. It asks for no
/// right to what is in the file and forbids nobody anything, so it comes in nobody's way.
#[cfg(windows)]
fn asked(path: &Path, links: Links) -> std::io::Result<(Ident, u64)> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const READ_WRITE_DELETE: u32 = 7;
    const FOLDERS_TOO: u32 = 0x0200_0000;
    const LINK_ITSELF: u32 = 0x0020_0000;
    let link = if links == Links::Named {
        LINK_ITSELF
    } else {
        0
    };
    let file = fs::File::options()
        .access_mode(0)
        .share_mode(READ_WRITE_DELETE)
        .custom_flags(FOLDERS_TOO | link)
        .open(path)?;
    let about = winapi_util::file::information(&file)?;
    let ident = Ident(about.volume_serial_number(), about.file_index());
    Ok((ident, about.number_of_links()))
}

/// Says whether two names are of one file; a link is a file of its own.
pub(super) fn is_one(first: &Path, second: &Path) -> bool {
    Ident::of_name(first).is_some_and(|it| Some(it) == Ident::of_name(second))
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
pub(in crate::store) fn has_more_names(path: &Path) -> bool {
    asked(path, Links::Followed).is_ok_and(|(_, names)| names > 1) && path.is_file()
}
