//! What was never on paper 误录: taken out by whoever typed it, the same day; later, or by another,
//! with the paper and a second person of the office (design 14.9).
//!
//! What the entry changed is not known here: the store inverts it from the journal, and both stay.

use super::answers::misfit;
use super::capacity::{posts_in, unknown};
use super::case::capacity_labels;
use super::judge::note_fault;
use crate::domain::{
    Act, Capacity, Day, Ledger, MISRECORDED, MISRECORDED_LATER, Read, Record, Refusal, Stop,
};

/// An entry as the journal tells it.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// The business day on which it was entered.
    pub entered_on: Day,
    /// Whether whoever takes it out typed it.
    pub by_typist: bool,
}

impl Recorded {
    /// Says whether it is still the typist's own slip, which takes no second person.
    pub fn is_fresh(self, today: Day) -> bool {
        self.by_typist && self.entered_on == today
    }
}

/// Judges whether an entry about a record may be taken out as never having been on paper.
///
/// # Errors
/// [`Stop::Refused`] with every reason.
pub fn misrecorded(
    ledger: &dyn Ledger,
    record: &Record,
    act: &Act,
    recorded: Recorded,
) -> Result<(), Stop> {
    let on = act.on();
    let mut refusals = unknown(ledger, &act.decision, on)?;
    if on > act.today {
        refusals.push(
            Refusal::of("decided-in-future")
                .with("day", on)
                .with("today", act.today)
                .at("on"),
        );
    }
    refusals.extend(by_whom(ledger, record, act)?);
    if !recorded.is_fresh(act.today) {
        refusals.extend(attested(ledger, record, act)?);
    }
    refusals.extend(note_fault(&MISRECORDED, act.note.trim()));
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Stop::Refused(refusals))
    }
}

/// It is the person at the keyboard who takes it out, or another of the office.
fn by_whom(ledger: &dyn Ledger, record: &Record, act: &Act) -> Read<Option<Refusal>> {
    let Some(by) = act
        .decision
        .by
        .filter(|_| act.decision.by != act.entered_by)
    else {
        return Ok(None);
    };
    let posts = posts_in(ledger, record.campaign_id, by, "campaign_office")?;
    Ok(posts
        .is_empty()
        .then(|| Refusal::of("clerk-not-of-office").at("by")))
}

/// The paper is named, and somebody else of the office has seen it.
fn attested(ledger: &dyn Ledger, record: &Record, act: &Act) -> Read<Vec<Refusal>> {
    let mut refusals = Vec::new();
    if act.decision.by.is_none() {
        refusals.push(
            Refusal::of("decider-missing")
                .with("capacities", capacity_labels(&[Capacity::Clerk]))
                .at("by"),
        );
    }
    for column in MISRECORDED_LATER.asks {
        let value = act.answer(column.name);
        if value.is_empty() {
            refusals.push(Refusal::of("attested-late").at(column.name));
        } else {
            refusals.extend(misfit(ledger, record.campaign_id, (column, value))?);
        }
    }
    if !refusals.is_empty() {
        return Ok(refusals);
    }
    let Some(second) = act.answer("second_id").int() else {
        return Ok(refusals);
    };
    if act.decision.by == Some(second) || act.entered_by == Some(second) {
        refusals.push(Refusal::of("second-is-the-same").at("second_id"));
    } else if posts_in(ledger, record.campaign_id, second, "campaign_office")?.is_empty() {
        refusals.push(Refusal::of("second-not-of-office").at("second_id"));
    }
    Ok(refusals)
}
