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
        let gaps = GAP * widths.len().saturating_sub(1);
        let over =
            |widths: &[usize]| (widths.iter().sum::<usize>() + gaps).saturating_sub(line);
        shrink(&mut widths, elastic, 16, &over);
        // Where that is not enough, every column but the first gives way, the last one first.
        for column in (1..widths.len()).rev() {
            shrink(&mut widths, column, 6, &over);
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

fn shrink(widths: &mut [usize], column: usize, least: usize, over: &dyn Fn(&[usize]) -> usize) {
    let too_much = over(widths);
    if let Some(cells) = widths.get_mut(column).filter(|cells| **cells > least) {
        *cells = cells.saturating_sub(too_much).max(least);
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
