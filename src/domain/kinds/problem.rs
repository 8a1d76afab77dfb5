//! Problems 问题, distilled from opinions or found by the leadership itself (field rules 5.2).

use super::super::column::Column;
use super::super::hoped::Hoped;
use super::super::kind_def::{Guarded, KindDef, Reads, TallyDef};
use super::super::machine::{Machine, Note, Pace, To};
use super::super::order::ListDef;
use super::super::sheet::{LIGHT, NUMBER, STATE, Sheet, ShownIf, cell};
use super::super::{Capacity, Guard, Kind, Suited};
use super::choices::{
    DIFFICULTY, PARTY_GROUP, PERSONAL, PROBLEM_LIST, SEVERITY, SOURCE, URGENCY,
};
use super::{VOID, follows, groups, queues, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];
const MEETING: &[Capacity] = &[Capacity::PartyMeeting];
/// Whoever leads, by rank or by his place in the leading group.
const LEADERS: &[Capacity] = &[Capacity::Leader, Capacity::Member];
const STEERING: &[Capacity] = &[Capacity::SteeringGroup];

/// A problem.
pub(crate) static PROBLEM: KindDef = KindDef {
    code: "problem",
    plural: "problems",
    pane: Some(4),
    sign: '问',
    width: 3,
    title: "title",
    guarded: Some(Guarded::Own("restricted")),
    readers: &[Reads::Named("about_id"), Reads::Heads(PARTY_GROUP)],
    search: &["title", "description"],
    lists: Some(ListDef {
        narrowed: &[("category_id", &[])],
        ..ListDef::PLAIN
    }),
    tally: Some(TallyDef::PLAIN),
    figures: &groups::PROBLEM_FIGURES,
    queues: &queues::PROBLEM,
    told: &[
        "problem.confirm",
        "problem.resolve",
        "problem.keep",
        "problem.hand_over",
        "problem.submit",
    ],
    due: Some("review_on"),
    hoped: &[Hoped {
        state: "confirmed",
        of: None,
        columns: &["subjective_causes", "objective_causes"],
        either: &[],
    }],
    series: &["category_id", "problem_list", "source"],
    columns: &[
        Column::line("title").required(),
        Column::text("description"),
        Column::refer("category_id", Kind::Category),
        Column::choice("problem_list", &PROBLEM_LIST),
        Column::refer("about_id", Kind::Person).suited(Suited::Leaders),
        Column::flag("restricted").ruled(),
        Column::choice("source", &SOURCE),
        Column::text("subjective_causes"),
        Column::text("objective_causes"),
        Column::choice("severity", &SEVERITY),
        Column::choice("urgency", &URGENCY),
        Column::choice("difficulty", &DIFFICULTY),
        Column::flag("not_yet_solvable"),
        Column::day("found_on"),
        Column::refer("merged_into_id", Kind::Problem)
            .ruled()
            .chained(),
        Column::refer("confirmed_at_id", Kind::Activity)
            .ruled()
            .chained(),
        Column::day("confirmed_on").ruled().step(),
        Column::text("conclusion").decided(),
        Column::day("review_on").ahead().decided(),
        Column::day("kept_on").ruled().application(),
        Column::day("reviewed_on").ruled().application(),
        Column::line("receiver").decided(),
        Column::day("ended_on").ruled().step(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            STATE,
            cell("title", 0),
            LIGHT.on(120).leaving(44),
            cell("category_id", 14).or(12).leaving(20),
            cell("urgency", 4).leaving(24),
            cell("difficulty", 4).leaving(26),
            cell("severity", 8).on(120).leaving(40),
            cell("confirmed_on", 10).on(120).leaving(44),
        ],
        form: &[
            "title",
            "category_id",
            "problem_list",
            "about_id",
            "urgency",
            "difficulty",
            "severity",
            "source",
            "description",
            "subjective_causes",
            "objective_causes",
            "not_yet_solvable",
            "found_on",
        ],
        shown_if: &[
            ShownIf {
                field: "about_id",
                on: "problem_list",
                codes: &[PERSONAL],
            },
            // On which day somebody found his own decides whether it was in time.
            ShownIf {
                field: "found_on",
                on: "problem_list",
                codes: &[PERSONAL],
            },
        ],
        detail: &[
            &["title", "description"],
            &["problem_list", "about_id", "found_on"],
            &["category_id", "source", "severity", "urgency", "difficulty"],
            &["subjective_causes", "objective_causes", "not_yet_solvable"],
            &[
                "confirmed_on",
                "conclusion",
                "kept_on",
                "review_on",
                "reviewed_on",
                "receiver",
                "ended_on",
            ],
        ],
        filters: &[
            "category_id",
            "problem_list",
            "urgency",
            "difficulty",
            "source",
        ],
        ..Sheet::PLAIN
    },
    machine: &COURSE,
    ..KindDef::PLAIN
};

