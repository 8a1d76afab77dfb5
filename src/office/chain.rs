//! The chain of a record, both ways, and its history out of the journal.

use std::collections::{BTreeMap, BTreeSet};

use super::{Delivered, Due, Office, OfficeResult, OnLedger, Talks};
use crate::domain::light::{Light, light_of};
use crate::domain::rules::{self, Rung, Step};
use crate::domain::word_behind;
use crate::domain::{CAMPAIGN_ID, Chained, Day, Kind, Named, Record, Role, VOID};
use crate::store::{Entry, EntryItem, Query, Row};

/// The most links of one role that a page shows; the rest is a list of its own.
pub const MOST_LINKS: usize = 50;
/// The most items of an entry that a history line looks at.
const MOST_ITEMS: usize = 200;

/// The records at the far end of one kind of link.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The locale key of what the link says, seen from this record.
    pub key: String,
    /// The records.
    pub rows: Vec<Row>,
    /// The words of their ties, by their keys; most ties have none.
    pub words: BTreeMap<i64, String>,
    /// How many there are in all.
    pub total: usize,
}

/// One line of a record's history.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    /// The entry.
    pub entry: Entry,
    /// Its items, or those about this record.
    pub items: Vec<EntryItem>,
    /// How many there are in all.
    pub items_total: usize,
    /// Who decided: a person, or the meeting of a body.
    pub decided_by: Option<Named>,
    /// Who typed.
    pub entered_by: Option<Named>,
    /// The step that it took back or brought back.
    pub behind: Option<Step>,
}

impl Linked {
    /// Gives the word of the tie by which a record hangs there, as it stands behind its name.
    pub fn word_behind(&self, id: i64) -> String {
        let word = self.words.get(&id);
        word.map(|word| word_behind(word)).unwrap_or_default()
    }
}

impl HistoryLine {
    /// Says who typed: the person, else the account.
    pub fn typist(&self) -> String {
        let person = self.entered_by.as_ref().map(Named::told);
        person.unwrap_or_else(|| self.entry.account.clone())
    }
}

/// A record with everything that hangs on it.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The record with its names.
    pub row: Row,
    /// What it came from and what came of it.
    pub links: Vec<Linked>,
    /// The files that prove it.
    pub evidence: Vec<Record>,
    /// Who led it before, the first one first.
    pub led_before: Vec<Named>,
    /// The next step of urging, where the record presses.
    pub urge: Option<Rung>,
    /// How much the ledger has of what the record asks for, where it names what counts.
    pub on_ledger: Option<OnLedger>,
    /// By when it is to be met, where it is asked of people.
    pub due: Option<Due>,
    /// By when it was due, and by how many working days a tick that alone tells it came later 迟.
    pub ticked_late: Option<(Day, i64)>,
    /// How much of what it must deliver is ticked, and what of it short.
    pub delivered: Option<Delivered>,
    /// Who has talked to whom, where the record asks for it.
    pub talks: Option<Talks>,
    /// How many papers were taken out of a box, and how many of them are entered.
    pub drawn: Option<(i64, i64)>,
}

impl Office {
    /// Follows a record's chain one step in every direction, the first of many links each.
    pub fn chain(&self, kind: Kind, id: i64) -> OfficeResult<Option<Chain>> {
        self.chain_to((kind, id), MOST_LINKS)
    }

    /// Follows a record's chain one step in every direction, to so many links of each kind.
    pub fn chain_to(&self, of: (Kind, i64), most: usize) -> OfficeResult<Option<Chain>> {
        self.store.snapshot(|_| self.chain_now(of, most))
    }

