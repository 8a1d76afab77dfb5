//! Taking in what was read: pages of lists with their places, counts and marks, the facts of the
//! day.

use super::super::effect::Effect;
use super::super::narrowed;
use super::super::notice::{Notice, Tone};
use super::super::state::layout::list_rows;
use super::super::state::{Facts, Form, From, Layer, MOST_MARKS, Rows, State};
use super::lists;
use crate::domain::{Kind, Refusal};
use crate::store::{Count, Filter, Query};

/// So many rows before those held are counted at once; more of them beside the loop.
const PLACED_AT_ONCE: usize = 2_000;

/// Takes a page in; where it is not known how many rows stand before it, that is asked.
pub(super) fn loaded(state: &mut State, kind: Kind, from: &From, rows: Rows) -> Vec<Effect> {
    let height = list_rows(state.size);
    let Some(list) = state.lists.get_mut(&kind) else {
        return Vec::new();
    };
    list.take(from, rows, height);
    list.unplaced()
        .map(|query| Effect::Place(Box::new(query), Some(PLACED_AT_ONCE)))
        .into_iter()
        .collect()
}

/// Takes in how many rows stand before those held. Where counting them all would be felt, that
/// is done beside the loop.
pub(super) fn placed(state: &mut State, query: Box<Query>, before: Count) -> Vec<Effect> {
    if !before.exact {
        return vec![Effect::Place(query, None)];
    }
    if let Some(list) = state.lists.get_mut(&query.kind) {
        list.placed(&query, before.n);
    }
    Vec::new()
}

/// What was just made is not in hand, for the cursor stays: the way to it is said, and that the
/// list does not show it.
pub(super) fn made(state: &mut State, id: i64, outside: Option<String>) {
    let in_hand = state.list().and_then(|list| list.current());
    if in_hand.is_some_and(|line| line.id() == id) {
        return;
    }
    if let Some(notice) = &mut state.notice {
        let outside = outside.map(|number| Refusal::of("outside-list").with("number", number));
        notice.marks.extend(outside);
        notice.marks.push(Refusal::of("made-aside"));
    }
}

/// Drops the marks of what is no more, and notes how many of the others are not shown.
pub(super) fn marked(
    state: &mut State,
    kind: Kind,
    filter: &Filter,
    (standing, shown): (&[i64], usize),
) {
    if let Some(list) = state.lists.get_mut(&kind) {
        list.unmark(|id| !standing.contains(&id));
        if *filter == list.filter {
            list.aside = list.marks.len().saturating_sub(shown);
        }
    }
}

/// Marks what was read for it, the marks there are kept; all or none where they would be too many.
pub(super) fn to_mark(state: &mut State, kind: Kind, ids: Vec<i64>) {
    if let Some(list) = state.lists.get_mut(&kind)
        && !list.mark_all(ids)
    {
        state.notice = Some(Notice::bad("notice-marks-too-many").with("most", MOST_MARKS));
    }
}

pub(super) fn counted(state: &mut State, kind: Kind, filter: &Filter, count: Count) {
    if let Some(list) = state.lists.get_mut(&kind) {
        if *filter == Filter::default() {
            list.total = Some(count);
        }
        if *filter == list.filter {
            list.count = Some(count);
        }
    }
}

pub(super) fn filtered(
    state: &mut State,
    kind: Kind,
    mut filter: Filter,
    mut said: Vec<(String, String)>,
) -> Vec<Effect> {
    let closed = state.layers.pop();
    if let Some(list) = state.lists.get_mut(&kind) {
        // The rows of a figure are left for what was chosen.
        if let (Some(Layer::Form(form)), None) = (closed, &list.led) {
            let rest = narrowed::beside(&form, &list.filter);
            said.extend(narrowed::keep(&mut filter, rest, &list.said));
        }
        list.filter = Filter {
            text: list.filter.text.clone(),
            ..filter
        };
        list.said = said;
        (list.led, list.waits) = (None, None);
        list.leave_view();
    }
    lists::restart(state)
}

/// Takes in what is true now; a new day goes into every form that is open.
pub(super) fn facts_read(state: &mut State, facts: Facts) -> Vec<Effect> {
    let before = state.facts.today;
    let was_barred = state.facts.read_only;
    state.facts = facts;
    if state.facts.read_only != was_barred
        && let Some(why) = state.why_barred()
    {
        state.notice = Some(Notice::bad(why));
    }
    if state.facts.today == before {
        return Vec::new();
    }
    let open = state.forms();
    open.map(|form| Effect::Dawn(Box::new(form.clone()), before))
        .collect()
}

/// The form stands in the new day; what was said of a refusal is left to be read.
pub(super) fn dawned(state: &mut State, fresh: Form, kept: bool) {
    let key = if kept {
        "notice-new-day-kept"
    } else {
        "notice-new-day"
    };
    let day = state.facts.today;
    if let Some(form) = state.form_of(fresh.serial) {
        *form = fresh;
        state.day_unseen = true;
        if state.notice.as_ref().is_none_or(|it| it.tone != Tone::Bad) {
            state.notice = Some(Notice::hint(key).with("day", day));
        }
    }
}
