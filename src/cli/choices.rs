//! What is chosen by a word: themes, signs.

/// Finds what a word asks for.
pub(super) fn asked_by<T: Copy>(words: &[(&'static str, T)], word: &str) -> Option<T> {
    let found = words.iter().find(|(known, _)| *known == word);
    found.map(|(_, choice)| *choice)
}

/// Gives the word by which something is asked for.
pub(super) fn word_of<T: PartialEq>(words: &[(&'static str, T)], choice: &T) -> &'static str {
    let found = words.iter().find(|(_, known)| known == choice);
    found.map_or("", |(word, _)| word)
}
