//! The sample that is looked back at 回头看抽查: drawn out of what is struck off by a rule that can
//! be done by hand, so that whoever has the paper draws the same.
//!
//! All stand in one line, counted from 1 to N. Of n that are wanted the j-th, j from 0, stands at
//! the place (seed mod N + the whole part of j × N ÷ n) mod N + 1: evenly spread over the line,
//! beginning where the seed says. Lined up by departments each is drawn from by its share.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::answers::TEXT_MOST;
use super::case::{Case, fetch, standing};
use super::effects::{moved, settle};
use super::laid::MATTERS_APART;
use super::make::Draft;
use super::sample::usual_size;
use crate::domain::{Change, Kind, Ledger, Read, Record, Refusal, VOID, Value, read_number};

/// So many working days are given where nobody says until when it is looked back at.
const DAYS: i64 = 10;

/// Gives the places at which a sample stands in a line of so many, the line counted from 1.
pub fn places(seed: i64, among: usize, wanted: usize) -> Vec<usize> {
    let Some(first) = usize::try_from(seed)
        .ok()
        .and_then(|it| it.checked_rem(among))
    else {
        return Vec::new();
    };
    let wanted = wanted.min(among);
    (0..wanted)
        .map(|n| (first + n * among / wanted) % among + 1)
        .collect()
}

/// Says how many are drawn out of so many: those that are named, a share of them rounded up, else
/// one in ten.
fn size(sample: &Record, among: usize) -> usize {
    let said = |column: &str| sample.int(column).and_then(|it| usize::try_from(it).ok());
    match (said("wanted"), said("share")) {
        (Some(wanted), _) => wanted.min(among),
        (None, Some(share)) => (among * share).div_ceil(100),
        (None, None) => usual_size(among),
    }
}

/// Draws it: fills in what it is drawn out of, and what was drawn.
pub(super) fn draw(draft: &mut Draft<'_>) -> Read<()> {
    let today = draft.today;
    draft.fill("drawn_on", today);
    draft.fill("lined", "number");
    let by = draft.ledger.calendar().add_working_days(today, DAYS);
    draft.fill("look_by_on", by);
    let faults = faults(draft);
    if !faults.is_empty() {
        draft.refusals.extend(faults);
        return Ok(());
    }
    let line = line(draft)?;
    let all: Vec<&Record> = line.iter().flat_map(|(_, rows)| rows).collect();
    if all.is_empty() {
        draft.refuse(Refusal::of("nothing-to-draw"));
        return Ok(());
    }
    let asked = draft.record.int("wanted");
    let size = size(&draft.record, all.len());
    if asked.is_some_and(|it| usize::try_from(it).is_ok_and(|it| it > all.len())) {
        draft
            .marks
            .push(Refusal::of("sample-takes-all").with("n", count(all.len())));
    }
    let seed = draft.record.int("seed").unwrap_or_default();
    let drawn = places(seed, all.len(), size).into_iter();
    let drawn: Vec<&str> = drawn
        .filter_map(|it| all.get(it - 1))
        .map(|it| it.number.as_str())
        .collect();
    let population: Vec<String> = line
        .iter()
        .map(|(head, rows)| match head.as_str() {
            "" => spans(rows),
            head => format!("{head}：{}", spans(rows)),
        })
        .collect();
    let population = population.join("\n");
    if population.chars().count() > TEXT_MOST {
        draft.refuse(Refusal::of("too-many-to-print").at("closed_from_on"));
    }
    let by_usual = asked.is_none() && draft.record.lacks("share");
    let (among, drawn) = (count(all.len()), drawn.join(&MATTERS_APART.to_string()));
    for (column, value) in [
        ("wanted", Value::Int(count(size))),
        ("among", Value::Int(among)),
        ("population", population.into()),
        ("drawn", drawn.into()),
        ("by_usual", by_usual.into()),
    ] {
        draft.record.cells.insert(column, value);
    }
    Ok(())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Says what cannot be asked of a sample.
fn faults(draft: &Draft<'_>) -> Vec<Refusal> {
    let sample = &draft.record;
    let mut found = Vec::new();
    if !sample.lacks("wanted") && !sample.lacks("share") {
        found.push(Refusal::of("wanted-or-share").at("share"));
    }
    for column in ["wanted", "share"] {
        if sample.int(column) == Some(0) {
            found.push(Refusal::of("sample-of-none").at(column));
        }
    }
    let span = sample.day("closed_from_on").zip(sample.day("closed_to_on"));
    if let Some((from, to)) = span.filter(|(from, to)| to < from) {
        let fault = Refusal::of("ends-before-it-begins");
        found.push(fault.with("from", from).with("to", to).at("closed_to_on"));
    }
    if sample.day("look_by_on") < Some(draft.today) {
        found.push(Refusal::of("looks-back-before-today").at("look_by_on"));
    }
    found
}

/// Gives what a sample is drawn out of, in its order, under what heads: what was struck off in the
/// days that are asked for, was not looked back at and is not drawn already.
fn line(draft: &Draft<'_>) -> Read<Vec<(String, Vec<Record>)>> {
    let sample = &draft.record;
    let Some(campaign) = sample.campaign_id else {
        return Ok(Vec::new());
    };
    let (from, to) = (sample.day("closed_from_on"), sample.day("closed_to_on"));
    let within = |task: &Record| {
        let closed = task.day("closed_on");
        from.is_none_or(|from| closed >= Some(from))
            && to.is_none_or(|to| closed.is_some_and(|it| it <= to))
    };
    let tasks = draft.ledger.children(Kind::Task, "campaign_id", campaign)?;
    let by = match sample.text("lined") {
        "department" => Some(("department_id", Kind::Department)),
        "lead" => Some(("lead_id", Kind::Person)),
        _ => None,
    };
    let mut line: BTreeMap<i64, (String, Vec<Record>)> = BTreeMap::new();
    for task in tasks {
        let is_open = task.state == "closed" && task.lacks("look_by_on") && within(&task);
        if !is_open || draft.ledger.how_many(Kind::LookBack, "task_id", task.id)? > 0 {
            continue;
        }
        let under = by.and_then(|(column, kind)| task.int(column).map(|id| (kind, id)));
        let key = under.map_or(0, |(_, id)| id);
        let (_, rows) = match line.entry(key) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(new) => {
                let head = match under {
                    Some((kind, id)) => draft.ledger.record(kind, id)?,
                    None => None,
                };
                let head = head.map(|it| it.title().to_owned());
                new.insert((head.unwrap_or_default(), Vec::new()))
            }
        };
        rows.push(task);
    }
    let mut line: Vec<_> = line.into_values().collect();
    for (_, rows) in &mut line {
        rows.sort_unstable_by_key(|it| it.id);
    }
    Ok(line)
}

