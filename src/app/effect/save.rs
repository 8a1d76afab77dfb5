//! Saving forms: every field is read, and all that is wrong is said at once.

use std::collections::BTreeMap;

use super::build::{amend_anew, filtered};
use super::deciding::{deciding, taken_back};
use super::drafts::forget_draft;
use super::follow::{self, is_led};
use super::read::value_of;
use super::seating::seat;
use super::sending::as_evidence;
use super::{Next, Outcome, decided, rows, sending};
use crate::app::notice::Notice;
use crate::app::sampling::{DRAWN, SAMPLED, sample_words};
use crate::app::state::{Field, Form, Purpose};
use crate::app::wording;
use crate::domain::rules;
use crate::domain::{Capacity, Decision, Kind, PartRow, Refusal, Value};
use crate::i18n::Texts;
use crate::office::{
    ActRequest, CardEntry, Office, OfficeError, OfficeResult, OpinionEntry, SampleWords,
};
use crate::store::{Giver, Way, Written};

type Cells = BTreeMap<&'static str, Value>;

/// Saves a form.
pub(super) fn save(office: &mut Office, texts: &Texts, form: Box<Form>, next: Next) -> Outcome {
    let refused = |office: &Office, refusals: Vec<Refusal>| Outcome::Refused {
        serial: form.serial,
        next,
        lent: follow::lent(office, texts, (&form, next), &refusals),
        refusals: form.within(refusals),
    };
    let (cells, mut faults) = read_all(office, texts, &form, next);
    let rows = rows::read(office, texts, &form).unwrap_or_else(|found| {
        faults.extend(found);
        Vec::new()
    });
    if !faults.is_empty() {
        let found = follow::beside_missing(office, &form, cells, &faults);
        faults.extend(found);
        return refused(office, faults);
    }
    if form.purpose == Purpose::Filter {
        return match filtered(office, &form, &cells) {
            Ok(outcome) => outcome,
            Err(refusals) => refused(office, refusals),
        };
    }
    if let Purpose::Export(sent) = &form.purpose {
        return sending::begin(office, texts, (&form, sent), &cells);
    }
    if let Purpose::Import(looked) = &form.purpose {
        return sending::begin_table(texts, &form, looked.as_deref());
    }
    if matches!(form.purpose, Purpose::Amend { .. }) && cells.is_empty() {
        forget_draft(office, &form);
        let notice = Notice::hint("notice-unchanged").with("number", &form.title);
        return Outcome::Saved {
            form,
            next,
            created: Vec::new(),
            called: String::new(),
            capacity: None,
            notice,
        };
    }
    let capacity = capacity_of(office, &form, &cells);
    office.under_request(form.request.told());
    let written = write((office, texts), &form, (cells, &rows), next);
    office.under_request(None);
    match written {
        Ok((written, notice)) => {
            forget_draft(office, &form);
            let notice = notice.marked(written.marks);
            let called = called(office, &written.created);
            Outcome::Saved {
                form,
                next,
                created: written.created,
                called,
                capacity,
                notice,
            }
        }
        Err(OfficeError::Refused(refusals)) => refused(office, refusals),
        Err(error @ OfficeError::Conflict { .. }) => conflicted(office, texts, form, &error),
        Err(error) => Outcome::NotSaved(form.serial, Notice::failed(texts, &error)),
    }
}

/// Finds the capacity in which an act is decided, so that the next like it can be proposed.
fn capacity_of(office: &Office, form: &Form, cells: &Cells) -> Option<Capacity> {
    let Purpose::Act { ids, verb, .. } = &form.purpose else {
        return None;
    };
    let by = cells.get("by").and_then(Value::int);
    let mut act = deciding(office, (form.kind, *ids.first()?), verb, by);
    act.decision.meeting = cells.get("meeting").and_then(Value::int);
    let ledger = office.ledger();
    rules::capacity_of(&ledger, &act).ok().flatten()
}

/// Somebody was quicker: the form goes on with the record as it is now, and nothing is lost.
fn conflicted(
    office: &Office,
    texts: &Texts,
    mut form: Box<Form>,
    error: &OfficeError,
) -> Outcome {
    let serial = form.serial;
    let failed = |error: &OfficeError| Outcome::NotSaved(serial, Notice::failed(texts, error));
    match &mut form.purpose {
        Purpose::Amend { .. } => match amend_anew(office, texts, &form) {
            Ok(fresh) => {
                let notice = Notice::hint("notice-conflict").with("number", &fresh.title);
                Outcome::Renewed(Box::new(fresh), notice)
            }
            Err(error) => failed(&error),
        },
        Purpose::Act {
            ids,
            verb,
            revision,
        } => {
            let record = ids.first().map(|id| office.record(form.kind, *id));
            let Some(Ok(Some(record))) = record else {
                return failed(error);
            };
            *revision = revision.map(|_| record.revision);
            // Another has gone on: what would be taken back now is his step.
            form.takes = taken_back(office, (form.kind, ids), verb).unwrap_or_default();
            let notice = Notice::hint("notice-conflict-act")
                .with("number", &record.number)
                .with("state", texts.state(form.kind.code(), &record.state));
            Outcome::Renewed(form, notice)
        }
        Purpose::Make
        | Purpose::Distil(_)
        | Purpose::Entry(_)
        | Purpose::Attach(_)
        | Purpose::Seat
        | Purpose::Decide(..)
        | Purpose::Filter
        | Purpose::Export(_)
        | Purpose::Import(_)
        | Purpose::FirstRun => failed(error),
    }
}

