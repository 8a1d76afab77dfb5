//! Settings, accounts and the marks of imports against what the journal said last.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Fault;
use crate::domain::Kind;
use crate::store::ground::{
    ACCOUNT, Mark, ORIGINS, PRINTS, SETTING, accounts, digest_of, marks, origins,
    setting_words, settings,
};
use crate::store::{Result, Store};

/// What the journal said last.
#[derive(Default)]
struct Said {
    settings: BTreeMap<String, Json>,
    accounts: BTreeMap<String, (String, Option<i64>)>,
    prints: BTreeMap<i64, String>,
    origins: Vec<(Kind, i64, String)>,
}

impl Store {
    /// Gives whether the journal says anything about settings at all: not yet in a store that an
    /// older program made.
    pub(super) fn check_ground(&self, faults: &mut Vec<Fault>) -> Result<bool> {
        let mut said = self.said()?;
        if said.settings.is_empty() {
            return Ok(false);
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
        for (seq, mark) in marks(&self.conn, None)? {
            kept.entry(seq).or_default().push(mark);
        }
        for (seq, marks) in kept {
            if said.prints.remove(&seq) != Some(digest_of(marks.into_iter())) {
                faults.push(Fault::Prints(seq));
            }
        }
        faults.extend(said.prints.into_keys().map(Fault::Prints));
        for (kind, upto, sha256) in said.origins {
            if origins(&self.conn, kind, upto)? != sha256 {
                faults.push(Fault::Origins(kind));
            }
        }
        Ok(true)
    }

    fn said(&self) -> Result<Said> {
        let mut said = Said::default();
        let mut statement = self.conn.prepare(
            "SELECT kind, data FROM journal_items WHERE kind IN (?1, ?2, ?3, ?4)
             ORDER BY seq, n",
        )?;
        let mut rows = statement.query([SETTING, ACCOUNT, PRINTS, ORIGINS])?;
        while let Some(row) = rows.next()? {
            let (kind, data): (String, String) = (row.get(0)?, row.get(1)?);
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
                PRINTS => {
                    let of = number("of").unwrap_or_default();
                    said.prints.insert(of, text("sha256"));
                }
                _ => {
                    if let Some(kind) = Kind::from_code(&text("kind")) {
                        let upto = number("upto").unwrap_or_default();
                        said.origins.push((kind, upto, text("sha256")));
                    }
                }
            }
        }
        Ok(said)
    }
}
