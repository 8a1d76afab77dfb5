//! What runs that have ended left half typed, and was not saved since.

use crate::app::state::Kept;
use crate::office::{Office, OfficeResult};
use crate::store::Draft;

/// Gives the drafts that were left. One whose form was saved by a run that then ended before it
/// could forget it is forgotten now: saved is saved, and nobody is asked twice.
pub(super) fn left(office: &Office) -> OfficeResult<Vec<Draft>> {
    let drafts = office.drafts()?;
    let mut left = drafts.all()?;
    let mut kept = Vec::with_capacity(left.len());
    for draft in left.drain(..) {
        if is_saved(office, &draft)? {
            drafts.discard(&draft)?;
        } else {
            kept.push(draft);
        }
    }
    Ok(kept)
}

/// Gives the draft of a form that was left, as [`left`] gives all.
pub(super) fn left_of(office: &Office, name: &str, record: i64) -> OfficeResult<Option<Draft>> {
    let drafts = office.drafts()?;
    match drafts.find(name, record)? {
        Some(draft) if is_saved(office, &draft)? => {
            drafts.discard(&draft)?;
            Ok(None)
        }
        found => Ok(found),
    }
}

fn is_saved(office: &Office, draft: &Draft) -> OfficeResult<bool> {
    let kept = serde_json::from_str::<Kept>(&draft.content).ok();
    match kept.and_then(|kept| kept.request()) {
        Some(request) => office.was_carried_out(&request),
        None => Ok(false),
    }
}
