//! Of whom a requirement is asked: by his rank on the last day of its phase, today while that runs;
//! and of nobody who had left by then, or came only afterwards.

use super::case::{campaign_of, fetch};
use crate::domain::requirement::{Circle, Requirement, Stay, TYPES};
use crate::domain::{CAMPAIGN_ID, Day, Kind, Ledger, Read, Record, VOID, Value};

/// What is looked at in the history of a person.
const RANKED: [&str; 2] = ["rank", "rank_since_on"];

/// What is looked at in the history of where somebody sits.
const PLACED: [&str; 2] = ["department_id", "department_since_on"];

/// The column of an activity that names its type.
const TYPE: &str = "type_id";

/// The state of an activity that took place.
const HELD: &str = "held";

/// What is looked at in the history of a department.
const LED: [&str; 2] = ["lead_id", "lead_decided_on"];

/// The meetings before which a requirement is to be met: of those of its step's days the first one
/// that was held, and the first that is planned.
#[derive(Clone, Debug, Default)]
pub struct Ends {
    /// The one that was held: what comes after it does not count.
    pub held: Option<Record>,
    /// The one that is planned.
    pub planned: Option<Record>,
}

impl Ends {
    /// Gives the meeting by whose day it is to be met: the one that was held, else the planned one.
    pub fn meeting(&self) -> Option<&Record> {
        self.held.as_ref().or(self.planned.as_ref())
    }

    /// Gives the meeting that an activity comes before or after: what took place is held against
    /// the one that was held, what is planned against the planned one too.
    pub fn meeting_for(&self, activity: &Record) -> Option<&Record> {
        let took_place = activity.state == HELD;
        self.held
            .as_ref()
            .or_else(|| self.planned.as_ref().filter(|_| !took_place))
    }

    /// Gives the day that decides of whom a requirement is asked: that of the meeting before which
    /// it was to be met, once it was held; else the last of its phase, today while that runs.
    ///
    /// # Errors
    /// Where the ledger cannot be read.
    pub fn asked_on(&self, ledger: &dyn Ledger, requirement: &Record, today: Day) -> Read<Day> {
        let step = fetch(ledger, Kind::Step, requirement.int("step_id"))?;
        let phase = fetch(ledger, Kind::Phase, step.and_then(|it| it.int("phase_id")))?;
        let last = phase.and_then(|it| it.day("to_on"));
        let held = self.held.as_ref().and_then(|it| it.day("held_on"));
        Ok([last, held].into_iter().flatten().fold(today, Day::min))
    }
}

/// Gives the meetings before which a requirement is to be met.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn ends_of(ledger: &dyn Ledger, requirement: &Record) -> Read<Ends> {
    ends_with(ledger, requirement, None)
}

/// As [`ends_of`], with an activity as it is about to be.
pub(super) fn ends_with(
    ledger: &dyn Ledger,
    requirement: &Record,
    instead: Option<&Record>,
) -> Read<Ends> {
    let wanted = Requirement::of(requirement);
    let Some(campaign) = requirement.campaign_id.filter(|_| wanted.has_an_end()) else {
        return Ok(Ends::default());
    };
    let from = meets_from(ledger, requirement)?;
    let mut ends = Ends::default();
    // Few types end it, and few meetings are of them: not all activities are gone through.
    for kind in ledger.children(TYPES, CAMPAIGN_ID, campaign)? {
        if !wanted.ends_with(kind.text("name"), kind.text("family")) {
            continue;
        }
        let mut all = ledger.children(Kind::SITTING, TYPE, kind.id)?;
        if let Some(instead) = instead {
            all.retain(|it| it.id != instead.id);
            all.extend((instead.int(TYPE) == Some(kind.id)).then(|| instead.clone()));
        }
        for meeting in all {
            let day = meeting.day("held_on");
            if from.is_some_and(|from| day.is_none_or(|day| day < from)) {
                continue;
            }
            let place = match meeting.state.as_str() {
                HELD => &mut ends.held,
                VOID => continue,
                _ => &mut ends.planned,
            };
            if place.as_ref().is_none_or(|it| day < it.day("held_on")) {
                *place = Some(meeting);
            }
        }
    }
    Ok(ends)
}

