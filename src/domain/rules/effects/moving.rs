//! Limits and steps that move: by a return, an extension, a resumption (design 14.7).

use super::{put, settle};
use crate::domain::rules::case::{Case, resumed};
use crate::domain::rules::guards::{limit_after, moved_on, step_to_date, stood};
use crate::domain::{Change, Day, Kind, Record, Refusal, Value};

/// Sets the limit that the act decides; where the one in force is the later, it stays.
pub(super) fn set_limit(case: &Case<'_>, after: &mut Record) {
    let limit = limit_after(case);
    if limit != after.day("limit_on") {
        put(after, "limit_on", limit);
        put(after, "limit_wording", case.answer("limit_wording").clone());
    }
}

/// Gives the last step its new date: after a return it is to be done again, after an extension it
/// is the last of those still to be done, for a finished one keeps its day.
pub(super) fn date_last_step(case: &Case<'_>, steps: &mut [Record], change: &mut Change) {
    let Some(due) = case.answer("last_step_on").day() else {
        return;
    };
    let Some(last) = step_to_date(case.record, steps).map(|step| step.id) else {
        return;
    };
    let returned = case.record.kind == Kind::Task;
    for step in steps.iter_mut().filter(|step| step.id == last) {
        let before = step.clone();
        put(step, "due_on", due);
        put(
            step,
            "due_wording",
            case.answer("last_step_wording").clone(),
        );
        if returned {
            "planned".clone_into(&mut step.state);
            put(step, "done_on", Value::Null);
        }
        settle(change, &before, step);
    }
}

/// Starts the clock again: the limit moves on by exactly the working days it stood.
pub(super) fn resume(case: &Case<'_>, after: &mut Record, change: &mut Change) {
    let (task, stood) = (case.record, stood(case));
    let before = task.int("days_paused").unwrap_or_default();
    put(after, "days_paused", before + stood);
    if let Some(from) = task.day("suspended_on") {
        let pause = format!("{from}/{} {stood}", case.on);
        let pauses = [task.text("pauses"), &pause];
        put(after, "pauses", pauses.join("\n").trim());
    }
    put(after, "resumes_to", Value::Null);
    put(after, "suspended_on", Value::Null);
    put(after, "pause_plan", Value::Null);
    // The pause's own review day ends with it: that of the task stands again, moved like a limit.
    let own = resumed(task).and_then(|(_, review)| review);
    if own.is_some() || task.text("task_kind") != "long_term" {
        put(after, "review_on", own.map(|day| moved_on(case, day)));
    }
    let Some(limit) = task.day("limit_on") else {
        return;
    };
    let moved = moved_on(case, limit);
    if moved != limit {
        put(after, "limit_on", moved);
        put(after, "limit_wording", Value::Null);
        if let Some(end) = case.campaign_end().filter(|end| moved > *end) {
            let mark = Refusal::of("limit-outside-campaign").with("limit", moved);
            change.marks.push(mark.with("end", end).at("limit_on"));
        }
    }
}

/// Gives the day on which the last pause of a task ended.
pub(in crate::domain::rules) fn last_resumed(task: &Record) -> Option<Day> {
    let last = task.text("pauses").lines().next_back()?;
    let (_, until) = last.split_once('/')?;
    until.split(' ').next()?.parse().ok()
}

/// The open steps move on by the same days.
pub(super) fn move_open_steps(case: &Case<'_>, steps: &mut [Record], change: &mut Change) {
    for step in steps.iter_mut().filter(|step| step.state == "planned") {
        let Some(due) = step.day("due_on") else {
            continue;
        };
        let before = step.clone();
        let moved = moved_on(case, due);
        if moved != due {
            put(step, "due_on", moved);
            put(step, "due_wording", Value::Null);
            settle(change, &before, step);
        }
    }
}
