//! The rules 制度 of the made-up office: planned together, each brought to where its sheet says.

use super::sheet::{self, RuleRow, day, lost};
use super::stage::{Saying as _, Stage, at, by};
use super::{Agenda, Scene};
use duban::domain::{Day, Kind, Value};
use duban::office::OfficeResult;

/// What happens to a rule on a day, in the order in which a day goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Draft,
    Consult,
    Submit,
    Pass,
    Enforce,
    Assess,
}

/// The steps in the order in which a row of the sheet has their days.
pub(super) const STEPS: [Step; 6] = [
    Step::Draft,
    Step::Consult,
    Step::Submit,
    Step::Pass,
    Step::Enforce,
    Step::Assess,
];

impl Stage {
    /// Puts the rules on the agenda, and what becomes of each.
    pub(super) fn plan_rules(agenda: &mut Agenda) -> OfficeResult<()> {
        let mut put = |day, scene| agenda.entry(day).or_default().push(scene);
        // The scheme says which rules there are to be: after its tasks are drafted and issued.
        put(day(6, 16)?, Scene::PlanRules);
        for (place, row) in sheet::rules().iter().enumerate() {
            for (step, on) in STEPS.into_iter().zip(row.days) {
                if let Some(on) = on {
                    put(on, Scene::Rule(step, place));
                }
            }
        }
        Ok(())
    }

    /// Writes down what is to be abolished, revised and established.
    pub(super) fn make_rules(&mut self) -> OfficeResult<()> {
        for row in sheet::rules() {
            let problem = match row.problem {
                Some(n) => Some(
                    *self
                        .problems
                        .get(n - 1)
                        .ok_or_else(|| lost("problem of a rule"))?,
                ),
                None => None,
            };
            let place = self.rows.iter().position(|it| it.goal == row.task);
            let task = self.task(place.ok_or_else(|| lost(row.task))?)?;
            let department = self.department(row.department)?.id;
            let drafter = self.person(row.drafter)?;
            let rule = self.make(
                Kind::Rule,
                [
                    ("name", Value::from(row.name)),
                    ("rule_change", Value::from(row.change)),
                    ("of_goal", Value::from(row.of_goal)),
                    ("problem_id", Value::from(problem)),
                    ("task_id", Value::Int(task)),
                    ("department_id", Value::Int(department)),
                    ("drafter_id", Value::Int(drafter)),
                ],
            )?;
            self.rules.push(rule);
        }
        Ok(())
    }

    /// Takes a rule one step on.
    pub(super) fn rule(&mut self, today: Day, step: Step, place: usize) -> OfficeResult<()> {
        let rules = sheet::rules();
        let row = rules.get(place).ok_or_else(|| lost("rule"))?;
        let id = *self.rules.get(place).ok_or_else(|| lost("rule"))?;
        let clerk = self.clerk()?;
        let request = match step {
            Step::Draft => by("draft", clerk),
            Step::Consult => by("consult", clerk),
            Step::Submit if row.is_abolished() => by("propose", clerk),
            Step::Submit => by("submit", clerk),
            Step::Pass => {
                let meeting = self.meeting_of(today)?;
                let verb = if row.is_abolished() {
                    "abolish"
                } else {
                    "issue"
                };
                let request = at(verb, meeting).with("document_no", row.document_no);
                match row.day_of(Step::Enforce) {
                    Some(on) => request.with("in_force_on", on),
                    None => request,
                }
            }
            Step::Enforce => by("enforce", clerk),
            Step::Assess => {
                let head = self.person(self.notes.get("office_head"))?;
                by("assess", head).with("assessment", self.notes.get("rule_assessed"))
            }
        };
        self.act(Kind::Rule, &[id], &request)
    }

    /// Finds the meeting of the leading group that was held on a day for other things.
    fn meeting_of(&self, day: Day) -> OfficeResult<i64> {
        self.office
            .all(Kind::Activity)?
            .iter()
            .find(|it| {
                it.day("held_on") == Some(day) && it.text("deciding_body") == "steering_group"
            })
            .map(|it| it.id)
            .ok_or_else(|| lost("meeting"))
    }
}

impl RuleRow {
    fn is_abolished(&self) -> bool {
        self.change == "abolish"
    }

    fn day_of(&self, step: Step) -> Option<Day> {
        STEPS
            .iter()
            .zip(self.days)
            .find(|(it, _)| **it == step)
            .and_then(|(_, on)| on)
    }
}
