//! What is filled in and kept right when a task or one of its steps is made or edited.

use super::case::{campaign_of, fetch};
use super::effects::opinion::handed_back;
use super::effects::{Turn, keep_in_step, put_lights, retrace, settle, steps_of};
use super::follow;
use super::guards::untimely;
use super::make::Draft;
use crate::domain::light::Thresholds;
use crate::domain::{Change, Day, Kind, Labels, Ledger, Read, Record, Refusal, Stop};

/// The states in which what a task is made of is with the verifier or the approver.
pub(super) const WITH_VERIFIER: [&str; 3] = ["applied", "verifying", "approving"];

/// Fills in what follows from the problem, the department, urgency and difficulty; judges the rest.
pub(super) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    from_problem(draft)?;
    follow::fill(draft)?;
    draft.fill("level", "ordinary");
    if let Some(refusal) = owner_leads(&draft.record) {
        draft.refuse(refusal);
    }
    let mark = outside(&draft.record, "limit_on", draft.campaign.as_ref());
    draft.marks.extend(mark);
    Ok(())
}

fn from_problem(draft: &mut Draft<'_>) -> Read<()> {
    let Some(problem) = draft.referred("problem_id", Kind::Problem)? else {
        if draft.record.lacks("problem_id") && draft.record.text("purpose") != "rule" {
            draft.refuse(Refusal::of("problem-missing").at("problem_id"));
        }
        return Ok(());
    };
    if let Some(refusal) = untimely(&problem) {
        draft.refuse(refusal);
    }
    if problem.is_set("restricted") {
        draft.fill("restricted", true);
    }
    Ok(())
}

/// The person responsible is not the leader in charge.
pub(super) fn owner_leads(task: &Record) -> Option<Refusal> {
    let owner = task.int("owner_id");
    (owner.is_some() && owner == task.int("lead_id"))
        .then(|| Refusal::of("owner-is-lead").at("owner_id"))
}

/// Marks a limit outside the campaign's span.
pub(super) fn outside(
    record: &Record,
    column: &'static str,
    campaign: Option<&Record>,
) -> Option<Refusal> {
    let limit = record.day(column)?;
    let bound = |name| campaign.and_then(|it| it.day(name));
    let (from, to): (Option<Day>, Option<Day>) = (bound("from_on"), bound("to_on"));
    let inside = from.is_none_or(|from| limit >= from) && to.is_none_or(|to| limit <= to);
    let end = to.map(|to| to.to_string()).unwrap_or_default();
    (!inside).then(|| {
        Refusal::of("limit-outside-campaign")
            .with("limit", limit)
            .with("end", end)
            .at(column)
    })
}

/// A step belongs to a task that is still worked on, inside its limit.
pub(super) fn prepare_milestone(draft: &mut Draft<'_>) -> Read<()> {
    let Some(task) = draft.referred("task_id", Kind::Task)? else {
        return Ok(());
    };
    if let Some(refusal) = takes_no_steps(&task) {
        draft.refuse(refusal);
    }
    let reasons = [
        after_limit(&draft.record, &task),
        before_issue(&draft.record, &task),
    ];
    for refusal in reasons.into_iter().flatten() {
        draft.refuse(refusal);
    }
    let mark = outside(&draft.record, "due_on", draft.campaign.as_ref());
    draft.marks.extend(mark);
    Ok(())
}

/// Says why the steps of a task cannot be changed.
pub(super) fn takes_no_steps(task: &Record) -> Option<Refusal> {
    (!takes_steps_in(&task.state)).then(|| {
        Refusal::of("task-takes-no-steps")
            .with("number", &task.number)
            .with("state", Labels::state(Kind::Task, &task.state))
            .at("task_id")
    })
}

/// Says whether steps of a task may be changed in a state of it.
pub(super) fn takes_steps_in(state: &str) -> bool {
    !Kind::Task.def().machine.is_ended(state) && !WITH_VERIFIER.contains(&state)
}

/// Says whether a step is due after its task; a limit that is no more than proposed 拟 binds none.
pub(super) fn after_limit(step: &Record, task: &Record) -> Option<Refusal> {
    if task.is_proposed("limit_on") {
        return None;
    }
    let (due, limit) = step.day("due_on").zip(task.day("limit_on"))?;
    (due > limit).then(|| {
        Refusal::of("step-after-limit")
            .with("due", due)
            .with("limit", limit)
            .at("due_on")
    })
}

/// Says whether a step is due before its task was issued.
pub(super) fn before_issue(step: &Record, task: &Record) -> Option<Refusal> {
    let (due, issued) = step.day("due_on").zip(task.day("issued_on"))?;
    (due < issued).then(|| {
        Refusal::of("step-before-issue")
            .with("due", due)
            .with("issued", issued)
            .at("due_on")
    })
}

