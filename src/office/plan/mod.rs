//! The plan as the phases' pane shows it: phases, steps, what each must deliver, what is late.

mod counts;
mod due;
mod fallen;
mod in_turn;
mod laid_out;
mod outside;
mod quoted_on;
mod rows_since;
mod unsaid_in;

pub use counts::Delivered;
pub use due::Due;
pub use laid_out::FirstRun;
pub(super) use laid_out::{KEPT, laid_out};
pub use rows_since::{Differs, RowSince};

use super::{Office, OfficeResult, OnLedger, Unmet};
use crate::domain::calendar::Calendar;
use crate::domain::{Day, Kind, Ledger as _, Record, VOID};

/// Where the campaign stands in its plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stand {
    /// The phases.
    pub(super) phases: Vec<Record>,
    /// The phase of today: the last one that has begun.
    pub(super) phase: Option<Record>,
    /// The step of today.
    pub(super) step: Option<Record>,
    /// The place of today's step among those of its phase, and how many these are.
    pub(super) place: (usize, usize),
}

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
    /// By when it is due.
    pub due: Option<Due>,
    /// What the ledger has of it, where the template says what counts.
    pub on_ledger: Option<OnLedger>,
    /// Whether nothing but the tick tells when it was done, and that came after its day.
    pub ticked_late: bool,
}

impl DeliverablePlan {
    /// Says whether it is ticked while the ledger has less of it than it asks for.
    pub fn is_short(&self) -> bool {
        let ledger = self.on_ledger.as_ref();
        ledger.is_some_and(|it| it.is_short(&self.record))
    }

    /// Says whether it was done, by its day, only later 迟.
    pub fn is_late(&self) -> bool {
        self.ticked_late || self.on_ledger.as_ref().is_some_and(|it| it.late)
    }
}

impl StepPlan {
    /// Counts what is delivered.
    pub fn delivered(&self) -> usize {
        self.deliverables
            .iter()
            .filter(|it| it.record.state == "delivered")
            .count()
    }

    /// Counts what is ticked while the ledger has less of it than it asks for.
    pub fn short(&self) -> usize {
        let all = self.deliverables.iter();
        all.filter(|it| it.is_short()).count()
    }
}

impl Office {
    /// Finds the phase and the step of today.
    pub(super) fn stand(&self) -> OfficeResult<Stand> {
        let today = self.today();
        let phases = self.all(Kind::Phase)?;
        let phase = current(&phases, today);
        let steps = match &phase {
            Some(phase) => self.parts(Kind::Step, "phase_id", phase.id)?,
            None => Vec::new(),
        };
        let step = current(&steps, today);
        let is_todays = |it: &Record| Some(it.id) == step.as_ref().map(|step| step.id);
        let place = steps
            .iter()
            .position(is_todays)
            .map_or(0, |place| place + 1);
        Ok(Stand {
            place: (place, steps.len()),
            phases,
            phase,
            step,
        })
    }

    /// Gathers what is asked of the whole campaign, as a step as long as that; nothing where it
    /// asks nothing of the kind.
    pub fn throughout(&self) -> OfficeResult<Option<StepPlan>> {
        let Some(campaign) = self.campaign() else {
            return Ok(None);
        };
        let mut all = self.all(Kind::Deliverable)?;
        all.retain(|it| it.is_set("throughout"));
        let met = self.standings_of_few(all.iter().cloned())?;
        let plan = self.planned(campaign.clone(), (all, Vec::new()), met.as_ref())?;
        Ok((!plan.deliverables.is_empty()).then_some(plan))
    }

    /// Gathers the whole plan of the campaign: a few dozen records.
    pub fn plan(&self) -> OfficeResult<Vec<PhasePlan>> {
        let mut phases = Vec::new();
        let met = self.standings_of_few(self.all(Kind::Deliverable)?.into_iter())?;
        for record in self.all(Kind::Phase)? {
            let mut steps = Vec::new();
            for step in self.parts(Kind::Step, "phase_id", record.id)? {
                steps.push(self.step_plan(step, met.as_ref())?);
            }
            phases.push(PhasePlan { record, steps });
        }
        Ok(phases)
    }

    fn step_plan(&self, record: Record, met: Option<&[Unmet; 2]>) -> OfficeResult<StepPlan> {
        let mut things = self.parts(Kind::Deliverable, "step_id", record.id)?;
        things.retain(|it| !it.is_set("throughout"));
        let requirements = self.parts(Kind::Requirement, "step_id", record.id)?;
        self.planned(record, (things, requirements), met)
    }

    fn planned(
        &self,
        record: Record,
        (things, mut requirements): (Vec<Record>, Vec<Record>),
        met: Option<&[Unmet; 2]>,
    ) -> OfficeResult<StepPlan> {
        let mut deliverables = Vec::new();
        for thing in things {
            if thing.state == VOID {
                continue;
            }
            let proofs = self.store.reader().evidence(thing.kind, thing.id)?;
            deliverables.push(DeliverablePlan {
                evidence: proofs.iter().filter(|it| it.state != VOID).count(),
                on_ledger: self.counted_with(&thing, met)?,
                due: self.due_by(&thing)?,
                ticked_late: self.ticked_late(&thing)?.is_some(),
                record: thing,
            });
        }
        let (calendar, today) = (self.store.calendar(), self.today());
        let [working_days, elapsed, late] = days(&record, today, calendar);
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

/// Gives the phase or step of a day: the one whose span holds it, else the last that has begun.
fn current(records: &[Record], today: Day) -> Option<Record> {
    let has_begun = |record: &&Record| record.day("from_on").is_some_and(|day| day <= today);
    let begun: Vec<&Record> = records.iter().filter(has_begun).collect();
    begun
        .iter()
        .find(|record| record.day("to_on").is_some_and(|day| today <= day))
        .or_else(|| begun.last())
        .map(|record| (*record).clone())
        .or_else(|| records.first().cloned())
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
