//! The words to search for against the texts they were taken from.
//!
//! Both sides are added up as hashes with a key that is new each time, so that neither order nor
//! size matters and nobody can prepare an index that only looks right.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, RandomState};

use super::Fault;
use crate::domain::{Kind, Record, Value};
use crate::store::schema::{read_record, select};
use crate::store::search::{PREFIX, index_of, is_restricted, restricted, words};
use crate::store::{Result, Store};

/// So many records are named for an index.
const NAMED: usize = 20;

/// What is to be found in one index, and what is.
struct Sums {
    key: RandomState,
    /// For each record what is still missing, or found and should not be.
    rest: BTreeMap<i64, u64>,
    /// The words that are looked up, and the beginnings for one character.
    asked: BTreeSet<String>,
}

impl Sums {
    fn new() -> Self {
        Self {
            key: RandomState::new(),
            rest: BTreeMap::new(),
            asked: BTreeSet::new(),
        }
    }

    /// Adds what is to be found of a record.
    fn add(&mut self, id: i64, text: &str) {
        let tokens: BTreeSet<&str> = text.split_whitespace().collect();
        let beginnings: BTreeSet<&str> = tokens.iter().map(|it| beginning(it)).collect();
        self.rest.entry(id).or_default();
        for (tokens, is_beginning) in [(tokens, false), (beginnings, true)] {
            for token in tokens {
                let hash = self.key.hash_one((token, is_beginning, id));
                let rest = self.rest.entry(id).or_default();
                *rest = rest.wrapping_add(hash);
                if !is_beginning {
                    self.ask(token);
                }
            }
        }
    }

    fn ask(&mut self, token: &str) {
        if !self.asked.contains(token) {
            self.asked.insert(token.to_owned());
        }
    }

    /// Takes off what was found.
    fn take(&mut self, id: i64, word: &str, is_beginning: bool) {
        let hash = self.key.hash_one((word, is_beginning, id));
        let rest = self.rest.entry(id).or_default();
        *rest = rest.wrapping_sub(hash);
    }
}

fn beginning(token: &str) -> &str {
    token.get(..PREFIX).unwrap_or(token)
}

impl Store {
    /// Looks every word of every record up in the index that its readers search.
    pub(super) fn check_words(&self, kind: Kind, faults: &mut Vec<Fault>) -> Result<()> {
        let Some(index) = index_of(kind) else {
            return Ok(());
        };
        let mut sums: BTreeMap<String, Sums> = BTreeMap::new();
        let mut names = vec![index.clone()];
        if kind.def().restriction().is_some() {
            names.push(restricted(&index));
        }
        for name in names {
            sums.insert(name, Sums::new());
        }
        let mut statement = self.conn.prepare(select(kind))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let record = read_record(kind, row)?;
            let name = if is_restricted(kind, &record.cells) {
                restricted(&index)
            } else {
                index.clone()
            };
            if let Some(sums) = sums.get_mut(&name) {
                sums.add(record.id, &words(&text_of(&record)));
            }
        }
        let mut wrong = BTreeSet::new();
        for (name, mut sums) in sums {
            self.take_found(&name, &mut sums)?;
            let left = sums.rest.into_iter().filter(|(_, rest)| *rest != 0);
            wrong.extend(left.map(|(id, _)| id));
            wrong.extend(self.uncounted(&name, kind)?);
        }
        for id in wrong.into_iter().take(NAMED) {
            faults.push(Fault::Words(self.called(Some(kind), id)?));
        }
        Ok(())
    }

    /// Takes off what is found by each whole word and by each beginning, looked up as a search
    /// does: what the texts have, and whatever else the index lists.
    fn take_found(&self, index: &str, sums: &mut Sums) -> Result<()> {
        // The list of words is a table of the engine's own; it stands in no file.
        let make =
            format!("CREATE VIRTUAL TABLE temp.listed USING fts5vocab(main, '{index}', 'row')");
        self.conn.execute_batch(&make)?;
        let listed = self.listed(sums);
        self.conn.execute_batch("DROP TABLE temp.listed")?;
        listed?;
        let asked = std::mem::take(&mut sums.asked);
        let beginnings: BTreeSet<&str> = asked.iter().map(|it| beginning(it)).collect();
        let sql = format!("SELECT rowid FROM {index} WHERE {index} MATCH ?1");
        let mut statement = self.conn.prepare(&sql)?;
        let quoted = |word: &str| format!("\"{}\"", word.replace('"', "\"\""));
        for word in &asked {
            let mut rows = statement.query([quoted(word)])?;
            while let Some(row) = rows.next()? {
                sums.take(row.get(0)?, word, false);
            }
        }
        for word in beginnings {
            let mut rows = statement.query([format!("{}*", quoted(word))])?;
            while let Some(row) = rows.next()? {
                sums.take(row.get(0)?, word, true);
            }
        }
        Ok(())
    }

    fn listed(&self, sums: &mut Sums) -> Result<()> {
        let mut statement = self.conn.prepare("SELECT term FROM temp.listed")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            sums.ask(&row.get::<_, String>(0)?);
        }
        Ok(())
    }

    /// Gives the records that the index of words has and should not, or the other way round,
    /// whether or not they have any words.
    fn uncounted(&self, index: &str, kind: Kind) -> Result<Vec<i64>> {
        let belongs = match (kind.def().restriction(), index_of(kind)) {
            (Some(sign), Some(common)) if index == common => format!("{sign} IS NOT 1"),
            (Some(sign), _) => format!("{sign} IS 1"),
            (None, _) => "true".to_owned(),
        };
        let table = kind.def().plural;
        let sql = format!(
            "SELECT id FROM {table} WHERE {belongs} AND id NOT IN (SELECT id FROM {index}_docsize)
             UNION ALL
             SELECT id FROM {index}_docsize
             WHERE id NOT IN (SELECT id FROM {table} WHERE {belongs})
             LIMIT {NAMED}"
        );
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn text_of(record: &Record) -> String {
    let columns = record.kind.def().search.iter();
    let texts: Vec<&str> = columns
        .filter_map(|column| record.cells.get(column).and_then(Value::text))
        .collect();
    texts.join("\n")
}
