//! A new office: the store, the campaign out of a template, and who sits at the keyboard.

use chrono::{Duration, NaiveDate};

use super::{Office, Opening, Outcome};
use crate::domain::{Change, Kind, Value};
use crate::exchange::template::{BUILT_IN, Body, Plan, Template, TemplateFault};
use crate::store::{Creation, Making};

/// What a new office is made with.
#[derive(Clone, Debug)]
pub struct FirstRun {
    /// The text of the template.
    pub template: String,
    /// Its name, for the record.
    pub template_name: String,
    /// The name of the organisation, where the template names none or another is meant.
    pub organiser: Option<String>,
    /// Who sits at the keyboard; a person of that name is made.
    pub person: Option<String>,
    /// The first day, for a template without dates of its own.
    pub start: Option<NaiveDate>,
    /// Whether acts may be dated.
    pub rehearsal: bool,
    /// Minutes east of UTC; 480 where nothing is said.
    pub zone_minutes: Option<i32>,
}

/// What the first-run dialogue proposes.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The name on the command line.
    pub name: &'static str,
    /// The campaign's name in it.
    pub title: String,
    /// The organisation, where the template names one.
    pub organiser: Option<String>,
    /// Its text.
    pub text: &'static str,
}

/// Gives the templates that come with the program, the general one first.
pub fn templates() -> Vec<Proposal> {
    BUILT_IN
        .iter()
        .filter_map(|(name, text)| {
            let template = Template::parse(text).ok()?;
            let (title, organiser) = (template.outline.name, template.outline.organiser);
            Some(Proposal {
                name,
                title,
                organiser,
                text,
            })
        })
        .collect()
}

impl Office {
    /// Makes a new store with the campaign of a template in it.
    ///
    /// Faults of the template are given back before anything is made.
    pub fn create(
        opening: &Opening,
        first: &FirstRun,
    ) -> Outcome<Result<Self, Vec<TemplateFault>>> {
        let zone_minutes = first.zone_minutes.unwrap_or(480);
        let today = opening.today.unwrap_or_else(|| {
            ((opening.clock)() + Duration::minutes(zone_minutes.into())).date_naive()
        });
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

    /// Writes the plan of a template as records, in one command.
    fn lay_out(&mut self, plan: &Plan, first: &FirstRun) -> Outcome<()> {
        let order = self.order("campaign.make".to_owned());
        let day = order.day;
        let mut person = None;
        self.store.write(&order, |gate| {
            gate.apply(plan_change(plan, first))?;
            if let Some(name) = first
                .person
                .as_deref()
                .filter(|name| !name.trim().is_empty())
            {
                let cells = vec![("name", Value::from(name.trim()))];
                let maker = super::intake::Maker::new(None, day);
                person = Some(maker.make(gate, Kind::Person, cells)?);
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

fn plan_change(plan: &Plan, first: &FirstRun) -> Change {
    let mut change = Change::default();
    let text = |text: &Option<String>| Value::from(text.as_deref());
    let organiser = first
        .organiser
        .clone()
        .or_else(|| plan.outline.organiser.clone());
    let settings = &plan.outline.settings;
    let campaign = change.create(
        Kind::Campaign,
        vec![
            ("name", Value::from(plan.outline.name.as_str())),
            ("organiser", Value::from(organiser.unwrap_or_default())),
            ("scope", Value::from(plan.outline.scope.as_str())),
            ("basis", Value::from(plan.outline.basis.join("\n"))),
            ("guidance", Value::from(guidance(plan))),
            ("from_on", Value::from(plan.span.from)),
            ("to_on", Value::from(plan.span.to)),
            ("template", Value::from(first.template_name.as_str())),
            ("yellow_days", Value::Int(settings.yellow_days.into())),
            ("sign_days", Value::Int(2)),
            (
                "satisfaction_threshold",
                Value::Int(settings.satisfaction.into()),
            ),
            ("notice_days", Value::Int(settings.notice_days.into())),
            ("return_days", Value::Int(settings.return_days.into())),
        ],
    );
    let of = ("campaign_id", Value::Int(campaign));
    for goal in &plan.outline.goals {
        let cells = vec![
            ("name", Value::from(goal.name.as_str())),
            ("wording", text(&goal.text)),
        ];
        change.create(Kind::Goal, with(cells, &of));
    }
    for category in &plan.outline.categories {
        let cells = vec![
            ("name", Value::from(category.name.as_str())),
            ("wording", text(&category.text)),
        ];
        change.create(Kind::Category, with(cells, &of));
    }
    for channel in &plan.outline.channels {
        let cells = vec![
            ("name", Value::from(channel.name.as_str())),
            ("needs_openers", Value::from(channel.openers > 1)),
        ];
        change.create(Kind::Channel, with(cells, &of));
    }
    for post in &plan.outline.posts {
        let body = match post.body {
            Body::LeadingGroup => "steering_group",
            Body::Office => "campaign_office",
        };
        let cells = vec![
            ("name", Value::from(post.title.as_str())),
            ("body", Value::from(body)),
            ("seats", Value::Int(post.seats.into())),
            ("heads", Value::from(post.heads)),
            ("deputy", Value::from(post.deputy.then_some(true))),
        ];
        change.create(Kind::Post, with(cells, &of));
    }
    phases(plan, &mut change, &of);
    change
}

fn phases(plan: &Plan, change: &mut Change, of: &(&'static str, Value)) {
    for phase in &plan.phases {
        let cells = vec![
            ("position", Value::Int(phase.no.into())),
            ("name", Value::from(phase.name.as_str())),
            ("from_on", Value::from(phase.span.from)),
            ("to_on", Value::from(phase.span.to)),
            ("wording", Value::from(phase.span.wording.as_str())),
            ("aim", Value::from(phase.aim.as_deref())),
        ];
        let phase_id = change.create(Kind::Phase, with(cells, of));
        for step in &phase.steps {
            let cells = vec![
                ("phase_id", Value::Int(phase_id)),
                ("position", Value::Int(step.no.into())),
                ("name", Value::from(step.name.as_str())),
                ("from_on", Value::from(step.span.from)),
                ("to_on", Value::from(step.span.to)),
                ("span_wording", Value::from(step.span.wording.as_str())),
                ("wording", Value::from(step.text.as_str())),
            ];
            let step_id = change.create(Kind::Step, with(cells, of));
            for deliverable in &step.deliverables {
                let cells = vec![
                    ("step_id", Value::Int(step_id)),
                    ("name", Value::from(deliverable.name.as_str())),
                ];
                change.create(Kind::Deliverable, with(cells, of));
            }
        }
    }
}

/// The guiding thought, the principles and how the work is led, as one text.
fn guidance(plan: &Plan) -> String {
    let outline = &plan.outline;
    let principles = outline
        .principles
        .iter()
        .map(|it| format!("{}：{}", it.name, it.text));
    outline
        .guiding
        .iter()
        .cloned()
        .chain(principles)
        .chain(outline.measures.iter().cloned())
        .collect::<Vec<_>>()
        .join("\n")
}

fn with(
    mut cells: Vec<(&'static str, Value)>,
    of: &(&'static str, Value),
) -> Vec<(&'static str, Value)> {
    cells.push(of.clone());
    cells
}
