//! What is recorded of a requirement by hand 落实: of whom it is asked, once, and no more of it than
//! is asked; and nobody meets what he is exempt from.

mod left_out;
mod measured;
mod others;
mod proof;

pub(super) use self::left_out::left_out;
use self::measured::measured;
use self::others::{against_others, attended_too, branch_in_part};
use super::amend::Edit;
use super::asked::{ends_of, is_meant};
use super::behind::behind;
use super::case::{campaign_of, fetch, standing};
use super::effects::put;
use super::follow;
use super::make::Draft;
use crate::domain::counting;
use crate::domain::folding::{is_hardly_a_reason, names_a_source};
use crate::domain::requirement::{ASKED, Requirement, Stay};
use crate::domain::{
    CAMPAIGN_ID, Day, Kind, Ledger, Named, Names, Read, Record, Refusal, Role, Tied, Value,
};

/// So many people are named in a refusal before the rest is counted.
const NAMED: usize = 5;

/// What was met has its day and its measure, and nobody is exempt without a reason.
pub(super) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    let asked = draft.referred("requirement_id", ASKED)?;
    if let Some(asked) = &asked {
        for column in ["unit", "proof"] {
            let said = asked.cell(column).clone();
            put(&mut draft.record, column, said);
        }
    }
    proof::named_in_words(draft.ledger, &mut draft.record)?;
    follow::fill(draft)?;
    let begins = draft.campaign.as_ref().and_then(|it| it.day("from_on"));
    let days = (begins, draft.today);
    let found = measured((&draft.record, None), asked.as_ref(), days);
    // What is asked instead says more than that it is missing.
    let said = |it: &Refusal| found.iter().any(|other| other.field == it.field);
    draft.refusals.retain(|it| it.key != "missing" || !said(it));
    draft.refusals.extend(found);
    let people: Vec<i64> = tied(&draft.ties);
    let found = proof::faults(draft.ledger, &draft.record, &people)?;
    draft.refusals.extend(found);
    let found = faults(draft.ledger, &draft.record, (&people, &people), draft.today)?;
    draft.refusals.extend(found);
    let told = attended_too(draft.ledger, &draft.record, (asked.as_ref(), &people))?;
    draft.marks.extend(told);
    let late = too_late(draft.ledger, &draft.record, asked.as_ref())?;
    draft.marks.extend(late);
    draft.marks.extend(without_file(&draft.record));
    draft.marks.extend(vague(draft.ledger, &draft.record)?);
    let told = should_say(draft.ledger, &draft.record, asked.as_ref())?;
    draft.marks.extend(told);
    let told = branch_in_part(
        draft.ledger,
        &draft.record,
        (asked.as_ref(), &people),
        draft.today,
    )?;
    draft.marks.extend(told);
    Ok(())
}

/// A paper that was written is told by its file, or by words that say where it is; without either
/// it is only said to be there.
fn without_file(record: &Record) -> Option<Refusal> {
    let is_paper = record.text("unit") == "copies" && record.text("fulfilled") == "done";
    let is_told = !record.lacks("grounds") || !record.lacks("problem_id");
    (is_paper && !is_told).then(|| Refusal::of("paper-without-file"))
}

/// Says of words that name nothing by which the proof is found again that it will be hard to find,
/// as whoever ticks what nothing counts is told; and of a reason that is hardly one that it is.
fn vague(ledger: &dyn Ledger, record: &Record) -> Read<Option<Refusal>> {
    let grounds = record.text("grounds");
    if record.text("fulfilled") == "exempt" {
        let told = || Refusal::of("exempt-hardly-said").with("words", grounds);
        return Ok(is_hardly_a_reason(grounds).then(|| told().at("grounds")));
    }
    // What a problem proves, or the word that there is none, is judged apart; what was done on a
    // day is looked up by it, but for a paper.
    let is_paper = record.text("unit") == "copies";
    let is_found = names_a_source(grounds)
        || !record.lacks("proof")
        || !record.lacks("problem_id")
        || (!is_paper && !record.lacks("done_on"));
    if record.lacks("grounds") || is_found {
        return Ok(None);
    }
    let files = if record.id > 0 {
        ledger.evidence(record.kind, record.id)?
    } else {
        Vec::new()
    };
    let told = Refusal::of("fulfilled-on-words").with("words", grounds);
    Ok(files.is_empty().then(|| told.at("grounds")))
}

