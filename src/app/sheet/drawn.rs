//! How it is told what is reckoned of a record: what the ledger has of it, by when it is to be met,
//! what was taken out of a box and what of it is entered.

use std::cmp::Ordering;

use super::line::PageLine;
use super::unmet::due_words;
use crate::i18n::{Args, Texts};
use crate::office::{Chain, OnLedger};

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

/// Gives what is counted for the record: what the ledger has of it, by when it is to be met, what
/// was taken out of a box.
pub(super) fn reckoned(texts: &Texts, chain: &Chain) -> impl Iterator<Item = PageLine> {
    let told = [
        (
            "page-on-ledger",
            chain.on_ledger.as_ref().map(OnLedger::figure),
        ),
        (
            "page-due",
            chain.due.as_ref().map(|it| due_words(texts, it)),
        ),
        ("page-drawn", drawn_words(texts, chain)),
    ];
    let told = told.map(|(key, words)| words.map(|it| PageLine::field(texts.say(key), it)));
    told.into_iter().flatten()
}
