//! A desk: a rehearsal store, a screen without a terminal, and hands that type in keymap notation.

use duban::app::action::Action;
use duban::app::chord::{Chord, parse_keys};
use duban::app::keymap::Keymap;
use duban::app::state::State;
use duban::domain::Kind;
use duban::i18n::{Language, Texts};
use duban::office::Office;
use duban::tui::terminal::Glyphs;
use duban::tui::{Front, Look, Theme, rows, still};
use ratatui::buffer::Buffer;
use tempfile::TempDir;

use crate::made_up;
use crate::store::{opening, rehearsal, skipping, with_roster};

/// One desk.
pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) office: Office,
    pub(crate) texts: Texts,
    pub(crate) front: Front,
    size: (u16, u16),
}

impl Desk {
    /// Sits down before a store with the roster in it.
    pub(crate) fn new(language: Language, size: (u16, u16)) -> Self {
        Self::over(language, size, |folder| with_roster(folder, "2009-10-23"))
    }

    /// Sits down before a store with nothing but the template.
    pub(crate) fn empty(language: Language, size: (u16, u16)) -> Self {
        Self::over(language, size, |folder| rehearsal(folder, "2009-10-23"))
    }

    /// Sits down before a store with the roster and the opinions of the field.
    pub(crate) fn with_opinions(language: Language, size: (u16, u16)) -> Self {
        Self::over(language, size, |folder| {
            let mut office = with_roster(folder, "2009-10-23");
            let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
            office
                .import_opinions(&bytes, &skipping(), &mut ())
                .unwrap()
                .unwrap();
            office
        })
    }

    /// Sits down before the demonstration store, in the middle of its campaign.
    pub(crate) fn demo(language: Language, size: (u16, u16)) -> Self {
        Self::over(language, size, |folder| {
            made_up::fill(&opening(folder, "2009-10-23")).unwrap()
        })
    }

    /// As it is, with somebody else at the keyboard.
    pub(crate) fn sat_at_by(mut self, name: &str) -> Self {
        let person = self.office.resolve(Kind::Person, name).ok();
        self.office.introduce(person).unwrap();
        self.act(Action::StoreChanged);
        self
    }

    pub(super) fn over(
        language: Language,
        size: (u16, u16),
        make: impl FnOnce(&std::path::Path) -> Office,
    ) -> Self {
        let folder = TempDir::new().unwrap();
        let mut office = make(folder.path());
        let clerk = office.resolve(Kind::Person, "刘思远").ok();
        office.introduce(clerk).unwrap();
        let facts = duban::app::effect::facts(&office).unwrap();
        let home = folder.path().display().to_string();
        let state = State::new(facts, Keymap::built_in(), size).at_home(Some(home));
        let mut desk = Self {
            folder,
            office,
            texts: Texts::for_screen(language),
            front: Front::new(state),
            size,
        };
        desk.act(Action::StoreChanged);
        desk
    }

    /// Gives the folder in which the store lies.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Leaves the screen and begins anew on the same store.
    pub(crate) fn anew(&mut self) {
        let facts = duban::app::effect::facts(&self.office).unwrap();
        let home = self.folder.path().display().to_string();
        let state = State::new(facts, Keymap::built_in(), self.size);
        self.front = Front::new(state.at_home(Some(home)));
        self.act(Action::StoreChanged);
    }

    /// Types, with a rest at the end.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for chord in parse_keys(keys).unwrap() {
            self.front.press(chord, &mut self.office, &self.texts);
        }
        self.act(Action::Rested);
        self
    }

    /// Presses one key, without a rest.
    pub(crate) fn press(&mut self, chord: Chord) {
        self.front.press(chord, &mut self.office, &self.texts);
    }

    /// Does what no key does.
    pub(crate) fn act(&mut self, action: Action) {
        self.front.act(action, &mut self.office, &self.texts);
    }

    /// Pastes.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.front.paste(text, &mut self.office, &self.texts);
        self
    }

    /// Sends keys that come at once, as a terminal without brackets pastes.
    pub(crate) fn burst(&mut self, keys: &str) -> &mut Self {
        let chords = parse_keys(keys).unwrap();
        self.front.burst(&chords, &mut self.office, &self.texts);
        self
    }

    /// Sends keys of a hand that a line has brought together.
    pub(crate) fn bunch(&mut self, keys: &str) -> &mut Self {
        let chords = parse_keys(keys).unwrap();
        self.front.bunch(&chords, &mut self.office, &self.texts);
        self
    }

    /// Gives the text of a field of the form on top.
    pub(crate) fn text(&self, column: &str) -> String {
        let form = self.front.state.form().expect("a form");
        form.named(column).expect(column).text.clone()
    }

    /// Gives the column of the focused field.
    pub(crate) fn focused(&self) -> &'static str {
        let form = self.front.state.form().expect("a form");
        form.field().expect("a field").column.name
    }

    /// Goes to a field of the form on top.
    pub(crate) fn go_to(&mut self, column: &str) -> &mut Self {
        let at = self.front.state.form().unwrap().place(column).unwrap();
        let tab = |desk: &Self| desk.front.state.form().unwrap().focus;
        while tab(self) != at {
            let key = if tab(self) < at { "<tab>" } else { "<s-tab>" };
            self.keys(key);
        }
        self
    }

    /// Takes another size.
    pub(crate) fn resize(&mut self, size: (u16, u16)) {
        self.size = size;
        self.act(Action::Resized(size.0, size.1));
    }

    /// Draws, and gives the buffer with the place of the terminal's cursor where it is shown.
    pub(crate) fn drawn(&self) -> (Buffer, Option<(u16, u16)>) {
        let look = Look {
            texts: &self.texts,
            glyphs: Glyphs::unicode(),
            theme: Theme::plain(),
        };
        let (buffer, at) = still(&self.front, self.size, &look);
        (buffer, at.map(|it| (it.x, it.y)))
    }

    /// Gives what is copied of a pane.
    pub(crate) fn pane_text(&self) -> String {
        let look = Look {
            texts: &self.texts,
            glyphs: Glyphs::unicode(),
            theme: Theme::plain(),
        };
        self.front.pane_text(&look)
    }

    /// Gives the screen as text, one row a line.
    pub(crate) fn screen(&self) -> String {
        let (buffer, _) = self.drawn();
        rows(&buffer).map(|row| row + "\n").collect()
    }
}
