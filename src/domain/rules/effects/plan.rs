//! What follows from steps, deliverables and pieces of evidence.

use super::{moved, put, put_lights, settle, shift, steps_of};
use crate::domain::figure::out_of;
use crate::domain::rules::case::{Case, fetch, standing};
use crate::domain::rules::guards::short;
use crate::domain::rules::rests::row_of;
use crate::domain::rules::spans::{adopt_span, ill_placed, move_span};
use crate::domain::{
    Change, DELIVERY_NOTE, Kind, Ledger, Moved, Names, Read, Record, Refusal, VOID, Value,
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
/// The state of a phase or step in which something is done.
const UNDER_WAY: &str = "under_way";

/// A phase that begins before its first day is told.
fn tell_early(case: &Case<'_>, phase: &Record, change: &mut Change) {
    if let Some(from) = phase.day("from_on").filter(|from| case.on < *from) {
        let mark = Refusal::of("begins-early")
            .with("name", phase.title())
            .with("from", from);
        change.marks.push(mark.at("on"));
    }
}

/// A phase begins with the first of its steps; gives it where it did not stand so before.
fn start_phase(case: &Case<'_>, step: &Record, change: &mut Change) -> Read<Option<Record>> {
    let phase = fetch(case.ledger, Kind::Phase, step.int("phase_id"))?;
    let phase = phase.filter(|phase| phase.state == NOT_STARTED);
    if let Some(phase) = &phase {
        tell_early(case, phase, change);
        shift(change, phase, UNDER_WAY);
    }
    Ok(phase)
}

/// Tells what else an act moved, or left as it stands: whoever ticked one thing is told of the
/// step and the phase.
fn tell_along(key: &'static str, others: &[Record], change: &mut Change) {
    if others.is_empty() {
        return;
    }
    let told = others
        .iter()
        .map(|it| format!("{} {}", it.number, it.title()));
    let told: Vec<String> = told.collect();
    let mark = Refusal::of(key).with("others", Names::of(told));
    change.marks.push(mark);
}

/// Gives what the first thing delivered begins: its step, and the phase of that one.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn begins_along(ledger: &dyn Ledger, thing: &Record) -> Read<Vec<Record>> {
    // What goes on all campaign long begins nothing that stands at its end.
    let of_step = Some(thing).filter(|it| !it.is_set("throughout"));
    let step = fetch(ledger, Kind::Step, of_step.and_then(|it| it.int("step_id")))?;
    let Some(step) = step.filter(|it| it.state == NOT_STARTED) else {
        return Ok(Vec::new());
    };
    let phase = fetch(ledger, Kind::Phase, step.int("phase_id"))?;
    let phase = phase.filter(|it| it.state == NOT_STARTED);
    Ok(std::iter::once(step).chain(phase).collect())
}

/// The first thing delivered begins its step, and with it the phase.
fn begin_along(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let begun = begins_along(case.ledger, case.record)?;
    for it in &begun {
        shift(change, it, UNDER_WAY);
    }
    tell_along("begins-along", &begun, change);
    Ok(())
}

/// What only ticks began has not begun any more once the last of them is taken back: the step, and
/// the phase none of whose other steps has begun. What was begun by hand, or has more in it, stays.
fn put_back_along(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let ledger = case.ledger;
    let by_tick = |record: &Record| -> Read<bool> {
        let is_tick = |it: &Moved| {
            row_of(&it.command)
                .is_some_and(|(kind, row)| kind == case.record.kind && row.verb == "deliver")
        };
        let begun = record.state == UNDER_WAY;
        let moves = if begun {
            ledger.moves(record)?
        } else {
            Vec::new()
        };
        Ok(moves.first().is_some_and(is_tick))
    };
    let step = case.referred("step_id", Kind::Step)?;
    let Some(step) = step.filter(|_| !case.record.is_set("throughout")) else {
        return Ok(());
    };
    if !by_tick(&step)? {
        return Ok(());
    }
    let phase = fetch(ledger, Kind::Phase, step.int("phase_id"))?;
    let mut ticked = standing(ledger, Kind::Deliverable, "step_id", step.id)?;
    let is_other = |it: &Record| it.id != case.record.id && it.state == "delivered";
    ticked.retain(|it| is_other(it) && !it.is_set("throughout"));
    if !ticked.is_empty() {
        tell_along("stays-begun", &[step], change);
        return Ok(());
    }
    let own = step.id;
    let mut back = vec![step];
    if let Some(phase) = phase {
        let steps = standing(ledger, Kind::Step, "phase_id", phase.id)?;
        let mut others = steps.iter().filter(|it| it.id != own);
        if by_tick(&phase)? {
            if others.all(|it| it.state == NOT_STARTED) {
                back.push(phase);
            } else {
                tell_along("stays-begun", &[phase], change);
            }
        }
    }
    for it in &back {
        shift(change, it, NOT_STARTED);
    }
    tell_along("put-back-along", &back, change);
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
            begin_along(case, change)?;
        }
        "take_back" => {
            put_back_along(case, change)?;
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
        "adopt" => {
            adopt_span(&mut after);
            change.marks.extend(ill_placed(case.ledger, &after)?);
        }
        "move" => {
            move_span(case, &mut after);
            change.marks.extend(ill_placed(case.ledger, &after)?);
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
        "start" => {
            let phase = start_phase(case, case.record, change)?;
            tell_along("begins-along", phase.as_slice(), change);
        }
        "move" => {
            move_span(case, &mut after);
            change.marks.extend(ill_placed(case.ledger, &after)?);
        }
        "finish" => {
            put(&mut after, "finished_on", case.on);
            tell_short(case, case.record, change)?;
        }
        "adopt" => {
            adopt_span(&mut after);
            change.marks.extend(ill_placed(case.ledger, &after)?);
        }
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
