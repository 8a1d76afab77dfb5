//! What urgency and difficulty propose for a task: its kind and its limit.

use super::case::{campaign_of, standing};
use super::effects::CRITERIA;
use super::guards::{last_of_return, later, step_to_date};
use super::spans::ENDS;
use crate::domain::calendar::Calendar;
use crate::domain::{Column, Day, Guard, Kind, Ledger, Read, Record, Transition, Value};

/// The working days that an urgent and easy matter gets.
const AT_ONCE: i64 = 15;
/// The working days that an urgent and hard matter gets.
const URGENT: i64 = 40;

/// What is proposed for a task; people may decide otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The code of the kind of task.
    pub task_kind: &'static str,
    /// The time limit.
    pub limit_on: Option<Day>,
    /// How many dated steps the task should have at least.
    pub steps: usize,
    /// Whether a review date belongs to it.
    pub review: bool,
}

/// An answer that is proposed; people may answer otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub value: Value,
    /// The locale key that says where it came from.
    pub said: &'static str,
}

/// Proposes an answer out of the record itself: an extension is granted to the day asked for, a
/// return leaves the later limit or gives the working days there are; the last step goes along. Of
/// a span that is moved each end stands as it is.
pub fn answer_for(
    ledger: &dyn Ledger,
    record: &Record,
    (row, asked): (&Transition, &Column),
    today: Day,
) -> Read<Option<Answer>> {
    if ENDS.contains(&asked.name) && row.guards.contains(&Guard::SpanMoves) {
        let stands = record.cell(asked.name);
        return Ok((!stands.is_empty()).then(|| Answer {
            value: stands.clone(),
            said: "form-span-stands",
        }));
    }
    if !matches!(asked.name, "limit_on" | "last_step_on") {
        return Ok(None);
    }
    if record.kind == Kind::Extension {
        let wanted = record.cell("wanted_on");
        return Ok((!wanted.is_empty()).then(|| Answer {
            value: wanted.clone(),
            said: "form-as-asked",
        }));
    }
    if record.kind != Kind::Task || !row.asks.iter().any(|it| it.name == "last_step_on") {
        return Ok(None);
    }
    let campaign = campaign_of(ledger, record)?;
    let before = record.day("limit_on");
    let last = last_of_return(campaign.as_ref(), (ledger, today));
    let given = Some(last).filter(|last| *last >= today);
    let limit = later(ledger, before, given);
    let moves = asked.name == "limit_on" || limit != before;
    Ok(limit.filter(|_| moves).map(|day| Answer {
        value: Value::from(day),
        said: if limit == before {
            "form-limit-stays"
        } else {
            "form-limit-of-return"
        },
    }))
}

/// Says whether a row's question means anything for the record: the last step's date is asked where
/// there is a step to which it goes, the criteria of what was applied for.
pub fn is_asked(ledger: &dyn Ledger, record: &Record, asked: &Column) -> Read<bool> {
    if CRITERIA.contains(&asked.name) {
        // What is put right at once is struck off without them.
        return Ok(record.text("task_kind") != "fix_at_once");
    }
    if asked.name != "last_step_on" {
        return Ok(true);
    }
    let task = if record.kind == Kind::Task {
        Some(record.id)
    } else {
        record.int("task_id")
    };
    Ok(match task {
        Some(task) => {
            let steps = standing(ledger, Kind::Milestone, "task_id", task)?;
            step_to_date(record, &steps).is_some()
        }
        None => true,
    })
}

/// Proposes kind and limit from 轻重缓急 and 难易程度 (Opinions, part 3, measures by urgency).
///
/// Nothing is proposed while one of the two is not known.
pub fn propose(
    urgency: &str,
    difficulty: &str,
    today: Day,
    campaign_end: Option<Day>,
    calendar: &Calendar,
) -> Option<Proposal> {
    let within = |days: i64| {
        let day = calendar.add_working_days(today, days);
        // A campaign that is over caps nothing: a limit never lies before its proposal.
        match campaign_end {
            Some(end) if end < day && end >= today => end,
            Some(_) | None => day,
        }
    };
    match (urgency, difficulty) {
        ("urgent", "easy") => Some(Proposal {
            task_kind: "fix_at_once",
            limit_on: Some(within(AT_ONCE)),
            steps: 0,
            review: false,
        }),
        ("urgent", "hard") => Some(Proposal {
            task_kind: "by_limit",
            limit_on: Some(within(URGENT)),
            steps: 2,
            review: false,
        }),
        ("normal", "easy") => Some(Proposal {
            task_kind: "by_limit",
            limit_on: campaign_end,
            steps: 0,
            review: false,
        }),
        ("normal", "hard") => Some(Proposal {
            task_kind: "step_by_step",
            limit_on: campaign_end,
            steps: 2,
            review: true,
        }),
        _ => None,
    }
}
