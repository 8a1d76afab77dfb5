//! The columns of a list one below the other: shown or hidden, in an order, how wide, and which of
//! them stay.

use super::List;
use crate::app::view_step::ColumnStep;
use crate::domain::{ChosenColumn, ChosenColumns, Kind, NARROWEST, Source, WIDEST, sources};
use crate::office::NamedView;
use crate::store::Filter;

/// A key makes a column wider or narrower by so much.
const STEP: u16 = 2;

/// A column of a list, shown or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnRow {
    /// The column, with its width where somebody chose one.
    pub column: ChosenColumn,
    /// Whether the list shows it.
    pub shown: bool,
}

/// All columns that a list can show.
#[derive(Clone, Debug)]
pub struct ColumnsShown {
    /// Of what.
    pub kind: Kind,
    /// Those that are shown in their order, then the others.
    pub rows: Vec<ColumnRow>,
    /// So many of those that are shown stay.
    pub frozen: usize,
    /// The row of the cursor.
    pub cursor: usize,
    /// How wide the screen is: a narrow one shows fewer by itself.
    screen: u16,
}

impl ColumnsShown {
    /// Begins with what a list shows on a screen so wide.
    pub fn of(list: &List, screen: u16) -> Self {
        let chosen = list.columns.clone();
        let chosen = chosen.unwrap_or_else(|| ChosenColumns::usual(list.kind, screen));
        let mut shown = Self {
            kind: list.kind,
            rows: Vec::new(),
            frozen: chosen.frozen,
            cursor: 0,
            screen,
        };
        shown.lay(&chosen);
        shown
    }

    fn lay(&mut self, chosen: &ChosenColumns) {
        let row = |column, shown| ColumnRow { column, shown };
        let own = chosen.shown.iter().map(|it| row(*it, true));
        self.rows = own.collect();
        let is_there = |source: &Source| chosen.shown.iter().any(|it| it.source == *source);
        let others = sources(self.kind).into_iter().filter(|it| !is_there(it));
        self.rows.extend(others.map(|source| {
            let width = None;
            row(ChosenColumn { source, width }, false)
        }));
        self.frozen = chosen.frozen;
    }

    /// Gives what is chosen; nothing where all is as the list has it by itself.
    pub fn chosen(&self) -> Option<ChosenColumns> {
        let shown = self.rows.iter().filter(|it| it.shown);
        let chosen = ChosenColumns {
            shown: shown.map(|it| it.column).collect(),
            frozen: self.frozen,
        };
        (chosen != ChosenColumns::usual(self.kind, self.screen)).then_some(chosen)
    }

    /// Gives how many columns are shown before a row.
    fn shown_before(&self, at: usize) -> usize {
        self.rows.iter().take(at).filter(|it| it.shown).count()
    }

    /// Says whether a row is of those that stay.
    pub fn stays(&self, at: usize) -> bool {
        let shown = self.rows.get(at).is_some_and(|it| it.shown);
        shown && self.shown_before(at) < self.frozen
    }

    /// Does what a key means; says whether it could be done: one column at least is shown.
    pub fn step(&mut self, step: ColumnStep) -> bool {
        let at = self.cursor;
        let stays = self.stays(at);
        let before = self.shown_before(at);
        let all = self.rows.iter().filter(|it| it.shown).count();
        let usual = |it: &ColumnRow| it.column.source.usual_width(self.kind);
        let width = self
            .rows
            .get(at)
            .map(|it| it.column.width.unwrap_or_else(|| usual(it)));
        let Some((row, width)) = self.rows.get_mut(at).zip(width) else {
            return true;
        };
        match step {
            ColumnStep::Show => {}
            ColumnStep::Toggle if row.shown && all == 1 => return false,
            ColumnStep::Toggle => {
                row.shown = !row.shown;
                self.frozen -= usize::from(stays);
                if self.rows.get(at).is_some_and(|it| it.shown) && before < self.frozen {
                    self.frozen += 1;
                }
            }
            ColumnStep::Wider => row.column.width = Some((width + STEP).min(WIDEST)),
            ColumnStep::Narrower => {
                row.column.width = Some(width.saturating_sub(STEP).max(NARROWEST));
            }
            ColumnStep::Freeze => {
                let wanted = before + usize::from(row.shown);
                self.frozen = if self.frozen == wanted { 0 } else { wanted };
            }
            ColumnStep::Up => self.swap(at, at.checked_sub(1)),
            ColumnStep::Down => self.swap(at, Some(at + 1)),
            ColumnStep::Usual => {
                self.lay(&ChosenColumns::usual(self.kind, self.screen));
                self.cursor = 0;
            }
        }
        true
    }

    fn swap(&mut self, at: usize, other: Option<usize>) {
        let other = other.filter(|it| *it < self.rows.len());
        if let Some(other) = other {
            self.rows.swap(at, other);
            self.cursor = other;
        }
    }
}

