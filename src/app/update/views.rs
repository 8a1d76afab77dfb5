//! Views of a list and its columns: shown, kept under a name, opened.

use super::super::effect::{Effect, OpenedView, Views, ViewsDone};
use super::super::notice::Notice;
use super::super::state::{
    Armed, ColumnsShown, Layer, List, PickFor, Picker, PromptFor, State,
};
use super::super::view_step::{Arrange, ColumnStep, ViewStep};
use super::{lists, popups};
use crate::domain::Kind;
use crate::office::NamedView;

/// Does what a key means.
pub(super) fn arrange(state: &mut State, step: Arrange, armed: Option<&Armed>) -> Vec<Effect> {
    match step {
        Arrange::View(ViewStep::Remove) => remove(state, armed),
        Arrange::View(it) => self::step(state, it),
        Arrange::Column(it) => columns(state, it),
    }
}

/// Does what a key means for the views.
pub(super) fn step(state: &mut State, step: ViewStep) -> Vec<Effect> {
    match step {
        ViewStep::Show => show(state),
        ViewStep::Keep => ask(state, PromptFor::KeepView),
        ViewStep::Rename => ask(state, PromptFor::RenameView),
        ViewStep::Remove => remove(state, None),
    }
}

/// Shows the views there are.
fn show(state: &mut State) -> Vec<Effect> {
    let kind = state.listed().filter(|_| state.why_no_list().is_none());
    let Some(kind) = kind else {
        state.notice = state.why_no_list().map(Notice::hint);
        return Vec::new();
    };
    let serial = state.next_serial();
    state.layers.push(Layer::Picker(Box::new(Picker::of(
        serial,
        kind,
        PickFor::View,
    ))));
    vec![Effect::Views(Views::Find(serial, kind, String::new()))]
}

/// Gives the list of views that lies uppermost, or beneath the line that asks for a name: its
/// number, the kind, the name in hand.
fn picker(state: &State) -> Option<(u64, Kind, Option<String>)> {
    let top = state.layers.iter().rev();
    let mut top = top.skip_while(|it| matches!(it, Layer::Prompt(_)));
    match top.next() {
        Some(Layer::Picker(picker)) if picker.purpose == PickFor::View => {
            let here = picker.candidates.get(picker.cursor);
            Some((picker.serial, picker.kind, here.map(|it| it.name.clone())))
        }
        Some(_) | None => None,
    }
}

/// Asks for a name.
fn ask(state: &mut State, purpose: PromptFor) -> Vec<Effect> {
    let shown = picker(state).and_then(|it| it.2);
    let typed = match purpose {
        PromptFor::RenameView => shown.clone(),
        PromptFor::KeepView | PromptFor::Find | PromptFor::GoTo | PromptFor::Unseal(_) => {
            state.list().and_then(|list| list.view.clone())
        }
    };
    if purpose == PromptFor::RenameView && shown.is_none() {
        state.notice = Some(Notice::hint("views-none"));
        return Vec::new();
    }
    popups::open_prompt(state, purpose, typed.unwrap_or_default())
}

/// Takes the view in hand away, once the key was pressed twice: nothing brings it back.
fn remove(state: &mut State, armed: Option<&Armed>) -> Vec<Effect> {
    let Some((serial, kind, Some(name))) = picker(state) else {
        state.notice = Some(Notice::hint("views-none"));
        return Vec::new();
    };
    let wanted = Armed::View(kind, name.clone());
    if armed != Some(&wanted) {
        state.notice = Some(Notice::hint("notice-view-remove").with("name", name));
        state.armed = Some(wanted);
        return Vec::new();
    }
    if let Some(list) = state.lists.get_mut(&kind)
        && list.view.as_ref() == Some(&name)
    {
        list.view = None;
    }
    vec![Effect::Views(Views::Remove(serial, kind, name))]
}

