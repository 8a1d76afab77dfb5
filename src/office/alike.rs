//! What says nearly the same 相近: proposed with how nearly and by what, taken or refused.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Done, Office, OfficeError, OfficeResult};
use crate::domain::alike::{Around, Weighed};
use crate::domain::rules;
use crate::domain::{Compared, Kind, Labels, Named, Names, Record, Refusal, VOID, Value};
use crate::store::{Content, Filter, Key, Query, Row};

/// So many pairs of signs are looked for.
const PAIRS: usize = 24;
/// So many records that share them are held against the text.
const HELD: usize = 200;
/// So many records are read at a time, and so many looked at for one list of pairs.
const PAGE: usize = 200;
const LOOKED_AT: usize = 4_000;
/// From so many per cent on two are near, where the campaign says nothing.
const USUAL: i64 = 60;
/// So many stretches are told that two texts share.
const STRETCHES: usize = 3;
/// So many are named that say what was handed on.
const TOLD: usize = 6;

/// A record that says nearly the same as a text.
#[derive(Clone, Debug)]
pub struct Near {
    /// The record.
    pub row: Row,
    /// How nearly, in per cent.
    pub percent: u32,
    /// The longest stretches that both say.
    pub shared: Vec<String>,
    /// What it was gathered into, or is once more, where it is.
    pub became: Vec<Named>,
    /// The key of the first that it was gathered into.
    pub gathered: Option<i64>,
}

/// Two records of which one may be the other once more.
#[derive(Clone, Debug)]
pub struct NearPair {
    /// The one that nobody has disposed of.
    pub row: Row,
    /// The one that it is near to.
    pub near: Near,
    /// Which of the groups it is in, from 1: those that near ones lead to from one another.
    pub group: usize,
}

/// What is proposed of the records that nobody has disposed of.
#[derive(Clone, Debug, Default)]
pub struct NearPairs {
    /// The pairs, group by group.
    pub pairs: Vec<NearPair>,
    /// The last record that was looked at, where not all were.
    pub after: Option<i64>,
}

impl Office {
    /// Gives from how many per cent on two records are near ones.
    pub fn near_from(&self) -> u32 {
        let own = self.campaign().and_then(|it| it.int("near_percent"));
        u32::try_from(own.unwrap_or(USUAL)).unwrap_or(100).min(100)
    }

    /// Gives what people of this office say around whatever they have to say.
    fn around(&self) -> Around {
        let own = self.campaign().map(|it| it.text("near_around"));
        Around::with(own.unwrap_or_default())
    }

    /// Gives the records that say nearly the same as one, the nearest first: without what was
    /// refused as another matter, and what is void.
    pub fn near(&self, kind: Kind, id: i64, least: Option<u32>) -> OfficeResult<Vec<Near>> {
        let Some(compared) = kind.def().compared else {
            return Ok(Vec::new());
        };
        let Some(record) = self.record(kind, id)? else {
            return Ok(Vec::new());
        };
        let around = self.around();
        let own = Weighed::of(record.text(compared.text), &around);
        let but = self.set_apart(compared, id)?;
        let found = self.nearest((kind, compared), (&own, &around), least, &but)?;
        self.told_near(compared, (&own, &around), found)
    }

    /// As [`near`](Self::near), of a text that is no record yet.
    pub fn near_text(
        &self,
        kind: Kind,
        text: &str,
        least: Option<u32>,
    ) -> OfficeResult<Vec<Near>> {
        let Some(compared) = kind.def().compared else {
            return Ok(Vec::new());
        };
        let around = self.around();
        let own = Weighed::of(text, &around);
        let found = self.nearest((kind, compared), (&own, &around), least, &BTreeSet::new())?;
        self.told_near(compared, (&own, &around), found)
    }

