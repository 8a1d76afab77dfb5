//! Talks 谈心: between two at least, which pairs they fill, and whether they come in time for what
//! they are to go before.

use super::asked::{Ends, department_on, ends_of, is_meant, lead_on};
use super::case::fetch;
use super::stays::left_before;
use crate::domain::requirement::{ASKED, Requirement, TYPES};
use crate::domain::{
    CAMPAIGN_ID, Column, Day, Kind, Ledger, Named, Names, Read, Record, Refusal, Role, Tied,
    Type, VOID,
};

/// The form of a talk.
const TALK: &str = "talk";

/// Gives who is named in an activity: those who were called, and who led it.
pub(super) fn named_in(activity: &Record, called: &[Tied]) -> Vec<i64> {
    let mut all: Vec<i64> = called.iter().map(|it| it.id).collect();
    all.extend(activity.int("host_id").filter(|id| !all.contains(id)));
    all
}

/// Says of a talk that nobody talks to anybody.
pub(super) fn alone(activity: &Record, called: &[Tied]) -> Option<Refusal> {
    let alone = activity.text("form") == TALK && named_in(activity, called).len() < 2;
    alone.then(|| Refusal::of("talk-of-one").at("people"))
}

/// Gives what a hand tied in a role, where it named any of that.
pub(super) fn named_as(ties: &[(&'static Column, Vec<Tied>)], role: Role) -> Option<Vec<Tied>> {
    let mut of_role = ties
        .iter()
        .filter(|(column, _)| column.ty == Type::Ties(role, false));
    of_role.next().map(|(_, all)| all.clone())
}

/// Says of a talk that more was recorded of it than it takes: what it was about.
pub(super) fn covers(activity: &Record, covered: &[Tied]) -> Option<Refusal> {
    let says = activity.text("form") == TALK && !covered.is_empty();
    says.then(|| Refusal::of("talk-takes-no-more").at("contents"))
}

/// Gives who was called to an activity that stands.
pub(super) fn called_to(ledger: &dyn Ledger, activity: &Record) -> Read<Vec<Tied>> {
    ledger.ties(Role::Called, false, activity.id)
}

/// Tells of a talk that it fills no pair of whom talks are asked, and why; and that it came too
/// late for what it was to go before.
pub(super) fn told(
    ledger: &dyn Ledger,
    activity: &Record,
    (called, campaign, today): (&[Tied], Option<i64>, Day),
) -> Read<Vec<Refusal>> {
    let kind = fetch(ledger, TYPES, activity.int("type_id"))?;
    let (Some(kind), Some(campaign)) = (kind, campaign) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for requirement in ledger.children(ASKED, CAMPAIGN_ID, campaign)? {
        let asked = Requirement::of(&requirement);
        let serves = asked.is_served_by(kind.text("name"), kind.text("family"));
        if requirement.state == VOID || !serves {
            continue;
        }
        let ends = ends_of(ledger, &requirement)?;
        if let Some(meeting) = ends.meeting()
            && is_late(activity, meeting)
        {
            let refusal = Refusal::of("talk-after-meeting").with("number", &meeting.number);
            let held = meeting.day("held_on").unwrap_or_default();
            found.push(refusal.with("held", held).at("held_on"));
        }
        if asked.of_pairs && activity.text("form") == TALK {
            let there = called
                .iter()
                .filter(|it| it.word.trim().is_empty())
                .cloned();
            let there: Vec<Tied> = there.collect();
            let people = named_in(activity, &there);
            let of = (&requirement, &asked, &ends);
            found.extend(fills_none(ledger, of, &people, today)?);
        }
    }
    Ok(found)
}

/// Says why some people fill no pair of whom it is asked.
fn fills_none(
    ledger: &dyn Ledger,
    (requirement, asked, ends): (&Record, &Requirement, &Ends),
    people: &[i64],
    today: Day,
) -> Read<Option<Refusal>> {
    let on = ends.asked_on(ledger, requirement, today)?;
    let mut all = Vec::new();
    for id in people {
        if let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))? {
            let member = is_meant(ledger, (asked, on), &person, today)?;
            let unit = department_on(ledger, &person, (on, today))?;
            let unit = fetch(ledger, Kind::UNIT, unit)?;
            let lead = match unit {
                Some(unit) => lead_on(ledger, &unit, (on, today))?,
                None => None,
            };
            all.push((person, member, lead));
        }
    }
    let members = || all.iter().filter(|it| it.1);
    let led = |(_, _, lead): &(Record, bool, Option<i64>)| {
        lead.is_some_and(|lead| members().any(|it| it.0.id == lead))
    };
    let with_department = all.iter().any(|it| !it.1 && led(it));
    if members().count() > 1 || with_department {
        return Ok(None);
    }
    let mut gone = all.iter().filter(|it| left_before(&it.0, on).is_some());
    if let Some((person, ..)) = gone.next() {
        // He was there when they talked, and is asked no more.
        let refusal =
            Refusal::of("fills-no-pair-left").with("requirement", requirement.title());
        let left = person.day("left_on").unwrap_or(on);
        let refusal = refusal.with("person", person.title()).with("left", left);
        return Ok(Some(refusal.with("day", on).at("people")));
    }
    let told = |all: Vec<&Record>| -> Read<Names> {
        let mut names = Vec::new();
        for person in all {
            names.push(Named::of(person, ledger.is_namesake(person)?).told());
        }
        Ok(Names::of(names))
    };
    let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.1);
    let own = told(own.into_iter().map(|it| &it.0).collect())?;
    let others = told(others.into_iter().map(|it| &it.0).collect())?;
    let key = if all.len() < 2 {
        "fills-no-pair-alone"
    } else if own.is_empty() {
        "fills-no-pair-none-asked"
    } else {
        "fills-no-pair-not-led"
    };
    let refusal = Refusal::of(key).with("requirement", requirement.title());
    let refusal = refusal.with("own", own).with("others", others);
    Ok(Some(refusal.at("people")))
}

/// Says whether something came after the meeting that it was to go before, and makes up for
/// nothing.
pub fn is_late(activity: &Record, meeting: &Record) -> bool {
    let days = activity.day("held_on").zip(meeting.day("held_on"));
    activity.lacks("makes_up_id") && days.is_some_and(|(day, held)| day > held)
}
