//! A form: fields made from columns, what is typed into them, and what forms carry over.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::office::Candidate;
use crate::app::sheet::{Sheet, ShownIf};
use crate::domain::{Column, Kind, Refusal, Type, Value};

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
}

/// The words before a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Those of a column.
    Column(Kind, &'static str),
    /// Those of a transition's note.
    Note(Kind, &'static str),
    /// A message.
    Key(&'static str),
}

/// One of the values a digit chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: Value,
    /// Its words.
    pub words: String,
}

/// A value that was picked, with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Filled {
    /// What is shown.
    pub text: String,
    /// What it stands for, where that is not the text itself.
    pub value: Option<Value>,
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// The column, or one made up for the form.
    pub column: Column,
    /// Its words.
    pub label: Label,
    /// Whether it must be filled.
    pub required: bool,
    /// What is typed or shown.
    pub text: String,
    /// What was picked; it counts as long as the text is the one it came with.
    pub picked: Option<Filled>,
    /// What digits choose.
    pub options: Vec<Choice>,
    /// What the letters typed so far may mean.
    pub candidates: Vec<Candidate>,
    /// The candidate that Enter takes.
    pub at: usize,
    /// How the text was understood: an exact day, a person's department.
    pub understood: Option<String>,
    /// What is wrong with it.
    pub fault: Option<Refusal>,
    /// The locale key that says where the value came from, such as `form-as-last`.
    pub carried: Option<&'static str>,
}

impl Field {
    /// Makes an empty field.
    pub const fn new(column: Column, label: Label) -> Self {
        Self {
            required: column.is_required(),
            column,
            label,
            text: String::new(),
            picked: None,
            options: Vec::new(),
            candidates: Vec::new(),
            at: 0,
            understood: None,
            fault: None,
            carried: None,
        }
    }

    /// Says whether it has several lines.
    pub const fn is_multi(&self) -> bool {
        matches!(self.column.ty, Type::Text)
    }

    /// Says whether typing into it begins anew: what stands in a day or a name is no beginning
    /// of another one.
    pub const fn is_typed_anew(&self) -> bool {
        match self.column.ty {
            Type::Day | Type::Limit | Type::Count | Type::Ref(_) => true,
            Type::Line(_) | Type::Text | Type::Flag | Type::Choice(_) => false,
        }
    }

    /// Gives the kind it refers to, where it does and is typed.
    pub const fn reference(&self) -> Option<Kind> {
        match self.column.ty {
            Type::Ref(kind) if self.options.is_empty() => Some(kind),
            Type::Ref(_)
            | Type::Line(_)
            | Type::Text
            | Type::Day
            | Type::Limit
            | Type::Count
            | Type::Flag
            | Type::Choice(_) => None,
        }
    }

    /// Gives the value that was picked, while the text still is the one it came with.
    pub fn picked_value(&self) -> Option<&Value> {
        self.picked
            .as_ref()
            .filter(|picked| picked.text == self.text)
            .and_then(|picked| picked.value.as_ref())
    }

    /// Gives what stands in it, to be kept or carried over.
    pub fn filled(&self) -> Filled {
        Filled {
            text: self.text.clone(),
            value: self.picked_value().cloned(),
        }
    }

    /// Fills it.
    pub fn fill(&mut self, filled: &Filled) {
        self.text.clone_from(&filled.text);
        self.picked = filled.value.is_some().then(|| filled.clone());
        self.candidates.clear();
        self.understood = None;
        self.fault = None;
    }

    /// Takes one of the options, or empties it.
    pub fn choose(&mut self, option: Option<usize>) {
        let filled = option
            .and_then(|at| self.options.get(at))
            .map(|choice| Filled {
                text: choice.words.clone(),
                value: Some(choice.value.clone()),
            });
        self.fill(&filled.unwrap_or_default());
        self.carried = None;
    }

    /// Gives the place of the option that is chosen.
    pub fn chosen(&self) -> Option<usize> {
        let value = self.picked_value()?;
        self.options
            .iter()
            .position(|choice| choice.value == *value)
    }

    /// Takes a candidate.
    pub fn pick(&mut self, candidate: &Candidate) {
        self.fill(&Filled {
            text: candidate.name.clone(),
            value: Some(Value::Int(candidate.id)),
        });
        let beside = candidate.beside.trim();
        self.understood = (!beside.is_empty()).then(|| beside.to_owned());
        self.carried = None;
    }
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

    /// Says whether nothing was typed that a draft would be kept for.
    pub fn is_untouched(&self) -> bool {
        self.typed() == self.given
    }

    /// Gives what was typed, by column, for a draft.
    pub fn typed(&self) -> BTreeMap<String, Filled> {
        self.fields
            .iter()
            .filter(|field| !field.text.is_empty())
            .map(|field| (field.column.name.to_owned(), field.filled()))
            .collect()
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
