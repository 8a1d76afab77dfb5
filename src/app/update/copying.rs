//! Copying out of the screen: the number of a record, then its row, then all of it; of a pane
//! without records what it shows.

use super::Effect;
use crate::app::notice::Notice;
use crate::app::state::{Clip, Copied, Extent, Layer, State, Tab};
use crate::domain::Kind;

/// Copies what is in hand; pressed again, more of it.
pub(super) fn copy(state: &mut State, last: Option<Copied>) -> Vec<Effect> {
    let Some((kind, id)) = meant(state) else {
        if state.top().is_some() {
            state.notice = Some(Notice::hint("why-no-record"));
            return Vec::new();
        }
        state.clip = Some(Clip::Pane);
        state.notice = Some(Notice::good("notice-copied-pane"));
        return Vec::new();
    };
    let again = last.filter(|it| (it.0, it.1) == (kind, id));
    let extent = again.map_or(Extent::Number, |it| it.2);
    state.copied = Some((kind, id, extent.more()));
    vec![Effect::Copy(kind, id, extent)]
}

/// Gives the record that is copied: the first pane, and who has not met what is
/// asked, are pictures, whatever the cursor is on.
fn meant(state: &State) -> Option<(Kind, i64)> {
    match state.top() {
        Some(Layer::Page(page)) => Some(page.record()),
        Some(_) => None,
        None if state.tab == Tab::Overview || state.shows_unmet() => None,
        None => match state.in_hand() {
            Some(line) => Some((line.row.record.kind, line.row.record.id)),
            None => state.record_in_hand(),
        },
    }
}
