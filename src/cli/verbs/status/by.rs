//! `status --by`: the figures told apart by department, leader or owner, with their sum.

use serde_json::{Map, Value as Json, json};

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use super::super::narrow::tell_taken;
use crate::app::state::overview::label;
use crate::domain::figure::{Share, TableDef, grouped};
use crate::domain::{Kind, Named, Refusal};
use crate::office::{Computed, ComputedRow, CutWithin, Office, OfficeError};
use crate::tui::text::{pad, pad_left, width};

/// The least cells of a name.
const NAME: usize = 8;
/// What stands where a name gives way.
const ELLIPSIS: &str = "…";

/// Computes the list that a word names, by the column's own word or by what people call it, within
/// such rows of others: `lead=何建国`.
pub(super) fn computed(
    desk: &mut Desk,
    office: &Office,
    typed: &str,
    within: &[&str],
) -> Result<Computed, Failure> {
    let table = table(desk, typed)?;
    let mut rows = Vec::new();
    for typed in within {
        let (word, name) = typed.split_once(['=', '＝']).unwrap_or((typed, ""));
        let (kind, def) = self::table(desk, word)?;
        let column = kind.def().column(def.by);
        let row = match column.and_then(|it| it.ty.refers()) {
            Some(of) if !name.is_empty() => {
                let id = office.resolve(of, name).map_err(Failure::about(of))?;
                tell_taken(desk, office, (of, id), name)?;
                let record = office.record(of, id)?;
                let named = office.named(of, record.as_slice())?;
                (Some(id), named.into_iter().next())
            }
            Some(_) | None => (None, None),
        };
        rows.push(CutWithin {
            by: def.by,
            id: row.0,
            name: row.1,
        });
    }
    Ok(office.computed(table, &rows)?)
}

/// Finds the table that a word names.
fn table(desk: &Desk, typed: &str) -> Result<(Kind, &'static TableDef), Failure> {
    let mut offered = Vec::new();
    for (kind, def) in Office::tables() {
        let Some(column) = kind.def().column(def.by) else {
            continue;
        };
        let (word, said) = (column.word(), desk.say(&heading(column.word())));
        if typed == word || typed == said {
            return Ok((kind, def));
        }
        offered.push(format!("{word}={said}"));
    }
    let refusal = Refusal::of("no-such-table")
        .with("found", typed)
        .with("tables", desk.texts.list(offered));
    Err(OfficeError::Refused(vec![refusal]).into())
}

fn heading(word: &str) -> String {
    format!("col-{word}")
}

/// Gives it as one object: its rows, and their sum.
pub(super) fn object(table: &Computed, date: &str) -> Json {
    let rows: Vec<Json> = table.rows.iter().map(|row| line(table, row)).collect();
    let mut sum = figures(table, &table.sum(table.rows.iter()));
    sum.remove("number");
    let within: Map<String, Json> = (table.within.iter())
        .filter_map(|row| {
            let column = table.kind.def().column(row.by)?;
            let name = row.name.as_ref().map(|it| it.number.as_str());
            Some((column.word().to_owned(), json!(name)))
        })
        .collect();
    json!({
        "date": date, "by": table.word(), "within": within, "rows": rows, "total": sum,
    })
}

fn line(table: &Computed, row: &ComputedRow) -> Json {
    let mut line = figures(table, row);
    let word = table.word();
    let (name, number) = match &row.name {
        Some(name) => (json!(name.name), json!(name.number)),
        None => (Json::Null, Json::Null),
    };
    line.insert(word.to_owned(), name);
    line.insert(format!("{word}_number"), number);
    line.into()
}

fn figures(table: &Computed, row: &ComputedRow) -> Map<String, Json> {
    let cells = table.figures().zip(&row.cells);
    let mut figures: Map<String, Json> = cells
        .map(|(figure, n)| (figure.word.to_owned(), json!(n)))
        .collect();
    figures.insert("percent".to_owned(), json!(row.share().map(Share::number)));
    figures
}

/// Gives its lines: a heading, a row each, and the sum; figures are never cut, names give way.
pub(super) fn lines(desk: &Desk, table: &Computed) -> Vec<String> {
    let kind = table.kind;
    let mut headings = vec![desk.say(&heading(table.word()))];
    headings.extend(table.figures().map(|it| desk.say(&label(kind, it))));
    headings.push(desk.say("overview-part-rate"));
    let sum = table.sum(table.rows.iter());
    let named = table.rows.iter().map(|row| {
        let name = row.name.as_ref().map(Named::told);
        (
            name.unwrap_or_else(|| desk.say("organisation-without")),
            row,
        )
    });
    let all = named.chain([(desk.say("status-sum"), &sum)]);
    let rows: Vec<Vec<String>> = std::iter::once(headings)
        .chain(all.map(|(name, row)| {
            let mut line = vec![name];
            line.extend(row.cells.iter().map(|n| grouped(*n)));
            line.push(row.share().map(|it| format!("{it}%")).unwrap_or_default());
            line
        }))
        .collect();
    let widest = |at: usize| {
        let column = rows.iter().filter_map(|row| row.get(at));
        column.map(|it| width(it)).max().unwrap_or_default()
    };
    let columns = table.def.cells.len() + 2;
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let figures: usize = widths.iter().skip(1).map(|it| it + 2).sum();
    let room = desk.out.width().saturating_sub(figures).max(NAME);
    let line = |row: &Vec<String>| {
        let mut cells = row.iter().zip(&widths);
        let (name, cells_of_name) = cells.next()?;
        let mut line = pad(name, (*cells_of_name).min(room), ELLIPSIS);
        for (words, cells) in cells {
            line = format!("{line}  {}", pad_left(words, *cells, ""));
        }
        Some(line)
    };
    rows.iter().filter_map(line).collect()
}
