//! Samples 抽查: which of the tasks that are struck off are looked back at, drawn by a rule that is
//! printed and a seed, so that anybody who has the paper draws the same.

use super::super::column::Column;
use super::super::kind_def::KindDef;
use super::super::machine::Machine;
use super::super::sheet::{NUMBER, STATE, Sheet, cell, right};
use super::super::{Guard, Notation};
use super::choices::LINED;
use super::{VOID, void};

/// A seed has nine digits at most: it is divided by hand.
const SEED_MOST: i64 = 999_999_999;
/// Everything.
const SHARE_MOST: i64 = 100;

/// A sample.
pub(crate) static SAMPLE: KindDef = KindDef {
    code: "sample",
    plural: "samples",
    sign: '抽',
    width: 3,
    title: "drawn",
    under: Some(5),
    columns: &[
        Column::count("wanted").once().alone(),
        Column::count("share").once().up_to(SHARE_MOST).alone(),
        Column::count("seed")
            .once()
            .notation(Notation::Number)
            .up_to(SEED_MOST)
            .alone(),
        Column::choice("lined", &LINED).once(),
        Column::day("closed_from_on").first().once(),
        Column::day("closed_to_on").last().once(),
        Column::limit("look_by_on").once().alone(),
        Column::day("drawn_on").given(),
        Column::count("seed_entry")
            .notation(Notation::Number)
            .given(),
        Column::count("among").given(),
        Column::text("population").given(),
        Column::text("drawn").given(),
        Column::flag("by_usual").given(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("drawn_on", 10),
            right("seed", 9),
            right("among", 5),
            right("wanted", 4),
            cell("drawn", 0),
            cell("look_by_on", 10),
            STATE,
        ],
        form: &[
            "wanted",
            "share",
            "seed",
            "lined",
            "closed_from_on",
            "closed_to_on",
            "look_by_on",
        ],
        detail: &[
            &["drawn_on", "look_by_on", "wanted", "share"],
            &[
                "seed",
                "seed_entry",
                "lined",
                "closed_from_on",
                "closed_to_on",
            ],
            &["among", "population", "drawn"],
        ],
        beside: &["drawn_on", "look_by_on"],
        ..Sheet::PLAIN
    },
    // What it drew points at it and is let go with it, but for what was looked back at by then.
    machine: &Machine {
        states: &["active", VOID],
        ended: &[VOID],
        table: &[void(&["active"]).needs(&[Guard::NothingRestsHere])],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};