    fn chain_now(&self, (kind, id): (Kind, i64), most: usize) -> OfficeResult<Option<Chain>> {
        let open = |kind: Kind| self.veil_of(kind);
        let Some(row) = self.row(kind, id)? else {
            return Ok(None);
        };
        let mut links = Vec::new();
        for (column, other) in kind.def().references() {
            let part = kind.def().part_of == Some(column.name);
            if (part || column.chained != Chained::No)
                && let Some(key) = row.record.int(column.name)
            {
                let name = format!("col-{}-{}", kind.code(), column.word());
                self.gather(&mut links, &name, other, (vec![key], 1))?;
            }
        }
        if let Some((proved, key)) = row.record.proves() {
            self.gather(
                &mut links,
                &format!("kind-{}", proved.code()),
                proved,
                (vec![key], 1),
            )?;
        }
        self.gather_tied(&mut links, (kind, id), most)?;
        for other in Kind::ALL {
            for (column, target) in other.def().references() {
                let part = other.def().part_of == Some(column.name)
                    || column.chained == Chained::BothWays;
                if target == kind && part {
                    let part = (other, column.name);
                    let reader = self.store.reader();
                    let keys = reader.part_keys(part, id, most, open(other))?;
                    self.gather(&mut links, &format!("kind-{}", other.code()), other, keys)?;
                }
            }
        }
        self.gather_of_campaign(&mut links, (kind, id), most)?;
        self.gather_laid(&mut links, (kind, id))?;
        let on_ledger = self.on_ledger(&row.record)?;
        self.gather_counted(&mut links, on_ledger.as_ref(), most)?;
        let talks = self.talks(&row.record)?;
        let due = self.due_of_asked(&row.record, talks.as_ref())?;
        let drawn = rules::drawn(&self.store.reader(), &row.record)?;
        let evidence = crate::domain::Ledger::evidence(&self.store.reader(), kind, id)
            .map_err(super::OfficeError::from)?;
        let presses = matches!(
            light_of(&row.record, self.sight()),
            Some(Light::Red | Light::Yellow)
        );
        let urge = presses.then(|| self.rung(&row.record));
        let urge = urge.transpose()?.flatten();
        let led_before = self.leads_before(&row.record)?;
        Ok(Some(Chain {
            ticked_late: self.late_tick(&row.record)?,
            delivered: self.delivered_of(&row.record)?,
            row,
            links,
            evidence,
            led_before,
            urge,
            on_ledger,
            due,
            talks,
            drawn,
        }))
    }

    /// Adds what is tied to a record, role by role, with the words of the ties.
    fn gather_tied(
        &self,
        links: &mut Vec<Linked>,
        (kind, id): (Kind, i64),
        most: usize,
    ) -> OfficeResult<()> {
        let open = |kind: Kind| self.veil_of(kind);
        for role in Role::ALL {
            let (from, to) = role.ends();
            let reader = self.store.reader();
            let ends = [(from, false, ""), (to, true, "-back")];
            for (_, back, side) in ends.into_iter().filter(|(own, ..)| *own == kind) {
                let (end, far) = ((role, back), role.far(back));
                let keys = reader.link_keys(end, id, most, open(far))?;
                let before = links.len();
                self.gather(links, &format!("role-{}{side}", role.code()), far, keys)?;
                if let Some(tied) = links.get_mut(before).filter(|_| role.carries_word()) {
                    let worded = reader.tied(end, id)?.into_iter();
                    let worded = worded.filter(|it| !it.word.is_empty());
                    tied.words = worded.map(|it| (it.id, it.word)).collect();
                }
            }
        }
        Ok(())
    }

    /// Adds what the page of a campaign leads to beside its parts: its goals.
    fn gather_of_campaign(
        &self,
        links: &mut Vec<Linked>,
        (kind, id): (Kind, i64),
        most: usize,
    ) -> OfficeResult<()> {
        let found_by = Some(CAMPAIGN_ID).filter(|_| kind == Kind::CAMPAIGN);
        let of_campaign = |it: &Kind| found_by.is_some() && it.def().found_by == found_by;
        for other in Kind::ALL.into_iter().filter(of_campaign) {
            let mut all = self.all(other)?;
            all.retain(|it| it.campaign_id == Some(id) && it.state != VOID);
            let ids = all.iter().take(most).map(|it| it.id).collect();
            let keys = (ids, all.len());
            self.gather(links, &format!("kind-{}", other.code()), other, keys)?;
        }
        Ok(())
    }

    /// Adds what stands on a sheet, in its order.
    fn gather_laid(&self, links: &mut Vec<Linked>, of: (Kind, i64)) -> OfficeResult<()> {
        if of.0 != Kind::SHEET {
            return Ok(());
        }
        let mut rows = Vec::new();
        for (kind, id) in self.on_sheet(of.1)? {
            rows.extend(self.row(kind, id)?);
        }
        if !rows.is_empty() {
            let total = rows.len();
            links.push(Linked {
                key: "page-laid".to_owned(),
                rows,
                words: BTreeMap::new(),
                total,
            });
        }
        Ok(())
    }

    /// Adds the records that were counted for a deliverable, the first of many.
    fn gather_counted(
        &self,
        links: &mut Vec<Linked>,
        on_ledger: Option<&OnLedger>,
        most: usize,
    ) -> OfficeResult<()> {
        let Some((kind, filter)) = on_ledger.and_then(|it| it.counted.as_ref()) else {
            return Ok(());
        };
        let query = Query {
            filter: filter.clone(),
            ..Query::of(*kind, most)
        };
        let ids = self.window_keys(&query)?.iter().map(|key| key.id).collect();
        let total = self.count(*kind, filter)?.n;
        self.gather(links, "page-counted", *kind, (ids, total))
    }

