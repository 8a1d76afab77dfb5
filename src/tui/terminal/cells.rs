//! Cells of a row on their way to the terminal, and what the terminal shows of them.

use ratatui::buffer::{Cell, CellWidth as _};
use unicode_width::UnicodeWidthStr as _;

use super::pen::Pen;

/// What a cell of the terminal shows, as far as the next frame needs to know.
#[derive(Debug, Clone)]
pub(super) enum Shown {
    /// Nothing, in the terminal's own ground: as if erased.
    Erased,
    /// Something one cell wide, or a coloured blank.
    Narrow(Cell),
    /// The left half of something two cells wide.
    Wide(Cell),
    /// The right half of it, as the blank that takes its place should the left one go.
    Half(Cell),
}

impl Shown {
    pub(super) const fn is_erased(&self) -> bool {
        matches!(self, Self::Erased)
    }
}

/// A piece of a row to be written.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) x: u16,
    pub(super) width: u16,
    pub(super) pen: Pen,
    cell: Cell,
}

impl Piece {
    /// Takes a cell as it can be written: what does not fit or has no width is a blank.
    pub(super) fn new(x: u16, cell: &Cell, columns: u16, colours: bool) -> Self {
        let symbol = cell.symbol();
        let hidden = symbol.chars().any(char::is_control);
        let width = if hidden { 0 } else { symbol.cell_width() };
        let pen = Pen::of(cell, colours);
        let mut cell = cell.clone();
        // Half a character at the edge is none; neither is what has no width.
        let fits = (1..=2).contains(&width) && x + width <= columns;
        let width = if fits { width } else { 1 };
        if !fits {
            cell.set_symbol(" ");
        }
        Self {
            x,
            width,
            pen,
            cell,
        }
    }

    pub(super) fn symbol(&self) -> &str {
        self.cell.symbol()
    }

    /// Returns the column after it.
    pub(super) const fn after(&self) -> u16 {
        self.x + self.width
    }

    /// Notes what the cells show once this is written.
    pub(super) fn note(&self, row: &mut [Shown]) {
        let mut half = self.cell.clone();
        let shown = match self.width {
            2 => Shown::Wide(self.cell.clone()),
            _ if self.symbol() == " " && self.pen.blank_is_erased() => Shown::Erased,
            _ => Shown::Narrow(self.cell.clone()),
        };
        half.set_symbol(" ");
        let cells = row
            .iter_mut()
            .skip(usize::from(self.x))
            .take(usize::from(self.width));
        for (cell, shown) in cells.zip([shown, Shown::Half(half)]) {
            *cell = shown;
        }
    }

    /// Returns what must be written after this although the frame has not changed it.
    ///
    /// Where a wide character loses its left half, terminals differ in what becomes of the right
    /// one: it is overwritten with a blank like it. (The frame takes that blank for unchanged.)
    /// A character that some terminals draw wider than we count covers its neighbour there,
    /// which is therefore written again.
    pub(super) fn follower(&self, row: &[Shown], colours: bool) -> Option<Self> {
        let columns = u16::try_from(row.len()).unwrap_or(u16::MAX);
        match row.get(usize::from(self.after()))? {
            Shown::Half(blank) => Some(Self::new(self.after(), blank, columns, colours)),
            Shown::Narrow(cell) | Shown::Wide(cell) if is_doubtful(self.symbol()) => {
                Some(Self::new(self.after(), cell, columns, colours))
            }
            Shown::Erased | Shown::Narrow(_) | Shown::Wide(_) => None,
        }
    }
}

/// Says whether terminals may differ in how far this moves the cursor.
pub(super) fn is_doubtful(symbol: &str) -> bool {
    if symbol.is_ascii() {
        return false;
    }
    let mut chars = symbol.chars();
    let single = chars.next().is_some_and(|c| u32::from(c) <= 0xffff) && chars.next().is_none();
    !single || symbol.width() != symbol.width_cjk()
}

/// Says whether this is part of a rule, a box or a bar: such signs come in runs, and only where
/// the terminal was measured to draw them one cell wide, so that a run is not broken up.
pub(super) fn is_rule(symbol: &str) -> bool {
    symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_wide_sign_at_the_edge_is_a_blank() {
        let wide = Cell::new("整");
        for (x, symbol, width) in [(77, "整", 2), (78, "整", 2), (79, " ", 1)] {
            let piece = Piece::new(x, &wide, 80, true);
            assert_eq!((piece.symbol(), piece.width), (symbol, width), "column {x}");
            assert!(piece.after() <= 80);
        }
        assert_eq!(Piece::new(79, &Cell::new("a"), 80, true).symbol(), "a");
    }
}
