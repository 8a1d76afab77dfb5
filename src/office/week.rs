//! What happened in the last seven days: counts out of the tallies, and the newest acts.

use std::collections::BTreeMap;

use super::figures::in_week;
use super::{Office, OfficeResult};
use crate::domain::{Day, Kind, Record};

/// What happened in the last seven days, today included: to how many records, each once.
///
/// A record to which the same happened twice counts on the day of the last time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Week {
    counts: BTreeMap<(Kind, &'static str), i64>,
    /// The newest happenings, the last first.
    pub recent: Vec<Happening>,
}

impl Week {
    /// Counts the records of a kind to which an act was done, by its word.
    pub fn count(&self, kind: Kind, act: &'static str) -> i64 {
        self.counts.get(&(kind, act)).copied().unwrap_or_default()
    }
}

/// One act of the week, for the list beside the figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// The business day.
    pub day: Day,
    /// The kind of record that the act was done on: a task, or an extension of it.
    pub kind: Kind,
    /// The verb of the act.
    pub verb: String,
    /// The first record it was about.
    pub record: Record,
    /// How many it was about.
    pub many: usize,
}

/// So many of the newest entries are looked at for what happened.
const NEWEST: usize = 64;
/// So many items of an act are looked at for what it was about.
const MOST_ITEMS: usize = 5_000;
/// The happenings that are kept.
const RECENT: usize = 8;

impl Office {
    /// Gathers the last seven days.
    pub fn week(&self) -> OfficeResult<Week> {
        let today = self.today();
        let campaign = self.campaign_id().unwrap_or_default();
        let mut counts = BTreeMap::new();
        for kind in Kind::ALL {
            for act in kind.def().acts {
                let n = self.store.acted(kind, campaign, in_week(act.word, today))?;
                counts.insert((kind, act.word), n);
            }
        }
        Ok(Week {
            counts,
            recent: self.recent(today)?,
        })
    }

    fn recent(&self, today: Day) -> OfficeResult<Vec<Happening>> {
        let since = today.plus_days(-7).unwrap_or(Day::MIN);
        let mut recent = Vec::new();
        for (seq, day, command) in self.store.told(NEWEST)? {
            let Ok(day) = day.parse::<Day>() else {
                continue;
            };
            if day <= since || recent.len() >= RECENT {
                break;
            }
            if day > today {
                continue;
            }
            let Some((kind, verb)) = command.split_once('.') else {
                continue;
            };
            let (Some(kind), Some(about)) = (Kind::from_code(kind), Kind::told_of(&command))
            else {
                continue;
            };
            let subjects = self.store.subjects(seq, about, MOST_ITEMS)?;
            if let Some(first) = subjects.first()
                && let Some(record) = self.record(about, *first)?
                && record.campaign_id == self.campaign_id()
            {
                recent.push(Happening {
                    day,
                    kind,
                    verb: verb.to_owned(),
                    record,
                    many: subjects.len(),
                });
            }
        }
        Ok(recent)
    }
}
