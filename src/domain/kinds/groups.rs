//! The states that people count and list under one word, and the figures that are told of them.

use super::super::figure::{ActDef, CurveDef, FigureDef, Shown, SumDef, TableDef, Which};
use super::super::light::Light;
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

pub(super) const OUT: &[&str] = &joined::<11>(&[UNFINISHED, &["closed", "handed_over"]]);

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
        .only(Which::Flagged)
        .brief(Shown::WhereAny),
];

pub(super) static OPINION_FIGURES: [FigureDef; 5] = [
    FigureDef::total().everywhere(),
    FigureDef::of("disposed", DISPOSED)
        .everywhere()
        .share_of(STANDING),
    FigureDef::of("pending", OPEN).everywhere(),
    FigureDef::lit("reply_overdue", Light::Red).where_any(),
    FigureDef::lit("reply_due_soon", Light::Yellow).where_any(),
];

pub(super) static PROBLEM_FIGURES: [FigureDef; 12] = [
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
    FigureDef::lit("review_overdue", Light::Red).where_any(),
    FigureDef::lit("review_due_soon", Light::Yellow).where_any(),
];

/// What is due and what of it is struck off; a rate is of what is due, never of all. Then the
/// lights of today, and what the last seven days brought.
pub(super) static TASK_FIGURES: [FigureDef; 15] = [
    FigureDef::total().everywhere(),
    FigureDef::of("issued", "out").overview(Shown::WhereLess),
    FigureDef::of("closed", "closed")
        .everywhere()
        .share_of("out"),
    FigureDef::of("open", OPEN).everywhere(),
    FigureDef::of("late_closed", "closed")
        .only(Which::Flagged)
        .brief(Shown::Yes),
    FigureDef::of("planned", "planned")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("left", "left")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::lit("overdue", Light::Red),
    FigureDef::lit("due_soon", Light::Yellow),
    FigureDef::lit("normal", Light::Green),
    FigureDef::lit("paused", Light::Grey),
    FigureDef::acted("week_closed", "closed"),
    FigureDef::acted("week_issued", "issued"),
    FigureDef::acted("week_returned", "returned"),
    FigureDef::acted("week_extended", "extended"),
];

/// What happens to tasks, as the week counts it.
pub(super) static TASK_ACTS: [ActDef; 4] = [
    act("closed", &["task.approve"]),
    act("issued", &["task.issue"]),
    act("returned", &["task.return", "task.refuse"]),
    act("extended", &["extension.grant"]),
];

const fn act(word: &'static str, commands: &'static [&'static str]) -> ActDef {
    ActDef { word, commands }
}

/// Every state but that of what was withdrawn or is void.
const NOT_GIVEN_UP: &[&str] = &joined::<13>(&[&["draft", "pending"], OUT]);

/// Strikings off against first limits, month by month.
pub(super) static TASK_CURVE: CurveDef = CurveDef {
    sums: &[
        SumDef {
            word: "closed",
            days: "struck",
            of: ("closed_on", &["closed"]),
            happened: true,
        },
        SumDef {
            word: "due",
            days: "due",
            of: ("original_limit_on", NOT_GIVEN_UP),
            happened: false,
        },
    ],
    beside: "late_closed",
};

/// Who has how much to do and has done how much of it: by department on the overview, and by the
/// people who answer for it.
pub(super) static TASK_TABLES: [TableDef; 3] = [
    done_by("lead_id"),
    TableDef {
        overview: true,
        ..done_by("department_id")
    },
    done_by("owner_id"),
];

const fn done_by(by: &'static str) -> TableDef {
    TableDef {
        by,
        whole: "issued",
        cells: &["issued", "closed", "overdue", "due_soon"],
        share: "closed",
        order: &["overdue", "due_soon", "issued"],
        overview: false,
    }
}

/// Rules: those that have been issued or abolished, and what came of them.
pub(super) static RULE: [Group; 1] = [group(
    "done",
    &["issued", "in_force", "assessed", "abolished"],
)];

/// What is to become of rules, and how many of those that the campaign asks for are there.
pub(super) static RULE_FIGURES: [FigureDef; 6] = [
    FigureDef::total().everywhere(),
    FigureDef::of("abolish", STANDING)
        .only(Which::Chosen("abolish"))
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("revise", STANDING)
        .only(Which::Chosen("revise"))
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("establish", STANDING)
        .only(Which::Chosen("establish"))
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
    FigureDef::of("done", "done").brief(Shown::WhereAny),
    FigureDef::of("of_goal", "done")
        .only(Which::Flagged)
        .of_goal("rules_target")
        .brief(Shown::WhereAny)
        .overview(Shown::WhereAny),
];
