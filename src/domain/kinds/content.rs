//! What is to be studied 学习内容: what a paper lists, one by one.

use super::super::column::Column;
use super::super::kind_def::{Chosen, KindDef};
use super::super::sheet::{NUMBER, STATE, Sheet, Source, cell, col};
use super::super::{CAMPAIGN_ID, Kind, Notation, REWORDED};
use super::STANDING;

/// Something that is to be studied; the activities at which it was name it.
pub(crate) static CONTENT: KindDef = KindDef {
    code: "content",
    plural: "contents",
    sign: '学',
    under: Some(2),
    found_by: Some(CAMPAIGN_ID),
    chosen: Chosen::ByName,
    few: true,
    columns: &[
        Column::line("name").required().unique().taken(),
        Column::text("wording").quoted(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 24),
            cell("wording", 0),
            col(Source::OnLedger, 8),
            STATE,
        ],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};

/// What activities are to be about, and by whose records that is counted.
pub const CONTENTS: Kind = Kind::Content;
