//! The ladder of urging: which step is next, from when, and that none is skipped or repeated.

use super::world::{LEAD, OFFICE_HEAD, World, day};
use crate::domain::rules::next_rung;
use crate::domain::{Kind, Value};

const TASK: Kind = Kind::Task;

/// What is next on a day: the step and its first day.
fn next(world: &World, task: i64, on: &str) -> Option<(&'static str, String)> {
    let record = world.book.get(TASK, task);
    let rung = next_rung(&world.book, &record, day(on)).unwrap()?;
    Some((rung.step, rung.from.to_string()))
}

fn step(step: &'static str, from: &str) -> (&'static str, String) {
    (step, from.to_owned())
}

/// Gives a task another limit.
fn limit(world: &mut World, task: i64, on: &str) {
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("limit_on", on.into());
}

/// Takes the step that is due on a day, the leader in charge deciding.
fn take(world: &mut World, task: i64, on: &str) -> Result<(), Vec<&'static str>> {
    world.today = day(on);
    let mut act = world.on(TASK, task, "urge");
    act.decision.by = Some(LEAD);
    "请抓紧".clone_into(&mut act.note);
    world.act(&act).map(|_| ())
}

#[test]
fn each_step_is_next_on_its_day_and_the_new_limit_begins_anew() {
    let mut world = World::new();
    let task = world.rectifying();
    // The limit is Tuesday 30 June 2009.
    assert_eq!(
        next(&world, task, "2009-06-01"),
        Some(step("reminder", "2009-06-25"))
    );
    assert_eq!(
        next(&world, task, "2009-06-30"),
        Some(step("reminder", "2009-06-25"))
    );
    assert_eq!(
        next(&world, task, "2009-07-01"),
        Some(step("notice", "2009-07-01"))
    );
    take(&mut world, task, "2009-06-26").unwrap();
    assert_eq!(
        next(&world, task, "2009-06-26"),
        Some(step("notice", "2009-07-01"))
    );
    take(&mut world, task, "2009-07-01").unwrap();
    assert_eq!(
        next(&world, task, "2009-07-01"),
        Some(step("circular", "2009-07-09"))
    );
    take(&mut world, task, "2009-07-09").unwrap();
    assert_eq!(
        next(&world, task, "2009-07-09"),
        Some(step("group", "2009-07-17"))
    );
    take(&mut world, task, "2009-07-17").unwrap();
    assert_eq!(next(&world, task, "2009-07-17"), None);
    let steps: Vec<_> = (1..=4)
        .map(|id| world.book.get(Kind::Urging, id).text("ladder").to_owned())
        .collect();
    assert_eq!(steps, ["reminder", "notice", "circular", "group"]);
    assert_eq!(
        take(&mut world, task, "2009-07-20"),
        Err(vec!["ladder-ended"])
    );
    limit(&mut world, task, "2009-07-31");
    assert_eq!(
        next(&world, task, "2009-08-03"),
        Some(step("notice", "2009-08-03"))
    );
    // What waits for nobody is urged by nobody.
    let draft = world.draft(1);
    assert_eq!(next(&world, draft, "2009-08-03"), None);
}

#[test]
fn nothing_is_repeated_but_reminders() {
    let mut world = World::new();
    let task = world.rectifying();
    let named = |world: &mut World, on: &str, step: &'static str| {
        world.today = day(on);
        let answers = [("ladder", Value::from(step))];
        world
            .by(OFFICE_HEAD, (TASK, task, "urge"), &answers)
            .map(|_| ())
    };
    named(&mut world, "2009-06-26", "reminder").unwrap();
    assert_eq!(
        take(&mut world, task, "2009-06-29"),
        Err(vec!["step-not-due"])
    );
    named(&mut world, "2009-06-29", "reminder").unwrap();
    named(&mut world, "2009-07-01", "notice").unwrap();
    let again = Err(vec!["step-taken"]);
    assert_eq!(named(&mut world, "2009-07-02", "notice"), again);
    assert_eq!(
        take(&mut world, task, "2009-07-02"),
        Err(vec!["step-not-due"])
    );
    named(&mut world, "2009-07-02", "reminder").unwrap();
    // A reminder between puts nothing off, and keeps the day of the next step.
    let last = world.book.get(Kind::Urging, 4);
    assert_eq!(last.text("next_on"), "2009-07-09");
    take(&mut world, task, "2009-07-09").unwrap();
    assert_eq!(named(&mut world, "2009-07-17", "notice"), again);
    named(&mut world, "2009-07-17", "group").unwrap();
    let last = Err(vec!["step-taken-last"]);
    assert_eq!(named(&mut world, "2009-07-20", "group"), last);
}

#[test]
fn no_step_is_due_on_a_day_off_and_none_on_the_day_of_another() {
    let mut world = World::new();
    let task = world.rectifying();
    // A limit on Friday 17 July: the notice is for Monday.
    limit(&mut world, task, "2009-07-17");
    assert_eq!(
        next(&world, task, "2009-07-18"),
        Some(step("notice", "2009-07-20"))
    );
    assert_eq!(take(&mut world, task, "2009-07-18"), Err(vec!["day-off"]));
    world.today = day("2009-07-20");
    let reminder = [("ladder", Value::from("reminder"))];
    let urge = (TASK, task, "urge");
    world.by(OFFICE_HEAD, urge, &reminder).unwrap();
    assert_eq!(
        next(&world, task, "2009-07-20"),
        Some(step("notice", "2009-07-21"))
    );
    let said = Err(vec!["urged-that-day"]);
    assert_eq!(take(&mut world, task, "2009-07-20"), said);
    take(&mut world, task, "2009-07-21").unwrap();
}
