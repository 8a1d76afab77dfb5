//! State machines as tables: (from, to) → who, note, what is asked, guards.
//!
//! No other path exists: the rules look a transition up here, help and popups are written from
//! here, and a snapshot prints the tables.

use std::collections::BTreeMap;

use super::{Capacity, Column, Decision, Follow, Guard, How, Value};

/// The answer of an act that names the files which were looked at.
pub const CHECKED: &str = "checked";

/// The state of everything that has been declared void.
pub const VOID: &str = "void";

/// Where a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// To this state.
    State(&'static str),
    /// Nowhere: the act is recorded and the state stays.
    Same,
    /// Back to the state in which the record was before.
    Resumed,
}

/// Whether an act needs words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// It cannot be done without.
    Required,
    /// It may have one.
    Optional,
    /// There is none.
    None,
}

/// One row of a machine's table.
#[derive(Debug)]
pub struct Transition {
    /// The word of the command line; its words for people are `do-<kind>-<verb>`.
    pub verb: &'static str,
    /// The states it starts from.
    pub from: &'static [&'static str],
    /// Where it leads.
    pub to: To,
    /// The capacities in which it can be decided, the most usual first; empty for what only
    /// follows from another act.
    pub who: &'static [Capacity],
    /// Whether it needs a note.
    pub note: Note,
    /// What is asked beside the note.
    pub asks: &'static [Column],
    /// The column that keeps the day of the act; one that is asked for as well keeps the answer, or
    /// what stands there.
    pub dated: Option<&'static str>,
    /// What must hold.
    pub guards: &'static [Guard],
    /// What follows in the act from what else is said in it, beside what follows in every act.
    pub follows: &'static [Follow],
    /// Whether it takes something back, or takes the record out of its course: it stands apart
    /// and last, and is no neighbour of what is meant to be done.
    pub danger: bool,
    /// The key that chooses it, where the table names one; else it has one by its place in it.
    pub own_key: Option<char>,
    /// The columns of the record that whoever decides has before him, what he finds of each beside
    /// what stands there.
    pub tells: &'static [&'static str],
    /// Whether it makes a numbered paper that goes out: nobody takes it back silently.
    pub papered: bool,
}

/// The keys that choose what goes on, digits first: every input method lets those through.
const KEYS: &str = "123456789abcdefghijklmnop";
/// The keys that choose what takes back or out.
const KEYS_OF_DANGER: &str = "wvutsrq";

impl Transition {
    /// Says whether somebody decides it for others, so that it is corrected, not undone.
    pub fn is_decision(&self) -> bool {
        self.who.iter().any(|it| it.decides())
    }

    /// Gives the answer that names the one who decides, where he can only do so for himself.
    pub fn in_person(&self) -> Option<&'static str> {
        let same = |it: &&Follow| matches!(it.how, How::Same) && it.column == "by";
        self.follows.iter().find(same)?.on.first().copied()
    }

    /// Fills in the one who decides from the answer that names him, and the answer from the one
    /// who decides, whichever was left empty.
    pub fn fill_in_person(
        &self,
        decision: &mut Decision,
        answers: &mut BTreeMap<&'static str, Value>,
    ) {
        let Some(column) = self.in_person() else {
            return;
        };
        let named = answers.get(column).and_then(Value::int);
        match (decision.by, named) {
            (None, Some(person)) => decision.by = Some(person),
            (Some(person), None) => {
                answers.insert(column, Value::Int(person));
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
    }
}

/// States that people count and list under one word; the word stands under `group-<kind>-<code>`.
#[derive(Debug)]
pub struct Group {
    /// The word of the command line and of locale keys.
    pub code: &'static str,
    /// The states.
    pub states: &'static [&'static str],
}

/// How the clock of a due day goes while a record is in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It runs: the light turns by itself.
    Runs,
    /// It stands on the day of an application, which was in time or late.
    Judged,
    /// A stage is reached 阶段完成: nothing is due until its review; the light is green.
    Reached,
    /// It is suspended 中止: the light is grey.
    Paused,
}

/// The group of all that stands: every state but void.
pub const STANDING: &str = "standing";

/// The group of what was put aside, given up or joined to another.
pub const LEFT: &str = "left";
/// The group of what is not dealt with.
pub const OPEN: &str = "open";
/// The group of what is dealt with and stands.
pub const DISPOSED: &str = "disposed";

/// The machine of one kind.
#[derive(Debug)]
pub struct Machine {
    /// All states; the first is where a record begins.
    pub states: &'static [&'static str],
    /// The states that nothing leads out of by itself and that count as dealt with.
    pub ended: &'static [&'static str],
    /// The groups of states that have a word of their own, beside those that every kind has.
    pub groups: &'static [Group],
    /// The table.
    pub table: &'static [Transition],
    /// The states in which nobody has decided on the record yet: in any other an edit is a
    /// correction 更正 and says why. Empty where nobody decides on it at all.
    pub undecided: &'static [&'static str],
    /// How the clock goes, by state; in the states left out, and where nothing falls due, there is
    /// none.
    pub paces: &'static [(Pace, &'static [&'static str])],
    /// The acts that put others of the table away again, and which: what was applied for is
    /// recalled, what was judged is judged anew. Nothing that such an act undid rests on anything.
    pub reversals: &'static [(&'static str, &'static [&'static str])],
    /// The states in which what was asked for came to nothing: whoever asked has taken it back, or
    /// it was refused.
    pub recalled: &'static [&'static str],
    /// The states in which nothing refers to the record anew, beside that of being void: it is no
    /// case of its own any more.
    pub closed: &'static [&'static str],
    /// Whether a record stays open to edits though it counts as dealt with.
    pub editable_ended: bool,
}

