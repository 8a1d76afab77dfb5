//! `--of`: what belongs to one record, refers to it, is linked with it or proves it.

use std::collections::BTreeSet;

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use crate::domain::rules::campaign_of;
use crate::domain::{Column, Kind, Labels, PROVES, PROVES_KIND, Record, Refusal, Role, Value};
use crate::office::Office;
use crate::store::{Filter, Query};

/// How the rows of a list hang on a record.
enum Hangs {
    /// They refer to it in a column.
    Refer(&'static Column),
    /// They are linked with it, at the `from` end or at the other.
    Link(Role, bool),
    /// They are files that prove it.
    Prove,
}

/// More than hang on any record.
const EVERY: usize = 1_000_000_000;

/// Says how records of a kind hang on those of another: in every way that there is.
fn hangs(kind: Kind, on: Kind) -> Vec<Hangs> {
    if kind == Kind::EVIDENCE {
        return (on != kind).then_some(Hangs::Prove).into_iter().collect();
    }
    let refer = kind.def().references().filter(|(_, other)| *other == on);
    let mut ways: Vec<Hangs> = refer.map(|(column, _)| Hangs::Refer(column)).collect();
    for role in Role::ALL {
        let (from, to) = role.ends();
        if (from, to) == (kind, on) {
            ways.push(Hangs::Link(role, true));
        } else if (to, from) == (kind, on) {
            ways.push(Hangs::Link(role, false));
        }
    }
    ways
}

/// Narrows a filter to what hangs on a record in one way.
fn narrow(filter: &mut Filter, way: &Hangs, record: &Record) {
    match *way {
        Hangs::Refer(column) => filter.equals.push((column.name, Value::Int(record.id))),
        Hangs::Link(role, is_from) => filter.linked.push((role, vec![record.id], is_from)),
        Hangs::Prove => {
            let of = Value::from(record.kind.code());
            filter
                .equals
                .extend([(PROVES_KIND, of), (PROVES, Value::Int(record.id))]);
        }
    }
}

/// Narrows to what hangs on one record: the steps of a phase, the notes of a task, its files.
pub(super) fn part_of(
    desk: &Desk,
    office: &Office,
    kind: Kind,
    whole: &str,
    filter: &mut Filter,
) -> Result<Option<Refusal>, Failure> {
    let record = desk.find(office, whole)?;
    let ways = hangs(kind, record.kind);
    if ways.is_empty() {
        return Ok(Some(hangs_on_others(kind, (record.kind, &record.number))));
    }
    if kind.def().of_campaign {
        // What hangs on it is of its own campaign, whichever is worked on.
        filter.campaign = campaign_of(&record);
    }
    if let [way] = ways.as_slice() {
        narrow(filter, way, &record);
        return Ok(None);
    }
    // Whoever led, spoke or was called: each of them hangs on him.
    let mut keys = BTreeSet::from([0]);
    for way in &ways {
        let mut own = Filter {
            campaign: filter.campaign,
            ..Filter::default()
        };
        narrow(&mut own, way, &record);
        let query = Query {
            filter: own,
            ..Query::of(kind, EVERY)
        };
        keys.extend(office.list(&query)?.rows.iter().map(|row| row.record.id));
    }
    filter.keys.extend(keys);
    Ok(None)
}

/// Refuses a record on which none of a kind can hang: says on which they do.
fn hangs_on_others(kind: Kind, (other, number): (Kind, &str)) -> Refusal {
    let on: Vec<Labels> = Kind::ALL
        .into_iter()
        .filter(|it| !hangs(kind, *it).is_empty())
        .map(Labels::kind)
        .collect();
    let key = match (
        other == Kind::CAMPAIGN && kind.def().of_campaign,
        on.is_empty(),
    ) {
        (true, _) => "of-a-campaign",
        (false, true) => "of-nothing",
        (false, false) => "of-others",
    };
    Refusal::of(key)
        .with("kind", Labels::kind(kind))
        .with("number", number)
        .with("other", Labels::kind(other))
        .with("kinds", on.into_iter().collect::<Labels>())
}
