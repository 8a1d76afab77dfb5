//! Cells of a row on their way to the terminal, and what the terminal shows of them.

use ratatui::buffer::{Cell, CellWidth as _};
use unicode_width::UnicodeWidthStr as _;

use super::pen::Pen;

/// What a cell of the terminal shows, as far as the next frame needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Nothing, in the terminal's own ground: as if erased.
    Erased,
    /// Something one cell wide, or a coloured blank.
    Narrow,
    /// The left half of something two cells wide.
    Wide,
    /// The right half of it, and how both were written.
    Half(Pen),
}

/// A piece of a row to be written.
pub(super) struct Piece<'a> {
    pub(super) x: u16,
    pub(super) symbol: &'a str,
    pub(super) width: u16,
    pub(super) pen: Pen,
}

impl Piece<'_> {
    /// Notes what the cells show once this is written.
    pub(super) fn note(&self, row: &mut [Shown]) {
        let shown = match self.width {
            2 => Shown::Wide,
            _ if self.symbol == " " && self.pen.blank_is_erased() => Shown::Erased,
            _ => Shown::Narrow,
        };
        let cells = row
            .iter_mut()
            .skip(usize::from(self.x))
            .take(usize::from(self.width));
        for (cell, shown) in cells.zip([shown, Shown::Half(self.pen)]) {
            *cell = shown;
        }
    }
}

/// Takes a cell as it can be written: what does not fit or has no width is a blank.
pub(super) fn piece(x: u16, cell: &Cell, columns: u16, colours: bool) -> Piece<'_> {
    let symbol = cell.symbol();
    let hidden = symbol.chars().any(char::is_control);
    let width = if hidden { 0 } else { symbol.cell_width() };
    // Half a character at the edge is none; neither is what has no width.
    let fits = (1..=2).contains(&width) && x + width <= columns;
    let (symbol, width) = if fits { (symbol, width) } else { (" ", 1) };
    Piece {
        x,
        symbol,
        width,
        pen: Pen::of(cell, colours),
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
