//! The kinds of step, what may come of one, and the count of both.

use std::collections::BTreeMap;

use duban::domain::Kind;
use duban::office::OfficeError;

/// What a step may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Act,
    Together,
    Revoke,
    Misrecord,
    Recall,
    Void,
    Add,
    Set,
    Undo,
    Redo,
    UndoAndRedo,
    ImportOpinions,
    ImportRoster,
    Attach,
    Tie,
    Untie,
    Distil,
    Restart,
    Tomorrow,
}

impl Step {
    /// Says whether it is a command: the others only close a window, or let a night go by.
    pub(super) const fn writes(self) -> bool {
        !matches!(self, Self::Restart | Self::Tomorrow)
    }
}

/// How often each is taken, of all.
pub(super) const STEPS: [(Step, usize); 19] = [
    (Step::Act, 26),
    (Step::Together, 6),
    (Step::Revoke, 6),
    (Step::Misrecord, 6),
    (Step::Recall, 5),
    (Step::Void, 5),
    (Step::Add, 14),
    (Step::Set, 10),
    (Step::Undo, 6),
    (Step::Redo, 4),
    (Step::UndoAndRedo, 6),
    (Step::ImportOpinions, 4),
    (Step::ImportRoster, 4),
    (Step::Attach, 5),
    (Step::Tie, 4),
    (Step::Untie, 3),
    (Step::Distil, 4),
    (Step::Restart, 3),
    (Step::Tomorrow, 3),
];

/// What came of a step that was not refused, in words; empty where there is nothing to say.
pub(super) struct Came(pub(super) String);

impl Came {
    pub(super) fn of(told: &str) -> Self {
        Self(told.to_owned())
    }
}

/// What was tried and what accepted by kind of step, what the second writer wrote, and the acts.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) tried: BTreeMap<Step, usize>,
    pub(super) accepted: BTreeMap<Step, usize>,
    pub(super) of_second: usize,
    pub(super) acts: BTreeMap<(Kind, String), usize>,
}

/// Why a walk ended before its end.
pub(super) type Fault = String;

/// Why a step came to nothing.
pub(super) enum Stopped {
    /// A rule said no.
    Refused(String),
    /// It should not have.
    Fault(Fault),
}

impl From<OfficeError> for Stopped {
    fn from(error: OfficeError) -> Self {
        if let OfficeError::Refused(reasons) = &error {
            let keys: Vec<_> = reasons.iter().map(|it| (it.key, it.field)).collect();
            return Self::Refused(format!("{keys:?}"));
        }
        Self::Fault(format!("{error:?}"))
    }
}
