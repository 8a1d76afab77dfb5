//! A fact the rules allowed: what the store writes, journals, inverts and verifies.

use super::{CAMPAIGN_ID, Kind, Role, Value};

/// One piece of a [`Change`].
///
/// A negative key stands for a record that the same change creates: the first `Create` is -1,
/// the second -2, and so on; the store replaces it, in keys and in reference columns alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A record is made, in its kind's initial state.
    Create {
        /// What is made.
        kind: Kind,
        /// The columns that are not empty.
        cells: Vec<(&'static str, Value)>,
    },
    /// A column gets another value.
    Set {
        /// The kind of record.
        kind: Kind,
        /// Its key.
        id: i64,
        /// The column.
        column: &'static str,
        /// What stood there.
        old: Value,
        /// What stands there now.
        new: Value,
    },
    /// A record moves to another state.
    Move {
        /// The kind of record.
        kind: Kind,
        /// Its key.
        id: i64,
        /// The state it leaves.
        from: String,
        /// The state it enters.
        to: String,
    },
    /// Two records are linked.
    Link(Link),
    /// A link is cut.
    Unlink(Link),
}

/// A link between two records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// In what role.
    pub role: Role,
    /// From this record.
    pub from: i64,
    /// To this one.
    pub to: i64,
    /// What it says beside; mostly nothing.
    pub word: String,
}

impl Link {
    /// A link without a word.
    pub const fn new(role: Role, from: i64, to: i64) -> Self {
        let word = String::new();
        Self {
            role,
            from,
            to,
            word,
        }
    }
}

/// Everything that one command changes; applied whole or not at all.
///
/// Only the rules make one: what has come to the gate was judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The pieces, in the order in which they are applied.
    pub(super) items: Vec<Item>,
    /// Keys of what the reader should know although it did not stop the act, such as a limit
    /// outside the campaign's span or a relaxed separation of duties.
    pub(super) marks: Vec<super::Refusal>,
    /// The capacity in which it was decided, where somebody decided.
    pub(super) capacity: Option<super::Capacity>,
}

impl Change {
    /// Makes one that no rule was asked about: for what measures and tests (held by `tests/tidy`).
    pub const fn unruled(items: Vec<Item>) -> Self {
        Self {
            items,
            marks: Vec::new(),
            capacity: None,
        }
    }

    /// Gives the records that stand already and that it sets or moves.
    pub fn touched(&self) -> impl Iterator<Item = (Kind, i64)> {
        self.items.iter().filter_map(|item| match item {
            Item::Set { kind, id, .. } | Item::Move { kind, id, .. } => Some((*kind, *id)),
            Item::Create { .. } | Item::Link(_) | Item::Unlink(_) => None,
        })
    }

    /// Takes it apart, to be carried out: the pieces in their order, and the marks.
    pub fn into_parts(self) -> (Vec<Item>, Vec<super::Refusal>) {
        (self.items, self.marks)
    }

    /// Gives the capacity in which it was decided, for the journal.
    pub const fn capacity(&self) -> Option<super::Capacity> {
        self.capacity
    }

    /// Gives its marks.
    pub fn marks(&self) -> &[super::Refusal] {
        &self.marks
    }

    /// Gives it without its marks, for who has told them already.
    #[must_use]
    pub fn unmarked(mut self) -> Self {
        self.marks.clear();
        self
    }

    /// Says of its marks which row of a grid they are about.
    #[must_use]
    pub fn in_row(mut self, row: (Kind, u16)) -> Self {
        let marks = self.marks.into_iter();
        self.marks = marks.map(|it| it.in_row(row)).collect();
        self
    }

    /// Adds a new record and gives the negative key that stands for it.
    pub(super) fn create(&mut self, kind: Kind, cells: Vec<(&'static str, Value)>) -> i64 {
        let cells = cells
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self.items.push(Item::Create { kind, cells });
        let made = self
            .items
            .iter()
            .filter(|item| matches!(item, Item::Create { .. }))
            .count();
        i64::try_from(made).map_or(-1, |n| -n)
    }

    /// Puts what the change makes into a campaign, as far as it has none yet and its kind has one.
    pub(super) fn belong(&mut self, campaign: Option<i64>) {
        let Some(campaign) = campaign else { return };
        for item in &mut self.items {
            if let Item::Create { kind, cells } = item
                && kind.def().of_campaign
                && !cells.iter().any(|(column, _)| *column == CAMPAIGN_ID)
            {
                cells.push((CAMPAIGN_ID, Value::Int(campaign)));
            }
        }
    }

    /// Gives the campaigns that what the change makes was put into.
    pub(super) fn campaigns(&self) -> impl Iterator<Item = i64> {
        self.items.iter().filter_map(|item| match item {
            Item::Create { cells, .. } => {
                let campaign = cells.iter().find(|(column, _)| *column == CAMPAIGN_ID);
                campaign.and_then(|(_, id)| id.int())
            }
            Item::Set { .. } | Item::Move { .. } | Item::Link(_) | Item::Unlink(_) => None,
        })
    }

    /// Sets a column of a record, unless it has that value already.
    pub(super) fn set(
        &mut self,
        record: &super::Record,
        column: &'static str,
        new: impl Into<Value>,
    ) {
        let (old, new) = (record.cell(column).clone(), new.into());
        if old != new {
            let (kind, id) = (record.kind, record.id);
            self.items.push(Item::Set {
                kind,
                id,
                column,
                old,
                new,
            });
        }
    }

    /// Moves a record to another state.
    pub(super) fn shift(&mut self, record: &super::Record, to: &str) {
        self.items.push(Item::Move {
            kind: record.kind,
            id: record.id,
            from: record.state.clone(),
            to: to.to_owned(),
        });
    }

    /// Links two records.
    pub(super) fn link(&mut self, role: Role, from: i64, to: i64) {
        self.items.push(Item::Link(Link::new(role, from, to)));
    }

    /// Cuts a link.
    pub(super) fn unlink(&mut self, role: Role, from: i64, to: i64) {
        self.items.push(Item::Unlink(Link::new(role, from, to)));
    }
}
