//! Which columns of a list somebody has chosen to see, in which order, how wide, and which of them
//! stay while the others move aside.

use super::sheet::{ListColumn, Source};
use super::{Beside, Kind};

/// The narrowest that a column is made.
pub const NARROWEST: u16 = 4;
/// The widest that a column is made.
pub const WIDEST: u16 = 120;
/// How wide a column is where nothing says it.
const USUAL: u16 = 16;
/// How wide the column is that else takes what is left.
const TEXT: u16 = 30;

/// A column that somebody has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenColumn {
    /// Where its text comes from.
    pub source: Source,
    /// How wide it is; as it usually is where nothing is said.
    pub width: Option<u16>,
}

/// The columns that somebody has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenColumns {
    /// The columns in their order.
    pub shown: Vec<ChosenColumn>,
    /// So many of the first ones stay where they are.
    pub frozen: usize,
}

impl ChosenColumns {
    /// Gives those that the list of a kind has by itself on a screen so wide.
    pub fn usual(kind: Kind, screen: u16) -> Self {
        let columns = kind.def().sheet.columns.iter();
        let columns = columns.filter(|it| it.from <= screen);
        Self {
            shown: columns
                .map(|it| ChosenColumn {
                    source: it.source,
                    width: None,
                })
                .collect(),
            frozen: 0,
        }
    }
}

/// Gives every column that a list of a kind can show: its own ones, then what else stands on the
/// page of a record.
pub fn sources(kind: Kind) -> Vec<Source> {
    let (def, sheet) = (kind.def(), &kind.def().sheet);
    let mut all: Vec<Source> = sheet.columns.iter().map(|it| it.source).collect();
    let of_page = sheet.detail.iter().copied().flatten().copied();
    let of_form = sheet.form.iter().copied();
    let typed = def.columns.iter().filter(|it| it.is_typed());
    let plain = sheet.detail.is_empty() && sheet.form.is_empty();
    let typed = typed.filter(|_| plain).map(|it| it.name);
    for name in of_page.chain(of_form).chain(typed) {
        let source = Source::Cell(name);
        if def.column(name).is_some() && !all.contains(&source) {
            all.push(source);
        }
    }
    all
}

impl Source {
    /// Gives the word by which a view and the command line name it.
    pub fn word(self, kind: Kind) -> &'static str {
        match self {
            Self::Number => "number",
            Self::State => "state",
            Self::Light => "light",
            Self::Cell(name) => kind.def().column(name).map_or(name, super::Column::word),
            Self::Tied(role) | Self::Wordless(role) => {
                let wanted = |how: Beside| match self {
                    Self::Wordless(_) => how == Beside::Wordless,
                    Self::Tied(_)
                    | Self::Number
                    | Self::State
                    | Self::Light
                    | Self::Cell(_)
                    | Self::Parts(_)
                    | Self::OnLedger
                    | Self::DueBy => how != Beside::Wordless,
                };
                let mut beside = role.beside(false).iter();
                beside
                    .find(|it| wanted(it.1))
                    .map_or_else(|| role.code(), |it| it.0)
            }
            Self::Parts(part) => part.def().plural,
            Self::OnLedger => "on_ledger",
            Self::DueBy => "due",
        }
    }

    /// Gives the column of the kind's list that it is; one of its own making for what the list does
    /// not show by itself.
    pub fn column(self, kind: Kind) -> ListColumn {
        let mut own = kind.def().sheet.columns.iter();
        own.find(|it| it.source == self)
            .copied()
            .unwrap_or(ListColumn {
                source: self,
                width: USUAL,
                least: NARROWEST,
                from: 0,
                leaves: 0,
                right: false,
            })
    }

    /// Gives how wide it is before anybody says so.
    pub fn usual_width(self, kind: Kind) -> u16 {
        match self.column(kind).width {
            0 => TEXT,
            width => width,
        }
    }
}

/// Finds the column of a kind that a word names.
pub fn source_of(kind: Kind, word: &str) -> Option<Source> {
    sources(kind).into_iter().find(|it| it.word(kind) == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_column_of_a_list_has_a_word_of_its_own_and_is_found_by_it() {
        for kind in Kind::ALL {
            let all = sources(kind);
            let words: BTreeSet<_> = all.iter().map(|it| it.word(kind)).collect();
            assert_eq!(words.len(), all.len(), "{kind:?}: {words:?}");
            for source in all {
                assert_eq!(source_of(kind, source.word(kind)), Some(source), "{kind:?}");
            }
        }
    }

    #[test]
    fn the_list_of_a_kind_begins_with_its_own_columns() {
        for kind in Kind::ALL {
            let usual = ChosenColumns::usual(kind, u16::MAX);
            let own: Vec<_> = usual.shown.iter().map(|it| it.source).collect();
            assert!(sources(kind).starts_with(&own), "{kind:?}");
        }
    }
}
