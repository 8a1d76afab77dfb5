//! What else stands for somebody beside a record: other records of the same requirement, which it
//! may not deny, and what he attended in its days, which is only told.

use std::collections::BTreeSet;

use super::measured::said;
use super::named;
use crate::domain::requirement::{BY_HAND, Requirement, Stay, TYPES};
use crate::domain::rules::asked::ends_of;
use crate::domain::rules::case::fetch;
use crate::domain::{Day, Kind, Ledger, Read, Record, Refusal, Role, VOID};

/// What else was recorded of somebody stands beside it: nobody has met what he is exempt from, nor
/// the same twice, nor on one day.
pub(super) fn against_others(
    ledger: &dyn Ledger,
    record: &Record,
    (asked, people): (&Requirement, &[i64]),
) -> Read<Vec<Refusal>> {
    let mut others = Vec::new();
    for other in ledger.children(BY_HAND, "requirement_id", asked.id)? {
        if other.id != record.id && other.state != VOID {
            let whose = groups(ledger, asked, &ledger.linked(Role::Fulfils, other.id)?)?;
            others.push((other, whose));
        }
    }
    let exempt = |it: &Record| it.text("fulfilled") == "exempt";
    let mut clashes: Vec<(&'static str, String, Vec<Record>)> = Vec::new();
    for id in people {
        let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))? else {
            continue;
        };
        let own = groups(ledger, asked, &[*id])?;
        let mut of_him = others
            .iter()
            .filter(|(_, whose)| own.iter().any(|it| whose.contains(it)));
        let of_him: Vec<&Record> = of_him.by_ref().map(|(it, _)| it).collect();
        let done: i64 = of_him
            .iter()
            .filter(|it| !exempt(it))
            .map(|it| asked.told_by(it))
            .sum();
        let same_day = |it: &&&Record| !exempt(it) && is_beside(asked, record, it);
        let was_exempt = of_him.iter().find(|it| exempt(it));
        let clash = match (exempt(record), was_exempt) {
            (true, Some(other)) if !asked.of_branches => Some(("exempt-already", *other)),
            (false, Some(other)) if !asked.of_branches => Some(("is-exempt", *other)),
            (true, _) if done >= asked.amount => of_him
                .iter()
                .find(|it| !exempt(it))
                .map(|it| ("met-already", *it)),
            (false, _) if asked.in_days() => of_him
                .iter()
                .find(same_day)
                .map(|it| ("done-that-day", *it)),
            (false, _) if done + asked.told_by(record) > asked.amount => of_him
                .iter()
                .find(|it| !exempt(it))
                .map(|it| ("done-already", *it)),
            (true | false, _) => None,
        };
        let Some((key, other)) = clash else { continue };
        match clashes
            .iter_mut()
            .find(|it| it.0 == key && it.1 == other.number)
        {
            Some((_, _, all)) => all.push(person),
            None => clashes.push((key, other.number.clone(), vec![person])),
        }
    }
    let mut found = Vec::new();
    for (key, number, all) in clashes {
        let refusal = named(ledger, Refusal::of(key), &all)?.with("number", number);
        found.push(
            refusal
                .with("amount", said(asked, asked.amount))
                .at("people"),
        );
    }
    Ok(found)
}

/// Says whether two records have a day in common.
fn is_beside(asked: &Requirement, one: &Record, other: &Record) -> bool {
    let spans = asked.span_of(one).zip(asked.span_of(other));
    spans.is_some_and(|(one, other)| one.0 <= other.1 && other.0 <= one.1)
}

