//! Edits of the organisation: posts, and the meetings that decisions rest on.

use super::{Edit, needs_reason};
use crate::domain::rules::capacity::body_decides;
use crate::domain::rules::{make, unique};
use crate::domain::{Decided, Kind, Read, Refusal};

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

/// The day and the body of a meeting are corrected with a reason once it has decided something, and
/// never so that a decision would lie before it or be none of that body's.
pub(in crate::domain::rules) fn edit_meeting(edit: &mut Edit<'_>) -> Read<()> {
    if !edit.changes("held_on") && !edit.changes("meeting_body") {
        return Ok(());
    }
    let meeting = edit.before;
    let decided = edit.ledger.decided(Kind::Meeting, meeting.id, usize::MAX)?;
    if decided.is_empty() {
        return Ok(());
    }
    needs_reason(edit, meeting);
    let held = edit.after.day("held_on");
    let early = |it: &&Decided| it.on.zip(held).is_some_and(|(on, held)| on < held);
    if let Some(first) = decided.iter().filter(early).min_by_key(|it| it.on) {
        edit.refuse(
            Refusal::of("decided-before-meeting")
                .with("number", &first.number)
                .with(
                    "day",
                    first.on.map(|day| day.to_string()).unwrap_or_default(),
                )
                .at("held_on"),
        );
    }
    let mut asked = decided
        .iter()
        .filter_map(|it| Some((&it.number, it.asked_on?)));
    if let Some((number, day)) = asked.find(|(_, day)| held.is_some_and(|held| held < *day)) {
        edit.refuse(
            Refusal::of("asked-after-meeting")
                .with("number", number)
                .with("day", day)
                .at("held_on"),
        );
    }
    let body = edit.after.text("meeting_body");
    let beyond = |it: &&Decided| it.capacity.is_some_and(|as_| !body_decides(body, as_));
    if let Some(first) = decided.iter().find(beyond) {
        let refusal = Refusal::of("body-cannot-decide").with("number", &first.number);
        edit.refuse(refusal.at("meeting_body"));
    }
    Ok(())
}
