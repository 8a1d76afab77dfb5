//! Attempts against the guards of a task up to its rectification, its limit and its urgings.

use super::super::world::{GROUP, HEAD, LEAD, OFFICE_HEAD, OWNER, VERIFIER, World, day};
use super::{Attempt, act, attempt, bring, met, put};
use crate::domain::{Act, Guard, Kind, Moved, Role, VOID, Value, rules};

const TASK: Kind = Kind::Task;
const STEP: Kind = Kind::Milestone;

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::Filled("goal"), "missing", || lacking("goal")),
    attempt(Guard::Filled("measure"), "missing", || lacking("measure")),
    attempt(Guard::Filled("measure"), "note-says-nothing", || {
        changed("measure", "同上".into())
    }),
    attempt(Guard::Filled("department_id"), "missing", || {
        lacking("department_id")
    }),
    attempt(Guard::Filled("lead_id"), "missing", || lacking("lead_id")),
    attempt(Guard::Filled("owner_id"), "missing", || lacking("owner_id")),
    attempt(Guard::Filled("task_kind"), "missing", || {
        lacking("task_kind")
    }),
    attempt(Guard::LimitGiven, "missing", || lacking("limit_on")),
    attempt(Guard::LimitGiven, "missing", || {
        changed("task_kind", "long_term".into())
    }),
    attempt(Guard::ReviewAhead, "review-not-ahead", || {
        let (mut world, submit) = changed("task_kind", "long_term".into());
        put(
            &mut world,
            (TASK, submit.id),
            "review_on",
            "2009-03-31".into(),
        );
        (world, submit)
    }),
    attempt(Guard::HandStays("lead_id"), "has-left-his-work", || {
        left_alone(LEAD)
    }),
    attempt(Guard::HandStays("owner_id"), "has-left-his-work", || {
        left_alone(OWNER)
    }),
    attempt(Guard::OwnerIsNotLead, "owner-is-lead", || {
        changed("owner_id", LEAD.into())
    }),
    attempt(Guard::StepsDated, "steps-too-few", || {
        changed("task_kind", "step_by_step".into())
    }),
    attempt(Guard::StepsDated, "last-step-not-on-limit", || {
        let (mut world, submit) = changed("task_kind", "step_by_step".into());
        step(&mut world, submit.id, "2009-05-15");
        step(&mut world, submit.id, "2009-06-29");
        (world, submit)
    }),
    attempt(Guard::PurposeStands, "problem-missing", || {
        lacking("problem_id")
    }),
    attempt(Guard::PurposeStands, "problem-takes-no-tasks", || {
        let (mut world, submit) = lacking("remark");
        bring(&mut world, (Kind::Problem, 1), "submitted");
        (world, submit)
    }),
    attempt(Guard::LimitNotBeforeIssue, "limit-not-ahead", || {
        changed("limit_on", "2009-03-31".into())
    }),
    attempt(Guard::StepsNotBeforeIssue, "steps-before-issue", || {
        let (mut world, submit) = changed("task_kind", "step_by_step".into());
        step(&mut world, submit.id, "2009-03-31");
        step(&mut world, submit.id, "2009-06-30");
        (world, submit)
    }),
    attempt(Guard::UnsolvableHasSteps, "unsolvable-needs-steps", || {
        let (mut world, submit) = lacking("remark");
        put(&mut world, (Kind::Problem, 1), "not_yet_solvable", 1.into());
        (world, submit)
    }),
    attempt(Guard::StepsRemain, "steps-too-few", || {
        let mut world = World::new();
        let task = world.issued();
        put(&mut world, (TASK, task), "task_kind", "step_by_step".into());
        let first = step(&mut world, task, "2009-05-15");
        step(&mut world, task, "2009-06-30");
        let void = act(&world, (STEP, first, "void"), OFFICE_HEAD, &[]);
        (world, void)
    }),
    attempt(Guard::TaskUnderWay, "task-not-under-way", || {
        let (mut world, task) = issued_with_step();
        bring(&mut world, (TASK, task), "applied");
        let finish = act(&world, (STEP, 1, "finish"), OWNER, &[]);
        (world, finish)
    }),
    attempt(Guard::TaskUnderWay, "task-not-under-way", || {
        let (mut world, task) = issued_with_step();
        bring(&mut world, (TASK, task), "closed");
        bring(&mut world, (STEP, 1), "done");
        let back = act(&world, (STEP, 1, "take_back"), OWNER, &[]);
        (world, back)
    }),
    attempt(Guard::NothingDecidedThere, "sheet-decided", || {
        let mut world = World::new();
        let problem = world.confirmed();
        let task = world.draft(problem);
        world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
        let of = [(TASK, task)];
        let laid = rules::lay_before(&world.book, &of, (world.today, Vec::new()));
        world.book.apply(&laid.unwrap(), world.today);
        let issued = Moved {
            entry: 1_000,
            command: "task.issue".to_owned(),
            from: "pending".to_owned(),
            on: world.today,
            by: None,
            meeting: Some(1),
            basis: String::new(),
        };
        world.book.moved.push((TASK, task, issued));
        let void = act(&world, (Kind::SHEET, 1, VOID), OFFICE_HEAD, &[]);
        (world, void)
    }),
    attempt(Guard::UrgingDue, "not-due-yet", || {
        urging("2009-04-02", OFFICE_HEAD, None)
    }),
    attempt(Guard::UrgingDue, "notice-before-expiry", || {
        urging("2009-06-29", OFFICE_HEAD, Some("notice"))
    }),
    attempt(Guard::UrgingDue, "circular-needs-leader", || {
        urging("2009-07-08", OFFICE_HEAD, Some("circular"))
    }),
    attempt(Guard::UrgingDue, "circular-without-notice", || {
        urging("2009-07-08", LEAD, Some("circular"))
    }),
    attempt(Guard::UrgingDue, "circular-too-early", || {
        let (mut world, _) = urging("2009-07-01", OFFICE_HEAD, None);
        world.by(OFFICE_HEAD, (TASK, 1, "urge"), &[]).unwrap();
        world.today = day("2009-07-07");
        let circular = [("ladder", Value::from("circular"))];
        let urge = act(&world, (TASK, 1, "urge"), LEAD, &circular);
        (world, urge)
    }),
    attempt(Guard::UrgingDue, "circular-though-heard", || {
        let (mut world, _) = urging("2009-07-01", OFFICE_HEAD, None);
        world.by(OFFICE_HEAD, (TASK, 1, "urge"), &[]).unwrap();
        world.today = day("2009-07-06");
        let said = [("done", Value::from("机器到了"))];
        world.by(OWNER, (TASK, 1, "progress"), &said).unwrap();
        world.today = day("2009-07-09");
        let circular = [("ladder", Value::from("circular"))];
        let urge = act(&world, (TASK, 1, "urge"), LEAD, &circular);
        (world, urge)
    }),
    attempt(Guard::UrgingDue, "group-without-circular", || {
        urging("2009-07-08", OFFICE_HEAD, Some("group"))
    }),
    attempt(Guard::UrgedOnce, "urged-that-day", || {
        let (mut world, urge) = urging("2009-07-02", OFFICE_HEAD, None);
        world.act(&urge).unwrap();
        (world, urge)
    }),
    attempt(Guard::UnchangedOnce, "unchanged-that-day", || {
        let mut world = World::new();
        let task = world.rectifying();
        let unchanged = act(&world, (TASK, task, "no_change"), OWNER, &[]);
        world.act(&unchanged).unwrap();
        (world, unchanged)
    }),
    attempt(Guard::WorkingDay, "day-off", || {
        urging("2009-07-04", OFFICE_HEAD, None)
    }),
    attempt(Guard::HasLimit, "missing", || {
        let (mut world, ask) = asking("2009-07-31", HEAD);
        put(&mut world, (TASK, ask.id), "limit_on", Value::Null);
        (world, ask)
    }),
    attempt(Guard::NoOpenExtension, "extension-pending", || {
        let (mut world, ask) = asking("2009-07-31", HEAD);
        world.act(&ask).unwrap();
        (world, ask)
    }),
    attempt(Guard::HeadSigns, "signer-of-other-department", || {
        asking("2009-07-31", VERIFIER)
    }),
    attempt(Guard::HeadSigns, "signs-own-application", || {
        asking("2009-07-31", OWNER)
    }),
    attempt(Guard::LaterThanLimit, "not-later-than-limit", || {
        asking("2009-06-30", HEAD)
    }),
    attempt(Guard::LaterThanLimit, "extension-past-campaign", || {
        asking("2010-01-04", HEAD)
    }),
    attempt(Guard::LaterThanLimit, "limit-not-ahead", || {
        let (mut world, mut ask) = asking("2009-07-31", HEAD);
        world.today = day("2009-08-03");
        ask.today = world.today;
        (world, ask)
    }),
    attempt(Guard::NotTheAsker, "asker-decides", || {
        let mut world = asked("2009-04-01");
        world.book.links.insert((Role::Holds, OWNER, 3));
        let check = act(&world, (Kind::Extension, 1, "first_check"), OWNER, &[]);
        (world, check)
    }),
    attempt(Guard::NotTheAsker, "asker-decides", || {
        let mut world = asked("2009-04-01");
        // Who signed the request for the department does not check it for the office.
        world.book.links.insert((Role::Holds, HEAD, 3));
        let check = act(&world, (Kind::Extension, 1, "first_check"), HEAD, &[]);
        (world, check)
    }),
    attempt(Guard::TaskUnderWay, "task-not-under-way", || {
        let (mut world, grant) = granting("2009-04-01");
        bring(&mut world, (TASK, 1), "suspended");
        (world, grant)
    }),
    attempt(Guard::LateNeedsGroup, "late-needs-group", || {
        granting("2009-06-30")
    }),
    attempt(Guard::AgainNeedsGroup, "again-needs-group", || {
        let (mut world, grant) = granting("2009-04-01");
        put(&mut world, (TASK, 1), "times_extended", 1.into());
        (world, grant)
    }),
    attempt(Guard::LastStepDated, "missing", || {
        let (mut world, grant) = granting("2009-04-01");
        step(&mut world, 1, "2009-06-30");
        (world, grant)
    }),
    attempt(Guard::ReviewAhead, "review-not-ahead", || {
        let mut world = World::new();
        let task = world.rectifying();
        let put_off = [
            ("review_on", "2009-04-01".into()),
            ("pause_plan", "分两步".into()),
        ];
        let suspend = met(&mut world, (TASK, task, "suspend"), GROUP, &put_off);
        (world, suspend)
    }),
];

