//! What the TOML parser complains of, as keys of our own sentences: its words are English and are
//! shown to nobody.

use toml::de::{DeTable, Error};

/// Where a text is no TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TomlFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The word that stands there, else the line.
    pub found: String,
    /// The key of the sentence that says what is wrong.
    pub why: &'static str,
}

/// The most characters of a word that are told.
const LONGEST: usize = 24;

/// Tells where a text is no TOML: of each line the first that is wrong with it.
pub fn toml_faults(text: &str) -> Vec<TomlFault> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<TomlFault> = errors.iter().map(|it| fault(text, it)).collect();
    faults.sort_by_key(|it| (it.line, it.column));
    faults.dedup_by_key(|it| it.line);
    faults
}

fn fault(text: &str, error: &Error) -> TomlFault {
    let at = error.span().map_or(text.len(), |span| span.start);
    let (line, column) = place(text, at);
    TomlFault {
        line,
        column,
        found: word_at(text, at),
        why: why(text, error),
    }
}

/// Gives the key of the sentence that says what is wrong. Where nothing stands at all, the parser
/// asks for quotes round it.
pub(super) fn why(text: &str, error: &Error) -> &'static str {
    let at = error.span().map_or(text.len(), |span| span.start);
    let rest = text.get(at..).unwrap_or_default();
    let is_empty = rest.is_empty() || rest.starts_with(['\n', '\r', '#']);
    match key_of(error.message()) {
        "toml-fault-unquoted" if is_empty => "toml-fault-no-value",
        key => key,
    }
}

/// Gives line and column of a place, both from 1.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let last = before.rsplit('\n').next().unwrap_or_default();
    (line + 1, last.chars().count() + 1)
}

/// Gives the word that begins at a place, else the line in which it lies; at the end of the text
/// the last line that says something.
fn word_at(text: &str, at: usize) -> String {
    let behind = text.get(at..).unwrap_or_default();
    let word = behind.split(char::is_whitespace).next().unwrap_or_default();
    let before = text.get(..at).unwrap_or(text);
    let begun = before.rsplit('\n').next().unwrap_or_default();
    let said = before.lines().rev().map(str::trim);
    let found = [word, begun.trim()]
        .into_iter()
        .chain(said)
        .find(|it| !it.is_empty());
    let mut told: String = found.unwrap_or_default().chars().take(LONGEST).collect();
    if found.is_some_and(|it| it.chars().count() > LONGEST) {
        told.push('…');
    }
    told
}

/// What a complaint begins with, and the key of the sentence that says so.
const COMPLAINTS: [(&str, &str); 39] = [
    ("duplicate key", "toml-fault-twice"),
    ("cannot extend value", "toml-fault-extends"),
    ("key with no value", "toml-fault-no-value"),
    ("missing value", "toml-fault-no-value"),
    ("missing assignment", "toml-fault-no-equals"),
    ("extra `=`", "toml-fault-equals"),
    ("extra assignment", "toml-fault-equals"),
    ("unexpected `=`", "toml-fault-equals"),
    ("invalid key", "toml-fault-key"),
    ("invalid unquoted key", "toml-fault-key"),
    ("unquoted keys", "toml-fault-key"),
    ("keys cannot", "toml-fault-key"),
    ("missing key", "toml-fault-key"),
    ("string values must be quoted", "toml-fault-unquoted"),
    ("unquoted string", "toml-fault-unquoted"),
    ("invalid basic string", "toml-fault-text"),
    ("invalid literal string", "toml-fault-text"),
    ("invalid multi-line", "toml-fault-text"),
    ("invalid string", "toml-fault-text"),
    ("missing opening quote", "toml-fault-text"),
    ("missing escaped value", "toml-fault-escape"),
    ("too few unicode", "toml-fault-escape"),
    ("invalid value", "toml-fault-escape"),
    ("unclosed array table", "toml-fault-head"),
    ("unclosed table", "toml-fault-head"),
    ("missing table open", "toml-fault-head"),
    ("invalid table", "toml-fault-head"),
    ("unclosed array", "toml-fault-list"),
    ("missing array opening", "toml-fault-list"),
    ("unclosed inline table", "toml-fault-inline"),
    ("missing inline table", "toml-fault-inline"),
    ("invalid inline table", "toml-fault-inline"),
    ("missing comma", "toml-fault-no-comma"),
    ("extra comma", "toml-fault-comma"),
    ("invalid date", "toml-fault-date"),
    ("invalid boolean", "toml-fault-flag"),
    ("carriage return", "toml-fault-line-end"),
    ("cannot recurse", "toml-fault-deep"),
    ("recursion limit", "toml-fault-deep"),
];

/// What complaints about numbers have in them.
const NUMBERS: [&str; 10] = [
    "number",
    "float",
    "radix",
    "numeric",
    "mantissa",
    "fraction",
    "exponent",
    "leading zero",
    "sign",
    "digits",
];

/// Gives the key of the sentence for a complaint of the parser.
fn key_of(complaint: &str) -> &'static str {
    let known = COMPLAINTS
        .iter()
        .find(|(begin, _)| complaint.starts_with(begin));
    match known {
        Some((_, key)) => key,
        None if NUMBERS.iter().any(|it| complaint.contains(it)) => "toml-fault-number",
        None => "toml-fault-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_with_line_column_and_word() {
        for (text, line, column, found, why) in [
            ("a = 1\nb = dark\n", 2, 5, "dark", "toml-fault-unquoted"),
            ("配 = \"a\"\n", 1, 1, "配", "toml-fault-key"),
            ("a = \"x\"\na = \"y\"\n", 2, 1, "a", "toml-fault-twice"),
            ("a = \"x\n", 1, 7, "a = \"x", "toml-fault-text"),
            ("a =\n", 1, 4, "a =", "toml-fault-no-value"),
        ] {
            let fault = TomlFault {
                line,
                column,
                found: found.to_owned(),
                why,
            };
            assert_eq!(toml_faults(text).first(), Some(&fault), "{text}");
        }
        assert_eq!(toml_faults("a = 1\n"), []);
    }
}
