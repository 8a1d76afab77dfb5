//! Files beside the store: read whole, made for their owner alone.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;

use super::{Error, Result};

/// More than any list of an office is long; what is longer is none.
const LONGEST: u64 = 1 << 30;

/// Reads a file, telling a missing one and a forbidden one apart.
///
/// # Errors
/// `NotAFile` for a device or a pipe, which may never end, and for what is far too long.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    let told = |error| told_apart(&error, path);
    let state = fs::metadata(path).map_err(told)?;
    if !state.is_dir() && (!state.is_file() || state.len() > LONGEST) {
        return Err(Error::NotAFile(path.to_owned()));
    }
    fs::read(path).map_err(told)
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
        .map(drop)
        .map_err(|error| told_apart(&error, path))
}

/// Makes a folder that only its owner may enter, with those above it.
pub(super) fn create_private_folder(path: &Path) -> Result<()> {
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
    builder
        .create(path)
        .map_err(|error| told_apart(&error, path))
}

/// Tells the failures of a file that somebody can do something about from the rest.
pub(super) fn told_apart(error: &std::io::Error, path: &Path) -> Error {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the system's kinds, not ours"
    )]
    match error.kind() {
        ErrorKind::NotFound => Error::Missing(path.to_owned()),
        ErrorKind::PermissionDenied => Error::Denied(path.to_owned()),
        ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        ErrorKind::StorageFull => Error::Full,
        ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
        _ => Error::Other(error.to_string()),
    }
}
