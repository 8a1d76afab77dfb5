//! How a kind is shown, as data: list columns, form fields, page, filters.

use super::{Kind, Role, Type};

/// Where the text of a list column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The number of the record.
    Number,
    /// Its state.
    State,
    /// Its light with the days that are left, or since when its clock stands.
    Light,
    /// A column of the kind.
    Cell(&'static str),
    /// How many are tied to it in a role that its own end begins.
    Tied(Role),
    /// Of these the ones whose tie carries no word: who was called and not absent.
    Wordless(Role),
    /// How many records of a kind that stand are parts of it, or refer to it: the cards of a batch,
    /// the tasks that serve a goal.
    Parts(Kind),
    /// What the ledger has of what it asks for 账上.
    OnLedger,
    /// By when it is to be met, reckoned of what it is a part of or goes before.
    DueBy,
}

impl Source {
    /// Says whether what stands there is never cut: numbers, figures, days, and what is told apart
    /// by its number. Text gives way.
    pub fn is_whole(self, kind: Kind) -> bool {
        match self {
            Self::Number
            | Self::State
            | Self::Light
            | Self::Tied(_)
            | Self::Wordless(_)
            | Self::Parts(_)
            | Self::OnLedger
            | Self::DueBy => true,
            Self::Cell(name) => kind.def().column(name).is_some_and(|column| {
                matches!(
                    column.ty,
                    Type::Day
                        | Type::Limit
                        | Type::Count
                        | Type::Time
                        | Type::HalfDays
                        | Type::Decimal(_)
                        | Type::Ref(_)
                )
            }),
        }
    }
}

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListColumn {
    /// Where its text comes from.
    pub source: Source,
    /// Its width in cells; 0 takes what is left.
    pub width: u16,
    /// The narrowest that it may become before it gives way.
    pub least: u16,
    /// The narrowest screen that shows it.
    pub from: u16,
    /// It is shown only where so many cells are left for the text; what matters less leaves more.
    pub leaves: u16,
    /// Whether it is aligned to the right.
    pub right: bool,
}

/// A field that a form shows only for some values of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownIf {
    /// The field.
    pub field: &'static str,
    /// The field it hangs on.
    pub on: &'static str,
    /// The codes with which it is shown, and whatever stands in it; without any it never is.
    pub codes: &'static [&'static str],
}

/// How one kind is shown.
#[derive(Debug)]
pub struct Sheet {
    /// The columns of its list.
    pub columns: &'static [ListColumn],
    /// The fields of its form in order; all typed columns where there is none.
    pub form: &'static [&'static str],
    /// Fields that depend on others.
    pub shown_if: &'static [ShownIf],
    /// The columns of its page, a group a paragraph; all columns where there is none.
    pub detail: &'static [&'static [&'static str]],
    /// The part whose last one says of the same columns what somebody else found, and the column of
    /// the record in which something stands while that counts.
    pub found_in: Option<(Kind, &'static [&'static str])>,
    /// The columns that stand beside it where another record's page names it.
    pub beside: &'static [&'static str],
    /// The columns that a filter offers beside the state.
    pub filters: &'static [&'static str],
    /// Whether the list shows only what is not dealt with until it is told otherwise.
    pub open_first: bool,
}

impl Sheet {
    /// What most kinds are shown by: number, name and state; a form and a page of all columns.
    pub(super) const PLAIN: Self = Self {
        columns: &[NUMBER, cell("name", 0), STATE],
        form: &[],
        shown_if: &[],
        detail: &[],
        found_in: None,
        beside: &[],
        filters: &[],
        open_first: false,
    };
}

/// So many cells a text keeps where nothing else is said.
const TEXT_LEAST: u16 = 12;

pub(super) const fn col(source: Source, width: u16) -> ListColumn {
    ListColumn {
        source,
        width,
        least: width,
        from: 0,
        leaves: TEXT_LEAST,
        right: false,
    }
}

pub(super) const fn cell(name: &'static str, width: u16) -> ListColumn {
    col(Source::Cell(name), width)
}

pub(super) const fn right(name: &'static str, width: u16) -> ListColumn {
    ListColumn {
        right: true,
        ..cell(name, width)
    }
}

/// How many are tied to it in a role.
pub(super) const fn called(role: Role, width: u16) -> ListColumn {
    ListColumn {
        right: true,
        ..col(Source::Tied(role), width)
    }
}

/// How many of them carry no word.
pub(super) const fn present(role: Role, width: u16) -> ListColumn {
    ListColumn {
        right: true,
        ..col(Source::Wordless(role), width)
    }
}

/// How many parts of a kind it has, or records that refer to it.
pub(super) const fn parts(kind: Kind, width: u16) -> ListColumn {
    ListColumn {
        right: true,
        ..col(Source::Parts(kind), width)
    }
}

impl ListColumn {
    /// Shows it only where the text keeps so many cells.
    pub(super) const fn leaving(self, leaves: u16) -> Self {
        Self { leaves, ..self }
    }

    /// Lets it become narrower before it gives way.
    pub(super) const fn or(self, least: u16) -> Self {
        Self { least, ..self }
    }

    /// Shows it on wide screens only.
    pub(super) const fn on(self, from: u16) -> Self {
        Self { from, ..self }
    }
}

pub(super) const NUMBER: ListColumn = col(Source::Number, 7).leaving(0);

pub(super) const LONG_NUMBER: ListColumn = col(Source::Number, 12).leaving(0);

pub(super) const LIGHT: ListColumn = col(Source::Light, 11).leaving(0);

pub(super) const STATE: ListColumn = col(Source::State, 8).leaving(14);
