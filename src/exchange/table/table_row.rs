//! One row of a table, as it stood.

/// One row of a table: its cells as they stood, only the defusing apostrophe taken off.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableRow {
    /// The physical line the row begins on; the first line of the file is 1.
    pub line: u64,
    pub cells: Vec<String>,
    /// Whether a quote in it was never closed; its cells are then what stood on the one line.
    pub unclosed_quote: bool,
}
