//! From issue to striking off, one refusal at a time.

use super::world::{
    GROUP, GROUP_HEAD, HEAD, LEAD, OFFICE_HEAD, OWNER, SECOND, VERIFIER, World, application,
    day,
};
use crate::domain::light::{Light, Sight, light_of};
use crate::domain::{Arg, Capacity, Kind, Labels, Role, Stop, Value, rules};

const TASK: Kind = Kind::Task;

#[test]
fn a_task_is_struck_off_and_its_problem_comes_to_assessment() {
    let mut world = World::new();
    let task = world.verifying();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
    let closed = world.book.get(TASK, task);
    assert_eq!(closed.state, "closed");
    assert!(!closed.is_set("late"));
    assert_eq!(closed.int("days_late"), Some(0));
    assert_eq!(world.state(Kind::Problem, 1), "assessing");
}

#[test]
fn a_task_without_owner_cannot_start() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let record = world.book.get(TASK, task);
    world
        .amend(&record, &[("owner_id", Value::Null)], None)
        .unwrap();
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]),
        Err(vec!["missing"])
    );
}

#[test]
fn every_reason_is_named_at_once() {
    let mut world = World::new();
    let task = world.rectifying();
    let mut act = world.on(TASK, task, "apply");
    act.decision.by = Some(VERIFIER);
    act.note.clear();
    act.decision.on = Some(day("2009-05-01"));
    let refused = world.act(&act).unwrap_err();
    assert_eq!(
        refused,
        [
            "decided-in-future",
            "not-in-capacity",
            "missing",
            "missing",
            "missing",
            "missing",
            "missing",
            "missing",
            "note-missing"
        ]
    );
}

#[test]
fn who_applied_cannot_verify_and_who_verified_cannot_approve() {
    let mut world = World::new();
    let task = world.rectifying();
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    for (insider, why) in [
        (OWNER, "verifies-own-department"),
        (HEAD, "verifies-own-department"),
        (LEAD, "verifies-what-he-leads"),
    ] {
        assert_eq!(
            world.by(insider, (TASK, task, "check"), &[]),
            Err(vec![why])
        );
    }
    // The head of the group may verify as an outsider, but then does not approve.
    world.by(GROUP_HEAD, (TASK, task, "check"), &[]).unwrap();
    let proof = world.proofs(task)[0];
    world
        .by(OFFICE_HEAD, (Kind::Attachment, proof, "check"), &[])
        .unwrap();
    world.by(GROUP_HEAD, (TASK, task, "pass"), &[]).unwrap();
    assert_eq!(
        world.by(GROUP_HEAD, (TASK, task, "approve"), &[]),
        Err(vec!["three-persons"])
    );
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
}

#[test]
fn relaxed_duties_are_marked_instead() {
    let mut world = World::new();
    let task = world.rectifying();
    let campaign = world.book.get(Kind::Campaign, 1);
    world
        .amend(&campaign, &[("relaxed_duties", 1.into())], None)
        .unwrap();
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    let change = world.by(OWNER, (TASK, task, "check"), &[]).unwrap();
    assert_eq!(change.marks[0].key, "relaxed-duties");
}

#[test]
fn a_major_task_takes_two_verifiers_and_the_leading_group() {
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.get(TASK, task);
    let major = [("level", "major".into())];
    assert_eq!(
        world.amend(&record, &major, None),
        Err(vec!["reason-needed"])
    );
    world.amend(&record, &major, Some("升级督办")).unwrap();
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    assert_eq!(
        world.by(VERIFIER, (TASK, task, "pass"), &[]),
        Err(vec!["evidence-unchecked", "second-verifier-missing"])
    );
    let proof = world.proofs(task)[0];
    world
        .by(VERIFIER, (Kind::Attachment, proof, "check"), &[])
        .unwrap();
    let second = [("second_verifier_id", SECOND.into())];
    world.by(VERIFIER, (TASK, task, "pass"), &second).unwrap();
    assert_eq!(
        world.by(LEAD, (TASK, task, "approve"), &[]),
        Err(vec!["not-in-capacity", "major-needs-group"])
    );
    // Its leader in charge does not stand among those who may.
    let mut by_lead = world.on(TASK, task, "approve");
    by_lead.decision.by = Some(LEAD);
    let Err(Stop::Refused(reasons)) = rules::judge(&world.book, &by_lead) else {
        panic!("a major task is approved by the group");
    };
    let group: Arg = Labels::of(&["capacity", "steering_group"]).into();
    assert_eq!(reasons[0].args[0], ("capacities", group));
    let record = world.book.get(TASK, task);
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let approve = offers.iter().find(|it| it.row.verb == "approve").unwrap();
    assert_eq!(approve.needs, [Capacity::SteeringGroup]);
    world.at(GROUP, (TASK, task, "approve"), &[]).unwrap();
}

