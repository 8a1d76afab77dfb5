//! The spans of campaign, phases and steps: how they move, and where they lie beside others.

use super::case::{Case, campaign_of, fetch, standing};
use crate::domain::{
    CAMPAIGN_ID, DECIDED_COLUMNS, Kind, Ledger, PROPOSED, Read, Record, Refusal, Value,
};

/// The ends of a span.
pub(super) const ENDS: [&str; 2] = ["from_on", "to_on"];

/// A span that was adopted as it was proposed is decided, with its wording.
pub(super) fn adopt_span(after: &mut Record) {
    after.cells.insert(PROPOSED, Value::Null);
    after.cells.insert(DECIDED_COLUMNS, Value::Null);
}

/// A span that was moved has its new ends, and is worded as the paper before had it no more; one
/// that stays where it was proposed is adopted. An end of which nothing is said stays as it is,
/// proposed where it was.
pub(super) fn move_span(case: &Case<'_>, after: &mut Record) {
    let said = |column: &&&str| !case.answer(column).is_empty();
    let named: Vec<&str> = ENDS.iter().filter(said).copied().collect();
    for column in ENDS {
        if named.contains(&column) {
            after.cells.insert(column, case.answer(column).clone());
        }
    }
    let stays = |column: &&str| after.cell(column) == case.record.cell(column);
    let all_stay = ENDS.iter().all(stays);
    if named.len() == ENDS.len() {
        adopt_span(after);
    } else {
        for column in named {
            after.decide(column);
        }
    }
    if all_stay {
        return;
    }
    let def = case.record.kind.def();
    // The wording of a step is that of its work, not of its span.
    let has_both = def.column("span_wording").is_some();
    let outdated = ["span_wording", "wording"].into_iter();
    let outdated = outdated.filter(|it| !(has_both && *it == "wording"));
    for column in outdated.filter(|it| def.column(it).is_some()) {
        after.cells.insert(column, Value::Null);
        after.decide(column);
    }
}

/// Says which spans one no longer holds, that its own whole does not hold it, and over which others
/// of the same whole it lies, each time it is moved: a decision moves what it names and nothing
/// else.
pub(super) fn ill_placed(ledger: &dyn Ledger, after: &Record) -> Read<Vec<Refusal>> {
    let whole = whole_of(ledger, after)?;
    let holds = |whole: &Record, part: &Record| {
        whole.day("from_on") <= part.day("from_on") && part.day("to_on") <= whole.day("to_on")
    };
    let overlaps = |one: &Record, other: &Record| {
        one.day("from_on") <= other.day("to_on") && other.day("from_on") <= one.day("to_on")
    };
    let beyond = whole.iter().filter(|it| !holds(it, after));
    let mut found: Vec<Refusal> = beyond.map(|it| told("span-beyond", it)).collect();
    if let Some((kind, column)) = parts_of(after.kind) {
        let below = standing(ledger, kind, column, after.id)?;
        let outside = below.iter().filter(|it| !holds(after, it));
        found.extend(outside.map(|it| told("span-leaves-out", it)));
    }
    if let Some((_, column)) = whole.as_ref().and_then(|it| parts_of(it.kind))
        && let Some(whole) = whole
    {
        let beside = standing(ledger, after.kind, column, whole.id)?;
        let over = beside
            .iter()
            .filter(|it| it.id != after.id && overlaps(after, it));
        found.extend(over.map(|it| told("span-overlaps", it)));
    }
    Ok(found)
}

fn whole_of(ledger: &dyn Ledger, of: &Record) -> Read<Option<Record>> {
    if of.kind == Kind::Step {
        fetch(ledger, Kind::Phase, of.int("phase_id"))
    } else if of.kind == Kind::Phase {
        campaign_of(ledger, of)
    } else {
        Ok(None)
    }
}

/// Gives what has a span within that of a kind, and the column that names the whole.
fn parts_of(kind: Kind) -> Option<(Kind, &'static str)> {
    if kind == Kind::Phase {
        Some((Kind::Step, "phase_id"))
    } else if kind == Kind::Campaign {
        Some((Kind::Phase, CAMPAIGN_ID))
    } else {
        None
    }
}

fn told(key: &'static str, other: &Record) -> Refusal {
    Refusal::of(key)
        .with("other", format!("{} {}", other.number, other.title()))
        .with("from", other.text("from_on"))
        .with("to", other.text("to_on"))
        .at("to_on")
}
