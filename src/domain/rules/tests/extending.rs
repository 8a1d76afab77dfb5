//! Extensions and the steps that are finished: those keep their day (design 14.7).

use super::moving::{due, in_steps};
use super::world::{LEAD, OWNER, World};
use crate::domain::{Kind, Value};

/// Grants an extension of the task to a day; gives the days of both steps, or the reasons.
fn extended(
    world: &mut World,
    (task, steps): (i64, [i64; 2]),
    last: Option<&str>,
) -> Result<[String; 2], Vec<&'static str>> {
    let id = world.extension_asked(task, "2009-07-31");
    let mut answers = vec![("limit_on", Value::from("2009-07-31"))];
    answers.extend(last.map(|day| ("last_step_on", day.into())));
    world.by(LEAD, (Kind::Extension, id, "grant"), &answers)?;
    Ok(steps.map(|step| due(world, step)))
}

#[test]
fn an_extension_leaves_a_finished_step_its_day() {
    let days = |first: &str, last: &str| Ok([first.to_owned(), last.to_owned()]);
    for (kind, done, given, came) in [
        // The last of those still to be done gets the day, whatever lies behind it.
        (
            "by_limit",
            [false, true],
            Some("2009-05-20"),
            days("2009-05-20", "2009-06-30"),
        ),
        (
            "by_limit",
            [false, true],
            Some("2009-08-01"),
            Err(vec!["step-after-limit"]),
        ),
        ("by_limit", [false, true], None, Err(vec!["missing"])),
        (
            "by_limit",
            [true, false],
            Some("2009-05-14"),
            Err(vec!["step-before-others"]),
        ),
        (
            "step_by_step",
            [false, true],
            Some("2009-07-31"),
            days("2009-07-31", "2009-06-30"),
        ),
        (
            "step_by_step",
            [false, true],
            Some("2009-07-30"),
            Err(vec!["last-step-not-on-limit"]),
        ),
        // Where nothing is to be done any more nothing is dated.
        (
            "by_limit",
            [true, true],
            None,
            days("2009-05-15", "2009-06-30"),
        ),
        (
            "by_limit",
            [true, true],
            Some("2009-07-31"),
            Err(vec!["all-steps-done"]),
        ),
        (
            "step_by_step",
            [true, true],
            None,
            days("2009-05-15", "2009-06-30"),
        ),
    ] {
        let mut world = World::new();
        let task = world.rectifying();
        let steps = in_steps(&mut world, task, kind);
        for (step, _) in steps.iter().zip(done).filter(|(_, done)| *done) {
            let finish = (Kind::Milestone, *step, "finish");
            world.by(OWNER, finish, &[]).unwrap();
        }
        let found = extended(&mut world, (task, steps), given);
        assert_eq!(found, came, "{kind} {done:?} {given:?}");
        for (step, done) in steps.iter().zip(done) {
            let state = if done { "done" } else { "planned" };
            assert_eq!(
                world.state(Kind::Milestone, *step),
                state,
                "{kind} {given:?}"
            );
        }
    }
}
