//! A form: fields made from columns, which of them are shown, and what forms carry over.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::field::{Field, Filled, Followed};
use super::history::History;
use super::intake::Looked;
use super::paper::Sent;
use super::popup::First;
use super::request::RequestName;
use super::series::Series;
use crate::domain::rules::Step;
use crate::domain::{Follow, Kind, Refusal, Suited, Type, Value, follows_in_act};
use crate::office::Near;

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
    /// What was decided of what is laid before a leader or a meeting, a line each: of these
    /// records, of all that waits where none is named, of a kind or of any.
    Decide(Option<Kind>, Vec<i64>),
    /// A person put on a post, or taken off it.
    Seat,
    /// What a list shows.
    Filter,
    /// A list or a paper written to a file.
    Export(Box<Sent>),
    /// A table taken in, once it was looked at with what was found.
    Import(Option<Box<Looked>>),
    /// The three questions of the first run.
    FirstRun,
}

impl Purpose {
    /// Gives the session of a form in which opinions are typed card by card.
    pub const fn session(&self) -> Option<&Session> {
        if let Self::Entry(session) = self {
            Some(session)
        } else {
            None
        }
    }

    /// Says whether the form is of a record with all its columns: a new one, or one that is edited.
    pub const fn is_of_record(&self) -> bool {
        match self {
            Self::Make | Self::Amend { .. } | Self::Entry(_) => true,
            Self::Act { .. }
            | Self::Distil(_)
            | Self::Attach(_)
            | Self::Seat
            | Self::Decide(..)
            | Self::Filter
            | Self::Export(_)
            | Self::Import(_)
            | Self::FirstRun => false,
        }
    }
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
    /// What is told of the record above the fields.
    pub about: Vec<String>,
    /// The step that its act takes back, where it is one of all the records.
    pub takes: Option<Step>,
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
    /// The field in which the caret stands, and the characters before it there.
    pub caret: Option<(usize, usize)>,
    /// The field to which a digit has led.
    pub came_by_digit: Option<usize>,
    /// What was typed while a refusal waited to be seen; it goes nowhere unasked.
    pub waiting: String,
    /// The name under which it is saved.
    pub request: RequestName,
    /// What others follow, as it stood when what follows was last found out.
    pub followed: BTreeMap<&'static str, Filled>,
    /// What is near to the text that stands here, with that text.
    pub near: Option<Box<(String, Vec<Near>)>>,
    /// How far several that are made one after the other have come.
    pub series: Series,
    /// What stood in it when it was refused for some of several records and could be done for the
    /// others; see [`Self::passes_over`].
    pub refused_some: Option<BTreeMap<String, Filled>>,
    /// What can be taken back; shared, so that a copy of the form costs no copy of it.
    pub history: Rc<History>,
}

