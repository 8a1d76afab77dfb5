//! Themes: shown one below the other, looked at as the cursor moves, taken.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Layer, PickFor, Picker, State};
use crate::domain::Kind;

/// Shows them; the one that is worn is in hand.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    let serial = state.next_serial();
    // They are of no kind, and nothing is made from their list.
    state.layers.push(Layer::Picker(Box::new(Picker::of(
        serial,
        Kind::CAMPAIGN,
        PickFor::Theme,
    ))));
    vec![find(state, serial, String::new())]
}

/// Looks up those that letters find.
pub(super) fn find(state: &State, serial: u64, typed: String) -> Effect {
    Effect::Themes(serial, typed, state.themes.rows.clone())
}

/// Takes the one in hand, which is to be kept; one with faults says what they are, and stays.
pub(super) fn take(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Picker(picker)) = state.top() else {
        return Vec::new();
    };
    let in_hand = picker.candidates.get(picker.cursor);
    let row = in_hand.and_then(|it| state.themes.named(&it.told)).cloned();
    let Some(row) = row else {
        state.notice = Some(Notice::hint("themes-none"));
        return Vec::new();
    };
    if let Some(fault) = row.fault {
        state.notice = Some(Notice::bad_words(fault));
        return Vec::new();
    }
    state.layers.pop();
    state.themes.worn.clone_from(&row.word);
    state.themes.to_keep = Some(row.word);
    Vec::new()
}
