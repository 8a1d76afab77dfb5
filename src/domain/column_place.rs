//! How the record of a column stands to what stands there: before which day, within what, in whose
//! chain.

/// What cannot lie before the day that stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Anything can.
    Anything,
    /// No further act on the record.
    NoAct,
    /// As `NoAct`; and no meeting that decides, for somebody asked on that day for its decision.
    NoMeeting,
}

/// How far the chain of a record follows a reference. What a record is a part of is followed both
/// ways without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chained {
    /// Not at all.
    No,
    /// To what stands there.
    On,
    /// And back from there.
    BothWays,
}

/// What a record can be once what stands in its column is done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Anything.
    Any,
    /// It cannot come to be any more.
    Open,
    /// As `Open`; and once that was decided upon, what was counted in it neither changes nor goes.
    Unchecked,
}