impl Machine {
    /// A machine without states, on which nobody decides and whose ends freeze the record.
    pub(super) const PLAIN: Self = Self {
        states: &[],
        ended: &[],
        groups: &[],
        table: &[],
        undecided: &[],
        paces: &[],
        reversals: &[],
        recalled: &[],
        closed: &[],
        editable_ended: false,
    };

    /// Gives the verbs that an act puts away again; none where it is no reversal.
    pub fn reverses(&self, verb: &str) -> &'static [&'static str] {
        let mut all = self.reversals.iter();
        all.find(|(it, _)| *it == verb)
            .map_or(&[], |(_, reversed)| reversed)
    }

    /// Says whether what is in this state counts for nothing: it is void, or what was asked for
    /// came to nothing.
    pub fn is_gone(&self, state: &str) -> bool {
        state == VOID || self.recalled.contains(&state)
    }

    /// Says whether a record in this state may be referred to anew.
    pub fn is_referred(&self, state: &str) -> bool {
        state != VOID && !self.closed.contains(&state)
    }

    /// Says whether somebody has decided on a record in this state.
    pub fn is_decided(&self, state: &str) -> bool {
        !self.undecided.is_empty() && !self.undecided.contains(&state)
    }

    /// Gives the state in which a record begins.
    pub fn initial(&self) -> &'static str {
        self.states.first().copied().unwrap_or_default()
    }

    /// Finds a state by its code.
    pub fn state(&self, code: &str) -> Option<&'static str> {
        self.states.iter().find(|state| **state == code).copied()
    }

    /// Tells how the clock of a due day goes in a state.
    pub fn pace(&self, state: &str) -> Option<Pace> {
        let mut each = self.paces.iter();
        each.find(|(_, states)| states.contains(&state))
            .map(|(pace, _)| *pace)
    }

    /// Gives the states in which the clock goes in one of these ways.
    pub fn paced(&self, wanted: impl Fn(Pace) -> bool) -> Vec<&'static str> {
        let of = |(pace, states): &(Pace, &'static [&'static str])| {
            if wanted(*pace) { *states } else { &[] }
        };
        self.paces.iter().flat_map(of).copied().collect()
    }

    /// Gives the states of a group: of [`STANDING`], [`OPEN`], [`DISPOSED`], of one of its own, or
    /// of a state by itself; none where there is no such group.
    pub fn group(&self, code: &str) -> Vec<&'static str> {
        let chosen = |state: &&'static str| match code {
            STANDING => *state != VOID,
            OPEN => !self.is_ended(state),
            DISPOSED => self.is_ended(state) && *state != VOID,
            _ => {
                let own = self.groups.iter().find(|group| group.code == code);
                own.map_or(*state == code, |group| group.states.contains(state))
            }
        };
        self.states.iter().copied().filter(chosen).collect()
    }

    /// Gives the codes of the groups that people narrow a list to: what is open, and its own.
    pub fn group_codes(&self) -> impl Iterator<Item = &'static str> {
        let own = self.groups.iter().map(|group| group.code);
        [OPEN, DISPOSED].into_iter().chain(own)
    }

    /// Says whether an act asks for something and leaves it free.
    pub fn leaves_free(&self, verb: &str, column: &str) -> bool {
        let mut asks = self
            .table
            .iter()
            .filter(|row| row.verb == verb)
            .flat_map(|row| row.asks);
        let of_note = |row: &Transition| row.verb == verb && row.note == Note::Optional;
        asks.any(|it| it.name == column && !it.is_required())
            || (column == "note" && self.table.iter().any(of_note))
    }

    /// Gives the rows that start from a state and that a person may decide.
    pub fn from(&self, state: &str) -> impl Iterator<Item = &'static Transition> {
        let state = self.state(state).unwrap_or_default();
        self.table
            .iter()
            .filter(move |row| row.from.contains(&state) && !row.who.is_empty())
    }

    /// Gives the key that chooses a row, the same in every state: the one that the table names, or
    /// by the place of its verb among those of its sort. What only follows has none.
    pub fn key(&self, row: &Transition) -> Option<char> {
        if row.own_key.is_some() || row.who.is_empty() {
            return row.own_key;
        }
        let all = self.table.iter();
        let named: Vec<char> = all.filter_map(|it| it.own_key).collect();
        let mut verbs: Vec<&str> = Vec::new();
        for it in self.table {
            let is_like = it.danger == row.danger && it.own_key.is_none();
            if is_like && !it.who.is_empty() && !verbs.contains(&it.verb) {
                verbs.push(it.verb);
            }
        }
        let nth = verbs.iter().position(|verb| *verb == row.verb)?;
        let keys = if row.danger { KEYS_OF_DANGER } else { KEYS };
        keys.chars().filter(|it| !named.contains(it)).nth(nth)
    }

    /// Finds the row for a verb that starts from a state.
    pub fn row(&self, verb: &str, state: &str) -> Option<&'static Transition> {
        self.table
            .iter()
            .find(|row| row.verb == verb && row.from.contains(&state))
    }

    /// Says whether some of its acts are decisions, which can be taken back the same day.
    pub fn has_decisions(&self) -> bool {
        self.table.iter().any(Transition::is_decision)
    }

    /// Says whether a record in this state is dealt with.
    pub fn is_ended(&self, state: &str) -> bool {
        self.ended.contains(&state)
    }
}
