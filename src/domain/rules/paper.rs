//! One paper is one card: what tells papers apart, and how their numbers may be written.

use crate::domain::{Kind, Notation, Record, Refusal, Value};

/// So many leading zeros are looked for where somebody may have left them out, or put them in.
const PADDED: usize = 8;
/// The number of a paper.
pub const PAPER_NO: &str = "paper_no";
/// What tells one paper from another: its number in its batch and the channel it came through.
const TOLD_BY: [&str; 3] = ["batch_id", "channel_id", PAPER_NO];
/// Where there is no batch the day as well, for the next pile begins at 1 again.
const TOLD_BY_DAY: &str = "received_on";

/// Says whether the records of a kind are papers. What tells them apart is given once and never
/// changed; only one that is there again may be another's.
pub fn are_papers(kind: Kind) -> bool {
    kind == Kind::Card
}

/// Gives what tells a paper from others; nothing where a record of the kind is no paper, or this
/// one has no number.
pub fn paper(record: &Record) -> Option<Vec<(&'static str, Value)>> {
    if !are_papers(record.kind) || record.lacks(PAPER_NO) {
        return None;
    }
    let by_day = record.lacks("batch_id").then_some(TOLD_BY_DAY);
    let columns = TOLD_BY.into_iter().chain(by_day);
    Some(
        columns
            .map(|name| (name, record.cell(name).clone()))
            .collect(),
    )
}

/// Says that a paper is in the ledger already, and where what else it says belongs.
pub fn paper_is_there(card: &Record) -> Refusal {
    let key = if card.is_set("empty") {
        "paper-is-there-empty"
    } else {
        "paper-is-there"
    };
    Refusal::of(key)
        .with("card", &card.number)
        .with("paper", card.text(PAPER_NO))
        .at(PAPER_NO)
}

/// Says whether the number of a paper begins with zeros that make no other paper of it: 007 is 7.
pub fn is_padded(number: &str) -> bool {
    number.len() > 1 && number.starts_with('0')
}

/// Gives the ways in which the number of a paper may be written, as it stands first: leading zeros
/// make no other paper of it.
pub fn paper_spellings(number: &str) -> Vec<String> {
    let key = Notation::Number.key(number);
    let mut ways = vec![number.to_owned(), key.clone()];
    ways.dedup();
    if key.bytes().all(|it| it.is_ascii_digit()) {
        let widths = (key.len() + 1)..=PADDED.max(key.len());
        ways.extend(widths.map(|width| format!("{key:0>width$}")));
    }
    ways
}
