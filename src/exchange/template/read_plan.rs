//! From the text of a template to its plan: phases, their steps and what these must deliver.

use super::fault::{FaultKind, TemplatePart};
use super::file::{self, File};
use super::model::{DeliverableDraft, PhaseDraft, StepDraft};
use super::sheet::{Head, Seen};

/// Reads what is to be delivered, in a step or behind all of them: the keys are the same.
macro_rules! deliverable {
    ($own:ident, $it:ident, $plan:expr, $names:expr, $later:expr) => {{
        // Only what stands before it: so nothing comes after itself, by whatever way.
        let is_before = |name: &str| $plan.delivered.iter().any(|it| it == name);
        let after = $own.known(at!($it.after), is_before, |name| {
            FaultKind::DeliverableUnknown { name }
        });
        let name = $own.name_once(at!($it.name), $names);
        $plan.delivered.push(name.clone());
        DeliverableDraft {
            later: $later,
            name,
            count: $own.counted(at!($it.count), $plan.counted),
            target: $own.number_if_any(at!($it.target), 1..=9999),
            parts: $own.texts(at!($it.parts)),
            forms: $own.texts(at!($it.forms)),
            after,
            throughout: $own.flag(at!($it.throughout)),
            due: $own.span_if_any(at!($it.due)),
        }
    }};
}

/// The names of a plan, as far as it is read.
pub(super) struct PlanNames<'a> {
    pub(super) steps: &'a mut Seen,
    /// Of what must be delivered.
    pub(super) delivered: &'a mut Vec<String>,
    /// What rules of counting may name: occasions, channels.
    pub(super) counted: (&'a [String], &'a [String]),
}

pub(super) fn phases(
    head: Head<'_>,
    file: &File,
    names: &mut PlanNames<'_>,
) -> Vec<PhaseDraft> {
    let mut seen = Seen::new();
    let tables = (1..).zip(head.some_tables(at!(file.phases), TemplatePart::Phase));
    tables
        .map(|(no, (own, it))| {
            own.next_number(at!(it.no), no);
            let steps = (1..).zip(own.some_tables(at!(it.steps), TemplatePart::Step));
            PhaseDraft {
                no,
                name: own.name_once(at!(it.name), &mut seen),
                aim: own.text_if_any(at!(it.aim)),
                span: own.span(at!(it.span)),
                proposed: own.flag(at!(it.proposed)),
                steps: steps.map(|(no, table)| step(no, table, names)).collect(),
            }
        })
        .collect()
}

fn step(no: u32, (own, it): (Head<'_>, &file::Step), plan: &mut PlanNames<'_>) -> StepDraft {
    own.next_number(at!(it.no), no);
    let mut names = Seen::new();
    let deliverables = own.tables(at!(it.deliverables), TemplatePart::Deliverable);
    StepDraft {
        no,
        name: own.name_once(at!(it.name), plan.steps),
        text: own.text(at!(it.text)),
        span: own.span(at!(it.span)),
        proposed: own.flag(at!(it.proposed)),
        theme: own.line_if_any(at!(it.theme)),
        deliverables: deliverables
            .into_iter()
            .map(|(own, it)| deliverable!(own, it, plan, &mut names, false))
            .collect(),
    }
}

/// What is to be delivered and stands behind the steps: each names its own.
pub(super) fn later(
    head: Head<'_>,
    file: &File,
    (phases, plan): (&mut [PhaseDraft], &mut PlanNames<'_>),
) {
    let mut names = Seen::new();
    for (own, it) in head.tables(at!(file.deliverables), TemplatePart::Deliverable) {
        let of = own.step_name(at!(it.step), plan.steps);
        let thing = deliverable!(own, it, plan, &mut names, true);
        let mut steps = phases.iter_mut().flat_map(|phase| &mut phase.steps);
        if let Some(step) = steps.find(|step| step.name == of) {
            step.deliverables.push(thing);
        }
    }
}
