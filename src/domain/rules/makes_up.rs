//! What makes up 补 for what: study for study of its type, a talk for the meeting before which it
//! should have been; never before it.

use super::case::standing;
use crate::domain::{Day, Ledger, Read, Record, Refusal};

/// Fetches the activity that one makes up for.
pub(super) fn missed_by(ledger: &dyn Ledger, activity: &Record) -> Read<Option<Record>> {
    match activity.int("makes_up_id") {
        Some(id) => ledger.record(activity.kind, id),
        None => Ok(None),
    }
}

/// What makes up for another is of its type and lies not before it, and another than itself.
pub(super) fn makes_up_faults(activity: &Record, missed: &Record) -> Vec<Refusal> {
    let refuse = |key| {
        Refusal::of(key)
            .with("number", &missed.number)
            .at("makes_up_id")
    };
    let mut found = Vec::new();
    if missed.id == activity.id || missed.int("makes_up_id").is_some() {
        found.push(refuse("makes-up-itself"));
    }
    if activity.day("held_on") < missed.day("held_on") {
        found.push(refuse("makes-up-before"));
    }
    let types = missed.int("type_id").zip(activity.int("type_id"));
    // A talk makes up for a meeting, which is judged by itself.
    let types = types.filter(|_| activity.text("form") != "talk");
    if types.is_some_and(|(missed, own)| missed != own) {
        found.push(refuse("makes-up-another-type"));
    }
    found
}

/// What cannot make up for anything, or not for this: only what has the field does, and a talk only
/// for the meeting before which it should have been.
pub(super) fn makes_up_amiss(ledger: &dyn Ledger, activity: &Record) -> Read<Option<Refusal>> {
    let Some(missed) = missed_by(ledger, activity)? else {
        return Ok(None);
    };
    let form = activity.text("form");
    let mut fields = activity.kind.def().sheet.shown_if.iter();
    let field = fields.find(|it| it.field == "makes_up_id");
    let key = if field.is_some_and(|it| !it.codes.contains(&form)) {
        "makes-up-nothing"
    } else if form == "talk" && missed.text("form") != "life_meeting" {
        "talk-makes-up-a-meeting"
    } else {
        return Ok(None);
    };
    let refusal = Refusal::of(key).with("number", &missed.number);
    Ok(Some(refusal.at("makes_up_id")))
}

/// Says what makes up for an activity and would lie before it, were it held on a day.
pub(super) fn made_up_before(
    ledger: &dyn Ledger,
    (missed, held): (&Record, Day),
) -> Read<Option<Refusal>> {
    let mut found = standing(ledger, missed.kind, "makes_up_id", missed.id)?;
    found.retain(|it| it.day("held_on").is_some_and(|day| day < held));
    found.sort_by_key(|it| it.day("held_on"));
    Ok(found.first().map(|it| {
        let refusal = Refusal::of("made-up-before").with("number", &it.number);
        let day = it.day("held_on").unwrap_or_default();
        refusal.with("day", day).with("held", held).at("held_on")
    }))
}
