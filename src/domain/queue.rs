//! Queues 待办: what waits for whose decision or act.
//!
//! A queue is some states of a kind and the acts that lead out of them; in what capacity those are
//! done says whom it waits for. Overview, `status` and `list --waiting` ask here, so that one word
//! is one figure at every door.

use super::machine::{Machine, Transition};
use super::{Kind, Role};

/// A queue of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueDef {
    /// The word in JSON and on the command line, no other queue's; its words are `queue-<word>`.
    pub word: &'static str,
    /// The states that wait.
    pub states: &'static [&'static str],
    /// The acts that they wait for.
    pub verbs: &'static [&'static str],
    /// When what is in one of its states is in it.
    pub when: When,
}

/// When what is in one of the states of a queue is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// As long as it is in that state.
    Always,
    /// When the act is proposed for today: the ladder of urging says so. What presses and has no
    /// record of this kind, which refers to it by this column, always is; what has one may have to
    /// be left alone for a while.
    Proposed(Kind, &'static str),
    /// From the day on that stands in this column.
    From(&'static str),
    /// Once its last day has passed: that in the second column, else that in the first.
    Gone(&'static str, &'static str),
    /// As long as a day stands in this column, whichever.
    Dated(&'static str),
    /// Once it was due by its own day, or by the last day of what it is a part of: of a kind of
    /// which there are few.
    PastDue,
    /// As long as that day is near: today, or so many working days ahead as lights turn yellow.
    DueSoon,
    /// Where nothing of what serves it has come for longer than the campaign lets be, while that
    /// runs: of a kind of which there are few.
    Idle,
    /// As long as no record of a kind refers to it by this column, but in a state that is no
    /// answer; it waits for those who hold it in this role, and for the office.
    Unanswered {
        /// The kind of what answers it.
        by: Kind,
        /// The column by which that refers to it.
        of: &'static str,
        /// The states of that in which it is no answer, beside that of being void.
        not: &'static [&'static str],
        /// The role in which somebody holds it.
        whose: Role,
    },
    /// Where nobody holds it in this role, be it that all who did have left, be it that nobody ever
    /// did though the roster is there: of a kind of which there are few.
    Vacant(Role),
    /// As long as the ledger has less of it than it asks for, although it is ticked: of a kind of
    /// which there are few.
    Short,
    /// Where somebody has not met it, once that day has passed, or is so near that what is asked
    /// can just be done.
    Unmet,
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
            when: When::Always,
        }
    }

    /// As it is, of what is proposed for the day only; what was done stands in records of a kind.
    pub(super) const fn proposed(self, done: Kind, of: &'static str) -> Self {
        Self {
            when: When::Proposed(done, of),
            ..self
        }
    }

    /// As it is, of what the day in a column has come for only.
    pub(super) const fn once_come(self, column: &'static str) -> Self {
        Self {
            when: When::From(column),
            ..self
        }
    }

    /// As it is, of what was to take place before today only, by its first and its last day.
    pub(super) const fn gone(self, first: &'static str, last: &'static str) -> Self {
        Self {
            when: When::Gone(first, last),
            ..self
        }
    }

    /// As it is, of what has a day in a column only.
    pub(super) const fn dated(self, column: &'static str) -> Self {
        Self {
            when: When::Dated(column),
            ..self
        }
    }

    /// Says whether only what was due before today is in it.
    pub fn is_past_due(&self) -> bool {
        self.when == When::PastDue
    }

    /// As it is, of what was due before today only.
    pub(super) const fn past_due(self) -> Self {
        Self {
            when: When::PastDue,
            ..self
        }
    }

    /// As it is, of what is due soon only.
    pub(super) const fn due_soon(self) -> Self {
        Self {
            when: When::DueSoon,
            ..self
        }
    }

    /// As it is, of what somebody has not met and presses only.
    pub(super) const fn unmet(self) -> Self {
        Self {
            when: When::Unmet,
            ..self
        }
    }

    /// As it is, of that to which no record of a kind refers only, but in states that are none;
    /// whose it is, a role says.
    pub(super) const fn unanswered(
        self,
        (by, of): (Kind, &'static str),
        not: &'static [&'static str],
        whose: Role,
    ) -> Self {
        Self {
            when: When::Unanswered { by, of, not, whose },
            ..self
        }
    }

    /// As it is, of what nothing has served for long only.
    pub(super) const fn idle(self) -> Self {
        Self {
            when: When::Idle,
            ..self
        }
    }

    /// As it is, of that only of which the ledger has less than is asked for.
    pub(super) const fn short(self) -> Self {
        Self {
            when: When::Short,
            ..self
        }
    }

    /// As it is, of that only that nobody holds in a role.
    pub(super) const fn vacant(self, role: Role) -> Self {
        Self {
            when: When::Vacant(role),
            ..self
        }
    }

    /// Says whether only what nothing has served for long is in it.
    pub fn is_idle(&self) -> bool {
        self.when == When::Idle
    }

    /// Says whether it takes longer than to count rows: it is computed of many records which wait
    /// in it, up to all that everybody was present at.
    pub fn takes_long(&self) -> bool {
        matches!(
            self.when,
            When::PastDue | When::DueSoon | When::Unmet | When::Idle | When::Short
        )
    }

    /// Gives what a leader or a body may decide of one of its states, what goes on first; nothing
    /// where somebody else has to act on it before.
    pub fn decided(&self, machine: &'static Machine, state: &str) -> Vec<&'static Transition> {
        let of_leaders =
            |row: &&'static Transition| row.who.iter().any(|it| it.is_of_leaders());
        let rows = self
            .verbs
            .iter()
            .filter_map(|verb| machine.row(verb, state));
        let rows: Vec<_> = rows.collect();
        match rows.first() {
            Some(first) if of_leaders(first) => rows.into_iter().filter(of_leaders).collect(),
            Some(_) | None => Vec::new(),
        }
    }

    /// Gives what somebody else does first of one of its states, where a leader or a body decides
    /// behind it: an extension is checked 初审 before it is granted.
    pub fn first_of(
        &self,
        machine: &'static Machine,
        state: &str,
    ) -> Option<&'static Transition> {
        let mut states = self.states.iter();
        let is_decided = states.any(|it| !self.decided(machine, it).is_empty());
        let first = self.verbs.iter().find_map(|verb| machine.row(verb, state));
        first.filter(|_| is_decided && self.decided(machine, state).is_empty())
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
