//! The world failed: what a caller can act on, told apart.

use std::path::PathBuf;

use crate::domain::{Kind, Refusal, Stop, Unreadable};

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The rules refused; nothing was written.
    #[error("refused")]
    Refused(Vec<Refusal>),
    /// Another process holds the file for writing.
    #[error("the file is busy")]
    Busy,
    /// Somebody changed the record since it was read; nothing was written.
    #[error("{number} was changed by another")]
    Conflict {
        /// The kind of record.
        kind: Kind,
        /// Its key.
        id: i64,
        /// Its number.
        number: String,
    },
    /// There is no store at this place.
    #[error("no store at {0}")]
    Missing(PathBuf),
    /// There is a store at this place already.
    #[error("a store exists at {0}")]
    Exists(PathBuf),
    /// The file of a store is not there, but this is left of one at its place.
    #[error("left at {0} without a store: {1:?}")]
    Leftover(PathBuf, Vec<PathBuf>),
    /// A folder is where a store should be.
    #[error("a folder: {0}")]
    IsFolder(PathBuf),
    /// The open file is no longer the one at the path; nothing was acknowledged.
    #[error("{0} was moved away or replaced")]
    Moved(PathBuf),
    /// The log beside the file is not its own; neither was touched.
    #[error("the log beside {0} is not its own")]
    ForeignLog(PathBuf),
    /// The file is not a store of this program.
    #[error("not a store of ours: {0}")]
    NotOurs(PathBuf),
    /// The file was written by a newer program.
    #[error("written by a newer program: schema {found}, known {known}")]
    TooNew {
        /// The schema in the file.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Corrupt(String),
    /// The file or its folder cannot be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The file cannot be read or written with these rights.
    #[error("no right to {0}")]
    Denied(PathBuf),
    /// What is to be read is no plain file, or far too long for one.
    #[error("no plain file: {0}")]
    NotAFile(PathBuf),
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    Full,
    /// The file lies on a network file system, where locks cannot be trusted.
    #[error("on a network file system ({0})")]
    Network(&'static str),
    /// The login may not do this.
    #[error("not for this role")]
    NotAllowed,
    /// `--today` was given for a store that is not a rehearsal.
    #[error("only a rehearsal may be dated")]
    NotRehearsal,
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let text = error.to_string();
        let Some(code) = error.sqlite_error_code() else {
            return Self::Other(text);
        };
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the engine's codes, not ours"
        )]
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DatabaseCorrupt => Self::Corrupt(text),
            ErrorCode::NotADatabase => Self::NotOurs(PathBuf::new()),
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DiskFull => Self::Full,
            _ => Self::Other(text),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the system's kinds, not ours"
        )]
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<Error> for Unreadable {
    fn from(error: Error) -> Self {
        Self(Box::new(error))
    }
}

impl From<Unreadable> for Error {
    fn from(error: Unreadable) -> Self {
        match error.0.downcast::<Self>() {
            Ok(own) => *own,
            Err(other) => Self::Other(other.to_string()),
        }
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Refused(reasons) => Self::Refused(reasons),
            Stop::Unreadable(error) => error.into(),
        }
    }
}
