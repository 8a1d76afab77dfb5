//! `--of`: what belongs to one record, refers to it, is linked with it or proves it.

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use crate::domain::rules::campaign_of;
use crate::domain::{Column, Kind, Labels, PROVES, PROVES_KIND, Refusal, Role, Value};
use crate::office::Office;
use crate::store::Filter;

/// How the rows of a list hang on a record.
enum Hangs {
    /// They refer to it in a column.
    Refer(&'static Column),
    /// They are linked with it, at the `from` end or at the other.
    Link(Role, bool),
    /// They are files that prove it.
    Prove,
}

/// Says how records of a kind hang on those of another, where they do.
fn hangs(kind: Kind, on: Kind) -> Option<Hangs> {
    if kind == Kind::EVIDENCE {
        return (on != kind).then_some(Hangs::Prove);
    }
    if let Some((column, _)) = kind.def().references().find(|(_, other)| *other == on) {
        return Some(Hangs::Refer(column));
    }
    Role::ALL.into_iter().find_map(|role| match role.ends() {
        (from, to) if (from, to) == (kind, on) => Some(Hangs::Link(role, true)),
        (from, to) if (to, from) == (kind, on) => Some(Hangs::Link(role, false)),
        _ => None,
    })
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
    let Some(hangs) = hangs(kind, record.kind) else {
        return Ok(Some(hangs_on_others(kind, (record.kind, &record.number))));
    };
    if kind.def().of_campaign {
        // What hangs on it is of its own campaign, whichever is worked on.
        filter.campaign = campaign_of(&record);
    }
    match hangs {
        Hangs::Refer(column) => filter.equals.push((column.name, Value::Int(record.id))),
        Hangs::Link(role, is_from) => filter.linked = Some((role, record.id, is_from)),
        Hangs::Prove => {
            let of = Value::from(record.kind.code());
            filter
                .equals
                .extend([(PROVES_KIND, of), (PROVES, Value::Int(record.id))]);
        }
    }
    Ok(None)
}

/// Refuses a record on which none of a kind can hang: says on which they do.
fn hangs_on_others(kind: Kind, (other, number): (Kind, &str)) -> Refusal {
    let on: Vec<Labels> = Kind::ALL
        .into_iter()
        .filter(|it| hangs(kind, *it).is_some())
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
