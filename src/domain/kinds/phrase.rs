//! An office's own phrases 常用语: what it says again and again in a field, kept for whoever fills
//! it in next.

use super::super::Notation;
use super::super::column::Column;
use super::super::kind_def::KindDef;
use super::super::order::{ListDef, Sort};
use super::super::sheet::{NUMBER, STATE, Sheet, cell};
use super::STANDING;

/// A phrase of one field.
pub(crate) static PHRASE: KindDef = KindDef {
    code: "phrase",
    plural: "phrases",
    sign: '语',
    of_campaign: false,
    title: "text",
    few: true,
    search: &["text"],
    series: &["field"],
    lists: Some(ListDef {
        grows: false,
        orders: &[],
        narrowed: &[("field", &[])],
        usual: (Sort::Number, false),
    }),
    columns: &[
        Column::line("field")
            .notation(Notation::Fields)
            .once()
            .required(),
        Column::text("text").required().unique_within("field"),
    ],
    sheet: Sheet {
        columns: &[NUMBER, cell("field", 24).or(12), cell("text", 0), STATE],
        form: &["field", "text"],
        detail: &[&["field"], &["text"]],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};
