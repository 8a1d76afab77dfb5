//! Several records that are made one after the other in one form.

/// How far several records that are made one after the other have come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// How many were made at this sitting.
    pub made: usize,
    /// The number of the last one.
    pub last: String,
}
