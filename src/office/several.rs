//! One act on several records: each is judged, each reason names its record, all or none is done.

use std::collections::{BTreeMap, BTreeSet};

use super::skipped::Skipped;
use super::{ActRequest, Done, Office, OfficeError, OfficeResult};
use crate::domain::{
    Act, CHECKED, Capacity, Day, Decision, Kind, Ledger, MISRECORDED, REVOKE, Refusal, Stop,
    VOID, Value, rules,
};
use crate::store::{Content, Expected, WriteTx};

/// Words the note that names a sample: the numbers drawn, and out of how many.
pub type SampleWords<'w> = &'w dyn Fn(Vec<String>, usize) -> String;

impl Office {
    /// Makes the same transition on several records, each once however often it is named: on all
    /// of them or on none, or where that is asked for on those that allow it.
    ///
    /// # Errors
    /// Every reason against every one of them, each with the number of its record.
    pub fn act_on_all(
        &mut self,
        kind: Kind,
        ids: &[i64],
        request: &ActRequest,
    ) -> OfficeResult<Done> {
        self.act_on_sample(kind, ids, request, None)
    }

    /// As [`Self::act_on_all`], where a sample stands for the pile: it is drawn from what the rules
    /// allowed, once all are judged, and named in the note. One alone is no pile, and whoever
    /// acts on it says himself what was looked at.
    ///
    /// # Errors
    /// As [`Self::act_on_all`], and where only one is left of several.
    pub fn act_on_sample(
        &mut self,
        kind: Kind,
        ids: &[i64],
        request: &ActRequest,
        words: Option<SampleWords<'_>>,
    ) -> OfficeResult<Done> {
        let verb = request.verb.as_str();
        let acted = self.act_on_each(kind, ids, request, words);
        let mut done = match acted {
            Err(OfficeError::Refused(reasons)) => {
                let reasons = reasons.into_iter().map(|it| it.within(verb));
                return Err(OfficeError::Refused(reasons.collect()));
            }
            acted => acted?,
        };
        done.skipped = done.skipped.into_iter().map(|it| it.within(verb)).collect();
        // It is done, whatever of it cannot be read just now.
        let made = self.made_anew(kind, &done.written).unwrap_or_default();
        done.written.marks.extend(made);
        Ok(done)
    }

    /// Nobody takes himself out of the roster.
    pub(super) fn against_oneself(&self, kind: Kind, id: i64, verb: &str) -> Option<Refusal> {
        let is_own = kind == Kind::ACTOR && self.session.person == Some(id);
        (is_own && verb == VOID).then(|| Refusal::of("void-oneself"))
    }

    fn check_own(&self, kind: Kind, ids: &[i64], verb: &str) -> OfficeResult<()> {
        let mut against = ids.iter().map(|id| self.against_oneself(kind, *id, verb));
        match against.find_map(|it| it) {
            Some(refusal) => Err(OfficeError::Refused(vec![refusal])),
            None => Ok(()),
        }
    }

    fn act_on_each(
        &mut self,
        kind: Kind,
        ids: &[i64],
        request: &ActRequest,
        words: Option<SampleWords<'_>>,
    ) -> OfficeResult<Done> {
        let ids = &once_each(ids);
        let words = words.filter(|_| ids.len() > 1 && request.note.trim().is_empty());
        self.check_own(kind, ids, &request.verb)?;
        let command = format!("{}.{}", kind.code(), request.verb);
        let request = &in_person(kind, request);
        let mut order = self.asking(command, self.asked(ids, request))?;
        if let Some(written) = self.store.answered(&order)? {
            return Ok(Done::again(written));
        }
        let (request, dated) = self.dated(request)?;
        let request = &request;
        let expected = |id: &i64| {
            request.revision.map(|revision| Expected {
                kind,
                id: *id,
                revision,
            })
        };
        order.expected = ids.iter().filter_map(expected).collect();
        order.note.clone_from(&request.note);
        order.decision = Some(Decision {
            on: request.decision.on.or(Some(order.day)),
            ..request.decision.clone()
        });
        if request.verb == REVOKE.verb {
            let written = self.revoke((kind, ids), &order, request)?;
            return Ok(Done::whole(written));
        }
        if request.verb == MISRECORDED.verb {
            let written = self.misrecorded((kind, ids), &order, request)?;
            return Ok(Done::whole(written));
        }
        let (person, day) = (self.session.person, self.today());
        let mut against = Against::default();
        let counts = self.counts_for(kind, ids, Some(&request.verb))?;
        // Until it is drawn something stands in the note, for the rules ask only that it does.
        let note = words.map_or_else(|| request.note.clone(), |_| request.verb.clone());
        let written = self.store.write(&order, |gate| {
            if let Some(day) = dated {
                gate.mark(Refusal::of("dated-by-meeting").with("day", day).at("on"));
            }
            let mut done = Vec::with_capacity(ids.len());
            for id in ids {
                let act = Act {
                    kind,
                    id: *id,
                    verb: request.verb.clone(),
                    decision: request.decision.clone(),
                    note: note.clone(),
                    answers: own_files(&gate.reader(), (kind, *id), ids, &request.answers)?,
                    entered_by: person,
                    today: day,
                };
                let change = match rules::judge(&gate.reader().knowing(&counts), &act) {
                    Ok(change) => change,
                    Err(Stop::Refused(reasons)) if ids.len() > 1 => {
                        let number = number_of(gate, kind, *id)?;
                        against.put(&number, reasons);
                        continue;
                    }
                    Err(stop) => return Err(stop.into()),
                };
                gate.decided_as(change.capacity());
                gate.on_behalf_of((ids.len() > 1).then_some((kind, *id)));
                gate.apply(change)?;
                done.push(*id);
            }
            gate.on_behalf_of(None);
            against.settle(request.skip && against.records < ids.len())?;
            against.keep(gate);
            draw(gate, (kind, &done), words, &mut against)
        })?;
        if written.answer.is_some() {
            // Another who sent the same was faster.
            return Ok(Done::again(written));
        }
        let done = Done {
            written,
            skipped: against.reasons,
            again: false,
        };
        Ok(done.marked(self.marks_after((kind, ids), &request.verb)?))
    }

