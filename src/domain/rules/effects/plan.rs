//! What follows from steps, deliverables and pieces of evidence.

use super::{moved, put, put_lights, settle, shift, steps_of};
use crate::domain::rules::case::Case;
use crate::domain::{Change, Kind, Read, Value};

/// A milestone done or taken back changes the day on which its task lags.
pub(in crate::domain::rules) fn follow_milestone(
    case: &Case<'_>,
    change: &mut Change,
) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "finish" => put(&mut after, "done_on", case.on),
        "take_back" => put(&mut after, "done_on", Value::Null),
        _ => {}
    }
    settle(change, case.record, &after);
    let Some(task) = case.task.as_ref() else {
        return Ok(());
    };
    let mut steps = steps_of(case.ledger, task)?;
    steps.retain(|step| step.id != after.id);
    steps.push(after);
    let mut lit = task.clone();
    put_lights(case.ledger, &mut lit, &steps, case.thresholds());
    settle(change, task, &lit);
    Ok(())
}

/// A deliverable delivered starts its step.
pub(in crate::domain::rules) fn follow_deliverable(
    case: &Case<'_>,
    change: &mut Change,
) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "deliver" => {
            put(&mut after, "delivered_on", case.on);
            let step = case.referred("step_id", Kind::Step)?;
            if let Some(step) = step.filter(|step| step.state == "not_started") {
                shift(change, &step, "under_way");
            }
        }
        "take_back" => put(&mut after, "delivered_on", Value::Null),
        _ => {}
    }
    settle(change, case.record, &after);
    Ok(())
}

/// A finished step says when.
pub(in crate::domain::rules) fn follow_step(case: &Case<'_>, change: &mut Change) {
    let mut after = moved(case);
    match case.row.verb {
        "finish" => put(&mut after, "finished_on", case.on),
        "reopen" => put(&mut after, "finished_on", Value::Null),
        _ => {}
    }
    settle(change, case.record, &after);
}

/// A checked piece of evidence says by whom.
pub(in crate::domain::rules) fn follow_attachment(case: &Case<'_>, change: &mut Change) {
    let mut after = moved(case);
    if case.row.verb == "check" {
        put(&mut after, "checked_by_id", case.by());
    }
    settle(change, case.record, &after);
}
