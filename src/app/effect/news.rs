//! That the program is a newer one is told once to each who sits here.

use crate::app::changelog::{VERSION, is_newer};
use crate::app::notice::Notice;
use crate::app::state::{News, State};
use crate::office::{Office, OfficeResult};

/// The key of the notice that tells it; Enter on it opens what is new.
pub(in crate::app) const NEWS_TOLD: &str = "notice-news";

/// Tells that the program is newer than the one that was used here last, where nothing that
/// matters more is told; then it is told the next time.
pub fn tell_news(office: &Office, state: &mut State) {
    let seen = office.version_seen().ok().flatten();
    let since = seen.filter(|seen| is_newer(VERSION, seen));
    if since.is_none() {
        return;
    }
    // That the file was brought up to date stands on the terminal too, when the screen is gone.
    let notice = state.notice.as_ref();
    let told = notice.is_none_or(|it| it.is("note-brought-up"));
    if told {
        state.notice = Some(Notice::hint(NEWS_TOLD).with("version", VERSION));
    }
    state.news = News { since, told };
}

/// Keeps that this version was seen, unless something newer is still to be told or was seen.
///
/// # Errors
/// What stands in the way of writing it.
pub fn keep_version(office: &Office, state: &State) -> OfficeResult<()> {
    if state.news.since.is_some() && !state.news.told {
        return Ok(());
    }
    match office.version_seen()? {
        Some(seen) if !is_newer(VERSION, &seen) => Ok(()),
        Some(_) | None => office.keep_version_seen(VERSION),
    }
}
