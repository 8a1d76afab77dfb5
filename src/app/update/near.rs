//! What says nearly the same: marked together, gone through in one pass, taken or refused.

use std::collections::BTreeSet;

use super::super::action::Move;
use super::super::effect::Effect;
use super::super::near_step::NearStep;
use super::super::notice::Notice;
use super::super::state::layout::{Detail, body_rows, detail};
use super::super::state::{
    Layer, List, MOST_MARKS, NearFor, NearFound, Page, PairsShown, State,
};
use super::browse;
use crate::app::sheet::PageLine;
use crate::domain::Kind;
use crate::office::{Chain, Near, NearPair};

/// Does what a key means.
pub(super) fn step(state: &mut State, step: NearStep) -> Vec<Effect> {
    match step {
        NearStep::Mark => mark(state),
        NearStep::Show => show(state),
        NearStep::Join | NearStep::Same | NearStep::Unlike => take(state, step),
    }
}

/// Has the record in hand marked together with what is near to it.
fn mark(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_no_near() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let held = match state.top() {
        Some(Layer::Page(page)) => Some(page.record()),
        Some(_) => None,
        None => state.list().and_then(|list| {
            let line = list.current()?;
            Some((list.kind, line.id()))
        }),
    };
    let asked = held.map(|(kind, id)| Effect::Near(NearFor::ToMark(kind, id)));
    asked.into_iter().collect()
}

/// Marks a record together with what is near to it and still open.
fn mark_with(state: &mut State, (kind, id): (Kind, i64), near: &[Near]) {
    if near.is_empty() {
        state.notice = Some(Notice::hint("why-no-near"));
        return;
    }
    let mut ids = vec![id];
    let rows = near.iter().map(|it| &it.row.record);
    ids.extend(rows.filter(|it| is_open(kind, &it.state)).map(|it| it.id));
    mark_all(state, kind, ids);
}

fn is_open(kind: Kind, state: &str) -> bool {
    kind.def().machine.undecided.contains(&state)
}

fn mark_all(state: &mut State, kind: Kind, ids: Vec<i64>) {
    let list = state.lists.entry(kind).or_insert_with(|| List::of(kind));
    let fits = list.mark_all(ids);
    let n = list.marks.len();
    let notice = if fits {
        Notice::good("notice-near-marked")
    } else {
        Notice::bad("notice-marks-too-many").with("most", MOST_MARKS)
    };
    state.notice = Some(notice.with("n", n));
}

/// Shows all that is proposed of the kind that is listed.
fn show(state: &mut State) -> Vec<Effect> {
    let kind = state.listed().filter(|_| state.why_no_pairs().is_none());
    let Some(kind) = kind else {
        state.notice = state.why_no_pairs().map(Notice::hint);
        return Vec::new();
    };
    let shown = Box::new(PairsShown::of(kind));
    state.layers.push(Layer::Pairs(shown));
    vec![Effect::Near(NearFor::Pairs(kind))]
}

