//! What follows from what is done with an opinion: its disposition is written into it.

use super::{moved, put, settle};
use crate::domain::rules::case::{Case, standing};
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
            along(case, Some(&after), change)?;
        }
        "duplicate" => {
            dispose(case, &mut after);
            let original = case.answered("duplicate_of_id", Kind::Opinion)?;
            if let Some(original) = original.filter(Record::is_handed_on) {
                go_along(&mut after, Some(&original));
            }
        }
        "reply" | "refer" | "file" => dispose(case, &mut after),
        "answer" => put(&mut after, "answered_on", case.on),
        "return" | "reconsider" => {
            undispose(&mut after);
            if opinion.is_handed_on() {
                along(case, None, change)?;
            }
            for problem in case.ledger.linked(Role::Distilled, opinion.id)? {
                change.unlink(Role::Distilled, opinion.id, problem);
            }
        }
        _ => {}
    }
    settle(change, opinion, &after);
    Ok(())
}

/// What is an opinion once more 重复 says the same words: it is handed on along with it, and comes
/// back along with it.
fn along(case: &Case<'_>, original: Option<&Record>, change: &mut Change) -> Read<()> {
    for copy in case.children(Kind::Opinion, "duplicate_of_id")? {
        let mut after = copy.clone();
        go_along(&mut after, original);
        settle(change, &copy, &after);
    }
    Ok(())
}

/// Brings what is once more 重复 into step with its original, when an act was taken back: what was
/// marked after the transfer comes back, too; what is no duplicate any more goes by itself.
pub(in crate::domain::rules) fn handed_back(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    let is_handed_on = after.is_handed_on();
    if before.is_handed_on() != is_handed_on {
        let original = Some(after).filter(|it| it.is_handed_on());
        for copy in standing(ledger, after.kind, "duplicate_of_id", after.id)? {
            if copy.is_handed_on() != is_handed_on {
                let mut along = copy.clone();
                go_along(&mut along, original);
                settle(change, &copy, &along);
            }
        }
    }
    let was_copy = !before.lacks("duplicate_of_id") && after.lacks("duplicate_of_id");
    if was_copy && is_handed_on {
        let mut alone = after.clone();
        go_along(&mut alone, None);
        settle(change, after, &alone);
    }
    Ok(())
}

/// Takes to whom an original was handed on for a copy of it; nothing where it came back.
fn go_along(copy: &mut Record, original: Option<&Record>) {
    for column in ["handled_by", "reference_no"] {
        let value = original.map_or(Value::Null, |it| it.cell(column).clone());
        put(copy, column, value);
    }
    let about_member = copy.text("target") == "team_member";
    let is_for_few = original.is_some() || about_member;
    put(copy, "restricted", is_for_few.then_some(true));
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

/// Sends an opinion back to be disposed of otherwise, because its problem is not listed; gives its
/// number where somebody has to.
pub(super) fn release(
    ledger: &dyn Ledger,
    opinion: i64,
    problem: i64,
    change: &mut Change,
) -> Read<Option<String>> {
    change.unlink(Role::Distilled, opinion, problem);
    let others = ledger.linked(Role::Distilled, opinion)?.len() > 1;
    let Some(before) = ledger.record(Kind::Opinion, opinion)? else {
        return Ok(None);
    };
    // An opinion that stands behind another problem as well keeps its disposition.
    if others || !matches!(before.state.as_str(), "merged" | "answered") {
        return Ok(None);
    }
    let mut after = before.clone();
    "checked".clone_into(&mut after.state);
    undispose(&mut after);
    settle(change, &before, &after);
    Ok(Some(after.number))
}
