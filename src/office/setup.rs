//! A new office: the store, the campaign out of a template, and who sits at the keyboard.

use super::plan::{FirstRun, KEPT, laid_out};
use super::{Office, OfficeError, OfficeResult, Opening};
use crate::domain::rules;
use crate::domain::{Kind, Refusal, Value};
use crate::exchange::template::{BUILT_IN, Plan, Template, TemplateFault};
use crate::store::{Creation, Making};

/// What the first-run dialogue proposes.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The name on the command line.
    pub name: &'static str,
    /// The campaign's name in it.
    pub title: String,
    /// Its text.
    pub text: &'static str,
}

/// Gives the templates that come with the program, the general one first.
pub fn templates() -> Vec<Proposal> {
    BUILT_IN
        .iter()
        .filter_map(|(name, text)| {
            let template = Template::parse(text).ok()?;
            Some(Proposal {
                name,
                title: template.outline.name,
                text,
            })
        })
        .collect()
}

/// How much a template says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its phases.
    pub phases: usize,
    /// Their steps.
    pub steps: usize,
    /// What the steps must deliver.
    pub deliverables: usize,
    /// What is asked of people.
    pub requirements: usize,
}

/// Reads a template without making anything of it.
///
/// # Errors
/// Every fault that can be found in one reading.
pub fn check_template(text: &str) -> Result<Told, Vec<TemplateFault>> {
    let template = Template::parse(text)?;
    let steps = template.steps();
    Ok(Told {
        phases: template.phases(),
        steps: steps.len(),
        deliverables: steps.iter().sum(),
        requirements: template.outline.requirements.len(),
    })
}

impl Office {
    /// Makes a new store with the campaign of a template in it.
    ///
    /// Faults of the template are given back before anything is made.
    pub fn create(
        opening: &Opening,
        first: &FirstRun,
    ) -> OfficeResult<Result<Self, Vec<TemplateFault>>> {
        let zone_minutes = first.zone_minutes.unwrap_or(480);
        let today = opening
            .today
            .unwrap_or_else(|| (opening.clock)().day_in(zone_minutes.into()));
        let plan = match Template::parse(&first.template) {
            Ok(template) => {
                let start = template.is_relative().then(|| first.start.unwrap_or(today));
                template.resolve(start).map(|plan| (template, plan))
            }
            Err(faults) => Err(faults),
        };
        let (_, plan) = match plan {
            Ok(found) => found,
            Err(faults) => return Ok(Err(faults)),
        };
        let creation = Creation {
            rehearsal: first.rehearsal,
            zone_minutes,
            account: opening.account.clone(),
        };
        // The campaign is in it before it gets its name: a store is there as a whole or not.
        let making = Making::begin(&opening.path, &creation)?;
        let mut office = Self::over(making.open()?, opening)?;
        office.lay_out(&plan, first)?;
        drop(office);
        Ok(Ok(Self::over(making.settle()?, opening)?))
    }

    /// Gives the template that the campaign was made from, as it was read, with its name; nothing
    /// where the campaign was made without one.
    ///
    /// # Errors
    /// Where what is kept is not what was read.
    pub fn template(&self) -> OfficeResult<Option<(String, Vec<u8>)>> {
        let Some(campaign) = self.campaign().filter(|it| !it.lacks(KEPT)) else {
            return Ok(None);
        };
        let bytes = self.store.file(campaign.text(KEPT))?.ok_or_else(|| {
            let refusal = Refusal::of("template-differs").with("number", &campaign.number);
            OfficeError::Refused(vec![refusal])
        })?;
        Ok(Some((campaign.text("template").to_owned(), bytes)))
    }

    /// Writes the plan of a template as records, in one command.
    fn lay_out(&mut self, plan: &Plan, first: &FirstRun) -> OfficeResult<()> {
        let order = self.order("campaign.make".to_owned());
        let day = order.day;
        let mut person = None;
        self.store.write(&order, |gate| {
            let sha256 = gate.keep_file(first.template.as_bytes())?;
            gate.apply(rules::found(laid_out(plan, first, &sha256))?)?;
            if let Some(name) = first
                .person
                .as_deref()
                .filter(|name| !name.trim().is_empty())
            {
                let cells = vec![("name", Value::from(name.trim()))];
                let maker = super::intake::Maker::new(None, day);
                person = Some(maker.make(gate, Kind::ACTOR, cells)?);
                gate.know_account(&order.session.account, person)?;
            }
            Ok(())
        })?;
        self.campaign = self.choose_campaign(None)?;
        self.store.work_on(self.campaign_id());
        if person.is_some() {
            self.session.person = person;
        }
        Ok(())
    }
}
