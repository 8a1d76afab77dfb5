//! The figures of the overview: what each counts, and the filter that finds just that.
//!
//! A figure is what the definition of a kind says: a group of its states, a light, an act of the
//! week. Count, word and filter are all read off that, so that one word is one figure at every
//! door.

use std::sync::LazyLock;

use super::super::Tab;
use super::super::door::Target;
use crate::domain::figure::{FigureDef, Share, Shown, Which};
use crate::domain::light::Light;
use crate::domain::{Kind, Named};
use crate::office::{Computed, ComputedRow, Overview, counted};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// What a kind's definition tells.
    Of(Kind, &'static FigureDef),
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
    let of = |kind: Kind, wanted: fn(&FigureDef) -> bool| {
        let told = kind.def().figures.iter();
        let told = told.filter(|it| it.overview != Shown::No && wanted(it));
        told.map(|it| Figure::Of(kind, it)).collect::<Vec<_>>()
    };
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .map(|kind| of(kind, FigureDef::is_of_states))
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
    let all = |wanted| Kind::ALL.into_iter().flat_map(move |kind| of(kind, wanted));
    let lit: Vec<Figure> = all(|it| matches!(it.which, Which::Lit(_))).collect();
    lines.push(Line {
        left: lit.len(),
        figures: lit.into_iter().chain(all(FigureDef::is_of_acts)).collect(),
    });
    lines
});

impl Figure {
    /// Gives the number; nothing where it is no count.
    pub fn count(self, data: &Overview) -> Option<i64> {
        match self {
            Self::Of(kind, figure) => Some(match figure.which {
                Which::Acted(act) => data.week.count(kind, act),
                Which::All | Which::Flagged | Which::Chosen(_) | Which::Lit(_) => {
                    data.status.counts.figure(kind, figure)
                }
            }),
            Self::Satisfaction => None,
        }
    }

    /// Gives the locale key of the word before it.
    pub fn label(self) -> String {
        match self {
            Self::Of(kind, figure) => label(kind, figure),
            Self::Satisfaction => "overview-figure-satisfaction".to_owned(),
        }
    }

    /// Gives the light that stands before it.
    pub const fn light(self) -> Option<Light> {
        match self {
            Self::Of(_, figure) => light(figure),
            Self::Satisfaction => None,
        }
    }

    /// Says whether it is one of the week's.
    pub const fn is_of_week(self) -> bool {
        matches!(self, Self::Of(_, figure) if figure.is_of_acts())
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
            Self::Satisfaction => None,
        }
    }

    /// Tells which rows it counted.
    pub fn target(self, data: &Overview) -> Target {
        match self {
            Self::Of(kind, figure) => {
                let filter = counted(kind, figure, data.status.date);
                Target::list(kind, filter, word(kind, figure))
            }
            Self::Satisfaction => Target::Pane(Tab::Surveys),
        }
    }
}

/// Gives the locale key of the word before a figure.
pub fn label(kind: Kind, figure: &FigureDef) -> String {
    match figure.which {
        Which::Lit(light) if kind.def().keeps_lights() => {
            format!("overview-figure-{}", light.code())
        }
        Which::Acted(act) => format!("overview-figure-week-{act}"),
        _ if figure.is_total() => format!("kind-{}-many", kind.code()),
        Which::All | Which::Flagged | Which::Chosen(_) | Which::Lit(_) => word(kind, figure),
    }
}

/// Gives the locale key that names the rows of a figure in the title of their list.
fn word(kind: Kind, figure: &FigureDef) -> String {
    match figure.which {
        Which::Lit(light) if kind.def().keeps_lights() => {
            format!("overview-list-{}", light.code())
        }
        Which::Acted(act) => format!("overview-list-week-{act}"),
        _ if figure.is_total() => format!("kind-{}-all", kind.code()),
        Which::Flagged | Which::Chosen(_) | Which::Lit(_) => {
            format!("figure-{}-{}", kind.code(), figure.word).replace('_', "-")
        }
        Which::All => format!("group-{}-{}", kind.code(), figure.group).replace('_', "-"),
    }
}

/// Gives the light that a figure counts.
pub const fn light(figure: &FigureDef) -> Option<Light> {
    match figure.which {
        Which::Lit(light) => Some(light),
        Which::All | Which::Flagged | Which::Chosen(_) | Which::Acted(_) => None,
    }
}

/// Tells which rows a cell of the computed list counted: those of its row, or those that have
/// none.
pub(super) fn cell_target(
    table: &Computed,
    row: &ComputedRow,
    figure: &FigureDef,
    data: &Overview,
) -> Target {
    let filter = table.cell(row, figure, data.status.date);
    let title = word(table.kind, figure);
    let within = table.within.iter().map(|it| it.name.as_ref());
    let names = within.chain([row.name.as_ref()]).flatten().map(Named::told);
    let name = names.collect::<Vec<_>>().join("·");
    Target::list(table.kind, filter, title).of(&name)
}
