//! Changing things: make, amend, act, link, undo; all through the one gate.

use std::collections::BTreeMap;

use super::asked::missing;
use super::revoke::{is_act, is_decided, takes_back};
use super::seal::UNSEAL;
use super::several::{Against, number_of, once_each};
use super::{ActRequest, Done, Office, OfficeResult, parts};
use crate::domain::light::Thresholds;
use crate::domain::rules::{self, Offer};
use crate::domain::{
    Act, CAMPAIGN_ID, Column, DISTILLED, Day, Decision, Kind, Pace, PartRow, Record, Refusal,
    Role, Stop, Transition, Type, Value,
};
use crate::store::{
    Candidate, Content, Entry, Expected, Giver, Order, Stands, Undone, Way, WriteTx, uid_at,
};

impl Office {
    /// Begins an order in the name of this session that no request can ask for twice.
    pub(super) fn order(&self, command: String) -> Order {
        // One look at the clock for both: between two it could strike midnight.
        let at = self.now();
        Order {
            uid: uid_at(self.now()),
            command,
            session: self.session.clone(),
            decision: None,
            note: String::new(),
            at,
            day: self.day_of(at),
            dated: self.dated.is_some(),
            expected: Vec::new(),
            undoes: None,
            content: None,
        }
    }

    /// Makes a record from what was typed; the giver of an opinion goes under seal.
    pub fn make(
        &mut self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
        giver: &Giver,
    ) -> OfficeResult<Done> {
        self.make_whole(kind, cells, giver, &[])
    }

    /// As [`make`](Self::make), with the parts that were filled in with it, in one command.
    ///
    /// # Errors
    /// Refuses with every reason against the whole, else against any of the parts, by their rows.
    pub fn make_whole(
        &mut self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
        giver: &Giver,
        parts: &[PartRow],
    ) -> OfficeResult<Done> {
        let mut content = Content::of_json(&self.as_sent(cells));
        if !parts.is_empty() {
            content = content.and(parts::sent(parts));
        }
        let order = self.asking(format!("{}.make", kind.code()), content)?;
        let (person, day) = (self.session.person, self.today());
        let named = self.named_campaign();
        let mut remarks = self.remarks(kind, cells, None)?;
        remarks.extend(self.remarks_on(parts)?);
        remarks.extend(self.exempt_though_met(kind, cells)?);
        let cells = self.seeded(kind, cells)?;
        let written = self.store.write(&order, |gate| {
            let mut cells = cells.clone();
            if kind.def().is_given() {
                cells.insert("has_giver", Value::from(!giver.is_unknown()));
            }
            let change = rules::make(&gate.reader(), kind, cells, person, day)?;
            rules::stays_in(&gate.reader(), &change, named)?;
            let made = gate.apply(change)?;
            if let Some(id) = made.first() {
                gate.hold_paper((kind, *id))?;
            }
            if let Some(id) = made.first().filter(|_| kind.def().is_given()) {
                gate.seal_giver(*id, giver)?;
                super::intake::remember(gate, *id)?;
            }
            let whole = made.first().copied().unwrap_or_default();
            parts::make(gate, whole, parts, (person, day))
        })?;
        let own = written.created.iter().filter(|it| it.0 == kind);
        let made: Vec<i64> = own.map(|it| it.1).collect();
        remarks.extend(self.late_marks(kind, &made)?);
        remarks.extend(self.unbegun_marks(kind, &made)?);
        remarks.extend(self.outside_marks(kind, &made)?);
        remarks.extend(self.planned_late_marks(kind, &made)?);
        remarks.extend(self.attendance_marks(kind, &made)?);
        remarks.extend(self.before_marks(kind, &made)?);
        remarks.extend(self.unsaid_marks((kind, &made), None)?);
        Ok(Done::whole(written).marked(remarks))
    }

    /// Changes columns of a record that a hand may change.
    pub fn amend(
        &mut self,
        (kind, id): (Kind, i64),
        cells: &BTreeMap<&'static str, Value>,
        reason: Option<&str>,
        revision: Option<i64>,
    ) -> OfficeResult<Done> {
        let content = Content::of_json(&(id, self.as_sent(cells), reason));
        let mut order = self.asking(format!("{}.amend", kind.code()), content)?;
        reason.unwrap_or_default().clone_into(&mut order.note);
        order.expected = revision
            .map(|revision| Expected { kind, id, revision })
            .into_iter()
            .collect();
        let day = self.today();
        let before = self.record(kind, id)?;
        let mut remarks = self.remarks(kind, cells, before.as_ref())?;
        let written = self.store.write(&order, |gate| {
            let reader = gate.reader();
            let record = reader.find(kind, id)?.ok_or_else(|| missing(kind, id))?;
            let change = rules::amend(&reader, &record, cells.clone(), reason, day)?;
            gate.apply(change)?;
            if kind == Kind::CAMPAIGN {
                relight(gate, &record)?;
            }
            Ok(())
        })?;
        if kind == Kind::CAMPAIGN {
            self.refresh()?;
        }
        let is_day = |name: &str| kind.def().column(name).is_some_and(|it| it.ty == Type::Day);
        if written.seq.is_some() && cells.keys().any(|name| is_day(name)) {
            remarks.extend(self.late_marks(kind, &[id])?);
            remarks.extend(self.outside_marks(kind, &[id])?);
            remarks.extend(self.planned_late_marks(kind, &[id])?);
            remarks.extend(self.fallen_marks(kind)?);
        }
        if written.seq.is_some() {
            remarks.extend(self.attendance_marks(kind, &[id])?);
        }
        Ok(Done::whole(written).marked(remarks))
    }

