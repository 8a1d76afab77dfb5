//! Lists: moving, marking, ordering, narrowing. A window follows the cursor by pages.

use super::super::action::Move;
use super::super::effect::{Effect, FormFor, ListOut, Opening, Stretch};
use super::super::notice::Notice;
use super::super::papers::Made;
use super::super::state::layout::list_rows;
use super::super::state::phases::Tick;
use super::super::state::view::View;
use super::super::state::{From, Layer, List, MOST_MARKS, State};
use crate::domain::Kind;
use crate::store::Query;

/// Asks for a page of a list.
pub(super) fn load(state: &State, kind: Kind, from: From) -> Option<Effect> {
    let list = state.lists.get(&kind)?;
    let page = List::page(list_rows(state.size));
    let limit = match from {
        // What is found cannot be read backwards, so all up to the cursor is read again.
        From::Around(_) if list.is_finding() => list.cursor + page,
        From::Start | From::End | From::After(_) | From::Before(_) | From::Around(_) => page,
    };
    Some(Effect::Load {
        query: Box::new(list.query(&from, limit)),
        from,
    })
}

/// Reads the list of the pane for the first time, or what it shows again.
pub(super) fn enter(state: &mut State) -> Vec<Effect> {
    let Some(kind) = state.listed() else {
        let held = state.view().cloned().map(Box::new);
        return vec![Effect::View(state.tab, held)];
    };
    let list = state.lists.entry(kind).or_insert_with(|| List::of(kind));
    let sought = list.sought.take().map(From::Around);
    let from = sought.unwrap_or_else(|| around_cursor(list));
    state.waiting.detail = true;
    read(state, kind, from)
}

/// The rows round the one in hand; the first ones where none is.
fn around_cursor(list: &List) -> From {
    match list.key(list.current()) {
        Some(key) if list.loaded => From::Around(key),
        Some(_) | None => From::Start,
    }
}

/// Asks whether the list shows what was just made. The cursor stays where it was.
pub(super) fn made(state: &State, kind: Kind, id: i64) -> Option<Effect> {
    let filter = Box::new(state.lists.get(&kind)?.filter.clone());
    Some(Effect::Made { kind, id, filter })
}

/// Reads a page and counts.
pub(super) fn read(state: &State, kind: Kind, from: From) -> Vec<Effect> {
    let mut effects: Vec<Effect> = load(state, kind, from).into_iter().collect();
    if let Some(list) = state.lists.get(&kind) {
        effects.push(Effect::Count(kind, Box::new(list.filter.clone())));
        if list.filter != crate::store::Filter::default() {
            effects.push(Effect::Count(kind, Box::default()));
        }
        if !list.marks.is_empty() {
            let marked = list.marks.iter().copied().collect();
            effects.push(Effect::Marks(kind, Box::new(list.filter.clone()), marked));
        }
    }
    effects
}

/// Begins the list anew, after its filter changed.
pub(super) fn restart(state: &mut State) -> Vec<Effect> {
    renew(state, |_| From::Start)
}

/// Reads the list again round the row in hand, after it was widened or ordered anew.
pub(super) fn resume(state: &mut State) -> Vec<Effect> {
    renew(state, around_cursor)
}

fn renew(state: &mut State, from: fn(&List) -> From) -> Vec<Effect> {
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let (kind, from) = (list.kind, from(list));
    list.count = None;
    list.detail = None;
    state.waiting.detail = true;
    read(state, kind, from)
}

/// Moves the cursor of the list.
pub(super) fn moved(state: &mut State, step: Move) -> Vec<Effect> {
    let rows = list_rows(state.size);
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let kind = list.kind;
    let end = list.lines.len().saturating_sub(1);
    match step {
        Move::Up => list.cursor = list.cursor.saturating_sub(1),
        Move::Down => list.cursor = (list.cursor + 1).min(end),
        Move::PageUp => list.cursor = list.cursor.saturating_sub(rows),
        Move::PageDown => list.cursor = (list.cursor + rows).min(end),
        Move::Left | Move::Right => {
            list.scroll(step == Move::Right);
            return Vec::new();
        }
        Move::Next | Move::Previous => return Vec::new(),
        Move::First if list.before != Some(0) => {
            state.waiting.detail = true;
            return load(state, kind, From::Start).into_iter().collect();
        }
        Move::First => list.cursor = 0,
        Move::Last if list.more && !list.is_finding() => {
            state.waiting.detail = true;
            return load(state, kind, From::End).into_iter().collect();
        }
        Move::Last => list.cursor = end,
    }
    list.clamp(rows);
    let ahead = list.more && list.cursor + rows >= list.lines.len();
    let behind = list.before != Some(0) && list.cursor < rows && !list.is_finding();
    let from = if ahead {
        list.key(list.lines.last()).map(From::After)
    } else if behind {
        list.key(list.lines.first()).map(From::Before)
    } else {
        None
    };
    state.waiting.detail = true;
    from.and_then(|from| load(state, kind, from))
        .into_iter()
        .collect()
}

