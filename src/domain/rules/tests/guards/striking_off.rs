//! Attempts against the guards from the application to the end.

use super::super::world::{
    GROUP, GROUP_HEAD, HEAD, LEAD, OFFICE_HEAD, OWNER, VERIFIER, World, application,
};
use super::{Attempt, act, attempt, bring, met, put};
use crate::domain::{Act, CHECKED, Guard, Kind, Role, Tied, Value};

const TASK: Kind = Kind::Task;

/// What a return says of a criterion.
fn unmet() -> (&'static str, Value) {
    ("goal_reached", "not_met".into())
}

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::FixedAtOnce, "other-kind-of-task", || {
        let mut world = World::new();
        let task = world.rectifying();
        let finish = act(&world, (TASK, task, "finish"), OWNER, &[]);
        (world, finish)
    }),
    attempt(Guard::NotFixedAtOnce, "fixed-at-once-is-finished", || {
        let (mut world, apply) = applying();
        let kind = "fix_at_once".into();
        put(&mut world, (TASK, apply.id), "task_kind", kind);
        (world, apply)
    }),
    attempt(Guard::LongTerm, "other-kind-of-task", || {
        let mut world = World::new();
        let task = world.rectifying();
        let review = [("review_on", Value::from("2009-09-01"))];
        let stage = met(&mut world, (TASK, task, "complete_stage"), GROUP, &review);
        (world, stage)
    }),
    attempt(Guard::MilestonesDone, "milestones-undone", || {
        let (mut world, apply) = applying();
        let cells = [
            ("task_id", apply.id.into()),
            ("name", "调研".into()),
            ("due_on", "2009-05-15".into()),
        ];
        world.book.put(Kind::Milestone, &cells);
        (world, apply)
    }),
    attempt(Guard::HasEvidence, "evidence-missing", || {
        let (mut world, apply) = applying();
        for proof in world.proofs(apply.id) {
            bring(&mut world, (Kind::Attachment, proof), "void");
        }
        (world, apply)
    }),
    attempt(Guard::NoOpenExtension, "extension-pending", || {
        let (mut world, apply) = applying();
        let asked = [
            ("wanted_on", Value::from("2009-07-31")),
            ("progress", "过半".into()),
            ("signed_by_id", HEAD.into()),
        ];
        world
            .by(OWNER, (TASK, apply.id, "ask_extension"), &asked)
            .unwrap();
        (world, apply)
    }),
    attempt(Guard::HeadSigns, "signer-of-other-department", || {
        let (world, mut apply) = applying();
        apply.answers.insert("signed_by_id", VERIFIER.into());
        (world, apply)
    }),
    attempt(Guard::HeadSigns, "signer-heads-nothing", || {
        let (mut world, mut apply) = applying();
        put(&mut world, (Kind::Department, 1), "head_id", HEAD.into());
        apply.answers.insert("signed_by_id", OWNER.into());
        apply.decision.by = Some(OWNER);
        (world, apply)
    }),
    attempt(Guard::FilesAreItsOwn, "file-of-another", || {
        let mut world = World::new();
        let task = world.verifying();
        let other = world.draft(1);
        let strange = world.attach(Kind::Task, other).unwrap();
        let mut pass = act(&world, (TASK, task, "pass"), VERIFIER, &[]);
        let named = Value::Ties(vec![Tied::to(strange)]);
        pass.answers.insert(CHECKED, named);
        (world, pass)
    }),
    attempt(Guard::EvidenceChecked, "evidence-unchecked", || {
        let mut world = World::new();
        let task = world.verifying();
        let proof = world.proofs(task)[0];
        bring(&mut world, (Kind::Attachment, proof), "attached");
        let pass = act(&world, (TASK, task, "pass"), VERIFIER, &[]);
        (world, pass)
    }),
    attempt(Guard::EvidenceChecked, "evidence-missing", || {
        let mut world = World::new();
        let task = world.verifying();
        let proof = world.proofs(task)[0];
        bring(&mut world, (Kind::Attachment, proof), "void");
        let pass = act(&world, (TASK, task, "pass"), VERIFIER, &[]);
        (world, pass)
    }),
    attempt(Guard::SecondVerifier, "second-verifier-missing", || {
        let (world, pass) = passing_major();
        (world, pass)
    }),
    attempt(Guard::SecondVerifier, "second-verifier-unfit", || {
        let (world, mut pass) = passing_major();
        pass.answers.insert("second_verifier_id", HEAD.into());
        (world, pass)
    }),
    attempt(Guard::SecondVerifier, "second-verifier-unfit", || {
        let (world, mut pass) = passing_major();
        pass.answers.insert("second_verifier_id", VERIFIER.into());
        (world, pass)
    }),
    attempt(Guard::CheckedByOutsider, "verifies-own-department", || {
        let mut world = World::new();
        let task = world.rectifying();
        world.book.links.insert((Role::Holds, HEAD, 3));
        let proof = (Kind::Attachment, world.proofs(task)[0], "check");
        let check = act(&world, proof, HEAD, &[]);
        (world, check)
    }),
    attempt(Guard::CheckedByOutsider, "verifies-own-application", || {
        let mut world = World::new();
        let task = world.rectifying();
        // The applicant has moved to another department since, and into the office.
        put(&mut world, (TASK, task), "applicant_id", OFFICE_HEAD.into());
        let proof = (Kind::Attachment, world.proofs(task)[0], "check");
        let check = act(&world, proof, OFFICE_HEAD, &[]);
        (world, check)
    }),
    attempt(Guard::CriterionNamed, "no-criterion-unmet", || {
        let mut world = World::new();
        let task = world.verifying();
        let met = [
            ("limit_on", Value::from("2009-06-30")),
            ("goal_reached", "met".into()),
        ];
        let back = act(&world, (TASK, task, "return"), VERIFIER, &met);
        (world, back)
    }),
    attempt(Guard::DoneSinceReturn, "nothing-since-return", || {
        let mut world = World::new();
        let task = world.verifying();
        let back = [("limit_on", Value::from("2009-06-30")), unmet()];
        world.by(VERIFIER, (TASK, task, "return"), &back).unwrap();
        let apply = act(&world, (TASK, task, "apply"), OWNER, &application());
        (world, apply)
    }),
    attempt(Guard::DoneSinceReturn, "nothing-since-return", || {
        let mut world = World::new();
        let task = world.rectifying();
        // It was reported on the very day, and then returned.
        let done = [("done", "已补".into())];
        world.by(OWNER, (TASK, task, "progress"), &done).unwrap();
        world
            .by(OWNER, (TASK, task, "apply"), &application())
            .unwrap();
        let back = [("limit_on", Value::from("2009-06-30")), unmet()];
        world.by(VERIFIER, (TASK, task, "return"), &back).unwrap();
        bring(&mut world, (TASK, task), "rectifying");
        let apply = act(&world, (TASK, task, "apply"), OWNER, &application());
        (world, apply)
    }),
    attempt(Guard::ReturnInTime, "return-is-no-extension", || {
        let mut world = World::new();
        let task = world.verifying();
        let far = [("limit_on", Value::from("2009-07-01")), unmet()];
        let back = act(&world, (TASK, task, "return"), VERIFIER, &far);
        (world, back)
    }),
    attempt(Guard::ReturnInTime, "limit-not-ahead", || {
        let mut world = World::new();
        let task = world.verifying();
        let past = [("limit_on", Value::from("2009-03-31")), unmet()];
        let back = act(&world, (TASK, task, "return"), VERIFIER, &past);
        (world, back)
    }),
    attempt(Guard::ReturnInTime, "limit-stays", || {
        let mut world = World::new();
        let task = world.verifying();
        let early = [("limit_on", Value::from("2009-04-10")), unmet()];
        let back = act(&world, (TASK, task, "return"), VERIFIER, &early);
        (world, back)
    }),
    attempt(Guard::LastStepDated, "no-steps-to-date", || {
        let mut world = World::new();
        let task = world.verifying();
        let answers = [
            ("limit_on", Value::from("2009-06-30")),
            ("last_step_on", "2009-06-30".into()),
            unmet(),
        ];
        let back = act(&world, (TASK, task, "return"), VERIFIER, &answers);
        (world, back)
    }),
    attempt(Guard::ThreePersons, "three-persons", || {
        let (mut world, mut pass) = passing_major();
        pass.answers.insert("second_verifier_id", GROUP_HEAD.into());
        world.act(&pass).unwrap();
        let approve = act(&world, (TASK, pass.id, "approve"), GROUP_HEAD, &[]);
        (world, approve)
    }),
    attempt(Guard::ThreePersons, "three-persons", || {
        let mut world = World::new();
        let task = world.verifying();
        world.by(GROUP_HEAD, (TASK, task, "pass"), &[]).unwrap();
        let approve = act(&world, (TASK, task, "approve"), GROUP_HEAD, &[]);
        (world, approve)
    }),
    attempt(Guard::ReviewDue, "review-not-due", || {
        let (mut world, go_on) = continuing();
        put(
            &mut world,
            (TASK, go_on.id),
            "review_on",
            "2009-04-02".into(),
        );
        (world, go_on)
    }),
    attempt(Guard::ProblemStillOpen, "problem-decided", || {
        let (mut world, go_on) = continuing();
        bring(&mut world, (Kind::Problem, 1), "resolved");
        (world, go_on)
    }),
    attempt(Guard::LookedByOutsider, "own-task-looked-back", || {
        looking(VERIFIER)
    }),
    attempt(Guard::LookedByOutsider, "own-task-looked-back", || {
        looking(HEAD)
    }),
    attempt(Guard::LookedByOutsider, "own-task-looked-back", || {
        looking(LEAD)
    }),
    attempt(Guard::LookedByOutsider, "own-task-looked-back", || {
        looking(OWNER)
    }),
    attempt(Guard::LookedOnce, "looked-back-that-day", || {
        let (mut world, look) = looking(OFFICE_HEAD);
        world.act(&look).unwrap();
        (world, look)
    }),
    attempt(Guard::NothingRestsHere, "decision-rests-here", || {
        let mut world = World::new();
        let task = world.rectifying();
        let look = [("task_id", task.into()), ("new_task_id", task.into())];
        let look = world.book.put(Kind::LookBack, &look);
        let void = act(&world, (Kind::LookBack, look, "void"), OFFICE_HEAD, &[]);
        (world, void)
    }),
];

