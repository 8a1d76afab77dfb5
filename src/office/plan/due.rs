//! By when something of the plan is due: by its own day, else by the last day of what it is a part
//! of that somebody decided; what is only proposed 拟 binds nobody.

use crate::domain::{Day, Kind, QueueDef, Record};
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
}

impl Office {
    /// Says by when something of the plan is due.
    pub fn due_by(&self, record: &Record) -> OfficeResult<Option<Due>> {
        let own = record.kind.def().due.and_then(|column| record.day(column));
        if let Some(day) = own {
            return Ok(Some(self.due(record.clone(), day)));
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
        let waits = def.queues.iter().any(QueueDef::is_past_due);
        let own = def.due.is_some_and(|due| !record.lacks(due));
        if !waits || own || record.is_ended() {
            return Ok(None);
        }
        Ok(self.due_by(record)?.map(|it| it.day))
    }

    fn due(&self, of: Record, day: Day) -> Due {
        let today = self.today();
        Due {
            of,
            day,
            left: self.calendar().working_days_between(today, day).abs(),
            past: day < today,
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

    /// Gives those of a kind of the plan in some states that were due before today.
    pub(in crate::office) fn past_due(
        &self,
        kind: Kind,
        states: &[&'static str],
    ) -> OfficeResult<Vec<i64>> {
        let mut past = Vec::new();
        for record in self.all(kind)? {
            let waits = states.contains(&record.state.as_str());
            let due = if waits { self.due_by(&record)? } else { None };
            if due.is_some_and(|it| it.past) {
                past.push(record.id);
            }
        }
        Ok(past)
    }
}
