//! The organisation: departments, people and posts.

use super::super::column::Column;
use super::super::kind_def::{Chosen, FirstBy, FirstStep, KindDef};
use super::super::machine::{Machine, Note, To, VOID};
use super::super::sheet::{NUMBER, Sheet, cell, right};
use super::super::{Capacity, Guard, Kind, Notation, Role, Suited};
use super::choices::{BODY, DEPARTMENT_KIND, RANK};
use super::{STANDING, queues, row, void};

/// Who takes over.
static LEADER_ASKED: [Column; 1] = [Column::refer("leader_id", Kind::Person)
    .suited(Suited::Leaders)
    .required()];

/// What has or is a leader in charge: his duties pass to another 调整分工 by a decision whose paper
/// the note names.
static IN_CHARGE: Machine = Machine {
    states: &["active", VOID],
    ended: &[VOID],
    table: &[
        row(
            "reassign",
            &["active"],
            To::Same,
            &[Capacity::PartyMeeting, Capacity::SteeringGroup],
            Note::Required,
        )
        .asks(&LEADER_ASKED)
        .needs(&[Guard::TakenOver, Guard::HandStays("leader_id")]),
        void(&["active"]).needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere]),
    ],
    ..Machine::PLAIN
};

/// A department 部门; its leader in charge and its head stand with it.
pub(crate) static DEPARTMENT: KindDef = KindDef {
    code: "department",
    plural: "departments",
    sign: '部',
    of_campaign: false,
    first: Some(FirstStep {
        by: FirstBy::Importing,
        until: &[Kind::Department],
    }),
    chosen: Chosen::ByName,
    grouped: &["department_kind"],
    few: true,
    series: &["department_kind", "lead_id"],
    columns: &[
        Column::line("name").required().unique(),
        Column::choice("department_kind", &DEPARTMENT_KIND),
        Column::refer("lead_id", Kind::Person).suited(Suited::Leaders),
        Column::refer("head_id", Kind::Person).suited(Suited::Department),
        Column::day("lead_decided_on").ruled(),
        Column::text("lead_paper").ruled(),
        Column::day("dissolved_on").alone(),
    ],
    leaves: Some("dissolved_on"),
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("department_kind", 12),
            cell("lead_id", 10),
            cell("head_id", 10),
        ],
        ..Sheet::PLAIN
    },
    machine: &IN_CHARGE,
    ..KindDef::PLAIN
};

/// A person 人员.
pub(crate) static PERSON: KindDef = KindDef {
    code: "person",
    plural: "people",
    looked_up: &[&["department_id"]],
    sign: '人',
    width: 3,
    of_campaign: false,
    chosen: Chosen::ByName,
    grouped: &["department_id", "branch", "rank"],
    few: true,
    series: &["department_id", "rank", "politics", "branch"],
    columns: &[
        Column::line("name")
            .alone()
            .notation(Notation::PersonName)
            .required(),
        Column::refer("department_id", Kind::Department),
        Column::line("post"),
        Column::choice("rank", &RANK),
        Column::line("politics"),
        Column::line("branch"),
        Column::line("staff_no").notation(Notation::Number).unique(),
        Column::line("telephone")
            .alone()
            .notation(Notation::Telephone),
        Column::day("duties_passed_on").ruled(),
        Column::day("rank_since_on"),
        Column::day("joined_on"),
        Column::day("left_on"),
        Column::day("department_since_on"),
    ],
    leaves: Some("left_on"),
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 10),
            cell("department_id", 16),
            cell("post", 0),
            cell("rank", 10),
            cell("telephone", 14).on(120),
        ],
        beside: &[],
        filters: &["department_id", "rank"],
        ..Sheet::PLAIN
    },
    machine: &IN_CHARGE,
    ..KindDef::PLAIN
};

/// A post 岗位 in the leading group or its office, with its number of seats.
pub(crate) static POST: KindDef = KindDef {
    code: "post",
    plural: "posts",
    sign: '岗',
    under: Some(9),
    chosen: Chosen::ByName,
    few: true,
    series: &["body"],
    columns: &[
        Column::line("name").required().unique(),
        Column::choice("body", &BODY).required(),
        Column::count("seats").up_to(999).required(),
        Column::flag("heads"),
        Column::flag("deputy"),
        Column::flag("concurrent"),
    ],
    ties: &[Column::ties_back("holders", Role::Holds).alone()],
    sheet: Sheet {
        columns: &[NUMBER, cell("name", 0), cell("body", 12), right("seats", 6)],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    queues: &queues::POST,
    ..KindDef::PLAIN
};
