//! The screen without a terminal: keys in, state moved on, frames drawn; what the loop and the
//! tests both drive.

use std::collections::VecDeque;
use std::sync::mpsc::Sender;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::beside::{Counted, Question};
use super::draw::{draw, draw_on};
use super::look::Look;
use super::widgets::{Editor, Typed};
use crate::app::action::{Action, Move};
use crate::app::chord::{Chord, Key};
use crate::app::effect::job::{Answer, Job};
use crate::app::effect::{Effect, Outcome, Outside};
use crate::app::state::{Form, Layer, State};
use crate::app::tour::follow;
use crate::app::{settle, update};
use crate::i18n::Texts;
use crate::office::Office;
use crate::store::Filter;

/// The screen of one office.
#[derive(Debug)]
pub struct Front {
    /// What is shown.
    pub state: State,
    pub(super) editor: Editor,
    /// Counts what no tally knows, beside the loop; without it everything is done at once.
    worker: Option<Sender<Question>>,
    /// Does beside the loop what takes long; without him that too is done at once.
    clerk: Option<Sender<Job>>,
}

impl Front {
    /// Begins with a state in which nothing is loaded.
    pub fn new(state: State) -> Self {
        Self {
            state,
            editor: Editor::default(),
            worker: None,
            clerk: None,
        }
    }

    /// Hands what takes long to others from now on: counts to one, work to another.
    pub(super) fn employ(
        &mut self,
        worker: Option<Sender<Question>>,
        clerk: Option<Sender<Job>>,
    ) {
        (self.worker, self.clerk) = (worker, clerk);
    }

    /// Takes in what the clerk has done.
    pub(super) fn worked(&mut self, answer: Answer) {
        settle(&mut self.state, answer.into());
    }

    /// Takes in what the worker has counted.
    pub(super) fn counted(
        &mut self,
        counted: Counted,
        outside: &mut dyn Outside,
        texts: &Texts,
    ) {
        let outcome = match counted {
            Counted::Rows(kind, filter, count) => Outcome::Counted(kind, filter, count),
            Counted::Near(found) => Outcome::Near(found),
            Counted::Before(query, before) => Outcome::Placed(query, before),
            Counted::View(tab, read) => {
                if let Some(shown) = self.state.views.get_mut(&tab) {
                    shown.take_in(*read);
                }
                return;
            }
        };
        let effects = settle(&mut self.state, outcome);
        self.carry_out(effects, outside, texts);
    }

    /// Takes a key press.
    pub fn press(&mut self, chord: Chord, outside: &mut dyn Outside, texts: &Texts) {
        if let Some(then) = self.behind_esc(chord) {
            self.press(Chord::new(Key::Esc), outside, texts);
            return self.press(then, outside, texts);
        }
        self.note_read();
        match self.meaning(chord) {
            Some(action) => self.act(action, outside, texts),
            // A caret that moves takes back what was asked.
            None => self.state.armed = None,
        }
        self.note_caret();
    }

    /// Gives the character of a key with Alt that nothing is bound to while a line is typed: a
    /// terminal sends the same for Esc and that character in a hurry, and that is what was meant.
    fn behind_esc(&self, chord: Chord) -> Option<Chord> {
        let asks = matches!(self.state.top(), Some(Layer::Prompt(_)));
        let is_char = matches!(chord.key, Key::Char(_)) && chord.alt && !chord.ctrl;
        let bound = || self.state.keymap.find(self.state.scopes(), chord);
        (asks && is_char && bound().is_none()).then_some(Chord {
            alt: false,
            ..chord
        })
    }

    /// Takes keys that came at once: a paste without brackets, a phrase of an input method, what
    /// was typed ahead.
    pub fn burst(&mut self, chords: &[Chord], outside: &mut dyn Outside, texts: &Texts) {
        self.note_read();
        self.take_burst(chords, &mut |front, action| {
            front.act(action, outside, texts);
        });
        self.note_caret();
    }

