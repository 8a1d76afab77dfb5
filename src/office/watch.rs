//! What others do to the store while it is open, seen on a connection of its own.

use super::{Office, OfficeResult};
use crate::store::{self, Looked, Overwritten};

/// Watches the store; to be moved to the thread that asks.
pub struct Watch {
    watch: store::Watch,
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
    /// Begins to watch the store for what others write and do to its files.
    ///
    /// # Errors
    /// `Moved` where it is no longer at its path; what the engine says.
    pub fn watch(&self) -> OfficeResult<Watch> {
        let watch = self.store.watch()?;
        Ok(Watch { watch, stood: true })
    }
}

impl Watch {
    /// Looks, and says what is the case.
    pub fn look(&mut self) -> Looked {
        self.watch.look()
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
