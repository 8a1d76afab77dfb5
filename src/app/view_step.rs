//! What a key does with the views of a list, and with its columns.

/// What a key does with how a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrange {
    /// With its views.
    View(ViewStep),
    /// With its columns.
    Column(ColumnStep),
}

/// What a key does with the views of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewStep {
    /// Shows those there are.
    Show,
    /// Asks under which name the list is kept as it is.
    Keep,
    /// Asks for another name of the one in hand.
    Rename,
    /// Takes the one in hand away.
    Remove,
}

/// What a key does with the columns of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnStep {
    /// Shows them one below the other.
    Show,
    /// Shows or hides the one in hand.
    Toggle,
    /// Moves it forward.
    Up,
    /// Moves it back.
    Down,
    /// Makes it wider.
    Wider,
    /// Makes it narrower.
    Narrower,
    /// It and those before it stay where they are, or no more.
    Freeze,
    /// All are as they usually are.
    Usual,
}
