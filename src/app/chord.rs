//! A key press in our own type: what keymaps name, tests type and the screen receives.
//!
//! No type of a terminal crate appears here, so that keymaps, palettes and tests need no terminal.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Names a key without its modifiers.
///
/// Back-tab has no name of its own: it is [`Key::Tab`] with shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Home,
    End,
    PageUp,
    PageDown,
    Up,
    Down,
    Left,
    Right,
    /// A function key, 1 to 12.
    F(u8),
}

/// Names of the keys that are not characters; the first of a key is the one shown.
const NAMES: [(&str, Key); 26] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("bs", Key::Backspace),
    ("del", Key::Delete),
    ("ins", Key::Insert),
    ("home", Key::Home),
    ("end", Key::End),
    ("pgup", Key::PageUp),
    ("pgdn", Key::PageDown),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("space", Key::Char(' ')),
    ("lt", Key::Char('<')),
    ("gt", Key::Char('>')),
    ("minus", Key::Char('-')),
    ("cr", Key::Enter),
    ("return", Key::Enter),
    ("escape", Key::Esc),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("pageup", Key::PageUp),
    ("pagedown", Key::PageDown),
];

/// One key press: a key and the modifiers held with it.
///
/// Made with [`Chord::new`] or the `with_` methods, a chord stands in the one form in which
/// terminals report it, so that equal presses are equal values: see [`Chord::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    pub key: Key,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// Says why a text names no chord.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChordError {
    #[error("no key named `{0}`")]
    Unknown(String),
    #[error("`{0}` has no closing `>`")]
    Unclosed(String),
    #[error("no key")]
    Empty,
    #[error("`{0}` is more than one key")]
    Several(String),
}

impl From<Key> for Chord {
    fn from(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            alt: false,
            shift: false,
        }
        .normal()
    }
}

impl From<char> for Chord {
    fn from(c: char) -> Self {
        Self::from(Key::Char(c))
    }
}

impl Chord {
    /// Makes a chord without modifiers, in normal form.
    ///
    /// Terminals cannot tell some presses apart, so these become one: shift with a character is
    /// the character (`<s-a>` is `A`), Ctrl with a letter is the small letter, Ctrl-I is Tab,
    /// Ctrl-M and Ctrl-J are Enter, Ctrl-H is Backspace, Ctrl-\[ is Esc, Ctrl-/ is Ctrl-_.
    pub fn new(key: Key) -> Self {
        Self::from(key)
    }

    /// Adds Ctrl.
    #[must_use]
    pub fn with_ctrl(self) -> Self {
        Self { ctrl: true, ..self }.normal()
    }

    /// Adds Alt.
    #[must_use]
    pub fn with_alt(self) -> Self {
        Self { alt: true, ..self }.normal()
    }

    /// Adds Shift.
    #[must_use]
    pub fn with_shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
        .normal()
    }

    /// Returns the character if this press types one: no Ctrl, no Alt.
    pub fn typed(self) -> Option<char> {
        if let Key::Char(c) = self.key
            && !self.ctrl
            && !self.alt
        {
            Some(c)
        } else {
            None
        }
    }

    /// Folds what an input method in Chinese mode types into the key that was meant.
    ///
    /// For the places where a key is a command, not text: full-width letters, digits and signs
    /// become half-width, and the signs of the Chinese layout the ones printed on their keys.
    #[must_use]
    pub fn half_width(self) -> Self {
        let Key::Char(c) = self.key else { return self };
        Self {
            key: Key::Char(half_width_char(c)),
            ..self
        }
        .normal()
    }

    /// Brings a press into the form in which a terminal reports it.
    fn normal(self) -> Self {
        let Key::Char(c) = self.key else { return self };
        if self.ctrl {
            let plain = Self {
                ctrl: false,
                ..self
            };
            return match c.to_ascii_lowercase() {
                'i' => Self {
                    key: Key::Tab,
                    ..plain
                },
                'm' | 'j' => Self {
                    key: Key::Enter,
                    ..plain
                },
                'h' => Self {
                    key: Key::Backspace,
                    ..plain
                },
                '[' => Self {
                    key: Key::Esc,
                    ..plain
                },
                '/' => Self {
                    key: Key::Char('_'),
                    shift: false,
                    ..self
                },
                '@' => Self {
                    key: Key::Char(' '),
                    shift: false,
                    ..self
                },
                lower => Self {
                    key: Key::Char(lower),
                    shift: false,
                    ..self
                },
            };
        }
        let key = if self.shift {
            Key::Char(c.to_ascii_uppercase())
        } else {
            self.key
        };
        Self {
            key,
            shift: false,
            ..self
        }
    }
}

fn half_width_char(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        '\u{3000}' => ' ',
        '、' => '/',
        '。' => '.',
        '【' => '[',
        '】' => ']',
        '《' => '<',
        '》' => '>',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '￥' => '$',
        _ => c,
    }
}

impl fmt::Display for Chord {
    /// Writes the notation of the keymap: `a`, `?`, `<enter>`, `<c-s>`, `<a-1>`, `<s-up>`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = !(self.ctrl || self.alt || self.shift);
        if let Key::Char(c) = self.key
            && plain
            && c != '<'
            && c != ' '
        {
            return write!(f, "{c}");
        }
        f.write_str("<")?;
        for (held, prefix) in [(self.ctrl, "c-"), (self.alt, "a-"), (self.shift, "s-")] {
            if held {
                f.write_str(prefix)?;
            }
        }
        match (self.key, NAMES.iter().find(|(_, key)| *key == self.key)) {
            (Key::F(n), _) => write!(f, "f{n}")?,
            (_, Some((name, _))) => f.write_str(name)?,
            (Key::Char(c), None) => write!(f, "{c}")?,
            (_, None) => {}
        }
        f.write_str(">")
    }
}

