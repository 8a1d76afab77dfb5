//! The plan of a template laid out as records: campaign, goals, channels, posts, phases, steps and
//! what each of them must deliver and asks of people.

use crate::domain::light::Thresholds;
use crate::domain::requirement::ASKED;
use crate::domain::rules::Laid;
use crate::domain::{CAMPAIGN_ID, CONTENTS, Day, Kind, PROPOSED, Value};
use crate::exchange::template::{
    Body, Plan, PlanDeliverable, Principle, Requirement, Settings, Unit,
};

/// The column of the campaign with the SHA-256 of its template.
pub(in crate::office) const KEPT: &str = "template_sha256";

/// The records as they are laid out, one after the other.
#[derive(Default)]
struct Records(Vec<Laid>);

impl Records {
    /// Adds one and gives what later ones refer to it by.
    fn add(&mut self, kind: Kind, cells: Vec<(&'static str, Value)>) -> i64 {
        self.0.push((kind, cells));
        i64::try_from(self.0.len()).map_or(-1, |n| -n)
    }
}

/// Makes the records of a plan: all that the template says stands in one of them.
pub(in crate::office) fn laid_out(plan: &Plan, first: &FirstRun, sha256: &str) -> Vec<Laid> {
    let mut records = Records::default();
    let outline = &plan.outline;
    let campaign = records.add(Kind::Campaign, campaign(plan, first, sha256));
    let of = (CAMPAIGN_ID, Value::Int(campaign));
    for goal in &outline.goals {
        let cells = vec![
            ("name", Value::from(goal.name.as_str())),
            ("watchword", Value::from(goal.group.as_deref())),
            ("wording", Value::from(goal.text.as_deref())),
            ("principle", Value::from(goal.principle.then_some(true))),
            ("counted_by", Value::from(goal.served_by.as_deref())),
            // No paper says what shows that a goal is served.
            (
                PROPOSED,
                Value::from(goal.served_by.as_ref().map(|_| "counted_by")),
            ),
        ];
        records.add(Kind::Goal, with(cells, &of));
    }
    for category in &outline.categories {
        let cells = vec![
            ("name", Value::from(category.name.as_str())),
            ("wording", Value::from(category.text.as_deref())),
        ];
        records.add(Kind::Category, with(cells, &of));
    }
    for content in &outline.contents {
        let cells = vec![
            ("name", Value::from(content.name.as_str())),
            ("wording", Value::from(content.text.as_deref())),
        ];
        records.add(CONTENTS, with(cells, &of));
    }
    for channel in &outline.channels {
        let cells = vec![
            ("name", Value::from(channel.name.as_str())),
            ("needs_openers", Value::from(channel.openers > 1)),
            ("nature", Value::from(channel.nature)),
        ];
        records.add(Kind::Channel, with(cells, &of));
    }
    for post in &outline.posts {
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
            ("concurrent", Value::from(post.concurrent.then_some(true))),
        ];
        records.add(Kind::Post, with(cells, &of));
    }
    for held in &outline.activity_types {
        let cells = vec![
            ("name", Value::from(held.name.as_str())),
            ("form", Value::from(held.form)),
            ("family", Value::from(held.family.as_deref())),
            ("deciding_body", Value::from(held.decides)),
            ("lasts", Value::from(held.half_days.map(i64::from))),
        ];
        records.add(Kind::ActivityType, with(cells, &of));
    }
    phases(plan, &mut records, &of);
    records.0
}

/// The campaign's own cells: its papers, its span and the thresholds it starts with.
fn campaign(plan: &Plan, first: &FirstRun, sha256: &str) -> Vec<(&'static str, Value)> {
    let (outline, usual) = (&plan.outline, Thresholds::default());
    let organiser = first.organiser.as_ref().or(outline.organiser.as_ref());
    let principles: Vec<String> = outline.principles.iter().map(Principle::line).collect();
    let settings = &outline.settings;
    let mut cells = vec![
        ("name", Value::from(outline.name.as_str())),
        ("organiser", Value::from(organiser.map(String::as_str))),
        ("scope", Value::from(outline.scope.as_str())),
        ("basis", lines(&outline.basis)),
        ("guidance", Value::from(outline.guiding.as_deref())),
        ("principles", lines(&principles)),
        ("measures", lines(&outline.measures)),
        ("office_in", Value::from(outline.office_in.as_deref())),
        ("issued_on", Value::from(plan.issued)),
        ("from_on", Value::from(plan.span.from)),
        ("to_on", Value::from(plan.span.to)),
        ("span_wording", Value::from(plan.span.wording.as_str())),
        ("template", Value::from(first.template_name.as_str())),
        (KEPT, Value::from(sha256)),
        ("yellow_days", Value::Int(settings.yellow_days.into())),
        ("sign_days", Value::Int(usual.sign_days)),
        (
            "satisfaction_threshold",
            Value::Int(settings.satisfaction.into()),
        ),
        ("notice_days", Value::Int(usual.notice_days)),
        ("publication_days", Value::Int(settings.notice_days.into())),
        (
            "near_percent",
            Value::from(settings.near_percent.map(i64::from)),
        ),
        ("return_days", Value::Int(settings.return_days.into())),
        (
            "rules_target",
            Value::from(settings.rules_target.map(i64::from)),
        ),
        (
            "lag_colours",
            Value::from(settings.lag_colours.then_some(1)),
        ),
        (
            "lag_yellow",
            Value::from(settings.lag_yellow.map(i64::from)),
        ),
        ("lag_red", Value::from(settings.lag_red.map(i64::from))),
        ("goal_days", Value::from(settings.goal_days.map(i64::from))),
    ];
    cells.push((PROPOSED, proposed(settings, &cells)));
    cells
}

