//! What is recorded of a requirement by hand 落实: of whom it is asked, once, and no more of it than
//! is asked; and nobody meets what he is exempt from.

use super::amend::Edit;
use super::asked::{asked_on, is_meant};
use super::case::fetch;
use super::make::Draft;
use crate::domain::measure::half_days;
use crate::domain::requirement::{ASKED, BY_HAND, Requirement, Stay};
use crate::domain::{Day, Kind, Ledger, Named, Read, Record, Refusal, Role, Tied, VOID};

/// So many people are named in a refusal before the rest is counted.
const NAMED: usize = 5;

/// What was met has its day and its measure, and nobody is exempt without a reason.
pub(super) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    let asked = draft.referred("requirement_id", ASKED)?;
    if let Some(asked) = &asked {
        let unit = asked.cell("unit").clone();
        draft.record.cells.insert("unit", unit);
    }
    if draft.record.text("fulfilled") != "exempt" {
        let today = draft.today;
        draft.fill("done_on", today);
    }
    let found = measured((&draft.record, None), asked.as_ref(), draft.today);
    draft.refusals.extend(found);
    let people: Vec<i64> = tied(&draft.ties);
    let found = faults(draft.ledger, &draft.record, (&people, &people), draft.today)?;
    draft.refusals.extend(found);
    Ok(())
}

/// An edit leaves it as if it had been made so.
pub(super) fn edit(edit: &mut Edit<'_>) -> Read<()> {
    let asked = fetch(edit.ledger, ASKED, edit.after.int("requirement_id"))?;
    if ["fulfilled", "done_on", "amount", "days", "grounds"]
        .iter()
        .any(|it| edit.changes(it))
    {
        let found = measured((&edit.after, Some(edit.before)), asked.as_ref(), edit.today);
        edit.refusals.extend(found);
    }
    let there = edit.ledger.linked(Role::Fulfils, edit.after.id)?;
    let people = edit.ties.first().map(|_| tied(&edit.ties));
    let people = people.unwrap_or_else(|| there.clone());
    let new: Vec<i64> = people
        .iter()
        .copied()
        .filter(|it| !there.contains(it))
        .collect();
    let found = faults(edit.ledger, &edit.after, (&people, &new), edit.today)?;
    edit.refusals.extend(found);
    Ok(())
}

fn tied(ties: &[(&'static crate::domain::Column, Vec<Tied>)]) -> Vec<i64> {
    ties.iter()
        .flat_map(|(_, all)| all)
        .map(|it| it.id)
        .collect()
}

/// Says what cannot be said of it, whoever it is about.
fn measured(
    (record, before): (&Record, Option<&Record>),
    asked: Option<&Record>,
    today: Day,
) -> Vec<Refusal> {
    let mut found = Vec::new();
    if record.text("fulfilled") == "exempt" {
        if record.lacks("grounds") {
            found.push(Refusal::of("missing").at("grounds"));
        }
        let amounts = ["amount", "days"]
            .into_iter()
            .filter(|it| !record.lacks(it));
        found.extend(amounts.map(|it| Refusal::of("exempt-did-nothing").at(it)));
        return found;
    }
    if record.lacks("done_on") {
        found.push(Refusal::of("missing").at("done_on"));
    }
    if let Some(day) = record.day("done_on").filter(|day| *day > today) {
        let refusal = Refusal::of("in-the-future").with("day", day);
        found.push(refusal.with("today", today).at("done_on"));
    }
    let Some(record_asked) = asked else {
        return found;
    };
    let asked = Requirement::of(record_asked);
    if asked.of_pairs {
        let name = record_asked.title();
        found.push(
            Refusal::of("told-by-talks")
                .with("requirement", name)
                .at("fulfilled"),
        );
        return found;
    }
    let (own, other, key) = if asked.in_days {
        ("days", "amount", "counted-in-days")
    } else {
        ("amount", "days", "counted-in-pieces")
    };
    // Whole days stood where pieces stand, before halves could be said: those stay.
    let stood = before.is_some_and(|it| it.cell(other) == record.cell(other));
    if !record.lacks(other) && !stood {
        let name = record_asked.title();
        found.push(Refusal::of(key).with("requirement", name).at(other));
    } else if asked.in_days && record.lacks("days") && record.lacks("amount") {
        found.push(Refusal::of("missing").at("days"));
    } else if record.int(own) == Some(0) {
        found.push(Refusal::of("nothing-done").at(own));
    } else if asked.told_by(record) > asked.amount {
        found.push(more(&asked, record_asked, asked.told_by(record)).at(own));
    }
    found
}

fn more(asked: &Requirement, requirement: &Record, found: i64) -> Refusal {
    Refusal::of("more-than-asked")
        .with("requirement", requirement.title())
        .with("found", said(asked, found))
        .with("amount", said(asked, asked.amount))
}

fn said(asked: &Requirement, n: i64) -> String {
    if asked.in_days {
        half_days(n)
    } else {
        n.to_string()
    }
}

/// Says who of the people of a record cannot stand in it: `new` are those who come into it.
fn faults(
    ledger: &dyn Ledger,
    record: &Record,
    (people, new): (&[i64], &[i64]),
    today: Day,
) -> Read<Vec<Refusal>> {
    let Some(requirement) = fetch(ledger, ASKED, record.int("requirement_id"))? else {
        return Ok(Vec::new());
    };
    let asked = Requirement::of(&requirement);
    let on = asked_on(ledger, &requirement, today)?;
    let (mut strangers, mut away) = (Vec::new(), Vec::new());
    for id in new {
        let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))? else {
            continue;
        };
        if !is_meant(ledger, (&asked, on), &person, today)? {
            strangers.push(person);
        } else if record
            .day("done_on")
            .is_some_and(|day| !Stay::of(&person).has(day))
        {
            away.push(person);
        }
    }
    let mut found = Vec::new();
    if !strangers.is_empty() {
        let refusal = named(ledger, Refusal::of("not-asked-of"), &strangers)?;
        let refusal = refusal.with("requirement", requirement.title());
        found.push(refusal.with("day", on).at("people"));
    }
    if !away.is_empty() {
        found.push(named(ledger, Refusal::of("not-there-then"), &away)?.at("people"));
    }
    found.extend(against_others(ledger, record, (&asked, people))?);
    Ok(found)
}

