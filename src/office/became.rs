//! What became of a matter since it was laid 呈批, and who led a record before.

use super::{Office, OfficeResult};
use crate::domain::rules;
use crate::domain::{Day, Kind, Moved, Named, Record};

/// What became of a matter.
#[derive(Clone, Debug)]
pub struct Became {
    /// The act, as the journal names it.
    pub command: String,
    /// Its verb.
    pub verb: String,
    /// The day on paper.
    pub on: Day,
    /// Who decided it; a meeting by its number.
    pub by: Option<String>,
}

impl Office {
    /// Tells what moved a matter on.
    pub(super) fn what_became(&self, moved: Moved) -> OfficeResult<Became> {
        let by = match (moved.by, moved.meeting) {
            (Some(person), _) => self.person_called(person)?.map(|it| it.name),
            (None, Some(meeting)) => {
                let meeting = self.record(Kind::SITTING, meeting)?;
                meeting.map(|it| it.title().to_owned())
            }
            (None, None) => None,
        };
        let verb = moved.verb().to_owned();
        let (command, on) = (moved.command, moved.on);
        Ok(Became {
            command,
            verb,
            on,
            by,
        })
    }

    /// Gives who led a record before, the first one first.
    pub(super) fn leads_before(&self, record: &Record) -> OfficeResult<Vec<Named>> {
        let mut all = Vec::new();
        for person in rules::led_before(&self.store.reader(), record)? {
            all.extend(self.person_called(person)?);
        }
        Ok(all)
    }
}
