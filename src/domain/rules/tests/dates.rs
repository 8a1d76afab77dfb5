//! Review dates, pauses, extensions, and the order in which days on paper lie.

use super::world::{GROUP, LEAD, OFFICE_HEAD, OWNER, PARTY, VERIFIER, World, application, day};
use crate::domain::light::{Light, Sight, light_of};
use crate::domain::{Kind, Ledger as _, Role, Value};

const TASK: Kind = Kind::Task;

fn put_off() -> [(&'static str, Value); 2] {
    [
        ("review_on", "2009-07-15".into()),
        ("pause_plan", "七月定方案，八月施工".into()),
    ]
}

#[test]
fn a_suspended_task_is_grey_and_its_limit_moves_on_by_the_days_it_stood() {
    let mut world = World::new();
    let task = world.rectifying();
    let review = [("review_on", "2009-07-15".into())];
    assert_eq!(
        world.at(GROUP, (TASK, task, "suspend"), &review),
        Err(vec!["missing"])
    );
    world
        .at(GROUP, (TASK, task, "suspend"), &put_off())
        .unwrap();
    let record = world.book.get(TASK, task);
    assert_eq!(light_of(&record, Sight::on(world.today)), Some(Light::Grey));
    world.today = day("2009-07-15");
    world.at(GROUP, (TASK, task, "resume"), &[]).unwrap();
    let record = world.book.get(TASK, task);
    assert_eq!(record.state, "rectifying");
    let calendar = world.book.calendar();
    let stood = calendar.working_days_between(day("2009-04-01"), world.today);
    assert_eq!(record.int("days_paused"), Some(stood));
    let moved = calendar.add_working_days(day("2009-06-30"), stood);
    assert_eq!(record.day("limit_on"), Some(moved));
    assert_eq!(record.text("original_limit_on"), "2009-06-30");
    assert!(record.lacks("review_on") && record.lacks("pause_plan"));
}

#[test]
fn the_leader_in_charge_grants_once_and_the_group_whatever_follows() {
    let mut world = World::new();
    let task = world.rectifying();
    let first = world.extension_asked(task, "2009-07-31");
    let until = [("limit_on", "2009-07-31".into())];
    world
        .by(LEAD, (Kind::Extension, first, "grant"), &until)
        .unwrap();
    let second = world.extension_asked(task, "2009-08-31");
    let until = [("limit_on", "2009-08-31".into())];
    assert_eq!(
        world.by(LEAD, (Kind::Extension, second, "grant"), &until),
        Err(vec!["again-needs-group"])
    );
    let campaign = world.book.get(Kind::Campaign, 1);
    world
        .amend(&campaign, &[("lead_extensions", 2.into())], None)
        .unwrap();
    world
        .by(LEAD, (Kind::Extension, second, "grant"), &until)
        .unwrap();
}

#[test]
fn an_extension_is_signed_by_the_head_of_the_department() {
    let mut world = World::new();
    let task = world.rectifying();
    let mut asked = vec![
        ("wanted_on", Value::from("2009-07-31")),
        ("progress", "过半".into()),
    ];
    let on = (TASK, task, "ask_extension");
    assert_eq!(world.by(OWNER, on, &asked), Err(vec!["missing"]));
    asked.push(("signed_by_id", VERIFIER.into()));
    assert_eq!(
        world.by(OWNER, on, &asked),
        Err(vec!["signer-of-other-department"])
    );
}

#[test]
fn what_is_kept_up_for_long_always_has_a_review_date_ahead() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let change = |world: &mut World, cells: &[(&'static str, Value)]| {
        let record = world.book.get(TASK, task);
        world.amend(&record, cells, Some("更正"))
    };
    change(&mut world, &[("task_kind", "long_term".into())]).unwrap();
    let submit = (TASK, task, "submit");
    assert_eq!(world.by(OFFICE_HEAD, submit, &[]), Err(vec!["missing"]));
    change(&mut world, &[("review_on", "2009-04-01".into())]).unwrap();
    assert_eq!(
        world.by(OFFICE_HEAD, submit, &[]),
        Err(vec!["review-not-ahead"])
    );
    change(&mut world, &[("review_on", "2009-09-01".into())]).unwrap();
    world.by(OFFICE_HEAD, submit, &[]).unwrap();
    let number = [("issue_no", "1".into())];
    world.at(GROUP, (TASK, task, "issue"), &number).unwrap();
    assert_eq!(
        change(&mut world, &[("review_on", Value::Null)]),
        Err(vec!["review-by-decision"])
    );
    assert_eq!(
        change(&mut world, &[("review_on", "2009-10-31".into())]),
        Err(vec!["review-by-decision"])
    );
}

#[test]
fn another_kind_after_issue_needs_what_that_kind_needs() {
    let mut world = World::new();
    let task = world.issued();
    let record = world.book.get(TASK, task);
    let kind = |world: &mut World, kind: &str| {
        let cells = [
            ("task_kind", kind.into()),
            ("review_on", "2009-10-01".into()),
        ];
        world.amend(&record, &cells, Some("更正")).map(|_| ())
    };
    assert_eq!(kind(&mut world, "step_by_step"), Err(vec!["steps-too-few"]));
    // A limit that runs is not ended by another word for the task, nor taken on by one.
    for never in ["long_term", "fix_at_once"] {
        assert_eq!(kind(&mut world, never), Err(vec!["fixed-since-issue"]));
    }
}

#[test]
fn what_is_fixed_at_once_is_finished_after_a_note_and_after_a_return() {
    let mut world = World::new();
    let task = world.rectifying();
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("task_kind", "fix_at_once".into());
    world.by(OWNER, (TASK, task, "finish"), &[]).unwrap();
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    let limit = [("limit_on", "2009-06-30".into())];
    world.by(VERIFIER, (TASK, task, "return"), &limit).unwrap();
    let done = [("done", "已补".into())];
    world.by(OWNER, (TASK, task, "progress"), &done).unwrap();
    world.by(OWNER, (TASK, task, "finish"), &[]).unwrap();
    assert_eq!(world.state(TASK, task), "applied");
}

#[test]
fn no_paper_lies_before_the_one_it_rests_on() {
    let mut world = World::new();
    world.today = day("2009-04-10");
    let task = world.verifying();
    let dated = |world: &mut World, by: i64, verb: &str, on: &str, limit: Option<&str>| {
        let mut act = world.on(TASK, task, verb);
        act.decision.by = Some(by);
        act.decision.on = Some(day(on));
        if let Some(limit) = limit {
            act.answers.insert("limit_on", limit.into());
        }
        if verb == "apply" {
            act.answers = application().into_iter().collect();
        }
        world.act(&act).map(|_| ())
    };
    let early = Err(vec!["before-it-could-be"]);
    let until = Some("2009-06-30");
    world.today = day("2009-04-20");
    assert_eq!(
        dated(&mut world, VERIFIER, "pass", "2009-04-09", None),
        early
    );
    dated(&mut world, VERIFIER, "pass", "2009-04-15", None).unwrap();
    assert_eq!(
        dated(&mut world, LEAD, "approve", "2009-04-14", None),
        early
    );
    dated(&mut world, LEAD, "refuse", "2009-04-16", until).unwrap();
    let done = [("done", "补办".into())];
    world.by(OWNER, (TASK, task, "progress"), &done).unwrap();
    assert_eq!(dated(&mut world, OWNER, "apply", "2009-04-15", None), early);
    dated(&mut world, OWNER, "apply", "2009-04-16", None).unwrap();
}

#[test]
fn no_meeting_decided_what_was_asked_for_after_it() {
    let mut world = World::new();
    world.today = day("2009-04-10");
    let task = world.verifying();
    world.today = day("2009-04-20");
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    let mut met = |on: &str, verb: &str| {
        let mut act = world.on(TASK, task, verb);
        act.decision.meeting = Some(world.held(GROUP, day(on)));
        world.act(&act).map(|_| ())
    };
    let early = Err(vec!["met-before-it-was-asked"]);
    // Before the application, and between it and the verification that asked for approval.
    assert_eq!(met("2009-04-09", "approve"), early);
    assert_eq!(met("2009-04-19", "approve"), early);
    met("2009-04-20", "approve").unwrap();
}

#[test]
fn a_pause_is_not_ended_and_a_problem_not_resolved_by_a_meeting_before_it() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-04-20");
    let early = Err(vec!["met-before-it-was-asked"]);
    let met = |world: &mut World, held: &str, (kind, id, verb): (Kind, i64, &str)| {
        let mut act = world.on(kind, id, verb);
        act.decision.meeting = Some(world.held(GROUP, day(held)));
        if verb == "suspend" {
            act.answers = put_off().into_iter().collect();
        }
        world.act(&act).map(|_| ())
    };
    let suspend = (TASK, task, "suspend");
    assert_eq!(met(&mut world, "2009-03-31", suspend), early);
    met(&mut world, "2009-04-20", suspend).unwrap();
    world.today = day("2009-04-27");
    let resume = (TASK, task, "resume");
    assert_eq!(met(&mut world, "2009-04-19", resume), early);
    met(&mut world, "2009-04-20", resume).unwrap();
    for (kind, id, column, state) in [
        (TASK, task, "closed_on", "closed"),
        (Kind::Problem, 1, "confirmed_on", "assessing"),
    ] {
        let record = world.book.records.get_mut(&(kind, id)).unwrap();
        state.clone_into(&mut record.state);
        record.cells.insert(column, "2009-04-24".into());
    }
    let resolve = (Kind::Problem, 1, "resolve");
    assert_eq!(met(&mut world, "2009-04-23", resolve), early);
    met(&mut world, "2009-04-24", resolve).unwrap();
}

