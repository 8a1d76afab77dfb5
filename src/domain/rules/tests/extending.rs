//! Extensions and the steps that are finished: those keep their day (design 14.7).

use super::moving::{due, in_steps};
use super::world::{HEAD, LEAD, OWNER, World, day};
use crate::domain::{Arg, Capacity, Kind, Labels, Stop, Value, rules};

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

/// Gives who may grant an extension, and whom the record names for it; those whom a refusal of
/// somebody else names are the same.
fn may_grant(world: &World, extension: i64) -> (Vec<Capacity>, Option<i64>) {
    let record = world.book.get(Kind::Extension, extension);
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let grant = offers.iter().find(|it| it.row.verb == "grant").unwrap();
    let mut by_another = world.on(Kind::Extension, extension, "grant");
    by_another.decision.by = Some(HEAD);
    let Err(Stop::Refused(reasons)) = rules::judge(&world.book, &by_another) else {
        panic!("nobody of the department grants what it asks for");
    };
    let told = reasons
        .iter()
        .find(|it| it.key == "not-in-capacity")
        .unwrap();
    let codes = grant
        .needs
        .iter()
        .map(|it| Labels::of(&["capacity", it.code()]));
    let named: Arg = codes.collect::<Labels>().into();
    assert_eq!(told.args[0], ("capacities", named));
    (grant.needs.clone(), grant.usual)
}

#[test]
fn who_may_grant_an_extension_is_told_by_the_rule_that_refuses() {
    let both = vec![Capacity::Lead, Capacity::SteeringGroup];
    let group = (vec![Capacity::SteeringGroup], None);
    let mut world = World::new();
    let task = world.rectifying();
    let first = world.extension_asked(task, "2009-07-31");
    assert_eq!(may_grant(&world, first), (both.clone(), Some(LEAD)));
    let until = [("limit_on", Value::from("2009-07-31"))];
    let granted = (Kind::Extension, first, "grant");
    world.by(LEAD, granted, &until).unwrap();
    // The second is for the group, as long as the campaign leaves no more to the leader.
    let second = world.extension_asked(task, "2009-08-31");
    assert_eq!(may_grant(&world, second), group);
    let campaign = world.book.get(Kind::Campaign, 1);
    let more = [("lead_extensions", 2.into())];
    world.amend(&campaign, &more, None).unwrap();
    assert_eq!(may_grant(&world, second), (both, Some(LEAD)));

    // So is one that was asked for late.
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-06-30");
    let late = world.extension_asked(task, "2009-07-31");
    assert_eq!(may_grant(&world, late), group);

    // And one of a task of the group's.
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.get(Kind::Task, task);
    let major = [("level", "major".into())];
    world.amend(&record, &major, Some("升级督办")).unwrap();
    let extension = world.extension_asked(task, "2009-07-31");
    assert_eq!(may_grant(&world, extension), group);
}
