//! From what people type to a record: a number, a name, full pinyin or initials.

use super::names::{beside, told_apart};
use super::{Office, Outcome};
use crate::domain::folding::{folded, name_key, squeezed};
use crate::domain::{Kind, Named, Notation, Record, Refusal, name_and_number, nearest, number};
use crate::exchange::pinyin::PinyinKey;
use crate::store::{Filter, Query, Row};

/// As many are offered of those that are found by their text.
const AS_MANY: usize = 40;
/// So many of the newest are spelled out letter by letter, whatever there is: a key costs no more
/// because there are more rows.
const SPELLED: usize = 1_000;
/// So much of a title is spelled out.
const SPELLED_CHARS: usize = 60;

/// A record that a picker offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its key.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its name, with its number where another bears the same one.
    pub told: String,
    /// What tells it from another of the same name: department and post.
    pub beside: String,
    /// The code of its state, where that tells more.
    pub state: Option<String>,
}

/// A number as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// The kind that its sign names.
    pub kind: Kind,
    /// The year, where one was written.
    pub year: Option<i32>,
    /// The place in the order of entry, which is the key.
    pub serial: i64,
}

impl TypedNumber {
    /// Says whether a record is the one that is named: whoever writes the year means no other.
    pub fn names(self, record: &Record) -> bool {
        let written = |year| record.number == number(self.kind, year, self.serial);
        record.kind == self.kind && record.id == self.serial && self.year.is_none_or(written)
    }
}

/// Reads a number as people write it: 改-042, 改42, 意-2009-0123, in half or full width, with
/// any dash and any noughts before it.
pub fn read_number(typed: &str) -> Option<TypedNumber> {
    let squeezed = squeezed(typed);
    let mut chars = squeezed.chars();
    let kind = Kind::from_sign(chars.next()?)?;
    let rest = chars.as_str().trim_start_matches(is_dash);
    let groups: Vec<&str> = rest
        .split(is_dash)
        .enumerate()
        // Two dashes in a row are one, as input methods write it.
        .filter(|(n, group)| *n == 0 || !group.is_empty())
        .map(|(_, group)| group)
        .collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|it| it.is_ascii_digit());
    let (year, serial) = match groups.as_slice() {
        [serial] if digits(serial) && !rest.ends_with(is_dash) => (None, serial),
        [year, serial]
            if kind.def().yearly && year.len() == 4 && digits(year) && digits(serial) =>
        {
            (Some(year.parse().ok()?), serial)
        }
        _ => return None,
    };
    let serial: i64 = serial.parse().ok()?;
    (serial > 0).then_some(TypedNumber { kind, year, serial })
}

/// Says whether a character stands for the dash of a number.
/// So many of those that a name could mean are named; the others are counted.
const MOST_NAMED: usize = 5;

