//! What follows at once from what was filled in, and what is wrong with it before it is saved.

use std::collections::BTreeMap;

use super::deciding::deciding;
use super::read::value_of;
use super::{Next, Outcome, read};
use crate::app::state::{Choice, Filled, Followed, Form, Purpose};
use crate::domain::measure::{decimal, half_days};
use crate::domain::rules;
use crate::domain::{Column, How, Kind, Record, Refusal, Stop, Type, Value, Within};
use crate::i18n::Texts;
use crate::office::{Office, OfficeError, OfficeResult, proposed_words};

type Cells = BTreeMap<&'static str, Value>;

/// Reads what stands in a form, and names the fields that cannot be read yet.
fn read_form(office: &Office, texts: &Texts, form: &Form) -> (Cells, Vec<&'static str>) {
    let (mut cells, mut unread) = (Cells::new(), Vec::new());
    for at in form.shown() {
        let own = form.fields.get(at).filter(|it| it.is_own());
        let Some(field) = own.filter(|it| !it.text.trim().is_empty()) else {
            continue;
        };
        match value_of(office, texts, form.kind, field) {
            Ok(read) => cells.extend(read),
            Err(_unfinished) => unread.push(field.column.name),
        }
    }
    cells.extend(form.ticked());
    (cells, unread)
}

/// The record as the form would make it.
fn as_record(office: &Office, form: &Form, cells: Cells) -> Record {
    Record {
        kind: form.kind,
        id: 0,
        number: String::new(),
        revision: 0,
        state: form.kind.def().machine.initial().to_owned(),
        campaign_id: None,
        made_on: office.today().to_string(),
        made_by: None,
        cells: cells.into(),
    }
}

