//! The screen without a terminal: keys in, state moved on, frames drawn; what the loop and the
//! tests both drive.

use std::collections::VecDeque;
use std::sync::mpsc::Sender;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::beside::{Counted, Question};
use super::burst::Burst;
use super::draw::{draw, draw_on};
use super::look::Look;
use super::widgets::{Editor, Typed};
use crate::app::action::{Action, Move};
use crate::app::chord::{Chord, Key};
use crate::app::effect::{Effect, Outcome};
use crate::app::notice::Notice;
use crate::app::office::Office;
use crate::app::state::{Form, Layer, State};
use crate::app::{Filter, perform, settle, update};
use crate::i18n::Texts;

/// The screen of one office.
#[derive(Debug)]
pub struct Front {
    /// What is shown.
    pub state: State,
    editor: Editor,
    /// Counts what no tally knows, beside the loop; without it everything is done at once.
    worker: Option<Sender<Question>>,
}

impl Front {
    /// Begins with a state in which nothing is loaded.
    pub fn new(state: State) -> Self {
        Self {
            state,
            editor: Editor::default(),
            worker: None,
        }
    }

    /// Hands what takes long to a worker from now on.
    pub(super) fn employ(&mut self, worker: Sender<Question>) {
        self.worker = Some(worker);
    }

    /// Takes in what the worker has counted.
    pub(super) fn counted(&mut self, counted: Counted) {
        let outcome = match counted {
            Counted::Rows(kind, filter, count) => Outcome::Counted(kind, filter, count),
            Counted::Before(query, before) => Outcome::Placed(query, before),
        };
        settle(&mut self.state, outcome);
    }

    /// Takes a key press.
    pub fn press(&mut self, chord: Chord, office: &mut Office, texts: &Texts) {
        match self.meaning(chord) {
            Some(action) => self.act(action, office, texts),
            // A caret that moves takes back what was asked.
            None => self.state.armed = None,
        }
        self.note_caret();
    }

    /// Takes keys that came at once: a paste without brackets, a phrase of an input method, what
    /// was typed ahead.
    pub fn burst(&mut self, chords: &[Chord], office: &mut Office, texts: &Texts) {
        self.take_burst(chords, &mut |front, action| {
            front.act(action, office, texts);
        });
        self.note_caret();
    }

    /// Takes keys that came at once before there is an office; gives the form when it is to be
    /// saved.
    pub fn burst_first(&mut self, chords: &[Chord], texts: &Texts) -> Option<Box<Form>> {
        let mut saved = None;
        self.take_burst(chords, &mut |front, action| {
            saved = front.act_first(action, texts).or_else(|| saved.take());
        });
        saved
    }

    fn take_burst(&mut self, chords: &[Chord], act: &mut dyn FnMut(&mut Self, Action)) {
        let burst = Burst(chords);
        let mut typed = chords.iter().map(|chord| chord.typed());
        if self.state.standing.is_some() && typed.any(|it| it.is_some()) {
            return act(self, Action::Wait(burst.text()));
        }
        if self.is_pasted(&burst) {
            if let Some(action) = self.pasted(&burst.text()) {
                act(self, action);
            }
            return;
        }
        if self.state.focus().is_some() {
            let ends = chords.last().is_some_and(|it| it.typed().is_none());
            if ends && burst.is_no_phrase() && self.enter_saves() {
                // Too long for a phrase: a pasted line brings its end along.
                if let Some(action) = self.pasted(burst.text().trim_end()) {
                    act(self, action);
                }
                self.state.notice = Some(Notice::hint("notice-line-end"));
                return;
            }
            return self.take_keys(chords, act);
        }
        let mut typed = chords.iter().filter_map(|it| it.typed());
        let astray = if typed.all(|c| !c.is_ascii()) {
            Action::InputMethod
        } else {
            Action::PastedNowhere
        };
        if self.state.form().is_some() {
            if let Some((end, rest)) =
                chords.split_first().filter(|(it, _)| it.typed().is_none())
            {
                // On from the choice; what was typed with it belongs to the field behind.
                self.take_keys(&[*end], act);
                if !rest.is_empty() {
                    self.take_burst(rest, act);
                }
            } else if let Some((digit, rest)) = burst.choice_and_text() {
                self.take_keys(&[digit], act);
                self.take_burst(rest, act);
            } else if burst.is_choices() {
                self.take_keys(chords, act);
            } else {
                act(self, astray);
            }
            return;
        }
        if let Some((first, rest)) = chords.split_first()
            && self.opens_a_line(*first)
            && !rest.is_empty()
        {
            self.take_keys(&[*first], act);
            self.take_burst(rest, act);
        } else if burst.is_commands() || chords.iter().all(|it| self.moves(*it)) {
            self.take_keys(chords, act);
        } else {
            act(self, astray);
        }
    }

