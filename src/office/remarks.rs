//! What is worth a look in what a hand has typed, told alike by form and command line: a name that
//! is another's too or nearly, a telephone number that nobody could ring up. Nothing stands in its
//! way.

use std::collections::BTreeMap;

use super::names::{beside, told_apart};
use super::{Office, OfficeResult};
use crate::domain::folding::name_key;
use crate::domain::telephone::oddity;
use crate::domain::{Column, Kind, Names, Notation, Record, Refusal, Value};
use crate::exchange::pinyin::{NameSound, OddName};

/// So many of those who have nearly a name are named; the others are counted.
const MOST: usize = 5;

impl Office {
    /// Gives what is worth a look in the cells of a record that is made, or that is changed from
    /// what it was: what stays is not looked at.
    pub(super) fn remarks(
        &self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
        before: Option<&Record>,
    ) -> OfficeResult<Vec<Refusal>> {
        let mut found = Vec::new();
        for (name, value) in cells {
            let Some((column, text)) = kind.def().column(name).zip(value.text()) else {
                continue;
            };
            let key = |text: &str| column.notation.key(text);
            if before.is_none_or(|it| key(it.text(name)) != key(text)) {
                let own = before.map(|it| it.id);
                let place = cells.get("department_id").map(Value::int);
                let place = place.unwrap_or_else(|| before?.int("department_id"));
                found.extend(self.remark_beside((kind, own, place), column, text)?);
            }
        }
        Ok(found)
    }

    /// Gives what is worth a look in a text that is typed into a column; `own` is the record
    /// itself, where it is there.
    pub(super) fn remark(
        &self,
        (kind, own): (Kind, Option<i64>),
        column: &Column,
        text: &str,
    ) -> OfficeResult<Option<Refusal>> {
        self.remark_beside((kind, own, None), column, text)
    }

    /// As [`Office::remark`], of somebody in a department: who has the same name there is told, or
    /// refused, by the rules.
    fn remark_beside(
        &self,
        (kind, own, place): (Kind, Option<i64>, Option<i64>),
        column: &Column,
        text: &str,
    ) -> OfficeResult<Option<Refusal>> {
        let remark = match column.notation {
            Notation::PersonName => match self.same_name((kind, own, place), text)? {
                Some(same) => Some(same),
                // A name that is nearly another's says more than what is odd about it.
                None => self.near_name((kind, own), text)?.or_else(|| {
                    OddName::of(text).map(|it| Refusal::of(it.key()).with("found", text))
                }),
            },
            Notation::Telephone => oddity(text).map(|odd| {
                Refusal::of(odd.key())
                    .with("found", text)
                    .with("n", odd.count())
            }),
            Notation::AsIs
            | Notation::Number
            | Notation::Fields
            | Notation::Columns
            | Notation::Counting => None,
        };
        Ok(remark.map(|it| it.at(column.name)))
    }

    /// Says who has the very same name, be it in another department.
    fn same_name(
        &self,
        (kind, own, place): (Kind, Option<i64>, Option<i64>),
        name: &str,
    ) -> OfficeResult<Option<Refusal>> {
        let key = name_key(name);
        let here = |it: &Record| place.is_some() && it.int("department_id") == place;
        self.named_so(kind, ["same-name", "same-name-more"], |it| {
            Some(it.id) != own && name_key(it.title()) == key && !here(it)
        })
    }

    /// Says who has nearly this name.
    fn near_name(
        &self,
        (kind, own): (Kind, Option<i64>),
        name: &str,
    ) -> OfficeResult<Option<Refusal>> {
        let sound = NameSound::of(name);
        self.named_so(kind, ["near-name", "near-name-more"], |it| {
            Some(it.id) != own
                && name_key(it.title()) != name_key(name)
                && NameSound::of(it.title()).is_near(&sound)
        })
    }

    /// Names those that fulfil something, each so that he is not taken for another.
    fn named_so(
        &self,
        kind: Kind,
        [few, many]: [&'static str; 2],
        fulfils: impl Fn(&Record) -> bool,
    ) -> OfficeResult<Option<Refusal>> {
        let mut others = self.all(kind)?;
        others.retain(fulfils);
        if others.is_empty() {
            return Ok(None);
        }
        let departments = self.all(Kind::UNIT)?;
        let told = others.iter().take(MOST);
        let told = told.map(|it| told_apart(&it.number, it.title(), &beside(it, &departments)));
        let key = if others.len() > MOST { many } else { few };
        let refusal = Refusal::of(key)
            .with("others", Names::of(told))
            .with("n", others.len());
        Ok(Some(refusal))
    }
}