    /// Tells what an act asks of which records.
    fn asked(&self, ids: &[i64], request: &ActRequest) -> Content {
        let it = &request.decision;
        let capacity = it.capacity.map(Capacity::code);
        let on = it.on.map(|day| ("on", Value::from(day)));
        let on = self.as_sent(&on.into_iter().collect());
        let decision = (it.by, it.meeting, capacity, &it.basis, on);
        let ids = self.sent_for(ids);
        let answers = self.as_sent(&request.answers);
        Content::of_json(&(ids, decision, &request.note, answers, request.skip))
    }

    /// What a meeting decided was decided on its day, where no other is named; gives that day where
    /// it is not today's. Whoever takes a decision back does so when he does.
    fn dated(&self, request: &ActRequest) -> OfficeResult<(ActRequest, Option<Day>)> {
        let mut request = request.clone();
        let meeting = request.decision.meeting;
        let takes_back = request.verb == REVOKE.verb || request.verb == MISRECORDED.verb;
        let Some(id) = meeting.filter(|_| request.decision.on.is_none() && !takes_back) else {
            return Ok((request, None));
        };
        let held = self.record(Kind::SITTING, id)?;
        request.decision.on = held.and_then(|it| it.day("held_on"));
        let day = request.decision.on.filter(|day| *day != self.today());
        Ok((request, day))
    }
}

/// Gives the answers for one of several records: of the files that are named those which prove it.
/// What proves none of them stays, and is refused with it.
fn own_files(
    ledger: &dyn Ledger,
    (kind, id): (Kind, i64),
    ids: &[i64],
    answers: &BTreeMap<&'static str, Value>,
) -> OfficeResult<BTreeMap<&'static str, Value>> {
    let mut answers = answers.clone();
    if let Some(Value::Ties(files)) = answers.get_mut(CHECKED).filter(|_| ids.len() > 1) {
        let mut own = Vec::new();
        for file in files.drain(..) {
            let record = ledger.record(Kind::EVIDENCE, file.id)?;
            let of = record.and_then(|it| it.proves());
            let of_another =
                of.is_some_and(|(of, it)| of == kind && it != id && ids.contains(&it));
            own.extend((!of_another).then_some(file));
        }
        *files = own;
    }
    Ok(answers)
}

/// Whoever can only decide for himself is named once.
fn in_person(kind: Kind, request: &ActRequest) -> ActRequest {
    let mut request = request.clone();
    let mut table = kind.def().machine.table.iter();
    if let Some(row) = table.find(|it| it.verb == request.verb) {
        row.fill_in_person(&mut request.decision, &mut request.answers);
    }
    request
}

/// Draws the sample of what was done, where one is asked for, and puts it down in the note.
///
/// # Errors
/// Refuses where only one is left: it is no pile.
fn draw(
    gate: &mut WriteTx<'_>,
    (kind, done): (Kind, &[i64]),
    words: Option<SampleWords<'_>>,
    against: &mut Against,
) -> OfficeResult<()> {
    let Some(words) = words else { return Ok(()) };
    if let [alone] = done {
        let unnamed = Refusal::of("sample-not-named").at("note");
        against.put(&number_of(gate, kind, *alone)?, vec![unnamed]);
        return against.settle(false);
    }
    let drawn = rules::sample(done);
    let numbers: OfficeResult<Vec<String>> =
        drawn.iter().map(|id| number_of(gate, kind, *id)).collect();
    gate.note_down(words(numbers?, done.len()));
    Ok(())
}

/// What stands against an act on several records.
#[derive(Default)]
pub(super) struct Against {
    reasons: Vec<Refusal>,
    records: usize,
}

impl Against {
    /// Puts down the reasons against one record.
    pub(super) fn put(&mut self, number: &str, reasons: Vec<Refusal>) {
        let about = |reason: Refusal| reason.about(number);
        self.reasons.extend(reasons.into_iter().map(about));
        self.records += 1;
    }

    /// Keeps the reasons that were passed over, for a request that is sent again.
    fn keep(&self, gate: &mut WriteTx<'_>) {
        if !self.reasons.is_empty() {
            gate.answer(&Skipped::of(&self.reasons));
        }
    }

    /// Refuses where there are reasons that are not passed over.
    pub(super) fn settle(&self, passed_over: bool) -> OfficeResult<()> {
        if self.reasons.is_empty() || passed_over {
            Ok(())
        } else {
            Err(OfficeError::Refused(self.reasons.clone()))
        }
    }
}

/// Gives keys in the order in which they were first named, each once.
pub(super) fn once_each(ids: &[i64]) -> Vec<i64> {
    let mut seen = BTreeSet::new();
    ids.iter().copied().filter(|id| seen.insert(*id)).collect()
}

/// Gives the number of a record, as it is inside the transaction.
pub(super) fn number_of(gate: &WriteTx<'_>, kind: Kind, id: i64) -> OfficeResult<String> {
    let record = gate.reader().find(kind, id)?;
    Ok(record.map_or_else(|| format!("{}{id}", kind.def().sign), |it| it.number))
}
