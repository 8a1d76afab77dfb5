//! What follows from what is done with an opinion: its disposition is written into it.

use super::{moved, put, settle};
use crate::domain::rules::case::Case;
use crate::domain::{Change, Kind, Ledger, Read, Record, Role, Value};

/// The columns in which a disposition stands.
const DISPOSITION: [&str; 7] = [
    "duplicate_of_id",
    "disposition_note",
    "handled_by",
    "reference_no",
    "disposed_on",
    "reply_by_on",
    "reply_came_on",
];

pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let opinion = case.record;
    let mut after = moved(case);
    match case.row.verb {
        "merge" => {
            dispose(case, &mut after);
            merge(case, &mut after, change)?;
        }
        "transfer" => {
            dispose(case, &mut after);
            // A clue for the discipline inspection is for the office only.
            put(&mut after, "restricted", true);
        }
        "reply" | "refer" | "duplicate" | "file" => dispose(case, &mut after),
        "answer" => put(&mut after, "answered_on", case.on),
        "return" | "reconsider" => {
            undispose(&mut after);
            for problem in case.ledger.linked(Role::Distilled, opinion.id)? {
                change.unlink(Role::Distilled, opinion.id, problem);
            }
        }
        _ => {}
    }
    settle(change, opinion, &after);
    Ok(())
}

/// Writes the disposition down.
fn dispose(case: &Case<'_>, after: &mut Record) {
    let note = Some(case.note()).filter(|note| !note.is_empty());
    put(after, "disposition_note", note);
    put(after, "disposed_on", case.on);
}

/// Takes the disposition out again; the answer already given stays, because it was given.
fn undispose(after: &mut Record) {
    for column in DISPOSITION {
        put(after, column, Value::Null);
    }
    let about_member = after.text("target") == "team_member";
    put(after, "restricted", about_member.then_some(true));
}

/// Links the opinion with its problem, which lends it a category.
fn merge(case: &Case<'_>, after: &mut Record, change: &mut Change) -> Read<()> {
    let Some(problem) = case.answered("problem_id", Kind::Problem)? else {
        return Ok(());
    };
    if after.lacks("category_id") {
        put(after, "category_id", problem.cell("category_id").clone());
    }
    let linked = case.ledger.linked(Role::Distilled, after.id)?;
    if !linked.contains(&problem.id) {
        change.link(Role::Distilled, after.id, problem.id);
    }
    Ok(())
}

/// Sends an opinion back to be disposed of otherwise, because its problem is not listed.
pub(super) fn release(
    ledger: &dyn Ledger,
    opinion: i64,
    problem: i64,
    change: &mut Change,
) -> Read<()> {
    change.unlink(Role::Distilled, opinion, problem);
    let others = ledger.linked(Role::Distilled, opinion)?.len() > 1;
    let Some(before) = ledger.record(Kind::Opinion, opinion)? else {
        return Ok(());
    };
    // An opinion that stands behind another problem as well keeps its disposition.
    if others || !matches!(before.state.as_str(), "merged" | "answered") {
        return Ok(());
    }
    let mut after = before.clone();
    "checked".clone_into(&mut after.state);
    undispose(&mut after);
    settle(change, &before, &after);
    Ok(())
}
