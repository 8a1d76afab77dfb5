//! The columns of a list, one below the other: which are shown, how wide, which stay.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{ColumnRow, ColumnsShown};
use crate::i18n::Args;
use crate::tui::look::{Look, middle};
use crate::tui::panes::column_heading;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The rows that the box takes at most.
const MOST: u16 = 20;
/// How wide the box is.
const WIDE: u16 = 44;

/// Draws them: a tick before each that is shown, its width and whether it stays behind it.
pub(in crate::tui) fn draw_columns(
    buf: &mut Buffer,
    area: Rect,
    shown: &ColumnsShown,
    look: &Look<'_>,
) {
    let rows = u16::try_from(shown.rows.len()).unwrap_or(MOST);
    let place = middle(area, WIDE, rows.saturating_add(2).min(MOST));
    // What the list shows first is seen beside it.
    let x = area.right().saturating_sub(place.width);
    let place = Rect { x, ..place };
    let args = Args::new().set("kind", look.texts.kind(shown.kind.code()));
    let inside = look.popup(buf, place, &look.texts.say_with("columns-heading", &args));
    let height = usize::from(inside.height).max(1);
    let top = (shown.cursor + 1).saturating_sub(height);
    let rows = shown.rows.iter().enumerate().skip(top);
    for ((n, row), y) in rows.zip(inside.y..inside.bottom()) {
        let here = n == shown.cursor;
        if here {
            look.put(buf, (inside.x, y), 1, (look.glyphs.right, Ink::Accent));
        }
        if row.shown {
            look.put(buf, (inside.x + 2, y), 1, (look.glyphs.check, Ink::Mark));
        }
        let ink = match (here, row.shown) {
            (true, _) => Ink::Here,
            (false, true) => Ink::Text,
            (false, false) => Ink::Dim,
        };
        let beside = beside(shown, (n, row), look);
        let cells = u16::try_from(text::width(&beside)).unwrap_or_default();
        let room = inside.width.saturating_sub(cells + 6);
        let words = column_heading(shown.kind, row.column.source, look);
        look.put(buf, (inside.x + 4, y), room, (&words, ink));
        look.put_right(buf, (inside.right(), y), cells, (&beside, Ink::Dim));
    }
}

/// Says how wide a column is, where somebody chose that, and whether it stays.
fn beside(shown: &ColumnsShown, (n, row): (usize, &ColumnRow), look: &Look<'_>) -> String {
    let width = row.column.width.map(|width| {
        let args = Args::new().set("n", width);
        look.texts.say_with("column-width", &args)
    });
    let stays = shown.stays(n).then(|| look.texts.say("column-stays"));
    let all: Vec<String> = width.into_iter().chain(stays).collect();
    all.join("  ")
}
