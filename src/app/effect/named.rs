//! What was said names records: the one is opened, several are listed.

use super::{Outcome, read};
use crate::domain::folding::folded;
use crate::domain::text::one_line;
use crate::i18n::Texts;
use crate::office::{Candidate, Office, OfficeResult};

/// Finds the records of numbers; those that nobody may read here are not there.
pub(super) fn find(
    office: &Office,
    texts: &Texts,
    open: Option<(u64, String)>,
    numbers: &[String],
) -> OfficeResult<Outcome> {
    let mut found = Vec::new();
    for number in numbers {
        let Some(record) = office.numbered(number)? else {
            continue;
        };
        let name = one_line(record.title());
        found.push((
            record.kind,
            Candidate {
                id: record.id,
                number: record.number.clone(),
                told: name.clone(),
                name,
                beside: texts.state(record.kind.code(), &record.state),
                state: None,
            },
        ));
    }
    if let Some((serial, typed)) = open {
        let wanted = folded(&typed);
        let all = found.into_iter().map(|(_, it)| it);
        let said = |it: &Candidate| folded(&format!("{} {}", it.number, it.name));
        let found = all.filter(|it| said(it).contains(&wanted)).collect();
        return Ok(Outcome::LookedUp {
            serial,
            at: 0,
            found,
        });
    }
    match found.as_slice() {
        [(kind, one)] => read::page(office, texts, (*kind, one.id), None),
        _ => Ok(Outcome::Named(
            found.into_iter().map(|(_, it)| it).collect(),
        )),
    }
}
