//! A list for a program: one JSON array, or an object a line.

use serde_json::{Map, Value as Json};

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done};
use super::super::super::json;
use super::Cut;
use crate::app::sheet::walk;
use crate::domain::{ChosenColumns, Kind, Source};
use crate::office::Office;
use crate::store::Query;

/// Prints records as one array, or each as a line.
pub(super) fn print_json(
    desk: &mut Desk,
    office: &Office,
    (query, most): (Query, usize),
    (chosen, as_lines): (Option<&ChosenColumns>, bool),
) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let mut before = "[";
    let mut cut = Cut::default();
    let more = walk(office, query, most, |rows, beside| {
        for row in rows {
            let beside = beside.get(&row.record.id);
            let mut object = json::record(office, row, beside);
            if let Some(chosen) = chosen {
                object = only(kind, chosen, object);
            }
            let object = Json::Object(object);
            if as_lines {
                desk.out.json_line(&object);
                continue;
            }
            desk.out.json_piece(&format!("{before}\n  {object}"));
            before = ",";
        }
        cut.pass(rows);
        Ok(())
    })?;
    if !as_lines {
        let end = if before == "[" { "[]\n" } else { "\n]\n" };
        desk.out.json_piece(end);
    }
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    }
    Ok(DONE)
}

/// Keeps of an object what the chosen columns show, and the number.
fn only(kind: Kind, chosen: &ChosenColumns, object: Map<String, Json>) -> Map<String, Json> {
    let mut words: Vec<String> = vec!["number".to_owned()];
    for column in &chosen.shown {
        let word = column.source.word(kind);
        match column.source {
            Source::Light => words.extend(LIGHT.map(str::to_owned)),
            Source::DueBy => words.extend(DUE.map(str::to_owned)),
            Source::Cell(name) if kind.def().due == Some(name) => {
                words.push("runs_out".to_owned());
            }
            Source::Number
            | Source::State
            | Source::Cell(_)
            | Source::Tied(_)
            | Source::Wordless(_)
            | Source::Parts(_)
            | Source::OnLedger => {}
        }
        words.extend(["", "_number", "_word"].map(|end| format!("{word}{end}")));
    }
    let kept = object.into_iter();
    kept.filter(|(word, _)| words.contains(word)).collect()
}

/// What the light of a record says.
const LIGHT: [&str; 4] = ["light", "days_left", "working_days_left", "days_late"];
/// What says by when something is to be met.
const DUE: [&str; 4] = [
    "due_on",
    "due_before",
    "due_before_number",
    "working_days_left",
];
