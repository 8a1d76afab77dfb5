//! What follows from steps, deliverables and pieces of evidence.

use super::{moved, put, put_lights, settle, shift, steps_of};
use crate::domain::figure::out_of;
use crate::domain::rules::case::{Case, campaign_of, fetch, standing};
use crate::domain::rules::guards::short;
use crate::domain::{
    CAMPAIGN_ID, Change, DECIDED_COLUMNS, DELIVERY_NOTE, Kind, PROPOSED, Read, Record, Refusal,
    VOID, Value,
};

/// A milestone done or taken back changes the day on which its task lags.
pub(in crate::domain::rules) fn follow_milestone(
    case: &Case<'_>,
    change: &mut Change,
) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "finish" => put(&mut after, "done_on", case.on),
        "take_back" => put(&mut after, "done_on", Value::Null),
        _ => {}
    }
    settle(change, case.record, &after);
    let Some(task) = case.task.as_ref() else {
        return Ok(());
    };
    let mut steps = steps_of(case.ledger, task)?;
    steps.retain(|step| step.id != after.id);
    // A voided one is none of the task's any more.
    if after.state != VOID {
        steps.push(after);
    }
    let mut lit = task.clone();
    put_lights(case.ledger, &mut lit, &steps, case.thresholds());
    settle(change, task, &lit);
    Ok(())
}

/// The state of a phase or step in which nothing was done yet.
const NOT_STARTED: &str = "not_started";

/// A phase that begins before its first day is told.
fn tell_early(case: &Case<'_>, phase: &Record, change: &mut Change) {
    if let Some(from) = phase.day("from_on").filter(|from| case.on < *from) {
        let mark = Refusal::of("begins-early")
            .with("name", phase.title())
            .with("from", from);
        change.marks.push(mark.at("on"));
    }
}

/// A phase begins with the first of its steps.
fn start_phase(case: &Case<'_>, step: &Record, change: &mut Change) -> Read<()> {
    let phase = fetch(case.ledger, Kind::Phase, step.int("phase_id"))?;
    if let Some(phase) = phase.filter(|phase| phase.state == NOT_STARTED) {
        if case.record.kind == Kind::Step {
            tell_early(case, &phase, change);
        }
        shift(change, &phase, "under_way");
    }
    Ok(())
}

/// A deliverable delivered starts its step.
pub(in crate::domain::rules) fn follow_deliverable(
    case: &Case<'_>,
    change: &mut Change,
) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "deliver" => {
            put(&mut after, "delivered_on", case.on);
            put(&mut after, DELIVERY_NOTE, words_of(case)?);
            let step = case.referred("step_id", Kind::Step)?;
            // What goes on all campaign long begins nothing that stands at its end.
            let begins =
                |step: &Record| step.state == NOT_STARTED && !case.record.is_set("throughout");
            if let Some(step) = step.filter(begins) {
                shift(change, &step, "under_way");
                start_phase(case, &step, change)?;
            }
        }
        "take_back" => {
            put(&mut after, "delivered_on", Value::Null);
            put(&mut after, DELIVERY_NOTE, Value::Null);
        }
        _ => {}
    }
    settle(change, case.record, &after);
    Ok(())
}

/// What was said when a deliverable was ticked: the note, else on what it stands, else the meeting.
fn words_of(case: &Case<'_>) -> Read<Value> {
    let decision = case.act.map(|it| &it.decision);
    let basis = decision.map_or("", |it| it.basis.trim());
    let said = [case.note(), basis].into_iter().find(|it| !it.is_empty());
    if let Some(said) = said {
        return Ok(Value::from(said));
    }
    let meeting = decision.and_then(|it| it.meeting);
    let meeting = fetch(case.ledger, Kind::Activity, meeting)?;
    Ok(Value::from(
        meeting.map(|it| format!("{} {}", it.number, it.title())),
    ))
}

/// A span that was adopted as it was proposed is decided, with its wording.
fn adopt_span(after: &mut Record) {
    put(after, PROPOSED, Value::Null);
    put(after, DECIDED_COLUMNS, Value::Null);
}

/// A span that was moved has its new ends, and is worded as the paper before had it no more; one
/// that stays where it was proposed is adopted.
fn move_span(case: &Case<'_>, after: &mut Record) {
    for column in ["from_on", "to_on"] {
        put(after, column, case.answer(column).clone());
    }
    let def = case.record.kind.def();
    let stays = |column| after.cell(column) == case.record.cell(column);
    if stays("from_on") && stays("to_on") {
        adopt_span(after);
        return;
    }
    let outdated = ["span_wording", "wording", PROPOSED, DECIDED_COLUMNS].into_iter();
    // The wording of a step is that of its work, not of its span.
    let has_both = def.column("span_wording").is_some();
    let outdated = outdated.filter(|it| !(has_both && *it == "wording"));
    for column in outdated.filter(|it| def.column(it).is_some()) {
        put(after, column, Value::Null);
    }
}

