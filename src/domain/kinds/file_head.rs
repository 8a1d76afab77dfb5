//! The heads of files that were taken in 列名对应, each with the fields its columns were taken for
//! where they do not say so themselves.

use super::super::column::Column;
use super::super::kind_def::KindDef;
use super::super::sheet::{NUMBER, STATE, Sheet, cell};
use super::STANDING;
use super::choices::FILE_OF;

/// One row of heads, and what is taken from under it the next time.
pub(crate) static FILE_HEAD: KindDef = KindDef {
    code: "file_head",
    plural: "file_heads",
    sign: '列',
    of_campaign: false,
    title: "heads",
    few: true,
    columns: &[
        Column::choice("file_of", &FILE_OF).given(),
        Column::text("heads").given(),
        Column::text("taken").ruled(),
    ],
    sheet: Sheet {
        columns: &[NUMBER, cell("file_of", 10), cell("heads", 0), STATE],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};
