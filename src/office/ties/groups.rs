//! Groups: everybody, or all of a department, branch or rank at once.

use std::collections::BTreeMap;

use super::super::{Candidate, Office, OfficeResult};
use crate::domain::folding::{folded, name_key};
use crate::domain::{Kind, Record, Type, Value, read_number};
use crate::exchange::pinyin::PinyinKey;
use crate::i18n::{Args, Texts};

impl Office {
    /// Gives all records that one name stands for: everybody, or those of a group of the kind;
    /// nothing where it names no group.
    pub(super) fn all_of(
        &self,
        texts: &Texts,
        (kind, all): (Kind, &[Record]),
        name: &str,
    ) -> OfficeResult<Option<Vec<i64>>> {
        let word = name_key(name);
        let everybody = texts.say("ties-all");
        if folded(name) == "all" || everybody.split('、').any(|it| name_key(it) == word) {
            return Ok(Some(all.iter().map(|it| it.id).collect()));
        }
        for group in kind.def().grouped {
            let Some(column) = kind.def().column(group) else {
                continue;
            };
            let value = match column.ty {
                Type::Ref(other) => self.called_just_so(other, name)?.map(Value::Int),
                Type::Choice(choices) => {
                    let called = |code: &&&str| {
                        folded(code) == folded(name)
                            || name_key(&texts.choice(choices.name, code)) == word
                    };
                    choices
                        .codes
                        .iter()
                        .find(called)
                        .map(|code| Value::from(*code))
                }
                Type::Line(_)
                | Type::Text
                | Type::Day
                | Type::Limit
                | Type::Count
                | Type::Time
                | Type::HalfDays
                | Type::Decimal(_)
                | Type::Flag
                | Type::Ties(..)
                | Type::Several(_) => {
                    let held = all.iter().map(|it| it.text(column.name));
                    let mut called = held.filter(|it| !it.is_empty() && name_key(it) == word);
                    called.next().map(Value::from)
                }
            };
            if let Some(value) = value {
                let of_it = all.iter().filter(|it| *it.cell(column.name) == value);
                return Ok(Some(of_it.map(|it| it.id).collect()));
            }
        }
        Ok(None)
    }

    /// Gives the groups of a kind, each with how many are in it, that answer to the letters typed
    /// so far: their names are typed in a field of several as those of single records are.
    pub fn groups(
        &self,
        texts: &Texts,
        kind: Kind,
        typed: &str,
    ) -> OfficeResult<Vec<Candidate>> {
        let all = self.all(kind)?;
        let mut found: Vec<Candidate> = Vec::new();
        for column in kind
            .def()
            .grouped
            .iter()
            .filter_map(|it| kind.def().column(it))
        {
            let mut held: BTreeMap<Value, usize> = BTreeMap::new();
            for record in all.iter().filter(|it| !it.lacks(column.name)) {
                *held.entry(record.cell(column.name).clone()).or_default() += 1;
            }
            for (value, n) in held {
                let name = match (column.ty, value.int(), value.text()) {
                    (Type::Ref(other), Some(id), _) => {
                        self.name_of(other, id)?.map(|it| it.told())
                    }
                    (Type::Choice(choices), _, Some(code)) => {
                        Some(texts.choice(choices.name, code))
                    }
                    (_, _, text) => text.map(str::to_owned),
                };
                let called = name.filter(|name| {
                    let sounds = PinyinKey::phrase(name).rank(&folded(typed)).is_some();
                    sounds || folded(name).contains(&folded(typed))
                });
                found.extend(called.map(|name| Candidate {
                    id: 0,
                    number: String::new(),
                    told: name.clone(),
                    beside: texts.say_with("ties-group", &Args::new().set("n", n)),
                    name,
                    state: None,
                }));
            }
        }
        Ok(found)
    }

    /// Finds the record that is called just so, by number or name: a part of a name is a person's
    /// sooner than a department's.
    fn called_just_so(&self, kind: Kind, name: &str) -> OfficeResult<Option<i64>> {
        let number = read_number(name).filter(|it| it.kind == kind);
        let all = self.all(kind)?;
        let mut called = all.iter().filter(|it| {
            name_key(it.title()) == name_key(name)
                || number.is_some_and(|number| number.names(it))
        });
        Ok(called.next().map(|it| it.id))
    }
}
