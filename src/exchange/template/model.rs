//! What a template says, before it has dates.

use super::span::Wording;

/// A template that has been read and found whole.
///
/// What does not depend on dates is in [`Template::outline`]; the phases come out of
/// [`Template::resolve`] with their dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// All that stands without dates.
    pub outline: Outline,
    pub(super) issued: Option<Placed<Wording>>,
    pub(super) span: Placed<Wording>,
    pub(super) phases: Vec<PhaseDraft>,
}

impl Template {
    /// Gives the source of a template that comes with the program.
    pub fn built_in(name: &str) -> Option<&'static str> {
        super::BUILT_IN
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, source)| *source)
    }

    /// How many phases it has.
    pub fn phases(&self) -> usize {
        self.phases.len()
    }

    /// How many things each of its steps must deliver.
    pub fn steps(&self) -> Vec<usize> {
        let steps = self.phases.iter().flat_map(|phase| &phase.steps);
        steps.map(|step| step.deliverables.len()).collect()
    }

    /// Whether its dates are counted from a start day, which [`Template::resolve`] then needs.
    pub fn is_relative(&self) -> bool {
        self.span.value.is_relative()
    }
}

/// All of a template that stands without dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What the campaign is called.
    pub name: String,
    /// Who runs it; a general template leaves it to be asked.
    pub organiser: Option<String>,
    /// The papers it rests on.
    pub basis: Vec<String>,
    /// Who takes part.
    pub scope: String,
    /// The guiding thought, as text.
    pub guiding: Option<String>,
    /// Where the office of the leading group sits.
    pub office_in: Option<String>,
    /// How the work is to be led (Opinions, part 4), as text.
    pub measures: Vec<String>,
    /// The principles, as text.
    pub principles: Vec<Principle>,
    /// The goals that records can be counted for.
    pub goals: Vec<Goal>,
    /// The areas of problems, numbered from 1.
    pub categories: Vec<Category>,
    /// What is to be studied, one by one.
    pub contents: Vec<Content>,
    /// The ways opinions come in.
    pub channels: Vec<Channel>,
    /// The posts of the leading group and its office; who fills them is asked.
    pub posts: Vec<Post>,
    /// Who must do what, how much.
    pub requirements: Vec<Requirement>,
    /// What is held in the campaign.
    pub activity_types: Vec<ActivityType>,
    /// Thresholds the campaign starts with.
    pub settings: Settings,
}

/// A principle of the campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principle {
    /// Its short name.
    pub name: String,
    /// Its full wording.
    pub text: String,
}

impl Principle {
    /// The principle on one line: a paper's own wording most often begins with the name.
    pub fn line(&self) -> String {
        if self.text.starts_with(&self.name) {
            self.text.clone()
        } else {
            format!("{}：{}", self.name, self.text)
        }
    }
}

/// A goal of the campaign, such as one of 三新 or 四多.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its short name.
    pub name: String,
    /// The watchword it belongs to.
    pub group: Option<String>,
    /// Its full wording.
    pub text: Option<String>,
    /// Whether it is a principle only: no task or rule is asked for it.
    pub principle: bool,
    /// The rule by which is counted what serves it all along, as the template proposes.
    pub served_by: Option<String>,
}

/// An area of problems (突出问题).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its number, from 1.
    pub no: u32,
    /// Its short name, the word in the office's tables.
    pub name: String,
    /// Its full wording.
    pub text: Option<String>,
}

/// Something that is to be studied (学习内容).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its short name, by which activities name it.
    pub name: String,
    /// What the paper says of it.
    pub text: Option<String>,
}

/// A way by which opinions come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Its name, the word in the office's tables.
    pub name: String,
    /// How many must be present when it is opened: two for a box, one otherwise.
    pub openers: u32,
    /// What it is by nature, as the store spells it.
    pub nature: Option<&'static str>,
}

/// The body that a post belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// The leading group (领导小组).
    LeadingGroup,
    /// Its office (活动办公室).
    Office,
}

/// A post to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// The body it belongs to.
    pub body: Body,
    /// Its title, the word in the roster.
    pub title: String,
    /// How many hold it, at least 1.
    pub seats: u32,
    /// Whether a member of the leading group holds it beside the seat there (兼任).
    pub concurrent: bool,
    /// Whether its holder heads the body, and may decide in its name.
    pub heads: bool,
    /// Whether its holder stands in for the head, and decides only where the campaign says so.
    pub deputy: bool,
}

