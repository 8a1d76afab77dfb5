//! What urgency and difficulty propose for a task: its kind and its limit.

use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::{Column, Kind, Record, Value};

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
    pub limit_on: Option<NaiveDate>,
    /// How many dated steps the task should have at least.
    pub steps: usize,
    /// Whether a review date belongs to it.
    pub review: bool,
}

/// Proposes an answer out of the record itself: an extension is granted to the day asked for.
pub fn answer_for(record: &Record, asked: &Column) -> Option<Value> {
    let grants = record.kind == Kind::Extension && asked.name == "limit_on";
    let wanted = record.cell("wanted_on");
    (grants && !wanted.is_empty()).then(|| wanted.clone())
}

/// Proposes kind and limit from 轻重缓急 and 难易程度 (Opinions, part 3, measures by urgency).
///
/// Nothing is proposed while one of the two is not known.
pub fn propose(
    urgency: &str,
    difficulty: &str,
    today: NaiveDate,
    campaign_end: Option<NaiveDate>,
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
