//! A form: fields made from columns, which of them are shown, and what forms carry over.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{Field, Filled};
use crate::app::sheet::{Sheet, ShownIf};
use crate::domain::{Kind, Refusal, Value};

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new record.
    Make,
    /// Changes to a record.
    Amend {
        /// Its key.
        id: i64,
        /// The version that was shown.
        revision: i64,
    },
    /// A transition.
    Act {
        /// The records.
        ids: Vec<i64>,
        /// The verb.
        verb: &'static str,
        /// The version that was shown, for a single record.
        revision: Option<i64>,
    },
    /// A problem distilled from opinions.
    Distil(Vec<i64>),
    /// Opinions typed card by card.
    Entry(Session),
    /// A file attached to a record.
    Attach(i64),
    /// What a list shows.
    Filter,
    /// The three questions of the first run.
    FirstRun,
}

/// How far a sitting of heads-down entry has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The card that the next opinion belongs to; a new one where there is none.
    pub card: Option<i64>,
    /// Which opinion of the card is being typed, from 1.
    pub place: usize,
    /// Cards taken in at this sitting.
    pub cards: usize,
    /// Opinions taken in at this sitting.
    pub opinions: usize,
    /// The opinion that was taken in last.
    pub last: Option<i64>,
}

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// Tells it from every other form of this run.
    pub serial: u64,
    /// What it is for.
    pub purpose: Purpose,
    /// The kind whose columns it fills.
    pub kind: Kind,
    /// What stands in its heading beside the words of its purpose: a number, a title.
    pub title: String,
    /// The fields.
    pub fields: Vec<Field>,
    /// The focused field.
    pub focus: usize,
    /// What the rules said about the whole.
    pub faults: Vec<Refusal>,
    /// What stood in it before anything was typed.
    pub given: BTreeMap<String, Filled>,
    /// Whether anything was typed that is kept nowhere yet.
    pub dirty: bool,
    /// The local time at which a draft of it was saved.
    pub kept_at: Option<String>,
    /// Whether what stands here was half typed before.
    pub restored: bool,
}

impl Form {
    /// Makes a form in which nothing is typed yet.
    pub const fn new(kind: Kind, purpose: Purpose, title: String, fields: Vec<Field>) -> Self {
        Self {
            serial: 0,
            purpose,
            kind,
            title,
            fields,
            focus: 0,
            faults: Vec::new(),
            given: BTreeMap::new(),
            dirty: false,
            kept_at: None,
            restored: false,
        }
    }

    /// Gives the focused field.
    pub fn field(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// Gives the focused field, to be changed.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.focus)
    }

    /// Finds a field by the name of its column.
    pub fn named(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.column.name == name)
    }

    /// Finds the place of a field by the name of its column.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.fields
            .iter()
            .position(|field| field.column.name == name || field.column.word() == name)
    }

    /// Goes to the first field that must be filled and is empty.
    pub fn focus_missing(&mut self) {
        let lacks = |field: &Field| field.required && field.text.trim().is_empty();
        if let Some(at) = self.fields.iter().position(lacks) {
            self.focus = at;
        }
    }

    /// Gives what a draft of it is called, and the record it belongs to.
    pub fn draft_key(&self) -> Option<(String, i64)> {
        let code = self.kind.code();
        match &self.purpose {
            Purpose::Make => {
                // A part is drafted for its whole, so that no step strays to another task.
                let whole = self
                    .kind
                    .def()
                    .part_of
                    .and_then(|column| self.named(column))
                    .and_then(|field| field.picked_value().and_then(Value::int));
                Some((format!("{code}.make"), whole.unwrap_or_default()))
            }
            Purpose::Amend { id, .. } => Some((format!("{code}.amend"), *id)),
            Purpose::Act { ids, verb, .. } => {
                let id = ids.first().copied().unwrap_or_default();
                Some((format!("{code}.{verb}"), id))
            }
            Purpose::Distil(_) => Some(("problem.distil".to_owned(), 0)),
            Purpose::Entry(_) => Some(("opinion.entry".to_owned(), 0)),
            Purpose::Attach(_) | Purpose::Filter | Purpose::FirstRun => None,
        }
    }

    /// Says whether a field is shown, given what others hold.
    pub fn is_shown(&self, at: usize) -> bool {
        let Some(field) = self.fields.get(at) else {
            return false;
        };
        let conditions: &[ShownIf] = match self.purpose {
            Purpose::Make | Purpose::Amend { .. } | Purpose::Entry(_) => {
                Sheet::of(self.kind).shown_if
            }
            Purpose::Act { .. }
            | Purpose::Distil(_)
            | Purpose::Attach(_)
            | Purpose::Filter
            | Purpose::FirstRun => &[],
        };
        conditions
            .iter()
            .filter(|condition| condition.field == field.column.name)
            .all(|condition| {
                let held = self
                    .named(condition.on)
                    .and_then(Field::picked_value)
                    .and_then(Value::text)
                    .unwrap_or_default();
                condition.codes.contains(&held) || !field.text.is_empty()
            })
    }

    /// Gives the places of the fields that are shown.
    pub fn shown(&self) -> Vec<usize> {
        (0..self.fields.len())
            .filter(|at| self.is_shown(*at))
            .collect()
    }

    /// Moves the focus to the next or the previous field that is shown; says whether there was
    /// one.
    pub fn step(&mut self, forward: bool) -> bool {
        let shown = self.shown();
        let next = if forward {
            shown.iter().find(|at| **at > self.focus)
        } else {
            shown.iter().rev().find(|at| **at < self.focus)
        };
        next.copied().inspect(|at| self.focus = *at).is_some()
    }
}

/// What forms carry over from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// Who decided last, at which meeting, on what basis.
    pub decision: BTreeMap<&'static str, Filled>,
    /// The fields of the last record of each kind.
    pub last: BTreeMap<(Kind, &'static str), Filled>,
    /// The fields of the first record of each kind at this sitting.
    pub first: BTreeMap<(Kind, &'static str), Filled>,
    /// Drafts that were offered back already.
    pub offered: BTreeSet<(String, i64)>,
}

impl Carried {
    /// Remembers the fields of a form that was saved.
    pub fn remember(&mut self, form: &Form) {
        for field in &form.fields {
            let filled = field.filled();
            if matches!(field.column.name, "by" | "meeting" | "basis") {
                self.decision.insert(field.column.name, filled);
                continue;
            }
            let key = (form.kind, field.column.name);
            self.first.entry(key).or_insert_with(|| filled.clone());
            self.last.insert(key, filled);
        }
    }
}
