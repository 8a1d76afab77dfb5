//! What is told of what is laid 呈批: what somebody else has to look at first, what was laid already,
//! what became of a matter since, and how it stood then; and who led a record before.

use super::{Office, OfficeResult};
use crate::domain::rules::{self, MATTERS_APART};
use crate::domain::{Day, Kind, Ledger as _, Moved, Named, Record, Refusal, VOID, When};
use crate::store::{Filter, Query};

/// So many of the last sheets are looked at for what is laid again.
const SHEETS_LOOKED_AT: usize = 50;

/// So many that wait for somebody else first are told of each kind.
const FIRST_TOLD: usize = 5;

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
    /// The number of the other sheet by which it was decided, where it was by another.
    pub sheet: Option<String>,
}

impl Office {
    /// Tells, where all that waits for leaders and meetings is laid, what somebody else has to look
    /// at first, and is not laid therefore.
    pub(super) fn laid_first(&self, matters: &[(Kind, i64)]) -> OfficeResult<Vec<Refusal>> {
        let waits = self.to_lay(None)?;
        if !waits.iter().all(|it| matters.contains(it)) {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for kind in Kind::ALL {
            let def = kind.def();
            let queues = def.queues.iter().filter(|it| it.when == When::Always);
            let before = |state: &&'static str| {
                let mut queues = queues.clone();
                queues.any(|it| it.first_of(def.machine, state).is_some())
            };
            let states: Vec<&'static str> =
                def.machine.states.iter().copied().filter(before).collect();
            if states.is_empty() {
                continue;
            }
            let filter = Filter {
                campaign: self.campaign().map(|it| it.id),
                states,
                ..Filter::default()
            };
            let query = Query {
                filter,
                ..Query::of(kind, FIRST_TOLD)
            };
            let rows = self.list(&query)?.rows.into_iter();
            found.extend(rows.filter_map(|it| rules::laid_first(&it.record)));
        }
        Ok(found)
    }

    /// Tells what of some matters stands on one of the last sheets already: it is laid again, and
    /// whoever decides sees it twice.
    pub(super) fn laid_already(&self, matters: &[(Kind, i64)]) -> OfficeResult<Vec<Refusal>> {
        let last = Query {
            descending: true,
            ..Query::of(Kind::SHEET, SHEETS_LOOKED_AT)
        };
        let mut sheets = self.list(&last)?.rows;
        sheets.retain(|it| it.record.state != VOID);
        sheets.sort_by_key(|it| it.record.id);
        // What stands on the same sheets is told together.
        let mut told: Vec<(Vec<String>, Vec<String>)> = Vec::new();
        for (kind, id) in matters {
            let Some(it) = self.record(*kind, *id)? else {
                continue;
            };
            let mut on = Vec::new();
            for sheet in &sheets {
                let mut laid = sheet.record.text("matters").split(MATTERS_APART);
                // What was laid there for a step before this one is not laid again.
                if laid.any(|number| number == it.number)
                    && rules::became(&self.store.reader(), &sheet.record, &it)?.is_none()
                {
                    on.push(sheet.record.number.clone());
                }
            }
            match told.iter_mut().find(|(sheets, _)| *sheets == on) {
                _ if on.is_empty() => {}
                Some((_, numbers)) => numbers.push(it.number),
                None => told.push((on, vec![it.number])),
            }
        }
        let apart = MATTERS_APART.to_string();
        let mut marks = Vec::new();
        for (sheets, numbers) in told {
            let mark = Refusal::of("laid-already").with("numbers", numbers.join(&apart));
            marks.push(mark.with("sheet", sheets.join(&apart)));
        }
        Ok(marks)
    }

    /// Gives what stood in a record when an entry decided of it: days and words that moved since
    /// then are not what was decided.
    pub(super) fn as_decided(&self, record: &mut Record, entry: i64) -> OfficeResult<()> {
        let own = record.kind.def().columns.iter();
        // What it refers to is called by a name that is read with the row.
        let own = own.filter(|it| it.ty.refers().is_none());
        let columns: Vec<&'static str> = own.map(|it| it.name).collect();
        let changes = self
            .store
            .reader()
            .changes(record, &columns)
            .map_err(crate::store::Error::from)?;
        for changed in changes.into_iter().filter(|it| it.entry > entry) {
            record.cells.extend(changed.was);
        }
        Ok(())
    }

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
            sheet: None,
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
