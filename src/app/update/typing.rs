//! What was typed into a form: taken back and brought back, and what waits while a refusal stands.

use super::super::Way;
use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Form, State};
use super::forms::changed;

/// Takes back what was typed, chosen or pasted last, or brings it back; never what was saved.
pub(super) fn undo(state: &mut State, way: Way) -> Vec<Effect> {
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    let went = match way {
        Way::Undo => form.take_back(),
        Way::Redo => form.bring_back(),
    };
    let key = match (went, way) {
        (true, _) => {
            state.waiting.draft = true;
            return Vec::new();
        }
        (false, Way::Undo) => "notice-nothing-to-undo",
        (false, Way::Redo) => "notice-nothing-to-redo",
    };
    state.notice = Some(Notice::hint(key));
    Vec::new()
}

/// Keeps what is typed while a refusal stands: it goes into no field unasked.
pub(super) fn wait(state: &mut State, text: &str) -> Vec<Effect> {
    state.waiting.draft = true;
    if let Some(standing) = &mut state.standing {
        standing.typed += text.chars().count();
    }
    if let Some(form) = state.form_mut() {
        form.wait(text);
    }
    Vec::new()
}

/// Takes away the last character of what waits.
pub(super) fn unwait(state: &mut State) -> Vec<Effect> {
    if let Some(standing) = &mut state.standing
        && standing.typed > 0
    {
        standing.typed -= 1;
        state.waiting.draft = true;
        if let Some(form) = state.form_mut() {
            form.unwait();
        }
    }
    Vec::new()
}

/// The refusal was seen: typing goes on in the field it is about.
pub(super) fn seen(state: &mut State) -> Vec<Effect> {
    state.standing = None;
    if let Some(n) = state.form().map(Form::waits).filter(|n| *n > 0) {
        state.notice = Some(Notice::hint("notice-waiting").with("n", n));
    }
    Vec::new()
}

/// Puts what waits into the focused field, at the caret.
pub(super) fn take_waiting(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_nothing_waits() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let Some((form, field)) = state.form().and_then(|form| Some((form, form.field()?))) else {
        return Vec::new();
    };
    if !field.options.is_empty() {
        state.notice = Some(Notice::hint("notice-no-text-here"));
        return Vec::new();
    }
    let put_in = if field.is_multi() {
        form.waiting.trim_end_matches('\n').to_owned()
    } else {
        form.waiting
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let most = field.text.chars().count();
    let caret = form.caret_here().unwrap_or(most).min(most);
    let mut text: String = field.text.chars().take(caret).collect();
    text.push_str(&put_in);
    text.extend(field.text.chars().skip(caret));
    if let Some(form) = state.form_mut() {
        form.waiting.clear();
        form.seal();
    }
    let effects = changed(state, text);
    if let Some(form) = state.form_mut() {
        form.caret = Some((form.focus, caret + put_in.chars().count()));
        form.seal();
    }
    effects
}
