//! A template with dates on it, and whether its spans fit into each other.

use super::fault::{FaultKind, TemplateFault, TemplatePart};
use super::model::{Outline, PhaseDraft, Placed, StepDraft, Template};
use super::span::{Ends, Wording};
use crate::domain::Day;

/// A span of days and the words a paper has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateSpan {
    /// The first day.
    pub from: Day,
    /// The last day, which still belongs to it.
    pub to: Day,
    /// The words: the template's own, or for one counted from its start, words of the same
    /// kind (2月下旬至4月下旬).
    pub wording: String,
}

/// What a campaign starts from: a template with exact dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// All that stands without dates: name, scope, goals, areas, channels, posts and the rest.
    pub outline: Outline,
    /// When the paper it comes from was issued.
    pub issued: Option<Day>,
    /// The campaign from end to end.
    pub span: DateSpan,
    /// Its phases, in order.
    pub phases: Vec<PlanPhase>,
}

/// A phase of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPhase {
    /// Its number, from 1.
    pub no: u32,
    /// Its name.
    pub name: String,
    /// What it looks to.
    pub aim: Option<String>,
    /// When.
    pub span: DateSpan,
    /// Whether the paper leaves the span open, so that it is only the template's proposal.
    pub proposed: bool,
    /// Its steps, in order.
    pub steps: Vec<PlanStep>,
}

/// A step (环节) of a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Its number in the phase, from 1.
    pub no: u32,
    /// Its short name, which no other step of the plan has.
    pub name: String,
    /// Its full wording.
    pub text: String,
    /// When.
    pub span: DateSpan,
    /// Whether the paper leaves the span open, so that it is only the template's proposal.
    pub proposed: bool,
    /// What it is called, or what it is about, in the paper's words.
    pub theme: Option<String>,
    /// What it must deliver.
    pub deliverables: Vec<PlanDeliverable>,
}

/// What a step must deliver, with the day where one is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDeliverable {
    /// Whether the template says it behind its steps: it is numbered behind all that stand in them.
    pub later: bool,
    /// Its name.
    pub name: String,
    /// How its number is read off the records (the rules are listed at the head of the
    /// templates); without one, or with an unknown one, it is ticked off by hand.
    pub count: Option<String>,
    /// How many are wanted, where the papers say so.
    pub target: Option<u32>,
    /// The parts that it must contain (Opinions, part 3: 分析检查报告).
    pub parts: Vec<String>,
    /// The forms it may take, any of which serves (Opinions, part 3: 恳谈日).
    pub forms: Vec<String>,
    /// What it comes after, by names: it is delivered before.
    pub after: Vec<String>,
    /// Whether it is asked of the whole campaign, not of the step under which it stands.
    pub throughout: bool,
    /// When, where a date is set; otherwise by the end of its step.
    pub due: Option<DateSpan>,
}

/// A day to try a template on that counts from its start.
pub(super) fn trial_start() -> Day {
    Day::default()
}

pub(super) fn resolve(
    template: &Template,
    start: Option<Day>,
) -> Result<Plan, Vec<TemplateFault>> {
    let mut dater = Dater {
        relative: template.is_relative(),
        start,
        campaign: None,
        faults: vec![],
    };
    let Some(span) = dater.whole(&template.span) else {
        return Err(dater.faults);
    };
    dater.campaign = Some((span.from, span.to));
    let issued = template
        .issued
        .as_ref()
        .and_then(|issued| dater.issued(issued));
    let mut ended: Option<Day> = None;
    let mut phases = Vec::new();
    for draft in &template.phases {
        let Some(phase) = dater.phase(draft, &span) else {
            continue;
        };
        if ended.is_some_and(|ended| phase.span.from <= ended) {
            dater.note(draft.span.line, FaultKind::PhasesOverlap { no: draft.no });
        }
        ended = ended.max(Some(phase.span.to));
        phases.push(phase);
    }
    if dater.faults.is_empty() {
        Ok(Plan {
            outline: template.outline.clone(),
            issued,
            span,
            phases,
        })
    } else {
        dater.faults.sort_by_key(|fault| fault.line);
        Err(dater.faults)
    }
}

/// Turns words into days and notes what does not fit.
struct Dater {
    relative: bool,
    start: Option<Day>,
    campaign: Option<Ends>,
    faults: Vec<TemplateFault>,
}

