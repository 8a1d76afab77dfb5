//! Guards of batches and opinions (field rules 5.1).

use crate::domain::rules::case::{Case, Finding, fetch};
use crate::domain::{Day, Guard, Kind, Labels, Read, Record, Refusal, Role};

/// Working days within which an opinion is referred to another unit.
const REFER_WITHIN: i64 = 2;

/// The opinion says whom it is about.
pub(super) fn target_filled(case: &Case<'_>) -> Finding {
    Finding::unless(!case.record.lacks("target"), || {
        Refusal::of("missing").at("target")
    })
}

/// Two persons opened the box that this opinion came from.
pub(super) fn openers_named(case: &Case<'_>) -> Read<Finding> {
    let boxed = case
        .referred("channel_id", Kind::Channel)?
        .is_some_and(|channel| channel.is_set("needs_openers"));
    if !boxed {
        return Ok(Finding::Holds);
    }
    let Some(batch) = case.referred("batch_id", Kind::Batch)? else {
        return Ok(Finding::Refuse(
            Refusal::of("box-without-batch").at("batch_id"),
        ));
    };
    let openers = case.ledger.linked(Role::OpenedBy, batch.id)?.len() > 1;
    // Each opening names the two.
    let openings = || case.ledger.how_many(Kind::Opening, "batch_id", batch.id);
    let opened = openers || openings()? > 0;
    Ok(Finding::unless(opened, || {
        Refusal::of("openers-missing").with("batch", &batch.number)
    }))
}

/// Somebody else checks than who typed, or the text was read again.
pub(super) fn checked_by_another(case: &Case<'_>) -> Finding {
    let Some(act) = case.act else {
        return Finding::Holds;
    };
    let reread = match act.answer("reread").text() {
        // Which ones were read against the paper is put down, else nobody can look again.
        Some("sampled") if act.note.trim().is_empty() => {
            return Finding::Refuse(Refusal::of("sample-not-named").at("note"));
        }
        Some("reread" | "sampled") => true,
        _ => false,
    };
    let checker = act.decision.by.or(act.entered_by);
    let another = checker
        .zip(case.record.made_by)
        .is_some_and(|(checker, typist)| checker != typist);
    Finding::unless(reread || another, || {
        Refusal::of("same-person-checks").at("reread")
    })
}

/// The opinion has its category, or the problem lends it.
pub(super) fn category_filled(case: &Case<'_>) -> Read<Finding> {
    if !case.record.lacks("category_id") || case.act.is_none() {
        return Ok(Finding::Holds);
    }
    let lent = case
        .answered("problem_id", Kind::Problem)?
        .is_none_or(|problem| !problem.lacks("category_id"));
    Ok(Finding::unless(lent, || {
        Refusal::of("missing").at("category_id")
    }))
}

/// The problem still takes opinions.
pub(super) fn problem_takes_opinions(case: &Case<'_>) -> Read<Finding> {
    // A key that names nothing is refused as an answer already.
    Ok(match case.answered("problem_id", Kind::Problem)? {
        Some(problem) if problem.is_ended() => Finding::Refuse(
            Refusal::of("problem-takes-no-opinions")
                .with("number", &problem.number)
                .with("state", Labels::state(Kind::Problem, &problem.state))
                .at("problem_id"),
        ),
        Some(_) | None => Finding::Holds,
    })
}

/// Referred within two working days of entry, or it is marked.
pub(super) fn referred_in_time(case: &Case<'_>) -> Finding {
    let made_on: Option<Day> = case
        .record
        .made_on
        .get(..10)
        .and_then(|day| day.parse().ok());
    let last = made_on.map(|day| case.ledger.calendar().add_working_days(day, REFER_WITHIN));
    match last.filter(|last| case.on > *last) {
        None => Finding::Holds,
        Some(last) => Finding::Mark(Refusal::of("referred-late").with("last", last)),
    }
}

/// The original is another opinion, not a duplicate itself, and this one is nobody's original.
pub(super) fn original_stands(case: &Case<'_>) -> Read<Finding> {
    let duplicates = case.children(Kind::Opinion, "duplicate_of_id")?;
    if let Some(first) = duplicates.first() {
        return Ok(Finding::Refuse(
            Refusal::of("has-duplicates")
                .with("number", &first.number)
                .at("duplicate_of_id"),
        ));
    }
    let Some(original) = case.answered("duplicate_of_id", Kind::Opinion)? else {
        return Ok(Finding::Holds);
    };
    let refusal = |key| {
        Refusal::of(key)
            .with("number", &original.number)
            .at("duplicate_of_id")
    };
    Ok(if original.id == case.record.id {
        Finding::Refuse(refusal("own-duplicate"))
    } else {
        Finding::unless(original.lacks("duplicate_of_id"), || {
            refusal("original-is-duplicate")
        })
    })
}

/// What is handed on is told again nowhere else.
pub(super) fn kept_covered(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if guard == Guard::InNoSummary {
        in_no_summary(case)
    } else {
        original_at_hand(case)
    }
}

/// Disposed of otherwise, a duplicate would tell what its original, handed on, keeps covered.
fn original_at_hand(case: &Case<'_>) -> Read<Finding> {
    let original = case.record.int("duplicate_of_id");
    let original = fetch(case.ledger, Kind::Opinion, original)?;
    Ok(match original.filter(Record::is_handed_on) {
        Some(original) => {
            let refusal = Refusal::of("original-handed-on");
            let refusal = refusal.with("number", &original.number);
            Finding::Refuse(refusal.with("record", &case.record.number))
        }
        None => Finding::Holds,
    })
}

/// Somebody known is there to be answered.
pub(super) fn giver_known(case: &Case<'_>) -> Finding {
    // Nobody known is answered by publication.
    let published = match case.act {
        Some(act) => act.answer("answer_way").text() == Some("publication"),
        None => true,
    };
    Finding::unless(case.record.is_set("has_giver") || published, || {
        Refusal::of("giver-unknown").at("answer_way")
    })
}

/// What is to be read by the office only is not said again in a summary.
fn in_no_summary(case: &Case<'_>) -> Read<Finding> {
    // What is it once more says the same words.
    let copies = case.children(Kind::Opinion, "duplicate_of_id")?;
    for opinion in std::iter::once(case.record).chain(&copies) {
        let summary = case.ledger.first_linking(Role::Summarised, opinion.id)?;
        if let Some(summary) = fetch(case.ledger, Kind::Summary, summary)? {
            let refusal = Refusal::of("stands-in-summary").with("number", &summary.number);
            return Ok(Finding::Refuse(refusal));
        }
    }
    Ok(Finding::Holds)
}
