//! Which forms there are to be made.

use crate::app::effect::ActRow;
use crate::app::papers::Made;
use crate::app::state::{Decided, Filled};
use crate::domain::{ChosenColumns, Kind};
use crate::office::{By, FileOf};
use crate::store::{Filter, Query};

/// Which form is wanted.
#[derive(Clone, Debug)]
pub enum FormFor {
    /// A new record, with some fields filled.
    Make(Kind, Vec<(&'static str, Filled)>),
    /// A new record that begins with what another says.
    Like(Kind, i64),
    /// Changes to a record.
    Amend(Kind, i64),
    /// A transition on records, with who decided last.
    Act {
        /// The kind.
        kind: Kind,
        /// The records.
        ids: Vec<i64>,
        /// The row of the table.
        row: ActRow,
        /// The version that was shown.
        revision: Option<i64>,
        /// The person whom the record names.
        usual: Option<i64>,
        /// Who decided last.
        carried: Decided,
    },
    /// A problem distilled from opinions.
    Distil(Vec<i64>),
    /// One that says once what others say.
    Gather(Kind, Vec<i64>),
    /// Opinions typed card by card.
    Entry(Kind),
    /// A part of a record: a step of a task, an erratum of an opinion.
    Part(Kind, i64),
    /// A file attached to a record.
    Attach(Kind, i64),
    /// A person put on a post or taken off it, of which one is known.
    Seat(Kind, i64),
    /// What was decided of sheets, of meetings, of records; of all that waits where none is named,
    /// of a kind or of any.
    Decide(Option<Kind>, Vec<i64>),
    /// What a list shows.
    Filter(Kind, Box<Filter>),
    /// A list written to a file in this folder, with what narrows it in words.
    Export(Box<ListOut>, String, Vec<(String, String)>),
    /// A paper written to a file in this folder.
    PaperOut(Box<Made>, String),
    /// The list of who has not met what is asked, by this, written to a file in this folder.
    UnmetOut(By, String),
    /// A table taken in, out of this folder.
    Import(FileOf, String),
}

/// A list as it is written to a file.
#[derive(Clone, Debug)]
pub struct ListOut {
    /// The rows.
    pub query: Query,
    /// The columns that somebody chose.
    pub columns: Option<ChosenColumns>,
}

impl FormFor {
    /// Says whether saving the form would write to the store.
    pub(in crate::app::effect) const fn writes(&self) -> bool {
        !matches!(
            self,
            Self::Filter(..) | Self::Export(..) | Self::PaperOut(..) | Self::UnmetOut(..)
        )
    }
}
