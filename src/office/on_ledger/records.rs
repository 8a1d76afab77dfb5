//! Counting the records that a rule means: in the days of its step or phase, of its types and
//! channels, those that others answer, and the seats.

use std::collections::BTreeSet;

use super::{EVERY, OnLedger};
use crate::domain::counting::{
    Among, AnswerDef, CountDef, CountRule, HELD_ONES, Named as Wanted, Span,
};
use crate::domain::folding::{is_left_open, is_no_medium, says_nothing};
use crate::domain::{CONTENTS, Day, Kind, Ledger as _, Record, Role, VOID, Value};
use crate::office::{Office, OfficeResult};
use crate::store::{Filter, Query, Row, Within};

/// What a rule of records means: which, told apart by what names, within what days.
type Meant<'a> = (&'static CountDef, &'a Wanted<'a>, Option<[Option<Day>; 2]>);

/// Bounds what is meant by the days within which it counts.
fn bounded(mut filter: Filter, def: &CountDef, within: Option<[Option<Day>; 2]>) -> Filter {
    if let Some((column, [from, to])) = def.day.zip(within) {
        filter.within.push(Within::of(
            column,
            from.map(Value::from),
            to.map(Value::from),
        ));
    }
    filter
}

impl Office {
    /// Counts of some records those that another answers.
    pub(super) fn answered(&self, def: &'static AnswerDef) -> OfficeResult<OnLedger> {
        let mut filter = Filter {
            states: def.states.to_vec(),
            ..Filter::default()
        };
        filter
            .equals
            .extend(def.flag.map(|it| (it, Value::from(true))));
        if let Some((column, codes)) = def.among {
            // What is on no list is nobody's own.
            let codes = codes.iter().map(|it| Value::from(*it));
            filter.one_of(column, codes.chain([Value::Null]).collect());
        }
        let query = Query {
            filter: filter.clone(),
            ..Query::of(def.kind, EVERY)
        };
        let (mut has, mut of) = (0, 0);
        let mut missing = Vec::new();
        let mut answered = vec![Value::Int(0)];
        let (by, column) = def.by;
        for Row { record, .. } in self.list(&query)?.rows {
            let answers = self.parts(by, column, record.id)?;
            let says = |it: &Record| def.by_says.is_none_or(|(on, code)| it.text(on) == code);
            let counts = |it: &Record| says(it) && def.by_states.contains(&it.state.as_str());
            of += 1;
            if answers.iter().any(counts) {
                has += 1;
                answered.push(Value::Int(record.id));
            } else {
                missing.push(record.number);
            }
        }
        filter.one_of("id", answered);
        Ok(OnLedger {
            has,
            of: Some(of),
            counted: Some((def.kind, filter)),
            late: false,
            missing,
            goes_on: false,
            last: None,
        })
    }

