//! Batches 批次, what is counted of them, and what comes in with them (field rules 5.4).

use super::amend::Edit;
use super::capacity::posts_in;
use super::case::{choice_labels, fetch, standing};
use super::effects::put;
use super::guards::{entered, imbalance, unheld};
use super::in_time::{BEGUN, opened_early, out_of_time};
use super::make::Draft;
use super::stays::left_before;
use crate::domain::{
    CAMPAIGN_BODIES, CAMPAIGN_ID, Change, Day, Kind, Ledger, Read, Record, Refusal, Role,
};

/// What ties a box to those who open it.
const OPENERS: &str = "openers";

/// Says what does not add up in a batch, as far as its counts are known.
fn faults(ledger: &dyn Ledger, batch: &Record) -> Read<Vec<Refusal>> {
    let count = |column: &str| batch.int(column);
    let [valid, invalid] = ["valid", "invalid"].map(|it| count(it).unwrap_or_default());
    let judged = valid.saturating_add(invalid);
    let mut found = Vec::new();
    match (count("returned"), count("valid").zip(count("invalid"))) {
        (Some(returned), Some(_)) => {
            found.extend(imbalance(count("sent"), [returned, valid, invalid]));
        }
        (Some(returned), None) if judged > returned => {
            found.extend(imbalance(None, [returned, valid, invalid]));
        }
        (Some(returned), None) => {
            found.extend(imbalance(count("sent"), [returned, returned, 0]));
        }
        (None, _) => found.extend(imbalance(count("sent"), [judged, judged, 0])),
    }
    let entered = entered(ledger, batch)?;
    if let Some(sent) = count("sent").filter(|sent| *sent < entered) {
        let refusal = Refusal::of("more-entered-than-sent").with("entered", entered);
        found.push(refusal.with("sent", sent).at("sent"));
    }
    Ok(found)
}

/// Fetches what the channel of a batch is by nature.
fn nature(ledger: &dyn Ledger, batch: &Record) -> Read<Option<String>> {
    let channel = fetch(ledger, Kind::Channel, batch.int("channel_id"))?;
    let nature = channel.map(|it| it.text("nature").to_owned());
    Ok(nature.filter(|code| !code.is_empty()))
}

/// Says of the days of a batch that they lie ahead of today.
fn ahead(batch: &Record, today: Day) -> Vec<Refusal> {
    let days = ["opened_on", "handed_out_on"].into_iter();
    let late = days.filter_map(|column| Some((column, batch.day(column)?)));
    late.filter(|(_, day)| *day > today)
        .map(|(column, day)| {
            let refusal = Refusal::of("in-the-future").with("day", day);
            refusal.with("today", today).at(column)
        })
        .collect()
}

/// Says what is filled in of a batch that batches of its nature do not have.
fn misplaced(batch: &Record, asked: impl Fn(&str) -> bool) -> Vec<Refusal> {
    let nature = batch.text("nature");
    let fields = batch.kind.def().sheet.shown_if.iter();
    let fields = fields.filter(|it| it.on == "nature" && it.field != it.on);
    fields
        .filter(|it| asked(it.field) && !batch.lacks(it.field) && !it.codes.contains(&nature))
        .map(|it| {
            let codes: Vec<&str> = it
                .codes
                .iter()
                .copied()
                .filter(|it| !it.is_empty())
                .collect();
            Refusal::of("not-of-nature")
                .with("nature", choice_labels("channel-nature", &[nature]))
                .with("right", choice_labels("channel-nature", &codes))
                .at(it.field)
        })
        .collect()
}

/// A batch is what its channel is, and its counts add up.
pub(super) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    let nature = nature(draft.ledger, &draft.record)?;
    put(&mut draft.record, "nature", nature.as_deref());
    let found = misplaced(&draft.record, |_| true);
    draft.refusals.extend(found);
    let late = ahead(&draft.record, draft.today);
    draft.refusals.extend(late);
    let found = faults(draft.ledger, &draft.record)?;
    draft.refusals.extend(found);
    let openers = draft.ties.iter().filter(|it| it.0.name == OPENERS);
    let openers: Vec<i64> = openers.flat_map(|it| &it.1).map(|it| it.id).collect();
    if openers.len() == 1 {
        draft.refuse(Refusal::of("opened-alone").at(OPENERS));
    }
    let of = (draft.record.campaign_id, draft.record.day("opened_on"));
    let named = openers.into_iter().map(|id| (OPENERS, id));
    let found = unfit(draft.ledger, of, named)?;
    draft.refusals.extend(found);
    Ok(())
}

