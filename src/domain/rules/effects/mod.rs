//! What follows from an act, in the same change.

mod closing;
mod extension;
mod moving;
mod opinion;
mod plan;
mod problem;
mod task;

pub(super) use self::problem::keep_in_step;
use super::case::{Case, standing};
use crate::domain::light::{LightDays, Thresholds};
use crate::domain::{Change, Kind, Ledger, Read, Record, Value};

/// Writes the move and everything that follows from it.
pub(super) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let after = case.state_after();
    match case.record.kind {
        Kind::Task => return task::follow(case, change),
        Kind::Opinion => return opinion::follow(case, change),
        Kind::Problem => return problem::follow(case, change),
        Kind::Extension => return extension::follow(case, change),
        Kind::Milestone => return plan::follow_milestone(case, change),
        Kind::Deliverable => return plan::follow_deliverable(case, change),
        Kind::Step => plan::follow_step(case, change),
        Kind::Attachment => plan::follow_attachment(case, change),
        Kind::Campaign
        | Kind::Goal
        | Kind::Category
        | Kind::Channel
        | Kind::Phase
        | Kind::Department
        | Kind::Person
        | Kind::Post
        | Kind::Batch
        | Kind::Card
        | Kind::Erratum
        | Kind::Meeting
        | Kind::Progress
        | Kind::Urging
        | Kind::LookBack
        | Kind::Verification => shift(change, case.record, &after),
    }
    Ok(())
}

/// Moves a record unless it stays where it is.
fn shift(change: &mut Change, record: &Record, state: &str) {
    if record.state != state {
        change.shift(record, state);
    }
}

/// Puts a value into a copy of a record.
pub(super) fn put(record: &mut Record, column: &'static str, value: impl Into<Value>) {
    record.cells.insert(column, value.into());
}

/// Writes the difference between a record and how it should be afterwards.
pub(super) fn settle(change: &mut Change, before: &Record, after: &Record) {
    shift(change, before, &after.state);
    for column in before.kind.def().columns {
        change.set(before, column.name, after.cell(column.name).clone());
    }
}

/// Puts a task's light days into a copy of it.
pub(super) fn put_lights(
    ledger: &dyn Ledger,
    task: &mut Record,
    steps: &[Record],
    thresholds: Thresholds,
) {
    let days = LightDays::of(task, steps, ledger.calendar(), thresholds);
    for (column, value) in days.cells() {
        put(task, column, value);
    }
}

/// Fetches the steps of a task that stand.
pub(super) fn steps_of(ledger: &dyn Ledger, task: &Record) -> Read<Vec<Record>> {
    standing(ledger, Kind::Milestone, "task_id", task.id)
}
