//! What the ledger has of deliverables, counted before an act on them is judged: it takes looking
//! at everybody who was anywhere, which no rule does inside a transaction. What another writes in
//! the blink between counting and judging is shown right after it, for short is counted anew
//! wherever it is told.

use std::collections::BTreeMap;

use crate::domain::counting::{COUNTING, CountRule};
use crate::domain::{Amount, Kind, Machine, Record, VOID, rules};
use crate::office::on_ledger::asks_people;
use crate::office::{Due, Office, OfficeResult, Talks};
use crate::store::Amounts;

/// How much of what a step or a phase must deliver is ticked, and what of it short.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivered {
    /// So much is ticked.
    pub done: usize,
    /// Of so much.
    pub all: usize,
    /// What is ticked while the ledger has less of it than it asks for, and what it has.
    pub short: Vec<(Record, Amount)>,
}

impl Office {
    /// Says by when it is to be met, where it is asked of people; of pairs that is known with them.
    pub(in crate::office) fn due_of_asked(
        &self,
        record: &Record,
        talks: Option<&Talks>,
    ) -> OfficeResult<Option<Due>> {
        match talks {
            Some(talks) => Ok(talks.due.clone()),
            None if Self::has_unmet(record.kind) => self.due_by(record),
            None => Ok(None),
        }
    }

    /// Says how much of what a record is made of is delivered; nothing of what delivers nothing.
    pub(in crate::office) fn delivered_of(
        &self,
        whole: &Record,
    ) -> OfficeResult<Option<Delivered>> {
        if whole.kind == COUNTING {
            return Ok(None);
        }
        let mut things = self.things_of(whole.kind, whole.id)?;
        things.retain(|it| it.state != VOID && !it.is_set("throughout"));
        if things.is_empty() {
            return Ok(None);
        }
        let all = things.len();
        things.retain(Record::is_ended);
        let done = things.len();
        let counts = self.counts_of_things(things.clone())?;
        let short = things.into_iter().filter_map(|it| {
            let counted = counts.get(&it.id).copied()?;
            (!counted.is_enough()).then_some((it, counted))
        });
        Ok(Some(Delivered {
            done,
            all,
            short: short.collect(),
        }))
    }

    /// Counts what some acts on records would be judged by; nothing of what asks for none of it.
    pub(in crate::office) fn counts_for(
        &self,
        kind: Kind,
        ids: &[i64],
        verb: Option<&str>,
    ) -> OfficeResult<Amounts> {
        if !asks_counts(kind.def().machine, verb) {
            return Ok(Amounts::new());
        }
        let mut things = Vec::new();
        for id in ids {
            things.extend(self.things_of(kind, *id)?);
        }
        self.counts_of_things(things)
    }

    /// Counts it for what stands in a form, where that costs a key nothing: not of many people.
    pub fn counts_at_once(&self, kind: Kind, id: i64, verb: &str) -> OfficeResult<Amounts> {
        if !asks_counts(kind.def().machine, Some(verb)) {
            return Ok(Amounts::new());
        }
        let things = self.things_of(kind, id)?;
        let known = self.standings_of_few(things.iter().cloned())?.is_some();
        let at_once = things.into_iter().filter(|it| known || !asks_people(it));
        self.counts_of_things(at_once.collect())
    }

    /// Gives what counts others that a record is, or is made of.
    fn things_of(&self, kind: Kind, id: i64) -> OfficeResult<Vec<Record>> {
        if kind == COUNTING {
            let mut things: Vec<Record> = self.record(kind, id)?.into_iter().collect();
            // What it comes after is looked at with it.
            if let Some(thing) = things.first() {
                let earlier = rules::earlier(&self.store.reader(), thing)?;
                things.extend(earlier);
            }
            return Ok(things);
        }
        let Some((column, whole)) = whole_of(COUNTING) else {
            return Ok(Vec::new());
        };
        if kind == whole {
            return self.parts(COUNTING, column, id);
        }
        // The last whole of wholes asks for what goes on all campaign long as well.
        let parts = match whole_of(whole) {
            Some((of, above)) if above == kind => self.parts(whole, of, id)?,
            Some(_) | None => Vec::new(),
        };
        let mut all = self.all(COUNTING)?;
        let is_of = |it: &Record| parts.iter().any(|part| Some(part.id) == it.int(column));
        all.retain(|it| it.state != VOID && (it.is_set("throughout") || is_of(it)));
        Ok(all)
    }

    fn counts_of_things(&self, things: Vec<Record>) -> OfficeResult<Amounts> {
        let rule = |it: &Record| CountRule::of(it.text("counted_by")).is_some();
        let standings = if things.iter().any(asks_people) {
            Some(self.standings()?)
        } else {
            None
        };
        let mut counts = BTreeMap::new();
        for thing in things.into_iter().filter(rule) {
            let counted = self.counted_with(&thing, standings.as_ref())?;
            // What is asked of nobody has nothing that shows it.
            let counted = counted.map_or_else(Amount::default, |it| it.sum());
            counts.insert(thing.id, counted);
        }
        Ok(counts)
    }
}

/// Gives the column by which records of a kind name what they are a part of, and of what kind that
/// is.
fn whole_of(kind: Kind) -> Option<(&'static str, Kind)> {
    let def = kind.def();
    let column = def.part_of?;
    Some((column, def.column(column)?.ty.refers()?))
}

/// Says whether an act of a machine, or any of it, is judged by what the ledger has.
fn asks_counts(machine: &Machine, verb: Option<&str>) -> bool {
    let mut rows = machine.table.iter();
    rows.any(|row| {
        let meant = verb.is_none_or(|verb| row.verb == verb);
        meant && row.guards.iter().any(|it| it.asks_counts())
    })
}
