//! A case: one row of a machine's table held against one record, with all that judging needs.

use crate::domain::light::Thresholds;
use crate::domain::{
    Act, Capacity, Day, Kind, Labels, Ledger, Named, Read, Record, Refusal, To, Transition,
    VOID, Value,
};

/// What a guard finds.
pub(super) enum Finding {
    /// Nothing against it, or nothing yet: what depends on the decider or on answers holds as
    /// long as nobody has decided.
    Holds,
    /// It is allowed, but the reader should know.
    Mark(Refusal),
    /// It is refused.
    Refuse(Refusal),
}

impl Finding {
    /// Refuses unless the condition holds.
    pub(super) fn unless(holds: bool, refusal: impl FnOnce() -> Refusal) -> Self {
        if holds {
            Self::Holds
        } else {
            Self::Refuse(refusal())
        }
    }
}

/// The case.
pub(super) struct Case<'a> {
    /// Where the rules read.
    pub(super) ledger: &'a dyn Ledger,
    /// The record.
    pub(super) record: &'a Record,
    /// The row.
    pub(super) row: &'static Transition,
    /// The act, or nothing while it is only asked what could be done.
    pub(super) act: Option<&'a Act>,
    /// The day on paper.
    pub(super) on: Day,
    /// The first day on which it could be, while it is only asked what could be done.
    pub(super) first: Option<Day>,
    /// The task concerned: the record itself or the one it is a part of or proves.
    pub(super) task: Option<Record>,
    /// The campaign of the record.
    pub(super) campaign: Option<Record>,
    /// The capacity in which it is decided, once that is settled.
    pub(super) capacity: Option<Capacity>,
}

impl<'a> Case<'a> {
    /// Opens a case without an act.
    pub(super) fn open(
        ledger: &'a dyn Ledger,
        record: &'a Record,
        row: &'static Transition,
        on: Day,
    ) -> Read<Self> {
        Ok(Self {
            ledger,
            record,
            row,
            act: None,
            on,
            first: None,
            task: task_of(ledger, record)?,
            campaign: campaign_of(ledger, record)?,
            capacity: None,
        })
    }

    /// Gives an answer, empty where there is no act.
    pub(super) fn answer(&self, name: &str) -> &'a Value {
        const NOTHING: &Value = &Value::Null;
        self.act.map_or(NOTHING, |act| act.answer(name))
    }

    /// Gives the day on paper, or while nobody has acted the first that could stand there: what
    /// bars that one bars every other.
    pub(super) fn day_at_first(&self) -> Option<Day> {
        self.act.map_or(self.first, |_| Some(self.on))
    }

    /// Gives the person who decides.
    pub(super) fn by(&self) -> Option<i64> {
        self.act.and_then(|act| act.decision.by)
    }

    /// Gives the note, without the blanks around it.
    pub(super) fn note(&self) -> &'a str {
        self.act.map_or("", |act| act.note.trim())
    }

    /// Says whether the campaign has relaxed the separation of duties.
    pub(super) fn relaxed(&self) -> bool {
        self.campaign
            .as_ref()
            .is_some_and(|it| it.is_set("relaxed_duties"))
    }

    /// Gives the last day of the campaign.
    pub(super) fn campaign_end(&self) -> Option<Day> {
        self.campaign.as_ref().and_then(|it| it.day("to_on"))
    }

    /// Gives the campaign's thresholds.
    pub(super) fn thresholds(&self) -> Thresholds {
        Thresholds::of(self.campaign.as_ref())
    }

    /// Gives the state after the row.
    pub(super) fn state_after(&self) -> String {
        match self.row.to {
            To::State(state) => state.to_owned(),
            To::Same => self.record.state.clone(),
            // What was applied for before this was kept came out of rectification.
            To::Resumed => resumed(self.record)
                .map_or("rectifying", |(state, _)| state)
                .to_owned(),
        }
    }

    /// Gives the children of the record that are not void.
    pub(super) fn children(&self, kind: Kind, column: &'static str) -> Read<Vec<Record>> {
        standing(self.ledger, kind, column, self.record.id)
    }

    /// Fetches the record that an answer names.
    pub(super) fn answered(&self, name: &str, kind: Kind) -> Read<Option<Record>> {
        fetch(self.ledger, kind, self.answer(name).int())
    }

    /// Gives what a record is called, so that it is not taken for a namesake.
    pub(super) fn called(&self, record: &Record) -> Read<String> {
        Ok(Named::of(record, self.ledger.is_namesake(record)?).told())
    }

    /// Fetches the record that a column names.
    pub(super) fn referred(&self, column: &str, kind: Kind) -> Read<Option<Record>> {
        fetch(self.ledger, kind, self.record.int(column))
    }

    /// Refuses, or only marks where the campaign has relaxed the separation of duties.
    pub(super) fn duties(&self, holds: bool, refusal: impl FnOnce() -> Refusal) -> Finding {
        if holds {
            Finding::Holds
        } else if self.relaxed() {
            Finding::Mark(relaxed_mark(self.record))
        } else {
            Finding::Refuse(refusal())
        }
    }
}

