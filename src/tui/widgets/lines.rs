//! The lines of a page: label, wrapped text, links; the cursor's line is always in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::PageLine;
use crate::domain::text::safe_lines;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The widest label.
const LABEL: usize = 14;

/// A row on the screen: which line it belongs to, its label and its text.
struct Laid<'a> {
    line: usize,
    label: &'a str,
    text: String,
    ink: Ink,
    link: bool,
}

/// Draws lines; with a cursor, they are scrolled so that its line stands in the upper half.
pub(in crate::tui) fn draw_lines(
    buf: &mut Buffer,
    area: Rect,
    lines: &[PageLine],
    cursor: Option<usize>,
    look: &Look<'_>,
) {
    let indent = lines
        .iter()
        .map(|line| text::width(&line.label).min(LABEL))
        .max()
        .unwrap_or_default();
    let indent = if indent == 0 { 0 } else { indent + 2 };
    let width = usize::from(area.width).saturating_sub(indent + 2);
    let mut laid = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let safe = safe_lines(&line.text);
        let plain = line.label.is_empty();
        let room = if plain { width + indent } else { width };
        for (part, row) in text::wrap(&safe, room).into_iter().enumerate() {
            laid.push(Laid {
                line: n,
                label: if part == 0 { &line.label } else { "" },
                text: if plain {
                    row.to_owned()
                } else {
                    format!("{}{row}", " ".repeat(indent))
                },
                ink: if line.heading {
                    Ink::Heading
                } else {
                    Ink::Text
                },
                link: line.is_opened() && part == 0,
            });
        }
    }
    let height = usize::from(area.height);
    let at = cursor
        .and_then(|cursor| laid.iter().position(|row| row.line == cursor))
        .unwrap_or_default();
    let most = laid.len().saturating_sub(height);
    let top = at.saturating_sub(height / 2).min(most);
    let x = area.x + 2;
    let room = area.width.saturating_sub(2);
    for (row, y) in laid.iter().skip(top).zip(area.y..area.bottom()) {
        let here = cursor == Some(row.line);
        // What Enter opens stands out as in a list.
        let ink = if here && row.link { Ink::Here } else { row.ink };
        look.put(buf, (x, y), room, (&row.text, ink));
        let cells = u16::try_from(indent.saturating_sub(1)).unwrap_or(room);
        look.put(buf, (x, y), cells.min(room), (row.label, Ink::Dim));
        if here {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        if row.link {
            look.put(buf, (area.x + 1, y), 1, (look.glyphs.right, Ink::Mark));
        }
    }
}
