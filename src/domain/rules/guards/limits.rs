//! Guards on limits, extensions and urging (field rules 5.3, clock rules).

use crate::domain::calendar::{Counted, LimitContext, parse_limit};
use crate::domain::rules::case::{Case, Finding};
use crate::domain::{Capacity, Day, Kind, Read, Record, Refusal};

/// A limit, or for 长期坚持 a review date: it may have no end, but somebody looks again.
pub(super) fn limit_given(case: &Case<'_>) -> Finding {
    undated(case.record).map_or(Finding::Holds, Finding::Refuse)
}

/// Says which day a task of its kind cannot be without.
pub(in crate::domain::rules) fn undated(task: &Record) -> Option<Refusal> {
    let column = if task.text("task_kind") == "long_term" {
        "review_on"
    } else {
        "limit_on"
    };
    task.lacks(column)
        .then(|| Refusal::of("missing").at(column))
}

/// The record has a limit.
pub(super) fn has_limit(case: &Case<'_>) -> Finding {
    Finding::unless(!case.record.lacks("limit_on"), || {
        if case.record.text("task_kind") == "long_term" {
            Refusal::of("long-term-has-no-limit")
        } else {
            Refusal::of("missing").at("limit_on")
        }
    })
}

/// The limit lies not before the day of submission or issue.
pub(super) fn limit_not_before_issue(case: &Case<'_>) -> Finding {
    let both = limit_at_issue(case).zip(case.day_at_first());
    match both {
        Some((limit, day)) if limit < day => not_ahead(limit, day),
        Some(_) | None => Finding::Holds,
    }
}

/// Gives the limit as it is once the task is issued on the day: a length in words, 半年内, counts
/// from the day of issue (design 14.15). What has dated steps keeps the day that they lead to.
pub(in crate::domain::rules) fn limit_at_issue(case: &Case<'_>) -> Option<Day> {
    let task = case.record;
    let limit = task.day("limit_on")?;
    let read = |today| {
        let context = LimitContext {
            today,
            in_force: None,
            campaign: None,
            calendar: case.ledger.calendar(),
        };
        parse_limit(task.text("limit_wording"), &context).ok()
    };
    let issued = read(case.on).filter(|it| it.counted == Counted::Worded);
    let Some(issued) = issued.filter(|_| task.text("task_kind") != "step_by_step") else {
        return Some(limit);
    };
    // The wording is that of the limit: it was typed on some day since the task was made, and that
    // may have been after the day on paper.
    let made = task.made_on.parse().unwrap_or(case.on);
    let today = case.act.map_or(case.on, |act| act.today);
    let typed = made.onward().take_while(|day| *day <= today.max(case.on));
    // Limits once were kept as the day on which they run out.
    let runs_out = |day| case.ledger.calendar().roll_forward(day);
    let explains = |day| read(day).is_some_and(|it| it.on == limit || runs_out(it.on) == limit);
    Some(if typed.into_iter().any(explains) {
        issued.on
    } else {
        limit
    })
}

/// Refuses a limit that has passed already.
pub(super) fn not_ahead(limit: Day, day: Day) -> Finding {
    Finding::Refuse(
        Refusal::of("limit-not-ahead")
            .with("limit", limit)
            .with("day", day)
            .at("limit_on"),
    )
}

/// The granted date is later than the limit, not past, and inside the campaign unless 长期坚持.
pub(super) fn later_than_limit(case: &Case<'_>) -> Finding {
    let answered = |column: &'static str| Some((column, case.answer(column).day()?));
    let Some((column, wanted)) = answered("limit_on").or_else(|| answered("wanted_on")) else {
        return Finding::Holds;
    };
    let asked = (case.record.kind == Kind::Task).then_some(case.record);
    let task = case.task.as_ref().or(asked);
    if let Some(limit) = task
        .and_then(|task| task.day("limit_on"))
        .filter(|limit| wanted <= *limit)
    {
        return Finding::Refuse(
            Refusal::of("not-later-than-limit")
                .with("wanted", wanted)
                .with("limit", limit)
                .at(column),
        );
    }
    if wanted < case.on {
        return not_ahead(wanted, case.on);
    }
    let long_term = task.is_some_and(|task| task.text("task_kind") == "long_term");
    match case.campaign_end() {
        Some(end) if wanted > end && !long_term => Finding::Refuse(
            Refusal::of("extension-past-campaign")
                .with("wanted", wanted)
                .with("end", end)
                .at("limit_on"),
        ),
        Some(_) | None => Finding::Holds,
    }
}

/// A request that came too late needs the leading group.
pub(super) fn late_needs_group(case: &Case<'_>) -> Finding {
    let by_group = case.capacity == Some(Capacity::SteeringGroup);
    let open = case.capacity.is_none();
    Finding::unless(
        open || by_group || !case.record.is_set("asked_late"),
        || Refusal::of("late-needs-group").at("by"),
    )
}

/// The extensions that the leader in charge may grant where the campaign says nothing.
const LEAD_EXTENSIONS: i64 = 1;

/// So many extensions are for the leader in charge; any further one needs the leading group.
pub(super) fn again_needs_group(case: &Case<'_>) -> Finding {
    let by_group = case.capacity == Some(Capacity::SteeringGroup);
    let open = case.capacity.is_none();
    let most = case
        .campaign
        .as_ref()
        .and_then(|it| it.int("lead_extensions"))
        .unwrap_or(LEAD_EXTENSIONS);
    let granted = case.task.as_ref().and_then(|it| it.int("times_extended"));
    let granted = granted.unwrap_or_default();
    Finding::unless(open || by_group || granted < most, || {
        Refusal::of("again-needs-group")
            .with("count", granted)
            .at("by")
    })
}

/// No extension is pending.
pub(super) fn no_open_extension(case: &Case<'_>) -> Read<Finding> {
    let open = case
        .children(Kind::Extension, "task_id")?
        .into_iter()
        .find(|extension| !extension.is_ended());
    Ok(match open {
        None => Finding::Holds,
        Some(extension) => {
            Finding::Refuse(Refusal::of("extension-pending").with("number", extension.number))
        }
    })
}