const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{2500}' | '\u{fe58}'
    )
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
                Refusal::of("unknown-number").with("found", typed.trim()),
            ])
        };
        self.numbered(typed)?.ok_or_else(unknown)
    }

    /// Gives the record that a number names: that one or none, never another one.
    pub fn numbered(&self, typed: &str) -> Outcome<Option<Record>> {
        let Some(number) = read_number(typed) else {
            return Ok(None);
        };
        let found = self.record(number.kind, number.serial)?;
        Ok(found.filter(|record| number.names(record)))
    }

    /// Finds the one record of a kind that is meant.
    ///
    /// # Errors
    /// Refuses what nothing answers to, and a name that two share, naming all of them.
    pub fn resolve(&self, kind: Kind, typed: &str) -> Outcome<i64> {
        let refuse = |refusal: Refusal| super::OfficeError::Refused(vec![refusal]);
        let no_such = || refuse(Refusal::of("unknown-number").with("found", typed.trim()));
        let word = folded(typed);
        let number = read_number(typed);
        if number.is_some_and(|it| it.kind == kind)
            && let Some(record) = self.numbered(typed)?
        {
            return Ok(record.id);
        }
        if !is_named(kind) {
            let id = word.parse::<i64>().ok().filter(|id| *id > 0);
            if let Some(id) = id
                && self.record(kind, id)?.is_some()
            {
                return Ok(id);
            }
            return Err(no_such());
        }
        if let Some((name, number)) = name_and_number(typed)
            && let Some(record) = self.numbered(number)?
            && record.kind == kind
            && name_key(record.title()) == name_key(name)
        {
            return Ok(record.id);
        }
        let candidates = self.candidates(kind, typed)?;
        let bears = |name: &str| name_key(name) == name_key(typed);
        let exact: Vec<&Candidate> = candidates
            .iter()
            .filter(|candidate| bears(&candidate.name))
            .collect();
        let list = if !exact.is_empty() {
            exact
        } else if number.is_some() {
            // A number that names nothing is no beginning of a name.
            return Err(no_such());
        } else {
            candidates.iter().collect()
        };
        match list.as_slice() {
            [] => Err(refuse(self.unknown(kind, typed)?)),
            [one] => Ok(one.id),
            many => {
                let names: Vec<String> = many
                    .iter()
                    .take(MOST_NAMED)
                    .map(|it| told_apart(&it.number, &it.name, &it.beside))
                    .collect();
                let more = many.len() - names.len();
                let key = if more > 0 {
                    "ambiguous-name-more"
                } else {
                    "ambiguous-name"
                };
                Err(refuse(
                    Refusal::of(key)
                        .with("found", typed)
                        .with("candidates", names.join("、"))
                        .with("total", many.len()),
                ))
            }
        }
    }

    /// Says that nothing answers to a name, and where there are few of the kind which ones do.
    fn unknown(&self, kind: Kind, typed: &str) -> Outcome<Refusal> {
        const FEW: usize = 12;
        let all = self.all(kind)?;
        let mut near = nearest(typed.trim(), all.iter().map(Record::title), 5);
        near.dedup();
        let (key, names) = if !all.is_empty() && all.len() <= FEW {
            let mut names: Vec<&str> = all.iter().map(Record::title).collect();
            names.dedup();
            ("unknown-name-of-few", names)
        } else if near.is_empty() {
            ("unknown-name", near)
        } else {
            ("unknown-name-near", near)
        };
        let refusal = Refusal::of(key)
            .with("kind", format!("@kind-{}", kind.code().replace('_', "-")))
            .with("found", typed);
        // Those of one name are told apart.
        let told: Vec<String> = self.named(kind, &all)?.iter().map(Named::told).collect();
        let mut listed: Vec<&str> = Vec::new();
        for name in names {
            let bearers = all.iter().zip(&told).filter(|(it, _)| it.title() == name);
            for (_, told) in bearers {
                if !listed.contains(&told.as_str()) {
                    listed.push(told);
                }
            }
        }
        Ok(refusal.with("names", listed.join("、")))
    }

    /// Gives what a picker offers for the letters typed so far, the best first.
    pub fn candidates(&self, kind: Kind, typed: &str) -> Outcome<Vec<Candidate>> {
        let word = folded(typed);
        if !is_named(kind) {
            return self.candidates_by_text(kind, typed);
        }
        let departments = self.all(Kind::Department)?;
        let number = read_number(typed).filter(|it| it.kind == kind);
        let mut found: Vec<(u8, Candidate)> = Vec::new();
        let all = self.all(kind)?;
        let told = self.named(kind, &all)?;
        for (record, told) in all.into_iter().zip(told) {
            let name = record.title().to_owned();
            let named = number.is_some_and(|number| number.names(&record));
            let Some(rank) = named
                .then_some(0)
                .or_else(|| rank_of(&word, &record, &name))
            else {
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
                    told: told.told(),
                    beside,
                    state: None,
                },
            ));
        }
        found.sort_by_key(|(rank, candidate)| (*rank, candidate.id));
        Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
    }

    fn candidates_by_text(&self, kind: Kind, typed: &str) -> Outcome<Vec<Candidate>> {
        let mut query = Query::of(kind, AS_MANY);
        query.descending = true;
        let mut rows = Vec::new();
        if read_number(typed).is_some() {
            let named = self.numbered(typed)?.filter(|record| record.kind == kind);
            if let Some(record) = named {
                rows.extend(self.row(kind, record.id)?);
            }
        } else if let Ok(id) = folded(typed).parse() {
            rows.extend(self.row(kind, id)?);
        } else {
            let text = (!typed.trim().is_empty()).then(|| typed.to_owned());
            query.filter = Filter {
                text,
                ..Filter::default()
            };
            rows = self.list(&query)?.rows;
            if rows.len() < AS_MANY && folded(typed).bytes().any(|it| it.is_ascii_alphabetic())
            {
                self.add_by_pinyin(kind, typed, &mut rows)?;
            }
        }
        Ok(rows
            .into_iter()
            .map(|row| Candidate {
                id: row.record.id,
                number: row.record.number.clone(),
                name: row.record.title().to_owned(),
                told: row.record.title().to_owned(),
                beside: String::new(),
                state: Some(row.record.state),
            })
            .collect())
    }
}

