//! Of whom a requirement is asked: by his rank on the last day of its phase, today while that runs;
//! and of nobody who had left by then, or came only afterwards.

use super::case::{campaign_of, fetch};
use crate::domain::requirement::{Requirement, Stay};
use crate::domain::{Day, Kind, Ledger, Read, Record, Value};

/// What is looked at in the history of a person.
const RANKED: [&str; 2] = ["rank", "rank_since_on"];

/// Gives the day that decides of whom a requirement is asked: the last of its phase, today while
/// that runs.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn asked_on(ledger: &dyn Ledger, requirement: &Record, today: Day) -> Read<Day> {
    let step = fetch(ledger, Kind::Step, requirement.int("step_id"))?;
    let phase = fetch(ledger, Kind::Phase, step.and_then(|it| it.int("phase_id")))?;
    let last = phase.and_then(|it| it.day("to_on"));
    Ok(last.map_or(today, |last| last.min(today)))
}

/// Gives the first day of the campaign of a requirement: nothing before it counts.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn counts_from(ledger: &dyn Ledger, requirement: &Record) -> Read<Option<Day>> {
    let campaign = campaign_of(ledger, requirement)?;
    Ok(campaign.and_then(|it| it.day("from_on")))
}

/// Gives the rank that somebody had on a day: each counts from the day that was said with it, else
/// from the day on which it was entered.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn rank_on(ledger: &dyn Ledger, person: &Record, (day, today): (Day, Day)) -> Read<String> {
    let mut rank = person.text("rank").to_owned();
    let mut since = person.day("rank_since_on");
    if since.is_none_or(|since| since <= day) && (day >= today || since.is_some()) {
        return Ok(rank);
    }
    for changed in ledger.changes(person, &RANKED)? {
        let Some(before) = changed.was.get("rank") else {
            continue;
        };
        if since.unwrap_or(changed.on) <= day {
            break;
        }
        before.text().unwrap_or_default().clone_into(&mut rank);
        since = match changed.was.get("rank_since_on") {
            Some(before) => before.day(),
            // It was said with neither.
            None => None,
        };
    }
    Ok(rank)
}

/// As [`rank_on`], of somebody who is about to be changed: the journal does not tell it yet.
pub(super) fn rank_after(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    (day, today): (Day, Day),
) -> Read<String> {
    let since = after.day(RANKED[1]);
    let counts = since.is_none_or(|since| since <= day) && (day >= today || since.is_some());
    if counts {
        Ok(after.text(RANKED[0]).to_owned())
    } else {
        rank_on(ledger, before, (day, today))
    }
}

/// Says whether a requirement would be asked of somebody who is about to be changed.
pub(super) fn will_be_meant(
    ledger: &dyn Ledger,
    (asked, on): (&Requirement, Day),
    (before, after): (&Record, &Record),
    today: Day,
) -> Read<bool> {
    if !Stay::of(after).has(on) {
        return Ok(false);
    }
    if asked.of_branches {
        return Ok(!after.lacks("branch"));
    }
    let rank = rank_after(ledger, (before, after), (on, today))?;
    Ok(asked.binds(&rank, after.text("politics")))
}

/// Says whether a requirement is asked of somebody; of a branch, by whoever belongs to one.
pub(super) fn is_meant(
    ledger: &dyn Ledger,
    (asked, on): (&Requirement, Day),
    person: &Record,
    today: Day,
) -> Read<bool> {
    if !Stay::of(person).has(on) {
        return Ok(false);
    }
    if asked.of_branches {
        return Ok(!person.lacks("branch"));
    }
    let rank = if asked.is_of_ranks() {
        rank_on(ledger, person, (on, today))?
    } else {
        String::new()
    };
    Ok(asked.binds(&rank, person.text("politics")))
}

/// A rank that is changed without a day is that of today: the day said with the one before goes.
pub(super) fn dated_anew(before: &Record, after: &mut Record) {
    if before.text("rank") != after.text("rank")
        && before.cell(RANKED[1]) == after.cell(RANKED[1])
    {
        after.cells.insert(RANKED[1], Value::Null);
    }
}
