//! Taking back the last act on a record: 撤回决定 by whoever decided it, the same day; 误录 what
//! never was on paper.

use super::asked::missing;
use super::{ActRequest, Office, OfficeError, OfficeResult};
use crate::domain::rules::{self, Offer, Recorded, Step, Taken};
use crate::domain::{
    Act, Capacity, Decision, Kind, MISRECORDED, MISRECORDED_LATER, REVOKE, REVOKE_AT_MEETING,
    Record, Refusal, Transition, VOID,
};
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
    takes_back(command)
        || table.any(|row| row.verb == verb && (row.papered || row.is_decision()))
}

/// Says whether a command was a step that a record took, which nobody takes back silently once
/// its day is over.
pub(super) fn is_act(command: &str) -> bool {
    rules::is_step(command)
}

/// Says whether a command took another one back.
pub(super) fn takes_back(command: &str) -> bool {
    let verb = command.split_once('.').map_or(command, |(_, verb)| verb);
    verb == REVOKE.verb || verb == MISRECORDED.verb
}

/// Gives what an entry was: the command, and its day on paper.
fn step_of(entry: &Entry) -> Step {
    Step {
        command: entry.command.clone(),
        on: entry
            .decided_on
            .clone()
            .unwrap_or_else(|| entry.day.clone()),
    }
}

impl Office {
    /// Gives the step that an entry took back or brought back, as it was at first.
    pub fn step_behind(&self, entry: &Entry) -> OfficeResult<Option<Step>> {
        if entry.undoes.is_none() {
            return Ok(None);
        }
        let mut first = entry.clone();
        while let Some(seq) = first.undoes {
            first = self.store.entry(seq)?;
        }
        Ok(Some(step_of(&first)))
    }

    /// Gives the step that was taken back by what was just written.
    pub fn step_taken_back(&self, written: &Written) -> OfficeResult<Option<Step>> {
        let Some(seq) = written.seq else {
            return Ok(None);
        };
        self.step_behind(&self.store.entry(seq)?)
    }

    /// Offers to take back the last decision on a record while its day lasts.
    pub(super) fn revocation(&self, record: &Record) -> OfficeResult<Option<Offer>> {
        let Some((entry, taken)) = self.last_decision(record.kind, record.id)? else {
            return Ok(None);
        };
        if !taken.is_of(self.today()) {
            return Ok(None);
        }
        let row = if taken.by.is_none() && taken.meeting.is_some() {
            &REVOKE_AT_MEETING
        } else {
            &REVOKE
        };
        self.offered(row, record, &entry, taken.by).map(Some)
    }

    /// Offers to take back what an entry did to a record, with what rests on it.
    fn offered(
        &self,
        row: &'static Transition,
        record: &Record,
        entry: &Entry,
        usual: Option<i64>,
    ) -> OfficeResult<Offer> {
        let rests = self.store.rests_on(entry, (record.kind, record.id))?;
        Ok(Offer {
            row,
            missing: rests.into_iter().collect(),
            needs: row.who.to_vec(),
            usual,
            takes: Some(step_of(entry)),
        })
    }

