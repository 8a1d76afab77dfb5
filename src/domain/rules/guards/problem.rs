//! Guards of problems (field rules 5.2), and of what is looked at again on a day.

use super::plan::none_left;
use crate::domain::rules::capacity::is_leader;
use crate::domain::rules::case::{Case, Finding, fetch};
use crate::domain::rules::make::problem::is_nameless;
use crate::domain::rules::stays::left_before;
use crate::domain::{Guard, Kind, Labels, PERSONAL, Read, Record, Refusal, Remedy, Role};

/// An opinion, an old case or another source stands behind the problem.
pub(super) fn source_linked(case: &Case<'_>) -> Read<Finding> {
    let id = case.record.id;
    let elsewhere = !matches!(case.record.text("source"), "" | "opinions");
    let holds = elsewhere
        || !case.ledger.linking(Role::Distilled, id)?.is_empty()
        || !case.ledger.linking(Role::PriorProblem, id)?.is_empty();
    Ok(Finding::unless(holds, || {
        Refusal::of("source-missing").at("source")
    }))
}

/// A problem that stands in the list of what is one person's own says whose it is.
pub(super) fn person_named(case: &Case<'_>) -> Finding {
    Finding::unless(!is_nameless(case.record), || {
        Refusal::of("missing").at("about_id")
    })
}

/// Judges a guard of who claims a problem.
pub(super) fn claims(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if guard == Guard::Claimed {
        claimed(case)
    } else {
        leader_claims(case)
    }
}

/// At least one leader claimed it, or claims it with this decision.
fn claimed(case: &Case<'_>) -> Read<Finding> {
    if case.act.is_none() {
        return Ok(Finding::Holds);
    }
    if let Some(leader) = case.answered("leader_id", Kind::Person)? {
        let leads = is_leader(case, &leader)?;
        let called = case.called(&leader)?;
        return Ok(Finding::unless(leads, || not_a_leader(&called)));
    }
    // Whoever has left claims nothing any more.
    let mut stays = false;
    for leader in case.ledger.linked(Role::ClaimedBy, case.record.id)? {
        let leader = fetch(case.ledger, Kind::Person, Some(leader))?;
        stays |= leader.is_some_and(|it| left_before(&it, case.on).is_none());
    }
    Ok(Finding::unless(stays, || {
        Refusal::of("unclaimed")
            .at("leader_id")
            .mended_by(Remedy::Claim)
    }))
}

/// The one who claims is a leader, and the one who decides.
fn leader_claims(case: &Case<'_>) -> Read<Finding> {
    let Some(leader) = case.answered("leader_id", Kind::Person)? else {
        return Ok(Finding::Holds);
    };
    let called = case.called(&leader)?;
    if !is_leader(case, &leader)? {
        return Ok(Finding::Refuse(not_a_leader(&called)));
    }
    let claims = case.ledger.linked(Role::ClaimedBy, case.record.id)?;
    if claims.contains(&leader.id) {
        return Ok(Finding::Refuse(
            Refusal::of("already-claimed")
                .with("person", called)
                .at("leader_id"),
        ));
    }
    let decides = case.by().is_none_or(|by| by == leader.id);
    Ok(Finding::unless(decides, || {
        Refusal::of("claims-in-person")
            .with("person", called)
            .at("leader_id")
    }))
}

fn not_a_leader(name: &str) -> Refusal {
    Refusal::of("not-a-leader")
        .with("person", name)
        .at("leader_id")
}

/// Whether a problem is one person's own, and whose.
fn whose(problem: &Record) -> (bool, Option<i64>) {
    let is_own = problem.text("problem_list") == PERSONAL;
    (is_own, problem.int("about_id").filter(|_| is_own))
}

/// The problem merged into is another one and open, and neither is another person's own.
pub(super) fn merges_into_another(case: &Case<'_>) -> Read<Finding> {
    let Some(target) = case.answered("merged_into_id", Kind::Problem)? else {
        return Ok(Finding::Holds);
    };
    if target.id == case.record.id {
        let refusal = Refusal::of("merges-into-itself").at("merged_into_id");
        return Ok(Finding::Refuse(refusal));
    }
    // What is of one person is read by few: it opens to nobody else, and hides nothing public.
    if whose(case.record) != whose(&target) {
        let refusal = Refusal::of("merges-across-persons").with("number", &target.number);
        return Ok(Finding::Refuse(refusal.at("merged_into_id")));
    }
    Ok(Finding::unless(!target.is_ended(), || {
        Refusal::of("target-ended")
            .with("number", &target.number)
            .with("state", Labels::state(Kind::Problem, &target.state))
            .at("merged_into_id")
    }))
}

/// No task was made for it.
pub(super) fn no_tasks(case: &Case<'_>) -> Read<Finding> {
    let tasks = case.children(Kind::Task, "problem_id")?;
    Ok(none_left(&tasks, ("has-tasks", Remedy::None), |_| false))
}

/// Every task of the problem has come to its end or to a stage.
pub(super) fn tasks_settled(case: &Case<'_>) -> Read<Finding> {
    let tasks = case.children(Kind::Task, "problem_id")?;
    Ok(none_left(
        &tasks,
        ("tasks-open", Remedy::FinishParts),
        |task| task.is_ended() || task.state == "stage_done",
    ))
}

/// The review date given lies ahead, or where none is asked that of a task of 长期坚持.
pub(super) fn review_ahead(case: &Case<'_>) -> Finding {
    let is_asked = case.row.asks.iter().any(|it| it.name == "review_on");
    let review = if is_asked {
        case.answer("review_on").day()
    } else {
        let long_term = case.record.text("task_kind") == "long_term";
        case.record.day("review_on").filter(|_| long_term)
    };
    match review {
        Some(day) if day <= case.on => Finding::Refuse(
            Refusal::of("review-not-ahead")
                .with("day", day)
                .at("review_on"),
        ),
        Some(_) | None => Finding::Holds,
    }
}

/// The review day has come.
pub(super) fn review_due(case: &Case<'_>) -> Finding {
    match case.record.day("review_on") {
        Some(day) if day > case.on => {
            Finding::Refuse(Refusal::of("review-not-due").with("day", day))
        }
        Some(_) | None => Finding::Holds,
    }
}

/// Fetches the problem that the task of a case is for.
pub(super) fn of_task(case: &Case<'_>) -> Read<Option<Record>> {
    let task = case.task.as_ref().unwrap_or(case.record);
    fetch(case.ledger, Kind::Problem, task.int("problem_id"))
}
