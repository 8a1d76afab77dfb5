//! A list for a spreadsheet: all its columns, whole, under the heads of the screen.

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done};
use super::columns::{columns, head, line};
use super::{Cut, walk};
use crate::domain::text::safe;
use crate::exchange::sheet_out::{Bytes, CsvOut};
use crate::office::Office;
use crate::store::Query;

/// The codes of what a table may be written in.
pub(super) const BYTES: [(&str, Bytes); 2] =
    [("utf-8", Bytes::Utf8), ("gb18030", Bytes::Gb18030)];

/// Prints a list as CSV, page by page, so that a long one takes no more memory than a short one.
pub(super) fn print_csv(
    desk: &mut Desk,
    office: &Office,
    (query, most): (Query, usize),
    bytes: Bytes,
) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let columns = columns(kind);
    let heads: Vec<String> = columns.iter().map(|it| head(desk, kind, *it)).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut csv = CsvOut::new(bytes, &heads);
    let mut cut = Cut::default();
    let more = walk(office, query, most, |rows, beside| {
        for row in rows {
            let cells = line(desk, office, (row, beside), &columns);
            let cells: Vec<_> = cells.iter().map(|it| safe(it)).collect();
            csv.row(cells.iter().map(AsRef::as_ref));
        }
        desk.out.bytes(&csv.take());
        cut.pass(rows);
    })?;
    desk.out.bytes(&csv.take());
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    }
    Ok(DONE)
}
