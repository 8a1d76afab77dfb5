//! What an act rests on: read from its row, so that taking back another act knows what would fall
//! with it (design 14.9).

use super::guards::TAKES_TASKS;
use super::{attach, task};
use crate::domain::machine::Transition;
use crate::domain::{Guard, Kind, Pace, Role, To, VOID};

/// What an act looked at before it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The parts of its record that are of this kind.
    Parts(Kind),
    /// The links of its record in this role, at whichever end.
    Links(Role),
    /// A column of its record.
    Column(&'static str),
}

/// Gives the rows of a kind's table for a verb: one as a rule.
fn rows(kind: Kind, verb: &str) -> impl Iterator<Item = &'static Transition> {
    let table = kind.def().machine.table.iter();
    table.filter(move |row| row.verb == verb)
}

/// Finds the row of the table that a command of the journal was: `task.approve`.
pub fn row_of(command: &str) -> Option<(Kind, &'static Transition)> {
    let (kind, verb) = command.split_once('.')?;
    let kind = Kind::from_code(kind)?;
    rows(kind, verb).next().map(|row| (kind, row))
}

/// The command that makes a problem out of opinions and merges them into it 提炼.
pub const DISTIL: &str = "problem.distil";

/// Says whether a command was a step that records took, and not only a making or an edit: an act
/// of a kind's table, or 提炼, which is one of its opinions.
pub fn is_step(command: &str) -> bool {
    row_of(command).is_some() || command == DISTIL
}

/// Says whether a verb is an act of a kind's table, no edit and no making.
pub fn is_act(kind: Kind, verb: &str) -> bool {
    rows(kind, verb).next().is_some()
}

/// Says of the acts on one record, oldest first, which count for nothing any more: those that a
/// later one put away again, and that one with them.
pub fn put_away(kind: Kind, verbs: &[&str]) -> Vec<bool> {
    let stays = |verb: &str| rows(kind, verb).all(|row| row.to == To::Same);
    let mut away: Vec<bool> = Vec::with_capacity(verbs.len());
    for verb in verbs {
        let reversed = kind.def().machine.reverses(verb);
        let mut any = false;
        for (gone, earlier) in away.iter_mut().zip(verbs).rev() {
            if *gone || stays(earlier) {
                continue;
            }
            if !reversed.contains(earlier) {
                break;
            }
            *gone = true;
            any = true;
        }
        away.push(any);
    }
    away
}

/// Gives the act that puts another one away again, of those that a record in a state allows; the
/// other is named by its verb, or where another kind's command did it by the states it moved
/// between.
pub fn reversal(
    (kind, state): (Kind, &str),
    verb: &str,
    moved: Option<(&str, &str)>,
) -> Option<&'static Transition> {
    let machine = kind.def().machine;
    let mut rows = machine.from(state);
    rows.find(|row| {
        let reversed = machine.reverses(row.verb);
        let back = moved.is_some_and(|(from, to)| {
            to == state && matches!(row.to, To::State(it) if it == from)
        });
        reversed.contains(&verb) || (back && !reversed.is_empty())
    })
}

/// Says whether a record in this state can be declared void.
pub fn can_be_void(kind: Kind, state: &str) -> bool {
    kind.def().machine.row(VOID, state).is_some()
}

/// Says whether an act on a record could have been done in the state in which the record was
/// before another act moved it.
pub fn starts_from(kind: Kind, verb: &str, state: &str) -> bool {
    let mut all = rows(kind, verb).peekable();
    all.peek().is_none() || all.any(|row| row.from.contains(&state))
}

/// Gives what an act looked at before it was done.
pub fn grounds(kind: Kind, verb: &str) -> Vec<Ground> {
    let mut found = Vec::new();
    for row in rows(kind, verb) {
        let read = READ.iter().filter(|(guard, _)| row.guards.contains(guard));
        found.extend(read.map(|(_, ground)| *ground));
        if follows_parts(kind, row) {
            found.extend(parts_of(kind).map(Ground::Parts));
        }
    }
    found
}

