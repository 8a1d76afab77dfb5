//! The line that says what came of something: done, refused, or not possible.

use super::office::OfficeError;
use crate::domain::Refusal;
use crate::i18n::{Args, Texts};

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It went well.
    Good,
    /// Something to know.
    Hint,
    /// It was not done.
    Bad,
}

/// What is said to the person at the keyboard, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// What is said.
    pub what: What,
    /// What the reader should know although it was done.
    pub marks: Vec<Refusal>,
}

/// The content of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A message with its arguments.
    Key(String, Vec<(&'static str, String)>),
    /// The reasons of the rules.
    Refused(Vec<Refusal>),
}

impl Notice {
    /// Says that something went well.
    pub fn good(key: impl Into<String>) -> Self {
        Self::of(Tone::Good, key)
    }

    /// Gives something to know.
    pub fn hint(key: impl Into<String>) -> Self {
        Self::of(Tone::Hint, key)
    }

    /// Says that something was not done.
    pub fn bad(key: impl Into<String>) -> Self {
        Self::of(Tone::Bad, key)
    }

    fn of(tone: Tone, key: impl Into<String>) -> Self {
        Self {
            tone,
            what: What::Key(key.into(), Vec::new()),
            marks: Vec::new(),
        }
    }

    /// Says why the rules refused.
    pub const fn refused(refusals: Vec<Refusal>) -> Self {
        Self {
            tone: Tone::Bad,
            what: What::Refused(refusals),
            marks: Vec::new(),
        }
    }

    /// Adds what the reader should know although it was done.
    #[must_use]
    pub fn marked(self, marks: Vec<Refusal>) -> Self {
        Self { marks, ..self }
    }

    /// Fills a place of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        if let What::Key(_, args) = &mut self.what {
            args.push((name, value.to_string()));
        }
        self
    }

    /// Gives the words.
    pub fn words(&self, texts: &Texts) -> String {
        let mut words = self.content(texts);
        for mark in &self.marks {
            words.push(' ');
            words.push_str(&say_refusal(texts, mark));
        }
        words
    }

    fn content(&self, texts: &Texts) -> String {
        match &self.what {
            What::Key(key, args) => {
                let mut filled = Args::new();
                for (name, value) in args {
                    filled = filled.set(name, value);
                }
                texts.say_with(key, &filled)
            }
            What::Refused(refusals) => refusals
                .iter()
                .map(|refusal| say_refusal(texts, refusal))
                .collect::<Vec<_>>()
                .join(" "),
        }
    }
}

/// Says why the rules refused, in the words of the language.
pub fn say_refusal(texts: &Texts, refusal: &Refusal) -> String {
    let mut args = Args::new();
    for (name, value) in &refusal.args {
        args = args.set(name, say_argument(texts, value));
    }
    texts.refusal(refusal.key, &args)
}

/// An argument that begins with `@` is one or more locale keys; every other stands as it is.
fn say_argument(texts: &Texts, value: &str) -> String {
    if !value.starts_with('@') {
        return value.to_owned();
    }
    let keys = value.split(' ').filter_map(|key| key.strip_prefix('@'));
    texts.list(keys.map(|key| texts.say(&key.replace('_', "-"))))
}

impl From<&OfficeError> for Notice {
    fn from(error: &OfficeError) -> Self {
        let trouble = |key: &'static str| Self::bad(key);
        match error {
            OfficeError::Refused(refusals) => Self::refused(refusals.clone()),
            OfficeError::Busy => trouble("notice-busy"),
            OfficeError::Conflict { number, .. } => {
                trouble("notice-conflict").with("number", number)
            }
            OfficeError::ReadOnly => trouble("notice-read-only"),
            OfficeError::Full => trouble("notice-full"),
            OfficeError::NotAllowed => trouble("notice-not-allowed"),
            OfficeError::NotRehearsal => trouble("notice-not-rehearsal"),
            other => trouble("notice-trouble").with("what", other),
        }
    }
}
