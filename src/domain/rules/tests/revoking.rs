//! Who may take a decision back, and on which day.

use super::world::{GROUP, LEAD, OWNER, PARTY, World, day};
use crate::domain::rules::{self, Taken};
use crate::domain::{Day, Decision, Kind, Stop, Value};

const APPROVED: Taken = Taken {
    by: Some(LEAD),
    meeting: None,
    on: None,
    entered_on: Day::of(2009, 4, 1).unwrap(),
};

fn judged(world: &World, decision: Decision, note: &str, taken: &Taken) -> Vec<&'static str> {
    let mut act = world.on(Kind::Task, 1, "revoke");
    act.decision = decision;
    note.clone_into(&mut act.note);
    match rules::revoke(&world.book, &act, taken) {
        Ok(()) => Vec::new(),
        Err(Stop::Refused(refusals)) => refusals.into_iter().map(|it| it.key).collect(),
        Err(Stop::Unreadable(error)) => panic!("{error}"),
    }
}

fn person(by: i64) -> Decision {
    Decision {
        by: Some(by),
        ..Decision::default()
    }
}

fn meeting(id: i64) -> Decision {
    Decision {
        meeting: Some(id),
        ..Decision::default()
    }
}

#[test]
fn whoever_decided_takes_it_back_with_a_reason_and_nobody_else() {
    let world = World::new();
    let none: Vec<&str> = Vec::new();
    assert_eq!(judged(&world, person(LEAD), "批错了", &APPROVED), none);
    assert_eq!(
        judged(&world, person(LEAD), " ", &APPROVED),
        ["note-missing"]
    );
    for other in [person(OWNER), meeting(GROUP), Decision::default()] {
        assert_eq!(
            judged(&world, other, "批错了", &APPROVED),
            ["not-the-decider"]
        );
    }
    assert_eq!(
        judged(&world, person(99), "批错了", &APPROVED),
        ["decider-unknown"]
    );
}

#[test]
fn the_day_after_it_is_too_late() {
    let mut world = World::new();
    world.today = day("2009-04-02");
    assert_eq!(
        judged(&world, person(LEAD), "批错了", &APPROVED),
        ["not-the-same-day"]
    );
}

#[test]
fn what_was_typed_late_is_past_on_the_day_on_which_it_is_typed() {
    let world = World::new();
    let none: Vec<&str> = Vec::new();
    for (on, wanted) in [
        ("2009-04-01", none),
        ("2009-03-31", vec!["not-the-same-day"]),
        ("2009-03-02", vec!["not-the-same-day"]),
    ] {
        let taken = Taken {
            on: Some(day(on)),
            ..APPROVED
        };
        assert_eq!(
            judged(&world, person(LEAD), "批错了", &taken),
            wanted,
            "{on}"
        );
    }
}

#[test]
fn what_a_body_decided_the_same_body_takes_back() {
    let mut world = World::new();
    let taken = Taken {
        by: None,
        meeting: Some(GROUP),
        ..APPROVED
    };
    let none: Vec<&str> = Vec::new();
    assert_eq!(judged(&world, meeting(GROUP), "有误", &taken), none);
    for other in [meeting(PARTY), person(LEAD)] {
        assert_eq!(
            judged(&world, other, "有误", &taken),
            ["not-the-deciding-body"]
        );
    }
    // Another meeting of the body takes it back only where it was held after the decision.
    let held = world
        .book
        .get(Kind::Activity, GROUP)
        .day("held_on")
        .unwrap();
    for (days, wanted) in [(-1, vec!["not-the-deciding-body"]), (1, none)] {
        let on = held.plus_days(days).unwrap();
        let body = world.book.get(Kind::Activity, GROUP);
        let other = world.book.meet(&[
            ("name", Value::from("另一次会")),
            ("deciding_body", body.cell("deciding_body").clone()),
            ("campaign_id", Value::from(body.campaign_id)),
            ("held_on", Value::from(on)),
        ]);
        assert_eq!(
            judged(&world, meeting(other), "有误", &taken),
            wanted,
            "{days}"
        );
    }
}
