//! How it is told what was taken out of a box and what of it is entered.

use std::cmp::Ordering;

use crate::i18n::{Args, Texts};
use crate::office::Chain;

/// Says what was taken out of a box and what of it is entered, and by how much that differs.
pub fn drawn_words(texts: &Texts, chain: &Chain) -> Option<String> {
    let (papers, entered) = chain.drawn?;
    let args = Args::new()
        .set("papers", papers)
        .set("entered", entered)
        .set("off", (papers - entered).abs());
    let key = match papers.cmp(&entered) {
        Ordering::Equal => "drawn-even",
        Ordering::Greater => "drawn-more",
        Ordering::Less => "drawn-fewer",
    };
    Some(texts.say_with(key, &args))
}
