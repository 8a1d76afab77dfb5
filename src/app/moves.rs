//! The steps of the cursor.

/// A step of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the keys")]
pub enum Move {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    /// To the next part of what is shown: a link, a block.
    Next,
    /// To the part before.
    Previous,
}
