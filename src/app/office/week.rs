//! What happened to tasks in the last seven days, read off the newest end of the journal.

use chrono::{Days, NaiveDate};

use super::{Office, Outcome};
use crate::domain::{Kind, Record};
use crate::store::{Entry, EntryItem, Op};

/// What happened in the last seven days, today included: the tasks concerned, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Week {
    /// Struck off, and still so.
    pub closed: Vec<i64>,
    /// Issued.
    pub issued: Vec<i64>,
    /// Returned by a verifier or an approver.
    pub returned: Vec<i64>,
    /// Given a later limit.
    pub extended: Vec<i64>,
    /// The newest happenings, the last first.
    pub recent: Vec<Happening>,
}

/// One act of the week, for the list beside the figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// The business day.
    pub day: NaiveDate,
    /// The kind of record that the act was done on: a task, or an extension of it.
    pub kind: Kind,
    /// The verb of the act.
    pub verb: String,
    /// The first record it was about.
    pub record: Record,
    /// How many it was about.
    pub many: usize,
}

/// The journal is read in pages of so many entries.
const PAGE: usize = 500;
/// So many pages at most: a week's work of a large office.
const MOST_PAGES: usize = 10;
/// An act about very many tasks has so many items.
const MOST_ITEMS: usize = 20_000;
/// The happenings that are kept.
const RECENT: usize = 8;

impl Office {
    /// Gathers the last seven days.
    pub fn week(&self) -> Outcome<Week> {
        let today = self.today();
        let since = today - Days::new(7);
        let mut week = Week::default();
        let mut before = None;
        // What was done and taken back again does not count; the newest word decides.
        let mut settled: Vec<i64> = Vec::new();
        let mut gone: Vec<i64> = Vec::new();
        for _ in 0..MOST_PAGES {
            let entries = self.store.entries(None, before, PAGE)?;
            let full = entries.len() == PAGE;
            before = entries.last().map(|entry| entry.seq);
            for entry in entries {
                let Ok(day) = entry.day.parse::<NaiveDate>() else {
                    continue;
                };
                if day > today {
                    continue;
                }
                if day <= since {
                    return Ok(week);
                }
                if gone.contains(&entry.seq) {
                    continue;
                }
                gone.extend(entry.undoes);
                self.add(&mut week, &mut settled, (day, &entry))?;
            }
            if !full {
                break;
            }
        }
        Ok(week)
    }

    fn add(
        &self,
        week: &mut Week,
        settled: &mut Vec<i64>,
        (day, entry): (NaiveDate, &Entry),
    ) -> Outcome<()> {
        let Some((kind, verb)) = entry.command.split_once('.') else {
            return Ok(());
        };
        let Some(kind) = Kind::from_code(kind) else {
            return Ok(());
        };
        let counted = matches!(
            (kind, verb),
            (
                Kind::Task,
                "approve" | "revoke" | "issue" | "return" | "refuse"
            ) | (Kind::Extension, "grant")
        );
        let told = counted
            || matches!(
                (kind, verb),
                (
                    Kind::Task,
                    "urge" | "suspend" | "resume" | "apply" | "ask_extension"
                ) | (Kind::Problem, "confirm" | "resolve" | "submit")
            );
        if !told {
            return Ok(());
        }
        let items = self.store.items_of(entry.seq, MOST_ITEMS)?;
        let tasks = concerned(&items, Kind::Task);
        let once = |list: &mut Vec<i64>, ids: &[i64]| {
            for id in ids {
                if !list.contains(id) {
                    list.push(*id);
                }
            }
        };
        match (kind, verb) {
            (Kind::Task, "approve") => {
                let fresh: Vec<i64> = tasks
                    .iter()
                    .copied()
                    .filter(|id| !settled.contains(id))
                    .collect();
                once(&mut week.closed, &fresh);
                once(settled, &tasks);
            }
            (Kind::Task, "issue") => once(&mut week.issued, &tasks),
            (Kind::Task, "return" | "refuse") => once(&mut week.returned, &tasks),
            (Kind::Extension, "grant") => once(&mut week.extended, &tasks),
            _ => {}
        }
        if week.recent.len() < RECENT {
            let about = if kind == Kind::Problem {
                kind
            } else {
                Kind::Task
            };
            let ids = concerned(&items, about);
            if let Some(first) = ids.first()
                && let Some(record) = self.record(about, *first)?
            {
                week.recent.push(Happening {
                    day,
                    kind,
                    verb: verb.to_owned(),
                    record,
                    many: ids.len(),
                });
            }
        }
        Ok(())
    }
}

/// Gives the records of a kind that an entry changed or made something for, each once.
fn concerned(items: &[EntryItem], kind: Kind) -> Vec<i64> {
    let mut ids = Vec::new();
    for item in items {
        let id = match item.op {
            Op::Set | Op::Move if item.kind == Some(kind) => Some(item.record_id),
            // What only makes a side record, such as an urging, names its task in it.
            Op::Create if kind == Kind::Task => named_task(item),
            Op::Set | Op::Move | Op::Create | Op::Link | Op::Unlink | Op::Look => None,
        };
        if let Some(id) = id.filter(|id| !ids.contains(id)) {
            ids.push(id);
        }
    }
    ids
}

fn named_task(item: &EntryItem) -> Option<i64> {
    let cells = item.data.get("cells").unwrap_or(&item.data);
    cells.get("task_id")?.as_i64()
}
