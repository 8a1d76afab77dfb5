//! What can be done: the keys of this screen with what it is for, and every action by its words.

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::keymap::Shown;
use super::super::registry::Entry;
use super::super::scope::Scope;
use super::super::seldom::Seldom;
use super::super::state::{Catalogue, Layer, Purpose, State, Tab};
use crate::domain::Kind;

/// Opens what this pane is for and the keys of this screen, what is possible and its own first;
/// over it, the rules.
pub(super) fn open_help(state: &mut State) -> Vec<Effect> {
    if matches!(state.top(), Some(Layer::Help(_))) {
        return vec![Effect::Rules];
    }
    let scopes = state.scopes();
    let mut all = state.keymap.shown(scopes, state);
    let first = is_first_run(state);
    all.retain(|it| !it.chords.is_empty() && (!first || it.why_not.is_none()));
    in_order(&mut all, scopes);
    let about = about(state);
    open_catalogue(state, (about, all), Layer::Help)
}

/// Puts actions in order: what is possible here first, and of that what is this screen's own.
fn in_order(all: &mut [Shown], scopes: &[Scope]) {
    all.sort_by_key(|it| {
        let entry = Entry::named(it.name);
        let own = entry.and_then(|it| scopes.iter().position(|of| it.scopes.contains(of)));
        (it.why_not.is_some(), own.unwrap_or(usize::MAX))
    });
}

/// Gives the locale key of what the screen is for.
fn about(state: &State) -> Option<String> {
    let of = match state.top() {
        None if state.shows_unmet() => "unmet",
        None => state.tab.code(),
        Some(Layer::Form(form)) if form.purpose == Purpose::FirstRun => "first-run",
        Some(Layer::Form(_)) => "form",
        Some(Layer::Page(_)) => "page",
        Some(Layer::Paper(_)) => "paper",
        Some(
            Layer::Offers(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Pairs(_)
            | Layer::Columns(_),
        ) => return None,
    };
    Some(format!("about-{of}"))
}

/// Opens the palette: every action there is.
pub(super) fn open_palette(state: &mut State) -> Vec<Effect> {
    let mut scopes = state.scopes().to_vec();
    let first = is_first_run(state);
    for scope in Scope::ALL {
        let is_other = !first && matches!(scope, Scope::Browse | Scope::List);
        if is_other && !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    let mut all = state.keymap.shown(&scopes, state);
    all.extend(keyless(state));
    if first {
        all.retain(|it| it.why_not.is_none());
    } else {
        all.extend(further_lists(state));
    }
    in_order(&mut all, &[Scope::List, Scope::Browse, Scope::Everywhere]);
    open_catalogue(state, (None, all), Layer::Palette)
}

/// Says whether there is no office yet: then nothing can be gone to, and nothing will be possible
/// later that is not now.
fn is_first_run(state: &State) -> bool {
    let mut forms = state.forms();
    forms.any(|form| form.purpose == Purpose::FirstRun)
}

/// Gives what is wanted once in a while, and needs no key of its own.
fn keyless(state: &State) -> impl Iterator<Item = Shown> {
    let tour = [
        ("skip_step", Seldom::SkipStep),
        ("end_tour", Seldom::EndTour),
    ];
    let tour = tour.into_iter().filter(|_| state.tour.is_some());
    let sealed = state.why_not_unseal();
    let why_not = move |seldom| sealed.filter(|_| seldom == Seldom::Unseal);
    let all = [
        ("unseal", Seldom::Unseal),
        ("themes", Seldom::Themes),
        ("news", Seldom::News),
    ];
    all.into_iter()
        .chain(tour)
        .map(move |(name, seldom)| Shown {
            name,
            action: Action::Seldom(seldom),
            chords: Vec::new(),
            keys: String::new(),
            words: String::new(),
            why_not: why_not(seldom),
        })
}

/// Gives the lists that stand behind those of the panes: no key leads to one of them at once. They
/// can be gone to from wherever a pane can.
fn further_lists(state: &State) -> Vec<Shown> {
    let why_not = Entry::named("pane_1").and_then(|it| state.why_not(it));
    let lists = Kind::ALL.into_iter().filter(|it| Tab::over(*it).is_some());
    lists
        .map(|kind| Shown {
            name: "list_of",
            action: Action::OtherList(Some(kind)),
            chords: Vec::new(),
            keys: String::new(),
            words: String::new(),
            why_not,
        })
        .collect()
}

fn open_catalogue(
    state: &mut State,
    (about, all): (Option<String>, Vec<Shown>),
    layer: fn(Catalogue) -> Layer,
) -> Vec<Effect> {
    if matches!(state.top(), Some(Layer::Help(_) | Layer::Palette(_))) {
        state.layers.pop();
    }
    let serial = state.next_serial();
    state.layers.push(layer(Catalogue {
        serial,
        typed: String::new(),
        about,
        all: all.clone(),
        found: Vec::new(),
        cursor: 0,
    }));
    vec![Effect::Match {
        serial,
        typed: String::new(),
        all,
    }]
}
