//! What is chosen by a word: themes, signs.

/// Finds what a word asks for.
pub(super) fn asked_by<T: Copy>(words: &[(&'static str, T)], word: &str) -> Option<T> {
    let found = words.iter().find(|(known, _)| *known == word);
    found.map(|(_, choice)| *choice)
}
