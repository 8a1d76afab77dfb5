//! Guards of what a step must deliver 应有成果: it is ticked by people, yet never against the ledger
//! without a word.

use super::plan::{last_phase, none_left, of_campaign};
use crate::domain::counting::{CountRule, Span};
use crate::domain::figure::out_of;
use crate::domain::folding::{is_hearsay, names_a_source, says_nothing};
use crate::domain::no_opinion::says_none;
use crate::domain::rules::case::{Case, Finding, empty_words, fetch};
use crate::domain::rules::comes_after::{before_it, earlier, first_later};
use crate::domain::{
    Amount, DELIVERY_NOTE, Guard, Kind, Names, Read, Record, Refusal, Remedy, VOID,
};

/// Gives what the ledger has of a deliverable, where it has less than is asked for.
pub(in crate::domain::rules) fn short(case: &Case<'_>, deliverable: &Record) -> Option<Amount> {
    CountRule::of(deliverable.text("counted_by"))?;
    let counted = case.ledger.counted(deliverable.id)?;
    Some(counted).filter(|it| !it.is_enough())
}

/// Judges one of them.
pub(super) fn judge(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if guard == Guard::DeliveryShown {
        delivery_shown(case)
    } else if guard == Guard::PhaseBegun {
        phase_begun(case)
    } else if guard == Guard::EarlierDelivered {
        earlier_delivered(case)
    } else if guard == Guard::NothingComesAfter {
        nothing_comes_after(case)
    } else if guard == Guard::ProofSpared {
        proof_spared(case)
    } else if guard == Guard::StepsFinished {
        steps_finished(case)
    } else {
        deliverables_delivered(case)
    }
}

/// The ledger has what is asked for, or whoever ticks it says why it is done without; what no
/// record shows has a file, a meeting or words that prove it.
fn delivery_shown(case: &Case<'_>) -> Read<Finding> {
    let Some(act) = case.act else {
        return Ok(Finding::Holds);
    };
    let rule = case.record.text("counted_by");
    if let Some(counted) = short(case, case.record) {
        let told = |key| {
            Refusal::of(key)
                .with("figure", out_of(counted))
                .with("missing", counted.missing())
                .with("number", &case.record.number)
        };
        if is_said(case.note()) {
            return Ok(Finding::Mark(told("delivered-short")));
        }
        if !case.note().is_empty() {
            return Ok(Finding::Refuse(unproved(case.note()).at("note")));
        }
        let rule = CountRule::of(rule);
        let refusal = if rule.as_ref().is_some_and(CountRule::is_of_people) {
            told("delivery-short-of-people")
        } else if let Some(whole) =
            counts_within(case, rule.as_ref().and_then(CountRule::span))?
        {
            let about = match &rule {
                Some(CountRule::Records(_, named, _)) => Names::of(&named.about),
                Some(_) | None => Names::default(),
            };
            let key = if about.is_empty() {
                "delivery-short-within"
            } else {
                "delivery-short-about"
            };
            told(key)
                .with("whole", whole.title())
                .with("of", &whole.number)
                .with("about", about)
        } else {
            told("delivery-short")
        };
        return Ok(Finding::Refuse(refusal.at("note")));
    }
    let basis = act.decision.basis.trim();
    let is_shown = CountRule::is_proved_by(rule) || act.decision.meeting.is_some();
    let files = case.ledger.evidence(case.record.kind, case.record.id)?;
    if is_shown || !files.is_empty() {
        return Ok(Finding::Holds);
    }
    if is_said(case.note()) || is_said(basis) {
        // What only words tell is found again by what they name.
        let is_found = [case.note(), basis].into_iter().any(names_a_source);
        let told = Refusal::of("delivered-on-words").with("number", &case.record.number);
        return Ok(if is_found {
            Finding::Holds
        } else {
            Finding::Mark(told)
        });
    }
    for (words, field) in [(case.note(), "note"), (basis, "basis")] {
        if !words.is_empty() {
            return Ok(Finding::Refuse(unproved(words).at(field)));
        }
    }
    let refusal = Refusal::of("delivery-unproved").with("number", &case.record.number);
    Ok(Finding::Refuse(refusal.at("note")))
}

/// Gives the step or phase within whose days something counts.
fn counts_within(case: &Case<'_>, span: Option<Span>) -> Read<Option<Record>> {
    let Some(span) = span else { return Ok(None) };
    let step = case.referred("step_id", Kind::Step)?;
    Ok(match (span, step) {
        (Span::Step, step) => step,
        (Span::Phase, Some(step)) => fetch(case.ledger, Kind::Phase, step.int("phase_id"))?,
        (Span::Phase, None) => None,
    })
}

/// Says whether words say something: 无 and what stands for it elsewhere does not, nor does 口头.
fn is_said(words: &str) -> bool {
    !words.is_empty() && !says_none(words) && !says_nothing(words) && !is_hearsay(words)
}

/// Says of words that say nothing, or only that it was done, what they would have to say.
fn unproved(words: &str) -> Refusal {
    if is_hearsay(words) {
        Refusal::of("hearsay").with("words", words)
    } else {
        empty_words(words)
    }
}

