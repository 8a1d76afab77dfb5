//! The format: the tables of a template and their keys, as they may stand in the file.
//!
//! The head of every template that comes with the program explains them. Everything may be missing
//! or of another type here; `read` says what that means.

use serde::Deserialize;

use super::given::{Given, Number, Table};

/// What may stand at a key.
pub(super) type Key<T> = Option<Given<T>>;
/// Several texts.
pub(super) type Texts = Vec<Given<String>>;
/// Several tables.
pub(super) type Tables<T> = Vec<Given<Table<T>>>;

/// The file as a whole.
#[derive(Debug, Deserialize)]
pub(super) struct File {
    pub(super) format: Key<Number>,
    pub(super) campaign: Key<Table<Campaign>>,
    pub(super) principles: Key<Tables<Principle>>,
    pub(super) goals: Key<Tables<Goal>>,
    pub(super) categories: Key<Tables<Category>>,
    pub(super) contents: Key<Tables<Content>>,
    pub(super) channels: Key<Tables<Channel>>,
    pub(super) posts: Key<Tables<Post>>,
    pub(super) phases: Key<Tables<Phase>>,
    pub(super) deliverables: Key<Tables<Later>>,
    pub(super) requirements: Key<Tables<Requirement>>,
    pub(super) activity_types: Key<Tables<ActivityType>>,
    pub(super) settings: Key<Table<Settings>>,
}

/// `[campaign]`.
#[derive(Debug, Deserialize)]
pub(super) struct Campaign {
    pub(super) name: Key<String>,
    pub(super) organiser: Key<String>,
    pub(super) issued: Key<String>,
    pub(super) basis: Key<Texts>,
    pub(super) scope: Key<String>,
    pub(super) span: Key<String>,
    pub(super) guiding: Key<String>,
    pub(super) office_in: Key<String>,
    pub(super) measures: Key<Texts>,
}

/// `[[principles]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Principle {
    pub(super) name: Key<String>,
    pub(super) text: Key<String>,
}

/// `[[goals]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Goal {
    pub(super) name: Key<String>,
    pub(super) group: Key<String>,
    pub(super) text: Key<String>,
    pub(super) principle: Key<bool>,
    pub(super) served_by: Key<String>,
}

/// `[[categories]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Category {
    pub(super) no: Key<Number>,
    pub(super) name: Key<String>,
    pub(super) text: Key<String>,
}

/// `[[contents]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Content {
    pub(super) name: Key<String>,
    pub(super) text: Key<String>,
}

/// `[[channels]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Channel {
    pub(super) name: Key<String>,
    pub(super) openers: Key<Number>,
    pub(super) nature: Key<String>,
}

/// `[[posts]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Post {
    pub(super) body: Key<String>,
    pub(super) title: Key<String>,
    pub(super) seats: Key<Number>,
    pub(super) concurrent: Key<bool>,
    pub(super) heads: Key<bool>,
    pub(super) deputy: Key<bool>,
}

/// `[[phases]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Phase {
    pub(super) no: Key<Number>,
    pub(super) name: Key<String>,
    pub(super) span: Key<String>,
    pub(super) proposed: Key<bool>,
    pub(super) aim: Key<String>,
    pub(super) steps: Key<Tables<Step>>,
}

/// `[[phases.steps]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Step {
    pub(super) no: Key<Number>,
    pub(super) name: Key<String>,
    pub(super) text: Key<String>,
    pub(super) span: Key<String>,
    pub(super) proposed: Key<bool>,
    pub(super) theme: Key<String>,
    pub(super) deliverables: Key<Tables<Deliverable>>,
}

/// `[[phases.steps.deliverables]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Deliverable {
    pub(super) name: Key<String>,
    pub(super) count: Key<String>,
    pub(super) due: Key<String>,
    pub(super) target: Key<Number>,
    pub(super) parts: Key<Texts>,
    pub(super) forms: Key<Texts>,
    pub(super) after: Key<Texts>,
    pub(super) throughout: Key<bool>,
}

/// `[[deliverables]]`: of a step that it names.
#[derive(Debug, Deserialize)]
pub(super) struct Later {
    pub(super) step: Key<String>,
    pub(super) name: Key<String>,
    pub(super) count: Key<String>,
    pub(super) due: Key<String>,
    pub(super) target: Key<Number>,
    pub(super) parts: Key<Texts>,
    pub(super) forms: Key<Texts>,
    pub(super) after: Key<Texts>,
    pub(super) throughout: Key<bool>,
}

/// `[[requirements]]`.
#[derive(Debug, Deserialize)]
pub(super) struct Requirement {
    pub(super) step: Key<String>,
    pub(super) name: Key<String>,
    pub(super) text: Key<String>,
    pub(super) amount: Key<Number>,
    pub(super) unit: Key<String>,
    pub(super) per: Key<String>,
    pub(super) by: Key<Texts>,
    pub(super) before: Key<Texts>,
    pub(super) proof: Key<String>,
    pub(super) units: Key<Texts>,
    pub(super) ranks: Key<Texts>,
    pub(super) politics: Key<Texts>,
    pub(super) proposed: Key<bool>,
    pub(super) team: Key<bool>,
    pub(super) later: Key<bool>,
}

/// `[[activity_types]]`.
#[derive(Debug, Deserialize)]
pub(super) struct ActivityType {
    pub(super) name: Key<String>,
    pub(super) form: Key<String>,
    pub(super) family: Key<String>,
    pub(super) decides: Key<String>,
    pub(super) half_days: Key<Number>,
}

/// `[settings]`.
#[derive(Debug, Deserialize)]
pub(super) struct Settings {
    pub(super) yellow_days: Key<Number>,
    pub(super) satisfaction: Key<Number>,
    pub(super) notice_days: Key<Number>,
    pub(super) return_days: Key<Number>,
    pub(super) rules_target: Key<Number>,
    pub(super) near_percent: Key<Number>,
    pub(super) lag_colours: Key<bool>,
    pub(super) lag_yellow: Key<Number>,
    pub(super) lag_red: Key<Number>,
    pub(super) goal_days: Key<Number>,
    pub(super) decided: Key<Texts>,
}