/// Says that a record that comes back, or is tied by another door, says of somebody what another
/// record denies.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn denied(ledger: &dyn Ledger, record: &Record) -> Read<Vec<Refusal>> {
    let Some(requirement) = fetch(ledger, ASKED, record.int("requirement_id"))? else {
        return Ok(Vec::new());
    };
    let people = ledger.linked(Role::Fulfils, record.id)?;
    against_others(ledger, record, (&Requirement::of(&requirement), &people))
}

/// A tie that is set by itself is judged as one that is typed with its record.
pub(super) fn tied_to(ledger: &dyn Ledger, record: &Record, person: i64) -> Read<Vec<Refusal>> {
    let today = record.made_on.parse().unwrap_or_default();
    faults(ledger, record, (&[person], &[person]), today)
}

/// What else was recorded of somebody stands beside it: nobody has met what he is exempt from, nor
/// the same twice, nor on one day.
fn against_others(
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
        let same_day = |it: &&&Record| {
            asked.in_days && !exempt(it) && it.day("done_on") == record.day("done_on")
        };
        let was_exempt = of_him.iter().find(|it| exempt(it));
        let clash = match (exempt(record), was_exempt) {
            (true, Some(other)) if !asked.of_branches => Some(("exempt-already", *other)),
            (false, Some(other)) if !asked.of_branches => Some(("is-exempt", *other)),
            (true, _) if done >= asked.amount => of_him
                .iter()
                .find(|it| !exempt(it))
                .map(|it| ("met-already", *it)),
            (false, _) if done + asked.told_by(record) > asked.amount => of_him
                .iter()
                .find(|it| !exempt(it))
                .map(|it| ("done-already", *it)),
            (false, _) => of_him
                .iter()
                .find(same_day)
                .map(|it| ("done-that-day", *it)),
            (true, _) => None,
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

/// Names people, each so that he is not taken for a namesake; the rest is counted.
fn named(ledger: &dyn Ledger, refusal: Refusal, all: &[Record]) -> Read<Refusal> {
    let mut names = Vec::new();
    for person in all.iter().take(NAMED) {
        names.push(Named::of(person, ledger.is_namesake(person)?).told());
    }
    let more = all.len() - names.len();
    let names = names.join("、");
    let names = if more > 0 {
        format!("{names}…（{}）", all.len())
    } else {
        names
    };
    Ok(refusal.with("people", names))
}
