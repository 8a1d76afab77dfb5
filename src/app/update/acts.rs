//! Acting on records: on all that are marked, on the one in hand where none is.

use super::super::effect::{Effect, FormFor};
use super::super::notice::Notice;
use super::super::state::door::Target;
use super::super::state::view::View;
use super::super::state::{Filled, Form, Layer, PickFor, Purpose, State};
use super::super::view_step::ViewStep;
use super::views;
use crate::domain::{DISTILLED, Kind, PaperKind};

fn build(wanted: FormFor) -> Vec<Effect> {
    vec![Effect::Build(Box::new(wanted))]
}

fn not_possible(state: &mut State, why: Option<&'static str>) -> Vec<Effect> {
    state.notice = why.map(Notice::hint);
    Vec::new()
}

/// Shows what can be done next with all that is marked, else with the record in hand.
pub(super) fn advance(state: &mut State) -> Vec<Effect> {
    match state.meant() {
        Some((kind, ids)) => vec![Effect::Offers(kind, ids)],
        None => not_possible(state, state.why_no_record()),
    }
}

/// Distils marked opinions; makes one transition on everything else that is marked.
pub(super) fn act_on_marked(state: &mut State) -> Vec<Effect> {
    let why = state.why_no_marks();
    match state.meant().filter(|_| why.is_none()) {
        Some((kind, ids)) if is_distilled(kind) => vec![Effect::Distil(kind, ids)],
        Some((kind, ids)) => vec![Effect::Offers(kind, ids)],
        None => not_possible(state, why),
    }
}

/// Says whether problems are made of a kind, or of what it says once.
fn is_distilled(kind: Kind) -> bool {
    let gathers = kind.def().gathers.map(|it| it.far(false));
    gathers.unwrap_or(kind) == DISTILLED.of
}

/// Makes a record that says once what all that is marked says, else what is in hand.
pub(super) fn summarise(state: &mut State) -> Vec<Effect> {
    let why = state.why_barred().or_else(|| state.why_no_summary());
    let meant = state.meant().filter(|_| why.is_none());
    match meant.and_then(|(kind, ids)| Some((kind.summarised_by()?, ids))) {
        Some((kind, ids)) => build(FormFor::Gather(kind, ids)),
        None => not_possible(state, why),
    }
}

/// Draws a sample of what is struck off.
pub(super) fn draw(state: &mut State) -> Vec<Effect> {
    match state.why_no_docket() {
        None => build(FormFor::Make(Kind::DRAWN, Vec::new())),
        why => not_possible(state, why),
    }
}

/// Makes a new record of the pane, or of the reference list that is open.
pub(super) fn new(state: &mut State) -> Vec<Effect> {
    if let Some(Layer::Picker(picker)) = state.top()
        && picker.purpose == PickFor::Field
    {
        let name = Filled {
            text: picker.typed.clone(),
            value: None,
        };
        let preset = if name.text.is_empty() {
            Vec::new()
        } else {
            vec![("name", name)]
        };
        return build(FormFor::Make(picker.kind, preset));
    }
    if let Some(Layer::Picker(picker)) = state.top()
        && picker.purpose == PickFor::View
    {
        return views::step(state, ViewStep::Keep);
    }
    if let Some(why) = state.why_not_new() {
        return not_possible(state, Some(why));
    }
    let made = state.view().and_then(View::makes);
    match state.listed().or(made) {
        Some(kind) if kind.def().is_given() => build(FormFor::Entry(kind)),
        Some(kind) => {
            let begins = state.view().map(View::begins_with);
            build(FormFor::Make(kind, begins.unwrap_or_default()))
        }
        None => Vec::new(),
    }
}

/// Edits the record in hand.
pub(super) fn edit(state: &mut State) -> Vec<Effect> {
    match (state.why_not_edit(), state.record_in_hand()) {
        (None, Some((kind, id))) => build(FormFor::Amend(kind, id)),
        (why, _) => not_possible(state, why),
    }
}

/// Makes a new record that begins with what the one in hand says 套用.
pub(super) fn like(state: &mut State) -> Vec<Effect> {
    match (state.why_no_like(), state.record_in_hand()) {
        (None, Some((kind, id))) => build(FormFor::Like(kind, id)),
        (why, _) => not_possible(state, why),
    }
}

