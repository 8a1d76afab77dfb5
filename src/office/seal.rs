//! What is not for everybody: who gave an opinion, and what was said about a member of the team.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::{Guarded, Kind, Record, Refusal};
use crate::store::Giver;

/// The command of a look at who gave an opinion, as the journal keeps it.
pub(super) const UNSEAL: &str = "opinion.unseal";

impl Office {
    /// Opens the seal of one opinion, so that its giver can be answered.
    ///
    /// The journal keeps who looked and why, never what was seen; the look cannot be undone.
    ///
    /// # Errors
    /// Refuses every role but the office, a look without a reason, and an opinion whose giver
    /// is not known.
    pub fn unseal(&mut self, opinion: i64, reason: &str) -> OfficeResult<Giver> {
        let refuse = |key| OfficeError::Refused(vec![Refusal::of(key)]);
        if reason.trim().is_empty() {
            return Err(refuse("look-needs-reason"));
        }
        let mut order = self.order(UNSEAL.to_owned());
        reason.trim().clone_into(&mut order.note);
        let mut seen = None;
        self.store.write(&order, |gate| {
            seen = gate.unseal(opinion)?;
            Ok(())
        })?;
        seen.ok_or_else(|| refuse("giver-unknown"))
    }

    /// Says whether this login may read a record: what was said about a member of the team, its
    /// errata and its files are for the office only (design 13.8).
    pub(super) fn may_read(&self, record: &Record) -> OfficeResult<bool> {
        Ok(!self.is_veiled() || self.is_open(record)?)
    }

    /// Says whether everybody may read a record: it, and what it hangs on, is not the office's.
    pub(super) fn is_open(&self, record: &Record) -> OfficeResult<bool> {
        let above = match record.kind.def().guarded {
            None => return Ok(true),
            Some(Guarded::Own(sign)) => return Ok(!record.is_set(sign)),
            Some(guarded) => guarded.above(record),
        };
        let above = above.map(|(kind, id)| self.store.reader().find(kind, id));
        match above.transpose()?.flatten() {
            Some(above) => self.is_open(&above),
            None => Ok(true),
        }
    }

    /// Says whether this login may not read all there is: some records are the office's only.
    pub(super) const fn is_veiled(&self) -> bool {
        !self.session.role.may_read_restricted()
    }

    /// Says whether there may be records of a kind that this login may not read.
    pub(super) const fn is_veiled_of(&self, kind: Kind) -> bool {
        self.is_veiled() && kind.def().guarded.is_some()
    }

    /// Keeps the keys of the records that this login may read.
    pub(super) fn readable(&self, kind: Kind, ids: Vec<i64>) -> OfficeResult<Vec<i64>> {
        if !self.is_veiled_of(kind) {
            return Ok(ids);
        }
        let mut kept = Vec::new();
        for id in ids {
            if self.record(kind, id)?.is_some() {
                kept.push(id);
            }
        }
        Ok(kept)
    }
}
