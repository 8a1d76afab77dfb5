//! Panes and pages: going there, looking, coming back.

use super::super::action::Move;
use super::super::effect::{Effect, FormFor, Opening};
use super::super::notice::Notice;
use super::super::state::door::Target;
use super::super::state::layout::{body_rows, list_rows};
use super::super::state::unmet::UnmetState;
use super::super::state::view::View;
use super::super::state::{From, Layer, Leaving, List, NearFor, Purpose, State, Tab};
use super::{drafts, forms, lists, popups};
use crate::domain::{FirstBy, Kind};
use crate::office::{By, FileOf};
use crate::store::Way;

/// Shows a pane; what stood over the one before closes.
pub(crate) fn show(state: &mut State, tab: Tab) -> Vec<Effect> {
    let mut effects = drafts::keep_drafts(state);
    state.layers.clear();
    state.tab = tab;
    effects.extend(lists::enter(state));
    effects
}

/// Shows who has met which requirement: by person first, then by branch and by department, then who
/// has talked to whom where that is asked, then the plan again.
pub(super) fn show_unmet(state: &mut State) -> Vec<Effect> {
    let unmet = |by: By| Some(View::Unmet(Box::new(UnmetState::new(by))));
    let next = match state.view().filter(|_| state.top().is_none()) {
        Some(View::Unmet(pane)) => {
            let shown = By::ALL.iter().position(|by| *by == pane.by);
            match By::ALL.get(shown.map_or(0, |at| at + 1)) {
                Some(by) => unmet(*by),
                None if pane.asked.iter().any(|it| it.of_pairs) => {
                    Some(View::Talks(Box::default()))
                }
                None => None,
            }
        }
        Some(View::Talks(_)) => None,
        Some(View::Overview(_) | View::Phases(_) | View::Organisation(_)) | None => {
            unmet(By::default())
        }
    };
    show_over_plan(state, next)
}

/// Shows a view in the place of the plan, or the plan again; what stood over it closes.
fn show_over_plan(state: &mut State, next: Option<View>) -> Vec<Effect> {
    let mut effects = drafts::keep_drafts(state);
    state.layers.clear();
    state.tab = Tab::Phases;
    let held = next.map(Box::new);
    if let Some(view) = &held {
        state.views.insert(state.tab, (**view).clone());
    }
    effects.push(Effect::View(state.tab, held));
    effects
}

/// Takes one's own last command back, or brings it back.
pub(super) fn undo(state: &State, way: Way) -> Vec<Effect> {
    match state.top() {
        None | Some(Layer::Page(_) | Layer::Pairs(_)) => vec![Effect::Undo(way)],
        Some(_) => Vec::new(),
    }
}

/// Goes one step back; a form is put away and its draft stays.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    if matches!(state.form(), Some(form) if form.purpose == Purpose::FirstRun) {
        state.notice = Some(Notice::hint("first-run-leave"));
        return Vec::new();
    }
    if popups::unask(state) {
        return Vec::new();
    }
    match state.layers.pop() {
        Some(Layer::Form(mut form)) => {
            forms::take_pointed(&mut form);
            if form.draft_key().is_some() && !form.is_untouched() {
                state.notice = Some(Notice::hint("notice-put-away"));
            }
            state.waiting.draft = false;
            let mut effects = Vec::new();
            if form.purpose.session().is_some() {
                effects.extend(reload(state));
            }
            if form.dirty {
                effects.push(Effect::KeepDraft(form));
            }
            effects
        }
        Some(Layer::Page(_)) => {
            state.waiting.detail = true;
            Vec::new()
        }
        Some(Layer::Prompt(_)) => {
            state.waiting.find = false;
            Vec::new()
        }
        Some(
            Layer::Offers(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_),
        ) => Vec::new(),
        None if matches!(state.view(), Some(View::Unmet(_) | View::Talks(_))) => {
            vec![Effect::View(state.tab, None)]
        }
        None => back_in_list(state),
    }
}

