//! What follows from holding an activity.

use super::{moved, plain};
use crate::domain::rules::case::Case;
use crate::domain::rules::emptied::emptied;
use crate::domain::{Change, Read};

/// It takes place; what was to go before it and did not is told.
pub(in crate::domain::rules) fn follow(case: &Case<'_>, change: &mut Change) -> Read<()> {
    plain(case, change);
    if case.row.verb == "hold" {
        let today = case.act.map_or(case.on, |act| act.today);
        let about = (case.record.campaign_id, today);
        change
            .marks
            .extend(emptied(case.ledger, &moved(case), about)?);
    }
    Ok(())
}
