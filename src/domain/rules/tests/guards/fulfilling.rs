//! Attempts to record of a requirement what cannot be: each fails for one reason alone.

use super::super::world::{GROUP_HEAD, HEAD, LEAD, OWNER, VERIFIER, World, keys};
use super::put;
use crate::domain::rules;
use crate::domain::{Kind, Role, Tied, Value};

/// The requirements of the office: two days of each leader, one paper of each, one of each branch.
const DAYS: i64 = 1;
const PAPERS: i64 = 2;
const OF_BRANCHES: i64 = 3;

/// An office whose leaders are asked for something in a phase that runs.
fn office() -> World {
    let mut world = World::new();
    let phase = world.book.put(
        Kind::Phase,
        &[("name", "学习".into()), ("to_on", "2009-04-30".into())],
    );
    let step = [("name", "蹲点".into()), ("phase_id", phase.into())];
    let step = world.book.put(Kind::Step, &step);
    for (name, amount, unit, ranks, per) in [
        ("蹲点", 2, "working_days", "县级以上", "person"),
        ("报告", 1, "copies", "县级以上", "person"),
        ("支部学习", 1, "times", "", "branch"),
    ] {
        let cells = [
            ("step_id", step.into()),
            ("name", name.into()),
            ("amount", amount.into()),
            ("unit", unit.into()),
            ("ranks", ranks.into()),
            ("per", per.into()),
        ];
        world.book.put(Kind::Requirement, &cells);
    }
    for person in [LEAD, OWNER] {
        put(
            &mut world,
            (Kind::Person, person),
            "branch",
            "一支部".into(),
        );
    }
    world
}

