//! Lists whose rows and cells are computed: how much the departments have to do and have done.
//!
//! Such a list is data (`TableDef`): rows are the records that a column points at, cells are
//! figures, and each cell leads to the rows that it counted.

use std::collections::BTreeMap;

use super::figures::{counted, summed};
use super::{Office, OfficeResult};
use crate::domain::figure::{FigureDef, Share, TableDef};
use crate::domain::{Column, Day, Kind, Named, Value};
use crate::store::{Filter, Tally};

/// How a computed list is cut: what tells its rows apart, and within which rows of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The column that tells the rows apart; nothing for the one that the overview shows.
    pub by: Option<&'static str>,
    /// Within which rows of other cuts.
    pub within: Vec<CutWithin>,
}

/// A row of a computed list, within which another one is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutWithin {
    /// The column that tells it apart.
    pub by: &'static str,
    /// The record; nothing for all in which none stands.
    pub id: Option<i64>,
    /// What it is called; nothing where it is none.
    pub name: Option<Named>,
}

impl CutWithin {
    /// Gives the cell that all within it have.
    fn cell(&self) -> (&'static str, Value) {
        (self.by, self.id.map_or(Value::Null, Value::Int))
    }
}

/// A computed list.
#[derive(Clone, Debug)]
pub struct Computed {
    /// Of what its cells count.
    pub kind: Kind,
    /// What makes it.
    pub def: &'static TableDef,
    /// Within which rows of others.
    pub within: Vec<CutWithin>,
    /// The rows, in their order.
    pub rows: Vec<ComputedRow>,
}

/// One row: a record and its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComputedRow {
    /// The record; nothing for all in which none stands.
    pub id: Option<i64>,
    /// What it is called; nothing where it is none.
    pub name: Option<Named>,
    /// What each figure counts, in their order.
    pub cells: Vec<i64>,
    /// How many there are, and how many of them make the share.
    pub part: (i64, i64),
}

impl ComputedRow {
    /// Gives the share that is told behind the cells; nothing of nothing.
    pub fn share(&self) -> Option<Share> {
        Share::of(self.part.1, self.part.0)
    }
}

impl Computed {
    /// Gives the figures of the cells.
    pub fn figures(&self) -> impl Iterator<Item = &'static FigureDef> {
        let kind = self.kind;
        let words = self.def.cells.iter();
        words.filter_map(move |word| kind.def().figure(word))
    }

    /// Gives the word of what tells its rows apart.
    pub fn word(&self) -> &'static str {
        let column = self.kind.def().column(self.def.by);
        column.map_or(self.def.by, Column::word)
    }

    /// Gives the kind of which the rows are.
    pub fn of_rows(&self) -> Option<Kind> {
        self.kind.def().column(self.def.by)?.ty.refers()
    }

    /// The filter that means just the rows that a cell counted on a day.
    pub fn cell(&self, row: &ComputedRow, figure: &FigureDef, today: Day) -> Filter {
        let mut filter = counted(self.kind, figure, today);
        let by = row.id.map_or(Value::Null, Value::Int);
        filter.equals.push((self.def.by, by));
        filter
            .equals
            .extend(self.within.iter().map(CutWithin::cell));
        filter
    }

    /// Gives another cut of the same rows: by what stands above, behind the highest by the lowest.
    pub fn next_cut(&self) -> Cut {
        let tables = self.kind.def().tables;
        let free = |it: &&TableDef| self.within.iter().all(|row| row.by != it.by);
        let round = tables.iter().chain(tables).rev();
        let mut round = round.skip_while(|it| it.by != self.def.by);
        round.next();
        Cut {
            by: round.find(free).map(|it| it.by),
            within: self.within.clone(),
        }
    }

    /// Gives the cut within a row: by what stands below, from the one who leads to the one who
    /// does; nothing within the lowest.
    pub fn cut_within(&self, row: &ComputedRow) -> Option<Cut> {
        let mut below = self.kind.def().tables.iter();
        below.find(|it| it.by == self.def.by)?;
        let mut within = self.within.clone();
        within.push(CutWithin {
            by: self.def.by,
            id: row.id,
            name: row.name.clone(),
        });
        let by = below
            .find(|it| within.iter().all(|row| row.by != it.by))?
            .by;
        Some(Cut {
            by: Some(by),
            within,
        })
    }

    /// Sums up some of its rows.
    pub fn sum<'a>(&self, rows: impl Iterator<Item = &'a ComputedRow>) -> ComputedRow {
        let mut sum = ComputedRow {
            cells: vec![0; self.def.cells.len()],
            ..ComputedRow::default()
        };
        for row in rows {
            for (all, n) in sum.cells.iter_mut().zip(&row.cells) {
                *all += n;
            }
            sum.part = (sum.part.0 + row.part.0, sum.part.1 + row.part.1);
        }
        sum
    }
}

