//! One office for many commands: seated anew for each, and all of them kept together or none.

use super::{Office, OfficeResult, Opening};

impl Office {
    /// Begins to carry out commands of which all are kept or none; each has its own entry.
    ///
    /// # Errors
    /// Nothing can be written, or another is writing.
    pub fn begin_together(&mut self) -> OfficeResult<()> {
        self.store.begin_together()
    }

    /// Keeps all that was done since it was begun; an office that ends before keeps nothing.
    ///
    /// # Errors
    /// It could not be kept; then nothing of it is there.
    pub fn keep_together(&mut self) -> OfficeResult<()> {
        self.store.keep_together()
    }

    /// Opens the office anew over the store that is open: person, day and campaign are those of
    /// this opening, as the store has them by now.
    ///
    /// # Errors
    /// The file is no longer at its path; the campaign that is named is none.
    pub fn seated(self, opening: &Opening) -> OfficeResult<Self> {
        self.store.check_standing()?;
        Self::over(self.store, opening)
    }
}
