//! The ties that people set by hand: who holds a post, which department supports a task.

use super::case::fetch;
use super::unique;
use crate::domain::{Change, Kind, Labels, Ledger, Read, Record, Refusal, Role, Stop};

/// Ties two records in a role that people set by hand.
///
/// # Errors
/// [`Stop::Refused`] for roles that only acts set, for ends that do not stand, for a post without
/// a free seat and for a tie that is there already.
pub fn tie(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Change, Stop> {
    let to_record = ends(ledger, role, from, to)?;
    if ledger.linked(role, from)?.contains(&to) {
        return Err(Refusal::of("tied-already").into());
    }
    if role == Role::Holds {
        let holders = unique::holders(ledger, to)?;
        let seats = unique::seats(&to_record);
        if holders.len() >= seats {
            return Err(
                unique::about_seats("seats-taken", (&to_record, seats), &holders).into(),
            );
        }
    }
    let mut change = Change::default();
    change.link(role, from, to);
    Ok(change)
}

/// Cuts a tie that [`tie`] made.
///
/// # Errors
/// [`Stop::Refused`] for roles that only acts set and where there is no tie.
pub fn untie(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Change, Stop> {
    by_hand(role)?;
    if !ledger.linked(role, from)?.contains(&to) {
        return Err(Refusal::of("not-tied").into());
    }
    let mut change = Change::default();
    change.unlink(role, from, to);
    Ok(change)
}

fn by_hand(role: Role) -> Result<(), Refusal> {
    match role {
        Role::Holds | Role::Supports => Ok(()),
        Role::Distilled
        | Role::ClaimedBy
        | Role::PriorProblem
        | Role::PriorTask
        | Role::DiscussedAt => Err(Refusal::of("tied-by-acts-only")),
    }
}

/// Fetches the two ends, which must stand, and gives the second.
fn ends(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Record, Stop> {
    by_hand(role)?;
    let (from_kind, to_kind) = role.ends();
    let from_record = end(ledger, from_kind, from)?;
    let to_record = end(ledger, to_kind, to)?;
    match (from_record, to_record) {
        (Ok(from), Ok(to)) => {
            if from.kind == Kind::Task && from.is_ended() {
                return Err(Refusal::of("record-ended")
                    .with("number", &from.number)
                    .with("state", Labels::state(from.kind, &from.state))
                    .into());
            }
            Ok(to)
        }
        (from, to) => Err(Stop::Refused(
            from.err().into_iter().chain(to.err()).collect(),
        )),
    }
}

fn end(ledger: &dyn Ledger, kind: Kind, id: i64) -> Read<Result<Record, Refusal>> {
    Ok(fetch(ledger, kind, Some(id))?
        .ok_or_else(|| Refusal::of("no-such-record").with("kind", Labels::kind(kind))))
}
