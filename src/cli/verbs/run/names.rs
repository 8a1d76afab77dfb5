//! Names of a script: `as @plan` gives one to what a line makes, `@plan` stands for its number.

use std::collections::BTreeMap;

use super::super::super::desk::Desk;
use super::super::super::error::{CliError, USAGE};
use crate::exchange::script::Word;
use crate::i18n::Args;

/// Names with the numbers that they stand for.
pub(super) type Names = BTreeMap<String, String>;

/// The word of the line that sets the day; no name.
pub(super) const TODAY: &str = "today";
/// Before a name.
const MARK: char = '@';
/// What may stand before a name within a word: `意1,@a`, `@a..@b`, `problem=@p`.
const BEFORE: [char; 14] = [
    ',', '，', '、', ';', '；', '=', ':', '.', '．', '…', '。', '～', '~', '〜',
];

/// Gives the name that a word begins with, behind its mark.
fn name_at(word: &Word, mark: usize) -> Option<&str> {
    let before = word.text.get(..mark)?.chars().next_back();
    if before.is_some_and(|sign| !BEFORE.contains(&sign)) {
        return None;
    }
    let rest = word.text.get(mark + MARK.len_utf8()..)?;
    let end = rest.find(|sign: char| !is_of_name(sign));
    rest.get(..end.unwrap_or(rest.len()))
        .filter(|name| !name.is_empty())
}

fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Says whether this can be a name.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_of_name) && name != TODAY
}

/// Gives the names that a word refers to; what is quoted is text.
pub(super) fn named(word: &Word) -> impl Iterator<Item = &str> {
    word.marks.iter().filter_map(|mark| name_at(word, *mark))
}

/// Puts the numbers in.
///
/// # Errors
/// The first name that stands for none.
pub(super) fn filled(word: &Word, names: &Names) -> Result<String, String> {
    let mut text = String::with_capacity(word.text.len());
    let mut at = 0;
    for mark in &word.marks {
        if let Some(name) = name_at(word, *mark) {
            let number = names.get(name).ok_or_else(|| name.to_owned())?;
            text.push_str(word.text.get(at..*mark).unwrap_or_default());
            text.push_str(number);
            at = mark + MARK.len_utf8() + name.len();
        }
    }
    text.push_str(word.text.get(at..).unwrap_or_default());
    Ok(text)
}

/// Takes `as @name` off the end of a line.
///
/// # Errors
/// What stands there is no name.
pub(super) fn take_name(
    desk: &Desk,
    words: &mut Vec<Word>,
) -> Result<Option<String>, CliError> {
    let [.., before, last] = words.as_slice() else {
        return Ok(None);
    };
    if !before.is("as") || last.marks.first() != Some(&0) {
        return Ok(None);
    }
    let name = last.text.trim_start_matches(MARK).to_owned();
    if last.quoted || !is_name(&name) {
        return Err(wrong(desk, "run-name-bad", &last.text, 0));
    }
    words.truncate(words.len() - 2);
    Ok(Some(name))
}

/// Reads the names that are given with the command: `plan=改-001`.
///
/// # Errors
/// That is none.
pub(super) fn given<'g>(
    desk: &Desk,
    given: impl Iterator<Item = &'g String>,
) -> Result<Names, CliError> {
    let mut names = Names::new();
    for pair in given {
        let split = pair.split_once('=');
        let (name, number) = split.unwrap_or((pair, ""));
        let name = name.trim().trim_start_matches(MARK);
        if !is_name(name) || number.trim().is_empty() {
            return Err(wrong(desk, "run-name-given", pair, 0));
        }
        names.insert(name.to_owned(), number.trim().to_owned());
    }
    Ok(names)
}

/// Says what is wrong with a name.
pub(super) fn wrong(desk: &Desk, key: &str, name: &str, line: u64) -> CliError {
    let args = Args::new().set("name", name).set("line", line);
    CliError::new(USAGE, desk.say_with(key, &args))
}