/// What guards look at beside the record, its state and who decides.
const READ: [(Guard, Ground); 21] = [
    (Guard::StepsFinished, Ground::Parts(Kind::Step)),
    (
        Guard::DeliverablesDelivered,
        Ground::Parts(Kind::Deliverable),
    ),
    (Guard::MilestonesDone, Ground::Parts(Kind::Milestone)),
    (Guard::StepsDated, Ground::Parts(Kind::Milestone)),
    (Guard::StepsNotBeforeIssue, Ground::Parts(Kind::Milestone)),
    (Guard::StepsRemain, Ground::Parts(Kind::Milestone)),
    (Guard::LastStepDated, Ground::Parts(Kind::Milestone)),
    (Guard::HasEvidence, Ground::Parts(Kind::Attachment)),
    (Guard::DeliveryShown, Ground::Parts(Kind::Attachment)),
    (Guard::EvidenceChecked, Ground::Parts(Kind::Attachment)),
    (Guard::NoOpenExtension, Ground::Parts(Kind::Extension)),
    (Guard::TasksSettled, Ground::Parts(Kind::Task)),
    (Guard::NoTasks, Ground::Parts(Kind::Task)),
    (Guard::SourceLinked, Ground::Links(Role::Distilled)),
    (Guard::SourceLinked, Ground::Links(Role::PriorProblem)),
    (Guard::Claimed, Ground::Links(Role::ClaimedBy)),
    (Guard::HasLimit, Ground::Column("limit_on")),
    (Guard::LaterThanLimit, Ground::Column("limit_on")),
    (Guard::ReturnInTime, Ground::Column("limit_on")),
    (Guard::ReviewDue, Ground::Column("review_on")),
    (Guard::AgainNeedsGroup, Ground::Column("times_extended")),
];

/// Says whether a row starts only from states to which its parts brought the record.
fn follows_parts(kind: Kind, row: &Transition) -> bool {
    let table = kind.def().machine.table;
    let brought = |state: &'static str| {
        let mut by_parts = table.iter().filter(|it| it.who.is_empty());
        by_parts.any(|it| it.to == To::State(state))
    };
    row.to != To::Same && !row.from.is_empty() && row.from.iter().all(|it| brought(it))
}

fn parts_of(whole: Kind) -> impl Iterator<Item = Kind> {
    Kind::ALL
        .into_iter()
        .filter(move |part| part.whole() == Some(whole))
}

/// Says whether an act stops or settles the clock of its record, so that how late it was is
/// reckoned by the limit then in force.
pub fn settles_clock(kind: Kind, verb: &str) -> bool {
    let keeps = kind.def().keeps_lights();
    keeps
        && rows(kind, verb).any(|row| match row.to {
            To::State(state) => !runs(kind, state) && row.from.iter().any(|it| runs(kind, it)),
            To::Same | To::Resumed => false,
        })
}

fn runs(kind: Kind, state: &str) -> bool {
    kind.def().machine.pace(state) == Some(Pace::Runs)
}

/// Says whether what was done with a part could have been done while the whole was in a state:
/// `verb` is one of the part's table, or how it came to be there or was changed by hand.
pub fn stands_under(part: Kind, verb: &str, (whole, state): (Kind, &str)) -> bool {
    let needs = |guard: Guard| rows(part, verb).any(|row| row.guards.contains(&guard));
    if whole == Kind::Task && needs(Guard::TaskUnderWay) {
        return runs(whole, state);
    }
    if whole == Kind::Problem && needs(Guard::PurposeStands) {
        return TAKES_TASKS.contains(&state);
    }
    if is_act(part, verb) || verb == "amend" {
        return true;
    }
    match (part, whole) {
        (Kind::Task, Kind::Problem) => TAKES_TASKS.contains(&state),
        (Kind::Milestone, Kind::Task) => task::takes_steps_in(state),
        (Kind::Attachment, whole) => attach::is_open_to(whole, state),
        _ => true,
    }
}
