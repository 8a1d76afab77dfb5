//! Who is meant where people are named.

/// Who is meant by a column that refers to people; they stand first where one is picked, and
/// nobody is shut out by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suited {
    /// Anybody.
    Anybody,
    /// Leaders: of county rank, or in the leading group.
    Leaders,
    /// The people of the department that the record names or is.
    Department,
    /// The people of the campaign's office.
    Office,
    /// Whoever stands outside the task.
    Outsiders,
}