    /// Says whether a burst is pasted: into a text also where it begins with the line end behind
    /// what came by itself, and where a digit of it would choose nothing.
    fn is_pasted(&self, burst: &Burst<'_>) -> bool {
        let form = self.state.form().filter(|_| self.state.focus().is_some());
        burst.is_paste() || form.is_some_and(|form| burst.goes_on() || !burst.chooses_in(form))
    }

    /// Takes keys one after the other; characters that go into a text go there together.
    fn take_keys(&mut self, chords: &[Chord], act: &mut dyn FnMut(&mut Self, Action)) {
        let mut left = chords;
        while let Some((first, rest)) = left.split_first() {
            let typed = left.iter().map_while(|it| it.typed());
            let run: String = typed.collect();
            let takes_text = self.state.focus().is_some() && self.state.standing.is_none();
            if takes_text && !run.is_empty() {
                left = left.get(run.chars().count()..).unwrap_or_default();
                self.editor.follow(self.state.focus());
                if let Typed::Changed(text) = self.editor.type_run(&run) {
                    act(self, Action::FieldChanged(text));
                }
            } else {
                left = rest;
                if let Some(action) = self.meaning(*first) {
                    act(self, action);
                }
            }
            self.note_caret();
        }
    }

    /// Says whether Enter would save from the focused field.
    fn enter_saves(&self) -> bool {
        let form = self.state.form();
        form.is_some_and(|form| form.shown().last() == Some(&form.focus))
    }

    fn opens_a_line(&self, chord: Chord) -> bool {
        let found = self
            .state
            .keymap
            .find(self.state.scopes(), chord.half_width());
        matches!(found, Some(Action::Find | Action::GoTo | Action::Palette))
    }

    fn moves(&self, chord: Chord) -> bool {
        let found = self
            .state
            .keymap
            .find(self.state.scopes(), chord.half_width());
        matches!(found, Some(Action::Move(_)))
    }

    /// The keyboard has rested: what is typed next is a run of its own.
    pub fn pause(&mut self) {
        self.editor.seal();
        if let Some(form) = self.state.form_mut() {
            form.seal();
        }
    }

