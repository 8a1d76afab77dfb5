//! The last row: the keys that help here, and what is said at their right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::notice::Tone;
use crate::app::state::State;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Role;

/// Draws the footer; a notice takes the room it needs, and keys fill what is left.
pub(in crate::tui) fn draw_footer(
    buf: &mut Buffer,
    area: Rect,
    state: &State,
    look: &Look<'_>,
) {
    let mut right = area.right();
    if let Some(notice) = &state.notice {
        let role = match notice.tone {
            Tone::Good | Tone::Hint => Role::Notice,
            Tone::Bad => Role::Error,
        };
        let words = notice.words(look.texts);
        right = look.put_right(buf, (right, area.y), area.width, (&words, role));
    }
    let mut x = area.x + 1;
    for (key, words) in state.keymap.footer(state, look.texts) {
        let cells = u16::try_from(text::width(&key) + text::width(&words)).unwrap_or(u16::MAX);
        if x.saturating_add(cells).saturating_add(2) > right {
            break;
        }
        x = look.put(buf, (x, area.y), cells, (&key, Role::Key));
        // Latin words would run into the name of the key.
        x += u16::from(words.starts_with(|c: char| c.is_ascii_alphabetic()));
        x = look.put(buf, (x, area.y), cells, (&words, Role::Text)) + 2;
    }
}