#[test]
fn a_limit_moves_only_by_a_granted_extension() {
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.get(TASK, task);
    let wish = [("limit_on", "2009-07-31".into())];
    assert_eq!(
        world.amend(&record, &wish, Some("想改")),
        Err(vec!["only-by-extension"])
    );
    let asked = [
        ("wanted_on", "2009-07-31".into()),
        ("progress", "过半".into()),
        ("signed_by_id", HEAD.into()),
    ];
    world
        .by(OWNER, (TASK, task, "ask_extension"), &asked)
        .unwrap();
    assert!(!world.book.get(Kind::Extension, 1).is_set("asked_late"));
    world
        .by(OFFICE_HEAD, (Kind::Extension, 1, "first_check"), &[])
        .unwrap();
    world
        .by(LEAD, (Kind::Extension, 1, "grant"), &wish)
        .unwrap();
    let task = world.book.get(TASK, task);
    assert_eq!(task.text("limit_on"), "2009-07-31");
    assert_eq!(task.text("original_limit_on"), "2009-06-30");
    assert_eq!(task.text("red_on"), "2009-08-01");
    assert_eq!(task.int("times_extended"), Some(1));
}

#[test]
fn a_request_on_the_day_of_expiry_is_late_and_needs_the_group() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-06-30");
    let asked = [
        ("wanted_on", "2009-07-31".into()),
        ("progress", "过半".into()),
        ("signed_by_id", HEAD.into()),
    ];
    world
        .by(OWNER, (TASK, task, "ask_extension"), &asked)
        .unwrap();
    world
        .by(OFFICE_HEAD, (Kind::Extension, 1, "first_check"), &[])
        .unwrap();
    let wish = [("limit_on", "2009-07-31".into())];
    assert_eq!(
        world.by(LEAD, (Kind::Extension, 1, "grant"), &wish),
        Err(vec!["late-needs-group"])
    );
    let beyond = [("limit_on", "2010-01-31".into())];
    assert_eq!(
        world.at(GROUP, (Kind::Extension, 1, "grant"), &beyond),
        Err(vec!["extension-past-campaign"])
    );
    world
        .at(GROUP, (Kind::Extension, 1, "grant"), &wish)
        .unwrap();
}

#[test]
fn lights_turn_by_working_days_and_stop_with_the_application() {
    let mut world = World::new();
    let task = world.issued();
    let light =
        |world: &World, on: &str| light_of(&world.book.get(TASK, task), Sight::on(day(on)));
    // Issued on Wednesday 1 April: unsigned after two working days, yellow from Saturday on.
    assert_eq!(light(&world, "2009-04-03"), Some(Light::Green));
    assert_eq!(light(&world, "2009-04-04"), Some(Light::Yellow));
    world.by(HEAD, (TASK, task, "sign"), &[]).unwrap();
    // The limit is Tuesday 30 June: from Thursday on three working days are left.
    assert_eq!(light(&world, "2009-06-24"), Some(Light::Green));
    assert_eq!(light(&world, "2009-06-25"), Some(Light::Yellow));
    assert_eq!(light(&world, "2009-06-30"), Some(Light::Yellow));
    assert_eq!(light(&world, "2009-07-01"), Some(Light::Red));
    world
        .by(OWNER, (TASK, task, "progress"), &[("done", "已办".into())])
        .unwrap();
    world.attach(TASK, task).unwrap();
    world.today = day("2009-06-30");
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    assert_eq!(light(&world, "2009-08-01"), Some(Light::Green));
}

#[test]
fn a_late_application_stays_red_and_is_frozen_late() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-07-03");
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    let record = world.book.get(TASK, task);
    assert_eq!(light_of(&record, Sight::on(world.today)), Some(Light::Red));
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    let proof = world.proofs(task)[0];
    world
        .by(VERIFIER, (Kind::Attachment, proof, "check"), &[])
        .unwrap();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.today = day("2009-09-01");
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
    let record = world.book.get(TASK, task);
    assert!(record.is_set("late"));
    assert_eq!(record.int("days_late"), Some(3));
    assert_eq!(light_of(&record, Sight::on(world.today)), None);
}

