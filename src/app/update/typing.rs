//! What was typed into a form: taken back and brought back, and what waits while a refusal stands.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Choice, State};
use super::cards;
use super::choosing::digit as digit_chosen;
use super::forms::changed;
use crate::domain::folding::folded;
use crate::store::Way;

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
            // What followed went and came back with what it follows.
            if let Some(form) = state.form_mut() {
                form.take_changed();
            }
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
    cards::take_lent(state);
    tell_waiting(state);
    Vec::new()
}

/// Chooses by the first of what waits, as if it were typed here: by its digit, or by a line that
/// only one choice begins with; the rest goes on waiting.
fn choose_waiting(state: &mut State) -> Vec<Effect> {
    let Some((form, field)) = state.form().and_then(|form| Some((form, form.field()?))) else {
        return Vec::new();
    };
    let waiting = form.waiting.trim_start();
    let (line, below) = waiting.split_once('\n').unwrap_or((waiting, ""));
    let said = folded(line);
    let begins = |(_, choice): &(usize, &Choice)| folded(&choice.words).starts_with(&said);
    let mut meant = field.options.iter().enumerate().filter(begins);
    let by_words = match (meant.next(), meant.next()) {
        (Some((at, _)), None) if !said.is_empty() => Some(at + 1),
        _ => None,
    };
    let digit = waiting.chars().next().and_then(|c| {
        let digit = folded(c.encode_utf8(&mut [0; 4])).parse().ok()?;
        (digit <= field.options.len()).then_some((digit, c.len_utf8()))
    });
    let (place, rest) = match (by_words, digit) {
        (Some(place), _) => (place, below),
        (None, Some((place, read))) => (place, waiting.get(read..).unwrap_or_default()),
        (None, None) => {
            let told = Notice::hint("notice-no-text-here").with("text", form.waiting_begins());
            state.notice = Some(told);
            return Vec::new();
        }
    };
    let rest = rest.trim_start_matches('\n').to_owned();
    if let Some(form) = state.form_mut() {
        form.waiting = rest;
        form.seal();
    }
    let effects = digit_chosen(state, u8::try_from(place).unwrap_or_default());
    tell_waiting(state);
    effects
}

/// Says how much waits, how it begins and what puts it in.
fn tell_waiting(state: &mut State) {
    if let Some(form) = state.form().filter(|form| form.waits() > 0) {
        let notice = Notice::hint("notice-waiting").with("n", form.waits());
        state.notice = Some(notice.with("text", form.waiting_begins()));
    }
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
        return choose_waiting(state);
    }
    let waiting = form.waiting.clone();
    if let Some(form) = state.form_mut() {
        form.waiting.clear();
    }
    put_in(state, &waiting)
}

/// Puts a text into the focused field, at the caret.
pub(super) fn put_in(state: &mut State, text: &str) -> Vec<Effect> {
    let Some((form, field)) = state.form().and_then(|form| Some((form, form.field()?))) else {
        return Vec::new();
    };
    let put_in = if field.is_multi() {
        text.trim_end_matches('\n').to_owned()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let most = field.text.chars().count();
    let caret = form.caret_here().unwrap_or(most).min(most);
    let mut text: String = field.text.chars().take(caret).collect();
    text.push_str(&put_in);
    text.extend(field.text.chars().skip(caret));
    if let Some(form) = state.form_mut() {
        form.seal();
    }
    let effects = changed(state, text);
    if let Some(form) = state.form_mut() {
        form.caret = Some((form.focus, caret + put_in.chars().count()));
        form.seal();
    }
    effects
}
