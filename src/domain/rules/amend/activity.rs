//! Edits of activities: what decisions rest on is corrected, never taken away from under them.

use super::{Edit, future, needs_reason};
use crate::domain::rules::bodies::body_decides;
use crate::domain::rules::case::campaign_of;
use crate::domain::rules::effects::put;
use crate::domain::rules::emptied::emptied;
use crate::domain::rules::make::activity::{
    faults, form_of, lasts_less, no_medium, outside, type_faults,
};
use crate::domain::rules::makes_up::{made_up_before, makes_up_amiss};
use crate::domain::rules::{stays, talks};
use crate::domain::{Decided, Kind, Read, Refusal, Role};

/// The day and the body of a meeting are corrected with a reason once it has decided something, and
/// never so that a decision would lie before it or be none of that body's.
pub(in crate::domain::rules) fn edit_activity(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("type_id") {
        let form = form_of(edit.ledger, &edit.after, edit.today)?;
        put(&mut edit.after, "form", form.unwrap_or_default());
    }
    wrong(edit)?;
    let away = stays::took_part(edit.ledger, (Some(edit.before), &edit.after))?;
    edit.refusals.extend(away);
    if edit.changes("makes_up_id") || edit.changes("type_id") {
        let amiss = makes_up_amiss(edit.ledger, &edit.after)?;
        edit.refusals.extend(amiss);
    }
    if let Some(held) = edit
        .after
        .day("held_on")
        .filter(|_| edit.changes("held_on"))
    {
        let before = made_up_before(edit.ledger, (edit.before, held))?;
        edit.refusals.extend(before);
    }
    edit_talk(edit)?;
    tell_moved(edit)?;
    if edit.before.is_ended() {
        future(edit, "to_on");
    }
    let of_meeting = ["type_id", "held_on", "deciding_body"];
    if !of_meeting.iter().any(|it| edit.changes(it)) {
        return Ok(());
    }
    let meeting = edit.before;
    let decided = edit
        .ledger
        .decided(Kind::Activity, meeting.id, usize::MAX)?;
    if decided.is_empty() {
        if meeting.is_ended() {
            future(edit, "held_on");
        }
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
    if edit.changes("type_id") && !matches!(edit.after.text("form"), "" | "meeting") {
        let first = decided.first().map(|it| it.number.clone());
        let refusal = Refusal::of("meeting-decided");
        edit.refuse(
            refusal
                .with("number", first.unwrap_or_default())
                .at("type_id"),
        );
    }
    let body = edit.after.text("deciding_body");
    let beyond = |it: &&Decided| it.capacity.is_some_and(|as_| !body_decides(body, as_));
    if let Some(first) = decided.iter().find(beyond) {
        let refusal = Refusal::of("body-cannot-decide").with("number", &first.number);
        edit.refuse(refusal.at("deciding_body"));
    }
    Ok(())
}

/// What cannot stand in it together, and what is no medium, where that is changed.
fn wrong(edit: &mut Edit<'_>) -> Read<()> {
    let found = faults(edit.ledger, &edit.after)?;
    edit.refusals.extend(found);
    if edit.changes("medium") {
        edit.refusals.extend(no_medium(&edit.after));
    }
    Ok(())
}

/// What was to go before a meeting that is moved, and does not any more, is told, and a day behind
/// the campaign.
fn tell_moved(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("held_on") || edit.changes("to_on") {
        let campaign = campaign_of(edit.ledger, edit.before)?;
        edit.marks.extend(outside(&edit.after, campaign.as_ref()));
    }
    if ["held_on", "to_on", "lasts"]
        .iter()
        .any(|it| edit.changes(it))
    {
        edit.marks.extend(lasts_less(edit.ledger, &edit.after));
    }
    if edit.changes("held_on") || edit.changes("type_id") {
        let about = (edit.after.campaign_id, edit.today);
        let told = emptied(edit.ledger, &edit.after, about)?;
        edit.marks.extend(told);
    }
    Ok(())
}

/// Those who are named in a talk stay two at least; which pairs it fills is told.
pub(in crate::domain::rules) fn edit_talk(edit: &mut Edit<'_>) -> Read<()> {
    let covered = talks::named_as(&edit.ties, Role::Covers).unwrap_or_default();
    edit.refusals.extend(talks::covers(&edit.after, &covered));
    let named = talks::named_as(&edit.ties, Role::Called);
    let moved = ["type_id", "held_on", "host_id", "makes_up_id"];
    if named.is_none() && !moved.iter().any(|it| edit.changes(it)) {
        return Ok(());
    }
    let called = match named {
        Some(called) => called,
        None => talks::called_to(edit.ledger, edit.before)?,
    };
    edit.refusals.extend(talks::alone(&edit.after, &called));
    let about = (called.as_slice(), edit.after.campaign_id, edit.today);
    let told = talks::told(edit.ledger, &edit.after, about)?;
    edit.marks.extend(told);
    Ok(())
}

/// What a type brings goes with its form.
pub(in crate::domain::rules) fn edit_type(edit: &mut Edit<'_>) {
    edit.refusals.extend(type_faults(&edit.after));
}
