//! What follows from what is filled in: computed from the table of the kind.

use super::case::{campaign_of, fetch};
use super::make::Draft;
use super::propose::{Proposal, propose};
use crate::domain::requirement::{Sitting, Stay, halves};
use crate::domain::{Column, Day, Follow, How, Kind, Ledger, Read, Record, Refusal, Value};

/// Gives what a column would be by the others of a record; nothing where they say nothing.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn followed(
    ledger: &dyn Ledger,
    record: &Record,
    follow: &Follow,
    today: Day,
) -> Read<Option<Value>> {
    let on = follow.on.first().copied().unwrap_or_default();
    let copied = |kind, column: &str| -> Read<Option<Value>> {
        let from = fetch(ledger, kind, record.int(on))?;
        let value = from.map(|from| from.cell(column).clone());
        Ok(value.filter(|value| !value.is_empty()))
    };
    Ok(match follow.how {
        How::Copied(kind, column) | How::CopiedAlways(kind, column) => copied(kind, column)?,
        How::CopiedUnless(kind, column, other) => {
            copied(kind, column)?.filter(|value| value != record.cell(other))
        }
        How::Same => Some(record.cell(on).clone()).filter(|value| !value.is_empty()),
        How::Code(code) => (!record.lacks(on)).then(|| Value::from(code)),
        How::CodeWhere(kind, column, held, code) => {
            let value = copied(kind, column)?;
            let holds = value.as_ref().and_then(Value::text) == Some(held);
            holds.then(|| Value::from(code))
        }
        How::ProposedKind => {
            proposal(ledger, record, today)?.map(|it| Value::from(it.task_kind))
        }
        // What has no end has a day of review instead.
        How::ProposedLimit if record.text("task_kind") == "long_term" => None,
        How::ProposedLimit => {
            let limit = proposal(ledger, record, today)?.and_then(|it| it.limit_on);
            limit.map(Value::from)
        }
        How::Kin(kind, column, kin) => {
            let held = copied(kind, column)?;
            let held = held.as_ref().and_then(Value::text);
            let code = kin.iter().find(|(_, with)| Some(*with) == held);
            code.map(|(code, _)| Value::from(*code))
        }
        How::WorkingDays(first) => {
            let span = record.day(first).zip(record.day(on));
            // A form does not say what is counted; it shows what is.
            let is_counted = matches!(record.text("unit"), "" | "working_days");
            let span = span.filter(|_| is_counted);
            let days = span.map(|(from, to)| {
                let sitting = Sitting {
                    from,
                    to: Some(to),
                    halves: None,
                };
                halves([sitting], Stay::default(), ledger.calendar())
            });
            days.filter(|it| *it > 0).map(Value::Int)
        }
        How::Today(codes, end) => {
            let said = codes.contains(&record.text(on)) && record.lacks(end);
            said.then(|| Value::from(today))
        }
        How::OnlyBeside(_) | How::OnlyBesideKin(..) | How::OnlyOf(..) => None,
    })
}

/// Says whether a column agrees with what it follows, where the two cannot say different things.
pub fn agrees(ledger: &dyn Ledger, record: &Record, follow: &Follow, today: Day) -> Read<bool> {
    let on = follow.on.first().copied().unwrap_or_default();
    let referred = |kind, column: &str| -> Read<Option<Value>> {
        let from = fetch(ledger, kind, record.int(follow.column))?;
        let value = from.map(|from| from.cell(column).clone());
        Ok(value.filter(|value| !value.is_empty()))
    };
    Ok(match follow.how {
        How::Kin(..) | How::CopiedAlways(..) | How::Same => {
            followed(ledger, record, follow, today)?
                .is_none_or(|value| value == *record.cell(follow.column))
        }
        How::OnlyBesideKin(_, kind, column, kin) => {
            let held = referred(kind, column)?;
            let held = held.as_ref().and_then(Value::text);
            let code = kin.iter().find(|(_, with)| Some(*with) == held);
            may_stand(record, follow) && code.is_none_or(|(code, _)| *code == record.text(on))
        }
        How::OnlyOf(kind, column) => {
            record.lacks(on) || referred(kind, column)?.is_none_or(|it| it == *record.cell(on))
        }
        How::OnlyBeside(_)
        | How::Copied(..)
        | How::CopiedUnless(..)
        | How::Code(_)
        | How::CodeWhere(..)
        | How::ProposedKind
        | How::WorkingDays(_)
        | How::Today(..)
        | How::ProposedLimit => may_stand(record, follow),
    })
}

