//! Sheets for approval 呈批单: what was laid before a leader or a meeting on one day, in one order,
//! so that the decisions come back by its number.

use super::super::Guard;
use super::super::column::Column;
use super::super::kind_def::KindDef;
use super::super::machine::Machine;
use super::super::sheet::{NUMBER, STATE, Sheet, cell};
use super::{VOID, void};

/// A sheet.
pub(crate) static APPROVAL: KindDef = KindDef {
    code: "approval",
    plural: "approvals",
    sign: '呈',
    width: 3,
    title: "matters",
    under: Some(5),
    columns: &[
        Column::day("laid_on").given(),
        Column::text("matters").given(),
    ],
    sheet: Sheet {
        columns: &[NUMBER, cell("laid_on", 10), cell("matters", 0), STATE],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["active", VOID],
        ended: &[VOID],
        table: &[void(&["active"]).needs(&[
            Guard::NothingPointsHere,
            Guard::NothingRestsHere,
            Guard::NothingDecidedThere,
        ])],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};
