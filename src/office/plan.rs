//! The plan as the phases' pane shows it: phases, steps, what each must deliver, what is late.

use super::{Office, Outcome};
use crate::domain::calendar::Calendar;
use crate::domain::{Day, Kind, Ledger as _, Record, VOID};

/// A phase with its steps.
#[derive(Clone, Debug, PartialEq)]
pub struct PhasePlan {
    /// The phase.
    pub record: Record,
    /// Its steps, in order.
    pub steps: Vec<StepPlan>,
}

/// A step with what it must deliver.
#[derive(Clone, Debug, PartialEq)]
pub struct StepPlan {
    /// The step.
    pub record: Record,
    /// What it must deliver.
    pub deliverables: Vec<DeliverablePlan>,
    /// What it asks of people.
    pub requirements: Vec<Record>,
    /// The working days of its span, both ends counted.
    pub working_days: i64,
    /// How many of them have passed, today counted.
    pub elapsed: i64,
    /// Working days by which it was finished, or is, too late; 0 where it is not.
    pub late: i64,
}

/// A deliverable with the number of files that prove it.
#[derive(Clone, Debug, PartialEq)]
pub struct DeliverablePlan {
    /// The deliverable.
    pub record: Record,
    /// How many files prove it.
    pub evidence: usize,
}

impl StepPlan {
    /// Counts what is delivered.
    pub fn delivered(&self) -> usize {
        self.deliverables
            .iter()
            .filter(|it| it.record.state == "delivered")
            .count()
    }
}

impl Office {
    /// Gathers the whole plan of the campaign: a few dozen records.
    pub fn plan(&self) -> Outcome<Vec<PhasePlan>> {
        let mut phases = Vec::new();
        for record in self.all(Kind::Phase)? {
            let mut steps = Vec::new();
            for step in self.parts(Kind::Step, "phase_id", record.id)? {
                steps.push(self.step_plan(step)?);
            }
            phases.push(PhasePlan { record, steps });
        }
        Ok(phases)
    }

    fn step_plan(&self, record: Record) -> Outcome<StepPlan> {
        let mut deliverables = Vec::new();
        for thing in self.parts(Kind::Deliverable, "step_id", record.id)? {
            if thing.state == VOID {
                continue;
            }
            let proofs = self.store.reader().evidence(thing.kind, thing.id)?;
            deliverables.push(DeliverablePlan {
                evidence: proofs.iter().filter(|it| it.state != VOID).count(),
                record: thing,
            });
        }
        let (calendar, today) = (self.store.calendar(), self.today());
        let [working_days, elapsed, late] = days(&record, today, calendar);
        let mut requirements = self.parts(Kind::Requirement, "step_id", record.id)?;
        requirements.retain(|it| it.state != VOID);
        Ok(StepPlan {
            record,
            deliverables,
            requirements,
            working_days,
            elapsed,
            late,
        })
    }
}

/// Counts the working days of a step, those that have passed, and those it is late by.
fn days(step: &Record, today: Day, calendar: &Calendar) -> [i64; 3] {
    let (Some(from), Some(to)) = (step.day("from_on"), step.day("to_on")) else {
        return [0; 3];
    };
    let elapsed = if today < from {
        0
    } else {
        calendar.working_days_in(from..=today.min(to))
    };
    let until = step.day("finished_on").unwrap_or(today);
    let late = calendar.working_days_between(to, until).max(0);
    [calendar.working_days_in(from..=to), elapsed, late]
}