/// The unit in which a requirement is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Working days spent.
    WorkingDays,
    /// Times taken part.
    Times,
    /// Papers handed in.
    Copies,
    /// What is to be studied, each once.
    Contents,
}

/// Something that each of a circle of people must do (Opinions, part 3: 集中学习不少于一周).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The name of the step it belongs to.
    pub step: String,
    /// Its short name.
    pub name: String,
    /// Its full wording.
    pub text: Option<String>,
    /// How much at least.
    pub amount: u32,
    /// What is counted.
    pub unit: Unit,
    /// The code of whom it is asked of, as records have it, where not of each person.
    pub per: Option<&'static str>,
    /// The types of activity, or their families, by which it is met; none where it is ticked.
    pub by: Vec<String>,
    /// The types of activity, or their families, after which nothing counts any more.
    pub before: Vec<String>,
    /// The code of what proves it, where a word does not do.
    pub proof: Option<&'static str>,
    /// The kinds of department it binds, in the words of the roster; none binds all.
    pub units: Vec<String>,
    /// The ranks it binds, in the roster's words; none binds every rank.
    pub ranks: Vec<String>,
    /// The political standings it binds, in the roster's words; none binds all.
    pub politics: Vec<String>,
    /// Whether the paper leaves the amount open, so that it is only the template's proposal.
    pub proposed: bool,
    /// Whether it binds the members of the leading team only.
    pub team: bool,
    /// Whether it has its number behind those of all steps.
    pub later: bool,
}

/// A type of activity 活动种类: 党组会, 集中学习, 座谈会.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityType {
    /// Its name.
    pub name: String,
    /// The code of its form, as records have it: what is recorded of one.
    pub form: &'static str,
    /// What else one counts for: any form of 恳谈日 is one.
    pub family: Option<String>,
    /// The code of the body that decides at one, as records have it.
    pub decides: Option<&'static str>,
    /// How many halves of a day one usually takes.
    pub half_days: Option<u32>,
}

/// The thresholds a campaign starts with; each can be changed later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Yellow when this many working days are left, or fewer.
    pub yellow_days: u32,
    /// The satisfaction, in per cent, from which a result passes.
    pub satisfaction: u32,
    /// How many working days a notice stays up.
    pub notice_days: u32,
    /// How many working days a return gives at most; more is an extension.
    pub return_days: u32,
    /// How many rules are to be completed (五项制度), where the papers say so.
    pub rules_target: Option<u32>,
    /// From how many per cent on two opinions are proposed as near ones, where the papers say so.
    pub near_percent: Option<u32>,
    /// Whether lag behind a task's own steps colours its light.
    pub lag_colours: bool,
    /// From how many points of lag on it is yellow, where the papers say so.
    pub lag_yellow: Option<u32>,
    /// Beyond how many points of lag it is red, where the papers say so.
    pub lag_red: Option<u32>,
    /// For how many days a goal may be served by nothing, where the papers say so.
    pub goal_days: Option<u32>,
    /// Those of them that the papers themselves say, all others are only proposed; nothing where
    /// that is not told apart.
    pub decided: Option<Vec<String>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            yellow_days: 3,
            satisfaction: 85,
            notice_days: 5,
            return_days: 10,
            rules_target: None,
            near_percent: None,
            lag_colours: false,
            lag_yellow: None,
            lag_red: None,
            goal_days: None,
            decided: None,
        }
    }
}

/// A value and the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed<T> {
    pub(super) line: u32,
    pub(super) value: T,
}

/// A phase whose dates are still words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PhaseDraft {
    pub(super) no: u32,
    pub(super) name: String,
    pub(super) aim: Option<String>,
    pub(super) span: Placed<Wording>,
    pub(super) proposed: bool,
    pub(super) steps: Vec<StepDraft>,
}

/// A step whose dates are still words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StepDraft {
    pub(super) no: u32,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) span: Placed<Wording>,
    pub(super) proposed: bool,
    pub(super) theme: Option<String>,
    pub(super) deliverables: Vec<DeliverableDraft>,
}

/// A deliverable whose date is still words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeliverableDraft {
    /// Whether it stands behind the steps, and is numbered behind all that stand in them.
    pub(super) later: bool,
    pub(super) name: String,
    pub(super) count: Option<String>,
    pub(super) target: Option<u32>,
    pub(super) parts: Vec<String>,
    pub(super) forms: Vec<String>,
    pub(super) after: Vec<String>,
    pub(super) throughout: bool,
    pub(super) due: Option<Placed<Wording>>,
}
