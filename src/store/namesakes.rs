//! Who shares a name with whom: the few that are called by name, read once a state of the store.

use std::cell::RefMut;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rusqlite::Connection;

use super::{Result, Store};
use crate::domain::folding::name_key;
use crate::domain::{Kind, Named, Record, VOID};

/// The records that share their name, by kind, as the store was after an entry of its journal.
#[derive(Debug, Default)]
pub(super) struct Namesakes {
    seq: i64,
    shared: BTreeMap<Kind, Arc<BTreeSet<i64>>>,
}

impl Store {
    /// Gives the keys of a kind whose name another one bears that stands, of the same campaign
    /// where the kind belongs to one.
    pub fn shared_names(&self, kind: Kind) -> Result<Arc<BTreeSet<i64>>> {
        if !kind.is_called_by_name() {
            return Ok(Arc::default());
        }
        self.shared_names_now(&mut *self.namesakes_now()?, kind)
    }

    /// Gives who shares a name as the store stands now, for [`Self::shared_names_now`]: several
    /// kinds are asked for one after the other.
    pub(super) fn namesakes_now(&self) -> Result<RefMut<'_, Namesakes>> {
        let (seq, _) = self.head()?;
        let mut known = self.namesakes.borrow_mut();
        if known.seq != seq {
            *known = Namesakes {
                seq,
                ..Namesakes::default()
            };
        }
        Ok(known)
    }

    /// As [`Self::shared_names`], of a kind that is called by name.
    pub(super) fn shared_names_now(
        &self,
        known: &mut Namesakes,
        kind: Kind,
    ) -> Result<Arc<BTreeSet<i64>>> {
        if let Some(found) = known.shared.get(&kind) {
            return Ok(Arc::clone(found));
        }
        let found = Arc::new(sharing(&self.conn, kind)?);
        known.shared.insert(kind, Arc::clone(&found));
        Ok(found)
    }

    /// Names a record as others do.
    pub fn named(&self, record: &Record) -> Result<Named> {
        let shared = self.shared_names(record.kind)?.contains(&record.id);
        Ok(Named::of(record, shared))
    }
}

/// Reads the keys of a kind whose name another one bears that stands.
pub(super) fn sharing(conn: &Connection, kind: Kind) -> Result<BTreeSet<i64>> {
    let sql = format!(
        "SELECT id, ifnull(campaign_id, 0), name, state <> '{VOID}' FROM {}",
        kind.def().plural
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let all: Vec<(i64, i64, String, bool)> = statement
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let key = |(_, campaign, name, _): &(i64, i64, String, bool)| {
        let campaign = if kind.def().of_campaign { *campaign } else { 0 };
        (campaign, name_key(name))
    };
    let mut standing: BTreeMap<(i64, String), usize> = BTreeMap::new();
    for it in all.iter().filter(|it| it.3) {
        *standing.entry(key(it)).or_default() += 1;
    }
    let shares = |it: &&(i64, i64, String, bool)| {
        let others = standing.get(&key(it)).copied().unwrap_or_default();
        others > usize::from(it.3)
    };
    Ok(all.iter().filter(shares).map(|it| it.0).collect())
}
