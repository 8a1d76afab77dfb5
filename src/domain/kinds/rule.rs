//! Rules 制度 that are abolished, revised or established (the Opinions, part 3; field rules 5.4).

use super::super::column::Column;
use super::super::kind_def::{KindDef, TallyDef};
use super::super::machine::{Machine, Note, To, Transition};
use super::super::order::ListDef;
use super::super::sheet::{NUMBER, STATE, Sheet, cell};
use super::super::{Capacity, Guard, Kind, Suited};
use super::choices::RULE_CHANGE;
use super::{VOID, groups, queues, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];
const OFFICE: &[Capacity] = &[Capacity::Office];
/// Rules are passed by a meeting.
const MEETING: &[Capacity] = &[Capacity::SteeringGroup, Capacity::PartyMeeting];

/// What is abolished is only passed; what is revised or established is drafted and issued.
const GOES: Guard = Guard::Says("rule_change", &["abolish"]);
const STAYS: Guard = Guard::Says("rule_change", &["revise", "establish"]);

/// A rule, with what is to become of it, the problem it cures and the task that drives it.
pub(crate) static RULE: KindDef = KindDef {
    code: "rule",
    plural: "rules",
    pane: Some(6),
    sign: '制',
    width: 3,
    search: &["name", "remark"],
    lists: Some(ListDef {
        orders: &["in_force_on"],
        narrowed: &[("rule_change", &[]), ("department_id", &[])],
        ..ListDef::PLAIN
    }),
    tally: Some(TallyDef {
        department: Some("department_id"),
        flag: Some("of_goal"),
        choice: Some("rule_change"),
        ..TallyDef::PLAIN
    }),
    figures: &groups::RULE_FIGURES,
    queues: &queues::RULE,
    series: &[
        "rule_change",
        "problem_id",
        "task_id",
        "department_id",
        "drafter_id",
    ],
    columns: &[
        Column::line("name").required().unique(),
        Column::choice("rule_change", &RULE_CHANGE).required(),
        Column::flag("of_goal"),
        Column::refer("problem_id", Kind::Problem).both_ways(),
        Column::refer("task_id", Kind::Task).both_ways(),
        Column::refer("department_id", Kind::Department),
        Column::refer("drafter_id", Kind::Person).suited(Suited::Department),
        Column::line("document_no").decided(),
        Column::day("submitted_on").ruled().application(),
        Column::day("issued_on").ruled().step(),
        Column::day("in_force_on").decided(),
        Column::day("abolished_on").ruled().step(),
        Column::text("assessment").decided(),
        Column::text("remark"),
        Column::refer("serves_id", Kind::Goal).setting().both_ways(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("rule_change", 4),
            STATE,
            cell("name", 0),
            cell("document_no", 14).leaving(20),
            cell("in_force_on", 10).leaving(24),
            cell("department_id", 12).on(100).leaving(30),
            cell("serves_id", 18).on(160).leaving(40),
        ],
        detail: &[
            &["name", "rule_change", "of_goal"],
            &[
                "problem_id",
                "task_id",
                "serves_id",
                "department_id",
                "drafter_id",
            ],
            &["document_no", "issued_on", "in_force_on", "abolished_on"],
            &["assessment", "remark"],
        ],
        beside: &["rule_change"],
        filters: &["rule_change", "department_id", "serves_id"],
        ..Sheet::PLAIN
    },
    machine: &COURSE,
    ..KindDef::PLAIN
};

static ISSUE_ASKED: [Column; 2] = [
    Column::line("document_no").required(),
    Column::day("in_force_on"),
];
static ENFORCE_ASKED: [Column; 1] = [Column::day("in_force_on")];
static ABOLISH_ASKED: [Column; 1] = [Column::line("document_no")];
static ASSESS_ASKED: [Column; 1] = [Column::text("assessment").required()];

static COURSE: Machine = Machine {
    states: &[
        "planned",
        "drafting",
        "consulting",
        "reviewing",
        "issued",
        "in_force",
        "assessed",
        "abolished",
        VOID,
    ],
    ended: &["assessed", "abolished", VOID],
    groups: &groups::RULE,
    table: &TABLE,
    undecided: &["planned", "drafting", "consulting", "reviewing"],
    ..Machine::PLAIN
};

/// What is abolished is only passed; all else is drafted, consulted about, passed and issued.
/// Whoever drafts it has not left.
const DRAFTED: Guard = Guard::HandStays("drafter_id");

static TABLE: [Transition; 10] = [
    row(
        "draft",
        &["planned"],
        To::State("drafting"),
        CLERK,
        Note::Optional,
    )
    .needs(&[STAYS, DRAFTED]),
    row(
        "consult",
        &["drafting"],
        To::State("consulting"),
        CLERK,
        Note::Optional,
    )
    .needs(&[DRAFTED]),
    row(
        "submit",
        &["drafting", "consulting"],
        To::State("reviewing"),
        CLERK,
        Note::Optional,
    )
    .dated("submitted_on")
    .needs(&[DRAFTED]),
    row(
        "propose",
        &["planned"],
        To::State("reviewing"),
        CLERK,
        Note::Optional,
    )
    .dated("submitted_on")
    .needs(&[GOES, DRAFTED]),
    row(
        "send_back",
        &["reviewing"],
        To::State("planned"),
        MEETING,
        Note::Required,
    ),
    row(
        "issue",
        &["reviewing"],
        To::State("issued"),
        MEETING,
        Note::Optional,
    )
    .asks(&ISSUE_ASKED)
    .dated("issued_on")
    .needs(&[STAYS, DRAFTED]),
    row(
        "abolish",
        &["reviewing"],
        To::State("abolished"),
        MEETING,
        Note::Optional,
    )
    .asks(&ABOLISH_ASKED)
    .dated("abolished_on")
    .needs(&[GOES]),
    row(
        "enforce",
        &["issued"],
        To::State("in_force"),
        CLERK,
        Note::Optional,
    )
    .asks(&ENFORCE_ASKED)
    .dated("in_force_on")
    .needs(&[Guard::DayHasCome("in_force_on")]),
    row(
        "assess",
        &["in_force"],
        To::State("assessed"),
        OFFICE,
        Note::Optional,
    )
    .asks(&ASSESS_ASKED)
    .needs(&[Guard::DayHasCome("in_force_on")]),
    void(&["planned", "drafting", "consulting"])
        .needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere]),
];
