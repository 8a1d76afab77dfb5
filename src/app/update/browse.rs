//! Panes, pages, and the actions on the record in hand.

use super::super::Way;
use super::super::action::Move;
use super::super::effect::{Effect, FormFor};
use super::super::notice::Notice;
use super::super::sheet::Sheet;
use super::super::state::door::Target;
use super::super::state::layout::{body_rows, list_rows};
use super::super::state::view::View;
use super::super::state::{Filled, From, Layer, List, PickFor, Purpose, State, Tab};
use super::{forms, lists};
use crate::domain::{Kind, Value};

fn build(wanted: FormFor) -> Vec<Effect> {
    vec![Effect::Build(Box::new(wanted))]
}

/// Goes to a pane.
pub(super) fn go_to_pane(state: &mut State, place: u8) -> Vec<Effect> {
    let at = usize::from(place).saturating_sub(1);
    match Tab::ALL.get(at) {
        Some(tab) => show(state, *tab),
        None => Vec::new(),
    }
}

/// Goes to the pane beside this one.
pub(super) fn next_pane(state: &mut State, forward: bool) -> Vec<Effect> {
    let panes = Tab::ALL.len();
    let here = state.tab.place() - 1;
    let there = if forward { here + 1 } else { here + panes - 1 };
    match Tab::ALL.get(there % panes) {
        Some(tab) => show(state, *tab),
        None => Vec::new(),
    }
}

/// Shows a pane; what stood over the one before closes.
pub(crate) fn show(state: &mut State, tab: Tab) -> Vec<Effect> {
    let mut effects = forms::keep_drafts(state);
    state.layers.clear();
    state.tab = tab;
    effects.extend(lists::enter(state));
    effects
}

/// Takes one's own last command back, or brings it back.
pub(super) fn undo(state: &State, way: Way) -> Vec<Effect> {
    match state.top() {
        None | Some(Layer::Page(_)) => vec![Effect::Undo(way)],
        Some(_) => Vec::new(),
    }
}