/// Puts a person on a post or takes him off it; one of the two is in hand.
pub(super) fn seat(state: &mut State) -> Vec<Effect> {
    match (state.why_no_seat(), state.record_in_hand()) {
        (None, Some((kind, id))) => build(FormFor::Seat(kind, id)),
        (why, _) => not_possible(state, why),
    }
}

/// Attaches a file to the record in hand.
pub(super) fn attach(state: &mut State) -> Vec<Effect> {
    let proved = match state.view().filter(|_| state.top().is_none()) {
        Some(View::Phases(pane)) => pane.deliverable().as_ref().and_then(Target::as_record),
        Some(View::Overview(_) | View::Unmet(_) | View::Talks(_) | View::Organisation(_))
        | None => state.record_in_hand(),
    };
    match (state.why_not_edit(), proved) {
        (None, Some((kind, id))) => build(FormFor::Attach(kind, id)),
        (why, _) => not_possible(state, why),
    }
}

/// Makes one known transition on all that is marked, else on the record in hand.
pub(super) fn act(state: &mut State, verb: &'static str) -> Vec<Effect> {
    match state.meant() {
        Some((kind, ids)) if kind.def().machine.table.iter().any(|row| row.verb == verb) => {
            vec![Effect::Act {
                kind,
                ids,
                verb,
                carried: state.carried.decided(kind, verb),
            }]
        }
        Some(_) => not_possible(state, state.why_no_verb(verb)),
        None => not_possible(state, state.why_no_record()),
    }
}

/// Shows the paper that is made of all that is marked, else of the whole list where it is one of a
/// list, else of the record in hand.
pub(super) fn paper(state: &mut State) -> Vec<Effect> {
    let why = state.why_no_paper();
    // The list of who has not met what is one paper, whoever is in hand.
    if state.shows_unmet() {
        return vec![Effect::Paper(
            PaperKind::Unmet,
            PaperKind::Unmet.of(),
            Vec::new(),
        )];
    }
    let meant = state.meant().filter(|_| why.is_none());
    match meant.and_then(|(kind, ids)| Some((PaperKind::for_kind(kind)?, kind, ids))) {
        Some((paper, kind, ids)) => {
            let is_named =
                state.top().is_some() || state.list().is_none_or(|it| !it.marks.is_empty());
            let whole = paper.is_of_list() && !is_named;
            vec![Effect::Paper(
                paper,
                kind,
                if whole { Vec::new() } else { ids },
            )]
        }
        None => not_possible(state, why),
    }
}

/// Gives what is decided on together: what is marked, else a sheet, a meeting or a page in hand,
/// else all of what is listed that waits.
fn laid(state: &State) -> (Option<Kind>, Vec<i64>) {
    let Some((kind, ids)) = state.meant().filter(|_| state.why_no_record().is_none()) else {
        return (None, Vec::new());
    };
    let is_page = state.top().is_some();
    let marked = state.top().is_none() && state.list().is_some_and(|it| !it.marks.is_empty());
    if marked || is_page || kind == Kind::SHEET || kind == Kind::SITTING {
        return (Some(kind), ids);
    }
    match state.list() {
        Some(_) => (Some(kind), Vec::new()),
        None => (None, Vec::new()),
    }
}

/// Shows on one page what a leader or a meeting has to decide, or lays it on a numbered sheet.
pub(super) fn docket(state: &mut State, lays: bool) -> Vec<Effect> {
    let why = state.why_no_docket();
    if why.is_some() {
        return not_possible(state, why);
    }
    let (kind, ids) = laid(state);
    if lays {
        return vec![Effect::Lay(kind, ids)];
    }
    build(FormFor::Decide(kind, ids))
}

/// Begins a record that is a part of the one in hand.
pub(super) fn begin(state: &mut State, action: &str) -> Vec<Effect> {
    let why = state.why_not_begin(action);
    match (why, Kind::begun_by(action), state.record_in_hand()) {
        (None, Some((part, _)), Some((_, id))) => build(FormFor::Part(part, id)),
        (why, ..) => not_possible(state, why),
    }
}

/// Takes the marks off what a form that was saved has acted on, or said once.
pub(super) fn unmark(state: &mut State, form: &Form, passed_over: &[i64]) {
    let Some(list) = state.list_mut() else {
        return;
    };
    if let Purpose::Act { ids, .. } | Purpose::Distil(ids) = &form.purpose {
        // What was left out because it could not be acted on stays marked.
        list.unmark(|id| ids.contains(&id) && !passed_over.contains(&id));
    } else if form.kind.def().gathers.is_some() {
        list.unmark(|_| true);
    }
}
