//! Guards on what a task must be before it is decided upon (field rules 5.3).

use super::moving::last_step;
use super::problem::of_task;
use crate::domain::rules::case::{Case, Finding, choice_labels, standing};
use crate::domain::{Guard, Kind, Labels, Pace, Read, Record, Refusal, Remedy, Role};

/// The states of a problem in which tasks are made and issued for it.
pub(in crate::domain::rules) const TAKES_TASKS: [&str; 4] =
    ["confirmed", "rectifying", "assessing", "long_term"];

/// The person responsible is not the leader in charge.
pub(super) fn owner_is_not_lead(case: &Case<'_>) -> Finding {
    let same = case.record.int("owner_id").is_some()
        && case.record.int("owner_id") == case.record.int("lead_id");
    Finding::unless(!same, || Refusal::of("owner-is-lead").at("owner_id"))
}

/// 分步解决 has two dated steps, the last on the limit.
pub(super) fn steps_dated(case: &Case<'_>) -> Read<Finding> {
    if case.record.text("task_kind") != "step_by_step" {
        return Ok(Finding::Holds);
    }
    let steps = case.children(Kind::Milestone, "task_id")?;
    Ok(dated(case.record, &steps).map_or(Finding::Holds, Finding::Refuse))
}

/// No step is due before the day of submission or issue, as no limit is.
pub(super) fn steps_not_before_issue(case: &Case<'_>) -> Read<Finding> {
    let Some(day) = case.day_at_first() else {
        return Ok(Finding::Holds);
    };
    let steps = case.children(Kind::Milestone, "task_id")?;
    let early: Vec<&Record> = steps
        .iter()
        .filter(|step| step.state == "planned")
        .filter(|step| step.day("due_on").is_some_and(|due| due < day))
        .collect();
    let first = early.iter().min_by_key(|step| step.day("due_on"));
    let dated = first.and_then(|step| Some((&step.number, step.day("due_on")?)));
    Ok(dated.map_or(Finding::Holds, |(number, due)| {
        Finding::Refuse(
            Refusal::of("steps-before-issue")
                .with("number", number)
                .with("due", due)
                .with("day", day)
                .with("count", early.len()),
        )
    }))
}

/// A task in steps keeps two of them, the last on its limit, once it is issued.
pub(super) fn steps_remain(case: &Case<'_>) -> Read<Finding> {
    let Some(task) = case.task.as_ref() else {
        return Ok(Finding::Holds);
    };
    let planning = matches!(task.state.as_str(), "draft" | "pending");
    if planning || task.text("task_kind") != "step_by_step" {
        return Ok(Finding::Holds);
    }
    let mut steps = standing(case.ledger, Kind::Milestone, "task_id", task.id)?;
    steps.retain(|step| step.id != case.record.id);
    Ok(dated(task, &steps).map_or(Finding::Holds, Finding::Refuse))
}

/// Says what the steps of a task in steps lack.
pub(in crate::domain::rules) fn dated(task: &Record, steps: &[Record]) -> Option<Refusal> {
    if steps.len() < 2 {
        let refusal = Refusal::of("steps-too-few").with("count", steps.len());
        return Some(refusal.mended_by(Remedy::AddStep));
    }
    // What is finished keeps its day, though the limit moved on since.
    let last = last_step(steps).filter(|step| step.state != "done");
    let last = last.and_then(|step| step.day("due_on"));
    let (last, limit) = last.zip(task.day("limit_on"))?;
    (last != limit).then(|| {
        Refusal::of("last-step-not-on-limit")
            .with("last", last)
            .with("limit", limit)
            .mended_by(Remedy::AddStep)
    })
}

/// The problem is confirmed; a task for a rule may be without one.
pub(super) fn purpose_stands(case: &Case<'_>) -> Read<Finding> {
    let for_rule = case.record.text("purpose") == "rule";
    // What a look-back found undone is done again even where its problem was taken for resolved.
    let again = !case
        .ledger
        .linked(Role::PriorTask, case.record.id)?
        .is_empty();
    Ok(match of_task(case)? {
        Some(problem) if again && problem.state == "resolved" => Finding::Holds,
        None => Finding::unless(for_rule, || Refusal::of("problem-missing").at("problem_id")),
        Some(problem) => match untimely(&problem) {
            Some(refusal) => Finding::Refuse(refusal),
            None => Finding::Holds,
        },
    })
}