/// Marks or unmarks the row, and goes on.
pub(super) fn mark(state: &mut State, step: Option<Move>) -> Vec<Effect> {
    if let Some(why) = state.why_no_mark() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    if let Some(View::Phases(pane)) = state.view() {
        return tick(state, pane.tick());
    }
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    list.mark();
    moved(state, step.unwrap_or(Move::Down))
}

/// Has all rows of the list marked, also those that are not held.
pub(super) fn mark_all(state: &mut State) -> Vec<Effect> {
    mark_many(state, |_| Some(Stretch::All))
}

/// Has the rows marked from the last mark, else from the top, to the one in hand.
pub(super) fn mark_to(state: &mut State) -> Vec<Effect> {
    mark_many(state, |list| {
        let here = list.key(list.current())?;
        Some(Stretch::To(here, list.last_mark()))
    })
}

fn mark_many(state: &mut State, stretch: fn(&List) -> Option<Stretch>) -> Vec<Effect> {
    if let Some(why) = state.why_no_marking() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let list = state.list();
    // One more than can be marked tells that there are too many.
    let asked = list.and_then(|list| {
        let query = list.query(&From::Start, MOST_MARKS + 1);
        Some(Effect::ToMark(Box::new(query), stretch(list)?))
    });
    asked.into_iter().collect()
}

/// Ticks a deliverable off, or takes that back: an act like any other.
fn tick(state: &State, tick: Option<Tick>) -> Vec<Effect> {
    tick.and_then(|tick| {
        let mut table = tick.kind.def().machine.table.iter();
        let row = table.find(|row| row.verb == tick.verb)?;
        Some(Effect::Build(Box::new(FormFor::Act {
            kind: tick.kind,
            ids: vec![tick.id],
            row,
            revision: None,
            usual: None,
            carried: state.carried.decided(tick.kind, row.verb),
        })))
    })
    .into_iter()
    .collect()
}

/// Takes all marks away.
pub(super) fn unmark(state: &mut State) -> Vec<Effect> {
    if let Some(list) = state.list_mut() {
        list.unmark(|_| true);
    }
    Vec::new()
}

/// Orders the list by the next of its orders.
pub(super) fn next_order(state: &mut State) -> Vec<Effect> {
    if state.top().is_some() {
        return Vec::new();
    }
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let orders = list.kind.def().orders().len();
    list.order = (list.order + 1) % orders;
    list.leave_view();
    resume(state)
}

/// Opens the filter.
pub(super) fn open_filter(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_not_narrowed() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    if let Some(View::Overview(shown)) = state.view_mut() {
        if !shown.cut_within() {
            state.notice = Some(Notice::hint("why-nothing-below"));
            return Vec::new();
        }
        return enter(state);
    }
    let filter = match (state.top(), state.list()) {
        (None, Some(list)) => FormFor::Filter(list.kind, Box::new(list.filter.clone())),
        (Some(_) | None, _) => return Vec::new(),
    };
    vec![Effect::Build(Box::new(filter))]
}

/// Looks for a word in the list; an empty one shows all rows again.
pub(super) fn find(state: &mut State, word: &str) -> Vec<Effect> {
    let word = word.trim();
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    let text = (!word.is_empty()).then(|| word.to_owned());
    if list.filter.text == text {
        return Vec::new();
    }
    let wider = text.is_none();
    list.leave_view();
    list.filter.text = text;
    if wider { resume(state) } else { restart(state) }
}

/// Asks where the list, as it is shown, or the paper is to be written to.
pub(super) fn export(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_no_rows() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let folder = state.folders.proposed();
    if let Some(Layer::Paper(shown)) = state.top() {
        if shown.sealed {
            state.notice = Some(Notice::hint("why-sealed-stays"));
            return Vec::new();
        }
        if let Some(file) = shown.file {
            return super::browse::open_file(state, (file, Opening::WrittenOut));
        }
        let made = Made {
            left_out: None,
            title: shown.title.clone(),
            paper: shown.paper.clone(),
            file: None,
        };
        let wanted = FormFor::PaperOut(Box::new(made), folder);
        return vec![Effect::Build(Box::new(wanted))];
    }
    if let (true, Some(View::Unmet(shown))) = (state.shows_unmet(), state.view()) {
        let wanted = FormFor::UnmetOut(shown.by, folder);
        return vec![Effect::Build(Box::new(wanted))];
    }
    let out = |query, columns| Box::new(ListOut { query, columns });
    let listed = match state.list() {
        Some(list) => {
            let query = list.query(&From::Start, usize::MAX);
            Some((out(query, list.columns.clone()), list.said.clone()))
        }
        None => state
            .rows_of()
            .map(|kind| (out(Query::of(kind, usize::MAX), None), Vec::new())),
    };
    listed
        .map(|(out, said)| FormFor::Export(out, folder, said))
        .map(|wanted| Effect::Build(Box::new(wanted)))
        .into_iter()
        .collect()
}