/// The settings that no paper says, by their columns.
fn proposed(settings: &Settings, cells: &[(&'static str, Value)]) -> Value {
    let Some(decided) = &settings.decided else {
        return Value::Null;
    };
    let open = Kind::Campaign.def().proposals.iter().filter(|column| {
        let said = cells
            .iter()
            .any(|(name, value)| name == *column && !value.is_empty());
        // A template has words of its own for two of them.
        let key = match **column {
            "satisfaction_threshold" => "satisfaction",
            "publication_days" => "notice_days",
            other => other,
        };
        said && !decided.iter().any(|it| it == key)
    });
    lines(&open.map(|it| (*it).to_owned()).collect::<Vec<_>>())
}

fn phases(plan: &Plan, records: &mut Records, of: &(&'static str, Value)) {
    let mut later = Vec::new();
    for phase in &plan.phases {
        let cells = vec![
            ("position", Value::Int(phase.no.into())),
            ("name", Value::from(phase.name.as_str())),
            ("from_on", Value::from(phase.span.from)),
            ("to_on", Value::from(phase.span.to)),
            ("wording", Value::from(phase.span.wording.as_str())),
            (PROPOSED, Value::from(phase.proposed.then_some(true))),
            ("aim", Value::from(phase.aim.as_deref())),
        ];
        let phase_id = records.add(Kind::Phase, with(cells, of));
        for step in &phase.steps {
            let cells = vec![
                ("phase_id", Value::Int(phase_id)),
                ("position", Value::Int(step.no.into())),
                ("name", Value::from(step.name.as_str())),
                ("from_on", Value::from(step.span.from)),
                ("to_on", Value::from(step.span.to)),
                ("span_wording", Value::from(step.span.wording.as_str())),
                ("proposed", Value::from(step.proposed.then_some(true))),
                ("wording", Value::from(step.text.as_str())),
                ("theme", Value::from(step.theme.as_deref())),
            ];
            let step_id = records.add(Kind::Step, with(cells, of));
            let things = step.deliverables.iter();
            let things =
                things.map(|it| (Kind::Deliverable, deliverable(it, step_id), it.later));
            let asked = plan.outline.requirements.iter();
            let asked = asked
                .filter(|it| it.step == step.name)
                .map(|it| (ASKED, requirement(it, step_id), it.later));
            for (kind, cells, is_later) in things.chain(asked) {
                if is_later {
                    later.push((kind, cells));
                } else {
                    records.add(kind, with(cells, of));
                }
            }
        }
    }
    // What the template says behind its steps has its numbers behind those of all steps.
    for (kind, cells) in later {
        records.add(kind, with(cells, of));
    }
}

fn deliverable(wanted: &PlanDeliverable, step: i64) -> Vec<(&'static str, Value)> {
    let due = wanted.due.as_ref();
    vec![
        ("step_id", Value::Int(step)),
        ("name", Value::from(wanted.name.as_str())),
        ("wanted", Value::from(wanted.target.map(i64::from))),
        ("counted_by", Value::from(wanted.count.as_deref())),
        ("parts", lines(&wanted.parts)),
        ("forms", lines(&wanted.forms)),
        ("comes_after", lines(&wanted.after)),
        ("throughout", Value::from(wanted.throughout.then_some(true))),
        ("due_on", Value::from(due.map(|due| due.to))),
        (
            "due_wording",
            Value::from(due.map(|due| due.wording.as_str())),
        ),
    ]
}

fn requirement(asked: &Requirement, step: i64) -> Vec<(&'static str, Value)> {
    let unit = match asked.unit {
        Unit::WorkingDays => "working_days",
        Unit::Times => "times",
        Unit::Copies => "copies",
        Unit::Contents => "contents",
    };
    vec![
        ("step_id", Value::Int(step)),
        ("name", Value::from(asked.name.as_str())),
        ("wording", Value::from(asked.text.as_deref())),
        ("amount", Value::Int(asked.amount.into())),
        ("unit", Value::from(unit)),
        ("per", Value::from(asked.per)),
        ("served_by", lines(&asked.by)),
        ("held_before", lines(&asked.before)),
        ("proof", Value::from(asked.proof)),
        ("of_units", lines(&asked.units)),
        ("ranks", lines(&asked.ranks)),
        ("politics", lines(&asked.politics)),
        (PROPOSED, Value::from(asked.proposed.then_some(true))),
        ("of_team", Value::from(asked.team.then_some(true))),
    ]
}

/// Several texts as one, a line each.
fn lines(texts: &[String]) -> Value {
    Value::from((!texts.is_empty()).then(|| texts.join("\n")))
}

fn with(
    mut cells: Vec<(&'static str, Value)>,
    of: &(&'static str, Value),
) -> Vec<(&'static str, Value)> {
    cells.push(of.clone());
    cells
}

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
    pub start: Option<Day>,
    /// Whether acts may be dated.
    pub rehearsal: bool,
    /// Minutes east of UTC; 480 where nothing is said.
    pub zone_minutes: Option<i32>,
}
