//! Plain handles on files that the engine has open, kept for good.
//!
//! Closing any handle on a file drops the locks that the process holds on it, whoever took them.
//! So a handle on a store or on the index of its log is opened once and stays open until the file
//! has no name any more.

use std::fs::File;
use std::path::Path;
#[cfg(unix)]
use std::sync::{Mutex, PoisonError};

use super::seat::Ident;
use crate::store::Result;
use crate::store::trouble::of_system;

/// So much is read at once.
const PIECE: usize = 1 << 20;
const LENGTH: u64 = 1 << 20;

#[cfg(unix)]
static KEPT: Mutex<Vec<(Ident, File)>> = Mutex::new(Vec::new());

/// Does something with the handle that is kept on a file, which is opened where there is none yet.
#[cfg(unix)]
fn with<T>(
    path: &Path,
    ident: Ident,
    ask: impl FnOnce(&File) -> std::io::Result<T>,
) -> std::io::Result<T> {
    use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    // A file without a name gives its number to the next one.
    let has_name = |file: &File| file.metadata().is_ok_and(|it| it.nlink() > 0);
    let known = kept.iter().find(|(of, _)| *of == ident);
    if !known.is_some_and(|(_, file)| has_name(file)) {
        kept.retain(|(_, file)| has_name(file));
        let waits_for_nobody = rustix::fs::OFlags::NONBLOCK.bits();
        let file = File::options()
            .read(true)
            .custom_flags(i32::try_from(waits_for_nobody).unwrap_or_default())
            .open(path)?;
        // What lies there may have changed meanwhile; it is kept all the same, for it is open.
        let about = file.metadata()?;
        kept.push((Ident::told(&about), file));
    }
    let found = kept.iter().find(|(of, _)| *of == ident);
    let (_, file) = found.ok_or(std::io::ErrorKind::NotFound)?;
    ask(file)
}

#[cfg(unix)]
pub(super) fn try_read_at(
    path: &Path,
    ident: Ident,
    bytes: &mut [u8],
    from: u64,
) -> std::io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    with(path, ident, |file| file.read_exact_at(bytes, from))
}

/// Says whether another process has a lock on a byte of a file; no lock is taken to ask.
#[cfg(unix)]
pub(super) fn is_locked(path: &Path, ident: Ident, at: u64) -> bool {
    use rustix::process::{Flock, FlockOffsetType, FlockType, fcntl_getlk};
    let wanted = Flock {
        start: at,
        length: 1,
        pid: None,
        typ: FlockType::WriteLock,
        offset_type: FlockOffsetType::Set,
    };
    let asked = with(path, ident, |file| Ok(fcntl_getlk(file, &wanted)?));
    asked.is_ok_and(|lock| lock.is_some())
}

/// Elsewhere whoever has a file open keeps others from changing it.
#[cfg(not(unix))]
pub(super) const fn is_locked(_path: &Path, _ident: Ident, _at: u64) -> bool {
    false
}

/// Reads all of a store, and of the log beside it, without the engine.
///
/// # Errors
/// What the system says where the disk does not give it.
pub(in crate::store) fn read_through(path: &Path) -> Result<()> {
    let told = |error: &std::io::Error, path: &Path| of_system(error, path);
    let about = std::fs::metadata(path).map_err(|error| told(&error, path))?;
    let ident = Ident::found(path).map_err(|error| told(&error, path))?;
    let mut bytes = vec![0; PIECE];
    let pieces = about.len() / LENGTH;
    for piece in 0..pieces {
        try_read_at(path, ident, &mut bytes, piece * LENGTH)
            .map_err(|error| told(&error, path))?;
    }
    let rest = usize::try_from(about.len() % LENGTH).unwrap_or(0);
    bytes.truncate(rest);
    try_read_at(path, ident, &mut bytes, pieces * LENGTH)
        .map_err(|error| told(&error, path))?;
    let log = super::with_ending(&super::real_of(path), "-wal");
    // No lock is ever taken on a log.
    match File::open(&log) {
        Ok(mut file) => std::io::copy(&mut file, &mut std::io::sink())
            .map(drop)
            .map_err(|error| told(&error, &log)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(told(&error, &log)),
    }
}

/// Reads bytes of a file from an offset on; `None` where it has not so many, or they cannot be
/// read.
pub(super) fn read_at(path: &Path, ident: Ident, bytes: &mut [u8], from: u64) -> Option<()> {
    try_read_at(path, ident, bytes, from).ok()
}

/// Reads a page of a store as it lies there, without its log; none where the file has not so many.
pub(super) fn page_of(
    path: &Path,
    ident: Ident,
    page: u32,
    size: usize,
) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = vec![0; size];
    let size = u64::try_from(size).unwrap_or_default();
    let from = u64::from(page).saturating_sub(1).saturating_mul(size);
    match try_read_at(path, ident, &mut bytes, from) {
        Ok(()) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

/// Elsewhere the engine's locks belong to the handle.
#[cfg(not(unix))]
pub(super) fn try_read_at(
    path: &Path,
    _ident: Ident,
    bytes: &mut [u8],
    from: u64,
) -> std::io::Result<()> {
    use std::io::{Read as _, Seek as _};
    let mut file = File::open(path)?;
    file.seek(std::io::SeekFrom::Start(from))?;
    file.read_exact(bytes)
}