/// Gives the first day on which a meeting is the one before which a requirement is asked: that of
/// its step. One that was held before is another.
pub(super) fn meets_from(ledger: &dyn Ledger, requirement: &Record) -> Read<Option<Day>> {
    let step = fetch(ledger, Kind::Step, requirement.int("step_id"))?;
    Ok(step.and_then(|it| it.day("from_on")))
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

/// Gives the department in which somebody sat on a day: each counts from the day that was said with
/// it, else from the day on which it was entered; in the first that was named he always did.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn department_on(
    ledger: &dyn Ledger,
    person: &Record,
    (day, today): (Day, Day),
) -> Read<Option<i64>> {
    let mut unit = person.int(PLACED[0]);
    let mut since = person.day(PLACED[1]);
    if since.is_none_or(|since| since <= day) && (day >= today || since.is_some()) {
        return Ok(unit);
    }
    for changed in ledger.changes(person, &PLACED)? {
        let Some(before) = changed.was.get(PLACED[0]) else {
            continue;
        };
        if before.is_empty() || since.unwrap_or(changed.on) <= day {
            break;
        }
        unit = before.int();
        since = changed.was.get(PLACED[1]).and_then(Value::day);
    }
    Ok(unit)
}

/// As [`department_on`], of somebody who is about to be changed: the journal does not tell it yet.
fn department_after(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    (day, today): (Day, Day),
) -> Read<Option<i64>> {
    let since = after.day(PLACED[1]);
    let counts = since.is_none_or(|since| since <= day) && (day >= today || since.is_some());
    // Where he sat nowhere before, he always sat there.
    if counts || before.lacks(PLACED[0]) {
        Ok(after.int(PLACED[0]))
    } else {
        department_on(ledger, before, (day, today))
    }
}

/// Says whether a department is the leading team's 领导班子; nothing where nobody said what it is.
fn is_of_team(ledger: &dyn Ledger, unit: Option<i64>) -> Read<Option<bool>> {
    let unit = fetch(ledger, Kind::UNIT, unit)?;
    let kind = unit.filter(|it| !it.lacks("department_kind"));
    Ok(kind.map(|it| it.text("department_kind") == "leadership"))
}

/// Says whether somebody was a member of the leading team 班子成员 on a day, where a requirement is
/// asked of that: he sat in a department that is the team's. Nothing where nobody said what his
/// department is.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn in_team(
    ledger: &dyn Ledger,
    asked: &Requirement,
    person: &Record,
    days: (Day, Day),
) -> Read<Option<bool>> {
    if asked.circle != Circle::Team {
        return Ok(None);
    }
    is_of_team(ledger, department_on(ledger, person, days)?)
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
    let team = if asked.circle == Circle::Team {
        let unit = department_after(ledger, (before, after), (on, today))?;
        is_of_team(ledger, unit)?
    } else {
        None
    };
    Ok(asked.binds_in(team, &rank, after.text("politics")))
}

/// Says whether a requirement is asked of a branch: of departments of some kinds, of those in which
/// somebody sits in one.
fn branch_is_meant(ledger: &dyn Ledger, asked: &Requirement, branch: &str) -> Read<bool> {
    if !asked.is_of_units() {
        return Ok(true);
    }
    for person in ledger.every(Kind::ACTOR)? {
        if person.text("branch") == branch {
            let unit = fetch(ledger, Kind::UNIT, person.int("department_id"))?;
            let kind = unit.map(|it| it.text("department_kind").to_owned());
            if asked.binds_unit(&kind.unwrap_or_default()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
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
        let branch = person.text("branch");
        return Ok(!branch.is_empty() && branch_is_meant(ledger, asked, branch)?);
    }
    let rank = if asked.is_of_ranks() {
        rank_on(ledger, person, (on, today))?
    } else {
        String::new()
    };
    let team = in_team(ledger, asked, person, (on, today))?;
    Ok(asked.binds_in(team, &rank, person.text("politics")))
}

/// A rank or a department that is changed without a day is that of today: the day said with the one
/// before goes.
pub(super) fn dated_anew(before: &Record, after: &mut Record) {
    for [what, since] in [RANKED, PLACED] {
        if before.cell(what) != after.cell(what) && before.cell(since) == after.cell(since) {
            after.cells.insert(since, Value::Null);
        }
    }
}
