//! Acts: whatever the machines offer for some record, asked for as a form would.

use duban::domain::{
    Act, Decision, Kind, MISRECORDED, Note, REVOKE, Record, Refusal, Transition, VOID, rules,
};
use duban::office::{ActRequest, OfficeResult};

use super::fill::Cells;
use super::step::{Came, Step, Stopped};
use super::walk::Walk;

/// So often another way is tried of what was refused.
const TRIES: usize = 6;

/// So many days back a decision may lie that is typed late.
const EARLIER: i64 = 40;

/// What an act is to the walk.
fn class(kind: Kind, verb: &str) -> Step {
    if verb == REVOKE.verb {
        Step::Revoke
    } else if verb == MISRECORDED.verb {
        Step::Misrecord
    } else if verb == VOID {
        Step::Void
    } else if kind.def().machine.reverses(verb).is_empty() {
        Step::Act
    } else {
        Step::Recall
    }
}

impl Walk {
    /// Finds an offer of a class for some record, rather one that nothing bars.
    fn offered(&mut self, step: Step) -> OfficeResult<Option<(Record, rules::Offer)>> {
        let looks = if step == Step::Act { 6 } else { 40 };
        let barred = self.dice.once_in(6);
        let mut found = None;
        for _ in 0..looks {
            let Some(record) = self.some_record()? else {
                continue;
            };
            let mut offers = self.office().offers(&record)?;
            offers.retain(|it| class(record.kind, it.row.verb) == step);
            if !barred && offers.iter().any(|it| it.missing.is_empty()) {
                offers.retain(|it| it.missing.is_empty());
            }
            if offers.is_empty() {
                continue;
            }
            let offer = offers.swap_remove(self.dice.roll(offers.len()));
            let is_free = offer.missing.is_empty();
            found = Some((record, offer));
            if is_free || barred {
                break;
            }
        }
        Ok(found)
    }

    pub(super) fn act(&mut self, step: Step) -> Result<Came, Stopped> {
        let Some((record, offer)) = self.offered(step)? else {
            return Err(Stopped::Refused("nothing is offered".to_owned()));
        };
        let row = offer.row;
        self.note(&format!("{} {}", record.number, row.verb));
        let mut request = ActRequest {
            verb: row.verb.to_owned(),
            decision: self.decider(&record, &offer),
            note: self.words(row),
            revision: self.dice.once_in(2).then_some(record.revision),
            ..ActRequest::default()
        };
        // Which meeting decided what is taken back stands in no offer.
        let is_told = class(record.kind, row.verb) != Step::Revoke || offer.usual.is_some();
        let is_bare = offer.missing.is_empty() && row.asks.is_empty();
        if is_told && is_bare && self.dice.once_in(2) {
            return self.act_as_offered(&record, request);
        }
        request.answers = self.answers(&record, row)?;
        if self.dice.once_in(8) {
            request.decision.on = self.day.plus_days(-self.dice.up_to(3));
        }
        self.try_hard((&record, &offer), request)
    }

    /// What is offered without a bar, and asks nothing, is done by whoever may decide it.
    fn act_as_offered(
        &mut self,
        record: &Record,
        mut request: ActRequest,
    ) -> Result<Came, Stopped> {
        if request.note.is_empty() {
            "因故".clone_into(&mut request.note);
        }
        // It is offered as of today, and what a meeting decides counts from its own day.
        request.decision.on = Some(self.day);
        let decided = request.decision.by.is_some() || request.decision.meeting.is_some();
        let at = (record.kind, record.id);
        let mut done = self.unwritten(|it| it.office_mut().act(at.0, at.1, &request))?;
        let why = format!("{done:?}");
        // An offer names no meeting: one that was held too early was only chosen here.
        let chosen = |it: &Refusal| it.field == Some("meeting");
        let met = matches!(&done, Err(all) if all.iter().any(chosen));
        // What today is too late for was perhaps decided on an earlier day.
        for back in 1..=EARLIER {
            if done.is_ok() || !decided {
                break;
            }
            request.decision.on = self.day.plus_days(-back);
            done = self.unwritten(|it| it.office_mut().act(at.0, at.1, &request))?;
        }
        match done {
            Ok(_) => Ok(self.acted(record.kind, &request.verb)),
            Err(_) if decided && !met => Err(Stopped::Fault(format!(
                "offered without a bar and refused: {} {request:?}: {why}",
                record.number
            ))),
            Err(reasons) => Err(Stopped::Refused(keys(&reasons))),
        }
    }

    fn acted(&mut self, kind: Kind, verb: &str) -> Came {
        *self.tally.acts.entry((kind, verb.to_owned())).or_default() += 1;
        Came::of("")
    }

