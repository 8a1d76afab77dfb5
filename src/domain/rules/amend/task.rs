//! Edits of tasks and their steps: what an issued task keeps, and what only its acts change.

use super::{Edit, keeps, needs_reason, review};
use crate::domain::light::Thresholds;
use crate::domain::rules::case::{campaign_of, fetch};
use crate::domain::rules::effects::{put, put_lights, steps_of};
use crate::domain::rules::follow::followed;
use crate::domain::rules::guards::{dated, undated, untimely};
use crate::domain::rules::task;
use crate::domain::{Kind, Read, Record, Refusal, Value};

/// What an issued task must keep.
const KEPT: [&str; 5] = [
    "measure",
    "department_id",
    "lead_id",
    "owner_id",
    "task_kind",
];
/// What an issued task cannot change, because others rest on it.
const FIXED: [&str; 2] = ["problem_id", "purpose"];
/// The kinds of task that are not taken up or left on the way.
const FOR_GOOD: [&str; 2] = ["fix_at_once", "long_term"];
/// What nobody changes while it is being verified and approved.
const VERIFIED: [&str; 5] = ["goal", "measure", "department_id", "task_kind", "level"];

pub(in crate::domain::rules) fn edit_task(edit: &mut Edit<'_>) -> Read<()> {
    lead_of_department(edit)?;
    reckon_anew(edit)?;
    if edit.changes("limit_on") && !edit.changes("limit_wording") {
        put(&mut edit.after, "limit_wording", Value::Null);
    }
    edit.refusals.extend(task::owner_leads(&edit.after));
    if edit.changes("report_days") {
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let steps = steps_of(edit.ledger, edit.before)?;
        let thresholds = Thresholds::of(campaign.as_ref());
        put_lights(edit.ledger, &mut edit.after, &steps, thresholds);
    }
    let issued = !matches!(edit.before.state.as_str(), "draft" | "pending");
    if issued {
        edit_issued(edit)?;
    } else {
        edit_planned_purpose(edit)?;
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let mark = task::outside(&edit.after, "limit_on", campaign.as_ref());
        if edit.changes("limit_on") {
            edit.marks.extend(mark);
            for step in steps_of(edit.ledger, edit.before)? {
                let refusal = task::after_limit(&step, &edit.after);
                edit.refusals.extend(refusal.map(|it| it.at("limit_on")));
            }
        }
    }
    Ok(())
}

/// What was reckoned from other answers, and is still no more than proposed 拟, goes with them, and
/// that is told; what is typed beside them counts.
fn reckon_anew(edit: &mut Edit<'_>) -> Read<()> {
    for follow in edit.before.kind.follows() {
        let column = follow.column;
        let stands = edit.before.is_proposed(column) && edit.after.is_proposed(column);
        let led = follow.how.is_proposal() && follow.on.iter().any(|it| edit.changes(it));
        if !stands || !led || edit.named.contains(column) {
            continue;
        }
        let Some(value) = followed(edit.ledger, &edit.after, follow, edit.today)? else {
            put(&mut edit.after, column, Value::Null);
            edit.after.decide(column);
            continue;
        };
        let told = value.text().unwrap_or_default().to_owned();
        put(&mut edit.after, column, value);
        if edit.changes(column) {
            let mark = Refusal::of("reckoned-is-proposed").with("value", told);
            edit.marks.push(mark.at(column));
        }
    }
    Ok(())
}

/// Another department brings its leader in charge, unless the hand says who it is; that the leader
/// goes along with it is told.
fn lead_of_department(edit: &mut Edit<'_>) -> Read<()> {
    if !edit.changes("department_id") {
        return Ok(());
    }
    let id = edit.after.int("department_id");
    let Some(department) = fetch(edit.ledger, Kind::Department, id)? else {
        return Ok(());
    };
    let lead = department.cell("lead_id");
    if lead.is_empty() {
        return Ok(());
    }
    if !edit.named.contains("lead_id") {
        put(&mut edit.after, "lead_id", lead.clone());
    }
    if !edit.changes("lead_id") || edit.after.cell("lead_id") != lead {
        return Ok(());
    }
    let person = |task: &Record| fetch(edit.ledger, Kind::Person, task.int("lead_id"));
    let (left, found) = (person(edit.before)?, person(&edit.after)?);
    // Number and name: two may be called alike.
    let named = |it: &Record| format!("{} {}", it.number, it.title());
    edit.marks.extend(found.as_ref().map(|found| {
        let mark = match &left {
            Some(left) => Refusal::of("lead-changes-along").with("from", named(left)),
            None => Refusal::of("lead-comes-along"),
        };
        mark.with("to", named(found))
    }));
    Ok(())
}