/// Says what a paper should say 应写到, where what is delivered with it names that.
fn should_say(
    ledger: &dyn Ledger,
    record: &Record,
    asked: Option<&Record>,
) -> Read<Option<Refusal>> {
    let is_paper = record.text("unit") == "copies" && record.text("fulfilled") == "done";
    let Some(asked) = asked.filter(|_| is_paper) else {
        return Ok(None);
    };
    let Some(campaign) = asked.campaign_id else {
        return Ok(None);
    };
    let counts = |it: &Record| {
        let rule = it.text("counted_by");
        let names = counting::names_of(rule);
        names.is_some_and(|(kind, names)| kind == ASKED && names.contains(&asked.title()))
    };
    let things = standing(ledger, counting::COUNTING, CAMPAIGN_ID, campaign)?;
    let thing = things
        .into_iter()
        .find(|it| counts(it) && !it.lacks("parts"));
    Ok(thing.map(|it| {
        let parts: Vec<&str> = it.text("parts").lines().collect();
        Refusal::of("paper-should-say").with("parts", Names::of(parts))
    }))
}

/// Says of what was done after the meeting before which it was asked that it does not count.
fn too_late(
    ledger: &dyn Ledger,
    record: &Record,
    asked: Option<&Record>,
) -> Read<Option<Refusal>> {
    let done = record
        .day("done_on")
        .filter(|_| record.text("fulfilled") != "exempt");
    let (Some(asked), Some(done)) = (asked, done) else {
        return Ok(None);
    };
    let there = Requirement::of(asked).is_met_there();
    let late = behind(ledger, asked, done)?;
    Ok(late.map(|(held, number)| {
        let refusal = Refusal::of(if there {
            "fulfilled-behind-meeting"
        } else {
            "fulfilled-after-meeting"
        });
        let refusal = refusal.with("number", number);
        refusal.with("held", held).at("done_on")
    }))
}

/// Gives the working days from the first to the last day, where those stand in a record of days.
fn counted(ledger: &dyn Ledger, record: &Record, today: Day) -> Read<Option<Value>> {
    let mut follows = record.kind.follows().iter();
    let days = follows.find(|it| it.column == "days");
    let found = days.map(|it| follow::followed(ledger, record, it, today));
    Ok(found.transpose()?.flatten())
}

/// An edit leaves it as if it had been made so.
pub(super) fn edit(edit: &mut Edit<'_>) -> Read<()> {
    let asked = fetch(edit.ledger, ASKED, edit.after.int("requirement_id"))?;
    let is_moved = edit.changes("done_on") || edit.changes("to_on");
    // Days that were counted out of the span are counted anew with it.
    if is_moved && !edit.changes("days") {
        let before = counted(edit.ledger, edit.before, edit.today)?;
        let was_counted = before.is_none_or(|it| it == *edit.before.cell("days"));
        if let Some(days) = counted(edit.ledger, &edit.after, edit.today)?
            && was_counted
        {
            put(&mut edit.after, "days", days);
        }
    }
    if ["fulfilled", "done_on", "to_on", "amount", "days", "grounds"]
        .iter()
        .any(|it| edit.changes(it))
    {
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let begins = campaign.and_then(|it| it.day("from_on"));
        let records = (&edit.after, Some(edit.before));
        let found = measured(records, asked.as_ref(), (begins, edit.today));
        edit.refusals.extend(found);
    }
    let there = edit.ledger.linked(Role::Fulfils, edit.after.id)?;
    let people = edit.ties.first().map(|_| tied(&edit.ties));
    let people = people.unwrap_or_else(|| there.clone());
    let new: Vec<i64> = people
        .iter()
        .copied()
        .filter(|it| !there.contains(it))
        .collect();
    if edit.changes("problem_id") || edit.changes("grounds") || edit.changes("fulfilled") {
        proof::named_in_words(edit.ledger, &mut edit.after)?;
        let found = proof::faults(edit.ledger, &edit.after, &people)?;
        edit.refusals.extend(found);
    } else if !new.is_empty() && !edit.after.lacks("problem_id") {
        let found = proof::faults(edit.ledger, &edit.after, &new)?;
        edit.refusals.extend(found);
    }
    let found = faults(edit.ledger, &edit.after, (&people, &new), edit.today)?;
    edit.refusals.extend(found);
    if is_moved || !new.is_empty() {
        let about = if is_moved { &people } else { &new };
        let told = attended_too(edit.ledger, &edit.after, (asked.as_ref(), about))?;
        edit.marks.extend(told);
    }
    if !new.is_empty() || edit.changes("fulfilled") {
        let about = (asked.as_ref(), people.as_slice());
        let told = branch_in_part(edit.ledger, &edit.after, about, edit.today)?;
        edit.marks.extend(told);
    }
    if edit.changes("grounds") || edit.changes("fulfilled") {
        let told = vague(edit.ledger, &edit.after)?;
        edit.marks.extend(told);
    }
    if is_moved {
        let late = too_late(edit.ledger, &edit.after, asked.as_ref())?;
        edit.marks.extend(late);
    }
    Ok(())
}

