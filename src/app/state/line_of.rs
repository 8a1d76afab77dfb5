//! What has a line of its own in a form: records ticked off or decided on, columns of a file.

use crate::domain::Kind;

/// A column of a file, as a field takes it for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfFile {
    /// Its place in the file.
    pub at: usize,
    /// The option that it was taken for until another column was: it has it back as soon as that
    /// one moves on.
    pub taken_off: Option<usize>,
}

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
