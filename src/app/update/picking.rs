//! Lists to pick from: the records that a field may refer to, half-typed forms, files.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Field, Form, Layer, PickFor, Picker, State};
use super::{drafts, files, forms, themes, typing, views};
use crate::domain::Value;
use crate::office::Candidate;

/// Opens the reference list of the focused field.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if let Some(looking) = files::open(state) {
        return looking;
    }
    let kind = state
        .form()
        .and_then(|form| form.field())
        .and_then(Field::reference);
    let Some(kind) = kind else {
        state.notice = Some(Notice::hint("notice-no-reference"));
        return Vec::new();
    };
    let typed = state
        .form()
        .and_then(Form::field)
        .filter(|field| field.picked_value().is_none())
        .map(|field| field.text.clone())
        .unwrap_or_default();
    let first = state.form().map(Form::who_first).unwrap_or_default();
    let field = state.form().and_then(Form::field);
    let current = field.and_then(|it| it.picked_value().and_then(Value::int));
    let serial = state.next_serial();
    state.layers.push(Layer::Picker(Box::new(Picker {
        typed: typed.clone(),
        first: first.clone(),
        current,
        ..Picker::of(serial, kind, PickFor::Field)
    })));
    vec![Effect::LookUp {
        serial,
        at: 0,
        kind,
        typed,
        first,
        several: false,
    }]
}

/// Takes what is under the cursor of a list to pick from.
pub(super) fn take(state: &mut State) -> Vec<Effect> {
    if let Some(Layer::Picker(picker)) = state.top()
        && picker.purpose == PickFor::File
        && picker.files.get(picker.cursor).is_none()
    {
        // What was typed leads nowhere: it stays, to be mended.
        let typed = picker.typed.trim().to_owned();
        state.notice = Some(Notice::bad("notice-no-path").with("path", typed));
        return Vec::new();
    }
    if let Some(Layer::Picker(picker)) = state.top()
        && matches!(picker.purpose, PickFor::Phrase(_))
        && picker.candidates.is_empty()
    {
        state.notice = Some(Notice::hint("phrases-none"));
        return Vec::new();
    }
    if let Some(Layer::Picker(picker)) = state.top()
        && picker.purpose == PickFor::View
        && picker.candidates.is_empty()
    {
        state.notice = Some(Notice::hint("views-none"));
        return Vec::new();
    }
    if let Some(Layer::Picker(picker)) = state.top()
        && picker.purpose == PickFor::Theme
    {
        return themes::take(state);
    }
    let Some(Layer::Picker(picker)) = state.layers.pop() else {
        return Vec::new();
    };
    if picker.purpose == PickFor::Draft {
        let draft = picker.drafts.get(picker.cursor).cloned();
        return draft.map_or_else(Vec::new, |draft| drafts::open(state, draft));
    }
    if picker.purpose == PickFor::File {
        return files::take(state, &picker);
    }
    let candidate = picker.candidates.get(picker.cursor);
    if picker.purpose == PickFor::Named {
        let number = candidate.map(|it| it.number.clone());
        return number.map(Effect::OpenNumber).into_iter().collect();
    }
    if picker.purpose == PickFor::View {
        let name = candidate.map(|it| it.name.clone());
        return name.map_or_else(Vec::new, |name| views::take(picker.kind, name));
    }
    if matches!(picker.purpose, PickFor::Phrase(_)) {
        let text = candidate.map(|it| it.told.clone());
        return text.map_or_else(Vec::new, |text| typing::put_in(state, &text));
    }
    candidate.map_or_else(Vec::new, |candidate| forms::pick(state, candidate))
}

/// Shows what letters find, in the field or the list that asked.
pub(super) fn looked_up(state: &mut State, serial: u64, at: usize, found: Vec<Candidate>) {
    match state.layers.last_mut() {
        Some(Layer::Form(form)) if form.serial == serial => {
            if let Some(field) = form.fields.get_mut(at) {
                field.candidates = found;
                field.at = 0;
            }
        }
        Some(Layer::Picker(picker)) if picker.serial == serial => {
            // What stands in the field is in hand, until letters ask for another.
            let current = picker.current.filter(|_| picker.typed.is_empty());
            if picker.purpose == PickFor::View {
                // Views have no keys: first the one in force is in hand, then whichever was.
                let here = picker.candidates.get(picker.cursor).map(|it| &it.name);
                let list = state.lists.get(&picker.kind);
                let in_force = || list.and_then(|it| it.view.as_ref());
                let name = here.or_else(in_force);
                let name = name.filter(|_| picker.typed.is_empty());
                let at = found.iter().position(|it| Some(&it.name) == name);
                let end = found.len().saturating_sub(1);
                picker.cursor = at.unwrap_or_else(|| picker.cursor.min(end));
                picker.candidates = found;
                return;
            }
            if picker.purpose == PickFor::Theme {
                let worn = |it: &Candidate| it.told == state.themes.worn;
                let at = found.iter().position(worn);
                picker.cursor = at.filter(|_| picker.typed.is_empty()).unwrap_or_default();
                picker.candidates = found;
                return;
            }
            let at = found.iter().position(|it| Some(it.id) == current);
            picker.cursor = at.unwrap_or_default();
            picker.candidates = found;
        }
        Some(_) | None => {}
    }
}

/// Shows what a list has by now, and says why.
pub(super) fn found_anew(
    state: &mut State,
    serial: u64,
    found: Vec<Candidate>,
    notice: Notice,
) {
    looked_up(state, serial, 0, found);
    state.notice = Some(notice);
}
