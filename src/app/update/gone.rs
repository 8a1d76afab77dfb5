//! The file of the store is no longer the one at the path.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::State;
use super::drafts;
use crate::store::Overwritten;

/// The file is another one by now: nothing is read or written any more, what is shown stays as it
/// was, and what is typed is kept as a draft.
pub(super) fn moved_away(state: &mut State, how: Option<Overwritten>) -> Vec<Effect> {
    state.facts.moved = true;
    state.facts.overwritten = how;
    state.notice = Some(Notice::bad(match how {
        None => "notice-moved",
        Some(Overwritten::Cut) => "notice-overwritten-cut",
        Some(Overwritten::Written) => "notice-overwritten-written",
    }));
    let mut effects = drafts::keep_drafts(state);
    effects.push(Effect::AskLost);
    effects
}

/// Has what is open copied into a file of its own; where it is in its place there is no need.
pub(super) fn save_aside(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_in_place() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    state.standing = None;
    let begun = state.forms().filter(|form| form.is_begun());
    let forms = begun.cloned().collect();
    let mut effects = drafts::keep_drafts(state);
    effects.push(Effect::SaveAside(forms));
    effects
}