impl Dater {
    fn note(&mut self, line: u32, kind: FaultKind) {
        self.faults.push(TemplateFault { line, kind });
    }

    fn whole(&mut self, span: &Placed<Wording>) -> Option<DateSpan> {
        let wording = || span.value.text.clone();
        if self.relative && self.start.is_none() {
            self.note(span.line, FaultKind::StartMissing);
            return None;
        }
        if !span.value.has_year() {
            self.note(span.line, FaultKind::YearMissing { wording: wording() });
            return None;
        }
        self.date(span)
    }

    fn date(&mut self, span: &Placed<Wording>) -> Option<DateSpan> {
        let wording = || span.value.text.clone();
        if span.value.is_relative() != self.relative {
            self.note(span.line, FaultKind::SpanMixed { wording: wording() });
            return None;
        }
        let days = match self.start.filter(|_| self.relative) {
            Some(start) => span
                .value
                .counted_from(start, self.campaign.map(|(from, _)| from.year())),
            None => span
                .value
                .on_calendar(self.campaign)
                .map(|ends| (ends, wording())),
        };
        let Some(((from, to), worded)) = days else {
            let kind = if self.relative {
                FaultKind::StartTooFar
            } else {
                FaultKind::SpanUnreadable { wording: wording() }
            };
            self.note(span.line, kind);
            return None;
        };
        if to < from {
            self.note(span.line, FaultKind::SpanReversed { wording: wording() });
            return None;
        }
        Some(DateSpan {
            from,
            to,
            wording: worded,
        })
    }

    /// The day of issue: it may lie before the campaign, so it needs a year of its own or
    /// takes the campaign's.
    fn issued(&mut self, issued: &Placed<Wording>) -> Option<Day> {
        self.date(issued).map(|span| span.from)
    }

    fn within(
        &mut self,
        part: TemplatePart,
        span: &Placed<Wording>,
        frame: &DateSpan,
    ) -> Option<DateSpan> {
        let dated = self.date(span)?;
        if dated.from < frame.from || dated.to > frame.to {
            let wording = span.value.text.clone();
            self.note(span.line, FaultKind::SpanOutside { part, wording });
        }
        Some(dated)
    }

    fn phase(&mut self, draft: &PhaseDraft, campaign: &DateSpan) -> Option<PlanPhase> {
        let span = self.within(TemplatePart::Phase, &draft.span, campaign);
        // Where the phase itself has no days, its steps are still held against the campaign.
        let frame = span.clone().unwrap_or_else(|| campaign.clone());
        let steps: Vec<Option<PlanStep>> = draft
            .steps
            .iter()
            .map(|step| self.step(step, &frame, campaign))
            .collect();
        Some(PlanPhase {
            no: draft.no,
            name: draft.name.clone(),
            aim: draft.aim.clone(),
            span: span?,
            proposed: draft.proposed,
            steps: steps.into_iter().flatten().collect(),
        })
    }

    fn step(
        &mut self,
        draft: &StepDraft,
        phase: &DateSpan,
        campaign: &DateSpan,
    ) -> Option<PlanStep> {
        let span = self.within(TemplatePart::Step, &draft.span, phase);
        let mut deliverables = Vec::new();
        for wanted in &draft.deliverables {
            let due = wanted.due.as_ref();
            deliverables.push(PlanDeliverable {
                later: wanted.later,
                name: wanted.name.clone(),
                count: wanted.count.clone(),
                target: wanted.target,
                parts: wanted.parts.clone(),
                forms: wanted.forms.clone(),
                after: wanted.after.clone(),
                throughout: wanted.throughout,
                due: due.and_then(|due| self.within(TemplatePart::Deliverable, due, campaign)),
            });
        }
        Some(PlanStep {
            no: draft.no,
            name: draft.name.clone(),
            text: draft.text.clone(),
            span: span?,
            proposed: draft.proposed,
            theme: draft.theme.clone(),
            deliverables,
        })
    }
}

impl Template {
    /// Puts dates on the template.
    ///
    /// A template with dates of its own keeps them whatever the start; one counted from its
    /// start begins with the whole 旬 that the start lies in, as the Opinions of 25 February
    /// begin in 2月下旬.
    ///
    /// # Errors
    /// A start that is missing or too far off, and spans that do not fit into each other.
    pub fn resolve(&self, start: Option<Day>) -> Result<Plan, Vec<TemplateFault>> {
        resolve(self, start)
    }
}
