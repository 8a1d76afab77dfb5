//! Tables on paper: columns of so many cells, their words broken within them.

use super::CELLS;
use super::measure::{width, wrap};

/// A table: its head stands again on each page, no row is torn apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heads with the cells of their columns: with one between two of them, 56 at most.
    pub columns: Vec<(String, usize)>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Gives the lines of the head.
    pub(super) fn head(&self) -> Vec<String> {
        let heads: Vec<String> = self.columns.iter().map(|it| it.0.clone()).collect();
        let mut lines = vec![rule()];
        lines.extend(self.set_row(&heads));
        lines
    }

    /// Gives the lines of each row, with the rule beneath it.
    pub(super) fn set_rows(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|row| self.set_row(row)).collect()
    }

    fn set_row(&self, row: &[String]) -> Vec<String> {
        let cells = self.columns.iter().zip(row);
        let cells: Vec<(usize, Vec<&str>)> = cells
            .map(|((_, room), text)| (*room, wrap(text, *room, *room)))
            .collect();
        let height = cells.iter().map(|it| it.1.len()).max().unwrap_or_default();
        let line = |n: usize| {
            let mut line = String::new();
            for (at, (room, lines)) in cells.iter().enumerate() {
                let text = lines.get(n).copied().unwrap_or_default();
                let gap = if at == 0 { "" } else { " " };
                let rest = " ".repeat(room.saturating_sub(width(text)));
                line.extend([gap, text, &rest]);
            }
            line.trim_end().to_owned()
        };
        (0..height).map(line).chain([rule()]).collect()
    }
}

/// A line that sets rows apart, in a sign that is one cell wide wherever it is read.
fn rule() -> String {
    "-".repeat(CELLS)
}
