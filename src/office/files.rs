//! The tables that are taken in: what they are of, and the one way in for both doors.

use super::told::{ImportReport, Onlooker};
use super::wishes::Wishes;
use super::{Faulty, Office, OfficeResult, file_heads, intake, roster};
use crate::domain::Kind;
use crate::exchange::opinion_cards::OPINION_COLUMNS;
use crate::exchange::roster::ROSTER_COLUMNS;
use crate::exchange::table::{Chosen, ImportColumn, TableFault, TakenColumn, columns_as_far};

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileOf {
    /// Opinions on their cards 征求意见表.
    Opinions,
    /// The roster 花名册.
    Roster,
}

impl FileOf {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Opinions, Self::Roster];

    /// Gives its name in messages and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opinions => intake::FILE,
            Self::Roster => roster::FILE,
        }
    }

    /// Finds it by its name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Finds the table by which records of a kind come in: as its rows, or made on the way.
    pub fn of(kind: Kind) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.kind() == kind || it.makes().contains(&kind))
    }

    /// Gives the kind of which each row is.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Opinions => intake::OF_FILES,
            Self::Roster => roster::OF_FILES,
        }
    }

    /// Gives the kinds of which unknown names may be made.
    pub const fn makes(self) -> &'static [Kind] {
        match self {
            Self::Opinions => intake::MADE_ON_THE_WAY,
            Self::Roster => roster::MADE_ON_THE_WAY,
        }
    }
}

impl FileOf {
    /// Gives the columns that these files may have.
    pub fn columns(self) -> &'static [ImportColumn] {
        match self {
            Self::Opinions => &OPINION_COLUMNS,
            Self::Roster => &ROSTER_COLUMNS,
        }
    }
}

impl Office {
    /// Gives what is known of the columns of a file beside their heads.
    pub fn chosen(&self, of: FileOf, wishes: &Wishes) -> OfficeResult<Chosen> {
        file_heads::chosen(&self.store.reader(), of.code(), wishes)
    }

    /// Gives the columns of a file as far as they could be taken.
    pub fn columns_of(
        &self,
        of: FileOf,
        (bytes, wishes): (&[u8], &Wishes),
    ) -> OfficeResult<Vec<TakenColumn>> {
        let chosen = self.chosen(of, wishes)?;
        Ok(columns_as_far(of.columns(), bytes, &chosen))
    }

    /// Takes a table in; its good rows are not given back.
    pub fn import(
        &mut self,
        of: FileOf,
        (bytes, wishes): (&[u8], &Wishes),
        onlooker: &mut dyn Onlooker,
    ) -> OfficeResult<Result<(Faulty, ImportReport), TableFault>> {
        match of {
            FileOf::Opinions => self.import_opinions(bytes, wishes, onlooker),
            FileOf::Roster => {
                let taken = self.import_roster(bytes, wishes, onlooker)?;
                Ok(taken.map(|(read, report)| (read.without_rows(), report)))
            }
        }
    }
}
