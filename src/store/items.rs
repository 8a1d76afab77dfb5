//! The items of an entry: what they keep of a record, and how they are written.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::journal::{digest_item, hex};
use super::{Result, WriteTx};
use crate::domain::{Kind, Secrecy, Value};

/// So many items go into the file with one statement, where an import makes many.
const TOGETHER: usize = 64;
/// So many wait until they are written.
const WAITING: usize = 64 * TOGETHER;

/// An item that waits to be written.
pub(super) struct Waiting {
    n: i64,
    op: &'static str,
    code: &'static str,
    id: i64,
    revision: i64,
    data: String,
}

impl WriteTx<'_> {
    /// Writes an item, behind those that wait. In an import it waits for those that follow, as
    /// nobody reads them before the end: each statement that may fail in its midst keeps what it
    /// changes of the pages, so that one for each item would keep every page each time.
    pub(super) fn log_item(
        &mut self,
        op: &'static str,
        head: (&'static str, i64, i64),
        data: String,
    ) -> Result<()> {
        self.wait(op, head, data);
        if self.bulk && self.waiting.len() < WAITING {
            return Ok(());
        }
        self.write_items()
    }

    fn wait(
        &mut self,
        op: &'static str,
        (code, id, revision): (&'static str, i64, i64),
        data: String,
    ) {
        self.items += 1;
        digest_item(&mut self.digest, (op, code, id, revision), &data);
        self.waiting.push(Waiting {
            n: self.items,
            op,
            code,
            id,
            revision,
            data,
        });
    }

    /// Writes the items that wait.
    pub(super) fn write_items(&mut self) -> Result<()> {
        self.count_made()?;
        let waiting = std::mem::take(&mut self.waiting);
        for items in waiting.chunks(TOGETHER) {
            // A statement for a full handful is kept ready; less is written one by one.
            let size = if items.len() == TOGETHER { TOGETHER } else { 1 };
            items
                .chunks(size)
                .try_for_each(|items| self.insert_items(items))?;
        }
        Ok(())
    }

    fn insert_items(&self, items: &[Waiting]) -> Result<()> {
        let rows = vec!["(?, ?, ?, ?, ?, ?, ?)"; items.len()].join(", ");
        let sql = format!("INSERT INTO journal_items VALUES {rows}");
        let params = items.iter().flat_map(|it| -> [&dyn rusqlite::ToSql; 7] {
            [
                &self.seq,
                &it.n,
                &it.op,
                &it.code,
                &it.id,
                &it.revision,
                &it.data,
            ]
        });
        self.tx
            .prepare_cached(&sql)?
            .execute(rusqlite::params_from_iter(params))?;
        Ok(())
    }
}

/// What an item keeps of a record that was made.
#[derive(serde::Serialize)]
pub(super) struct Made<'a> {
    pub(super) campaign: Option<i64>,
    pub(super) cells: Journalled<'a>,
    pub(super) number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<Json>,
    pub(super) state: &'a str,
    pub(super) uid: String,
}

/// The cells of a record as an item keeps them.
pub(super) struct Journalled<'a>(
    pub(super) Kind,
    pub(super) &'a BTreeMap<&'static str, Value>,
);

impl Serialize for Journalled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Self(kind, cells) = self;
        let mut secret = kind.def().columns.iter();
        let any_secret = secret.any(|column| column.secrecy == Secrecy::Hashed);
        let mut map = serializer.serialize_map(Some(cells.len()))?;
        for (column, value) in *cells {
            match any_secret.then(|| hashed(*kind, column, value)).flatten() {
                Some(hash) => map.serialize_entry(column, &hash)?,
                None => map.serialize_entry(column, value)?,
            }
        }
        map.end()
    }
}

/// What the journal keeps of a cell: the value, or its SHA-256.
pub(super) fn journalled(kind: Kind, column: &str, value: &Value) -> Json {
    hashed(kind, column, value)
        .unwrap_or_else(|| serde_json::to_value(value).unwrap_or_default())
}

fn hashed(kind: Kind, column: &str, value: &Value) -> Option<Json> {
    let text = value.text()?;
    let column = kind.def().column(column)?;
    (column.secrecy == Secrecy::Hashed)
        .then(|| json!({ "sha256": hex(&Sha256::digest(text.as_bytes())) }))
}