/// Gives the code of a column that goes with a record beside it; nothing where any does.
pub fn goes_with(kind: Kind, column: &str, referred: &Record) -> Option<&'static str> {
    kind.follows().iter().find_map(|it| {
        let How::Kin(from, held, kin) = it.how else {
            return None;
        };
        let held = referred.text(held);
        let pair = kin.iter().find(|(_, with)| *with == held)?;
        ((it.column, from) == (column, referred.kind)).then_some(pair.0)
    })
}

/// Says whether a column may stand beside what the one it follows holds.
pub fn may_stand(record: &Record, follow: &Follow) -> bool {
    let on = follow.on.first().copied().unwrap_or_default();
    match follow.how {
        How::OnlyBeside(codes) | How::OnlyBesideKin(codes, ..) => {
            codes.contains(&record.text(on))
        }
        How::Copied(..)
        | How::CopiedUnless(..)
        | How::CopiedAlways(..)
        | How::Kin(..)
        | How::Same
        | How::OnlyOf(..)
        | How::Code(_)
        | How::CodeWhere(..)
        | How::ProposedKind
        | How::WorkingDays(_)
        | How::Today(..)
        | How::ProposedLimit => true,
    }
}

fn proposal(ledger: &dyn Ledger, record: &Record, today: Day) -> Read<Option<Proposal>> {
    let campaign = campaign_of(ledger, record)?;
    let end = campaign.as_ref().and_then(|it| it.day("to_on"));
    let (urgency, difficulty) = (record.text("urgency"), record.text("difficulty"));
    Ok(propose(urgency, difficulty, today, end, ledger.calendar()))
}

/// Fills what was left empty in a record that is made.
pub(super) fn fill(draft: &mut Draft<'_>) -> Read<()> {
    fill_some(draft, |_any| true)
}

/// Fills what must be there and was left empty, before it is missed, and what that follows.
pub(super) fn fill_required(draft: &mut Draft<'_>) -> Read<()> {
    let kind = draft.record.kind;
    let required = |name: &str| kind.def().column(name).is_some_and(Column::is_required);
    let led: Vec<&str> = kind.follows().iter().rev().fold(Vec::new(), |mut led, it| {
        if required(it.column) || led.contains(&it.column) {
            led.push(it.column);
            led.extend(it.on);
        }
        led
    });
    fill_some(draft, |name| led.contains(&name))
}

fn fill_some(draft: &mut Draft<'_>, wanted: impl Fn(&str) -> bool) -> Read<()> {
    for follow in draft.record.kind.follows() {
        let empty = draft.record.lacks(follow.column);
        if follow.seen_first || !empty || !wanted(follow.column) {
            continue;
        }
        if let Some(value) = followed(draft.ledger, &draft.record, follow, draft.today)? {
            if let How::Today(..) = follow.how {
                let mark = Refusal::of("today-taken").with("day", draft.today);
                draft.marks.push(mark.at(follow.column));
            }
            draft.fill(follow.column, value);
            if follow.how.is_proposal() {
                propose_column(draft, follow.column);
            }
        }
    }
    Ok(())
}

/// What the program reckoned is no more than proposed 拟, where the kind tells that apart: it is
/// told, and stands so until somebody decides.
fn propose_column(draft: &mut Draft<'_>, column: &'static str) {
    if !draft.record.kind.def().proposals.contains(&column) {
        return;
    }
    draft.record.propose(column);
    let value = draft.record.text(column).to_owned();
    let mark = Refusal::of("reckoned-is-proposed").with("value", value);
    draft.marks.push(mark.at(column));
}