/// What is ticked does not lose the last thing that proves it.
fn proof_spared(case: &Case<'_>) -> Read<Finding> {
    let Some((kind, id)) = case.record.proves() else {
        return Ok(Finding::Holds);
    };
    let proved = fetch(case.ledger, kind, Some(id))?;
    let proved = proved.filter(|it| {
        let table = it.kind.def().machine.table.iter();
        let mut ticks = table.filter(|row| row.guards.contains(&Guard::DeliveryShown));
        it.is_ended() && it.lacks(DELIVERY_NOTE) && ticks.next().is_some()
    });
    let is_shown = |it: &Record| CountRule::is_proved_by(it.text("counted_by"));
    let Some(proved) = proved.filter(|it| !is_shown(it)) else {
        return Ok(Finding::Holds);
    };
    let files = case.ledger.evidence(kind, id)?;
    let others = files
        .iter()
        .any(|it| it.id != case.record.id && it.state != VOID);
    Ok(Finding::unless(others, || {
        Refusal::of("proof-of-tick")
            .with("name", proved.title())
            .with("number", &proved.number)
    }))
}

/// Nothing is ticked that comes after it; what is void is named by nothing.
fn nothing_comes_after(case: &Case<'_>) -> Read<Finding> {
    let after = case.state_after();
    if after != VOID {
        let unticked = Record {
            state: after,
            ..case.record.clone()
        };
        let found = before_it(case.ledger, &unticked)?;
        return Ok(found.map_or(Finding::Holds, Finding::Refuse));
    }
    let later = first_later(case.ledger, case.record, false)?;
    Ok(later.map_or(Finding::Holds, |it| {
        Finding::Refuse(
            Refusal::of("comes-before")
                .with("name", it.title())
                .with("number", &it.number),
        )
    }))
}

/// The phase has begun: by its first day, or because somebody began it before. A first day that is
/// only proposed binds nobody, and is told.
fn phase_begun(case: &Case<'_>) -> Read<Finding> {
    let step = case.referred("step_id", Kind::Step)?;
    let of_step = step.filter(|it| !it.has_begun() && !case.record.is_set("throughout"));
    let Some(step) = of_step else {
        return Ok(Finding::Holds);
    };
    let phase = fetch(case.ledger, Kind::Phase, step.int("phase_id"))?;
    let Some(phase) = phase.filter(|it| !it.has_begun()) else {
        return Ok(Finding::Holds);
    };
    let Some(from) = phase.day("from_on").filter(|from| case.on < *from) else {
        return Ok(Finding::Holds);
    };
    let told = |key| {
        Refusal::of(key)
            .with("phase", phase.title())
            .with("number", &phase.number)
            .with("from", from)
    };
    Ok(if phase.is_proposed("from_on") {
        Finding::Mark(told("delivered-early"))
    } else {
        Finding::Refuse(told("phase-not-begun"))
    })
}

/// What it comes after is delivered: nothing is published before it was made.
fn earlier_delivered(case: &Case<'_>) -> Read<Finding> {
    let earlier = earlier(case.ledger, case.record)?;
    if let Some(open) = earlier.iter().find(|it| it.state != "delivered") {
        let refusal = Refusal::of("earlier-undelivered")
            .with("name", open.title())
            .with("number", &open.number);
        return Ok(Finding::Refuse(refusal));
    }
    // It is ticked, though not all of it is there.
    let short = earlier.iter().find_map(|it| Some((it, short(case, it)?)));
    Ok(short.map_or(Finding::Holds, |(it, counted)| {
        Finding::Mark(
            Refusal::of("earlier-short")
                .with("name", it.title())
                .with("number", &it.number)
                .with("figure", out_of(counted)),
        )
    }))
}

/// Every step of the phase is finished; with the last one what is asked of the whole campaign is
/// delivered.
fn steps_finished(case: &Case<'_>) -> Read<Finding> {
    let steps = case.children(Kind::Step, "phase_id")?;
    let found = none_left(&steps, ("steps-unfinished", Remedy::FinishParts), |it| {
        it.state == "finished"
    });
    let is_last = last_phase(case)?.is_none_or(|it| it.id == case.record.id);
    if is_last && matches!(found, Finding::Holds) {
        let all = of_campaign(case, Kind::Deliverable)?;
        return Ok(delivered(case, (all, true)));
    }
    Ok(found)
}

/// Every deliverable of the step is delivered, but what is asked of the whole campaign.
fn deliverables_delivered(case: &Case<'_>) -> Read<Finding> {
    let deliverables = case.children(Kind::Deliverable, "step_id")?;
    Ok(delivered(case, (deliverables, false)))
}

/// What is asked of the whole campaign, or all but that, is delivered; what has fallen short since
/// then without a word why is not.
fn delivered(case: &Case<'_>, (mut deliverables, throughout): (Vec<Record>, bool)) -> Finding {
    deliverables.retain(|it| it.is_set("throughout") == throughout);
    let reason = ("deliverables-undelivered", Remedy::FinishParts);
    let found = none_left(&deliverables, reason, |it| it.state == "delivered");
    if !matches!(found, Finding::Holds) {
        return found;
    }
    let fallen = |it: &&Record| it.lacks(DELIVERY_NOTE) && short(case, it).is_some();
    match deliverables.iter().find(fallen) {
        None => Finding::Holds,
        Some(first) => Finding::Refuse(
            Refusal::of("delivered-fell-short")
                .with("name", first.title())
                .with("number", &first.number)
                .with("figure", out_of(short(case, first).unwrap_or_default())),
        ),
    }
}
