//! Names by which something is counted, as they change: what counts by them goes on doing so.

use super::case::{Case, standing};
use super::counted::COUNTED_BY;
use super::effects::plain;
use crate::domain::counting;
use crate::domain::requirement::{ASKED, TYPES};
use crate::domain::{CAMPAIGN_ID, Change, Kind, Ledger, Names, Read, Record, Refusal, VOID};

/// The columns in which what is asked of people names kinds of activity, a line each.
const NAMING: [&str; 2] = ["served_by", "held_before"];

/// The column by which kinds of activity are counted together.
const FAMILY: &str = "family";

/// A name that changes is followed by all that counts by it; a family that is no more is told.
pub(super) fn follow_name(
    ledger: &dyn Ledger,
    (before, after): (&Record, &Record),
    change: &mut Change,
) -> Read<()> {
    let (kind, old) = (before.kind, before.title());
    let Some(campaign) = before.campaign_id else {
        return Ok(());
    };
    let mut others = standing(ledger, kind, CAMPAIGN_ID, campaign)?;
    others.retain(|it| it.id != before.id);
    let counters = counters(ledger, campaign)?;
    let of_family = |name: &str| others.iter().any(|it| it.text(FAMILY) == name);
    // By its family it counts as before.
    if old != after.title() && after.text(FAMILY) != old {
        let new = if of_family(old) {
            vec![old, after.title()]
        } else {
            vec![after.title()]
        };
        for it in &counters {
            let rule = it.text(COUNTED_BY);
            if let Some(anew) = counting::renamed(rule, (kind, old), &new) {
                change.set(it, COUNTED_BY, anew);
            }
        }
        if kind == TYPES {
            follow_lines(ledger, campaign, (old, &new), change)?;
        }
    }
    let family = before.text(FAMILY);
    let is_gone = !family.is_empty()
        && family != after.text(FAMILY)
        && family != after.title()
        && !of_family(family)
        && !others.iter().any(|it| it.title() == family);
    if is_gone {
        let by = |it: &&Record| {
            counting::names_of(it.text(COUNTED_BY))
                .is_some_and(|(of, names)| of == kind && names.contains(&family))
        };
        let left: Vec<&str> = counters
            .iter()
            .filter(by)
            .map(|it| it.number.as_str())
            .collect();
        if !left.is_empty() {
            let told = Refusal::of("count-names-no-more").with("name", family);
            change.marks.push(told.with("numbers", Names::of(left)));
        }
    }
    Ok(())
}

/// A name that is put away is told to be one by which something counts, or is asked: its rule stays
/// as it is, and finds nothing more by it.
pub(super) fn leave_name(case: &Case<'_>, change: &mut Change) -> Read<()> {
    plain(case, change);
    let record = case.record;
    let Some(campaign) = record.campaign_id.filter(|_| case.state_after() == VOID) else {
        return Ok(());
    };
    let (kind, name) = (record.kind, record.title());
    let mut left = Vec::new();
    for it in counters(case.ledger, campaign)? {
        let named = counting::names_of(it.text(COUNTED_BY));
        if named.is_some_and(|(of, names)| of == kind && names.contains(&name)) {
            left.push(it.number);
        }
    }
    if kind == TYPES {
        for asked in standing(case.ledger, ASKED, CAMPAIGN_ID, campaign)? {
            let names = |column: &&str| asked.text(column).lines().any(|it| it.trim() == name);
            if NAMING.iter().any(names) {
                left.push(asked.number);
            }
        }
    }
    if !left.is_empty() {
        let told = Refusal::of("count-leaves-name").with("name", name);
        change.marks.push(told.with("numbers", Names::of(left)));
    }
    Ok(())
}

/// Gives all that counts others by a rule.
fn counters(ledger: &dyn Ledger, campaign: i64) -> Read<Vec<Record>> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        if kind.def().column(COUNTED_BY).is_some() {
            found.extend(standing(ledger, kind, CAMPAIGN_ID, campaign)?);
        }
    }
    found.retain(|it| !it.lacks(COUNTED_BY));
    Ok(found)
}

fn follow_lines(
    ledger: &dyn Ledger,
    campaign: i64,
    (old, new): (&str, &[&str]),
    change: &mut Change,
) -> Read<()> {
    for asked in standing(ledger, ASKED, CAMPAIGN_ID, campaign)? {
        for column in NAMING {
            let lines = || asked.text(column).lines().map(str::trim);
            if !lines().any(|it| it == old) {
                continue;
            }
            let mut anew: Vec<&str> = Vec::new();
            for line in lines() {
                let instead = if line == old { new } else { &[line][..] };
                for name in instead {
                    if !anew.contains(name) {
                        anew.push(name);
                    }
                }
            }
            change.set(&asked, column, anew.join("\n"));
        }
    }
    Ok(())
}
