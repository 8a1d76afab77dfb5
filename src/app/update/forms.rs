//! Forms: typing, choosing, going on, the same as last time, saving.

use super::super::effect::{Effect, Next, Opening};
use super::super::notice::Notice;
use super::super::path;
use super::super::state::{Field, Form, Purpose, State, Stroke};
use super::choosing::NO_SUCH;
use crate::domain::{Refusal, Type};
use crate::office::Candidate;

/// What is typed for "the same as in the last record", and as in the first of this sitting.
fn short_for_same(text: &str) -> Option<bool> {
    match text {
        ".." | "．．" | "。。" => Some(true),
        "//" | "／／" | "、、" => Some(false),
        _ => None,
    }
}

/// The text of the focused field is now another.
pub(super) fn changed(state: &mut State, text: String) -> Vec<Effect> {
    if let Some(last) = short_for_same(&text) {
        if same(state, last) {
            return Vec::new();
        }
        state.notice = Some(Notice::hint("notice-no-last"));
    }
    state.waiting.draft = true;
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    form.dirty = true;
    let (serial, at, kind) = (form.serial, form.focus, form.kind);
    let Some(held) = form.field() else {
        return Vec::new();
    };
    let stroke = Stroke::between(&held.text, &text);
    let caret = form.caret;
    form.change(stroke, |form| {
        if let Some(field) = form.field_mut() {
            field.text = text;
            field.carried = None;
            field.fault = None;
            field.understood = None;
            field.at = 0;
            field.own = true;
        }
    });
    form.caret = caret;
    let first = form.who_first();
    let Some(field) = form.field_mut() else {
        return Vec::new();
    };
    if let Some(kind) = field.reference() {
        if field.naming().trim().is_empty() {
            field.candidates.clear();
            return Vec::new();
        }
        let typed = field.naming().to_owned();
        let several = field.is_of_several();
        return vec![Effect::LookUp {
            serial,
            at,
            kind,
            typed,
            first,
            several,
        }];
    }
    if matches!(field.column.ty, Type::Day | Type::Limit) {
        return vec![read(serial, at, kind, field)];
    }
    Vec::new()
}

fn read(serial: u64, at: usize, kind: crate::domain::Kind, field: &Field) -> Effect {
    Effect::ReadField {
        serial,
        at,
        kind: field.kind_within(kind),
        column: field.column,
        text: field.text.clone(),
    }
}

/// Reads the field that is being left, so that what is wrong with it shows in its place, and
/// what follows from it.
pub(super) fn leave(form: &mut Form) -> Vec<Effect> {
    let (serial, at, kind) = (form.serial, form.focus, form.kind);
    take_marked(form);
    let Some(field) = form.field_mut() else {
        return Vec::new();
    };
    field.candidates.clear();
    if field.fault.as_ref().is_none_or(|it| it.key != NO_SUCH) {
        field.spelled.clear();
    }
    let plain = matches!(field.column.ty, Type::Line(_) | Type::Text);
    let is_read = plain || field.text.trim().is_empty() || field.picked_value().is_some();
    let mut effects = Vec::new();
    if !is_read {
        effects.push(read(serial, at, kind, field));
    }
    effects.extend(form.asks_near().map(Effect::Near));
    if form.draft_key().is_some() {
        effects.push(Effect::Check(Box::new(form.clone())));
    }
    effects
}

/// Finds out what follows from what was filled in, whoever filled it in: typed, chosen, picked,
/// made in a picker, the same as last, put in from what waited.
pub(super) fn follow(state: &mut State) -> Option<Effect> {
    let form = state.form_mut()?;
    let changed = form.take_changed();
    (!changed.is_empty()).then(|| Effect::Reckon(Box::new(form.clone()), changed))
}

/// Takes a record into the focused field, and goes on to the next.
pub(super) fn pick(state: &mut State, candidate: &Candidate) -> Vec<Effect> {
    if let Some(form) = state.form_mut() {
        form.dirty = true;
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.pick(candidate);
            }
        });
        state.waiting.draft = true;
    }
    step(state, true)
}

/// Enter: takes the candidate, goes to the next field, and on the last one saves.
pub(super) fn next_field(state: &mut State) -> Vec<Effect> {
    if stays(state) {
        return Vec::new();
    }
    if let Some(tick) = state.form().and_then(Form::tick_here) {
        return super::browse::open_file(state, (tick.id, Opening::AsItIs));
    }
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    let names_another = form
        .field()
        .is_some_and(|it| it.is_of_several() && it.marked().is_some());
    if !take_candidate(form) {
        return Vec::new();
    }
    if names_another {
        // The next one is named in the same field; Enter behind the last one goes on.
        form.dirty = true;
        state.waiting.draft = true;
        return Vec::new();
    }
    let mut effects = leave(form);
    form.leave_free_row();
    if form.step(true) {
        return effects;
    }
    let next = if form.goes_on() {
        Next::NextCard
    } else {
        Next::Close
    };
    effects.extend(save(state, next));
    effects
}

/// Says whether Enter stays where it is: behind a digit that led here it only confirms that one,
/// and a choice that must be made is never passed over.
fn stays(state: &mut State) -> bool {
    let Some(form) = state.form_mut() else {
        return false;
    };
    let by_digit = form.came_by_digit.take() == Some(form.focus);
    let Some(field) = form.field() else {
        return false;
    };
    let is_open = field.required && !field.options.is_empty() && field.chosen().is_none();
    let confirms = by_digit && (is_open || field.tick.is_some());
    if is_open && !by_digit {
        state.notice = Some(Notice::hint("notice-choose-first"));
    }
    is_open || confirms
}

