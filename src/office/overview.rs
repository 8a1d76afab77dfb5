//! What a leader looks at for one minute: the departments, and what to look at first.

use std::collections::BTreeMap;

use super::{Lights, Office, Outcome, Status, Week};
use crate::domain::figure::Share;
use crate::domain::{Kind, Named, OPEN, Record, Sort, Value, light};
use crate::store::{Filter, Key, MonthCount, Query, Row, Tally};

/// Tasks come with the next limit first.
const BY_LIMIT: Sort = Sort::By("limit_on");

/// One department's line.
#[derive(Clone, Debug)]
pub struct DepartmentLine {
    /// Its key; 0 for tasks without one.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Issued tasks, whatever became of them, withdrawn ones left out.
    pub due: i64,
    /// Closed tasks.
    pub closed: i64,
    /// The lights of the open ones.
    pub lights: Lights,
}

impl DepartmentLine {
    /// Gives the share of closed tasks; nothing where none is due.
    pub fn share(&self) -> Option<Share> {
        Share::of(self.closed, self.due)
    }
}

/// Something to look at first, with the reason.
#[derive(Clone, Debug)]
pub struct Pressing {
    /// The record with its names.
    pub row: Row,
    /// Calendar days late; negative where the limit lies ahead.
    pub days_late: i64,
    /// Working days left.
    pub working_days_left: i64,
}

/// Everything the first screen shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The figures.
    pub status: Status,
    /// The phases, for the time line.
    pub phases: Vec<Record>,
    /// The steps of today's phase: how many, and the place of today's one.
    pub step_place: (usize, usize),
    /// The departments, the busiest first.
    pub departments: Vec<DepartmentLine>,
    /// What to look at first.
    pub pressing: Vec<Pressing>,
    /// The opinion that has waited longest, with its days of waiting.
    pub waiting: Option<(Record, i64)>,
    /// Tasks closed, issued, returned and extended in the last seven days.
    pub week: Week,
    /// What the person at the keyboard has to see to, the next limit first.
    pub own: Vec<Pressing>,
    /// First limits and strikings off, month by month.
    pub months: Vec<MonthCount>,
}

impl Office {
    /// Gathers the first screen; `most` limits the list of what presses.
    pub fn overview(&self, most: usize) -> Outcome<Overview> {
        let tallies = self.task_tallies()?;
        let status = self.status_of(&tallies)?;
        let steps = match &status.phase {
            Some(phase) => self.parts(Kind::Step, "phase_id", phase.id)?,
            None => Vec::new(),
        };
        let place = steps
            .iter()
            .position(|step| Some(step.id) == status.step.as_ref().map(|step| step.id))
            .map_or(0, |place| place + 1);
        let departments = self.department_lines(&tallies)?;
        let campaign = self.campaign_id().unwrap_or_default();
        Ok(Overview {
            own: self.own_tasks(most)?,
            months: self.store.months(campaign, status.date)?,
            phases: self.all(Kind::Phase)?,
            step_place: (place, steps.len()),
            departments,
            pressing: self.pressing(status.lights, most)?,
            waiting: self.longest_waiting()?,
            week: self.week()?,
            status,
        })
    }

    fn department_lines(&self, tallies: &[Tally]) -> Outcome<Vec<DepartmentLine>> {
        let all = self.all(Kind::Department)?;
        let called = self.named(Kind::Department, &all)?;
        let called = called.iter().map(Named::told);
        let names: BTreeMap<i64, String> = all.iter().map(|it| it.id).zip(called).collect();
        let machine = Kind::Task.def().machine;
        let (due, closed) = (machine.group("out"), machine.group("closed"));
        let mut lines: BTreeMap<i64, DepartmentLine> = BTreeMap::new();
        for tally in tallies {
            let state = tally.state.as_str();
            if !due.contains(&state) {
                continue;
            }
            let line = lines
                .entry(tally.department)
                .or_insert_with(|| DepartmentLine {
                    id: tally.department,
                    name: names.get(&tally.department).cloned().unwrap_or_default(),
                    due: 0,
                    closed: 0,
                    lights: Lights::default(),
                });
            line.due += tally.n;
            line.closed += if closed.contains(&state) { tally.n } else { 0 };
            line.lights.add(Kind::Task, tally);
        }
        let mut lines: Vec<_> = lines.into_values().collect();
        lines.sort_by_key(|line| (-line.lights.red, -line.lights.yellow, -line.due, line.id));
        Ok(lines)
    }

    /// Gives the open tasks that are overdue or due soon, the most urgent first; does not ask for
    /// what the lights say is not there.
    fn pressing(&self, lights: Lights, most: usize) -> Outcome<Vec<Pressing>> {
        let today = self.today();
        let red = Filter {
            red_by: Some(today),
            ..Filter::default()
        };
        let yellow = Filter {
            yellow_by: Some(today),
            ..Filter::default()
        };
        let mut rows = Vec::new();
        for (filter, there) in [(red, lights.red), (yellow, lights.yellow)] {
            if rows.len() < most && there > 0 {
                let query = Query {
                    filter,
                    sort: BY_LIMIT,
                    ..Query::of(Kind::Task, most - rows.len())
                };
                rows.extend(self.list(&query)?.rows);
            }
        }
        Ok(rows.into_iter().map(|row| self.weigh(row)).collect())
    }

    /// Measures how far a task's limit is.
    fn weigh(&self, row: Row) -> Pressing {
        let today = self.today();
        let distance = light::distance_of(&row.record, self.store.calendar(), today);
        Pressing {
            row,
            days_late: distance.map_or(0, |it| if it.days < 0 { it.late } else { -it.days }),
            working_days_left: distance.map_or(0, |it| it.working_days),
        }
    }

    fn longest_waiting(&self) -> Outcome<Option<(Record, i64)>> {
        let mut query = Query {
            sort: Kind::Opinion.def().sort_of_figures(),
            filter: Filter {
                states: Kind::Opinion.def().machine.group(OPEN),
                ..Filter::default()
            },
            ..Query::of(Kind::Opinion, 1)
        };
        query.descending = false;
        let found = self
            .list(&query)?
            .rows
            .into_iter()
            .next()
            .map(|row| row.record);
        let today = self.today();
        Ok(found.and_then(|record| {
            let days = today.days_since(record.day("received_on")?);
            Some((record, days))
        }))
    }

    /// Gives the open tasks that the person at the keyboard owns or is in charge of.
    fn own_tasks(&self, most: usize) -> Outcome<Vec<Pressing>> {
        let Some(person) = self.session.person else {
            return Ok(Vec::new());
        };
        let mut rows: Vec<Row> = Vec::new();
        for column in ["owner_id", "lead_id"] {
            let query = Query {
                filter: Filter {
                    states: Kind::Task.def().machine.paced(|_any| true),
                    equals: vec![(column, Value::Int(person))],
                    ..Filter::default()
                },
                sort: BY_LIMIT,
                ..Query::of(Kind::Task, most)
            };
            rows.extend(self.list(&query)?.rows);
        }
        rows.sort_by_cached_key(|row| Key::of(BY_LIMIT, &row.record));
        rows.dedup_by_key(|row| row.record.id);
        rows.truncate(most);
        Ok(rows.into_iter().map(|row| self.weigh(row)).collect())
    }
}