#[test]
fn the_urging_ladder_climbs_with_the_days() {
    let mut world = World::new();
    let task = world.rectifying();
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &[]),
        Err(vec!["not-due-yet"])
    );
    world.today = day("2009-06-26");
    world.by(OFFICE_HEAD, (TASK, task, "urge"), &[]).unwrap();
    assert_eq!(world.book.get(Kind::Urging, 1).text("ladder"), "reminder");
    world.today = day("2009-07-04");
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &[]),
        Err(vec!["day-off"])
    );
    world.today = day("2009-07-01");
    world.by(OFFICE_HEAD, (TASK, task, "urge"), &[]).unwrap();
    let notice = world.book.get(Kind::Urging, 2);
    assert_eq!(notice.text("ladder"), "notice");
    assert_eq!(notice.int("copied_to_id"), Some(LEAD));
    let circular = [("ladder", "circular".into())];
    world.today = day("2009-07-08");
    assert_eq!(
        world.by(LEAD, (TASK, task, "urge"), &circular),
        Err(vec!["circular-too-early"])
    );
    world.today = day("2009-07-09");
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &circular),
        Err(vec!["circular-needs-leader"])
    );
    world.by(LEAD, (TASK, task, "urge"), &circular).unwrap();
    let group = [("ladder", "group".into())];
    world.today = day("2009-07-16");
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &group),
        Err(vec!["group-too-early"])
    );
    world.today = day("2009-07-17");
    world.by(OFFICE_HEAD, (TASK, task, "urge"), &group).unwrap();
    let told = |id| {
        let urging = world.book.get(Kind::Urging, id);
        let number = urging.int("notice_no");
        (
            number,
            urging.int("working_days_late"),
            urging.text("next_on").to_owned(),
        )
    };
    assert_eq!(told(1), (None, Some(0), "2009-07-01".to_owned()));
    assert_eq!(told(2), (Some(1), Some(1), "2009-07-09".to_owned()));
    assert_eq!(told(3), (Some(1), Some(7), "2009-07-17".to_owned()));
    assert_eq!(told(4), (None, Some(13), String::new()));
}

#[test]
fn notices_are_numbered_one_after_the_other_and_anew_each_year() {
    let mut world = World::new();
    let tasks = [(); 3].map(|()| world.rectifying());
    let mut numbers = Vec::new();
    for (task, on) in tasks
        .into_iter()
        .zip(["2009-07-01", "2009-07-02", "2010-01-04"])
    {
        world.today = day(on);
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &[]).unwrap();
        let last = world
            .book
            .get(Kind::Urging, i64::try_from(numbers.len()).unwrap() + 1);
        numbers.push((
            last.int("notice_year").unwrap(),
            last.int("notice_no").unwrap(),
        ));
    }
    assert_eq!(numbers, [(2009, 1), (2009, 2), (2010, 1)]);
}

#[test]
fn a_failed_look_back_makes_a_new_task_and_leaves_the_old_one_closed() {
    let mut world = World::new();
    let task = world.verifying();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
    let failed = [("result", "failed".into())];
    world
        .by(OFFICE_HEAD, (TASK, task, "look_back"), &failed)
        .unwrap();
    assert_eq!(world.state(TASK, task), "closed");
    assert_eq!(world.state(TASK, 2), "draft");
    assert_eq!(
        world.book.get(Kind::LookBack, 1).int("new_task_id"),
        Some(2)
    );
    assert!(world.book.links.contains(&(Role::PriorTask, task, 2)));
    assert_eq!(world.state(Kind::Problem, 1), "rectifying");
}

#[test]
fn offers_name_what_the_record_lacks_and_who_is_usual() {
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.get(TASK, task);
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let told: Vec<String> = offers
        .iter()
        .map(|it| {
            let missing: Vec<_> = it.missing.iter().map(|it| it.key).collect();
            format!("{}: {:?}, {}", it.row.verb, it.usual, missing.join(" "))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n").replace(", \n", "\n"), @r"
    progress: Some(2)
    no_change: Some(2)
    urge: None, not-due-yet
    ask_extension: Some(2)
    apply: Some(2)
    suspend: None
    withdraw: None
    hand_over: None,
    ");
}
