//! What follows from urging 催办: the paper with its number, what it says of the day, and when the
//! next step of the ladder may be taken.

use crate::domain::rules::case::Case;
use crate::domain::rules::guards::{rung_after, step_meant};
use crate::domain::{Change, Kind, Read, Value};

/// The steps that are papers of the office with a number of its own, one series a year.
const NUMBERED: [&str; 2] = ["notice", "circular"];

/// Writes an urging: the step that was named, else the one that is due; what is more than a
/// reminder is copied to the leader in charge.
pub(super) fn urge(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let task = case.record;
    let ladder = step_meant(case)?.unwrap_or("reminder");
    let copied = match ladder {
        "reminder" => Value::Null,
        _ => task.cell("lead_id").clone(),
    };
    let calendar = case.ledger.calendar();
    let late = task.day("limit_on").map(|limit| {
        let runs_out = calendar.roll_forward(limit);
        calendar.working_days_between(runs_out, case.on).max(0)
    });
    let (year, number) = match numbered(case, ladder)? {
        Some((year, number)) => (year.into(), number.into()),
        None => (Value::Null, Value::Null),
    };
    let next = rung_after(case, ladder)?;
    change.create(
        Kind::Urging,
        vec![
            ("task_id", task.id.into()),
            ("ladder", ladder.into()),
            ("urged_on", case.on.into()),
            ("urged_id", task.cell("owner_id").clone()),
            ("copied_to_id", copied),
            ("limit_then_on", task.cell("limit_on").clone()),
            ("wording", case.note().into()),
            ("notice_year", year),
            ("notice_no", number),
            ("working_days_late", late.into()),
            ("next_on", next.map(|it| it.from).into()),
            ("decided_by_id", case.by().into()),
        ],
    );
    Ok(())
}

/// Gives year and number of the paper: one more than the last of that year, void ones counted.
fn numbered(case: &Case<'_>, ladder: &str) -> Read<Option<(i64, i64)>> {
    if !NUMBERED.contains(&ladder) {
        return Ok(None);
    }
    let year = i64::from(case.on.year());
    let of_year = case.ledger.children(Kind::Urging, "notice_year", year)?;
    let like = of_year.iter().filter(|it| it.text("ladder") == ladder);
    let last = like.filter_map(|it| it.int("notice_no")).max();
    Ok(Some((year, last.unwrap_or_default() + 1)))
}
