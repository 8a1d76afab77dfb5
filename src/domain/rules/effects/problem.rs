//! What follows from what is done with a problem, and what its tasks do to it.

use super::{moved, opinion, put, settle, shift};
use crate::domain::rules::case::{Case, fetch, standing};
use crate::domain::{
    Change, Day, Kind, Ledger, Names, Read, Record, Refusal, Role, VOID, Value,
};

/// So many are named by their numbers.
const NAMED: usize = 6;

pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let problem = case.record;
    let mut after = moved(case);
    match case.row.verb {
        "confirm" => {
            put(&mut after, "confirmed_on", case.on);
            if let Some(meeting) = discuss(case, change)? {
                put(&mut after, "confirmed_at_id", meeting);
            }
            claim(case, change)?;
        }
        "claim" => claim(case, change)?,
        "reject" => {
            end(case, &mut after);
            discuss(case, change)?;
            let mut back = Vec::new();
            for opinion in case.ledger.linking(Role::Distilled, problem.id)? {
                back.extend(opinion::release(case.ledger, opinion, problem.id, change)?);
            }
            change.marks.extend(told_back(&back));
        }
        "merge" => {
            end(case, &mut after);
            merge(case, change)?;
        }
        "resolve" => end(case, &mut after),
        "keep" => {
            put(&mut after, "conclusion", case.note());
            put(&mut after, "kept_on", case.on);
        }
        "review" => {
            put(&mut after, "reviewed_on", case.on);
            put(&mut after, "review_on", Value::Null);
        }
        "hand_over" => {
            end(case, &mut after);
            put(&mut after, "review_on", Value::Null);
        }
        "recur" => recur(problem, change),
        _ => {}
    }
    settle(change, problem, &after);
    Ok(())
}

/// The tasks of a problem are for those who read it.
pub(in crate::domain::rules) fn listed_anew(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    if before.is_set("restricted") == after.is_set("restricted") {
        return Ok(());
    }
    let mut opened = Vec::new();
    for task in ledger.children(Kind::Task, "problem_id", after.id)? {
        if task.is_set("restricted") && !after.is_set("restricted") {
            opened.push(task.number.clone());
        }
        let mut guarded = task.clone();
        put(
            &mut guarded,
            "restricted",
            after.is_set("restricted").then_some(true),
        );
        settle(change, &task, &guarded);
    }
    if !opened.is_empty() {
        let told = Refusal::of("opened-along").with("n", opened.len());
        change
            .marks
            .push(told.with("numbers", Names::first(opened, NAMED)));
    }
    Ok(())
}

/// Tells of opinions that somebody has to dispose of anew.
fn told_back(back: &[String]) -> Option<Refusal> {
    let told = Refusal::of("opinions-back").with("n", back.len());
    (!back.is_empty()).then(|| told.with("numbers", Names::first(back, NAMED)))
}

/// Writes down the day of the end and, where there are words, the conclusion.
fn end(case: &Case<'_>, after: &mut Record) {
    put(after, "ended_on", case.on);
    if !case.note().is_empty() {
        put(after, "conclusion", case.note());
    }
}

/// Links the meeting that decided.
fn discuss(case: &Case<'_>, change: &mut Change) -> Read<Option<i64>> {
    let Some(meeting) = case.act.and_then(|act| act.decision.meeting) else {
        return Ok(None);
    };
    let id = case.record.id;
    let known = case.ledger.linked(Role::DiscussedAt, id)?;
    if !known.contains(&meeting) {
        change.link(Role::DiscussedAt, id, meeting);
    }
    Ok(Some(meeting))
}

/// Links the leader who claims the problem.
fn claim(case: &Case<'_>, change: &mut Change) -> Read<()> {
    if let Some(leader) = case.answer("leader_id").int() {
        let id = case.record.id;
        let claimed = case.ledger.linked(Role::ClaimedBy, id)?;
        if !claimed.contains(&leader) {
            change.link(Role::ClaimedBy, id, leader);
            change.marks.extend(claimed_beside(case, &claimed)?);
        }
    }
    Ok(())
}