    /// Gives the last decision on a record that holds.
    fn last_decision(&self, kind: Kind, id: i64) -> OfficeResult<Option<(Entry, Taken)>> {
        let own = |command: &str| {
            let of = command.split_once('.').map(|(of, _)| of);
            of == Some(kind.code()) && is_decided(command)
        };
        let entry = self.store.last_act((kind, id), &own)?;
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

    /// Offers to take out the last act on a record as never having been on paper.
    pub(super) fn misrecording(&self, record: &Record) -> OfficeResult<Option<Offer>> {
        let Some((entry, recorded)) = self.last_own(record.kind, record.id)? else {
            return Ok(None);
        };
        let row = if recorded.is_fresh(self.today()) {
            &MISRECORDED
        } else {
            &MISRECORDED_LATER
        };
        let usual = self.standing_here()?;
        self.offered(row, record, &entry, usual).map(Some)
    }

    /// Gives who sits here, unless he was voided since: then he decides nothing any more.
    fn standing_here(&self) -> OfficeResult<Option<i64>> {
        let Some(person) = self.session.person else {
            return Ok(None);
        };
        let here = self.record(Kind::ACTOR, person)?;
        Ok(here.filter(|it| it.state != VOID).map(|it| it.id))
    }

    /// Gives the last act about a record: one on it, or the one on its whole that made it.
    fn last_own(&self, kind: Kind, id: i64) -> OfficeResult<Option<(Entry, Recorded)>> {
        let entry = self.store.last_act((kind, id), &is_act)?;
        Ok(entry.and_then(|entry| {
            let recorded = Recorded {
                entered_on: entry.day.parse().ok()?,
                by_typist: entry.account == self.session.account
                    && entry.person == self.session.person,
            };
            Some((entry, recorded))
        }))
    }

    /// Takes out the last act on records: one entry, though it was about several.
    pub(super) fn misrecorded(
        &mut self,
        (kind, ids): (Kind, &[i64]),
        order: &Order,
        request: &ActRequest,
    ) -> OfficeResult<Written> {
        let mut one: Option<(Record, Entry, Recorded)> = None;
        for id in ids {
            let record = self.record(kind, *id)?.ok_or_else(|| missing(kind, *id))?;
            let Some((entry, recorded)) = self.last_own(kind, *id)? else {
                let refusal = Refusal::of("nothing-misrecorded");
                return Err(refused(refusal.with("number", record.number)));
            };
            if one.as_ref().is_some_and(|it| it.1.seq != entry.seq) {
                return Err(refused(Refusal::of("revoke-one-by-one")));
            }
            one = Some((record, entry, recorded));
        }
        let Some((record, entry, recorded)) = one else {
            return Err(missing(kind, 0));
        };
        let act = self.taking_back((kind, record.id), request);
        rules::misrecorded(&self.store.reader(), &record, &act, recorded)?;
        let mut order = order.clone();
        order.decision = Some(self.attested(&act, recorded)?);
        let of: Vec<_> = ids.iter().map(|id| (kind, *id)).collect();
        self.store.take_back(&order, (&entry, &of), Capacity::Clerk)
    }

    /// Gives who took an entry out, with the paper and the second person as its basis.
    fn attested(&self, act: &Act, recorded: Recorded) -> OfficeResult<Decision> {
        let mut decision = Decision {
            on: Some(act.on()),
            ..act.decision.clone()
        };
        if recorded.is_fresh(act.today) {
            return Ok(decision);
        }
        let mut basis = vec![decision.basis.clone()];
        basis.extend(act.answer("paper").text().map(str::to_owned));
        if let Some(second) = act.answer("second_id").int() {
            let person = self.record(Kind::ACTOR, second)?;
            basis.extend(person.map(|it| format!("{} {}", it.number, it.title())));
        }
        basis.retain(|part| !part.trim().is_empty());
        decision.basis = basis.join("; ");
        Ok(decision)
    }

    fn taking_back(&self, (kind, id): (Kind, i64), request: &ActRequest) -> Act {
        Act {
            kind,
            id,
            verb: request.verb.clone(),
            decision: request.decision.clone(),
            note: request.note.clone(),
            answers: request.answers.clone(),
            entered_by: self.session.person,
            today: self.today(),
        }
    }

    /// Takes the last decision on records back: one decision, though it was about several.
    pub(super) fn revoke(
        &mut self,
        (kind, ids): (Kind, &[i64]),
        order: &Order,
        request: &ActRequest,
    ) -> OfficeResult<Written> {
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
        let id = ids.first().copied().unwrap_or_default();
        let act = self.taking_back((kind, id), request);
        rules::revoke(&self.store.reader(), &act, &taken)?;
        let of: Vec<_> = ids.iter().map(|id| (kind, *id)).collect();
        self.store
            .take_back(order, (&entry, &of), Capacity::Approver)
    }
}

fn refused(refusal: Refusal) -> OfficeError {
    OfficeError::Refused(vec![refusal])
}
