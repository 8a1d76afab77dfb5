//! What the store stands on beside its records: settings, accounts, and the marks by which an
//! import knows its own rows again. Each is written through the journal, so that `verify` can
//! hold it against what the journal said last.

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::Result;
use super::WriteTx;
use super::journal::hex;
use crate::domain::Kind;

/// What an item of the journal is about that is about no record.
pub(super) const SETTING: &str = "setting";
/// An account with its role and person.
pub(super) const ACCOUNT: &str = "account";
/// The marks that an import left, as one digest.
pub(super) const PRINTS: &str = "prints";
/// A mark of an import: the kind, the record, the print.
pub(super) type Mark = (String, i64, Vec<u8>);

impl WriteTx<'_> {
    /// Says that an account is this person from now on; one that is not known is the office.
    pub fn know_account(&mut self, account: &str, person: Option<i64>) -> Result<()> {
        let before: Option<(String, Option<i64>)> = self
            .tx
            .prepare_cached("SELECT role, person_id FROM users WHERE account = ?1")?
            .query_row([account], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        self.count_made()?;
        let role = match before {
            Some((_, same)) if same == person => return Ok(()),
            Some((role, _)) => role,
            None => "office".to_owned(),
        };
        self.tx
            .prepare_cached(
                "INSERT INTO users VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET person_id = ?2",
            )?
            .execute((account, person, &role))?;
        let data = account_words(account, &role, person);
        self.log_of("set", (ACCOUNT, self.seq, 0), &data)
    }

    /// Remembers by which fingerprint a row from outside will be known again. An import looks for
    /// what was there before it: its own wait until its end, and go in one beside the other.
    pub fn keep_fingerprint(&mut self, kind: Kind, print: &[u8], id: i64) -> Result<()> {
        let mark = (kind.code().to_owned(), id, print.to_vec());
        if self.bulk || self.insert_mark(&mark)? {
            self.prints.push(mark);
        }
        Ok(())
    }

    /// Writes a mark; says whether it was not there.
    fn insert_mark(&self, (kind, id, print): &Mark) -> Result<bool> {
        let added = self
            .tx
            .prepare_cached("INSERT OR IGNORE INTO fingerprints VALUES (?1, ?2, ?3, ?4)")?
            .execute((kind, print, id, self.seq))?;
        Ok(added > 0)
    }

    /// Takes the marks that this entry leaves, and writes those that waited.
    fn take_marks(&mut self) -> Result<Vec<Mark>> {
        let mut marks = std::mem::take(&mut self.prints);
        if !self.bulk {
            return Ok(marks);
        }
        let place = |(kind, id, print): &Mark| (kind.clone(), print.clone(), *id);
        marks.sort_by_cached_key(place);
        let mut added = Vec::with_capacity(marks.len());
        for mark in marks {
            if self.insert_mark(&mark)? {
                added.push(mark);
            }
        }
        Ok(added)
    }

    /// Puts under the entry what stands beside the records: the marks it left, and, with the
    /// first entry of all, settings and accounts.
    pub(super) fn seal_ground(&mut self) -> Result<()> {
        let mut prints = self.take_marks()?;
        if !prints.is_empty() {
            prints.sort();
            let data = json!({ "sha256": digest_of(prints.into_iter()) });
            self.log_of("set", (PRINTS, self.seq, 0), &data)?;
        }
        if self.seq > 1 {
            return Ok(());
        }
        for (name, value) in settings(&self.tx)? {
            let data = json!({ "name": name, "new": setting_words(&name, &value) });
            self.log_of("set", (SETTING, self.seq, 0), &data)?;
        }
        for (account, role, person) in accounts(&self.tx)? {
            let data = account_words(&account, &role, person);
            self.log_of("set", (ACCOUNT, self.seq, 0), &data)?;
        }
        Ok(())
    }
}

/// Gives the settings by name.
pub(super) fn settings(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare("SELECT name, value FROM settings ORDER BY name")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the accounts: name, role, person.
pub(super) fn accounts(conn: &Connection) -> Result<Vec<(String, String, Option<i64>)>> {
    let mut statement =
        conn.prepare("SELECT account, role, person_id FROM users ORDER BY account")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the marks with the entries that left them, in the order in which they are digested.
pub(super) fn marks(conn: &Connection) -> Result<Vec<(i64, Mark)>> {
    let mut statement = conn.prepare(
        "SELECT seq, kind, record_id, print FROM fingerprints
         ORDER BY seq, kind, record_id, print",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the journal keeps of a setting; the salt would let names be tried, so its hash.
pub(super) fn setting_words(name: &str, value: &str) -> Json {
    if name == "salt" {
        json!({ "sha256": hex(&Sha256::digest(value.as_bytes())) })
    } else {
        json!(value)
    }
}

fn account_words(account: &str, role: &str, person: Option<i64>) -> Json {
    json!({ "account": account, "role": role, "person": person })
}

/// Digests marks in their order.
pub(super) fn digest_of(marks: impl Iterator<Item = Mark>) -> String {
    let mut digest = Sha256::new();
    for (kind, id, print) in marks {
        for part in [kind.as_bytes(), id.to_string().as_bytes(), &print] {
            digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            digest.update(part);
        }
    }
    hex(&digest.finalize())
}
