//! Records that have a line of their own in a form: ticked off, or decided on.

use crate::domain::Kind;

/// The record of a line that is ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its kind.
    pub kind: Kind,
    /// Its key.
    pub id: i64,
    /// What it is called.
    pub words: String,
    /// Whether it was ticked off before: it stays so.
    pub done: bool,
}

/// The record of a line on which is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decides {
    /// Its kind.
    pub kind: Kind,
    /// Its key.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// The number of the sheet by which it is decided, where it is by one.
    pub sheet: Option<String>,
    /// What it is about.
    pub words: String,
}
