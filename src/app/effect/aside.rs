//! The store is no longer at its path: what is open is copied, and it is said where.

use super::{Outcome, draft_of};
use crate::app::notice::Notice;
use crate::app::state::Form;
use crate::office::{Office, Outcome as Result_};
use crate::store::SavedAside;

/// Copies what is open into a file of its own, with what is typed.
pub(super) fn save(office: &mut Office, forms: &[Form]) -> Result_<Outcome> {
    let drafts = forms.iter().filter_map(|form| draft_of(office, form));
    let saved = office.save_aside(&drafts.collect::<Vec<_>>())?;
    let name = saved.path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    Ok(Outcome::SavedAside(name, saved_aside(&saved)))
}

/// Says where what is open was copied to, and whether all of it agrees.
pub fn saved_aside(saved: &SavedAside) -> Notice {
    let told = |notice: Notice| notice.with("path", saved.path.display().to_string());
    if saved.report.faults.is_empty() {
        return told(Notice::good("notice-saved-aside")).with("n", saved.report.entries);
    }
    told(Notice::bad("notice-saved-aside-faulty")).with("n", saved.report.faults.len())
}
