//! What is said of what was sealed, at both doors: who gave it, and its words.

use crate::i18n::{Args, Texts};
use crate::store::Giver;

/// Gives a line for each that is known.
pub fn lines(texts: &Texts, giver: Option<Giver>, words: Option<String>) -> Vec<String> {
    let giver = giver.unwrap_or_default();
    let told = [
        ("unseal-name", giver.name),
        ("unseal-unit", giver.unit),
        ("unseal-contact", giver.contact),
        ("unseal-words", words.unwrap_or_default()),
    ];
    let told = told.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(key, text)| texts.say_with(key, &Args::new().set("text", text)))
        .collect()
}
