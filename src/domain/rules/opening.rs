//! Openings 开箱 of a box: by two of those who run the campaign, from its day on until it is closed.

use super::amend::Edit;
use super::batch::unfit;
use super::case::{fetch, standing};
use super::in_time::opened_early;
use super::make::Draft;
use crate::domain::{Day, Kind, Ledger, Read, Record, Refusal};

/// The states of a box into which nobody drops anything any more.
const SHUT: [&str; 2] = ["closed", "checked"];

/// Says what is wrong with an opening: two people open a box, and not tomorrow.
fn opened_amiss(opening: &Record, today: Day) -> Vec<Refusal> {
    let mut found = Vec::new();
    let [one, other] = ["opener_id", "witness_id"].map(|column| opening.int(column));
    if one.is_some() && one == other {
        found.push(Refusal::of("opened-alone").at("witness_id"));
    }
    if let Some(day) = opening.day("opened_on").filter(|day| *day > today) {
        let refusal = Refusal::of("in-the-future").with("day", day);
        found.push(refusal.with("today", today).at("opened_on"));
    }
    found
}

/// Says that an opening was entered already: the same box, day and people, unless it is said that
/// the box was opened once more.
fn opened_already(ledger: &dyn Ledger, opening: &Record) -> Read<Option<Refusal>> {
    let Some(batch) = opening.int("batch_id").filter(|_| !opening.is_set("again")) else {
        return Ok(None);
    };
    let both = |it: &Record| {
        let mut both = ["opener_id", "witness_id"].map(|column| it.int(column));
        both.sort_unstable();
        both
    };
    let mut others = standing(ledger, Kind::Opening, "batch_id", batch)?;
    others.retain(|it| {
        let same_day = it.cell("opened_on") == opening.cell("opened_on");
        it.id != opening.id && same_day && both(it) == both(opening)
    });
    Ok(others.first().map(|other| {
        let refusal = Refusal::of("opened-already").with("number", &other.number);
        let papers = other.int("papers").unwrap_or_default();
        refusal.with("papers", papers).at("again")
    }))
}

/// Says of whom an opening names that they are not of those who run the campaign, where anybody
/// is: nobody else opens a box.
fn strangers(
    ledger: &dyn Ledger,
    (opening, campaign): (&Record, Option<i64>),
) -> Read<Vec<Refusal>> {
    let named = ["opener_id", "witness_id"]
        .map(|column| (column, opening.int(column)))
        .into_iter();
    let named = named.filter_map(|(column, id)| Some((column, id?)));
    let on = opening.day("opened_on");
    unfit(ledger, (campaign, on), named)
}

/// Says that a box was closed before the day of an opening.
fn opened_late(opening: &Record, batch: &Record) -> Option<Refusal> {
    let (day, closed) = opening.day("opened_on").zip(batch.day("closed_on"))?;
    (day > closed).then(|| {
        let refusal = Refusal::of("opened-after-close").with("batch", batch.title());
        let refusal = refusal.with("number", &batch.number).with("day", day);
        refusal.with("bound", closed).at("opened_on")
    })
}

/// An opening has two people; a batch of another channel than a box has none.
pub(super) fn prepare_opening(draft: &mut Draft<'_>) -> Read<()> {
    let found = opened_amiss(&draft.record, draft.today);
    draft.refusals.extend(found);
    let batch = draft.referred("batch_id", Kind::Batch)?;
    if let Some(batch) = batch.filter(|it| !matches!(it.text("nature"), "" | "box")) {
        let refusal = Refusal::of("no-box").with("batch", batch.title());
        draft.refuse(refusal.at("batch_id"));
        return Ok(());
    }
    let Some(batch) = draft.referred("batch_id", Kind::Batch)? else {
        return Ok(());
    };
    let found = strangers(draft.ledger, (&draft.record, batch.campaign_id))?;
    draft.refusals.extend(found);
    draft.refusals.extend(opened_early(&draft.record, &batch));
    let already = opened_already(draft.ledger, &draft.record)?;
    draft.refusals.extend(already);
    if SHUT.contains(&batch.state.as_str()) {
        let refusal = Refusal::of("box-is-closed").with("batch", batch.title());
        draft.refuse(refusal.with("number", &batch.number).at("batch_id"));
    }
    Ok(())
}

/// As an opening is made.
pub(super) fn edit_opening(edit: &mut Edit<'_>) -> Read<()> {
    let found = opened_amiss(&edit.after, edit.today);
    edit.refusals.extend(found);
    let same = ["opener_id", "witness_id", "opened_on", "again"];
    if same.iter().any(|it| edit.changes(it)) {
        let already = opened_already(edit.ledger, &edit.after)?;
        edit.refusals.extend(already);
    }
    if edit.changes("opener_id") || edit.changes("witness_id") {
        let campaign = edit.after.campaign_id;
        let found = strangers(edit.ledger, (&edit.after, campaign))?;
        edit.refusals.extend(found);
    }
    if edit.changes("opened_on")
        && let Some(batch) = fetch(edit.ledger, Kind::Batch, edit.after.int("batch_id"))?
    {
        edit.refusals.extend(opened_early(&edit.after, &batch));
        edit.refusals.extend(opened_late(&edit.after, &batch));
    }
    Ok(())
}
