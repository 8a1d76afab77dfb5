//! Parts that are made along with the record they belong to, in its command (design 14.2).

use std::collections::BTreeMap;

use super::{Office, OfficeError, OfficeResult};
use crate::domain::rules;
use crate::domain::{Day, Kind, PartRow, Refusal, Stop, Value};
use crate::store::{Row, WriteTx};

impl Office {
    /// Reads some records; parts stand by the day on which they are due, and not by when they were
    /// typed.
    pub(super) fn rows_by_due(&self, kind: Kind, ids: Vec<i64>) -> OfficeResult<Vec<Row>> {
        let mut rows = Vec::new();
        for id in ids {
            rows.extend(self.row(kind, id)?);
        }
        let def = kind.def();
        if let Some(due) = def.due.filter(|_| def.part_of.is_some()) {
            rows.sort_by_key(|it| (it.record.day(due).is_none(), it.record.day(due)));
        }
        Ok(rows)
    }

    /// Gives what is worth a look in rows, each under its own.
    pub(super) fn remarks_on(&self, parts: &[PartRow]) -> OfficeResult<Vec<Refusal>> {
        let mut found = Vec::new();
        for row in parts {
            let remarks = self.remarks(row.at.0, &row.cells, None)?;
            found.extend(remarks.into_iter().map(|it| it.in_row(row.at)));
        }
        Ok(found)
    }
}

/// Writes rows as they were sent: what was reckoned from the day as it was typed.
pub(super) fn sent(parts: &[PartRow]) -> String {
    let sent = parts.iter().map(|row| {
        let mut cells: BTreeMap<&str, Value> = BTreeMap::new();
        for (column, value) in &row.cells {
            let typed = row.reckoned.get(column);
            let value = typed.map_or_else(|| value.clone(), |it| Value::from(it.as_str()));
            cells.insert(column, value);
        }
        (row.at.0.code(), cells)
    });
    serde_json::to_string(&sent.collect::<Vec<_>>()).unwrap_or_default()
}

/// Makes the parts of a record that was just made; each is judged with those before it.
///
/// # Errors
/// Refuses with all that is against any of them, by their rows.
pub(super) fn make(
    gate: &mut WriteTx<'_>,
    whole: i64,
    parts: &[PartRow],
    (person, day): (Option<i64>, Day),
) -> OfficeResult<()> {
    let mut against: Vec<Refusal> = Vec::new();
    for row in parts {
        let kind = row.at.0;
        let mut cells = row.cells.clone();
        if let Some(column) = kind.def().part_of {
            cells.insert(column, Value::Int(whole));
        }
        match rules::make(&gate.reader(), kind, cells, person, day) {
            Ok(change) => {
                gate.apply(change.in_row(row.at))?;
            }
            Err(Stop::Refused(reasons)) => {
                against.extend(reasons.into_iter().map(|it| it.in_row(row.at)));
            }
            Err(stop) => return Err(stop.into()),
        }
    }
    if against.is_empty() {
        Ok(())
    } else {
        Err(OfficeError::Refused(against))
    }
}
