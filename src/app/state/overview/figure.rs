//! The figures of the overview: what each counts, and the filter that finds just that.
//!
//! A figure is a kind with a group of its states, a light, or an act of the week. Count, word and
//! filter are all read off that, so that one word is one figure at every door.

use chrono::NaiveDate;

use super::super::Tab;
use super::super::door::Target;
use crate::app::office::{DepartmentLine, Overview, in_week};
use crate::domain::figure::Share;
use crate::domain::light::Light;
use crate::domain::{DISPOSED, Kind, OPEN, Pace, STANDING, Value};
use crate::store::{Filter, TaskAct};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The records of a kind in a group of its states.
    Group(Kind, &'static str),
    /// The tasks that show a light today.
    Light(Light),
    /// The tasks to which something happened in the last seven days.
    Week(TaskAct),
    /// Rules, of which there are none before their kind is built.
    Rules,
    /// Satisfaction, which is not measured yet.
    Satisfaction,
}

/// The figures line by line, in the order of the cursor.
pub(super) const LINES: [&[Figure]; 3] = [
    &[
        Figure::Group(Kind::Opinion, STANDING),
        Figure::Group(Kind::Opinion, DISPOSED),
        Figure::Group(Kind::Opinion, OPEN),
        Figure::Group(Kind::Problem, STANDING),
        Figure::Group(Kind::Problem, "resolved"),
        Figure::Group(Kind::Problem, "under_way"),
        Figure::Group(Kind::Problem, "to_study"),
    ],
    &[
        Figure::Group(Kind::Task, STANDING),
        Figure::Group(Kind::Task, "out"),
        Figure::Group(Kind::Task, "closed"),
        Figure::Group(Kind::Task, OPEN),
        Figure::Group(Kind::Task, "planned"),
        Figure::Rules,
        Figure::Satisfaction,
    ],
    &[
        Figure::Light(Light::Red),
        Figure::Light(Light::Yellow),
        Figure::Light(Light::Green),
        Figure::Light(Light::Grey),
        Figure::Week(TaskAct::Closed),
        Figure::Week(TaskAct::Issued),
        Figure::Week(TaskAct::Returned),
        Figure::Week(TaskAct::Extended),
    ],
];

/// The filter that means the tasks of a light on a day.
pub fn lit(shown: Light, today: NaiveDate) -> Filter {
    let mut filter = Filter::default();
    let paced = |wanted: fn(Pace) -> bool| Kind::Task.def().machine.paced(wanted);
    match shown {
        Light::Red => filter.red_by = Some(today),
        Light::Yellow => filter.yellow_by = Some(today),
        Light::Green => {
            filter.green_by = Some(today);
            filter.states = paced(|pace| pace != Pace::Paused);
        }
        Light::Grey => filter.states = paced(|pace| pace == Pace::Paused),
    }
    filter
}

fn of_group(kind: Kind, code: &str) -> Filter {
    Filter {
        // What stands is what a list shows where no state is asked for.
        states: if code == STANDING {
            Vec::new()
        } else {
            kind.def().machine.group(code)
        },
        ..Filter::default()
    }
}

impl Figure {
    /// Gives the number; nothing where it is no count.
    pub fn count(self, data: &Overview) -> Option<i64> {
        let (status, week) = (&data.status, &data.week);
        Some(match self {
            Self::Group(kind, code) => status.counts.group(kind, code),
            Self::Light(light) => status.lights.of(light),
            Self::Week(TaskAct::Closed) => week.closed,
            Self::Week(TaskAct::Issued) => week.issued,
            Self::Week(TaskAct::Returned) => week.returned,
            Self::Week(TaskAct::Extended) => week.extended,
            Self::Rules => 0,
            Self::Satisfaction => return None,
        })
    }

