//! Guards on limits that move: by a return, by an extension, by resuming (design 14.7).

use super::limits::not_ahead;
use crate::domain::rules::case::{Case, Finding, standing};
use crate::domain::{Day, Kind, Read, Record, Refusal};

/// The working days after a return to which it may set the limit, where the campaign says nothing.
const RETURN_DAYS: i64 = 10;
/// No setting is longer than a year.
const DAYS_MOST: i64 = 366;

/// Gives the last day to which a return may set the limit.
pub(in crate::domain::rules) fn last_of_return(
    campaign: Option<&Record>,
    case: (&dyn crate::domain::Ledger, Day),
) -> Day {
    let (ledger, on) = case;
    let days = campaign.and_then(|it| it.int("return_days"));
    let days = days.unwrap_or(RETURN_DAYS).clamp(0, DAYS_MOST);
    let last = ledger.calendar().add_working_days(on, days);
    match campaign.and_then(|it| it.day("to_on")) {
        Some(end) if end < last => end,
        Some(_) | None => last,
    }
}

/// Gives the later of two limits by the day on which each runs out; the first where they are alike.
pub(in crate::domain::rules) fn later(
    ledger: &dyn crate::domain::Ledger,
    before: Option<Day>,
    given: Option<Day>,
) -> Option<Day> {
    let runs_out = |day| ledger.calendar().roll_forward(day);
    match (before, given) {
        (Some(before), Some(given)) if runs_out(given) > runs_out(before) => Some(given),
        (before, given) => before.or(given),
    }
}

/// Gives the limit of the task concerned as it is after the act; nothing while none is given.
pub(in crate::domain::rules) fn limit_after(case: &Case<'_>) -> Option<Day> {
    let given = case.answer("limit_on").day()?;
    if case.record.kind == Kind::Task {
        later(case.ledger, case.record.day("limit_on"), Some(given))
    } else {
        Some(given)
    }
}

/// A return leaves the limit in force or gives a day soon after it; more is an extension.
pub(super) fn return_in_time(case: &Case<'_>) -> Finding {
    let Some(given) = case.answer("limit_on").day() else {
        return Finding::Holds;
    };
    let before = case.record.day("limit_on");
    if before == Some(given) {
        return Finding::Holds;
    }
    if given < case.on {
        return not_ahead(given, case.on);
    }
    if let Some(before) = before.filter(|_| limit_after(case) == before) {
        return Finding::Mark(Refusal::of("limit-stays").with("limit", before));
    }
    let last = last_of_return(case.campaign.as_ref(), (case.ledger, case.on));
    Finding::unless(given <= last, || {
        let refusal = match before {
            Some(before) => Refusal::of("return-is-no-extension").with("limit", before),
            None => Refusal::of("return-is-no-extension-undated"),
        };
        refusal.with("last", last).at("limit_on")
    })
}

/// Gives the step that is due last.
pub(super) fn last_step(steps: &[Record]) -> Option<&Record> {
    steps
        .iter()
        .max_by_key(|step| (step.day("due_on"), step.id))
}

/// Gives the step to which an act that moves the limit gives a date: after a return the last one,
/// which is done again; for an extension the last of those that are still to be done.
pub(in crate::domain::rules) fn step_to_date<'a>(
    moved: &Record,
    steps: &'a [Record],
) -> Option<&'a Record> {
    let again = moved.kind == Kind::Task;
    let dated = steps.iter().filter(|step| again || step.state != "done");
    dated.max_by_key(|step| (step.day("due_on"), step.id))
}

/// Where the limit moves, the last step gets a date of its own: ahead, last, inside the limit, and
/// for 分步解决 on it.
pub(super) fn last_step_dated(case: &Case<'_>) -> Read<Finding> {
    let Some(task) = case.task.as_ref().filter(|_| case.act.is_some()) else {
        return Ok(Finding::Holds);
    };
    let refuse = |refusal: Refusal| Ok(Finding::Refuse(refusal.at("last_step_on")));
    let mut steps = standing(case.ledger, Kind::Milestone, "task_id", task.id)?;
    let given = case.answer("last_step_on").day();
    let dated = step_to_date(case.record, &steps).cloned();
    let (Some(last), Some(limit)) = (dated, limit_after(case)) else {
        return match given {
            Some(_) if steps.is_empty() => refuse(Refusal::of("no-steps-to-date")),
            Some(_) if limit_after(case).is_some() => refuse(Refusal::of("all-steps-done")),
            Some(_) | None => Ok(Finding::Holds),
        };
    };
    let Some(given) = given else {
        return if task.day("limit_on") == Some(limit) {
            Ok(Finding::Holds)
        } else {
            refuse(Refusal::of("missing"))
        };
    };
    // What is finished and lies behind the step that is dated binds it to nothing.
    let behind = |step: &Record| step.day("due_on") > last.day("due_on");
    steps.retain(|step| step.id != last.id && !behind(step));
    let others = steps.iter().filter_map(|step| step.day("due_on")).max();
    if given < case.on {
        return refuse(
            Refusal::of("step-not-ahead")
                .with("due", given)
                .with("day", case.on),
        );
    }
    if given > limit {
        return refuse(
            Refusal::of("step-after-limit")
                .with("due", given)
                .with("limit", limit),
        );
    }
    if task.text("task_kind") == "step_by_step" && given != limit {
        return refuse(
            Refusal::of("last-step-not-on-limit")
                .with("last", given)
                .with("limit", limit),
        );
    }
    match others.filter(|other| *other > given) {
        Some(other) => refuse(
            Refusal::of("step-before-others")
                .with("due", given)
                .with("other", other),
        ),
        None => Ok(Finding::Holds),
    }
}

/// Gives the working days for which a suspended task's clock has stood: those after the day of
/// suspension up to and with the day of resuming.
pub(in crate::domain::rules) fn stood(case: &Case<'_>) -> i64 {
    let calendar = case.ledger.calendar();
    case.record.day("suspended_on").map_or(0, |from| {
        calendar.working_days_between(from, case.on).max(0)
    })
}

/// Moves a day on by the working days that the clock stood, counted from where it runs out.
pub(in crate::domain::rules) fn moved_on(case: &Case<'_>, day: Day) -> Day {
    let calendar = case.ledger.calendar();
    match stood(case) {
        0 => day,
        days => calendar.add_working_days(calendar.roll_forward(day), days),
    }
}
