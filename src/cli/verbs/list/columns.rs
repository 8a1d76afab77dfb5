//! The columns of a list as a plain table: which there are, what each says, what it gives where the
//! line is too short.

use super::super::super::desk::Desk;
use super::super::super::table::Give;
use crate::app::sheet;
use crate::domain::figure::grouped;
use crate::domain::light::{distance_of, lags};
use crate::domain::text::one_line;
use crate::domain::{Beside, Column, Kind, Named, Notation, Record, Source, Type};
use crate::i18n::Args;
use crate::office::{BesideTold, Besides, Office, beside_of, runs_out, show_value};
use crate::store::{End, Row};
use crate::tui::terminal::Glyphs;

/// From this width on the names of what a record rests on have a place in its row.
const BESIDE: usize = 100;

/// A column of the table: those of the sheet, and beside a task's state its light.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    State,
    Light,
    Cell(&'static Column),
    /// What the record rests on.
    Beside(&'static str, End, Beside),
}

/// Gives all columns that the kind's list has on a screen however wide.
pub(super) fn columns(kind: Kind) -> Vec<Shown> {
    let mut shown = Vec::new();
    for column in kind.def().sheet.columns {
        match column.source {
            Source::Number => shown.push(Shown::Number),
            Source::State => {
                shown.push(Shown::State);
                let lit = kind.def().sheet.columns.iter();
                shown.extend(
                    lit.filter(|it| it.source == Source::Light)
                        .map(|_| Shown::Light),
                );
            }
            // It stands beside the state; what is tied stands behind all columns.
            Source::Light | Source::Tied(_) | Source::Wordless(_) => {}
            Source::Cell(name) => shown.extend(kind.def().column(name).map(Shown::Cell)),
        }
    }
    let beside = beside_of(kind).into_iter();
    shown.extend(beside.map(|(word, end, how)| Shown::Beside(word, end, how)));
    shown
}

/// Gives the width from which on a column has its place; below it stands where nothing has to give
/// way for it.
pub(super) fn from(kind: Kind, column: Shown) -> usize {
    let source = match column {
        Shown::Beside(_, _, Beside::Names) => return BESIDE,
        Shown::Number | Shown::State | Shown::Light | Shown::Beside(..) => return 0,
        Shown::Cell(column) => Source::Cell(column.name),
    };
    let mut columns = kind.def().sheet.columns.iter();
    let own = columns.find(|it| it.source == source);
    own.map_or(0, |it| usize::from(it.from))
}

/// Says what a column gives where the line is too short: the one that shares what is left gives
/// first, figures nothing.
pub(super) fn give(kind: Kind, column: Shown) -> Give {
    let column = match column {
        Shown::Cell(column) => column,
        Shown::Beside(_, _, Beside::Names) => return Give::Words,
        Shown::Number | Shown::State | Shown::Light | Shown::Beside(..) => {
            return Give::Nothing;
        }
    };
    let source = Source::Cell(column.name);
    let widest = kind.def().sheet.columns.iter().find(|it| it.width == 0);
    if column.notation == Notation::PersonName {
        return Give::Nothing;
    }
    if widest.is_some_and(|it| it.source == source) {
        return Give::First;
    }
    match column.ty.refers() {
        // The name of a person is never cut, nor the number behind it.
        Some(other) if other != Kind::ACTOR && other.is_called_by_name() => Give::Name,
        Some(_) => Give::Nothing,
        None if column.ty.is_measured() => Give::Nothing,
        None => Give::Words,
    }
}

/// Says how much a column leaves to the others before it stands there, as on the screen; the text,
/// the number and the light stay.
pub(super) fn leaves(kind: Kind, column: Shown) -> usize {
    let source = match column {
        Shown::Number | Shown::Light => return 0,
        // What a record rests on is on its page.
        Shown::Beside(..) => return usize::MAX,
        Shown::State => Source::State,
        Shown::Cell(column) => Source::Cell(column.name),
    };
    let own = kind
        .def()
        .sheet
        .columns
        .iter()
        .find(|it| it.source == source);
    own.filter(|it| it.width > 0)
        .map_or(0, |it| usize::from(it.leaves))
}

pub(super) fn head(desk: &Desk, kind: Kind, column: Shown) -> String {
    match column {
        Shown::Number => desk.say("col-number"),
        Shown::State => desk.say("col-state"),
        Shown::Light => desk.say("col-light"),
        Shown::Cell(column) => desk.texts.column(kind.code(), column.word()),
        Shown::Beside(_, (role, back), how) => desk.texts.role(role, (back, how)),
    }
}

pub(super) fn line(
    desk: &Desk,
    office: &Office,
    (row, beside): (&Row, &Besides),
    columns: &[Shown],
) -> Vec<String> {
    let record = &row.record;
    let cell = |column: &Shown| match column {
        Shown::Number => record.number.clone(),
        Shown::State => desk.texts.state(record.kind.code(), &record.state),
        Shown::Light => lamp(desk, office, row),
        Shown::Cell(column) => rolled(desk, record, column)
            .unwrap_or_else(|| one_line(&show_value(&desk.texts, row, column))),
        Shown::Beside(word, _, _) => {
            let told = beside.get(&record.id).and_then(|words| words.get(word));
            match told {
                Some(BesideTold::Count(n)) => grouped(*n),
                Some(BesideTold::Names(records)) => {
                    let names: Vec<String> = records.iter().map(Named::told).collect();
                    desk.texts.list(&names)
                }
                // Many are called; who they are stands on the page.
                Some(BesideTold::Worded(records)) => records.len().to_string(),
                None => String::new(),
            }
        }
    };
    columns.iter().map(cell).collect()
}

/// Writes a limit that lies on a day off and runs out later as lists on the screen do: with a sign.
fn rolled(desk: &Desk, record: &Record, column: &Column) -> Option<String> {
    let day = record
        .day(column.name)
        .filter(|_| column.ty == Type::Limit)?;
    runs_out(day)?;
    Some(desk.say_with("day-rolled", &Args::new().set("day", desk.texts.day(day))))
}

/// Says the light of a task and how far its limit is.
pub(in crate::cli::verbs) fn lamp(desk: &Desk, office: &Office, row: &Row) -> String {
    let today = office.today();
    let far = distance_of(&row.record, office.calendar(), today);
    let lit = sheet::light_of(&desk.texts, &row.record, (office.sight(), far));
    let shapes = Glyphs::unicode().lights;
    let mut said = lit
        .map(|(light, words)| format!("{}{words}", shapes.of(light)))
        .unwrap_or_default();
    if lags(&row.record, today) {
        said = format!("{said} {}", desk.say("light-lag"));
    }
    said
}
