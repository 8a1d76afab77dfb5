//! By when something of the plan is due: by its own day, else by the last day of what it is a part
//! of that somebody decided; what is only proposed 拟 binds nobody.

use crate::domain::counting::CountRule;
use crate::domain::requirement::{ASKED, Requirement};
use crate::domain::{Day, Kind, QueueDef, Record, Source, VOID, rules};
use crate::office::{Office, OfficeResult};

/// The last day of something, and of what it is the last one.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// What ends then: the deliverable itself, its step, its phase, the campaign.
    pub of: Record,
    /// The day.
    pub day: Day,
    /// The working days from today to it, or from it to today.
    pub left: i64,
    /// Whether it has passed.
    pub past: bool,
    /// What is to be held after it is met 民主生活会; empty where nothing is.
    pub before: String,
    /// Whether it is met at what is held, on its day, not before it.
    pub there: bool,
    /// Today.
    pub today: Day,
}

impl Due {
    /// Says whether it is the day of the meeting itself, planned or held.
    pub fn is_of_meeting(&self) -> bool {
        self.of.kind == Kind::SITTING
    }
}

impl Office {
    /// Says by when something of the plan is due.
    pub fn due_by(&self, record: &Record) -> OfficeResult<Option<Due>> {
        if record.kind == ASKED {
            let ends = rules::ends_of(&self.store.reader(), record)?;
            return self.due_before(record, &ends);
        }
        self.due_of_plan(record)
    }

    /// Says by when a requirement is to be met: by the day of the meeting before which it is asked,
    /// planned or held, for whoever talks that morning still goes before it; where none is known
    /// yet, as whatever else is of its step.
    pub(in crate::office) fn due_before(
        &self,
        requirement: &Record,
        ends: &rules::Ends,
    ) -> OfficeResult<Option<Due>> {
        let meeting = ends.meeting();
        let due = match meeting.and_then(|it| Some((it.clone(), it.day("held_on")?))) {
            Some((meeting, day)) => Some(self.due(meeting, day)),
            None => self.due_of_plan(requirement)?,
        };
        let asked = Requirement::of(requirement);
        let before = asked.goes_before().unwrap_or_default().to_owned();
        let there = asked.is_met_there();
        Ok(due.map(|due| Due {
            before,
            there,
            ..due
        }))
    }

    fn due_of_plan(&self, record: &Record) -> OfficeResult<Option<Due>> {
        let own = record.kind.def().due.and_then(|column| record.day(column));
        if let Some(day) = own {
            // A day of its own that is a day off runs out on the next working day, as limits do.
            let runs_out = self.calendar().roll_forward(day);
            let due = self.due(record.clone(), runs_out);
            return Ok(Some(Due { day, ..due }));
        }
        if record.is_set("throughout") {
            let campaign = self.campaign().cloned();
            return Ok(campaign.and_then(|it| {
                let day = it.day("to_on")?;
                Some(self.due(it, day))
            }));
        }
        let mut whole = self.whole_of(record)?;
        while let Some(of) = whole {
            if let Some(day) = of.day("to_on").filter(|_| !of.is_proposed("to_on")) {
                return Ok(Some(self.due(of, day)));
            }
            whole = self.whole_of(&of)?;
        }
        Ok(None)
    }

    /// Says by when something of the plan is due that has no day of its own: as a part of its step
    /// or phase, or of the campaign.
    pub fn due_of_whole(&self, record: &Record) -> OfficeResult<Option<Day>> {
        let def = record.kind.def();
        let mut columns = def.sheet.columns.iter();
        let waits = def.queues.iter().any(QueueDef::is_past_due)
            || columns.any(|it| it.source == Source::DueBy);
        let own = def.due.is_some_and(|due| !record.lacks(due));
        if !waits || own || record.state == VOID {
            return Ok(None);
        }
        Ok(self.due_by(record)?.map(|it| it.day))
    }

    /// Says by when what is ticked was due, where nothing but the day of the tick tells when it was
    /// done, and that came later.
    pub(in crate::office) fn ticked_late(&self, record: &Record) -> OfficeResult<Option<Due>> {
        let is_counted = CountRule::of(record.text("counted_by")).is_some();
        let Some(ticked) = record.day("delivered_on").filter(|_| !is_counted) else {
            return Ok(None);
        };
        let due = self.due_by(record)?;
        Ok(due.filter(|due| self.calendar().roll_forward(due.day) < ticked))
    }

    /// As [`Office::ticked_late`]: the day by which it was due, and by how many working days the
    /// tick came later.
    pub(in crate::office) fn late_tick(
        &self,
        record: &Record,
    ) -> OfficeResult<Option<(Day, i64)>> {
        let late = self.ticked_late(record)?;
        let late = late.zip(record.day("delivered_on"));
        Ok(late.map(|(due, ticked)| {
            let days = self.calendar().working_days_between(due.day, ticked);
            (due.day, days.abs())
        }))
    }

    fn due(&self, of: Record, day: Day) -> Due {
        let today = self.today();
        Due {
            of,
            day,
            left: self.calendar().working_days_between(today, day).abs(),
            past: day < today,
            before: String::new(),
            there: false,
            today,
        }
    }

    /// Gives what a record is a part of.
    pub(in crate::office) fn whole_of(&self, part: &Record) -> OfficeResult<Option<Record>> {
        let def = part.kind.def();
        let whole = def.part_of.and_then(|name| {
            let kind = def.column(name)?.ty.refers()?;
            Some((kind, part.int(name)?))
        });
        match whole {
            Some((kind, id)) => self.record(kind, id),
            None => Ok(None),
        }
    }

    /// Gives those of a kind of the plan in some states whose due day is so.
    pub(in crate::office) fn due_so(
        &self,
        (kind, states): (Kind, &[&'static str]),
        so: impl Fn(&Due) -> bool,
    ) -> OfficeResult<Vec<i64>> {
        let mut found = Vec::new();
        for record in self.all(kind)? {
            let waits = states.contains(&record.state.as_str());
            let due = if waits { self.due_by(&record)? } else { None };
            if due.is_some_and(|it| so(&it)) {
                found.push(record.id);
            }
        }
        Ok(found)
    }

    /// Gives how many working days ahead a due day is near.
    pub(in crate::office) fn near_days(&self) -> i64 {
        self.sight().thresholds.yellow_days
    }
}
