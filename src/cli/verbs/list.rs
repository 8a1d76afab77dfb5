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
use crate::app::office::{BesideTold, Besides, Office, beside_of, runs_out, show_value};
use crate::app::sheet::{self, Sheet, Source};
use crate::app::{End, Filter, Query, Row, Sort};
use crate::domain::figure::grouped;
use crate::domain::light::{Light, distance_of, lags, light_of};
use crate::domain::text::one_line;
use crate::domain::{Beside, Column, Kind, Named, Record, Type, Value};
use crate::i18n::Args;
use crate::tui::terminal::Glyphs;

/// How many rows are read at once.
const PAGE: usize = 500;
/// From this width on the names of what a record rests on stand in its row.
const BESIDE: usize = 100;
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
        .arg(words.switch("list", "all").conflicts_with("limit"))
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
    let office = desk.office_in_campaign()?;
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
    let usual = if desk.out.is_terminal() && !is_json && !matches.get_flag("all") {
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
    let (kind, filter) = (query.kind, query.filter.clone());
    let mut before = "[";
    let mut cut = Cut::default();
    let mut failed = None;
    let more = walk(office, query, most, |rows| {
        let beside = office.beside(kind, rows).unwrap_or_else(|error| {
            failed.get_or_insert(error);
            Besides::new()
        });
        for row in rows {
            let beside = beside.get(&row.record.id);
            let object = Json::Object(json::record(office, row, beside));
            desk.out.json_piece(&format!("{before}\n  {object}"));
            before = ",";
        }
        cut.pass(rows);
    })?;
    let end = if before == "[" { "[]\n" } else { "\n]\n" };
    desk.out.json_piece(end);
    if let Some(error) = failed {
        return Err(error.into());
    }
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    }
    Ok(DONE)
}

/// What was listed of a list that goes on.
#[derive(Default)]
struct Cut {
    shown: usize,
    last: Option<String>,
}

impl Cut {
    fn pass(&mut self, rows: &[Row]) {
        self.shown += rows.len();
        if let Some(row) = rows.last() {
            self.last = Some(row.record.number.clone());
        }
    }

    /// Says how much there is, and the way to the rest.
    fn tell(
        &self,
        desk: &mut Desk,
        office: &Office,
        (kind, filter): (Kind, &Filter),
    ) -> Result<(), Failure> {
        let total = office.count_to(kind, filter, usize::MAX)?.n;
        let args = Args::new().set("total", total).set("shown", self.shown);
        match &self.last {
            Some(number) => desk.tell("list-cut", &args.set("number", number)),
            None => desk.tell("list-cut-whole", &args),
        }
        Ok(())
    }
}

fn print_table(desk: &mut Desk, office: &Office, query: Query, most: usize) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let columns = columns(kind, desk.out.width());
    let heads: Vec<String> = columns.iter().map(|it| head(desk, kind, *it)).collect();
    let light_at = columns.iter().position(|it| *it == Shown::Light);
    let gives: Vec<Give> = columns.iter().map(|it| give(kind, *it)).collect();
    let mut cut = Cut::default();
    let mut failed = None;
    let mut layout: Option<Layout> = None;
    let more = walk(office, query, most, |rows| {
        let beside = office.beside(kind, rows).unwrap_or_else(|error| {
            failed.get_or_insert(error);
            Besides::new()
        });
        let cells: Vec<_> = rows
            .iter()
            .map(|row| line(desk, office, (row, &beside), &columns))
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
        cut.pass(rows);
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    } else if cut.last.is_none() {
        desk.tell(
            "list-none",
            &Args::new().set("kind", desk.texts.kind(kind.code())),
        );
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
    /// What the record rests on.
    Beside(&'static str, End, Beside),
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
    let beside = beside_of(kind).into_iter();
    let beside = beside.filter(|(_, _, how)| width >= BESIDE || *how == Beside::Count);
    shown.extend(beside.map(|(word, end, how)| Shown::Beside(word, end, how)));
    shown
}

/// Says what a column gives where the line is too short: the one that shares what is left gives
/// first, figures nothing.
fn give(kind: Kind, column: Shown) -> Give {
    let column = match column {
        Shown::Cell(column) => column,
        Shown::Beside(_, _, Beside::Names) => return Give::Words,
        Shown::Number | Shown::State | Shown::Light | Shown::Beside(..) => {
            return Give::Nothing;
        }
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
        Shown::Beside(_, (role, back), _) => {
            let end = if back { "-back" } else { "" };
            desk.say(&format!("role-{}{end}", role.code().replace('_', "-")))
        }
    }
}

fn line(
    desk: &Desk,
    office: &Office,
    (row, beside): (&Row, &Besides),
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
        Shown::Beside(word, _, _) => {
            let told = beside.get(&record.id).and_then(|words| words.get(word));
            match told {
                Some(BesideTold::Count(n)) => grouped(*n),
                Some(BesideTold::Names(records)) => {
                    let names: Vec<String> = records.iter().map(Named::told).collect();
                    desk.texts.list(&names)
                }
                None => String::new(),
            }
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