/// Tells of a claim that it stands beside those of others, who go on answering for the problem.
fn claimed_beside(case: &Case<'_>, others: &[i64]) -> Read<Option<Refusal>> {
    let mut names = Vec::new();
    for id in others {
        if let Some(person) = fetch(case.ledger, Kind::ACTOR, Some(*id))? {
            names.push(case.called(&person)?);
        }
    }
    Ok((!names.is_empty()).then(|| {
        let told = Refusal::of("claimed-beside").with("number", &case.record.number);
        told.with("people", Names::of(names)).at("leader_id")
    }))
}

/// Moves every link to the problem merged into: opinions, claims, meetings, old and new cases; the
/// source keeps its number.
fn merge(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let Some(target) = case.answer("merged_into_id").int() else {
        return Ok(());
    };
    let id = case.record.id;
    let there = case.ledger.linking(Role::Distilled, target)?;
    for opinion in case.ledger.linking(Role::Distilled, id)? {
        change.unlink(Role::Distilled, opinion, id);
        if !there.contains(&opinion) {
            change.link(Role::Distilled, opinion, target);
        }
    }
    let claimed = case.ledger.linked(Role::ClaimedBy, target)?;
    for leader in case.ledger.linked(Role::ClaimedBy, id)? {
        change.unlink(Role::ClaimedBy, id, leader);
        if !claimed.contains(&leader) {
            change.link(Role::ClaimedBy, target, leader);
        }
    }
    let discussed = case.ledger.linked(Role::DiscussedAt, target)?;
    for meeting in case.ledger.linked(Role::DiscussedAt, id)? {
        change.unlink(Role::DiscussedAt, id, meeting);
        if !discussed.contains(&meeting) {
            change.link(Role::DiscussedAt, target, meeting);
        }
    }
    merge_cases(case.ledger, (id, target), change)
}

/// Moves the ties to old cases 前案 and to what came of it, unless they would tie the target to
/// itself.
fn merge_cases(ledger: &dyn Ledger, (id, target): (i64, i64), change: &mut Change) -> Read<()> {
    let after = ledger.linked(Role::PriorProblem, target)?;
    for new in ledger.linked(Role::PriorProblem, id)? {
        change.unlink(Role::PriorProblem, id, new);
        if new != target && !after.contains(&new) {
            change.link(Role::PriorProblem, target, new);
        }
    }
    let before = ledger.linking(Role::PriorProblem, target)?;
    for old in ledger.linking(Role::PriorProblem, id)? {
        change.unlink(Role::PriorProblem, old, id);
        if old != target && !before.contains(&old) {
            change.link(Role::PriorProblem, old, target);
        }
    }
    Ok(())
}

/// Makes a new candidate for what came back; the old problem stays resolved 前案.
fn recur(problem: &Record, change: &mut Change) {
    let copied = [
        "title",
        "description",
        "category_id",
        "problem_list",
        "about_id",
        "restricted",
        "source",
        "severity",
        "urgency",
        "difficulty",
    ];
    let cells = copied.map(|column| (column, problem.cell(column).clone()));
    let new = change.create(Kind::Problem, cells.into());
    change.link(Role::PriorProblem, problem.id, new);
}

/// Gives the last day of what a decision on a problem answers: when it was kept, when it was looked
/// at again, and when the last of its tasks was struck off.
pub(in crate::domain::rules) fn asked(
    ledger: &dyn Ledger,
    problem: &Record,
) -> Read<Option<Day>> {
    let own = problem.asked_on();
    if problem.state != "assessing" {
        return Ok(own);
    }
    let tasks = standing(ledger, Kind::Task, "problem_id", problem.id)?;
    let closed = tasks.iter().filter_map(|it| it.day("closed_on")).max();
    Ok(own.max(closed))
}

/// Says whether a task no longer keeps its problem from being assessed.
pub(super) fn is_settled(task: &Record) -> bool {
    matches!(
        task.state.as_str(),
        "closed" | "handed_over" | "withdrawn" | "stage_done"
    )
}

