//! `config.toml`: what the person at this machine has set once for all. A variable of the
//! environment goes before it, an option of the command line before both.

use std::path::{Path, PathBuf};

use super::choices::asked_by;
use crate::i18n::Language;
use crate::tui::ThemeChoice;
use crate::tui::terminal::GlyphChoice;

/// The name of the file in the program's folder of settings.
const FILE: &str = "config.toml";

/// The languages that there are.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// Something that may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The theme.
    Theme,
    /// The signs.
    Glyphs,
    /// The language.
    Language,
    /// The store that is opened where none is named.
    Store,
    /// The folder in which files are looked for, and below which they are written.
    Folder,
}

impl Key {
    /// All of them, in the order of the file.
    pub(super) const ALL: [Self; 5] = [
        Self::Theme,
        Self::Glyphs,
        Self::Language,
        Self::Store,
        Self::Folder,
    ];

    /// Gives its name in the file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Glyphs => "glyphs",
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
            Self::Language => LANGUAGES.to_vec(),
            Self::Store | Self::Folder => Vec::new(),
        }
    }

    fn takes(self, value: &str) -> bool {
        match self {
            Self::Theme => asked_by(&ThemeChoice::WORDS, value).is_some(),
            Self::Glyphs => asked_by(&GlyphChoice::WORDS, value).is_some(),
            Self::Language => value.parse::<Language>().is_ok(),
            Self::Store | Self::Folder => !value.trim().is_empty(),
        }
    }
}

/// What is wrong in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The line, from 1.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) what: FaultKind,
    /// The word that is wrong.
    pub(super) found: String,
}

/// What can be wrong in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// It cannot be read, or is no TOML.
    Unreadable,
    /// There is nothing of this name to be set.
    Unknown,
    /// This one cannot be set to that.
    Value(Key),
}

/// What was read of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Config {
    /// Where it stands, or would.
    pub(super) path: Option<PathBuf>,
    /// Whether it is there.
    pub(super) there: bool,
    /// What is wrong; then nothing of it is used.
    pub(super) faults: Vec<Fault>,
    values: Vec<(Key, String)>,
}

impl Config {
    /// Reads it in a person's folder of settings.
    pub(super) fn read(settings: Option<&Path>) -> Self {
        let Some(path) = settings.map(|folder| folder.join("duban").join(FILE)) else {
            return Self::default();
        };
        let read = std::fs::read(&path);
        let there =
            !matches!(&read, Err(error) if error.kind() == std::io::ErrorKind::NotFound);
        let (values, faults) = match read {
            Ok(bytes) => values(&String::from_utf8_lossy(&bytes)),
            Err(error) if there => {
                let fault = Fault {
                    line: 1,
                    what: FaultKind::Unreadable,
                    found: error.to_string(),
                };
                (Vec::new(), vec![fault])
            }
            Err(_missing) => (Vec::new(), Vec::new()),
        };
        Self {
            path: Some(path),
            there,
            values: if faults.is_empty() {
                values
            } else {
                Vec::new()
            },
            faults,
        }
    }

    /// Gives what something was set to.
    pub(super) fn value(&self, key: Key) -> Option<&str> {
        let found = self.values.iter().find(|(of, _)| *of == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads what is set in a text, and what is wrong with it.
fn values(text: &str) -> (Vec<(Key, String)>, Vec<Fault>) {
    let text = text.trim_start_matches('\u{feff}');
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let before = text.bytes().take(at).filter(|byte| *byte == b'\n');
            let fault = Fault {
                line: before.count() + 1,
                what: FaultKind::Unreadable,
                found: error.message().to_owned(),
            };
            return (Vec::new(), vec![fault]);
        }
    };
    let (mut values, mut faults) = (Vec::new(), Vec::new());
    for (name, value) in &table {
        let line = line_of(text, name);
        let Some(key) = Key::ALL.into_iter().find(|key| key.name() == name) else {
            faults.push(Fault {
                line,
                what: FaultKind::Unknown,
                found: name.clone(),
            });
            continue;
        };
        match value.as_str().filter(|it| key.takes(it)) {
            Some(value) => values.push((key, value.to_owned())),
            None => faults.push(Fault {
                line,
                what: FaultKind::Value(key),
                found: value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned),
            }),
        }
    }
    faults.sort_by_key(|it| it.line);
    (values, faults)
}

/// Finds the line on which a name is set, or a table of that name begins.
fn line_of(text: &str, name: &str) -> usize {
    let sets = |line: &str| {
        let key = line.split(['=', '.', ']']).next().unwrap_or_default();
        key.trim().trim_start_matches('[').trim_matches('"') == name
    };
    text.lines().position(sets).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_and_what_is_wrong_is_told_with_line_and_word() {
        let (set, faults) = values("# 设置\ntheme = \"light\"\nstore = \"~/a.db\"\n");
        let wanted = [(Key::Store, "~/a.db"), (Key::Theme, "light")];
        assert_eq!(set, wanted.map(|(key, value)| (key, value.to_owned())));
        assert_eq!(faults, []);
        for (text, line, what, found) in [
            (
                "\ntheme = \"dusk\"",
                2,
                FaultKind::Value(Key::Theme),
                "dusk",
            ),
            ("theme = 3", 1, FaultKind::Value(Key::Theme), "3"),
            ("a = 1\ntheme = \"dark\"", 1, FaultKind::Unknown, "a"),
            ("\n[colours]\nx = 1", 2, FaultKind::Unknown, "colours"),
            ("store = \" \"", 1, FaultKind::Value(Key::Store), " "),
            (
                "language = \"fr\"",
                1,
                FaultKind::Value(Key::Language),
                "fr",
            ),
        ] {
            let (_, faults) = values(text);
            let found = found.to_owned();
            assert_eq!(faults, [Fault { line, what, found }], "{text}");
        }
        let (_, faults) = values("theme = \"dark\"\nglyphs = unicode\n");
        assert_eq!((faults[0].line, faults[0].what), (2, FaultKind::Unreadable));
    }
}
