//! Who may not do what, because he is too near to the task or too far from it.

use super::world::{
    GROUP_HEAD, HEAD, LEAD, OFFICE_HEAD, OWNER, SECOND, VERIFIER, World, application, day,
};
use crate::domain::{Kind, Role, Value};

const TASK: Kind = Kind::Task;

fn level(world: &mut World, task: i64) {
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("level", "major".into());
}

#[test]
fn neither_of_two_verifiers_approves() {
    for (first, second) in [(VERIFIER, GROUP_HEAD), (GROUP_HEAD, VERIFIER)] {
        let mut world = World::new();
        let task = world.verifying();
        level(&mut world, task);
        let with = [("second_verifier_id", Value::from(second))];
        world.by(first, (TASK, task, "pass"), &with).unwrap();
        assert_eq!(
            world
                .by(GROUP_HEAD, (TASK, task, "approve"), &[])
                .map(|_| ()),
            Err(vec!["three-persons"])
        );
    }
}

#[test]
fn a_second_verifier_is_another_and_no_insider() {
    let mut world = World::new();
    let task = world.verifying();
    for unfit in [VERIFIER, OWNER, HEAD, LEAD] {
        let with = [("second_verifier_id", Value::from(unfit))];
        assert_eq!(
            world.by(VERIFIER, (TASK, task, "pass"), &with).map(|_| ()),
            Err(vec!["second-verifier-unfit"]),
            "{unfit}"
        );
    }
}

#[test]
fn a_member_of_the_department_does_not_check_its_evidence_even_as_the_office() {
    let mut world = World::new();
    let task = world.rectifying();
    world.book.links.insert((Role::Holds, HEAD, 3));
    world.book.links.insert((Role::Holds, OWNER, 3));
    let proof = world.proofs(task)[0];
    for insider in [HEAD, OWNER] {
        assert_eq!(
            world
                .by(insider, (Kind::Attachment, proof, "check"), &[])
                .map(|_| ()),
            Err(vec!["verifies-own-department"])
        );
    }
    world
        .by(VERIFIER, (Kind::Attachment, proof, "check"), &[])
        .unwrap();
}

#[test]
fn a_step_is_ticked_off_by_those_of_the_task_and_by_no_stranger() {
    let mut world = World::new();
    let task = world.issued();
    let cells = [
        ("task_id", task.into()),
        ("name", "调研".into()),
        ("due_on", "2009-05-15".into()),
    ];
    let step = world.make(Kind::Milestone, &cells).unwrap();
    let finish = (Kind::Milestone, step, "finish");
    let back = (Kind::Milestone, step, "take_back");
    for stranger in [SECOND, GROUP_HEAD] {
        let no = Err(vec!["not-in-capacity"]);
        assert_eq!(world.by(stranger, finish, &[]).map(|_| ()), no);
    }
    let nobody = world.on(Kind::Milestone, step, "finish");
    assert_eq!(world.act(&nobody).map(|_| ()), Err(vec!["decider-missing"]));
    for near in [OWNER, HEAD, OFFICE_HEAD] {
        world.by(near, finish, &[]).unwrap();
        let no = Err(vec!["not-in-capacity"]);
        assert_eq!(world.by(SECOND, back, &[]).map(|_| ()), no);
        world.by(near, back, &[]).unwrap();
    }
}

#[test]
fn a_task_is_urged_once_a_day_by_the_day_on_the_paper() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-07-02");
    let urge = (TASK, task, "urge");
    world.by(OFFICE_HEAD, urge, &[]).unwrap();
    let again = Err(vec!["urged-that-day"]);
    assert_eq!(world.by(VERIFIER, urge, &[]).map(|_| ()), again);
    // Entered the day after, but dated the same day.
    world.today = day("2009-07-03");
    let mut act = world.on(TASK, task, "urge");
    act.decision.by = Some(OFFICE_HEAD);
    act.decision.on = Some(day("2009-07-02"));
    assert_eq!(world.act(&act).map(|_| ()), again);
    let reminder = [("ladder", "reminder".into())];
    world.by(OFFICE_HEAD, urge, &reminder).unwrap();
    // One that was declared void was never sent.
    world
        .by(OFFICE_HEAD, (Kind::Urging, 2, "void"), &[])
        .unwrap();
    world.by(OFFICE_HEAD, urge, &reminder).unwrap();
}

