//! Who gave an opinion: kept apart; the journal carries a salted commitment only.

use rusqlite::OptionalExtension as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::apply::hex;
use super::gate::{Giver, WriteTx};
use super::{Reader, Result, Store};
use crate::domain::Kind;

impl WriteTx<'_> {
    /// Seals the giver of an opinion that this transaction made or that had none.
    pub fn seal_giver(&mut self, opinion: i64, giver: &Giver) -> Result<()> {
        if giver.is_unknown() {
            return Ok(());
        }
        self.tx
            .prepare_cached("INSERT INTO givers VALUES (?1, ?2, ?3, ?4)")?
            .execute((opinion, &giver.name, &giver.unit, &giver.contact))?;
        let commitment = commitment(&self.reader(), giver)?;
        self.log_giver(opinion, &commitment)
    }

    fn log_giver(&mut self, opinion: i64, commitment: &str) -> Result<()> {
        let data = json!({ "column": "giver", "commitment": commitment });
        self.log("set", Kind::Opinion, opinion, &data)
    }

    /// Remembers by which fingerprint a row from outside will be known again.
    pub fn keep_fingerprint(&mut self, kind: Kind, print: &[u8], id: i64) -> Result<()> {
        self.tx
            .prepare_cached("INSERT OR IGNORE INTO fingerprints VALUES (?1, ?2, ?3)")?
            .execute((kind.code(), print, id))?;
        Ok(())
    }

    /// Counts the standing records that came from a row with this fingerprint.
    pub fn known_fingerprints(&self, kind: Kind, print: &[u8]) -> Result<i64> {
        let sql = format!(
            "SELECT count(*) FROM fingerprints f JOIN {} t ON t.id = f.record_id
             WHERE f.kind = ?1 AND f.print = ?2 AND t.state <> 'void'",
            kind.def().plural
        );
        Ok(self
            .tx
            .prepare_cached(&sql)?
            .query_row((kind.code(), print), |row| row.get(0))?)
    }
}

impl Store {
    /// Opens the seal of one opinion; the caller has checked the role and journals the look.
    pub fn giver(&self, opinion: i64) -> Result<Option<Giver>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT name, unit, contact FROM givers WHERE opinion_id = ?1")?;
        let text = |row: &rusqlite::Row<'_>, n| -> rusqlite::Result<String> {
            Ok(row.get::<_, Option<String>>(n)?.unwrap_or_default())
        };
        Ok(statement
            .query_row([opinion], |row| {
                Ok(Giver {
                    name: text(row, 0)?,
                    unit: text(row, 1)?,
                    contact: text(row, 2)?,
                })
            })
            .optional()?)
    }
}

/// Binds the journal to a giver without naming one: nobody can try names without the salt.
pub(super) fn commitment(reader: &Reader<'_>, giver: &Giver) -> Result<String> {
    let salt = reader.setting("salt")?.unwrap_or_default();
    let mut digest = Sha256::new();
    for part in [&salt, &giver.name, &giver.unit, &giver.contact] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    Ok(hex(&digest.finalize()))
}
