//! What a terminal can wear: every theme by its word, as it suits the ground and the colours there.

use super::{Depth, Theme};
use crate::app::theme::{OwnTheme, ThemeChoice};
use crate::tui::terminal::{Ground, Setting};

/// The themes that a terminal can show.
#[derive(Clone, Debug)]
pub struct Wardrobe {
    ground: Ground,
    depth: Depth,
    colourless: bool,
    own: Vec<(String, OwnTheme)>,
}

impl Wardrobe {
    /// Makes it for a terminal, with the themes of one's own by their names.
    pub fn new(own: Vec<(String, OwnTheme)>, ground: Ground, setting: &Setting) -> Self {
        Self {
            ground,
            depth: if setting.has_all_colours() {
                Depth::All
            } else if setting.has_many_colours() {
                Depth::Many
            } else {
                Depth::Sixteen
            },
            colourless: setting.no_color,
            own,
        }
    }

    /// Gives the theme of a word: the one that suits the ground where none is called so, and where
    /// no colours are wanted the one without.
    pub fn theme(&self, word: &str) -> Theme {
        if self.colourless {
            return Theme::plain();
        }
        let choice = ThemeChoice::named(word);
        let own = self.own.iter().find(|(name, _)| name == word);
        match (choice, own) {
            (None, Some((_, own))) => Theme::own(own, self.ground, self.depth),
            (choice, _) => Theme::choose(choice.unwrap_or_default(), self.ground, self.depth),
        }
    }
}
