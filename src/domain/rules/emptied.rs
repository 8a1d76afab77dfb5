//! What counts no more once a meeting was held, or on another day: talks and records that were to
//! go before it.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::{Ends, department_on, ends_of, ends_with, is_meant, lead_on, meets_from};
use super::case::fetch;
use super::talks::{called_to, is_late, named_in};
use crate::domain::requirement::{ASKED, BY_HAND, Requirement, TYPES};
use crate::domain::{CAMPAIGN_ID, Day, Kind, Ledger, Names, Read, Record, Refusal, VOID};

/// So many records are named before the rest is counted.
const NAMED: usize = 5;

/// A pair: two members, or a member and a department that he leads.
type Pair = (i64, i64, bool);

/// Tells which pairs of talks, and which records of what was done, count no more once an activity
/// stands as it is about to: none where it is no meeting before which something is asked.
pub(super) fn emptied(
    ledger: &dyn Ledger,
    after: &Record,
    (campaign, today): (Option<i64>, Day),
) -> Read<Vec<Refusal>> {
    let (Some(campaign), Some(kind)) = (campaign, fetch(ledger, TYPES, after.int("type_id"))?)
    else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for requirement in ledger.children(ASKED, CAMPAIGN_ID, campaign)? {
        let asked = Requirement::of(&requirement);
        let is_of = asked.ends_with(kind.text("name"), kind.text("family"));
        if requirement.state == VOID || !is_of {
            continue;
        }
        if let Some(from) = meets_from(ledger, &requirement)?
            && let Some(day) = after.day("held_on").filter(|day| *day < from)
        {
            let told = Refusal::of("meets-too-early")
                .with("day", day)
                .with("from", from);
            found.push(told.with("requirement", requirement.title()).at("held_on"));
        }
        let was = ends_of(ledger, &requirement)?;
        let is = ends_with(ledger, &requirement, Some(after))?;
        // A meeting that was held goes by those that were held; one that is planned by its plan.
        let planned = is.held.is_none();
        let met = |it: &Ends| -> Option<Record> {
            let meeting = if planned {
                it.meeting()
            } else {
                it.held.as_ref()
            };
            meeting.cloned()
        };
        let (was, is) = ((met(&was), was), (met(&is), is));
        let day = |it: &Option<Record>| it.as_ref().and_then(|it| it.day("held_on"));
        let Some(met_on) = day(&is.0).filter(|_| day(&is.0) != day(&was.0)) else {
            continue;
        };
        let told = if asked.is_met_there() {
            // What comes behind it is late, and counts.
            Vec::new()
        } else if asked.of_pairs {
            pairs_lost(ledger, (&requirement, &asked), [&was, &is], today)?
        } else {
            records_lost(ledger, &requirement, [day(&was.0), day(&is.0)])?
        };
        found.extend(told.into_iter().map(|it| {
            it.with("requirement", requirement.title())
                .with("day", met_on)
                .with("planned", if planned { "yes" } else { "no" })
        }));
    }
    Ok(found)
}

/// Tells the records of what was done that were in time before, and are not any more.
fn records_lost(
    ledger: &dyn Ledger,
    requirement: &Record,
    [was, is]: [Option<Day>; 2],
) -> Read<Vec<Refusal>> {
    let late = |it: &Record, met: Option<Day>| {
        let done = it
            .day("done_on")
            .filter(|_| it.text("fulfilled") != "exempt");
        done > met && met.is_some()
    };
    let records = ledger.children(BY_HAND, "requirement_id", requirement.id)?;
    let lost = records.iter().filter(|it| late(it, is) && !late(it, was));
    let lost: Vec<&str> = lost.map(|it| it.number.as_str()).collect();
    let told = Refusal::of("records-after-meeting").with("n", lost.len());
    let told = (!lost.is_empty()).then(|| told.with("records", named(&lost)));
    Ok(told.into_iter().collect())
}

