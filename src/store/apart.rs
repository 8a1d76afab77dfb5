//! What no two records may share is looked at when a command has written all that it writes:
//! whatever door it came through, undo included.

use std::collections::{BTreeMap, BTreeSet};

use super::WriteTx;
use super::{Error, Result};
use crate::domain::requirement::BY_HAND;
use crate::domain::{Item, Kind, Role, VOID, rules};

impl WriteTx<'_> {
    /// Notes what of an item, but for what it makes, has to be looked at in the end.
    pub(super) fn note(&mut self, item: &Item, made: &[i64]) {
        let key = |id: i64| super::apply::resolve(id, made);
        match item {
            Item::Set {
                kind, id, column, ..
            } => {
                if rules::tells_apart(*kind, Some(column)) {
                    self.claims.insert((*kind, key(*id)));
                }
                if *kind == BY_HAND {
                    self.by_hand.insert(key(*id));
                }
                if *kind == Role::Holds.ends().1 {
                    self.posts.insert(key(*id));
                }
            }
            Item::Move { kind, id, from, .. } => {
                if from == VOID && rules::tells_apart(*kind, None) {
                    self.claims.insert((*kind, key(*id)));
                }
                if from == VOID && *kind == BY_HAND {
                    self.by_hand.insert(key(*id));
                }
                if from == VOID && rules::are_papers(*kind) {
                    self.papers.insert((*kind, key(*id)));
                }
            }
            Item::Link(link) if link.role == Role::Holds => {
                self.posts.insert(key(link.to));
            }
            // What is made has no key yet.
            Item::Create { .. } | Item::Link(_) | Item::Unlink(_) => {}
        }
    }

    /// Refuses a name, number or paper that two would bear, and a post with more people than seats.
    pub(super) fn hold_apart(&mut self) -> Result<()> {
        for of in std::mem::take(&mut self.papers) {
            self.hold_paper(of)?;
        }
        let mut touched: BTreeMap<Kind, BTreeSet<i64>> = BTreeMap::new();
        for (kind, id) in std::mem::take(&mut self.claims) {
            touched.entry(kind).or_default().insert(id);
        }
        let mut refusals = Vec::new();
        let mut marks = Vec::new();
        for (kind, ids) in touched {
            let found = rules::shared(kind, &self.reader().all(kind)?, &ids);
            refusals.extend(found.refusals);
            marks.extend(found.marks);
        }
        let (held_by, held) = Role::Holds.ends();
        for id in std::mem::take(&mut self.posts) {
            let Some(post) = self.reader().find(held, id)? else {
                continue;
            };
            let mut holders = Vec::new();
            for person in self.reader().links_to(Role::Holds, id)? {
                holders.extend(self.reader().find(held_by, person)?);
            }
            refusals.extend(rules::overfull(&post, &holders));
        }
        for id in std::mem::take(&mut self.by_hand) {
            if let Some(record) = self
                .reader()
                .find(BY_HAND, id)?
                .filter(|it| it.state != VOID)
            {
                refusals.extend(rules::denied(&self.reader(), &record)?);
            }
        }
        if !refusals.is_empty() {
            return Err(Error::Refused(refusals));
        }
        for mark in marks {
            self.mark(mark);
        }
        Ok(())
    }

    /// Refuses a record where the ledger has the same paper already.
    ///
    /// # Errors
    /// Refused with the number of the one that is there.
    pub fn hold_paper(&self, (kind, id): (Kind, i64)) -> Result<()> {
        let reader = self.reader();
        let Some(record) = reader.find(kind, id)?.filter(|it| it.state != VOID) else {
            return Ok(());
        };
        let Some(mut cells) = rules::paper(&record) else {
            return Ok(());
        };
        cells.retain(|(name, _)| *name != rules::PAPER_NO);
        let ways = rules::paper_spellings(record.text(rules::PAPER_NO));
        match reader.first_with(kind, &cells, (rules::PAPER_NO, &ways), id)? {
            Some(card) => Err(Error::Refused(vec![rules::paper_is_there(&card)])),
            None => Ok(()),
        }
    }
}
