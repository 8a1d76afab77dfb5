//! The screen: ratatui's terminal over the lean backend, without its questions.

use std::io::{self, Write};
use std::num::NonZeroU16;

use ratatui::Frame;
use ratatui::Terminal;
use ratatui::buffer::{Buffer, CellWidth as _};
use ratatui::layout::{Rect, Size};

use super::backend::LeanBackend;

/// Draws frames; an unchanged one costs no byte.
///
/// The terminal's cursor stands where the frame's cursor was set, and is hidden where it was not.
#[derive(Debug)]
pub struct Screen<W: Write> {
    terminal: Terminal<LeanBackend<W>>,
}

impl<W: Write> Screen<W> {
    /// Makes a screen of this size; its first frame clears the terminal.
    ///
    /// Without `colours`, reverse, bold and underline still tell things apart.
    pub fn new(out: W, (columns, rows): (u16, u16), colours: bool) -> io::Result<Self> {
        let size = sane(columns, rows);
        let terminal = Terminal::new(LeanBackend::new(out, size, colours))?;
        Ok(Self { terminal })
    }

    /// Draws one frame and sends what changed in one write.
    ///
    /// # Errors
    /// The terminal is gone, or going. The event loop should end; the thread that reads the
    /// terminal still runs its `on_hangup`, if it finds the same.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(|frame| {
            render(frame);
            join_halves(frame.buffer_mut());
        })?;
        Ok(())
    }

    /// Forgets what the terminal shows; the next frame is drawn whole, as after Ctrl-L.
    ///
    /// Nothing is asked of the terminal, so nothing can fail for want of an answer.
    pub fn repaint(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.backend_mut().forget();
        self.terminal
            .resize(Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }

    /// Has the terminal take a text into its clipboard; it goes out with the next frame.
    pub fn copy(&mut self, text: &str) {
        self.terminal.backend_mut().copy(text);
    }

    /// Gives the window a title, with the next frame.
    pub fn title(&mut self, title: &str) {
        self.terminal.backend_mut().title(title);
    }

    /// Rings the bell, with the next frame.
    pub fn ring(&mut self) {
        self.terminal.backend_mut().ring();
    }

    /// Takes a new size; the next frame fills it. Several in a row cost one frame.
    pub fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        let size = sane(columns, rows);
        self.terminal.backend_mut().set_size(size);
        self.terminal
            .resize(Rect::new(0, 0, size.width, size.height))
    }

    /// Returns columns and rows.
    pub fn size(&self) -> (u16, u16) {
        let area = self.terminal.size().unwrap_or_default();
        (area.width, area.height)
    }
}

/// Terminals that do not know their size say 0; a frame of no cells helps nobody.
fn sane(columns: u16, rows: u16) -> Size {
    let or = |given, otherwise| NonZeroU16::new(given).map_or(otherwise, NonZeroU16::get);
    Size::new(or(columns, 80).min(1000), or(rows, 24).min(1000))
}

/// Makes the right half of each wide character follow the left one.
///
/// Drawing leaves there what was before, and the comparison of two frames would take it for shown.
fn join_halves(buffer: &mut Buffer) {
    let area = buffer.area;
    for y in area.rows().map(|row| row.y) {
        let mut x = area.left();
        while x < area.right() {
            let Some(cell) = buffer.cell((x, y)) else {
                break;
            };
            let (width, style) = (cell.cell_width().max(1), cell.style());
            for half in x + 1..(x + width).min(area.right()) {
                if let Some(cell) = buffer.cell_mut((half, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
            x += width;
        }
    }
}

/// Empties an area for a popup, and with it the wide characters that its edges would cut.
///
/// A wide character half under the left edge would be drawn over the popup's border; one half
/// under the right edge would leave a cell of its own. Both become a space in their own style.
pub fn clear_under(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for row in area.rows() {
        // The left neighbour's right half lies in the area.
        if let Some(left) = row.x.checked_sub(1)
            && let Some(cell) = buffer.cell_mut((left, row.y))
            && cell.cell_width() > 1
        {
            cell.set_symbol(" ");
        }
        // The right neighbour needs nothing if its left half lies in the area: it holds a blank
        // already, which shows again once that half is gone.
        for place in row.positions() {
            if let Some(cell) = buffer.cell_mut(place) {
                cell.reset();
            }
        }
    }
}

#[cfg(test)]
mod tests;