/// A draft is given only to a problem that takes tasks, and is not left without a purpose.
fn edit_planned_purpose(edit: &mut Edit<'_>) -> Read<()> {
    let problem = edit.after.int("problem_id");
    if problem.is_none() && edit.after.text("purpose") != "rule" {
        edit.refuse(Refusal::of("problem-missing").at("problem_id"));
    }
    if edit.changes("problem_id") {
        let problem = fetch(edit.ledger, Kind::Problem, problem)?;
        edit.refusals.extend(problem.as_ref().and_then(untimely));
        let restricted = problem.is_some_and(|it| it.is_set("restricted"));
        if restricted != edit.before.is_set("restricted") {
            put(&mut edit.after, "restricted", restricted.then_some(true));
        }
    }
    Ok(())
}

fn edit_issued(edit: &mut Edit<'_>) -> Read<()> {
    for column in ["limit_on", "limit_wording"] {
        if edit.changes(column) {
            edit.refuse(Refusal::of("only-by-extension").at("limit_on"));
        }
    }
    for column in FIXED {
        if edit.changes(column) {
            edit.refuse(Refusal::of("fixed-since-issue").at(column));
        }
    }
    keeps(edit, &KEPT);
    if edit.changes("task_kind") {
        let undated = undated(&edit.after);
        edit.refusals.extend(undated);
        if edit.after.text("task_kind") == "step_by_step" {
            let steps = steps_of(edit.ledger, edit.before)?;
            edit.refusals.extend(dated(&edit.after, &steps));
        }
    }
    // What has no end and what is put off 暂缓 are looked at again on a day.
    // That day stands where others have a limit, and moves by a decision only.
    let suspended = edit.before.state == "suspended";
    if edit.changes("review_on") && (suspended || edit.before.text("task_kind") == "long_term")
    {
        let key = if suspended {
            "pause-review-by-decision"
        } else {
            "review-by-decision"
        };
        edit.refuse(Refusal::of(key).at("review_on"));
    } else {
        review(edit);
    }
    // What has no limit, the short path and the lower approver are chosen before issue, never on
    // the way: none of them ends a limit that runs.
    let is = |task: &Record| FOR_GOOD.contains(&task.text("task_kind"));
    if edit.changes("task_kind") && (is(edit.before) || is(&edit.after)) {
        edit.refuse(Refusal::of("fixed-since-issue").at("task_kind"));
    }
    if edit.changes("level") && edit.before.text("level") == "major" {
        edit.refuse(Refusal::of("level-not-lowered").at("level"));
    }
    if task::WITH_VERIFIER.contains(&edit.before.state.as_str()) {
        for column in VERIFIED {
            if edit.changes(column) {
                edit.refuse(Refusal::of("under-verification").at(column));
            }
        }
    }
    Ok(())
}

/// A step stays inside its task's limit; the plan of an issued task is corrected with a reason.
pub(in crate::domain::rules) fn edit_milestone(edit: &mut Edit<'_>) -> Read<()> {
    let id = edit.before.int("task_id");
    let Some(of) = fetch(edit.ledger, Kind::Task, id)? else {
        return Ok(());
    };
    if !matches!(of.state.as_str(), "draft" | "pending") {
        needs_reason(edit, &of);
    }
    if edit.changes("due_on") {
        edit.refusals.extend(task::takes_no_steps(&of));
        edit.refusals.extend(task::after_limit(&edit.after, &of));
        edit.refusals.extend(task::before_issue(&edit.after, &of));
        if !edit.changes("due_wording") {
            put(&mut edit.after, "due_wording", Value::Null);
        }
    }
    Ok(())
}
