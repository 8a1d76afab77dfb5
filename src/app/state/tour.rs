//! How far somebody has come in the tour.

use super::State;

/// How far somebody has come in the tour: so many steps lie behind him.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    /// The step that stands before him, from 0.
    pub at: usize,
}

impl State {
    /// Shows the tour from its first step on, where it is asked for.
    #[must_use]
    pub fn touring(mut self, asked: bool) -> Self {
        self.tour = asked.then(Tour::default);
        self
    }
}
