//! The chain of the journal: each entry sealed by the one before it, each with its own items.

use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};

use super::Fault;
use crate::domain::Instant;
use crate::store::journal::hex;
use crate::store::journal::{digest_item, seal};
use crate::store::{Result, Store};

/// The sealed columns behind the place and the identity, in the order of the seal.
const SEALED: usize = 14;

impl Store {
    pub(super) fn check_chain(
        &self,
        anchor: Option<(i64, &str)>,
        faults: &mut Vec<Fault>,
    ) -> Result<i64> {
        let mut statement = self.conn.prepare(
            "SELECT seq, uid, at, day, account, person_id, door, command, decided_by, meeting_id,
               capacity, basis, decided_on, note, marks, undoes, items, prev, hash, request,
               answer
             FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let (mut prev, mut count, mut anchored) = (vec![0_u8; 32], 0, anchor.is_none());
        while let Some(row) = rows.next()? {
            count += 1;
            let seq: i64 = row.get(0)?;
            let uid = row.get_ref(1)?.as_blob().ok();
            let uid = uid.and_then(|bytes| uuid::Uuid::from_slice(bytes).ok());
            let mut fields = vec![Some(seq.to_string()), uid.map(|uid| uid.to_string())];
            for n in 2..2 + SEALED {
                fields.push(as_sealed(row.get_ref(n)?));
            }
            // Only what has a name: entries without one are sealed as before there were any.
            fields.extend(as_sealed(row.get_ref(19)?).map(Some));
            fields.extend(as_sealed(row.get_ref(20)?).map(Some));
            let blob = |n| -> Result<Vec<u8>> {
                Ok(row.get_ref(n)?.as_blob().unwrap_or_default().to_vec())
            };
            let (items, kept, hash) = (blob(16)?, blob(17)?, blob(18)?);
            if seq != count || kept != prev || seal(&prev, &fields, &items) != hash {
                faults.push(Fault::Chain(seq));
            }
            if self.items_digest(seq)? != Some(items) {
                faults.push(Fault::Items(seq));
            }
            anchored |=
                anchor.is_some_and(|(at, text)| at == seq && hex(&hash).starts_with(text));
            prev = hash;
        }
        if !anchored {
            faults.push(Fault::Anchor);
        }
        Ok(count)
    }

    /// Digests the items of an entry; nothing where they are not counted from one on.
    fn items_digest(&self, seq: i64) -> Result<Option<Vec<u8>>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT op, kind, record_id, revision, data, n FROM journal_items
             WHERE seq = ?1 ORDER BY n",
        )?;
        let mut rows = statement.query([seq])?;
        let (mut digest, mut count) = (Sha256::new(), 0);
        while let Some(row) = rows.next()? {
            count += 1;
            let text = |n| row.get_ref(n).map(as_sealed).map(Option::unwrap_or_default);
            let (op, kind, data) = (text(0)?, text(1)?, text(4)?);
            digest_item(&mut digest, (&op, &kind, row.get(2)?, row.get(3)?), &data);
            if row.get::<_, i64>(5)? != count {
                return Ok(None);
            }
        }
        Ok(Some(digest.finalize().to_vec()))
    }

    /// Looks for items whose entry is not there; those of the entries were digested with them.
    pub(super) fn check_strays(&self, entries: i64, faults: &mut Vec<Fault>) -> Result<()> {
        let mut statement = self.conn.prepare(
            "SELECT DISTINCT seq FROM journal_items WHERE seq < 1 OR seq > ?1 ORDER BY seq",
        )?;
        let rows = statement.query_map([entries], |row| row.get(0))?;
        for seq in rows {
            faults.push(Fault::Stray(seq?));
        }
        Ok(())
    }

    /// Holds the business day of each entry against its instant; in a rehearsal people date
    /// themselves.
    pub(super) fn check_days(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let reader = self.reader();
        if reader.setting("rehearsal")?.as_deref() == Some("1") {
            return Ok(());
        }
        let zone = reader.setting("zone_minutes")?;
        let zone: Option<i64> = zone.and_then(|text| text.parse().ok());
        let mut statement = self
            .conn
            .prepare("SELECT seq, at, day FROM journal ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (at, day): (String, String) = (row.get(1)?, row.get(2)?);
            let there = at
                .parse()
                .ok()
                .zip(zone)
                .and_then(|(at, zone)| Instant::known_day_in(at, zone))
                .map(|day| day.to_string());
            if there != Some(day) {
                faults.push(Fault::Day(row.get(0)?));
            }
        }
        Ok(())
    }
}

/// Gives a value as it went into the seal; what is no text and no number was never sealed.
fn as_sealed(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Integer(n) => Some(n.to_string()),
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(_) | ValueRef::Real(_) | ValueRef::Null => None,
    }
}
