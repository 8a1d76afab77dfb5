//! Of whom a requirement is asked: by his rank on the last day of its phase, today while that runs;
//! and of nobody who had left by then, or came only afterwards.

use std::collections::BTreeMap;

use super::case::{campaign_of, fetch};
use crate::domain::requirement::{Circle, Requirement, Stay, TYPES};
use crate::domain::{CAMPAIGN_ID, Day, Kind, Ledger, Read, Record, Value};

/// What is looked at in the history of a person.
const RANKED: [&str; 2] = ["rank", "rank_since_on"];

/// The state of an activity that took place.
const HELD: &str = "held";

/// What is looked at in the history of a department.
const LED: [&str; 2] = ["lead_id", "lead_decided_on"];

/// Gives the day that decides of whom a requirement is asked: that of the meeting before which it
/// was to be met, once it was held; else the last of its phase, today while that runs.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn asked_on(ledger: &dyn Ledger, requirement: &Record, today: Day) -> Read<Day> {
    let step = fetch(ledger, Kind::Step, requirement.int("step_id"))?;
    let phase = fetch(ledger, Kind::Phase, step.and_then(|it| it.int("phase_id")))?;
    let last = phase.and_then(|it| it.day("to_on"));
    let meeting = goes_before(ledger, requirement)?;
    let held = meeting.and_then(|it| it.day("held_on"));
    Ok([last, held].into_iter().flatten().fold(today, Day::min))
}

/// Gives the meeting before which a requirement is to be met, once it was held: the first one of
/// its step's days.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn goes_before(ledger: &dyn Ledger, requirement: &Record) -> Read<Option<Record>> {
    let wanted = Requirement::of(requirement);
    let Some(campaign) = requirement.campaign_id.filter(|_| wanted.has_an_end()) else {
        return Ok(None);
    };
    let step = fetch(ledger, Kind::Step, requirement.int("step_id"))?;
    let from = step.and_then(|it| it.day("from_on"));
    let mut types: BTreeMap<i64, bool> = BTreeMap::new();
    let mut first: Option<Record> = None;
    for activity in ledger.children(Kind::SITTING, CAMPAIGN_ID, campaign)? {
        let day = activity.day("held_on");
        let in_step = from.is_none_or(|from| day.is_some_and(|day| day >= from));
        let earlier = first.as_ref().is_none_or(|it| day < it.day("held_on"));
        let Some(kind) = activity.int("type_id") else {
            continue;
        };
        if activity.state != HELD || !in_step || !earlier {
            continue;
        }
        let ends = if let Some(ends) = types.get(&kind) {
            *ends
        } else {
            let of = fetch(ledger, TYPES, Some(kind))?;
            let ends =
                of.is_some_and(|it| wanted.ends_with(it.text("name"), it.text("family")));
            types.insert(kind, ends);
            ends
        };
        if ends {
            first = Some(activity);
        }
    }
    Ok(first)
}

/// Gives who led a department on a day: whoever leads it counts from the day of the decision, else
/// from the day of entry; who was the first to be named always did.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn lead_on(
    ledger: &dyn Ledger,
    unit: &Record,
    (day, today): (Day, Day),
) -> Read<Option<i64>> {
    let mut lead = unit.int(LED[0]);
    let mut since = unit.day(LED[1]);
    if day >= today {
        return Ok(lead);
    }
    for changed in ledger.changes(unit, &LED)? {
        let Some(before) = changed.was.get(LED[0]) else {
            continue;
        };
        if before.is_empty() || since.unwrap_or(changed.on) <= day {
            break;
        }
        lead = before.int();
        since = changed.was.get(LED[1]).and_then(Value::day);
    }
    Ok(lead)
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

/// Says whether somebody is a member of the leading team 班子成员, where a requirement is asked of
/// that: he sits in a department that is the team's. Nothing where nobody said what his
/// department is.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn in_team(
    ledger: &dyn Ledger,
    asked: &Requirement,
    person: &Record,
) -> Read<Option<bool>> {
    let unit = person
        .int("department_id")
        .filter(|_| asked.circle == Circle::Team);
    let unit = fetch(ledger, Kind::UNIT, unit)?;
    let kind = unit.filter(|it| !it.lacks("department_kind"));
    Ok(kind.map(|it| it.text("department_kind") == "leadership"))
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
    let team = in_team(ledger, asked, after)?;
    Ok(asked.binds_in(team, &rank, after.text("politics")))
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
    let team = in_team(ledger, asked, person)?;
    Ok(asked.binds_in(team, &rank, person.text("politics")))
}

/// A rank that is changed without a day is that of today: the day said with the one before goes.
pub(super) fn dated_anew(before: &Record, after: &mut Record) {
    if before.text("rank") != after.text("rank")
        && before.cell(RANKED[1]) == after.cell(RANKED[1])
    {
        after.cells.insert(RANKED[1], Value::Null);
    }
}
