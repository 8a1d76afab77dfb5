//! A paper on the screen: its page true to the line, and beside it what it is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::PaperShown;
use crate::exchange::paper::{CELLS, LINES};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// Draws the page that is looked at over everything but the footer: it has as many lines as the
/// smallest screen has above that.
pub(in crate::tui) fn draw_paper(
    buf: &mut Buffer,
    area: Rect,
    paper: &PaperShown,
    look: &Look<'_>,
) {
    for y in area.y..area.bottom() {
        let blank = " ".repeat(usize::from(area.width));
        look.put(buf, (area.x, y), area.width, (&blank, Ink::Text));
    }
    let cells = u16::try_from(CELLS).unwrap_or(u16::MAX);
    let lines = paper.pages.get(paper.at).map(|it| it.lines.as_slice());
    let lines = lines.unwrap_or_default().iter().take(LINES);
    for (line, y) in lines.zip(area.y..area.bottom()) {
        look.put(buf, (area.x + 1, y), cells, (line, Ink::Text));
    }
    let x = area.x + 1 + cells + 2;
    let room = area.right().saturating_sub(x);
    let args = Args::new()
        .set("at", paper.at + 1)
        .set("n", paper.pages.len());
    let keys = if paper.sealed {
        "paper-keys-sealed"
    } else {
        "paper-keys"
    };
    let beside = [
        (paper.title.clone(), Ink::Heading),
        (look.texts.say_with("paper-page", &args), Ink::Text),
        (look.texts.say(keys), Ink::Dim),
    ];
    let mut y = area.y;
    for (words, ink) in beside {
        for row in text::wrap(&words, usize::from(room)) {
            if y < area.bottom() {
                look.put(buf, (x, y), room, (row, ink));
                y += 1;
            }
        }
        y += 1;
    }
}