/// Tells which spans a moved one no longer holds, or that its own whole no longer holds it: a
/// decision moves what it names and nothing else.
fn tell_outside(case: &Case<'_>, after: &Record, change: &mut Change) -> Read<()> {
    let (ledger, id) = (case.ledger, after.id);
    let above: Option<Record> = if after.kind == Kind::Step {
        fetch(ledger, Kind::Phase, after.int("phase_id"))?
    } else if after.kind == Kind::Phase {
        campaign_of(ledger, after)?
    } else {
        None
    };
    let below = if after.kind == Kind::Phase {
        standing(ledger, Kind::Step, "phase_id", id)?
    } else if after.kind == Kind::Step {
        Vec::new()
    } else {
        standing(ledger, Kind::Phase, "campaign_id", id)?
    };
    let holds = |whole: &Record, part: &Record| {
        whole.day("from_on") <= part.day("from_on") && part.day("to_on") <= whole.day("to_on")
    };
    let above = above.iter().filter(|it| !holds(it, after));
    let outside = above.map(|it| ("span-beyond", it));
    let below = below.iter().filter(|it| !holds(after, it));
    for (key, other) in outside.chain(below.map(|it| ("span-leaves-out", it))) {
        let mark = Refusal::of(key)
            .with("other", format!("{} {}", other.number, other.title()))
            .with("from", other.text("from_on"))
            .with("to", other.text("to_on"));
        change.marks.push(mark.at("to_on"));
    }
    tell_overlaps(case, after, change)
}

/// Tells over which other spans of the same whole a moved one lies that it did not lie over before.
fn tell_overlaps(case: &Case<'_>, after: &Record, change: &mut Change) -> Read<()> {
    let whole = if after.kind == Kind::Step {
        "phase_id"
    } else if after.kind == Kind::Phase {
        CAMPAIGN_ID
    } else {
        return Ok(());
    };
    let id = match whole {
        CAMPAIGN_ID => after.campaign_id,
        _ => after.int(whole),
    };
    let Some(id) = id else { return Ok(()) };
    let overlaps = |one: &Record, other: &Record| {
        one.day("from_on") <= other.day("to_on") && other.day("from_on") <= one.day("to_on")
    };
    for other in standing(case.ledger, after.kind, whole, id)? {
        let anew = overlaps(after, &other) && !overlaps(case.record, &other);
        if other.id != after.id && anew {
            let mark = Refusal::of("span-overlaps")
                .with("other", format!("{} {}", other.number, other.title()))
                .with("from", other.text("from_on"))
                .with("to", other.text("to_on"));
            change.marks.push(mark.at("to_on"));
        }
    }
    Ok(())
}

/// What has a span and nothing else that follows: the campaign, a phase.
pub(in crate::domain::rules) fn follow_span(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "start" => tell_early(case, case.record, change),
        "finish" => {
            for step in standing(case.ledger, Kind::Step, "phase_id", case.record.id)? {
                tell_short(case, &step, change)?;
            }
        }
        "adopt" => adopt_span(&mut after),
        "move" => {
            move_span(case, &mut after);
            tell_outside(case, &after, change)?;
        }
        _ => {}
    }
    settle(change, case.record, &after);
    Ok(())
}

/// A step that begins starts its phase; a finished one says when.
pub(in crate::domain::rules) fn follow_step(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let mut after = moved(case);
    match case.row.verb {
        "start" => start_phase(case, case.record, change)?,
        "move" => {
            move_span(case, &mut after);
            tell_outside(case, &after, change)?;
        }
        "finish" => {
            put(&mut after, "finished_on", case.on);
            tell_short(case, case.record, change)?;
        }
        "adopt" => adopt_span(&mut after),
        "reopen" => put(&mut after, "finished_on", Value::Null),
        _ => {}
    }
    settle(change, case.record, &after);
    Ok(())
}

/// Whoever finishes a step or a phase is told what of it was ticked with less on the ledger than
/// is asked for; of a phase also what has fallen short since its step was finished.
fn tell_short(case: &Case<'_>, step: &Record, change: &mut Change) -> Read<()> {
    for thing in standing(case.ledger, Kind::Deliverable, "step_id", step.id)? {
        let is_told = case.record.kind == Kind::Phase || !thing.lacks(DELIVERY_NOTE);
        let short = short(case, &thing).filter(|_| is_told && thing.state == "delivered");
        let Some(short) = short else { continue };
        let mark = Refusal::of("finished-short")
            .with("name", thing.title())
            .with("number", &thing.number)
            .with("figure", out_of(short))
            .with("note", thing.text(DELIVERY_NOTE));
        change.marks.push(mark);
    }
    Ok(())
}

/// A checked piece of evidence says by whom.
pub(in crate::domain::rules) fn follow_attachment(case: &Case<'_>, change: &mut Change) {
    let mut after = moved(case);
    if case.row.verb == "check" {
        put(&mut after, "checked_by_id", case.by());
    }
    settle(change, case.record, &after);
}
