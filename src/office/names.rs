//! What a file may call the records it refers to: the name, the number, the staff number.
//!
//! A name that two share never resolves alone; the fault lists both.

use std::collections::BTreeMap;

use super::OfficeResult;
use crate::domain::{Kind, Record};
use crate::exchange::table::{Found, Spellings};
use crate::store::WriteTx;

/// The records of one kind by whatever a file may call them.
#[derive(Default)]
pub(super) struct Names {
    /// What may be written, for the reader of the file.
    pub(super) words: Spellings,
    keys: BTreeMap<String, i64>,
}

impl Names {
    /// Gathers the standing records of a kind, as they are inside the transaction.
    pub(super) fn of(gate: &WriteTx<'_>, kind: Kind) -> OfficeResult<Self> {
        let records = gate.reader().all_here(kind)?;
        let departments = if kind == Kind::ACTOR {
            gate.reader().all(Kind::UNIT)?
        } else {
            Vec::new()
        };
        let mut names = Self::default();
        for record in &records {
            names.learn(record, &beside(record, &departments));
        }
        Ok(names)
    }

    fn learn(&mut self, record: &Record, beside: &str) {
        let bearer = told_apart(&record.number, record.title(), beside);
        self.words.add_borne(record.title(), &bearer);
        self.keep(record.title(), record.id);
        self.words.add_alias(&record.number, &bearer);
        self.keep(&record.number, record.id);
        let staff_no = record.text("staff_no");
        if !staff_no.is_empty() {
            self.words.add_number(staff_no, &bearer);
            self.keep(staff_no, record.id);
        }
    }

    fn keep(&mut self, word: &str, id: i64) {
        self.keys.entry(word.to_owned()).or_insert(id);
    }

    /// Gives every word that is kept with the key of its record.
    pub(super) fn keyed(&self) -> impl Iterator<Item = (&str, i64)> {
        self.keys.iter().map(|(word, id)| (word.as_str(), *id))
    }

    /// Gives the record behind a word that the reader of the file has let pass.
    pub(super) fn key(&self, word: &str) -> Option<i64> {
        self.keys.get(word).copied()
    }

    /// Gives the record that a word names, however it is written; nothing where several answer.
    pub(super) fn find(&self, word: &str) -> Option<i64> {
        match self.words.find(word) {
            Found::One(spelled) => self.key(spelled),
            Found::Several(_) | Found::No => None,
        }
    }

    /// Remembers a record that was made on the way.
    pub(super) fn insert(&mut self, word: &str, id: i64) {
        self.words.add(word);
        self.keep(word, id);
    }
}

/// Says where a person works, which tells two of one name apart.
pub(super) fn beside(record: &Record, departments: &[Record]) -> String {
    let department = record
        .int("department_id")
        .and_then(|id| departments.iter().find(|it| it.id == id))
        .map_or("", |it| it.text("name"));
    let known = [department, record.text("post")];
    let known = known.into_iter().filter(|part| !part.is_empty());
    known.collect::<Vec<_>>().join(" ")
}

/// Writes a record so that it is not taken for another of the same name.
pub(super) fn told_apart(number: &str, name: &str, beside: &str) -> String {
    if beside.is_empty() {
        format!("{number} {name}")
    } else {
        format!("{number} {name}（{beside}）")
    }
}
