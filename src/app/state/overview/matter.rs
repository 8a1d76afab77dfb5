//! What stands in the right column of the first screen, and under which heading.

use crate::domain::Record;
use crate::office::{Overview, Pressing};

/// What stands in the right column.
#[derive(Clone, Debug)]
pub enum Matter {
    /// What is to be done first in a new store: its place among those steps.
    First(usize),
    /// What waits for a decision or an act: its place among the queues.
    Queue(usize),
    /// An open record, to be looked at because of its limit.
    Pressing(Box<Pressing>),
    /// What has waited longest, with the days.
    Waiting(Box<Record>, i64),
    /// What the person at the keyboard has to see to.
    Own(Box<Pressing>),
    /// Something that happened this week: its place in the week.
    Happened(usize),
}

/// The sections of the right column, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is to be done first in a new store 先办这几件.
    First,
    /// What waits for a decision or an act 待办.
    Queues,
    /// What to look at first 重点关注.
    Pressing,
    /// What the person at the keyboard has to see to 我的事.
    Own,
    /// What happened this week 本周动态.
    Week,
}

impl Matter {
    /// Says under which heading it stands.
    pub const fn section(&self) -> Section {
        match self {
            Self::First(_) => Section::First,
            Self::Queue(_) => Section::Queues,
            Self::Pressing(_) | Self::Waiting(..) => Section::Pressing,
            Self::Own(_) => Section::Own,
            Self::Happened(_) => Section::Week,
        }
    }
}

/// Gathers the right column: what waits, what presses, what is one's own, what happened.
pub(super) fn matters_of(data: &Overview) -> Vec<Matter> {
    let mut matters: Vec<Matter> = (0..data.status.first.len()).map(Matter::First).collect();
    let queues = data.queues.iter().enumerate().filter(|(_, it)| it.n > 0);
    matters.extend(queues.map(|(at, _)| Matter::Queue(at)));
    let pressing = data.pressing.iter();
    matters.extend(pressing.map(|it| Matter::Pressing(Box::new(it.clone()))));
    if let Some((waiting, days)) = &data.waiting {
        matters.push(Matter::Waiting(Box::new(waiting.clone()), *days));
    }
    matters.extend(data.own.iter().map(|it| Matter::Own(Box::new(it.clone()))));
    matters.extend((0..data.week.recent.len()).map(Matter::Happened));
    matters
}