impl List {
    /// Gives the list as it is, under no name.
    pub fn as_view(&self) -> NamedView {
        let (sort, descending) = self.sort();
        let filter = match &self.waits {
            Some((_, beside)) => Filter {
                text: self.filter.text.clone(),
                ..(**beside).clone()
            },
            None => self.filter.clone(),
        };
        NamedView {
            filter,
            waits: self.waits.as_ref().map(|it| it.0),
            sort,
            descending,
            columns: self.columns.clone(),
            most: self.most,
            ..NamedView::of(self.kind)
        }
    }

    /// Shows it as a view has it, whose rows are these today.
    pub fn show_view(&mut self, view: NamedView, rows: Filter) {
        let orders = self.kind.def().orders();
        let order = (view.sort, view.descending);
        let order = orders.iter().position(|it| *it == order);
        self.order = order.unwrap_or_default();
        self.ordered_for.clone_from(&rows.text);
        self.filter = rows;
        self.waits = view.waits.map(|it| (it, Box::new(view.filter)));
        self.most = view.most;
        self.columns = view.columns;
    }

    /// It is no more as its view has it, where it was shown as one.
    pub const fn leave_view(&mut self) {
        self.view_left = self.view.is_some();
    }

    /// Moves the columns that do not stay, where somebody chose the columns.
    pub fn scroll(&mut self, right: bool) {
        let most = self.columns.as_ref().map_or(0, |it| {
            it.shown
                .len()
                .saturating_sub(it.frozen.min(it.shown.len()) + 1)
        });
        self.first_column = if right {
            (self.first_column + 1).min(most)
        } else {
            self.first_column.saturating_sub(1)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(shown: &ColumnsShown) -> Vec<&'static str> {
        let chosen = shown.chosen();
        let chosen = chosen.unwrap_or_else(|| ChosenColumns::usual(shown.kind, 80));
        let words = chosen.shown.iter().map(|it| it.source.word(shown.kind));
        words.collect()
    }

    /// Those of the list that has the most.
    fn tasks() -> ColumnsShown {
        let listed = Kind::ALL.into_iter().filter(|it| it.def().pane.is_some());
        let most = listed
            .max_by_key(|it| it.def().sheet.columns.len())
            .unwrap();
        ColumnsShown::of(&List::of(most), 80)
    }

    #[test]
    fn nothing_is_chosen_until_something_is_changed_and_again_when_all_is_usual() {
        let mut shown = tasks();
        assert_eq!(shown.chosen(), None);
        shown.cursor = 1;
        assert!(shown.step(ColumnStep::Toggle));
        assert!(shown.chosen().is_some());
        assert!(shown.step(ColumnStep::Toggle));
        assert_eq!(shown.chosen(), None);
        assert!(shown.step(ColumnStep::Wider) && shown.step(ColumnStep::Freeze));
        assert!(shown.chosen().is_some());
        assert!(shown.step(ColumnStep::Usual));
        assert_eq!(shown.chosen(), None);
    }

    #[test]
    fn a_column_moves_with_the_cursor_and_stops_at_the_ends() {
        let mut shown = tasks();
        let before = words(&shown);
        assert!(shown.step(ColumnStep::Up));
        assert_eq!((words(&shown), shown.cursor), (before.clone(), 0));
        assert!(shown.step(ColumnStep::Down));
        let (first, second) = (before.first(), before.get(1));
        assert_eq!(shown.cursor, 1);
        assert_eq!(
            (words(&shown).first(), words(&shown).get(1)),
            (second, first)
        );
    }

    #[test]
    fn the_last_column_that_is_shown_is_not_hidden() {
        let mut shown = tasks();
        let all = words(&shown).len();
        for at in 1..all {
            shown.cursor = at;
            assert!(shown.step(ColumnStep::Toggle));
        }
        shown.cursor = 0;
        assert!(!shown.step(ColumnStep::Toggle));
        assert_eq!(words(&shown).len(), 1);
    }

    #[test]
    fn what_stays_goes_with_what_is_hidden_and_shown_among_it() {
        let mut shown = tasks();
        shown.cursor = 2;
        assert!(shown.step(ColumnStep::Freeze));
        assert_eq!(shown.frozen, 3);
        shown.cursor = 1;
        assert!(shown.step(ColumnStep::Toggle));
        assert_eq!(shown.frozen, 2);
        assert!(shown.step(ColumnStep::Toggle));
        assert_eq!(shown.frozen, 3);
        shown.cursor = 2;
        assert!(shown.step(ColumnStep::Freeze));
        assert_eq!(shown.frozen, 0);
    }

    #[test]
    fn a_width_stays_within_its_bounds() {
        let mut shown = tasks();
        for _ in 0..100 {
            assert!(shown.step(ColumnStep::Narrower));
        }
        let width = |shown: &ColumnsShown| shown.rows.first().and_then(|it| it.column.width);
        assert_eq!(width(&shown), Some(NARROWEST));
        for _ in 0..100 {
            assert!(shown.step(ColumnStep::Wider));
        }
        assert_eq!(width(&shown), Some(WIDEST));
    }
}
