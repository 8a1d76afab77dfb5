//! Who is there: work is given to nobody who has left, nobody decides after his last day or is
//! called to what was held then, and who leaves with something in hand is told of it.

use super::case::fetch;
use crate::domain::requirement::Stay;
use crate::domain::{
    Change, Column, Day, Kind, Ledger, Read, Record, Refusal, Role, Tied, Type,
};

/// The columns in which a record names who has it in hand.
const IN_HAND: [&str; 4] = ["lead_id", "owner_id", "head_id", "drafter_id"];

/// What somebody may have in hand: a kind, and the column that names him.
const OF_HIS: [(Kind, &str); 5] = [
    (Kind::Task, "owner_id"),
    (Kind::Task, "lead_id"),
    (Kind::Rule, "drafter_id"),
    (Kind::UNIT, "lead_id"),
    (Kind::UNIT, "head_id"),
];

/// So many are named by their numbers.
const NAMED: usize = 6;

/// Gives the last day of somebody who had left by a day.
pub(super) fn left_before(person: &Record, on: Day) -> Option<Day> {
    Stay::of(person).left.filter(|left| *left < on)
}

/// Says that nobody knows whoever decides, or that he had left by the day.
pub(super) fn decides_amiss(
    ledger: &dyn Ledger,
    by: Option<i64>,
    on: Day,
) -> Read<Option<Refusal>> {
    let Some(person) = fetch(ledger, Kind::ACTOR, by)? else {
        return Ok(by.map(|_| Refusal::of("decider-unknown").at("by")));
    };
    Ok(left_before(&person, on).map(|left| {
        let refusal = Refusal::of("decider-has-left").with("person", person.title());
        refusal.with("left", left).with("day", on).at("by")
    }))
}

/// Says of whom a record names anew to have it in hand that he has left.
pub(super) fn charged(
    ledger: &dyn Ledger,
    (before, after): (Option<&Record>, &Record),
    today: Day,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    for column in IN_HAND {
        let is_new = before.is_none_or(|it| it.cell(column) != after.cell(column));
        let of = after.kind.def().column(column).filter(|_| is_new);
        if of.and_then(|it| it.ty.refers()) != Some(Kind::ACTOR) {
            continue;
        }
        let person = fetch(ledger, Kind::ACTOR, after.int(column))?;
        let gone = person.and_then(|it| Some((left_before(&it, today)?, it)));
        found.extend(gone.map(|(left, person)| {
            let refusal = Refusal::of("has-left-his-work");
            refusal
                .with("person", person.title())
                .with("left", left)
                .at(column)
        }));
    }
    Ok(found)
}

/// Takes out of those who are called to something on some days who was not there then, and tells
/// them; where nobody is left it is refused.
pub(super) fn called(
    ledger: &dyn Ledger,
    (from, to): (Option<Day>, Option<Day>),
    ties: &mut [(&'static Column, Vec<Tied>)],
) -> Read<(Vec<Refusal>, Vec<Refusal>)> {
    let (mut refusals, mut marks) = (Vec::new(), Vec::new());
    let Some(from) = from else {
        return Ok((refusals, marks));
    };
    let to = to.unwrap_or(from).max(from);
    let called =
        |it: &&mut (&'static Column, Vec<Tied>)| matches!(it.0.ty, Type::Ties(Role::Called, _));
    for (column, wanted) in ties.iter_mut().filter(called) {
        let mut away = Vec::new();
        let mut there = Vec::with_capacity(wanted.len());
        for tied in wanted.drain(..) {
            match fetch(ledger, Kind::ACTOR, Some(tied.id))? {
                Some(person) if !Stay::of(&person).reaches(from, to) => away.push(person),
                Some(_) | None => there.push(tied),
            }
        }
        *wanted = there;
        if away.is_empty() {
            continue;
        }
        let told = |key| told_away(key, &away, from).at(column.name);
        if wanted.is_empty() {
            refusals.push(told("not-there-then"));
        } else {
            marks.push(told("called-not-there"));
        }
    }
    Ok((refusals, marks))
}

/// Takes out of those who were called to something that takes place who was not there any more, and
/// tells them; whoever of them is named as absent, with a word, stays.
pub(super) fn uncall(ledger: &dyn Ledger, held: &Record, change: &mut Change) -> Read<()> {
    let Some(from) = held.day("held_on") else {
        return Ok(());
    };
    let to = held.day("to_on").unwrap_or(from).max(from);
    let mut away = Vec::new();
    for tied in ledger.ties(Role::Called, false, held.id)? {
        let person = fetch(ledger, Kind::ACTOR, Some(tied.id))?;
        let gone = person.filter(|it| !Stay::of(it).reaches(from, to));
        if let Some(person) = gone.filter(|_| tied.word.is_empty()) {
            change.unlink(Role::Called, held.id, tied.id);
            away.push(person);
        }
    }
    if !away.is_empty() {
        change
            .marks
            .push(told_away("called-not-there", &away, from));
    }
    Ok(())
}

fn told_away(key: &'static str, away: &[Record], day: Day) -> Refusal {
    let names: Vec<&str> = away.iter().take(NAMED).map(Record::title).collect();
    let told = Refusal::of(key).with("n", away.len());
    told.with("people", names.join("、")).with("day", day)
}

/// Says what somebody who leaves still has in hand.
pub(super) fn left_behind(ledger: &dyn Ledger, person: &Record) -> Read<Option<Refusal>> {
    let mut numbers: Vec<String> = Vec::new();
    for (kind, column) in OF_HIS {
        let mut own = ledger.children(kind, column, person.id)?;
        own.retain(|it| !it.is_ended() && !numbers.contains(&it.number));
        numbers.extend(own.into_iter().map(|it| it.number));
    }
    for role in [Role::Holds, Role::ClaimedBy] {
        let (from, to) = role.ends();
        let (of, ids) = if to == Kind::ACTOR {
            (from, ledger.linking(role, person.id)?)
        } else {
            (to, ledger.linked(role, person.id)?)
        };
        for id in ids {
            let open = fetch(ledger, of, Some(id))?.filter(|it| !it.is_ended());
            numbers.extend(open.map(|it| it.number));
        }
    }
    if numbers.is_empty() {
        return Ok(None);
    }
    let all = numbers.len();
    numbers.truncate(NAMED);
    Ok(Some(
        Refusal::of("leaves-in-hand")
            .with("person", person.title())
            .with("numbers", numbers.join("、"))
            .with("n", all),
    ))
}
