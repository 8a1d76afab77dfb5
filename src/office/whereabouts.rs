//! Where somebody was on the screen: text of the screen's own making, kept beside the store.

use super::{Office, OfficeResult};
use crate::store::{Unwritable, UserRole};

/// Under what it is kept.
const WHAT: (&str, &str) = ("place", "");

impl Office {
    /// Gives what whoever sits here left.
    ///
    /// # Errors
    /// What stands in the way of reading it.
    pub fn whereabouts(&self) -> OfficeResult<Option<String>> {
        match self.own_beside()? {
            Some(beside) => Ok(beside.own(&self.session.account, WHAT)?),
            None => Ok(None),
        }
    }

    /// Keeps where whoever sits here is, where anything can be written and it is not so kept.
    ///
    /// # Errors
    /// What stands in the way of writing it.
    pub fn keep_whereabouts(&self, text: &str) -> OfficeResult<()> {
        let barred = self.read_only().is_some_and(Unwritable::lasts);
        if barred || self.whereabouts()?.as_deref() == Some(text) {
            return Ok(());
        }
        let beside = self.drafts()?.beside();
        beside.keep_own(&self.session.account, WHAT, text)?;
        Ok(())
    }

    /// Says whether whoever sits here is one of those who lead.
    pub fn leads(&self) -> bool {
        self.session.role == UserRole::Leader
    }
}