/// A task that is struck off, looked back at by somebody of the campaign's office.
fn looking(by: i64) -> (World, Act) {
    let mut world = World::new();
    let task = world.verifying();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
    let posts: Vec<i64> = (world.book.of_kind(Kind::Post))
        .filter(|it| it.text("body") == "campaign_office")
        .map(|it| it.id)
        .collect();
    for post in posts {
        world.book.links.insert((Role::Holds, by, post));
    }
    let result = [("result", Value::from("passed"))];
    let look = act(&world, (TASK, task, "look_back"), by, &result);
    (world, look)
}

fn applying() -> (World, Act) {
    let mut world = World::new();
    let task = world.rectifying();
    let apply = act(&world, (TASK, task, "apply"), OWNER, &application());
    (world, apply)
}

/// A major task whose evidence is checked, passed by one verifier alone.
fn passing_major() -> (World, Act) {
    let mut world = World::new();
    let task = world.verifying();
    put(&mut world, (TASK, task), "level", "major".into());
    let pass = act(&world, (TASK, task, "pass"), VERIFIER, &[]);
    (world, pass)
}

/// A task of 长期坚持 whose stage is done, taken up again.
fn continuing() -> (World, Act) {
    let mut world = World::new();
    let task = world.rectifying();
    bring(&mut world, (TASK, task), "stage_done");
    let go_on = act(&world, (TASK, task, "continue"), OWNER, &[]);
    (world, go_on)
}
