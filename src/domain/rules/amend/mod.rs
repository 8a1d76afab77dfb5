//! Edits and corrections of what stands: only what a hand may edit, and with a reason where
//! somebody has decided on it.

mod organisation;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::case::{campaign_of, fetch, state_key};
use super::effects::{keep_in_step, put, settle, steps_of};
use super::guards::{dated, undated, untimely};
use super::{answers, make, task};
use crate::domain::{Change, Column, Kind, Ledger, Read, Record, Refusal, Stop, VOID, Value};

/// What an edit is judged on.
struct Edit<'a> {
    ledger: &'a dyn Ledger,
    before: &'a Record,
    after: Record,
    reason: bool,
    today: NaiveDate,
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
    today: NaiveDate,
) -> Result<Change, Stop> {
    let mut edit = Edit {
        ledger,
        before: record,
        after: record.clone(),
        reason: reason.is_some_and(|words| !words.trim().is_empty()),
        today,
        refusals: Vec::new(),
        marks: Vec::new(),
    };
    columns(&mut edit, cells)?;
    if edit.after != *record {
        standing(&mut edit);
        match record.kind {
            Kind::Task => edit_task(&mut edit)?,
            Kind::Milestone => edit_milestone(&mut edit)?,
            Kind::Opinion => edit_opinion(&mut edit),
            Kind::Batch => {
                let faults = make::batch_faults(&edit.after);
                edit.refusals.extend(faults);
                future(&mut edit, "opened_on");
            }
            Kind::Phase | Kind::Step => edit.refusals.extend(make::backwards(&edit.after)),
            Kind::Post => organisation::edit_post(&mut edit)?,
            Kind::Meeting => organisation::edit_meeting(&mut edit)?,
            Kind::Problem if is_decided(record) => {
                keeps(&mut edit, &["category_id", "urgency", "difficulty"]);
                review(&mut edit);
            }
            Kind::Campaign
            | Kind::Problem
            | Kind::Goal
            | Kind::Category
            | Kind::Channel
            | Kind::Deliverable
            | Kind::Department
            | Kind::Person
            | Kind::Card
            | Kind::Erratum
            | Kind::Progress
            | Kind::Extension
            | Kind::Urging
            | Kind::LookBack
            | Kind::Verification
            | Kind::Attachment => {}
        }
    }
    if !edit.refusals.is_empty() {
        return Err(Stop::Refused(super::judge::without_repeats(edit.refusals)));
    }
    let mut change = Change {
        marks: edit.marks,
        ..Change::default()
    };
    settle(&mut change, record, &edit.after);
    if record.kind == Kind::Milestone && !change.items.is_empty() {
        task::light_with(ledger, &edit.after, &mut change)?;
    }
    if record.kind == Kind::Task && record.int("problem_id") != edit.after.int("problem_id") {
        // The problem that loses its last open task comes to assessment.
        let left = record.int("problem_id");
        keep_in_step(ledger, left, (&edit.after, false), &mut change)?;
        let found = edit.after.int("problem_id");
        keep_in_step(ledger, found, (&edit.after, true), &mut change)?;
    }
    Ok(change)
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
    let ended = record.is_ended() && !stays_open(record.kind);
    if record.state == VOID || (ended && edited) {
        edit.refuse(
            Refusal::of("record-ended")
                .with("number", &record.number)
                .with("state", state_key(record.kind, &record.state)),
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
                .with("state", state_key(decided.kind, &decided.state))
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

/// The kinds whose ends count as dealt with but freeze nothing.
const fn stays_open(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Opinion | Kind::Deliverable | Kind::Step | Kind::Phase
    )
}

/// Says whether somebody has decided on the record, so that an edit is a correction 更正.
fn is_decided(record: &Record) -> bool {
    let undecided: &[&str] = match record.kind {
        Kind::Task => &["draft", "pending"],
        Kind::Problem => &["candidate", "submitted"],
        Kind::Opinion => &["registered", "checked"],
        Kind::Deliverable => &["open"],
        Kind::Step | Kind::Phase => &["not_started", "under_way"],
        Kind::Batch => &["planned", "sent_out", "collecting", "closed"],
        Kind::Campaign
        | Kind::Goal
        | Kind::Category
        | Kind::Channel
        | Kind::Department
        | Kind::Person
        | Kind::Post
        | Kind::Card
        | Kind::Erratum
        | Kind::Meeting
        | Kind::Milestone
        | Kind::Progress
        | Kind::Extension
        | Kind::Urging
        | Kind::LookBack
        | Kind::Verification
        | Kind::Attachment => return false,
    };
    !undecided.contains(&record.state.as_str())
}

fn future(edit: &mut Edit<'_>, column: &'static str) {
    if let Some(day) = edit.after.day(column).filter(|day| *day > edit.today) {
        let refusal = Refusal::of("in-the-future").with("day", day);
        let today = edit.today;
        edit.refuse(refusal.with("today", today).at(column));
    }
}

/// An opinion about a member of the team is for the office only.
fn edit_opinion(edit: &mut Edit<'_>) {
    let found = make::misaimed(&edit.after);
    edit.refusals.extend(found);
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
}

/// What an issued task must keep.
const KEPT: [&str; 5] = [
    "measure",
    "department_id",
    "lead_id",
    "owner_id",
    "task_kind",
];
/// What an issued task cannot change, because others rest on it.
const FIXED: [&str; 2] = ["problem_id", "purpose"];
/// What nobody changes while it is being verified and approved.
const VERIFIED: [&str; 5] = ["goal", "measure", "department_id", "task_kind", "level"];

fn edit_task(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("department_id") && !edit.changes("lead_id") {
        let id = edit.after.int("department_id");
        if let Some(department) = fetch(edit.ledger, Kind::Department, id)? {
            let lead = department.cell("lead_id").clone();
            if !lead.is_empty() {
                put(&mut edit.after, "lead_id", lead);
            }
        }
    }
    if edit.changes("limit_on") && !edit.changes("limit_wording") {
        put(&mut edit.after, "limit_wording", Value::Null);
    }
    edit.refusals.extend(task::owner_leads(&edit.after));
    let issued = !matches!(edit.before.state.as_str(), "draft" | "pending");
    if issued {
        edit_issued(edit)?;
    } else {
        edit_planned_purpose(edit)?;
        let campaign = campaign_of(edit.ledger, edit.before)?;
        let mark = task::outside(&edit.after, "limit_on", campaign.as_ref());
        if edit.changes("limit_on") {
            edit.marks.extend(mark);
            for step in steps_of(edit.ledger, edit.before)? {
                let refusal = task::after_limit(&step, &edit.after);
                edit.refusals.extend(refusal.map(|it| it.at("limit_on")));
            }
        }
    }
    Ok(())
}

/// A draft is given only to a problem that takes tasks, and is not left without a purpose.
fn edit_planned_purpose(edit: &mut Edit<'_>) -> Read<()> {
    let problem = edit.after.int("problem_id");
    if problem.is_none() && edit.after.text("purpose") != "rule" {
        edit.refuse(Refusal::of("problem-missing").at("problem_id"));
    }
    if edit.changes("problem_id") {
        let problem = fetch(edit.ledger, Kind::Problem, problem)?;
        edit.refusals.extend(problem.as_ref().and_then(untimely));
    }
    Ok(())
}

fn edit_issued(edit: &mut Edit<'_>) -> Read<()> {
    for column in ["limit_on", "limit_wording"] {
        if edit.changes(column) {
            edit.refuse(Refusal::of("only-by-extension").at("limit_on"));
        }
    }
    for column in FIXED {
        if edit.changes(column) {
            edit.refuse(Refusal::of("fixed-since-issue").at(column));
        }
    }
    keeps(edit, &KEPT);
    if edit.changes("task_kind") {
        let undated = undated(&edit.after);
        edit.refusals.extend(undated);
        if edit.after.text("task_kind") == "step_by_step" {
            let steps = steps_of(edit.ledger, edit.before)?;
            edit.refusals.extend(dated(&edit.after, &steps));
        }
    }
    // What has no end and what is put off 暂缓 are looked at again on a day.
    if edit.after.text("task_kind") == "long_term" || edit.before.state == "suspended" {
        keeps(edit, &["review_on"]);
    }
    review(edit);
    // The short path and the lower approver are chosen before issue, never on the way.
    if edit.changes("task_kind") && edit.after.text("task_kind") == "fix_at_once" {
        edit.refuse(Refusal::of("fixed-since-issue").at("task_kind"));
    }
    if edit.changes("level") && edit.before.text("level") == "major" {
        edit.refuse(Refusal::of("level-not-lowered").at("level"));
    }
    if task::WITH_VERIFIER.contains(&edit.before.state.as_str()) {
        for column in VERIFIED {
            if edit.changes(column) {
                edit.refuse(Refusal::of("under-verification").at(column));
            }
        }
    }
    Ok(())
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

/// A step stays inside its task's limit; the plan of an issued task is corrected with a reason.
fn edit_milestone(edit: &mut Edit<'_>) -> Read<()> {
    let id = edit.before.int("task_id");
    let Some(of) = fetch(edit.ledger, Kind::Task, id)? else {
        return Ok(());
    };
    if !matches!(of.state.as_str(), "draft" | "pending") {
        needs_reason(edit, &of);
    }
    if edit.changes("due_on") {
        edit.refusals.extend(task::takes_no_steps(&of));
        edit.refusals.extend(task::after_limit(&edit.after, &of));
        if !edit.changes("due_wording") {
            put(&mut edit.after, "due_wording", Value::Null);
        }
    }
    Ok(())
}