/// Writes down where a task goes on from: its state, and the day on which it was to be looked at
/// again before somebody put it off to another.
pub(super) fn resumption(state: &str, review: Option<Day>) -> String {
    match review {
        Some(day) => format!("{state} {day}"),
        None => state.to_owned(),
    }
}

/// Reads where a task goes on from; nothing where that was not kept yet.
pub(super) fn resumed(task: &Record) -> Option<(&str, Option<Day>)> {
    let mut words = task.text("resumes_to").split(' ');
    let state = words.next().filter(|state| !state.is_empty())?;
    Some((state, words.next().and_then(|day| day.parse().ok())))
}

/// The mark on what was done under relaxed duties.
pub(super) fn relaxed_mark(record: &Record) -> Refusal {
    Refusal::of("relaxed-duties").with("number", &record.number)
}

/// Fetches a record that stands; void ones and missing keys give nothing.
pub(super) fn fetch(ledger: &dyn Ledger, kind: Kind, id: Option<i64>) -> Read<Option<Record>> {
    match id {
        Some(id) => Ok(ledger.record(kind, id)?.filter(|it| it.state != VOID)),
        None => Ok(None),
    }
}

/// Fetches the children that are not void.
pub(super) fn standing(
    ledger: &dyn Ledger,
    kind: Kind,
    column: &'static str,
    id: i64,
) -> Read<Vec<Record>> {
    let mut children = ledger.children(kind, column, id)?;
    children.retain(|it| it.state != VOID);
    Ok(children)
}

/// Gives the campaign of a record.
pub(super) fn campaign_of(ledger: &dyn Ledger, record: &Record) -> Read<Option<Record>> {
    match record.campaign_id {
        Some(id) => ledger.record(Kind::Campaign, id),
        None => ledger.campaign(),
    }
}

/// Gives the task that a record is, is a part of, or proves.
fn task_of(ledger: &dyn Ledger, record: &Record) -> Read<Option<Record>> {
    if record.kind == Kind::Task {
        return Ok(Some(record.clone()));
    }
    if record.kind == Kind::Attachment {
        let proved = Kind::from_code(record.text("proves_kind")).zip(record.int("proves_id"));
        return match proved {
            Some((Kind::Task, id)) => ledger.record(Kind::Task, id),
            Some((kind, id)) => match ledger.record(kind, id)? {
                Some(part) if part.kind.whole() == Some(Kind::Task) => task_of(ledger, &part),
                Some(_) | None => Ok(None),
            },
            None => Ok(None),
        };
    }
    match record.whole().filter(|(kind, _)| *kind == Kind::Task) {
        Some((kind, id)) => ledger.record(kind, id),
        None => Ok(None),
    }
}

/// Names several acts of a kind.
pub(super) fn act_labels(kind: Kind, verbs: &[&str]) -> Labels {
    verbs.iter().map(|verb| Labels::act(kind, verb)).collect()
}

/// Names the codes of a list.
pub(super) fn choice_labels(list: &str, codes: &[&str]) -> Labels {
    let named = codes.iter().map(|code| Labels::of(&["choice", list, code]));
    named.collect()
}

/// Names capacities.
pub(super) fn capacity_labels(all: &[Capacity]) -> Labels {
    let named = all.iter().map(|it| Labels::of(&["capacity", it.code()]));
    named.collect()
}

/// Says of words that say nothing that they are as good as none.
pub(super) fn empty_words(words: &str) -> Refusal {
    Refusal::of("note-says-nothing").with("found", words)
}

/// Names every reason once.
pub(super) fn without_repeats(refusals: Vec<Refusal>) -> Vec<Refusal> {
    let mut once: Vec<Refusal> = Vec::new();
    for refusal in refusals {
        if !once.contains(&refusal) {
            once.push(refusal);
        }
    }
    once
}
