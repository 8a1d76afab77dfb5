//! Records made and edited by hand.

use super::world::{HEAD, LEAD, OFFICE_HEAD, OWNER, World, day};
use crate::domain::rules::{self, propose};
use crate::domain::{Kind, Role, Value};

#[test]
fn what_acts_make_is_not_made_by_hand() {
    let mut world = World::new();
    for kind in [
        Kind::Progress,
        Kind::Extension,
        Kind::Urging,
        Kind::LookBack,
        Kind::Verification,
        Kind::Attachment,
    ] {
        assert_eq!(world.make(kind, &[]), Err(vec!["made-by-acts-only"]));
    }
}

#[test]
fn every_fault_of_a_new_opinion_is_named() {
    let mut world = World::new();
    let long: String = "长".repeat(20_001);
    let refused = world.make(
        Kind::Opinion,
        &[
            ("text", long.into()),
            ("target", "nobody".into()),
            ("target_person_id", LEAD.into()),
            ("received_on", "2009-04-02".into()),
            ("channel_id", 99.into()),
            ("handled_by", "自填".into()),
        ],
    );
    assert_eq!(
        refused,
        Err(vec![
            "refers-to-nothing",
            "ruled-column",
            "not-a-choice",
            "too-long",
            "in-the-future",
            "target-says-otherwise"
        ])
    );
}

#[test]
fn an_opinion_about_a_member_of_the_team_is_restricted() {
    let mut world = World::new();
    let cells = [
        ("text", "某班子成员作风漂浮".into()),
        ("target", "team_member".into()),
        ("target_person_id", LEAD.into()),
        ("received_on", "2009-03-20".into()),
        ("channel_id", 1.into()),
    ];
    let id = world.make(Kind::Opinion, &cells).unwrap();
    let opinion = world.book.get(Kind::Opinion, id);
    assert!(opinion.is_set("restricted"));
    assert_eq!(opinion.text("door"), "hand");
    assert_eq!(
        world.amend(&opinion, &[("text", "改写".into())], Some("手误")),
        Err(vec!["text-needs-erratum"])
    );
    let misread = |from: &str| {
        [
            ("opinion_id", id.into()),
            ("misread", from.into()),
            ("correct_text", "飘浮".into()),
            ("reason", "误认".into()),
        ]
    };
    assert_eq!(
        world.make(Kind::Erratum, &misread("没有")),
        Err(vec!["misread-not-found"])
    );
    world.make(Kind::Erratum, &misread("漂浮")).unwrap();
}

#[test]
fn a_task_brings_its_lead_and_what_urgency_proposes() {
    let mut world = World::new();
    let problem = world.confirmed();
    let cells = [
        ("problem_id", problem.into()),
        ("goal", "畅通".into()),
        ("department_id", 1.into()),
    ];
    let id = world.make(Kind::Task, &cells).unwrap();
    let task = world.book.get(Kind::Task, id);
    assert_eq!(task.int("lead_id"), Some(LEAD));
    assert_eq!(task.text("task_kind"), "by_limit");
    assert_eq!(task.text("limit_on"), "2009-12-31");
    assert_eq!(task.text("level"), "ordinary");
    assert!(task.is_proposed("limit_on"), "nobody has decided it");
    assert_eq!(
        world.amend(&task, &[("owner_id", LEAD.into())], None),
        Err(vec!["owner-is-lead"])
    );
    world
        .amend(&task, &[("department_id", 2.into())], None)
        .unwrap();
    assert_ne!(world.book.get(Kind::Task, id).int("lead_id"), Some(LEAD));
}

#[test]
fn a_task_needs_a_confirmed_problem_or_a_rule() {
    let mut world = World::new();
    let candidate = world
        .make(Kind::Problem, &[("title", "未定".into())])
        .unwrap();
    let goal = ("goal", Value::from("目标"));
    assert_eq!(
        world.make(
            Kind::Task,
            &[goal.clone(), ("problem_id", candidate.into())]
        ),
        Err(vec!["problem-takes-no-tasks"])
    );
    assert_eq!(
        world.make(Kind::Task, std::slice::from_ref(&goal)),
        Err(vec!["problem-missing"])
    );
    world
        .make(Kind::Task, &[goal, ("purpose", "rule".into())])
        .unwrap();
}