/// Takes the pair in hand, or refuses it.
fn take(state: &mut State, step: NearStep) -> Vec<Effect> {
    let why = state.why_barred().or_else(|| state.why_no_pair());
    if let Some(why) = why {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let Some(Layer::Pairs(shown)) = state.layers.last_mut() else {
        return Vec::new();
    };
    let kind = shown.kind;
    let Some(pair) = shown.current().cloned() else {
        return Vec::new();
    };
    let NearPair { row, near, .. } = &pair;
    if step == NearStep::Join && near.gathered.is_none() {
        // Two that are open are laid together, for one of them to be made of all that are.
        if !is_open(kind, &near.row.record.state) {
            state.notice = Some(Notice::hint("near-not-open"));
            return Vec::new();
        }
        let marks = state.lists.get(&kind).map(|list| &list.marks);
        if marks.is_some_and(|marks| shown.crosses(marks)) {
            let n = marks.map_or(0, BTreeSet::len);
            state.notice = Some(Notice::hint("near-other-group").with("n", n));
            return Vec::new();
        }
        shown.go(Move::Down, 1);
        mark_all(state, kind, vec![row.record.id, near.row.record.id]);
        return Vec::new();
    }
    vec![Effect::TakeNear(step, Box::new(pair))]
}

/// Moves on among what is proposed.
pub(super) fn moved(state: &mut State, step: Move) -> Vec<Effect> {
    let rows = usize::from(body_rows(state.size) / 2);
    if let Some(Layer::Pairs(shown)) = state.layers.last_mut() {
        shown.go(step, rows);
    }
    Vec::new()
}

/// Shows a record beneath its list, and asks what is near to it.
pub(super) fn beneath(state: &mut State, kind: Kind, chain: Box<Chain>) -> Vec<Effect> {
    let id = chain.row.record.id;
    if let Some(list) = state.lists.get_mut(&kind) {
        list.detail = Some(chain);
    }
    let seen = detail(state.size) != Detail::Behind && kind.def().compared.is_some();
    seen.then_some(Effect::Near(NearFor::Beneath(kind, id)))
        .into_iter()
        .collect()
}

/// Shows a page, and asks what is near to its record: that takes long where there are many, and the
/// rest of the page need not wait for it.
pub(super) fn show_page(state: &mut State, mut page: Page, refresh: bool) -> Vec<Effect> {
    let record = page.record();
    for layer in &mut state.layers {
        if let Layer::Page(open) = layer
            && refresh
            && open.record() == record
        {
            open.renew(page.clone());
        }
    }
    if !refresh {
        if let Some(kind) = state.lead_to_link.take() {
            page.go_to_link(kind);
        }
        state.layers.push(Layer::Page(Box::new(page)));
    }
    let (kind, id) = record;
    let compares = kind.def().compared.is_some();
    let asked = compares.then_some(Effect::Near(NearFor::Page(kind, id)));
    asked.into_iter().collect()
}

/// Puts what is near to a record on its page.
pub(super) fn on_page(state: &mut State, of: (Kind, i64), near: &[Near], lines: &[PageLine]) {
    for layer in &mut state.layers {
        if let Layer::Page(open) = layer
            && open.record() == of
        {
            open.take_near(near.to_vec(), lines.to_vec());
        }
    }
}

/// Takes in what was found, or done.
pub(super) fn found(state: &mut State, found: NearFound) -> Vec<Effect> {
    match found {
        NearFound::Near(NearFor::Beneath(kind, id), near) => {
            if let Some(list) = state.lists.get_mut(&kind) {
                list.near = Some((id, near));
            }
        }
        NearFound::Near(NearFor::Page(kind, id), near) => {
            // It was asked for in the place of what stands beneath the list behind the page.
            if let Some(list) = state.lists.get_mut(&kind)
                && list.current().is_some_and(|it| it.id() == id)
            {
                list.near = Some((id, near.clone()));
            }
            return vec![Effect::NearLines((kind, id), near)];
        }
        NearFound::Near(NearFor::ToMark(kind, id), near) => mark_with(state, (kind, id), &near),
        NearFound::Near(NearFor::Form { serial, text, .. }, near) => {
            if let Some(form) = state.form_of(serial) {
                form.near = Some(Box::new((text, near)));
            }
        }
        NearFound::Near(NearFor::Pairs(_), _) => {}
        NearFound::Pairs(kind, found) => {
            for layer in &mut state.layers {
                if let Layer::Pairs(shown) = layer
                    && shown.kind == kind
                {
                    shown.take((*found).clone());
                }
            }
        }
        NearFound::Taken(kind, gone, notice) => {
            if let Some(Layer::Pairs(shown)) = state.layers.last_mut()
                && shown.kind == kind
            {
                shown.drop_pair(gone);
            }
            state.notice = Some(notice);
            return browse::reload(state);
        }
    }
    Vec::new()
}
