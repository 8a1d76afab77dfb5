//! What follows from applying, verifying, approving and looking back (field rules 5.3).

use super::{moving, put};
use crate::domain::rules::case::Case;
use crate::domain::{CHECKED, Change, Kind, Read, Record, Role, Value};

/// The five criteria for striking off.
pub(in crate::domain::rules) const CRITERIA: [&str; 5] = [
    "measures_done",
    "responsibility_taken",
    "goal_reached",
    "likewise_checked",
    "rule_made",
];

/// The short path of 立行立改: the five criteria are preset.
pub(super) fn finish(case: &Case<'_>, after: &mut Record) {
    for criterion in CRITERIA {
        put(after, criterion, "not_applicable");
    }
    stop_clock(case, after);
}

/// The clock stops on the day on the paper.
pub(super) fn stop_clock(case: &Case<'_>, after: &mut Record) {
    put(after, "applied_on", case.on);
    put(after, "answered_on", Value::Null);
    put(after, "applicant_id", case.by());
    put(after, "self_assessment", case.note());
    // Where it goes when the application is taken back.
    put(after, "resumes_to", case.record.state.as_str());
}

/// The verifier found it done.
pub(super) fn pass(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    verify(case, "passed", change)?;
    // What the applicant said stays his; what was found stands in the verification.
    for criterion in CRITERIA {
        put(after, criterion, case.record.cell(criterion).clone());
    }
    put(after, "verifier_id", case.by());
    put(after, "verified_on", case.on);
    Ok(())
}

/// The verifier found it wanting: a reason, a new limit, and the clock runs on.
pub(super) fn give_back(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    verify(case, "failed", change)?;
    // What the applicant said stays his; what was found stands in the verification.
    for criterion in CRITERIA {
        put(after, criterion, case.record.cell(criterion).clone());
    }
    put(after, "returned_why", Value::Null);
    reopen(case, after, change)
}

/// The approver did not approve; no finding says why, so the task keeps it for the next time.
pub(super) fn refuse(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    put(after, "returned_why", case.note());
    reopen(case, after, change)
}

/// Writes down what the verifier found of each criterion, and which files he looked at; these are
/// ticked off where he passes it.
fn verify(case: &Case<'_>, result: &'static str, change: &mut Change) -> Read<()> {
    let mut cells = vec![
        ("task_id", case.record.id.into()),
        ("verified_on", case.on.into()),
        ("result", result.into()),
        ("finding", case.note().into()),
        ("verifier_id", case.by().into()),
        (
            "second_verifier_id",
            case.answer("second_verifier_id").clone(),
        ),
    ];
    cells.extend(CRITERIA.map(|it| (it, case.answer(it).clone())));
    let made = change.create(Kind::Verification, cells);
    let named = case.answer(CHECKED).ties();
    let files = case.ledger.evidence(case.record.kind, case.record.id)?;
    for file in files {
        let is_named = named.iter().any(|it| it.id == file.id);
        if file.state == "attached" && is_named && result == "passed" {
            change.shift(&file, "checked");
            change.set(&file, "checked_by_id", case.by());
        }
        if file.state == "checked" || is_named {
            change.link(Role::LookedAt, made, file.id);
        }
    }
    Ok(())
}

/// A return is counted and sets the limit.
fn reopen(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    let times = case.record.int("times_returned").unwrap_or_default() + 1;
    put(after, "times_returned", times);
    put(after, "returned_on", case.on);
    moving::set_limit(case, after);
    // What the applicant said stays to be read, with his name and the day, until the next one.
    put(after, "answered_on", case.record.cell("applied_on").clone());
    take_out(case, after, change)
}

/// The owner takes his application back: the clock never stopped, and nothing was returned.
pub(super) fn recall(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    for column in CRITERIA {
        put(after, column, Value::Null);
    }
    for column in ["applicant_id", "signed_by_id", "self_assessment"] {
        put(after, column, Value::Null);
    }
    take_out(case, after, change)
}

/// Takes the application out of a task; the journal and the verification keep it. A later one is
/// verified anew, so no file is ticked off any more.
fn take_out(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    for column in ["applied_on", "verifier_id", "verified_on", "resumes_to"] {
        put(after, column, Value::Null);
    }
    for file in case.ledger.evidence(case.record.kind, case.record.id)? {
        if file.state == "checked" {
            change.shift(&file, "attached");
            change.set(&file, "checked_by_id", Value::Null);
        }
    }
    Ok(())
}

/// Strikes the task off; how late it is freezes with its clock.
pub(super) fn approve(case: &Case<'_>, after: &mut Record) {
    put(after, "closed_on", case.on);
    put(after, "approver_id", case.by());
    put(after, "resumes_to", Value::Null);
}

/// Writes a look-back; a failed one makes a new task linked to this old case 前案.
///
/// Says whether a new task was made. It is led by whoever leads the department now.
pub(super) fn look_back(case: &Case<'_>, change: &mut Change) -> Read<bool> {
    let task = case.record;
    let department = case.referred("department_id", Kind::Department)?;
    let lead = department.map(|it| it.cell("lead_id").clone());
    let lead = lead.filter(|it| !it.is_empty());
    let failed = case.answer("result").text() == Some("failed");
    let new = failed.then(|| {
        let copied = [
            "problem_id",
            "restricted",
            "purpose",
            "goal",
            "department_id",
            "lead_id",
            "owner_id",
            "urgency",
            "difficulty",
            "task_kind",
            "level",
        ];
        let cells = copied.map(|column| {
            let old = task.cell(column).clone();
            match &lead {
                Some(lead) if column == "lead_id" => (column, lead.clone()),
                Some(_) | None => (column, old),
            }
        });
        let new = change.create(Kind::Task, cells.into());
        change.link(Role::PriorTask, task.id, new);
        new
    });
    change.create(
        Kind::LookBack,
        vec![
            ("task_id", task.id.into()),
            ("looked_on", case.on.into()),
            ("result", case.answer("result").clone()),
            ("finding", case.note().into()),
            ("looked_by_id", case.by().into()),
            ("new_task_id", new.into()),
        ],
    );
    Ok(failed)
}
