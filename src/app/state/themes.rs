//! The themes that can be worn on the screen, and which of them is.

use super::{Layer, PickFor, State};
use crate::app::theme::ThemeChoice;

/// A theme that can be worn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeRow {
    /// The word by which it is asked for.
    pub word: String,
    /// Whether it is one of one's own.
    pub own: bool,
    /// What is wrong with its file, which then cannot be worn.
    pub fault: Option<String>,
}

/// The themes there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Themes {
    /// All of them.
    pub rows: Vec<ThemeRow>,
    /// The word of the one that is worn.
    pub worn: String,
    /// The word of one that was taken and is to be kept in the settings.
    pub to_keep: Option<String>,
}

impl Default for Themes {
    fn default() -> Self {
        let rows = ThemeChoice::WORDS.map(|(word, _)| ThemeRow {
            word: word.to_owned(),
            own: false,
            fault: None,
        });
        Self {
            worn: rows.first().map_or_else(String::new, |it| it.word.clone()),
            rows: rows.to_vec(),
            to_keep: None,
        }
    }
}

impl Themes {
    /// Adds those of one's own, and says which is worn.
    #[must_use]
    pub fn with_own(mut self, own: impl IntoIterator<Item = ThemeRow>, worn: String) -> Self {
        self.rows.extend(own);
        self.worn = worn;
        self
    }

    /// Finds one by its word.
    pub fn named(&self, word: &str) -> Option<&ThemeRow> {
        self.rows.iter().find(|it| it.word == word)
    }
}

impl State {
    /// Says which themes there are.
    #[must_use]
    pub fn wearing(mut self, themes: Themes) -> Self {
        self.themes = themes;
        self
    }

    /// Gives the word of the theme in which the screen is to be drawn: while one is chosen, the one
    /// in hand.
    pub fn theme(&self) -> &str {
        let in_hand = self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Picker(picker) if picker.purpose == PickFor::Theme => {
                picker.candidates.get(picker.cursor)
            }
            Layer::Picker(_)
            | Layer::Page(_)
            | Layer::Form(_)
            | Layer::Offers(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_) => None,
        });
        let in_hand = in_hand.and_then(|it| self.themes.named(&it.told));
        let can_be_worn = in_hand.filter(|it| it.fault.is_none());
        can_be_worn.map_or(&self.themes.worn, |it| &it.word)
    }
}
