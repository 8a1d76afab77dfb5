//! What stands beside the rows of a list: what a record rests on, by its links.

use std::collections::BTreeMap;

use super::{Office, OfficeResult, OnLedger};
use crate::domain::{Beside, Kind, Named, Role, Source};
use crate::store::{End, Row};

/// What a row tells of the other end of its links.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// These records.
    Names(Vec<Named>),
    /// These records, each with the word of its tie.
    Worded(Vec<(Named, String)>),
    /// So many.
    Count(i64),
    /// So much of it is on the ledger.
    Ledger(Box<OnLedger>),
}

/// The word under which a row tells what the ledger has of it.
pub const ON_LEDGER: &str = "on_ledger";

/// What stands beside the rows of a page, by their keys and by the word under which it stands.
pub type Besides = BTreeMap<i64, BTreeMap<&'static str, Told>>;

/// How many are tied to a record, by the column of its list that counts them.
pub type Tied = Vec<(Source, i64)>;

/// Gives what the rows of a kind tell of their links: the word, the role with its own end, how.
pub fn beside_of(kind: Kind) -> Vec<(&'static str, End, Beside)> {
    let mut found = Vec::new();
    for role in Role::ALL {
        let (from, to) = role.ends();
        for (end, back) in [(from, false), (to, true)] {
            let words = role.beside(back).iter().filter(|_| end == kind);
            found.extend(words.map(|(word, how)| (*word, (role, back), *how)));
        }
    }
    found
}

/// Gives the kinds of part that the list of a kind counts.
pub fn parts_of(kind: Kind) -> impl Iterator<Item = Kind> {
    let columns = kind.def().sheet.columns.iter();
    columns.filter_map(|column| match column.source {
        Source::Parts(part) => Some(part),
        Source::Number
        | Source::State
        | Source::Light
        | Source::Tied(_)
        | Source::Wordless(_)
        | Source::OnLedger
        | Source::DueBy
        | Source::Cell(_) => None,
    })
}

impl Office {
    /// Reads what stands beside the rows of a page: every word of the kind for every row.
    pub fn beside(&self, kind: Kind, rows: &[Row]) -> OfficeResult<Besides> {
        let ids: Vec<i64> = rows.iter().map(|row| row.record.id).collect();
        let mut besides: Besides = ids.iter().map(|id| (*id, BTreeMap::new())).collect();
        for (word, end, how) in beside_of(kind) {
            let (from, to) = end.0.ends();
            let far = if end.1 { from } else { to };
            let mut told = match how {
                Beside::Names if end.0.carries_word() => self.worded_beside(end, far, &ids)?,
                Beside::Names => self.named_beside(end, far, &ids)?,
                Beside::Count | Beside::Wordless => {
                    let counts = self.counted(end, &ids, how == Beside::Wordless)?;
                    let counts = counts.into_iter();
                    counts.map(|(id, n)| (id, Told::Count(n))).collect()
                }
            };
            for (id, words) in &mut besides {
                let none = match how {
                    Beside::Names if end.0.carries_word() => Told::Worded(Vec::new()),
                    Beside::Names => Told::Names(Vec::new()),
                    Beside::Count | Beside::Wordless => Told::Count(0),
                };
                words.insert(word, told.remove(id).unwrap_or(none));
            }
        }
        for part in parts_of(kind) {
            let mut counts = self.parts_counted((kind, part), &ids)?;
            for (id, words) in &mut besides {
                let n = counts.remove(id).unwrap_or_default();
                words.insert(part.def().plural, Told::Count(n));
            }
        }
        for (id, ledger) in self.ledgers_of(kind, rows, false)? {
            if let Some(words) = besides.get_mut(&id) {
                words.insert(ON_LEDGER, Told::Ledger(Box::new(ledger)));
            }
        }
        Ok(besides)
    }

    /// Counts what is at the other end of the links of some records, all of it or only that
    /// without a word.
    fn counted(
        &self,
        end: End,
        ids: &[i64],
        wordless: bool,
    ) -> OfficeResult<BTreeMap<i64, i64>> {
        let far = end.0.far(end.1);
        let veil = self.veil_of(far);
        self.store
            .reader()
            .counted_beside(end, ids, (veil, wordless))
    }

    /// Counts the parts of a kind that some records have, as far as this login may know of them.
    fn parts_counted(
        &self,
        (kind, part): (Kind, Kind),
        ids: &[i64],
    ) -> OfficeResult<BTreeMap<i64, i64>> {
        let Some(column) = part.def().hangs_on(kind) else {
            return Ok(BTreeMap::new());
        };
        let veil = self.veil_of(part);
        self.store.reader().counted_parts((part, column), ids, veil)
    }

    /// Counts for the rows of a page what the columns of their list count; nothing where it has no
    /// such column.
    pub fn counts_of(&self, kind: Kind, rows: &[Row]) -> OfficeResult<BTreeMap<i64, Tied>> {
        let mut counts = BTreeMap::<i64, Tied>::new();
        let ids: Vec<i64> = rows.iter().map(|row| row.record.id).collect();
        for column in kind.def().sheet.columns {
            if let Source::Parts(part) = column.source {
                let mut found = self.parts_counted((kind, part), &ids)?;
                for id in &ids {
                    let n = found.remove(id).unwrap_or_default();
                    counts.entry(*id).or_default().push((column.source, n));
                }
                continue;
            }
            let (role, wordless) = match column.source {
                Source::Tied(role) => (role, false),
                Source::Wordless(role) => (role, true),
                Source::Number
                | Source::State
                | Source::Light
                | Source::Parts(_)
                | Source::OnLedger
                | Source::DueBy
                | Source::Cell(_) => continue,
            };
            // At whichever end of the role the kind stands.
            let back = role.ends().0 != kind;
            for (id, n) in self.counted((role, back), &ids, wordless)? {
                counts.entry(id).or_default().push((column.source, n));
            }
        }
        Ok(counts)
    }

    /// Gives what some records gather, each once: the originals that they say once; records of a
    /// kind that gathers nothing stand for themselves.
    pub fn originals(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<i64>> {
        let Some(role) = kind.def().gathers else {
            return Ok(ids.to_vec());
        };
        let mut found: Vec<i64> = Vec::new();
        for id in ids {
            found.extend(self.store.reader().links_from(role, *id)?);
        }
        found.sort_unstable();
        found.dedup();
        self.readable(role.far(false), found)
    }

    fn worded_beside(
        &self,
        end: End,
        far: Kind,
        ids: &[i64],
    ) -> OfficeResult<BTreeMap<i64, Told>> {
        let mut told = BTreeMap::new();
        for id in ids {
            let mut named = Vec::new();
            for tied in self.store.reader().tied(end, *id)? {
                let name = self.name_of(far, tied.id)?;
                named.extend(name.map(|name| (name, tied.word)));
            }
            told.insert(*id, Told::Worded(named));
        }
        Ok(told)
    }

    fn named_beside(
        &self,
        end: End,
        far: Kind,
        ids: &[i64],
    ) -> OfficeResult<BTreeMap<i64, Told>> {
        let linked = self.store.reader().beside(end, ids)?;
        let mut names: BTreeMap<i64, Option<Named>> = BTreeMap::new();
        let mut told = BTreeMap::new();
        for (id, keys) in linked {
            let mut far_ends = Vec::new();
            for key in self.readable(far, keys)? {
                let name = match names.get(&key) {
                    Some(name) => name.clone(),
                    None => self.name_of(far, key)?,
                };
                names.insert(key, name.clone());
                far_ends.extend(name);
            }
            told.insert(id, Told::Names(far_ends));
        }
        Ok(told)
    }
}
