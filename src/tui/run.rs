//! The loop: one queue, one thread that owns state, office and screen.
//!
//! Keys, signals and the hang-up come from the input thread, other people's changes from the
//! watcher; a time limit is waited for only while something is pending. While text is typed,
//! nothing that no key asked for is drawn, so that no byte moves the input method's window.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::crew::{Crew, Event, RunError};
use super::front::Front;
use super::held::Held;
use super::look::Look;
use super::start::{Own, Start};
use super::terminal::{Guard, Input, Opened, Screen, Signal, Tty};
use super::theme::Theme;
use super::waits::{Clock, Waited, gone_by};
use super::window::Window;
use crate::app::action::Action;
use crate::app::effect::{Effect, NewPlace, Outcome, Outside};
use crate::app::notice::Notice;
use crate::app::state::{Facts, Layer, Leaving, State};
use crate::i18n::Texts;
use crate::office::{News, Office, OfficeError};
use crate::store::SavedAside;

/// Where what was open lies in the end.
#[derive(Debug)]
pub enum Aside {
    /// In its place.
    InPlace,
    /// It was no longer at its path, and was copied.
    Copied(SavedAside),
    /// It was not in its place, and could not be copied.
    Failed(OfficeError),
    /// It was not in its place and was not copied; this is said of what is half typed.
    Drafts(Notice),
}

/// Shows an office, or asks for one, until the person leaves or the terminal is gone. What nobody
/// but this window can read by then is copied into a file of its own before it ends.
///
/// # Errors
/// [`RunError`]; the terminal is given back in any case.
pub fn run(opened: Opened, start: Start, texts: &Texts, own: Own) -> Result<Aside, RunError> {
    let Opened {
        guard,
        mut screen,
        input,
        glyphs,
        ..
    } = opened;
    let look = Look {
        texts,
        glyphs,
        theme: Theme::plain(),
    };
    let (queue, events) = channel();
    let held = Held::default();
    let saved = held.clone();
    let reader = input.spawn(queue.clone(), Event::Input, move || saved.keep())?;
    let mut desk = Desk {
        front: Front::new(
            State::new(Facts::default(), own.keymap, screen.size())
                .at_home(own.home)
                .beginning_in(own.folder)
                .wearing(own.themes)
                .touring(own.tour),
        ),
        seat: match start {
            Start::Office(office) => Seat::Office(office),
            Start::First(opening) => Seat::New(NewPlace::new(opening)),
        },
        crew: Crew::default(),
        queue,
        look,
        held: held.clone(),
        window: Window::new(own.clipboard, (own.wardrobe, own.keep_theme), own.bell),
    };
    let worked = desk.begin().and_then(|()| {
        // What was half typed is more.
        let notice = &mut desk.front.state.notice;
        *notice = notice.take().or(own.said);
        if let Some(office) = desk.seat.office() {
            crate::app::effect::tell_news(office, &mut desk.front.state);
        }
        let worked = desk.work(&mut screen, &guard, &events);
        desk.keep_place();
        let aside = desk.aside();
        worked.map(|()| aside)
    });
    drop(reader);
    drop(screen);
    drop(guard);
    let Desk {
        front, seat, crew, ..
    } = desk;
    // The one who counts works as long as anybody can ask him.
    drop(front);
    // Whoever closes the store last brings its log into the file: that is to be the office.
    crew.leave();
    held.end();
    drop(seat);
    worked
}

/// What the screen works on.
enum Seat {
    /// A place where no store is yet.
    New(NewPlace),
    /// An office.
    Office(Box<Office>),
}

impl Seat {
    fn office(&self) -> Option<&Office> {
        match self {
            Self::Office(office) => Some(office),
            Self::New(_) => None,
        }
    }

    fn office_mut(&mut self) -> Option<&mut Office> {
        match self {
            Self::Office(office) => Some(office),
            Self::New(_) => None,
        }
    }
}

impl Outside for Seat {
    fn perform(&mut self, effect: Effect, texts: &Texts) -> Outcome {
        match self {
            Self::New(place) => place.perform(effect, texts),
            Self::Office(office) => office.perform(effect, texts),
        }
    }
}

/// The screen at work.
struct Desk<'a> {
    front: Front,
    seat: Seat,
    crew: Crew,
    queue: Sender<Event>,
    look: Look<'a>,
    held: Held,
    window: Window,
}