    /// Takes keys of a hand that a line has brought together: in a form they are what they would be
    /// one after the other.
    pub fn bunch(&mut self, chords: &[Chord], outside: &mut dyn Outside, texts: &Texts) {
        self.note_read();
        let mut act = |front: &mut Self, action| front.act(action, outside, texts);
        if self.state.form().is_some() && self.state.standing.is_none() {
            self.take_keys(chords, &mut act);
        } else {
            self.take_burst(chords, &mut act);
        }
        self.note_caret();
    }

    /// Counts what was read of the keyboard at once.
    const fn note_read(&mut self) {
        self.state.reads = self.state.reads.wrapping_add(1);
    }

    /// The keyboard has rested: what is typed next is a run of its own.
    pub fn pause(&mut self) {
        self.editor.seal();
        if let Some(form) = self.state.form_mut() {
            form.seal();
        }
    }

    /// Tells the form where the caret stands, so that what is taken back or kept leads there.
    pub(super) fn note_caret(&mut self) {
        let Some((of, caret)) = self.editor.caret() else {
            return;
        };
        if let Some(form) = self.state.form_mut()
            && of == (form.serial, form.focus)
        {
            let caret = (form.focus, caret);
            form.caret = Some(caret).filter(|_| !self.editor.begins_anew());
        }
    }

    /// Takes pasted text; where nothing is typed it is dropped, for no paste is a command.
    pub fn paste(&mut self, pasted: &str, outside: &mut dyn Outside, texts: &Texts) {
        if let Some(action) = self.pasted(pasted) {
            self.act(action, outside, texts);
        }
        self.note_caret();
    }

    pub(super) fn pasted(&mut self, pasted: &str) -> Option<Action> {
        if self.state.standing.is_some() {
            return Some(Action::Wait(crate::domain::text::cleaned(pasted).text));
        }
        if self.state.focus().is_none() {
            return Some(Action::PastedNowhere);
        }
        self.editor.follow(self.state.focus());
        if let Some(form) = self.state.form_mut() {
            form.seal();
        }
        match self.editor.paste(pasted) {
            Typed::Changed(text) => Some(Action::FieldChanged(text)),
            Typed::Taken | Typed::NotMine => None,
        }
    }

    /// Takes an action, and does what follows from it until nothing does.
    pub fn act(&mut self, action: Action, outside: &mut dyn Outside, texts: &Texts) {
        let effects = update(&mut self.state, action);
        self.carry_out(effects, outside, texts);
        follow(&mut self.state);
        self.editor.follow(self.state.focus());
        self.note_caret();
    }

    /// Carries effects out, and what follows from them until nothing does.
    fn carry_out(&mut self, effects: Vec<Effect>, outside: &mut dyn Outside, texts: &Texts) {
        let mut left = VecDeque::from(effects);
        while let Some(effect) = left.pop_front() {
            let Some(effect) = self.hand_over(effect) else {
                continue;
            };
            let outcome = outside.perform(effect, texts);
            left.extend(settle(&mut self.state, outcome));
        }
    }

    /// Gives a count that no tally knows to the worker, and long work to the clerk; gives back what
    /// is done at once.
    fn hand_over(&self, effect: Effect) -> Option<Effect> {
        if let (Effect::Work(job), Some(clerk)) = (&effect, &self.clerk) {
            return clerk.send(job.clone()).is_err().then_some(effect);
        }
        let Some(worker) = &self.worker else {
            return Some(effect);
        };
        let question = if let Effect::Count(kind, filter) = &effect
            && **filter != Filter::default()
        {
            Question::Rows(*kind, filter.clone())
        } else if let Effect::Place(query, None) = &effect {
            Question::Before(query.clone())
        } else if let Effect::Near(wanted) = &effect {
            Question::Near(wanted.clone())
        } else if let Effect::View(tab, Some(held)) = &effect
            && (held.takes_long() || held.lacks_some())
        {
            Question::View(*tab, held.clone())
        } else {
            return Some(effect);
        };
        worker.send(question).is_err().then_some(effect)
    }

