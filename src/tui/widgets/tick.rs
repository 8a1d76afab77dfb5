//! The lines of a form that are ticked: which record, and whether it was looked at.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{Field, Form};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::theme::Ink;

/// Says over the lines how many there are and how many of them are ticked.
pub(super) fn draw_heading(buf: &mut Buffer, area: Rect, form: &Form, look: &Look<'_>) {
    let (all, ticked) = form.ticks();
    let args = Args::new().set("all", all).set("ticked", ticked);
    let words = look.texts.say_with("form-ticks", &args);
    look.put(buf, (area.x, area.y), area.width, (&words, Ink::Dim));
}

/// Draws a line.
pub(super) fn draw_tick(
    buf: &mut Buffer,
    area: Rect,
    (field, is_focused): (&Field, bool),
    look: &Look<'_>,
) {
    let Some(tick) = &field.tick else { return };
    if field.chosen().is_some() {
        look.put(buf, (area.x, area.y), 1, (look.glyphs.check, Ink::Mark));
    }
    let ink = if is_focused { Ink::Here } else { Ink::Text };
    let room = area.width.saturating_sub(2);
    look.put(buf, (area.x + 2, area.y), room, (&tick.words, ink));
}
