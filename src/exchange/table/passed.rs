//! What of a table was passed over.

/// Lines of a table that are no rows: none is read, all are told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passed {
    /// Lines above the heads.
    pub above: Vec<u64>,
    /// Sums and signatures, each with the word by which it was known.
    pub named: Vec<(u64, &'static str)>,
    /// Rows with nothing but their number.
    pub numbered: Vec<u64>,
}