/// Says why no task can be made for a problem now.
pub(in crate::domain::rules) fn untimely(problem: &Record) -> Option<Refusal> {
    let takes = TAKES_TASKS.contains(&problem.state.as_str());
    (!takes).then(|| {
        Refusal::of("problem-takes-no-tasks")
            .with("number", &problem.number)
            .with("state", Labels::state(Kind::Problem, &problem.state))
            .at("problem_id")
    })
}

/// What cannot be solved yet has dated steps and a person responsible (Opinions, part 3).
pub(super) fn unsolvable_has_steps(case: &Case<'_>) -> Read<Finding> {
    let in_steps =
        |task: &Record| task.text("task_kind") == "step_by_step" && !task.lacks("owner_id");
    let Some(problem) = of_task(case)? else {
        return Ok(Finding::Holds);
    };
    if !problem.is_set("not_yet_solvable") || in_steps(case.record) {
        return Ok(Finding::Holds);
    }
    let tasks = standing(case.ledger, Kind::Task, "problem_id", problem.id)?;
    let other = tasks
        .iter()
        .any(|task| !matches!(task.state.as_str(), "withdrawn" | "draft") && in_steps(task));
    Ok(Finding::unless(other, || {
        Refusal::of("unsolvable-needs-steps")
            .with("number", &problem.number)
            .at("task_kind")
    }))
}

/// Judges a guard of what kind a task is.
pub(super) fn nature(case: &Case<'_>, guard: Guard) -> Finding {
    if guard == Guard::FixedAtOnce {
        is_of_kind(case, "fix_at_once")
    } else if guard == Guard::LongTerm {
        is_of_kind(case, "long_term")
    } else {
        is_not_fixed_at_once(case)
    }
}

/// 立行立改 is finished by its owner, and applies for nothing.
fn is_not_fixed_at_once(case: &Case<'_>) -> Finding {
    Finding::unless(case.record.text("task_kind") != "fix_at_once", || {
        Refusal::of("fixed-at-once-is-finished").with("act", Labels::act(Kind::Task, "finish"))
    })
}

/// The task is of one kind.
fn is_of_kind(case: &Case<'_>, kind: &'static str) -> Finding {
    Finding::unless(case.record.text("task_kind") == kind, || {
        Refusal::of("other-kind-of-task")
            .with("wanted", choice_labels("task-kind", &[kind]))
            .at("task_kind")
    })
}

/// The task concerned is being worked on.
pub(super) fn task_under_way(case: &Case<'_>) -> Finding {
    let task = case.task.as_ref().unwrap_or(case.record);
    Finding::unless(
        task.kind.def().machine.pace(&task.state) == Some(Pace::Runs),
        || {
            Refusal::of("task-not-under-way")
                .with("number", &task.number)
                .with("state", Labels::state(Kind::Task, &task.state))
        },
    )
}

/// The problem of the task was not decided upon since.
pub(super) fn problem_still_open(case: &Case<'_>) -> Read<Finding> {
    Ok(match of_task(case)? {
        Some(problem) if problem.is_ended() => Finding::Refuse(
            Refusal::of("problem-decided")
                .with("number", &problem.number)
                .with("state", Labels::state(Kind::Problem, &problem.state)),
        ),
        Some(_) | None => Finding::Holds,
    })
}

/// That nothing changed is said once a day.
pub(super) fn unchanged_once(case: &Case<'_>) -> Read<Finding> {
    let notes = case.children(Kind::Progress, "task_id")?;
    let mut notes = notes.iter().filter(|it| it.is_set("unchanged"));
    Ok(match notes.find(|it| it.day("noted_on") == Some(case.on)) {
        None => Finding::Holds,
        Some(first) => Finding::Refuse(
            Refusal::of("unchanged-that-day")
                .with("number", &first.number)
                .with("day", case.on)
                .at("on"),
        ),
    })
}
