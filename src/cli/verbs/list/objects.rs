//! A list for a program: one JSON array, or an object a line.

use serde_json::Value as Json;

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done};
use super::super::super::json;
use super::Cut;
use crate::app::sheet::walk;
use crate::office::Office;
use crate::store::Query;

/// Prints records as one array, or each as a line.
pub(super) fn print_json(
    desk: &mut Desk,
    office: &Office,
    (query, most): (Query, usize),
    as_lines: bool,
) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let mut before = "[";
    let mut cut = Cut::default();
    let more = walk(office, query, most, |rows, beside| {
        for row in rows {
            let beside = beside.get(&row.record.id);
            let object = Json::Object(json::record(office, row, beside));
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
