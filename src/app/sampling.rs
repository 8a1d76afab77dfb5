//! Checking a pile together: which of it is read against the paper, and how that is put down.

use crate::domain::rules;
use crate::domain::{Kind, Transition};
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeResult};

/// The answer of a check that looked at a sample.
pub const SAMPLED: &str = "sampled";

/// What a form says of a note that it drew itself.
pub const DRAWN: &str = "form-drawn";

/// Says whether a step on many records is one that a sample stands for.
pub fn is_sampled(row: &Transition, ids: &[i64]) -> bool {
    ids.len() > 1 && row.asks.iter().any(|column| column.name == "reread")
}

/// Names the sample that a pile would have if all of it were done.
pub fn sample_note(
    office: &Office,
    texts: &Texts,
    kind: Kind,
    ids: &[i64],
) -> OfficeResult<String> {
    let drawn = rules::sample(ids);
    let mut numbers = Vec::with_capacity(drawn.len());
    for id in &drawn {
        numbers.extend(office.record(kind, *id)?.map(|record| record.number));
    }
    Ok(sample_words(texts, &numbers, ids.len()))
}

/// Words a sample, as the note of its check keeps it: what was drawn, out of how many.
pub fn sample_words(texts: &Texts, numbers: &[String], all: usize) -> String {
    let args = Args::new()
        .set("n", numbers.len())
        .set("all", all)
        .set("numbers", texts.list(numbers));
    texts.say_with("sample-note", &args)
}