fn tied(ties: &[(&'static crate::domain::Column, Vec<Tied>)]) -> Vec<i64> {
    ties.iter()
        .flat_map(|(_, all)| all)
        .map(|it| it.id)
        .collect()
}

/// Says who of the people of a record cannot stand in it: `new` are those who come into it.
fn faults(
    ledger: &dyn Ledger,
    record: &Record,
    (people, new): (&[i64], &[i64]),
    today: Day,
) -> Read<Vec<Refusal>> {
    let Some(requirement) = fetch(ledger, ASKED, record.int("requirement_id"))? else {
        return Ok(Vec::new());
    };
    let asked = Requirement::of(&requirement);
    let on = ends_of(ledger, &requirement)?.asked_on(ledger, &requirement, today)?;
    let (mut strangers, mut away) = (Vec::new(), Vec::new());
    for id in new {
        let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))? else {
            continue;
        };
        if !is_meant(ledger, (&asked, on), &person, today)? {
            strangers.push(person);
        } else if ["done_on", "to_on"].into_iter().any(|it| {
            let day = record.day(it);
            day.is_some_and(|day| !Stay::of(&person).has(day))
        }) {
            away.push(person);
        }
    }
    let mut found = Vec::new();
    if !strangers.is_empty() {
        let refusal = named(ledger, Refusal::of("not-asked-of"), &strangers)?;
        let refusal = refusal.with("requirement", requirement.title());
        found.push(refusal.with("day", on).at("people"));
    }
    if !away.is_empty() {
        found.push(named(ledger, Refusal::of("not-there-then"), &away)?.at("people"));
    }
    found.extend(against_others(ledger, record, (&asked, people))?);
    Ok(found)
}

/// Says that a record that comes back, or is tied by another door, says of somebody what another
/// record denies.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn denied(ledger: &dyn Ledger, record: &Record) -> Read<Vec<Refusal>> {
    let Some(requirement) = fetch(ledger, ASKED, record.int("requirement_id"))? else {
        return Ok(Vec::new());
    };
    let people = ledger.linked(Role::Fulfils, record.id)?;
    against_others(ledger, record, (&Requirement::of(&requirement), &people))
}

/// A tie that is set by itself is judged as one that is typed with its record.
pub(super) fn tied_to(ledger: &dyn Ledger, record: &Record, person: i64) -> Read<Vec<Refusal>> {
    let today = record.made_on.parse().unwrap_or_default();
    faults(ledger, record, (&[person], &[person]), today)
}

/// Names people, each so that he is not taken for a namesake; the rest is counted.
fn named(ledger: &dyn Ledger, refusal: Refusal, all: &[Record]) -> Read<Refusal> {
    let mut names = Vec::new();
    for person in all.iter().take(NAMED) {
        names.push(Named::of(person, ledger.is_namesake(person)?).told());
    }
    let more = all.len() > names.len();
    let names = Names {
        more,
        of: more.then_some(all.len()),
        ..Names::of(names)
    };
    Ok(refusal.with("people", names))
}
