//! What the system or the engine had against it, told apart: each cause has its own sentence and
//! its own way out. What is only suspected is never called damage.

use std::path::{Path, PathBuf};

use super::Error;
use super::unwritable::Unwritable;

/// What stands in the way of reading or writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The disk did not give what was to be read.
    ReadFailed,
    /// The disk did not take what was to be written.
    WriteFailed,
    /// The disk did not confirm what was written.
    SyncFailed,
    /// The process, or the machine, has no file open more to give.
    TooManyFiles,
    /// The file system gives no locks.
    NoLocks,
    /// The memory is used up.
    NoMemory,
    /// A name is empty, or holds what the file system does not take.
    BadName,
    /// A name, or the way to it, is longer than the file system takes.
    LongName,
    /// What should be a folder on the way is a file.
    NotAFolder,
    /// Symbolic links lead round in a circle.
    Circle,
    /// The file would be larger than is allowed.
    TooLarge,
    /// The disk is not there any more.
    Gone,
    /// What must lie beside the file itself is a link to elsewhere, which nobody may follow.
    SideIsLink,
    /// It cannot be opened, and nothing says why.
    Unopened,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::ReadFailed,
        Self::WriteFailed,
        Self::SyncFailed,
        Self::TooManyFiles,
        Self::NoLocks,
        Self::NoMemory,
        Self::BadName,
        Self::LongName,
        Self::NotAFolder,
        Self::Circle,
        Self::TooLarge,
        Self::Gone,
        Self::SideIsLink,
        Self::Unopened,
    ];

    /// Gives the end of the locale key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReadFailed => "read-failed",
            Self::WriteFailed => "write-failed",
            Self::SyncFailed => "sync-failed",
            Self::TooManyFiles => "too-many-files",
            Self::NoLocks => "no-locks",
            Self::NoMemory => "no-memory",
            Self::BadName => "bad-name",
            Self::LongName => "long-name",
            Self::NotAFolder => "not-a-folder",
            Self::Circle => "circle",
            Self::TooLarge => "too-large",
            Self::Gone => "gone",
            Self::SideIsLink => "side-is-link",
            Self::Unopened => "unopened",
        }
    }

    /// Says whether the name is wrong, and not the disk.
    pub const fn is_of_the_name(self) -> bool {
        matches!(
            self,
            Self::BadName | Self::LongName | Self::NotAFolder | Self::Circle
        )
    }
}

/// The folder that a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// Tells what the system says of a file.
pub(super) fn of_system(error: &std::io::Error, path: &Path) -> Error {
    use std::io::ErrorKind;
    let trouble = |trouble| Error::Trouble(trouble, path.to_owned());
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the system's kinds, not ours"
    )]
    match error.kind() {
        ErrorKind::NotFound => Error::Missing(path.to_owned()),
        ErrorKind::PermissionDenied => Error::Denied(path.to_owned()),
        ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::WriteZero => Error::Full,
        ErrorKind::ReadOnlyFilesystem => Error::ReadOnly(Unwritable::FileSystem),
        ErrorKind::IsADirectory => Error::IsFolder(path.to_owned()),
        ErrorKind::NotADirectory => trouble(Trouble::NotAFolder),
        // There is no other name that the system itself refuses.
        ErrorKind::InvalidFilename if cfg!(unix) => trouble(Trouble::LongName),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => trouble(Trouble::BadName),
        ErrorKind::FileTooLarge => trouble(Trouble::TooLarge),
        ErrorKind::OutOfMemory => trouble(Trouble::NoMemory),
        ErrorKind::StaleNetworkFileHandle | ErrorKind::TimedOut => trouble(Trouble::Gone),
        ErrorKind::UnexpectedEof => trouble(Trouble::ReadFailed),
        _ => of_number(error).map_or_else(
            || Error::System(error.raw_os_error().unwrap_or_default()),
            trouble,
        ),
    }
}

/// Tells what the system says where a name or what is in a file was to be written.
pub(super) fn of_writing(error: &std::io::Error, path: &Path) -> Error {
    let told = of_system(error, path);
    if matches!(told, Error::Trouble(Trouble::ReadFailed, _)) {
        return Error::Trouble(Trouble::WriteFailed, path.to_owned());
    }
    told
}

