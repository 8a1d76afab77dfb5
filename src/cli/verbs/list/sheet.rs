//! A list for a spreadsheet, printed.

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done};
use super::Cut;
use crate::app::sheet::{Telling, write_csv};
use crate::domain::ChosenColumns;
use crate::exchange::sheet_out::Bytes;
use crate::office::Office;
use crate::store::Query;

/// Prints a list as CSV, page by page.
pub(super) fn print_csv(
    desk: &mut Desk,
    office: &Office,
    (query, most): (Query, usize),
    chosen: (Option<&ChosenColumns>, Bytes),
) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let mut cut = Cut::default();
    let telling = Telling {
        texts: &desk.texts,
        office,
    };
    let out = &mut desk.out;
    let more = write_csv(telling, (query, most), chosen, |piece, rows| {
        out.bytes(piece);
        cut.pass(rows);
        Ok(())
    })?;
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    }
    Ok(DONE)
}
