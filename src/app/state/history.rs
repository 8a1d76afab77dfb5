//! What can be taken back while something is typed: words and runs, not letters.
//!
//! A form keeps one history over all its fields, so that taking back leads to where it was typed.
//! Nothing here knows the store: what was saved is taken back outside a form.

use super::field::{Field, Filled};

/// The most steps that are kept.
pub(super) const MOST: usize = 1_000;

/// What a character does to the run it is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Letters and digits, which stand in words between blanks.
    Word,
    /// Characters of a script without blanks.
    Character,
    /// Blanks and punctuation, which end a run.
    Close,
}

impl Class {
    fn of(c: char) -> Self {
        let closes = c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{303f}')
            || matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
            || matches!(c, '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}');
        if closes {
            Self::Close
        } else if c >= '\u{2e80}' {
            Self::Character
        } else {
            Self::Word
        }
    }
}

/// How a text came to be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Characters were put in behind this many others.
    Typed {
        /// The characters before.
        from: usize,
        /// The characters before, with those put in.
        to: usize,
        /// What the first of them is.
        first: Class,
        /// What the last of them is.
        last: Class,
    },
    /// One character was taken out.
    Erased,
    /// Something else in one go: a paste, a choice, the same as last, a field emptied.
    Whole,
}

impl Stroke {
    /// Finds out what made one text out of another.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let head = before.chars().zip(after.chars()).take_while(same).count();
        let (old, new) = (before.chars().count(), after.chars().count());
        let most = old.min(new) - head;
        let tail = before
            .chars()
            .rev()
            .zip(after.chars().rev())
            .take(most)
            .take_while(same)
            .count();
        if head + tail < old {
            let one = old - head - tail == 1 && new + 1 == old;
            return if one { Self::Erased } else { Self::Whole };
        }
        let to = new - tail;
        let mut put_in = after.chars().skip(head).take(to - head).map(Class::of);
        let Some(first) = put_in.next() else {
            return Self::Whole;
        };
        let last = put_in.last().unwrap_or(first);
        Self::Typed {
            from: head,
            to,
            first,
            last,
        }
    }

    /// Says whether it belongs to the run before it, so that both are taken back together.
    ///
    /// A phrase that an input method commits in one go is a run of its own.
    pub fn joins(self, before: Self) -> bool {
        match (before, self) {
            (Self::Erased, Self::Erased) => true,
            (
                Self::Typed { to, last, .. },
                Self::Typed {
                    from,
                    to: end,
                    first,
                    ..
                },
            ) => {
                let phrase = end - from > 1 && first == Class::Character;
                to == from && !phrase && (first == Class::Close || first == last)
            }
            _ => false,
        }
    }
}

/// What stood in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    filled: Filled,
    kept: Option<Vec<usize>>,
    understood: Option<String>,
    carried: Option<&'static str>,
    theirs: Option<Filled>,
    own: bool,
}

impl Held {
    pub(super) fn of(field: &Field) -> Self {
        Self {
            filled: field.filled(),
            kept: field.kept.clone(),
            understood: field.understood.clone(),
            carried: field.carried,
            theirs: field.theirs.clone(),
            own: field.own,
        }
    }

    pub(super) fn put_back(self, field: &mut Field) {
        field.fill(&self.filled);
        field.kept = self.kept;
        field.understood = self.understood;
        field.carried = self.carried;
        field.theirs = self.theirs;
        field.own = self.own;
    }
}

/// What one step changed, as it stood on the other side of it.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) focus: usize,
    pub(super) caret: Option<(usize, usize)>,
    pub(super) fields: Vec<(usize, Held)>,
}

/// The steps of one form.
#[derive(Clone, Debug, Default)]
pub struct History {
    pub(super) past: Vec<Step>,
    pub(super) future: Vec<Step>,
    /// The field and the run that further typing may still join.
    pub(super) open: Option<(usize, Stroke)>,
}

impl Step {
    /// Takes in what else was changed; what stood there first stays.
    pub(super) fn add(&mut self, fields: Vec<(usize, Held)>) {
        for (at, held) in fields {
            if !self.fields.iter().any(|(known, _)| *known == at) {
                self.fields.push((at, held));
            }
        }
    }
}
