//! Who stands outside a task, so that he may verify it, and why somebody does not.

use super::case::{Case, fetch};
use crate::domain::{Decision, Kind, Ledger, Read, Record, Refusal, Value};

/// Who leads.
pub const LEADS: &str = "lead_id";

/// The states in which nobody leads a task yet, whoever is written there.
const NOT_ISSUED: [&str; 2] = ["draft", "pending"];

/// Says whether a person leads a task or led it once it was issued: to put another there for a day
/// frees nobody.
pub(super) fn has_led(ledger: &dyn Ledger, task: &Record, person: &Record) -> Read<bool> {
    let led = || ledger.former(task, LEADS, &NOT_ISSUED);
    Ok(task.int("lead_id") == Some(person.id) || led()?.contains(&person.id))
}

/// Gives those who led a record before whoever leads it now, the first one first: a task once it
/// was issued, a department by a decision; nobody of other kinds.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn led_before(ledger: &dyn Ledger, record: &Record) -> Read<Vec<i64>> {
    let mut led = if record.kind == Kind::Task {
        ledger.former(record, LEADS, &NOT_ISSUED)?
    } else if record.kind == Kind::UNIT {
        // A lead that a roster had wrong led nothing.
        let mut changes = ledger.changes(record, &[LEADS, "lead_decided_on"])?;
        changes.retain(|it| it.was.contains_key("lead_decided_on"));
        let was = changes.iter().rev().filter_map(|it| it.was.get(LEADS));
        was.filter_map(Value::int).collect()
    } else {
        return Ok(Vec::new());
    };
    led.retain(|it| record.int(LEADS) != Some(*it));
    let mut once = Vec::new();
    for person in led {
        if !once.contains(&person) {
            once.push(person);
        }
    }
    Ok(once)
}

/// Says of a row that a verifier does why somebody is none.
pub(super) fn no_verifier(case: &Case<'_>, decision: &Decision) -> Read<Option<Refusal>> {
    let person = fetch(case.ledger, Kind::Person, decision.by)?;
    match case.task.as_ref().zip(person) {
        Some((task, person)) => insider(case.ledger, task, &person),
        None => Ok(None),
    }
}

/// Says why a person does not stand outside a task, and what is to be done.
pub(super) fn insider(
    ledger: &dyn Ledger,
    task: &Record,
    person: &Record,
) -> Read<Option<Refusal>> {
    let department = task.int("department_id");
    let key = if department.is_some() && department == person.int("department_id") {
        "verifies-own-department"
    } else if task.int("applicant_id") == Some(person.id) {
        "verifies-own-application"
    } else if task.int("owner_id") == Some(person.id) {
        "verifies-own-task"
    } else if has_led(ledger, task, person)? {
        "verifies-what-he-leads"
    } else {
        return Ok(None);
    };
    let unit = fetch(ledger, Kind::Department, department)?;
    let refusal = Refusal::of(key)
        .with("staff", &person.number)
        .with("person", person.title())
        .with("task", &task.number)
        .with("department", unit.as_ref().map_or("", Record::title));
    Ok(Some(refusal))
}

/// Says whether a person stands outside a task: not its department, applicant or owner, nor who
/// leads it or led it once it was issued.
pub(super) fn outsider(ledger: &dyn Ledger, task: &Record, person: &Record) -> Read<bool> {
    let department = task.int("department_id");
    let same_department = department.is_some() && department == person.int("department_id");
    let is_party = same_department
        || task.int("applicant_id") == Some(person.id)
        || task.int("owner_id") == Some(person.id);
    Ok(!is_party && !has_led(ledger, task, person)?)
}
