//! What is half typed, where the hang-up finds it: when the terminal is gone, the loop may not
//! come to it any more, and the input thread keeps it.

use std::sync::{Arc, Mutex};

use super::front::Front;
use crate::office::{DraftKeeper, Office};
use crate::store::Draft;

/// The drafts, and who keeps them; shared with the input thread.
#[derive(Clone, Default)]
pub(super) struct Held(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    drafts: Vec<Draft>,
    keeper: Option<DraftKeeper>,
}

impl Held {
    /// Says by what drafts are kept from now on. Where none can be, that is said when one is to
    /// be.
    pub(super) fn begin(&self, office: &Office) {
        if let Ok(mut inner) = self.0.lock() {
            inner.keeper = office.draft_keeper().ok();
        }
    }

    /// Lays the drafts of all forms with text that is kept nowhere where the hang-up finds them.
    pub(super) fn share(&self, front: &Front, office: &Office) {
        let dirty = front.state.forms().filter(|form| form.dirty);
        let drafts = dirty.filter_map(|form| crate::app::effect::draft_of(office, form));
        if let Ok(mut inner) = self.0.lock() {
            inner.drafts = drafts.collect();
        }
    }

    /// Keeps them; runs on the input thread when the terminal is gone.
    pub(super) fn keep(&self) {
        if let Ok(inner) = self.0.lock()
            && let Some(keeper) = &inner.keeper
        {
            keeper.keep(&inner.drafts);
        }
    }

    /// Lets go of the connection by which they are kept.
    pub(super) fn end(&self) {
        if let Ok(mut inner) = self.0.lock() {
            inner.keeper = None;
        }
    }
}
