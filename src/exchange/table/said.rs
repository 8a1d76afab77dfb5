//! What a file says in a column: absent is not empty.

/// What a row says of one column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Said<T> {
    /// The file has no such column: nothing is said.
    #[default]
    Absent,
    /// The column is there and the cell is empty.
    Empty,
    /// This stands there.
    Is(T),
}

impl<T> Said<T> {
    /// Gives what stands there.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Absent | Self::Empty => None,
        }
    }
}
