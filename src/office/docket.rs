//! What is laid before a leader or a meeting 呈批, in one order, and what was decided of it: each
//! through its own transition, all or none.

use std::collections::BTreeMap;

pub use super::became::Became;
use super::{ActRequest, Office, OfficeError, OfficeResult};
use crate::domain::rules::{self, MATTERS_APART};
use crate::domain::{
    Decision, Kind, Labels, Ledger as _, Named, Record, Refusal, Transition, VOID, Value, When,
    read_number,
};
use crate::store::{Content, Filter, Query, Row, Written};

/// More than ever wait.
const EVERY: usize = 1_000_000_000;

/// What is to be decided, in its place.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The record.
    pub row: Row,
    /// What it is a part of.
    pub whole: Option<Record>,
    /// What may be decided of it, what goes on first; nothing where it is decided already, or
    /// somebody else has to act on it before.
    pub acts: Vec<&'static Transition>,
    /// What is asked for, of what was laid: the act that goes on.
    pub asked: Option<&'static Transition>,
    /// What became of it since it was laid; then nothing of it is decided by this sheet any more.
    pub became: Option<Became>,
    /// The number of the sheet on which it stands here.
    pub sheet: Option<String>,
    /// Who may decide each of those, in their order.
    pub may: Vec<rules::WhoMay>,
    /// Who is to decide, where the record names somebody.
    pub usual: Option<Named>,
}

/// A decision on one of them.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The kind of record.
    pub kind: Kind,
    /// Its key.
    pub id: i64,
    /// The row of its table.
    pub row: &'static Transition,
    /// The number of the sheet by which it is decided, where it is by one.
    pub sheet: Option<String>,
}

/// What was said of all of them.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// Who decided; where neither a person nor a meeting is named and `each` is set, whomever each
    /// record names.
    pub decision: Decision,
    /// Whether each is decided by whomever its record names.
    pub each: bool,
    /// The words on what goes on.
    pub note: String,
    /// The reason on what does not.
    pub reason: String,
    /// What is asked beside, by column; each takes what its row asks.
    pub answers: BTreeMap<&'static str, Value>,
}

impl Office {
    /// Gives all that waits for a leader's or a meeting's decision, of all or of one person, by
    /// kind and number.
    pub fn to_lay(&self, whom: Option<i64>) -> OfficeResult<Vec<(Kind, i64)>> {
        let mut found = Vec::new();
        for queue in self.waiting(None, whom)? {
            if queue.def.when != When::Always || queue.n == 0 {
                continue;
            }
            let query = Query {
                filter: Filter {
                    campaign: self.campaign().map(|it| it.id),
                    ..queue.filter
                },
                ..Query::of(queue.kind, EVERY)
            };
            let mut rows = self.list(&query)?.rows;
            rows.retain(|row| !rules::decided_by_leaders(&row.record).is_empty());
            let mut ids: Vec<i64> = rows.iter().map(|row| row.record.id).collect();
            ids.sort_unstable();
            found.extend(ids.into_iter().map(|id| (queue.kind, id)));
        }
        Ok(found)
    }

    /// As [`Self::to_lay`], of whoever sits here; where nothing of it is his, of all: he enters
    /// what others decided.
    pub fn to_lay_here(&self) -> OfficeResult<Vec<(Kind, i64)>> {
        let own = self.to_lay(self.waited_here()?)?;
        if own.is_empty() {
            return self.to_lay(None);
        }
        Ok(own)
    }

    /// Lays records before whoever decides: makes a sheet of them.
    ///
    /// # Errors
    /// What waits for no leader and no meeting, by number.
    pub fn lay_before(&mut self, matters: &[(Kind, i64)]) -> OfficeResult<Written> {
        let named: Vec<_> = matters.iter().map(|(kind, id)| (kind.code(), id)).collect();
        let content = Content::of_json(&named);
        let order = self.asking(format!("{}.make", Kind::SHEET.code()), content)?;
        let day = self.today();
        let mut marks = self.laid_already(matters)?;
        let first = self.laid_first(matters)?;
        if matters.is_empty() && !first.is_empty() {
            return Err(OfficeError::Refused(first));
        }
        marks.extend(first);
        self.store.write(&order, |gate| {
            let change = rules::lay_before(&gate.reader(), matters, (day, marks))?;
            gate.apply(change)?;
            Ok(())
        })
    }

