//! Keys written down to be played: names as they stand on the keys, texts in quotes.
//!
//! What a bug report, a test and a picture in a document say of the keyboard is one line of this.

use thiserror::Error;

use super::chord::Chord;

/// What was wrong in a line of keys; the words are `play-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlayFault {
    /// There is no such key.
    #[error("no key named `{0}`")]
    Key(String),
    /// A quote that never closes.
    #[error("`{0}` is never closed")]
    Unclosed(String),
}

/// The keys whose names in Chinese, or whose signs, stand in footers and help.
const SHOWN: [(&str, &str); 6] = [
    ("空格", "space"),
    ("退格", "bs"),
    ("↑", "up"),
    ("↓", "down"),
    ("←", "left"),
    ("→", "right"),
];

/// The modifiers as they stand before a key.
const HELD: [(&str, &str); 3] = [("ctrl-", "c-"), ("alt-", "a-"), ("shift-", "s-")];

/// Reads a line of keys: `5 Home F4 1 '文字' Ctrl-S`.
///
/// Keys stand apart by blanks and are named as footers and help show them, in either case, or as
/// in the keymap between `<` and `>`; a text in single or double quotes is typed character by
/// character.
///
/// # Errors
/// [`PlayFault`] for the first word that is no key.
pub fn read_keys(line: &str) -> Result<Vec<Chord>, PlayFault> {
    let mut keys = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        if matches!(first, '\'' | '"') {
            let inner = rest.strip_prefix(first).unwrap_or_default();
            let (text, after) = inner
                .split_once(first)
                .ok_or_else(|| PlayFault::Unclosed(rest.to_owned()))?;
            keys.extend(text.chars().map(Chord::from));
            rest = after.trim_start();
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            keys.push(key(word)?);
            rest = after.trim_start();
        }
    }
    Ok(keys)
}

/// Reads one key.
fn key(word: &str) -> Result<Chord, PlayFault> {
    let unknown = || PlayFault::Key(word.to_owned());
    let mut chars = word.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        let named = SHOWN.iter().find(|(shown, _)| *shown == word);
        return match named {
            Some((_, name)) => format!("<{name}>").parse().map_err(|_none| unknown()),
            None => Ok(Chord::from(only)),
        };
    }
    if word.starts_with('<') {
        return word.parse().map_err(|_none| unknown());
    }
    let mut held = String::new();
    let mut name = word.to_ascii_lowercase();
    while let Some((long, short)) = HELD.iter().find(|(long, _)| name.starts_with(long)) {
        held.push_str(short);
        name = name.strip_prefix(long).unwrap_or_default().to_owned();
    }
    let name = SHOWN
        .iter()
        .find(|(shown, _)| *shown == name)
        .map_or(name.as_str(), |(_, name)| name);
    format!("<{held}{name}>").parse().map_err(|_none| unknown())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn played(line: &str) -> String {
        let keys = read_keys(line).unwrap();
        keys.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn keys_are_named_as_they_are_shown() {
        for (line, keys) in [
            ("5 Home F4 1", "5<home><f4>1"),
            ("Ctrl-S ctrl-pgdn Alt-1", "<c-s><c-pgdn><a-1>"),
            (
                "Shift-Tab Shift-↑ ↓ 空格 退格",
                "<s-tab><s-up><down><space><bs>",
            ),
            (
                "Enter PgDn Esc <c-a-x> ? <",
                "<enter><pgdn><esc><c-a-x>?<lt>",
            ),
            ("  ", ""),
        ] {
            assert_eq!(played(line), keys, "{line}");
        }
    }

    #[test]
    fn what_stands_in_quotes_is_typed() {
        assert_eq!(played("F3 '窗口 no' Enter"), "<f3>窗口<space>no<enter>");
        assert_eq!(played("\"it's\"'说“好”'"), "it's说“好”");
    }

    #[test]
    fn a_word_that_is_no_key_is_refused() {
        for (line, fault) in [
            ("5 Hom", PlayFault::Key("Hom".to_owned())),
            ("F13", PlayFault::Key("F13".to_owned())),
            ("12", PlayFault::Key("12".to_owned())),
            ("Ctrl-", PlayFault::Key("Ctrl-".to_owned())),
            ("1 'ab", PlayFault::Unclosed("'ab".to_owned())),
        ] {
            assert_eq!(read_keys(line), Err(fault), "{line}");
        }
    }
}
