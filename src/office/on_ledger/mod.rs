//! What the ledger has of a deliverable 应有成果: counted out of records by the rule of the template
//! (`counting`), never typed.

mod records;
mod units;

use std::collections::BTreeMap;

use super::unmet::{By, Met, Unmet, UnmetRow};
use super::{Office, OfficeResult};
use crate::domain::counting::{CountDef, CountRule};
use crate::domain::figure::out_of;
use crate::domain::requirement::ASKED;
use crate::domain::{Amount, CONTENTS, Day, Kind, QueueDef, Record, Source, VOID, Value};
use crate::store::{Filter, Query, Row, Within};

/// How much the ledger has of something.
#[derive(Clone, Debug, PartialEq)]
pub struct OnLedger {
    /// So much is there.
    pub has: i64,
    /// So much there is to be, where that is said or follows from records.
    pub of: Option<i64>,
    /// Which records were counted, where they are records of one kind.
    pub counted: Option<(Kind, Filter)>,
    /// Whether it is enough only with what came after the day by which it was due 迟.
    pub late: bool,
    /// What is not there of what was named or listed one by one; of many people the first.
    pub missing: Vec<String>,
    /// Whether it is told when the last of it came: of what is to go on, and has a day.
    pub goes_on: bool,
    /// The last day on which some of it came, where that is told.
    pub last: Option<Day>,
}

/// More than are ever answered or ticked.
const EVERY: usize = 1_000_000_000;

/// More people or branches than these are not named one by one: there is a list of them.
const NAMES_MOST: usize = 12;

/// Of more people how far they have met something is counted for a page, not for a pane.
const FEW_PEOPLE: usize = 200;

/// Counts among persons, else among branches, who has met a requirement, or written down a topic
/// for it, of all of whom it is asked and who are not exempt.
fn met_among(standings: &[Unmet; 2], rule: &CountRule<'_>) -> Option<OnLedger> {
    let (name, of_topics) = match rule {
        CountRule::Requirement(name) => (*name, false),
        CountRule::Topics(name) => (*name, true),
        CountRule::Records(..)
        | CountRule::Answered(_)
        | CountRule::Each(..)
        | CountRule::Covered(..)
        | CountRule::HandedIn(_)
        | CountRule::Seats => return None,
    };
    standings.iter().find_map(|unmet| {
        let named = |it: &Record| it.text("name") == name;
        let at = unmet.requirements.iter().position(named)?;
        if !of_topics {
            return of_asked(unmet.asked_rows(at));
        }
        let written = |row: &UnmetRow| Met::of(unmet.has_topic(row, at));
        of_asked(unmet.asked_rows(at).map(|(row, _)| (row, written(row))))
    })
}

/// Says whether the list of a kind tells what the ledger has of each.
pub(super) fn tells_ledger(kind: Kind) -> bool {
    let mut columns = kind.def().sheet.columns.iter();
    columns.any(|it| it.source == Source::OnLedger)
}

/// Tells of those of whom something is asked how many have met it, and the first of those who have
/// not; nothing where it is asked of nobody.
fn of_asked<'a>(asked: impl Iterator<Item = (&'a UnmetRow, Met)>) -> Option<OnLedger> {
    let asked: Vec<_> = asked.collect();
    let met: Vec<Met> = asked.iter().map(|(_, met)| *met).collect();
    let lacking = asked.iter().filter(|(_, met)| *met == Met::Not);
    let missing = lacking.take(NAMES_MOST).map(|(row, _)| row.name.clone());
    let many = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let has = met.iter().filter(|it| **it != Met::Not).count();
    (!met.is_empty()).then(|| OnLedger {
        has: many(has),
        of: Some(many(met.len())),
        counted: None,
        late: has == met.len() && met.contains(&Met::Late),
        missing: missing.collect(),
        goes_on: false,
        last: None,
    })
}

/// Counts among persons, else among branches, who has met a requirement itself.
fn met_of(standings: &[Unmet; 2], requirement: &Record) -> Option<OnLedger> {
    standings.iter().find_map(|unmet| {
        let own = |it: &Record| it.id == requirement.id;
        let at = unmet.requirements.iter().position(own)?;
        of_asked(unmet.asked_rows(at))
    })
}

/// Says whether the list of a kind tells what was ticked while the ledger has less than it asks
/// for.
pub fn tells_short(kind: Kind) -> bool {
    let mut ended = kind.def().machine.ended.iter();
    tells_ledger(kind) && ended.any(|it| *it != VOID)
}

