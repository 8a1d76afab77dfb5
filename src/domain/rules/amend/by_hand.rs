//! Edits a record by hand: judged by its definition, then by the rules of its own kind.

use std::collections::BTreeMap;

use super::{Edit, is_decided, needs_reason, quoted};
use crate::domain::folding::says_nothing;
use crate::domain::rules::case::{campaign_of, empty_words, without_repeats};
use crate::domain::rules::effects::{put, settle};
use crate::domain::rules::guards::checked_whole;
use crate::domain::rules::worded::{contradictions, said, unread, worded};
use crate::domain::rules::{answers, of_kind, stays, tie};
use crate::domain::{
    Change, Column, DECIDED_COLUMNS, Day, Kind, Labels, Ledger, PROPOSED, Read, Record,
    Refusal, Stop, VOID, Value,
};

/// What is written once is not changed by a hand.
const ONCE: &str = "written-once";

/// Edits a record, or corrects it with a reason where somebody has decided on it.
///
/// # Errors
/// [`Stop::Refused`] with every reason.
pub fn amend(
    ledger: &dyn Ledger,
    record: &Record,
    mut cells: BTreeMap<&'static str, Value>,
    reason: Option<&str>,
    today: Day,
) -> Result<Change, Stop> {
    let mut edit = Edit {
        ledger,
        before: record,
        after: record.clone(),
        named: cells.keys().copied().collect(),
        ties: tie::take(record.kind, &mut cells),
        reason: reason.is_some_and(|words| !words.trim().is_empty()),
        today,
        refusals: Vec::new(),
        marks: Vec::new(),
    };
    // Such a word is no reason, whether one is needed or not.
    if let Some(words) = reason.map(str::trim).filter(|it| says_nothing(it)) {
        edit.refusals.push(empty_words(words).at("reason"));
    }
    let of_kind = of_kind::rules(record.kind);
    let day = |column: &str| match cells.get(column) {
        Some(day) => day.day(),
        None => record.day(column),
    };
    let days = (day("held_on"), day("to_on"));
    let is_talk = record.text("form") == stays::TALK;
    let (refused, told) = stays::called(ledger, (days, is_talk), &mut edit.ties)?;
    edit.refusals.extend(refused);
    edit.marks.extend(told);
    let mut beside = Change::default();
    for (column, wanted) in &edit.ties {
        if column.is_required() && wanted.is_empty() {
            edit.refusals.push(Refusal::of("missing").at(column.name));
        }
        let found = tie::settle(ledger, record, (column, wanted), (&mut beside, today))?;
        edit.refusals.extend(found);
    }
    columns(&mut edit, cells)?;
    decided(&mut edit);
    said_in_words(&mut edit)?;
    if edit.after != *record {
        standing(&mut edit);
        edit.refusals.extend(checked_whole(ledger, record)?);
        (of_kind.amend)(&mut edit)?;
        let gone = stays::charged(ledger, (Some(record), &edit.after), today)?;
        edit.refusals.extend(gone);
        let of = (Some(record), &edit.after);
        let dissolved = stays::dissolved_by_then(ledger, of, today)?;
        edit.marks.extend(dissolved);
        quoted::keep(&mut edit)?;
        limits(&mut edit)?;
    } else if !edit.ties.is_empty() {
        (of_kind.tied)(&mut edit)?;
    }
    if !edit.refusals.is_empty() {
        let told = without_repeats(edit.refusals);
        return Err(Stop::Refused(without_the_plainer(told)));
    }
    let mut change = Change {
        marks: edit.marks,
        ..Change::default()
    };
    settle(&mut change, record, &edit.after);
    change.items.append(&mut beside.items);
    if !change.items.is_empty() {
        (of_kind.amended)(ledger, (record, &edit.after), &mut change)?;
    }
    Ok(change)
}

/// Of what is written once no hand says so where the rules of its kind say by what act it moves.
fn without_the_plainer(mut told: Vec<Refusal>) -> Vec<Refusal> {
    let led = told.iter().filter(|it| it.key != ONCE);
    let led: Vec<_> = led.filter_map(|it| it.field).collect();
    told.retain(|it| it.key != ONCE || it.field.is_none_or(|at| !led.contains(&at)));
    told
}

/// What somebody says of a proposed column is decided, also where he says what was proposed.
fn decided(edit: &mut Edit<'_>) {
    if !edit.named.contains(PROPOSED) {
        let named = edit.named.clone();
        for column in &named {
            edit.after.decide(column);
        }
    } else if edit.before.kind.def().column(DECIDED_COLUMNS).is_some() {
        // Of the whole it was said anew whether it is proposed.
        edit.after.cells.insert(DECIDED_COLUMNS, Value::Null);
    }
}

