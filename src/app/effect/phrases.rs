//! Phrases 常用语 of a field: looked up, and kept from what is being typed.

use super::read::unmade;
use super::{Outcome, barred, is_barred};
use crate::app::notice::Notice;
use crate::app::state::{Form, Purpose};
use crate::domain::{DISTILLED, PhraseField, Record};
use crate::i18n::Texts;
use crate::office::{Candidate, Office, OfficeResult};

/// What is asked of the phrases of a field.
#[derive(Clone, Debug)]
pub enum Phrases {
    /// Which a list shows that letters find.
    Find(u64, PhraseField, String),
    /// That what stands in the field in hand is kept, and a list read again.
    Keep(u64, Box<Form>, PhraseField),
}

/// Looks them up, or keeps one.
pub(super) fn carry_out(
    office: &mut Office,
    texts: &Texts,
    wanted: Phrases,
) -> OfficeResult<Outcome> {
    match wanted {
        Phrases::Find(serial, field, typed) => Ok(Outcome::LookedUp {
            serial,
            at: 0,
            found: find(office, texts, &field, &typed)?,
        }),
        Phrases::Keep(..) if is_barred(office) => barred(office),
        Phrases::Keep(serial, form, field) => keep(office, texts, serial, (&form, &field)),
    }
}

/// Gives those that letters find.
fn find(
    office: &Office,
    texts: &Texts,
    field: &PhraseField,
    typed: &str,
) -> OfficeResult<Vec<Candidate>> {
    office.phrases(field, typed, &texts.say("phrases-before"))
}

/// Keeps what stands in the field in hand; the list shows it.
fn keep(
    office: &mut Office,
    texts: &Texts,
    serial: u64,
    (form, field): (&Form, &PhraseField),
) -> OfficeResult<Outcome> {
    let text = form.field().map(|it| it.text.clone()).unwrap_or_default();
    let of = about(office, form)?;
    let done = office.keep_phrase(field, &text, &of)?;
    let number = done.written.created.first().map(|it| it.2.clone());
    let notice = Notice::good("notice-phrase-kept").with("number", number.unwrap_or_default());
    Ok(Outcome::FoundAnew(
        serial,
        find(office, texts, field, "")?,
        notice,
    ))
}

/// Gives the records that a form is about: those that stand, and what it says so far.
pub(super) fn about(office: &Office, form: &Form) -> OfficeResult<Vec<Record>> {
    let (kind, ids) = match &form.purpose {
        Purpose::Amend { id, .. } => (form.kind, vec![*id]),
        Purpose::Act { ids, .. } => (form.kind, ids.clone()),
        Purpose::Distil(ids) => (DISTILLED.of, ids.clone()),
        Purpose::Make
        | Purpose::Entry(_)
        | Purpose::Attach(_)
        | Purpose::Seat
        | Purpose::Decide(..)
        | Purpose::Filter
        | Purpose::Export(_)
        | Purpose::Import(_)
        | Purpose::FirstRun => (form.kind, Vec::new()),
    };
    let mut all = Vec::new();
    for id in ids {
        all.extend(office.record(kind, id)?);
    }
    let mut typed = unmade(office, form.kind);
    for field in form.own_fields() {
        if let Some(value) = field.picked_value() {
            typed.cells.insert(field.column.name, value.clone());
        }
    }
    all.push(typed);
    Ok(all)
}