impl Office {
    /// Adds the newest records whose title the letters spell, as pinyin or its initials.
    fn add_by_pinyin(&self, kind: Kind, typed: &str, rows: &mut Vec<Row>) -> Outcome<()> {
        let mut query = Query::of(kind, SPELLED);
        query.descending = true;
        for row in self.list(&query)?.rows {
            if rows.len() >= AS_MANY {
                break;
            }
            let begins: String = row.record.title().chars().take(SPELLED_CHARS).collect();
            let is_there = rows.iter().any(|it| it.record.id == row.record.id);
            if !is_there && PinyinKey::phrase(&begins).matches(typed) {
                rows.push(row);
            }
        }
        Ok(())
    }
}

/// Says how well a record answers: 0 the same name or number, 1 its beginning, 2 pinyin,
/// 3 somewhere inside.
fn rank_of(word: &str, record: &Record, name: &str) -> Option<u8> {
    let folded_name = folded(name);
    if word.is_empty() {
        return Some(1);
    }
    let staff_no = Notation::Number.key(record.text("staff_no"));
    if name_key(name) == name_key(word)
        || folded(&record.number) == word
        || (!staff_no.is_empty() && staff_no == Notation::Number.key(word))
    {
        return Some(0);
    }
    if folded_name.starts_with(word) {
        return Some(1);
    }
    if word.is_ascii() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
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
        let number = |kind, year, serial| Some(TypedNumber { kind, year, serial });
        let table = [
            ("改-042", number(Kind::Task, None, 42)),
            ("改42", number(Kind::Task, None, 42)),
            ("改-0042", number(Kind::Task, None, 42)),
            ("改－０４２", number(Kind::Task, None, 42)),
            (" 改 —— 42 ", number(Kind::Task, None, 42)),
            ("改–42", number(Kind::Task, None, 42)),
            ("意-2009-0123", number(Kind::Opinion, Some(2009), 123)),
            ("意2009-123", number(Kind::Opinion, Some(2009), 123)),
            (
                "意－２０３１－０１２３",
                number(Kind::Opinion, Some(2031), 123),
            ),
            ("意123", number(Kind::Opinion, None, 123)),
            ("意-20090123", number(Kind::Opinion, None, 20_090_123)),
            // A year where none belongs, no digits, nothing behind the dash, too much.
            ("改-2009-042", None),
            ("意-09-0123", None),
            ("意-2009-", None),
            ("意-2009-01-23", None),
            ("意-2009-0123x", None),
            ("意-+5", None),
            ("改-0", None),
            ("改-a", None),
            ("改-99999999999999999999", None),
            ("42", None),
            ("", None),
        ];
        for (typed, expected) in table {
            assert_eq!(read_number(typed), expected, "{typed}");
        }
    }
}
