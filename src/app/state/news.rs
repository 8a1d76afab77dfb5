//! What is new since somebody sat here last.

/// What is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The version that was seen last, where this one is newer.
    pub since: Option<String>,
    /// Whether he was told.
    pub told: bool,
}