    fn gather(
        &self,
        links: &mut Vec<Linked>,
        key: &str,
        kind: Kind,
        (ids, total): (Vec<i64>, usize),
    ) -> OfficeResult<()> {
        let all = ids.len();
        let ids = self.readable(kind, ids)?;
        // What only the office reads is not even counted for others.
        let total = total - (all - ids.len());
        let rows = self.rows_by_due(kind, ids)?;
        if !rows.is_empty() {
            links.push(Linked {
                key: key.replace('_', "-"),
                rows,
                words: BTreeMap::new(),
                total,
            });
        }
        Ok(())
    }

    /// Counts the records of a kind that an entry made or changed, as far as this login may know.
    pub fn count_acted_on(&self, line: &HistoryLine, kind: Kind) -> OfficeResult<usize> {
        let own: BTreeSet<i64> = (line.items.iter())
            .filter(|item| item.kind == Some(kind))
            .map(|item| item.record_id)
            .collect();
        if line.items.len() == line.items_total {
            return Ok(own.len());
        }
        if !self.is_veiled_of(kind) {
            return self.store.count_acted_on(line.entry.seq, kind);
        }
        let mut entry = line.entry.clone();
        let (items, _) = self.items(&mut entry, None, usize::MAX)?;
        let items = items.iter().filter(|item| item.kind == Some(kind));
        Ok(items
            .map(|item| item.record_id)
            .collect::<BTreeSet<_>>()
            .len())
    }

    /// Takes out of an entry what this login may not read: the words about what was said of a
    /// member of the team, and the items about it.
    fn cover(&self, entry: &mut Entry, items: &mut Vec<EntryItem>) -> OfficeResult<()> {
        if !self.is_veiled() || !self.store.is_restricted(entry.seq)? {
            return Ok(());
        }
        let all = items.len();
        let mut kept = Vec::with_capacity(all);
        for item in items.drain(..) {
            let is_open = match item.kind.filter(|kind| self.is_veiled_of(*kind)) {
                Some(kind) => self.record(kind, item.record_id)?.is_some(),
                None => true,
            };
            if is_open {
                kept.push(item);
            }
        }
        if kept.len() < all {
            (entry.note, entry.basis) = (None, None);
        }
        *items = kept;
        Ok(())
    }

    /// Gives the first items of an entry, or those about one record, that this login may read, and
    /// how many of them there are.
    fn items(
        &self,
        entry: &mut Entry,
        of: Option<(Kind, i64)>,
        most: usize,
    ) -> OfficeResult<(Vec<EntryItem>, usize)> {
        let veiled = self.is_veiled();
        let mut items = match of {
            Some(record) => self.store.items_about(entry.seq, record)?,
            // What is veiled is counted after it was taken out.
            None if veiled => self.store.items_of(entry.seq, usize::MAX)?,
            None => self.store.items_of(entry.seq, most)?,
        };
        self.cover(entry, &mut items)?;
        let total = if of.is_none() && !veiled && items.len() >= most {
            self.store.count_items(entry.seq)?
        } else {
            items.len()
        };
        items.truncate(most);
        Ok((self.cover_items(items)?, total))
    }

    /// Gives the newest history of a record, or of everything, before an entry.
    pub fn history(
        &self,
        of: Option<(Kind, i64)>,
        before: Option<i64>,
        limit: usize,
    ) -> OfficeResult<Vec<HistoryLine>> {
        self.history_to(of, before, (limit, MOST_ITEMS))
    }

    /// Counts the history of a record, or of everything, before an entry.
    pub fn count_history(
        &self,
        of: Option<(Kind, i64)>,
        before: Option<i64>,
    ) -> OfficeResult<usize> {
        self.store.count_entries(of, before)
    }

    /// Gives so many entries of the newest history, with so many items of each.
    pub fn history_to(
        &self,
        of: Option<(Kind, i64)>,
        before: Option<i64>,
        (limit, most): (usize, usize),
    ) -> OfficeResult<Vec<HistoryLine>> {
        let name = |id: Option<i64>| -> OfficeResult<Option<Named>> {
            match id {
                Some(id) => self.person_called(id),
                None => Ok(None),
            }
        };
        let mut lines = Vec::new();
        for mut entry in self.store.entries(of, before, limit)? {
            let (items, items_total) = self.items(&mut entry, of, most)?;
            let decided_by = match (entry.decided_by, entry.meeting) {
                (None, Some(meeting)) => self.name_of(Kind::SITTING, meeting)?,
                (by, _) => name(by)?,
            };
            let entered_by = name(entry.person)?;
            let behind = self.step_behind(&entry)?;
            lines.push(HistoryLine {
                entry,
                items,
                items_total,
                decided_by,
                entered_by,
                behind,
            });
        }
        Ok(lines)
    }
}
