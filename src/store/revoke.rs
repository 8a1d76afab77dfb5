//! Taking back an act that still holds, as a new change inverted from the journal.
//!
//! Unlike undo it is not bound to an account or to the newest command of all, but to one record:
//! nothing that rests on the act may have been done since.

use std::collections::BTreeSet;

use super::WriteTx;
use super::basis::check_unpointed;
use super::brought_back::{check_again, check_together, tell_part};
use super::history::newest_act;
use super::journal::Op;
use super::later::of_record;
use super::order::{Order, Written};
use super::parts::{TakenBack, put_back};
use super::refers::{check_refers, would_refer};
use super::rests::{Touch, rests_on, touches};
use super::{Entry, EntryItem, Error, Result, Store};
use crate::domain::{Capacity, Kind, Refusal, rules};

/// A decision about more than this was no decision on one record.
const MOST_ITEMS: usize = 10_000;

impl Store {
    /// Gives the newest act that still holds on a record, or that made it, of those that are
    /// wanted: what was only edited, linked or attached since is no act, and what was taken back
    /// is left out.
    pub fn last_act(
        &self,
        of: (Kind, i64),
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<Option<Entry>> {
        newest_act(&self.conn, of, wanted)
    }

    /// Says what rests on what an entry did to a record, so that it cannot be taken back any more;
    /// or else to what it would refer again that does not bear it.
    pub fn rests_on(&self, entry: &Entry, of: (Kind, i64)) -> Result<Option<Refusal>> {
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        let part = TakenBack::of(&self.reader(), entry.seq, &items, Some(&[of]))?;
        let reader = self.reader();
        match rests_on(&reader, (entry.seq, &entry.command), &part.items)? {
            None => would_refer(&reader, &part.items),
            some => Ok(some),
        }
    }

    /// Takes an act back in a capacity, for some of the records that it was about; the rules have
    /// said that it may be. Where it cannot be told what was done to which, all go back.
    ///
    /// # Errors
    /// Refuses where something rests on it, or where it made what cannot be declared void.
    pub fn take_back(
        &mut self,
        order: &Order,
        (entry, of): (&Entry, &[(Kind, i64)]),
        capacity: Capacity,
    ) -> Result<Written> {
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        let order = Order {
            undoes: Some(entry.seq),
            ..order.clone()
        };
        self.write(&order, |gate| {
            let part = TakenBack::of(&gate.reader(), entry.seq, &items, Some(of))?;
            let it = (entry.seq, entry.command.as_str());
            if let Some(refusal) = rests_on(&gate.reader(), it, &part.items)? {
                return Err(Error::Refused(vec![refusal]));
            }
            gate.decided_as(Some(capacity));
            if part.taken.is_empty() {
                check_together(gate, entry, &part.items)?;
            }
            tell_part(gate, entry, &part)?;
            take_out(gate, entry, &part.items)?;
            check_unpointed(gate, &part.items, false)?;
            check_refers(gate, &part.items)?;
            check_again(gate, &part.items, None)
        })
    }
}

/// Puts back what an entry changed. What is only reckoned from other things, and where a whole
/// stands that moved along with its part, is reckoned anew: other parts may have moved it since.
pub(super) fn take_out(
    gate: &mut WriteTx<'_>,
    entry: &Entry,
    items: &[EntryItem],
) -> Result<()> {
    let touched = touches(&entry.command, items);
    let mut left = BTreeSet::new();
    for touch in touched.iter().filter(|it| it.follows) {
        if !stands_as_left(gate, entry.seq, touch, items)? {
            left.insert((touch.kind, touch.id));
        }
    }
    let stays = |item: &&EntryItem| {
        let of = item.kind.map(|kind| (kind, item.record_id));
        let column = item.data.get("column").and_then(|it| it.as_str());
        let reckoned = item.op == Op::Set && column.is_some_and(Touch::is_reckoned);
        !reckoned && of.is_none_or(|of| !left.contains(&of))
    };
    let items: Vec<EntryItem> = items.iter().filter(stays).cloned().collect();
    let mut before = Vec::new();
    for touch in &touched {
        before.extend(gate.reader().find(touch.kind, touch.id)?);
    }
    put_back(gate, &items)?;
    for record in before {
        let change = rules::retraced(&gate.reader(), &record)?;
        gate.apply(change)?;
    }
    Ok(())
}

/// Says whether a whole stands where an entry about its part left it, and was not moved since.
fn stands_as_left(
    gate: &WriteTx<'_>,
    seq: i64,
    touch: &Touch,
    items: &[EntryItem],
) -> Result<bool> {
    let reader = gate.reader();
    for later in of_record(&reader, seq, (touch.kind, touch.id))? {
        if later.item.op == Op::Move && later.holds(&reader)? {
            return Ok(false);
        }
    }
    let mut moves = items.iter().filter(|item| {
        let here = item.kind == Some(touch.kind) && item.record_id == touch.id;
        here && item.op == Op::Move
    });
    let to = moves
        .next_back()
        .and_then(|item| item.data.get("to")?.as_str());
    let record = reader.find(touch.kind, touch.id)?;
    Ok(record.is_some_and(|record| Some(record.state.as_str()) == to))
}
