//! What still says the words of something that was handed on 移送: the title of a problem, the
//! measure of a task, a phrase. It is covered nowhere, so whoever handed it on is told.

use std::collections::BTreeSet;

use crate::domain::{Kind, Names, Record, Refusal, VOID};
use crate::office::{Office, OfficeResult};

/// So many signs one behind the other are words that were taken over, and no turn of phrase.
const STRETCH: usize = 6;
/// So many are named.
const TOLD: usize = 6;

impl Office {
    /// Says which records of other kinds have a stretch of the words of some that were handed on.
    pub(in crate::office) fn quoted_elsewhere(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Option<Refusal>> {
        let mut stretches = Vec::new();
        for id in ids {
            // No ordinary view has its words.
            let record = self.store.reader().find(kind, *id)?;
            let record = record.filter(Record::is_handed_on);
            let text = record.zip(kind.def().compared);
            let text = text.map(|(it, compared)| it.text(compared.text).to_owned());
            stretches.extend(stretches_of(&text.unwrap_or_default()));
        }
        if stretches.is_empty() {
            return Ok(None);
        }
        let mut numbers = Vec::new();
        let searched = |it: &Kind| {
            let def = it.def();
            let grows = def.lists.is_some_and(|lists| lists.grows);
            *it != kind && !grows && !def.search.is_empty()
        };
        for other in Kind::ALL.into_iter().filter(searched) {
            for record in self.all(other)?.into_iter().filter(|it| it.state != VOID) {
                let mut texts = other.def().search.iter().map(|it| record.text(it));
                if texts.any(|text| stretches.iter().any(|it| text.contains(it.as_str()))) {
                    numbers.push(record.number);
                }
            }
        }
        if numbers.is_empty() {
            return Ok(None);
        }
        let refusal = Refusal::of("quoted-elsewhere").with("n", numbers.len());
        Ok(Some(refusal.with("numbers", Names::first(numbers, TOLD))))
    }
}

/// Gives the stretches of a text between its punctuation that are long enough to be its own words.
fn stretches_of(text: &str) -> BTreeSet<String> {
    let all = text.split(|c: char| !c.is_alphanumeric());
    let own = all.filter(|it| it.chars().count() >= STRETCH);
    own.map(str::to_owned).collect()
}