/// Tells what the system says where names or what is in a file were to be confirmed.
#[cfg(unix)]
pub(super) fn of_syncing(error: &std::io::Error, path: &Path) -> Error {
    let told = of_system(error, path);
    let of_process = matches!(
        told,
        Error::Trouble(Trouble::TooManyFiles | Trouble::NoMemory, _)
    );
    if of_process {
        told
    } else {
        Error::Trouble(Trouble::SyncFailed, path.to_owned())
    }
}

/// Tells the causes for which there are only the system's own numbers.
#[cfg(unix)]
fn of_number(error: &std::io::Error) -> Option<Trouble> {
    use rustix::io::Errno;
    Some(match Errno::from_io_error(error)? {
        Errno::IO => Trouble::ReadFailed,
        Errno::MFILE | Errno::NFILE => Trouble::TooManyFiles,
        Errno::NOLCK => Trouble::NoLocks,
        Errno::LOOP => Trouble::Circle,
        Errno::NODEV | Errno::NXIO | Errno::STALE | Errno::NOTCONN => Trouble::Gone,
        _ => return None,
    })
}

#[cfg(not(unix))]
const fn of_number(_error: &std::io::Error) -> Option<Trouble> {
    None
}

/// Tells what the engine says, by its extended code.
pub(super) fn of_engine(code: i32) -> Error {
    use rusqlite::ffi;
    let trouble = |trouble| Error::Trouble(trouble, PathBuf::new());
    match code {
        ffi::SQLITE_IOERR_READ
        | ffi::SQLITE_IOERR_SHORT_READ
        | ffi::SQLITE_IOERR_FSTAT
        | ffi::SQLITE_IOERR_ACCESS
        | ffi::SQLITE_IOERR_SEEK
        | ffi::SQLITE_IOERR_DATA => return trouble(Trouble::ReadFailed),
        ffi::SQLITE_IOERR_WRITE
        | ffi::SQLITE_IOERR_TRUNCATE
        | ffi::SQLITE_IOERR_DELETE
        | ffi::SQLITE_IOERR_SHMOPEN
        | ffi::SQLITE_IOERR_SHMSIZE
        | ffi::SQLITE_IOERR_SHMMAP => return trouble(Trouble::WriteFailed),
        ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC | ffi::SQLITE_IOERR_CLOSE => {
            return trouble(Trouble::SyncFailed);
        }
        ffi::SQLITE_IOERR_LOCK
        | ffi::SQLITE_IOERR_UNLOCK
        | ffi::SQLITE_IOERR_RDLOCK
        | ffi::SQLITE_IOERR_SHMLOCK
        | ffi::SQLITE_IOERR_CHECKRESERVEDLOCK => return trouble(Trouble::NoLocks),
        ffi::SQLITE_IOERR_NOMEM => return trouble(Trouble::NoMemory),
        // A failing read is passed off as a damaged file in places.
        ffi::SQLITE_IOERR_CORRUPTFS => return Error::Suspect,
        ffi::SQLITE_CANTOPEN_ISDIR => return trouble(Trouble::Unopened),
        _ => {}
    }
    match code & 0xFF {
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Error::Busy,
        ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => Error::Suspect,
        ffi::SQLITE_READONLY => Error::ReadOnly(Unwritable::Unknown),
        ffi::SQLITE_FULL => Error::Full,
        ffi::SQLITE_CANTOPEN => trouble(Trouble::Unopened),
        ffi::SQLITE_PROTOCOL => trouble(Trouble::NoLocks),
        ffi::SQLITE_NOMEM => trouble(Trouble::NoMemory),
        ffi::SQLITE_NOLFS => trouble(Trouble::TooLarge),
        ffi::SQLITE_IOERR => trouble(Trouble::ReadFailed),
        _ => Error::Engine(code),
    }
}

impl Error {
    /// Says of a failure at a half-made file where it was to be in the end.
    #[must_use]
    pub(super) fn at_part(self, part: &Path, target: &Path) -> Self {
        let told = self.at(part);
        if let Self::Trouble(what, at) = &told
            && at == part
        {
            return Self::Trouble(*what, target.to_owned());
        }
        told
    }

