//! Coming together 活动: meetings that decide, study, investigation, talks (design 14.3).

use super::super::column::{Column, Suited};
use super::super::kind_def::{Chosen, KindDef};
use super::super::machine::{Machine, Note, To};
use super::super::order::{ListDef, Sort};
use super::super::sheet::{NUMBER, STATE, Sheet, cell, right};
use super::super::{Capacity, Guard, Kind, Role, Type};
use super::choices::DECIDING_BODY;
use super::{VOID, row, void};

/// The day on which it was held, where it is another than the one it was planned for.
static HOLD_ASKED: [Column; 1] = [Column::day("held_on")];

/// An activity 活动. One whose body decides is a meeting: recorded once, and named by every
/// decision taken at it. Until its day it is only planned 已排, and nothing rests on it.
pub(crate) static ACTIVITY: KindDef = KindDef {
    code: "activity",
    plural: "activities",
    pane: Some(7),
    sign: '活',
    width: 3,
    search: &["name", "topic", "minutes"],
    chosen: Chosen::ByName,
    few: true,
    lists: Some(ListDef {
        orders: &["held_on"],
        narrowed: &[],
        usual: (Sort::By("held_on"), true),
    }),
    basis: &["held_on", "deciding_body"],
    columns: &[
        Column::line("name").required(),
        Column::choice("deciding_body", &DECIDING_BODY),
        Column::day("held_on").required(),
        Column::line("place"),
        Column::refer("host_id", Kind::Person).suited(Suited::Leaders),
        Column::text("topic"),
        Column::line("minutes_no"),
        Column::text("minutes"),
        Column::new("lasts", Type::HalfDays),
    ],
    ties: &[Column::ties("people", Role::Called)],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("held_on", 10),
            cell("name", 0),
            cell("deciding_body", 16),
            right("lasts", 6).on(100),
            cell("place", 12).on(100),
            cell("minutes_no", 14).on(120),
            STATE,
        ],
        detail: &[
            &[
                "name",
                "deciding_body",
                "held_on",
                "lasts",
                "place",
                "host_id",
            ],
            &["topic", "minutes_no", "minutes"],
        ],
        beside: &["held_on"],
        filters: &["deciding_body"],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["planned", "held", VOID],
        ended: &["held", VOID],
        table: &[
            row(
                "hold",
                &["planned"],
                To::State("held"),
                &[Capacity::Clerk],
                Note::Optional,
            )
            .asks(&HOLD_ASKED)
            .needs(&[Guard::DayHasCome("held_on")]),
            void(&["planned", "held"])
                .needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere]),
        ],
        editable_ended: true,
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};