    /// Makes a transition.
    pub fn act(&mut self, kind: Kind, id: i64, request: &ActRequest) -> OfficeResult<Done> {
        self.act_on_all(kind, &[id], request)
    }

    /// Distils opinions into a new problem of their campaign: the problem and the merging, in one
    /// command.
    pub fn distil(
        &mut self,
        opinions: &[i64],
        cells: &BTreeMap<&'static str, Value>,
    ) -> OfficeResult<Done> {
        let opinions = &once_each(opinions);
        let content = Content::of_json(&(self.sent_for(opinions), self.as_sent(cells)));
        let order = self.asking(rules::DISTIL.to_owned(), content)?;
        let (person, day) = (self.session.person, self.today());
        let named = self.named_campaign();
        let mut against = Against::default();
        let written = self.store.write(&order, |gate| {
            let mut cells = cells.clone();
            let first = opinions
                .first()
                .map(|id| gate.reader().find(DISTILLED.of, *id));
            if let Some(of) = first.transpose()?.flatten().and_then(|it| it.campaign_id) {
                cells.insert(CAMPAIGN_ID, Value::Int(of));
            }
            let change = rules::make(&gate.reader(), DISTILLED.into, cells, person, day)?;
            rules::stays_in(&gate.reader(), &change, named)?;
            let made = gate.apply(change)?;
            let problem = made.first().copied().unwrap_or_default();
            for id in opinions {
                let act = Act {
                    kind: DISTILLED.of,
                    id: *id,
                    verb: DISTILLED.by.to_owned(),
                    decision: Decision {
                        by: person,
                        ..Decision::default()
                    },
                    note: String::new(),
                    answers: BTreeMap::from([(DISTILLED.naming, Value::Int(problem))]),
                    entered_by: person,
                    today: day,
                };
                match rules::judge(&gate.reader(), &act) {
                    Ok(change) => {
                        gate.on_behalf_of(Some((DISTILLED.of, *id)));
                        gate.apply(change)?;
                    }
                    Err(Stop::Refused(reasons)) => {
                        let number = number_of(gate, DISTILLED.of, *id)?;
                        against.put(&number, reasons);
                    }
                    Err(stop) => return Err(stop.into()),
                }
            }
            gate.on_behalf_of(None);
            against.settle(false)
        })?;
        Ok(Done::whole(written))
    }

    /// Links two records in a role that people may set by hand.
    pub fn link(&mut self, role: Role, from: i64, to: i64) -> OfficeResult<Done> {
        let content = Content::of_json(&(from, to));
        let order = self.asking(format!("link.{}", role.code()), content)?;
        let today = self.today();
        let written = self.store.write(&order, |gate| {
            let change = rules::tie(&gate.reader(), role, (from, to), today)?;
            gate.apply(change)?;
            Ok(())
        })?;
        Ok(Done::whole(written))
    }

    /// Cuts a link that was set by hand.
    pub fn unlink(&mut self, role: Role, from: i64, to: i64) -> OfficeResult<Done> {
        let content = Content::of_json(&(from, to));
        let order = self.asking(format!("unlink.{}", role.code()), content)?;
        let written = self.store.write(&order, |gate| {
            let change = rules::untie(&gate.reader(), role, from, to)?;
            gate.apply(change)?;
            Ok(())
        })?;
        Ok(Done::whole(written))
    }

    /// Says what could be done with a record next, and what is missing for the rest.
    pub fn offers(&self, record: &Record) -> OfficeResult<Vec<Offer>> {
        let counts = self.counts_for(record.kind, &[record.id], None)?;
        let ledger = self.store.reader().knowing(&counts);
        let mut offers = rules::offers(&ledger, record, self.today())?;
        offers.extend(self.revocation(record)?);
        offers.extend(self.misrecording(record)?);
        for offer in &mut offers {
            let own = self.against_oneself(record.kind, record.id, offer.row.verb);
            offer.missing.extend(own);
            let missing = std::mem::take(&mut offer.missing).into_iter();
            offer.missing = missing.map(|it| it.within(offer.row.verb)).collect();
        }
        Ok(offers)
    }

