//! The record that a notice or a refusal names is opened by one key; of several one is chosen.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Layer, PickFor, Picker, State};
use super::typing;
use crate::domain::Kind;
use crate::office::Candidate;

/// Opens what is named; a refusal that stands was seen with it.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let numbers = state.numbers_said();
    if numbers.is_empty() {
        state.notice = Some(Notice::hint("why-nothing-named"));
        return Vec::new();
    }
    if state.standing.is_some() {
        typing::seen(state);
        state.notice = None;
    }
    state.named.clone_from(&numbers);
    vec![Effect::Named(None, numbers)]
}

/// Lists several, to choose one.
pub(super) fn listed(state: &mut State, found: Vec<Candidate>) {
    if found.is_empty() {
        state.notice = Some(Notice::hint("why-nothing-named"));
        return;
    }
    let serial = state.next_serial();
    state.layers.push(Layer::Picker(Box::new(Picker {
        candidates: found,
        ..Picker::of(serial, Kind::CAMPAIGN, PickFor::Named)
    })));
}
