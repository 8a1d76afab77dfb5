//! What lies outside of the days by which something of the plan is counted, or is planned for a day
//! behind that by which it is due: told while that still waits for one.

use std::collections::BTreeSet;

use crate::domain::counting::{CountDef, CountRule, Named};
use crate::domain::{Day, Kind, Names, Record, Refusal, VOID, Value};
use crate::office::{Office, OfficeResult};
use crate::store::{Filter, Within};

impl Office {
    /// Says of some records that stand now, planned or held, for what they would count if they lay
    /// in its days: what is not delivered yet, and of which there is not enough without them.
    pub(in crate::office) fn outside_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        let mut counted = BTreeSet::new();
        // Of what comes in by hundreds nobody wants to hear it each time.
        if !kind.def().few {
            return Ok(Vec::new());
        }
        for thing in self.counting(kind)? {
            let Some(CountRule::Records(def, named, Some(span))) =
                CountRule::of(thing.text("counted_by"))
            else {
                continue;
            };
            let Some(column) = def.day else {
                continue;
            };
            let waits = !thing.is_ended() && !self.is_soon_enough(&thing)?;
            let Some(within) = self.within(&thing, Some(span))? else {
                continue;
            };
            let Some(of_kind) = self.meant_in(at_all(def), (def, &named, None))? else {
                continue;
            };
            for id in self.meant(kind, &of_kind, ids)? {
                let record = self.record(kind, id)?.filter(|it| it.state != VOID);
                let day = record.as_ref().and_then(|it| it.day(column));
                let (Some(record), Some(day)) = (record, day) else {
                    continue;
                };
                let [from, to] = within;
                if from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to) {
                    counted.insert(id);
                    continue;
                }
                let behind = to.filter(|to| *to < day);
                let is_known = || match behind {
                    Some(to) => {
                        self.has_others_behind((kind, &of_kind), (column, to), ids.len())
                    }
                    None => Ok(false),
                };
                if !waits || is_known()? {
                    continue;
                }
                let said = |day: Option<Day>| day.map(|it| it.to_string()).unwrap_or_default();
                let mark = Refusal::of("counted-outside")
                    .with("record", &record.number)
                    .with("name", thing.title())
                    .with("number", &thing.number)
                    .with("from", said(from))
                    .with("to", said(to));
                marks.push((id, mark));
            }
        }
        marks.extend(self.unspoken_marks(kind, ids)?);
        // What counts somewhere has its place: each phase asks for its own of the same.
        marks.retain(|(id, _)| !counted.contains(id));
        Ok(marks.into_iter().map(|(_, mark)| mark).collect())
    }

    /// Says which of some records are planned for a day behind that by which what would count them
    /// is due, while nothing that counts lies or is planned before it; and behind that by which
    /// what is asked of people is to be met.
    pub(in crate::office) fn planned_late_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = self.asked_late_marks(kind, ids)?;
        let waiting: Vec<_> = if kind.def().few {
            self.counting(kind)?
        } else {
            Vec::new()
        };
        for thing in waiting.into_iter().filter(|it| !it.is_ended()) {
            let rule = CountRule::of(thing.text("counted_by"));
            let Some(CountRule::Records(def, named, span)) = rule else {
                continue;
            };
            let due = self.due_by(&thing)?.map(|it| it.day);
            let within = self.within(&thing, span)?;
            let all = self.meant_in(at_all(def), (def, &named, within))?;
            let (Some(column), Some(due), Some(all)) = (def.day, due, all) else {
                continue;
            };
            let mut in_time = self.scoped_filter(kind, all.clone());
            in_time
                .within
                .push(Within::of(column, None, Some(Value::from(due))));
            let wanted = thing.int("wanted").unwrap_or(1).max(1);
            let wanted = usize::try_from(wanted).unwrap_or(usize::MAX);
            if self.count_to(kind, &in_time, wanted)?.n >= wanted {
                continue;
            }
            for id in self.meant(kind, &all, ids)? {
                let record = self.record(kind, id)?.filter(|it| !it.is_ended());
                let day = record.as_ref().and_then(|it| it.day(column));
                let late = record.zip(day.filter(|day| *day > due));
                marks.extend(late.map(|(record, day)| {
                    let days = self.calendar().working_days_between(due, day).abs();
                    Refusal::of("planned-late")
                        .with("record", &record.number)
                        .with("name", thing.title())
                        .with("number", &thing.number)
                        .with("due", due)
                        .with("day", day)
                        .with("days", days)
                }));
            }
        }
        Ok(marks)
    }

    /// Says of some records that lie in the days of what counts only what speaks of something, and
    /// is not there yet, that nobody said of what they were.
    fn unspoken_marks(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<(i64, Refusal)>> {
        let mut marks = Vec::new();
        for thing in self.counting(kind)? {
            let Some(CountRule::Records(def, named, span)) =
                CountRule::of(thing.text("counted_by"))
            else {
                continue;
            };
            let of_any = Named {
                about: Vec::new(),
                ..named.clone()
            };
            let within = self.within(&thing, span)?;
            let waits = !thing.is_ended() && !self.is_soon_enough(&thing)?;
            let asks = waits && !named.about.is_empty();
            let Some(filter) = self.meant_by((def, &of_any, within))?.filter(|_| asks) else {
                continue;
            };
            for id in self.meant(kind, &filter, ids)? {
                let record = self.record(kind, id)?;
                let key = |it: &Record| unspoken_as((def, &named), &thing, it);
                let unspoken = record.and_then(|it| Some((key(&it)?, it)));
                marks.extend(unspoken.map(|(key, it)| {
                    let mark = Refusal::of(key)
                        .with("record", &it.number)
                        .with("name", thing.title())
                        .with("number", &thing.number)
                        .with("about", Names::of(&named.about));
                    (id, mark)
                }));
            }
        }
        Ok(marks)
    }

    /// Says whether more records than these came behind a day already: then it was told once, and
    /// meetings of later phases are not told of it each time.
    fn has_others_behind(
        &self,
        (kind, of_kind): (Kind, &Filter),
        (column, to): (&'static str, Day),
        these: usize,
    ) -> OfficeResult<bool> {
        let mut behind = self.scoped_filter(kind, of_kind.clone());
        behind.within.push(Within::of(
            column,
            Some(Value::from(to.plus_days(1).unwrap_or(to))),
            None,
        ));
        Ok(self.count_to(kind, &behind, these + 1)?.n > these)
    }
}

/// Gives the states that count by a rule, and those that still lead to one.
fn at_all(def: &CountDef) -> Vec<&'static str> {
    let machine = def.kind.def().machine;
    let ahead = machine
        .states
        .iter()
        .filter(|it| !machine.ended.contains(it));
    let mut states = def.states();
    states.extend(ahead.copied());
    states.sort_unstable();
    states.dedup();
    states
}

/// Says in which words it is told that a record does not speak of what something counts; nothing
/// where it does. What speaks of something else has nothing to do with it, unless it is of the very
/// type that the thing is called by.
fn unspoken_as(
    (def, named): (&CountDef, &Named<'_>),
    thing: &Record,
    record: &Record,
) -> Option<&'static str> {
    if def.about.iter().any(|on| named.is_told_in(record.text(on))) {
        return None;
    }
    // Its name is there always, and tells mostly what it is.
    let title = record.kind.def().title;
    let says = |on: &str| on != title && !record.lacks(on);
    if !def.about.iter().any(|on| says(on)) {
        return Some("counted-unspoken");
    }
    let is_called_so = named.names.contains(&thing.title());
    is_called_so.then_some("counted-otherwise")
}