/// Reads every field that is shown: what stands there, and what is wrong with it.
fn read_all(office: &Office, texts: &Texts, form: &Form, next: Next) -> (Cells, Vec<Refusal>) {
    let mut cells = Cells::new();
    let mut refusals = Vec::new();
    let amends = matches!(form.purpose, Purpose::Amend { .. });
    for at in form.shown() {
        let own = form.fields.get(at).filter(|it| it.is_own());
        let Some(field) = own else { continue };
        let column = field.column;
        if amends && !form.is_changed(column.name, &field.text) && !is_led(form, column.name) {
            // What was not touched is not written, so that nobody's change is overwritten; what
            // stands as it was beside what would bring another is meant to.
            continue;
        }
        if field.is_proposed() {
            // The rules reckon it anew, and say that it is no more than proposed.
            continue;
        }
        if field.text.trim().is_empty() {
            // What a form leaves empty is empty: an edit may take a value away.
            cells.insert(column.name, Value::Null);
            // What only an act's guards demand, they refuse with the reason and the way out.
            let of_guards = matches!(form.purpose, Purpose::Act { verb, .. }
                if form.kind.def().machine.leaves_free(verb, column.name));
            if field.required && !of_guards && next != Next::EmptyCard {
                refusals.push(Refusal::of("missing").at(column.name));
            }
            continue;
        }
        match value_of(office, texts, form.kind, field) {
            Ok(read) => cells.extend(read),
            Err(refusal) => refusals.push(refusal.at(column.name)),
        }
    }
    cells.extend(form.ticked());
    (cells, refusals)
}

fn write(
    (office, texts): (&mut Office, &Texts),
    form: &Form,
    (mut cells, rows): (Cells, &[PartRow]),
    next: Next,
) -> OfficeResult<(Written, Notice)> {
    let kind = form.kind;
    match &form.purpose {
        Purpose::Make => {
            let giver = take_giver(&mut cells);
            cells.retain(|_, value| !value.is_empty());
            let done = office.make_whole(kind, &cells, &giver, rows)?;
            let number = number_of(&done.written, kind);
            let key = if rows.is_empty() {
                "notice-made"
            } else {
                "notice-made-with-parts"
            };
            let notice = Notice::good(key).with("number", number);
            Ok((done.written, notice.with("n", rows.len())))
        }
        Purpose::Amend { id, revision } => {
            let reason = cells.remove("reason").unwrap_or_default();
            let done = office.amend((kind, *id), &cells, reason.text(), Some(*revision))?;
            let notice = Notice::good("notice-amended").with("number", &form.title);
            Ok((done.written, notice))
        }
        Purpose::Act {
            ids,
            verb,
            revision,
        } => act((office, texts), form, cells, (ids, verb, *revision)),
        Purpose::Distil(opinions) => {
            cells.retain(|_, value| !value.is_empty());
            let done = office.distil(opinions, &cells)?;
            let notice = Notice::good("notice-distilled")
                .with("n", opinions.len())
                .with("number", number_of(&done.written, form.kind));
            Ok((done.written, notice))
        }
        Purpose::Entry(session) => {
            let written = take_in(office, cells, session.card, next)?;
            let notice = if next == Next::EmptyCard {
                // A card that was begun before it counts as well.
                let card = session.cards + 1 + usize::from(session.card.is_some());
                Notice::good("notice-empty-card").with("card", card)
            } else {
                let number = number_of(&written, form.kind);
                Notice::good("notice-made").with("number", number)
            };
            Ok((written, notice))
        }
        Purpose::Attach(id) => {
            let path = cells
                .get("path")
                .and_then(Value::text)
                .unwrap_or_default()
                .to_owned();
            let path = std::path::PathBuf::from(path);
            let bytes = crate::office::read_file(&path).map_err(as_evidence)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let written = office
                .attach(kind, *id, &name, &bytes)
                .map_err(about_file)?;
            let notice = Notice::good("notice-attached").with("name", name);
            Ok((written, notice))
        }
        Purpose::Seat => seat(office, &cells),
        Purpose::Decide(..) => decided::decide((office, texts), form, cells),
        Purpose::Filter | Purpose::Export(_) | Purpose::Import(_) | Purpose::FirstRun => {
            Err(OfficeError::Refused(vec![Refusal::of("not-understood")]))
        }
    }
}

