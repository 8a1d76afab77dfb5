//! Themes: those of the program by their words, and one's own, read from a file.

use super::config::{ConfigFault, read};

/// A theme of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// The one that suits the ground of the terminal.
    #[default]
    Measured,
    /// For a dark ground.
    Dark,
    /// For a light ground.
    Light,
    /// For whoever sees little: the strongest colours there are, and nothing faint.
    Contrast,
    /// Without colours.
    Plain,
}

impl ThemeChoice {
    /// All of them, with the word by which each is asked for.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("auto", Self::Measured),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("contrast", Self::Contrast),
        ("plain", Self::Plain),
    ];

    /// Finds one by its word.
    pub fn named(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, choice)| *choice)
    }
}

/// What of the screen can have a colour of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeRole {
    /// Whatever is read.
    Text,
    /// Headings and the names of keys.
    Heading,
    /// Where one is, what is noted.
    Accent,
    /// What need not be read: rules, hints, what is closed.
    Dim,
    /// What is late or wrong.
    Red,
    /// What is near.
    Yellow,
    /// What is well.
    Green,
}

impl ThemeRole {
    /// All of them, in the order of the file.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Heading,
        Self::Accent,
        Self::Dim,
        Self::Red,
        Self::Yellow,
        Self::Green,
    ];

    /// Gives its word in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Heading => "heading",
            Self::Accent => "accent",
            Self::Dim => "dim",
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Green => "green",
        }
    }

    /// Says whether it is only a mark: what it says stands beside it in words.
    pub const fn is_mark(self) -> bool {
        matches!(self, Self::Yellow | Self::Green)
    }

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// A colour as somebody writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// As the terminal writes of itself.
    Usual,
    /// One of the terminal's own sixteen.
    Named(u8),
    /// One of the 240 that look alike everywhere.
    Indexed(u8),
    /// Red, green, blue.
    Rgb([u8; 3]),
}

impl Tint {
    /// The names of the sixteen, by their numbers; those of the second half begin with `bright-`.
    pub const NAMES: [&'static str; 8] = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ];
    /// The word for the terminal's own.
    pub const USUAL: &'static str = "default";

    /// Reads one: a name, `#rrggbb`, or a number up to 255.
    pub fn read(text: &str) -> Option<Self> {
        if text == Self::USUAL {
            return Some(Self::Usual);
        }
        if let Some(digits) = text.strip_prefix('#') {
            let whole = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit());
            let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
            return whole.then_some(Self::Rgb([red, green, blue]));
        }
        let (name, first) = match text.strip_prefix("bright-") {
            Some(name) => (name, 8),
            None => (text, 0),
        };
        let at = (first..).zip(Self::NAMES).find(|(_, it)| *it == name);
        if let Some((at, _)) = at {
            return Some(Self::Named(at));
        }
        let is_number = text.bytes().all(|it| it.is_ascii_digit());
        match text.parse().ok().filter(|_| is_number)? {
            n @ 0..16 => Some(Self::Named(n)),
            n => Some(Self::Indexed(n)),
        }
    }
}

/// A theme of one's own: one of the program's, and what is otherwise in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTheme {
    /// The one that it is based on.
    pub based_on: ThemeChoice,
    /// The colours that are otherwise.
    pub tints: Vec<(ThemeRole, Tint)>,
}

/// The word by which a file says which theme it is based on.
pub const BASED_ON: &str = "based_on";

/// Gives all words that a file of a theme knows.
pub fn theme_words() -> Vec<&'static str> {
    let roles = ThemeRole::ALL.map(ThemeRole::word);
    std::iter::once(BASED_ON).chain(roles).collect()
}

impl OwnTheme {
    /// Reads one.
    ///
    /// # Errors
    /// All that is wrong, by lines; nothing of a faulty file is used.
    pub fn read(text: &str) -> Result<Self, Vec<ConfigFault>> {
        let set = read(text, &theme_words(), |name, value, written| {
            let word = match value.as_integer() {
                Some(_) => written,
                None => value.as_str()?,
            };
            match ThemeRole::named(name) {
                Some(role) => Tint::read(word).map(|tint| Line::Tint(role, tint)),
                None => ThemeChoice::named(word).map(Line::Base),
            }
        })?;
        let mut theme = Self::default();
        for (_, line) in set {
            match line {
                Line::Base(base) => theme.based_on = base,
                Line::Tint(role, tint) => theme.tints.push((role, tint)),
            }
        }
        Ok(theme)
    }
}

/// What a line of the file says.
enum Line {
    /// What it is based on.
    Base(ThemeChoice),
    /// A colour.
    Tint(ThemeRole, Tint),
}

/// Says whether a theme of one's own may be called so: its file bears the name, and no theme of the
/// program does.
pub fn may_be_called(name: &str) -> bool {
    const BARRED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !BARRED.contains(&c);
    let ends = name.starts_with(['.', '-']) || name.ends_with('.');
    let long = name.chars().count() > 40;
    let built_in = ThemeChoice::named(name).is_some();
    !name.is_empty() && !ends && !long && !built_in && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::config::ConfigFaultKind;

    #[test]
    fn a_theme_of_ones_own_is_read() {
        let theme = OwnTheme::read(
            "based_on = \"dark\"\ntext = \"#E0e0e0\"\ndim = 246\nred = \"bright-red\"\n\
             green = \"default\"\nyellow = \"3\"\n",
        );
        let mut theme = theme.unwrap();
        theme.tints.sort_by_key(|it| it.0.word());
        assert_eq!(theme.based_on, ThemeChoice::Dark);
        assert_eq!(
            theme.tints,
            [
                (ThemeRole::Dim, Tint::Indexed(246)),
                (ThemeRole::Green, Tint::Usual),
                (ThemeRole::Red, Tint::Named(9)),
                (ThemeRole::Text, Tint::Rgb([0xe0; 3])),
                (ThemeRole::Yellow, Tint::Named(3)),
            ]
        );
        assert_eq!(OwnTheme::read("# 空\n"), Ok(OwnTheme::default()));
    }

    #[test]
    fn what_is_no_role_and_no_colour_is_told_with_line_and_word() {
        for (text, line, what, found) in [
            (
                "based_on = \"dusk\"",
                1,
                ConfigFaultKind::Value("based_on"),
                "dusk",
            ),
            ("\norange = 3", 2, ConfigFaultKind::Unknown, "orange"),
            (
                "red = \"#12345\"",
                1,
                ConfigFaultKind::Value("red"),
                "#12345",
            ),
            (
                "red = \"#12345g\"",
                1,
                ConfigFaultKind::Value("red"),
                "#12345g",
            ),
            ("red = \"+9\"", 1, ConfigFaultKind::Value("red"), "+9"),
            ("red = 256", 1, ConfigFaultKind::Value("red"), "256"),
            ("red = -1", 1, ConfigFaultKind::Value("red"), "-1"),
            ("red = true", 1, ConfigFaultKind::Value("red"), "true"),
            (
                "red = crimson",
                1,
                ConfigFaultKind::Syntax(7, "toml-fault-unquoted"),
                "crimson",
            ),
        ] {
            let found = found.to_owned();
            let wanted = vec![ConfigFault { line, what, found }];
            assert_eq!(OwnTheme::read(text), Err(wanted), "{text}");
        }
    }

    #[test]
    fn a_theme_is_called_as_a_file_may_be() {
        for name in ["夜间", "my-dark", "a_1"] {
            assert!(may_be_called(name), "{name}");
        }
        for name in ["", "dark", "a/b", "..", "a b", "-x", "c:d", "a."] {
            assert!(!may_be_called(name), "{name}");
        }
    }
}
