//! The store is no longer at its path: what is open is copied, and it is said where.

use super::{Outcome, draft_of};
use crate::app::notice::Notice;
use crate::app::state::Form;
use crate::i18n::Texts;
use crate::office::{Office, OfficeError, OfficeResult};
use crate::store::SavedAside;

/// Copies what is open into a file of its own, with what is typed.
pub(super) fn save(
    office: &mut Office,
    texts: &Texts,
    forms: &[Form],
) -> OfficeResult<Outcome> {
    let drafts = forms.iter().filter_map(|form| draft_of(office, form));
    let saved = match office.save_aside(&drafts.collect::<Vec<_>>()) {
        Ok(saved) => saved,
        Err(error @ OfficeError::NotAllowed) => return Err(error),
        Err(error) => return Ok(Outcome::Failed(not_copied(office, texts, &error))),
    };
    let name = saved.path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    Ok(Outcome::SavedAside(name, saved_aside(&saved)))
}

/// Says that what is open cannot be copied any more, and where what was half typed is.
fn not_copied(office: &Office, texts: &Texts, error: &OfficeError) -> Notice {
    match place_of_drafts(office) {
        Some((path, n)) => Notice::bad("notice-not-copied")
            .with("path", path)
            .with("n", n),
        None => Notice::failed(texts, error),
    }
}

/// Says where what was half typed lies, which is offered again once the store, or a backup of it,
/// is brought back there; nothing where nothing is.
pub fn drafts_beside(office: &Office) -> Option<Notice> {
    let (path, n) = place_of_drafts(office)?;
    let notice = Notice::bad("notice-drafts-beside").with("path", path);
    Some(notice.with("n", n))
}

fn place_of_drafts(office: &Office) -> Option<(String, usize)> {
    let (path, n) = office.drafts_left()?;
    Some((path.display().to_string(), n))
}

/// Says where what is open was copied to, and whether all of it agrees.
pub fn saved_aside(saved: &SavedAside) -> Notice {
    let told = |notice: Notice| notice.with("path", saved.path.display().to_string());
    if saved.report.faults.is_empty() {
        return told(Notice::good("notice-saved-aside")).with("n", saved.report.entries);
    }
    told(Notice::bad("notice-saved-aside-faulty")).with("n", saved.report.faults.len())
}

/// Says that an older file was brought up to date when it was opened.
pub fn brought_up(office: &Office) -> Option<Notice> {
    let up = office.brought_up()?;
    let notice = Notice::hint("note-brought-up").with("from", up.from);
    let kept = up.kept.display().to_string();
    Some(notice.with("to", up.to).with("kept", kept))
}
