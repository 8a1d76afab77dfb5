//! 推进: what can be done with a record next, and what is missing for the rest.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::Offers;
use crate::app::wording::reasons;
use crate::domain::Capacity;
use crate::i18n::Args;
use crate::tui::look::{Look, middle};
use crate::tui::text;
use crate::tui::theme::Role;

/// Draws the table's rows that start from the record's state; digits choose.
pub(in crate::tui) fn draw_offers(
    buf: &mut Buffer,
    area: Rect,
    popup: &Offers,
    look: &Look<'_>,
) {
    let texts = look.texts;
    let kind = popup.kind.code();
    let rows = u16::try_from(popup.offers.len()).unwrap_or(u16::MAX);
    let place = middle(area, 72, rows.saturating_add(3));
    let args = Args::new().set("title", &popup.title);
    let heading = texts.say_with("offers-heading", &args);
    let inside = look.popup(buf, place, &heading);
    let words: Vec<String> = popup
        .offers
        .iter()
        .map(|offer| texts.transition(kind, offer.row.verb))
        .collect();
    let widest = words
        .iter()
        .map(|it| text::width(it))
        .max()
        .unwrap_or_default();
    let column = u16::try_from(widest + 6).unwrap_or(20);
    let height = usize::from(inside.height.saturating_sub(1));
    let top = (popup.cursor + 1).saturating_sub(height.max(1));
    for (((n, offer), words), y) in popup
        .offers
        .iter()
        .enumerate()
        .zip(&words)
        .skip(top)
        .zip(inside.y..inside.bottom())
    {
        if n == popup.cursor {
            look.put(buf, (inside.x, y), 1, (look.glyphs.right, Role::Accent));
        }
        let open = offer.missing.is_empty();
        let role = match (open, n == popup.cursor) {
            (true, true) => Role::Accent,
            (true, false) => Role::Text,
            (false, _) => Role::Dim,
        };
        if n < 9 {
            let digit = (n + 1).to_string();
            look.put(buf, (inside.x + 2, y), 1, (&digit, Role::Key));
        }
        look.put(buf, (inside.x + 4, y), inside.width, (words, role));
        let beside = if open {
            who(look, offer.needs)
        } else {
            reasons(texts, popup.kind, &offer.missing)
        };
        let x = (inside.x + column).min(inside.right());
        let role = if open { Role::Dim } else { Role::Error };
        look.put(buf, (x, y), inside.right() - x, (&beside, role));
    }
}

/// Names who may decide.
fn who(look: &Look<'_>, needs: &[Capacity]) -> String {
    let names = needs.iter().map(|it| {
        look.texts
            .say(&format!("capacity-{}", it.code()).replace('_', "-"))
    });
    look.texts.list(names)
}
