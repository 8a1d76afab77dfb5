//! Guards of batches: what is counted of them adds up (field rules 5.4).

use crate::domain::rules::case::{Case, Finding, fetch};
use crate::domain::{Guard, Kind, Labels, Ledger, Read, Record, Refusal, VOID, Within};

/// The counts of a batch, the lowest first that each other bounds.
const JUDGED: [&str; 3] = ["returned", "valid", "invalid"];

/// Judges a guard of batches.
pub(super) fn judge(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if guard == Guard::WholeUnchecked {
        whole_unchecked(case)
    } else if guard == Guard::CardsBalance {
        cards_balance(case)
    } else {
        meeting_was_held(case)
    }
}

/// Says whether papers are handed out and counted: of cards and written appraisals, and where the
/// channel says nothing of itself.
fn is_counted(batch: &Record) -> bool {
    matches!(batch.text("nature"), "" | "cards" | "appraisal")
}

/// Gives how many cards were entered of a batch.
pub(in crate::domain::rules) fn entered(ledger: &dyn Ledger, batch: &Record) -> Read<i64> {
    if batch.id <= 0 {
        return Ok(0);
    }
    ledger.how_many(Kind::Card, "batch_id", batch.id)
}

/// Gives how many papers were taken out of a box at its openings, and how many cards were entered
/// of it; nothing where it was not opened.
pub fn drawn(ledger: &dyn Ledger, batch: &Record) -> Read<Option<(i64, i64)>> {
    if batch.kind != Kind::Batch {
        return Ok(None);
    }
    let mut openings = ledger.children(Kind::Opening, "batch_id", batch.id)?;
    openings.retain(|it| it.state != VOID);
    if openings.is_empty() {
        return Ok(None);
    }
    let papers = openings.iter().filter_map(|it| it.int("papers")).sum();
    Ok(Some((papers, entered(ledger, batch)?)))
}

/// Says that what a record is counted in was decided upon, so that it neither changes nor goes.
pub(in crate::domain::rules) fn checked_whole(
    ledger: &dyn Ledger,
    record: &Record,
) -> Read<Option<Refusal>> {
    for (column, kind) in record.kind.def().references() {
        if column.within != Within::Unchecked {
            continue;
        }
        let whole = fetch(ledger, kind, record.int(column.name))?;
        let checked = whole.filter(|it| kind.def().machine.is_decided(&it.state));
        if let Some(whole) = checked {
            let refusal = Refusal::of("whole-is-checked")
                .with("whole", whole.title())
                .with("number", &whole.number)
                .with("state", Labels::state(kind, &whole.state));
            return Ok(Some(refusal.with("record", &record.number)));
        }
    }
    Ok(None)
}

/// What it is counted in was not checked yet.
fn whole_unchecked(case: &Case<'_>) -> Read<Finding> {
    let mut found = checked_whole(case.ledger, case.record)?;
    // What was said on a card is counted with it.
    let def = case.record.kind.def();
    let part_of = def.part_of.and_then(|name| def.column(name));
    if let Some(column) = part_of.filter(|_| found.is_none())
        && let Some(kind) = column.ty.refers()
        && let Some(whole) = fetch(case.ledger, kind, case.record.int(column.name))?
    {
        let told = checked_whole(case.ledger, &whole)?;
        found = told.map(|it| it.with("record", &case.record.number));
    }
    Ok(found.map_or(Finding::Holds, Finding::Refuse))
}

/// 发放 ≥ 收回 = 有效 + 无效, and no more entered than came back.
fn cards_balance(case: &Case<'_>) -> Read<Finding> {
    let batch = case.record;
    if let Some((papers, entered)) = drawn(case.ledger, batch)?
        && papers != entered
    {
        let mark = Refusal::of("papers-differ").with("batch", batch.title());
        return Ok(Finding::Mark(
            mark.with("papers", papers).with("entered", entered),
        ));
    }
    if !is_counted(batch) && JUDGED.iter().all(|column| batch.lacks(column)) {
        return Ok(Finding::Holds);
    }
    for column in JUDGED {
        if batch.lacks(column) {
            return Ok(Finding::Refuse(Refusal::of("missing").at(column)));
        }
    }
    let [returned, valid, invalid] = JUDGED.map(|column| batch.int(column).unwrap_or_default());
    if let Some(refusal) = imbalance(batch.int("sent"), [returned, valid, invalid]) {
        return Ok(Finding::Refuse(refusal));
    }
    let entered = entered(case.ledger, batch)?;
    let told = |key| {
        Refusal::of(key)
            .with("entered", entered)
            .with("returned", returned)
            .with("valid", valid)
            .at("returned")
    };
    Ok(if entered > returned {
        Finding::Refuse(told("more-entered-than-returned"))
    } else if entered < valid {
        Finding::Mark(told("fewer-entered-than-valid"))
    } else {
        Finding::Holds
    })
}

/// Says what does not add up in a batch's counts: returned, valid, invalid.
pub(in crate::domain::rules) fn imbalance(
    sent: Option<i64>,
    [returned, valid, invalid]: [i64; 3],
) -> Option<Refusal> {
    if returned != valid.saturating_add(invalid) {
        return Some(
            Refusal::of("returned-is-not-the-sum")
                .with("returned", returned)
                .with("valid", valid)
                .with("invalid", invalid)
                .at("returned"),
        );
    }
    sent.filter(|sent| *sent < returned).map(|sent| {
        Refusal::of("more-returned-than-sent")
            .with("sent", sent)
            .with("returned", returned)
            .at("sent")
    })
}

/// What came together at a meeting that was not held yet is told.
fn meeting_was_held(case: &Case<'_>) -> Read<Finding> {
    let told = unheld(case.ledger, case.record)?;
    Ok(told.map_or(Finding::Holds, Finding::Mark))
}

/// Says of a batch that its meeting was not held.
pub(in crate::domain::rules) fn unheld(
    ledger: &dyn Ledger,
    batch: &Record,
) -> Read<Option<Refusal>> {
    let meeting = fetch(ledger, Kind::Activity, batch.int("activity_id"))?;
    let planned = meeting.filter(|it| !it.has_begun());
    Ok(planned.map(|meeting| {
        let told = Refusal::of("batch-meeting-not-held").with("batch", batch.title());
        let told = told
            .with("meeting", &meeting.number)
            .with("name", meeting.title());
        let told = match meeting.day("held_on") {
            Some(day) => told.with("day", day),
            None => told.with("day", ""),
        };
        told.at("activity_id")
    }))
}
