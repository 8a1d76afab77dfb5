//! Popups: choosing a transition, picking a record, finding an action, typing one line.

use super::super::action::Move;
use super::super::effect::{Effect, FormFor, Phrases, Views};
use super::super::notice::Notice;
use super::super::state::{Layer, Leads, Offers, PickFor, Prompt, PromptFor, State};
use super::{files, lists, picking, themes, update, views};
use crate::domain::{Kind, Refusal, Remedy};

/// Opens the line in which a word to find is typed.
pub(super) fn open_find(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_no_list() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let typed = state
        .list()
        .and_then(|list| list.filter.text.clone())
        .unwrap_or_default();
    open_prompt(state, PromptFor::Find, typed)
}

/// Opens the line in which a number is typed; an empty one goes to what was made here last.
pub(super) fn open_go_to(state: &mut State) -> Vec<Effect> {
    open_prompt(state, PromptFor::GoTo, String::new())
}

/// Opens the line in which it is said why what is sealed of the record in hand is looked at.
pub(super) fn open_unseal(state: &mut State) -> Vec<Effect> {
    let why = state.why_not_unseal();
    let meant = state.meant().filter(|_| why.is_none());
    if let Some(of) = meant.and_then(|(_, ids)| ids.first().copied()) {
        return open_prompt(state, PromptFor::Unseal(of), String::new());
    }
    state.notice = why.map(Notice::hint);
    Vec::new()
}

pub(super) fn open_prompt(state: &mut State, purpose: PromptFor, typed: String) -> Vec<Effect> {
    let serial = state.next_serial();
    let made = state.last_made.as_ref();
    let made = made.filter(|_| purpose == PromptFor::GoTo);
    let made = made.map(|(_, _, number)| number.clone());
    state.layers.push(Layer::Prompt(Prompt {
        serial,
        purpose,
        typed,
        made,
    }));
    Vec::new()
}

/// The text of a popup's line is now another.
pub(super) fn changed(state: &mut State, text: String) -> Vec<Effect> {
    match state.layers.last_mut() {
        Some(Layer::Picker(picker)) => {
            picker.typed.clone_from(&text);
            picker.cursor = 0;
            if picker.purpose == PickFor::Draft {
                return vec![Effect::Drafts(Some((picker.serial, text)))];
            }
            if picker.purpose == PickFor::File {
                let (serial, folder) = (picker.serial, picker.folder.clone());
                return vec![files::asked(state, Some(serial), folder, text)];
            }
            if picker.purpose == PickFor::Named {
                return vec![Effect::Named(
                    Some((picker.serial, text)),
                    state.named.clone(),
                )];
            }
            if picker.purpose == PickFor::Theme {
                let serial = picker.serial;
                return vec![themes::find(state, serial, text)];
            }
            if picker.purpose == PickFor::View {
                return vec![Effect::Views(Views::Find(picker.serial, picker.kind, text))];
            }
            if let PickFor::Phrase(field) = picker.purpose {
                return vec![Effect::Phrases(Phrases::Find(picker.serial, field, text))];
            }
            vec![Effect::LookUp {
                serial: picker.serial,
                at: 0,
                kind: picker.kind,
                typed: text,
                first: picker.first.clone(),
                several: false,
            }]
        }
        Some(Layer::Palette(list) | Layer::Help(list)) => {
            list.typed.clone_from(&text);
            list.cursor = 0;
            vec![Effect::Match {
                serial: list.serial,
                typed: text,
                all: list.all.clone(),
            }]
        }
        Some(Layer::Prompt(prompt)) => {
            prompt.typed = text;
            state.waiting.find = prompt.purpose == PromptFor::Find;
            Vec::new()
        }
        Some(
            Layer::Page(_)
            | Layer::Form(_)
            | Layer::Offers(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_),
        )
        | None => Vec::new(),
    }
}

/// Moves the cursor of a popup.
pub(super) fn moved(state: &mut State, step: Move) -> Vec<Effect> {
    let (cursor, len) = match state.layers.last_mut() {
        Some(Layer::Offers(offers)) if offers.asks => {
            let barred = offers.current().map_or(0, |it| it.barred.len());
            (&mut offers.scrolled, barred)
        }
        Some(Layer::Offers(offers)) => (&mut offers.cursor, offers.offers.len()),
        Some(Layer::Picker(picker)) => (&mut picker.cursor, picker.candidates.len()),
        Some(Layer::Columns(shown)) => (&mut shown.cursor, shown.rows.len()),
        Some(Layer::Palette(list) | Layer::Help(list)) => (&mut list.cursor, list.found.len()),
        Some(
            Layer::Page(_)
            | Layer::Form(_)
            | Layer::Prompt(_)
            | Layer::Paper(_)
            | Layer::Pairs(_),
        )
        | None => {
            return Vec::new();
        }
    };
    let last = len.saturating_sub(1);
    *cursor = match step {
        Move::Up => cursor.saturating_sub(1),
        Move::Down => (*cursor + 1).min(last),
        Move::PageUp => cursor.saturating_sub(10),
        Move::PageDown => (*cursor + 10).min(last),
        Move::First => 0,
        Move::Last => last,
        Move::Left | Move::Right | Move::Next | Move::Previous => *cursor,
    };
    Vec::new()
}

/// A key chooses the transition beside which it stands, and no other.
pub(super) fn choose(state: &mut State, key: char) -> Vec<Effect> {
    let Some(Layer::Offers(popup)) = state.layers.last_mut() else {
        return Vec::new();
    };
    if popup.asks {
        // Only one thing can be chosen then: to go on with those that can.
        return if key == Offers::GO_ON {
            accept(state)
        } else {
            Vec::new()
        };
    }
    let place = popup.offers.iter().position(|it| it.key == Some(key));
    match place {
        Some(place) => {
            popup.cursor = place;
            accept(state)
        }
        None => Vec::new(),
    }
}

