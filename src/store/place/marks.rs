//! By what it is seen that somebody wrote into a file, and that it was the engine.

use std::fs;
use std::path::Path;

use super::kept;
use super::seat::Ident;
use crate::store::Result;
use crate::store::trouble::of_system;

/// What the engine writes at the head of a file that keeps no log beside it, as backups do.
const KEEPS_NO_LOG: u8 = 1;

/// When a file was last written into, and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) bytes: u64,
    written: [i64; 2],
    /// Changes too where the file only gets another name or other rights.
    touched: [i64; 2],
}

impl Stamp {
    /// Looks at a file.
    ///
    /// # Errors
    /// What the system says where that cannot be.
    pub(super) fn of(path: &Path) -> Result<Self> {
        let about = fs::metadata(path).map_err(|error| of_system(&error, path))?;
        #[cfg(unix)]
        let (written, touched) = {
            use std::os::unix::fs::MetadataExt as _;
            (
                [about.mtime(), about.mtime_nsec()],
                [about.ctime(), about.ctime_nsec()],
            )
        };
        #[cfg(not(unix))]
        let (written, touched) = {
            use std::os::windows::fs::MetadataExt as _;
            let written = i64::try_from(about.last_write_time()).unwrap_or(0);
            ([written, 0], [0, 0])
        };
        Ok(Self {
            bytes: about.len(),
            written,
            touched,
        })
    }

    /// Says whether the bytes of the file were written since.
    pub(super) fn is_written_since(&self, before: &Self) -> bool {
        (self.bytes, self.written) != (before.bytes, before.written)
    }
}

/// How far the engine has brought a log into its file, as all who have it open note it in the
/// index of the log. (<https://sqlite.org/walformat.html#wal_index_header>)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Brought {
    /// Drawn anew whenever the log begins anew.
    salts: [u8; 8],
    /// So many pages of the log are in the file.
    done: [u8; 4],
    /// So many were to be brought there: as long as these are more, somebody may be at it, or was
    /// killed there.
    begun: [u8; 4],
}

impl Brought {
    pub(super) fn of(index: &Path, ident: Ident) -> Option<Self> {
        let mut bytes = [0_u8; 132];
        kept::read_at(index, ident, &mut bytes, 0)?;
        let salts = bytes.get(32..40)?.try_into().ok()?;
        let done = bytes.get(96..100)?.try_into().ok()?;
        let begun = bytes.get(128..132)?.try_into().ok()?;
        Some(Self { salts, done, begun })
    }

    /// Says whether the engine itself may have written into the file since.
    pub(super) fn may_have_since(&self, before: &Self) -> bool {
        self != before || self.is_at_it()
    }

    fn is_at_it(&self) -> bool {
        self.done != self.begun
    }
}

/// What stands at the head of a file of the engine's.
/// (<https://sqlite.org/fileformat2.html#the_database_header>)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) page_size: usize,
    /// A log beside a file that keeps none, as backups do, was left by another one.
    pub(super) keeps_log: bool,
    pub(super) schema: u32,
}

impl Head {
    /// Reads it; none where the file is none of the engine's, or cannot be read.
    pub(super) fn of(path: &Path, ident: Ident) -> Option<Self> {
        Self::read(path, ident).ok().flatten()
    }

    /// Reads it; none where the file is none of the engine's.
    pub(super) fn read(path: &Path, ident: Ident) -> std::io::Result<Option<Self>> {
        let mut bytes = [0_u8; 100];
        match kept::try_read_at(path, ident, &mut bytes, 0) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
        let page_size = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65_536,
            size => usize::from(size),
        };
        Ok(bytes.starts_with(b"SQLite format 3\0").then(|| Self {
            page_size,
            keeps_log: bytes[18] != KEEPS_NO_LOG,
            schema: u32::from_be_bytes([bytes[60], bytes[61], bytes[62], bytes[63]]),
        }))
    }
}

/// Says whether a file is one of the engine's.
///
/// # Errors
/// What the system says where it cannot be read.
pub(super) fn is_of_engine(path: &Path) -> Result<bool> {
    let head = Ident::found(path).and_then(|ident| Head::read(path, ident));
    head.map(|it| it.is_some())
        .map_err(|error| of_system(&error, path))
}

/// Says whether a file is one that keeps no log: a log beside it was left by another one.
pub(super) fn keeps_no_log(path: &Path) -> bool {
    let head = Ident::of(path).and_then(|ident| Head::of(path, ident));
    head.is_some_and(|it| !it.keeps_log)
}