/// Tells the pairs that are filled before, and not any more, with the talks that come too late; and
/// the talks that are only planned, and would come too late.
fn pairs_lost(
    ledger: &dyn Ledger,
    (requirement, asked): (&Record, &Requirement),
    ends: [&(Option<Record>, Ends); 2],
    today: Day,
) -> Read<Vec<Refusal>> {
    let mut talks = Vec::new();
    for kind in ledger.children(
        TYPES,
        CAMPAIGN_ID,
        requirement.campaign_id.unwrap_or_default(),
    )? {
        if asked.is_served_by(kind.text("name"), kind.text("family")) {
            talks.extend(ledger.children(Kind::SITTING, "type_id", kind.id)?);
        }
    }
    talks.retain(|it| it.state != VOID);
    let (talks, ahead): (Vec<_>, Vec<_>) = talks.into_iter().partition(|it| it.state == "held");
    let late = |talk: &Record, met: &Option<Record>| {
        met.as_ref().is_some_and(|meeting| is_late(talk, meeting))
    };
    let mut filled = Vec::new();
    for (met, ends) in ends {
        let counting = talks.iter().filter(|it| !late(it, met));
        let on = ends.asked_on(ledger, requirement, today)?;
        filled.push(pairs_of(ledger, asked, counting, (on, today))?);
    }
    let [before, after] = filled.as_slice() else {
        return Ok(Vec::new());
    };
    let n = before.difference(after).count();
    let [(was, _), (is, _)] = ends;
    let lost = talks.iter().filter(|it| late(it, is) && !late(it, was));
    let lost: Vec<&str> = lost.map(|it| it.number.as_str()).collect();
    let told = Refusal::of("talks-after-meeting").with("n", n);
    let told = (n > 0).then(|| told.with("talks", named(&lost)).with("late", lost.len()));
    let behind = ahead.iter().filter(|it| late(it, is) && !late(it, was));
    let behind: Vec<&str> = behind.map(|it| it.number.as_str()).collect();
    let planned = Refusal::of("planned-talks-after-meeting").with("n", behind.len());
    let planned = (!behind.is_empty()).then(|| planned.with("talks", named(&behind)));
    Ok(told.into_iter().chain(planned).collect())
}

/// Gives the pairs that some talks fill, by the members and the leaders of a day.
fn pairs_of<'a>(
    ledger: &dyn Ledger,
    asked: &Requirement,
    talks: impl Iterator<Item = &'a Record>,
    (on, today): (Day, Day),
) -> Read<BTreeSet<Pair>> {
    // Whether each person is meant, where he sat, and who led that.
    let mut known: BTreeMap<i64, (bool, Option<(i64, i64)>)> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for talk in talks {
        let mut there = called_to(ledger, talk)?;
        there.retain(|it| it.word.trim().is_empty());
        let people = named_in(talk, &there);
        for id in &people {
            if known.contains_key(id) {
                continue;
            }
            if let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))? {
                let meant = is_meant(ledger, (asked, on), &person, today)?;
                let unit = department_on(ledger, &person, (on, today))?;
                let led = match fetch(ledger, Kind::UNIT, unit)? {
                    Some(unit) => lead_on(ledger, &unit, (on, today))?.map(|it| (unit.id, it)),
                    None => None,
                };
                known.insert(*id, (meant, led));
            }
        }
        let is_member = |id: &i64| known.get(id).is_some_and(|it| it.0);
        for member in people.iter().filter(|it| is_member(it)) {
            for other in people.iter().filter(|it| *it != member) {
                if is_member(other) && member < other {
                    found.insert((*member, *other, false));
                }
                let led = known.get(other).and_then(|it| it.1);
                if let Some((unit, _)) = led.filter(|(_, lead)| lead == member) {
                    found.insert((*member, unit, true));
                }
            }
        }
    }
    Ok(found)
}

/// Names the first of some records.
pub(super) fn named(all: &[&str]) -> Names {
    Names::first(all, NAMED)
}