    /// Says which answers that an act leaves free whoever sits here cannot leave out.
    pub fn needed(
        &self,
        record: &Record,
        row: &'static Transition,
    ) -> OfficeResult<Vec<Refusal>> {
        let who = (self.session.person, self.today());
        let counts = self.counts_for(record.kind, &[record.id], Some(row.verb))?;
        let ledger = self.store.reader().knowing(&counts);
        let found = rules::needed(&ledger, record, row, who)?;
        Ok(found.into_iter().map(|it| it.within(row.verb)).collect())
    }

    /// Says whether an act is refused unless somebody else is named than whoever sits here.
    pub fn needs_decider(
        &self,
        record: &Record,
        row: &'static Transition,
    ) -> OfficeResult<bool> {
        let who = (self.session.person, self.today());
        Ok(rules::needs_decider(
            &self.store.reader(),
            record,
            row,
            who,
        )?)
    }

    /// Gives what an act asks of a record: what means nothing for it is left out.
    pub fn asks_of(
        &self,
        record: &Record,
        row: &'static Transition,
    ) -> OfficeResult<Vec<&'static Column>> {
        let mut asked = Vec::new();
        for column in row.asks {
            if rules::is_asked(&self.store.reader(), record, column)? {
                asked.push(column);
            }
        }
        Ok(asked)
    }

    /// Takes back, or brings back, one's own last command.
    pub fn undo(&mut self, way: Way) -> OfficeResult<Undone> {
        let word = match way {
            Way::Undo => "undo",
            Way::Redo => "redo",
        };
        let order = self.asking(word.to_owned(), Content::default())?;
        let (today, person) = (self.today(), self.session.person);
        self.store
            .undo(&order, (way, self.named_campaign()), &|it| {
                standing(it, today, person)
            })
    }
}

/// Computes the light days of a campaign's running tasks anew where its thresholds changed.
fn relight(gate: &mut WriteTx<'_>, before: &Record) -> OfficeResult<()> {
    let after = gate.reader().find(Kind::CAMPAIGN, before.id)?;
    if Thresholds::of(Some(before)) == Thresholds::of(after.as_ref()) {
        return Ok(());
    }
    for kind in Kind::lit().filter(|kind| kind.def().keeps_lights()) {
        let running = kind.def().machine.paced(|pace| pace == Pace::Runs);
        for record in gate.reader().in_states(kind, before.id, &running)? {
            let change = rules::relight(&gate.reader(), &record)?;
            gate.apply(change)?;
        }
    }
    Ok(())
}

/// Gives the reason for which a command is not simply undone or brought back: a look never is, what
/// was decided has its own acts, and every other act is undone by its typist on its own day only
/// (design 14.9). What was only made, written or linked is undone by its typist as long as nothing
/// rests on it.
fn standing(it: &Candidate<'_>, today: Day, person: Option<i64>) -> Option<Stands> {
    let command = it.first.command.as_str();
    let named = |key| Some(Stands::Plainly(Refusal::of(key).with("command", command)));
    let is_act = is_act(command) || it.moves;
    let is_late = |entry: &Entry| entry.day != today.to_string();
    let is_old = is_act && is_late(it.last);
    // A correction with its reason is one of the day's doings as well.
    let is_corrected = it.first.note.as_deref().is_some_and(|it| !it.is_empty());
    let is_anothers = it.first.person.is_some() && it.first.person != person;
    match it.way {
        Way::Undo if command == UNSEAL => named("look-not-undone"),
        Way::Undo if takes_back(command) => {
            let step = it.behind.unwrap_or(it.first);
            let day = step.decided_on.as_ref().unwrap_or(&step.day);
            let refusal = Refusal::of("taking-back-not-undone")
                .with("number", &it.number)
                .with("act", &step.command)
                .with("day", day);
            Some(Stands::Plainly(refusal))
        }
        Way::Undo if is_decided(command) => named("decided-not-undone"),
        Way::Undo if is_old || is_act && is_late(it.first) => Some(Stands::Unless {
            way: "acted-not-undone",
            reversible: "acted-not-undone-reversible",
        }),
        Way::Undo if is_corrected && is_late(it.first) => Some(Stands::Unless {
            way: "corrected-not-undone",
            reversible: "corrected-not-undone",
        }),
        Way::Undo if is_anothers => Some(Stands::Unless {
            way: "anothers-not-undone",
            reversible: "anothers-not-undone-reversible",
        }),
        Way::Redo if is_old || is_anothers => named("redone-too-late"),
        Way::Undo | Way::Redo => None,
    }
}