/// The counts of a batch add up, it was not opened tomorrow, and what came in with it says no other
/// channel.
pub(super) fn edit(edit: &mut Edit<'_>) -> Read<()> {
    let counts = ["sent", "returned", "valid", "invalid"];
    if counts.iter().any(|column| edit.changes(column)) {
        let found = faults(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
    }
    if edit.changes("channel_id") {
        let found = super::make::contradicted(edit.ledger, &edit.after)?;
        edit.refusals.extend(found);
        let nature = nature(edit.ledger, &edit.after)?;
        put(&mut edit.after, "nature", nature.as_deref());
    }
    let moved = edit.changes("channel_id");
    let found = misplaced(&edit.after, |column| moved || edit.changes(column));
    edit.refusals.extend(found);
    let late = ahead(&edit.after, edit.today);
    edit.refusals.extend(late);
    for column in BEGUN {
        if edit.changes(column) {
            let behind = begins_behind(edit.ledger, &edit.after)?;
            edit.refusals.extend(behind.map(|it| it.at(column)));
        }
    }
    if edit.changes("opened_on") {
        for opening in standing(edit.ledger, Kind::Opening, "batch_id", edit.after.id)? {
            if opened_early(&opening, &edit.after).is_some() {
                let refusal = Refusal::of("box-behind-opening");
                let refusal = refusal.with("number", &opening.number);
                let day = opening.day("opened_on").unwrap_or_default();
                edit.refusals.push(refusal.with("day", day).at("opened_on"));
            }
        }
    }
    Ok(())
}

/// What a batch has no room for does not come in: more than was handed out, or anything once its
/// counts were checked. More than is said to have come back is told.
pub(super) fn takes(draft: &mut Draft<'_>) -> Read<()> {
    let Some(batch) = draft.referred("batch_id", Kind::Batch)? else {
        return Ok(());
    };
    draft.marks.extend(unheld(draft.ledger, &batch)?);
    let told = |key| Refusal::of(key).with("batch", batch.title());
    if batch.state == "checked" {
        draft.refuse(
            told("batch-is-checked")
                .with("number", &batch.number)
                .at("batch_id"),
        );
    }
    let (sent, returned) = (batch.int("sent"), batch.int("returned"));
    if sent.is_none() && returned.is_none() {
        return Ok(());
    }
    let entered = entered(draft.ledger, &batch)?;
    if let Some(sent) = sent.filter(|sent| entered >= *sent) {
        let refusal = told("cards-over-sent").with("sent", sent);
        draft.refuse(
            refusal
                .with("entered", entered)
                .with("number", &batch.number)
                .at("batch_id"),
        );
    } else if let Some(returned) = returned.filter(|returned| entered >= *returned) {
        let mark = told("cards-over-returned").with("returned", returned);
        draft
            .marks
            .push(mark.with("entered", entered + 1).at("batch_id"));
    }
    Ok(())
}

/// Says that a batch would begin behind what came in with it.
fn begins_behind(ledger: &dyn Ledger, batch: &Record) -> Read<Option<Refusal>> {
    for kind in [Kind::Card, Kind::Opinion] {
        let came = standing(ledger, kind, "batch_id", batch.id)?;
        let mut early = came
            .iter()
            .filter_map(|it| Some((it, out_of_time(it, batch)?)));
        if let Some((first, _)) = early.next() {
            let day = first.day("received_on").unwrap_or_default();
            let refusal = Refusal::of("batch-begins-behind").with("number", &first.number);
            return Ok(Some(refusal.with("day", day)));
        }
    }
    Ok(None)
}

/// A batch of which is said on which day its cards went out, its box or its line was opened, has
/// begun: nobody need say so again.
pub(super) fn begins(batch: &Record, change: &mut Change) {
    let begun = [("opened_on", "collecting"), ("handed_out_on", "sent_out")];
    if let Some((_, state)) = begun.iter().find(|(day, _)| batch.day(day).is_some()) {
        let made = Record {
            id: -1,
            ..batch.clone()
        };
        change.shift(&made, state);
    }
}

/// A batch with which something comes in is being collected.
pub(super) fn collects(ledger: &dyn Ledger, piece: &Record, change: &mut Change) -> Read<()> {
    let batch = fetch(ledger, Kind::Batch, piece.int("batch_id"))?;
    if let Some(batch) = batch
        && matches!(batch.state.as_str(), "planned" | "sent_out")
    {
        change.shift(&batch, "collecting");
    }
    Ok(())
}

/// Says of whom is named to open a box that he may not: he left before, or has no post.
pub(super) fn unfit(
    ledger: &dyn Ledger,
    (campaign, on): (Option<i64>, Option<Day>),
    named: impl Iterator<Item = (&'static str, i64)>,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    let is_seated = is_seated(ledger, campaign)?;
    for (column, id) in named {
        let Some(person) = fetch(ledger, Kind::Person, Some(id))? else {
            continue;
        };
        let gone = on.and_then(|day| Some((left_before(&person, day)?, day)));
        if let Some((left, day)) = gone {
            let refusal = Refusal::of("opener-has-left").with("person", person.title());
            found.push(refusal.with("left", left).with("day", day).at(column));
            continue;
        }
        if !is_seated {
            continue;
        }
        let mut posts = Vec::new();
        for body in CAMPAIGN_BODIES {
            posts.extend(posts_in(ledger, campaign, person.id, body)?);
        }
        if posts.is_empty() {
            let refusal = Refusal::of("opener-without-post").with("person", person.title());
            found.push(refusal.with("number", &person.number).at(column));
        }
    }
    Ok(found)
}

/// Says whether anybody sits in the campaign's office.
fn is_seated(ledger: &dyn Ledger, campaign: Option<i64>) -> Read<bool> {
    let Some(campaign) = campaign else {
        return Ok(false);
    };
    for post in ledger.children(Kind::Post, CAMPAIGN_ID, campaign)? {
        if CAMPAIGN_BODIES.last() == Some(&post.text("body"))
            && ledger.first_linking(Role::Holds, post.id)?.is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}