/// The submission of a draft that lacks a column.
fn lacking(column: &'static str) -> (World, Act) {
    changed(column, Value::Null)
}

/// The submission of a draft that is right but for one column.
fn changed(column: &'static str, value: Value) -> (World, Act) {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    put(&mut world, (TASK, task), column, value);
    let submit = act(&world, (TASK, task, "submit"), OFFICE_HEAD, &[]);
    (world, submit)
}

/// The submission of a draft in the hands of somebody who has left.
fn left_alone(person: i64) -> (World, Act) {
    let (mut world, submit) = lacking("remark");
    let before = world.today.plus_days(-2).unwrap().into();
    put(&mut world, (Kind::Person, person), "left_on", before);
    (world, submit)
}

fn step(world: &mut World, task: i64, due: &str) -> i64 {
    let cells = [
        ("task_id", task.into()),
        ("name", "一步".into()),
        ("due_on", due.into()),
    ];
    world.book.put(STEP, &cells)
}

fn issued_with_step() -> (World, i64) {
    let mut world = World::new();
    let task = world.issued();
    step(&mut world, task, "2009-05-15");
    (world, task)
}

fn urging(on: &str, by: i64, ladder: Option<&str>) -> (World, Act) {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day(on);
    let answers: Vec<_> = ladder
        .map(|step| ("ladder", Value::from(step)))
        .into_iter()
        .collect();
    let urge = act(&world, (TASK, task, "urge"), by, &answers);
    (world, urge)
}

/// A request for an extension to a day.
fn asking(wanted: &str, signed_by: i64) -> (World, Act) {
    let mut world = World::new();
    let task = world.rectifying();
    let answers = [
        ("wanted_on", Value::from(wanted)),
        ("progress", "过半".into()),
        ("signed_by_id", signed_by.into()),
    ];
    let ask = act(&world, (TASK, task, "ask_extension"), OWNER, &answers);
    (world, ask)
}

fn asked(on: &str) -> World {
    let (mut world, mut ask) = asking("2009-07-31", HEAD);
    world.today = day(on);
    ask.today = world.today;
    world.act(&ask).unwrap();
    world
}

/// The granting of a request by the leader in charge.
fn granting(on: &str) -> (World, Act) {
    let mut world = asked(on);
    let check = (Kind::Extension, 1, "first_check");
    world.by(OFFICE_HEAD, check, &[]).unwrap();
    let until = [("limit_on", Value::from("2009-07-31"))];
    let grant = act(&world, (Kind::Extension, 1, "grant"), LEAD, &until);
    (world, grant)
}
