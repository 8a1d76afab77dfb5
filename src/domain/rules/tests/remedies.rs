//! Every refusal that a screen can lead out of says where to.

use super::world::{GROUP, OFFICE_HEAD, OWNER, VERIFIER, World, application};
use crate::domain::{CHECKED, Kind, Refusal, Remedy, Stop, Value, rules};

const TASK: Kind = Kind::Task;

/// What is missing for a verb, and what would mend it.
fn missing(world: &World, (kind, id): (Kind, i64), verb: &str) -> Vec<(&'static str, Remedy)> {
    let record = world.book.get(kind, id);
    let offers = rules::offers(&world.book, &record, world.today).unwrap();
    let offer = offers.into_iter().find(|it| it.row.verb == verb).unwrap();
    let told = |it: &Refusal| (it.key, it.remedy());
    offer.missing.iter().map(told).collect()
}

#[test]
fn an_empty_column_is_filled() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let record = world.book.get(TASK, task);
    let empty = [("owner_id", Value::Null), ("measure", Value::Null)];
    world.amend(&record, &empty, None).unwrap();
    assert_eq!(
        missing(&world, (TASK, task), "submit"),
        [
            ("missing", Remedy::Fill("measure")),
            ("missing", Remedy::Fill("owner_id"))
        ]
    );
}

#[test]
fn a_task_in_steps_gets_another_step() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let record = world.book.get(TASK, task);
    let in_steps = [("task_kind", "step_by_step".into())];
    world.amend(&record, &in_steps, None).unwrap();
    assert_eq!(
        missing(&world, (TASK, task), "submit"),
        [("steps-too-few", Remedy::AddStep)]
    );
    for (name, due) in [("一", "2009-05-31"), ("二", "2009-06-20")] {
        let cells = [
            ("task_id", task.into()),
            ("name", name.into()),
            ("due_on", due.into()),
        ];
        world.make(Kind::Milestone, &cells).unwrap();
    }
    assert_eq!(
        missing(&world, (TASK, task), "submit"),
        [("last-step-not-on-limit", Remedy::AddStep)]
    );
}

#[test]
fn an_application_without_evidence_and_with_open_steps_leads_to_both() {
    let mut world = World::new();
    let task = world.rectifying();
    for proof in world.proofs(task) {
        world
            .by(OFFICE_HEAD, (Kind::Attachment, proof, "void"), &[])
            .unwrap();
    }
    let cells = [
        ("task_id", task.into()),
        ("name", "一".into()),
        ("due_on", "2009-05-31".into()),
    ];
    world.make(Kind::Milestone, &cells).unwrap();
    assert_eq!(
        missing(&world, (TASK, task), "apply"),
        [
            ("milestones-undone", Remedy::FinishParts),
            ("evidence-missing", Remedy::AttachEvidence)
        ]
    );
}

#[test]
fn unchecked_evidence_is_checked_in_the_verification() {
    let mut world = World::new();
    let task = world.rectifying();
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    // Nothing bars the page on which the files are ticked; what is left out there does.
    assert_eq!(missing(&world, (TASK, task), "pass"), []);
    let mut pass = world.on(TASK, task, "pass");
    pass.decision.by = Some(VERIFIER);
    let Err(Stop::Refused(reasons)) = rules::judge(&world.book, &pass) else {
        panic!("a file is left");
    };
    assert_eq!(reasons[0].key, "evidence-unchecked");
    assert_eq!(reasons[0].field, Some(CHECKED));
    assert_eq!(reasons[0].remedy(), Remedy::CheckEvidence);
}

#[test]
fn a_problem_waits_for_its_claim_and_for_its_tasks() {
    let mut world = World::new();
    let problem = world
        .make(
            Kind::Problem,
            &[
                ("title", "渠道不畅".into()),
                ("category_id", 1.into()),
                ("source", "research".into()),
                ("urgency", "normal".into()),
                ("difficulty", "easy".into()),
            ],
        )
        .unwrap();
    world
        .by(OFFICE_HEAD, (Kind::Problem, problem, "submit"), &[])
        .unwrap();
    let mut act = world.on(Kind::Problem, problem, "confirm");
    act.decision.meeting = Some(super::world::PARTY);
    let Err(Stop::Refused(refusals)) = rules::judge(&world.book, &act) else {
        panic!("nobody claimed it");
    };
    let told: Vec<_> = refusals.iter().map(|it| (it.key, it.remedy())).collect();
    assert_eq!(told, [("unclaimed", Remedy::Claim)]);
}

#[test]
fn a_phase_waits_for_its_steps_and_a_step_for_its_deliverables() {
    let mut world = World::new();
    let phase = world.book.put(Kind::Phase, &[("name", "一".into())]);
    let step = world.book.put(
        Kind::Step,
        &[("name", "一".into()), ("phase_id", phase.into())],
    );
    world.book.put(
        Kind::Deliverable,
        &[("name", "表".into()), ("step_id", step.into())],
    );
    for (kind, id) in [(Kind::Phase, phase), (Kind::Step, step)] {
        let record = world.book.records.get_mut(&(kind, id)).unwrap();
        "under_way".clone_into(&mut record.state);
    }
    assert_eq!(
        missing(&world, (Kind::Phase, phase), "finish"),
        [("steps-unfinished", Remedy::FinishParts)]
    );
    assert_eq!(
        missing(&world, (Kind::Step, step), "finish"),
        [("deliverables-undelivered", Remedy::FinishParts)]
    );
}

#[test]
fn what_only_time_or_others_mend_leads_nowhere() {
    let mut world = World::new();
    let task = world.rectifying();
    assert_eq!(
        missing(&world, (TASK, task), "urge"),
        [("not-due-yet", Remedy::None)]
    );
    let put_off = [
        ("review_on", "2009-07-15".into()),
        ("pause_plan", "分两步".into()),
    ];
    world.at(GROUP, (TASK, task, "suspend"), &put_off).unwrap();
    assert!(missing(&world, (TASK, task), "resume").is_empty());
}
