//! What follows from an act, in the same change.

pub(super) mod activity;
mod closing;
pub(super) mod duties;
pub(super) mod extension;
mod moving;
pub(super) mod opinion;
pub(super) mod plan;
pub(super) mod problem;
pub(super) mod task;
mod urging;

pub(super) use self::closing::CRITERIA;
pub(super) use self::moving::last_resumed;
pub use self::plan::begins_along;
pub(super) use self::problem::{Turn, keep_in_step, retrace};
use super::case::{Case, standing};
use crate::domain::light::{LightDays, Thresholds};
use crate::domain::{Change, Column, Kind, Ledger, Read, Record, To, Type, Value};

/// Moves the record and keeps the answers: all that an act does where its kind has no rules of its
/// own.
pub(super) fn plain(case: &Case<'_>, change: &mut Change) {
    settle(change, case.record, &moved(case));
}

/// Gives the record as an act leaves it by itself: in its new state, with what was answered in the
/// columns of those names and the day in the one that keeps it.
///
/// A limit is left to the rules by which limits move (design 14.7); what an act asks that moves
/// nothing is for the record that it makes beside.
pub(super) fn moved(case: &Case<'_>) -> Record {
    let mut after = case.record.clone();
    after.state = case.state_after();
    if case.row.to != To::Same {
        let own = |asked: &&Column| case.record.kind.def().column(asked.name).is_some();
        for asked in case.row.asks.iter().filter(own) {
            let answer = case.answer(asked.name);
            if asked.ty != Type::Limit && !answer.is_empty() {
                put(&mut after, asked.name, answer.clone());
            }
        }
    }
    if let Some(column) = case.row.dated {
        let asked = case.row.asks.iter().any(|it| it.name == column);
        if !asked || after.lacks(column) {
            put(&mut after, column, case.on);
        }
    }
    after
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
