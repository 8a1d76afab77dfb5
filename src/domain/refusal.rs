//! A rule said no: the reason as a key and its arguments.

use super::{Kind, Unreadable};

/// What would mend a refusal, so that a screen can lead there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing that could be done at once: another person, another day, another record.
    #[default]
    None,
    /// This column or answer is filled in.
    Fill(&'static str),
    /// Evidence is attached.
    AttachEvidence,
    /// A dated step is added.
    AddStep,
    /// The parts of the record are finished one by one: its steps, deliverables, tasks.
    FinishParts,
    /// The evidence is checked piece by piece.
    CheckEvidence,
    /// A leader claims the problem.
    Claim,
}

/// Locale keys that stand for their words in a sentence: a kind, a state, several acts.
///
/// Never made of what was typed: that stands in a sentence as it is, whatever it begins with.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Labels(Vec<String>);

impl Labels {
    /// Names one key by its parts, codes with their underscores.
    pub fn of(parts: &[&str]) -> Self {
        Self(vec![parts.join("-").replace('_', "-")])
    }

    /// Names a kind.
    pub fn kind(kind: Kind) -> Self {
        Self::of(&["kind", kind.code()])
    }

    /// Names a state of a kind.
    pub fn state(kind: Kind, state: &str) -> Self {
        Self::of(&["state", kind.code(), state])
    }

    /// Names an act of a kind.
    pub fn act(kind: Kind, verb: &str) -> Self {
        Self::of(&["do", kind.code(), verb])
    }

    /// Gives the keys.
    pub fn keys(&self) -> &[String] {
        &self.0
    }
}

impl FromIterator<Self> for Labels {
    fn from_iter<T: IntoIterator<Item = Self>>(all: T) -> Self {
        Self(all.into_iter().flat_map(|it| it.0).collect())
    }
}

/// Several that fill one place of a sentence, each as it is: names, numbers, lines of a file. Which
/// signs stand between them is for the language to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Names {
    /// They.
    pub all: Vec<String>,
    /// Whether there are more of them.
    pub more: bool,
    /// How many there are with those, where it is told with them.
    pub of: Option<usize>,
}

impl Names {
    /// All of them.
    pub fn of<T: ToString>(all: impl IntoIterator<Item = T>) -> Self {
        Self {
            all: all.into_iter().map(|it| it.to_string()).collect(),
            more: false,
            of: None,
        }
    }

    /// The first of them, so many at most.
    pub fn first<T: ToString>(all: impl IntoIterator<Item = T>, most: usize) -> Self {
        let mut names = Self::of(all);
        names.more = names.all.len() > most;
        names.all.truncate(most);
        names
    }

    /// Says whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// What fills a place of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// As it is: a name, a number, a day, a count.
    Text(String),
    /// Several such.
    Names(Names),
    /// The words of locale keys.
    Labels(Labels),
}

impl<T: ToString> From<T> for Arg {
    fn from(text: T) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<Names> for Arg {
    fn from(names: Names) -> Self {
        Self::Names(names)
    }
}

impl From<Labels> for Arg {
    fn from(labels: Labels) -> Self {
        Self::Labels(labels)
    }
}

/// So many records are named in one mark.
const NAMED_MOST: usize = 12;

/// One reason why something cannot be done, or a mark on something that was.
///
/// The words are in the locales under `refusal-<key>`; `field` names the column that would mend
/// it, so that a form or popup can lead there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The middle of the locale key.
    pub key: &'static str,
    /// The arguments of the sentence.
    pub args: Vec<(&'static str, Arg)>,
    /// The column or argument that is missing or wrong.
    pub field: Option<&'static str>,
    /// What would mend it, where that is more than filling the field.
    pub mend: Remedy,
    /// The number of the record that it is about, where an act is about several.
    pub record: Option<Box<str>>,
    /// The row of a grid that it is about: the kind of part, and its place from 1.
    pub row: Option<(Kind, u16)>,
    /// The act that was refused: what it asks may have other names there than elsewhere.
    pub act: Option<Box<str>>,
}

impl Refusal {
    /// Makes a refusal without arguments.
    pub const fn of(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
            field: None,
            mend: Remedy::None,
            record: None,
            row: None,
            act: None,
        }
    }

    /// Names the record that it is about.
    #[must_use]
    pub fn about(mut self, number: &str) -> Self {
        self.record = Some(number.into());
        self
    }

    /// Names the row of a grid that it is about.
    #[must_use]
    pub const fn in_row(mut self, row: (Kind, u16)) -> Self {
        self.row = Some(row);
        self
    }

    /// Names the act that was refused.
    #[must_use]
    pub fn within(mut self, verb: &str) -> Self {
        self.act = Some(verb.into());
        self
    }

    /// Adds an argument of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Names the column that would mend it.
    #[must_use]
    pub const fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Says what would mend it.
    #[must_use]
    pub const fn mended_by(mut self, mend: Remedy) -> Self {
        self.mend = mend;
        self
    }

    /// Makes one of marks that say the same of several records: their numbers stand one behind the
    /// other, the first of many.
    pub fn gathered(marks: Vec<Self>) -> Vec<Self> {
        const NUMBER: &str = "number";
        let number = |it: &Self| {
            it.args.iter().find_map(|(name, arg)| match arg {
                Arg::Text(text) if *name == NUMBER => Some(text.clone()),
                Arg::Text(_) | Arg::Names(_) | Arg::Labels(_) => None,
            })
        };
        let bare = |it: &Self| {
            let mut bare = it.clone();
            bare.args.retain(|(name, _)| *name != NUMBER);
            bare
        };
        let mut groups: Vec<(Self, Vec<String>, Self)> = Vec::new();
        for mark in marks {
            let (own, rest) = (number(&mark), bare(&mark));
            match groups
                .iter_mut()
                .find(|it| it.0 == rest && !it.1.is_empty())
            {
                Some((_, numbers, _)) if own.is_some() => numbers.extend(own),
                Some(_) | None => groups.push((rest, own.into_iter().collect(), mark)),
            }
        }
        let told = groups.into_iter().map(|(rest, numbers, mark)| {
            if numbers.len() < 2 {
                return mark;
            }
            rest.with(NUMBER, Names::first(numbers, NAMED_MOST))
        });
        told.collect()
    }

    /// Gives what would mend it: what was said, else the field that is missing or wrong.
    ///
    /// The day of a decision mends nothing before there is one: what only time mends leads nowhere.
    pub fn remedy(&self) -> Remedy {
        match (self.mend, self.field.filter(|field| *field != "on")) {
            (Remedy::None, Some(field)) => Remedy::Fill(field),
            (mend, _) => mend,
        }
    }
}

/// Why a rule gave no [`Change`](super::Change).
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// The rules refused; every reason is named, not only the first.
    #[error("refused: {0:?}")]
    Refused(Vec<Refusal>),
    /// The ledger could not be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}
