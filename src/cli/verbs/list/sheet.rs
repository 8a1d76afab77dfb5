//! A list for a spreadsheet: all its columns, whole, under the heads of the screen.

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done};
use super::columns::{Shown, columns, head, line};
use super::{Cut, walk};
use crate::domain::text::safe;
use crate::domain::{Day, Type};
use crate::exchange::sheet_out::{Bytes, CsvOut};
use crate::i18n::Args;
use crate::office::{Office, runs_out};
use crate::store::{Query, Row};

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
    let mut heads = Vec::new();
    for column in &columns {
        heads.push(head(desk, kind, *column));
        if let Shown::Cell(column) = column
            && column.ty == Type::Limit
        {
            let label = desk.texts.column(kind.code(), column.word());
            heads.push(desk.say_with("list-runs-out", &Args::new().set("limit", label)));
        }
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut csv = CsvOut::new(bytes, &heads);
    let mut cut = Cut::default();
    let more = walk(office, query, most, |rows, beside| {
        for row in rows {
            let cells = line(desk, office, (row, beside), &columns);
            let cells = unrolled(desk, row, (&columns, cells));
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

/// Puts a limit as it was decided into its cell, and the day on which it runs out into one of its
/// own behind it: a day with a sign is no day to a spreadsheet.
fn unrolled(desk: &Desk, row: &Row, (columns, cells): (&[Shown], Vec<String>)) -> Vec<String> {
    let mut all = Vec::new();
    for (column, cell) in columns.iter().zip(cells) {
        match column {
            Shown::Cell(column) if column.ty == Type::Limit => {
                let day = row.record.day(column.name);
                let last = day.map(|day| runs_out(day).unwrap_or(day));
                let plain = |day: Option<Day>| day.map(|day| desk.texts.day(day));
                all.push(plain(day).unwrap_or(cell));
                all.push(plain(last).unwrap_or_default());
            }
            Shown::Number
            | Shown::State
            | Shown::Light
            | Shown::Cell(_)
            | Shown::Beside(..) => all.push(cell),
        }
    }
    all
}