static LEADER_ASKED: [Column; 1] = [Column::refer("leader_id", Kind::Person)
    .suited(Suited::Leaders)
    .required()];
static CONFIRM_ASKED: [Column; 1] =
    [Column::refer("leader_id", Kind::Person).suited(Suited::Leaders)];
static TARGET_ASKED: [Column; 1] = [Column::refer("merged_into_id", Kind::Problem).required()];
static REVIEW_ASKED: [Column; 1] = [Column::day("review_on").ahead().required()];
static RECEIVER_ASKED: [Column; 1] = [Column::line("receiver").required()];

static COURSE: Machine = Machine {
    states: &[
        "candidate",
        "submitted",
        "confirmed",
        "rectifying",
        "assessing",
        "resolved",
        "long_term",
        "handed_over",
        "not_listed",
        "merged",
        VOID,
    ],
    ended: &["resolved", "handed_over", "not_listed", "merged", VOID],
    closed: &["not_listed", "merged"],
    groups: &groups::PROBLEM,
    paces: &[(Pace::Runs, &["long_term"])],
    table: &[
        row(
            "submit",
            &["candidate"],
            To::State("submitted"),
            CLERK,
            Note::None,
        )
        .needs(&[Guard::SourceLinked, Guard::PersonNamed]),
        row(
            "confirm",
            &["submitted"],
            To::State("confirmed"),
            MEETING,
            Note::Optional,
        )
        .asks(&CONFIRM_ASKED)
        .needs(&[
            Guard::PersonNamed,
            Guard::Filled("category_id"),
            Guard::Filled("urgency"),
            Guard::Filled("difficulty"),
            Guard::Claimed,
            Guard::HandStays("leader_id"),
        ]),
        row(
            "claim",
            &["candidate", "submitted", "confirmed", "rectifying"],
            To::Same,
            LEADERS,
            Note::Optional,
        )
        .asks(&LEADER_ASKED)
        .follows(&follows::CLAIM)
        .needs(&[Guard::LeaderClaims]),
        row(
            "reject",
            &["submitted"],
            To::State("not_listed"),
            MEETING,
            Note::Required,
        ),
        row(
            "merge",
            &["candidate", "confirmed"],
            To::State("merged"),
            CLERK,
            Note::Optional,
        )
        .asks(&TARGET_ASKED)
        .needs(&[Guard::MergesIntoAnother, Guard::NoTasks]),
        // The two that only follow from what happens to the tasks.
        row(
            "begin",
            &["confirmed"],
            To::State("rectifying"),
            &[],
            Note::None,
        ),
        row(
            "assess",
            &["rectifying"],
            To::State("assessing"),
            &[],
            Note::None,
        ),
        row(
            "resolve",
            &["assessing"],
            To::State("resolved"),
            STEERING,
            Note::Required,
        )
        .needs(&[Guard::TasksSettled]),
        row(
            "keep",
            &["assessing"],
            To::State("long_term"),
            STEERING,
            Note::Required,
        )
        .asks(&REVIEW_ASKED)
        .needs(&[Guard::ReviewAhead]),
        row(
            "review",
            &["long_term"],
            To::State("assessing"),
            CLERK,
            Note::Optional,
        )
        .needs(&[Guard::ReviewDue]),
        row(
            "hand_over",
            &["assessing", "long_term"],
            To::State("handed_over"),
            STEERING,
            Note::Optional,
        )
        .dangerous()
        .asks(&RECEIVER_ASKED)
        .needs(&[Guard::TasksSettled]),
        row("recur", &["resolved"], To::Same, CLERK, Note::Required),
        void(&["candidate"]).needs(&[Guard::NothingPointsHere]),
    ],
    undecided: &["candidate", "submitted"],
    ..Machine::PLAIN
};

/// How several records make one new record of another kind in one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// What is gathered.
    pub of: Kind,
    /// The act on each of them.
    pub by: &'static str,
    /// What is asked by that act, and answered with the new record.
    pub naming: &'static str,
    /// What is made of them.
    pub into: Kind,
}

/// Problems are distilled from opinions 归纳 (field rules 5.2).
pub static DISTILLED: Gathering = Gathering {
    of: Kind::Opinion,
    by: "merge",
    naming: "problem_id",
    into: Kind::Problem,
};
