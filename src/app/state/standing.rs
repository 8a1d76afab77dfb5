//! A refused save: it stands in its place until it is seen, and what is typed meanwhile waits.

use super::State;
use super::form::{Form, Purpose};
use crate::app::action::{Action, Move};
use crate::app::chord::{Chord, Key};
use crate::app::notice::Notice;
use crate::domain::Kind;
use crate::store::Draft;

/// So many characters of what waits are told.
const TOLD: usize = 12;

/// What a form was about to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A record, by its number.
    Number(String),
    /// So many records.
    Many(usize),
    /// An opinion of a card: the card of this sitting, and its place on it.
    Card(usize, usize),
    /// A new record of a kind.
    New(Kind),
    /// A file.
    File,
}

impl Subject {
    /// Gives what a form is about.
    pub fn of(form: &Form) -> Self {
        match &form.purpose {
            Purpose::Entry(session) => Self::Card(session.cards + 1, session.place),
            Purpose::Act { ids, .. } if ids.len() > 1 => Self::Many(ids.len()),
            Purpose::Amend { .. }
            | Purpose::Act { .. }
            | Purpose::Attach(_)
            | Purpose::Decide(..)
            | Purpose::Seat => Self::Number(form.title.clone()),
            Purpose::Make | Purpose::Distil(_) | Purpose::Filter | Purpose::FirstRun => {
                Self::New(form.kind)
            }
            Purpose::Export(_) | Purpose::Import(_) => Self::File,
        }
    }
}

/// A refusal that waits to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What was not written.
    pub subject: Subject,
    /// Why.
    pub why: Notice,
    /// How many characters were typed since; they wait with the form.
    pub typed: usize,
    /// Whether it only asks for what is missing: the digits beside the choices answer.
    pub asks: bool,
    /// Whether it says that saving once more goes on.
    pub again: bool,
    /// How many of several records saving once more is for, where others were refused.
    pub rest: usize,
    /// The read of the keyboard that it came of; what the same read brought was typed unseen.
    pub born: u64,
}

/// What was asked to be thrown away, until another key is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Armed {
    /// A half-typed form in a list.
    Row(u64, Box<Draft>),
    /// What waits with a form.
    Waiting(u64),
    /// A form with what was typed into it.
    Form(u64),
    /// A view of a list.
    View(Kind, String),
}

impl State {
    /// Finds what a key press means while a refusal stands. Keys that are text wait, Enter and
    /// Tab with them once something does, for whoever types on does not look; saving again
    /// ends what would have been a card. A key that the screen names as the way out is taken at
    /// once; any other says that the refusal was seen, and does what it does besides
    /// ([`Self::acts_when_refused`]).
    pub fn while_refused(&self, chord: Chord) -> Option<Action> {
        let goes_on = self.standing.as_ref().is_some_and(|it| it.typed > 0);
        let bound = self.keymap.find(self.scopes(), chord);
        if let Some(Action::Quit | Action::Redraw | Action::OpenNamed) = bound {
            return bound;
        }
        if self.facts.moved && matches!(bound, Some(Action::Save | Action::SaveAside)) {
            return Some(Action::SaveAside);
        }
        if let Some((digit, chooses)) = self.answer(chord) {
            // It chooses what stands beside it, or nothing.
            return chooses.then_some(Action::Digit(digit));
        }
        if let Some(c) = chord.typed() {
            return Some(Action::Wait(c.to_string()));
        }
        if let Some(way) = self.way_out(chord, bound.as_ref()) {
            return Some(way);
        }
        let saves = matches!(
            bound,
            Some(Action::Save | Action::SaveNextCard | Action::SaveSameCard)
        );
        let ends = saves || bound == Some(Action::EmptyCard);
        if chord.key == Key::Backspace {
            return Some(Action::Unwait);
        }
        if goes_on && (ends || matches!(chord.key, Key::Enter | Key::Tab)) {
            return Some(Action::Wait("\n".to_owned()));
        }
        if ends {
            // What lay outside the form may be mended; else it is refused as before.
            return bound.filter(|_| saves && self.is_looked_at());
        }
        Some(Action::Seen)
    }