impl Form {
    /// Makes a form in which nothing is typed yet.
    pub fn new(kind: Kind, purpose: Purpose, title: String, fields: Vec<Field>) -> Self {
        Self {
            serial: 0,
            purpose,
            kind,
            title,
            about: Vec::new(),
            takes: None,
            fields,
            focus: 0,
            faults: Vec::new(),
            given: BTreeMap::new(),
            dirty: false,
            kept_at: None,
            restored: false,
            caret: None,
            came_by_digit: None,
            waiting: String::new(),
            request: RequestName::default(),
            followed: BTreeMap::new(),
            near: None,
            series: Series::default(),
            refused_some: None,
            history: Rc::default(),
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
        self.own_fields().find(|it| it.column.name == name)
    }

    /// Finds the place of a field by the name of its column.
    pub fn place(&self, name: &str) -> Option<usize> {
        let called = |it: &Field| it.column.name == name || it.column.word() == name;
        self.fields
            .iter()
            .position(|it| it.cell.is_none() && called(it))
    }

    /// Gives the fields of the record itself, without those of its parts.
    pub fn own_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.is_own())
    }

    /// Goes to the first field that must be filled and is empty.
    pub fn focus_missing(&mut self) {
        let lacks = |field: &Field| self.is_demanded(field) && field.text.trim().is_empty();
        self.focus = self.fields.iter().position(lacks).unwrap_or(self.focus);
    }

    /// Says who stands first among what the focused field refers to: those who may decide, or
    /// those whom its column means.
    pub fn who_first(&self) -> First {
        let Some(field) = self.field() else {
            return First::Nobody;
        };
        if let Purpose::Act { ids, verb, .. } = &self.purpose
            && field.column.name == "by"
        {
            return First::Deciders {
                kind: self.kind,
                ids: ids.clone(),
                verb,
            };
        }
        if field.reference() != Some(Kind::ACTOR) || field.column.suited == Suited::Anybody {
            return First::Nobody;
        }
        let of_department = |it: &&Field| matches!(it.column.ty, Type::Ref(Kind::UNIT));
        let department = self.own_fields().find(of_department);
        First::Suited {
            suited: field.column.suited,
            kind: field.kind_within(self.kind),
            id: match &self.purpose {
                Purpose::Amend { id, .. } => Some(*id),
                Purpose::Act { ids, .. } => ids.first().copied(),
                Purpose::Make
                | Purpose::Distil(_)
                | Purpose::Entry(_)
                | Purpose::Attach(_)
                | Purpose::Seat
                | Purpose::Decide(..)
                | Purpose::Filter
                | Purpose::Export(_)
                | Purpose::Import(_)
                | Purpose::FirstRun => None,
            },
            department: department.and_then(|it| it.picked_value().and_then(Value::int)),
        }
    }

    /// Gives the characters before the caret in the focused field, where that is known.
    pub fn caret_here(&self) -> Option<usize> {
        self.caret
            .filter(|(at, _)| *at == self.focus)
            .map(|(_, caret)| caret)
    }

    /// Takes in what follows from what was filled in: where nobody has filled in otherwise, and
    /// where something cannot stand beside it.
    pub fn take_followed(&mut self, found: Vec<Followed>) {
        for followed in found {
            let Some(at) = self.place(followed.column) else {
                continue;
            };
            let Some(field) = self.fields.get_mut(at) else {
                continue;
            };
            match followed.filled {
                Some(filled) if !field.own || followed.must_go => {
                    field.fill(&filled);
                    field.own = false;
                    field.understood = followed.understood;
                    field.carried = Some(followed.said);
                }
                None if followed.must_go || field.carried == Some(followed.said) => {
                    field.fill(&Filled::default());
                    field.carried = None;
                    field.own = false;
                }
                Some(_) | None => {}
            }
        }
        self.settle_focus();
    }

    /// Says of reasons against an act that they are against it.
    pub fn within(&self, reasons: Vec<Refusal>) -> Vec<Refusal> {
        let Purpose::Act { verb, .. } = self.purpose else {
            return reasons;
        };
        reasons.into_iter().map(|it| it.within(verb)).collect()
    }

    /// Gives the columns in which something else stands than when the form was opened.
    pub fn changed_columns(&self) -> Vec<&'static str> {
        let own = self.own_fields().map(|it| (it.column.name, &it.text));
        own.filter(|(name, text)| self.is_changed(name, text))
            .map(|it| it.0)
            .collect()
    }

    /// Says whether what follows from a field is filled in at once.
    pub const fn follows_at_once(&self) -> bool {
        match self.purpose {
            Purpose::Make
            | Purpose::Amend { .. }
            | Purpose::Distil(_)
            | Purpose::Entry(_)
            | Purpose::Act { .. } => true,
            Purpose::Attach(_)
            | Purpose::Seat
            | Purpose::Decide(..)
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::Import(_)
            | Purpose::FirstRun => false,
        }
    }

    /// Takes down that what others follow stands as it is found now; gives the columns in which it
    /// is another than before, whoever changed it. What is still being typed waits.
    pub fn take_changed(&mut self) -> Vec<&'static str> {
        if !self.follows_at_once() {
            return Vec::new();
        }
        let is_led = |it: &&Field| {
            let name = it.column.name;
            let mut follows = self.follows();
            follows.any(|follow| follow.on.contains(&name))
        };
        let focused = self.field().filter(|it| it.cell.is_none());
        let focused = focused.map(|it| it.column.name);
        let is_half = |it: &Field| {
            let picked = it.picked_value().is_some() || it.text.trim().is_empty();
            focused == Some(it.column.name) && it.options.is_empty() && !picked
        };
        let led: Vec<_> = (self.own_fields().filter(is_led))
            .filter(|it| !is_half(it))
            .map(|it| (it.column.name, it.filled()))
            .collect();
        let mut changed = Vec::new();
        for (name, filled) in led {
            let before = self.followed.insert(name, filled.clone());
            if before.is_none_or(|before| before != filled) {
                changed.push(name);
            }
        }
        changed
    }

    /// Gives the table of what follows in it from what is filled in.
    pub fn follows(&self) -> impl Iterator<Item = &'static Follow> + use<> {
        let (every, own): (&[Follow], &[Follow]) = match self.purpose {
            Purpose::Act { verb, .. } => {
                let mut table = self.kind.def().machine.table.iter();
                let row = table.find(|it| it.verb == verb);
                (follows_in_act(), row.map_or(&[], |it| it.follows))
            }
            Purpose::Make
            | Purpose::Amend { .. }
            | Purpose::Distil(_)
            | Purpose::Entry(_)
            | Purpose::Attach(_)
            | Purpose::Seat
            | Purpose::Decide(..)
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::Import(_)
            | Purpose::FirstRun => (self.kind.follows(), &[]),
        };
        every.iter().chain(own)
    }
}
