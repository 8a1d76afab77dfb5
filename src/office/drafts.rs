//! Half-typed forms of whoever sits at the keyboard, kept beside the store.

use std::path::{Path, PathBuf};

use super::{Office, OfficeResult};
use crate::store::{self, Draft};

/// The drafts of an account, all of that are kept beside the store.
#[derive(Clone, Copy)]
pub struct Drafts<'a> {
    drafts: &'a store::Drafts,
    account: &'a str,
}

/// Keeps drafts when the loop cannot any more; to be moved to the thread that does.
pub struct DraftKeeper {
    drafts: store::Drafts,
    account: String,
}

impl Office {
    /// Gives the drafts beside the store: opened when first asked for, and kept open.
    ///
    /// # Errors
    /// What stands in the way of keeping any.
    pub fn drafts(&self) -> OfficeResult<Drafts<'_>> {
        let drafts = if let Some(opened) = self.drafts.get() {
            opened
        } else {
            let opened = self.store.drafts()?;
            self.drafts.get_or_init(|| opened)
        };
        Ok(Drafts {
            drafts,
            account: &self.session.account,
        })
    }

    /// Gives what lies beside the store, where anything does: nothing is made by looking.
    pub(super) fn own_beside(&self) -> OfficeResult<Option<&store::Drafts>> {
        if self.drafts.get().is_none() && !self.store.has_drafts() {
            return Ok(None);
        }
        Ok(Some(self.drafts()?.beside()))
    }

    /// Opens the drafts once more, for who keeps them when the loop cannot.
    ///
    /// # Errors
    /// What stands in the way of keeping any.
    pub fn draft_keeper(&self) -> OfficeResult<DraftKeeper> {
        // The office opens them first: it is the office that says where a damaged file lies.
        self.drafts()?;
        Ok(DraftKeeper {
            drafts: self.store.drafts()?,
            account: self.session.account.clone(),
        })
    }

    /// Gives the file in which what is half typed lies, and how many drafts there are; none where
    /// there are none.
    pub fn drafts_left(&self) -> Option<(&Path, usize)> {
        let drafts = self.drafts.get()?;
        let n = drafts.all(&self.session.account).ok()?.len();
        (n > 0 && drafts.path().exists()).then(|| (drafts.path(), n))
    }
}

impl<'a> Drafts<'a> {
    /// Gives all that lies beside the store, of whatever account.
    pub(super) const fn beside(self) -> &'a store::Drafts {
        self.drafts
    }
    /// Lists what runs that have ended left half typed, the latest first.
    pub fn all(self) -> OfficeResult<Vec<Draft>> {
        self.drafts.all(self.account)
    }

    /// Finds what was left of a form about a record.
    pub fn find(self, form: &str, record: i64) -> OfficeResult<Option<Draft>> {
        self.drafts.find(self.account, form, record)
    }

    /// Keeps a draft of this run.
    pub fn keep(self, draft: &Draft) -> OfficeResult<()> {
        self.drafts.keep(self.account, draft)
    }

    /// Forgets this run's draft of a form.
    pub fn forget(self, form: &str, record: i64) -> OfficeResult<()> {
        self.drafts.forget(self.account, form, record)
    }

    /// Throws a draft away that another run left.
    pub fn discard(self, draft: &Draft) -> OfficeResult<()> {
        self.drafts.discard(self.account, draft)
    }

    /// Takes a draft over that another run left.
    pub fn claim(self, draft: &Draft) -> OfficeResult<()> {
        self.drafts.claim(self.account, draft)
    }

    /// Gives, once, where a damaged file was moved to that lay in their place.
    pub fn take_damaged(self) -> Option<PathBuf> {
        self.drafts.take_damaged()
    }
}

impl DraftKeeper {
    /// Keeps these drafts; nobody is left to be told of one that cannot be.
    pub fn keep(&self, drafts: &[Draft]) {
        for draft in drafts {
            drop(self.drafts.keep(&self.account, draft));
        }
    }
}