impl Desk<'_> {
    fn act(&mut self, action: Action) {
        self.front.act(action, &mut self.seat, self.look.texts);
    }

    /// Shows what the seat begins with: an office with its rows, or the questions that make one.
    fn begin(&mut self) -> Result<(), RunError> {
        let office = match &mut self.seat {
            Seat::Office(office) => office,
            Seat::New(place) => {
                let form = Box::new(place.form());
                self.front.state.layers.push(Layer::Form(form));
                return Ok(());
            }
        };
        let language = self.look.texts.language();
        self.crew.begin(office, language, &self.queue)?;
        self.front.state.facts = crate::app::effect::facts(office)?;
        self.front.employ(self.crew.worker(), self.crew.clerk());
        let state = &mut self.front.state;
        let held = crate::app::effect::come_back(office, self.look.texts, state);
        self.act(Action::StoreChanged);
        if let Some((held, view)) = held.zip(self.front.state.view_mut()) {
            view.stand_on(held);
        }
        if let Some(office) = self.seat.office() {
            self.front.offer_drafts(office, self.look.texts);
        }
        Ok(())
    }

    /// Sits down in the office that the answers have made, where they have.
    fn move_in(&mut self) -> Result<(), RunError> {
        let made = match &mut self.seat {
            Seat::New(place) => place.take_made(),
            Seat::Office(_) => None,
        };
        let Some(office) = made else { return Ok(()) };
        let state = &self.front.state;
        let (keymap, size) = (state.keymap.as_ref().clone(), state.size);
        let (folders, themes) = (state.folders.clone(), state.themes.clone());
        let state = State::new(Facts::default(), keymap, size).wearing(themes);
        self.front = Front::new(state.at_home(folders.home).beginning_in(folders.first));
        self.seat = Seat::Office(office);
        self.begin()?;
        self.pictured();
        Ok(())
    }

    /// Sets to work whom the first picture did not need, and keeps what is half typed also where
    /// the terminal goes: nothing is typed before that picture.
    fn pictured(&self) {
        self.crew.go();
        if let Some(office) = self.seat.office() {
            self.held.begin(office);
        }
    }

    /// Keeps where the person was, for when he comes back, and that he has seen this version.
    /// Nobody is left to be told that it could not be kept, and nothing is lost by it.
    fn keep_place(&self) {
        let state = &self.front.state;
        if let Some(office) = self.seat.office().filter(|_| !state.facts.moved) {
            drop(crate::app::effect::keep_place(office, state));
            drop(crate::app::effect::keep_version(office, state));
        }
    }

    /// Says whether there is nothing left to be shown: the person has left, or left the questions.
    fn is_over(&self) -> bool {
        let state = &self.front.state;
        let unasked = self.seat.office().is_none() && state.layers.is_empty();
        state.leaving == Leaving::Now || unasked
    }

    /// Gives where what was open lies; what nobody else can read is copied now.
    fn aside(&mut self) -> Aside {
        let Some(office) = self.seat.office_mut() else {
            return Aside::InPlace;
        };
        let state = &self.front.state;
        let has_moved = office.check_standing().is_err_and(|it| it.is_of_place());
        let beside =
            |office: &Office| crate::app::effect::drafts_beside(office).map(Aside::Drafts);
        if !has_moved {
            return Aside::InPlace;
        }
        if state.facts.aside.is_none() && !office.is_lost() {
            return beside(office).unwrap_or(Aside::InPlace);
        }
        let forms = state.forms().filter(|form| form.is_begun());
        let drafts = forms.filter_map(|form| crate::app::effect::draft_of(office, form));
        let drafts: Vec<_> = drafts.collect();
        match office.save_aside(&drafts) {
            Ok(saved) => Aside::Copied(saved),
            Err(error) => beside(office).unwrap_or(Aside::Failed(error)),
        }
    }

    fn draw(&mut self, screen: &mut Screen<Tty>) -> io::Result<()> {
        self.window.entitle(&self.front, &self.look, screen);
        self.window.dress(&self.front, &mut self.look, screen);
        screen.draw(|frame| self.front.draw(frame, &self.look))
    }

    fn work(
        &mut self,
        screen: &mut Screen<Tty>,
        guard: &Guard,
        events: &Receiver<Event>,
    ) -> Result<(), RunError> {
        let mut clock = Clock::default();
        self.turns(&mut clock);
        self.draw(screen)?;
        self.pictured();
        while !self.is_over() {
            let moved = self.front.state.facts.moved;
            self.crew.note_moved(moved);
            let event = match clock.wait(events, &self.front.state, self.seat.office())? {
                Waited::Event(event) => Some(event),
                Waited::Day => None,
                Waited::Due => {
                    self.fall_due(&mut clock, screen)?;
                    continue;
                }
            };
            // While text is typed, what others did is painted with the next key.
            let typing = self.front.state.focus().is_some();
            let turned = self.turns(&mut clock);
            if turned {
                self.act(Action::NewDay);
            } else if event.is_none() {
                continue;
            }
            let asked = matches!(event, Some(Event::Input(_)));
            // A key asked for it, however long ago.
            let worked = matches!(event, Some(Event::Worked(_)));
            if asked && clock.has_paused() {
                self.front.pause();
            }
            if let Some(event) = event {
                self.take(event, screen, guard)?;
                self.move_in()?;
                clock.note(&self.front.state);
            }
            if let Some(office) = self.seat.office() {
                self.held.share(&self.front, office);
            }
            self.window.copy(&mut self.front, &self.look, screen);
            self.window.keep_theme(&mut self.front);
            if std::mem::take(&mut self.front.state.repaint) {
                screen.repaint()?;
            }
            // What day it is, and that nothing is written any more, counts for what is typed: that
            // is painted also then.
            let gone = self.front.state.facts.moved != moved;
            if asked || worked || turned || gone || !typing {
                self.draw(screen)?;
            }
        }
        Ok(())
    }

    /// Says whether the day is another than the one that is shown, or somebody has set the
    /// machine's clock.
    fn turns(&mut self, clock: &mut Clock) -> bool {
        let Some(office) = self.seat.office_mut() else {
            return false;
        };
        let (now, gone_by) = (office.now(), gone_by());
        let (then, since) = clock.began(now, gone_by);
        let leapt = office.note_leap((then, now), since);
        let is_set = clock.is_set(now, gone_by);
        let facts = &self.front.state.facts;
        !facts.moved && (leapt || is_set || office.today() != facts.today)
    }

    /// Does what waited for the keyboard to rest.
    fn fall_due(&mut self, clock: &mut Clock, screen: &mut Screen<Tty>) -> io::Result<()> {
        let action = clock.due(&self.front.state);
        // Without a key, nothing is painted beside a text that is typed but what it finds.
        let finds = self.front.state.waiting.find;
        let typing = self.front.state.focus().is_some();
        let quiet = action == Action::DraftDue || (typing && !finds);
        self.act(action);
        // Only a draft that could not be kept is worth moving the input method for.
        if !quiet || self.front.state.form().is_some_and(|form| form.dirty) {
            self.draw(screen)?;
        }
        Ok(())
    }

    fn take(
        &mut self,
        event: Event,
        screen: &mut Screen<Tty>,
        guard: &Guard,
    ) -> Result<(), RunError> {
        let (texts, seat) = (self.look.texts, &mut self.seat);
        match event {
            Event::Input(Input::Chord(chord)) => self.front.press(chord, seat, texts),
            Event::Input(Input::Burst(chords)) => self.front.burst(&chords, seat, texts),
            Event::Input(Input::Bunch(chords)) => self.front.bunch(&chords, seat, texts),
            Event::Input(Input::Paste(text)) => self.front.paste(&text, seat, texts),
            Event::Input(Input::Resize(columns, rows)) => {
                screen.resize(columns, rows)?;
                self.act(Action::Resized(columns, rows));
            }
            Event::Input(Input::Signal(Signal::Suspend)) => {
                guard.suspend()?;
                screen.repaint()?;
            }
            Event::Input(Input::Signal(Signal::Resume)) => {
                guard.resume()?;
                screen.repaint()?;
            }
            Event::Input(
                Input::Signal(Signal::Terminate | Signal::Interrupt) | Input::Hangup,
            ) => {
                self.act(Action::Quit);
                // Nobody is asked any more.
                self.front.state.leaving = Leaving::Now;
            }
            Event::Store(News::Moved(how)) => self.act(Action::StoreMoved(how)),
            Event::Store(News::Changed) => self.look_again(),
            Event::Counted(counted) => self.front.counted(counted, seat, texts),
            Event::Worked(answer) => {
                self.window.hear(&answer);
                self.front.worked(answer);
            }
        }
        Ok(())
    }

    /// Reads anew what others have changed. The watcher wakes for one's own changes too; those were
    /// read again at once.
    fn look_again(&mut self) {
        let Some(office) = self.seat.office_mut() else {
            return;
        };
        let others = office.others_wrote().unwrap_or(true);
        let facts = &self.front.state.facts;
        if others || facts.moved || facts.read_only != office.read_only() {
            // Where nothing is shared, the file is opened anew; what fails is said by what is
            // read next.
            drop(office.catch_up());
            self.act(Action::StoreChanged);
        }
    }
}
