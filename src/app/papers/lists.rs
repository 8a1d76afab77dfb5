//! Lists on paper: columns with what stands in each cell of a row, and which cells are empty.

use crate::domain::{Named, Type};
use crate::exchange::paper::Sheet;
use crate::i18n::Texts;
use crate::office::proposed_words;
use crate::store::Row;

/// A column of a list on paper.
pub(super) struct Shown {
    /// Its column of the record.
    pub(super) column: &'static str,
    /// So many cells.
    pub(super) room: usize,
    /// Whether the list is not complete where nothing stands there.
    pub(super) needed: bool,
}

/// A column that must be filled.
pub(super) const fn needed(column: &'static str, room: usize) -> Shown {
    Shown {
        column,
        room,
        needed: true,
    }
}

/// A column in which nothing need stand.
pub(super) const fn free(column: &'static str, room: usize) -> Shown {
    Shown {
        column,
        room,
        needed: false,
    }
}

/// The cells of the running number and of the record's own.
const N: usize = 4;
const NUMBER: usize = 7;

/// What is not as it should be in lists: by number, with the labels.
#[derive(Default)]
pub(super) struct Notes {
    /// Nothing stands there.
    pub(super) lacking: Vec<String>,
    /// It is no more than proposed 拟.
    pub(super) proposed: Vec<String>,
}

/// Sets rows in columns, counted from 1; what is lacking, and what is no more than proposed, is
/// said in its cell and noted.
pub(super) fn sheet(
    texts: &Texts,
    rows: &[&Row],
    columns: &[Shown],
    notes: &mut Notes,
) -> Sheet {
    let label = |row: &Row, it: &Shown| {
        let kind = row.record.kind;
        let column = kind.def().column(it.column);
        column.map_or_else(String::new, |column| {
            texts.column(kind.code(), column.word())
        })
    };
    let mut set = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let mut cells = vec![(n + 1).to_string(), row.record.number.clone()];
        let (mut empty, mut open) = (Vec::new(), Vec::new());
        for it in columns {
            let mut text = cell(texts, row, it.column);
            if text.is_empty() && it.needed {
                text = texts.say("paper-lacking");
                empty.push(label(row, it));
            } else if row.record.is_proposed(it.column) {
                text = proposed_words(texts, text);
                open.push(label(row, it));
            }
            cells.push(text);
        }
        let note = |all: Vec<String>, notes: &mut Vec<String>| {
            if !all.is_empty() {
                notes.push(format!("{} {}", row.record.number, texts.list(all)));
            }
        };
        note(empty, &mut notes.lacking);
        note(open, &mut notes.proposed);
        set.push(cells);
    }
    let mut heads = vec![
        (texts.say("paper-column-n"), N),
        (texts.say("col-number"), NUMBER),
    ];
    if let Some(first) = rows.first() {
        heads.extend(columns.iter().map(|it| (label(first, it), it.room)));
    }
    Sheet {
        columns: heads,
        rows: set,
    }
}

/// What stands in a column, as paper has it; of what a record refers to the name.
pub(super) fn cell(texts: &Texts, row: &Row, column: &str) -> String {
    let record = &row.record;
    let Some(column) = record.kind.def().column(column) else {
        return String::new();
    };
    match column.ty {
        // Two of one name are told apart: a list has nothing else to know them by.
        Type::Ref(_) => {
            let named = row.names.get(column.name);
            named.map(Named::told).unwrap_or_default()
        }
        Type::Choice(choices) => match record.text(column.name) {
            "" => String::new(),
            code => texts.choice(choices.name, code),
        },
        Type::Day | Type::Limit => {
            let day = record.day(column.name);
            day.map(|it| it.to_string()).unwrap_or_default()
        }
        Type::Line(_)
        | Type::Text
        | Type::Count
        | Type::Time
        | Type::HalfDays
        | Type::Decimal(_)
        | Type::Flag
        | Type::Ties(..)
        | Type::Several(_) => record.text(column.name).replace('\n', "；"),
    }
}