impl Office {
    /// Gives the tables that are computed of figures, with the kinds that they count.
    pub fn tables() -> impl Iterator<Item = (Kind, &'static TableDef)> {
        let of = |kind: Kind| kind.def().tables.iter().map(move |table| (kind, table));
        Kind::ALL.into_iter().flat_map(of)
    }

    /// Computes a list as it stands today, as far as the login may read what it counts.
    pub fn computed(
        &self,
        (kind, def): (Kind, &'static TableDef),
        within: &[CutWithin],
    ) -> OfficeResult<Computed> {
        let campaign = self.campaign_id().unwrap_or_default();
        let veil = self.veil_of(kind);
        let kept = kind.def().tally.and_then(|tally| tally.department);
        let tallies = if kept == Some(def.by) && veil.is_none() && within.is_empty() {
            self.store.tallies(kind, campaign, self.today())?
        } else {
            let cells: Vec<_> = within.iter().map(CutWithin::cell).collect();
            let by = (kind, def.by);
            let of = (campaign, self.today());
            self.store.summed_by(by, of, &cells, veil)?
        };
        self.computed_of((kind, def), within, &tallies)
    }

    /// Computes a list out of tallies that are told apart by the column of its rows.
    pub(super) fn computed_of(
        &self,
        (kind, def): (Kind, &'static TableDef),
        within: &[CutWithin],
        tallies: &[Tally],
    ) -> OfficeResult<Computed> {
        let mut computed = Computed {
            kind,
            def,
            within: within.to_vec(),
            rows: Vec::new(),
        };
        let mut of: BTreeMap<i64, Vec<&Tally>> = BTreeMap::new();
        for tally in tallies {
            of.entry(tally.by).or_default().push(tally);
        }
        let count = |word: &str, tallies: &[&Tally]| {
            let figure = kind.def().figure(word);
            figure.map_or(0, |it| summed(kind, it, tallies.iter().copied()))
        };
        let mut keyed = Vec::new();
        for (id, tallies) in of {
            let whole = count(def.whole, &tallies);
            if whole == 0 {
                continue;
            }
            let order: Vec<i64> = def.order.iter().map(|it| -count(it, &tallies)).collect();
            let row = ComputedRow {
                id: Some(id).filter(|id| *id != 0),
                name: None,
                cells: def.cells.iter().map(|it| count(it, &tallies)).collect(),
                part: (whole, count(def.share, &tallies)),
            };
            keyed.push((order, id, row));
        }
        keyed.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        computed.rows = keyed.into_iter().map(|(_, _, row)| row).collect();
        self.name_rows(&mut computed)?;
        Ok(computed)
    }

    fn name_rows(&self, computed: &mut Computed) -> OfficeResult<()> {
        let Some(of) = computed.of_rows() else {
            return Ok(());
        };
        let mut records = Vec::new();
        for id in computed.rows.iter().filter_map(|row| row.id) {
            records.extend(self.record(of, id)?);
        }
        let names = self.named(of, &records)?;
        let ids = records.iter().map(|record| record.id);
        let mut names: BTreeMap<i64, Named> = ids.zip(names).collect();
        for row in &mut computed.rows {
            row.name = row.id.and_then(|id| names.remove(&id));
        }
        Ok(())
    }
}
