//! What is shown once in a while, beside the work.

/// What is shown once in a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seldom {
    /// What was left half typed.
    Drafts,
    /// The themes in which the screen can be drawn.
    Themes,
    /// What is new in this version.
    News,
    /// Who gave the record in hand, and its words where they were handed on: a reason is asked.
    Unseal,
    /// The next step of the tour, whether this one was done or not.
    SkipStep,
    /// The tour no longer.
    EndTour,
}
