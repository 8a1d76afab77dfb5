//! Heads-down entry: cards one after the other, what a pile of them shares, empty ones.

use super::super::effect::{Effect, Next};
use super::super::notice::Notice;
use super::super::state::{Field, Filled, Form, Purpose, Session, State};
use super::choosing;
use super::forms::save;
use crate::domain::no_opinion::says_none;

/// Saves a card's opinion and goes on with the next.
pub(super) fn save_card(state: &mut State, next: Next) -> Vec<Effect> {
    let says_something = |form: &Form| {
        // 无意见 written out is what the key means.
        let none = |field: &Field| field.column.name == "text" && says_none(&field.text);
        let said = |field: &Field| !field.text.trim().is_empty() && !none(field);
        (form.fields.iter()).any(|field| said(field) && !field.stays(form.kind))
    };
    let entering = state.why_no_entry().is_none();
    if entering && next == Next::EmptyCard && state.form().is_some_and(says_something) {
        state.notice = Some(Notice::hint("notice-card-not-empty"));
        return Vec::new();
    }
    let why = if next == Next::NextCard {
        state.why_no_series()
    } else {
        state.why_no_entry()
    };
    match why {
        None => save(state, next),
        Some(why) => {
            let why = if next == Next::EmptyCard {
                why_no_advance(state).unwrap_or(why)
            } else {
                why
            };
            state.notice = Some(Notice::hint(why));
            Vec::new()
        }
    }
}

/// A digit chose what an empty card lacked: its key goes on.
pub(super) fn answered(state: &mut State, digit: u8) -> Vec<Effect> {
    let effects = choosing::digit(state, digit);
    take_lent(state);
    state.notice = Some(Notice::hint("notice-empty-card-again"));
    effects
}

/// Nothing asks any more: what digits chose among meanwhile goes.
pub(super) fn take_lent(state: &mut State) {
    for form in state.forms_mut() {
        form.fields.iter_mut().for_each(Field::take_lent);
    }
}

/// Outside entry the key of an empty card is that of what is done next 推进: says why not yet.
fn why_no_advance(state: &State) -> Option<&'static str> {
    Some(match state.form()?.purpose {
        Purpose::Make
        | Purpose::Amend { .. }
        | Purpose::Distil(_)
        | Purpose::Attach(_)
        | Purpose::Decide(..)
        | Purpose::Seat => "why-save-before-advance",
        Purpose::Act { .. } => "why-advancing-already",
        Purpose::Filter => "why-filtering",
        Purpose::Export(_) | Purpose::Import(_) => "why-no-record",
        Purpose::Entry(_) | Purpose::FirstRun => return None,
    })
}

/// Makes a form ready for the next record, for the next card, or for the next opinion of the same
/// card.
pub(super) fn next_one(form: &mut Form, next: Next, (card, number): (Option<i64>, &str)) {
    let same_card = next == Next::SameCard;
    if let Purpose::Entry(session) = &mut form.purpose {
        count_card(session, next, card);
    } else if matches!(form.purpose, Purpose::Make) {
        form.series.made += 1;
        number.clone_into(&mut form.series.last);
    } else {
        return;
    }
    // Of the rows of parts the first one stays, to be filled in.
    let is_first = |field: &Field| field.cell.is_none_or(|cell| cell.row == 0);
    form.fields.retain(is_first);
    let kind = form.kind;
    for field in &mut form.fields {
        let stays = field.stays(kind) && !field.is_proposed();
        let kept = stays || (same_card && field.column.name.starts_with("giver_"));
        if kept {
            field.carried = (!field.text.is_empty()).then_some("form-as-last");
        } else {
            field.fill(&Filled::default());
            field.carried = None;
        }
        field.own = false;
    }
    form.given = form.typed();
    form.focus = 0;
    if form.purpose == Purpose::Make {
        // What stays needs no hand: typing begins behind it.
        let shown = form.shown();
        let empty = |at: &&usize| form.fields.get(**at).is_some_and(|it| it.text.is_empty());
        form.focus = shown.iter().find(empty).copied().unwrap_or_default();
    }
    form.followed.clear();
    form.caret = None;
    form.history = std::rc::Rc::default();
    // What was typed while nobody looked is the next one's, once it is asked for.
    form.dirty = !form.waiting.is_empty();
    form.restored = false;
    form.kept_at = None;
    form.near = None;
    form.faults.clear();
}

/// Counts a card, or one more opinion of the same.
fn count_card(session: &mut Session, next: Next, card: Option<i64>) {
    let same_card = next == Next::SameCard;
    session.opinions += usize::from(next != Next::EmptyCard);
    if same_card {
        session.card = card.or(session.card);
        session.place += 1;
    } else {
        // An empty card behind one that was begun ends both.
        let begun = next == Next::EmptyCard && session.card.is_some();
        session.cards += 1 + usize::from(begun);
        session.card = None;
        session.place = 1;
    }
}
