//! Forms: what is chosen among options, and the rows of grids.

use super::super::action::Move;
use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::state::{Choice, Field, Form, State, Stroke};
use super::forms::{go, leave};
use crate::domain::Refusal;
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
                field.spelled.clear();
                if field.fault.as_ref().is_some_and(|it| it.key == NO_SUCH) {
                    field.fault = None;
                }
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

/// Chooses among more options than there are digits by signs of their words, or by the letters with
/// which its pinyin begins: what was typed so far goes before, so that a word is typed whole. What
/// fits nothing is told, and keeps the form from being saved. Where digits do, whoever types words
/// is in the wrong field.
pub(super) fn by_sign(state: &mut State, typed: char) -> Vec<Effect> {
    let field = state.form().and_then(Form::field);
    let Some(field) = field.filter(|it| it.options.len() > DIGITS) else {
        state.notice = Some(Notice::hint("notice-by-digit"));
        return Vec::new();
    };
    let is_amiss = field.fault.as_ref().is_some_and(|it| it.key == NO_SUCH);
    let whole = format!("{}{typed}", field.spelled);
    let goes_on = spelled(field, &whole).filter(|_| !field.spelled.is_empty());
    // Another letter begins anew; behind a word that is none it is a part of that.
    let anew = || meant(field, typed).filter(|_| !is_amiss || typed.is_ascii());
    let found = goes_on.map(|at| (at, whole.clone()));
    let found = found.or_else(|| Some((anew()?, typed.to_string())));
    if let Some((at, so_far)) = found {
        state.notice = None;
        choose(state, Some(at));
        if let Some(field) = state.form_mut().and_then(Form::field_mut) {
            field.spelled = so_far;
            field.fault = None;
        }
    } else if let Some(field) = state.form_mut().and_then(Form::field_mut) {
        let fault = Refusal::of(NO_SUCH).with("found", &whole);
        field.fault = Some(fault.at(field.column.name));
        field.spelled = whole;
    }
    Vec::new()
}

/// The refusal of a word that is no option.
pub(super) const NO_SUCH: &str = "no-such-option";

/// Finds the option that is spelled by some signs: that of these words, that of which they are all
/// the initials, one that begins with them, one that holds them; of equals what is chosen stays.
fn spelled(field: &Field, signs: &str) -> Option<usize> {
    let rank = |words: &str| {
        let begins = PinyinKey::phrase(words)
            .rank(signs)
            .is_some_and(Rank::begins);
        let all = words.chars().count() == signs.chars().count();
        if words == signs {
            Some(0)
        } else if begins && all {
            Some(1)
        } else if begins || words.starts_with(signs) {
            Some(2)
        } else {
            (!signs.is_ascii() && words.contains(signs)).then_some(3)
        }
    };
    let chosen = field.chosen();
    let options = field.options.iter().enumerate();
    let ranked =
        options.filter_map(|(at, it)| Some((rank(&it.words)?, chosen != Some(at), at)));
    ranked.min().map(|(_, _, at)| at)
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
