//! An office lent to a verb: within a script it goes back, open, for the next line.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use crate::office::Office;

/// Where an office waits between two lines of a script.
#[derive(Clone, Default)]
pub(super) struct Shared(Rc<RefCell<Option<Office>>>);

impl Shared {
    /// Takes it, where one waits.
    pub(super) fn take(&self) -> Option<Office> {
        self.0.take()
    }
}

/// An office that a verb works with.
pub(super) struct Lent {
    office: Option<Office>,
    back: Option<Shared>,
}

impl Lent {
    /// Lends an office; it ends with the verb where nobody waits for it.
    pub(super) const fn new(office: Office, back: Option<Shared>) -> Self {
        Self {
            office: Some(office),
            back,
        }
    }
}

impl Deref for Lent {
    type Target = Office;

    #[expect(clippy::expect_used, reason = "it goes back only with the last look")]
    fn deref(&self) -> &Office {
        self.office.as_ref().expect("an office that is lent")
    }
}

impl DerefMut for Lent {
    #[expect(clippy::expect_used, reason = "it goes back only with the last look")]
    fn deref_mut(&mut self) -> &mut Office {
        self.office.as_mut().expect("an office that is lent")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(back) = &self.back {
            drop(back.0.replace(self.office.take()));
        }
    }
}
