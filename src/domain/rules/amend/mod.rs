//! Edits and corrections of what stands: only what a hand may edit, and with a reason where
//! somebody has decided on it.

pub(super) mod organisation;
pub(super) mod task;

use std::collections::{BTreeMap, BTreeSet};

use super::case::campaign_of;
use super::effects::{put, settle};
use super::worded::{contradictions, worded};
use super::{answers, make, of_kind};
use crate::domain::{
    Change, Column, Day, Kind, Labels, Ledger, Read, Record, Refusal, Stop, VOID, Value,
};

/// What an edit is judged on.
pub(super) struct Edit<'a> {
    ledger: &'a dyn Ledger,
    before: &'a Record,
    after: Record,
    /// The columns that the hand named, those that it left as they stood among them.
    named: BTreeSet<&'static str>,
    reason: bool,
    today: Day,
    refusals: Vec<Refusal>,
    marks: Vec<Refusal>,
}

impl Edit<'_> {
    fn changes(&self, column: &str) -> bool {
        self.before.cell(column) != self.after.cell(column)
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
    }
}

/// Edits a record, or corrects it with a reason where somebody has decided on it.
///
/// # Errors
/// [`Stop::Refused`] with every reason.
pub fn amend(
    ledger: &dyn Ledger,
    record: &Record,
    cells: BTreeMap<&'static str, Value>,
    reason: Option<&str>,
    today: Day,
) -> Result<Change, Stop> {
    let mut edit = Edit {
        ledger,
        before: record,
        after: record.clone(),
        named: cells.keys().copied().collect(),
        reason: reason.is_some_and(|words| !words.trim().is_empty()),
        today,
        refusals: Vec::new(),
        marks: Vec::new(),
    };
    let of_kind = of_kind::rules(record.kind);
    columns(&mut edit, cells)?;
    if edit.after != *record {
        standing(&mut edit);
        (of_kind.amend)(&mut edit)?;
        limits(&mut edit)?;
    }
    if !edit.refusals.is_empty() {
        return Err(Stop::Refused(super::judge::without_repeats(edit.refusals)));
    }
    let mut change = Change {
        marks: edit.marks,
        ..Change::default()
    };
    settle(&mut change, record, &edit.after);
    if !change.items.is_empty() {
        (of_kind.amended)(ledger, (record, &edit.after), &mut change)?;
    }
    Ok(change)
}

/// A limit and its wording go on saying the same.
fn limits(edit: &mut Edit<'_>) -> Read<()> {
    let changed = |(limit, wording): (&Column, &'static str)| {
        edit.changes(limit.name) || edit.changes(wording)
    };
    if worded(edit.before).any(changed) {
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let found = contradictions(edit.ledger, &edit.after, campaign.as_ref(), edit.today);
        edit.refusals.extend(found);
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
        } else if !column.is_editable() && !stands {
            edit.refuse(Refusal::of("written-once").at(column.name));
        } else if value.is_empty() && (column.is_required() || stands) {
            edit.refuse(Refusal::of("missing").at(column.name));
        } else if !value.is_empty() {
            let misfit =
                answers::misfit(edit.ledger, edit.before.campaign_id, (column, &value))?;
            edit.refusals.extend(misfit);
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
    let ended = record.is_ended() && !record.kind.def().machine.editable_ended;
    if record.state == VOID || (ended && edited) {
        edit.refuse(
            Refusal::of("record-ended")
                .with("number", &record.number)
                .with("state", Labels::state(record.kind, &record.state)),
        );
    } else if corrected || is_decided(record) {
        needs_reason(edit, record);
    }
}

/// A correction 更正 says why.
fn needs_reason(edit: &mut Edit<'_>, decided: &Record) {
    if !edit.reason {
        edit.refuse(
            Refusal::of("reason-needed")
                .with("number", &decided.number)
                .with("state", Labels::state(decided.kind, &decided.state))
                .at("reason"),
        );
    }
}

/// What a decision rested on is not taken away from under it.
fn keeps(edit: &mut Edit<'_>, columns: &[&'static str]) {
    for column in columns {
        if edit.changes(column) && edit.after.lacks(column) {
            edit.refuse(Refusal::of("missing").at(column));
        }
    }
}

/// Says whether somebody has decided on the record, so that an edit is a correction 更正.
fn is_decided(record: &Record) -> bool {
    record.kind.def().machine.is_decided(&record.state)
}

fn future(edit: &mut Edit<'_>, column: &'static str) {
    if let Some(day) = edit.after.day(column).filter(|day| *day > edit.today) {
        let refusal = Refusal::of("in-the-future").with("day", day);
        let today = edit.today;
        edit.refuse(refusal.with("today", today).at(column));
    }
}

/// An opinion about a member of the team is for the office only.
pub(super) fn edit_opinion(edit: &mut Edit<'_>) -> Read<()> {
    // A department that was made another kind since stands in no other edit's way.
    let aim = ["target", "target_department_id", "target_person_id"];
    if aim.iter().any(|it| edit.changes(it)) {
        let found = make::misaimed(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
    }
    edit_card(edit)?;
    if edit.before.state != "registered" {
        keeps(edit, &["target"]);
    }
    if matches!(edit.before.state.as_str(), "merged" | "answered") {
        keeps(edit, &["category_id"]);
    }
    if edit.changes("target") {
        let clue = !edit.after.lacks("reference_no");
        let restricted = clue || edit.after.text("target") == "team_member";
        let stood = edit.before.is_set("restricted");
        if restricted != stood {
            put(&mut edit.after, "restricted", restricted);
        }
    }
    Ok(())
}

/// A batch and the channel beside it go together.
pub(super) fn edit_card(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("batch_id") || edit.changes("channel_id") {
        let found = make::misbatched(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
    }
    Ok(())
}

/// The counts of a batch add up, it was not opened tomorrow, and what came in with it says no other
/// channel.
pub(super) fn edit_batch(edit: &mut Edit<'_>) -> Read<()> {
    let faults = make::batch_faults(&edit.after);
    edit.refusals.extend(faults);
    if edit.changes("channel_id") {
        let found = make::contradicted(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
    }
    future(edit, "opened_on");
    Ok(())
}

/// What a problem was confirmed on stays.
pub(super) fn edit_problem(edit: &mut Edit<'_>) {
    if is_decided(edit.before) {
        keeps(edit, &["category_id", "urgency", "difficulty"]);
    }
    if edit.changes("review_on") {
        edit.refuse(Refusal::of("kept-review-by-decision").at("review_on"));
    }
}

/// A span ends after it begins.
pub(super) fn span(edit: &mut Edit<'_>) {
    edit.refusals.extend(make::backwards(&edit.after));
}

/// A review date lies ahead.
fn review(edit: &mut Edit<'_>) {
    let today = edit.today;
    let day = edit.after.day("review_on").filter(|day| *day <= today);
    if let Some(day) = day.filter(|_| edit.changes("review_on")) {
        edit.refuse(
            Refusal::of("review-not-ahead")
                .with("day", day)
                .at("review_on"),
        );
    }
}
