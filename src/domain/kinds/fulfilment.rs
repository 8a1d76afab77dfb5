//! What is recorded of a requirement by hand 落实: what no activity tells, and who is exempt.

use super::super::column::Column;
use super::super::demand::Demand;
use super::super::kind_def::KindDef;
use super::super::sheet::{NUMBER, STATE, Sheet, ShownIf, cell, right};
use super::super::{Kind, Role, Type};
use super::STANDING;
use super::choices::{FULFILLED, OWN_PROBLEM, PROOF, UNIT};

/// A field of the form that is shown for what is counted in some unit.
const fn of_unit(field: &'static str, codes: &'static [&'static str]) -> ShownIf {
    ShownIf {
        field,
        on: "unit",
        codes,
    }
}

/// A field of the form that is shown for what is proved in some way.
const fn of_proof(field: &'static str, codes: &'static [&'static str]) -> ShownIf {
    ShownIf {
        field,
        on: "proof",
        codes,
    }
}

/// A field of the form that is shown for what was done, not for who is exempt.
const fn of_done(field: &'static str) -> ShownIf {
    ShownIf {
        field,
        on: "fulfilled",
        codes: &["", "done"],
    }
}

/// The most pieces that one record tells of each person.
const PIECES_MOST: i64 = 9_999;

/// A requirement was met by some people, or the office exempted them 免 with a reason: a word
/// may say each one's own. What activities tell is counted, never ticked.
pub(crate) static FULFILMENT: KindDef = KindDef {
    code: "fulfilment",
    plural: "fulfilments",
    looked_up: &[&["requirement_id"]],
    title: "grounds",
    sign: '达',
    width: 3,
    part_of: Some("requirement_id"),
    demands: &[
        Demand {
            field: "grounds",
            on: "fulfilled",
            codes: &["exempt"],
            unless: None,
        },
        Demand {
            field: "done_on",
            on: "fulfilled",
            codes: &["done"],
            unless: Some("to_on"),
        },
    ],
    series: &["requirement_id", "fulfilled", "done_on", "to_on"],
    columns: &[
        Column::refer("requirement_id", Kind::Requirement)
            .once()
            .required(),
        Column::choice("fulfilled", &FULFILLED).required(),
        Column::day("done_on").alone(),
        Column::new("amount", Type::Count).up_to(PIECES_MOST),
        Column::text("grounds"),
        Column::choice("unit", &UNIT).given(),
        Column::new("days", Type::HalfDays),
        Column::day("to_on").alone(),
        Column::choice("proof", &PROOF).given(),
        Column::refer("problem_id", Kind::Problem).alone().chained(),
    ],
    ties: &[Column::ties("people", Role::Fulfils).required()],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("requirement_id", 18),
            cell("fulfilled", 6),
            cell("done_on", 10),
            cell("to_on", 10).leaving(12),
            right("amount", 4),
            right("days", 5),
            cell("grounds", 0),
            STATE,
        ],
        form: &[
            "requirement_id",
            "people",
            "fulfilled",
            "done_on",
            "to_on",
            "unit",
            "amount",
            "days",
            "proof",
            "problem_id",
            "grounds",
        ],
        shown_if: &[
            of_proof("proof", &[]),
            of_proof("problem_id", &[OWN_PROBLEM]),
            of_unit("unit", &[]),
            of_unit("amount", &["", "times", "copies", "contents"]),
            of_unit("days", &["working_days"]),
            of_unit("to_on", &["working_days"]),
            // A problem, or the word that there is none, is one; who is exempt did nothing.
            of_proof("amount", &[""]),
            of_done("amount"),
            of_done("days"),
            of_done("problem_id"),
        ],
        detail: &[&[
            "requirement_id",
            "fulfilled",
            "done_on",
            "to_on",
            "unit",
            "amount",
            "days",
            "problem_id",
            "grounds",
        ]],
        beside: &["fulfilled", "done_on", "to_on"],
        filters: &["requirement_id", "fulfilled"],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};
