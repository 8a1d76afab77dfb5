//! What the screen puts off until the keyboard rests.

/// What waits for the keyboard to rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The detail beneath the list is another record's.
    pub detail: bool,
    /// A form has text that is not saved as a draft.
    pub draft: bool,
    /// A word to find was typed and not looked for.
    pub find: bool,
}