#[test]
fn what_was_typed_after_its_meeting_is_told() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
    let number = [("issue_no", "1".into())];
    let told = |world: &mut World, held: &str| {
        let mut act = world.on(TASK, task, "issue");
        act.decision.meeting = Some(world.held(GROUP, day(held)));
        act.answers = number.iter().cloned().collect();
        let change = crate::domain::rules::judge(&world.book, &act).unwrap();
        change.marks.iter().any(|it| it.key == "met-before-entry")
    };
    assert!(told(&mut world, "2009-03-31"));
    assert!(!told(&mut world, "2009-04-01"));
}

#[test]
fn a_meeting_is_not_dated_before_what_was_asked_of_it() {
    let mut world = World::new();
    world.today = day("2009-04-10");
    let task = world.verifying();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.today = day("2009-04-20");
    let meeting = world.held(GROUP, day("2009-04-20"));
    let issued = world.book.decisions[0].clone();
    let mut act = world.on(TASK, task, "approve");
    act.decision.meeting = Some(meeting);
    world.act(&act).unwrap();
    let record = world.book.get(Kind::Activity, meeting);
    let held = |on: &str| [("held_on", Value::from(on))];
    assert_eq!(
        world
            .amend(&record, &held("2009-04-09"), Some("笔误"))
            .map(|_| ()),
        Err(vec!["asked-after-meeting"])
    );
    world
        .amend(&record, &held("2009-04-10"), Some("笔误"))
        .unwrap();
    // The meeting that issued the task was asked for nothing.
    let (_, first, _) = issued;
    let record = world.book.get(Kind::Activity, first);
    world
        .amend(&record, &held("2009-03-03"), Some("笔误"))
        .unwrap();
}

