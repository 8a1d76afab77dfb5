//! What lies elsewhere than it should: logs beside other names, and a store that is no longer at
//! its path, of which what is open gets a file of its own.

use super::{Office, OfficeError, OfficeResult};
use crate::store::{BroughtUp, Draft, IdleLog, SavedAside};

impl Office {
    /// Gives the logs beside other names of the file that hold nothing of it.
    pub fn idle_logs(&self) -> Vec<IdleLog> {
        self.store.idle_logs()
    }

    /// Says how the file was brought up to date when it was opened, where it was.
    pub const fn brought_up(&self) -> Option<&BroughtUp> {
        self.store.brought_up()
    }

    /// Says whether nobody but this window can read all of the store.
    pub fn is_lost(&self) -> bool {
        self.store.is_lost()
    }

    /// Copies what is open into a file of its own, with these drafts and those kept before, where
    /// the file is no longer the one at the path. What was copied before is not copied again.
    ///
    /// # Errors
    /// `NotAllowed` for who may not write; what stands in the way of a copy. Drafts that cannot be
    /// kept beside it do not.
    pub fn save_aside(&mut self, drafts: &[Draft]) -> OfficeResult<SavedAside> {
        // Whatever becomes of the copy.
        self.keep_where_they_lay(drafts);
        if !self.session.role.may_write() {
            return Err(OfficeError::NotAllowed);
        }
        let entries = self.store.newest_entry().ok();
        let known = self
            .aside
            .take()
            .filter(|it| Some(it.report.entries) == entries && it.path.exists());
        let saved = match known {
            Some(saved) => saved,
            None => self.store.save_aside()?,
        };
        let account = &self.session.account;
        let before = self.drafts.get().and_then(|it| it.all(account).ok());
        if let Ok(beside) = self.store.drafts_of(&saved.path) {
            // What cannot be kept stands on the screen as long as that does.
            for draft in before.iter().flatten() {
                drop(beside.carry(account, draft));
            }
            for draft in drafts {
                drop(beside.keep(account, draft));
            }
        }
        self.aside = Some(saved.clone());
        Ok(saved)
    }

    fn keep_where_they_lay(&self, drafts: &[Draft]) {
        if let Some(own) = self.drafts.get() {
            for draft in drafts {
                // What cannot be kept here is kept beside the copy.
                drop(own.keep(&self.session.account, draft));
            }
        }
    }
}
