//! What is copied out of the screen.

use crate::domain::Kind;

/// How much of a record is copied: the same key pressed again copies more of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Its number.
    Number,
    /// Its row, the cells of a spreadsheet.
    Row,
    /// All that it says.
    Whole,
}

impl Extent {
    /// Gives what the next press copies.
    #[must_use]
    pub const fn more(self) -> Self {
        match self {
            Self::Number => Self::Row,
            Self::Row => Self::Whole,
            Self::Whole => Self::Number,
        }
    }
}

/// What of which record the key that copied does next.
pub type Copied = (Kind, i64, Extent);

/// What waits to be put into the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clip {
    /// A text.
    Text(String),
    /// What the pane shows.
    Pane,
}
