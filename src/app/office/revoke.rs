//! Taking back 撤销 the last decision on a record, the same day, by whoever decided it.

use std::collections::BTreeMap;

use super::write::missing;
use super::{ActRequest, Office, OfficeError, Outcome};
use crate::domain::rules::{self, Offer, Taken};
use crate::domain::{Act, Decision, Kind, REVOKE, REVOKE_AT_MEETING, Record, Refusal};
use crate::store::{Entry, Order, Written};

/// Says whether a command was somebody's decision, which is taken back or corrected with a reason
/// and never undone.
pub(super) fn is_decided(command: &str) -> bool {
    let Some((kind, verb)) = command.split_once('.') else {
        return false;
    };
    let Some(kind) = Kind::from_code(kind) else {
        return false;
    };
    let mut table = kind.def().machine.table.iter();
    // An urging has a number that stands on paper.
    (kind == Kind::Task && verb == "urge")
        || verb == REVOKE.verb
        || table.any(|row| row.verb == verb && row.is_decision())
}

impl Office {
    /// Offers to take back the last decision on a record while its day lasts.
    pub(super) fn revocation(&self, record: &Record) -> Outcome<Option<Offer>> {
        let Some((entry, taken)) = self.last_decision(record.kind, record.id)? else {
            return Ok(None);
        };
        if taken.entered_on != self.today() {
            return Ok(None);
        }
        let row = if taken.by.is_none() && taken.meeting.is_some() {
            &REVOKE_AT_MEETING
        } else {
            &REVOKE
        };
        Ok(Some(Offer {
            row,
            missing: self.store.rests_on(&entry)?.into_iter().collect(),
            needs: row.who,
            usual: taken.by,
        }))
    }

    /// Gives the last thing that holds about a record, where it is a decision on this record.
    fn last_decision(&self, kind: Kind, id: i64) -> Outcome<Option<(Entry, Taken)>> {
        let own = |entry: &Entry| {
            let of = entry.command.split_once('.');
            let verb = of.filter(|(of, _)| *of == kind.code()).map(|it| it.1);
            verb.is_some_and(|verb| verb != REVOKE.verb) && is_decided(&entry.command)
        };
        let entry = self.store.last_standing(kind, id)?.filter(own);
        Ok(entry.and_then(|entry| {
            let day = |text: Option<&str>| text.and_then(|text| text.parse().ok());
            let taken = Taken {
                by: entry.decided_by,
                meeting: entry.meeting,
                on: day(entry.decided_on.as_deref()),
                entered_on: day(Some(&entry.day))?,
            };
            Some((entry, taken))
        }))
    }

    /// Takes the last decision on records back: one decision, though it was about several.
    pub(super) fn revoke(
        &mut self,
        (kind, ids): (Kind, &[i64]),
        order: &Order,
        request: &ActRequest,
    ) -> Outcome<Written> {
        let mut one: Option<(Entry, Taken)> = None;
        for id in ids {
            let record = self.record(kind, *id)?.ok_or_else(|| missing(kind, *id))?;
            let Some(found) = self.last_decision(kind, *id)? else {
                let refusal = Refusal::of("nothing-to-revoke");
                return Err(refused(refusal.with("number", record.number)));
            };
            if one.as_ref().is_some_and(|it| it.0.seq != found.0.seq) {
                return Err(refused(Refusal::of("revoke-one-by-one")));
            }
            one = Some(found);
        }
        let Some((entry, taken)) = one else {
            return Err(missing(kind, 0));
        };
        let act = Act {
            kind,
            id: ids.first().copied().unwrap_or_default(),
            verb: request.verb.clone(),
            decision: Decision {
                on: request.decision.on,
                ..request.decision.clone()
            },
            note: request.note.clone(),
            answers: BTreeMap::new(),
            entered_by: self.session.person,
            today: self.today(),
        };
        rules::revoke(&self.store.reader(), &act, &taken)?;
        self.store.revoke(order, &entry)
    }
}

fn refused(refusal: Refusal) -> OfficeError {
    OfficeError::Refused(vec![refusal])
}
