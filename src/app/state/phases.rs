//! The phases' pane: which step is in hand, which of its deliverables, and whether it is unfolded.

use super::door::Target;
use crate::domain::{Day, Kind};
use crate::office::{Office, OfficeResult, PhasePlan, StepPlan};

/// A line of the time line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PhaseLine<'a> {
    /// A phase.
    Phase(&'a PhasePlan),
    /// A step, with its phase.
    Step(&'a PhasePlan, &'a StepPlan),
    /// What is asked of the whole campaign.
    Whole(&'a StepPlan),
}

/// What Space asks for: an act on a deliverable, to be made as any other act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its kind.
    pub kind: Kind,
    /// The deliverable.
    pub id: i64,
    /// The verb: `deliver`, or `take_back`, which needs a reason.
    pub verb: &'static str,
}

/// The plan with the cursor on one of its lines.
#[derive(Clone, Debug)]
pub struct PhasesState {
    /// The plan.
    pub phases: Vec<PhasePlan>,
    /// What is asked of the whole campaign, not of a step.
    pub throughout: Option<StepPlan>,
    /// The first and last day of the campaign.
    pub span: Option<(Day, Day)>,
    /// The business day.
    pub today: Day,
    /// The line in hand.
    pub cursor: usize,
    /// The deliverable in hand, among those of the step.
    pub thing: usize,
    /// Whether the full wording of the step is shown.
    pub unfolded: bool,
}

impl PhasesState {
    /// Reads the plan; the cursor begins on the step of today.
    pub fn load(office: &Office) -> OfficeResult<Self> {
        let mut state = Self {
            phases: office.plan()?,
            throughout: office.throughout()?,
            span: office.span(),
            today: office.today(),
            cursor: 0,
            thing: 0,
            unfolded: false,
        };
        let current = office.status()?.step.map(|step| step.id);
        let at = state.lines().iter().position(
            |line| matches!(line, PhaseLine::Step(_, step) if Some(step.record.id) == current),
        );
        state.cursor = at.unwrap_or_default();
        state.thing = state.first_open();
        Ok(state)
    }

    /// Reads it anew; the cursor stays.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        self.phases = office.plan()?;
        self.throughout = office.throughout()?;
        (self.span, self.today) = (office.span(), office.today());
        let last = self.lines().len().saturating_sub(1);
        self.cursor = self.cursor.min(last);
        let things = self.step().map_or(0, |step| step.deliverables.len());
        self.thing = self.thing.min(things.saturating_sub(1));
        Ok(())
    }

    /// Gives the lines: what is asked of all phases, then each with its steps below it.
    pub fn lines(&self) -> Vec<PhaseLine<'_>> {
        let phases = self.phases.iter().flat_map(|phase| {
            let steps = phase
                .steps
                .iter()
                .map(move |step| PhaseLine::Step(phase, step));
            std::iter::once(PhaseLine::Phase(phase)).chain(steps)
        });
        let whole = self.throughout.iter().map(PhaseLine::Whole);
        whole.chain(phases).collect()
    }

    /// Gives the line in hand.
    pub fn current(&self) -> Option<PhaseLine<'_>> {
        self.lines().get(self.cursor).copied()
    }

    /// Gives the step in hand.
    pub fn step(&self) -> Option<&StepPlan> {
        match self.current()? {
            PhaseLine::Step(_, step) | PhaseLine::Whole(step) => Some(step),
            PhaseLine::Phase(_) => None,
        }
    }

    fn first_open(&self) -> usize {
        self.step()
            .and_then(|step| {
                step.deliverables
                    .iter()
                    .position(|it| it.record.state == "open")
            })
            .unwrap_or_default()
    }

    /// Moves by so many lines.
    pub fn page(&mut self, lines: isize) {
        let last = self.lines().len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(lines).min(last);
        self.thing = self.first_open();
    }

    /// Puts the cursor on the line of a record, where it is there.
    pub fn stand_on(&mut self, record: (Kind, i64)) {
        let lines = self.lines();
        let at = lines.iter().position(|line| record_of(line) == record);
        if let Some(at) = at {
            self.cursor = at;
            self.thing = self.first_open();
        }
    }

    /// Moves up.
    pub fn up(&mut self) {
        self.page(-1);
    }

    /// Moves down.
    pub fn down(&mut self) {
        self.page(1);
    }

    /// Moves to the deliverable before.
    pub fn left(&mut self) {
        self.thing = self.thing.saturating_sub(1);
    }

    /// Moves to the deliverable after.
    pub fn right(&mut self) {
        let last = self
            .step()
            .map_or(0, |step| step.deliverables.len().saturating_sub(1));
        self.thing = (self.thing + 1).min(last);
    }

    /// Unfolds the full wording, or folds it again: Enter.
    pub fn unfold(&mut self) {
        self.unfolded = !self.unfolded;
    }

    /// Tells the record that F4 acts on and whose page is opened: the step or phase in hand.
    pub fn open(&self) -> Option<Target> {
        let record = match self.current()? {
            PhaseLine::Phase(phase) => &phase.record,
            PhaseLine::Step(_, step) | PhaseLine::Whole(step) => &step.record,
        };
        Some(Target::record(record))
    }

    /// Tells the deliverable in hand, which F7 attaches evidence to.
    pub fn deliverable(&self) -> Option<Target> {
        let thing = self.step()?.deliverables.get(self.thing)?;
        Some(Target::record(&thing.record))
    }

    /// Tells what Space asks for.
    pub fn tick(&self) -> Option<Tick> {
        let thing = self.step()?.deliverables.get(self.thing)?;
        let verb = if thing.record.state == "delivered" {
            "take_back"
        } else {
            "deliver"
        };
        Some(Tick {
            kind: thing.record.kind,
            id: thing.record.id,
            verb,
        })
    }
}

/// Gives the record of a line.
fn record_of(line: &PhaseLine<'_>) -> (Kind, i64) {
    let record = match line {
        PhaseLine::Phase(phase) => &phase.record,
        PhaseLine::Step(_, step) | PhaseLine::Whole(step) => &step.record,
    };
    (record.kind, record.id)
}