/// What a change to a task is to its problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::rules) enum Turn {
    /// Nothing new: the task goes on as it did, or comes to its end.
    AsBefore,
    /// Another task is drafted for it, which nobody has decided on yet.
    Drafted,
    /// There is work again: a task is issued, or opened again.
    GoesOn,
}

/// Moves the problem of a task along with its tasks: the first issue begins its rectification,
/// the last end brings it to assessment, and what is opened again takes it back.
///
/// A problem under review or kept for the long term keeps its running tasks: only what is opened
/// again or is new takes it back; what is only drafted leaves a decision to keep it as it is.
pub(in crate::domain::rules) fn keep_in_step(
    ledger: &dyn Ledger,
    problem: Option<i64>,
    (task, turn): (&Record, Turn),
    change: &mut Change,
) -> Read<()> {
    let Some(problem) = fetch(ledger, Kind::Problem, problem)? else {
        return Ok(());
    };
    let mut tasks = standing(ledger, Kind::Task, "problem_id", problem.id)?;
    tasks.retain(|it| it.id != task.id);
    if task.state != VOID && task.int("problem_id") == Some(problem.id) {
        tasks.push(task.clone());
    }
    let settled = turn == Turn::AsBefore && tasks.iter().all(is_settled);
    let done = tasks
        .iter()
        .any(|it| is_settled(it) && it.state != "withdrawn");
    match problem.state.as_str() {
        "confirmed" if task.state == "issued" => shift(change, &problem, "rectifying"),
        "rectifying" if settled && done => shift(change, &problem, "assessing"),
        "assessing" if turn != Turn::AsBefore => take_up(&problem, change),
        "long_term" if turn == Turn::GoesOn => take_up(&problem, change),
        _ => {}
    }
    Ok(())
}

/// Takes a problem back to its rectification; one that was kept for the long term has no day of
/// review any more, and that is said.
fn take_up(problem: &Record, change: &mut Change) {
    if let Some(review) = problem.day("review_on") {
        let mark = Refusal::of("problem-taken-up").with("number", &problem.number);
        change.marks.push(mark.with("review", review));
    }
    let mut after = problem.clone();
    "rectifying".clone_into(&mut after.state);
    put(&mut after, "review_on", Value::Null);
    settle(change, problem, &after);
}

/// Moves the problem of a task to where it stands by its tasks after an act on one of them was
/// taken back; `before` is the task as it was until then.
pub(in crate::domain::rules) fn retrace(
    ledger: &dyn Ledger,
    before: &Record,
    after: &Record,
    change: &mut Change,
) -> Read<()> {
    let Some(problem) = fetch(ledger, Kind::Problem, after.int("problem_id"))? else {
        return Ok(());
    };
    let tasks = standing(ledger, Kind::Task, "problem_id", problem.id)?;
    let course = Kind::Task.def().machine;
    let begun = |task: &Record| course.is_decided(&task.state) && task.state != VOID;
    let settled = tasks.iter().all(is_settled);
    let done = tasks
        .iter()
        .any(|it| is_settled(it) && it.state != "withdrawn");
    let ended = |task: &Record| is_settled(task) || task.state == VOID;
    let (goes_on, is_over) = (
        ended(before) && !ended(after),
        !ended(before) && ended(after),
    );
    match problem.state.as_str() {
        "rectifying" if begun(before) && !tasks.iter().any(begun) => {
            shift(change, &problem, "confirmed");
        }
        // A sibling that was issued since would have begun it.
        "confirmed" if begun(before) && tasks.iter().any(begun) => {
            shift(change, &problem, "rectifying");
        }
        "rectifying" if is_over && settled && done => shift(change, &problem, "assessing"),
        "assessing" if goes_on => take_up(&problem, change),
        // What nobody has issued changes nothing of the decision to keep it.
        "long_term" if goes_on && begun(after) => take_up(&problem, change),
        _ => {}
    }
    Ok(())
}
