//! `config.toml`: what the person at this machine has set once for all. A variable of the
//! environment goes before it, an option of the command line before both.

use std::path::{Path, PathBuf};

use super::choices::asked_by;
use super::themes;
use crate::app::config::{ConfigFault, ConfigFaultKind, set_in, text_of, words_in};
use crate::app::theme::ThemeChoice;
use crate::i18n::Language;
use crate::tui::terminal::GlyphChoice;

/// The name of the file in the program's folder of settings.
pub(super) const FILE: &str = "config.toml";

/// The languages that there are.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// Something that may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The theme.
    Theme,
    /// The signs.
    Glyphs,
    /// What the bell rings for.
    Bell,
    /// The language.
    Language,
    /// The store that is opened where none is named.
    Store,
    /// The folder in which files are looked for, and below which they are written.
    Folder,
}

impl Key {
    /// What the bell may ring for: nothing, or what is refused and what is done.
    pub(super) const BELL: [&str; 2] = ["off", "faults"];

    /// All of them, in the order of the file.
    pub(super) const ALL: [Self; 6] = [
        Self::Theme,
        Self::Glyphs,
        Self::Bell,
        Self::Language,
        Self::Store,
        Self::Folder,
    ];

    /// Finds one by its name in the file.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }

    /// Gives its name in the file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Glyphs => "glyphs",
            Self::Bell => "bell",
            Self::Language => "language",
            Self::Store => "store",
            Self::Folder => "folder",
        }
    }

    /// Gives the variable that goes before it, where there is one.
    pub(super) const fn variable(self) -> Option<&'static str> {
        match self {
            Self::Theme => Some("DUBAN_THEME"),
            Self::Glyphs => Some("DUBAN_GLYPHS"),
            Self::Bell => Some("DUBAN_BELL"),
            Self::Language => Some("DUBAN_LANG"),
            Self::Store => Some("DUBAN_DB"),
            Self::Folder => None,
        }
    }

    /// Gives the words that it may be; nothing where it is a path.
    pub(super) fn words(self) -> Vec<&'static str> {
        match self {
            Self::Theme => ThemeChoice::WORDS.map(|(word, _)| word).to_vec(),
            Self::Glyphs => GlyphChoice::WORDS.map(|(word, _)| word).to_vec(),
            Self::Bell => Self::BELL.to_vec(),
            Self::Language => LANGUAGES.to_vec(),
            Self::Store | Self::Folder => Vec::new(),
        }
    }

    /// Says whether it may be set to that; a theme may be one of one's own, of which a file stands
    /// in the folder of settings.
    pub(super) fn takes(self, value: &str, settings: Option<&Path>) -> bool {
        match self {
            Self::Theme => {
                let is_own = settings.is_some_and(|it| themes::is_there(it, value));
                is_own || ThemeChoice::named(value).is_some()
            }
            Self::Glyphs => asked_by(&GlyphChoice::WORDS, value).is_some(),
            Self::Bell => Self::BELL.contains(&value),
            Self::Language => value.parse::<Language>().is_ok(),
            Self::Store | Self::Folder => !value.trim().is_empty(),
        }
    }
}

/// What was read of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Config {
    /// Where it stands, or would.
    pub(super) path: Option<PathBuf>,
    /// Whether it is there.
    pub(super) there: bool,
    /// What is wrong; then nothing of it is used, but where the ledger lies and its files go: what
    /// is wrong with a colour shuts nobody out of the ledger.
    pub(super) faults: Vec<ConfigFault>,
    /// Whether a store may be named in it that is not known for its faults.
    pub(super) hides_store: bool,
    values: Vec<(Key, String)>,
}

impl Config {
    /// Reads it in a person's folder of settings.
    pub(super) fn read(settings: Option<&Path>) -> Self {
        let Some(folder) = settings.map(|folder| folder.join("duban")) else {
            return Self::default();
        };
        let path = folder.join(FILE);
        let read = std::fs::read(&path);
        let there =
            !matches!(&read, Err(error) if error.kind() == std::io::ErrorKind::NotFound);
        let mut named = false;
        let mut places = Vec::new();
        let set = match read {
            Ok(bytes) => {
                let begins = |line: &str| line.trim_start().starts_with(Key::Store.name());
                named = String::from_utf8_lossy(&bytes).lines().any(begins);
                text_of(bytes).and_then(|text| {
                    values(&text, &folder).inspect_err(|_| places = places_in(&text))
                })
            }
            Err(error) if there => Err(vec![of_file(error.to_string())]),
            Err(_missing) => Ok(Vec::new()),
        };
        let (values, faults) = match set {
            Ok(values) => (values, Vec::new()),
            Err(faults) => (places, faults),
        };
        let is_known = values.iter().any(|(key, _)| *key == Key::Store);
        Self {
            path: Some(path),
            there,
            values,
            hides_store: named && !faults.is_empty() && !is_known,
            faults,
        }
    }

    /// Gives the folder of settings.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.path.as_ref()?.parent()
    }

    /// Gives what something was set to.
    pub(super) fn value(&self, key: Key) -> Option<&str> {
        let found = self.values.iter().find(|(of, _)| *of == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads what is set in a text.
pub(super) fn values(
    text: &str,
    settings: &Path,
) -> Result<Vec<(Key, String)>, Vec<ConfigFault>> {
    let takes = |name: &str, word: &str| {
        Key::named(name).is_some_and(|key| key.takes(word, Some(settings)))
    };
    let set = set_in(text, &Key::ALL.map(Key::name), takes)?.into_iter();
    let keyed = set.filter_map(|(name, word)| Some((Key::named(name)?, word)));
    Ok(keyed.collect())
}

/// Reads in a text with faults where the ledger lies and its files go.
fn places_in(text: &str) -> Vec<(Key, String)> {
    let places = [Key::Store, Key::Folder];
    let set = words_in(text, &places.map(Key::name)).into_iter();
    let keyed = set.filter_map(|(name, word)| Some((Key::named(name)?, word)));
    keyed.filter(|(key, word)| key.takes(word, None)).collect()
}

/// What is wrong with the file as a whole.
const fn of_file(found: String) -> ConfigFault {
    ConfigFault {
        line: 1,
        what: ConfigFaultKind::Unreadable,
        found,
    }
}
