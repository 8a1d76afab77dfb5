//! Attempts against the guards of opinions, batches, the plan and what may be declared void.

use super::super::world::{GROUP, HEAD, LEAD, OFFICE_HEAD, OWNER, PARTY, VERIFIER, World};
use super::{Attempt, act, attempt, bring, met, put};
use crate::domain::{Act, Guard, Kind, Role, Value};

const OPINION: Kind = Kind::Opinion;
const PROBLEM: Kind = Kind::Problem;

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::NothingPointsHere, "pointed-at", || {
        let mut world = World::new();
        said(&mut world);
        let void = act(&world, (Kind::Channel, 1, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::NothingPointsHere, "campaign-in-work", || {
        let world = World::new();
        let void = act(&world, (Kind::Campaign, 1, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::NothingRestsHere, "decision-rests-here", || {
        let mut world = World::new();
        world.issued();
        let void = act(&world, (Kind::Activity, GROUP, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::DayHasCome("in_force_on"), "day-not-come", || {
        let mut world = World::new();
        let ahead = [("in_force_on", world.today.plus_days(1).unwrap().into())];
        let id = world.book.put(Kind::Rule, &ahead);
        bring(&mut world, (Kind::Rule, id), "issued");
        let enforce = act(&world, (Kind::Rule, id, "enforce"), OWNER, &[]);
        (world, enforce)
    }),
    attempt(
        Guard::Says("rule_change", &["revise", "establish"]),
        "says-otherwise",
        || {
            let (world, id) = rule("abolish", "planned");
            let draft = act(&world, (Kind::Rule, id, "draft"), OWNER, &[]);
            (world, draft)
        },
    ),
    attempt(
        Guard::Says("rule_change", &["revise", "establish"]),
        "says-otherwise",
        || {
            let (mut world, id) = rule("abolish", "reviewing");
            let no = [("document_no", "5号".into())];
            let issue = met(&mut world, (Kind::Rule, id, "issue"), GROUP, &no);
            (world, issue)
        },
    ),
    attempt(
        Guard::Says("rule_change", &["abolish"]),
        "says-otherwise",
        || {
            let (world, id) = rule("establish", "planned");
            let propose = act(&world, (Kind::Rule, id, "propose"), OWNER, &[]);
            (world, propose)
        },
    ),
    attempt(
        Guard::Says("rule_change", &["abolish"]),
        "says-otherwise",
        || {
            let (mut world, id) = rule("revise", "reviewing");
            let abolish = met(&mut world, (Kind::Rule, id, "abolish"), GROUP, &[]);
            (world, abolish)
        },
    ),
    attempt(Guard::StepsFinished, "steps-unfinished", || {
        let (mut world, phase, _) = plan();
        bring(&mut world, (Kind::Phase, phase), "under_way");
        let finish = met(&mut world, (Kind::Phase, phase, "finish"), GROUP, &[]);
        (world, finish)
    }),
    attempt(
        Guard::DeliverablesDelivered,
        "deliverables-undelivered",
        || {
            let (mut world, _, step) = plan();
            bring(&mut world, (Kind::Step, step), "under_way");
            let finish = act(&world, (Kind::Step, step, "finish"), OFFICE_HEAD, &[]);
            (world, finish)
        },
    ),
    attempt(Guard::WholeOpen, "whole-finished", || {
        let (mut world, _, step) = plan();
        bring(&mut world, (Kind::Step, step), "finished");
        bring(&mut world, (Kind::Deliverable, 1), "delivered");
        let back = act(&world, (Kind::Deliverable, 1, "take_back"), OWNER, &[]);
        (world, back)
    }),
    attempt(Guard::WholeOpen, "whole-finished", || {
        let (mut world, phase, step) = plan();
        bring(&mut world, (Kind::Phase, phase), "finished");
        bring(&mut world, (Kind::Step, step), "finished");
        let again = act(&world, (Kind::Step, step, "reopen"), OFFICE_HEAD, &[]);
        (world, again)
    }),
    attempt(Guard::HandStays("drafter_id"), "has-left-his-work", || {
        let (mut world, id) = rule("establish", "drafting");
        let before = world.today.plus_days(-2).unwrap().into();
        put(&mut world, (Kind::Person, HEAD), "left_on", before);
        put(&mut world, (Kind::Rule, id), "drafter_id", HEAD.into());
        let consult = act(&world, (Kind::Rule, id, "consult"), OWNER, &[]);
        (world, consult)
    }),
    attempt(Guard::CardsBalance, "returned-is-not-the-sum", || {
        batch([50, 40, 30, 5])
    }),
    attempt(Guard::CardsBalance, "more-returned-than-sent", || {
        batch([30, 40, 35, 5])
    }),
    attempt(Guard::TargetFilled, "missing", || {
        let mut world = World::new();
        let id = said(&mut world);
        put(&mut world, (OPINION, id), "target", Value::Null);
        let check = checking(&world, id);
        (world, check)
    }),
    attempt(Guard::OpenersNamed, "box-without-batch", || {
        let mut world = World::new();
        let id = said(&mut world);
        put(&mut world, (OPINION, id), "channel_id", 2.into());
        let check = checking(&world, id);
        (world, check)
    }),
    attempt(Guard::OpenersNamed, "openers-missing", || {
        let mut world = World::new();
        let id = said(&mut world);
        let batch = world.book.put(Kind::Batch, &[]);
        world.book.links.insert((Role::OpenedBy, batch, OWNER));
        put(&mut world, (OPINION, id), "channel_id", 2.into());
        put(&mut world, (OPINION, id), "batch_id", batch.into());
        let check = checking(&world, id);
        (world, check)
    }),
    attempt(Guard::CheckedByAnother, "same-person-checks", || {
        let mut world = World::new();
        let id = said(&mut world);
        world.book.records.get_mut(&(OPINION, id)).unwrap().made_by = Some(OWNER);
        let check = act(&world, (OPINION, id, "check"), OWNER, &[]);
        (world, check)
    }),
    attempt(Guard::CheckedByAnother, "sample-not-named", || {
        let mut world = World::new();
        let id = said(&mut world);
        let sampled = [("reread", "sampled".into())];
        let mut check = act(&world, (OPINION, id, "check"), OWNER, &sampled);
        check.note.clear();
        (world, check)
    }),
    attempt(Guard::CategoryFilled, "missing", || {
        let (mut world, id) = checked();
        let problem = world.book.put(PROBLEM, &[("title", "无类别".into())]);
        let merge = merging(&world, id, problem);
        (world, merge)
    }),
    attempt(
        Guard::ProblemTakesOpinions,
        "problem-takes-no-opinions",
        || {
            let (mut world, id) = checked();
            let cells = [("title", "已了".into()), ("category_id", 1.into())];
            let problem = world.book.put(PROBLEM, &cells);
            bring(&mut world, (PROBLEM, problem), "not_listed");
            let merge = merging(&world, id, problem);
            (world, merge)
        },
    ),
    attempt(Guard::OriginalStands, "own-duplicate", || {
        let (world, id) = checked();
        let same = [("duplicate_of_id", id.into())];
        let duplicate = act(&world, (OPINION, id, "duplicate"), OWNER, &same);
        (world, duplicate)
    }),
    attempt(Guard::OriginalStands, "original-is-duplicate", || {
        let (mut world, id) = checked();
        let (second, third) = (said(&mut world), said(&mut world));
        put(
            &mut world,
            (OPINION, second),
            "duplicate_of_id",
            third.into(),
        );
        let same = [("duplicate_of_id", second.into())];
        let duplicate = act(&world, (OPINION, id, "duplicate"), OWNER, &same);
        (world, duplicate)
    }),
    attempt(Guard::GiverKnown, "giver-unknown", || {
        let (mut world, id) = checked();
        bring(&mut world, (OPINION, id), "replied");
        let way = [("answer_way", "letter".into())];
        let answer = act(&world, (OPINION, id, "answer"), OWNER, &way);
        (world, answer)
    }),
    attempt(Guard::SourceLinked, "source-missing", || {
        let mut world = World::new();
        let problem = world.book.put(PROBLEM, &[("source", "opinions".into())]);
        let submit = act(&world, (PROBLEM, problem, "submit"), OWNER, &[]);
        (world, submit)
    }),
    attempt(Guard::PersonNamed, "missing", || {
        let mut world = World::new();
        let own = [
            ("problem_list", "personal".into()),
            ("source", "research".into()),
        ];
        let problem = world.book.put(PROBLEM, &own);
        let submit = act(&world, (PROBLEM, problem, "submit"), OWNER, &[]);
        (world, submit)
    }),
    attempt(Guard::Filled("category_id"), "missing", || {
        confirming("category_id")
    }),
    attempt(Guard::Filled("urgency"), "missing", || {
        confirming("urgency")
    }),
    attempt(Guard::Filled("difficulty"), "missing", || {
        confirming("difficulty")
    }),
    attempt(Guard::Claimed, "unclaimed", || {
        let (mut world, problem) = submitted();
        let confirm = met(&mut world, (PROBLEM, problem, "confirm"), PARTY, &[]);
        (world, confirm)
    }),
    attempt(Guard::Claimed, "not-a-leader", || {
        let (mut world, problem) = submitted();
        let whom = [("leader_id", OWNER.into())];
        let confirm = met(&mut world, (PROBLEM, problem, "confirm"), PARTY, &whom);
        (world, confirm)
    }),
    attempt(Guard::LeaderClaims, "claims-in-person", || {
        let (world, problem) = submitted();
        let another = [("leader_id", super::super::world::GROUP_HEAD.into())];
        let claim = act(&world, (PROBLEM, problem, "claim"), LEAD, &another);
        (world, claim)
    }),
    attempt(Guard::LeaderClaims, "already-claimed", || {
        let (mut world, problem) = submitted();
        world.book.links.insert((Role::ClaimedBy, problem, LEAD));
        let claim = act(
            &world,
            (PROBLEM, problem, "claim"),
            LEAD,
            &[("leader_id", LEAD.into())],
        );
        (world, claim)
    }),
    attempt(Guard::NoTasks, "has-tasks", || {
        let mut world = World::new();
        let (problem, other) = (world.confirmed(), world.confirmed());
        world.draft(problem);
        let into = [("merged_into_id", other.into())];
        let merge = act(&world, (PROBLEM, problem, "merge"), OWNER, &into);
        (world, merge)
    }),
    attempt(Guard::TasksSettled, "tasks-open", || {
        assessed("resolve", &[])
    }),
    attempt(Guard::TasksSettled, "tasks-open", || {
        assessed("hand_over", &[("receiver", Value::from("组织部"))])
    }),
    attempt(Guard::ReviewAhead, "review-not-ahead", || {
        assessed("keep", &[("review_on", Value::from("2009-04-01"))])
    }),
    attempt(Guard::ReviewDue, "review-not-due", || {
        let mut world = World::new();
        let problem = world.confirmed();
        bring(&mut world, (PROBLEM, problem), "long_term");
        put(
            &mut world,
            (PROBLEM, problem),
            "review_on",
            "2009-04-02".into(),
        );
        let review = act(&world, (PROBLEM, problem, "review"), VERIFIER, &[]);
        (world, review)
    }),
];

pub(super) fn said(world: &mut World) -> i64 {
    world.book.put(
        OPINION,
        &[
            ("text", "热线打不通".into()),
            ("target", "work".into()),
            ("received_on", "2009-03-20".into()),
            ("channel_id", 1.into()),
        ],
    )
}

pub(super) fn checked() -> (World, i64) {
    let mut world = World::new();
    let id = said(&mut world);
    bring(&mut world, (OPINION, id), "checked");
    (world, id)
}

fn checking(world: &World, id: i64) -> Act {
    let reread = [("reread", "reread".into())];
    act(world, (OPINION, id, "check"), OWNER, &reread)
}

fn merging(world: &World, id: i64, problem: i64) -> Act {
    let mut merge = act(
        world,
        (OPINION, id, "merge"),
        OWNER,
        &[("problem_id", problem.into())],
    );
    merge.note.clear();
    merge
}

/// A batch whose cards were sent, returned, valid and invalid.
fn batch([sent, returned, valid, invalid]: [i64; 4]) -> (World, Act) {
    let mut world = World::new();
    let cells = [
        ("sent", sent.into()),
        ("returned", returned.into()),
        ("valid", valid.into()),
        ("invalid", invalid.into()),
    ];
    let batch = world.book.put(Kind::Batch, &cells);
    bring(&mut world, (Kind::Batch, batch), "closed");
    let check = act(&world, (Kind::Batch, batch, "check"), OWNER, &[]);
    (world, check)
}

/// A phase with a step that has a deliverable.
fn plan() -> (World, i64, i64) {
    let mut world = World::new();
    let phase = world.book.put(Kind::Phase, &[("name", "一".into())]);
    let cells = [("name", "一".into()), ("phase_id", phase.into())];
    let step = world.book.put(Kind::Step, &cells);
    let cells = [("name", "表".into()), ("step_id", step.into())];
    world.book.put(Kind::Deliverable, &cells);
    (world, phase, step)
}

pub(super) fn submitted() -> (World, i64) {
    let mut world = World::new();
    let cells = [
        ("title", "热线不通".into()),
        ("category_id", 1.into()),
        ("urgency", "urgent".into()),
        ("difficulty", "easy".into()),
    ];
    let problem = world.book.put(PROBLEM, &cells);
    bring(&mut world, (PROBLEM, problem), "submitted");
    (world, problem)
}

fn confirming(lacks: &'static str) -> (World, Act) {
    let (mut world, problem) = submitted();
    put(&mut world, (PROBLEM, problem), lacks, Value::Null);
    let leader = [("leader_id", LEAD.into())];
    let confirm = met(&mut world, (PROBLEM, problem, "confirm"), PARTY, &leader);
    (world, confirm)
}

/// A problem in assessment that still has a task under way.
fn assessed(verb: &str, answers: &[(&'static str, Value)]) -> (World, Act) {
    let mut world = World::new();
    world.rectifying();
    bring(&mut world, (PROBLEM, 1), "assessing");
    let decide = met(&mut world, (PROBLEM, 1, verb), GROUP, answers);
    (world, decide)
}

/// A rule of which this is to become, in a state.
fn rule(change: &'static str, state: &str) -> (World, i64) {
    let mut world = World::new();
    let id = world
        .book
        .put(Kind::Rule, &[("rule_change", change.into())]);
    bring(&mut world, (Kind::Rule, id), state);
    (world, id)
}
