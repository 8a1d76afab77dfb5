//! What follows from a request for an extension, by which a limit moves as far as was granted.

use super::{moved, moving, put, put_lights, settle, steps_of};
use crate::domain::lateness::{Clock, Turn};
use crate::domain::rules::case::Case;
use crate::domain::{Change, Kind, Read, Record};

pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let mut after = moved(case);
    let note = Some(case.note()).filter(|note| !note.is_empty());
    match case.row.verb {
        "first_check" => put(&mut after, "checked_by_id", case.by()),
        "grant" => {
            put(&mut after, "granted_by_id", case.by());
            put(&mut after, "granted_on", case.on);
            put(
                &mut after,
                "granted_limit_on",
                case.answer("limit_on").clone(),
            );
            let wording = case.answer("limit_wording").clone();
            put(&mut after, "granted_limit_wording", wording);
            put(&mut after, "decision_note", note);
        }
        "refuse" | "withdraw" => put(&mut after, "decision_note", note),
        _ => {}
    }
    settle(change, case.record, &after);
    if case.row.verb == "grant" {
        move_limit(case, change)?;
    }
    Ok(())
}

/// Moves the limit of the task to the granted day.
fn move_limit(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let Some(task) = case.task.as_ref() else {
        return Ok(());
    };
    let mut after = task.clone();
    if let Some(limit) = case.answer("limit_on").day() {
        let extended = Turn::Extended {
            on: case.on,
            limit,
            in_time: !case.record.is_set("asked_late"),
        };
        let calendar = case.ledger.calendar();
        Clock::of(task).turned(extended, calendar).keep(&mut after);
    }
    moving::set_limit(case, &mut after);
    let times = task.int("times_extended").unwrap_or_default() + 1;
    put(&mut after, "times_extended", times);
    let mut steps = steps_of(case.ledger, task)?;
    moving::date_last_step(case, &mut steps, change);
    put_lights(case.ledger, &mut after, &steps, case.thresholds());
    settle(change, task, &after);
    Ok(())
}

/// Writes down a request; one made later than the last working day before expiry says so.
pub(super) fn ask(case: &Case<'_>, change: &mut Change) {
    let task = case.record;
    let limit = task.day("limit_on");
    let calendar = case.ledger.calendar();
    let last = limit.map(|limit| calendar.previous_working_day(calendar.roll_forward(limit)));
    let late = last.is_some_and(|last| case.on > last);
    change.create(
        Kind::Extension,
        vec![
            ("task_id", task.id.into()),
            ("reason", case.note().into()),
            ("progress", case.answer("progress").clone()),
            ("asked_on", case.on.into()),
            ("asked_by_id", case.by().into()),
            ("signed_by_id", case.answer("signed_by_id").clone()),
            ("limit_before_on", limit.into()),
            ("wanted_on", case.answer("wanted_on").clone()),
            ("asked_late", late.into()),
        ],
    );
}

/// Withdraws what is still asked for a task that ends.
pub(super) fn withdraw_open(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let asked = case.children(Kind::Extension, "task_id")?;
    for extension in asked.iter().filter(|it| !Record::is_ended(it)) {
        change.shift(extension, "withdrawn");
    }
    Ok(())
}
