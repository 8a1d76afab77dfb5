//! What a step of the plan asks of people 要求.

use super::super::column::Column;
use super::super::kind_def::{Chosen, KindDef};
use super::super::sheet::{NUMBER, Sheet, Source, cell, col, right};
use super::super::{Kind, Notation, PROPOSED, REWORDED};
use super::choices::{PROOF, REQUIRED_OF, UNIT};
use super::plan::PIECES_MOST;
use super::{STANDING, queues};

/// What a step asks of each of a circle of people 要求: so much of something, at least.
pub(crate) static REQUIREMENT: KindDef = KindDef {
    code: "requirement",
    plural: "requirements",
    looked_up: &[&["step_id"]],
    sign: '求',
    chosen: Chosen::ByName,
    part_of: Some("step_id"),
    few: true,
    series: &["step_id", "unit", "ranks", "politics", "per"],
    columns: &[
        Column::refer("step_id", Kind::Step)
            .once()
            .required()
            .while_open(),
        Column::line("name").required().unique().taken(),
        Column::text("wording").quoted(),
        Column::count("amount").up_to(PIECES_MOST).required(),
        Column::choice("unit", &UNIT).required(),
        Column::text("ranks"),
        Column::text("politics"),
        Column::choice("per", &REQUIRED_OF),
        Column::text("served_by"),
        Column::text("held_before"),
        Column::choice("proof", &PROOF),
        Column::flag(PROPOSED),
        Column::flag("of_team"),
        Column::text("of_units"),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    proposals: &["amount"],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("step_id", 12),
            right("amount", 4),
            cell("unit", 8),
            col(Source::OnLedger, 8),
            col(Source::DueBy, 10).leaving(12),
            cell("ranks", 14).leaving(20),
        ],
        beside: &[
            "amount",
            "unit",
            "ranks",
            "politics",
            "served_by",
            "held_before",
        ],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    queues: &queues::REQUIREMENT,
    ..KindDef::PLAIN
};
