//! What waits for whom, kind by kind.

use super::super::lag::LAG_ON;
use super::super::queue::QueueDef;
use super::super::{Kind, Role};
use super::groups::RUNNING;

/// Deliverables: what was due and is not there, what is ticked with less behind it than it asks
/// for, and what is due soon.
pub(super) static DELIVERABLE: [QueueDef; 3] = [
    QueueDef::of("to_deliver", &["open"], &["deliver"]).past_due(),
    QueueDef::of("to_complete", &["delivered"], &[]).short(),
    QueueDef::of("to_deliver_soon", &["open"], &["deliver"]).due_soon(),
];

/// Posts: those that nobody holds; no act leads out, but that somebody does.
pub(super) static POST: [QueueDef; 1] =
    [QueueDef::of("to_fill", &["active"], &[]).vacant(Role::Holds)];

/// Requirements: those that somebody has not met; no act leads out, but that they are met.
pub(super) static REQUIREMENT: [QueueDef; 1] =
    [QueueDef::of("to_meet", &["active"], &[]).unmet()];

/// Goals: those that nothing has served for long; no act leads out, but that something does.
pub(super) static GOAL: [QueueDef; 1] = [QueueDef::of("to_serve", &["active"], &[]).idle()];

/// Opinions: to be checked, and to be dealt with.
pub(super) static OPINION: [QueueDef; 2] = [
    QueueDef::of("to_check", &["registered"], &["check"]),
    QueueDef::of(
        "to_dispose",
        &["checked"],
        &["merge", "reply", "refer", "transfer", "duplicate", "file"],
    ),
];

/// Problems: before the meeting, until a task is made of them, and at the end of their tasks.
pub(super) static PROBLEM: [QueueDef; 3] = [
    QueueDef::of(
        "to_study",
        &["candidate", "submitted"],
        &["submit", "confirm", "reject"],
    ),
    QueueDef::of("to_plan", &["confirmed", "rectifying"], &[]).unanswered(
        (Kind::Task, "problem_id"),
        &["withdrawn"],
        Role::ClaimedBy,
    ),
    QueueDef::of("to_assess", &["assessing"], &["resolve", "keep"]),
];

/// Tasks: drafts to be submitted;
/// before they are issued, signed for, verified, approved; to be urged, to be reported on,
/// behind their own steps;
/// paused, once their day of review has come; and once they were drawn to be looked back at.
pub(super) static TASK: [QueueDef; 10] = [
    QueueDef::of("to_submit", &["draft"], &["submit"]),
    QueueDef::of("to_issue", &["pending"], &["issue", "send_back"]),
    QueueDef::of("to_sign", &["issued"], &["sign"]),
    QueueDef::of(
        "to_verify",
        &["applied", "verifying"],
        &["check", "pass", "return"],
    ),
    QueueDef::of("to_approve", &["approving"], &["approve", "refuse"]),
    QueueDef::of("to_urge", RUNNING, &["urge"]).proposed(Kind::Urging, "task_id"),
    QueueDef::of(
        "to_report",
        &["signed", "rectifying", "returned"],
        &["progress", "no_change"],
    )
    .once_come("silent_on"),
    QueueDef::of("to_catch_up", RUNNING, &["sign", "progress"]).once_come(LAG_ON),
    QueueDef::of(
        "to_review",
        &["suspended", "stage_done"],
        &["resume", "continue"],
    )
    .once_come("review_on"),
    QueueDef::of("to_look_back", &["closed"], &["look_back"]).dated("look_by_on"),
];

/// Activities: what was planned for a day that has passed was held, is moved, or falls out.
pub(super) static ACTIVITY: [QueueDef; 1] =
    [QueueDef::of("to_hold", &["planned"], &["hold"]).gone("held_on", "to_on")];

/// Extensions: what was asked and not decided.
pub(super) static EXTENSION: [QueueDef; 1] = [QueueDef::of(
    "to_extend",
    &["asked", "first_checked"],
    &["first_check", "grant", "refuse"],
)];

/// Rules: before the meeting.
pub(super) static RULE: [QueueDef; 1] = [QueueDef::of(
    "to_pass",
    &["reviewing"],
    &["issue", "abolish"],
)];
