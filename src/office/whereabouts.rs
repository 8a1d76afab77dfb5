//! Where somebody was on the screen, and which version of it he has seen: text of the screen's own
//! making, kept beside the store.

use super::{Office, OfficeResult};
use crate::store::{Unwritable, UserRole};

/// Under what it is kept where somebody was.
const WHAT: (&str, &str) = ("place", "");
/// Under what it is kept which version he has seen.
const SEEN: (&str, &str) = ("seen", "version");

impl Office {
    /// Gives what whoever sits here left.
    ///
    /// # Errors
    /// What stands in the way of reading it.
    pub fn whereabouts(&self) -> OfficeResult<Option<String>> {
        self.kept_of_screen(WHAT)
    }

    /// Gives the newest version of the program that whoever sits here has seen.
    ///
    /// # Errors
    /// What stands in the way of reading it.
    pub fn version_seen(&self) -> OfficeResult<Option<String>> {
        self.kept_of_screen(SEEN)
    }

    fn kept_of_screen(&self, what: (&str, &str)) -> OfficeResult<Option<String>> {
        match self.own_beside()? {
            Some(beside) => Ok(beside.own(&self.session.account, what)?),
            None => Ok(None),
        }
    }

    /// Keeps where whoever sits here is, where anything can be written and it is not so kept.
    ///
    /// # Errors
    /// What stands in the way of writing it.
    pub fn keep_whereabouts(&self, text: &str) -> OfficeResult<()> {
        self.keep_of_screen(WHAT, text)
    }

    /// Keeps which version of the program whoever sits here has seen, where anything can be
    /// written.
    ///
    /// # Errors
    /// What stands in the way of writing it.
    pub fn keep_version_seen(&self, version: &str) -> OfficeResult<()> {
        self.keep_of_screen(SEEN, version)
    }

    fn keep_of_screen(&self, what: (&str, &str), text: &str) -> OfficeResult<()> {
        let barred = self.read_only().is_some_and(Unwritable::lasts);
        if barred || self.kept_of_screen(what)?.as_deref() == Some(text) {
            return Ok(());
        }
        let beside = self.drafts()?.beside();
        beside.keep_own(&self.session.account, what, text)?;
        Ok(())
    }

    /// Says whether whoever sits here is one of those who lead.
    pub fn leads(&self) -> bool {
        self.session.role == UserRole::Leader
    }
}