/// Says whether a deliverable counts who has met a requirement, or is asked of people itself.
pub(super) fn asks_people(deliverable: &Record) -> bool {
    if deliverable.kind == ASKED {
        return true;
    }
    let rule = CountRule::of(deliverable.text("counted_by"));
    rule.is_some_and(|it| it.is_of_people())
}

impl OnLedger {
    /// Gives the figures alone.
    pub const fn sum(&self) -> Amount {
        Amount {
            has: self.has,
            of: self.of,
        }
    }

    /// Gives it as people read it: how much there is, of how much there is to be.
    pub fn figure(&self) -> String {
        out_of(self.sum())
    }

    /// Counts what is missing beside what is named.
    pub fn more_missing(&self) -> usize {
        let lacks = self.of.map_or(0, |of| of - self.has);
        let lacks = usize::try_from(lacks).unwrap_or_default();
        lacks.saturating_sub(self.missing.len())
    }

    /// Says whether a record is ticked while that is less than it asks for.
    pub fn is_short(&self, record: &Record) -> bool {
        record.is_ended() && record.state != VOID && !self.is_enough()
    }

    /// Beside what there was by the day on which it was due: whether it is enough only with what
    /// came after.
    fn beside(self, by_day: Option<Self>) -> Self {
        let late = by_day.is_some_and(|it| self.has > it.has && !it.is_enough());
        Self { late, ..self }
    }

    /// Says whether that is enough: as many as there are to be, else any at all.
    pub fn is_enough(&self) -> bool {
        self.sum().is_enough()
    }
}

impl Office {
    /// Counts what the ledger has of a deliverable; nothing where no rule says what counts.
    pub fn on_ledger(&self, deliverable: &Record) -> OfficeResult<Option<OnLedger>> {
        let standings = if asks_people(deliverable) {
            Some(self.standings()?)
        } else {
            None
        };
        self.counted_with(deliverable, standings.as_ref())
    }

    /// As [`Office::on_ledger`], where it is known without looking at everybody who was anywhere:
    /// nothing of those who have met a requirement.
    pub(super) fn counted_at_once(
        &self,
        deliverable: &Record,
    ) -> OfficeResult<Option<OnLedger>> {
        match CountRule::of(deliverable.text("counted_by")) {
            Some(CountRule::Records(def, named, span)) => {
                let within = self.within(deliverable, span)?;
                let wanted = deliverable.int("wanted");
                let Some(found) = self.records_of((def, &named, within), wanted)? else {
                    return Ok(None);
                };
                let found = self.lasting(found, def, deliverable)?;
                self.in_time(found, def, deliverable).map(Some)
            }
            Some(CountRule::Seats) => self.seats().map(Some),
            Some(CountRule::HandedIn(kinds)) => self.handed_in(deliverable, &kinds),
            Some(CountRule::Answered(def)) => self.answered(def).map(Some),
            Some(CountRule::Each(def, names, span)) => {
                let within = self.within(deliverable, span)?;
                let all = self.each_held((def, &names, within))?;
                let by_day = match self.till_due(deliverable, within)? {
                    Some(within) => Some(self.each_held((def, &names, Some(within)))?),
                    None => None,
                };
                Ok(Some(all.beside(by_day)))
            }
            Some(CountRule::Covered(def, span)) => {
                let within = self.within(deliverable, span)?;
                let all = self.covered(def, within)?;
                let by_day = match self.till_due(deliverable, within)? {
                    Some(within) => self.covered(def, Some(within))?,
                    None => None,
                };
                Ok(all.map(|it| it.beside(by_day)))
            }
            Some(CountRule::Requirement(_) | CountRule::Topics(_)) | None => Ok(None),
        }
    }

    /// Says of what was counted when the last of it came, where that is asked: of what is to go on.
    fn lasting(
        &self,
        counted: OnLedger,
        def: &CountDef,
        of: &Record,
    ) -> OfficeResult<OnLedger> {
        let is_asked = of.kind.def().queues.iter().any(QueueDef::is_idle);
        let has_day = is_asked && !def.came.is_empty();
        let Some((kind, filter)) = counted.counted.as_ref().filter(|_| has_day) else {
            return Ok(counted);
        };
        let filter = self.scoped_filter(*kind, filter.clone());
        let mut last = None;
        for column in def.came {
            last = last.max(self.store.latest(*kind, &filter, column)?);
        }
        Ok(OnLedger {
            goes_on: true,
            last,
            ..counted
        })
    }

