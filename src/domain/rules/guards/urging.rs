//! Guards on urging: the steps of the ladder skip nothing, and each has its first day.

use crate::domain::rules::case::{Case, Finding, standing};
use crate::domain::{Capacity, Day, Kind, Read, Record, Refusal};

/// Says whether the limit of a task has passed on the day.
pub(in crate::domain::rules) fn is_overdue(case: &Case<'_>) -> bool {
    case.record
        .day("limit_on")
        .is_some_and(|limit| case.ledger.calendar().roll_forward(limit) < case.on)
}

/// Gives the first day on which a notice may be sent: the working day after the limit.
pub(in crate::domain::rules) fn first_notice_on(case: &Case<'_>) -> Option<Day> {
    let calendar = case.ledger.calendar();
    let limit = case.record.day("limit_on")?;
    Some(calendar.add_working_days(calendar.roll_forward(limit), 1))
}

/// Due soon or overdue; a notice after expiry only, a circular after a notice left unheeded, the
/// leading group after the circular.
pub(super) fn urging_due(case: &Case<'_>) -> Read<Finding> {
    let overdue = is_overdue(case);
    let soon = case
        .record
        .day("yellow_on")
        .is_some_and(|day| day <= case.on);
    if !overdue && !soon {
        return Ok(Finding::Refuse(Refusal::of("not-due-yet")));
    }
    match case.answer("ladder").text() {
        Some("notice") if !overdue => {
            let refusal = match first_notice_on(case) {
                Some(day) => Refusal::of("notice-before-expiry").with("day", day),
                None => Refusal::of("not-due-yet"),
            };
            Ok(Finding::Refuse(refusal.at("ladder")))
        }
        Some("circular") => circular(case),
        Some("group") => behind(
            case,
            "circular",
            ("group-without-circular", "group-too-early"),
        ),
        Some(_) | None => Ok(Finding::Holds),
    }
}

/// A task is urged once a day: two papers of one day would say the same.
pub(super) fn urged_once(case: &Case<'_>) -> Read<Finding> {
    let urgings = case.children(Kind::Urging, "task_id")?;
    let today = urgings
        .iter()
        .find(|it| it.day("urged_on") == Some(case.on));
    Ok(match today {
        None => Finding::Holds,
        Some(urging) => Finding::Refuse(
            Refusal::of("urged-that-day")
                .with("number", &urging.number)
                .with("day", case.on)
                .at("on"),
        ),
    })
}

fn circular(case: &Case<'_>) -> Read<Finding> {
    let leads = matches!(
        case.capacity,
        Some(Capacity::Lead | Capacity::Leader | Capacity::Member | Capacity::SteeringGroup)
    );
    if !leads {
        return Ok(Finding::Refuse(
            Refusal::of("circular-needs-leader").at("by"),
        ));
    }
    if case.note().is_empty() {
        return Ok(Finding::Refuse(Refusal::of("note-missing").at("note")));
    }
    behind(
        case,
        "notice",
        ("circular-without-notice", "circular-too-early"),
    )
}

/// So many working days have passed since the step before, taken on the limit in force.
fn behind(
    case: &Case<'_>,
    before: &str,
    (without, early): (&'static str, &'static str),
) -> Read<Finding> {
    let limit = case.record.day("limit_on");
    let first = standing(case.ledger, Kind::Urging, "task_id", case.record.id)?
        .iter()
        .filter(|it| it.text("ladder") == before && it.day("limit_then_on") == limit)
        .filter_map(|it| Record::day(it, "urged_on"))
        .min();
    let Some(first) = first else {
        return Ok(Finding::Refuse(Refusal::of(without).at("ladder")));
    };
    let wait = case.thresholds().notice_days;
    let from = case.ledger.calendar().add_working_days(first, wait);
    Ok(Finding::unless(from <= case.on, || {
        let refusal = Refusal::of(early).with("days", wait).with("day", from);
        refusal.at("ladder")
    }))
}
