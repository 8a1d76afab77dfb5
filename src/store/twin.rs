//! Opening the same store once more, on whatever thread needs a connection of its own.

use std::path::PathBuf;

use super::place::{Seat, Stand};
use super::{Error, Result, Store, Watch};

/// By what a store is opened once more: where it is, and which file it was.
#[derive(Clone, Debug)]
pub struct Twin {
    path: PathBuf,
    stand: Stand,
    /// Whether the file was opened without what readers share.
    still: bool,
}

impl Store {
    /// Gives by what this store is opened once more; costs no connection yet.
    pub fn twin(&self) -> Twin {
        Twin {
            path: self.path.clone(),
            stand: self.stand.clone(),
            still: self.is_still(),
        }
    }

    /// Opens the same store once more.
    ///
    /// # Errors
    /// As of [`Twin::open`].
    pub fn again(&self) -> Result<Self> {
        self.check_standing()?;
        self.twin().open()
    }
}

impl Twin {
    /// Opens the store, at once while it is known to stand: what opens a file that was cut off
    /// writes into it. The file is not looked at without the engine here: closing a plain handle
    /// would drop the locks that this process holds on it.
    ///
    /// # Errors
    /// `Moved` where the file at the path is another one by now, `Overwritten` where somebody
    /// wrote into it past the engine since it was first opened.
    pub fn open(&self) -> Result<Store> {
        let again = Store::connect(&self.path, false);
        let has_moved = !Seat::of(&self.path).is_ok_and(|seat| seat == *self.stand.seat());
        let again = again.map_err(|error| {
            if has_moved {
                Error::Moved(self.path.clone())
            } else {
                error
            }
        })?;
        if has_moved || !again.stand.is_same(&self.stand) {
            return Err(Error::Moved(self.path.clone()));
        }
        if !self.still {
            self.stand.check(&again.conn)?;
        }
        Ok(again)
    }

    /// Begins to watch the store.
    ///
    /// # Errors
    /// `Moved` where the file at the path is another one by now; what the engine says.
    pub fn watch(&self) -> Result<Watch> {
        Watch::begin(self.path.clone(), self.stand.clone(), self.still)
    }
}
