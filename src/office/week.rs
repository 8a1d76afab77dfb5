//! What happened to tasks in the last seven days: counts out of the tallies, and the newest acts.

use super::{Office, Outcome};
use crate::domain::{Day, Kind, Record};
use crate::store::{Acted, TaskAct};

/// What happened in the last seven days, today included: how many tasks, each once.
///
/// A task to which the same happened twice counts on the day of the last time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Week {
    /// Struck off, and still so.
    pub closed: i64,
    /// Issued.
    pub issued: i64,
    /// Returned by a verifier or an approver.
    pub returned: i64,
    /// Given a later limit.
    pub extended: i64,
    /// The newest happenings, the last first.
    pub recent: Vec<Happening>,
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

/// The tasks to which something happened in the last seven days before the end of `today`.
pub fn in_week(act: TaskAct, today: Day) -> Acted {
    Acted {
        act,
        after: today.plus_days(-7).unwrap_or(Day::MIN),
        until: today,
    }
}

impl Office {
    /// Gathers the last seven days.
    pub fn week(&self) -> Outcome<Week> {
        let today = self.today();
        let campaign = self.campaign_id().unwrap_or_default();
        let count = |act| self.store.acted(campaign, in_week(act, today));
        Ok(Week {
            closed: count(TaskAct::Closed)?,
            issued: count(TaskAct::Issued)?,
            returned: count(TaskAct::Returned)?,
            extended: count(TaskAct::Extended)?,
            recent: self.recent(today)?,
        })
    }

    fn recent(&self, today: Day) -> Outcome<Vec<Happening>> {
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
            let Some(kind) = Kind::from_code(kind) else {
                continue;
            };
            let about = if kind == Kind::Problem {
                kind
            } else {
                Kind::Task
            };
            let subjects = self.store.subjects(seq, about.code(), MOST_ITEMS)?;
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
