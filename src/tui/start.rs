//! What the screen begins with: the office or the place for one, and what the person has set.

use super::theme::Wardrobe;
use crate::app::keymap::Keymap;
use crate::app::notice::Notice;
use crate::app::state::Themes;
use crate::office::{Office, Opening};

/// What the screen begins with.
pub enum Start {
    /// A store that is there.
    Office(Box<Office>),
    /// A place where none is yet: the first run asks three questions.
    First(Opening),
}

/// Keeps a theme in the settings, and says what came of it.
pub type KeepTheme = Box<dyn Fn(&str) -> Notice>;

/// What the person at this machine has set.
pub struct Own {
    /// The keys.
    pub keymap: Keymap,
    /// The themes that the terminal can show.
    pub wardrobe: Wardrobe,
    /// Their words, and which is worn.
    pub themes: Themes,
    /// Keeps the one that was taken in the settings, and says what came of it.
    pub keep_theme: KeepTheme,
    /// The folder that `~` stands for.
    pub home: Option<String>,
    /// The folder in which files are looked for, where it is another one.
    pub folder: Option<String>,
    /// Takes what is copied into the clipboard of this machine, and says whether it did; else the
    /// terminal is to (OSC 52).
    pub clipboard: Box<dyn Fn(&str) -> bool>,
    /// Whether the tour is to be shown.
    pub tour: bool,
    /// Whether the bell is to ring for what is refused and what is done.
    pub bell: bool,
    /// What is wrong with what was set, if something is.
    pub said: Option<Notice>,
}
