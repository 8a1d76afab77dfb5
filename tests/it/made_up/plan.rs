//! Phases and steps of the made-up office: begun, delivered, finished, one of them late.

use super::sheet::{day, lost};
use super::stage::{Saying as _, Stage, by};
use super::{Agenda, Scene};
use duban::domain::{Kind, Record};
use duban::office::OfficeResult;

/// The step that is finished late, and the working days by which.
const LATE: (usize, i64) = (7, 3);
/// The days before its end on which a step's deliverables are there, the last ones last.
const BEFORE_END: i64 = 2;

impl Stage {
    /// The one who records for the campaign's office.
    pub(super) fn clerk(&self) -> OfficeResult<i64> {
        // The first of that name in the roster; the other one sits at a window.
        self.person(self.notes.get("clerk"))
    }

    /// The head of the leading group.
    pub(super) fn head(&self) -> OfficeResult<i64> {
        self.person(self.notes.get("head"))
    }

    fn phases(&self) -> OfficeResult<Vec<Record>> {
        self.office.all(Kind::Phase)
    }

    fn steps(&self) -> OfficeResult<Vec<Record>> {
        let mut steps = Vec::new();
        for phase in self.phases()? {
            steps.extend(self.office.parts(Kind::Step, "phase_id", phase.id)?);
        }
        Ok(steps)
    }

    /// Puts what the plan asks for on the agenda, as far as it lies before today.
    pub(super) fn plan_ahead(&self, agenda: &mut Agenda) -> OfficeResult<()> {
        let first = day(2, 25)?;
        let mut put = |day, scene| agenda.entry(day).or_default().push(scene);
        let mut place = 0;
        let mut thing = 0;
        for (n, phase) in self.phases()?.into_iter().enumerate() {
            let began = phase.day("from_on").ok_or_else(|| lost("phase"))?;
            put(self.workday(began.max(first), 0), Scene::PhaseStart(n));
            let mut last = began;
            for step in self.office.parts(Kind::Step, "phase_id", phase.id)? {
                let span = step.day("from_on").zip(step.day("to_on"));
                let (from, to) = span.ok_or_else(|| lost("step"))?;
                put(self.workday(from.max(first), 0), Scene::StepStart(place));
                let late = if place == LATE.0 { LATE.1 } else { 0 };
                // The last working day of the span, or some after it.
                let end = self.workday(self.workday(to, 1), late - 1);
                let things = self.office.parts(Kind::Deliverable, "step_id", step.id)?;
                for (k, _) in things.iter().enumerate() {
                    let early = if k + 1 == things.len() { 0 } else { BEFORE_END };
                    put(self.workday(end, -early), Scene::Deliver(thing));
                    thing += 1;
                }
                put(end, Scene::StepEnd(place));
                last = end;
                place += 1;
            }
            put(last, Scene::PhaseEnd(n));
        }
        Ok(())
    }

    fn nth(records: Vec<Record>, place: usize) -> OfficeResult<Record> {
        records.into_iter().nth(place).ok_or_else(|| lost("plan"))
    }

    pub(super) fn start_phase(&mut self, place: usize) -> OfficeResult<()> {
        let phase = Self::nth(self.phases()?, place)?;
        let request = by("start", self.clerk()?);
        self.act(Kind::Phase, &[phase.id], &request)
    }

    pub(super) fn start_step(&mut self, place: usize) -> OfficeResult<()> {
        let step = Self::nth(self.steps()?, place)?;
        let request = by("start", self.clerk()?);
        self.act(Kind::Step, &[step.id], &request)
    }

    /// Ticks a deliverable off; the first of each step has a paper that proves it.
    pub(super) fn deliver(&mut self, place: usize) -> OfficeResult<()> {
        let mut things = Vec::new();
        for step in self.steps()? {
            let of_step = self.office.parts(Kind::Deliverable, "step_id", step.id)?;
            things.extend(of_step.into_iter().enumerate());
        }
        let (n, thing) = things
            .into_iter()
            .nth(place)
            .ok_or_else(|| lost("deliverable"))?;
        let words = thing.text("name").to_owned();
        if n == 0 {
            let name = format!("{words}.txt");
            self.office
                .attach(Kind::Deliverable, thing.id, &name, words.as_bytes())?;
        }
        let mut request = by("deliver", self.clerk()?);
        request.note = format!("{words}：见台账");
        self.act(Kind::Deliverable, &[thing.id], &request)
    }

    pub(super) fn end_step(&mut self, place: usize) -> OfficeResult<()> {
        let step = Self::nth(self.steps()?, place)?;
        let request = by("finish", self.clerk()?);
        self.act(Kind::Step, &[step.id], &request)
    }

    pub(super) fn end_phase(&mut self, place: usize) -> OfficeResult<()> {
        let phase = Self::nth(self.phases()?, place)?;
        let request = by("finish", self.head()?).noting(self.notes.get("phase_done"));
        self.act(Kind::Phase, &[phase.id], &request)
    }
}
