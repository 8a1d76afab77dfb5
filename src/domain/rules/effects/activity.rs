//! What follows from holding an activity.

use super::{moved, plain};
use crate::domain::rules::case::Case;
use crate::domain::rules::emptied::emptied;
use crate::domain::rules::stays;
use crate::domain::{Change, Read};

/// It takes place; what was to go before it and did not is told.
pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    plain(case, change);
    if case.row.verb == "hold" {
        let held = moved(case);
        // With one of the two away nothing would be left of a talk.
        if held.text("form") != "talk" {
            stays::uncall(case.ledger, &held, change)?;
        }
        let today = case.act.map_or(case.on, |act| act.today);
        let about = (case.record.campaign_id, today);
        change.marks.extend(emptied(case.ledger, &held, about)?);
    }
    Ok(())
}
