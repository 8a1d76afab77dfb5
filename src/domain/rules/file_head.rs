//! What was taken from files with which heads, kept for the next file with these.

use crate::domain::{Change, Kind, Record, Value};

/// Keeps from under which heads what was taken; nothing where it is known so.
pub fn keep_heads(
    known: Option<&Record>,
    (file_of, heads, taken): (&str, &str, &str),
) -> Option<Change> {
    let mut change = Change::default();
    match known {
        Some(known) if known.text("taken") == taken => return None,
        Some(known) => change.set(known, "taken", taken),
        None => {
            let cells = [("file_of", file_of), ("heads", heads), ("taken", taken)];
            let cells = cells.map(|(column, text)| (column, Value::from(text)));
            change.create(Kind::FileHead, cells.to_vec());
        }
    }
    Some(change)
}