/// Takes what is under the cursor of a popup.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match state.top() {
        Some(Layer::Offers(_)) => take_offer(state),
        Some(Layer::Picker(_)) => picking::take(state),
        Some(Layer::Palette(_) | Layer::Help(_)) => run(state),
        Some(Layer::Prompt(_)) => take_prompt(state),
        Some(Layer::Columns(_)) => super::browse::back(state),
        Some(Layer::Page(_) | Layer::Form(_) | Layer::Paper(_) | Layer::Pairs(_)) | None => {
            Vec::new()
        }
    }
}

fn take_prompt(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Prompt(prompt)) = state.layers.pop() else {
        return Vec::new();
    };
    state.waiting.find = false;
    match prompt.purpose {
        PromptFor::Find => lists::find(state, &prompt.typed),
        PromptFor::GoTo if prompt.typed.trim().is_empty() => {
            let made = state.last_made.iter();
            made.map(|(kind, id, _)| Effect::OpenPage(*kind, *id))
                .collect()
        }
        PromptFor::GoTo => vec![Effect::OpenNumber(numbered(state, &prompt.typed))],
        PromptFor::KeepView | PromptFor::RenameView => {
            views::named(state, prompt.purpose, &prompt.typed)
        }
        PromptFor::Unseal(of) => vec![Effect::Unseal(of, prompt.typed)],
    }
}

/// A bare number is one of what the pane lists: 42 in the ledger is 改-042.
fn numbered(state: &State, typed: &str) -> String {
    let folded = crate::domain::folding::folded(typed);
    let bare = !folded.is_empty() && folded.chars().all(|c| c.is_ascii_digit());
    match state.listed().filter(|_| bare) {
        Some(kind) => format!("{}{folded}", kind.def().sign),
        None => typed.to_owned(),
    }
}

fn run(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Palette(list) | Layer::Help(list)) = state.layers.pop() else {
        return Vec::new();
    };
    let Some(shown) = list.found.get(list.cursor) else {
        return Vec::new();
    };
    match shown.why_not {
        Some(why) => {
            state.notice = Some(Notice::hint(why));
            Vec::new()
        }
        None => update(state, shown.action.clone()),
    }
}

/// A transition that can be made opens its form; one that cannot leads to what is missing; one
/// that only some of the records can go through is asked about first.
fn take_offer(state: &mut State) -> Vec<Effect> {
    let verb = match state.top() {
        Some(Layer::Offers(popup)) => popup.current().map(|it| (popup.kind, it.row.verb)),
        Some(_) | None => None,
    };
    let Some((kind, verb)) = verb else {
        return Vec::new();
    };
    let carried = state.carried.decided(kind, verb);
    let Some(Layer::Offers(popup)) = state.layers.last_mut() else {
        return Vec::new();
    };
    let Some(offer) = popup.offers.get(popup.cursor) else {
        return Vec::new();
    };
    if let (Some(barred), [id]) = (offer.barred.first(), popup.ids.as_slice()) {
        let (kind, id, why) = (popup.kind, *id, barred.why.clone());
        state.notice = Some(Notice::refused(kind, why.clone()));
        return lead_to_missing(state, kind, id, &why);
    }
    if !offer.barred.is_empty() && !popup.asks {
        popup.asks = true;
        popup.scrolled = 0;
        return Vec::new();
    }
    if offer.able.is_empty() {
        return Vec::new();
    }
    let wanted = match popup.leads {
        Leads::Distil => FormFor::Distil(offer.able.clone()),
        Leads::Act => FormFor::Act {
            kind: popup.kind,
            ids: offer.able.clone(),
            row: offer.row,
            revision: popup.revision,
            usual: offer.usual,
            carried,
        },
    };
    vec![Effect::Build(Box::new(wanted))]
}

/// Leaves the question about those that cannot, back to the acts; says whether there were any.
pub(super) fn unask(state: &mut State) -> bool {
    match state.layers.last_mut() {
        Some(Layer::Offers(popup)) if popup.asks && popup.offers.len() > 1 => {
            popup.asks = false;
            true
        }
        Some(_) | None => false,
    }
}

/// Leads to where what is missing for an act is mended.
pub(super) fn lead_to_missing(
    state: &mut State,
    kind: Kind,
    id: i64,
    missing: &[Refusal],
) -> Vec<Effect> {
    let first = missing.first().map(Refusal::remedy);
    let wanted = match first.unwrap_or_default() {
        Remedy::Fill(name) => match kind.def().column(name).filter(|it| it.is_editable()) {
            Some(column) => {
                state.lead_to = Some(column.name);
                FormFor::Amend(kind, id)
            }
            None => return Vec::new(),
        },
        Remedy::AttachEvidence => FormFor::Attach(kind, id),
        Remedy::AddStep => match Kind::begun_by("add_step") {
            Some((part, _)) => FormFor::Part(part, id),
            None => return Vec::new(),
        },
        // What is to be finished, checked or claimed hangs on the record's page.
        Remedy::CheckEvidence => {
            close_offers(state);
            state.lead_to_link = Some(Kind::EVIDENCE);
            return vec![Effect::OpenPage(kind, id)];
        }
        Remedy::FinishParts | Remedy::Claim => {
            close_offers(state);
            return vec![Effect::OpenPage(kind, id)];
        }
        Remedy::None => return Vec::new(),
    };
    vec![Effect::Build(Box::new(wanted))]
}

/// Closes what stood over the form that was saved: the popup that led to it.
pub(super) fn close_offers(state: &mut State) {
    if matches!(state.top(), Some(Layer::Offers(_))) {
        state.layers.pop();
    }
}
