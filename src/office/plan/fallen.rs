//! What a record that was made, changed or put away does to what counts it: an activity that came
//! after the own day of a deliverable, a deliverable that is ticked and has fallen short.

use std::collections::BTreeMap;

use crate::domain::counting::{COUNTING, CountRule};
use crate::domain::figure::out_of;
use crate::domain::requirement::{ASKED, BY_HAND, Requirement, TYPES};
use crate::domain::{Amount, DELIVERY_NOTE, Kind, Names, Record, Refusal, VOID};
use crate::office::unmet::HELD;
use crate::office::{Office, OfficeResult};

/// By this act what was planned takes place.
const HOLD: &str = "hold";

impl Office {
    /// Says of some records that stand now which of them came after the day of what counts them,
    /// where that has nothing earlier.
    pub(in crate::office) fn late_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        for thing in self.counting(kind)? {
            let due = self.due_by(&thing)?.map(|it| it.day);
            let Some((due, rule)) = due.zip(CountRule::of(thing.text("counted_by"))) else {
                continue;
            };
            let CountRule::Records(def, ..) = rule else {
                continue;
            };
            let counted = self.counted_at_once(&thing)?.filter(|it| it.late);
            let Some((filter, column)) = counted.and_then(|it| it.counted).zip(def.day) else {
                continue;
            };
            for id in self.meant(kind, &filter.1, ids)? {
                let record = self.record(kind, id)?;
                let day = record.and_then(|it| it.day(column));
                if let Some(day) = day.filter(|day| *day > due) {
                    let days = self.calendar().working_days_between(due, day).abs();
                    let mark = Refusal::of("counted-late")
                        .with("name", thing.title())
                        .with("number", &thing.number)
                        .with("due", due)
                        .with("day", day)
                        .with("days", days);
                    marks.push(mark);
                }
            }
        }
        Ok(marks)
    }

    /// Says which of some things are ticked after the day by which they were due, where nothing but
    /// the tick tells when they were done.
    fn late_ticks(&self, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        for id in ids {
            let Some(thing) = self.record(COUNTING, *id)?.filter(Record::is_ended) else {
                continue;
            };
            let due = self.ticked_late(&thing)?.zip(thing.day("delivered_on"));
            marks.extend(due.map(|(due, ticked)| {
                let days = self.calendar().working_days_between(due.day, ticked).abs();
                Refusal::of("ticked-late")
                    .with("name", thing.title())
                    .with("number", &thing.number)
                    .with("due", due.day)
                    .with("days", days)
            }));
        }
        Ok(marks)
    }

    /// Says which of some things that were ticked as made public were so in fewer places than the
    /// paper names, by what was said of it.
    fn places_left_out(&self, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        for id in ids {
            let thing = self.record(COUNTING, *id)?.filter(Record::is_ended);
            let public = thing.filter(|it| CountRule::is_published(it.text("counted_by")));
            let Some(thing) = public else { continue };
            let said = thing.text(DELIVERY_NOTE);
            let places = thing.text("parts").lines().map(str::trim);
            let open = places.filter(|it| !it.is_empty() && !said.contains(it));
            let open: Vec<&str> = open.collect();
            if !open.is_empty() {
                let mark = Refusal::of("published-elsewhere")
                    .with("name", thing.title())
                    .with("number", &thing.number);
                marks.push(mark.with("places", Names::of(open)));
            }
        }
        Ok(marks)
    }

    /// Says in which steps of the plan something was done, by some records that stand now, that
    /// nobody has begun.
    pub(in crate::office) fn unbegun_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut steps: BTreeMap<i64, Record> = BTreeMap::new();
        for thing in self.counting(kind)? {
            let Some(CountRule::Records(def, ..)) = CountRule::of(thing.text("counted_by"))
            else {
                continue;
            };
            let step = self.whole_of(&thing)?;
            let step = step.filter(|it| !it.has_begun() && !thing.is_set("throughout"));
            let ends = step
                .as_ref()
                .and_then(|it| it.day("from_on").zip(it.day("to_on")));
            let counted = self.counted_at_once(&thing)?.and_then(|it| it.counted);
            let (Some(step), Some((from, to)), Some((_, filter)), Some(column)) =
                (step, ends, counted, def.day)
            else {
                continue;
            };
            for id in self.meant(kind, &filter, ids)? {
                let day = self.record(kind, id)?.and_then(|it| it.day(column));
                if day.is_some_and(|day| (from..=to).contains(&day)) {
                    steps.insert(step.id, step.clone());
                }
            }
        }
        for asked in self.asked_by(kind, ids)? {
            let step = self.whole_of(&asked)?;
            steps.extend(step.filter(|it| !it.has_begun()).map(|it| (it.id, it)));
        }
        let mark = |it: &Record| {
            let refusal = Refusal::of("step-not-begun").with("name", it.title());
            refusal.with("number", &it.number)
        };
        Ok(steps.values().map(mark).collect())
    }

    /// Gives what is asked of people that some records, done by hand or held, are for.
    fn asked_by(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Record>> {
        let mut found = Vec::new();
        if kind == BY_HAND {
            for id in ids {
                let record = self.record(kind, *id)?;
                let done = record.filter(|it| it.text("fulfilled") != "exempt");
                if let Some(asked) = done.and_then(|it| it.int("requirement_id")) {
                    found.extend(self.record(ASKED, asked)?);
                }
            }
        } else if kind == Kind::SITTING {
            let mut types = Vec::new();
            for id in ids {
                let held = self.record(kind, *id)?.filter(|it| it.state == HELD);
                if let Some(of) = held.and_then(|it| it.int("type_id")) {
                    types.extend(self.record(TYPES, of)?);
                }
            }
            found.extend(self.all(ASKED)?.into_iter().filter(|it| {
                let wanted = Requirement::of(it);
                let serves =
                    |of: &Record| wanted.is_served_by(of.text("name"), of.text("family"));
                it.state != VOID && types.iter().any(serves)
            }));
        }
        Ok(found)
    }

    /// Says what an act on some records did to what counts them, and what they should say by now.
    pub(in crate::office) fn marks_after(
        &self,
        (kind, ids): (Kind, &[i64]),
        verb: &str,
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = self.late_marks(kind, ids)?;
        marks.extend(self.unsaid_marks((kind, ids), Some(verb))?);
        if kind == COUNTING {
            marks.extend(self.late_ticks(ids)?);
            marks.extend(self.places_left_out(ids)?);
            marks.extend(self.unsaid_in_counted(ids)?);
        }
        marks.extend(self.marks_in_turn((kind, ids), verb)?);
        let mut rows = kind.def().machine.table.iter();
        let asks = |column: &str| {
            rows.any(|it| it.verb == verb && it.asks.iter().any(|it| it.name == column))
        };
        if kind.def().handed_on.is_some_and(asks) {
            marks.extend(self.said_elsewhere(kind, ids)?);
            marks.extend(self.quoted_elsewhere(kind, ids)?);
        }
        if verb == HOLD {
            marks.extend(self.before_marks(kind, ids)?);
            marks.extend(self.outside_marks(kind, ids)?);
            marks.extend(self.attendance_marks(kind, ids)?);
            marks.extend(self.unbegun_marks(kind, ids)?);
        }
        let mut rows = kind.def().machine.table.iter();
        if rows.any(|it| it.verb == verb && it.danger) {
            marks.extend(self.fallen_marks(kind)?);
        }
        Ok(marks)
    }

    /// Says what is ticked without a word and has fallen short of what it asks for, of all that
    /// counts records of a kind.
    pub(in crate::office) fn fallen_marks(&self, kind: Kind) -> OfficeResult<Vec<Refusal>> {
        let counting = self.counting(kind)?;
        let known = self.standings_of_few(counting.iter().cloned())?;
        let mut marks = Vec::new();
        for thing in counting {
            let is_quiet = !thing.is_ended() || !thing.lacks(DELIVERY_NOTE);
            if is_quiet || self.is_soon_enough(&thing)? {
                continue;
            }
            let counted = self.counted_with(&thing, known.as_ref())?;
            let short = counted
                .map(|it| it.sum())
                .filter(|it: &Amount| !it.is_enough());
            marks.extend(short.map(|short| {
                Refusal::of("fell-short")
                    .with("name", thing.title())
                    .with("number", &thing.number)
                    .with("figure", out_of(short))
            }));
        }
        Ok(marks)
    }

    /// Gives what is to be delivered and counts records of a kind, be it as what people were at.
    pub(in crate::office) fn counting(&self, kind: Kind) -> OfficeResult<Vec<Record>> {
        let mut things = self.all(COUNTING)?;
        things.retain(|it| {
            let rule = CountRule::of(it.text("counted_by"));
            it.state != VOID && rule.is_some_and(|it| it.counts(kind))
        });
        Ok(things)
    }
}
