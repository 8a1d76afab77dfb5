//! Going from pane to pane, and to the lists behind their own ones.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::view::View;
use super::super::state::{State, Tab};
use super::browse::{reload, show};
use crate::domain::Kind;

/// Goes to a pane.
pub(super) fn go_to_pane(state: &mut State, place: u8) -> Vec<Effect> {
    let at = usize::from(place).saturating_sub(1);
    match Tab::ALL.get(at) {
        Some(tab) => {
            state.aside.remove(tab);
            show(state, *tab)
        }
        None => Vec::new(),
    }
}

/// Shows the next list of the pane, behind the last one its own again; or that of a kind, in the
/// pane behind whose own it stands.
pub(super) fn other_list(state: &mut State, kind: Option<Kind>) -> Vec<Effect> {
    if let Some((kind, tab)) = kind.and_then(|kind| Some((kind, Tab::over(kind)?))) {
        state.aside.insert(tab, kind);
        return show(state, tab);
    }
    if let Some(why) = state.why_no_other_list() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    if let Some(View::Overview(shown)) = state.view_mut() {
        shown.cut_next();
        return reload(state);
    }
    let shown = state.aside.remove(&state.tab);
    let mut further = state.tab.further();
    let next = match shown {
        Some(shown) => further.skip_while(|kind| *kind != shown).nth(1),
        None => further.next(),
    };
    state.aside.extend(next.map(|kind| (state.tab, kind)));
    show(state, state.tab)
}

/// Goes to the pane beside this one.
pub(super) fn next_pane(state: &mut State, forward: bool) -> Vec<Effect> {
    let panes = Tab::ALL.len();
    let here = state.tab.place() - 1;
    let there = if forward { here + 1 } else { here + panes - 1 };
    match Tab::ALL.get(there % panes) {
        Some(tab) => show(state, *tab),
        None => Vec::new(),
    }
}
