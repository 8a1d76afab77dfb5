//! What must hold of tasks, opinions and problems whatever was done.

use super::world::World;
use crate::domain::light::{LightDays, Thresholds};
use crate::domain::{Kind, Ledger as _, Record, Role, VOID};

/// What must hold whatever was done.
pub(super) fn check(world: &World) {
    for task in world.book.of_kind(Kind::Task) {
        check_task(world, task);
    }
    for opinion in world.book.of_kind(Kind::Opinion) {
        check_opinion(world, opinion);
    }
    for problem in world.book.of_kind(Kind::Problem) {
        check_problem(world, problem);
    }
}

fn children(world: &World, kind: Kind, column: &'static str, id: i64) -> Vec<Record> {
    world.book.children(kind, column, id).expect("readable")
}

fn check_task(world: &World, task: &Record) {
    let steps = children(world, Kind::Milestone, "task_id", task.id);
    let days = LightDays::of(task, &steps, world.book.calendar(), Thresholds::default());
    for (column, value) in days.cells() {
        assert_eq!(*task.cell(column), value, "{column} of {task:?}");
    }
    let open = children(world, Kind::Extension, "task_id", task.id)
        .iter()
        .filter(|it| !it.is_ended())
        .count();
    let under_way = matches!(
        task.state.as_str(),
        "issued" | "signed" | "rectifying" | "returned"
    );
    assert!(open <= usize::from(under_way), "{task:?}");
    if !matches!(task.state.as_str(), "draft" | "pending" | VOID) {
        for column in [
            "goal",
            "measure",
            "department_id",
            "lead_id",
            "owner_id",
            "task_kind",
        ] {
            assert!(!task.lacks(column), "{column} of {task:?}");
        }
        assert_ne!(task.int("owner_id"), task.int("lead_id"));
        assert!(!task.lacks("issued_on") && !task.lacks("issue_no"));
        check_dates(task, &steps);
    }
    if task.state == "closed" {
        check_closed(world, task, &steps);
    }
}

/// What has no end is looked at again, what is put off has a plan, the rest has a limit.
fn check_dates(task: &Record, steps: &[Record]) {
    match task.text("task_kind") {
        "long_term" => assert!(!task.lacks("review_on"), "{task:?}"),
        "step_by_step" => assert!(steps.len() > 1 && !task.lacks("limit_on"), "{task:?}"),
        _ => assert!(!task.lacks("limit_on"), "{task:?}"),
    }
    if task.state == "suspended" {
        assert!(
            !task.lacks("review_on") && !task.lacks("pause_plan"),
            "{task:?}"
        );
    }
    for (earlier, later) in [
        ("issued_on", "signed_on"),
        ("issued_on", "applied_on"),
        ("returned_on", "applied_on"),
        ("applied_on", "verified_on"),
        ("verified_on", "closed_on"),
    ] {
        let days = task.day(earlier).zip(task.day(later));
        assert!(days.is_none_or(|(one, other)| one <= other), "{task:?}");
    }
}

fn check_closed(world: &World, task: &Record, steps: &[Record]) {
    for column in [
        "applied_on",
        "applicant_id",
        "verifier_id",
        "self_assessment",
        "closed_on",
        "measures_done",
        "responsibility_taken",
        "goal_reached",
        "likewise_checked",
        "rule_made",
    ] {
        assert!(!task.lacks(column), "{column} of {task:?}");
    }
    let applicant = task.int("applicant_id");
    let approver = task.int("approver_id");
    let passed = children(world, Kind::Verification, "task_id", task.id)
        .into_iter()
        .rev()
        .find(|it| it.text("result") == "passed")
        .expect("a verification");
    let verifier = passed.int("verifier_id");
    assert!(verifier.is_some() && verifier == task.int("verifier_id"));
    assert!(verifier != applicant && approver != applicant && approver != verifier);
    let mut proofs = world.book.evidence(Kind::Task, task.id).expect("readable");
    proofs.retain(|it| it.state != VOID);
    assert!(!proofs.is_empty() && proofs.iter().all(|it| it.state == "checked"));
    assert!(steps.iter().all(|it| it.state == "done"), "{task:?}");
    let late = task
        .day("limit_on")
        .is_some_and(|limit| task.day("applied_on") > Some(limit));
    assert_eq!(task.is_set("late"), late);
    assert_eq!(task.int("days_late") > Some(0), late);
}

fn check_opinion(world: &World, opinion: &Record) {
    let problems = world
        .book
        .linked(Role::Distilled, opinion.id)
        .expect("readable");
    let disposed = !opinion.lacks("disposed_on");
    match opinion.state.as_str() {
        "registered" | "checked" | VOID => {
            assert!(!disposed && problems.is_empty(), "{opinion:?}");
        }
        "merged" => assert!(disposed && !problems.is_empty(), "{opinion:?}"),
        "replied" | "filed" => assert!(disposed && !opinion.lacks("disposition_note")),
        "referred" => assert!(disposed && !opinion.lacks("handled_by")),
        "transferred" => {
            assert!(disposed && !opinion.lacks("reference_no") && opinion.is_set("restricted"));
        }
        "duplicate" => {
            let original = opinion.int("duplicate_of_id").expect("an original");
            let original = world.book.get(Kind::Opinion, original);
            assert!(original.state != VOID && original.state != "duplicate");
            assert!(original.id != opinion.id && original.lacks("duplicate_of_id"));
        }
        _ => assert!(disposed, "{opinion:?}"),
    }
    if opinion.text("target") == "team_member" {
        assert!(opinion.is_set("restricted"), "{opinion:?}");
    }
    for id in problems {
        let problem = world.book.get(Kind::Problem, id);
        let gone = matches!(problem.state.as_str(), "merged" | "not_listed" | VOID);
        assert!(!gone, "{problem:?}");
    }
}

fn check_problem(world: &World, problem: &Record) {
    let tasks = children(world, Kind::Task, "problem_id", problem.id);
    let settled = |it: &Record| it.is_ended() || it.state == "stage_done";
    let planned = |it: &Record| matches!(it.state.as_str(), "draft" | "pending");
    match problem.state.as_str() {
        "candidate" | "submitted" => assert!(tasks.is_empty(), "{problem:?}"),
        "confirmed" => assert!(tasks.iter().all(|it| planned(it) || settled(it))),
        // A failed look-back leaves a draft behind until the problem is declared back.
        "resolved" | "handed_over" => {
            assert!(tasks.iter().all(|it| planned(it) || settled(it)));
        }
        "rectifying" => {
            let done = tasks
                .iter()
                .any(|it| settled(it) && it.state != "withdrawn");
            assert!(
                !(done && tasks.iter().all(settled)),
                "{problem:?} {tasks:?}"
            );
        }
        _ => {}
    }
    if !matches!(
        problem.state.as_str(),
        "candidate" | "submitted" | "not_listed" | "merged" | VOID
    ) {
        for column in ["category_id", "urgency", "difficulty", "confirmed_on"] {
            assert!(!problem.lacks(column), "{column} of {problem:?}");
        }
        let claims = world
            .book
            .linked(Role::ClaimedBy, problem.id)
            .expect("readable");
        assert!(!claims.is_empty(), "{problem:?}");
    }
}
