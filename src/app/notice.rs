//! The line that says what came of something: done, refused, or not possible.

use super::wording;
use crate::domain::{Arg, Kind, Refusal, numbers_in, read_number};
use crate::i18n::{Args, Texts};
use crate::office::OfficeError;

/// Writes down what fills the places of a sentence.
fn tell(said: &mut String, args: &[(&'static str, Arg)]) {
    for (_, arg) in args {
        let texts = match arg {
            Arg::Text(text) => std::slice::from_ref(text),
            Arg::Names(names) => names.all.as_slice(),
            Arg::Labels(_) => &[],
        };
        for text in texts {
            said.push(' ');
            said.push_str(text);
        }
    }
}

/// Writes down what a refusal names.
pub(super) fn told(said: &mut String, refusal: &Refusal) {
    tell(said, &refusal.args);
    if let Some(number) = &refusal.record {
        said.push(' ');
        said.push_str(number);
    }
}

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
    Key(String, Vec<(&'static str, Arg)>),
    /// The reasons of the rules about a kind of record.
    Refused(Kind, Vec<Refusal>),
    /// Words that are there already.
    Words(String),
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
    pub const fn refused(kind: Kind, refusals: Vec<Refusal>) -> Self {
        Self {
            tone: Tone::Bad,
            what: What::Refused(kind, refusals),
            marks: Vec::new(),
        }
    }

    /// Says what the world or the rules had against it.
    pub fn failed(texts: &Texts, error: &OfficeError) -> Self {
        Self {
            tone: Tone::Bad,
            what: What::Words(wording::failure(texts, None, error).whole(texts)),
            marks: Vec::new(),
        }
    }

    /// Says in words that are there already that something was not done.
    pub const fn bad_words(words: String) -> Self {
        Self {
            tone: Tone::Bad,
            what: What::Words(words),
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
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let What::Key(_, args) = &mut self.what {
            args.push((name, value.into()));
        }
        self
    }

    /// Says whether it is the message of a key.
    pub fn is(&self, wanted: &str) -> bool {
        matches!(&self.what, What::Key(key, _) if key == wanted)
    }

    /// Says whether a rule refused for this reason.
    pub fn refuses(&self, wanted: &str) -> bool {
        matches!(&self.what, What::Refused(_, all) if all.iter().any(|it| it.key == wanted))
    }

    /// Gives the records that were passed over, of several that something was done for.
    pub fn passed_over(&self) -> Vec<i64> {
        let numbers = self.marks.iter().filter_map(|it| it.record.as_deref());
        let read = numbers.filter_map(read_number);
        read.map(|it| it.serial).collect()
    }

    /// Gives the numbers of the records that it names.
    pub fn numbers(&self) -> Vec<String> {
        let mut said = String::new();
        match &self.what {
            What::Key(_, args) => tell(&mut said, args),
            What::Refused(_, all) => all.iter().for_each(|it| told(&mut said, it)),
            What::Words(words) => said.push_str(words),
        }
        self.marks.iter().for_each(|it| told(&mut said, it));
        numbers_in(&said)
    }

    /// Gives the words.
    pub fn words(&self, texts: &Texts) -> String {
        let mut words = self.content(texts);
        for mark in &self.marks {
            words.push(' ');
            words.push_str(&wording::refusal(texts, None, mark));
        }
        words
    }

    fn content(&self, texts: &Texts) -> String {
        match &self.what {
            What::Key(key, args) => {
                let mut filled = Args::new();
                for (name, value) in args {
                    filled = wording::put(texts, filled, name, value);
                }
                texts.say_with(key, &filled)
            }
            What::Refused(kind, refusals) => wording::reasons(texts, *kind, refusals),
            What::Words(words) => words.clone(),
        }
    }
}
