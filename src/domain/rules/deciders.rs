//! The capacities in which a record can be decided upon at all, whoever has them: what is offered,
//! proposed and named in a refusal comes from the rules that refuse.

use super::case::Case;
use super::guards;
use crate::domain::{Capacity, Read};

/// Gives the capacities in which the record can be decided upon: those of the row that no rule
/// excludes, whoever has them.
pub(super) fn deciders(case: &Case<'_>) -> Read<Vec<Capacity>> {
    let mut able = Vec::new();
    for capacity in case.row.who {
        if is_open_to(case, *capacity) && !guards::bar(case, *capacity)? {
            able.push(*capacity);
        }
    }
    Ok(able)
}

/// Says whether a capacity counts towards the record: about a major task its leader in charge
/// decides nothing by himself.
pub(super) fn is_open_to(case: &Case<'_>, capacity: Capacity) -> bool {
    capacity != Capacity::Lead || !is_major(case)
}

/// Says whether the task concerned is for the leading group to approve.
fn is_major(case: &Case<'_>) -> bool {
    let task = case.task.as_ref().unwrap_or(case.record);
    task.text("level") == "major"
}
