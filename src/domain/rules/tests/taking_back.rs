//! What rests on what; and what is taken out as never having been on paper (design 14.9).

use super::world::{GROUP, HEAD, LEAD, OFFICE_HEAD, OWNER, PARTY, VERIFIER, World, day};
use crate::domain::rules::{self, Recorded};
use crate::domain::{Kind, Stop, Value};

const MEETING: Kind = Kind::Activity;

#[test]
fn a_meeting_that_decided_something_is_not_declared_void() {
    let mut world = World::new();
    world
        .by(OFFICE_HEAD, (MEETING, GROUP, "void"), &[])
        .unwrap();
    let mut world = World::new();
    world.issued();
    assert_eq!(
        world
            .by(OFFICE_HEAD, (MEETING, GROUP, "void"), &[])
            .map(|_| ()),
        Err(vec!["decision-rests-here"])
    );
    // What holds no more is no reason.
    world.book.decisions.clear();
    world
        .by(OFFICE_HEAD, (MEETING, GROUP, "void"), &[])
        .unwrap();
}

#[test]
fn whoever_decided_for_others_stays_on_the_roster() {
    let mut world = World::new();
    let mut act = world.on(Kind::Person, 7, "void");
    act.decision.by = Some(OFFICE_HEAD);
    assert!(rules::judge(&world.book, &act).is_ok());
    let decided = world.book.decisions.clone();
    world.book.decisions.push((
        Kind::Person,
        7,
        crate::domain::Decided {
            number: "改-001".to_owned(),
            on: None,
            capacity: None,
            asked_on: None,
        },
    ));
    assert!(decided.is_empty());
    assert_eq!(
        super::world::keys(rules::judge(&world.book, &act)).map(|_| ()),
        Err(vec!["decision-rests-here"])
    );
}

#[test]
fn the_day_and_body_of_a_meeting_are_corrected_with_a_reason_and_never_under_a_decision() {
    let mut world = World::new();
    let free = world.book.get(MEETING, PARTY);
    world
        .amend(&free, &[("held_on", "2009-03-20".into())], None)
        .unwrap();
    world.issued();
    let party = world.book.get(MEETING, PARTY);
    let group = world.book.get(MEETING, GROUP);
    for (meeting, cell, reason, refused) in [
        (&group, ("held_on", "2009-03-30"), None, "reason-needed"),
        (
            &group,
            ("held_on", "2009-04-02"),
            Some("笔误"),
            "decided-before-meeting",
        ),
        (
            &group,
            ("deciding_body", "office"),
            Some("笔误"),
            "body-cannot-decide",
        ),
        (
            &party,
            ("deciding_body", "steering_group"),
            Some("笔误"),
            "body-cannot-decide",
        ),
    ] {
        let cells = [(cell.0, Value::from(cell.1))];
        assert_eq!(
            world.amend(meeting, &cells, reason).map(|_| ()),
            Err(vec![refused]),
            "{cell:?}"
        );
    }
    let right = [("held_on", "2009-04-01".into())];
    world.amend(&group, &right, Some("笔误")).unwrap();
    let group = world.book.get(MEETING, GROUP);
    let above = [("deciding_body", "party_group".into())];
    world.amend(&group, &above, Some("党组扩大会")).unwrap();
    let group = world.book.get(MEETING, GROUP);
    world
        .amend(&group, &[("minutes_no", "纪要1号".into())], None)
        .unwrap();
}

#[test]
fn a_look_back_or_a_notice_that_something_rests_on_is_not_declared_void() {
    let mut world = World::new();
    let task = world.verifying();
    world.by(VERIFIER, (Kind::Task, task, "pass"), &[]).unwrap();
    world.by(LEAD, (Kind::Task, task, "approve"), &[]).unwrap();
    let look = |world: &mut World, result: &str| {
        let answer = [("result", result.into())];
        world
            .by(OFFICE_HEAD, (Kind::Task, task, "look_back"), &answer)
            .unwrap();
    };
    look(&mut world, "failed");
    world.today = world.today.day_after().expect("a day");
    look(&mut world, "passed");
    let void = |world: &mut World, kind: Kind, id: i64| {
        world.by(OFFICE_HEAD, (kind, id, "void"), &[]).map(|_| ())
    };
    let rests = Err(vec!["decision-rests-here"]);
    assert_eq!(void(&mut world, Kind::LookBack, 1), rests);
    void(&mut world, Kind::LookBack, 2).unwrap();
    // The verifier's finding goes with his decision only.
    assert_eq!(
        void(&mut world, Kind::Verification, 1),
        Err(vec!["no-such-transition"])
    );
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-07-01");
    let urge = (Kind::Task, task, "urge");
    world.by(OFFICE_HEAD, urge, &[]).unwrap();
    world.today = day("2009-07-09");
    let circular = [("ladder", "circular".into())];
    world.by(LEAD, urge, &circular).unwrap();
    assert_eq!(void(&mut world, Kind::Urging, 1), rests);
    void(&mut world, Kind::Urging, 2).unwrap();
    void(&mut world, Kind::Urging, 1).unwrap();
}