    /// Looks closer at what the engine could not say about a store: which file it is, and what
    /// the system has against it.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only these are looked at closer"
    )]
    #[must_use]
    pub fn at(self, path: &Path) -> Self {
        match self {
            Self::Unsaved(inner) => Self::Unsaved(Box::new(inner.at(path))),
            Self::Trouble(what, at) if at.as_os_str().is_empty() => {
                let own = Self::Trouble(what, path.to_owned());
                probed(path, what).unwrap_or(own)
            }
            Self::ReadOnly(Unwritable::Unknown) => Self::ReadOnly(Unwritable::why(path)),
            Self::StillThere(inner) => Self::StillThere(Box::new(inner.at(path))),
            Self::LeftAside(inner, aside) => Self::LeftAside(Box::new(inner.at(path)), aside),
            Self::Busy if gives_no_locks(path) => {
                Self::Trouble(Trouble::NoLocks, path.to_owned())
            }
            other => other,
        }
    }
}

/// Asks the system about a place that the engine could not open, read or write. The file itself
/// is not opened: closing a plain handle would drop the locks that this process holds on it.
#[cfg(unix)]
fn probed(path: &Path, what: Trouble) -> Option<Error> {
    use rustix::fs::{Access, access};
    if has_too_many_files() {
        return Some(Error::Trouble(Trouble::TooManyFiles, path.to_owned()));
    }
    match std::fs::metadata(path) {
        // What was read or written was there: a file that is only being made elsewhere.
        Err(error)
            if error.kind() == std::io::ErrorKind::NotFound && what != Trouble::Unopened =>
        {
            return None;
        }
        Err(error) => return Some(of_system(&error, path)),
        Ok(state) if state.is_dir() => {
            return Some(Error::IsFolder(path.to_owned()));
        }
        Ok(state) if !state.is_file() => return Some(Error::NotAFile(path.to_owned())),
        Ok(_) => {}
    }
    if access(path, Access::READ_OK).is_err() {
        return Some(Error::Denied(path.to_owned()));
    }
    if what != Trouble::WriteFailed && what != Trouble::Unopened {
        return None;
    }
    match Unwritable::why(path) {
        Unwritable::Full => Some(Error::Full),
        Unwritable::Unknown => None,
        why @ (Unwritable::FileSystem
        | Unwritable::File
        | Unwritable::Folder
        | Unwritable::Sides
        | Unwritable::Linked
        | Unwritable::Account
        | Unwritable::Limit
        | Unwritable::NoLocks
        | Unwritable::Disk) => Some(Error::ReadOnly(why)),
    }
}

/// Says whether the process can open no more files: as many as a store needs are tried.
#[cfg(unix)]
pub(super) fn has_too_many_files() -> bool {
    let tried: Vec<_> = (0..4).map(|_| std::fs::File::open("/dev/null")).collect();
    let mut failed = tried.iter().filter_map(|it| it.as_ref().err());
    failed.any(|error| of_number(error) == Some(Trouble::TooManyFiles))
}

#[cfg(not(unix))]
pub(super) const fn has_too_many_files() -> bool {
    false
}

#[cfg(not(unix))]
fn probed(path: &Path, _what: Trouble) -> Option<Error> {
    let error = std::fs::metadata(path).err()?;
    Some(of_system(&error, path))
}

/// Says whether the file system of a store gives no locks: the engine takes that for a file that
/// somebody else holds. Asked of a file of its own, which is gone again at once.
#[cfg(unix)]
fn gives_no_locks(path: &Path) -> bool {
    use rustix::fs::{FlockOperation, fcntl_lock};
    let Ok(part) = super::place::PartFile::beside(path) else {
        return false;
    };
    let file = std::fs::OpenOptions::new().write(true).open(part.path());
    let locked = file.map(|file| fcntl_lock(file, FlockOperation::NonBlockingLockExclusive));
    matches!(locked, Ok(Err(rustix::io::Errno::NOLCK)))
}