impl FromStr for Chord {
    type Err = ChordError;

    /// Reads one chord; what it reads, `Display` writes back in its shortest form.
    fn from_str(text: &str) -> Result<Self, ChordError> {
        let keys = parse_keys(text)?;
        match keys.as_slice() {
            [] => Err(ChordError::Empty),
            [chord] => Ok(*chord),
            _ => Err(ChordError::Several(text.to_owned())),
        }
    }
}

/// Reads a run of chords as they would be typed: `2jj<enter>`.
///
/// # Errors
/// A name between `<` and `>` that is no key, or a `<` that is never closed.
pub fn parse_keys(text: &str) -> Result<Vec<Chord>, ChordError> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(inner) = rest.strip_prefix('<') {
            let (name, after) = inner
                .split_once('>')
                .ok_or_else(|| ChordError::Unclosed(rest.to_owned()))?;
            keys.push(named(name)?);
            rest = after;
        } else {
            keys.push(Chord::from(c));
            rest = rest.strip_prefix(c).unwrap_or_default();
        }
    }
    Ok(keys)
}

/// Reads what stands between `<` and `>`: modifiers, then a name or one character.
fn named(text: &str) -> Result<Chord, ChordError> {
    let unknown = || ChordError::Unknown(format!("<{text}>"));
    let mut chord = Chord::from(Key::Esc);
    let mut rest = text;
    loop {
        let mut chars = rest.chars();
        match (chars.next().map(|c| c.to_ascii_lowercase()), chars.next()) {
            (Some('c'), Some('-')) => chord.ctrl = true,
            (Some('a' | 'm'), Some('-')) => chord.alt = true,
            (Some('s'), Some('-')) => chord.shift = true,
            _ => break,
        }
        rest = chars.as_str();
    }
    let mut chars = rest.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Ok(Chord {
            key: Key::Char(c),
            ..chord
        }
        .normal());
    }
    let name = rest.to_ascii_lowercase();
    if name == "backtab" {
        return Ok(Chord {
            key: Key::Tab,
            shift: true,
            ..chord
        });
    }
    let key = NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, key)| *key);
    let key = key.or_else(|| function_key(&name)).ok_or_else(unknown)?;
    Ok(Chord { key, ..chord }.normal())
}

fn function_key(name: &str) -> Option<Key> {
    let number = name.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&number).then_some(Key::F(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chord(text: &str) -> Chord {
        text.parse().unwrap()
    }

    #[test]
    fn the_notation_of_the_keymap_is_read_and_written_back() {
        for text in [
            "a",
            "A",
            "?",
            "0",
            "中",
            "<enter>",
            "<esc>",
            "<tab>",
            "<s-tab>",
            "<bs>",
            "<del>",
            "<ins>",
            "<home>",
            "<end>",
            "<pgup>",
            "<c-pgdn>",
            "<s-up>",
            "<f1>",
            "<f12>",
            "<c-s>",
            "<a-1>",
            "<c-a-x>",
            "<c-s-left>",
            "<space>",
            "<lt>",
            ">",
            "<a-enter>",
            "<c-space>",
            "<a-->",
            "-",
        ] {
            let shown = chord(text).to_string();
            assert_eq!(chord(&shown), chord(text), "{text} → {shown}");
            if text != "<a-->" {
                assert_eq!(shown, text);
            }
        }
    }

    #[test]
    fn presses_that_a_terminal_cannot_tell_apart_are_equal() {
        for (one, other) in [
            ("<s-a>", "A"),
            ("<c-S>", "<c-s>"),
            ("<c-i>", "<tab>"),
            ("<c-m>", "<enter>"),
            ("<c-h>", "<bs>"),
            ("<c-[>", "<esc>"),
            ("<c-/>", "<c-_>"),
            ("<backtab>", "<s-tab>"),
            ("<PageUp>", "<pgup>"),
        ] {
            assert_eq!(chord(one), chord(other), "{one} {other}");
        }
    }

    #[test]
    fn a_run_of_keys_is_read_as_it_is_typed() {
        let keys = parse_keys("2jj<enter>整<c-s>").unwrap();
        let shown: String = keys.iter().map(ToString::to_string).collect();
        assert_eq!(shown, "2jj<enter>整<c-s>");
        assert_eq!(keys.len(), 6);
    }

    #[test]
    fn a_wrong_name_is_refused() {
        for text in ["", "ab", "<nokey>", "<f13>", "<f0>", "<c-", "<>"] {
            assert!(text.parse::<Chord>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_command_typed_in_chinese_mode_means_its_half_width_twin() {
        for (typed, meant) in [
            ("ｊ", "j"),
            ("Ａ", "A"),
            ("９", "9"),
            ("？", "?"),
            ("：", ":"),
            ("、", "/"),
            ("／", "/"),
            ("。", "."),
            ("＋", "+"),
            ("　", "<space>"),
            ("《", "<lt>"),
            ("中", "中"),
            ("<f4>", "<f4>"),
        ] {
            assert_eq!(chord(typed).half_width(), chord(meant), "{typed}");
        }
    }

    #[test]
    fn only_a_bare_character_is_typed_text() {
        assert_eq!(chord("字").typed(), Some('字'));
        assert_eq!(chord("<a-1>").typed(), None);
        assert_eq!(chord("<enter>").typed(), None);
    }
}