/// Says which fields follow from one that was changed, or from all.
pub(super) fn reckon(
    office: &Office,
    texts: &Texts,
    form: &Form,
    changed: Option<&[&'static str]>,
) -> OfficeResult<Vec<Followed>> {
    let mut record = as_record(office, form, read_form(office, texts, form).0);
    let ledger = office.ledger();
    let mut moved: Vec<&str> = changed.unwrap_or_default().to_vec();
    let mut found = Vec::new();
    for follow in form.follows() {
        if changed.is_some() && !follow.on.iter().any(|on| moved.contains(on)) {
            continue;
        }
        let field = form.named(follow.column);
        let own = field.is_some_and(|field| field.own);
        let how = follow.how;
        let stands = rules::agrees(&ledger, &record, follow, office.today());
        let stands = record.lacks(follow.column) || stands.map_err(OfficeError::from)?;
        let must_go = (how.only_takes_out() || how.overrules()) && !stands;
        if (own || how.only_takes_out()) && !must_go {
            continue;
        }
        let value = rules::followed(&ledger, &record, follow, office.today())
            .map_err(OfficeError::from)?;
        // Which of two agree is known without the other as well.
        if how.overrules() && value.is_none() {
            continue;
        }
        // What stands there and did not follow from it stays, and others follow from that.
        let followed_it = field.is_some_and(|it| it.carried == Some(follow.said));
        if value.is_none() && !must_go && !followed_it {
            continue;
        }
        let column = field.map(|field| field.column);
        let Some(column) = column.as_ref() else {
            continue;
        };
        let mut filled = match &value {
            Some(value) => Some(filled(office, texts, column, value)?),
            None => None,
        };
        let understood = filled
            .as_ref()
            .filter(|_| matches!(column.ty, Type::Day | Type::Limit))
            .and_then(|it| read::field(office, texts, form.kind, column, &it.text).ok())
            .flatten();
        if how.is_proposal() && form.kind.def().proposals.contains(&follow.column) {
            filled = filled.map(|it| Filled {
                text: proposed_words(texts, it.text),
                ..it
            });
        }
        record
            .cells
            .insert(follow.column, value.unwrap_or_default());
        moved.push(follow.column);
        found.push(Followed {
            column: follow.column,
            filled,
            understood,
            said: follow.said,
            must_go,
        });
    }
    Ok(found)
}

fn filled(
    office: &Office,
    texts: &Texts,
    column: &Column,
    value: &Value,
) -> OfficeResult<Filled> {
    let text = match column.ty {
        Type::Choice(choices) => texts.choice(choices.name, value.text().unwrap_or_default()),
        Type::Ref(kind) => match value.int() {
            Some(id) => {
                let named = office.name_of(kind, id)?;
                named.map(|it| it.told()).unwrap_or_default()
            }
            None => String::new(),
        },
        Type::Flag => texts.say(if value.is_set() { "yes" } else { "no" }),
        Type::Count => value.int().unwrap_or_default().to_string(),
        Type::HalfDays => half_days(value.int().unwrap_or_default()),
        Type::Decimal(places) => decimal(value.int().unwrap_or_default(), places),
        Type::Line(_) | Type::Text | Type::Day | Type::Limit | Type::Time => {
            value.text().unwrap_or_default().to_owned()
        }
        Type::Ties(..) | Type::Several(_) => office.show_ties(column, value.ties())?,
    };
    Ok(Filled {
        text,
        value: Some(value.clone()),
    })
}

/// Says whether a column is copied along with another one that was changed.
pub(super) fn is_led(form: &Form, column: &str) -> bool {
    let changed = form.changed_columns();
    form.follows().any(|it| {
        it.column == column
            && matches!(it.how, How::Copied(..))
            && it.on.iter().any(|on| changed.contains(on))
    })
}

/// Marks which fields of a record that is edited were filled by hand: those that are not what
/// they would be by the others.
pub(super) fn mark_own(office: &Office, form: &mut Form, record: &Record) -> OfficeResult<()> {
    let ledger = office.ledger();
    for follow in record.kind.follows() {
        let by_others = rules::followed(&ledger, record, follow, office.today())
            .map_err(OfficeError::from)?;
        if let Some(at) = form.place(follow.column)
            && let Some(field) = form.fields.get_mut(at)
        {
            let held = record.cell(follow.column);
            field.own = !held.is_empty() && by_others.as_ref() != Some(held);
        }
    }
    Ok(())
}

/// Gives the few records that can stand in the first field that an empty card lacks, where that is
/// a reference: whoever pressed its key answers by a digit. Nothing where digits do not reach all.
pub(super) fn lent(
    office: &Office,
    texts: &Texts,
    (form, next): (&Form, Next),
    refusals: &[Refusal],
) -> Vec<Choice> {
    let at = |it: &Refusal| form.place_of(it);
    let first = refusals
        .iter()
        .filter(|it| at(it).is_some())
        .min_by_key(|it| at(it));
    let missing = first.filter(|it| next == Next::EmptyCard && it.key == "missing");
    let field = missing.and_then(|it| form.named(it.field?));
    let Some((field, kind)) = field.and_then(|it| Some((it, it.reference()?))) else {
        return Vec::new();
    };
    let found = fitting(office, texts, form, (&field.column, kind)).unwrap_or_default();
    if found.len() > DIGITS {
        Vec::new()
    } else {
        found
    }
}

/// Gives the records that a column can refer to beside what else stands in a form.
fn fitting(
    office: &Office,
    texts: &Texts,
    form: &Form,
    (column, kind): (&Column, Kind),
) -> OfficeResult<Vec<Choice>> {
    let ledger = office.ledger();
    let mut record = as_record(office, form, read_form(office, texts, form).0);
    let all = office.all(kind)?;
    let named = office.named(kind, &all)?;
    let mut found = Vec::new();
    for (one, named) in all.iter().zip(named) {
        let value = Value::Int(one.id);
        record.cells.insert(column.name, value.clone());
        let mut own = form.follows().filter(|it| it.column == column.name);
        let fits = own.try_fold(true, |fits, follow| {
            let agrees = rules::agrees(&ledger, &record, follow, office.today())?;
            Ok::<_, OfficeError>(fits && agrees)
        })?;
        if fits && !(column.within != Within::Any && one.is_ended()) {
            let words = named.told();
            found.push(Choice { value, words });
        }
    }
    Ok(found)
}

/// Judges a form as if it were saved now: what is wrong with what is filled in, not what is
/// missing yet.
pub(super) fn check(office: &Office, texts: &Texts, form: &Form) -> Outcome {
    let (cells, unread) = read_form(office, texts, form);
    let filled = |name: &str| {
        form.named(name)
            .is_some_and(|it| !it.text.trim().is_empty())
    };
    let faults = form
        .within(judged(office, form, cells))
        .into_iter()
        .filter(|it| it.key != "missing" && it.field.is_some_and(filled))
        .collect();
    Outcome::Checked {
        serial: form.serial,
        faults,
        unread,
    }
}

/// Where nothing is wrong but that fields are empty, says what the rules have against the rest, so
/// that nobody is sent back twice.
pub(super) fn beside_missing(
    office: &Office,
    form: &Form,
    cells: Cells,
    missing: &[Refusal],
) -> Vec<Refusal> {
    let only_missing = missing
        .iter()
        .all(|it| it.key == "missing" && it.row.is_none());
    if !only_missing || !matches!(form.purpose, Purpose::Act { .. }) {
        return Vec::new();
    }
    let mut found = judged(office, form, cells);
    found.retain(|it| missing.iter().all(|known| known.field != it.field));
    found
}

/// Says what the rules have against a form as it is filled in.
fn judged(office: &Office, form: &Form, mut cells: Cells) -> Vec<Refusal> {
    let ledger = office.ledger();
    let (person, today) = (office.session().person, office.today());
    let ended = match &form.purpose {
        Purpose::Make | Purpose::Distil(_) | Purpose::Entry(_) => {
            cells.retain(|name, _| form.kind.def().column(name).is_some());
            rules::make(&ledger, form.kind, cells, person, today).map(|_| ())
        }
        Purpose::Amend { id, .. } => {
            let reason = cells.remove("reason");
            let reason = reason.as_ref().and_then(Value::text);
            cells.retain(|name, _| {
                let text = form.named(name).map_or("", |it| it.text.as_str());
                form.is_changed(name, text)
            });
            let Ok(Some(record)) = office.record(form.kind, *id) else {
                return Vec::new();
            };
            rules::amend(&ledger, &record, cells, reason, today).map(|_| ())
        }
        Purpose::Act { ids, verb, .. } => {
            let mut take = |name: &str| cells.remove(name).unwrap_or_default();
            let (by, meeting, on) = (take("by").int(), take("meeting").int(), take("on").day());
            let (basis, note) = (take("basis"), take("note"));
            let id = ids.first().copied().unwrap_or_default();
            let mut act = deciding(office, (form.kind, id), verb, by);
            act.decision.meeting = meeting;
            act.decision.on = on;
            basis
                .text()
                .unwrap_or_default()
                .clone_into(&mut act.decision.basis);
            note.text().unwrap_or_default().clone_into(&mut act.note);
            act.answers = cells;
            // What cannot be counted now is judged when it is saved.
            let counts = office
                .counts_at_once(form.kind, id, verb)
                .unwrap_or_default();
            rules::judge(&office.ledger_knowing(&counts), &act).map(|_| ())
        }
        Purpose::Attach(_)
        | Purpose::Seat
        | Purpose::Decide(..)
        | Purpose::Filter
        | Purpose::Export(_)
        | Purpose::Import(_)
        | Purpose::FirstRun => Ok(()),
    };
    match ended {
        Err(Stop::Refused(all)) => all,
        // What cannot be read now is said when it is saved.
        Err(Stop::Unreadable(_)) | Ok(()) => Vec::new(),
    }
}

/// The most options that digits choose among.
pub(super) const DIGITS: usize = 9;
