//! What somebody else found of a column, beside what stands there: verifier beside applicant.

use crate::domain::rules::LEADS;
use crate::domain::{Column, Named, VOID};
use crate::i18n::{Args, Texts};
use crate::office::{Chain, show_value};
use crate::store::Row;

/// The code of a criterion that is not met.
const NOT_MET: &str = "not_met";

/// Gives what stands in a column of a record with what was found of it, where that counts.
pub fn found_beside(texts: &Texts, chain: &Chain, (column, own): (&Column, String)) -> String {
    let record = &chain.row.record;
    if column.name == LEADS && !chain.led_before.is_empty() {
        let earlier = texts.list(chain.led_before.iter().map(Named::told));
        let args = Args::new().set("own", own).set("earlier", earlier);
        return texts.say_with("page-led-before", &args);
    }
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

/// Says when a record was returned last, what was not met and why, as what was found then tells it.
pub fn return_words(texts: &Texts, found: &Row) -> String {
    let record = &found.record;
    // Whoever approves finds nothing of the criteria: the record itself keeps his reason.
    if !record.lacks("returned_why") {
        let day = record.day("returned_on").map(|day| texts.day(day));
        let args = Args::new()
            .set("day", day.unwrap_or_default())
            .set("why", record.text("returned_why"));
        return texts.say_with("page-refused-last", &args);
    }
    let def = record.kind.def();
    let unmet = def
        .columns
        .iter()
        .filter(|it| it.ty.choices().is_some() && record.text(it.name) == NOT_MET);
    let unmet: Vec<String> = unmet
        .map(|it| texts.column(record.kind.code(), it.word()))
        .collect();
    let day = record.day("verified_on").map(|day| texts.day(day));
    let args = Args::new()
        .set("number", &record.number)
        .set("day", day.unwrap_or_default())
        .set("n", unmet.len())
        .set("unmet", texts.list(unmet))
        .set("why", record.title());
    texts.say_with("page-returned-last", &args)
}
