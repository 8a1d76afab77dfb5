//! What was left half typed: listed, opened, thrown away.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Armed, Form, Layer, Leaving, PickFor, Picker, State};
use super::browse;
use crate::domain::{Kind, Refusal};
use crate::office::Candidate;
use crate::store::Draft;

/// Lists what was left half typed; what is the only one opens at once.
pub(super) fn list() -> Vec<Effect> {
    vec![Effect::Drafts(None)]
}

/// Shows what was found: in the list that is open, or in one of its own.
pub(super) fn found(
    state: &mut State,
    serial: Option<u64>,
    found: Vec<Candidate>,
    drafts: Vec<Draft>,
) -> Vec<Effect> {
    if let Some(serial) = serial {
        if let Some(Layer::Picker(picker)) = state.layers.last_mut()
            && picker.serial == serial
        {
            picker.cursor = picker.cursor.min(found.len().saturating_sub(1));
            picker.candidates = found;
            picker.drafts = drafts;
        }
        return Vec::new();
    }
    match drafts.as_slice() {
        [] => state.notice = Some(Notice::hint("notice-no-drafts")),
        [only] => return open(state, only.clone()),
        _ => {
            let serial = state.next_serial();
            state.layers.push(Layer::Picker(Box::new(Picker {
                // Drafts are of any kind, and nothing new is made from their list.
                candidates: found,
                drafts,
                ..Picker::of(serial, Kind::CAMPAIGN, PickFor::Draft)
            })));
        }
    }
    Vec::new()
}

/// Opens the form of a draft.
pub(super) fn open(state: &mut State, draft: Draft) -> Vec<Effect> {
    let deciders = state.carried.deciders.clone();
    vec![Effect::OpenDraft(Box::new(draft), Box::new(deciders))]
}

/// Throws away what is in hand: a row of the list, what waits with the form, or the form itself.
/// The first press only asks; any other key takes the question back.
pub(super) fn discard(state: &mut State, armed: Option<&Armed>) -> Vec<Effect> {
    let Some((wanted, question)) = in_hand(state) else {
        state.notice = Some(Notice::hint("why-nothing-to-discard"));
        return Vec::new();
    };
    if armed != Some(&wanted) {
        state.notice = Some(question);
        state.armed = Some(wanted);
        return Vec::new();
    }
    match wanted {
        // That has a key of its own.
        Armed::View(..) => Vec::new(),
        Armed::Row(serial, draft) => {
            state.notice = Some(Notice::good("notice-discarded"));
            let typed = match state.top() {
                Some(Layer::Picker(picker)) => picker.typed.clone(),
                Some(_) | None => String::new(),
            };
            vec![Effect::DropDraft(draft, Some((serial, typed)))]
        }
        Armed::Waiting(_) => {
            if let Some(form) = state.form_mut() {
                form.waiting.clear();
                form.dirty = true;
            }
            state.waiting.draft = true;
            state.notice = Some(Notice::good("notice-waiting-discarded"));
            Vec::new()
        }
        Armed::Form(_) => {
            let Some(Layer::Form(form)) = state.layers.pop() else {
                return Vec::new();
            };
            state.waiting.draft = false;
            let mut effects = Vec::new();
            if form.purpose.session().is_some() {
                effects.extend(browse::reload(state));
            }
            effects.push(Effect::DropForm(form));
            effects
        }
    }
}

fn in_hand(state: &State) -> Option<(Armed, Notice)> {
    match state.top()? {
        Layer::Picker(picker) if picker.purpose == PickFor::Draft => {
            let at = picker.candidates.get(picker.cursor)?;
            let draft = picker.drafts.get(picker.cursor)?.clone();
            let question = Notice::hint("notice-discard-draft").with("what", &at.name);
            Some((Armed::Row(picker.serial, Box::new(draft)), question))
        }
        Layer::Form(form) if !form.waiting.is_empty() => {
            let question = Notice::hint("notice-discard-waiting").with("n", form.waits());
            Some((Armed::Waiting(form.serial), question))
        }
        Layer::Form(form) if form.draft_key().is_some() && form.is_begun() => {
            let question = Notice::hint("notice-discard-form");
            Some((Armed::Form(form.serial), question))
        }
        Layer::Form(_)
        | Layer::Picker(_)
        | Layer::Page(_)
        | Layer::Paper(_)
        | Layer::Pairs(_)
        | Layer::Columns(_)
        | Layer::Offers(_)
        | Layer::Palette(_)
        | Layer::Help(_)
        | Layer::Prompt(_) => None,
    }
}

/// Takes in that what is half typed was kept, and where.
pub(super) fn kept(state: &mut State, serial: u64, at: Option<String>, said: Option<Notice>) {
    if state.leaving == Leaving::Told {
        state.leaving = Leaving::No;
    }
    if said.is_some() {
        state.notice = said;
    }
    if let Some(form) = state.form_of(serial) {
        form.kept_at = at;
        form.dirty = false;
    }
}

/// A form that was put away comes back: its text stands nowhere else. Nor does whoever leaves leave
/// it behind unasked: he is told, and leaves by the same key once more.
pub(super) fn not_kept(state: &mut State, form: Box<Form>, notice: Notice) {
    if state.form_of(form.serial).is_none() {
        state.layers.push(Layer::Form(form));
    }
    state.notice = Some(if state.leaving == Leaving::Now {
        state.leaving = Leaving::Told;
        notice.marked(vec![Refusal::of("draft-unkept")])
    } else {
        notice
    });
}

/// Keeps a draft of every form with text that is kept nowhere yet.
pub(super) fn keep_drafts(state: &mut State) -> Vec<Effect> {
    state.waiting.draft = false;
    let mut effects = Vec::new();
    for layer in &mut state.layers {
        // It stays dirty until it is kept, so that a full disk is tried again.
        if let Layer::Form(form) = layer
            && form.dirty
            && form.draft_key().is_some()
        {
            effects.push(Effect::KeepDraft(form.clone()));
        }
    }
    let asks = state.form().and_then(Form::asks_near);
    effects.extend(asks.map(Effect::Near));
    effects
}
