//! What somebody else found of a column, beside what stands there: verifier beside applicant.

use crate::domain::{Column, VOID};
use crate::i18n::{Args, Texts};
use crate::office::{Chain, show_value};

/// Gives what stands in a column of a record with what was found of it, where that counts.
pub fn found_beside(texts: &Texts, chain: &Chain, (column, own): (&Column, String)) -> String {
    let record = &chain.row.record;
    let counts = |it: &(_, &[&str])| it.1.iter().any(|day| !record.lacks(day));
    let Some((part, _)) = record.kind.def().sheet.found_in.filter(counts) else {
        return own;
    };
    let column = part.def().column(column.name);
    let Some(column) = column.filter(|it| it.ty.choices().is_some()) else {
        return own;
    };
    let parts = chain.links.iter().flat_map(|it| &it.rows);
    let standing = parts.filter(|it| it.record.kind == part && it.record.state != VOID);
    let last = standing.max_by_key(|it| it.record.id);
    let found = last.map_or_else(String::new, |it| show_value(texts, it, column));
    if found.is_empty() {
        return own;
    }
    let args = Args::new().set("own", own).set("found", found);
    texts.say_with("page-found", &args)
}
