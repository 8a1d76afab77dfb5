//! Who is there: work is given to nobody who has left, nobody decides after his last day or is
//! called to what was held then, and who leaves with something in hand is told of it.

use super::case::{Case, Finding, fetch};
use crate::domain::requirement::Stay;
use crate::domain::{
    Change, Column, Day, Guard, Kind, Ledger, Names, Read, Record, Refusal, Role, Tied, Type,
};

/// The columns in which a record names who has it in hand.
const IN_HAND: [&str; 5] = [
    "lead_id",
    "owner_id",
    "head_id",
    "drafter_id",
    "department_id",
];

/// The columns in which an activity names who took part in it beside those who were called.
pub(super) const TOOK_PART: [&str; 3] = ["host_id", "speaker_id", "criticism_id"];

/// The form of a talk.
pub(super) const TALK: &str = "talk";

/// So many are named by their numbers.
pub(super) const NAMED: usize = 6;

/// Says whether a column names who has a record in hand.
pub fn is_in_hand(column: &str) -> bool {
    IN_HAND.contains(&column)
}

/// Gives the last day of somebody who had left by a day.
pub(super) fn left_before(person: &Record, on: Day) -> Option<Day> {
    Stay::of(person).left.filter(|left| *left < on)
}

/// Says that nobody knows whoever decides, or that he had left by the day.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn decides_amiss(ledger: &dyn Ledger, by: Option<i64>, on: Day) -> Read<Option<Refusal>> {
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
        let to = of.and_then(|it| it.ty.refers());
        if to.is_none_or(|it| it.def().leaves.is_none()) {
            continue;
        }
        found.extend(gone_from(ledger, (after, column), today)?);
    }
    Ok(found)
}

/// The days from which it is told whether a unit that a record names was there still.
const CAME_ON: [&str; 2] = ["received_on", "held_on"];

/// Tells of units that a record names anew, but does not give work to, that they had been dissolved
/// by its day.
pub(super) fn dissolved_by_then(
    ledger: &dyn Ledger,
    (before, after): (Option<&Record>, &Record),
    today: Day,
) -> Read<Vec<Refusal>> {
    let mut days = CAME_ON.iter().filter_map(|it| after.day(it));
    let on = days.next().unwrap_or(today);
    let mut found = Vec::new();
    for (column, to) in after.kind.def().references() {
        let is_new = before.is_none_or(|it| it.cell(column.name) != after.cell(column.name));
        if to != Kind::UNIT || !is_new || is_in_hand(column.name) {
            continue;
        }
        let named = fetch(ledger, to, after.int(column.name))?;
        let gone = named.and_then(|it| Some((it.gone_before(on)?, it)));
        found.extend(gone.map(|(left, it)| {
            let told = Refusal::of("was-dissolved-by-then").with("name", it.title());
            told.with("left", left).at(column.name)
        }));
    }
    Ok(found)
}

