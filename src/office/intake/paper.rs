//! One paper is one card: whoever makes a second one by hand is told where the first is.

use super::super::{OfficeError, Outcome};
use crate::domain::{Kind, Notation, Value, rules};
use crate::store::WriteTx;

/// So many leading zeros are looked for where somebody may have left them out, or put them in.
pub(super) const PADDED: usize = 8;

/// Refuses a record that was just made where the ledger has the same paper already; whether its
/// number has leading zeros makes no other paper of it.
pub(in crate::office) fn check_paper(
    gate: &WriteTx<'_>,
    (kind, id): (Kind, i64),
) -> Outcome<()> {
    let reader = gate.reader();
    let Some(made) = reader.find(kind, id)? else {
        return Ok(());
    };
    let Some(mut cells) = rules::paper(&made) else {
        return Ok(());
    };
    let number = made.text("paper_no").to_owned();
    for way in spellings(&number) {
        for (name, value) in &mut cells {
            if *name == "paper_no" {
                *value = Value::from(way.as_str());
            }
        }
        // The oldest of them: where that is the one just made there was none.
        let there = reader.first_with(kind, &cells)?;
        if let Some(card) = there.filter(|it| it.id != id) {
            return Err(OfficeError::Refused(vec![rules::paper_is_there(&card)]));
        }
    }
    Ok(())
}

/// Gives the ways in which the number of a paper may be written, as it stands first.
fn spellings(number: &str) -> Vec<String> {
    let key = Notation::Number.key(number);
    let mut ways = vec![number.to_owned(), key.clone()];
    if key.bytes().all(|it| it.is_ascii_digit()) {
        let widths = (key.len() + 1)..=PADDED.max(key.len());
        ways.extend(widths.map(|width| format!("{key:0>width$}")));
    }
    ways
}
