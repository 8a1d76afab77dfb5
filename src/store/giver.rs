//! Who gave an opinion: kept apart; the journal carries a salted commitment only.

use rusqlite::OptionalExtension as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::WriteTx;
use super::journal::hex;
use super::{Error, Reader, Result};
use crate::domain::folding::is_nobody;
use crate::domain::{Kind, Record, Refusal};

/// Who gave an opinion; sealed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Giver {
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Telephone or address.
    pub contact: String,
}

/// What somebody saw who opened a seal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Who gave it, where that is known.
    pub giver: Option<Giver>,
    /// What it says, where no ordinary view shows that.
    pub words: Option<String>,
}

impl std::fmt::Debug for Giver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Giver(sealed)")
    }
}

impl Giver {
    /// Says whether nothing is known: there is no word, or only one that says so.
    pub fn is_unknown(&self) -> bool {
        [&self.name, &self.unit, &self.contact]
            .iter()
            .all(|text| text.trim().is_empty() || is_nobody(text))
    }
}

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
        self.log("set", Kind::GIVEN, opinion, &data)
    }

    /// Opens the seal of one opinion, for the office role only; the look goes into the journal
    /// and what was seen does not. Nothing where nobody is known and nothing is covered.
    ///
    /// # Errors
    /// Refuses every other role.
    pub fn unseal(&mut self, opinion: i64) -> Result<Seen> {
        if !self.role.may_unseal() {
            return Err(Error::Refused(vec![Refusal::of("seal-for-office-only")]));
        }
        let giver = self
            .tx
            .prepare_cached("SELECT name, unit, contact FROM givers WHERE opinion_id = ?1")?
            .query_row([opinion], |row| {
                let text = |n| {
                    row.get::<_, Option<String>>(n)
                        .map(Option::unwrap_or_default)
                };
                Ok(Giver {
                    name: text(0)?,
                    unit: text(1)?,
                    contact: text(2)?,
                })
            })
            .optional()?;
        if giver.is_some() {
            let data = json!({ "column": "giver" });
            self.log("look", Kind::GIVEN, opinion, &data)?;
        }
        let record = self.reader().find(Kind::GIVEN, opinion)?;
        let words = record.filter(Record::is_handed_on);
        let words = words.map(|it| it.title().to_owned());
        if words.is_some() {
            let data = json!({ "column": Kind::GIVEN.def().title });
            self.log("look", Kind::GIVEN, opinion, &data)?;
        }
        Ok(Seen { giver, words })
    }

    /// Gives the fingerprints of standing records of the campaign that begin with these bytes,
    /// with the key of their record; the oldest record first.
    pub fn prints_like(&self, kind: Kind, start: &[u8]) -> Result<Vec<(Vec<u8>, i64)>> {
        self.prints(kind, start, "<>", i64::MAX)
    }

    /// Gives the same, but no more than so many of however many there are.
    pub fn some_prints_like(
        &self,
        kind: Kind,
        start: &[u8],
        most: usize,
    ) -> Result<Vec<(Vec<u8>, i64)>> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.prints(kind, start, "<>", most)
    }

    /// Gives the same of records that were voided.
    pub fn voided_prints_like(&self, kind: Kind, start: &[u8]) -> Result<Vec<(Vec<u8>, i64)>> {
        self.prints(kind, start, "=", i64::MAX)
    }

    /// Says whether any record of a kind was voided.
    pub fn has_voided(&self, kind: Kind) -> Result<bool> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} WHERE state = 'void')",
            kind.def().plural
        );
        Ok(self.tx.query_row(&sql, [], |row| row.get(0))?)
    }

    fn prints(
        &self,
        kind: Kind,
        start: &[u8],
        is: &str,
        most: i64,
    ) -> Result<Vec<(Vec<u8>, i64)>> {
        let sql = format!(
            "SELECT f.print, f.record_id FROM fingerprints f JOIN {} t ON t.id = f.record_id
             WHERE f.kind = ?1 AND f.print >= ?2 AND f.print < ?3
               AND t.state {is} 'void' AND t.campaign_id IS ?4
             LIMIT ?5",
            kind.def().plural
        );
        let mut beyond = start.to_vec();
        beyond.extend([0xFF; 32]);
        let mut statement = self.tx.prepare_cached(&sql)?;
        let asked = (kind.code(), start, beyond, self.campaign, most);
        let rows = statement.query_map(asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut found: Vec<(Vec<u8>, i64)> = rows.collect::<rusqlite::Result<_>>()?;
        found.sort_by_key(|(_, id)| *id);
        Ok(found)
    }

    /// Says whether any card has a number that begins with zeros (`rules::is_padded`).
    pub fn has_padded_papers(&self) -> Result<bool> {
        Ok(self.tx.query_row(
            "SELECT EXISTS (SELECT 1 FROM cards WHERE paper_no > '0' AND paper_no < '1')",
            [],
            |row| row.get(0),
        )?)
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
