//! Makes a problem: the list it stands in, and whose own it is.

use super::Draft;
use crate::domain::rules::behind::{found_late, untimely};
use crate::domain::rules::follow;
use crate::domain::{PERSONAL, Read, Record, Refusal};

/// Says whether a problem is one person's own and does not say whose.
pub(in crate::domain::rules) fn is_nameless(problem: &Record) -> bool {
    problem.text("problem_list") == PERSONAL && problem.lacks("about_id")
}

/// Says whether a problem is not for everybody: what is one person's own (field rules 2.1).
pub(in crate::domain::rules) fn is_restricted(problem: &Record) -> bool {
    problem.text("problem_list") == PERSONAL
}

/// Says of a problem that it is somebody's own and stands in another list than that.
pub(in crate::domain::rules) fn mislisted(problem: &Record) -> Option<Refusal> {
    let elsewhere = !problem.lacks("about_id") && problem.text("problem_list") != PERSONAL;
    elsewhere.then(|| Refusal::of("about-needs-personal").at("about_id"))
}

/// What is one person's own stands in that list.
pub(in crate::domain::rules) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    follow::fill(draft)?;
    draft.refusals.extend(mislisted(&draft.record));
    if is_restricted(&draft.record) {
        draft.fill("restricted", true);
    }
    let begins = draft.campaign.as_ref().and_then(|it| it.day("from_on"));
    let untimely = untimely(&draft.record, (begins, draft.today));
    draft.refusals.extend(untimely);
    let late = found_late(draft.ledger, &draft.record, draft.today)?;
    draft.marks.extend(late);
    Ok(())
}