    /// Tells of records that were handed on 移送 which others, open to ordinary views, say nearly the
    /// same.
    pub(super) fn said_elsewhere(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Option<Refusal>> {
        let Some(compared) = kind.def().compared else {
            return Ok(None);
        };
        let around = self.around();
        let mut numbers = BTreeSet::new();
        for id in ids {
            // No ordinary view has its words.
            let record = self.store.reader().find(kind, *id)?;
            let Some(record) = record.filter(Record::is_handed_on) else {
                continue;
            };
            let own = Weighed::of(record.text(compared.text), &around);
            let but = self.set_apart(compared, *id)?;
            let near = self.nearest((kind, compared), (&own, &around), None, &but)?;
            numbers.extend(near.into_iter().map(|(_, it)| it.number));
        }
        if numbers.is_empty() {
            return Ok(None);
        }
        let refusal = Refusal::of("said-elsewhere").with("n", numbers.len());
        Ok(Some(refusal.with("numbers", Names::first(numbers, TOLD))))
    }

    /// Gives what a record is not held against: itself, and what was refused as another matter.
    fn set_apart(&self, compared: Compared, id: i64) -> OfficeResult<BTreeSet<i64>> {
        let reader = self.store.reader();
        let mut but = BTreeSet::from([id]);
        but.extend(reader.links_from(compared.unlike, id)?);
        but.extend(reader.links_to(compared.unlike, id)?);
        Ok(but)
    }

    /// Tells of the records that are near what they share with a text, and what became of them.
    fn told_near(
        &self,
        compared: Compared,
        (own, around): (&Weighed, &Around),
        found: Vec<(u32, Record)>,
    ) -> OfficeResult<Vec<Near>> {
        let mut near = Vec::new();
        for (percent, record) in found {
            let other = Weighed::of(record.text(compared.text), around);
            let (became, gathered) = self.became(compared, &record)?;
            near.extend(self.row(record.kind, record.id)?.map(|row| Near {
                row,
                percent,
                shared: own.shared(&other, STRETCHES),
                became,
                gathered,
            }));
        }
        Ok(near)
    }

    /// Finds the records that say nearly the same as a text, the nearest first.
    fn nearest(
        &self,
        (kind, compared): (Kind, Compared),
        (own, around): (&Weighed, &Around),
        least: Option<u32>,
        but: &BTreeSet<i64>,
    ) -> OfficeResult<Vec<(u32, Record)>> {
        let least = least.unwrap_or_else(|| self.near_from());
        let pairs = own.telling(PAIRS);
        let all = !self.is_veiled_of(kind);
        let reader = self.store.reader();
        let mut found: Vec<(u32, Record)> = Vec::new();
        for id in reader.sharing(kind, &pairs, (all, HELD + but.len()))? {
            if but.contains(&id) {
                continue;
            }
            let Some(record) = self.record(kind, id)?.filter(|it| self.is_here(it)) else {
                continue;
            };
            // What is one of them once more says nothing new.
            if record
                .int(compared.same_as)
                .is_some_and(|of| but.contains(&of))
            {
                continue;
            }
            let percent = own.percent(&Weighed::of(record.text(compared.text), around));
            if percent >= least {
                found.push((percent, record));
            }
        }
        found.sort_by_key(|(percent, record)| (Reverse(*percent), record.id));
        Ok(found)
    }

    /// Says whether a record stands, and belongs to what is worked on.
    fn is_here(&self, record: &Record) -> bool {
        let of = record.campaign_id;
        record.state != VOID && (of.is_none() || of == self.campaign_id())
    }

    /// Tells what a record was gathered into, or which one it is once more.
    fn became(
        &self,
        compared: Compared,
        record: &Record,
    ) -> OfficeResult<(Vec<Named>, Option<i64>)> {
        let into = compared.gathered.far(false);
        let linked = self
            .store
            .reader()
            .links_from(compared.gathered, record.id)?;
        let gathered = self.readable(into, linked)?;
        let same = record.int(compared.same_as).into_iter().collect();
        let same = self.readable(record.kind, same)?;
        let mut named = Vec::new();
        for id in &gathered {
            named.extend(self.name_of(into, *id)?);
        }
        for id in same {
            named.extend(self.name_of(record.kind, id)?);
        }
        Ok((named, gathered.first().copied()))
    }

    /// Proposes for the records that nobody has disposed of, from the one behind `after` on, those
    /// that say nearly the same: each with the nearest before it, until so many pairs are found.
    pub fn near_pairs(
        &self,
        kind: Kind,
        least: Option<u32>,
        (after, most): (Option<i64>, usize),
    ) -> OfficeResult<NearPairs> {
        let Some(compared) = kind.def().compared else {
            return Ok(NearPairs::default());
        };
        let around = self.around();
        let open = kind.def().machine.undecided;
        let mut found: Vec<(Record, Near)> = Vec::new();
        let mut query = Query {
            filter: Filter {
                states: open.to_vec(),
                ..Filter::default()
            },
            after: after.map(|id| Key {
                sort: Value::Int(id),
                id,
            }),
            ..Query::of(kind, PAGE)
        };
        let mut looked_at = 0;
        let mut more = true;
        while more && found.len() < most && looked_at < LOOKED_AT {
            let page = self.list(&query)?;
            more = page.more;
            for record in page.rows.into_iter().map(|row| row.record) {
                query.after = Some(Key::of(query.sort, &record));
                let own = Weighed::of(record.text(compared.text), &around);
                let but = self.set_apart(compared, record.id)?;
                let mut near = self.nearest((kind, compared), (&own, &around), least, &but)?;
                // Of two that are both open the later one is shown with the earlier one.
                near.retain(|(_, other)| {
                    !open.contains(&other.state.as_str()) || other.id < record.id
                });
                near.truncate(1);
                let near = self.told_near(compared, (&own, &around), near)?.into_iter();
                found.extend(near.map(|near| (record.clone(), near)));
                looked_at += 1;
                if found.len() >= most {
                    more = true;
                    break;
                }
            }
        }
        let end = query.after.filter(|_| more).map(|key| key.id);
        let mut pairs = Vec::new();
        for (record, near) in found {
            pairs.extend(self.row(kind, record.id)?.map(|row| (row, near)));
        }
        Ok(NearPairs {
            pairs: in_groups(pairs),
            after: end,
        })
    }

    /// Says of others that they are not the same matter as a record: they are not proposed again.
    ///
    /// # Errors
    /// Refuses the record itself, and one of which that was said already.
    pub fn unlike(&mut self, kind: Kind, one: i64, others: &[i64]) -> OfficeResult<Done> {
        let refuse = |refusal| OfficeError::Refused(vec![refusal]);
        let Some(compared) = kind.def().compared else {
            let refusal = Refusal::of("not-compared").with("kind", Labels::kind(kind));
            return Err(refuse(refusal));
        };
        if others.contains(&one) {
            return Err(refuse(Refusal::of("unlike-itself")));
        }
        let role = compared.unlike;
        let content = Content::of_json(&(one, others));
        let order = self.asking(format!("link.{}", role.code()), content)?;
        let today = self.today();
        let written = self.store.write(&order, |gate| {
            for other in others {
                // It is said of both, whichever was named first.
                let ends = (one.max(*other), one.min(*other));
                let change = rules::tie(&gate.reader(), role, ends, today)?;
                gate.apply(change)?;
            }
            Ok(())
        })?;
        Ok(Done::whole(written))
    }
}

/// Puts pairs into groups: what shares a record is of one group.
fn in_groups(pairs: Vec<(Row, Near)>) -> Vec<NearPair> {
    fn head(heads: &BTreeMap<i64, i64>, id: i64) -> i64 {
        let mut at = id;
        while let Some(up) = heads.get(&at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }
    let mut heads = BTreeMap::<i64, i64>::new();
    for (row, near) in &pairs {
        let (one, other) = (
            head(&heads, row.record.id),
            head(&heads, near.row.record.id),
        );
        heads.insert(one.max(other), one.min(other));
    }
    let mut groups = BTreeMap::<i64, Vec<(Row, Near)>>::new();
    for pair in pairs {
        let first = head(&heads, pair.0.record.id);
        groups.entry(first).or_default().push(pair);
    }
    let numbered = groups.into_values().zip(1..);
    numbered
        .flat_map(|(pairs, group)| {
            pairs
                .into_iter()
                .map(move |(row, near)| NearPair { row, near, group })
        })
        .collect()
}