/// Goes one step back; a form is put away and its draft stays.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    if matches!(state.form(), Some(form) if form.purpose == Purpose::FirstRun) {
        state.notice = Some(Notice::hint("first-run-leave"));
        return Vec::new();
    }
    match state.layers.pop() {
        Some(Layer::Form(form)) => {
            if form.draft_key().is_some() && !form.is_untouched() {
                state.notice = Some(Notice::hint("notice-put-away"));
            }
            state.waiting.draft = false;
            let mut effects = Vec::new();
            if let Purpose::Entry(session) = &form.purpose {
                effects.extend(reload(state));
                let last = session.last;
                effects.extend(last.and_then(|id| lists::seek(state, Kind::Opinion, id)));
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
        Some(Layer::Offers(_) | Layer::Picker(_) | Layer::Palette(_) | Layer::Help(_)) => {
            Vec::new()
        }
        None => back_in_list(state),
    }
}

/// Without a layer, what narrows the list goes first: the word, then marks, then the filter.
fn back_in_list(state: &mut State) -> Vec<Effect> {
    let Some(list) = state.list_mut() else {
        return Vec::new();
    };
    if list.is_finding() {
        return lists::find(state, "");
    }
    if !list.marks.is_empty() {
        list.marks.clear();
        return Vec::new();
    }
    if !list.said.is_empty() || list.led.is_some() {
        *list = List::of(list.kind);
        return lists::restart(state);
    }
    Vec::new()
}

/// Leaves the program; every form keeps its draft.
pub(super) fn quit(state: &mut State) -> Vec<Effect> {
    state.leaving = true;
    forms::keep_drafts(state)
}

/// Opens what is under the cursor.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if state.top().is_none()
        && let Some(view) = state.views.get_mut(&state.tab)
    {
        return match view.enter() {
            Some(target) => follow(state, target),
            None => Vec::new(),
        };
    }
    let target = match state.top() {
        Some(Layer::Page(page)) => page.link(),
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

/// Goes where a figure leads: to exactly the rows that it counted.
fn follow(state: &mut State, target: Target) -> Vec<Effect> {
    match target {
        Target::Record { kind, id } => vec![Effect::OpenPage(kind, id)],
        Target::Pane(tab) => show(state, tab),
        Target::List {
            kind,
            filter,
            sort,
            title,
            of,
        } => {
            let Some(tab) = Tab::of(kind) else {
                return Vec::new();
            };
            let mut list = List::of(kind);
            list.filter = filter;
            list.led = Some((title, of));
            list.order = Sheet::of(kind)
                .sorts
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

fn in_hand(state: &State) -> Option<(Kind, i64)> {
    state.record_in_hand()
}

fn nothing_in_hand(state: &mut State, why: Option<&'static str>) -> Vec<Effect> {
    state.notice = why.map(Notice::hint);
    Vec::new()
}

/// Shows what can be done next with all that is marked, else with the record in hand.
pub(super) fn advance(state: &mut State) -> Vec<Effect> {
    if let Some(list) = state.list().filter(|_| state.top().is_none())
        && !list.marks.is_empty()
    {
        return vec![Effect::Offers(list.kind, list.meant())];
    }
    match in_hand(state) {
        Some((kind, id)) => vec![Effect::Offers(kind, vec![id])],
        None => nothing_in_hand(state, state.why_no_record()),
    }
}

/// Distils marked opinions; makes one transition on everything else that is marked.
pub(super) fn act_on_marked(state: &mut State) -> Vec<Effect> {
    let why = state.why_no_marks();
    let Some(list) = state.list().filter(|_| why.is_none()) else {
        return nothing_in_hand(state, why);
    };
    let ids = list.meant();
    if list.kind == Kind::Opinion {
        build(FormFor::Distil(ids))
    } else {
        vec![Effect::Offers(list.kind, ids)]
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
    if let Some(why) = state.why_not_new() {
        return nothing_in_hand(state, Some(why));
    }
    let made = state.view().and_then(View::makes);
    match state.listed().or(made) {
        Some(Kind::Opinion) => build(FormFor::Entry),
        Some(kind) => build(FormFor::Make(kind, Vec::new())),
        None => Vec::new(),
    }
}

/// Edits the record in hand.
pub(super) fn edit(state: &mut State) -> Vec<Effect> {
    match (state.why_not_edit(), in_hand(state)) {
        (None, Some((kind, id))) => build(FormFor::Amend(kind, id)),
        (why, _) => nothing_in_hand(state, why),
    }
}

/// Attaches a file to the record in hand.
pub(super) fn attach(state: &mut State) -> Vec<Effect> {
    let proved = match state.view().filter(|_| state.top().is_none()) {
        Some(View::Phases(pane)) => match pane.deliverable() {
            Some(Target::Record { kind, id }) => Some((kind, id)),
            Some(Target::List { .. } | Target::Pane(_)) | None => None,
        },
        Some(View::Overview(_) | View::Organisation(_)) | None => in_hand(state),
    };
    match (state.why_not_edit(), proved) {
        (None, Some((kind, id))) => build(FormFor::Attach(kind, id)),
        (why, _) => nothing_in_hand(state, why),
    }
}

/// Makes one known transition on the record in hand.
pub(super) fn act(state: &mut State, verb: &str) -> Vec<Effect> {
    let Some(line) = state.in_hand() else {
        return nothing_in_hand(state, state.why_no_record());
    };
    let record = &line.row.record;
    let row = record.kind.def().machine.row(verb, &record.state);
    let Some(row) = row else {
        let key = if verb == "void" {
            "why-no-void"
        } else {
            "why-no-urging"
        };
        return nothing_in_hand(state, Some(key));
    };
    build(FormFor::Act {
        kind: record.kind,
        ids: vec![record.id],
        row,
        revision: Some(record.revision),
        usual: None,
        carried: state.carried.decided(record.kind, row.verb),
    })
}

fn part_of(state: &mut State, whole: Kind, part: Kind, why: &'static str) -> Vec<Effect> {
    let Some(line) = state.in_hand().filter(|line| line.row.record.kind == whole) else {
        return nothing_in_hand(state, Some(why));
    };
    let filled = Filled {
        text: line.row.record.number.clone(),
        value: Some(Value::Int(line.id())),
    };
    let column = part.def().part_of.unwrap_or_default();
    build(FormFor::Make(part, vec![(column, filled)]))
}

/// Writes down a misread word of the opinion in hand.
pub(super) fn erratum(state: &mut State) -> Vec<Effect> {
    part_of(state, Kind::Opinion, Kind::Erratum, "why-no-opinion")
}

/// Adds a dated step to the task in hand.
pub(super) fn add_step(state: &mut State) -> Vec<Effect> {
    part_of(state, Kind::Task, Kind::Milestone, "why-no-task")
}

/// Makes a task out of the problem in hand.
pub(super) fn new_task(state: &mut State) -> Vec<Effect> {
    match (state.why_no_problem(), in_hand(state)) {
        (None, Some((_, id))) => build(FormFor::TaskOf(id)),
        (why, _) => nothing_in_hand(state, why),
    }
}

/// Reads again what is shown; the cursor stays on its record.
pub(super) fn reload(state: &mut State) -> Vec<Effect> {
    let mut effects = vec![Effect::Facts];
    effects.extend(lists::enter(state));
    for layer in &state.layers {
        if let Layer::Page(page) = layer {
            let (kind, id) = page.record();
            effects.push(Effect::RefreshPage(kind, id));
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
