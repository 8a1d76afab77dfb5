//! Moving the business day, in stores for exercises only.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::Day;

impl Office {
    /// Makes another day the business day, so that an exercise can live through a campaign.
    ///
    /// # Errors
    /// `NotRehearsal` in a store that is no exercise: there the clock alone says what day it is.
    pub(crate) fn date_to(&mut self, day: Day) -> OfficeResult<()> {
        if !self.rehearsal {
            return Err(OfficeError::NotRehearsal);
        }
        self.dated = Some(day);
        Ok(())
    }
}
