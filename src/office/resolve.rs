//! From what people type to a record: a number, a name, full pinyin or initials.

use super::names::{beside, told_apart};
use super::{Office, OfficeResult};
use crate::domain::folding::{folded, name_key};
use crate::domain::rules;
use crate::domain::{
    GONE, Kind, Labels, Named, Names, Notation, Record, Refusal, name_and_number, nearest,
    read_number,
};
use crate::exchange::pinyin::{PinyinKey, PinyinQuery, Rank};
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

/// So many of those that a name could mean are named; the others are counted.
const MOST_NAMED: usize = 5;

impl Office {
    /// Finds the record that a number names, of whatever kind.
    pub fn by_number(&self, typed: &str) -> OfficeResult<Record> {
        match self.numbered(typed)? {
            Some(record) => Ok(record),
            None => Err(super::OfficeError::Refused(vec![self.no_such(typed)?])),
        }
    }

    /// Says why a number names nothing: it is none, its year is another one, its kind has not come
    /// so far, or there is nothing to be seen under it. Whether that is for others to read is not
    /// said.
    fn no_such(&self, typed: &str) -> OfficeResult<Refusal> {
        let said = |key| Refusal::of(key).with("found", typed.trim());
        let Some(number) = read_number(typed) else {
            return Ok(said("no-number"));
        };
        let said = |key| said(key).with("kind", Labels::kind(number.kind));
        if let Some(record) = self.record(number.kind, number.serial)? {
            return Ok(said("number-of-year").with("number", record.number));
        }
        let last = self.list(&Query {
            descending: true,
            ..Query::of(number.kind, 1)
        })?;
        Ok(match last.rows.first() {
            None => said("number-of-none"),
            Some(row) if row.record.id < number.serial => {
                said("number-to-come").with("last", &row.record.number)
            }
            Some(_) => said("number-unseen"),
        })
    }

    /// Gives the record that a number names: that one or none, never another one.
    pub fn numbered(&self, typed: &str) -> OfficeResult<Option<Record>> {
        let Some(number) = read_number(typed) else {
            return Ok(None);
        };
        let found = self.record(number.kind, number.serial)?;
        Ok(found.filter(|record| number.names(record)))
    }

    /// Refuses a record that belongs to another campaign than the one named at the door.
    ///
    /// # Errors
    /// Names both campaigns.
    pub fn is_of_named(&self, record: &Record) -> OfficeResult<()> {
        let reader = self.store.reader();
        Ok(rules::is_of(
            &reader,
            rules::campaign_of(record),
            self.named_campaign(),
        )?)
    }

