//! The world failed: what a caller can act on, told apart.

use std::path::PathBuf;

use super::Fault;
use super::trouble::{Trouble, of_engine, of_system};
use super::unwritable::Unwritable;
use crate::domain::{Kind, Refusal, Stop, Unreadable};

/// What was done to an open file in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwritten {
    /// It, or its log, was cut off.
    Cut,
    /// Somebody else than the program wrote into it.
    Written,
}

impl Overwritten {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Cut, Self::Written];

    /// Gives the end of the locale key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cut => "cut",
            Self::Written => "written",
        }
    }
}

/// A log of a store that lies beside another name of it, where nobody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrayLog {
    /// Where it lies.
    pub log: PathBuf,
    /// The store itself.
    pub store: PathBuf,
    /// So many entries in it the store does not have.
    pub entries: i64,
    /// Where it would have to lie to be read; none where the store has gone on without it.
    pub joins: Option<PathBuf>,
    /// The name beside which it lies, where that is a second name of the same file.
    pub name: Option<PathBuf>,
}

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
    /// A link that leads nowhere is where a store should be: what it leads to.
    #[error("{0} leads to {1}, which is not there")]
    Dangling(PathBuf, PathBuf),
    /// An empty file is where a store should be.
    #[error("an empty file: {0}")]
    Empty(PathBuf),
    /// A folder is where a store should be.
    #[error("a folder: {0}")]
    IsFolder(PathBuf),
    /// The open file is no longer the one at the path; nothing was acknowledged.
    #[error("{0} was moved away or replaced")]
    Moved(PathBuf),
    /// The open file was written into or cut off where it lies; nothing was acknowledged.
    #[error("{1} was overwritten in its place: {0:?}")]
    Overwritten(Overwritten, PathBuf),
    /// The log beside the file is not its own; neither was touched.
    #[error("the log beside {0} is not its own")]
    ForeignLog(PathBuf),
    /// The log beside the file is broken, and so many acknowledged entries stand behind that, or
    /// are missing with its end; neither was touched.
    #[error("the log beside {0} is broken, entries behind: {1:?}")]
    BrokenLog(PathBuf, Option<u64>),
    /// What was saved lies in a log beside another name of the file; nothing was touched.
    #[error("a log of {} lies at {}", .0.store.display(), .0.log.display())]
    Stray(Box<StrayLog>),
    /// The file is not a store of this program.
    #[error("not a store of ours: {0}")]
    NotOurs(PathBuf),
    /// The file is of a build that was tried out before there was a first version of the schema.
    #[error("a store of a trial build: {0}")]
    Trial(PathBuf),
    /// The file bears our mark, and no schema was ever put into it.
    #[error("our mark and no ledger: {0}")]
    NoLedger(PathBuf),
    /// The file was written by a newer program.
    #[error("written by a newer program: schema {found}, known {known}")]
    TooNew {
        /// The schema in the file.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The engine could not make sense of what it read; whether the file is damaged or the disk
    /// failed for a moment, only a check can tell.
    #[error("what was read makes no sense")]
    Suspect,
    /// What was read once made no sense, but a check found the file whole.
    #[error("what was read made no sense, the file is whole")]
    Passing,
    /// The file is damaged: a check has found it so.
    #[error("the file is damaged")]
    Corrupt,
    /// The file or its folder cannot be written.
    #[error("the file is read-only: {0:?}")]
    ReadOnly(Unwritable),
    /// The file is older than the program and cannot be brought up to date where it lies.
    #[error("an older file that is read-only: {0:?}")]
    OldAndReadOnly(Unwritable),
    /// The file cannot be read or written with these rights.
    #[error("no right to {0}")]
    Denied(PathBuf),
    /// What is to be read is no plain file, or far too long for one.
    #[error("no plain file: {0}")]
    NotAFile(PathBuf),
    /// What is to be read is the ledger itself, or what stands beside it.
    #[error("the ledger itself: {0}")]
    OwnFile(PathBuf),
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
    /// The file says it is of an older version, and its tables are not.
    #[error("not a schema of version {0}")]
    NotOfItsVersion(i64),
    /// The system or the disk stands in the way.
    #[error("{0:?}: {1}")]
    Trouble(Trouble, PathBuf),
    /// The engine says no, by its code.
    #[error("engine code {0}")]
    Engine(i32),
    /// The system says no, by its number.
    #[error("system number {0}")]
    System(i32),
    /// What stands in the file is not what should stand there.
    #[error("unexpected content: {0}")]
    Unexpected(String),
    /// A record that was to be changed is not in the store.
    #[error("{kind:?} {id} is not there")]
    Vanished {
        /// The kind of record.
        kind: Kind,
        /// Its key.
        id: i64,
    },
    /// Nothing was replaced, and what stood there stands there still.
    #[error("not replaced: {0}")]
    StillThere(Box<Self>),
    /// Nothing was replaced; what stood there is whole under this name now.
    #[error("not replaced: {0}; set aside as {1}")]
    LeftAside(Box<Self>, PathBuf),
    /// The backup that was to be brought back is damaged; nothing was replaced.
    #[error("a damaged backup: {0}")]
    BadBackup(PathBuf),
    /// Something does not agree in the backup; nothing was replaced by it.
    #[error("a faulty backup: {0}")]
    FaultyBackup(PathBuf, Vec<Fault>),
    /// It failed, and nothing of it was written.
    #[error("not saved: {0}")]
    Unsaved(Box<Self>),
    /// It failed at the last moment, and it could not be found out whether it was written.
    #[error("perhaps saved: {0}")]
    Unsure(Box<Self>),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// Says what was done to an open file in its place, where that is what is wrong.
    pub const fn overwritten(&self) -> Option<Overwritten> {
        if let Self::Overwritten(how, _) = self {
            Some(*how)
        } else {
            None
        }
    }

    /// Says whether the open file is no longer what it was, and not only out of sight.
    pub const fn is_of_place(&self) -> bool {
        matches!(self, Self::Moved(_) | Self::Overwritten(..))
    }

    /// Says whether it is what stands in the file, and not the world around it.
    pub(super) const fn is_of_content(&self) -> bool {
        matches!(
            self,
            Self::Suspect
                | Self::Corrupt
                | Self::Unexpected(_)
                | Self::Engine(_)
                | Self::NotOfItsVersion(_)
                | Self::NotOurs(_)
        )
    }

    /// Says of a failure of the world that nothing was written; a rule says so itself.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest says so itself")]
    pub(super) fn unsaved(self) -> Self {
        match self {
            Self::Suspect
            | Self::Corrupt
            | Self::Trouble(..)
            | Self::Engine(_)
            | Self::System(_)
            | Self::Unexpected(_)
            | Self::Vanished { .. } => Self::Unsaved(Box::new(self)),
            other => other,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error() {
            Some(found) => of_engine(found.extended_code),
            None => Self::Unexpected(error.to_string()),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        of_system(&error, std::path::Path::new(""))
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
