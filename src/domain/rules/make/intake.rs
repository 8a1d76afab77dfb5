//! Opinions, cards, errata and batches in the making: what comes in on paper.

use super::Draft;
use crate::domain::no_opinion::says_none;
use crate::domain::rules::case::{choice_labels, fetch, standing};
use crate::domain::rules::follow::{goes_with, may_stand};
use crate::domain::rules::in_time;
use crate::domain::rules::receipt::{Receipt, receipt};
use crate::domain::{How, Kind, Ledger, Read, Record, Refusal};

/// Received not in the future; outside the campaign's span it is marked.
fn received(draft: &mut Draft<'_>) {
    let Some(day) = draft.record.day("received_on") else {
        return;
    };
    let bound = |column| draft.campaign.as_ref().and_then(|it| it.day(column));
    match receipt(day, draft.today, bound("from_on").zip(bound("to_on"))) {
        Receipt::Inside => {}
        Receipt::Outside => {
            let mark = Refusal::of("outside-campaign").with("day", day);
            draft.marks.push(mark.at("received_on"));
        }
        Receipt::Ahead => past(draft, "received_on"),
    }
}

/// What has happened did not happen tomorrow.
fn past(draft: &mut Draft<'_>, column: &'static str) {
    if let Some(day) = draft.record.day(column).filter(|day| *day > draft.today) {
        let refusal = Refusal::of("in-the-future").with("day", day);
        draft.refuse(refusal.with("today", draft.today).at(column));
    }
}

pub(in crate::domain::rules) fn opinion(draft: &mut Draft<'_>) -> Read<()> {
    received(draft);
    draft.fill("door", "hand");
    if says_none(draft.record.text("text")) {
        let said = draft.record.text("text").trim().to_owned();
        draft.refuse(
            Refusal::of("opinion-says-none")
                .with("found", said)
                .at("text"),
        );
    }
    for refusal in misaimed(draft.ledger, &draft.record)? {
        draft.refuse(refusal);
    }
    if let Some(refusal) = misbatched(draft.ledger, &draft.record)? {
        draft.refuse(refusal);
    }
    let untimely = in_time::untimely(draft.ledger, &draft.record)?;
    draft.refusals.extend(untimely);
    // What is said about a member of the team is for the office only.
    if draft.record.text("target") == "team_member" {
        draft.fill("restricted", true);
    }
    let Some(card) = draft.referred("card_id", Kind::Card)? else {
        return Ok(());
    };
    if card.is_set("empty") {
        draft.refuse(
            Refusal::of("card-is-empty")
                .with("card", &card.number)
                .at("card_id"),
        );
    }
    for column in ["batch_id", "channel_id"] {
        let typed = draft.record.int(column);
        if typed.is_some() && card.int(column).is_some() && typed != card.int(column) {
            draft.refuse(
                Refusal::of("card-says-otherwise")
                    .with("card", &card.number)
                    .at(column),
            );
        }
    }
    if let Some(batch) = card.int("batch_id") {
        draft.fill("batch_id", batch);
    }
    Ok(())
}

/// Says of an opinion about a member of the team that it does not say which one.
fn unnamed(opinion: &Record) -> Option<Refusal> {
    let nameless = opinion.text("target") == "team_member" && opinion.lacks("target_person_id");
    nameless.then(|| Refusal::of("target-needs-person").at("target_person_id"))
}

/// Says what cannot stand beside whom an opinion is about: a department of an opinion about the
/// team, or one of another kind than the target says.
pub(in crate::domain::rules) fn misaimed(
    ledger: &dyn Ledger,
    record: &Record,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    let target = choice_labels("target", &[record.text("target")]);
    for follow in record.kind.follows() {
        let column = follow.column;
        if record.lacks(column) {
            continue;
        }
        if !may_stand(record, follow) {
            let refusal = if record.lacks("target") {
                Refusal::of("target-not-said")
            } else {
                Refusal::of("target-says-otherwise").with("target", target.clone())
            };
            found.push(refusal.at(column));
        } else if let How::OnlyBesideKin(_, kind, held, _) = follow.how {
            let referred = fetch(ledger, kind, record.int(column))?;
            let other = referred.filter(|it| {
                let code = goes_with(record.kind, "target", it);
                code.is_some_and(|code| code != record.text("target"))
            });
            found.extend(other.map(|other| {
                Refusal::of("target-of-other-kind")
                    .with("target", target.clone())
                    .with("number", &other.number)
                    .with("name", other.title())
                    .with(
                        "kind",
                        choice_labels("department-kind", &[other.text(held)]),
                    )
                    .at(column)
            }));
        }
    }
    if found.is_empty() {
        found.extend(unnamed(record));
    }
    Ok(found)
}

