//! Edits and corrections of what stands: only what a hand may edit, and with a reason where
//! somebody has decided on it.

pub(super) mod activity;
mod by_hand;
pub(super) mod organisation;
mod quoted;
pub(super) mod task;

use std::collections::BTreeSet;

pub use self::by_hand::amend;
pub use self::quoted::is_of_template;
use super::case::campaign_of;
use super::effects::put;
use super::spans::ill_placed;
use super::{behind, in_time, make};
use crate::domain::{Column, Tied};
use crate::domain::{Day, Labels, Ledger, PERSONAL, Read, Record, Refusal, Value};

/// What an edit is judged on.
pub(super) struct Edit<'a> {
    pub(super) ledger: &'a dyn Ledger,
    pub(super) before: &'a Record,
    pub(super) after: Record,
    /// The columns that the hand named, those that it left as they stood among them.
    named: BTreeSet<&'static str>,
    /// What is to be tied to it, where the hand named that.
    pub(super) ties: Vec<(&'static Column, Vec<Tied>)>,
    reason: bool,
    pub(super) today: Day,
    pub(super) refusals: Vec<Refusal>,
    pub(super) marks: Vec<Refusal>,
}

impl Edit<'_> {
    pub(super) fn changes(&self, column: &str) -> bool {
        self.before.cell(column) != self.after.cell(column)
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
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
        opens(edit);
    }
    Ok(())
}

/// A batch and the channel beside it go together.
pub(super) fn edit_card(edit: &mut Edit<'_>) -> Read<()> {
    if edit.changes("batch_id") || edit.changes("channel_id") {
        let found = make::misbatched(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
        let untimely = in_time::untimely(edit.ledger, &edit.after)?;
        edit.refusals.extend(untimely);
    }
    Ok(())
}

/// What a problem was confirmed on stays; whose own it is goes with the list it stands in.
pub(super) fn edit_problem(edit: &mut Edit<'_>) {
    whose(edit);
    if is_decided(edit.before) {
        keeps(edit, &["category_id", "urgency", "difficulty"]);
    }
    if edit.changes("review_on") {
        edit.refuse(Refusal::of("kept-review-by-decision").at("review_on"));
    }
}

/// The day on which somebody found his own problem lies in the campaign; behind the meeting at
/// which it was looked for it is told to be late.
pub(super) fn edit_found(edit: &mut Edit<'_>) -> Read<()> {
    if !edit.changes("found_on") && !edit.changes("about_id") {
        return Ok(());
    }
    let campaign = campaign_of(edit.ledger, edit.before)?;
    let begins = campaign.and_then(|it| it.day("from_on"));
    let untimely = behind::untimely(&edit.after, (begins, edit.today));
    edit.refusals.extend(untimely);
    // Where nothing is said it was found on the day on which it was entered.
    let entered = edit.before.made_on.parse().unwrap_or(edit.today);
    let late = behind::found_late(edit.ledger, &edit.after, entered)?;
    edit.marks.extend(late);
    Ok(())
}

/// What is one person's own names him and is not for everybody; what is listed elsewhere names
/// nobody, unless both were typed.
fn whose(edit: &mut Edit<'_>) {
    if !edit.changes("about_id") && !edit.changes("problem_list") {
        return;
    }
    let named = |column| edit.named.contains(column);
    if edit.changes("about_id") && !named("problem_list") && !edit.after.lacks("about_id") {
        put(&mut edit.after, "problem_list", PERSONAL);
    } else if edit.after.text("problem_list") != PERSONAL && !named("about_id") {
        put(&mut edit.after, "about_id", Value::Null);
    }
    if is_decided(edit.before) && make::problem::is_nameless(&edit.after) {
        edit.refuse(Refusal::of("missing").at("about_id"));
    }
    edit.refusals.extend(make::problem::mislisted(&edit.after));
    let restricted = make::problem::is_restricted(&edit.after);
    if restricted != edit.before.is_set("restricted") {
        put(&mut edit.after, "restricted", restricted.then_some(true));
    }
    opens(edit);
}

/// What only some could read is opened to everybody by nobody's slip: somebody says why, and is
/// told.
fn opens(edit: &mut Edit<'_>) {
    if !edit.before.is_set("restricted") || edit.after.is_set("restricted") {
        return;
    }
    let told = |key| Refusal::of(key).with("number", &edit.before.number);
    if edit.reason {
        edit.marks.push(told("opened-to-all"));
    } else if !is_decided(edit.before) {
        edit.refuse(told("opens-to-all").at("reason"));
    }
}

/// A span ends after it begins, and is moved by a decision with its paper, but where it is only
/// proposed or was typed today.
///
/// # Errors
/// Where the ledger cannot be read.
pub(super) fn span(edit: &mut Edit<'_>) -> Read<()> {
    edit.refusals.extend(make::backwards(&edit.after));
    let is_of_today = edit.before.made_on == edit.today.to_string();
    let wording = make::wording_of_span(edit.before.kind);
    let changed = ["from_on", "to_on", wording].into_iter();
    let mut decided = changed.filter(|it| edit.changes(it) && !edit.before.is_proposed(it));
    if let Some(column) = decided.next().filter(|_| !is_of_today) {
        let refusal = Refusal::of("span-by-decision").with("number", &edit.before.number);
        edit.refuse(refusal.at(column));
    }
    // What the template called the days it proposed is no name of others.
    let moves = edit.changes("from_on") || edit.changes("to_on");
    if moves {
        let found = ill_placed(edit.ledger, &edit.after)?;
        edit.marks.extend(found);
    }
    if edit.before.is_proposed(wording) && !edit.changes(wording) {
        if moves {
            put(&mut edit.after, wording, Value::Null);
        }
        let open = |column: &str| edit.after.is_proposed(column);
        if moves || !(open("from_on") || open("to_on")) {
            edit.after.decide(wording);
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
