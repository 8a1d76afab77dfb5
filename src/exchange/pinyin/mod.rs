//! Pinyin: every reading and the initials of names, and queries matched against them.
//!
//! A query may be 汉字, full pinyin, initials, or any mixture (`张sf`, `zhangsf`), at the start
//! of the name or inside it. Tones are never asked for.

mod key;
mod readings;
mod words;

pub use key::{PinyinKey, PinyinQuery, Rank};
pub use readings::Naming;

use readings::syllables;

/// The most initials that [`initials`] spells out for one name.
pub const INITIALS_MAX: usize = 64;

/// Returns every reading of each character, the likeliest first, in lower case without tones.
///
/// What is no Chinese character reads as itself; punctuation has no reading. `ü` is `v`.
pub fn readings(name: &str, naming: Naming) -> Vec<Vec<String>> {
    syllables(name, naming)
        .into_iter()
        .map(|syllable| match syllable.readings.as_slice() {
            [] if syllable.is_skippable() => Vec::new(),
            [] => vec![syllable.letter.to_string()],
            readings => readings
                .iter()
                .map(|reading| (*reading).to_owned())
                .collect(),
        })
        .collect()
}

/// Returns the initials by every combination of readings, the likeliest first, each once.
///
/// At most [`INITIALS_MAX`]: a long name of many-voiced characters is cut short, and matching
/// (which needs no list) still finds it.
pub fn initials(name: &str, naming: Naming) -> Vec<String> {
    let mut all = vec![String::new()];
    for syllable in syllables(name, naming) {
        let firsts = syllable.initials();
        if firsts.is_empty() {
            continue;
        }
        let mut longer: Vec<String> = Vec::with_capacity(all.len() * firsts.len());
        for first in &firsts {
            longer.extend(all.iter().map(|start| format!("{start}{first}")));
        }
        longer.truncate(INITIALS_MAX);
        all = longer;
    }
    all
}

/// Returns the initials by the likeliest readings, to be shown and kept.
pub fn primary_initials(name: &str, naming: Naming) -> String {
    let firsts = syllables(name, naming).into_iter();
    firsts
        .filter_map(|syllable| syllable.initials().first().copied())
        .collect()
}

/// Tells whether a query finds a name; for many names keep a [`PinyinKey`] of each.
pub fn matches(query: &str, name: &str) -> bool {
    PinyinKey::person(name).matches(query)
}

#[cfg(test)]
mod tests;
