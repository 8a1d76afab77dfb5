//! The kinds of record as tables of columns and machines; one file a family.

pub(super) mod activity;
pub(super) mod approval;
pub(super) mod asked;
pub(super) mod choices;
pub(super) mod content;
pub mod counting;
mod counts;
pub(super) mod file_head;
pub(super) mod follows;
pub(super) mod fulfilment;
mod groups;
pub(super) mod intake;
pub(super) mod opinion;
pub(super) mod organisation;
pub(super) mod phrase;
pub(super) mod plan;
mod plan_course;
pub(super) mod problem;
mod queues;

pub(super) mod rule;
pub(super) mod sample;
pub(super) mod side;
pub(super) mod summary;
pub(super) mod task;
mod task_course;

use super::machine::{Machine, Note, To, Transition, VOID};
use super::{Capacity, Column, Follow, Guard, Kind, Suited};

/// Declaring void 作废: the record stays, with its number and a reason.
const fn void(from: &'static [&'static str]) -> Transition {
    row(
        "void",
        from,
        To::State(VOID),
        &[Capacity::Clerk],
        Note::Required,
    )
    .dangerous()
    .key('z')
}

/// Joins lists of states into one.
const fn joined<const N: usize>(lists: &[&[&'static str]]) -> [&'static str; N] {
    let mut all = [""; N];
    let (mut rest, mut n) = (lists, 0);
    while let [list, others @ ..] = rest {
        let mut states = *list;
        while let [state, further @ ..] = states {
            #[expect(
                clippy::indexing_slicing,
                reason = "what does not fit does not compile"
            )]
            {
                all[n] = *state;
            }
            n += 1;
            states = further;
        }
        rest = others;
    }
    all
}

/// A row without questions and guards.
const fn row(
    verb: &'static str,
    from: &'static [&'static str],
    to: To,
    who: &'static [Capacity],
    note: Note,
) -> Transition {
    Transition {
        verb,
        from,
        to,
        who,
        note,
        asks: &[],
        dated: None,
        guards: &[],
        follows: &[],
        danger: false,
        own_key: None,
        tells: &[],
        papered: false,
    }
}

impl Transition {
    /// Adds what is asked beside the note.
    const fn asks(self, asks: &'static [Column]) -> Self {
        Self { asks, ..self }
    }

    /// Adds the column that keeps the day of the act.
    const fn dated(self, column: &'static str) -> Self {
        Self {
            dated: Some(column),
            ..self
        }
    }

    /// Adds what follows in the act from what else is said in it.
    const fn follows(self, follows: &'static [Follow]) -> Self {
        Self { follows, ..self }
    }

    /// Takes something back, or the record out of its course.
    const fn dangerous(self) -> Self {
        Self {
            danger: true,
            ..self
        }
    }

    /// Is chosen by this key.
    const fn key(self, key: char) -> Self {
        Self {
            own_key: Some(key),
            ..self
        }
    }

    /// Adds what whoever decides has before him.
    const fn tells(self, tells: &'static [&'static str]) -> Self {
        Self { tells, ..self }
    }

    /// Makes a numbered paper that goes out.
    const fn papered(self) -> Self {
        Self {
            papered: true,
            ..self
        }
    }

    /// Adds what must hold.
    const fn needs(self, guards: &'static [Guard]) -> Self {
        Self { guards, ..self }
    }
}

/// Taking back 撤销 the last decision on a record, whatever it was: whoever decided it does so on
/// the same day and says why. It is no row of any machine: where it leads the journal knows.
pub static REVOKE: Transition = row(
    "revoke",
    &[],
    To::Resumed,
    &[Capacity::Approver],
    Note::Required,
)
.dangerous()
.key('y');

/// As [`REVOKE`], where no person but a body decided at a meeting.
pub static REVOKE_AT_MEETING: Transition = row(
    "revoke",
    &[],
    To::Resumed,
    &[Capacity::SteeringGroup, Capacity::PartyMeeting],
    Note::Required,
)
.dangerous()
.key('y');

/// What was never on paper 误录: the last act on a record by somebody else than the clerk, taken
/// out the same day by whoever typed it, with a reason.
pub static MISRECORDED: Transition = row(
    "misrecorded",
    &[],
    To::Resumed,
    &[Capacity::Clerk],
    Note::Required,
)
.dangerous()
.key('x');

/// As [`MISRECORDED`], on a later day or by another 误录更正: the paper is named, and a second
/// person of the office has seen it.
pub static MISRECORDED_LATER: Transition = row(
    "misrecorded",
    &[],
    To::Resumed,
    &[Capacity::Clerk],
    Note::Required,
)
.asks(&MISRECORDED_ASKED)
.dangerous()
.key('x');

static MISRECORDED_ASKED: [Column; 2] = [
    Column::line("paper").required(),
    Column::refer("second_id", Kind::Person)
        .suited(Suited::Office)
        .required(),
];

/// The machine of what is simply there until it is declared void.
static STANDING: Machine = Machine {
    states: &["active", VOID],
    ended: &[VOID],
    table: &[void(&["active"]).needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere])],
    ..Machine::PLAIN
};

/// As [`STANDING`], of what is counted in something else: once that was checked, it stays.
static COUNTED: Machine = Machine {
    states: &["active", VOID],
    ended: &[VOID],
    table: &[void(&["active"]).needs(&[
        Guard::NothingPointsHere,
        Guard::NothingRestsHere,
        Guard::WholeUnchecked,
    ])],
    ..Machine::PLAIN
};
