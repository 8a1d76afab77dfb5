//! Summaries 摘要: lines into which opinions that say one thing are put, each pointing at all its
//! originals; those stay as they were taken down.

use super::super::column::Column;
use super::super::kind_def::KindDef;
use super::super::sheet::{NUMBER, STATE, Sheet, called, cell};
use super::super::{Kind, Role};
use super::STANDING;
use super::choices::TARGET;

/// A line 梳理后的条目 that says once what several opinions say.
pub(crate) static SUMMARY: KindDef = KindDef {
    code: "summary",
    plural: "summaries",
    sign: '摘',
    width: 3,
    title: "text",
    gathers: Some(Role::Summarised),
    columns: &[
        Column::text("text").required(),
        Column::refer("category_id", Kind::Category),
        Column::choice("target", &TARGET),
    ],
    ties: &[Column::ties("originals", Role::Summarised)
        .alone()
        .required()],
    under: Some(3),
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("text", 0),
            called(Role::Summarised, 6),
            cell("category_id", 12).on(100).leaving(30),
            cell("target", 8).on(120).leaving(40),
            STATE,
        ],
        form: &["text", "originals", "category_id", "target"],
        detail: &[&["text"], &["category_id", "target"]],
        filters: &["category_id", "target"],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};