/// Takes the candidate of a reference. A name that two share is never taken by itself but only
/// after an arrow has pointed at one of them: says `false`, and the choice stays open.
fn take_candidate(form: &mut Form) -> bool {
    if let Some(field) = form.field_mut()
        && field.marked().is_some()
        && field.must_point()
    {
        let namesakes = field.namesakes();
        field.fault = Some(Refusal::of("namesakes").with("n", namesakes));
        return false;
    }
    take_marked(form);
    true
}

/// Takes the candidate that is marked, whichever key leads out of the field; of namesakes none is
/// until an arrow has pointed.
fn take_marked(form: &mut Form) {
    let marked = form.field().filter(|it| !it.must_point());
    let Some(candidate) = marked.and_then(Field::marked).cloned() else {
        return;
    };
    form.change(Stroke::Whole, |form| {
        if let Some(field) = form.field_mut() {
            field.pick(&candidate);
        }
    });
}

/// Takes the candidate that an arrow has pointed at, before the form is put away: what was only
/// typed stays as it was typed.
pub(super) fn take_pointed(form: &mut Form) {
    if form.field().is_some_and(Field::has_pointed) {
        take_marked(form);
        form.dirty = true;
    }
}

/// Goes to the field after or before, and never saves.
pub(super) fn step(state: &mut State, forward: bool) -> Vec<Effect> {
    go(state, |form| form.step(forward))
}

/// Leaves the field for another one.
pub(super) fn go(state: &mut State, to: impl Fn(&mut Form) -> bool) -> Vec<Effect> {
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    let effects = leave(form);
    to(form);
    // Where the caret stands belongs to the draft.
    if form.draft_key().is_some() && !form.is_untouched() {
        form.dirty = true;
        state.waiting.draft = true;
    }
    effects
}

/// Fills the field as in the last record; where another has changed it meanwhile, takes his.
pub(super) fn ditto(state: &mut State) -> Vec<Effect> {
    if let Some(form) = state.form_mut()
        && let Some(theirs) = form.field().and_then(|field| field.theirs.clone())
    {
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.theirs = None;
                field.fill(&theirs);
                field.own = true;
            }
        });
        return Vec::new();
    }
    let field = state.form().and_then(Form::field);
    if field.is_some_and(|field| field.is_multi() && !field.text.is_empty()) {
        state.notice = Some(Notice::hint("notice-not-over-text"));
        return Vec::new();
    }
    if !same(state, true) {
        state.notice = Some(Notice::hint("notice-no-last"));
    }
    Vec::new()
}

/// Fills the field as in the last or in the first record of this sitting; says whether there is
/// anything to fill in.
fn same(state: &mut State, last: bool) -> bool {
    let Some((form, field)) = state.form().and_then(|form| Some((form, form.field()?))) else {
        return false;
    };
    let key = (form.kind, field.column.name);
    let held = if last {
        state.carried.last.get(&key)
    } else {
        state.carried.first.get(&key)
    };
    let decided = if let Purpose::Act { verb, .. } = &form.purpose {
        state.carried.deciders.get(&(form.kind, *verb))
    } else {
        None
    };
    let decided = decided.and_then(|it| it.filled.get(field.column.name));
    let filled = match field.cell {
        Some(_) => form.above(last),
        None => held.or(decided).cloned(),
    };
    let Some(filled) = filled.filter(|filled| !filled.text.is_empty()) else {
        return false;
    };
    state.waiting.draft = true;
    if let Some(form) = state.form_mut() {
        form.dirty = true;
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.fill(&filled);
                field.own = true;
                field.carried = Some(if last {
                    "form-as-last"
                } else {
                    "form-as-first"
                });
            }
        });
    }
    true
}

/// Says whether what waits keeps the form from closing: it stands nowhere else.
fn keeps_open(state: &mut State, next: Next) -> bool {
    let Some(form) = state
        .form()
        .filter(|it| it.waits() > 0 && next == Next::Close)
    else {
        return false;
    };
    let notice = Notice::bad("notice-not-saved-waiting").with("n", form.waits());
    state.notice = Some(notice.with("text", form.waiting_begins()));
    true
}

/// Saves the form.
pub(super) fn save(state: &mut State, next: Next) -> Vec<Effect> {
    if keeps_open(state, next) {
        return Vec::new();
    }
    let home = state.folders.home.clone();
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    if !take_candidate(form) {
        // The choice stays open, and nothing was saved: that stands like any refusal.
        let fault = form
            .field()
            .and_then(|it| Some(it.fault.clone()?.at(it.column.name)));
        let serial = form.serial;
        super::settle::refused(
            state,
            serial,
            (next, Vec::new()),
            fault.into_iter().collect(),
        );
        return Vec::new();
    }
    let amiss = form.fields.iter().filter_map(|it| it.fault.clone());
    let amiss: Vec<Refusal> = amiss.filter(|it| it.key == NO_SUCH).collect();
    if !amiss.is_empty() {
        // A word that is no choice was meant for one: it is not left out in silence.
        let serial = form.serial;
        super::settle::refused(state, serial, (next, Vec::new()), amiss);
        return Vec::new();
    }
    form.faults.clear();
    for field in &mut form.fields {
        field.fault = None;
        if field.path.is_some() {
            field.text = path::meant(&field.text, home.as_deref());
        }
    }
    vec![Effect::Save(Box::new(form.clone()), next)]
}
