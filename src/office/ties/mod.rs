//! Several records named in one field: one by one, or all of a department, branch or rank at once,
//! minus some; each with a word where the tie carries one.

mod groups;
mod typed;

pub use self::typed::last_named;

use std::collections::VecDeque;

use self::typed::{BETWEEN, Naming, parts};
use super::entry::Typed;
use super::{Office, OfficeError, OfficeResult};
use crate::domain::folding::name_key;
use crate::domain::{
    Chosen, Column, Kind, Record, Refusal, Tied, Type, VOID, Value, word_behind,
};
use crate::i18n::{Args, Texts};

impl Office {
    /// Reads the records that a field of ties names.
    ///
    /// # Errors
    /// Refuses what nobody answers to or several do, as [`resolve`](Self::resolve) does.
    pub(super) fn read_ties(
        &self,
        texts: &Texts,
        column: &Column,
        typed: &str,
    ) -> OfficeResult<Typed> {
        let Type::Ties(role, back) = column.ty else {
            return Ok(Typed::default());
        };
        let kind = role.far(back);
        // Of what grows with the work there are no groups, and it is never read as a whole.
        let all = if kind.def().few || !kind.def().grouped.is_empty() {
            self.all(kind)?
        } else {
            Vec::new()
        };
        let mut tied: Vec<Tied> = Vec::new();
        let mut todo: VecDeque<Naming<'_>> = parts(typed, role).into();
        while let Some(part) = todo.pop_front() {
            let refuse = |key: &'static str| {
                let refusal = Refusal::of(key).with("found", part.name);
                Err(OfficeError::Refused(vec![refusal.at(column.name)]))
            };
            let own = self.named_whole(texts, (kind, &all), &part).transpose();
            let is_own = own.as_ref().is_some_and(Result::is_ok);
            let found = own.unwrap_or_else(|| self.named_by(texts, (kind, &all), &part, &tied));
            let named = match (found, part.again()) {
                (Ok(named), _) => named,
                (Err(_), Some(parts)) => {
                    // 全体除张三、李四 without a blank leaves out both, as it does with one.
                    let opens = !part.minus && parts.iter().any(|it| it.minus);
                    for behind in &mut todo {
                        behind.minus |= opens;
                    }
                    parts.into_iter().rev().for_each(|it| todo.push_front(it));
                    continue;
                }
                (Err(unknown), None) => return Err(unknown),
            };
            if named.is_empty() && !part.minus && part.name != typed.trim() {
                // A group of nobody beside others would be left out in silence.
                return refuse("ties-group-of-nobody");
            }
            let word = if is_own { "" } else { part.word };
            if part.minus {
                if !word.is_empty() {
                    return refuse("ties-except-with-word");
                }
                let before = tied.len();
                tied.retain(|it| !named.contains(&it.id));
                if tied.len() == before {
                    return refuse("ties-not-among");
                }
                continue;
            }
            for id in named {
                match tied.iter_mut().find(|it| it.id == id) {
                    // Who is named again with all of his branch keeps his word.
                    Some(known) if word.is_empty() || known.word == word => {}
                    Some(known) if known.word.is_empty() => {
                        word.clone_into(&mut known.word);
                    }
                    Some(_) => return refuse("ties-two-words"),
                    None => tied.push(Tied {
                        id,
                        word: word.to_owned(),
                    }),
                }
            }
        }
        tied.sort_unstable();
        if tied.is_empty() {
            let refusal = Refusal::of("ties-name-nobody").with("found", typed.trim());
            return Err(OfficeError::Refused(vec![refusal.at(column.name)]));
        }
        let worded = tied.iter().filter(|it| !it.word.is_empty()).count();
        let key = if worded > 0 {
            "ties-with-words"
        } else {
            "ties-read"
        };
        let args = Args::new().set("n", tied.len()).set("worded", worded);
        Ok(Typed {
            cells: vec![(column.name, Value::Ties(tied))],
            understood: Some(texts.say_with(key, &args)),
            ..Typed::default()
        })
    }

    /// Reads several records named one after the other, by number or name.
    ///
    /// # Errors
    /// Refuses what nobody answers to or several do, as [`resolve`](Self::resolve) does.
    pub(super) fn read_several(
        &self,
        texts: &Texts,
        (column, kind): (&Column, Kind),
        typed: &str,
    ) -> OfficeResult<Typed> {
        let pieces = typed.split(BETWEEN).map(str::trim);
        let mut named: Vec<Tied> = Vec::new();
        for piece in pieces.filter(|it| !it.is_empty()) {
            let ids = match self.range(kind, piece)? {
                Some(range) => range,
                None => vec![self.resolve(kind, piece)?],
            };
            for one in ids.into_iter().map(Tied::to) {
                if !named.contains(&one) {
                    named.push(one);
                }
            }
        }
        let args = Args::new().set("n", named.len()).set("worded", 0);
        Ok(Typed {
            cells: vec![(column.name, Value::Ties(named))],
            understood: Some(texts.say_with("ties-read", &args)),
            ..Typed::default()
        })
    }

    /// Gives whom a part names with what stands in its brackets: one whose name it is as it stands,
    /// brackets and all, or who is of the group that they name: they say who is meant then, and are
    /// no word about him.
    fn named_whole(
        &self,
        texts: &Texts,
        (kind, all): (Kind, &[Record]),
        part: &Naming<'_>,
    ) -> OfficeResult<Option<Vec<i64>>> {
        if part.word.is_empty() {
            return Ok(None);
        }
        let called = |name: &str| -> Vec<i64> {
            let key = name_key(name);
            let there = all.iter().filter(|it| it.state != VOID);
            let own = there.filter(|it| name_key(it.title()) == key);
            own.map(|it| it.id).collect()
        };
        if let [one] = called(part.whole).as_slice() {
            return Ok(Some(vec![*one]));
        }
        let Some(of_group) = self.all_of(texts, (kind, all), part.word)? else {
            return Ok(None);
        };
        let mut own = called(part.name);
        own.retain(|id| of_group.contains(id));
        if own.len() == 1 {
            return Ok(Some(own));
        }
        self.resolve(kind, part.whole).map(|one| Some(vec![one]))
    }

    /// Gives the records that one part of a field names: a group, one record, or by letters that
    /// nothing else answers to a group; what is left out is looked for among those named before.
    fn named_by(
        &self,
        texts: &Texts,
        (kind, all): (Kind, &[Record]),
        part: &Naming<'_>,
        tied: &[Tied],
    ) -> OfficeResult<Vec<i64>> {
        if let Some(range) = self.range(kind, part.name)? {
            return Ok(range);
        }
        if let Some(several) = self.all_of(texts, (kind, all), part.name)? {
            return Ok(several);
        }
        if part.minus {
            let called = all
                .iter()
                .filter(|it| name_key(it.title()) == name_key(part.name));
            let called = called.map(|it| it.id);
            let among: Vec<i64> = called
                .filter(|id| tied.iter().any(|it| it.id == *id))
                .collect();
            if among.len() == 1 {
                return Ok(among);
            }
        }
        match self.resolve(kind, part.name) {
            Ok(id) => Ok(vec![id]),
            Err(unknown) => match self.groups(texts, kind, part.name)?.as_slice() {
                [one] => {
                    let group = self.all_of(texts, (kind, all), &one.name)?;
                    group.ok_or(unknown)
                }
                _ => Err(unknown),
            },
        }
    }

    /// Gives the records that a range of numbers names, 意3..意5, without what is void; nothing
    /// where it is no range.
    fn range(&self, kind: Kind, name: &str) -> OfficeResult<Option<Vec<i64>>> {
        let ends = name
            .split_once("..")
            .filter(|_| kind.def().chosen == Chosen::ByNumber);
        let Some((from, to)) = ends else {
            return Ok(None);
        };
        let (from, to) = (self.resolve(kind, from)?, self.resolve(kind, to)?);
        if from > to {
            let refusal = Refusal::of("range-backwards").with("found", name);
            return Err(OfficeError::Refused(vec![refusal]));
        }
        let mut found = Vec::new();
        for id in from..=to {
            let record = self.record(kind, id)?;
            found.extend(record.filter(|it| it.state != VOID).map(|it| it.id));
        }
        Ok(Some(found))
    }

    /// Gives what is tied to a record in a column of ties.
    pub fn tied(&self, record: (Kind, i64), column: &Column) -> OfficeResult<Vec<Tied>> {
        let Type::Ties(role, back) = column.ty else {
            return Ok(Vec::new());
        };
        self.store.reader().tied((role, back), record.1)
    }

    /// Writes ties as they are typed: names, each with its word behind it.
    pub fn show_ties(&self, column: &Column, tied: &[Tied]) -> OfficeResult<String> {
        let Some(kind) = column.ty.tied() else {
            return Ok(String::new());
        };
        let mut told = Vec::with_capacity(tied.len());
        for it in tied {
            let named = self.name_of(kind, it.id)?;
            told.extend(named.map(|named| named.told() + &word_behind(&it.word)));
        }
        Ok(told.join("、"))
    }
}
