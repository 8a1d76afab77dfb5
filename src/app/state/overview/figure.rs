//! The figures of the overview: what each counts, and the filter that finds just that.
//!
//! A figure is a kind with a group of its states, a light, or an act of the week. Count, word and
//! filter are all read off that, so that one word is one figure at every door.

use std::sync::LazyLock;

use super::super::Tab;
use super::super::door::Target;
use crate::domain::figure::{FigureDef, Share, Shown};
use crate::domain::light::Light;
use crate::domain::{Day, Kind, Pace, Value};
use crate::office::{DepartmentLine, Overview, counted, in_week};
use crate::store::{Filter, TaskAct};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// What a kind's definition tells.
    Of(Kind, &'static FigureDef),
    /// The tasks that show a light today.
    Light(Light),
    /// The tasks to which something happened in the last seven days.
    Week(TaskAct),
    /// Satisfaction, which is not measured yet.
    Satisfaction,
}

/// One line of figures, in the order of the cursor.
#[derive(Debug)]
pub struct Line {
    /// All of them.
    pub figures: Vec<Figure>,
    /// How many of them stand in the left half.
    pub left: usize,
}

/// The figures line by line: two kinds a line, then the lights and the week.
pub(super) static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let told = |figure: &&FigureDef| figure.overview != Shown::No;
    let of = |kind: Kind| {
        let all = kind.def().figures.iter().filter(told);
        all.map(|it| Figure::Of(kind, it)).collect::<Vec<_>>()
    };
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .map(of)
        .filter(|it| !it.is_empty())
        .collect();
    let mut lines: Vec<Line> = kinds
        .chunks(2)
        .map(|pair| Line {
            figures: pair.concat(),
            left: pair.first().map_or(0, Vec::len),
        })
        .collect();
    if let Some(last) = lines.last_mut() {
        last.figures.push(Figure::Satisfaction);
    }
    let lights = Light::ALL.map(Figure::Light);
    let week = WEEK.map(Figure::Week);
    lines.push(Line {
        figures: lights.into_iter().chain(week).collect(),
        left: lights.len(),
    });
    lines
});

/// What happened to tasks, as the week tells it.
const WEEK: [TaskAct; 4] = [
    TaskAct::Closed,
    TaskAct::Issued,
    TaskAct::Returned,
    TaskAct::Extended,
];

/// The filter that means the tasks of a light on a day.
pub fn lit(kind: Kind, shown: Light, today: Day) -> Filter {
    let mut filter = Filter::default();
    let paced = |wanted: fn(Pace) -> bool| kind.def().machine.paced(wanted);
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

impl Figure {
    /// Gives the number; nothing where it is no count.
    pub fn count(self, data: &Overview) -> Option<i64> {
        let (status, week) = (&data.status, &data.week);
        Some(match self {
            Self::Of(kind, figure) => status.counts.figure(kind, figure),
            Self::Light(light) => status.lights.of(light),
            Self::Week(TaskAct::Closed) => week.closed,
            Self::Week(TaskAct::Issued) => week.issued,
            Self::Week(TaskAct::Returned) => week.returned,
            Self::Week(TaskAct::Extended) => week.extended,
            Self::Satisfaction => return None,
        })
    }

    /// Gives the locale key of the word before it.
    pub fn label(self) -> String {
        match self {
            Self::Of(kind, figure) if figure.is_total() => {
                format!("overview-figure-{}", kind.def().plural)
            }
            Self::Of(..) => self.word(),
            Self::Light(light) => format!("overview-figure-{}", light.code()),
            Self::Week(act) => format!("overview-figure-week-{}", act.code()),
            Self::Satisfaction => "overview-figure-satisfaction".to_owned(),
        }
    }

    /// Gives the locale key that names its rows in the title of their list.
    fn word(self) -> String {
        match self {
            Self::Of(kind, figure) if figure.is_total() => {
                format!("overview-list-{}", kind.def().plural)
            }
            Self::Of(kind, figure) if figure.is_part() => {
                format!("figure-{}-{}", kind.code(), figure.word).replace('_', "-")
            }
            Self::Of(kind, figure) => {
                format!("group-{}-{}", kind.code(), figure.group).replace('_', "-")
            }
            Self::Light(light) => format!("overview-list-{}", light.code()),
            Self::Week(act) => format!("overview-list-week-{}", act.code()),
            Self::Satisfaction => String::new(),
        }
    }

    /// Says whether it heads its line.
    pub fn is_head(self) -> bool {
        matches!(self, Self::Of(_, figure) if figure.is_total())
    }

    /// Says whether it is left out because it says nothing.
    pub fn is_silent(self, data: &Overview) -> bool {
        let counts = &data.status.counts;
        matches!(self, Self::Of(kind, it) if !counts.tells(kind, it, it.overview))
    }

    /// Gives the share behind it, where it has one: of all opinions, of the tasks that are due.
    pub fn share(self, data: &Overview) -> Option<Share> {
        let Self::Of(kind, figure) = self else {
            return None;
        };
        let whole = data.status.counts.group(kind, figure.share_of?);
        Share::of(self.count(data)?, whole)
    }

    /// Gives how many there are to be, where that is known.
    pub fn goal(self, data: &Overview) -> Option<i64> {
        match self {
            Self::Of(_, figure) => data.status.goal(figure),
            Self::Light(_) | Self::Week(_) | Self::Satisfaction => None,
        }
    }

    /// Tells which rows it counted.
    pub fn target(self, data: &Overview) -> Option<Target> {
        let today = data.status.date;
        let (kind, filter) = match self {
            Self::Of(kind, figure) => (kind, counted(kind, figure)),
            Self::Light(light) => (Kind::Task, lit(Kind::Task, light, today)),
            Self::Week(act) => {
                let acted = Some(in_week(act, today));
                let filter = Filter {
                    acted,
                    ..Filter::default()
                };
                (Kind::Task, filter)
            }
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
    pub fn figure(self) -> Option<Figure> {
        let of = |word| Some(Figure::Of(Kind::Task, Kind::Task.def().figure(word)?));
        match self {
            Self::Due => of("issued"),
            Self::Closed => of("closed"),
            Self::Red => Some(Figure::Light(Light::Red)),
            Self::Yellow => Some(Figure::Light(Light::Yellow)),
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
        let target = self.figure()?.target(data)?;
        Some(target.of("department_id", department, &line.name))
    }
}
