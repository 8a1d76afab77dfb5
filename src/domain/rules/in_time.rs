//! The days of a batch: what comes in with it, and each opening of its box, lies within them.

use super::case::fetch;
use crate::domain::{Day, Kind, Ledger, Read, Record, Refusal};

/// From and to which day, as far as it is said.
pub type Within = (Option<Day>, Option<Day>);

/// Says of what came in with a batch that it came before the batch began, or after it was closed.
pub(super) fn untimely(ledger: &dyn Ledger, piece: &Record) -> Read<Option<Refusal>> {
    let batch = fetch(ledger, Kind::Batch, piece.int("batch_id"))?;
    Ok(batch.and_then(|batch| out_of_time(piece, &batch)))
}

/// The days on which a batch begins: its cards went out, its box or its line was opened.
pub(super) const BEGUN: [&str; 2] = ["opened_on", "handed_out_on"];

/// Gives from and to which day something came in with a batch, as far as it says.
pub fn batch_days(batch: &Record) -> Within {
    let since = BEGUN.iter().filter_map(|it| batch.day(it)).min();
    (since, batch.day("closed_on"))
}

/// As [`untimely`], of the batch that is meant.
pub(super) fn out_of_time(piece: &Record, batch: &Record) -> Option<Refusal> {
    let day = piece.day("received_on")?;
    let (since, until) = batch_days(batch);
    let told = |key, bound: Day| {
        let refusal = Refusal::of(key).with("batch", batch.title());
        let refusal = refusal.with("number", &batch.number).with("day", day);
        Some(refusal.with("bound", bound).at("received_on"))
    };
    match (since, until) {
        (Some(since), _) if day < since => told("received-before-batch", since),
        (_, Some(until)) if day > until => told("received-after-close", until),
        (Some(_) | None, Some(_) | None) => None,
    }
}

/// Says that a box was not there yet on the day of an opening.
pub(super) fn opened_early(opening: &Record, batch: &Record) -> Option<Refusal> {
    let (day, since) = opening.day("opened_on").zip(batch.day("opened_on"))?;
    (day < since).then(|| {
        Refusal::of("opened-before-box")
            .with("batch", batch.title())
            .with("number", &batch.number)
            .with("day", day)
            .with("since", since)
            .at("opened_on")
    })
}
