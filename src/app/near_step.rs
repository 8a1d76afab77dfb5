//! What a key does with what says nearly the same.

/// What a key does with what says nearly the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NearStep {
    /// Marks the record in hand together with all that are near to it.
    Mark,
    /// Shows all that is proposed of what nobody has disposed of.
    Show,
    /// Takes two as one matter: both are marked, or the one goes where the other is gathered.
    Join,
    /// Takes one as the other once more.
    Same,
    /// Refuses: the two are another matter.
    Unlike,
}
