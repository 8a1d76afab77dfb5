//! Phrases 常用语 of the field in hand: shown, taken at the caret, kept from what stands there.

use super::super::effect::{Effect, Phrases};
use super::super::notice::Notice;
use super::super::state::{Form, Layer, PickFor, Picker, State};
use crate::domain::Kind;

/// Shows the phrases of the focused field, or keeps what stands there as one.
pub(super) fn step(state: &mut State, keeps: bool) -> Vec<Effect> {
    if keeps { keep(state) } else { open(state) }
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(field) = state.form().and_then(Form::phrase_field) else {
        state.notice = Some(Notice::hint("why-no-phrases"));
        return Vec::new();
    };
    let serial = state.next_serial();
    state.layers.push(Layer::Picker(Box::new(Picker::of(
        serial,
        Kind::PHRASE,
        PickFor::Phrase(field),
    ))));
    vec![Effect::Phrases(Phrases::Find(serial, field, String::new()))]
}

/// Keeps what stands in the field below as a phrase of it.
fn keep(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Picker(picker)) = state.top() else {
        return Vec::new();
    };
    let PickFor::Phrase(field) = picker.purpose else {
        state.notice = Some(Notice::hint("why-no-phrase-list"));
        return Vec::new();
    };
    let serial = picker.serial;
    let form = state.forms().last().cloned();
    let Some(form) = form.filter(|it| it.field().is_some_and(|it| !it.text.trim().is_empty()))
    else {
        state.notice = Some(Notice::hint("phrases-nothing-typed"));
        return Vec::new();
    };
    vec![Effect::Phrases(Phrases::Keep(
        serial,
        Box::new(form),
        field,
    ))]
}
