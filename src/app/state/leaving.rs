//! Leaving the program.

/// How far somebody is who wants to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Nobody leaves.
    No,
    /// He wanted to, and was told that what he typed cannot be kept.
    Told,
    /// The program ends.
    Now,
}
