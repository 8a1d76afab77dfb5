//! Settings, accounts and the marks of imports against what the journal said last.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Fault;
use crate::store::ground::{
    ACCOUNT, Mark, PRINTS, SETTING, accounts, digest_of, marks, setting_words, settings,
};
use crate::store::{Result, Store};

/// What the journal said last.
#[derive(Default)]
struct Said {
    settings: BTreeMap<String, Json>,
    accounts: BTreeMap<String, (String, Option<i64>)>,
    prints: BTreeMap<i64, String>,
}

impl Store {
    /// Holds what stands beside the records against the journal, whose first entry tells it all.
    pub(super) fn check_ground(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let mut said = self.said()?;
        let sql = "SELECT EXISTS (SELECT 1 FROM journal)";
        if !self.conn.query_row(sql, [], |row| row.get(0))? {
            return Ok(());
        }
        for (name, value) in settings(&self.conn)? {
            if said.settings.remove(&name) != Some(setting_words(&name, &value)) {
                faults.push(Fault::Setting(name));
            }
        }
        faults.extend(said.settings.into_keys().map(Fault::Setting));
        for (account, role, person) in accounts(&self.conn)? {
            if said.accounts.remove(&account) != Some((role, person)) {
                faults.push(Fault::Account(account));
            }
        }
        faults.extend(said.accounts.into_keys().map(Fault::Account));
        let mut kept: BTreeMap<i64, Vec<Mark>> = BTreeMap::new();
        for (seq, mark) in marks(&self.conn)? {
            kept.entry(seq).or_default().push(mark);
        }
        for (seq, marks) in kept {
            if said.prints.remove(&seq) != Some(digest_of(marks.into_iter())) {
                faults.push(Fault::Prints(seq));
            }
        }
        faults.extend(said.prints.into_keys().map(Fault::Prints));
        Ok(())
    }

    fn said(&self) -> Result<Said> {
        let mut said = Said::default();
        let mut statement = self.conn.prepare(
            "SELECT kind, seq, data FROM journal_items WHERE kind IN (?1, ?2, ?3)
             ORDER BY seq, n",
        )?;
        let mut rows = statement.query([SETTING, ACCOUNT, PRINTS])?;
        while let Some(row) = rows.next()? {
            let (kind, seq, data): (String, i64, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let data: Json = serde_json::from_str(&data).unwrap_or_default();
            let text = |name: &str| {
                let text = data.get(name).and_then(Json::as_str);
                text.unwrap_or_default().to_owned()
            };
            let number = |name: &str| data.get(name).and_then(Json::as_i64);
            match kind.as_str() {
                SETTING => {
                    let new = data.get("new").cloned().unwrap_or_default();
                    said.settings.insert(text("name"), new);
                }
                ACCOUNT => {
                    let known = (text("role"), number("person"));
                    said.accounts.insert(text("account"), known);
                }
                _ => {
                    said.prints.insert(seq, text("sha256"));
                }
            }
        }
        Ok(said)
    }
}
