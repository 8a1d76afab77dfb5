//! Names that are not known: the nearest one that is, or all of them.

use strsim::levenshtein;

use super::desk::Desk;
use super::error::{CliError, Failure, USAGE};
use crate::domain::Kind;
use crate::i18n::Args;

/// Finds a kind by its word, its plural or what people call it; names near ones otherwise.
pub(super) fn kind_of(desk: &Desk, word: &str) -> Result<Kind, Failure> {
    let plain = word.to_lowercase().replace('-', "_");
    let called = |kind: &Kind| desk.texts.kind(kind.code()) == word;
    if let Some(kind) = Kind::from_code(&plain).or_else(|| Kind::ALL.into_iter().find(called)) {
        return Ok(kind);
    }
    let said = desk.say_with("usage-unknown-kind", &Args::new().set("found", word));
    let plurals = Kind::ALL.iter().map(|kind| kind.def().plural);
    Err(unknown(desk, said, &plain, plurals))
}

/// Fails with a sentence about a name, and with the nearest known one or all of them.
pub(super) fn unknown<'w>(
    desk: &Desk,
    said: String,
    typed: &str,
    words: impl Iterator<Item = &'w str> + Clone,
) -> Failure {
    let error = CliError::new(USAGE, said);
    let hint = if let Some(near) = near(typed, words.clone()) {
        desk.say_with("usage-near", &Args::new().set("near", near))
    } else {
        let valid = desk.texts.list(words.collect::<Vec<_>>());
        desk.say_with("usage-valid", &Args::new().set("valid", valid))
    };
    Failure::Said(error.hint(hint))
}

/// Says whether a word is another, with at most two slips.
pub(super) fn is_nearly(typed: &str, word: &str) -> bool {
    levenshtein(typed, word) <= 2
}

/// Finds the word that is nearest to what was typed, at most three slips away.
pub(super) fn near<'w>(typed: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    words
        .map(|word| (levenshtein(typed, word), word))
        .filter(|(slips, word)| *slips <= 3 && *slips < word.chars().count())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}
