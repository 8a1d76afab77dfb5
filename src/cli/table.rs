//! Plain tables, aligned by what the eye sees and as wide as the line allows.

use crate::tui::text::{pad, width};

/// The blanks between two columns.
const GAP: usize = 2;
/// What stands where something was left out.
const ELLIPSIS: &str = "…";

/// Lays out rows under their heads; the `elastic` column gives way where the line is too short.
pub(super) struct Layout {
    widths: Vec<usize>,
}

impl Layout {
    /// Measures a page of rows.
    pub(super) fn of(
        heads: &[String],
        rows: &[Vec<String>],
        elastic: usize,
        line: usize,
    ) -> Self {
        let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
        for row in rows {
            for (cell, widest) in row.iter().zip(&mut widths) {
                *widest = (*widest).max(width(cell));
            }
        }
        let room = line.saturating_sub(GAP * widths.len().saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            // Whatever is widest gives way, cell by cell; numbers and days stay whole.
            let least = |column| if column == elastic { 16 } else { 10 };
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter(|(column, cells)| *column > 0 && **cells > least(*column))
                .max_by_key(|(_, cells)| **cells);
            match widest {
                Some((_, cells)) => *cells -= 1,
                None => break,
            }
        }
        Self { widths }
    }

    /// Lays out one row.
    pub(super) fn line(&self, cells: &[String]) -> String {
        let mut line = String::new();
        for (n, (cell, cells)) in cells.iter().zip(&self.widths).enumerate() {
            if n > 0 {
                line.push_str(&" ".repeat(GAP));
            }
            line.push_str(&pad(cell, *cells, ELLIPSIS));
        }
        line.trim_end().to_owned()
    }
}

/// Brings a text into one line, as a cell of a table needs it.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_count_twice_and_the_elastic_column_gives_way() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let heads = row(["编号", "目标", "责任人"]);
        let rows = [row(["改-001", &"长".repeat(20), "王芳"])];
        let layout = Layout::of(&heads, &rows, 1, 40);
        assert_eq!(
            layout.line(&heads),
            "编号    目标                      责任人"
        );
        let line = layout.line(&rows[0]);
        assert_eq!(width(&line), 38);
        assert!(line.contains('…'), "{line}");
    }
}