/// Says that a step that is still to be done is due after its task, or before that was issued.
pub(super) fn out_of_bounds(ledger: &dyn Ledger, step: &Record) -> Read<Option<Refusal>> {
    let task = fetch(ledger, Kind::Task, step.int("task_id"))?;
    let open = task.filter(|_| !step.is_ended());
    Ok(open.and_then(|task| after_limit(step, &task).or_else(|| before_issue(step, &task))))
}

/// Reckons anew, after an act was taken back, what follows from how a task and its steps stand
/// now, its light days and where its problem is, and of an opinion what was handed on along with
/// it; `before` is the record as it was until then.
///
/// # Errors
/// [`Stop::Refused`] where a step would be left behind the limit of its task.
pub fn retraced(ledger: &dyn Ledger, before: &Record) -> Result<Change, Stop> {
    let mut change = Change::default();
    let Some(after) = ledger.record(before.kind, before.id)? else {
        return Ok(change);
    };
    if after.kind.def().handed_on.is_some() {
        handed_back(ledger, (before, &after), &mut change)?;
    }
    if after.kind != Kind::Task {
        return Ok(change);
    }
    let steps = steps_of(ledger, &after)?;
    let late = steps.iter().find_map(|step| {
        let refusal = after_limit(step, &after)?;
        Some(refusal.about(&step.number))
    });
    if let Some(refusal) = late.filter(|_| before.day("limit_on") != after.day("limit_on")) {
        return Err(refusal.into());
    }
    light(ledger, &after, &steps, &mut change)?;
    retrace(ledger, before, &after, &mut change)?;
    Ok(change)
}

/// Another task for a problem in 待评估 takes it back to 整改中; 长期坚持 stays until it is issued.
pub(super) fn joins(ledger: &dyn Ledger, task: &Record, change: &mut Change) -> Read<()> {
    keep_in_step(
        ledger,
        task.int("problem_id"),
        (task, Turn::Drafted),
        change,
    )
}

/// The problem that loses its last open task comes to assessment, the one that gets another is
/// rectified again.
pub(super) fn changes_problem(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    let (left, found) = (before.int("problem_id"), after.int("problem_id"));
    if left != found {
        keep_in_step(ledger, left, (after, Turn::AsBefore), change)?;
        keep_in_step(ledger, found, (after, Turn::Drafted), change)?;
    }
    Ok(())
}

/// Keeps the day on which a task lags right, as its steps will be with this one.
pub(super) fn light_with(ledger: &dyn Ledger, step: &Record, change: &mut Change) -> Read<()> {
    let Some(task) = fetch(ledger, Kind::Task, step.int("task_id"))? else {
        return Ok(());
    };
    let mut steps = steps_of(ledger, &task)?;
    steps.retain(|it| it.id != step.id);
    steps.push(step.clone());
    let mut after = task.clone();
    if let Some(limit) = limit_of_steps(&task, &steps) {
        after.cells.insert("limit_on", limit.into());
        let mark = Refusal::of("limit-goes-with-steps").with("limit", limit);
        change
            .marks
            .push(mark.with("number", &task.number).at("limit_on"));
    }
    lit(ledger, (&task, after), &steps, change)
}

/// Gives the day on which a task is to be done by its dated steps, where nobody decided its limit
/// and that is another day: the last step of one that goes step by step ends it, and no step lies
/// behind it.
fn limit_of_steps(task: &Record, steps: &[Record]) -> Option<Day> {
    let limit = task
        .day("limit_on")
        .filter(|_| task.is_proposed("limit_on"))?;
    let last = steps.iter().filter_map(|it| it.day("due_on")).max()?;
    let ends_with_it = task.text("task_kind") == "step_by_step";
    (last > limit || (ends_with_it && last != limit)).then_some(last)
}

fn light(
    ledger: &dyn Ledger,
    task: &Record,
    steps: &[Record],
    change: &mut Change,
) -> Read<()> {
    lit(ledger, (task, task.clone()), steps, change)
}

fn lit(
    ledger: &dyn Ledger,
    (task, mut after): (&Record, Record),
    steps: &[Record],
    change: &mut Change,
) -> Read<()> {
    let campaign = campaign_of(ledger, task)?;
    put_lights(ledger, &mut after, steps, Thresholds::of(campaign.as_ref()));
    settle(change, task, &after);
    Ok(())
}

/// Computes a task's light days anew, after the calendar or a threshold changed.
pub fn relight(ledger: &dyn Ledger, task: &Record) -> Read<Change> {
    let mut change = Change::default();
    if task.kind == Kind::Task {
        let steps = steps_of(ledger, task)?;
        light(ledger, task, &steps, &mut change)?;
    }
    Ok(change)
}
