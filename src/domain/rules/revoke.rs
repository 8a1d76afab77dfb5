//! Taking a decision back 撤销: only by whoever decided it, on the same day, with a reason.
//!
//! What it changed is not known here: the store inverts it from the journal, whatever it was.

use super::capacity::unknown;
use super::case::fetch;
use super::judge::note_fault;
use crate::domain::{Act, Day, Kind, Ledger, Named, REVOKE, Read, Record, Refusal, Stop};

/// A decision as the journal tells it.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// The person who decided.
    pub by: Option<i64>,
    /// The meeting at which it was decided.
    pub meeting: Option<i64>,
    /// The day of the decision on paper.
    pub on: Option<Day>,
    /// The business day on which it was entered.
    pub entered_on: Day,
}

impl Taken {
    /// Says whether the day of the decision still lasts: that of its paper, so that what was typed
    /// late is past already.
    pub fn is_of(&self, today: Day) -> bool {
        self.entered_on == today && self.on.is_none_or(|on| on == today)
    }
}

/// Judges whether an act may take a decision back.
///
/// # Errors
/// [`Stop::Refused`] with every reason.
pub fn revoke(ledger: &dyn Ledger, act: &Act, taken: &Taken) -> Result<(), Stop> {
    let mut refusals = Vec::new();
    if !taken.is_of(act.today) {
        let day = taken.on.unwrap_or(taken.entered_on);
        refusals.push(Refusal::of("not-the-same-day").with("day", day));
    }
    let on = act.on();
    if on > act.today {
        refusals.push(
            Refusal::of("decided-in-future")
                .with("day", on)
                .with("today", act.today)
                .at("on"),
        );
    }
    if let Some(first) = taken.on.filter(|first| on < *first) {
        refusals.push(
            Refusal::of("before-it-could-be")
                .with("day", on)
                .with("first", first)
                .at("on"),
        );
    }
    let strange = unknown(ledger, &act.decision, on)?;
    if strange.is_empty() && !is_the_same(ledger, act, taken)? {
        refusals.push(not_the_decider(ledger, taken)?);
    }
    refusals.extend(strange);
    refusals.extend(note_fault(&REVOKE, act.note.trim()));
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Stop::Refused(refusals))
    }
}

/// Says who decided and so may take it back: a person, or a body at its meeting.
fn not_the_decider(ledger: &dyn Ledger, taken: &Taken) -> Read<Refusal> {
    let person = fetch(ledger, Kind::Person, taken.by)?;
    let (decider, field) = match person {
        Some(person) => (Some(person), "by"),
        None => (fetch(ledger, Kind::Activity, taken.meeting)?, "meeting"),
    };
    let Some(decider) = decider else {
        return Ok(Refusal::of("decider-not-kept").at("by"));
    };
    let key = if field == "by" {
        "not-the-decider"
    } else {
        "not-the-deciding-body"
    };
    let called = Named::of(&decider, ledger.is_namesake(&decider)?).told();
    Ok(Refusal::of(key)
        .with("who", called)
        .with("number", decider.number)
        .at(field))
}

/// Says whether the same person decides as then, or the same body: at that meeting, or at one that
/// was held after it. What it met for before the decision cannot have taken it back.
fn is_the_same(ledger: &dyn Ledger, act: &Act, taken: &Taken) -> Read<bool> {
    if taken.by.is_some() && act.decision.by == taken.by {
        return Ok(true);
    }
    let then = fetch(ledger, Kind::Activity, taken.meeting)?;
    let now = fetch(ledger, Kind::Activity, act.decision.meeting)?;
    let (Some(then), Some(now)) = (then, now) else {
        return Ok(false);
    };
    let held = |meeting: &Record| meeting.day("held_on");
    let later = held(&now) >= held(&then).max(taken.on);
    Ok(now.id == then.id || (now.text("deciding_body") == then.text("deciding_body") && later))
}