    /// Says of what was counted whether it is enough only with what came after the day by which the
    /// deliverable is due.
    fn in_time(
        &self,
        counted: OnLedger,
        def: &CountDef,
        deliverable: &Record,
    ) -> OfficeResult<OnLedger> {
        let due = self.due_by(deliverable)?.map(|it| it.day);
        let Some((due, column)) = due.zip(def.day) else {
            return Ok(counted);
        };
        let Some((kind, mut filter)) = counted.counted.clone() else {
            return Ok(counted);
        };
        filter
            .within
            .push(Within::of(column, None, Some(Value::from(due))));
        let sum = Amount {
            has: self.many(kind, &filter)?,
            ..counted.sum()
        };
        Ok(OnLedger {
            late: counted.has > sum.has && !sum.is_enough(),
            ..counted
        })
    }

    /// Gives the days within which something counts, no later than that by which it was due;
    /// nothing before that has passed.
    fn till_due(
        &self,
        deliverable: &Record,
        within: Option<[Option<Day>; 2]>,
    ) -> OfficeResult<Option<[Option<Day>; 2]>> {
        let due = self.due_by(deliverable)?.filter(|it| it.past);
        let [from, to] = within.unwrap_or_default();
        Ok(due.map(|it| [from, Some(to.map_or(it.day, |to| to.min(it.day)))]))
    }

    /// Gives what the ledger has of the rows of a page; nothing where their list has no such
    /// column, and nothing of many people where that may cost no time.
    pub fn ledgers_of(
        &self,
        kind: Kind,
        rows: &[Row],
        at_once: bool,
    ) -> OfficeResult<BTreeMap<i64, OnLedger>> {
        let mut found = BTreeMap::new();
        if !tells_ledger(kind) || rows.is_empty() {
            return Ok(found);
        }
        let records = || rows.iter().map(|row| row.record.clone());
        let standings = if at_once {
            self.standings_of_few(records())?
        } else if records().any(|it| asks_people(&it)) {
            Some(self.standings()?)
        } else {
            None
        };
        for record in records() {
            let counted = self.counted_with(&record, standings.as_ref())?;
            found.extend(counted.map(|it| (record.id, it)));
        }
        Ok(found)
    }

    /// The filter that means what is ticked while the ledger has less than is asked for 未足.
    pub fn ticked_short(&self, kind: Kind) -> OfficeResult<Filter> {
        let mut rows = self.list(&Query::of(kind, EVERY))?.rows;
        // What is not ticked need not be counted.
        rows.retain(|row| row.record.is_ended());
        let ledgers = self.ledgers_of(kind, &rows, false)?;
        let short = rows.iter().filter(|row| {
            let ledger = ledgers.get(&row.record.id);
            ledger.is_some_and(|it| it.is_short(&row.record))
        });
        let mut keys: Vec<Value> = short.map(|row| Value::Int(row.record.id)).collect();
        if keys.is_empty() {
            // No record has it.
            keys.push(Value::Int(0));
        }
        let mut filter = Filter::default();
        filter.one_of("id", keys);
        Ok(filter)
    }

    /// Gives how everybody, and every branch, stands.
    pub fn standings(&self) -> OfficeResult<[Unmet; 2]> {
        Ok([self.unmet(By::Person)?, self.unmet(By::Branch)?])
    }

    /// Gives how everybody stands where somebody asks for it and the people are so few that it
    /// costs a pane nothing.
    pub(super) fn standings_of_few(
        &self,
        mut deliverables: impl Iterator<Item = Record>,
    ) -> OfficeResult<Option<[Unmet; 2]>> {
        let asked = deliverables.any(|it| asks_people(&it));
        if !asked || self.has_many_people()? {
            return Ok(None);
        }
        self.standings().map(Some)
    }

    /// Says whether there are so many people that looking through all that everybody was present
    /// at takes long.
    pub(super) fn has_many_people(&self) -> OfficeResult<bool> {
        Ok(self.count(Kind::ACTOR, &Filter::default())?.n > FEW_PEOPLE)
    }

    /// As [`Office::counted_at_once`], with how everybody stands where that is known.
    pub(super) fn counted_with(
        &self,
        deliverable: &Record,
        standings: Option<&[Unmet; 2]>,
    ) -> OfficeResult<Option<OnLedger>> {
        if deliverable.kind == ASKED {
            return Ok(standings.and_then(|all| met_of(all, deliverable)));
        }
        if deliverable.kind == CONTENTS {
            return self.studied_at(deliverable).map(Some);
        }
        match (CountRule::of(deliverable.text("counted_by")), standings) {
            (Some(rule), Some(all)) if rule.is_of_people() => Ok(met_among(all, &rule)),
            _ => self.counted_at_once(deliverable),
        }
    }
}