/// What is said against taking an entry out.
fn judged(
    (entered_on, by_typist): (&str, bool),
    by: Option<i64>,
    note: &str,
    answers: &[(&'static str, Value)],
) -> Vec<&'static str> {
    let mut world = World::new();
    let task = world.rectifying();
    let mut act = world.on(Kind::Task, task, "misrecorded");
    act.decision.by = by;
    act.entered_by = by;
    note.clone_into(&mut act.note);
    act.answers = answers.iter().cloned().collect();
    let record = world.book.get(Kind::Task, task);
    let recorded = Recorded {
        entered_on: day(entered_on),
        by_typist,
    };
    match rules::misrecorded(&world.book, &record, &act, recorded) {
        Ok(()) => Vec::new(),
        Err(Stop::Refused(refusals)) => refusals.into_iter().map(|it| it.key).collect(),
        Err(Stop::Unreadable(error)) => panic!("{error}"),
    }
}

#[test]
fn the_typist_takes_his_own_slip_out_the_same_day_with_a_reason() {
    let fresh = ("2009-04-01", true);
    let none: Vec<&str> = Vec::new();
    assert_eq!(judged(fresh, Some(OFFICE_HEAD), "点错了", &[]), none);
    assert_eq!(judged(fresh, Some(OFFICE_HEAD), " ", &[]), ["note-missing"]);
    assert_eq!(judged(fresh, Some(99), "点错了", &[]), ["decider-unknown"]);
}

#[test]
fn later_or_by_another_it_takes_the_paper_and_a_second_person_of_the_office() {
    let paper = ("paper", Value::from("原始登记表"));
    let second = |id: i64| ("second_id", Value::from(id));
    let none: Vec<&str> = Vec::new();
    for when in [
        ("2009-03-31", true),
        ("2009-04-01", false),
        ("2009-03-02", false),
    ] {
        let by = Some(OFFICE_HEAD);
        assert_eq!(
            judged(when, by, "纸上没有", &[]),
            ["attested-late", "attested-late"]
        );
        let only = |answers: &[(&'static str, Value)]| judged(when, by, "纸上没有", answers);
        assert_eq!(only(std::slice::from_ref(&paper)), ["attested-late"]);
        assert_eq!(only(&[second(VERIFIER)]), ["attested-late"]);
        assert_eq!(
            only(&[paper.clone(), second(OFFICE_HEAD)]),
            ["second-is-the-same"]
        );
        for stranger in [HEAD, OWNER, LEAD] {
            let found = only(&[paper.clone(), second(stranger)]);
            assert_eq!(found, ["second-not-of-office"], "{stranger}");
        }
        assert_eq!(only(&[paper.clone(), second(99)]), ["refers-to-nothing"]);
        assert_eq!(only(&[paper.clone(), second(VERIFIER)]), none);
        let both = [paper.clone(), second(VERIFIER)];
        assert_eq!(judged(when, by, "", &both), ["note-missing"]);
        assert_eq!(judged(when, None, "纸上没有", &both), ["decider-missing"]);
    }
}

#[test]
fn a_draft_that_comes_back_takes_up_no_problem_that_is_kept_for_long() {
    for (state, taken_up) in [("draft", false), ("issued", true)] {
        let mut world = World::new();
        let problem = world.confirmed();
        let task = world.draft(problem);
        let stands = |world: &mut World, kind: Kind, id: i64, state: &str| {
            let record = world.book.records.get_mut(&(kind, id)).expect("a record");
            state.clone_into(&mut record.state);
        };
        stands(&mut world, Kind::Problem, problem, "long_term");
        stands(&mut world, Kind::Task, task, state);
        let mut before = world.book.get(Kind::Task, task);
        crate::domain::VOID.clone_into(&mut before.state);
        let change = rules::retraced(&world.book, &before).expect("judged");
        world.book.apply(&change, world.today);
        let now = world.state(Kind::Problem, problem);
        assert_eq!(now != "long_term", taken_up, "{state}: {now}");
    }
}

#[test]
fn a_task_that_is_ended_again_brings_its_problem_to_assessment_unless_it_was_only_withdrawn() {
    for (state, comes) in [
        ("closed", "assessing"),
        ("stage_done", "assessing"),
        ("withdrawn", "rectifying"),
    ] {
        let mut world = World::new();
        let problem = world.confirmed();
        let task = world.draft(problem);
        let stands = |world: &mut World, kind: Kind, id: i64, state: &str| {
            let record = world.book.records.get_mut(&(kind, id)).expect("a record");
            state.clone_into(&mut record.state);
        };
        stands(&mut world, Kind::Problem, problem, "rectifying");
        stands(&mut world, Kind::Task, task, state);
        let mut before = world.book.get(Kind::Task, task);
        "rectifying".clone_into(&mut before.state);
        let change = rules::retraced(&world.book, &before).expect("judged");
        world.book.apply(&change, world.today);
        assert_eq!(world.state(Kind::Problem, problem), comes, "{state}");
    }
}
