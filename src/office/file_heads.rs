//! What was taken from files with which heads: remembered for the next file that has them.

use super::OfficeResult;
use super::wishes::Wishes;
use crate::domain::{Kind, Record, rules};
use crate::exchange::table::{Chosen, ColumnMap, Remembered};
use crate::store::{Reader, WriteTx};

/// What stands between two heads, and between two fields, as they are kept.
const BETWEEN: &str = " | ";

/// Gives what is known of the columns of a file of some kind beside their heads: what was asked
/// for, and what was taken from files before.
pub(super) fn chosen(reader: &Reader<'_>, of: &str, wishes: &Wishes) -> OfficeResult<Chosen> {
    let split =
        |text: &str| -> Vec<String> { text.split(BETWEEN).map(str::to_owned).collect() };
    let known = heads(reader, of)?;
    let known = known.iter().map(|it| Remembered {
        heads: split(it.text("heads")),
        taken: (split(it.text("taken")).into_iter())
            .map(|it| Some(it.trim().to_owned()).filter(|it| !it.is_empty() && it != "-"))
            .collect(),
    });
    Ok(Chosen {
        remembered: known.collect(),
        ..wishes.columns.clone()
    })
}

/// Gives all heads that are remembered of such files.
fn heads(reader: &Reader<'_>, of: &str) -> OfficeResult<Vec<Record>> {
    let mut all = reader.all(Kind::FILE_HEAD)?;
    all.retain(|it| it.text("file_of") == of);
    Ok(all)
}

/// Remembers what somebody chose of the columns of a file; says whether anything is to be kept.
pub(super) fn remember(
    gate: &mut WriteTx<'_>,
    (of, wishes): (&str, &Wishes),
    map: &ColumnMap,
) -> OfficeResult<bool> {
    if wishes.columns.is_empty() {
        return Ok(false);
    }
    let taken = map.taken();
    let heads_here: Vec<&str> = taken.iter().map(|it| it.heading.trim()).collect();
    let fields: Vec<&str> = taken.iter().map(|it| it.field.unwrap_or("-")).collect();
    let (heads_here, fields) = (heads_here.join(BETWEEN), fields.join(BETWEEN));
    let all = heads(&gate.reader(), of)?;
    let known = all.iter().find(|it| it.text("heads") == heads_here);
    let change = rules::keep_heads(known, (of, &heads_here, &fields));
    let kept = change.is_some();
    if let Some(change) = change {
        gate.apply(change)?;
    }
    Ok(kept)
}