#[test]
fn a_task_is_not_issued_before_its_problem_was_confirmed() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
    let mut act = world.on(TASK, task, "issue");
    act.decision.meeting = Some(GROUP);
    act.decision.on = Some(day("2009-03-31"));
    act.answers.insert("issue_no", "1".into());
    assert_eq!(world.act(&act), Err(vec!["before-it-could-be"]));
}

#[test]
fn a_merged_problem_leaves_every_link_to_the_other() {
    let mut world = World::new();
    let kept = world.confirmed();
    let merged = world.confirmed();
    let old = world.confirmed();
    let id = |n| (Role::DiscussedAt, n, PARTY);
    assert!(world.book.links.contains(&id(merged)));
    world.book.links.remove(&id(kept));
    world.book.links.insert((Role::PriorProblem, old, merged));
    let into = [("merged_into_id", kept.into())];
    world
        .by(OFFICE_HEAD, (Kind::Problem, merged, "merge"), &into)
        .unwrap();
    assert!(world.book.links.contains(&id(kept)));
    assert!(world.book.links.contains(&(Role::PriorProblem, old, kept)));
    let left =
        |(_, from, to): &&(Role, i64, i64)| (*from == merged || *to == merged) && *from != LEAD;
    let of_problem = world
        .book
        .links
        .iter()
        .filter(|it| it.0 != Role::Holds)
        .filter(left)
        .count();
    assert_eq!(of_problem, 0);
}

#[test]
fn the_words_of_a_decision_are_corrected_with_a_reason_even_after_the_end() {
    let mut world = World::new();
    let task = world.issued();
    let draft = world.draft(1);
    let to = [("receiver", "组织部".into())];
    world.at(GROUP, (TASK, task, "hand_over"), &to).unwrap();
    let record = world.book.get(TASK, task);
    let right = [("receiver", "宣传部".into())];
    assert_eq!(
        world.amend(&record, &right, None),
        Err(vec!["reason-needed"])
    );
    assert_eq!(
        world.amend(&record, &[("goal", "别的".into())], Some("更正")),
        Err(vec!["record-ended"])
    );
    assert_eq!(
        world.amend(&record, &[("receiver", Value::Null)], Some("更正")),
        Err(vec!["missing"])
    );
    world.amend(&record, &right, Some("笔误")).unwrap();
    let record = world.book.get(TASK, draft);
    assert_eq!(
        world.amend(&record, &[("issue_no", "9".into())], Some("更正")),
        Err(vec!["ruled-column"])
    );
}