    /// Says whether a key that says that a refusal was seen does what it does otherwise besides:
    /// not the one that the line names for it, nor the one that ends a line of a blind typist.
    pub fn acts_when_refused(&self, chord: Chord) -> bool {
        self.is_looked_at() && !matches!(chord.key, Key::Esc | Key::Enter)
    }

    /// Says whether whoever presses a key now may have seen the refusal: nothing was typed since,
    /// and the key came in another read of the keyboard.
    fn is_looked_at(&self) -> bool {
        let is = |it: &Standing| it.typed == 0 && it.born != self.reads;
        self.standing.as_ref().is_some_and(is)
    }

    /// Reads a digit as the answer to what a refusal asks, and says whether a choice stands
    /// beside it.
    fn answer(&self, chord: Chord) -> Option<(u8, bool)> {
        let choices = self.form()?.field()?.options.len();
        let is_asked = |it: &&Standing| it.asks && it.typed == 0 && choices > 0;
        self.standing.as_ref().filter(is_asked)?;
        let digit = chord.half_width().typed()?.to_digit(10)?;
        let place = usize::try_from(digit).ok()?;
        let digit = u8::try_from(digit).ok()?;
        Some((digit, (1..=choices).contains(&place)))
    }

    /// Gives what a key does that the refusal, the form or the field in hand names as a way out:
    /// what waits is put in or dropped, the other's text is taken, a namesake is pointed at, what
    /// says that there is no opinion becomes an empty card, what was looked at is saved once more.
    fn way_out(&self, chord: Chord, bound: Option<&Action>) -> Option<Action> {
        let (form, why) = (self.form()?, &self.standing.as_ref()?.why);
        let standing = self.standing.as_ref()?;
        let field = form.field();
        let goes_on = standing.again && standing.typed == 0 && standing.born != self.reads;
        let points = || field.is_some_and(|it| it.candidates.len() > 1);
        match (bound, chord.key) {
            (Some(Action::TakeWaiting), _) if !form.waiting.is_empty() => {
                Some(Action::TakeWaiting)
            }
            (Some(Action::Discard), _) if self.why_nothing_to_discard().is_none() => {
                Some(Action::Discard)
            }
            (Some(Action::Ditto), _) if field.is_some_and(|it| it.theirs.is_some()) => {
                Some(Action::Ditto)
            }
            (Some(save @ (Action::Save | Action::SaveNextCard | Action::SaveSameCard)), _)
                if goes_on =>
            {
                Some(save.clone())
            }
            (Some(Action::EmptyCard), _) if why.refuses("opinion-says-none") => {
                Some(Action::EmptyCard)
            }
            (None, Key::Up) if why.refuses("namesakes") && points() => {
                Some(Action::Move(Move::Up))
            }
            (None, Key::Down) if why.refuses("namesakes") && points() => {
                Some(Action::Move(Move::Down))
            }
            _ => None,
        }
    }
}

impl Form {
    /// Keeps what was typed while nobody looked.
    pub fn wait(&mut self, text: &str) {
        self.waiting.push_str(text);
        self.dirty = true;
    }

    /// Takes away the last character that waits.
    pub fn unwait(&mut self) {
        self.waiting.pop();
        self.dirty = true;
    }

    /// Gives how what waits begins, in one line.
    pub fn waiting_begins(&self) -> String {
        let line = self
            .waiting
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let begins: String = line.chars().take(TOLD).collect();
        if begins == line {
            begins
        } else {
            begins + "…"
        }
    }

    /// Gives how many characters wait, line ends left out.
    pub fn waits(&self) -> usize {
        self.waiting.chars().filter(|c| *c != '\n').count()
    }
}
