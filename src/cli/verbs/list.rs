//! `list KIND`: any kind of record, filtered, as a plain table or as one JSON array.

use chrono::NaiveDate;
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::Value as Json;

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::json;
use super::super::near::kind_of;
use super::super::table::{Give, Layout};
use super::super::words::Words;
use super::narrow::filter;
use super::{given, option};
use crate::app::office::{Office, runs_out, show_value};
use crate::app::sheet::{self, Sheet, Source};
use crate::app::{Query, Row, Sort};
use crate::domain::light::{Light, distance_of, lags, light_of};
use crate::domain::text::one_line;
use crate::domain::{Column, Kind, Record, Type, Value};
use crate::i18n::Args;
use crate::tui::terminal::Glyphs;

/// How many rows are read at once.
const PAGE: usize = 500;
/// How many rows a person at a terminal gets where nothing is said.
const FIRST: usize = 100;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let option = |id| words.option("list", id);
    words
        .verb("list")
        .arg(words.arg("list", "kind").required(true))
        .arg(option("state").action(ArgAction::Append))
        .arg(option("light"))
        .arg(option("department"))
        .arg(option("owner"))
        .arg(option("lead"))
        .arg(option("category"))
        .arg(option("channel"))
        .arg(option("batch"))
        .arg(option("of"))
        .arg(option("text"))
        .arg(
            option("limit")
                .value_parser(clap::value_parser!(usize))
                .value_name("N"),
        )
        .arg(option("after").value_name("NUMBER"))
        .arg(
            Arg::new("newest")
                .long("newest")
                .help(words.say("help-list-newest"))
                .action(ArgAction::SetTrue),
        )
        .arg(words.switch("list", "json"))
}

/// Lists.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let kind = kind_of(desk, given(matches, "kind"))?;
    let office = desk.office()?;
    let filter = filter(desk, &office, kind, matches)?;
    let mut query = Query::of(kind, PAGE);
    query.filter = filter;
    query.descending = matches.get_flag("newest");
    if let Some(number) = option(matches, "after") {
        let id = office.resolve(kind, number).map_err(Failure::about(kind))?;
        query.after = Some(crate::app::Key {
            sort: Value::Int(id),
            id,
        });
    }
    let is_json = matches.get_flag("json");
    let usual = if desk.out.is_terminal() && !is_json {
        FIRST
    } else {
        usize::MAX
    };
    let most = matches.get_one::<usize>("limit").copied().unwrap_or(usual);
    if is_json {
        print_json(desk, &office, query, most)
    } else {
        print_table(desk, &office, query, most)
    }
}

/// Walks a list page by page, so that a million rows take no more memory than one page.
fn walk(
    office: &Office,
    mut query: Query,
    most: usize,
    mut page: impl FnMut(&[Row]),
) -> Result<bool, Failure> {
    let mut left = most;
    loop {
        query.limit = left.min(PAGE);
        if query.limit == 0 {
            return Ok(true);
        }
        let listing = office.list(&query)?;
        page(&listing.rows);
        left -= listing.rows.len().min(left);
        let Some(last) = listing.rows.last().filter(|_| listing.more) else {
            return Ok(false);
        };
        query.after = Some(Sort::Number.key(&last.record));
    }
}

fn print_json(desk: &mut Desk, office: &Office, query: Query, most: usize) -> Done {
    let mut before = "[";
    walk(office, query, most, |rows| {
        for row in rows {
            let object = Json::Object(json::record(office, row));
            desk.out.json_piece(&format!("{before}\n  {object}"));
            before = ",";
        }
    })?;
    let end = if before == "[" { "[]\n" } else { "\n]\n" };
    desk.out.json_piece(end);
    Ok(DONE)
}