/// Tells what some people were called to in the days of a record: a day counts once, whichever way
/// it is told.
pub(super) fn attended_too(
    ledger: &dyn Ledger,
    record: &Record,
    (requirement, people): (Option<&Record>, &[i64]),
) -> Read<Vec<Refusal>> {
    let asked = requirement
        .map(Requirement::of)
        .filter(Requirement::in_days);
    let done = asked.filter(|_| record.text("fulfilled") != "exempt");
    let Some((asked, (from, to))) = done.and_then(|it| {
        let span = it.span_of(record)?;
        Some((it, span))
    }) else {
        return Ok(Vec::new());
    };
    let mut called = BTreeSet::new();
    for person in people {
        called.extend(ledger.linking(Role::Called, *person)?);
    }
    let mut found = Vec::new();
    for id in called {
        let Some(held) = fetch(ledger, Kind::SITTING, Some(id))? else {
            continue;
        };
        let first = held.day("held_on");
        let last = held.day("to_on").or(first);
        let reaches = first.is_some_and(|it| it <= to) && last.is_some_and(|it| it >= from);
        let of = fetch(ledger, TYPES, held.int("type_id").filter(|_| reaches))?;
        if !of.is_some_and(|it| asked.is_served_by(it.text("name"), it.text("family"))) {
            continue;
        }
        let there = ledger.ties(Role::Called, false, id)?;
        let mut there = there.iter().filter(|it| it.word.is_empty()).map(|it| it.id);
        let both: Vec<i64> = there.by_ref().filter(|it| people.contains(it)).collect();
        let mut persons = Vec::new();
        for person in both {
            persons.extend(fetch(ledger, Kind::ACTOR, Some(person))?);
        }
        if !persons.is_empty() {
            let mark = named(ledger, Refusal::of("attended-in-these-days"), &persons)?;
            found.push(mark.with("number", &held.number));
        }
    }
    Ok(found)
}

/// Gives by whom it is counted: each person by himself, or each branch.
fn groups(ledger: &dyn Ledger, asked: &Requirement, people: &[i64]) -> Read<Vec<String>> {
    let mut found = Vec::new();
    for id in people {
        if asked.of_branches {
            let person = fetch(ledger, Kind::ACTOR, Some(*id))?;
            found.extend(person.map(|it| it.text("branch").to_owned()));
        } else {
            found.push(id.to_string());
        }
    }
    Ok(found)
}

/// Tells of an exemption of some of a branch that the branch is not exempt yet, and who else is in
/// it: it is where everybody in it is.
pub(super) fn branch_in_part(
    ledger: &dyn Ledger,
    record: &Record,
    (requirement, people): (Option<&Record>, &[i64]),
    today: Day,
) -> Read<Vec<Refusal>> {
    let Some(requirement) = requirement else {
        return Ok(Vec::new());
    };
    let asked = Requirement::of(requirement);
    let on = ends_of(ledger, requirement)?.asked_on(ledger, requirement, today)?;
    if !asked.of_branches || record.text("fulfilled") != "exempt" {
        return Ok(Vec::new());
    }
    let mut free: BTreeSet<i64> = people.iter().copied().collect();
    for other in ledger.children(BY_HAND, "requirement_id", asked.id)? {
        if other.id != record.id && other.state != VOID && other.text("fulfilled") == "exempt" {
            free.extend(ledger.linked(Role::Fulfils, other.id)?);
        }
    }
    let everybody = ledger.every(Kind::ACTOR)?;
    let named_in = |it: &&Record| people.contains(&it.id) && !it.lacks("branch");
    let branches: BTreeSet<&str> = everybody
        .iter()
        .filter(named_in)
        .map(|it| it.text("branch"))
        .collect();
    let mut found = Vec::new();
    for branch in branches {
        let in_it = |it: &&Record| it.text("branch") == branch && Stay::of(it).has(on);
        let others: Vec<Record> = everybody
            .iter()
            .filter(in_it)
            .filter(|it| !free.contains(&it.id))
            .cloned()
            .collect();
        if !others.is_empty() {
            let refusal = Refusal::of("branch-exempt-in-part").with("branch", branch);
            let refusal = refusal.with("n", others.len());
            found.push(named(ledger, refusal, &others)?.at("people"));
        }
    }
    Ok(found)
}
