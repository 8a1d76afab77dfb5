//! What an entry about several records did to each of them, and how much of it still holds: one
//! record is taken back without the others (design 14.9).
//!
//! An item of such an entry names the record it was done for; what names none goes back whole.

use super::Reader;
use super::inverse::inverted;
use super::later::wholes;
use super::rests::Touch;
use super::standing::holds_for;
use super::subjects::{Subject, subject_of, subjects};
use super::{EntryItem, Op, Result, WriteTx};

/// What of an entry is taken back.
pub(super) struct TakenBack {
    /// The pieces, in their order.
    pub(super) items: Vec<EntryItem>,
    /// The records that are put back; none where the entry names none, and goes back whole.
    pub(super) taken: Vec<Subject>,
    /// Those that stay as the entry left them.
    pub(super) left: Vec<Subject>,
    /// Whether others had to go back along, because what was done to them hangs together.
    pub(super) along: bool,
}

impl TakenBack {
    /// Gives what an entry did to some of its records and still holds; all of it where none of
    /// them is named.
    pub(super) fn of(
        reader: &Reader<'_>,
        seq: i64,
        items: &[EntryItem],
        wanted: Option<&[Subject]>,
    ) -> Result<Self> {
        let mut standing = Vec::new();
        for subject in subjects(items) {
            if holds_for(reader.conn, seq, subject)? {
                standing.push(subject);
            }
        }
        let named = |subject: &Subject| {
            let about = |item: &EntryItem| {
                item.kind.is_some_and(|kind| {
                    wanted.is_some_and(|it| it.contains(&(kind, item.record_id)))
                })
            };
            let mut its = items
                .iter()
                .filter(|item| subject_of(item) == Some(*subject));
            wanted.is_none_or(|it| it.contains(subject)) || its.any(about)
        };
        let (mut taken, mut left): (Vec<Subject>, Vec<Subject>) =
            standing.iter().partition(|subject| named(subject));
        let along = taken.is_empty() || is_entangled(items, &taken, &left);
        if along {
            taken.append(&mut left);
        }
        let (with_taken, with_left) = (above(reader, &taken)?, above(reader, &left)?);
        let moved = |whole: &Subject| {
            let mut moves = items.iter().filter(|item| item.op == Op::Move);
            moves.any(|item| item.kind == Some(whole.0) && item.record_id == whole.1)
        };
        // A whole moved along with all of its parts, and is put back with the last of them.
        let mut moved_along = with_taken.clone();
        moved_along.extend(&with_left);
        moved_along.retain(moved);
        let all = left.is_empty();
        let kept = |item: &&EntryItem| {
            let record = item.kind.map(|kind| (kind, item.record_id));
            if let Some(whole) = record.filter(|it| moved_along.contains(it)) {
                return with_taken.contains(&whole) && !with_left.contains(&whole);
            }
            subject_of(item).map_or(all, |of| taken.contains(&of))
        };
        Ok(Self {
            items: items.iter().filter(kept).cloned().collect(),
            along: along && !taken.is_empty(),
            taken,
            left,
        })
    }

    /// Says whether some of an entry stays, or was taken back before.
    pub(super) fn is_partial(&self, all: usize) -> bool {
        !self.left.is_empty() || self.items.len() < all
    }
}

/// Gives what some records are parts of.
fn above(reader: &Reader<'_>, subjects: &[Subject]) -> Result<Vec<Subject>> {
    let mut found = Vec::new();
    for (kind, id) in subjects {
        found.extend(wholes(reader, *kind, *id)?);
    }
    Ok(found)
}

/// Says whether what was done to some cannot be told from what was done to others: both wrote on
/// one record beside them, or one only found done what the other had done already.
fn is_entangled(items: &[EntryItem], taken: &[Subject], left: &[Subject]) -> bool {
    let of = |some: &[Subject], item: &EntryItem| {
        subject_of(item).is_some_and(|it| some.contains(&it))
    };
    items.iter().filter(|item| of(taken, item)).any(|mine| {
        let others = items.iter().filter(|item| of(left, item));
        others.into_iter().any(|its| entangle(mine, its))
    })
}

fn entangle(mine: &EntryItem, its: &EntryItem) -> bool {
    let at = |item: &EntryItem, name: &str| item.data.get(name).cloned();
    let (same_kind, same_record) = (mine.kind == its.kind, mine.record_id == its.record_id);
    let is_tie = |item: &EntryItem| matches!(item.op, Op::Link | Op::Unlink);
    if is_tie(mine) && is_tie(its) {
        let same_end = at(mine, "to") == at(its, "to") || same_record;
        let moved = mine.op == Op::Link && its.op == Op::Unlink;
        return at(mine, "role") == at(its, "role") && same_end && moved;
    }
    if !(same_kind && same_record) {
        return false;
    }
    // Where a whole stands and what is reckoned is found anew.
    let column = |item: &EntryItem| {
        let name = at(item, "column");
        name.and_then(|it| it.as_str().map(str::to_owned))
    };
    let reckoned = |item: &EntryItem| column(item).is_some_and(|it| Touch::is_reckoned(&it));
    let follows = |item: &EntryItem| {
        item.op == Op::Move && subject_of(item).and_then(|of| of.0.whole()) == item.kind
    };
    let plain = |item: &EntryItem| reckoned(item) || follows(item);
    !plain(mine) && !plain(its)
}

/// Turns pieces of an entry round and carries that out, each for the record that it was done for.
pub(super) fn put_back(gate: &mut WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let chunks: Vec<&[EntryItem]> = items
        .chunk_by(|one, next| subject_of(one) == subject_of(next))
        .collect();
    for chunk in chunks.into_iter().rev() {
        let change = inverted(chunk)?;
        gate.on_behalf_of(chunk.first().and_then(subject_of));
        gate.apply(change)?;
    }
    gate.on_behalf_of(None);
    Ok(())
}
