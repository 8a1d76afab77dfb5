//! What another record may begin with 套用.

use super::{Office, OfficeResult};
use crate::domain::{Column, Kind, Tied, Value};

impl Office {
    /// Gives what a record lends to one that is to be like it: what people fill in and what is not
    /// of that record alone. Whoever was called was absent for a reason of that day only.
    pub fn lent(&self, kind: Kind, id: i64) -> OfficeResult<Vec<(&'static Column, Value)>> {
        let mut lent = Vec::new();
        let Some(record) = self.record(kind, id)? else {
            return Ok(lent);
        };
        for column in kind.def().lends() {
            let value = if column.ty.tied().is_some() {
                let tied = self.tied((kind, id), column)?;
                let tied: Vec<Tied> = tied.iter().map(|it| Tied::to(it.id)).collect();
                if tied.is_empty() {
                    Value::Null
                } else {
                    Value::Ties(tied)
                }
            } else {
                record.cell(column.name).clone()
            };
            if !value.is_empty() {
                lent.push((column, value));
            }
        }
        Ok(lent)
    }
}
