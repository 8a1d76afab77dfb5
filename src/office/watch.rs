//! What others do to the store while it is open, seen on a connection of its own.

use super::{Office, OfficeError};
use crate::store::{self, Looked, Overwritten};

/// Watches the store; to be moved to the thread that asks.
pub struct Watch {
    twin: store::Twin,
    /// Begun with the first look.
    begun: Option<store::Watch>,
    /// Whether the file was the one at the path when it was last looked at.
    stood: bool,
}

/// What has become of the store since it was last asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Somebody wrote, or the file was put back: what is shown is to be read again.
    Changed,
    /// The file is no longer the one at the path; what was done to it in its place, where it was
    /// not moved or replaced.
    Moved(Option<Overwritten>),
}

impl Office {
    /// Watches the store for what others write and do to its files, from the first look on: what
    /// they wrote before it is not seen, so that one says that something has changed.
    pub fn watch(&self) -> Watch {
        Watch {
            twin: self.store.twin(),
            begun: None,
            stood: true,
        }
    }
}

impl Watch {
    /// Looks, and says what is the case.
    pub fn look(&mut self) -> Looked {
        if let Some(watch) = &mut self.begun {
            return watch.look();
        }
        let begun = self.twin.watch();
        Looked {
            changed: begun.is_ok(),
            // What cannot be looked at just now was not moved for that.
            stands: !begun.as_ref().is_err_and(OfficeError::is_of_place),
            overwritten: match begun {
                Ok(begun) => {
                    self.begun = Some(begun);
                    None
                }
                Err(error) => error.overwritten(),
            },
        }
    }

    /// Looks, and says what is new. Whoever shows the store may have seen before that it was moved
    /// (`is_moved`): then it is news that it is back.
    pub fn news(&mut self, is_moved: bool) -> Option<News> {
        let Looked {
            changed,
            stands,
            overwritten,
        } = self.look();
        let stood = std::mem::replace(&mut self.stood, stands) && !is_moved;
        match (stood, stands) {
            (true, false) => Some(News::Moved(overwritten)),
            (false, true) => Some(News::Changed),
            _ => changed.then_some(News::Changed),
        }
    }
}
