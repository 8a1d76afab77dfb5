//! A ledger over maps, which applies changes and checks that they fit what stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::calendar::Calendar;
use crate::domain::folding::name_key;
use crate::domain::{
    Amount, Capacity, Change, Day, Decided, Decision, Item, Kind, Ledger, Moved, Read, Record,
    Role, Tied, Type, VOID, Value, number,
};

/// The ledger.
#[derive(Clone)]
pub(crate) struct Book {
    pub(super) records: BTreeMap<(Kind, i64), Record>,
    pub(super) links: BTreeSet<(Role, i64, i64)>,
    /// The words of links.
    words: BTreeMap<(Role, i64, i64), String>,
    /// The decisions that hold: at which meeting or by whom, and on what.
    pub(super) decisions: Vec<(Kind, i64, Decided)>,
    /// What was taken out of a column, and the state of the record then.
    taken_out: Vec<(Kind, i64, &'static str, String, Value)>,
    /// How many changes were applied, and by which of them each record was made, each column set.
    entries: i64,
    made: BTreeMap<(Kind, i64), i64>,
    changed: BTreeMap<(Kind, i64, &'static str), i64>,
    /// What moved records on, as the journal would tell it.
    pub(super) moved: Vec<(Kind, i64, Moved)>,
    calendar: Calendar,
    /// What the ledger has of deliverables, by their keys.
    pub(super) counts: BTreeMap<i64, Amount>,
}

impl Book {
    pub(crate) fn new() -> Self {
        Self {
            records: BTreeMap::new(),
            links: BTreeSet::new(),
            words: BTreeMap::new(),
            decisions: Vec::new(),
            taken_out: Vec::new(),
            entries: 0,
            made: BTreeMap::new(),
            changed: BTreeMap::new(),
            moved: Vec::new(),
            calendar: Calendar::statutory(),
            counts: BTreeMap::new(),
        }
    }

    pub(crate) fn get(&self, kind: Kind, id: i64) -> Record {
        self.records.get(&(kind, id)).cloned().expect("a record")
    }

    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records.values().filter(move |it| it.kind == kind)
    }

    /// Puts a record in without asking any rule.
    pub(crate) fn put(&mut self, kind: Kind, cells: &[(&'static str, Value)]) -> i64 {
        let id = i64::try_from(self.of_kind(kind).count()).expect("few") + 1;
        let record = Record {
            kind,
            id,
            number: number(kind, 2009, id),
            revision: 1,
            state: kind.def().machine.initial().to_owned(),
            campaign_id: kind.def().of_campaign.then_some(1),
            made_on: "2009-03-02".to_owned(),
            made_by: None,
            cells: cells.iter().cloned().collect(),
        };
        self.records.insert((kind, id), record);
        id
    }

    /// Puts a decision on a record down where it was taken: at its meeting, and by whoever decided
    /// for others.
    pub(crate) fn decide(&mut self, decision: &Decision, decided: &Decided) {
        let capacity = decided.capacity;
        let for_others = capacity.is_some_and(Capacity::decides);
        let at = decision.meeting.map(|id| (Kind::Activity, id));
        let by = decision.by.filter(|_| for_others);
        let by = by.map(|id| (Kind::Person, id));
        let taken = at.into_iter().chain(by);
        let taken = taken.map(|(kind, id)| (kind, id, decided.clone()));
        self.decisions.extend(taken);
    }

    /// Puts a meeting that was held.
    pub(super) fn meet(&mut self, cells: &[(&'static str, Value)]) -> i64 {
        let id = self.put(Kind::Activity, cells);
        let meeting = self.records.get_mut(&(Kind::Activity, id)).expect("put");
        "held".clone_into(&mut meeting.state);
        id
    }

    /// Applies a change as the store does, and gives the keys of what it made.
    pub(crate) fn apply(&mut self, change: &Change, today: Day) -> Vec<i64> {
        let mut made: Vec<(Kind, i64)> = Vec::new();
        self.entries += 1;
        for item in &change.items {
            if let Item::Create { kind, cells } = item {
                let id = self.put(*kind, cells);
                made.push((*kind, id));
                self.made.insert((*kind, id), self.entries);
                let record = self.records.get_mut(&(*kind, id)).expect("made");
                record.made_on = today.to_string();
            }
        }
        let key = |id: i64| {
            if id < 0 {
                let nth = usize::try_from(-id - 1).expect("a negative key");
                made[nth].1
            } else {
                id
            }
        };
        for (kind, id) in &made {
            let record = self.records.get_mut(&(*kind, *id)).expect("made");
            for column in kind.def().columns {
                if let (Type::Ref(_), Some(Value::Int(n))) =
                    (column.ty, record.cells.get(column.name).cloned())
                {
                    record.cells.insert(column.name, Value::Int(key(n)));
                }
            }
        }
        for item in &change.items {
            match item {
                Item::Create { .. } => {}
                Item::Set {
                    kind,
                    id,
                    column,
                    old,
                    new,
                } => {
                    let record = self.records.get_mut(&(*kind, *id)).expect("set");
                    assert_eq!(record.cell(column), old, "{kind:?} {id} {column}");
                    assert!(kind.def().column(column).is_some(), "{kind:?} {column}");
                    record.cells.insert(column, new.clone());
                    self.changed.insert((*kind, *id, *column), self.entries);
                    let state = record.state.clone();
                    self.taken_out
                        .push((*kind, *id, *column, state, old.clone()));
                }
                Item::Move { kind, id, from, to } => {
                    let record = self.records.get_mut(&(*kind, *id)).expect("move");
                    assert_eq!(&record.state, from);
                    assert!(kind.def().machine.state(to).is_some(), "{kind:?} {to}");
                    record.state.clone_from(to);
                }
                Item::Link(link) => {
                    let ends = (link.role, key(link.from), key(link.to));
                    assert!(self.links.insert(ends), "linked twice: {link:?}");
                    self.words.insert(ends, link.word.clone());
                }
                Item::Unlink(link) => {
                    let ends = (link.role, link.from, link.to);
                    assert!(self.links.remove(&ends), "no link to cut");
                    let word = self.words.remove(&ends).unwrap_or_default();
                    assert_eq!(word, link.word, "the word of another link");
                }
            }
        }
        made.into_iter().map(|(_, id)| id).collect()
    }
}

impl Ledger for Book {
    fn record(&self, kind: Kind, id: i64) -> Read<Option<Record>> {
        Ok(self.records.get(&(kind, id)).cloned())
    }

    fn children(&self, kind: Kind, column: &'static str, id: i64) -> Read<Vec<Record>> {
        let points = |it: &&Record| it.state != VOID && it.int(column) == Some(id);
        Ok(self.of_kind(kind).filter(points).cloned().collect())
    }

    fn counted(&self, deliverable: i64) -> Option<Amount> {
        self.counts.get(&deliverable).copied()
    }

    fn made_at(&self, record: &Record) -> Read<Option<i64>> {
        Ok(self.made.get(&(record.kind, record.id)).copied())
    }

    fn moves(&self, record: &Record) -> Read<Vec<Moved>> {
        let own = |it: &&(Kind, i64, Moved)| (it.0, it.1) == (record.kind, record.id);
        let moved = self.moved.iter().rev().filter(own);
        Ok(moved.map(|it| it.2.clone()).collect())
    }

    fn changed_at(&self, record: &Record, column: &'static str) -> Read<Option<i64>> {
        Ok(self.changed.get(&(record.kind, record.id, column)).copied())
    }

    fn linked(&self, role: Role, from: i64) -> Read<Vec<i64>> {
        let of = |it: &&(Role, i64, i64)| it.0 == role && it.1 == from;
        Ok(self.links.iter().filter(of).map(|it| it.2).collect())
    }

    fn linking(&self, role: Role, to: i64) -> Read<Vec<i64>> {
        let of = |it: &&(Role, i64, i64)| it.0 == role && it.2 == to;
        Ok(self.links.iter().filter(of).map(|it| it.1).collect())
    }

    fn ties(&self, role: Role, back: bool, id: i64) -> Read<Vec<Tied>> {
        let far = |ends: &(Role, i64, i64)| {
            let (own, id_far) = if back {
                (ends.2, ends.1)
            } else {
                (ends.1, ends.2)
            };
            let word = self.words.get(ends).cloned().unwrap_or_default();
            (ends.0 == role && own == id).then_some(Tied { id: id_far, word })
        };
        Ok(self.links.iter().filter_map(far).collect())
    }

    fn evidence(&self, kind: Kind, id: i64) -> Read<Vec<Record>> {
        let proves = |it: &&Record| it.state != VOID && it.proves() == Some((kind, id));
        Ok(self
            .of_kind(Kind::Attachment)
            .filter(proves)
            .cloned()
            .collect())
    }

    fn decided(&self, kind: Kind, id: i64, most: usize) -> Read<Vec<Decided>> {
        let of = |it: &&(Kind, i64, Decided)| it.0 == kind && it.1 == id;
        let found = self.decisions.iter().filter(of).map(|it| it.2.clone());
        Ok(found.take(most).collect())
    }

    fn former(&self, record: &Record, column: &'static str, before: &[&str]) -> Read<Vec<i64>> {
        let of = self.taken_out.iter().filter(|(kind, id, of, state, _)| {
            (*kind, *id, *of) == (record.kind, record.id, column)
                && !before.contains(&state.as_str())
        });
        Ok(of.filter_map(|it| it.4.int()).collect())
    }

    fn is_namesake(&self, record: &Record) -> Read<bool> {
        let name = name_key(record.title());
        let same = |it: &Record| {
            it.id != record.id
                && it.state != VOID
                && it.campaign_id == record.campaign_id
                && name_key(it.title()) == name
        };
        Ok(record.kind.is_called_by_name() && self.of_kind(record.kind).any(same))
    }

    fn campaign(&self) -> Read<Option<Record>> {
        self.record(Kind::Campaign, 1)
    }

    fn calendar(&self) -> &Calendar {
        &self.calendar
    }
}
