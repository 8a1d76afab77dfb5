//! Phrases 常用语 of a field: the office's own, and what was said in it before; found by what they
//! say or by the letters of it, and kept from what is being typed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Candidate, Done, Office, OfficeError, OfficeResult};
use crate::domain::folding::folded;
use crate::domain::rules;
use crate::domain::text::one_line;
use crate::domain::{Kind, PhraseField, Record, Refusal, Value};
use crate::exchange::pinyin::{PinyinKey, PinyinQuery};
use crate::store::{Giver, Query};

/// So many of the newest records are looked at for what was said before.
const LOOKED_AT: usize = 200;
/// So many different ones of those are offered.
const BEFORE: usize = 12;
/// What is longer than this was said of one matter, and is nobody's phrase.
const LONGEST: usize = 120;

impl Office {
    /// Gives the phrases of a field that letters find, the office's own first; `before` is said of
    /// what was only typed there earlier.
    pub fn phrases(
        &self,
        field: &PhraseField,
        typed: &str,
        before: &str,
    ) -> OfficeResult<Vec<Candidate>> {
        let code = field.code();
        let mut kept = self.all(Kind::PHRASE)?;
        kept.retain(|it| it.text("field") == code);
        let mut said = BTreeSet::new();
        let mut all = Vec::new();
        for phrase in kept {
            let text = phrase.text("text").to_owned();
            said.insert(folded(&text));
            all.push(candidate((phrase.id, phrase.number), text, ""));
        }
        for text in self.said_before(field, &said)? {
            all.push(candidate((0, String::new()), text, before));
        }
        let (query, wanted) = (PinyinQuery::new(typed), folded(typed));
        let mut ranked: Vec<_> = all
            .into_iter()
            .filter_map(|it| {
                let rank = PinyinKey::phrase(&it.name).rank_query(&query);
                let inside = folded(&it.told).contains(&wanted);
                (rank.is_some() || inside).then_some((rank, it))
            })
            .collect();
        if !wanted.is_empty() {
            ranked.sort_by_key(|(rank, it)| (it.id == 0, rank.is_none(), *rank));
        }
        Ok(ranked.into_iter().map(|(_, it)| it).collect())
    }

    /// Gives what was typed in the field before, the newest first: nothing of what only some may
    /// read.
    fn said_before(
        &self,
        field: &PhraseField,
        said: &BTreeSet<String>,
    ) -> OfficeResult<Vec<String>> {
        let mut found: Vec<String> = Vec::new();
        let Some(column) = field.kept_in() else {
            return Ok(found);
        };
        let newest = Query {
            descending: true,
            ..Query::of(field.kind, LOOKED_AT)
        };
        let mut said = said.clone();
        for row in self.list(&newest)?.rows {
            let text = row.record.text(column.name).trim();
            let told = !text.is_empty() && text.chars().count() <= LONGEST;
            if !told || said.contains(&folded(text)) || self.is_for_few(&row.record)? {
                continue;
            }
            said.insert(folded(text));
            found.push(text.to_owned());
            if found.len() == BEFORE {
                break;
            }
        }
        Ok(found)
    }

    /// Keeps a text as a phrase of a field; `of` is what it was typed for, as far as it is known.
    ///
    /// # Errors
    /// Refuses what was typed for something that only some may read, and what is kept already.
    pub fn keep_phrase(
        &mut self,
        field: &PhraseField,
        text: &str,
        of: &[Record],
    ) -> OfficeResult<Done> {
        for record in of {
            if self.is_for_few(record)? {
                let refusal = Refusal::of("phrase-of-few");
                return Err(OfficeError::Refused(vec![refusal]));
            }
        }
        let cells = BTreeMap::from([
            ("field", Value::from(field.code())),
            ("text", Value::from(text.trim())),
        ]);
        let made = self.make(Kind::PHRASE, &cells, &Giver::default());
        // Whoever keeps it sees the field that it is for, and none of a phrase.
        made.map_err(|mut error| {
            if let OfficeError::Refused(all) = &mut error {
                for refusal in all {
                    refusal.field = None;
                }
            }
            error
        })
    }

    /// Says whether only some may read a record, or what it hangs on.
    pub fn is_for_few(&self, record: &Record) -> OfficeResult<bool> {
        if rules::is_for_few(record) || self.rests_on_restricted(record)? {
            return Ok(true);
        }
        let guarded = record.kind.def().guarded;
        let above = guarded.and_then(|it| it.above(record));
        let above = match above {
            Some((kind, id)) => self.store.reader().find(kind, id)?,
            None => None,
        };
        Ok(above.is_some_and(|it| rules::is_for_few(&it)))
    }
}

fn candidate((id, number): (i64, String), text: String, beside: &str) -> Candidate {
    Candidate {
        id,
        number,
        name: one_line(&text),
        told: text,
        beside: beside.to_owned(),
        state: None,
    }
}