    /// Tells the form where the caret stands, so that what is taken back or kept leads there.
    fn note_caret(&mut self) {
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
    pub fn paste(&mut self, pasted: &str, office: &mut Office, texts: &Texts) {
        if let Some(action) = self.pasted(pasted) {
            self.act(action, office, texts);
        }
        self.note_caret();
    }

    fn pasted(&mut self, pasted: &str) -> Option<Action> {
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
    pub fn act(&mut self, action: Action, office: &mut Office, texts: &Texts) {
        let mut left: VecDeque<Effect> = update(&mut self.state, action).into();
        while let Some(effect) = left.pop_front() {
            let Some(effect) = self.hand_over(effect) else {
                continue;
            };
            let outcome = perform(effect, office, texts);
            left.extend(settle(&mut self.state, outcome));
        }
        self.editor.follow(self.state.focus());
        self.note_caret();
    }

    /// Gives a count that no tally knows to the worker; gives back what is done at once.
    fn hand_over(&self, effect: Effect) -> Option<Effect> {
        let Some(worker) = &self.worker else {
            return Some(effect);
        };
        let question = if let Effect::Count(kind, filter) = &effect
            && **filter != Filter::default()
        {
            Question::Rows(*kind, filter.clone())
        } else if let Effect::Place(query, None) = &effect {
            Question::Before(query.clone())
        } else {
            return Some(effect);
        };
        worker.send(question).is_err().then_some(effect)
    }

    /// Finds what a key press means here: text where text is typed, else a binding.
    pub fn meaning(&mut self, chord: Chord) -> Option<Action> {
        if self.state.standing.is_some() {
            return self.state.while_refused(chord);
        }
        let types = self.state.focus().is_some();
        if types {
            self.editor.follow(self.state.focus());
            match self.editor.press(chord) {
                Typed::Changed(text) => return Some(Action::FieldChanged(text)),
                Typed::Taken => return None,
                Typed::NotMine => {}
            }
        } else if let Some(digit) = self.digit(chord) {
            return Some(Action::Digit(digit));
        }
        let meant = if types { chord } else { chord.half_width() };
        let found = self.state.keymap.find(self.state.scopes(), meant);
        found.or_else(|| self.unbound(meant))
    }

    /// Digits choose among options and transitions; Backspace empties a choice.
    fn digit(&self, chord: Chord) -> Option<u8> {
        let chooses = match self.state.top() {
            Some(Layer::Offers(_)) => true,
            Some(Layer::Form(form)) => form.field().is_some_and(|it| !it.options.is_empty()),
            Some(
                Layer::Page(_)
                | Layer::Picker(_)
                | Layer::Palette(_)
                | Layer::Help(_)
                | Layer::Prompt(_),
            )
            | None => false,
        };
        if !chooses {
            return None;
        }
        if matches!(chord.key, Key::Backspace | Key::Delete) {
            return Some(0);
        }
        let digit = chord.half_width().typed()?.to_digit(10)?;
        u8::try_from(digit).ok()
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
            ];
            let step = arrows.into_iter().find(|(key, _)| *key == chord.key);
            if let Some((_, step)) = step {
                return Some(Action::Move(step));
            }
        }
        let typed = chord.typed().filter(|c| !c.is_ascii())?;
        (!typed.is_control()).then_some(Action::InputMethod)
    }

    /// Takes a key press before there is an office; gives the form when it is to be saved.
    pub fn press_first(&mut self, chord: Chord, texts: &Texts) -> Option<Box<Form>> {
        let action = self.meaning(chord)?;
        self.act_first(action, texts)
    }

    /// Takes pasted text before there is an office.
    pub fn paste_first(&mut self, pasted: &str, texts: &Texts) {
        if let Some(action) = self.pasted(pasted) {
            self.act_first(action, texts);
        }
    }

    /// Says why the answers do not do yet, and goes to the first that is missing.
    pub fn refuse_first(&mut self, notice: Notice) {
        if let Some(form) = self.state.form_mut() {
            form.focus_missing();
            let serial = form.serial;
            settle(&mut self.state, Outcome::NotSaved(serial, notice));
        }
        self.editor.follow(self.state.focus());
    }

    fn act_first(&mut self, action: Action, texts: &Texts) -> Option<Box<Form>> {
        let mut saved = None;
        for effect in update(&mut self.state, action) {
            if let Effect::Save(form, _) = effect {
                saved = Some(form);
            } else if let Some(found) = crate::app::effect::without_office(texts, effect) {
                settle(&mut self.state, found);
            }
        }
        self.editor.follow(self.state.focus());
        saved
    }

    /// Tells of half-typed forms that were left; each is offered back when its form is opened.
    pub fn offer_drafts(&mut self, office: &Office, texts: &Texts) {
        self.state.notice = crate::app::effect::drafts_left(office, texts);
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
