//! Lists: a window of rows, and how many there are in all.

use super::{Office, OfficeResult};
use crate::domain::folding::folded;
use crate::domain::{Kind, LEFT, Ledger, Named, PROVES, Record, Type, VOID, rules};
use crate::store::{Amounts, Count, Filter, Key, Query, Row};

/// Counting stops here; from then on it is 1万+.
const COUNT_LIMIT: usize = 10_000;
/// So many rows, the first by number, are looked at for a word where no index of words is kept.
const LOOKED_AT: usize = 10_000;

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether more follow.
    pub more: bool,
}

impl Office {
    /// Gives the ledger as rules read it: all of it, whatever the login may read.
    pub fn ledger(&self) -> impl Ledger + '_ {
        self.store.reader()
    }

    /// As [`Office::ledger`], with what was counted before.
    pub fn ledger_knowing<'a>(&'a self, counts: &'a Amounts) -> impl Ledger + 'a {
        self.store.reader().knowing(counts)
    }

    /// Reads a page of a list, of the current campaign where the kind belongs to one.
    pub fn list(&self, query: &Query) -> OfficeResult<Listing> {
        let mut query = self.scoped(query.clone())?;
        query.limit += 1;
        let mut rows = self.store.snapshot(|store| store.window(&query))?;
        let more = rows.len() >= query.limit;
        rows.truncate(query.limit - 1);
        for row in &mut rows {
            self.name_proved(row)?;
            self.cover_words(&mut row.record)?;
        }
        Ok(Listing { rows, more })
    }

    /// Gives the places of the rows of a list, without the rows themselves.
    pub fn window_keys(&self, query: &Query) -> OfficeResult<Vec<Key>> {
        let query = self.scoped(query.clone())?;
        self.store.snapshot(|store| store.window_keys(&query))
    }

    /// Narrows a query to the current campaign and to what the login may read.
    fn scoped(&self, mut query: Query) -> OfficeResult<Query> {
        query.filter = self.worded(query.kind, query.filter)?;
        Ok(query)
    }

    /// Narrows a filter as a query is; where no index of words is kept, the rows that hold the word
    /// are named.
    fn worded(&self, kind: Kind, filter: Filter) -> OfficeResult<Filter> {
        let mut filter = self.scoped_filter(kind, filter);
        if !kind.def().search.is_empty() {
            return Ok(filter);
        }
        let Some(word) = filter.text.take().filter(|it| !it.trim().is_empty()) else {
            return Ok(filter);
        };
        let query = Query {
            filter: filter.clone(),
            ..Query::of(kind, LOOKED_AT)
        };
        let mut rows = self.store.snapshot(|store| store.window(&query))?;
        for row in &mut rows {
            self.cover_words(&mut row.record)?;
        }
        // Who is known by a name is found as a picker finds him: by pinyin and initials too.
        let named = if kind.def().is_named() {
            self.candidates(kind, &word)?
        } else {
            Vec::new()
        };
        let word = folded(&word);
        let holds = |text: &str| folded(text).contains(&word);
        let found = rows.into_iter().filter(|row| {
            let record = &row.record;
            let typed = kind
                .def()
                .columns
                .iter()
                .filter(|it| it.is_typed() && matches!(it.ty, Type::Line(_) | Type::Text));
            named.iter().any(|it| it.id == record.id)
                || holds(&record.number)
                || typed.map(|it| record.text(it.name)).any(holds)
                || row.names.values().any(|it| holds(&it.told()))
        });
        filter.keys = found.map(|row| row.record.id).collect();
        // No key at all would mean every record.
        filter.keys.push(0);
        Ok(filter)
    }

    pub(super) fn scoped_filter(&self, kind: Kind, mut filter: Filter) -> Filter {
        if kind.def().of_campaign && filter.campaign.is_none() {
            filter.campaign = self.campaign_id();
        }
        let left = kind.def().machine.group(LEFT);
        if !filter.lacking.is_empty() && filter.states.is_empty() && !left.is_empty() {
            // What was put aside or joined to another lacks nothing any more.
            let states = kind.def().machine.states.iter().copied();
            let stays = states.filter(|it| *it != VOID && !left.contains(it));
            filter.states = stays.collect();
        }
        if let Some(lit) = &mut filter.lit {
            lit.near = self.sight().near();
        }
        for within in &mut filter.within {
            self.reckon_bounds(kind, within);
        }
        filter.veil = self.veil_of(kind);
        filter
    }

    /// Counts the rows of a filter: from the tallies where they know, else among the first 10,000
    /// that an index leads to.
    pub fn count(&self, kind: Kind, filter: &Filter) -> OfficeResult<Count> {
        self.count_to(kind, filter, COUNT_LIMIT)
    }

    /// Counts the rows of a filter: from the tallies where they know, else among the first `most`
    /// that an index leads to.
    pub fn count_to(&self, kind: Kind, filter: &Filter, most: usize) -> OfficeResult<Count> {
        let filter = self.worded(kind, filter.clone())?;
        self.store.count(kind, &filter, most)
    }

    /// Gives those of some records that a filter means.
    pub fn meant(&self, kind: Kind, filter: &Filter, ids: &[i64]) -> OfficeResult<Vec<i64>> {
        let filter = self.worded(kind, filter.clone())?;
        self.store.meant(kind, &filter, ids)
    }

    /// Counts the rows of a list that stand before the key of a query, looking at `most` of them.
    pub fn before(&self, query: &Query, most: usize) -> OfficeResult<Count> {
        let query = self.scoped(query.clone())?;
        self.store.before(&query, most)
    }

    /// Fetches one record.
    pub fn record(&self, kind: Kind, id: i64) -> OfficeResult<Option<Record>> {
        match self.store.reader().find(kind, id)? {
            Some(mut record) if self.may_read(&record)? => {
                self.cover_words(&mut record)?;
                Ok(Some(record))
            }
            Some(_) | None => Ok(None),
        }
    }

    /// Fetches one record with the names of what it refers to.
    pub fn row(&self, kind: Kind, id: i64) -> OfficeResult<Option<Row>> {
        let Some(record) = self.record(kind, id)? else {
            return Ok(None);
        };
        let mut names = std::collections::BTreeMap::new();
        for (column, other) in kind.def().references() {
            if let Some(key) = record.int(column.name)
                && let Some(name) = self.name_of(other, key)?
            {
                names.insert(column.name, name);
            }
        }
        let mut row = Row { record, names };
        self.name_proved(&mut row)?;
        Ok(Some(row))
    }

    /// Gives what was found where a record was returned last, while it is not through.
    pub fn last_return(&self, record: &Record) -> OfficeResult<Option<Row>> {
        let found = rules::last_return(&self.store.reader(), record)?;
        let row = found.map(|it| self.row(it.kind, it.id)).transpose()?;
        Ok(row.flatten())
    }

    /// Names what a file proves, which may be of any kind, as references are named.
    fn name_proved(&self, row: &mut Row) -> OfficeResult<()> {
        if let Some((kind, id)) = row.record.proves()
            && let Some(named) = self.name_of(kind, id)?
        {
            row.names.insert(PROVES, named);
        }
        Ok(())
    }

    /// Gives what a record is called in another one's row: its name, else its number, with its
    /// number where another bears the same name.
    pub fn name_of(&self, kind: Kind, id: i64) -> OfficeResult<Option<Named>> {
        match self.store.reader().find(kind, id)? {
            Some(record) => Ok(Some(self.store.named(&record)?)),
            None => Ok(None),
        }
    }

    /// Gives what a person is called, as [`name_of`](Self::name_of) does.
    pub fn person_called(&self, person: i64) -> OfficeResult<Option<Named>> {
        self.name_of(Kind::ACTOR, person)
    }

    /// Names records of one kind as others do, in their order.
    pub fn named(&self, kind: Kind, records: &[Record]) -> OfficeResult<Vec<Named>> {
        let shared = self.store.shared_names(kind)?;
        let named = |record: &Record| Named::of(record, shared.contains(&record.id));
        Ok(records.iter().map(named).collect())
    }

    /// Gives every record of a small kind: departments, people, posts, the plan.
    pub fn all(&self, kind: Kind) -> OfficeResult<Vec<Record>> {
        self.store.reader().all_here(kind)
    }

    /// Gives the records that are a part of another, all of them: steps of a phase, notes of a
    /// task; never the cards of a batch.
    pub fn parts(&self, kind: Kind, column: &str, id: i64) -> OfficeResult<Vec<Record>> {
        self.store.reader().parts(kind, column, id)
    }

    /// Gives the place of the newest journal entry: whatever is shown is as old as this.
    pub fn head(&self) -> OfficeResult<i64> {
        Ok(self.store.head()?.0)
    }
}
