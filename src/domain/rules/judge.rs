//! Judges an act: finds its row, gathers every reason against it, or writes the change.

use super::case::{Case, Finding, fetch, without_repeats};
use super::deciders::deciders;
use super::no_path::no_path;
use super::{answers, capacity, guards, of_kind, who_may};
use crate::domain::folding::says_nothing;
use crate::domain::{
    Act, Before, Capacity, Change, Day, Decision, Kind, Labels, Ledger, Note, Read, Record,
    Refusal, Stop, Transition,
};

/// What could be done with a record next.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The row of the machine's table.
    pub row: &'static Transition,
    /// What the record itself still lacks for it.
    pub missing: Vec<Refusal>,
    /// The capacities in which it can be decided, the most usual first.
    pub needs: Vec<Capacity>,
    /// The person whom the record names for the most usual capacity, such as the owner.
    pub usual: Option<i64>,
    /// The step that it takes back, where it does.
    pub takes: Option<Step>,
}

/// A step that was taken, as the journal tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The command.
    pub command: String,
    /// The day on paper, or of entry.
    pub on: String,
}

/// Judges an act: gives everything that it changes, or every reason against it.
///
/// # Errors
/// [`Stop::Refused`] with all refusals; [`Stop::Unreadable`] where the ledger failed.
pub fn judge(ledger: &dyn Ledger, act: &Act) -> Result<Change, Stop> {
    let record = find(ledger, act)?;
    let mut case = open(ledger, &record, act)?;
    let settled = capacity::settle(&case, &act.decision)?;
    case.capacity = settled.capacity;
    let mut refusals = untimely(&case, act)?;
    refusals.extend(settled.refusals);
    let mut marks = settled.marks;
    refusals.extend(answers::judge(&case)?);
    refusals.extend(note(&case));
    for guard in case.row.guards {
        match guards::judge(&case, *guard)? {
            Finding::Holds => {}
            Finding::Mark(mark) => marks.push(mark),
            Finding::Refuse(refusal) => refusals.push(refusal),
        }
    }
    if !refusals.is_empty() {
        return Err(Stop::Refused(without_repeats(refusals)));
    }
    marks.extend(met_before_entry(&case, act)?);
    let marks = without_repeats(marks);
    let mut change = Change {
        marks,
        capacity: case.capacity,
        ..Change::default()
    };
    (of_kind::rules(act.kind).follow)(&case, &mut change)?;
    change.belong(record.campaign_id);
    Ok(change)
}

/// Gives the capacity in which an act would be decided, before it is one.
///
/// # Errors
/// As [`judge`], where there is no such record or row; a decider without capacity gives nothing.
pub fn capacity_of(ledger: &dyn Ledger, act: &Act) -> Result<Option<Capacity>, Stop> {
    let record = find(ledger, act)?;
    let case = open(ledger, &record, act)?;
    Ok(capacity::settle(&case, &act.decision)?.capacity)
}

/// Gives the capacity in which a person may decide an act, as far as that hangs on the person:
/// nothing where he has none or is void, or where a guard is against him and not against the act.
///
/// # Errors
/// As [`judge`], where there is no such record or row.
pub fn may_decide(ledger: &dyn Ledger, act: &Act) -> Result<Option<Capacity>, Stop> {
    let record = find(ledger, act)?;
    let mut case = open(ledger, &record, act)?;
    let settled = capacity::settle(&case, &act.decision)?;
    // Whoever is no longer in the roster decides nothing, not even what any hand may do.
    let is_stranger = settled.refusals.iter().any(|it| it.field == Some("by"));
    let Some(capacity) = settled.capacity.filter(|_| !is_stranger) else {
        return Ok(None);
    };
    case.capacity = Some(capacity);
    let without = Act {
        decision: Decision {
            by: None,
            ..act.decision.clone()
        },
        ..act.clone()
    };
    let without = Case {
        act: Some(&without),
        capacity: None,
        ..Case::open(ledger, &record, case.row, act.on())?
    };
    for guard in case.row.guards {
        let against = guards::judge(&case, *guard)?;
        if matches!(against, Finding::Refuse(_))
            && !matches!(guards::judge(&without, *guard)?, Finding::Refuse(_))
        {
            return Ok(None);
        }
    }
    Ok(Some(capacity))
}

/// Gives the person whom the record names for an act: who is to do it, or to decide it.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn usual(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    today: Day,
) -> Read<Option<i64>> {
    who_may::usual(&Case::open(ledger, record, row, today)?)
}

/// Gives what could be done with a record: what goes on in the order of its table, and behind that
/// what takes back or out.
///
/// Only what the record itself says is judged; what depends on the decider and on answers is not
/// known yet. What its nature excludes is no path at all and not given; what is missing is.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn offers(ledger: &dyn Ledger, record: &Record, today: Day) -> Read<Vec<Offer>> {
    let mut offers = Vec::new();
    let first = first_day(ledger, record)?;
    for row in record.kind.def().machine.from(&record.state) {
        let mut case = Case::open(ledger, record, row, today)?;
        case.first = first;
        let mut found = Vec::new();
        for guard in row.guards {
            if let Finding::Refuse(refusal) = guards::judge(&case, *guard)? {
                found.push((guard.hides(), refusal));
            }
        }
        if found.iter().any(|(hides, _)| *hides) {
            continue;
        }
        let missing = found.into_iter().map(|(_, refusal)| refusal).collect();
        offers.push(Offer {
            row,
            missing: without_repeats(missing),
            needs: deciders(&case)?,
            usual: who_may::usual(&case)?,
            takes: None,
        });
    }
    offers.sort_by_key(|it| it.row.danger);
    Ok(offers)
}

