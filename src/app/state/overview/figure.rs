//! The figures of the overview: what each counts, and the filter that finds just that.

use chrono::NaiveDate;

use super::super::Tab;
use super::super::door::Target;
use crate::app::office::{DepartmentLine, Overview, in_week};
use crate::domain::figure::Share;
use crate::domain::{Kind, VOID, Value};
use crate::store::{Filter, TaskAct};

/// The states of tasks that were issued and not withdrawn.
const ISSUED: [&str; 11] = [
    "issued",
    "signed",
    "rectifying",
    "returned",
    "applied",
    "verifying",
    "approving",
    "stage_done",
    "suspended",
    "closed",
    "handed_over",
];
/// Those of them that are open.
const OPEN: [&str; 9] = [
    "issued",
    "signed",
    "rectifying",
    "returned",
    "applied",
    "verifying",
    "approving",
    "stage_done",
    "suspended",
];
/// Those of them whose clock may run.
const RUNNING: [&str; 8] = [
    "issued",
    "signed",
    "rectifying",
    "returned",
    "applied",
    "verifying",
    "approving",
    "stage_done",
];

/// One figure above the departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the figures by their names; see the locale keys"
)]
pub enum Figure {
    Opinions,
    OpinionsEnded,
    OpinionsWaiting,
    Problems,
    ProblemsResolved,
    ProblemsUnderWay,
    ProblemsToStudy,
    Tasks,
    TasksClosed,
    TasksOpen,
    TasksPlanned,
    Rules,
    Satisfaction,
    Red,
    Yellow,
    Green,
    Grey,
    WeekClosed,
    WeekIssued,
    WeekReturned,
    WeekExtended,
}

/// The figures line by line, in the order of the cursor.
pub(super) const LINES: [&[Figure]; 3] = [
    &[
        Figure::Opinions,
        Figure::OpinionsEnded,
        Figure::OpinionsWaiting,
        Figure::Problems,
        Figure::ProblemsResolved,
        Figure::ProblemsUnderWay,
        Figure::ProblemsToStudy,
    ],
    &[
        Figure::Tasks,
        Figure::TasksClosed,
        Figure::TasksOpen,
        Figure::TasksPlanned,
        Figure::Rules,
        Figure::Satisfaction,
    ],
    &[
        Figure::Red,
        Figure::Yellow,
        Figure::Green,
        Figure::Grey,
        Figure::WeekClosed,
        Figure::WeekIssued,
        Figure::WeekReturned,
        Figure::WeekExtended,
    ],
];