/// Without a layer, what narrows the list goes: the word first, then the filter. Marks stay; they
/// took many keys, and one that is also pressed by mistake does not take them away.
fn back_in_list(state: &mut State) -> Vec<Effect> {
    if let Some(View::Overview(shown)) = state.view_mut()
        && shown.cut_above()
    {
        return reload(state);
    }
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let marked = list.marks.len();
    let finds = list.is_finding();
    let narrowed = !list.said.is_empty() || list.led.is_some() || list.view.is_some();
    if !finds && !narrowed && state.aside.contains_key(&state.tab) {
        state.aside.remove(&state.tab);
        return show(state, state.tab);
    }
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let effects = if finds {
        lists::find(state, "")
    } else if narrowed {
        list.widen();
        lists::resume(state)
    } else {
        Vec::new()
    };
    if marked > 0 {
        let kept = Notice::hint("notice-marks-kept").with("n", marked);
        state.notice = Some(kept);
    }
    effects
}

/// Leaves the program; every form keeps its draft.
pub(super) fn quit(state: &mut State) -> Vec<Effect> {
    if std::mem::replace(&mut state.leaving, Leaving::Now) == Leaving::Told {
        // He was told that it cannot be kept.
        return Vec::new();
    }
    drafts::keep_drafts(state)
}

/// Opens what is under the cursor.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if state.top().is_none()
        && let Some(view) = state.view_mut()
    {
        return match view.enter() {
            Some(target) => follow(state, target),
            None => Vec::new(),
        };
    }
    if let Some(Layer::Page(page)) = state.top()
        && page.wants_talks()
    {
        return follow(state, Target::Talks);
    }
    if let Some(Layer::Page(page)) = state.layers.last_mut()
        && page.wants_more()
    {
        let (kind, id) = page.record();
        return vec![Effect::RefreshPage(kind, id, page.most)];
    }
    let target = match state.top() {
        Some(Layer::Page(page)) if page.link().is_none() => {
            let (kind, id) = page.record();
            if kind == Kind::EVIDENCE {
                return open_file(state, (id, Opening::AsItIs));
            }
            None
        }
        Some(Layer::Page(page)) => page.link(),
        Some(Layer::Pairs(shown)) => {
            shown.current().map(|pair| (shown.kind, pair.row.record.id))
        }
        Some(_) => None,
        None => state
            .list()
            .and_then(|list| list.current())
            .map(|line| (line.row.record.kind, line.id())),
    };
    target
        .map(|(kind, id)| Effect::OpenPage(kind, id))
        .into_iter()
        .collect()
}

/// Opens a kept file; what is written out goes to the home of whoever sits here.
pub(super) fn open_file(state: &State, (id, how): (i64, Opening)) -> Vec<Effect> {
    let folder = state.folders.own().unwrap_or_default();
    vec![Effect::OpenFile { id, how, folder }]
}

/// Does what is to be done first in a new store.
fn first(state: &mut State, (kind, by): (Kind, FirstBy)) -> Vec<Effect> {
    let wanted = match by {
        FirstBy::Looking => return show(state, Tab::Phases),
        FirstBy::Importing => {
            let of = FileOf::of(kind).unwrap_or(FileOf::Opinions);
            FormFor::Import(of, state.folders.proposed())
        }
        FirstBy::Making => FormFor::Make(kind, Vec::new()),
    };
    make(state, wanted)
}

/// Opens a form, where whoever sits here may write.
fn make(state: &mut State, wanted: FormFor) -> Vec<Effect> {
    match state.why_barred() {
        Some(why) => {
            state.notice = Some(Notice::hint(why));
            Vec::new()
        }
        None => vec![Effect::Build(Box::new(wanted))],
    }
}