fn find(ledger: &dyn Ledger, act: &Act) -> Result<Record, Stop> {
    ledger.record(act.kind, act.id)?.ok_or_else(|| {
        Refusal::of("no-such-record")
            .with("kind", Labels::kind(act.kind))
            .into()
    })
}

/// Finds the row of the act.
fn open<'a>(
    ledger: &'a dyn Ledger,
    record: &'a Record,
    act: &'a Act,
) -> Result<Case<'a>, Stop> {
    let machine = record.kind.def().machine;
    let row = machine
        .row(&act.verb, &record.state)
        .filter(|row| !row.who.is_empty());
    let Some(row) = row else {
        return Err(no_path(ledger, record, &act.verb, act.today)?.into());
    };
    let mut case = Case::open(ledger, record, row, act.on())?;
    case.act = Some(act);
    Ok(case)
}

/// What was decided on paper lies before the day of entry or on it, and after what it rests on.
fn untimely(case: &Case<'_>, act: &Act) -> Read<Vec<Refusal>> {
    let mut refusals = Vec::new();
    if case.on > act.today {
        refusals.push(
            Refusal::of("decided-in-future")
                .with("day", case.on)
                .with("today", act.today)
                .at("on"),
        );
    }
    let floor = first_day(case.ledger, case.record)?;
    if let Some(floor) = floor.filter(|floor| case.on < *floor) {
        refusals.push(
            Refusal::of("before-it-could-be")
                .with("day", case.on)
                .with("first", floor)
                .at("on"),
        );
    }
    refusals.extend(met_too_early(case, act)?);
    Ok(refusals)
}

/// Gives the first day on which anything could be decided on a record, where it is bound to one.
fn first_day(ledger: &dyn Ledger, record: &Record) -> Read<Option<Day>> {
    // A task rests on its problem as well.
    let problem = record
        .int("problem_id")
        .filter(|_| record.kind == Kind::Task);
    let rests_on = fetch(ledger, Kind::Problem, problem)?;
    let confirmed = rests_on.and_then(|problem| problem.day("confirmed_on"));
    // What a meeting cannot have decided before it was asked, nobody decided before.
    let asked = (of_kind::rules(record.kind).asked)(ledger, record)?;
    Ok(record
        .last_day(|before| before != Before::Anything)
        .max(confirmed)
        .max(asked))
}

/// Gives the day of the meeting that decides.
fn held_on(case: &Case<'_>, act: &Act) -> Read<Option<Day>> {
    let meeting = fetch(case.ledger, Kind::Activity, act.decision.meeting)?;
    Ok(meeting.and_then(|it| it.day("held_on")))
}

/// A meeting took no decision that nobody had asked it for yet.
fn met_too_early(case: &Case<'_>, act: &Act) -> Read<Option<Refusal>> {
    let held = held_on(case, act)?;
    let asked = (of_kind::rules(act.kind).asked)(case.ledger, case.record)?;
    let early = held.zip(asked).filter(|(held, asked)| held < asked);
    Ok(early.map(|(held, asked)| {
        Refusal::of("met-before-it-was-asked")
            .with("held", held)
            .with("asked", asked)
            .at("meeting")
    }))
}

/// What was typed after the meeting that decides on it may only have been typed late: it is told,
/// unless a paper of its own says that it was there before, whenever that was typed.
fn met_before_entry(case: &Case<'_>, act: &Act) -> Read<Option<Refusal>> {
    let held = held_on(case, act)?;
    let typed: Option<Day> = case.record.made_on.parse().ok();
    let papers = case.record.kind.def().columns.iter();
    let papers = papers.filter(|it| it.before != Before::Anything);
    let made = papers
        .filter_map(|it| case.record.day(it.name))
        .chain(typed)
        .min();
    let early = held.zip(made).filter(|(held, made)| held < made);
    Ok(early.map(|(held, made)| {
        Refusal::of("met-before-entry")
            .with("number", &case.record.number)
            .with("held", held)
            .with("made", made)
            .at("meeting")
    }))
}

fn note(case: &Case<'_>) -> Option<Refusal> {
    note_fault(case.row, case.note())
}

/// Says what is wrong with the note of an act.
pub(super) fn note_fault(row: &Transition, words: &str) -> Option<Refusal> {
    if row.note == Note::Required && words.is_empty() {
        return Some(Refusal::of("note-missing").within(row.verb).at("note"));
    }
    if row.note == Note::Required && says_nothing(words) {
        let refusal = Refusal::of("note-says-nothing").with("found", words);
        return Some(refusal.within(row.verb).at("note"));
    }
    let has = words.chars().count();
    (has > answers::TEXT_MOST).then(|| {
        Refusal::of("too-long")
            .with("has", has)
            .with("most", answers::TEXT_MOST)
            .at("note")
    })
}
