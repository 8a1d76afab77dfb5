//! What is offered can be done: what no day and no answer would put right stands against it.

use super::world::{OWNER, World, day};
use crate::domain::{Act, Decision, Kind, VOID, Value, rules};

const TASK: Kind = Kind::Task;

/// What stands against a verb.
fn bars(world: &World, (kind, id): (Kind, i64), verb: &str) -> Vec<&'static str> {
    let record = world.book.get(kind, id);
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let offer = offers.into_iter().find(|it| it.row.verb == verb).unwrap();
    offer.missing.iter().map(|it| it.key).collect()
}

/// The first day on which anything could be decided on a task: its problem was confirmed then.
fn first_day(world: &World, problem: i64) -> crate::domain::Day {
    let problem = world.book.get(Kind::Problem, problem);
    problem.day("confirmed_on").unwrap()
}

#[test]
fn a_limit_that_no_day_of_issue_would_suit_stands_against_it() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let first = first_day(&world, problem);
    world.today = first.plus_days(10).unwrap();
    for (limit, barred) in [(first.plus_days(-1).unwrap(), true), (first, false)] {
        let key = (TASK, task);
        let record = world.book.records.get_mut(&key).unwrap();
        record.cells.insert("limit_on", Value::from(limit));
        let bars = bars(&world, key, "submit");
        assert_eq!(
            bars.contains(&"limit-not-ahead"),
            barred,
            "{limit} {bars:?}"
        );
    }
}

#[test]
fn a_step_that_no_day_of_issue_would_suit_stands_against_it() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let first = first_day(&world, problem);
    world.today = first.plus_days(10).unwrap();
    for (due, barred) in [(first, false), (first.plus_days(-1).unwrap(), true)] {
        let cells = [
            ("task_id", task.into()),
            ("name", "一".into()),
            ("due_on", Value::from(due)),
        ];
        world.book.put(Kind::Milestone, &cells);
        let bars = bars(&world, (TASK, task), "submit");
        assert_eq!(
            bars.contains(&"steps-before-issue"),
            barred,
            "{due} {bars:?}"
        );
    }
}

#[test]
fn whoever_is_no_longer_in_the_roster_may_decide_nothing() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let act = Act {
        kind: TASK,
        id: task,
        verb: "submit".to_owned(),
        decision: Decision {
            by: Some(OWNER),
            ..Decision::default()
        },
        note: String::new(),
        answers: std::collections::BTreeMap::new(),
        entered_by: None,
        today: day("2009-05-20"),
    };
    assert!(rules::may_decide(&world.book, &act).unwrap().is_some());
    let clerk = world.book.records.get_mut(&(Kind::Person, OWNER)).unwrap();
    VOID.clone_into(&mut clerk.state);
    assert_eq!(rules::may_decide(&world.book, &act).unwrap(), None);
}

/// The acts that a task of a kind is offered, and those that its nature excludes.
fn offered(kind: &str, state: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("task_kind", kind.into());
    state.clone_into(&mut record.state);
    let record = record.clone();
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let listed: Vec<_> = offers.iter().map(|it| it.row.verb).collect();
    let rows = TASK.def().machine.from(state);
    let hidden = rows.filter(|row| {
        let why = rules::excluded(&world.book, &record, row, world.today);
        let is_hidden = why.unwrap().is_some();
        assert_ne!(listed.contains(&row.verb), is_hidden, "{}", row.verb);
        is_hidden
    });
    (listed.clone(), hidden.map(|row| row.verb).collect())
}

#[test]
fn what_the_kind_of_a_task_excludes_is_not_offered_and_what_is_missing_is() {
    for state in ["issued", "signed", "rectifying", "returned"] {
        let is_under_way = state == "rectifying";
        let (listed, hidden) = offered("fix_at_once", state);
        assert!(listed.contains(&"finish"), "{state} {listed:?}");
        let expected: &[&str] = match state {
            "rectifying" => &["apply", "complete_stage"],
            "returned" => &["apply"],
            _ => &[],
        };
        assert_eq!(hidden, expected, "{state}");
        let (listed, hidden) = offered("by_limit", state);
        assert_eq!(
            listed.contains(&"apply"),
            is_under_way || state == "returned",
            "{state} {listed:?}"
        );
        let expected: &[&str] = if is_under_way {
            &["finish", "complete_stage"]
        } else {
            &["finish"]
        };
        assert_eq!(hidden, expected, "{state}");
    }
    // Evidence can still be brought: the act is listed with what stands against it.
    let mut world = World::new();
    let task = world.rectifying();
    for proof in world.proofs(task) {
        let proof = world
            .book
            .records
            .get_mut(&(Kind::Attachment, proof))
            .unwrap();
        VOID.clone_into(&mut proof.state);
    }
    assert_eq!(bars(&world, (TASK, task), "apply"), ["evidence-missing"]);
}