    /// Finds what a key press means here: text where text is typed, else a binding.
    pub fn meaning(&mut self, chord: Chord) -> Option<Action> {
        if self.state.standing.is_none() {
            return self.pressed(chord);
        }
        let meant = self.state.while_refused(chord);
        if meant == Some(Action::Seen) && self.state.acts_when_refused(chord) {
            return self.pressed(chord).or(meant);
        }
        meant
    }

    /// Finds what a key press means where no refusal stands.
    fn pressed(&mut self, chord: Chord) -> Option<Action> {
        let types = self.state.focus().is_some();
        if types {
            self.editor.follow(self.state.focus());
            match self.editor.press(chord) {
                Typed::Changed(text) => return Some(Action::FieldChanged(text)),
                Typed::Taken => return None,
                Typed::NotMine => {}
            }
        } else if let Some(chosen) = self.chosen(chord) {
            return Some(chosen);
        }
        let meant = if types { chord } else { chord.half_width() };
        let found = self.state.keymap.find(self.state.scopes(), meant);
        found.or_else(|| self.unbound(meant))
    }

    /// Digits choose among options, Backspace empties a choice; the key of a transition chooses it.
    fn chosen(&self, chord: Chord) -> Option<Action> {
        let typed = || chord.half_width().typed();
        match self.state.top()? {
            Layer::Offers(_) => {
                let key = typed()?.to_ascii_lowercase();
                key.is_ascii_alphanumeric().then_some(Action::Choose(key))
            }
            Layer::Form(form) if form.field().is_some_and(|it| !it.options.is_empty()) => {
                let empties = matches!(chord.key, Key::Backspace | Key::Delete);
                let digit = if empties { 0 } else { typed()?.to_digit(10)? };
                u8::try_from(digit).ok().map(Action::Digit)
            }
            Layer::Form(_)
            | Layer::Page(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_) => None,
        }
    }

    /// What a key without a binding still means: arrows in a form, a character that only an
    /// input method writes.
    fn unbound(&self, chord: Chord) -> Option<Action> {
        if self
            .state
            .form()
            .is_some_and(|form: &Form| !form.fields.is_empty())
        {
            let arrows = [
                (Key::Up, Move::Up),
                (Key::Down, Move::Down),
                (Key::Left, Move::Left),
                (Key::Right, Move::Right),
                (Key::PageUp, Move::PageUp),
                (Key::PageDown, Move::PageDown),
            ];
            let step = arrows.into_iter().find(|(key, _)| *key == chord.key);
            if let Some((_, step)) = step {
                return Some(Action::Move(step));
            }
        }
        let choice = self.state.form().and_then(Form::field);
        if choice.is_some_and(|it| !it.options.is_empty())
            && let Some(typed) = chord.typed().filter(|c| !c.is_control())
        {
            return Some(Action::WordsOnChoice(typed));
        }
        let typed = chord.typed().filter(|c| !c.is_ascii())?;
        (!typed.is_control()).then_some(Action::InputMethod)
    }

    /// Tells of half-typed forms that were left; each is offered back when its form is opened. Else
    /// that an older file was brought up to date.
    pub fn offer_drafts(&mut self, office: &Office, texts: &Texts) {
        let left = crate::app::effect::drafts_left(office, texts);
        self.state.notice = left.or_else(|| crate::app::effect::brought_up(office));
    }

    /// Draws a frame.
    pub fn draw(&self, frame: &mut Frame<'_>, look: &Look<'_>) {
        draw(frame, &self.state, &self.editor, look);
    }

    /// Draws a frame that no terminal shows; gives the place of its cursor.
    pub(super) fn draw_on(&self, buffer: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = buffer.area;
        draw_on(buffer, area, &self.state, &self.editor, look)
    }
}