/// Says that whoever a record names in a column has left by a day.
fn gone_from(
    ledger: &dyn Ledger,
    (record, column): (&Record, &'static str),
    on: Day,
) -> Read<Option<Refusal>> {
    let named = named_in(ledger, (record, column))?;
    Ok(named.and_then(|it| given_no_work(&it, on).map(|told| told.at(column))))
}

/// Says that somebody has left by a day, or a department was dissolved, and gets no work.
pub(super) fn given_no_work(whom: &Record, on: Day) -> Option<Refusal> {
    let left = whom.gone_before(on)?;
    let key = if whom.kind == Kind::ACTOR {
        "has-left-his-work"
    } else {
        "is-dissolved"
    };
    let refusal = Refusal::of(key).with("person", whom.title());
    Some(refusal.with("left", left))
}

/// Says of a department that is dissolved what stands against that: somebody who is still there,
/// and work that it has still in charge. What it only supports is told.
pub(super) fn dissolved(
    ledger: &dyn Ledger,
    department: &Record,
) -> Read<(Vec<Refusal>, Option<Refusal>)> {
    let Some(last) = department.day("dissolved_on") else {
        return Ok((Vec::new(), None));
    };
    let told = |key, numbers: &[String]| -> Option<Refusal> {
        let first = numbers.first()?;
        let told = Refusal::of(key).with("number", &department.number);
        let told = told
            .with("numbers", Names::first(numbers, NAMED))
            .with("first", first);
        Some(told.with("n", numbers.len()))
    };
    let open = |all: Vec<Record>| -> Vec<String> {
        let open = all.into_iter().filter(|it| !it.is_ended());
        open.map(|it| it.number).collect()
    };
    let mut people = ledger.children(Kind::ACTOR, "department_id", department.id)?;
    people.retain(|it| Stay::of(it).left.is_none_or(|left| left > last));
    let tasks = ledger.children(Kind::Task, "department_id", department.id)?;
    let refusals = [
        told("dissolves-with-people", &open(people)),
        told("dissolves-with-tasks", &open(tasks)),
    ];
    let refusals = refusals.into_iter().flatten();
    let refusals = refusals.map(|it| it.at("dissolved_on")).collect();
    let mut supported = Vec::new();
    for task in ledger.linking(Role::Supports, department.id)? {
        supported.extend(fetch(ledger, Kind::Task, Some(task))?);
    }
    let supported = told("dissolves-supporting", &open(supported));
    Ok((refusals, supported))
}

/// Says of somebody who is called to an activity that he was not there on its days.
pub(super) fn away_from(activity: &Record, person: &Record) -> Option<Refusal> {
    let from = activity.day("held_on")?;
    let to = activity.day("to_on").unwrap_or(from).max(from);
    let is_away = !Stay::of(person).reaches(from, to);
    is_away.then(|| told_away("not-there-then", std::slice::from_ref(person), from))
}

/// Judges a guard of who is there.
pub(super) fn judge(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if let Guard::HandStays(column) = guard {
        hand_stays(case, column)
    } else {
        named_were_there(case)
    }
}

/// What is to be decided, or is, is in the hands of nobody who has left by then, and passes into
/// those of nobody who has.
fn hand_stays(case: &Case<'_>, column: &'static str) -> Read<Finding> {
    if let Some(taker) = case.answered(column, Kind::ACTOR)? {
        let gone = given_no_work(&taker, case.on).map(|told| told.at(column));
        return Ok(gone.map_or(Finding::Holds, Finding::Refuse));
    }
    if let Some(gone) = gone_from(case.ledger, (case.record, column), case.on)? {
        return Ok(Finding::Refuse(gone));
    }
    // What was decided while he was there comes into the hands of nobody.
    let Some(today) = case.act.map(|act| act.today) else {
        return Ok(Finding::Holds);
    };
    let named = named_in(case.ledger, (case.record, column))?;
    let left = named.and_then(|it| Some((it.gone_before(today)?, it)));
    Ok(left.map_or(Finding::Holds, |(left, it)| {
        let told = Refusal::of("has-left-since").with("person", it.title());
        Finding::Mark(told.with("left", left).at(column))
    }))
}

/// Fetches whom a record names in a column.
fn named_in(
    ledger: &dyn Ledger,
    (record, column): (&Record, &'static str),
) -> Read<Option<Record>> {
    let of = record.kind.def().column(column);
    match of.and_then(|it| it.ty.refers()) {
        Some(to) => fetch(ledger, to, record.int(column)),
        None => Ok(None),
    }
}

/// Says of whom an activity names anew to have taken part that he was not there on its days; of all
/// whom it names, where its days are new.
pub(super) fn took_part(
    ledger: &dyn Ledger,
    (before, after): (Option<&Record>, &Record),
) -> Read<Vec<Refusal>> {
    let Some(from) = after.day("held_on") else {
        return Ok(Vec::new());
    };
    let to = after.day("to_on").unwrap_or(from).max(from);
    let is_new = |column: &str| before.is_none_or(|it| it.cell(column) != after.cell(column));
    let moved = is_new("held_on") || is_new("to_on");
    let mut found = Vec::new();
    for column in TOOK_PART {
        let person = if moved || is_new(column) {
            fetch(ledger, Kind::ACTOR, after.int(column))?
        } else {
            None
        };
        let away = person.filter(|it| !Stay::of(it).reaches(from, to));
        found.extend(away.map(|it| told_away("not-there-then", &[it], from).at(column)));
    }
    Ok(found)
}

/// Whoever is named to have taken part was there when it takes place; of a talk nothing would be
/// left without one of the two.
fn named_were_there(case: &Case<'_>) -> Read<Finding> {
    let mut held = case.record.clone();
    for column in ["held_on", "to_on"] {
        let said = case.answer(column);
        if !said.is_empty() {
            held.cells.insert(column, said.clone());
        }
    }
    let mut found = took_part(case.ledger, (None, &held))?;
    if held.text("form") == TALK
        && let Some(from) = held.day("held_on")
    {
        let to = held.day("to_on").unwrap_or(from).max(from);
        let mut away = Vec::new();
        for tied in case.ledger.ties(Role::Called, false, held.id)? {
            let person = fetch(case.ledger, Kind::ACTOR, Some(tied.id))?;
            away.extend(person.filter(|it| !Stay::of(it).reaches(from, to)));
        }
        if !away.is_empty() {
            found.push(told_away("not-there-then", &away, from).at("people"));
        }
    }
    let first = found.into_iter().next();
    Ok(first.map_or(Finding::Holds, Finding::Refuse))
}

/// Takes out of those who are called to something on some days who was not there then, and tells
/// them; where nobody is left, and in a talk, of which without one of the two nothing would be, it
/// is refused.
pub(super) fn called(
    ledger: &dyn Ledger,
    ((from, to), is_talk): ((Option<Day>, Option<Day>), bool),
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
        let told = |key| told_away(key, &away, from).at(column.name);
        if away.is_empty() {
            *wanted = there;
        } else if is_talk || there.is_empty() {
            refusals.push(told("not-there-then"));
            // They stand there as they were named: that is what is wrong, and nothing else.
            let gone = away.iter().map(|it| Tied {
                id: it.id,
                word: String::new(),
            });
            *wanted = there.into_iter().chain(gone).collect();
        } else {
            marks.push(told("called-not-there"));
            *wanted = there;
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
    let names = Names::first(away.iter().map(Record::title), NAMED);
    let told = Refusal::of(key).with("n", away.len());
    told.with("people", names).with("day", day)
}
