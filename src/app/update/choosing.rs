//! Forms: what is chosen among options, and the rows of grids.

use super::super::action::Move;
use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Choice, Field, Form, State, Stroke};
use super::forms::{go, leave};
use crate::exchange::pinyin::{PinyinKey, Rank};

/// So many options are chosen by a digit.
const DIGITS: usize = 9;

/// So many lines of what is said of a table go by at once.
const SCROLLED: usize = 10;

/// Arrows: among candidates, among options, else from field to field.
pub(super) fn moved(state: &mut State, way: Move) -> Vec<Effect> {
    let Some(form) = state.form_mut() else {
        return Vec::new();
    };
    if form.looked().is_some() && matches!(way, Move::PageDown | Move::PageUp) {
        form.scroll(way == Move::PageDown, SCROLLED);
        return Vec::new();
    }
    let Some(field) = form.field_mut() else {
        return Vec::new();
    };
    let options = field.options.len();
    match way {
        // The first that is pointed at is the first.
        Move::Down | Move::Up if field.must_point() => {
            field.point_at(field.at);
            Vec::new()
        }
        Move::Down if field.at + 1 < field.candidates.len() => {
            field.point_at(field.at + 1);
            Vec::new()
        }
        Move::Up if field.at > 0 => {
            field.point_at(field.at - 1);
            Vec::new()
        }
        Move::Left | Move::Right if options > 0 => {
            let at = match (field.chosen(), way == Move::Right) {
                (Some(at), true) => (at + 1) % options,
                (Some(at), false) => (at + options - 1) % options,
                (None, true) => 0,
                (None, false) => options - 1,
            };
            choose(state, Some(at));
            Vec::new()
        }
        Move::Down | Move::PageDown => step_row(state, true),
        Move::Up | Move::PageUp => step_row(state, false),
        Move::Left | Move::Right | Move::First | Move::Last | Move::Next | Move::Previous => {
            Vec::new()
        }
    }
}

fn choose(state: &mut State, option: Option<usize>) {
    state.waiting.draft = true;
    if let Some(form) = state.form_mut() {
        form.dirty = true;
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.choose(option);
            }
            form.take_from_others();
        });
    }
}

/// A digit chooses an option and goes on; 0 empties the field.
pub(super) fn digit(state: &mut State, digit: u8) -> Vec<Effect> {
    let options = state
        .form()
        .and_then(Form::field)
        .map_or(0, |field| field.options.len());
    let place = usize::from(digit);
    if options == 0 {
        return Vec::new();
    }
    if place > options {
        state.notice = Some(Notice::hint("notice-by-digit"));
        return Vec::new();
    }
    if state.form().and_then(Form::tick_here).is_some() {
        state.notice = Some(Notice::hint("notice-ticked-by-space"));
        return Vec::new();
    }
    choose(state, place.checked_sub(1));
    // One key a line: of what is decided line by line nothing is an answer too.
    let decides = state.form().and_then(Form::field);
    let decides = decides.is_some_and(|field| field.decides.is_some());
    if (place > 0 || decides)
        && let Some(form) = state.form_mut()
    {
        let left = leave(form);
        // What hangs on the choice is shown or hidden by now, so this is the next one.
        let before = form.focus;
        form.step(true);
        form.came_by_digit = Some(form.focus).filter(|it| *it != before);
        return left;
    }
    Vec::new()
}

/// Chooses among more options than there are digits by a sign of their words, or by the letter with
/// which its pinyin begins: the next one that begins with it, else one that holds it. Where digits
/// do, whoever types words is in the wrong field.
pub(super) fn by_sign(state: &mut State, typed: char) -> Vec<Effect> {
    let field = state.form().and_then(Form::field);
    let field = field.filter(|it| it.options.len() > DIGITS);
    let Some(at) = field.and_then(|it| meant(it, typed)) else {
        state.notice = Some(Notice::hint("notice-by-digit"));
        return Vec::new();
    };
    state.notice = None;
    choose(state, Some(at));
    Vec::new()
}

/// Finds the option that a sign means. What is chosen stays where it holds the sign, or gives way
/// to one that begins as it does: so words are typed one sign after the other.
fn meant(field: &Field, typed: char) -> Option<usize> {
    let said = typed.to_string();
    let chosen = field
        .chosen()
        .and_then(|at| Some((at, field.options.get(at)?)));
    let all = || field.options.iter().enumerate();
    let holds = |(_, it): &(usize, &Choice)| !typed.is_ascii() && it.words.contains(typed);
    let begins = |(_, it): &(usize, &Choice)| {
        PinyinKey::phrase(&it.words)
            .rank(&said)
            .is_some_and(Rank::begins)
    };
    let alike = |(_, it): &(usize, &Choice)| {
        let first = chosen.and_then(|(_, here)| here.words.chars().next());
        first.is_some() && it.words.chars().next() == first
    };
    let next = all().cycle().skip(chosen.map_or(0, |(at, _)| at + 1));
    let found = chosen
        .filter(holds)
        .or_else(|| all().filter(holds).find(alike))
        .or_else(|| next.take(field.options.len()).find(begins))
        .or_else(|| all().find(holds));
    found.map(|(at, _)| at)
}

/// Ticks the line in hand and goes on to the next, or takes its tick off; what was ticked off
/// before stays so.
pub(super) fn tick(state: &mut State, on: bool) -> Vec<Effect> {
    let here = state.form().and_then(Form::tick_here);
    let done = here.is_some_and(|it| it.done);
    if !done {
        choose(state, on.then_some(0));
    }
    if done || on {
        return go(state, |form| form.step(true));
    }
    Vec::new()
}

/// Goes to the row below or above in a grid, else to the field after or before.
fn step_row(state: &mut State, forward: bool) -> Vec<Effect> {
    go(state, |form| form.step_row(forward))
}

/// Keeps the option that is chosen, so that another can be chosen beside it.
pub(super) fn keep_choice(state: &mut State) -> Vec<Effect> {
    let ticked = state.form().and_then(Form::field);
    if let Some(field) = ticked.filter(|it| it.tick.is_some()) {
        let on = field.chosen().is_none();
        return tick(state, on);
    }
    if let Some(why) = state.why_not_several() {
        state.notice = Some(Notice::hint(why));
    } else if let Some(form) = state.form_mut() {
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.keep();
            }
        });
    }
    Vec::new()
}

/// Adds a row to a grid, in the place of the one in hand.
pub(super) fn put_row_in(state: &mut State) -> Vec<Effect> {
    change_rows(state, Form::put_row_in)
}

/// Takes the row in hand out of a grid.
pub(super) fn take_row_out(state: &mut State) -> Vec<Effect> {
    change_rows(state, Form::take_row_out)
}

fn change_rows(state: &mut State, change: fn(&mut Form) -> bool) -> Vec<Effect> {
    if let Some(why) = state.why_no_grid() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    if let Some(form) = state.form_mut()
        && change(form)
    {
        form.dirty = true;
        state.waiting.draft = true;
    }
    Vec::new()
}