    /// Gives what stands on sheets, on the agendas of meetings, or records themselves, in their
    /// order.
    ///
    /// # Errors
    /// That one of them is neither, or what the store says.
    pub fn docket(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Matter>> {
        let mut rows: Vec<(Kind, i64)> = Vec::new();
        if kind == Kind::SHEET {
            return self.of_sheets(ids);
        } else if kind == Kind::SITTING {
            for agenda in self.agendas(kind, ids)? {
                let listed = agenda.items.iter().flat_map(|it| &it.rows);
                rows.extend(listed.map(|it| (it.record.kind, it.record.id)));
            }
        } else {
            rows.extend(ids.iter().map(|id| (kind, *id)));
        }
        let mut matters = Vec::new();
        for (kind, id) in rows {
            matters.extend(self.matter(kind, id)?);
        }
        Ok(matters)
    }

    /// Gives what stands on sheets, and what became of it: a row is for the step at which it was
    /// laid.
    fn of_sheets(&self, ids: &[i64]) -> OfficeResult<Vec<Matter>> {
        let mut matters = Vec::new();
        for id in ids {
            let Some(sheet) = self.record(Kind::SHEET, *id)? else {
                continue;
            };
            for (kind, id) in self.on_sheet(*id)? {
                let Some(mut matter) = self.matter(kind, id)? else {
                    continue;
                };
                matter.sheet = Some(sheet.number.clone());
                let record = &matter.row.record;
                if let Some(moved) = rules::became(&self.store.reader(), &sheet, record)? {
                    matter.asked = rules::asked_in(kind, &moved.from).first().copied();
                    let entry = moved.entry;
                    let there =
                        rules::decided_there(&self.store.reader(), &sheet, (record, &moved))?;
                    matter.became = Some(Became {
                        sheet: there,
                        ..self.what_became(moved)?
                    });
                    self.as_decided(&mut matter.row.record, entry)?;
                    if let Some(whole) = &mut matter.whole {
                        self.as_decided(whole, entry)?;
                    }
                    matter.acts.clear();
                    matter.may.clear();
                    matter.usual = None;
                }
                matters.push(matter);
            }
        }
        Ok(matters)
    }

    /// Says whether places tell what stands on the agendas of meetings no more: something was
    /// decided there, and what was printed had it in its place.
    pub fn has_moved(&self, kind: Kind, ids: &[i64]) -> OfficeResult<bool> {
        if kind != Kind::SITTING {
            return Ok(false);
        }
        for id in ids {
            if !self.store.reader().decided(kind, *id, 1)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Gives what stands on a sheet, in its order.
    pub fn on_sheet(&self, id: i64) -> OfficeResult<Vec<(Kind, i64)>> {
        let sheet = self.record(Kind::SHEET, id)?;
        let Some(sheet) = sheet.filter(|it| it.state != VOID) else {
            return Ok(Vec::new());
        };
        let numbers = sheet.text("matters").split(MATTERS_APART);
        let named = numbers.filter_map(read_number);
        Ok(named.map(|it| (it.kind, it.serial)).collect())
    }

    fn matter(&self, kind: Kind, id: i64) -> OfficeResult<Option<Matter>> {
        let Some(row) = self.row(kind, id)? else {
            return Ok(None);
        };
        let offered: Vec<&str> = self
            .offers(&row.record)?
            .iter()
            .map(|it| it.row.verb)
            .collect();
        let mut acts = rules::decided_by_leaders(&row.record);
        acts.retain(|it| offered.contains(&it.verb));
        let whole = match row.record.whole() {
            Some((kind, id)) => self.record(kind, id)?,
            None => None,
        };
        let mut may = Vec::new();
        for act in &acts {
            let (reader, today) = (self.store.reader(), self.today());
            may.push(rules::who_may(&reader, &row.record, act, today)?);
        }
        let usual = match acts.first() {
            Some(first) => {
                rules::usual(&self.store.reader(), &row.record, first, self.today())?
            }
            None => None,
        };
        let usual = match usual {
            Some(person) => self.person_called(person)?,
            None => None,
        };
        Ok(Some(Matter {
            row,
            whole,
            asked: acts.first().copied(),
            became: None,
            sheet: None,
            acts,
            may,
            usual,
        }))
    }

    /// Decides records, each through its own transition: all of them, or none.
    ///
    /// # Errors
    /// Every reason against every one of them, each with the number of its record.
    pub fn decide(&mut self, all: &[Decided], shared: &Shared) -> OfficeResult<Vec<Written>> {
        let within = self.store.is_together();
        if !within {
            self.begin_together()?;
        }
        let done = self.decide_each(all, shared);
        match &done {
            Ok(_) if !within => self.keep_together()?,
            Err(_) if !within => self.store.abandon_together()?,
            Ok(_) | Err(_) => {}
        }
        done
    }

    fn decide_each(&mut self, all: &[Decided], shared: &Shared) -> OfficeResult<Vec<Written>> {
        let request = self.request_name();
        let mut written = Vec::new();
        let mut refusals = Vec::new();
        for (n, it) in all.iter().enumerate() {
            let nth = request.as_ref().map(|name| format!("{name}:{}", n + 1));
            self.under_request(nth);
            match self.decide_one(it, shared) {
                Ok(done) => written.push(done),
                Err(OfficeError::Refused(reasons)) => {
                    let number = self.record(it.kind, it.id)?.map(|it| it.number);
                    let number = number.unwrap_or_default();
                    let verb = it.row.verb;
                    let own = reasons.into_iter().map(|it| it.within(verb).about(&number));
                    refusals.extend(own);
                }
                Err(error) => {
                    self.under_request(request);
                    return Err(error);
                }
            }
        }
        self.under_request(request);
        if refusals.is_empty() {
            Ok(written)
        } else {
            Err(OfficeError::Refused(refusals))
        }
    }

    fn decide_one(&mut self, it: &Decided, shared: &Shared) -> OfficeResult<Written> {
        let Some(record) = self.record(it.kind, it.id)? else {
            return Err(OfficeError::Refused(vec![
                Refusal::of("no-such-record").with("kind", Labels::kind(it.kind)),
            ]));
        };
        let goes_on = rules::decided_by_leaders(&record)
            .first()
            .is_none_or(|first| first.verb == it.row.verb);
        // Words on what goes on are none on what does not, nor the other way round.
        let note = if goes_on {
            &shared.note
        } else {
            &shared.reason
        };
        let mut decision = shared.decision.clone();
        if let Some(sheet) = &it.sheet {
            decision.basis = rules::by_sheet(&decision.basis, sheet);
        }
        let mut answers = BTreeMap::new();
        let reader = self.store.reader();
        if shared.each && decision.by.is_none() && decision.meeting.is_none() {
            decision.by = rules::usual(&reader, &record, it.row, self.today())?;
        }
        for asked in it.row.asks {
            let said = shared.answers.get(asked.name).filter(|it| !it.is_empty());
            let said = match said {
                Some(said) => Some(said.clone()),
                None if rules::is_asked(&reader, &record, asked)? => {
                    let of = (it.row, asked);
                    rules::answer_for(&reader, &record, of, self.today())?.map(|it| it.value)
                }
                None => None,
            };
            answers.extend(said.map(|said| (asked.name, said)));
            let wording = shared.answers.iter().filter(|(name, _)| {
                let stem = name.strip_suffix("_wording");
                stem.is_some() && stem == asked.name.strip_suffix("_on")
            });
            answers.extend(wording.map(|(name, said)| (*name, said.clone())));
        }
        let request = ActRequest {
            verb: it.row.verb.to_owned(),
            decision,
            note: if it.row.note == crate::domain::Note::None {
                String::new()
            } else {
                note.clone()
            },
            answers,
            revision: None,
            skip: false,
        };
        let early = match &it.sheet {
            Some(sheet) => self.decided_before_laid(sheet, &request.decision)?,
            None => None,
        };
        let mut written = self.act(it.kind, it.id, &request)?.written;
        written.marks.extend(early);
        Ok(written)
    }

    /// Tells of a decision by a sheet that it was taken before the sheet was laid.
    fn decided_before_laid(
        &self,
        sheet: &str,
        decision: &Decision,
    ) -> OfficeResult<Option<Refusal>> {
        let sheet = match read_number(sheet) {
            Some(number) => self.record(Kind::SHEET, number.serial)?,
            None => None,
        };
        let meeting = match decision.meeting {
            Some(id) => self.record(Kind::SITTING, id)?,
            None => None,
        };
        let held = meeting.and_then(|it| it.day("held_on"));
        let on = decision.on.or(held).unwrap_or_else(|| self.today());
        let laid = sheet.and_then(|it| Some((it.day("laid_on")?, it.number)));
        let early = laid.filter(|(laid, _)| on < *laid);
        Ok(early.map(|(laid, number)| {
            let mark = Refusal::of("decided-before-laid").with("sheet", number);
            mark.with("laid", laid).with("day", on).at("on")
        }))
    }
}
