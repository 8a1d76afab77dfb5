//! Where somebody was: the pane, and of each list what it showed, in which order, with which
//! columns, and the row in hand. It is kept beside the store when he leaves and taken up when he
//! comes back; whatever cannot be read begins as if it had never been kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::build::said_of;
use crate::app::state::unmet::UnmetState;
use crate::app::state::view::View;
use crate::app::state::{List, State, Tab};
use crate::app::view_words::waiting;
use crate::domain::{Kind, Value};
use crate::i18n::Texts;
use crate::office::{By, NamedView, Office, OfficeResult};
use crate::store::Key;

/// What of the screen is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Place {
    /// The pane.
    pane: String,
    /// The further lists that panes show, by the panes.
    aside: BTreeMap<String, String>,
    /// The computed list that stands in the place of the plan.
    over: Option<String>,
    /// The record in hand of a pane that is no list.
    held: Option<(String, i64)>,
    /// The lists, by the kinds.
    lists: BTreeMap<String, Left>,
}

/// A list as it was left.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Left {
    /// Filter, order and columns, as a view has them; nothing for the rows of a figure.
    shown: Option<String>,
    /// The view that it was shown as, and whether it was no more as that has it.
    view: Option<(String, bool)>,
    /// What the row in hand was ordered by, its key, and in which row of the screen it stood.
    row: Option<(Value, i64, usize)>,
}

/// What stands for the list of who has talked to whom.
const TALKS: &str = "talks";

/// Takes up where somebody was; gives the record that was in hand in a pane that is no list.
/// Nothing of it is told: the pane says what it shows.
pub fn come_back(office: &Office, texts: &Texts, state: &mut State) -> Option<(Kind, i64)> {
    let kept = office.whereabouts().ok().flatten();
    let place = kept.and_then(|it| serde_json::from_str::<Place>(&it).ok());
    let place = place?;
    for (code, left) in &place.lists {
        let list = Kind::from_code(code).map(|kind| list_of(office, texts, kind, left));
        if let Some(Ok(list)) = list {
            state.lists.insert(list.kind, list);
        }
    }
    for (pane, code) in &place.aside {
        let of_pane = |tab: Tab| Kind::from_code(code).filter(|it| Tab::over(*it) == Some(tab));
        if let Some((tab, kind)) = tab_of(pane).and_then(|tab| Some((tab, of_pane(tab)?))) {
            state.aside.insert(tab, kind);
        }
    }
    // Whoever leads sees first how all of it stands, without a key.
    if office.leads() {
        return None;
    }
    if let Some(tab) = tab_of(&place.pane) {
        state.tab = tab;
    }
    let over = place.over.as_deref().and_then(view_of);
    state.views.extend(over.map(|it| (Tab::Phases, it)));
    let (code, id) = place.held?;
    Some((Kind::from_code(&code)?, id))
}

/// Keeps where somebody is.
///
/// # Errors
/// What stands in the way of writing it.
pub fn keep_place(office: &Office, state: &State) -> OfficeResult<()> {
    let aside = state.aside.iter();
    let lists = state.lists.values();
    let held = state.view().and_then(View::in_hand);
    let place = Place {
        pane: state.tab.code().to_owned(),
        aside: aside
            .map(|(tab, kind)| (tab.code().to_owned(), kind.code().to_owned()))
            .collect(),
        over: state.views.get(&Tab::Phases).and_then(word_of),
        held: held.map(|(kind, id)| (kind.code().to_owned(), id)),
        lists: lists
            .map(|list| (list.kind.code().to_owned(), left(office, list)))
            .collect(),
    };
    let text = serde_json::to_string(&place).unwrap_or_default();
    office.keep_whereabouts(&text)
}

fn tab_of(code: &str) -> Option<Tab> {
    Tab::ALL.into_iter().find(|it| it.code() == code)
}

/// Gives the word of a computed list that stands in the place of the plan.
fn word_of(view: &View) -> Option<String> {
    match view {
        View::Unmet(shown) => Some(shown.by.code().to_owned()),
        View::Talks(_) => Some(TALKS.to_owned()),
        View::Overview(_) | View::Phases(_) | View::Organisation(_) => None,
    }
}

fn view_of(word: &str) -> Option<View> {
    if word == TALKS {
        return Some(View::Talks(Box::default()));
    }
    let by = By::ALL.into_iter().find(|it| it.code() == word)?;
    Some(View::Unmet(Box::new(UnmetState::new(by))))
}

/// Writes down a list as it is. The rows of a figure were counted on a day: they are no place.
fn left(office: &Office, list: &List) -> Left {
    let shown = list.as_view();
    let of_figure = list.led.is_some() || !shown.filter.values("id").is_empty();
    // What a view shows of what waits, it shows again as it is then.
    let of_figure = of_figure && !(list.waits.is_some() && list.view.is_some());
    let shown = (!of_figure)
        .then(|| office.view_text(&shown).ok())
        .flatten();
    // What was not looked at since is where it was.
    let row = list.key(list.current()).or_else(|| list.sought.clone());
    Left {
        row: row
            .filter(|_| shown.is_some())
            .map(|key| (key.sort, key.id, list.cursor.saturating_sub(list.top))),
        view: list.view.clone().map(|name| (name, list.view_left)),
        shown,
    }
}

/// Makes a list as it was left; what its filter names and is no more is left out.
fn list_of(office: &Office, texts: &Texts, kind: Kind, left: &Left) -> OfficeResult<List> {
    let mut list = List::of(kind);
    let shown = left.shown.as_ref();
    let Some(shown) = shown.and_then(|it| office.view_of_text(kind, it).ok()) else {
        return Ok(list);
    };
    if list.filter != shown.filter {
        list.said = said_of(office, texts, kind, &shown.filter)?;
    }
    if let Some((name, left)) = &left.view
        && let Ok(kept) = office.view(kind, name)
    {
        // It may have been taken away since, or kept otherwise.
        let same = NamedView {
            name: shown.name.clone(),
            lacks: shown.lacks.clone(),
            ..kept
        } == shown;
        (list.view, list.view_left) = (Some(name.clone()), *left || !same);
    }
    list.led = shown.waits.map(|it| waiting(office, it)).transpose()?;
    let rows = office.shown_by(&shown)?;
    list.show_view(shown, rows);
    if let Some((sort, id, row)) = &left.row {
        // Where it is ordered otherwise by now, it is looked for where it stands.
        let record = office.record(kind, *id)?;
        let own = record.map(|it| Key::of(list.sort().0, &it));
        list.sought = Some(own.unwrap_or_else(|| Key {
            sort: sort.clone(),
            id: *id,
        }));
        list.cursor = *row;
    }
    Ok(list)
}
