//! A phrase 常用语 is of a field that has phrases, and fits into it.

use super::amend::Edit;
use super::answers::unfit;
use super::make::{Draft, problem};
use crate::domain::{Names, PhraseField, Record, Refusal, Value, nearest};

/// So many fields are named where what was typed is none.
const NAMED: usize = 5;

/// The field is called by its one name, and takes the text.
pub(super) fn prepare(draft: &mut Draft<'_>) {
    let typed = draft.record.text("field").to_owned();
    if typed.is_empty() {
        return;
    }
    match PhraseField::read(&typed) {
        Some(field) => {
            let code = Value::from(field.code());
            draft.record.cells.insert("field", code);
            draft.refusals.extend(misfit(&field, &draft.record));
        }
        None => draft.refuse(unknown(&typed)),
    }
}

/// An edited text still fits.
pub(super) fn edit(edit: &mut Edit<'_>) {
    if edit.changes("text")
        && let Some(field) = PhraseField::read(edit.after.text("field"))
    {
        edit.refusals.extend(misfit(&field, &edit.after));
    }
}

/// Says whether only some may read a record, by its own signs or by what was typed of it so far.
pub fn is_for_few(record: &Record) -> bool {
    let own = record.kind.def().restriction().is_some() && problem::is_restricted(record);
    own || record.is_restricted()
}

fn misfit(field: &PhraseField, phrase: &Record) -> Option<Refusal> {
    let text = phrase.cell("text");
    let found = (!text.is_empty()).then(|| unfit(&field.column, text))?;
    found.map(|it| it.at("text"))
}

/// Says that what was typed is no field with phrases, with those that are nearly called so.
pub fn unknown_field(typed: &str) -> Option<Refusal> {
    let known = PhraseField::read(typed).is_some();
    (!known).then(|| unknown(typed))
}

fn unknown(typed: &str) -> Refusal {
    let all: Vec<String> = PhraseField::all().iter().map(PhraseField::code).collect();
    let typed = typed.trim();
    let mut near = nearest(typed, all.iter().map(String::as_str), NAMED);
    if near.is_empty() {
        let kind = typed.split('.').next().unwrap_or_default();
        let own = |it: &&str| !kind.is_empty() && it.starts_with(kind);
        near = all
            .iter()
            .map(String::as_str)
            .filter(own)
            .take(NAMED)
            .collect();
    }
    let key = if near.is_empty() {
        "no-phrases-there"
    } else {
        "no-phrases-there-but"
    };
    Refusal::of(key)
        .with("found", typed)
        .with("near", Names::of(near))
        .at("field")
}
