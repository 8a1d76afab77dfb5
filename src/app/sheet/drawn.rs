//! How it is told what is reckoned of a record: what the ledger has of it, by when it is to be met,
//! what was taken out of a box and what of it is entered.

use std::cmp::Ordering;

use super::line::PageLine;
use super::unmet::due_words;
use crate::domain::counting::COUNTING;
use crate::domain::figure::out_of;
use crate::domain::{Kind, Record};
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

/// Says what stands above what the ledger has of records of a kind.
pub fn ledger_head(texts: &Texts, kind: Kind) -> String {
    let own = format!("ledger-head-{}", kind.code());
    let key = if texts.has(&own) {
        own
    } else {
        "page-on-ledger".to_owned()
    };
    texts.say(&key)
}

/// Says what the ledger has of something, whether only late 迟, and whether it is ticked with less
/// than it asks for 未足.
pub fn ledger_words(texts: &Texts, record: &Record, ledger: &OnLedger) -> String {
    let mut words = ledger.figure();
    for (key, holds) in [
        ("ledger-late", ledger.late),
        ("ledger-short", ledger.is_short(record)),
    ] {
        if holds {
            words = texts.say_with(key, &Args::new().set("figure", words));
        }
    }
    if let Some(last) = ledger.last {
        let args = Args::new()
            .set("figure", words)
            .set("day", last.to_string());
        words = texts.say_with("ledger-last", &args);
    }
    words
}

/// Names what the ledger lacks of what was named or listed one by one; nothing where it has all.
pub fn lacking(texts: &Texts, ledger: &OnLedger) -> Option<String> {
    let named = (!ledger.missing.is_empty()).then(|| texts.list(&ledger.missing))?;
    let more = ledger.more_missing();
    if more == 0 {
        return Some(named);
    }
    let n = ledger.missing.len() + more;
    let args = Args::new().set("names", named).set("n", n);
    Some(texts.say_with("page-lacks-more", &args))
}

/// Says by how much a tick came after the day by which the thing was due.
pub fn late_tick(texts: &Texts, chain: &Chain) -> Option<String> {
    let (due, days) = chain.ticked_late?;
    let args = Args::new().set("due", due.to_string()).set("n", days);
    Some(texts.say_with("page-late-by", &args))
}

/// Says how much of what a step or a phase must deliver is ticked, and names what of it is short.
pub fn delivered_words(texts: &Texts, chain: &Chain) -> Option<String> {
    let delivered = chain.delivered.as_ref()?;
    let named = delivered.short.iter().map(|(it, has)| {
        let args = Args::new()
            .set("number", &*it.number)
            .set("name", it.title())
            .set("figure", out_of(*has));
        texts.say_with("delivered-short-one", &args)
    });
    let args = Args::new()
        .set("done", delivered.done)
        .set("all", delivered.all)
        .set("short", delivered.short.len())
        .set("names", texts.list(named.collect::<Vec<_>>()));
    let key = if delivered.short.is_empty() {
        "delivered-figure"
    } else {
        "delivered-figure-short"
    };
    Some(texts.say_with(key, &args))
}

/// Gives what is counted for the record: what the ledger has of it, by when it is to be met, what
/// was taken out of a box.
pub(super) fn reckoned(texts: &Texts, chain: &Chain) -> impl Iterator<Item = PageLine> {
    let told = [
        (texts.kind(COUNTING.code()), delivered_words(texts, chain)),
        (
            ledger_head(texts, chain.row.record.kind),
            (chain.on_ledger.as_ref()).map(|it| ledger_words(texts, &chain.row.record, it)),
        ),
        (
            texts.say("page-lacks"),
            chain.on_ledger.as_ref().and_then(|it| lacking(texts, it)),
        ),
        (
            texts.say("page-due"),
            chain.due.as_ref().map(|it| due_words(texts, it)),
        ),
        (texts.say("page-late"), late_tick(texts, chain)),
        (texts.say("page-drawn"), drawn_words(texts, chain)),
    ];
    let told = told.map(|(head, words)| words.map(|it| PageLine::field(head, it)));
    told.into_iter().flatten()
}
