//! How each kind of record is shown: list columns, form fields, detail lines, filters, orders.
//!
//! The next kind of record costs a table here, not a pane of code; a kind without one of its own
//! is shown by the columns that people type.

mod cell;
mod columns;
mod drawn;
mod found;
mod gone;
pub mod intake;
mod line;
pub mod near;
mod out;
mod page;
mod talks;
pub mod unmet;
pub mod unmet_out;

pub use cell::{
    Cell, Light, cell, lag_words, light, light_of, past_words, short_day, stands_since,
};
pub use columns::{Shown, Telling, columns, columns_of, is_required, shape};
pub use drawn::{delivered_words, drawn_words, lacking, late_tick, ledger_head, ledger_words};
pub use found::{found_beside, return_words};
pub use gone::{gone_words, marked_hand, marked_name};
pub use line::{PageLine, PageSection};
pub use out::{BYTES, row_cells, walk, write_csv};
pub(crate) use page::is_inner;
pub use page::rung_words;
pub use page::{beside_the_light, history_lines, page_lines, summary_lines, told_lines};
pub use talks::{talk_words, talks_head, talks_lines};

use crate::domain::{Chosen, Column, Kind};

/// Gives the fields of a kind's form, in order.
pub fn form_columns(kind: Kind) -> Vec<&'static Column> {
    let (def, sheet) = (kind.def(), &kind.def().sheet);
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