fn print_table(desk: &mut Desk, office: &Office, query: Query, most: usize) -> Done {
    let kind = query.kind;
    let columns = columns(kind, desk.out.width());
    let heads: Vec<String> = columns.iter().map(|it| head(desk, kind, *it)).collect();
    let light_at = columns.iter().position(|it| *it == Shown::Light);
    let gives: Vec<Give> = columns.iter().map(|it| give(kind, *it)).collect();
    let mut last = None;
    let mut layout: Option<Layout> = None;
    let more = walk(office, query, most, |rows| {
        let cells: Vec<_> = rows
            .iter()
            .map(|row| line(desk, office, row, &columns))
            .collect();
        let texts: Vec<Vec<String>> = cells.iter().map(|(cells, _)| cells.clone()).collect();
        if layout.is_none() && !rows.is_empty() {
            let made = Layout::of(&heads, &texts, &gives, desk.out.width());
            desk.out.line(&made.line(&heads));
            layout = Some(made);
        }
        if let Some(layout) = &layout {
            for (cells, light) in &cells {
                let word = light.and(light_at).and_then(|at| cells.get(at));
                let word = word.map_or("", String::as_str);
                desk.out.lit_line(&layout.line(cells), word, *light);
            }
        }
        last = rows
            .last()
            .map(|row| row.record.number.clone())
            .or_else(|| last.take());
    })?;
    match last {
        None => desk.tell(
            "list-none",
            &Args::new().set("kind", desk.texts.kind(kind.code())),
        ),
        Some(number) if more => desk.tell("list-more", &Args::new().set("number", number)),
        Some(_) => {}
    }
    Ok(DONE)
}

/// A column of the table: those of the sheet, and beside a task's state its light.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Number,
    State,
    Light,
    Cell(&'static Column),
}

/// Gives the columns that the kind's list has on a screen of this width.
fn columns(kind: Kind, width: usize) -> Vec<Shown> {
    let mut shown = Vec::new();
    for column in Sheet::of(kind).columns {
        if usize::from(column.from) > width {
            continue;
        }
        match column.source {
            Source::Number => shown.push(Shown::Number),
            Source::State => {
                shown.push(Shown::State);
                let lit = Sheet::of(kind).columns.iter();
                shown.extend(
                    lit.filter(|it| it.source == Source::Light)
                        .map(|_| Shown::Light),
                );
            }
            // It stands beside the state.
            Source::Light => {}
            Source::Cell(name) => shown.extend(kind.def().column(name).map(Shown::Cell)),
        }
    }
    shown
}

/// Says what a column gives where the line is too short: the one that shares what is left gives
/// first, figures nothing.
fn give(kind: Kind, column: Shown) -> Give {
    let Shown::Cell(column) = column else {
        return Give::Nothing;
    };
    let source = Source::Cell(column.name);
    let widest = Sheet::of(kind).columns.iter().find(|it| it.width == 0);
    if widest.is_some_and(|it| it.source == source) {
        return Give::First;
    }
    let by_number = match column.ty {
        Type::Ref(other) => !other.is_called_by_name(),
        Type::Day | Type::Limit | Type::Count => true,
        Type::Line(_) | Type::Text | Type::Flag | Type::Choice(_) => false,
    };
    if by_number {
        Give::Nothing
    } else {
        Give::Words
    }
}

fn head(desk: &Desk, kind: Kind, column: Shown) -> String {
    match column {
        Shown::Number => desk.say("col-number"),
        Shown::State => desk.say("col-state"),
        Shown::Light => desk.say("col-light"),
        Shown::Cell(column) => desk.texts.column(kind.code(), column.word()),
    }
}

fn line(
    desk: &Desk,
    office: &Office,
    row: &Row,
    columns: &[Shown],
) -> (Vec<String>, Option<Light>) {
    let record = &row.record;
    let cell = |column: &Shown| match column {
        Shown::Number => record.number.clone(),
        Shown::State => desk.texts.state(record.kind.code(), &record.state),
        Shown::Light => lamp(desk, office, row),
        Shown::Cell(column) => {
            let mut said = one_line(&show_value(&desk.texts, row, column));
            if let Some(next) = rolled(record, column) {
                let args = Args::new().set("next", desk.texts.day(next));
                said.push_str(&desk.say_with("page-runs-out", &args));
            }
            said
        }
    };
    let cells = columns.iter().map(cell).collect();
    (cells, light_of(record, office.today()))
}

/// Gives the day on which a limit runs out that lies on a day off.
fn rolled(record: &Record, column: &Column) -> Option<NaiveDate> {
    let limit = record.day(column.name)?;
    runs_out(limit).filter(|_| column.ty == Type::Limit)
}

/// Says the light of a task and how far its limit is.
pub(super) fn lamp(desk: &Desk, office: &Office, row: &Row) -> String {
    let today = office.today();
    let far = distance_of(&row.record, office.store().calendar(), today);
    let lit = sheet::light_of(&desk.texts, &row.record, (today, far));
    let shapes = Glyphs::unicode().lights;
    let mut said = lit
        .map(|(light, words)| format!("{}{words}", shapes.of(light)))
        .unwrap_or_default();
    if lags(&row.record, today) {
        said = format!("{said} {}", desk.say("light-lag"));
    }
    said
}