#[cfg(not(unix))]
const fn gives_no_locks(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn each_number_of_the_system_has_its_own_cause() {
        use rustix::io::Errno;
        let at = Path::new("/some/place");
        let told = |errno: Errno| {
            let error = std::io::Error::from_raw_os_error(errno.raw_os_error());
            of_system(&error, at)
        };
        for (errno, trouble) in [
            (Errno::IO, Trouble::ReadFailed),
            (Errno::MFILE, Trouble::TooManyFiles),
            (Errno::NFILE, Trouble::TooManyFiles),
            (Errno::NOLCK, Trouble::NoLocks),
            (Errno::NAMETOOLONG, Trouble::LongName),
            (Errno::NOTDIR, Trouble::NotAFolder),
            (Errno::LOOP, Trouble::Circle),
            (Errno::FBIG, Trouble::TooLarge),
            (Errno::NOMEM, Trouble::NoMemory),
            (Errno::STALE, Trouble::Gone),
            (Errno::NXIO, Trouble::Gone),
        ] {
            let found = told(errno);
            assert!(
                matches!(&found, Error::Trouble(it, path) if *it == trouble && path == at),
                "{errno}: {found:?}"
            );
        }
        assert!(matches!(told(Errno::ISDIR), Error::IsFolder(_)));
        assert!(matches!(told(Errno::NOSPC), Error::Full));
        assert!(matches!(told(Errno::DQUOT), Error::Full));
        assert!(matches!(told(Errno::ACCESS), Error::Denied(_)));
        assert!(matches!(told(Errno::PERM), Error::Denied(_)));
        assert!(matches!(told(Errno::NOENT), Error::Missing(_)));
        assert!(matches!(
            told(Errno::ROFS),
            Error::ReadOnly(Unwritable::FileSystem)
        ));
        // Whatever else there is: its number, and none of its English.
        assert!(matches!(told(Errno::NOTTY), Error::System(n) if n > 0));
    }

    #[test]
    fn what_the_engine_says_is_never_damage_before_a_check() {
        use rusqlite::ffi;
        for code in [
            ffi::SQLITE_CORRUPT,
            ffi::SQLITE_CORRUPT_INDEX,
            ffi::SQLITE_CORRUPT_SEQUENCE,
            ffi::SQLITE_CORRUPT_VTAB,
            ffi::SQLITE_NOTADB,
            ffi::SQLITE_IOERR_CORRUPTFS,
        ] {
            assert!(matches!(of_engine(code), Error::Suspect), "{code}");
        }
        for (code, trouble) in [
            (ffi::SQLITE_IOERR_READ, Trouble::ReadFailed),
            (ffi::SQLITE_IOERR_WRITE, Trouble::WriteFailed),
            (ffi::SQLITE_IOERR_FSYNC, Trouble::SyncFailed),
            (ffi::SQLITE_IOERR_SHMSIZE, Trouble::WriteFailed),
            (ffi::SQLITE_IOERR_LOCK, Trouble::NoLocks),
            (ffi::SQLITE_PROTOCOL, Trouble::NoLocks),
            (ffi::SQLITE_CANTOPEN, Trouble::Unopened),
            (ffi::SQLITE_NOMEM, Trouble::NoMemory),
        ] {
            let found = of_engine(code);
            assert!(
                matches!(found, Error::Trouble(it, _) if it == trouble),
                "{code}: {found:?}"
            );
        }
        assert!(matches!(of_engine(ffi::SQLITE_FULL), Error::Full));
        assert!(matches!(of_engine(ffi::SQLITE_BUSY_SNAPSHOT), Error::Busy));
        assert!(matches!(
            of_engine(ffi::SQLITE_READONLY_DBMOVED),
            Error::ReadOnly(_)
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_place_that_cannot_be_opened_says_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let unopened = || Error::Trouble(Trouble::Unopened, PathBuf::new());
        let told = |path: &Path| unopened().at(path);
        assert!(matches!(told(folder.path()), Error::IsFolder(_)));
        assert!(matches!(
            told(&folder.path().join("none.db")),
            Error::Missing(_)
        ));
        let failed = Error::Trouble(Trouble::ReadFailed, PathBuf::new());
        assert!(matches!(
            failed.at(&folder.path().join("none.db")),
            Error::Trouble(Trouble::ReadFailed, _)
        ));
        assert!(matches!(told(Path::new("/dev/null")), Error::NotAFile(_)));
        let file = folder.path().join("file");
        super::super::files::create_private(&file).unwrap();
        assert!(matches!(
            told(&file.join("below.db")),
            Error::Trouble(Trouble::NotAFolder, _)
        ));
        let long = folder.path().join("长".repeat(200));
        assert!(matches!(told(&long), Error::Trouble(Trouble::LongName, _)));
        assert!(matches!(
            told(&file),
            Error::Trouble(Trouble::Unopened, path) if path == file
        ));
    }
}