/// What is against a file stands at the field that names it.
fn about_file(error: OfficeError) -> OfficeError {
    let OfficeError::Refused(mut all) = error else {
        return error;
    };
    for refusal in &mut all {
        refusal.field = Some("path");
    }
    OfficeError::Refused(all)
}

fn act(
    (office, texts): (&mut Office, &Texts),
    form: &Form,
    mut cells: Cells,
    (ids, verb, revision): (&[i64], &'static str, Option<i64>),
) -> OfficeResult<(Written, Notice)> {
    let mut take = |name: &str| cells.remove(name).unwrap_or_default();
    let decision = Decision {
        by: take("by").int(),
        meeting: take("meeting").int(),
        capacity: None,
        basis: take("basis").text().unwrap_or_default().to_owned(),
        on: take("on").day(),
    };
    let mut note = take("note").text().unwrap_or_default().to_owned();
    // What the form drew when it was opened is drawn again from what is done.
    let drawn = |field: &Field| field.carried == Some(DRAWN);
    if form.named("note").is_some_and(drawn) {
        note.clear();
    }
    cells.retain(|_, value| !value.is_empty());
    let request = ActRequest {
        verb: verb.to_owned(),
        decision,
        note,
        answers: cells,
        revision,
        skip: form.passes_over(),
    };
    let sampled = request
        .answers
        .values()
        .any(|it| it.text() == Some(SAMPLED));
    let words = |numbers: Vec<String>, all| sample_words(texts, &numbers, all);
    let words = sampled.then_some(&words as SampleWords<'_>);
    let mut done = office.act_on_sample(form.kind, ids, &request, words)?;
    let left = done.passed_over();
    let again = done.written.created.iter();
    let again = again.clone().find(|(kind, _, _)| *kind == form.kind);
    let notice = if let ("look_back", Some((_, _, made))) = (verb, again) {
        Notice::hint("notice-look-back-failed")
            .with("number", &form.title)
            .with("made", made)
    } else if ids.len() == 1 {
        // It is done, whatever of it cannot be read just now.
        let step = office.step_taken_back(&done.written).ok().flatten();
        let step = step.map(|it| wording::step(texts, &it));
        Notice::good(wording::did(form.kind, verb))
            .with("number", &form.title)
            .with("step", step.unwrap_or_default())
    } else if left > 0 {
        let done = ids.len().saturating_sub(left);
        Notice::hint("notice-acted-some")
            .with("n", done)
            .with("left", left)
    } else {
        Notice::good("notice-acted").with("n", ids.len())
    };
    done.skipped.append(&mut done.written.marks);
    done.written.marks = done.skipped;
    Ok((done.written, notice))
}

fn take_in(
    office: &mut Office,
    mut cells: Cells,
    card: Option<i64>,
    next: Next,
) -> OfficeResult<Written> {
    let giver = take_giver(&mut cells);
    cells.retain(|_, value| !value.is_empty());
    let shared: Cells = ["batch_id", "channel_id", "received_on"]
        .into_iter()
        .filter_map(|name| cells.remove_entry(name))
        .collect();
    let opinions = if next == Next::EmptyCard {
        Vec::new()
    } else {
        vec![OpinionEntry { cells, giver }]
    };
    office.take_in(&CardEntry {
        card: card.filter(|_| next != Next::EmptyCard),
        cells: shared,
        opinions,
    })
}

fn take_giver(cells: &mut Cells) -> Giver {
    let mut take = |name: &str| {
        let value = cells.remove(name).unwrap_or_default();
        value.text().unwrap_or_default().to_owned()
    };
    Giver {
        name: take("giver_name"),
        unit: take("giver_unit"),
        contact: take("giver_contact"),
    }
}

fn number_of(written: &Written, kind: Kind) -> String {
    let made = written.created.iter().find(|(made, _, _)| *made == kind);
    made.or_else(|| written.created.first())
        .map(|(_, _, number)| number.clone())
        .unwrap_or_default()
}

/// Says how the first of what was made is called, told apart from others of its name.
fn called(office: &Office, created: &[(Kind, i64, String)]) -> String {
    let first = created.first();
    let named = first.and_then(|(kind, id, _)| office.name_of(*kind, *id).ok());
    named.flatten().map(|it| it.told()).unwrap_or_default()
}

/// Takes back or brings back one's own last command.
pub(super) fn undo(office: &mut Office, texts: &Texts, way: Way) -> OfficeResult<Outcome> {
    let undone = office.undo(way)?;
    let (entry, numbers) = office.told(&undone);
    let what = wording::command(texts, &entry.command);
    let what = [what, texts.list(numbers)].join(" ");
    let key = match way {
        Way::Undo => "notice-undone",
        Way::Redo => "notice-redone",
    };
    Ok(Outcome::Changed(Notice::good(key).with("what", what)))
}
