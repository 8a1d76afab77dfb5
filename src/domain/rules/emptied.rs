//! What counts no more once a meeting was held, or on another day: talks and records that were to
//! go before it.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::{Ends, department_on, ends_of, ends_with, is_meant, lead_on};
use super::case::fetch;
use super::talks::{called_to, is_late, named_in};
use crate::domain::requirement::{ASKED, BY_HAND, Requirement, TYPES};
use crate::domain::{CAMPAIGN_ID, Day, Kind, Ledger, Read, Record, Refusal, VOID};

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
        let was = ends_of(ledger, &requirement)?;
        let is = ends_with(ledger, &requirement, Some(after))?;
        let day = |it: &Ends| it.held.as_ref().and_then(|it| it.day("held_on"));
        let Some(held) = is.held.as_ref().filter(|_| day(&is) != day(&was)) else {
            continue;
        };
        let told = if asked.of_pairs {
            pairs_lost(ledger, (&requirement, &asked), [&was, &is], today)?
        } else {
            let late = |it: &Record, ends: &Ends| {
                let done = it
                    .day("done_on")
                    .filter(|_| it.text("fulfilled") != "exempt");
                done > day(ends) && day(ends).is_some()
            };
            let records = ledger.children(BY_HAND, "requirement_id", requirement.id)?;
            let lost = records.iter().filter(|it| late(it, &is) && !late(it, &was));
            let lost: Vec<&str> = lost.map(|it| it.number.as_str()).collect();
            let told = Refusal::of("records-after-meeting").with("n", lost.len());
            (!lost.is_empty()).then(|| told.with("records", named(&lost)))
        };
        found.extend(told.map(|it| {
            it.with("requirement", requirement.title())
                .with("day", held.day("held_on").unwrap_or_default())
        }));
    }
    Ok(found)
}

/// Tells the pairs that are filled before, and not any more, with the talks that come too late.
fn pairs_lost(
    ledger: &dyn Ledger,
    (requirement, asked): (&Record, &Requirement),
    ends: [&Ends; 2],
    today: Day,
) -> Read<Option<Refusal>> {
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
    talks.retain(|it| it.state == "held");
    let late = |talk: &Record, ends: &Ends| {
        let meeting = ends.held.as_ref();
        meeting.is_some_and(|it| is_late(talk, it))
    };
    let mut filled = Vec::new();
    for ends in ends {
        let counting = talks.iter().filter(|it| !late(it, ends));
        let on = ends.asked_on(ledger, requirement, today)?;
        filled.push(pairs_of(ledger, asked, counting, (on, today))?);
    }
    let [before, after] = filled.as_slice() else {
        return Ok(None);
    };
    let n = before.difference(after).count();
    let [was, is] = ends;
    let lost = talks.iter().filter(|it| late(it, is) && !late(it, was));
    let lost: Vec<&str> = lost.map(|it| it.number.as_str()).collect();
    let told = Refusal::of("talks-after-meeting").with("n", n);
    Ok((n > 0).then(|| told.with("talks", named(&lost)).with("late", lost.len())))
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
fn named(all: &[&str]) -> String {
    let shown: Vec<&str> = all.iter().take(NAMED).copied().collect();
    let more = if all.len() > NAMED { "…" } else { "" };
    format!("{}{more}", shown.join("、"))
}