/// Says that a batch was handed out in another channel than the one in which something came in.
pub(in crate::domain::rules) fn misbatched(
    ledger: &dyn Ledger,
    record: &Record,
) -> Read<Option<Refusal>> {
    let Some(batch) = fetch(ledger, Kind::Batch, record.int("batch_id"))? else {
        return Ok(None);
    };
    let ours = fetch(ledger, Kind::Channel, record.int("channel_id"))?;
    let other = fetch(ledger, Kind::Channel, batch.int("channel_id"))?;
    Ok(ours.zip(other).and_then(|(ours, other)| {
        (ours.id != other.id).then(|| {
            Refusal::of("batch-of-other-channel")
                .with("batch", batch.title())
                .with("channel", other.title())
                .with("found", ours.title())
                .at("batch_id")
        })
    }))
}

/// Says that a batch and what came in with it say different channels, whichever of them is given.
///
/// # Errors
/// Where the ledger cannot be read.
pub(in crate::domain::rules) fn contradicted(
    ledger: &dyn Ledger,
    record: &Record,
) -> Read<Option<Refusal>> {
    if record.kind == Kind::Batch {
        overchannelled(ledger, record)
    } else if record.kind.def().column("batch_id").is_some() {
        misbatched(ledger, record)
    } else {
        Ok(None)
    }
}

/// Says that opinions or cards which came in with a batch say another channel than it does.
fn overchannelled(ledger: &dyn Ledger, batch: &Record) -> Read<Option<Refusal>> {
    let Some(channel) = fetch(ledger, Kind::Channel, batch.int("channel_id"))? else {
        return Ok(None);
    };
    let others = |kind| -> Read<Vec<Record>> {
        let mut came = standing(ledger, kind, "batch_id", batch.id)?;
        came.retain(|it| it.int("channel_id").is_some_and(|id| id != channel.id));
        Ok(came)
    };
    let (mut opinions, cards) = (others(Kind::Opinion)?, others(Kind::Card)?);
    // An opinion that is void leaves its card; one that stands counts with it.
    let on_none = |it: &Record| cards.iter().all(|card| it.int("card_id") != Some(card.id));
    let count = cards.len() + opinions.iter().filter(|it| on_none(it)).count();
    opinions.truncate(1);
    let Some(first) = opinions.first().or_else(|| cards.first()) else {
        return Ok(None);
    };
    let said = fetch(ledger, Kind::Channel, first.int("channel_id"))?;
    Ok(Some(
        Refusal::of("batch-holds-other-channel")
            .with("channel", channel.title())
            .with("n", count)
            .with("number", &first.number)
            .with("found", said.as_ref().map_or("", Record::title))
            .at("channel_id"),
    ))
}

pub(in crate::domain::rules) fn card(draft: &mut Draft<'_>) -> Read<()> {
    received(draft);
    if let Some(refusal) = misbatched(draft.ledger, &draft.record)? {
        draft.refuse(refusal);
    }
    let untimely = in_time::untimely(draft.ledger, &draft.record)?;
    draft.refusals.extend(untimely);
    if let Some(batch) = draft.referred("batch_id", Kind::Batch)?
        && let Some(channel) = batch.int("channel_id")
    {
        draft.fill("channel_id", channel);
    }
    draft.fill("empty", false);
    if draft.record.is_set("empty") {
        empty_card(draft)?;
    }
    Ok(())
}

/// A card that says nothing counts in its channel, and in a batch of it where there are any:
/// without them it would count nowhere.
fn empty_card(draft: &mut Draft<'_>) -> Read<()> {
    let Some(channel) = draft.record.int("channel_id") else {
        draft.refuse(Refusal::of("missing").at("channel_id"));
        return Ok(());
    };
    if draft.record.lacks("batch_id") {
        let batches = standing(draft.ledger, Kind::Batch, "channel_id", channel)?;
        if !batches.is_empty() {
            draft.refuse(Refusal::of("missing").at("batch_id"));
        }
    }
    Ok(())
}

/// The misread words stand in the opinion, and the opinion stands.
pub(in crate::domain::rules) fn erratum(draft: &mut Draft<'_>) -> Read<()> {
    let Some(opinion) = draft.referred("opinion_id", Kind::Opinion)? else {
        return Ok(());
    };
    let misread = draft.record.text("misread");
    if !misread.is_empty() && !opinion.text("text").contains(misread) {
        draft.refuse(Refusal::of("misread-not-found").at("misread"));
    } else if !misread.is_empty() && misread == draft.record.text("correct_text") {
        draft.refuse(Refusal::of("nothing-corrected").at("correct_text"));
    }
    Ok(())
}
