//! Which columns of a list have their place in a plain table, and what each gives where the line is
//! too short.

use super::super::super::desk::Desk;
use super::super::super::table::Give;
use crate::app::sheet::{Shown, Telling, is_required, marked_hand, marked_name};
use crate::domain::{Beside, Kind, Notation, Source};
use crate::office::{Besides, Office};
use crate::store::Row;

/// From this width on the names of what a record rests on have a place in its row.
const BESIDE: usize = 100;

/// Gives the width from which on a column has its place; below it stands where nothing has to give
/// way for it.
pub(super) fn from(kind: Kind, column: Shown) -> usize {
    let source = match column {
        Shown::Beside(word, _, Beside::Names) if is_required(kind, word) => return 0,
        Shown::Beside(_, _, Beside::Names) => return BESIDE,
        Shown::Parts(part) => Source::Parts(part),
        Shown::OnLedger => Source::OnLedger,
        Shown::DueBy => Source::DueBy,
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
        Shown::Number
        | Shown::State
        | Shown::Light
        | Shown::Parts(_)
        | Shown::OnLedger
        | Shown::DueBy
        | Shown::Beside(..) => {
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
        Shown::Beside(word, ..) if is_required(kind, word) => return 0,
        // What else a record rests on is on its page.
        Shown::Beside(..) => return usize::MAX,
        Shown::Parts(part) => Source::Parts(part),
        Shown::OnLedger => Source::OnLedger,
        Shown::DueBy => Source::DueBy,
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

/// Says the light of a task and how far its limit is.
pub(in crate::cli::verbs) fn lamp(desk: &Desk, office: &Office, row: &Row) -> String {
    telling(desk, office).light(row)
}

/// Tells rows in the words of the desk.
pub(super) const fn telling<'a>(desk: &'a Desk, office: &'a Office) -> Telling<'a> {
    Telling {
        texts: &desk.texts,
        office,
    }
}

/// Tells a row, the name of what is there no more with the mark of that, and of whoever had it in
/// hand and has left.
pub(super) fn marked(
    desk: &Desk,
    office: &Office,
    row: &Row,
    (beside, columns): (&Besides, &[Shown]),
) -> Vec<String> {
    let record = &row.record;
    let mut line = telling(desk, office).line((row, beside), columns);
    let title = record.kind.def().title;
    let at = |it: &Shown| matches!(it, Shown::Cell(column) if column.name == title);
    if let Some(name) = columns.iter().position(at).and_then(|at| line.get_mut(at)) {
        let is_gone = record.is_gone(office.today());
        *name = marked_name(&desk.texts, (record, is_gone), std::mem::take(name));
    }
    for (shown, told) in columns.iter().zip(&mut line) {
        if let Shown::Cell(column) = shown {
            let words = std::mem::take(told);
            *told = marked_hand(&desk.texts, row, (column, words), office.today());
        }
    }
    line
}