/// A first and a last day, and not how long it took.
fn span_unsaid(from: &str, to: &str) -> [(&'static str, Value); 2] {
    [("done_on", from.into()), ("to_on", to.into())]
}

type Cells = Vec<(&'static str, Value)>;

fn people(all: &[i64]) -> Value {
    Value::Ties(all.iter().map(|id| Tied::to(*id)).collect())
}

/// What is typed of a requirement for some people.
fn record(requirement: i64, how: &str, of: &[i64], more: &[(&'static str, Value)]) -> Cells {
    let mut cells = vec![
        ("requirement_id", requirement.into()),
        ("fulfilled", how.into()),
        ("people", people(of)),
    ];
    cells.extend(more.iter().cloned());
    cells
}

/// What is said against a record after others were made.
fn said(before: &[Cells], attempt: &Cells) -> Vec<&'static str> {
    said_in(office(), before, attempt)
}

fn said_in(mut world: World, before: &[Cells], attempt: &Cells) -> Vec<&'static str> {
    for cells in before {
        world.make(Kind::Fulfilment, cells).expect("made before");
    }
    world
        .make(Kind::Fulfilment, attempt)
        .err()
        .unwrap_or_default()
}

#[test]
fn each_attempt_to_record_what_cannot_be_is_refused_for_one_reason() {
    let days = |n: i64| [("days", Value::Int(n))];
    let on = |n: i64, day: &str| [("days", Value::Int(n)), ("done_on", day.into())];
    let span = |n: i64, from: &str, to: &str| {
        let [days, first] = on(n, from);
        [days, first, ("to_on", to.into())]
    };
    let grounds = [("grounds", Value::from("病假"))];
    let done = |of: &[i64]| record(PAPERS, "done", of, &[]);
    let exempt = |of: &[i64]| record(PAPERS, "exempt", of, &grounds);
    let stay = |more: &[(&'static str, Value)]| record(DAYS, "done", &[LEAD], more);
    let branch = |of: &[i64]| record(OF_BRANCHES, "done", of, &[]);
    let attempts: Vec<(Vec<Cells>, Cells, &[&str])> = vec![
        // Of whom it is not asked.
        (vec![], done(&[LEAD, OWNER]), &["not-asked-of"]),
        (vec![], branch(&[VERIFIER]), &["not-asked-of"]),
        (vec![], done(&[LEAD, GROUP_HEAD]), &[]),
        // The same twice, or in parts more than is asked.
        (vec![done(&[LEAD])], done(&[LEAD]), &["done-already"]),
        (vec![done(&[LEAD])], done(&[GROUP_HEAD]), &[]),
        // Of days no less is asked than so many: more are done all the same.
        (
            vec![stay(&span(3, "2009-03-19", "2009-03-20"))],
            stay(&on(2, "2009-03-23")),
            &[],
        ),
        (
            vec![stay(&span(3, "2009-03-19", "2009-03-20"))],
            stay(&on(1, "2009-03-23")),
            &[],
        ),
        (
            vec![stay(&on(1, "2009-03-20"))],
            stay(&on(1, "2009-03-20")),
            &["done-that-day"],
        ),
        (vec![branch(&[LEAD])], branch(&[OWNER]), &["done-already"]),
        // Done and exempt.
        (vec![done(&[LEAD])], exempt(&[LEAD]), &["met-already"]),
        (vec![exempt(&[LEAD])], done(&[LEAD]), &["is-exempt"]),
        (
            vec![exempt(&[LEAD])],
            exempt(&[LEAD, GROUP_HEAD]),
            &["exempt-already"],
        ),
        // Who did a part is exempt from the rest.
        (
            vec![stay(&days(1))],
            record(DAYS, "exempt", &[LEAD], &grounds),
            &[],
        ),
        // How much.
        (
            vec![],
            record(PAPERS, "done", &[LEAD], &[("amount", 99.into())]),
            &["more-than-asked"],
        ),
        (vec![], stay(&days(5)), &["lasts-beyond-its-days"]),
        (vec![], stay(&span(4, "2009-03-30", "2009-03-31")), &[]),
        (vec![], stay(&days(0)), &["nothing-done"]),
        (vec![], stay(&[]), &["how-long-unsaid"]),
        (vec![], stay(&[("amount", 1.into())]), &["counted-in-days"]),
        (
            vec![],
            record(PAPERS, "done", &[LEAD], &days(1)),
            &["counted-in-pieces"],
        ),
        (vec![], record(PAPERS, "exempt", &[LEAD], &[]), &["missing"]),
    ];
    for (n, (before, attempt, expected)) in attempts.iter().enumerate() {
        assert_eq!(said(before, attempt), *expected, "attempt {n}: {attempt:?}");
    }
}

#[test]
fn words_that_only_say_that_it_was_done_prove_no_record() {
    for (words, expected) in [
        ("口头", &["hearsay"][..]),
        ("口头汇报", &["hearsay"]),
        ("都办过了", &["hearsay"]),
        ("《调研报告》", &[]),
    ] {
        let grounds = [("grounds", Value::from(words))];
        let attempt = record(PAPERS, "done", &[LEAD], &grounds);
        assert_eq!(said(&[], &attempt), *expected, "{words}");
    }
}

#[test]
fn days_are_recorded_once_with_their_last_one_and_within_the_campaign() {
    let on = |n: i64, day: &str| [("days", Value::Int(n)), ("done_on", day.into())];
    let span = |n: i64, from: &str, to: &str| {
        let [days, first] = on(n, from);
        [days, first, ("to_on", to.into())]
    };
    let stay = |more: &[(&'static str, Value)]| record(DAYS, "done", &[LEAD], more);
    let attempts: Vec<(Vec<Cells>, Cells, &[&str])> = vec![
        // A day of one record lies in the days of another.
        (
            vec![stay(&span(3, "2009-03-18", "2009-03-20"))],
            stay(&on(1, "2009-03-20")),
            &["done-that-day"],
        ),
        (
            vec![stay(&span(2, "2009-03-18", "2009-03-20"))],
            stay(&span(2, "2009-03-20", "2009-03-24")),
            &["done-that-day"],
        ),
        // Several days have a last one, and no more of them than lie between; neither is ahead.
        (
            vec![],
            stay(&on(3, "2009-03-20")),
            &["lasts-beyond-its-days"],
        ),
        (
            vec![],
            stay(&span(4, "2009-03-20", "2009-03-20")),
            &["lasts-beyond-its-days"],
        ),
        (
            vec![],
            stay(&span(2, "2009-03-20", "2009-03-18")),
            &["ends-before-it-begins"],
        ),
        (
            vec![],
            stay(&span(2, "2009-03-31", "2009-04-02")),
            &["in-the-future"],
        ),
        (vec![], stay(&on(2, "2009-02-27")), &["before-the-campaign"]),
        (
            vec![],
            stay(&[("to_on", "2009-04-01".into())]),
            &["first-day-unsaid"],
        ),
        // How long a single day was is said, and a weekend has no working days to count.
        (
            vec![],
            stay(&[("done_on", "2009-03-20".into())]),
            &["how-long-unsaid"],
        ),
        (
            vec![],
            stay(&span_unsaid("2009-03-21", "2009-03-22")),
            &["no-working-day"],
        ),
        (vec![], stay(&span_unsaid("2009-03-20", "2009-03-23")), &[]),
        (
            vec![],
            record(PAPERS, "done", &[LEAD], &[("to_on", "2009-04-01".into())]),
            &["span-of-days-only"],
        ),
    ];
    for (n, (before, attempt, expected)) in attempts.iter().enumerate() {
        assert_eq!(said(before, attempt), *expected, "attempt {n}: {attempt:?}");
    }
}

#[test]
fn who_came_or_left_is_asked_and_was_there_by_his_days() {
    let with = |column: &'static str, day: &str| {
        let mut world = office();
        put(&mut world, (Kind::Person, LEAD), column, day.into());
        world
    };
    let on = |day: &str| record(PAPERS, "done", &[LEAD], &[("done_on", day.into())]);
    let over = |day: &str| {
        let span = [("done_on", day.into()), ("to_on", "2009-03-23".into())];
        record(DAYS, "done", &[LEAD], &span)
    };
    for (column, day, attempt, expected) in [
        (
            "joined_on",
            "2009-04-02",
            on("2009-04-01"),
            &["not-asked-of"] as &[&str],
        ),
        (
            "joined_on",
            "2009-03-10",
            on("2009-03-09"),
            &["not-there-then"],
        ),
        ("joined_on", "2009-03-10", on("2009-03-10"), &[]),
        ("left_on", "2009-03-31", on("2009-03-20"), &["not-asked-of"]),
        ("left_on", "2009-04-01", on("2009-04-01"), &[]),
        (
            "joined_on",
            "2009-03-21",
            over("2009-03-20"),
            &["not-there-then"],
        ),
        ("joined_on", "2009-03-20", over("2009-03-20"), &[]),
    ] {
        assert_eq!(
            said_in(with(column, day), &[], &attempt),
            expected,
            "{column} {day}"
        );
    }
}

#[test]
fn an_edit_and_a_tie_leave_nothing_that_could_not_be_made() {
    let mut world = office();
    let one = world
        .make(Kind::Fulfilment, &record(PAPERS, "done", &[LEAD], &[]))
        .unwrap();
    let more = record(PAPERS, "done", &[GROUP_HEAD], &[]);
    let two = world.make(Kind::Fulfilment, &more).unwrap();
    let second = world.book.get(Kind::Fulfilment, two);
    for (cells, expected) in [
        (
            vec![("people", people(&[GROUP_HEAD, LEAD]))],
            "done-already",
        ),
        (
            vec![("people", people(&[GROUP_HEAD, HEAD]))],
            "not-asked-of",
        ),
        (vec![("amount", Value::Int(2))], "more-than-asked"),
        (vec![("fulfilled", "exempt".into())], "missing"),
    ] {
        let refused = world.amend(&second, &cells, None);
        assert_eq!(refused.unwrap_err(), [expected], "{cells:?}");
    }
    for (person, expected) in [(LEAD, "done-already"), (OWNER, "not-asked-of")] {
        let tied = keys(rules::tie(
            &world.book,
            Role::Fulfils,
            (two, person),
            world.today,
        ));
        assert_eq!(tied.unwrap_err(), [expected]);
    }
    // What comes back is held against what was recorded since.
    let first = world.book.get(Kind::Fulfilment, one);
    world.book.links.insert((Role::Fulfils, two, LEAD));
    let denied = rules::denied(&world.book, &first).unwrap();
    assert_eq!(
        denied.iter().map(|it| it.key).collect::<Vec<_>>(),
        ["done-already"]
    );
}