/// A limit that stands open, or is no more than proposed 拟, is the day that its new wording reads
/// as.
fn said_in_words(edit: &mut Edit<'_>) -> Read<()> {
    let campaign = campaign_of(edit.ledger, edit.before)?;
    let open = |limit: &str, wording: &str| {
        let is_ours = edit.before.lacks(limit) || edit.before.is_proposed(limit);
        is_ours && edit.changes(wording) && !edit.changes(limit)
    };
    let about = (campaign.as_ref(), edit.today);
    for (limit, day) in said(edit.ledger, &edit.after, about, open) {
        put(&mut edit.after, limit, day);
        edit.after.decide(limit);
    }
    Ok(())
}

/// A limit and its wording go on saying the same.
fn limits(edit: &mut Edit<'_>) -> Read<()> {
    let changed = |(limit, wording): (&Column, &'static str)| {
        edit.changes(limit.name) || edit.changes(wording)
    };
    if worded(edit.before).any(changed) {
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let campaign = campaign.as_ref();
        let found = contradictions(edit.ledger, &edit.after, campaign, edit.today);
        edit.refusals.extend(found);
        let typed = |it: &str| edit.changes(it);
        let found = unread(edit.ledger, &edit.after, (campaign, edit.today), typed);
        edit.marks.extend(found);
    }
    Ok(())
}

/// Judges each column by itself and takes it over.
fn columns(edit: &mut Edit<'_>, cells: BTreeMap<&'static str, Value>) -> Read<()> {
    let def = edit.before.kind.def();
    for (name, value) in cells {
        let column: Option<&Column> = def.columns.iter().find(|column| column.name == name);
        let Some(column) = column else {
            edit.refuse(Refusal::of("no-such-column").with("column", name));
            continue;
        };
        let mut value = if value.is_empty() { Value::Null } else { value };
        answers::undress(column, &mut value);
        if *edit.before.cell(column.name) == value {
            continue;
        }
        let stands = column.is_correctable() && !edit.before.lacks(column.name);
        if !column.is_typed() && !stands {
            edit.refuse(Refusal::of("ruled-column").at(column.name));
        } else if (edit.before.kind, column.name) == (Kind::Opinion, "text") {
            edit.refuse(Refusal::of("text-needs-erratum").at("text"));
        } else if column.name == PROPOSED && !column.is_editable() {
            let number = &edit.before.number;
            edit.refuse(
                Refusal::of("proposed-by-decision")
                    .with("number", number)
                    .at(PROPOSED),
            );
        } else if !column.is_editable() && !stands {
            edit.refuse(Refusal::of(ONCE).at(column.name));
        } else if value.is_empty() && (column.is_required() || stands) {
            edit.refuse(Refusal::of("missing").at(column.name));
        } else if !value.is_empty() {
            let misfit =
                answers::misfit(edit.ledger, edit.before.campaign_id, (column, &value))?;
            edit.refusals.extend(misfit);
            edit.refusals.extend(answers::unsaid(column, &value));
        }
        put(&mut edit.after, column.name, value);
    }
    Ok(())
}

/// What has ended stays as it is; what was decided upon is corrected with a reason.
///
/// The words of a decision are corrected even where it ended the record: nothing follows from them.
fn standing(edit: &mut Edit<'_>) {
    let record = edit.before;
    let changed = |correctable: bool| {
        let columns = record.kind.def().columns.iter();
        columns
            .filter(|it| it.is_correctable() == correctable)
            .any(|it| edit.changes(it.name))
    };
    let (corrected, edited) = (changed(true), changed(false));
    // How often something is reported is no part of what was decided.
    let mut settings = record
        .kind
        .def()
        .columns
        .iter()
        .filter(|it| edit.changes(it.name));
    let only_settings = edit.ties.is_empty()
        && settings.next().is_some_and(|it| it.setting)
        && settings.all(|it| it.setting);
    let ended = record.is_ended() && !record.kind.def().machine.editable_ended;
    if record.state == VOID || (ended && edited) {
        edit.refuse(
            Refusal::of("record-ended")
                .with("number", &record.number)
                .with("state", Labels::state(record.kind, &record.state)),
        );
    } else if corrected || (is_decided(record) && !only_settings) {
        needs_reason(edit, record);
    }
}
