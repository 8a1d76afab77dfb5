//! The palette and the keys of this screen: one list of actions, found by words or initials.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::Catalogue;
use crate::tui::look::{Look, middle};
use crate::tui::text::wrap;
use crate::tui::theme::Ink;
use crate::tui::widgets::Editor;

/// The cells of the list, and of one that says more than the actions.
const WIDTH: u16 = 66;
const WITH_ABOUT: u16 = 76;

/// Below so many rows nothing is left free above and beneath the list.
const LOW: u16 = 18;

/// Draws the list; an action that is not possible now says why. Gives the caret's place.
pub(in crate::tui) fn draw_catalogue(
    buf: &mut Buffer,
    area: Rect,
    (list, heading): (&Catalogue, &str),
    editor: &Editor,
    look: &Look<'_>,
) -> Position {
    let width = if list.about.is_some() {
        WITH_ABOUT
    } else {
        WIDTH
    };
    // Where there is little room it takes all of it.
    let margin = if area.height < LOW { 0 } else { 2 };
    let place = middle(area, width, area.height.saturating_sub(margin));
    let inside = look.popup(buf, place, &look.texts.say(heading));
    let line = Rect {
        height: 1.min(inside.height),
        ..inside
    };
    let caret = editor.draw(buf, line, look);
    // Where there is little room, the list begins right beneath the line.
    let gap = if inside.height > 4 { 2 } else { 1 };
    let gap = gap + draw_about(buf, (inside, gap), list, look);
    let height = usize::from(inside.height.saturating_sub(gap)).max(1);
    let top = (list.cursor + 1).saturating_sub(height);
    let rows = list.found.iter().enumerate().skip(top);
    for ((n, shown), y) in rows.zip(inside.y + gap..inside.bottom()) {
        let here = n == list.cursor;
        if here {
            look.put(buf, (inside.x, y), 1, (look.glyphs.right, Ink::Accent));
        }
        let ink = match (shown.why_not.is_some(), here) {
            (_, true) => Ink::Here,
            (true, false) => Ink::Dim,
            (false, false) => Ink::Text,
        };
        let keys = look.put_right(
            buf,
            (inside.right(), y),
            inside.width / 2,
            (&shown.keys, Ink::Key),
        );
        let x = inside.x + 2;
        let room = keys.saturating_sub(x + 1);
        let end = look.put(buf, (x, y), room, (&shown.words, ink)) + 2;
        if let Some(why) = shown.why_not {
            let words = look.texts.say(why);
            look.put(
                buf,
                (end, y),
                keys.saturating_sub(end + 1),
                (&words, Ink::Dim),
            );
        }
    }
    if list.found.is_empty() {
        let words = look.texts.say("catalogue-none");
        let at = (inside.x + 2, inside.y + 2);
        look.put(buf, at, inside.width, (&words, Ink::Dim));
    }
    caret
}

/// So many rows are kept for the actions.
const LEAST: u16 = 5;

/// Says above the actions what the screen is for, until something is looked for among them; gives
/// the rows that it takes.
fn draw_about(
    buf: &mut Buffer,
    (inside, gap): (Rect, u16),
    list: &Catalogue,
    look: &Look<'_>,
) -> u16 {
    let Some(about) = list.about.as_ref().filter(|_| list.typed.is_empty()) else {
        return 0;
    };
    let about = look.texts.say(about);
    let more = look.texts.say("about-more");
    let cells = usize::from(inside.width.saturating_sub(2));
    let lines = wrap(&about, cells).into_iter().map(|it| (it, Ink::Text));
    let lines = lines.chain(wrap(&more, cells).into_iter().map(|it| (it, Ink::Dim)));
    let mut lines: Vec<_> = lines.collect();
    let room = inside.height.saturating_sub(gap + LEAST + 1);
    let all = inside.height.saturating_sub(gap);
    let own = lines.iter().filter(|(_, ink)| *ink == Ink::Text).count();
    let room = if lines.len() <= usize::from(room) {
        room
    } else if list.cursor + own + 2 <= usize::from(all) {
        // Where there is little room it stands as long as the cursor is above what it takes.
        lines.retain(|(_, ink)| *ink == Ink::Text);
        all
    } else {
        // Half of it helps nobody; the way to the rules does.
        lines.retain(|(_, ink)| *ink == Ink::Dim);
        room
    };
    let mut taken = 0;
    for ((line, ink), y) in lines.into_iter().zip(inside.y + gap..inside.y + gap + room) {
        look.put(buf, (inside.x + 2, y), inside.width, (line, ink));
        taken = y + 2 - inside.y - gap;
    }
    taken
}