#[test]
fn a_new_task_takes_its_problem_back_from_assessment_and_a_void_one_returns_it() {
    let mut world = World::new();
    let task = world.verifying();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
    assert_eq!(world.state(Kind::Problem, 1), "assessing");
    let new = world.draft(1);
    assert_eq!(world.state(Kind::Problem, 1), "rectifying");
    world.by(OFFICE_HEAD, (TASK, new, "void"), &[]).unwrap();
    assert_eq!(world.state(Kind::Problem, 1), "assessing");
    // A draft of another problem that is given to this one does the same.
    let other = world.confirmed();
    let moved = world.draft(other);
    let record = world.book.get(TASK, moved);
    world
        .amend(&record, &[("problem_id", 1.into())], None)
        .unwrap();
    assert_eq!(world.state(Kind::Problem, 1), "rectifying");
    world.by(OFFICE_HEAD, (TASK, moved, "submit"), &[]).unwrap();
    let number = [("issue_no", "2".into())];
    world
        .at(super::world::GROUP, (TASK, moved, "issue"), &number)
        .unwrap();
    assert_eq!(world.state(Kind::Problem, 1), "rectifying");
}

#[test]
fn an_application_goes_back_to_whoever_made_it_until_it_waits_for_approval() {
    let mut world = World::new();
    let task = world.rectifying();
    let before = world.book.get(TASK, task);
    let recall = (TASK, task, "recall");
    for verified in [false, true] {
        world
            .by(OWNER, (TASK, task, "apply"), &application())
            .unwrap();
        if verified {
            world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
        }
        for other in [HEAD, VERIFIER, OFFICE_HEAD] {
            let no = Err(vec!["not-in-capacity"]);
            assert_eq!(world.by(other, recall, &[]).map(|_| ()), no);
        }
        let mut silent = world.on(TASK, task, "recall");
        silent.decision.by = Some(OWNER);
        silent.note.clear();
        assert_eq!(world.act(&silent).map(|_| ()), Err(vec!["note-missing"]));
        world.by(OWNER, recall, &[]).unwrap();
        // The clock never stopped: nothing of the application is left.
        let mut after = world.book.get(TASK, task);
        after.cells.retain(|_, value| !value.is_empty());
        assert_eq!(after, before);
    }
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    let proof = (Kind::Attachment, world.proofs(task)[0], "check");
    world.by(VERIFIER, proof, &[]).unwrap();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    assert_eq!(
        world.by(OWNER, recall, &[]).map(|_| ()),
        Err(vec!["no-such-transition"])
    );
}

#[test]
fn what_was_finished_at_once_goes_back_to_where_it_was() {
    let mut world = World::new();
    let task = world.issued();
    world.attach(TASK, task).unwrap();
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("task_kind", "fix_at_once".into());
    world.by(OWNER, (TASK, task, "finish"), &[]).unwrap();
    world.by(OWNER, (TASK, task, "recall"), &[]).unwrap();
    assert_eq!(world.state(TASK, task), "issued");
}

#[test]
fn a_request_for_an_extension_is_taken_back_with_a_reason() {
    let mut world = World::new();
    let task = world.rectifying();
    let asked = [
        ("wanted_on", Value::from("2009-07-31")),
        ("progress", "过半".into()),
        ("signed_by_id", HEAD.into()),
    ];
    world
        .by(OWNER, (TASK, task, "ask_extension"), &asked)
        .unwrap();
    let mut act = world.on(Kind::Extension, 1, "withdraw");
    act.decision.by = Some(OWNER);
    act.note.clear();
    assert_eq!(world.act(&act).map(|_| ()), Err(vec!["note-missing"]));
    act.note = "已能按期".to_owned();
    world.act(&act).unwrap();
}

#[test]
fn whoever_signs_for_no_department_is_told_which_record_names_none() {
    let column = "department_id";
    let mut world = World::new();
    let task = world.issued();
    let sign = (TASK, task, "sign");
    let set = |world: &mut World, (kind, id): (Kind, i64), to: Option<i64>| {
        let record = world.book.records.get_mut(&(kind, id)).unwrap();
        record.cells.insert(column, to.into());
    };
    set(&mut world, (Kind::Person, OWNER), None);
    for (person, why) in [
        (OWNER, "decider-without-department"),
        (LEAD, "decider-without-department"),
        (GROUP_HEAD, "decider-without-department"),
        (VERIFIER, "decider-of-other-department"),
        (SECOND, "decider-of-other-department"),
    ] {
        let no = Err(vec![why]);
        assert_eq!(world.by(person, sign, &[]).map(|_| ()), no, "{person}");
    }
    let nobody = world.on(TASK, task, "sign");
    assert_eq!(world.act(&nobody).map(|_| ()), Err(vec!["decider-missing"]));
    // What the sentence says mends it.
    set(&mut world, (Kind::Person, OWNER), Some(2));
    set(&mut world, (TASK, task), Some(2));
    world.by(OWNER, sign, &[]).unwrap();
}
