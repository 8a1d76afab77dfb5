//! What is not for everybody: who gave an opinion, and what was said about a member of the team.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::folding::says_nothing;
use crate::domain::{Guarded, Kind, Reads, Record, Refusal, rules};
use crate::store::{EntryItem, Seen, Veil};

/// The command of a look at who gave an opinion, as the journal keeps it.
pub(super) const UNSEAL: &str = "opinion.unseal";

impl Office {
    /// Opens the seal of one opinion, so that its giver can be answered; of one that was handed on
    /// 移送 what it says is seen as well.
    ///
    /// The journal keeps who looked and why, never what was seen; the look cannot be undone.
    ///
    /// # Errors
    /// Refuses every role but the office, a look without a reason, and an opinion whose giver
    /// is not known.
    pub fn unseal(&mut self, opinion: i64, reason: &str) -> OfficeResult<Seen> {
        let refuse = |key| OfficeError::Refused(vec![Refusal::of(key)]);
        if reason.trim().is_empty() || says_nothing(reason) {
            return Err(refuse("look-needs-reason"));
        }
        let by = (self.session.person, self.today());
        if let Some(mut gone) = rules::decides_amiss(&self.store.reader(), by.0, by.1)? {
            gone.field = None;
            return Err(OfficeError::Refused(vec![gone]));
        }
        let mut order = self.order(UNSEAL.to_owned());
        reason.trim().clone_into(&mut order.note);
        let mut seen = Seen::default();
        self.store.write(&order, |gate| {
            seen = gate.unseal(opinion)?;
            Ok(())
        })?;
        if seen == Seen::default() {
            return Err(refuse("giver-unknown"));
        }
        Ok(seen)
    }

    /// Says whether this login may read a record: what was said about a member of the team, its
    /// errata and its files are for the office only (design 13.8).
    pub(super) fn may_read(&self, record: &Record) -> OfficeResult<bool> {
        Ok(!self.is_veiled() || self.is_open_to(record, self.session.person)?)
    }

    /// Says whether everybody may read a record, whoever he is.
    pub fn is_open_to_all(&self, record: &Record) -> OfficeResult<bool> {
        self.is_open_to(record, None)
    }

    /// Says whether somebody who is not of the office may read a record: it, and what it hangs on,
    /// is not the office's, or he stands in it.
    pub(super) fn is_open_to(
        &self,
        record: &Record,
        person: Option<i64>,
    ) -> OfficeResult<bool> {
        let above = match record.kind.def().guarded {
            None => return Ok(true),
            Some(Guarded::Own(sign)) => {
                return Ok(!record.is_set(sign) || self.reads(record, person)?);
            }
            Some(guarded) => guarded.above(record),
        };
        let above = above.map(|(kind, id)| self.store.reader().find(kind, id));
        match above.transpose()?.flatten() {
            Some(above) => self.is_open_to(&above, person),
            None => Ok(true),
        }
    }

    /// Says whether somebody stands in a guarded record as one of those who read it.
    fn reads(&self, record: &Record, person: Option<i64>) -> OfficeResult<bool> {
        let Some(person) = person else {
            return Ok(false);
        };
        for reader in record.kind.def().readers {
            let named = match *reader {
                Reads::Heads(body) => {
                    let heads = rules::heads(&self.store.reader(), record, (person, body))?;
                    heads.then_some(person)
                }
                Reads::Named(column) => record.int(column),
                Reads::NamedAbove(column, named) => {
                    let of = record
                        .kind
                        .def()
                        .column(column)
                        .and_then(|it| it.ty.refers());
                    let above = of.zip(record.int(column));
                    let above = above.map(|(kind, id)| self.store.reader().find(kind, id));
                    above.transpose()?.flatten().and_then(|it| it.int(named))
                }
            };
            if named == Some(person) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Covers the words of what was handed on 移送, of what hangs on it, and of what says it along
    /// with others: no ordinary view shows them, the office's neither.
    pub(super) fn cover_words(&self, record: &mut Record) -> OfficeResult<()> {
        if self.is_covered(record)? {
            record.cover();
        }
        Ok(())
    }

    fn is_covered(&self, record: &Record) -> OfficeResult<bool> {
        let of = |kind: Kind| kind.def().handed_on.is_some();
        let def = record.kind.def();
        let reader = self.store.reader();
        let above = def.guarded.and_then(|it| it.above(record));
        if let Some((kind, id)) = above.filter(|(kind, _)| of(*kind)) {
            let above = reader.find(kind, id)?;
            return Ok(above.is_some_and(|it| it.is_handed_on()));
        }
        // A summary that was voided points at its originals still.
        if let Some(role) = def.gathers.filter(|it| of(it.far(false))) {
            for id in reader.links_from(role, record.id)? {
                let original = reader.find(role.far(false), id)?;
                if original.is_some_and(|it| it.is_handed_on()) {
                    return Ok(true);
                }
            }
        }
        Ok(record.is_handed_on())
    }

    /// Covers in items of the journal what no ordinary view shows of their records.
    pub(super) fn cover_items(
        &self,
        mut items: Vec<EntryItem>,
    ) -> OfficeResult<Vec<EntryItem>> {
        for item in &mut items {
            // What the journal keeps as a digest needs no cover.
            let Some(kind) = item.kind.filter(|it| it.def().gathers.is_some()) else {
                continue;
            };
            let record = self.store.reader().find(kind, item.record_id)?;
            let Some(record) = record else { continue };
            if self.is_covered(&record)? {
                item.cover();
            }
        }
        Ok(items)
    }

    /// Says whether this login may not read all there is: some records are the office's only.
    pub(super) const fn is_veiled(&self) -> bool {
        !self.session.role.may_read_restricted()
    }

    /// Gives whom the records of a kind are kept from, where this login may not read them all.
    pub(super) fn veil_of(&self, kind: Kind) -> Option<Veil> {
        self.is_veiled_of(kind).then(|| self.veil())
    }

    /// Gives who this login is to what only some read.
    pub(super) const fn veil(&self) -> Veil {
        Veil {
            person: self.session.person,
        }
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
