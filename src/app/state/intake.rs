//! A table that is taken in: first looked at, then, as it was looked at, written.

use std::sync::Arc;

use super::field::Choice;
use crate::exchange::table::TakenColumn;
use crate::office::{FileOf, Told};

/// The fields in which lines are named: those left out, those who are there, those who are another.
pub const LINES: [&str; 3] = ["leave_out", "same", "new"];

/// What was asked of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it is of.
    pub of: FileOf,
    /// Whether names that nobody knows are made.
    pub makes: bool,
    /// Whether an empty cell empties what stands in the ledger.
    pub clears: bool,
    /// The lines that are left out, that are who is there, that are another, as they were typed.
    pub lines: [String; 3],
    /// The file.
    pub path: String,
    /// The fields that its columns are taken for, where somebody chose one.
    pub columns: Option<Vec<Option<String>>>,
}

/// A table as it was looked at: nothing of it is written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What was asked of it then; what it is of is as its heads say.
    pub asked: Asked,
    /// What the file held: just that is written.
    pub bytes: Arc<Vec<u8>>,
    /// What will be written, listed; if it is another when it is written, nothing is.
    pub told: Vec<Told>,
    /// The columns of the file, each with what it was taken for.
    pub columns: Vec<TakenColumn>,
    /// What each of them can be taken for.
    pub fields: Vec<Choice>,
    /// Whether the columns do not do: no row was read.
    pub lacks_columns: bool,
    /// How many rows are faulty: with any nothing is written.
    pub bad: usize,
    /// All that is said of it, line by line.
    pub lines: Vec<String>,
    /// The first line that is shown.
    pub top: usize,
}
