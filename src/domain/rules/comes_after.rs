//! What a deliverable 应有成果 comes after 先要完成: names of others of the campaign, none of which comes
//! after it in turn. They are kept by name, so a name that changes is followed.

use std::collections::BTreeSet;

use super::case::{fetch, standing};
use super::effects::put;
use crate::domain::counting::COUNTING;
use crate::domain::folding::name_key;
use crate::domain::{
    CAMPAIGN_ID, Change, Kind, Ledger, Names, Read, Record, Refusal, Value, nearest,
    read_number,
};

/// The column that names what a deliverable comes after, a line each.
pub(super) const COMES_AFTER: &str = "comes_after";
/// The state of what is ticked.
const DELIVERED: &str = "delivered";
/// So many known names are told beside one that is not.
const KNOWN_MOST: usize = 6;
/// By what several of them may be divided on one line.
const MARKS: [char; 5] = ['、', ',', '，', ';', '；'];

/// Gives the names that a deliverable comes after.
pub(super) fn names(record: &Record) -> impl Iterator<Item = &str> {
    let lines = record.text(COMES_AFTER).lines().map(str::trim);
    lines.filter(|it| !it.is_empty())
}

fn is_named(names: &[&str], record: &Record) -> bool {
    let key = name_key(record.title());
    names.iter().any(|it| name_key(it) == key)
}

/// Gives the others of the campaign that stand.
fn others(ledger: &dyn Ledger, record: &Record) -> Read<Vec<Record>> {
    let Some(campaign) = record.campaign_id else {
        return Ok(Vec::new());
    };
    let mut all = standing(ledger, COUNTING, CAMPAIGN_ID, campaign)?;
    all.retain(|it| it.id != record.id);
    Ok(all)
}

/// Gives what a deliverable comes after, as far as it stands.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn earlier(ledger: &dyn Ledger, record: &Record) -> Read<Vec<Record>> {
    let names: Vec<&str> = names(record).collect();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = others(ledger, record)?;
    found.retain(|it| is_named(&names, it));
    Ok(found)
}

/// Gives the first of those that come after a deliverable.
pub(super) fn first_later(
    ledger: &dyn Ledger,
    record: &Record,
    only_delivered: bool,
) -> Read<Option<Record>> {
    let found = others(ledger, record)?.into_iter().find(|it| {
        let counts = !only_delivered || it.state == DELIVERED;
        counts && is_named(&names(it).collect::<Vec<_>>(), record)
    });
    Ok(found)
}

/// Says that something is ticked that comes after what is not, or not any more.
pub(super) fn before_it(ledger: &dyn Ledger, record: &Record) -> Read<Option<Refusal>> {
    if record.state == DELIVERED {
        return Ok(None);
    }
    let later = first_later(ledger, record, true)?;
    Ok(later.map(|it| {
        Refusal::of("later-delivered")
            .with("name", it.title())
            .with("later", &it.number)
    }))
}

/// Writes what was typed as names, a line each, and says what is wrong with it: nothing of that
/// name, itself, a circle, what is of a later phase; of what is ticked, that something before it is
/// not. What is of a later step is told: the second of both.
pub(super) fn settle(
    ledger: &dyn Ledger,
    record: &mut Record,
) -> Read<(Vec<Refusal>, Vec<Refusal>)> {
    if record.lacks(COMES_AFTER) {
        return Ok((Vec::new(), Vec::new()));
    }
    let all = others(ledger, record)?;
    let (mut found, mut refusals): (Vec<&Record>, Vec<Refusal>) = (Vec::new(), Vec::new());
    for typed in typed(record, &all) {
        match meant(&typed, &all) {
            Some(it) if found.iter().any(|known| known.id == it.id) => {}
            Some(it) => found.push(it),
            None => refusals.push(unknown(&typed, record, &all)),
        }
    }
    for it in &found {
        if let Some(way) = leads_to(it, record, &all) {
            let refusal = Refusal::of("comes-after-circle").with("name", it.title());
            refusals.push(refusal.with("by", way).at(COMES_AFTER));
        } else if record.state == DELIVERED && it.state != DELIVERED {
            let refusal = Refusal::of("comes-after-open").with("name", it.title());
            refusals.push(refusal.with("number", &it.number).at(COMES_AFTER));
        }
    }
    let mut marks = Vec::new();
    let own = place(ledger, record)?;
    for it in &found {
        match own.as_ref().zip(place(ledger, it)?) {
            Some((own, other)) if own.0 < other.0 => {
                let refusal = later(it, &other, "comes-after-later-phase");
                refusals.push(
                    refusal
                        .with("phase", other.2.title())
                        .with("of", &other.2.number),
                );
            }
            Some((own, other)) if own.1 < other.1 && own.0 == other.0 => {
                marks.push(later(it, &other, "comes-after-later-step"));
            }
            Some(_) | None => {}
        }
    }
    let names: Vec<&str> = found.iter().map(|it| it.title()).collect();
    let names = names.join("\n");
    if refusals.is_empty() {
        put(record, COMES_AFTER, Value::from(names));
    }
    Ok((refusals, marks))
}

