//! Plain handles on files that the engine has open, kept for good.
//!
//! Closing any handle on a file drops the locks that the process holds on it, whoever took them.
//! So a handle on a store or on the index of its log is opened once and stays open until the file
//! has no name any more.

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::stand::Ident;

static KEPT: Mutex<Vec<(Ident, File)>> = Mutex::new(Vec::new());

/// Reads bytes of a file from an offset on; `None` where it has not so many, or they cannot be
/// read.
#[cfg(unix)]
pub(super) fn read_at(path: &Path, ident: Ident, bytes: &mut [u8], from: u64) -> Option<()> {
    use std::os::unix::fs::{FileExt as _, MetadataExt as _, OpenOptionsExt as _};
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    // A file without a name gives its number to the next one.
    kept.retain(|(_, file)| file.metadata().is_ok_and(|it| it.nlink() > 0));
    if !kept.iter().any(|(of, _)| *of == ident) {
        let waits_for_nobody = rustix::fs::OFlags::NONBLOCK.bits();
        let file = File::options()
            .read(true)
            .custom_flags(i32::try_from(waits_for_nobody).unwrap_or_default())
            .open(path)
            .ok()?;
        // What lies there may have changed meanwhile; it is kept all the same, for it is open.
        let about = file.metadata().ok()?;
        kept.push((Ident::told(&about), file));
    }
    let (_, file) = kept.iter().find(|(of, _)| *of == ident)?;
    file.read_exact_at(bytes, from).ok()
}

/// Elsewhere the engine's locks belong to the handle.
#[cfg(not(unix))]
pub(super) fn read_at(path: &Path, _ident: Ident, bytes: &mut [u8], from: u64) -> Option<()> {
    use std::io::{Read as _, Seek as _};
    let mut file = File::open(path).ok()?;
    file.seek(std::io::SeekFrom::Start(from)).ok()?;
    file.read_exact(bytes).ok()
}
