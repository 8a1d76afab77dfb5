//! Lists on paper: columns with what stands in each cell of a row, and which cells are empty.

use crate::domain::{Named, Type};
use crate::exchange::paper::Sheet;
use crate::i18n::Texts;
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

/// Sets rows in columns, counted from 1; what is lacking is said in its cell and noted by number,
/// with its label.
pub(super) fn sheet(
    texts: &Texts,
    rows: &[&Row],
    columns: &[Shown],
    lacking: &mut Vec<String>,
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
        let mut empty = Vec::new();
        for it in columns {
            let mut text = cell(texts, row, it.column);
            if text.is_empty() && it.needed {
                text = texts.say("paper-lacking");
                empty.push(label(row, it));
            }
            cells.push(text);
        }
        if !empty.is_empty() {
            lacking.push(format!("{} {}", row.record.number, texts.list(empty)));
        }
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
fn cell(texts: &Texts, row: &Row, column: &str) -> String {
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
