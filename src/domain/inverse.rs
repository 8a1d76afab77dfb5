//! What an entry did, turned round: the change that takes it back.

use super::{Change, Item, Kind, Refusal, VOID};

/// One piece of what an entry did, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// A record was made.
    Created {
        /// The kind of record.
        kind: Kind,
        /// Its key.
        id: i64,
        /// The state it began in.
        state: String,
    },
    /// A column, a state or a link became another.
    Changed(Item),
}

/// Turns what was done round, last first; what was made becomes void, its number spent.
///
/// # Errors
/// Refuses where something was made whose kind is never void.
pub fn inverse(done: Vec<Did>) -> Result<Change, Refusal> {
    let mut change = Change::default();
    for did in done.into_iter().rev() {
        change.items.push(match did {
            Did::Created { kind, id, state } => voided(kind, id, state)?,
            Did::Changed(item) => turned(item),
        });
    }
    Ok(change)
}

fn voided(kind: Kind, id: i64, from: String) -> Result<Item, Refusal> {
    if kind.def().machine.state(VOID).is_none() {
        return Err(Refusal::of("cannot-be-void"));
    }
    let to = VOID.to_owned();
    Ok(Item::Move { kind, id, from, to })
}

fn turned(item: Item) -> Item {
    match item {
        Item::Set {
            kind,
            id,
            column,
            old,
            new,
        } => Item::Set {
            kind,
            id,
            column,
            old: new,
            new: old,
        },
        Item::Move { kind, id, from, to } => Item::Move {
            kind,
            id,
            from: to,
            to: from,
        },
        Item::Link(link) => Item::Unlink(link),
        Item::Unlink(link) => Item::Link(link),
        Item::Create { .. } => item,
    }
}