    /// Asks, and where that is refused mends what the refusal names, as a hand would.
    fn try_hard(
        &mut self,
        (record, offer): (&Record, &rules::Offer),
        mut request: ActRequest,
    ) -> Result<Came, Stopped> {
        let (kind, id, row) = (record.kind, record.id, offer.row);
        let mut why = String::new();
        for _ in 0..TRIES {
            let done = self.unwritten(|it| it.office_mut().act(kind, id, &request))?;
            let Err(reasons) = done else {
                return Ok(self.acted(kind, row.verb));
            };
            why = keys(&reasons);
            for field in reasons.iter().filter_map(|it| it.field) {
                if let Some(column) = row.asks.iter().find(|it| it.name == field) {
                    let value = self.value(record, column)?;
                    request.answers.insert(column.name, value);
                } else if field == "note" {
                    "因故".clone_into(&mut request.note);
                } else if field == "on" {
                    request.decision.on = None;
                } else {
                    request.decision = self.decider(record, offer);
                }
            }
        }
        Err(Stopped::Refused(why))
    }

    /// Several records of one kind at once, whatever their states, by one request.
    pub(super) fn act_together(&mut self) -> Result<Came, Stopped> {
        let Some((record, offer)) = self.offered(Step::Act)? else {
            return Err(Stopped::Refused("nothing is offered".to_owned()));
        };
        let kind = record.kind;
        let mut ids = vec![record.id];
        for _ in 0..6 {
            let id = self.some_id(kind);
            let other = self.office().record(kind, id)?;
            if other.is_some_and(|it| it.state == record.state) || self.dice.once_in(8) {
                ids.push(id);
            }
        }
        let row = offer.row;
        let request = ActRequest {
            verb: row.verb.to_owned(),
            decision: self.decider(&record, &offer),
            note: self.words(row),
            answers: self.answers(&record, row)?,
            revision: None,
            skip: self.dice.once_in(2),
        };
        self.note(&format!("{} {ids:?} {}", record.number, row.verb));
        self.office_mut().act_on_all(kind, &ids, &request)?;
        Ok(self.acted(kind, row.verb))
    }

    fn words(&mut self, row: &Transition) -> String {
        match row.note {
            Note::Required => "因故".to_owned(),
            Note::Optional if self.dice.once_in(2) => "会议记录在档案柜".to_owned(),
            Note::Optional | Note::None => String::new(),
        }
    }

    /// Answers what a row asks: mostly as is proposed, else as comes to mind.
    fn answers(&mut self, record: &Record, row: &Transition) -> OfficeResult<Cells> {
        let mut answers = Cells::new();
        for column in row.asks {
            let ledger = self.office().ledger();
            if !rules::is_asked(&ledger, record, column)? {
                continue;
            }
            let proposed = rules::answer_for(&ledger, record, (row, column), self.day)?;
            drop(ledger);
            let value = match proposed {
                Some(answer) if !self.dice.once_in(4) => answer.value,
                Some(_) | None => self.value(record, column)?,
            };
            if column.is_required() || !self.dice.once_in(3) {
                answers.insert(column.name, value);
            }
        }
        Ok(answers)
    }

    /// Somebody who may decide, or a meeting that may, as far as that is known before.
    fn decider(&mut self, record: &Record, offer: &rules::Offer) -> Decision {
        let person = |id: i64| Decision {
            by: Some(id),
            ..Decision::default()
        };
        let sits_here = self.office().session().person;
        if class(record.kind, offer.row.verb) == Step::Misrecord {
            return offer.usual.map(person).unwrap_or_default();
        }
        if offer.row.verb == REVOKE.verb {
            let met = Decision {
                meeting: self.some_meeting(),
                ..Decision::default()
            };
            return offer.usual.map_or(met, person);
        }
        let mut tried = vec![offer.usual.map(person), sits_here.map(person)];
        for _ in 0..30 {
            tried.push(Some(person(self.some_id(Kind::Person))));
            tried.push(Some(Decision {
                meeting: self.some_meeting(),
                ..Decision::default()
            }));
        }
        if self.dice.once_in(3) {
            tried.drain(..2);
        }
        let ledger = self.office().ledger();
        let may = |decision: &Decision| {
            let act = Act {
                kind: record.kind,
                id: record.id,
                verb: offer.row.verb.to_owned(),
                decision: decision.clone(),
                note: String::new(),
                answers: Cells::new(),
                entered_by: sits_here,
                today: self.day,
            };
            matches!(rules::may_decide(&ledger, &act), Ok(Some(_)))
        };
        let found = tried.into_iter().flatten().find(may);
        found.unwrap_or_default()
    }

    /// A record of a kind that decisions rest on.
    fn some_meeting(&mut self) -> Option<i64> {
        let mut kinds = Kind::ALL.into_iter();
        let kind = kinds.find(|it| !it.def().basis.is_empty())?;
        let any = (self.file.last(kind) > 0).then(|| self.some_id(kind))?;
        // One at which nobody decides anything is named now and then.
        let record = self.office().record(kind, any).ok().flatten()?;
        let filled = kind.def().basis.iter().all(|it| !record.lacks(it));
        let decides = record.is_ended() && record.state != VOID && filled;
        (decides || self.dice.once_in(20)).then_some(any)
    }
}

fn keys(reasons: &[Refusal]) -> String {
    let keys: Vec<_> = reasons.iter().map(|it| (it.key, it.field)).collect();
    format!("{keys:?}")
}