/// Takes the name that was typed.
pub(super) fn named(state: &mut State, purpose: PromptFor, name: &str) -> Vec<Effect> {
    if purpose == PromptFor::RenameView {
        let renamed = picker(state).and_then(|(_, kind, before)| Some((kind, before?)));
        let renamed = renamed
            .map(|(kind, before)| Effect::Views(Views::Rename(kind, before, name.to_owned())));
        return renamed.into_iter().collect();
    }
    let Some(list) = state.list() else {
        return Vec::new();
    };
    vec![Effect::Views(Views::Keep(Box::new(NamedView {
        name: name.trim().to_owned(),
        ..list.as_view()
    })))]
}

/// Opens the view in hand.
pub(super) fn take(kind: Kind, name: String) -> Vec<Effect> {
    vec![Effect::Views(Views::Open(kind, name))]
}

/// Takes in what came of it.
pub(super) fn done(state: &mut State, done: ViewsDone) -> Vec<Effect> {
    match done {
        ViewsDone::Opened(it) => opened(state, *it),
        ViewsDone::Kept(kind, before, name, notice) => {
            kept(state, (kind, before), &name, notice)
        }
    }
}

/// Shows a list as a view has it; its marks stay.
fn opened(state: &mut State, opened: OpenedView) -> Vec<Effect> {
    let OpenedView {
        view,
        rows,
        led,
        said,
        notice,
    } = opened;
    let kind = view.kind;
    if state.listed() != Some(kind) {
        return Vec::new();
    }
    let mut list = List::of(kind);
    if let Some(before) = state.lists.get_mut(&kind) {
        list.marks = std::mem::take(&mut before.marks);
        list.marked_last = before.marked_last;
    }
    list.view = Some(view.name.clone());
    list.show_view(view, rows);
    (list.led, list.said) = (led, said);
    state.lists.insert(kind, list);
    state.notice = notice;
    lists::restart(state)
}

/// A view was kept, or has another name: what asked for it closes, and the list bears it.
fn kept(
    state: &mut State,
    (kind, before): (Kind, Option<String>),
    name: &str,
    notice: Notice,
) -> Vec<Effect> {
    state.notice = Some(notice);
    if let Some(list) = state.lists.get_mut(&kind) {
        let is_its_own = list.view.is_some() && list.view == before;
        if before.is_none() || is_its_own {
            list.view = Some(name.to_owned());
            list.view_left &= before.is_some();
        }
    }
    if before.is_some() {
        for layer in &mut state.layers {
            // The one in hand stays in hand.
            if let Layer::Picker(picker) = layer
                && picker.purpose == PickFor::View
                && let Some(here) = picker.candidates.get_mut(picker.cursor)
            {
                name.clone_into(&mut here.name);
            }
        }
        let again = picker(state)
            .map(|(serial, kind, _)| Effect::Views(Views::Find(serial, kind, String::new())));
        return again.into_iter().collect();
    }
    let asked = |layer: &Layer| match layer {
        Layer::Picker(picker) => picker.purpose == PickFor::View,
        Layer::Columns(_) => true,
        Layer::Page(_)
        | Layer::Form(_)
        | Layer::Offers(_)
        | Layer::Palette(_)
        | Layer::Help(_)
        | Layer::Prompt(_)
        | Layer::Paper(_)
        | Layer::Pairs(_) => false,
    };
    state.layers.retain(|layer| !asked(layer));
    Vec::new()
}

/// Does what a key means among the columns.
fn columns(state: &mut State, step: ColumnStep) -> Vec<Effect> {
    if step == ColumnStep::Show {
        let shown = state.list().filter(|_| state.why_no_list().is_none());
        let screen = state.size.0;
        match shown.map(|list| ColumnsShown::of(list, screen)) {
            Some(shown) => state.layers.push(Layer::Columns(Box::new(shown))),
            None => state.notice = state.why_no_list().map(Notice::hint),
        }
        return Vec::new();
    }
    let Some(Layer::Columns(shown)) = state.layers.last_mut() else {
        return Vec::new();
    };
    if !shown.step(step) {
        state.notice = Some(Notice::hint("columns-last"));
        return Vec::new();
    }
    let (kind, chosen) = (shown.kind, shown.chosen());
    if let Some(list) = state.lists.get_mut(&kind) {
        list.columns = chosen;
        list.first_column = 0;
        list.view_left = list.view.is_some();
    }
    Vec::new()
}
