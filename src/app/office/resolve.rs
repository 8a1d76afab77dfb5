//! From what people type to a record: a number, a name, full pinyin or initials.

use super::names::{beside, told_apart};
use super::{Office, Outcome};
use crate::domain::folding::folded;
use crate::domain::{Kind, Record, Refusal};
use crate::exchange::pinyin::PinyinKey;
use crate::store::{Filter, Query};

/// A record that a picker offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its key.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What tells it from another of the same name: department and post.
    pub beside: String,
    /// The code of its state, where that tells more.
    pub state: Option<String>,
}

/// Reads a number as people write it: 改-042, 改42, 意-2009-0123, in half or full width.
pub fn read_number(typed: &str) -> Option<(Kind, i64)> {
    let folded = folded(typed);
    let mut chars = folded.chars();
    let kind = Kind::from_sign(chars.next()?)?;
    let rest = chars.as_str().trim_start_matches(['-', ' ', '—']);
    let groups: Vec<&str> = rest.split('-').collect();
    let serial = match groups.as_slice() {
        [serial] => serial,
        [year, serial] if kind.def().yearly && year.len() == 4 => serial,
        _ => return None,
    };
    let id: i64 = serial.parse().ok()?;
    (id > 0 && serial.bytes().all(|byte| byte.is_ascii_digit())).then_some((kind, id))
}

/// Kinds whose records are few and are found by name and pinyin in memory.
pub const fn is_named(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Department
            | Kind::Person
            | Kind::Channel
            | Kind::Category
            | Kind::Post
            | Kind::Batch
            | Kind::Meeting
            | Kind::Goal
            | Kind::Phase
            | Kind::Step
            | Kind::Campaign
    )
}

impl Office {
    /// Finds the record that a number names, of whatever kind.
    pub fn by_number(&self, typed: &str) -> Outcome<Record> {
        let unknown = || {
            super::OfficeError::Refused(vec![
                Refusal::of("no-such-record").with("found", typed),
            ])
        };
        let (kind, id) = read_number(typed).ok_or_else(unknown)?;
        self.record(kind, id)?.ok_or_else(unknown)
    }

    /// Finds the one record of a kind that is meant.
    ///
    /// # Errors
    /// Refuses what nothing answers to, and a name that two share, naming all of them.
    pub fn resolve(&self, kind: Kind, typed: &str) -> Outcome<i64> {
        let refuse = |refusal: Refusal| super::OfficeError::Refused(vec![refusal]);
        let word = folded(typed);
        if let Some((found, id)) = read_number(typed)
            && found == kind
            && self.record(kind, id)?.is_some()
        {
            return Ok(id);
        }
        if !is_named(kind) {
            let id = word.parse::<i64>().ok().filter(|id| *id > 0);
            if let Some(id) = id
                && self.record(kind, id)?.is_some()
            {
                return Ok(id);
            }
            return Err(refuse(Refusal::of("no-such-record").with("found", typed)));
        }
        let candidates = self.candidates(kind, typed)?;
        let exact: Vec<&Candidate> = candidates
            .iter()
            .filter(|candidate| folded(&candidate.name) == word)
            .collect();
        let list = if exact.is_empty() {
            candidates.iter().collect()
        } else {
            exact
        };
        match list.as_slice() {
            [] => Err(refuse(self.unknown(kind, typed)?)),
            [one] => Ok(one.id),
            many => {
                let names: Vec<String> = many
                    .iter()
                    .take(5)
                    .map(|it| told_apart(&it.number, &it.name, &it.beside))
                    .collect();
                Err(refuse(
                    Refusal::of("ambiguous-name")
                        .with("found", typed)
                        .with("candidates", names.join("、")),
                ))
            }
        }
    }

    /// Says that nothing answers to a name, and where there are few of the kind which ones do.
    fn unknown(&self, kind: Kind, typed: &str) -> Outcome<Refusal> {
        const FEW: usize = 12;
        let all = self.all(kind)?;
        let key = if all.is_empty() || all.len() > FEW {
            "unknown-name"
        } else {
            "unknown-name-of-few"
        };
        let names: Vec<&str> = all.iter().take(FEW).map(Record::title).collect();
        let refusal = Refusal::of(key)
            .with("kind", format!("@kind-{}", kind.code().replace('_', "-")))
            .with("found", typed);
        Ok(refusal.with("names", names.join("、")))
    }

    /// Gives what a picker offers for the letters typed so far, the best first.
    pub fn candidates(&self, kind: Kind, typed: &str) -> Outcome<Vec<Candidate>> {
        let word = folded(typed);
        if !is_named(kind) {
            return self.candidates_by_text(kind, typed);
        }
        let departments = self.all(Kind::Department)?;
        let mut found: Vec<(u8, Candidate)> = Vec::new();
        for record in self.all(kind)? {
            let name = record.title().to_owned();
            let Some(rank) = rank_of(&word, &record, &name) else {
                continue;
            };
            let beside = if kind == Kind::Person {
                beside(&record, &departments)
            } else {
                String::new()
            };
            found.push((
                rank,
                Candidate {
                    id: record.id,
                    number: record.number,
                    name,
                    beside,
                    state: None,
                },
            ));
        }
        found.sort_by_key(|(rank, candidate)| (*rank, candidate.id));
        Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
    }

    fn candidates_by_text(&self, kind: Kind, typed: &str) -> Outcome<Vec<Candidate>> {
        let mut query = Query::of(kind, 40);
        query.descending = true;
        let number = read_number(typed)
            .filter(|(found, _)| *found == kind)
            .map(|(_, id)| id)
            .or_else(|| folded(typed).parse().ok());
        let mut rows = Vec::new();
        if let Some(id) = number {
            rows.extend(self.row(kind, id)?);
        } else {
            let text = (!typed.trim().is_empty()).then(|| typed.to_owned());
            query.filter = Filter {
                text,
                ..Filter::default()
            };
            rows = self.list(&query)?.rows;
        }
        Ok(rows
            .into_iter()
            .map(|row| Candidate {
                id: row.record.id,
                number: row.record.number.clone(),
                name: row.record.title().to_owned(),
                beside: String::new(),
                state: Some(row.record.state),
            })
            .collect())
    }
}

/// Says how well a record answers: 0 the same name or number, 1 its beginning, 2 pinyin,
/// 3 somewhere inside.
fn rank_of(word: &str, record: &Record, name: &str) -> Option<u8> {
    let folded_name = folded(name);
    if word.is_empty() {
        return Some(1);
    }
    if folded_name == word || folded(&record.number) == word || record.text("staff_no") == word
    {
        return Some(0);
    }
    if folded_name.starts_with(word) {
        return Some(1);
    }
    if word.is_ascii() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        let staff_no = record.text("staff_no").trim_start_matches('0');
        return (!staff_no.is_empty() && staff_no == word.trim_start_matches('0')).then_some(0);
    }
    let key = if record.kind == Kind::Person {
        PinyinKey::person(name)
    } else {
        PinyinKey::phrase(name)
    };
    if key.matches(word) {
        return Some(2);
    }
    folded_name.contains(word).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let table = [
            ("改-042", Some((Kind::Task, 42))),
            ("改42", Some((Kind::Task, 42))),
            ("改－０４２", Some((Kind::Task, 42))),
            ("意-2009-0123", Some((Kind::Opinion, 123))),
            ("意123", Some((Kind::Opinion, 123))),
            ("改-0", None),
            ("改-a", None),
            ("42", None),
            ("", None),
        ];
        for (typed, expected) in table {
            assert_eq!(read_number(typed), expected, "{typed}");
        }
    }
}