    /// Gives the locale key of the word before it.
    pub fn label(self) -> String {
        match self {
            Self::Group(kind, STANDING) => format!("overview-figure-{}", kind.def().plural),
            Self::Group(..) => self.word(),
            Self::Light(light) => format!("overview-figure-{}", light.code()),
            Self::Week(act) => format!("overview-figure-week-{}", act.code()),
            Self::Rules => "overview-figure-rules".to_owned(),
            Self::Satisfaction => "overview-figure-satisfaction".to_owned(),
        }
    }

    /// Gives the locale key that names its rows in the title of their list.
    fn word(self) -> String {
        match self {
            Self::Group(kind, STANDING) => format!("overview-list-{}", kind.def().plural),
            Self::Group(kind, code) => {
                format!("group-{}-{}", kind.code(), code).replace('_', "-")
            }
            Self::Light(light) => format!("overview-list-{}", light.code()),
            Self::Week(act) => format!("overview-list-week-{}", act.code()),
            Self::Rules | Self::Satisfaction => String::new(),
        }
    }

    /// Says whether it heads its line.
    pub fn is_head(self) -> bool {
        matches!(self, Self::Group(_, STANDING))
    }

    /// Says whether it is left out where it says nothing: nothing is planned or to be studied, all
    /// of the tasks are due.
    pub fn is_silent(self, data: &Overview) -> bool {
        let counts = &data.status.counts;
        match self {
            Self::Group(kind, code @ ("planned" | "to_study")) => counts.group(kind, code) == 0,
            Self::Group(kind, code @ "out") => {
                counts.group(kind, code) == counts.group(kind, STANDING)
            }
            Self::Group(..)
            | Self::Light(_)
            | Self::Week(_)
            | Self::Rules
            | Self::Satisfaction => false,
        }
    }

    /// Gives the share behind it, where it has one: of all opinions, of the tasks that are due.
    pub fn share(self, data: &Overview) -> Option<Share> {
        let counts = &data.status.counts;
        let whole = match self {
            Self::Group(Kind::Opinion, DISPOSED) => counts.group(Kind::Opinion, STANDING),
            Self::Group(Kind::Task, "closed") => counts.group(Kind::Task, "out"),
            Self::Group(..)
            | Self::Light(_)
            | Self::Week(_)
            | Self::Rules
            | Self::Satisfaction => return None,
        };
        Share::of(self.count(data)?, whole)
    }

    /// Tells which rows it counted.
    pub fn target(self, data: &Overview) -> Option<Target> {
        let today = data.status.date;
        let (kind, filter) = match self {
            Self::Group(kind, code) => (kind, of_group(kind, code)),
            Self::Light(light) => (Kind::Task, lit(light, today)),
            Self::Week(act) => {
                let acted = Some(in_week(act, today));
                let filter = Filter {
                    acted,
                    ..Filter::default()
                };
                (Kind::Task, filter)
            }
            Self::Rules => return Some(Target::Pane(Tab::Rules)),
            Self::Satisfaction => return Some(Target::Pane(Tab::Surveys)),
        };
        Some(Target::list(kind, filter, self.word()))
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
    /// Gives the figure of the whole that it is a part of.
    pub const fn figure(self) -> Figure {
        match self {
            Self::Due => Figure::Group(Kind::Task, "out"),
            Self::Closed => Figure::Group(Kind::Task, "closed"),
            Self::Red => Figure::Light(Light::Red),
            Self::Yellow => Figure::Light(Light::Yellow),
        }
    }

    /// Gives the number.
    pub const fn count(self, line: &DepartmentLine) -> i64 {
        match self {
            Self::Due => line.due,
            Self::Closed => line.closed,
            Self::Red => line.lights.red,
            Self::Yellow => line.lights.yellow,
        }
    }

    /// Tells which rows it counted: those of the department, or those that have none.
    pub fn target(self, line: &DepartmentLine, data: &Overview) -> Option<Target> {
        let department = if line.id == 0 {
            Value::Null
        } else {
            Value::Int(line.id)
        };
        let target = self.figure().target(data)?;
        Some(target.of("department_id", department, &line.name))
    }
}
