//! What follows from what is done with a task.

use super::problem::{self, Turn};
use super::{closing, extension, moved, moving, put, put_lights, settle, steps_of, urging};
use crate::domain::rules::case::{Case, resumption, standing};
use crate::domain::rules::guards::limit_at_issue;
use crate::domain::{Change, Kind, Read, Record, Refusal, VOID, Value, lateness};

/// The acts from which on the next report of a task is counted.
const HEARD: [&str; 7] = [
    "issue",
    "sign",
    "progress",
    "no_change",
    "return",
    "refuse",
    "resume",
];

pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let task = case.record;
    let mut after = moved(case);
    let mut turn = Turn::AsBefore;
    match case.row.verb {
        "issue" => {
            issue(case, &mut after, change);
            turn = Turn::GoesOn;
        }
        "sign" => put(&mut after, "signed_on", case.on),
        "progress" => progress(case, false, change),
        "no_change" => progress(case, true, change),
        "urge" => urging::urge(case, change)?,
        "ask_extension" => extension::ask(case, change),
        "finish" => closing::finish(case, &mut after),
        "apply" => closing::stop_clock(case, &mut after),
        "recall" => closing::recall(case, &mut after, change)?,
        "check" => put(&mut after, "verifier_id", case.by()),
        "pass" => closing::pass(case, &mut after, change)?,
        "return" => closing::give_back(case, &mut after, change)?,
        "refuse" => closing::refuse(case, &mut after, change)?,
        "approve" => closing::approve(case, &mut after),
        "look_back" => {
            put(&mut after, "look_by_on", Value::Null);
            if closing::look_back(case, change)? {
                turn = Turn::Drafted;
            }
        }
        "suspend" => suspend(case, &mut after),
        "resume" => moving::resume(case, &mut after, change),
        "withdraw" | "hand_over" => extension::withdraw_open(case, change)?,
        VOID => void_steps(case, change)?,
        _ => {}
    }
    if HEARD.contains(&case.row.verb) {
        put(&mut after, "heard_on", case.on);
    }
    lateness::turn(task, &mut after, case.on, case.ledger.calendar());
    let mut steps = steps_of(case.ledger, task)?;
    match case.row.verb {
        "return" | "refuse" => moving::date_last_step(case, &mut steps, change),
        "resume" => moving::move_open_steps(case, &mut steps, change),
        _ => {}
    }
    put_lights(case.ledger, &mut after, &steps, case.thresholds());
    settle(change, task, &after);
    let of = after.int("problem_id");
    if problem::is_settled(task) && !problem::is_settled(&after) {
        turn = Turn::GoesOn;
    }
    problem::keep_in_step(case.ledger, of, (&after, turn), change)
}

fn issue(case: &Case<'_>, after: &mut Record, change: &mut Change) {
    put(after, "issued_on", case.on);
    let limit = limit_at_issue(case);
    if let Some(limit) = limit.filter(|_| limit != after.day("limit_on")) {
        let mark = Refusal::of("limit-counted-from-issue").with("limit", limit);
        change.marks.push(
            mark.with("wording", after.text("limit_wording"))
                .at("limit_on"),
        );
    }
    let is_proposed = after.is_proposed("limit_on");
    put(after, "limit_on", limit);
    put(after, "original_limit_on", limit);
    if let Some(limit) = limit.filter(|_| is_proposed) {
        let mark = Refusal::of("proposed-limit-issued").with("limit", limit);
        change.marks.push(mark.at("limit_on"));
    }
    // Whoever issues it decides on its limit.
    after.decide("limit_on");
    if after.lacks("level") {
        put(after, "level", "ordinary");
    }
}

/// Writes a progress note; "no change" is one key and no words.
fn progress(case: &Case<'_>, unchanged: bool, change: &mut Change) {
    change.create(
        Kind::Progress,
        vec![
            ("task_id", case.record.id.into()),
            ("noted_on", case.on.into()),
            ("done", case.answer("done").clone()),
            ("difficulties", case.answer("difficulties").clone()),
            ("unchanged", unchanged.then_some(true).into()),
            ("decided_by_id", case.by().into()),
        ],
    );
}

/// A note that is void was none: the task was heard of before it.
pub(in crate::domain::rules) fn follow_progress(
    case: &Case<'_>,
    change: &mut Change,
) -> Read<()> {
    let after = moved(case);
    settle(change, case.record, &after);
    let Some(task) = case.task.as_ref().filter(|_| after.state == VOID) else {
        return Ok(());
    };
    let mut notes = standing(case.ledger, Kind::Progress, "task_id", task.id)?;
    notes.retain(|it| it.id != after.id);
    let told = notes.iter().filter_map(|it| it.day("noted_on"));
    let begun = ["issued_on", "signed_on", "returned_on"];
    let begun = begun.into_iter().filter_map(|column| task.day(column));
    let mut heard = task.clone();
    put(&mut heard, "heard_on", told.chain(begun).max());
    let steps = steps_of(case.ledger, task)?;
    put_lights(case.ledger, &mut heard, &steps, case.thresholds());
    settle(change, task, &heard);
    Ok(())
}

/// Stops the clock and remembers where the task was.
fn suspend(case: &Case<'_>, after: &mut Record) {
    let review = case.record.day("review_on");
    put(after, "resumes_to", resumption(&case.record.state, review));
    put(after, "suspended_on", case.on);
}

/// Declares the steps of a void draft void with it.
fn void_steps(case: &Case<'_>, change: &mut Change) -> Read<()> {
    for step in steps_of(case.ledger, case.record)? {
        if step.state == "planned" {
            change.shift(&step, VOID);
        }
    }
    Ok(())
}