#[test]
fn a_step_lies_inside_its_task_and_says_when_it_lags() {
    let mut world = World::new();
    let task = world.issued();
    let step = |due: &str| {
        [
            ("task_id", task.into()),
            ("name", "调研".into()),
            ("due_on", due.into()),
        ]
    };
    assert_eq!(
        world.make(Kind::Milestone, &step("2009-07-01")),
        Err(vec!["step-after-limit"])
    );
    // The task was issued on 1 April.
    assert_eq!(
        world.make(Kind::Milestone, &step("2009-03-31")),
        Err(vec!["step-before-issue"])
    );
    let id = world.make(Kind::Milestone, &step("2009-05-15")).unwrap();
    assert_eq!(
        world.book.get(Kind::Task, task).text("lag_on"),
        "2009-05-16"
    );
    let made = world.book.get(Kind::Milestone, id);
    assert_eq!(
        world.amend(&made, &[("due_on", "2009-05-20".into())], None),
        Err(vec!["reason-needed"])
    );
    assert_eq!(
        world.amend(&made, &[("due_on", "2009-03-31".into())], Some("误录")),
        Err(vec!["step-before-issue"])
    );
    world
        .by(OWNER, (Kind::Milestone, id, "finish"), &[])
        .unwrap();
    assert!(world.book.get(Kind::Task, task).lacks("lag_on"));
}

#[test]
fn a_batch_adds_up() {
    let mut world = World::new();
    let cells = |sent: i64, returned: i64| {
        [
            ("name", Value::from("第一批")),
            ("sent", sent.into()),
            ("returned", returned.into()),
            ("valid", 90.into()),
            ("invalid", 5.into()),
        ]
    };
    assert_eq!(
        world.make(Kind::Batch, &cells(100, 96)),
        Err(vec!["returned-is-not-the-sum"])
    );
    assert_eq!(
        world.make(Kind::Batch, &cells(90, 95)),
        Err(vec!["more-returned-than-sent"])
    );
    world.make(Kind::Batch, &cells(100, 95)).unwrap();
}

#[test]
fn a_post_has_no_more_holders_than_seats() {
    let world = World::new();
    let tied = rules::tie(&world.book, Role::Holds, (HEAD, 1), world.today);
    assert_eq!(super::world::keys(tied), Err(vec!["seats-taken"]));
    let cut = rules::untie(&world.book, Role::Holds, OFFICE_HEAD, 2);
    assert!(cut.is_ok());
    let by_act = rules::tie(&world.book, Role::ClaimedBy, (1, LEAD), world.today);
    assert_eq!(super::world::keys(by_act), Err(vec!["tied-by-acts-only"]));
}

#[test]
fn urgency_and_difficulty_propose_kind_and_limit() {
    use crate::domain::Ledger as _;
    let world = World::new();
    let end = Some(day("2009-12-31"));
    let told: Vec<String> = [
        ("urgent", "easy"),
        ("urgent", "hard"),
        ("normal", "easy"),
        ("normal", "hard"),
    ]
    .into_iter()
    .filter_map(|(urgency, difficulty)| {
        let from = day("2009-02-25");
        propose(urgency, difficulty, from, end, world.book.calendar())
    })
    .map(|it| {
        format!(
            "{} {:?} {} {}",
            it.task_kind, it.limit_on, it.steps, it.review
        )
    })
    .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    fix_at_once Some(2009-03-18) 0 false
    by_limit Some(2009-04-23) 2 false
    by_limit Some(2009-12-31) 0 false
    step_by_step Some(2009-12-31) 2 true
    ");
}