    /// Finds the one record of a kind that is meant.
    ///
    /// # Errors
    /// Refuses what nothing answers to, and a name that two share, naming all of them.
    pub fn resolve(&self, kind: Kind, typed: &str) -> OfficeResult<i64> {
        let refuse = |refusal: Refusal| super::OfficeError::Refused(vec![refusal]);
        let no_such = || refuse(Refusal::of("unknown-number").with("found", typed.trim()));
        let word = folded(typed);
        let number = read_number(typed);
        if number.is_some_and(|it| it.kind == kind)
            && let Some(record) = self.numbered(typed)?
        {
            return Ok(record.id);
        }
        if !kind.def().is_named() {
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
        if number.is_some() {
            // A number that names nothing is neither a name nor the beginning of one.
            return Err(no_such());
        }
        // Whoever bears the name, and whoever has it for a staff number: neither goes first. Only
        // where nobody does is everyone spelled out, which costs far more.
        let mut list = self.answering(kind, typed, |word, record| {
            is_same(word, record).then_some(Answer::Same)
        })?;
        if list.is_empty() {
            list = self.of_place(kind, typed)?;
        }
        if list.is_empty() {
            list = self.candidates(kind, typed)?;
        }
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
                        .with("candidates", Names::of(names))
                        .with("total", many.len()),
                ))
            }
        }
    }

    /// Gives those of a name who are of the unit, branch or rank in the brackets behind it:
    /// 李四（办公室）.
    fn of_place(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Candidate>> {
        let Some((name, place)) = name_and_number(typed) else {
            return Ok(Vec::new());
        };
        let mut there = Vec::new();
        for column in kind.def().grouped {
            let of = kind.def().column(column).and_then(|it| it.ty.refers());
            for unit in of.map(|of| self.all(of)).transpose()?.unwrap_or_default() {
                if name_key(unit.title()) == name_key(place) {
                    there.push((*column, unit.id));
                }
            }
        }
        self.answering(kind, name, |word, record| {
            let is_there = there
                .iter()
                .any(|(column, id)| record.int(column) == Some(*id));
            (is_there && is_same(word, record)).then_some(Answer::Same)
        })
    }

    /// Says that nothing answers to a name, and where there are few of the kind which ones do.
    fn unknown(&self, kind: Kind, typed: &str) -> OfficeResult<Refusal> {
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
            .with("kind", Labels::kind(kind))
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
        Ok(refusal.with("names", Names::of(listed)))
    }

    /// Gives what a picker offers for the letters typed so far, the best first.
    pub fn candidates(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Candidate>> {
        if !kind.def().is_named() {
            return self.candidates_by_text(kind, typed);
        }
        self.answering(kind, typed, rank_of)
    }

    /// Gives the few of a kind that answer to what was typed, by how well they do.
    fn answering(
        &self,
        kind: Kind,
        typed: &str,
        rank: impl Fn(&str, &Record) -> Option<Answer>,
    ) -> OfficeResult<Vec<Candidate>> {
        let word = folded(typed);
        let departments = self.all(Kind::UNIT)?;
        let number = read_number(typed).filter(|it| it.kind == kind);
        let mut found: Vec<((Answer, bool), Candidate)> = Vec::new();
        let all = self.all(kind)?;
        let told = self.named(kind, &all)?;
        for (record, told) in all.into_iter().zip(told) {
            let name = record.title().to_owned();
            let named = number.is_some_and(|number| number.names(&record));
            let Some(rank) = named
                .then_some(Answer::Same)
                .or_else(|| rank(&word, &record))
            else {
                continue;
            };
            let beside = if kind == Kind::ACTOR {
                beside(&record, &departments)
            } else {
                String::new()
            };
            let gone = record.is_gone(self.today());
            found.push((
                (rank, gone),
                Candidate {
                    id: record.id,
                    number: record.number,
                    name,
                    told: told.told(),
                    beside,
                    state: gone.then(|| GONE.to_owned()),
                },
            ));
        }
        found.sort_by_key(|(rank, candidate)| (*rank, candidate.id));
        Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
    }

    fn candidates_by_text(&self, kind: Kind, typed: &str) -> OfficeResult<Vec<Candidate>> {
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
    fn add_by_pinyin(&self, kind: Kind, typed: &str, rows: &mut Vec<Row>) -> OfficeResult<()> {
        let mut query = Query::of(kind, SPELLED);
        query.descending = true;
        let typed = PinyinQuery::new(typed);
        let mut found = Vec::new();
        for row in self.list(&query)?.rows {
            let begins: String = row.record.title().chars().take(SPELLED_CHARS).collect();
            let is_there = rows.iter().any(|it| it.record.id == row.record.id);
            let rank = PinyinKey::phrase(&begins).rank_query(&typed);
            found.extend(rank.filter(|_| !is_there).map(|rank| (rank, row)));
        }
        // Those that sound alike stay in their order, the newest first.
        found.sort_by_key(|(rank, _)| *rank);
        let room = AS_MANY.saturating_sub(rows.len());
        rows.extend(found.into_iter().take(room).map(|(_, row)| row));
        Ok(())
    }
}

/// How well a record answers to what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    /// It has the same name or number.
    Same,
    /// Its name begins so.
    Begins,
    /// Its name sounds so; the usual readings come before the rare ones.
    Sounds(Rank),
    /// Its name has it somewhere inside.
    Inside,
}

/// Says whether a record has what was typed for its name, number or staff number.
fn is_same(word: &str, record: &Record) -> bool {
    if word.is_empty() {
        return false;
    }
    let staff_no = Notation::Number.key(record.text("staff_no"));
    name_key(record.title()) == name_key(word)
        || folded(&record.number) == word
        || (!staff_no.is_empty() && staff_no == Notation::Number.key(word))
}

/// Says how well a record answers.
fn rank_of(word: &str, record: &Record) -> Option<Answer> {
    if word.is_empty() {
        return Some(Answer::Begins);
    }
    if is_same(word, record) {
        return Some(Answer::Same);
    }
    let name = record.title();
    let folded_name = folded(name);
    if folded_name.starts_with(word) {
        return Some(Answer::Begins);
    }
    if word.is_ascii() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let key = if record.kind == Kind::ACTOR {
        PinyinKey::person(name)
    } else {
        PinyinKey::phrase(name)
    };
    if let Some(rank) = key.rank(word) {
        return Some(Answer::Sounds(rank));
    }
    folded_name.contains(word).then_some(Answer::Inside)
}
