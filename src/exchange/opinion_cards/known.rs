//! What the store knows of what a file of opinions may name.

use std::collections::BTreeMap;

use crate::domain::Day;
use crate::domain::rules::Within;
use crate::exchange::table::Spellings;

/// What stands before the name of a channel in a paper, and is no part of it: 征求意见箱.
pub(super) const ASKING_BEFORE: [&str; 2] = ["征求", "征求意见"];

/// What an import of opinions is checked against; all of it is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub channels: &'a Spellings,
    pub categories: &'a Spellings,
    pub departments: &'a Spellings,
    /// The code of the target that a department goes with, by its name; those that go with any
    /// are not among them.
    pub aims: &'a BTreeMap<String, &'static str>,
    /// Names of those who can be a 班子成员; a name given twice is ambiguous.
    pub people: &'a Spellings,
    pub batches: &'a Spellings,
    /// Whether batches that nobody knows are to be made.
    pub makes_batches: bool,
    /// The words of the channel that a batch is of, its name first, by the words of the batch;
    /// those that are of none are not among them.
    pub batch_channels: &'a BTreeMap<String, Vec<String>>,
    /// The days from and to which something came in with a batch, by the words of the batch.
    pub batch_days: &'a BTreeMap<String, Within>,
    pub today: Day,
    /// First and last day of the campaign.
    pub span: Option<(Day, Day)>,
}