/// Names records by their numbers, three and more in a row by the first and the last.
fn spans(rows: &[Record]) -> String {
    let mut said = Vec::new();
    let mut rest = rows;
    while let [first, ..] = rest {
        let run = (0..).zip(rest).take_while(|(n, it)| it.id == first.id + n);
        let run = run.count();
        let (now, others) = rest.split_at(run);
        match now {
            [first, _, .., last] => said.push(format!("{}..{}", first.number, last.number)),
            few => said.extend(few.iter().map(|it| it.number.clone())),
        }
        rest = others;
    }
    said.join(&MATTERS_APART.to_string())
}

/// What was drawn waits to be looked back at.
pub(super) fn waits(ledger: &dyn Ledger, sample: &Record, change: &mut Change) -> Read<()> {
    let numbers = sample
        .text("drawn")
        .split(MATTERS_APART)
        .filter_map(read_number);
    for number in numbers {
        if let Some(task) = ledger.record(number.kind, number.serial)? {
            change.set(&task, "look_by_on", sample.cell("look_by_on").clone());
            change.set(&task, "sample_id", NEW);
        }
    }
    Ok(())
}

/// The key of what is made first in a change.
const NEW: i64 = -1;

/// A sample that is void lets go what it drew.
pub(super) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let after = moved(case);
    settle(change, case.record, &after);
    if after.state != VOID {
        return Ok(());
    }
    for task in case.children(Kind::Task, "sample_id")? {
        change.set(&task, "look_by_on", Value::Null);
        change.set(&task, "sample_id", Value::Null);
    }
    Ok(())
}

/// A look-back that is void was none: what was drawn for it waits again.
pub(super) fn follow_look_back(case: &Case<'_>, change: &mut Change) -> Read<()> {
    let after = moved(case);
    settle(change, case.record, &after);
    let Some(task) = case.task.as_ref().filter(|_| after.state == VOID) else {
        return Ok(());
    };
    let mut others = standing(case.ledger, Kind::LookBack, "task_id", task.id)?;
    others.retain(|it| it.id != after.id);
    let sample = fetch(case.ledger, Kind::Sample, task.int("sample_id"))?;
    if let Some(sample) = sample.filter(|it| it.state != VOID && others.is_empty()) {
        change.set(task, "look_by_on", sample.cell("look_by_on").clone());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_places_are_those_that_one_reckons_by_hand() {
        // 23 mod 10 is 3; a third of ten each: 3, 3 + 3, 3 + 6, and one behind each.
        assert_eq!(places(23, 10, 3), [4, 7, 10]);
        // Behind the end it goes on at the beginning.
        assert_eq!(places(8, 10, 4), [9, 1, 4, 6]);
        assert_eq!(places(7, 0, 3), Vec::<usize>::new());
        assert_eq!(places(7, 2, 5), [2, 1]);
    }

    #[test]
    fn no_place_is_drawn_twice_and_every_one_as_often_as_another() {
        for among in 1..40 {
            for wanted in 1..=among {
                let mut times = vec![0; among];
                for seed in 0..among {
                    let drawn = places(i64::try_from(seed).unwrap(), among, wanted);
                    let once: BTreeSet<_> = drawn.iter().collect();
                    assert_eq!(once.len(), wanted, "{seed} {among} {wanted}");
                    for it in drawn {
                        times[it - 1] += 1;
                    }
                }
                assert!(times.iter().all(|it| *it == wanted), "{among} {wanted}");
            }
        }
    }
}
