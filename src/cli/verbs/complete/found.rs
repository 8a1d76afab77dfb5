//! Names and numbers of the store at hand, and what fits in a column.

use super::asked::Asked;
use super::fitting::{Offer, fitting, last_of, sounds_so};
use crate::domain::{Column, Kind, Secrecy, Type};
use crate::office::OfficeResult;

impl Asked<'_> {
    /// Gives what fits in a column of a kind.
    pub(super) fn of_column(
        &self,
        column: Option<(Kind, &Column)>,
        typed: &str,
    ) -> OfficeResult<Vec<Offer>> {
        let texts = &self.desk.texts;
        let Some((_, column)) = column.filter(|(_, it)| it.secrecy == Secrecy::Open) else {
            return Ok(Vec::new());
        };
        match column.ty {
            Type::Ref(kind) => self.records(kind, typed),
            Type::Ties(role, back) => self.several(role.far(back), typed),
            Type::Several(kind) => self.several(kind, typed),
            Type::Choice(choices) => {
                let all = choices.codes.iter();
                let all = all.map(|it| ((*it).to_owned(), texts.choice(choices.name, it)));
                Ok(fitting(&all.collect::<Vec<_>>(), typed))
            }
            Type::Flag => {
                let all = [("1", "yes"), ("0", "no")];
                Ok(fitting(
                    &all.map(|(it, key)| (it.to_owned(), texts.say(key))),
                    typed,
                ))
            }
            Type::Line(_)
            | Type::Text
            | Type::Day
            | Type::Limit
            | Type::Count
            | Type::Time
            | Type::HalfDays
            | Type::Decimal(_) => Ok(Vec::new()),
        }
    }

    /// Gives the records that the last of several names could mean.
    fn several(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Offer>> {
        let (head, last) = last_of(typed);
        let found = self.records(kind, last)?;
        Ok(found.into_iter().map(|it| it.behind(head)).collect())
    }

    /// Gives the records of a kind that a name could mean; those without one by their numbers.
    pub(super) fn records(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Offer>> {
        let Some(office) = self.office else {
            return Ok(Vec::new());
        };
        let is_number = typed.starts_with(kind.def().sign) && typed.contains('-');
        if is_number || !kind.def().is_named() && typed.is_empty() {
            return self.numbered(kind, typed);
        }
        let found = office.completions(kind, typed)?.into_iter();
        Ok(found
            .map(|it| {
                if kind.def().is_named() {
                    Offer::of(it.told, &format!("{} {}", it.number, it.beside))
                } else {
                    Offer::of(it.number, &it.name)
                }
            })
            .collect())
    }

    /// Gives the numbers that begin so, of the last of several.
    pub(super) fn numbers(&self, kinds: &[Kind], typed: &str) -> OfficeResult<Vec<Offer>> {
        let (head, last) = last_of(typed);
        let sign = |kind: &&Kind| last.starts_with(kind.def().sign);
        let found = match (kinds.iter().find(sign), kinds) {
            (Some(kind), _) => self.numbered(*kind, last)?,
            (None, [kind]) if last.is_empty() => self.numbered(*kind, last)?,
            (None, [kind]) => {
                let found = self
                    .office
                    .map(|it| it.completions(*kind, last))
                    .transpose()?;
                let found = found.unwrap_or_default().into_iter();
                found.map(|it| Offer::of(it.number, &it.name)).collect()
            }
            (None, _) => self.signs(kinds, last)?,
        };
        Ok(found.into_iter().map(|it| it.behind(head)).collect())
    }

    fn numbered(&self, kind: Kind, begins: &str) -> OfficeResult<Vec<Offer>> {
        let found = self
            .office
            .map(|it| it.numbered_so(kind, begins))
            .transpose()?;
        let found = found.unwrap_or_default().into_iter();
        Ok(found
            .map(|(number, title)| Offer::of(number, &title))
            .collect())
    }

    /// Gives what numbers begin with, of the kinds of which there are any: by the letters of the
    /// kind or its pinyin.
    fn signs(&self, kinds: &[Kind], typed: &str) -> OfficeResult<Vec<Offer>> {
        let Some(office) = self.office else {
            return Ok(Vec::new());
        };
        let letters = typed.to_lowercase();
        let mut found = Vec::new();
        for kind in kinds {
            let def = kind.def();
            let said = self.desk.texts.kind(def.code);
            let fits = def.code.starts_with(&letters)
                || def.plural.starts_with(&letters)
                || said.starts_with(typed)
                || sounds_so(&def.sign.to_string(), &letters)
                || sounds_so(&said, &letters);
            if (letters.is_empty() || fits) && office.has_any(*kind)? {
                found.push(Offer::of(format!("{}-", def.sign), &said));
            }
        }
        Ok(found)
    }
}
