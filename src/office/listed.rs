//! What a paper lists: the records that are named, else all that stand, with what is told of each
//! beside it. What only some may read is in no paper that goes round (design 14.9).

use super::{Office, OfficeError, OfficeResult};
use crate::domain::{Kind, LEFT, Ledger as _, PaperKind, Record, Refusal, VOID};
use crate::store::{Query, Row};

/// More than a paper ever lists.
const EVERY: usize = 1_000_000_000;

/// A record that a paper lists.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The record; nothing for what stands by itself.
    pub row: Option<Row>,
    /// What is told of it beside.
    pub beside: Vec<Row>,
}

/// What a paper lists, and how much of what was named it does not.
#[derive(Clone, Debug, Default)]
pub struct OnLists {
    /// What it lists.
    pub rows: Vec<Listed>,
    /// How many that were named only some may read.
    pub restricted: usize,
    /// How many that were named are void, put aside or given up.
    pub gone: usize,
}

/// A rule, and the task that drives it.
pub type Driven = (Row, Option<Row>);

impl Office {
    /// Gives the rules that are still to be abolished, revised or established, each with the task
    /// that drives it; none that rests on what only some may read.
    ///
    /// # Errors
    /// What the store says.
    pub fn driven_rules(&self) -> OfficeResult<Vec<Driven>> {
        let mut found = Vec::new();
        for row in self.list(&Query::of(PaperKind::Rules.of(), EVERY))?.rows {
            let record = &row.record;
            if record.state == VOID
                || record.is_restricted()
                || self.rests_on_restricted(record)?
            {
                continue;
            }
            let driven_by = record.int("task_id").zip(PaperKind::Plan.beside());
            let task = match driven_by {
                Some((task, (kind, _))) => self.row(kind, task)?,
                None => None,
            };
            if task.as_ref().is_none_or(|it| !it.record.is_restricted()) {
                found.push((row, task));
            }
        }
        Ok(found)
    }

    /// Gives what a paper lists.
    ///
    /// # Errors
    /// That nothing of what is named is to be listed, or what the store says.
    pub fn listed(
        &self,
        paper: PaperKind,
        (kind, ids): (Kind, &[i64]),
    ) -> OfficeResult<OnLists> {
        let of = paper.of();
        let is_told = |row: &Row| {
            let record = &row.record;
            !record.is_restricted() && record.state != VOID && !is_gone(record)
        };
        let mut rows = Vec::new();
        if ids.is_empty() {
            rows = self.list(&Query::of(of, EVERY))?.rows;
        } else if kind == of {
            for id in ids {
                rows.extend(self.row(of, *id)?);
            }
        }
        // What no meeting has confirmed yet is in a plan only where it is named.
        let unheard = of.def().machine.group("to_study");
        let is_told_here = |row: &Row| {
            is_told(row) && !(ids.is_empty() && unheard.contains(&row.record.state.as_str()))
        };
        let mut told = Vec::new();
        let (mut restricted, mut gone) = (0, 0);
        for row in rows {
            if row.record.is_restricted() || self.rests_on_restricted(&row.record)? {
                restricted += 1;
            } else if is_told_here(&row) {
                told.push(row);
            } else {
                gone += 1;
            }
        }
        let rows = told;
        let mut listed = Vec::new();
        let beside = match paper.beside() {
            Some((kind, column)) => {
                let mut all = self.list(&Query::of(kind, EVERY))?.rows;
                all.retain(is_told);
                Some((all, column))
            }
            None => None,
        };
        for row in rows {
            let of = |it: &&Row, column| it.record.int(column) == Some(row.record.id);
            let own = beside.iter().flat_map(|(all, column)| {
                let own = all.iter().filter(move |it| of(it, column));
                own.cloned().collect::<Vec<_>>()
            });
            listed.push(Listed {
                beside: own.collect(),
                row: Some(row),
            });
        }
        // What is a part of no such record stands by itself, where all is told.
        if let Some((all, column)) = beside.filter(|_| ids.is_empty()) {
            let alone: Vec<Row> = all
                .into_iter()
                .filter(|it| it.record.lacks(column))
                .collect();
            if !alone.is_empty() {
                listed.push(Listed {
                    row: None,
                    beside: alone,
                });
            }
        }
        if listed.is_empty() {
            let refusal = match ids.first() {
                Some(id) => {
                    let number = self.record(kind, *id)?.map(|it| it.number);
                    Refusal::of("no-paper").with("number", number.unwrap_or_default())
                }
                None => Refusal::of("nothing-to-list"),
            };
            return Err(OfficeError::Refused(vec![refusal]));
        }
        let is_named = !ids.is_empty();
        Ok(OnLists {
            rows: listed,
            restricted: if is_named { restricted } else { 0 },
            gone: if is_named { gone } else { 0 },
        })
    }
}

impl Office {
    /// Says whether a record refers to one that only some may read: a rule that is made because of
    /// what is somebody's own.
    pub(super) fn rests_on_restricted(&self, record: &Record) -> OfficeResult<bool> {
        for (column, kind) in record.kind.def().references() {
            let id = record.int(column.name);
            let Some(id) = id.filter(|_| kind.def().restriction().is_some()) else {
                continue;
            };
            if self
                .store
                .reader()
                .record(kind, id)?
                .is_some_and(|it| it.is_restricted())
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Says whether a record stands outside the plan: put aside, merged, given up.
fn is_gone(record: &Record) -> bool {
    let machine = record.kind.def().machine;
    let left = machine.group(LEFT);
    left.contains(&record.state.as_str())
}
