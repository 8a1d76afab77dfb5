//! Work that takes long: it is done beside the loop, on a connection of its own, and at once where
//! nobody works there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::notice::Notice;
use crate::app::state::{Asked, Looked};
use crate::domain::ChosenColumns;
use crate::exchange::sheet_out::Bytes;
use crate::office::Told;
use crate::store::Query;

/// Work that takes long.
#[derive(Clone, Debug)]
pub enum Job {
    /// A list is written to a file.
    Export(Box<Export>),
    /// A table is looked at, or taken in.
    Import(Box<Table>),
}

/// A table to be looked at, or taken in.
#[derive(Clone, Debug)]
pub struct Table {
    /// The form that asked.
    pub serial: u64,
    /// What was asked.
    pub asked: Asked,
    /// What the file held.
    pub bytes: Arc<Vec<u8>>,
    /// What was agreed to; nothing where it is only looked at.
    pub agreed: Option<Vec<Told>>,
}

/// A list that is written to a file.
#[derive(Clone, Debug)]
pub struct Export {
    /// The rows.
    pub query: Query,
    /// The columns that somebody chose.
    pub columns: Option<ChosenColumns>,
    /// In what.
    pub bytes: Bytes,
    /// Where to.
    pub to: PathBuf,
}

impl Job {
    /// Gives the file that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Export(export) => &export.to,
            Self::Import(table) => Path::new(&table.asked.path),
        }
    }

    /// Says whether the form that began it stays open: it shows what was found.
    pub const fn keeps_form(&self) -> bool {
        match self {
            Self::Export(_) => false,
            Self::Import(_) => true,
        }
    }

    /// Gives what is said where it could not even be begun.
    pub fn not_begun(&self, why: Notice) -> Answer {
        match self {
            Self::Export(_) => Answer::Said(why),
            Self::Import(table) => Answer::NotImported(table.serial, why),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Answer {
    /// This is said.
    Said(Notice),
    /// The form, and the table as it was looked at.
    Looked(u64, Box<Looked>),
    /// The form, and what is said of the table that is in.
    Imported(u64, Notice),
    /// The form, and why the table was not taken in.
    NotImported(u64, Notice),
}
