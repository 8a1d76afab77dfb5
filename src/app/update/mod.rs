//! From what the user meant to the next state, and to what must happen outside it.

mod acts;
mod browse;
mod cards;
mod catalogue;
mod choosing;
mod copying;
mod drafts;
mod files;
mod forms;
mod gone;
mod jobs;
mod lists;
mod named;
mod near;
mod panes;
mod phrases;
mod picking;
mod popups;
mod reading;
mod settle;
mod themes;
mod typing;
mod views;

use super::action::{Action, Move};
use super::effect::{DRAFT_LEFT, Effect, NEWS_TOLD, Next};
use super::notice::Notice;
use super::seldom::Seldom;
use super::state::{Armed, Copied, Layer, State, Tour};
use super::tour::next;

pub use settle::settle;

/// Takes an action in; gives what must be done outside the state, in order.
///
/// Nothing here reads a store, a clock or a terminal.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let columns = jobs::columns(state);
    let mut effects = done(state, action);
    effects.extend(forms::follow(state));
    effects.extend(jobs::look_again(state, columns));
    effects
}

fn done(state: &mut State, action: Action) -> Vec<Effect> {
    let (said, armed) = if is_pressed(&action) {
        (state.notice.take(), state.armed.take())
    } else {
        (None, None)
    };
    let copied = state.copied.take_if(|_| is_pressed(&action));
    let numbers = said.as_ref().map(Notice::numbers).unwrap_or_default();
    if !numbers.is_empty() {
        state.named = numbers;
    }
    if is_pressed(&action) && std::mem::take(&mut state.day_unseen) && saves(state, &action) {
        // The day has become another under the form: that is read before it counts.
        state.notice = said.or_else(|| Some(Notice::hint("notice-new-day-unseen")));
        return Vec::new();
    }
    let asked = if answers(&action) {
        state.standing.take().is_some_and(|it| it.asks)
    } else {
        false
    };
    if let Some(why) = state.why_marked(&action) {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    if asked && let Action::Digit(digit) = action {
        return cards::answered(state, digit);
    }
    if asked {
        cards::take_lent(state);
    }
    // What was left stands in the notice of the start, and Enter opens what it speaks of.
    let told = |key: &str| said.as_ref().is_some_and(|it| it.is(key));
    if action == Action::Open && told(DRAFT_LEFT) {
        return drafts::list();
    }
    if action == Action::Open && told(NEWS_TOLD) {
        return news(state);
    }
    carried_out(state, action, &Again { armed, copied })
}

/// What the last key left for the same one pressed again.
struct Again {
    armed: Option<Armed>,
    copied: Option<Copied>,
}

/// Carries an action out; some do more when they are pressed again.
fn carried_out(state: &mut State, action: Action, again: &Again) -> Vec<Effect> {
    match action {
        Action::Move(step) => moved(state, step),
        Action::Pane(place) => panes::go_to_pane(state, place),
        Action::PreviousPane => panes::next_pane(state, false),
        Action::NextPane => panes::next_pane(state, true),
        Action::Help => catalogue::open_help(state),
        Action::Palette => catalogue::open_palette(state),
        Action::Find => popups::open_find(state),
        Action::GoTo => popups::open_go_to(state),
        Action::Undo | Action::Redo => undo(state, way_of(&action)),
        Action::View => lists::next_order(state),
        Action::OtherList(kind) => panes::other_list(state, kind),
        Action::Unmet => browse::show_unmet(state),
        Action::Back => browse::back(state),
        Action::Quit => browse::quit(state),
        Action::Redraw => redraw(state),
        Action::OpenNamed => named::open(state),
        Action::SaveAside => gone::save_aside(state),
        Action::Open => browse::open(state),
        Action::Mark => lists::mark(state, None),
        Action::MarkUp => lists::mark(state, Some(Move::Up)),
        Action::MarkDown => lists::mark(state, Some(Move::Down)),
        Action::MarkAll => lists::mark_all(state),
        Action::MarkTo => lists::mark_to(state),
        Action::Unmark => lists::unmark(state),
        Action::Advance => acts::advance(state),
        Action::New => acts::new(state),
        Action::Edit => acts::edit(state),
        Action::Like => acts::like(state),
        Action::Filter => lists::open_filter(state),
        Action::ActOnMarked => acts::act_on_marked(state),
        Action::Seat => acts::seat(state),
        Action::Attach => acts::attach(state),
        Action::Export => lists::export(state),
        Action::Import => jobs::import(state),
        Action::Summarise => acts::summarise(state),
        Action::Draw => acts::draw(state),
        Action::Near(step) => near::step(state, step),
        Action::Arrange(step) => views::arrange(state, step, again.armed.as_ref()),
        Action::Urge => acts::act(state, "urge"),
        Action::Verify => acts::act(state, "pass"),
        Action::Paper => acts::paper(state),
        Action::Docket(lays) => acts::docket(state, lays),
        Action::Void => acts::act(state, "void"),
        Action::Begin(action) => acts::begin(state, action),
        Action::NextField => forms::next_field(state),
        Action::SkipField => forms::step(state, true),
        Action::PreviousField => forms::step(state, false),
        Action::KeepChoice => choosing::keep_choice(state),
        Action::PutRowIn => choosing::put_row_in(state),
        Action::TakeRowOut => choosing::take_row_out(state),
        // The text buffer makes the line and tells of it as a changed field.
        Action::NewLine => Vec::new(),
        Action::Save => save(state),
        Action::SaveNextCard => cards::save_card(state, Next::NextCard),
        Action::SaveSameCard => cards::save_card(state, Next::SameCard),
        Action::EmptyCard => cards::save_card(state, Next::EmptyCard),
        Action::Ditto => forms::ditto(state),
        Action::TakeWaiting => typing::take_waiting(state),
        Action::Discard => drafts::discard(state, again.armed.as_ref()),
        Action::Copy => copying::copy(state, again.copied),
        Action::Seldom(it) => seldom(state, it),
        Action::Wait(text) => typing::wait(state, &text),
        Action::Unwait => typing::unwait(state),
        Action::Seen => typing::seen(state),
        Action::WordsOnChoice(typed) => choosing::by_sign(state, typed),
        Action::PastedNowhere => hinted(state, "notice-pasted-nowhere"),
        Action::ClearField => clear_field(state),
        Action::Pick => picking::open(state),
        Action::Phrases(keeps) => phrases::step(state, keeps),
        Action::Accept => popups::accept(state),
        Action::Digit(digit) => digit_chosen(state, digit),
        Action::Choose(key) => popups::choose(state, key),
        Action::FieldChanged(text) => field_changed(state, text),
        Action::StoreChanged | Action::NewDay => browse::reload(state),
        Action::StoreMoved(how) => gone::moved_away(state, how),
        Action::Resized(columns, rows) => browse::resized(state, (columns, rows)),
        Action::Rested => browse::rested(state),
        Action::DraftDue => drafts::keep_drafts(state),
        Action::InputMethod => input_method(state),
    }
}

/// The key that saves: where nothing can be saved in its place, all of it elsewhere.
fn save(state: &mut State) -> Vec<Effect> {
    if state.facts.moved {
        return gone::save_aside(state);
    }
    forms::save(state, Next::Close)
}

/// Shows what is wanted once in a while.
fn seldom(state: &mut State, what: Seldom) -> Vec<Effect> {
    match what {
        Seldom::Drafts => drafts::list(),
        Seldom::Themes => themes::show(state),
        Seldom::News => news(state),
        Seldom::Unseal => popups::open_unseal(state),
        Seldom::SkipStep => toured(state, state.tour.map(next)),
        Seldom::EndTour => toured(state, None),
    }
}

/// Shows what is new since the version that was seen last, else all that ever was.
fn news(state: &State) -> Vec<Effect> {
    vec![Effect::News(state.news.since.clone())]
}

fn toured(state: &mut State, tour: Option<Tour>) -> Vec<Effect> {
    state.tour = tour;
    Vec::new()
}

fn redraw(state: &mut State) -> Vec<Effect> {
    state.repaint = true;
    Vec::new()
}

fn hinted(state: &mut State, key: &'static str) -> Vec<Effect> {
    state.notice = Some(Notice::hint(key));
    Vec::new()
}

/// Says whether an action would save the form in hand.
fn saves(state: &State, action: &Action) -> bool {
    let is_last = super::state::Form::is_at_end;
    let ends = *action == Action::NextField && state.form().is_some_and(is_last);
    ends || matches!(
        action,
        Action::Save | Action::SaveNextCard | Action::SaveSameCard | Action::EmptyCard
    )
}

/// Says whether an action ends a standing refusal: whoever asks for it has seen that one.
const fn answers(action: &Action) -> bool {
    is_pressed(action)
        && !matches!(
            action,
            Action::Wait(_)
                | Action::Unwait
                | Action::Seen
                | Action::Quit
                | Action::Redraw
                | Action::OpenNamed
        )
}

/// Says whether a person did it; only that takes a notice away.
const fn is_pressed(action: &Action) -> bool {
    !matches!(
        action,
        Action::StoreChanged
            | Action::StoreMoved(_)
            | Action::NewDay
            | Action::Resized(..)
            | Action::Rested
            | Action::DraftDue
    )
}

/// Says whether a command is taken back or brought back.
fn way_of(action: &Action) -> crate::store::Way {
    if *action == Action::Redo {
        crate::store::Way::Redo
    } else {
        crate::store::Way::Undo
    }
}

/// With a form open only what was typed into it is taken back, whatever lies over it.
fn undo(state: &mut State, way: crate::store::Way) -> Vec<Effect> {
    match state.top() {
        Some(Layer::Form(_)) => typing::undo(state, way),
        _ if state.forms().next().is_some() => Vec::new(),
        _ => browse::undo(state, way),
    }
}

fn moved(state: &mut State, step: Move) -> Vec<Effect> {
    let rows = usize::from(super::state::layout::body_rows(state.size));
    match state.top() {
        None => match state.view_mut() {
            Some(view) => {
                view.go(step, rows);
                Vec::new()
            }
            None => lists::moved(state, step),
        },
        Some(Layer::Page(_)) => browse::moved_on_page(state, step),
        Some(Layer::Paper(_)) => {
            if let Some(Layer::Paper(paper)) = state.layers.last_mut() {
                paper.go(step);
            }
            Vec::new()
        }
        Some(Layer::Pairs(_)) => near::moved(state, step),
        Some(Layer::Form(_)) => choosing::moved(state, step),
        Some(
            Layer::Offers(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Columns(_),
        ) => popups::moved(state, step),
    }
}

fn digit_chosen(state: &mut State, digit: u8) -> Vec<Effect> {
    match state.top() {
        Some(Layer::Form(_)) => choosing::digit(state, digit),
        Some(
            Layer::Page(_)
            | Layer::Offers(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_),
        )
        | None => Vec::new(),
    }
}

/// A character came where none is typed: into a choice, or into a list.
fn input_method(state: &mut State) -> Vec<Effect> {
    state.notice = Some(Notice::hint("notice-input-method"));
    if let Some(field) = state.form_mut().and_then(super::state::Form::field_mut)
        && !field.options.is_empty()
    {
        field.fault = Some(crate::domain::Refusal::of("chosen-by-digit"));
    }
    Vec::new()
}

fn clear_field(state: &mut State) -> Vec<Effect> {
    if state.focus().is_some() {
        return field_changed(state, String::new());
    }
    match state.form().and_then(super::state::Form::tick_here) {
        Some(_) => choosing::tick(state, false),
        None => digit_chosen(state, 0),
    }
}

fn field_changed(state: &mut State, text: String) -> Vec<Effect> {
    match state.top() {
        Some(Layer::Form(_)) => forms::changed(state, text),
        Some(_) => popups::changed(state, text),
        None => Vec::new(),
    }
}
