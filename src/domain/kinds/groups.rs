//! The states that people count and list under one word, and the figures that are told of them.

use super::super::figure::{FigureDef, Shown};
use super::super::machine::{DISPOSED, Group, OPEN, STANDING};
use super::joined;

/// The states in which a task is being worked on.
pub(super) const RUNNING: &[&str] = &["issued", "signed", "rectifying", "returned"];

pub(super) const APPLIED: &[&str] = &["applied", "verifying", "approving"];
pub(super) const SUSPENDED: &[&str] = &["suspended"];
pub(super) const REACHED: &[&str] = &["stage_done"];

/// Every state after issue that is not an end: those in which there is a clock.
pub(super) const UNFINISHED: &[&str] = &joined::<9>(&[RUNNING, APPLIED, SUSPENDED, REACHED]);

const fn group(code: &'static str, states: &'static [&'static str]) -> Group {
    Group { code, states }
}

/// Problems: before the meeting, in hand, solved, and what ended otherwise.
pub(super) static PROBLEM: [Group; 4] = [
    group("to_study", &["candidate", "submitted"]),
    group(
        "under_way",
        &["confirmed", "rectifying", "assessing", "long_term"],
    ),
    group("resolved", &["resolved"]),
    group("left", &["handed_over", "not_listed", "merged"]),
];

const OUT: &[&str] = &joined::<11>(&[UNFINISHED, &["closed", "handed_over"]]);

/// Tasks: not issued yet 待下达; issued, whatever became of them, and not withdrawn 应办; struck
/// off 已销号; and what ended otherwise.
pub(super) static TASK: [Group; 4] = [
    group("planned", &["draft", "pending"]),
    group("out", OUT),
    group("closed", &["closed"]),
    group("left", &["withdrawn", "handed_over"]),
];

/// Cards 来件, of them the empty ones.
pub(super) static CARD_FIGURES: [FigureDef; 2] = [
    FigureDef::total().brief(Shown::Yes),
    FigureDef::of("empty", STANDING)
        .flagged()
        .brief(Shown::WhereAny),
];

pub(super) static OPINION_FIGURES: [FigureDef; 3] = [
    FigureDef::total().everywhere(),
    FigureDef::of("disposed", DISPOSED)
        .everywhere()
        .share_of(STANDING),
    FigureDef::of("pending", OPEN).everywhere(),
];

pub(super) static PROBLEM_FIGURES: [FigureDef; 10] = [
    FigureDef::total().everywhere(),
    FigureDef::of("resolved", "resolved").everywhere(),
    FigureDef::of("open", OPEN).brief(Shown::Yes),
    FigureDef::of("under_way", "under_way").overview(Shown::Yes),
    FigureDef::of("to_study", "to_study").overview(Shown::WhereAny),
    FigureDef::of("left", "left")
        .brief(Shown::Yes)
        .overview(Shown::WhereAny),
    FigureDef::of("long_term", "long_term"),
    FigureDef::of("handed_over", "handed_over"),
    FigureDef::of("not_listed", "not_listed"),
    FigureDef::of("merged", "merged"),
];

/// What is due and what of it is struck off; a rate is of what is due, never of all.
pub(super) static TASK_FIGURES: [FigureDef; 7] = [
    FigureDef::total().everywhere(),
    FigureDef::of("issued", "out").overview(Shown::WhereLess),
    FigureDef::of("closed", "closed")
        .everywhere()
        .share_of("out"),
    FigureDef::of("open", OPEN).everywhere(),
    FigureDef::of("late_closed", "closed")
        .flagged()
        .brief(Shown::Yes),
    FigureDef::of("planned", "planned")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("left", "left")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
];

/// Rules: those that have been issued or abolished, and what came of them.
pub(super) static RULE: [Group; 1] = [group(
    "done",
    &["issued", "in_force", "assessed", "abolished"],
)];

/// What is to become of rules, and how many of those that the campaign asks for are there.
pub(super) static RULE_FIGURES: [FigureDef; 6] = [
    FigureDef::total().everywhere(),
    FigureDef::of("abolish", STANDING)
        .only("rule_change", "abolish")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("revise", STANDING)
        .only("rule_change", "revise")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("establish", STANDING)
        .only("rule_change", "establish")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("done", "done").brief(Shown::WhereAny),
    FigureDef::of("of_goal", "done")
        .only("of_goal", "1")
        .of_goal("rules_target")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
];
