//! How each kind of record is shown: list columns, form fields, detail lines, filters, orders.
//!
//! The next kind of record costs a table here, not a pane of code; a kind without one of its own
//! is shown by the columns that people type.

mod cell;
mod column;
mod page;
mod side;
mod tables;

pub use cell::{Cell, Light, cell, light, light_of, short_day, stands_since};
pub(crate) use page::is_inner;
pub use page::{PageLine, Part, history_lines, page_lines, summary_lines};

use crate::domain::{Chosen, Column, Kind, Type};

/// Where the text of a list column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The number of the record.
    Number,
    /// Its state.
    State,
    /// Its light with the days that are left, or since when its clock stands.
    Light,
    /// A column of the kind.
    Cell(&'static str),
}

impl Source {
    /// Says whether what stands there is never cut: numbers, figures, days, and what is told apart
    /// by its number. Text gives way.
    pub fn is_whole(self, kind: Kind) -> bool {
        match self {
            Self::Number | Self::State | Self::Light => true,
            Self::Cell(name) => kind.def().column(name).is_some_and(|column| {
                matches!(
                    column.ty,
                    Type::Day
                        | Type::Limit
                        | Type::Count
                        | Type::Time
                        | Type::HalfDays
                        | Type::Decimal(_)
                        | Type::Ref(_)
                )
            }),
        }
    }
}

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListColumn {
    /// Where its text comes from.
    pub source: Source,
    /// Its width in cells; 0 takes what is left.
    pub width: u16,
    /// The narrowest that it may become before it gives way.
    pub least: u16,
    /// The narrowest screen that shows it.
    pub from: u16,
    /// It is shown only where so many cells are left for the text; what matters less leaves more.
    pub leaves: u16,
    /// Whether it is aligned to the right.
    pub right: bool,
}

/// A field that a form shows only for some values of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownIf {
    /// The field.
    pub field: &'static str,
    /// The field it hangs on.
    pub on: &'static str,
    /// The codes with which it is shown.
    pub codes: &'static [&'static str],
}

/// How one kind is shown.
#[derive(Debug)]
pub struct Sheet {
    /// The columns of its list.
    pub columns: &'static [ListColumn],
    /// The fields of its form in order; all typed columns where there is none.
    pub form: &'static [&'static str],
    /// Fields that depend on others.
    pub shown_if: &'static [ShownIf],
    /// The columns of its page, a group a paragraph; all columns where there is none.
    pub detail: &'static [&'static [&'static str]],
    /// The columns that stand beside it where another record's page names it.
    pub beside: &'static [&'static str],
    /// The columns that a filter offers beside the state.
    pub filters: &'static [&'static str],
    /// Whether the list shows only what is not dealt with until it is told otherwise.
    pub open_first: bool,
}

impl Sheet {
    /// Gives the sheet of a kind.
    pub const fn of(kind: Kind) -> &'static Self {
        tables::sheet(kind)
    }
}

/// Gives the fields of a kind's form, in order.
pub fn form_columns(kind: Kind) -> Vec<&'static Column> {
    let (def, sheet) = (kind.def(), Sheet::of(kind));
    if sheet.form.is_empty() {
        return def
            .fields()
            .filter(|column| column.is_typed() && !is_wording(column))
            .collect();
    }
    let listed = sheet.form.iter().filter_map(|name| def.field(name));
    let tied = def.ties.iter().filter(|it| !sheet.form.contains(&it.name));
    listed.chain(tied).collect()
}

/// The wording of a limit is kept beside it and never typed by itself.
fn is_wording(column: &Column) -> bool {
    column.name.ends_with("_wording")
}

/// Says whether a reference points at so few records that digits choose among them.
pub fn is_chosen_by_digit(column: &Column) -> bool {
    let kind = column.ty.refers();
    kind.is_some_and(|kind| kind.def().chosen == Chosen::ByDigit)
}
