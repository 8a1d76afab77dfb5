//! Queues 待办: what waits for whose decision or act.
//!
//! A queue is some states of a kind and the acts that lead out of them; in what capacity those are
//! done says whom it waits for. Overview, `status` and `list --waiting` ask here, so that one word
//! is one figure at every door.

use super::machine::{Machine, Transition};

/// A queue of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueDef {
    /// The word in JSON and on the command line, no other queue's; its words are `queue-<word>`.
    pub word: &'static str,
    /// The states that wait.
    pub states: &'static [&'static str],
    /// The acts that they wait for.
    pub verbs: &'static [&'static str],
    /// Whether only what an act is proposed for today is in it, the ladder of urging says so.
    pub proposed: bool,
}

impl QueueDef {
    /// Makes one.
    pub(super) const fn of(
        word: &'static str,
        states: &'static [&'static str],
        verbs: &'static [&'static str],
    ) -> Self {
        Self {
            word,
            states,
            verbs,
            proposed: false,
        }
    }

    /// As it is, of what is proposed for the day only.
    pub(super) const fn proposed(self) -> Self {
        Self {
            proposed: true,
            ..self
        }
    }

    /// Gives the rows that one of its states waits for, as the machine of its kind has them.
    pub fn rows<'a>(
        &'a self,
        machine: &'static Machine,
        state: &'a str,
    ) -> impl Iterator<Item = &'static Transition> + 'a {
        let rows = machine.from(state);
        rows.filter(|row| self.verbs.contains(&row.verb))
    }
}