fn of_states(states: &[&'static str]) -> Filter {
    Filter {
        states: states.to_vec(),
        ..Filter::default()
    }
}

fn of_week(act: TaskAct, today: NaiveDate) -> Filter {
    Filter {
        acted: Some(in_week(act, today)),
        ..Filter::default()
    }
}

fn red(today: NaiveDate) -> Filter {
    Filter {
        red_by: Some(today),
        ..Filter::default()
    }
}

fn yellow(today: NaiveDate) -> Filter {
    Filter {
        yellow_by: Some(today),
        ..Filter::default()
    }
}

impl Figure {
    /// Gives the number; nothing where it is no count.
    pub fn count(self, data: &Overview) -> Option<i64> {
        let (status, week) = (&data.status, &data.week);
        match self {
            Self::Opinions => Some(status.opinions.total),
            Self::OpinionsEnded => Some(status.opinions.ended),
            Self::OpinionsWaiting => Some(status.opinions.total - status.opinions.ended),
            Self::Problems => Some(data.problems.total),
            Self::ProblemsResolved => Some(data.problems.resolved),
            Self::ProblemsUnderWay => Some(data.problems.under_way),
            Self::ProblemsToStudy => Some(data.problems.to_study),
            Self::Tasks => Some(data.tasks.due),
            Self::TasksClosed => Some(data.tasks.closed),
            Self::TasksOpen => Some(data.tasks.open),
            Self::TasksPlanned => Some(status.tasks_planned),
            // There are no rules before their kind is built.
            Self::Rules => Some(0),
            Self::Satisfaction => None,
            Self::Red => Some(status.lights.red),
            Self::Yellow => Some(status.lights.yellow),
            Self::Green => Some(status.lights.green),
            Self::Grey => Some(status.lights.grey),
            Self::WeekClosed => Some(week.closed),
            Self::WeekIssued => Some(week.issued),
            Self::WeekReturned => Some(week.returned),
            Self::WeekExtended => Some(week.extended),
        }
    }

    /// Gives the locale key of the word before it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Opinions => "overview-figure-opinions",
            Self::OpinionsEnded => "overview-figure-ended",
            Self::OpinionsWaiting => "overview-figure-waiting",
            Self::Problems => "overview-figure-problems",
            Self::ProblemsResolved => "overview-figure-resolved",
            Self::ProblemsUnderWay => "overview-figure-under-way",
            Self::ProblemsToStudy => "overview-figure-to-study",
            Self::Tasks => "overview-figure-tasks",
            Self::TasksClosed => "overview-figure-closed",
            Self::WeekClosed => "overview-figure-week-closed",
            Self::TasksOpen => "overview-figure-open",
            Self::TasksPlanned => "overview-figure-planned",
            Self::Rules => "overview-figure-rules",
            Self::Satisfaction => "overview-figure-satisfaction",
            Self::Red => "overview-figure-red",
            Self::Yellow => "overview-figure-yellow",
            Self::Green => "overview-figure-green",
            Self::Grey => "overview-figure-grey",
            Self::WeekIssued => "overview-figure-issued",
            Self::WeekReturned => "overview-figure-returned",
            Self::WeekExtended => "overview-figure-extended",
        }
    }

    /// Gives the share behind it, where it has one.
    pub fn share(self, data: &Overview) -> Option<Share> {
        let (part, whole) = match self {
            Self::OpinionsEnded => (data.status.opinions.ended, data.status.opinions.total),
            Self::TasksClosed => (data.tasks.closed, data.tasks.due),
            Self::Opinions
            | Self::OpinionsWaiting
            | Self::Problems
            | Self::ProblemsResolved
            | Self::ProblemsUnderWay
            | Self::ProblemsToStudy
            | Self::Tasks
            | Self::TasksOpen
            | Self::TasksPlanned
            | Self::Rules
            | Self::Satisfaction
            | Self::Red
            | Self::Yellow
            | Self::Green
            | Self::Grey
            | Self::WeekClosed
            | Self::WeekIssued
            | Self::WeekReturned
            | Self::WeekExtended => return None,
        };
        Share::of(part, whole)
    }

    /// Tells which rows it counted.
    pub fn target(self, data: &Overview) -> Option<Target> {
        let today = data.status.date;
        let opinions = |states: &[&'static str], title| {
            Some(Target::list(Kind::Opinion, of_states(states), title))
        };
        let problems = |states: &[&'static str], title| {
            Some(Target::list(Kind::Problem, of_states(states), title))
        };
        let tasks = |filter, title| Some(Target::list(Kind::Task, filter, title));
        match self {
            Self::Opinions => opinions(&[], "overview-opinions"),
            Self::OpinionsEnded => {
                let ended = Kind::Opinion.def().machine.ended;
                let stand: Vec<_> = ended
                    .iter()
                    .copied()
                    .filter(|state| *state != VOID)
                    .collect();
                opinions(&stand, "overview-ended")
            }
            Self::OpinionsWaiting => opinions(&["registered", "checked"], "overview-waiting"),
            Self::Problems => problems(&[], "overview-problems"),
            Self::ProblemsResolved => problems(&["resolved"], "overview-resolved"),
            Self::ProblemsUnderWay => problems(
                &["confirmed", "rectifying", "assessing", "long_term"],
                "overview-under-way",
            ),
            Self::ProblemsToStudy => problems(&["candidate", "submitted"], "overview-to-study"),
            Self::Tasks => tasks(of_states(&ISSUED), "overview-tasks"),
            Self::TasksClosed => tasks(of_states(&["closed"]), "overview-closed"),
            Self::TasksOpen => tasks(of_states(&OPEN), "overview-open"),
            Self::TasksPlanned => tasks(of_states(&["draft", "pending"]), "overview-planned"),
            Self::Rules => Some(Target::Pane(Tab::Rules)),
            Self::Satisfaction => Some(Target::Pane(Tab::Surveys)),
            Self::Red => tasks(red(today), "overview-red"),
            Self::Yellow => tasks(yellow(today), "overview-yellow"),
            Self::Green => tasks(
                Filter {
                    green_by: Some(today),
                    ..of_states(&RUNNING)
                },
                "overview-green",
            ),
            Self::Grey => tasks(of_states(&["suspended"]), "overview-grey"),
            Self::WeekClosed => tasks(of_week(TaskAct::Closed, today), "overview-week-closed"),
            Self::WeekIssued => tasks(of_week(TaskAct::Issued, today), "overview-week-issued"),
            Self::WeekReturned => {
                tasks(of_week(TaskAct::Returned, today), "overview-week-returned")
            }
            Self::WeekExtended => {
                tasks(of_week(TaskAct::Extended, today), "overview-week-extended")
            }
        }
    }
}

/// One figure of a department's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the figures by their names; see the locale keys"
)]
pub enum Part {
    Due,
    Closed,
    Red,
    Yellow,
}

impl Part {
    /// Gives the number.
    pub const fn count(self, line: &DepartmentLine) -> i64 {
        match self {
            Self::Due => line.due,
            Self::Closed => line.closed,
            Self::Red => line.lights.red,
            Self::Yellow => line.lights.yellow,
        }
    }

    /// Tells which rows it counted; nothing for tasks without a department.
    pub fn target(self, line: &DepartmentLine, data: &Overview) -> Option<Target> {
        if line.id == 0 {
            return None;
        }
        let today = data.status.date;
        let (filter, title) = match self {
            Self::Due => (of_states(&ISSUED), "overview-tasks"),
            Self::Closed => (of_states(&["closed"]), "overview-closed"),
            Self::Red => (red(today), "overview-red"),
            Self::Yellow => (yellow(today), "overview-yellow"),
        };
        let filter = Filter {
            equals: vec![("department_id", Value::Int(line.id))],
            ..filter
        };
        Some(Target::list(Kind::Task, filter, title).named(&line.name))
    }
}