    /// Counts of which of some types at least one was held.
    pub(super) fn each_held(
        &self,
        (def, names, within): (&'static CountDef, &[&str], Option<[Option<Day>; 2]>),
    ) -> OfficeResult<OnLedger> {
        let mut missing = Vec::new();
        let only = |names| Wanted {
            names,
            ..Wanted::default()
        };
        for name in names {
            let filter = self.meant_by((def, &only(vec![*name]), within))?;
            let is_there = match filter {
                Some(filter) => self.count_to(def.kind, &filter, 1)?.n > 0,
                None => false,
            };
            if !is_there {
                missing.push((*name).to_owned());
            }
        }
        let of = i64::try_from(names.len()).unwrap_or(i64::MAX);
        let has = of - i64::try_from(missing.len()).unwrap_or_default();
        let filter = self.meant_by((def, &only(names.to_vec()), within))?;
        Ok(OnLedger {
            has,
            of: Some(of),
            counted: filter.map(|filter| (def.kind, filter)),
            late: false,
            missing,
            goes_on: false,
            last: None,
        })
    }

    /// Counts the activities that were held about something that is to be studied.
    pub(super) fn studied_at(&self, content: &Record) -> OfficeResult<OnLedger> {
        let def = &HELD_ONES;
        let filter = Filter {
            states: def.states(),
            ..Filter::default()
        };
        let linking = self.store.reader().links_to(Role::Covers, content.id)?;
        let held = self.meant(def.kind, &filter, &linking)?;
        let has = i64::try_from(held.len()).unwrap_or(i64::MAX);
        Ok(among(def, has, held.into_iter().collect()))
    }

    /// Counts what activities were about, of all that is to be studied; nothing where no list says
    /// what that is.
    pub(super) fn covered(
        &self,
        def: &'static CountDef,
        within: Option<[Option<Day>; 2]>,
    ) -> OfficeResult<Option<OnLedger>> {
        let filter = Filter {
            states: def.states(),
            ..Filter::default()
        };
        let filter = bounded(filter, def, within);
        let (mut missing, mut of) = (Vec::new(), 0);
        let mut held = BTreeSet::new();
        for content in self.all(CONTENTS)? {
            if content.state == VOID {
                continue;
            }
            of += 1;
            let linking = self.store.reader().links_to(Role::Covers, content.id)?;
            let counts = self.meant(def.kind, &filter, &linking)?;
            if counts.is_empty() {
                missing.push(content.title().to_owned());
            }
            held.extend(counts);
        }
        let has = of - i64::try_from(missing.len()).unwrap_or_default();
        Ok((of > 0).then(|| OnLedger {
            of: Some(of),
            missing,
            ..among(def, has, held)
        }))
    }

    /// Gives the days within which something counts for a deliverable.
    pub(in crate::office) fn within(
        &self,
        deliverable: &Record,
        span: Option<Span>,
    ) -> OfficeResult<Option<[Option<Day>; 2]>> {
        Ok(match span {
            Some(span) => Some(self.days_of(deliverable, span)?),
            // What goes on all campaign long begins and ends with it.
            None if deliverable.is_set("throughout") => {
                let bound = |end| self.campaign().and_then(|it| it.day(end));
                Some(["from_on", "to_on"].map(bound))
            }
            None => None,
        })
    }

    /// Says whether there is enough of something that is counted in records, without counting more
    /// of them than it takes: there may be very many.
    pub(in crate::office) fn is_soon_enough(&self, deliverable: &Record) -> OfficeResult<bool> {
        let rule = CountRule::of(deliverable.text("counted_by"));
        let Some(CountRule::Records(def, named, span)) = rule else {
            return Ok(false);
        };
        let within = self.within(deliverable, span)?;
        let wanted = deliverable.int("wanted").unwrap_or(1).max(1);
        let Some(filter) = self
            .meant_by((def, &named, within))?
            .filter(|_| def.all_of.is_none())
        else {
            return Ok(false);
        };
        let wanted = usize::try_from(wanted).unwrap_or(usize::MAX);
        Ok(self.count_to(def.kind, &filter, wanted)?.n >= wanted)
    }

    /// Gives the days of what a deliverable hangs on, as they are now.
    fn days_of(&self, deliverable: &Record, span: Span) -> OfficeResult<[Option<Day>; 2]> {
        let mut of = deliverable.clone();
        let levels = match span {
            Span::Step => 1,
            Span::Phase => 2,
        };
        for _ in 0..levels {
            let Some(whole) = self.whole_of(&of)? else {
                return Ok([None; 2]);
            };
            of = whole;
        }
        self.lasting_days(&of)
    }

    /// Gives the days of what has a span. Ends that are only proposed 拟 bind nobody: what has begun
    /// lasts from the day on which it did, and as long as it is not finished, though not beyond
    /// what it is a part of.
    fn lasting_days(&self, of: &Record) -> OfficeResult<[Option<Day>; 2]> {
        let [mut from, mut to] = ["from_on", "to_on"].map(|it| of.day(it));
        let is_open = of.is_proposed("from_on") || of.is_proposed("to_on");
        if !of.has_begun() || !is_open {
            return Ok([from, to]);
        }
        let moves = self
            .store
            .reader()
            .moves(of)
            .map_err(crate::store::Error::from)?;
        if of.is_proposed("from_on") {
            let begun = moves.last().map(|it| it.on);
            from = from.map(|day| begun.map_or(day, |it| day.min(it)));
        }
        if of.is_proposed("to_on") {
            let whole = self.whole_of(of)?;
            let last = if of.is_ended() {
                moves.first().map(|it| it.on)
            } else if let Some(whole) = whole {
                self.lasting_days(&whole)?[1]
            } else {
                self.campaign().and_then(|it| it.day("to_on"))
            };
            to = to.map(|day| last.map_or(day, |it| day.max(it)));
        }
        Ok([from, to])
    }

    /// The filter that means the records that a rule counts; nothing where it names what is not
    /// there.
    pub(in crate::office) fn meant_by(&self, rule: Meant<'_>) -> OfficeResult<Option<Filter>> {
        self.meant_in(rule.0.states(), rule)
    }

    /// As [`Office::meant_by`], of records in some states, be it none that counts yet.
    pub(in crate::office) fn meant_in(
        &self,
        states: Vec<&'static str>,
        (def, named, within): Meant<'_>,
    ) -> OfficeResult<Option<Filter>> {
        let mut filter = Filter {
            states,
            ..Filter::default()
        };
        match def.among {
            Among::All => {}
            Among::Named(column) => {
                let Some(kind) = def.kind.def().column(column).and_then(|it| it.ty.refers())
                else {
                    return Ok(None);
                };
                let records = self.all(kind)?.into_iter();
                let meant = records.filter(|it| {
                    let is_named = |column| named.names.contains(&it.text(column));
                    it.state != VOID && (is_named("name") || is_named("family"))
                });
                let ids: Vec<Value> = meant.map(|it| Value::Int(it.id)).collect();
                filter.among.push((column, ids));
            }
            Among::Chosen(column, words) => {
                let Some((_, code)) = words.iter().find(|(word, _)| named.names.contains(word))
                else {
                    return Ok(None);
                };
                filter.equals.push((column, Value::from(*code)));
            }
        }
        if let Some(flag) = def.flag {
            filter.equals.push((flag, Value::from(true)));
        }
        if let Some(column) = def.filled {
            filter
                .within
                .push(Within::of(column, Some(Value::from("")), None));
        }
        let mut filter = bounded(filter, def, within);
        filter.except = self.deserted(def)?;
        if !named.about.is_empty() || def.filled.is_some() {
            self.speaking(&mut filter, (def, named))?;
        }
        Ok(Some(filter))
    }

    /// Gives those of what a rule counts at which nobody was, of all that were called, and nobody
    /// from outside.
    pub(in crate::office) fn deserted(&self, def: &CountDef) -> OfficeResult<Vec<i64>> {
        let Some((role, others)) = def.there else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for id in self.store.reader().all_worded(role)? {
            let record = self.record(def.kind, id)?;
            if record.is_none_or(|it| it.int(others).unwrap_or_default() == 0) {
                found.push(id);
            }
        }
        Ok(found)
    }

    /// Narrows what is meant to what speaks of something, by any of the words of a rule; and to
    /// what says something where something must stand: 口头 is no medium, 待定 no topic.
    fn speaking(
        &self,
        filter: &mut Filter,
        (def, named): (&'static CountDef, &Wanted<'_>),
    ) -> OfficeResult<()> {
        let query = Query {
            filter: self.scoped_filter(def.kind, filter.clone()),
            ..Query::of(def.kind, EVERY)
        };
        let speaks = |it: &Row| {
            let mut said = def.about.iter().map(|column| it.record.text(column));
            let is_said = |on| {
                let text = it.record.text(on);
                !says_nothing(text) && !is_left_open(text) && !is_no_medium(text)
            };
            (named.about.is_empty() || said.any(|text| named.is_told_in(text)))
                && def.filled.is_none_or(is_said)
        };
        let rows = self.list(&query)?.rows.into_iter().filter(speaks);
        // No record has the first key: none of them, where nothing speaks of it.
        let keys = std::iter::once(0).chain(rows.map(|it| it.record.id));
        filter.one_of("id", keys.map(Value::Int).collect());
        Ok(())
    }

    pub(super) fn records_of(
        &self,
        rule: Meant<'_>,
        wanted: Option<i64>,
    ) -> OfficeResult<Option<OnLedger>> {
        let def = rule.0;
        let Some(filter) = self.meant_by(rule)? else {
            return Ok(None);
        };
        let has = self.many(def.kind, &filter)?;
        let of = match (wanted, def.all_of) {
            (Some(_), _) | (None, None) => wanted,
            (None, Some(states)) => {
                let all = Filter {
                    states: states.to_vec(),
                    ..Filter::default()
                };
                Some(self.many(def.kind, &all)?)
            }
        };
        Ok(Some(OnLedger {
            has,
            of,
            counted: Some((def.kind, filter)),
            late: false,
            missing: Vec::new(),
            goes_on: false,
            last: None,
        }))
    }

    pub(super) fn many(&self, kind: Kind, filter: &Filter) -> OfficeResult<i64> {
        let n = self.count_to(kind, filter, usize::MAX)?.n;
        Ok(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// Tells a figure with the records that it was counted from.
fn among(def: &'static CountDef, has: i64, mut held: BTreeSet<i64>) -> OnLedger {
    let mut counted = Filter {
        states: def.states(),
        ..Filter::default()
    };
    // None of them, where nothing counts.
    held.insert(0);
    counted.one_of("id", held.into_iter().map(Value::Int).collect());
    OnLedger {
        has,
        of: None,
        counted: Some((def.kind, counted)),
        late: false,
        missing: Vec::new(),
        goes_on: false,
        last: None,
    }
}