/// Goes where a figure leads: to exactly the rows that it counted.
fn follow(state: &mut State, target: Target) -> Vec<Effect> {
    match target {
        Target::Record { kind, id } => vec![Effect::OpenPage(kind, id)],
        Target::Pane(tab) => show(state, tab),
        Target::First(kind, by) => first(state, (kind, by)),
        Target::Make(kind, begins) => make(state, FormFor::Make(kind, begins)),
        Target::Unmet => {
            let unmet = UnmetState::new(By::default());
            show_over_plan(state, Some(View::Unmet(Box::new(unmet))))
        }
        Target::Talks => show_over_plan(state, Some(View::Talks(Box::default()))),
        Target::List {
            kind,
            filter,
            sort,
            title,
            of,
            waits,
        } => {
            let Some(tab) = Tab::of(kind).or_else(|| Tab::over(kind)) else {
                return Vec::new();
            };
            state.aside.remove(&tab);
            if kind.def().pane.is_none() {
                state.aside.insert(tab, kind);
            }
            let mut list = List::of(kind);
            if let Some(before) = state.lists.get_mut(&kind) {
                list.marks = std::mem::take(&mut before.marks);
                list.marked_last = before.marked_last;
            }
            list.filter = filter;
            list.led = Some((title, of));
            list.waits = waits.map(|it| (it, Box::default()));
            list.order = kind
                .def()
                .orders()
                .iter()
                .position(|order| *order == (sort, false))
                .unwrap_or_default();
            state.lists.insert(kind, list);
            show(state, tab)
        }
    }
}

/// Moves on the page of a record: by lines, and from link to link.
pub(super) fn moved_on_page(state: &mut State, step: Move) -> Vec<Effect> {
    let rows = usize::from(body_rows(state.size));
    let Some(Layer::Page(page)) = state.layers.last_mut() else {
        return Vec::new();
    };
    match step {
        Move::Up => page.step(false, 1),
        Move::Down => page.step(true, 1),
        Move::PageUp => page.step(false, rows),
        Move::PageDown => page.step(true, rows),
        Move::First => page.cursor = 0,
        Move::Last => page.step(true, usize::MAX),
        Move::Right | Move::Next => page.next_link(true),
        Move::Left | Move::Previous => page.next_link(false),
    }
    Vec::new()
}

/// Reads again what is shown; the cursor stays on its record.
pub(super) fn reload(state: &mut State) -> Vec<Effect> {
    let mut effects = vec![Effect::Facts];
    effects.extend(lists::enter(state));
    for layer in &state.layers {
        if let Layer::Page(page) = layer {
            let (kind, id) = page.record();
            effects.push(Effect::RefreshPage(kind, id, page.most));
        }
        if let Layer::Pairs(shown) = layer {
            effects.push(Effect::Near(NearFor::Pairs(shown.kind)));
        }
    }
    effects
}

/// Fits the list to another size.
pub(super) fn resized(state: &mut State, size: (u16, u16)) -> Vec<Effect> {
    state.size = size;
    state.repaint = true;
    let rows = list_rows(size);
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    list.clamp(rows);
    let short = list.more && list.lines.len() < list.top + rows;
    let (kind, key) = (list.kind, list.key(list.lines.last()));
    state.waiting.detail = true;
    key.filter(|_| short)
        .and_then(|key| lists::load(state, kind, From::After(key)))
        .into_iter()
        .collect()
}

/// Shows what follows late: the record beneath the list, what a typed word finds.
pub(super) fn rested(state: &mut State) -> Vec<Effect> {
    if std::mem::take(&mut state.waiting.find)
        && let Some(Layer::Prompt(prompt)) = state.layers.last()
    {
        let word = prompt.typed.clone();
        // The record beneath follows once the rows are there.
        return lists::find(state, &word);
    }
    let mut effects = Vec::new();
    if let Some(list) = state.list_mut() {
        list.note_place();
    }
    if std::mem::take(&mut state.waiting.detail)
        && let Some(line) = state.list().and_then(|list| list.current())
    {
        effects.push(Effect::Detail(line.row.record.kind, line.id()));
    }
    effects
}
