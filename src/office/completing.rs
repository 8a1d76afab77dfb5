//! What a shell offers while somebody types: names and numbers of the store at hand. Nothing that
//! only some may read is among it, whoever types: what a shell lists stands on the screen.

use super::{Candidate, Office, OfficeResult, Opening};
use crate::domain::folding::folded;
use crate::domain::{Kind, Record, VOID};
use crate::store::{Query, Store};

/// So many of the newest are looked through for a number, whatever there is.
const LOOKED_AT: usize = 1_000;
/// More are not offered.
const MOST: usize = 100;

impl Office {
    /// Opens an existing store for a look: nothing is written, locked, made or brought up to date.
    ///
    /// # Errors
    /// As of [`Office::open`], and for a store of an older version.
    pub fn look(opening: &Opening) -> OfficeResult<Self> {
        Self::over(Store::look(&opening.path)?, opening)
    }

    /// Gives what may be offered of a kind for the letters typed so far, the best first: by name,
    /// by pinyin, by a part; of what has no name by its text.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn completions(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Candidate>> {
        let mut found = Vec::new();
        for candidate in self.candidates(kind, typed)? {
            if found.len() == MOST {
                break;
            }
            let record = self.record(kind, candidate.id)?;
            if let Some(record) = record
                && self.may_be_offered(&record)?
            {
                found.push(candidate);
            }
        }
        Ok(found)
    }

    /// Gives the newest of a kind whose number begins so, with what they say.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn numbered_so(&self, kind: Kind, begins: &str) -> OfficeResult<Vec<(String, String)>> {
        let begins = folded(begins);
        let mut query = Query::of(kind, LOOKED_AT);
        query.descending = true;
        let mut found = Vec::new();
        for row in self.list(&query)?.rows {
            if found.len() == MOST {
                break;
            }
            let record = row.record;
            if folded(&record.number).starts_with(&begins) && self.may_be_offered(&record)? {
                let title = record.title().to_owned();
                found.push((record.number, title));
            }
        }
        Ok(found)
    }

    /// Says whether there is any of a kind that may be read.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn has_any(&self, kind: Kind) -> OfficeResult<bool> {
        Ok(!self.list(&Query::of(kind, 1))?.rows.is_empty())
    }

    /// Says whether a record may stand among what a shell offers.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn may_be_offered(&self, record: &Record) -> OfficeResult<bool> {
        Ok(record.state != VOID
            && self.is_open_to_all(record)?
            && !self.rests_on_restricted(record)?)
    }
}
