//! The first run: three questions, what the program must not hold, where the store will be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::Form;
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;
use crate::tui::widgets::{Editor, draw_fields};

/// Draws the dialogue; gives the place of the caret.
pub(in crate::tui) fn draw_first_run(
    buf: &mut Buffer,
    area: Rect,
    form: &Form,
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    let heading = look.texts.say("first-run-heading");
    look.put(
        buf,
        (area.x + 2, area.y + 1),
        area.width,
        (&heading, Ink::Accent),
    );
    let place = look
        .texts
        .say_with("first-run-path", &Args::new().set("path", &form.title));
    let mut y = area.y + 2;
    for (words, ink) in [
        (place, Ink::Dim),
        (look.texts.say("first-run-no-secrets"), Ink::Error),
    ] {
        for row in text::wrap(&words, usize::from(area.width.saturating_sub(4))) {
            look.put(
                buf,
                (area.x + 2, y),
                area.width.saturating_sub(4),
                (row, ink),
            );
            y += 1;
        }
    }
    let fields = Rect {
        y: y + 1,
        height: area.bottom().saturating_sub(y + 2),
        ..area
    };
    draw_fields(buf, fields, form, editor, look)
}
