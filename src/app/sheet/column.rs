//! What lists are made of: columns that most of them have, and the plain list.

use super::{ListColumn, Sheet, Source};

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

pub(super) static PLAIN: Sheet = Sheet {
    columns: &[NUMBER, cell("name", 0), STATE],
    form: &[],
    shown_if: &[],
    detail: &[],
    beside: &[],
    filters: &[],
    open_first: false,
};
