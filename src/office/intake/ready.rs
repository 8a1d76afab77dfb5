//! A row of a file made ready: by the thread that reads ahead, so that whoever writes need not.

use crate::domain::no_opinion::may_say_none;
use crate::exchange::fingerprint::Words;
use crate::exchange::opinion_cards::OpinionRow;

/// A row, with what its text alone tells: whoever reads ahead finds that out.
pub(super) struct Ready {
    pub(super) row: OpinionRow,
    pub(super) words: Words,
    /// Whether it may say that there is no opinion.
    pub(super) may_say_none: bool,
}

impl Ready {
    pub(super) fn of(row: OpinionRow) -> Self {
        Self {
            words: Words::of(&row.text),
            may_say_none: may_say_none(&row.text),
            row,
        }
    }
}
