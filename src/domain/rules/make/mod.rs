//! Makes records by hand: what must be there, what may stand together, what is filled in.

pub(super) mod activity;
mod by_hand;
pub(super) mod intake;
pub(super) mod problem;

pub use self::by_hand::make;
pub(super) use self::intake::contradicted;
pub(super) use self::intake::{misaimed, misbatched};
use super::capacity::is_deputy;
use super::case::fetch;
use super::spans::ill_placed;
use crate::domain::{Column, Day, Kind, Ledger, Read, Record, Refusal, Tied, Value};

/// A record in the making: what was typed, and what is found about it.
pub(super) struct Draft<'a> {
    pub(super) ledger: &'a dyn Ledger,
    /// The record as it would be, with key 0.
    pub(super) record: Record,
    pub(super) campaign: Option<Record>,
    pub(super) today: Day,
    /// What is tied to it along with it.
    pub(super) ties: Vec<(&'static Column, Vec<Tied>)>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) marks: Vec<Refusal>,
}

impl Draft<'_> {
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
    }

    /// Fetches the record that stands in a column.
    pub(super) fn referred(&self, column: &str, kind: Kind) -> Read<Option<Record>> {
        fetch(self.ledger, kind, self.record.int(column))
    }

    /// Fills a column that was left empty.
    pub(super) fn fill(&mut self, column: &'static str, value: impl Into<Value>) {
        if self.record.lacks(column) {
            self.record.cells.insert(column, value.into());
        }
    }
}

/// A span ends after it begins; one that lies beyond its whole or over others is marked.
pub(super) fn span(draft: &mut Draft<'_>) -> Read<()> {
    if let Some(refusal) = backwards(&draft.record) {
        draft.refuse(refusal);
    }
    let found = ill_placed(draft.ledger, &draft.record)?;
    draft.marks.extend(found);
    Ok(())
}

/// A post has a seat, and a deputy is no head.
pub(super) fn post(draft: &mut Draft<'_>) {
    if draft.record.int("seats") == Some(0) {
        draft.refuse(Refusal::of("no-seats").at("seats"));
    }
    let heads = deputy_heads(&draft.record);
    draft.refusals.extend(heads);
}

/// Says whether a post claims to head its body and to stand in for its head.
pub(super) fn deputy_heads(post: &Record) -> Option<Refusal> {
    (post.is_set("heads") && is_deputy(post))
        .then(|| Refusal::of("deputy-does-not-head").at("heads"))
}

/// Gives the column with the words that a span has on paper: a step has a wording of its own
/// beside.
pub(super) fn wording_of_span(kind: Kind) -> &'static str {
    let both = kind.def().column("span_wording").is_some();
    if both { "span_wording" } else { "wording" }
}

/// Says whether a span ends before it begins.
pub(super) fn backwards(record: &Record) -> Option<Refusal> {
    let (from, to) = record.day("from_on").zip(record.day("to_on"))?;
    (to < from).then(|| {
        Refusal::of("ends-before-it-begins")
            .with("from", from)
            .with("to", to)
            .at("to_on")
    })
}

/// Says whether somebody left before he came.
pub(super) fn stays_backwards(person: &Record) -> Option<Refusal> {
    let (from, to) = person.day("joined_on").zip(person.day("left_on"))?;
    (to < from).then(|| {
        Refusal::of("ends-before-it-begins")
            .with("from", from)
            .with("to", to)
            .at("left_on")
    })
}