/// Where something stands in the plan: the places of its phase and of its step, with both.
type Place = (i64, i64, Record, Record);

/// Gives where a deliverable stands; what goes on all campaign long stands nowhere.
fn place(ledger: &dyn Ledger, of: &Record) -> Read<Option<Place>> {
    if of.is_set("throughout") {
        return Ok(None);
    }
    let Some(step) = fetch(ledger, Kind::Step, of.int("step_id"))? else {
        return Ok(None);
    };
    let phase = fetch(ledger, Kind::Phase, step.int("phase_id"))?;
    let at = |it: &Record| it.int("position").unwrap_or_default();
    Ok(phase.map(|phase| (at(&phase), at(&step), phase, step)))
}

fn later(it: &Record, other: &Place, key: &'static str) -> Refusal {
    Refusal::of(key)
        .with("name", it.title())
        .with("number", &it.number)
        .with("step", other.3.title())
        .at(COMES_AFTER)
}

/// Takes what was typed apart: a line is a name as it stands, else several.
fn typed(record: &Record, all: &[Record]) -> Vec<String> {
    let mut found = Vec::new();
    for line in names(record) {
        if meant(line, all).is_some() {
            found.push(line.to_owned());
            continue;
        }
        let parts = line.split(MARKS).map(str::trim);
        found.extend(parts.filter(|it| !it.is_empty()).map(str::to_owned));
    }
    found
}

/// Finds what a name or a number means.
fn meant<'r>(typed: &str, all: &'r [Record]) -> Option<&'r Record> {
    let key = name_key(typed);
    let number = read_number(typed);
    all.iter().find(|it| {
        name_key(it.title()) == key || number.as_ref().is_some_and(|number| number.names(it))
    })
}

fn unknown(typed: &str, record: &Record, all: &[Record]) -> Refusal {
    if meant(typed, std::slice::from_ref(record)).is_some() {
        return Refusal::of("comes-after-itself").at(COMES_AFTER);
    }
    let near = nearest(typed, all.iter().map(Record::title), KNOWN_MOST);
    let key = if near.is_empty() {
        "comes-after-unknown"
    } else {
        "comes-after-unknown-near"
    };
    let refusal = Refusal::of(key).with("name", typed);
    refusal.with("near", Names::of(near)).at(COMES_AFTER)
}

/// Gives the name of what comes right after a deliverable on the way on which another leads back
/// to it.
fn leads_to(from: &Record, record: &Record, all: &[Record]) -> Option<String> {
    let (mut seen, mut left) = (BTreeSet::from([from.id]), vec![from]);
    while let Some(it) = left.pop() {
        let before: Vec<&str> = names(it).collect();
        if is_named(&before, record) {
            return Some(it.title().to_owned());
        }
        let further = all.iter().filter(|other| is_named(&before, other));
        left.extend(further.filter(|other| seen.insert(other.id)));
    }
    None
}

/// A name that changes is followed by what comes after it.
pub(super) fn renamed(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    if before.title() == after.title() {
        return Ok(());
    }
    let key = name_key(before.title());
    for later in others(ledger, before)? {
        if !is_named(&names(&later).collect::<Vec<_>>(), before) {
            continue;
        }
        let anew = names(&later).map(|it| {
            if name_key(it) == key {
                after.title()
            } else {
                it
            }
        });
        let anew: Vec<&str> = anew.collect();
        change.set(&later, COMES_AFTER, Value::from(anew.join("\n")));
    }
    Ok(())
}
