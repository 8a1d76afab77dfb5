//! What the store stands on beside its records: settings, accounts, and the marks by which an
//! import knows its own rows again. Each is written through the journal, so that `verify` can
//! hold it against what the journal said last.

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::apply::hex;
use super::gate::WriteTx;
use super::{Result, Store};
use crate::domain::Kind;

/// What an item of the journal is about that is about no record.
pub(super) const SETTING: &str = "setting";
/// An account with its role and person.
pub(super) const ACCOUNT: &str = "account";
/// The marks that an import left, as one digest.
pub(super) const PRINTS: &str = "prints";
/// The identities of the records that an older program made, as one digest a kind.
pub(super) const ORIGINS: &str = "origins";

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

    /// Remembers by which fingerprint a row from outside will be known again.
    pub fn keep_fingerprint(&mut self, kind: Kind, print: &[u8], id: i64) -> Result<()> {
        let added = self
            .tx
            .prepare_cached("INSERT OR IGNORE INTO fingerprints VALUES (?1, ?2, ?3, ?4)")?
            .execute((kind.code(), print, id, self.seq))?;
        if added > 0 {
            self.prints
                .push((kind.code().to_owned(), id, print.to_vec()));
        }
        Ok(())
    }

    /// Puts under the entry what stands beside the records: the marks it left, and, with the
    /// first entry of all, settings and accounts. A store that an older program made is taken
    /// over as it stands with its next entry.
    pub(super) fn seal_ground(&mut self) -> Result<()> {
        let mut prints = std::mem::take(&mut self.prints);
        if !prints.is_empty() {
            prints.sort();
            self.log_prints(self.seq, prints.into_iter())?;
        }
        if is_sealed(&self.tx)? {
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
        if self.seq > 1 {
            self.take_over()?;
        }
        Ok(())
    }

    /// Seals what an older program wrote without sealing it.
    fn take_over(&mut self) -> Result<()> {
        let older = marks(&self.tx, Some(0))?;
        if !older.is_empty() {
            self.log_prints(0, older.into_iter().map(|(_, mark)| mark))?;
        }
        for kind in Kind::ALL {
            let upto: Option<i64> = self.tx.query_row(
                "SELECT max(record_id) FROM journal_items
                 WHERE kind = ?1 AND op = 'create' AND seq < ?2",
                (kind.code(), self.seq),
                |row| row.get(0),
            )?;
            if let Some(upto) = upto {
                let sha256 = origins(&self.tx, kind, upto)?;
                let data = json!({ "kind": kind.code(), "upto": upto, "sha256": sha256 });
                self.log_of("set", (ORIGINS, self.seq, 0), &data)?;
            }
        }
        Ok(())
    }

    fn log_prints(&mut self, of: i64, prints: impl Iterator<Item = Mark>) -> Result<()> {
        let data = json!({ "of": of, "sha256": digest_of(prints) });
        self.log_of("set", (PRINTS, self.seq, 0), &data)
    }
}

impl Store {
    /// Says whether settings and accounts are under the journal: not yet in a store that an older
    /// program made and in which nothing was written since.
    pub fn is_sealed(&self) -> Result<bool> {
        is_sealed(&self.conn)
    }
}

fn is_sealed(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM journal_items WHERE kind = ?1)")?
        .query_row([SETTING], |row| row.get(0))?)
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

/// Gives the marks of one entry, or of all, in the order in which they are digested.
pub(super) fn marks(conn: &Connection, of: Option<i64>) -> Result<Vec<(i64, Mark)>> {
    let mut statement = conn.prepare(
        "SELECT seq, kind, record_id, print FROM fingerprints WHERE ?1 IS NULL OR seq = ?1
         ORDER BY seq, kind, record_id, print",
    )?;
    let rows = statement.query_map([of], |row| {
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

/// Digests the identities of a kind's records up to a key.
pub(super) fn origins(conn: &Connection, kind: Kind, upto: i64) -> Result<String> {
    let sql = format!(
        "SELECT id, uid FROM {} WHERE id <= ?1 ORDER BY id",
        kind.def().plural
    );
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([upto])?;
    let mut digest = Sha256::new();
    while let Some(row) = rows.next()? {
        let (id, uid): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        digest.update(id.to_be_bytes());
        digest.update(u64::try_from(uid.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(uid);
    }
    Ok(hex(&digest.finalize()))
}
