//! Which records may say nearly the same as a text: those that share telling pairs of signs with
//! it, as the index of words knows them.
//!
//! Whatever the number of records, so many pairs are asked for and of each so many hits looked at:
//! a pair that few hold leads to all of those; where all pairs are common ones, two of them
//! together tell more.

use std::collections::BTreeMap;

use super::search::{condition, index_of, restricted};
use super::{Reader, Result};
use crate::domain::Kind;

/// A pair that more records hold than this is a common one.
const COMMON: usize = 500;
/// So many uncommon pairs are enough to be gone by.
const ENOUGH: usize = 4;
/// So many common pairs are laid together, two by two.
const TOGETHER: usize = 8;

impl Reader<'_> {
    /// Gives the keys of at most so many records that share the most of some pairs of signs, those
    /// that share more first; with `all` those too that only the office reads.
    pub fn sharing(
        &self,
        kind: Kind,
        pairs: &[String],
        (all, most): (bool, usize),
    ) -> Result<Vec<i64>> {
        let Some(open) = index_of(kind) else {
            return Ok(Vec::new());
        };
        let closed = kind.def().restriction().filter(|_| all);
        let indexes = std::iter::once(open.clone()).chain(closed.map(|_| restricted(&open)));
        let mut shared = BTreeMap::<i64, usize>::new();
        for index in indexes {
            self.share(&index, pairs, &mut shared)?;
        }
        let mut found: Vec<(usize, i64)> = shared.into_iter().map(|(id, n)| (n, id)).collect();
        // Of those that share as much the newest are looked at.
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.truncate(most);
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    fn share(
        &self,
        index: &str,
        pairs: &[String],
        shared: &mut BTreeMap<i64, usize>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT rowid FROM {index} WHERE {index} MATCH ?1 ORDER BY rowid DESC LIMIT ?2"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let limit = i64::try_from(COMMON + 1).unwrap_or(i64::MAX);
        let mut hits = |wanted: &str| -> Result<Vec<i64>> {
            let rows = statement.query_map((wanted, limit), |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        let mut add = |ids: Vec<i64>| {
            for id in ids {
                *shared.entry(id).or_default() += 1;
            }
        };
        let mut common = Vec::new();
        let mut uncommon = 0;
        for wanted in pairs.iter().filter_map(|pair| condition(pair)) {
            let ids = hits(&wanted)?;
            if ids.len() > COMMON {
                common.push(wanted);
            } else {
                uncommon += 1;
            }
            add(ids);
        }
        if uncommon >= ENOUGH {
            return Ok(());
        }
        let step = common.len().div_ceil(TOGETHER).max(1);
        let common: Vec<String> = common.into_iter().step_by(step).collect();
        for (at, one) in common.iter().enumerate() {
            for other in common.iter().skip(at + 1) {
                add(hits(&format!("{one} AND {other}"))?);
            }
        }
        Ok(())
    }
}
