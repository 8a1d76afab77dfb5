//! What says nearly the same: beneath a form in which it is typed, and all that is proposed, pair
//! by pair, with both texts of the pair in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::near::{shared, told};
use crate::app::state::{Form, List, PairsShown};
use crate::domain::text::{one_line, safe, safe_lines};
use crate::i18n::Args;
use crate::office::NearPair;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// So many are named beneath a form.
const NAMED: usize = 2;
/// The cells of a number.
const NUMBER: u16 = 12;

/// Draws at the foot of a form what is near to the text that is typed; gives the rows it takes.
pub(super) fn draw_typed(buf: &mut Buffer, area: Rect, form: &Form, look: &Look<'_>) -> u16 {
    let near = form.near.as_ref().map_or(&[][..], |it| it.1.as_slice());
    let rows = near.len().min(NAMED);
    let height = u16::try_from(rows).unwrap_or_default() + 1;
    if rows == 0 || area.height < height + 8 {
        return 0;
    }
    let head = look
        .texts
        .say_with("near-typed", &Args::new().set("n", near.len()));
    let mut y = area.bottom() - height;
    look.put(buf, (area.x + 1, y), area.width, (&head, Ink::Mark));
    for it in near.iter().take(NAMED) {
        y += 1;
        let words = told(look.texts, it);
        let words = safe(&words);
        let room = area.width.saturating_sub(3);
        look.put(buf, (area.x + 3, y), room, (&words, Ink::Text));
    }
    height
}

/// Draws all that is proposed.
pub(in crate::tui) fn draw_pairs(
    buf: &mut Buffer,
    area: Rect,
    (shown, list): (&PairsShown, Option<&List>),
    look: &Look<'_>,
) {
    let Some(found) = &shown.found else {
        super::draw_empty(buf, area, "near-reading", look);
        return;
    };
    let groups = found.pairs.last().map_or(0, |it| it.group);
    let args = Args::new()
        .set("n", found.pairs.len())
        .set("groups", groups);
    let more = found.after.is_some();
    let key = if more {
        "near-title-more"
    } else {
        "near-title"
    };
    let title = look.texts.say_with(key, &args);
    look.put(
        buf,
        (area.x + 1, area.y),
        area.width,
        (&title, Ink::Heading),
    );
    if found.pairs.is_empty() {
        super::draw_empty(buf, area, "near-all-done", look);
        return;
    }
    let below = area.height / 2;
    let table = Rect {
        y: area.y + 1,
        height: area.height - below - 1,
        ..area
    };
    draw_rows(buf, table, (shown, list), look);
    let Some(pair) = shown.current() else {
        return;
    };
    look.rule(
        buf,
        area,
        table.bottom(),
        &format!("{}%", pair.near.percent),
    );
    let own = Rect {
        y: table.bottom() + 1,
        height: below.saturating_sub(1),
        ..area
    };
    draw_both(buf, own, pair, look);
}

/// Draws a row a pair; a blank one stands between groups.
fn draw_rows(
    buf: &mut Buffer,
    area: Rect,
    (shown, list): (&PairsShown, Option<&List>),
    look: &Look<'_>,
) {
    let mut rows: Vec<Option<usize>> = Vec::new();
    let mut group = None;
    for (at, pair) in shown.pairs().iter().enumerate() {
        if group.replace(pair.group).is_some_and(|it| it != pair.group) {
            rows.push(None);
        }
        rows.push(Some(at));
    }
    let height = usize::from(area.height);
    let here = rows.iter().position(|it| *it == Some(shown.cursor));
    let top = (here.unwrap_or_default() + 1).saturating_sub(height);
    for (row, y) in rows.into_iter().skip(top).zip(area.y..area.bottom()) {
        let Some((at, pair)) = row.and_then(|at| Some((at, shown.pairs().get(at)?))) else {
            continue;
        };
        let in_hand = at == shown.cursor;
        if in_hand {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        let (own, other) = (&pair.row.record, &pair.near.row.record);
        let is_marked = |id: i64| list.is_some_and(|it| it.marks.contains(&id));
        if is_marked(own.id) && is_marked(other.id) {
            look.put(buf, (area.x + 1, y), 1, (look.glyphs.check, Ink::Mark));
        }
        let ink = if in_hand { Ink::Here } else { Ink::Text };
        look.put(buf, (area.x + 2, y), NUMBER, (&own.number, ink));
        let percent = format!("{:>3}%", pair.near.percent);
        let x = area.x + 3 + NUMBER;
        look.put(buf, (x, y), 4, (&percent, Ink::Mark));
        let words = format!("{} {}", other.number, one_line(own.title()));
        let words = safe(&words);
        let room = area.right().saturating_sub(x + 6);
        look.put(buf, (x + 5, y), room, (&words, Ink::Text));
    }
}

/// Draws both texts of a pair and what they share.
fn draw_both(buf: &mut Buffer, area: Rect, pair: &NearPair, look: &Look<'_>) {
    let own = &pair.row.record;
    let state = look.texts.state(own.kind.code(), &own.state);
    let lines = [
        (
            format!("{} {state} · {}", own.number, own.title()),
            Ink::Text,
        ),
        (told(look.texts, &pair.near), Ink::Text),
        (shared(look.texts, &pair.near), Ink::Dim),
    ];
    let room = area.width.saturating_sub(3);
    let mut y = area.y;
    for (words, ink) in lines {
        let words = safe_lines(&words);
        for row in text::wrap(&words, usize::from(room)) {
            if y >= area.bottom() {
                return;
            }
            look.put(buf, (area.x + 2, y), room, (row, ink));
            y += 1;
        }
    }
}
