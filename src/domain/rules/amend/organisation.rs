//! Edits of the organisation: departments and posts.

use super::{Edit, future};
use crate::domain::rules::case::standing;
use crate::domain::rules::guards::lead_stays;
use crate::domain::rules::{asked, fulfilment, leaves, make, stays, unique};
use crate::domain::{Change, Kind, Ledger, Read, Record, Refusal};

/// Nobody leaves before he came; a rank that is changed without a day is that of today.
pub(in crate::domain::rules) fn edit_person(edit: &mut Edit<'_>) -> Read<()> {
    asked::dated_anew(edit.before, &mut edit.after);
    edit.refusals.extend(make::stays_backwards(&edit.after));
    let moved = MOVED.iter().any(|it| edit.changes(it));
    let told = if moved {
        fulfilment::left_out(edit.ledger, (edit.before, &edit.after), edit.today)?
    } else {
        None
    };
    edit.marks.extend(told);
    if edit.changes("left_on") && !edit.after.lacks("left_on") {
        let told = leaves::left_behind(edit.ledger, &edit.after)?;
        edit.marks.extend(told);
    }
    Ok(())
}

/// By what it is told of whom something is asked, and when he was there.
const MOVED: [&str; 8] = [
    "rank",
    "rank_since_on",
    "department_id",
    "department_since_on",
    "politics",
    "branch",
    "joined_on",
    "left_on",
];

/// A department keeps the leader whom somebody decided on, or under whom tasks went out.
pub(in crate::domain::rules) fn edit_department(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("lead_id") {
        let stays = lead_stays(edit.ledger, edit.before)?;
        edit.refusals.extend(stays);
    }
    if edit.changes("dissolved_on") {
        future(edit, "dissolved_on");
        let (refused, told) = stays::dissolved(edit.ledger, &edit.after)?;
        edit.refusals.extend(refused);
        edit.marks.extend(told);
    }
    Ok(())
}

/// What was only planned under a leader who was mistyped goes along with the correction.
pub(in crate::domain::rules) fn led_anew(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    let (was, is) = (before.cell("lead_id"), after.cell("lead_id"));
    if was.is_empty() || is.is_empty() || was == is {
        return Ok(());
    }
    for task in standing(ledger, Kind::Task, "department_id", before.id)? {
        let planned = !task.is_ended() && task.cell("lead_id") == was;
        if planned && task.cell("owner_id") != is {
            change.set(&task, "lead_id", is.clone());
            let mark = Refusal::of("task-led-along").with("number", &task.number);
            change.marks.push(mark);
        }
    }
    Ok(())
}

/// A post keeps a seat for everybody who sits on it.
pub(in crate::domain::rules) fn edit_post(edit: &mut Edit<'_>) -> Read<()> {
    if ["heads", "deputy", "name"]
        .iter()
        .any(|it| edit.changes(it))
    {
        edit.refusals.extend(make::deputy_heads(&edit.after));
    }
    let holders = unique::holders(edit.ledger, edit.before.id)?;
    let seats = edit.after.int("seats").unwrap_or_default();
    if seats < 1 {
        edit.refuse(Refusal::of("no-seats").at("seats"));
    } else if usize::try_from(seats).is_ok_and(|seats| seats < holders.len()) {
        let seats = usize::try_from(seats).unwrap_or_default();
        edit.refuse(unique::about_seats(
            "seats-overfull",
            (&edit.after, seats),
            &holders,
        ));
    }
    Ok(())
}
