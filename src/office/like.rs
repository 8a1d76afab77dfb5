//! What another record may begin with 套用.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::{Column, Kind, Ledger as _, PartRow, Tied, Value, rules};
use crate::store::Row;

impl Office {
    /// Gives what a record lends to one that is to be like it: what people fill in and what is not
    /// of that record alone. Whoever was called was absent for a reason of that day only.
    pub fn lent(&self, kind: Kind, id: i64) -> OfficeResult<Vec<(&'static Column, Value)>> {
        let mut lent = Vec::new();
        let Some(record) = self.record(kind, id)? else {
            return Ok(lent);
        };
        let ledger = self.ledger();
        let is_papers = rules::is_of_template(&ledger, &record).map_err(OfficeError::from)?;
        for column in kind.def().lends() {
            // What is like it is no paper's, and is not headed as its words.
            if is_papers && column.is_headed_quoted() {
                continue;
            }
            let value = if column.ty.tied().is_some() {
                let tied = self.tied((kind, id), column)?;
                let tied: Vec<Tied> = tied.iter().map(|it| Tied::to(it.id)).collect();
                if tied.is_empty() {
                    Value::Null
                } else {
                    Value::Ties(tied)
                }
            } else if record.is_proposed(column.name) {
                // What nobody decided is proposed anew.
                Value::Null
            } else {
                record.cell(column.name).clone()
            };
            if !value.is_empty() {
                lent.push((column, value));
            }
        }
        Ok(lent)
    }

    /// Gives the parts that a record lends to one that is to be like it: those that stand and are
    /// filled in with their whole, each with its columns.
    pub fn lent_parts(
        &self,
        kind: Kind,
        id: i64,
    ) -> OfficeResult<Vec<(Row, Vec<&'static Column>)>> {
        let mut lent = Vec::new();
        for parts in kind.def().parts {
            let (columns, part) = (parts.lends(), parts.kind);
            let Some(of) = part.def().part_of.filter(|_| !columns.is_empty()) else {
                continue;
            };
            for record in self.ledger().children(part, of, id)? {
                let row = self.row(part, record.id)?;
                lent.extend(row.map(|row| (row, columns.clone())));
            }
        }
        Ok(lent)
    }

    /// Gives these parts as rows that a command makes with the new record.
    pub fn lent_rows(&self, kind: Kind, id: i64) -> OfficeResult<Vec<PartRow>> {
        let mut rows: Vec<PartRow> = Vec::new();
        for (row, columns) in self.lent_parts(kind, id)? {
            let part = row.record.kind;
            let before = rows.iter().filter(|it| it.at.0 == part).count();
            let place = u16::try_from(before + 1).unwrap_or(u16::MAX);
            let cells = columns
                .iter()
                .map(|it| (it.name, row.record.cell(it.name).clone()));
            rows.push(PartRow {
                at: (part, place),
                cells: cells.filter(|(_, value)| !value.is_empty()).collect(),
                reckoned: std::collections::BTreeMap::new(),
            });
        }
        Ok(rows)
    }
}
