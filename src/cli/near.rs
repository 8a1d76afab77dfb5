//! Names that are not known: the nearest one that is, or all of them.

use strsim::levenshtein;

use super::desk::Desk;
use super::error::{CliError, Failure, USAGE};
use crate::domain::Kind;
use crate::i18n::{Args, Texts};

/// Finds a kind by its word, its plural or what people call it; names near ones otherwise.
pub(super) fn kind_of(desk: &Desk, word: &str) -> Result<Kind, Failure> {
    if let Some(kind) = known_kind(&desk.texts, word) {
        return Ok(kind);
    }
    let plain = word.to_lowercase().replace('-', "_");
    let said = desk.say_with("usage-unknown-kind", &Args::new().set("found", word));
    let plurals = Kind::ALL.iter().map(|kind| kind.def().plural);
    Err(unknown(desk, said, &plain, plurals))
}

/// Finds a kind by its word, its plural or what people call it.
pub(super) fn known_kind(texts: &Texts, word: &str) -> Option<Kind> {
    let plain = word.to_lowercase().replace('-', "_");
    let called = |kind: &Kind| texts.kind(kind.code()) == word;
    Kind::from_code(&plain).or_else(|| Kind::ALL.into_iter().find(called))
}

/// Fails with a sentence about a name, and with the nearest known one or all of them.
pub(super) fn unknown<'w>(
    desk: &Desk,
    said: String,
    typed: &str,
    words: impl Iterator<Item = &'w str>,
) -> Failure {
    let all: Vec<&str> = words.collect();
    unknown_beside(desk, said, (typed, all.iter().copied()), &all)
}

/// Fails with a sentence about a name, and with the nearest of some words or all that are known.
pub(super) fn unknown_beside<'w>(
    desk: &Desk,
    said: String,
    (typed, nearest): (&str, impl Iterator<Item = &'w str>),
    all: &[&str],
) -> Failure {
    let error = CliError::new(USAGE, said);
    let hint = if let Some(near) = near(typed, nearest) {
        desk.say_with("usage-near", &Args::new().set("near", near))
    } else {
        let valid = desk.texts.list(all);
        desk.say_with("usage-valid", &Args::new().set("valid", valid))
    };
    Failure::Said(error.hint(hint))
}

/// Says whether a word is another, with at most two slips.
pub(super) fn is_nearly(typed: &str, word: &str) -> bool {
    levenshtein(typed, word) <= 2
}

/// Says whether a word is another, with one slip at most.
pub(super) fn is_slip(typed: &str, word: &str) -> bool {
    levenshtein(typed, word) <= 1
}

/// Says how many slips a word of so many letters bears and is still known.
const fn bearable(letters: usize) -> usize {
    match letters {
        0 | 1 => 0,
        2 | 3 => 1,
        4..=6 => 2,
        7.. => 3,
    }
}

/// Finds the word that is nearest to what was typed: a slip or two away, three in a long one.
pub(super) fn near<'w>(typed: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let long = typed.chars().count();
    words
        .map(|word| (levenshtein(typed, word), word))
        .filter(|(slips, word)| *slips <= bearable(long.min(word.chars().count())))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

/// The ends of options that ask for a bound: which column is meant stands before them.
const ENDS: [&str; 2] = ["-from", "-to"];

/// Finds the option that is nearest to one that was typed, underscores read as hyphens; of two
/// bounds the columns are what has to be near.
pub(super) fn near_option<'w>(typed: &str, options: &[&'w str]) -> Option<&'w str> {
    let plain = typed
        .trim_start_matches('-')
        .to_lowercase()
        .replace('_', "-");
    let options = options.iter().copied();
    if let Some(same) = options.clone().find(|it| *it == plain) {
        return Some(same);
    }
    let mut ends = ENDS.into_iter();
    let stem = ends.find_map(|end| Some((plain.strip_suffix(end)?, end)));
    match stem {
        Some((stem, end)) => {
            let others = options.clone().filter_map(|it| it.strip_suffix(end));
            let meant = format!("{}{end}", near(stem, others)?);
            options.clone().find(|it| *it == meant)
        }
        None => near(&plain, options),
    }
}
