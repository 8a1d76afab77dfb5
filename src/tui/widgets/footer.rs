//! The last row: the keys that help here, and what is said at their right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::notice::Tone;
use crate::app::state::State;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The most rows that a notice takes.
const MOST_ROWS: usize = 5;

/// Draws the footer; a notice takes the room it needs, and keys fill what is left. One that is
/// longer than the row stands whole over the rows above it: its end is the way out.
pub(in crate::tui) fn draw_footer(
    buf: &mut Buffer,
    area: Rect,
    state: &State,
    look: &Look<'_>,
) {
    let mut right = area.right();
    if let Some(notice) = &state.notice {
        let ink = match notice.tone {
            Tone::Good | Tone::Hint => Ink::Notice,
            Tone::Bad => Ink::Error,
        };
        let words = notice.words(look.texts);
        let room = usize::from(area.width.saturating_sub(2));
        if text::width(&words) > room {
            draw_whole(buf, area, (&words, ink), look);
            return;
        }
        right = look.put_right(buf, (right, area.y), area.width, (&words, ink));
    }
    let mut x = area.x + 1;
    for (key, words) in state.keymap.footer(state, look.texts) {
        let cells = u16::try_from(text::width(&key) + text::width(&words)).unwrap_or(u16::MAX);
        if x.saturating_add(cells).saturating_add(2) > right {
            break;
        }
        x = look.put(buf, (x, area.y), cells, (&key, Ink::Key));
        // Latin words would run into the name of the key.
        x += u16::from(words.starts_with(|c: char| c.is_ascii_alphabetic()));
        x = look.put(buf, (x, area.y), cells, (&words, Ink::Text)) + 2;
    }
}

/// Draws a long notice over the last rows of the screen, the last of them the footer's own.
fn draw_whole(buf: &mut Buffer, area: Rect, (words, ink): (&str, Ink), look: &Look<'_>) {
    let room = area.width.saturating_sub(2);
    let lines = text::wrap(words, usize::from(room));
    let rows = lines.len().min(MOST_ROWS);
    let above = u16::try_from(rows.saturating_sub(1)).unwrap_or_default();
    let first = area.y.saturating_sub(above);
    for (line, y) in lines.iter().take(rows).zip(first..=area.y) {
        let blank = " ".repeat(usize::from(area.width));
        look.put(buf, (area.x, y), area.width, (&blank, ink));
        look.put(buf, (area.x + 1, y), room, (line, ink));
    }
}
