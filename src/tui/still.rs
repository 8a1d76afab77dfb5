//! The screen as text, without a terminal: for reports, documents and tests.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::front::Front;
use super::look::Look;
use super::text::width;

/// Draws what a screen of this size (columns, rows) would show, and where its cursor would stand.
pub fn still(front: &Front, size: (u16, u16), look: &Look<'_>) -> (Buffer, Option<Position>) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    let caret = front.draw_on(&mut buffer, look);
    (buffer, caret)
}

impl Front {
    /// Gives what the pane shows as text, without the panes above it and the keys below.
    pub fn pane_text(&self, look: &Look<'_>) -> String {
        let (buffer, _) = still(self, self.state.size, look);
        let all: Vec<String> = rows(&buffer).collect();
        let body = all.get(2..all.len().saturating_sub(2)).unwrap_or_default();
        body.join("\n").trim_end().to_owned()
    }
}

/// Gives the rows of a drawn screen as text, without the blanks at their ends; the cell that the
/// second half of a wide character takes is no blank.
pub fn rows(buffer: &Buffer) -> impl Iterator<Item = String> {
    buffer.area.rows().map(|row| {
        let mut text = String::new();
        let mut taken = 0;
        for place in row.positions() {
            if taken > 0 {
                taken -= 1;
                continue;
            }
            let symbol = buffer
                .cell(place)
                .map_or(" ", ratatui::buffer::Cell::symbol);
            text.push_str(symbol);
            taken = width(symbol).saturating_sub(1);
        }
        text.trim_end().to_owned()
    })
}
