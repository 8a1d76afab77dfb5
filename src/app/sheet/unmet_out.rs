//! Who has not met what is asked, as a table: on a plain line and in a file.

use super::unmet::{Signs, standing};
use super::{Light, shape};
use crate::domain::Record;
use crate::domain::requirement::Requirement;
use crate::domain::text::safe;
use crate::exchange::sheet_out::{Bytes, CsvOut};
use crate::i18n::Texts;
use crate::office::{By, Unmet, UnmetRow};

/// The sign of what is met.
const CHECK: &str = "✓";

/// The heads and the rows, in words.
pub fn unmet_cells(texts: &Texts, unmet: &Unmet) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = unmet.asked().into_iter();
    let columns: Vec<(usize, &Record)> = columns
        .filter_map(|at| Some((at, unmet.requirements.get(at)?)))
        .collect();
    // What was to be met before today presses more.
    let signs = |at: usize| Signs {
        met: CHECK,
        missing: shape(if unmet.is_past(at) {
            Light::Red
        } else {
            Light::Yellow
        }),
    };
    let by_person = unmet.by == By::Person;
    let mut heads = vec![texts.say(&format!("unmet-{}", unmet.by.code()))];
    heads.extend(by_person.then(|| texts.say("unmet-branch")));
    heads.extend(columns.iter().map(|(_, it)| it.text("name").to_owned()));
    let line = |row: &UnmetRow| {
        let none = || texts.say(&format!("unmet-no-{}", unmet.by.code()));
        let name = Some(row.name.clone()).filter(|it| !it.is_empty());
        let mut line = vec![name.unwrap_or_else(none)];
        line.extend(by_person.then(|| row.branch.clone()));
        let cells = columns.iter().filter_map(|(at, it)| {
            let cell = row.cells.get(*at)?;
            Some(standing(texts, &Requirement::of(it), *cell, signs(*at)))
        });
        line.extend(cells);
        line
    };
    (heads, unmet.rows.iter().map(line).collect())
}

/// Writes the list as CSV.
pub fn unmet_csv(texts: &Texts, unmet: &Unmet, bytes: Bytes) -> Vec<u8> {
    let (heads, rows) = unmet_cells(texts, unmet);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut csv = CsvOut::new(bytes, &heads);
    for row in rows {
        let cells: Vec<_> = row.iter().map(|it| safe(it)).collect();
        csv.row(cells.iter().map(AsRef::as_ref));
    }
    csv.take()
}
