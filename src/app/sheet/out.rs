//! A list going out for a spreadsheet: all its columns, whole, page by page, so that a long one
//! takes no more memory than a short one.

use super::columns::{Shown, Telling, columns, columns_of};
use crate::domain::text::safe;
use crate::domain::{ChosenColumns, Column, Day, Kind, Sort, Type};
use crate::exchange::sheet_out::{Bytes, CsvOut, defused};
use crate::i18n::Args;
use crate::office::{Besides, Office, OfficeResult, runs_out};
use crate::store::{Key, Query, Row};

/// The codes of what a table may be written in.
pub const BYTES: [(&str, Bytes); 2] = [("utf-8", Bytes::Utf8), ("gb18030", Bytes::Gb18030)];

/// How many rows are read at once.
const PAGE: usize = 500;
/// How many are read at once of what is found and put in an order.
const FOUND: usize = 50_000;

/// How many rows are read at once: to put what is found in an order, all of it is looked at each
/// time.
fn page_of(query: &Query) -> usize {
    if query.filter.text.is_some() && query.sort != Sort::Number {
        FOUND
    } else {
        PAGE
    }
}

/// Walks a list page by page, each with what its records rest on, so that a million rows take no
/// more memory than one page; says whether there are more.
///
/// # Errors
/// What cannot be read, and what `page` says.
pub fn walk(
    office: &Office,
    mut query: Query,
    most: usize,
    mut page: impl FnMut(&[Row], &Besides) -> OfficeResult<()>,
) -> OfficeResult<bool> {
    let mut left = most;
    loop {
        query.limit = left.min(page_of(&query));
        if query.limit == 0 {
            return Ok(true);
        }
        let listing = office.list(&query)?;
        page(&listing.rows, &office.beside(query.kind, &listing.rows)?)?;
        left -= listing.rows.len().min(left);
        let Some(last) = listing.rows.last().filter(|_| listing.more) else {
            return Ok(false);
        };
        query.after = Some(Key::of(query.sort, &last.record));
    }
}

/// Writes a list as CSV: `piece` takes the bytes as they come, with the rows that they are of; says
/// whether there are more.
///
/// # Errors
/// What cannot be read, and what `piece` says.
pub fn write_csv(
    telling: Telling<'_>,
    (query, most): (Query, usize),
    (chosen, bytes): (Option<&ChosenColumns>, Bytes),
    mut piece: impl FnMut(&[u8], &[Row]) -> OfficeResult<()>,
) -> OfficeResult<bool> {
    let kind = query.kind;
    let columns = columns_of(kind, chosen);
    let mut heads = Vec::new();
    for column in &columns {
        heads.push(telling.head(kind, *column));
        if let Shown::Cell(column) = column
            && column.ty == Type::Limit
        {
            let label = telling.texts.column(kind.code(), column.word());
            let args = Args::new().set("limit", label);
            heads.push(telling.texts.say_with("list-runs-out", &args));
        }
        if let Some(column) = proposable(kind, column) {
            let label = telling.texts.column(kind.code(), column.word());
            let args = Args::new().set("column", label);
            heads.push(telling.texts.say_with("list-proposed", &args));
        }
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut csv = CsvOut::new(bytes, &heads);
    let more = walk(telling.office, query, most, |rows, beside| {
        for row in rows {
            let cells = cells_of(telling, (row, beside), &columns);
            csv.row(cells.iter().map(AsRef::as_ref));
        }
        piece(&csv.take(), rows)
    })?;
    piece(&csv.take(), &[])?;
    Ok(more)
}

/// Gives the cells of one row as a spreadsheet takes them, a formula as text.
pub fn row_cells(telling: Telling<'_>, (row, beside): (&Row, &Besides)) -> Vec<String> {
    let cells = cells_of(telling, (row, beside), &columns(row.record.kind));
    cells.iter().map(|it| defused(it)).collect()
}

fn cells_of(
    telling: Telling<'_>,
    (row, beside): (&Row, &Besides),
    columns: &[Shown],
) -> Vec<String> {
    let mut cells = telling.line((row, beside), columns);
    // There is room for everybody.
    for (cell, column) in cells.iter_mut().zip(columns) {
        if let Some(all) = telling.all_people((row, beside), *column) {
            *cell = all;
        }
    }
    let cells = unrolled(telling, row, (columns, cells));
    cells.iter().map(|it| safe(it).into_owned()).collect()
}

/// Gives the column that is shown, where what stands in it may be no more than proposed 拟.
fn proposable(kind: Kind, shown: &Shown) -> Option<&'static Column> {
    match shown {
        Shown::Cell(column) if kind.def().proposals.contains(&column.name) => {
            kind.def().column(column.name)
        }
        Shown::Number
        | Shown::State
        | Shown::Light
        | Shown::Cell(_)
        | Shown::Parts(_)
        | Shown::OnLedger
        | Shown::DueBy
        | Shown::Beside(..) => None,
    }
}

/// Writes days in halves as a spreadsheet reads a number.
fn in_days(halves: i64) -> String {
    let half = if halves % 2 == 0 { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}

/// Puts a limit as it was decided into its cell, and the day on which it runs out into one of its
/// own behind it: a day with a sign is no day to a spreadsheet, nor is a number with 拟 a number.
fn unrolled(
    telling: Telling<'_>,
    row: &Row,
    (columns, cells): (&[Shown], Vec<String>),
) -> Vec<String> {
    let mut all = Vec::new();
    for (column, cell) in columns.iter().zip(cells) {
        match column {
            Shown::Cell(column) if column.ty == Type::Limit => {
                let day = row.record.day(column.name);
                let last = day.map(|day| runs_out(day).unwrap_or(day));
                let plain = |day: Option<Day>| day.map(|day| telling.texts.day(day));
                all.push(plain(day).unwrap_or(cell));
                all.push(plain(last).unwrap_or_default());
            }
            // A figure is a number there, without a unit and without marks between thousands.
            Shown::Cell(column) if matches!(column.ty, Type::HalfDays | Type::Count) => {
                let halves = column.ty == Type::HalfDays;
                let plain = |n: i64| if halves { in_days(n) } else { n.to_string() };
                all.push(row.record.int(column.name).map(plain).unwrap_or_default());
            }
            // To a spreadsheet 4/5 is a day of April.
            Shown::OnLedger => {
                let of = telling.texts.say("ledger-of");
                all.push(cell.replacen('/', &of, 1));
            }
            Shown::Number
            | Shown::State
            | Shown::Light
            | Shown::Cell(_)
            | Shown::Parts(_)
            | Shown::DueBy
            | Shown::Beside(..) => all.push(cell),
        }
        if let Some(column) = proposable(row.record.kind, column) {
            // A limit stands there as two plain days already.
            if let Some(last) = all.last_mut().filter(|_| column.ty != Type::Limit)
                && let Some(day) = row.record.day(column.name)
            {
                *last = telling.texts.day(day);
            }
            let is_so = row.record.is_proposed(column.name) && !row.record.lacks(column.name);
            let word = is_so.then(|| telling.texts.say("value-is-proposed"));
            all.push(word.unwrap_or_default());
        }
    }
    all
}
