//! 推进: what can be done with a record next, and what is missing for the rest.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{Barred, Offered, Offers};
use crate::app::wording::{act_of, numbers, of_record, reasons_in_short};
use crate::domain::Capacity;
use crate::i18n::Args;
use crate::tui::look::{Look, middle};
use crate::tui::text;
use crate::tui::theme::Ink;

/// The widest a popup is drawn where nothing in it asks for more.
const WIDEST: u16 = 72;
/// What a popup takes beside its rows: frame and margins.
const FRAME: u16 = 4;

/// Gives the width of a popup whose longest row is so wide: what it says is cut only where the
/// screen ends.
fn wide_enough(area: Rect, longest: usize) -> u16 {
    let wanted = u16::try_from(longest).unwrap_or(u16::MAX);
    let wanted = wanted.saturating_add(FRAME).max(WIDEST);
    wanted.min(area.width)
}

/// Draws the acts with the keys that choose them; or the question about the one chosen, where not
/// all of the records can go through it.
pub(in crate::tui) fn draw_offers(
    buf: &mut Buffer,
    area: Rect,
    popup: &Offers,
    look: &Look<'_>,
) {
    match popup.current().filter(|_| popup.asks) {
        Some(offer) => draw_question(buf, area, (popup, offer), look),
        None => draw_acts(buf, area, popup, look),
    }
}

fn draw_acts(buf: &mut Buffer, area: Rect, popup: &Offers, look: &Look<'_>) {
    let texts = look.texts;
    let kind = popup.kind.code();
    let act = |offer: &Offered| texts.transition(kind, offer.row.verb);
    let words = |offer: &Offered| act_of(texts, act(offer), offer.takes.as_ref());
    let all = popup.offers.iter();
    let widest = all.map(|it| text::width(&act(it))).max();
    // The step that an act takes back runs over into its own row: it moves no other's words.
    let column = |offer: &Offered| {
        let own = text::width(&words(offer)).max(widest.unwrap_or_default());
        u16::try_from(own + 6).unwrap_or(20)
    };
    let apart = popup.apart();
    let rows = popup.offers.len() + usize::from(apart.is_some());
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let row = |it: &Offered| text::width(&beside(popup, it, look).0) + usize::from(column(it));
    let longest = popup.offers.iter().map(row).max().unwrap_or_default();
    let args = Args::new().set("title", &popup.title);
    let heading = texts.say_with("offers-heading", &args);
    // How many there are stands last in it.
    let wide = wide_enough(area, longest.max(text::width(&heading) + 2));
    let room = usize::from(wide.saturating_sub(FRAME));
    // A reason that does not fit behind its act stands whole beneath the list while it is in
    // hand; the rows for the longest are kept free, so that nothing moves.
    let whole = |offer: &Offered| {
        let (said, _) = beside(popup, offer, look);
        let fits = text::width(&said) + usize::from(column(offer)) <= room;
        let lines = if fits {
            Vec::new()
        } else {
            text::wrap(&said, room)
        };
        lines.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let below = popup.offers.iter().map(|it| whole(it).len()).max();
    let below = u16::try_from(below.unwrap_or_default()).unwrap_or_default();
    let below = below.min(area.height / 3);
    let wanted = rows.saturating_add(3).saturating_add(below);
    let place = middle(area, wide, wanted);
    let inside = look.popup(buf, place, &heading);
    let lines = popup.current().map(whole).unwrap_or_default();
    let ink = popup.current().map(|it| beside(popup, it, look).1);
    let from = inside.bottom().saturating_sub(below);
    for (line, y) in lines.iter().zip(from..inside.bottom()) {
        let said = (line.as_str(), ink.unwrap_or(Ink::Error));
        look.put(buf, (inside.x, y), inside.width, said);
    }
    let inside = Rect {
        height: inside.height.saturating_sub(below),
        ..inside
    };
    let height = usize::from(inside.height.saturating_sub(1));
    // What takes back or out stands behind an empty row.
    let line_of = |n: usize| n + usize::from(apart.is_some_and(|first| n >= first));
    let top = (line_of(popup.cursor) + 1).saturating_sub(height.max(1));
    for (n, offer) in popup.offers.iter().enumerate() {
        let Some(line) = line_of(n).checked_sub(top) else {
            continue;
        };
        let y = inside
            .y
            .saturating_add(u16::try_from(line).unwrap_or(u16::MAX));
        if y >= inside.bottom() {
            break;
        }
        let here = n == popup.cursor;
        if here {
            look.put(buf, (inside.x, y), 1, (look.glyphs.right, Ink::Accent));
        }
        let ink = match (offer.able.is_empty(), here) {
            (_, true) => Ink::Here,
            (false, false) => Ink::Text,
            (true, false) => Ink::Dim,
        };
        if let Some(key) = offer.key {
            let key = key.to_string();
            look.put(buf, (inside.x + 2, y), 1, (&key, Ink::Key));
        }
        let room = inside.width.saturating_sub(4);
        look.put(buf, (inside.x + 4, y), room, (&words(offer), ink));
        let (beside, ink) = beside(popup, offer, look);
        let x = (inside.x + column(offer)).min(inside.right());
        look.put(buf, (x, y), inside.right() - x, (&beside, ink));
    }
}

/// Says who may decide; of a single record what it lacks, of several how many can go through it
/// and what the first of the others lacks.
fn beside(popup: &Offers, offer: &Offered, look: &Look<'_>) -> (String, Ink) {
    let Some(barred) = offer.barred.first() else {
        return (who(look, &offer.needs), Ink::Dim);
    };
    let why = reasons_in_short(look.texts, popup.kind, &barred.why);
    if popup.ids.len() == 1 {
        return (why, Ink::Error);
    }
    let args = Args::new()
        .set("able", offer.able.len())
        .set("all", popup.ids.len())
        .set("why", of_record(&barred.number, " ", &why));
    (look.texts.say_with("offers-some", &args), Ink::Error)
}

/// Names those that cannot with their reasons, and what can be chosen: to go on with the others.
fn draw_question(
    buf: &mut Buffer,
    area: Rect,
    (popup, offer): (&Offers, &Offered),
    look: &Look<'_>,
) {
    let texts = look.texts;
    let said = |barred: &Barred| {
        let why = reasons_in_short(texts, popup.kind, &barred.why);
        of_record(&barred.number, "  ", &why)
    };
    let args = Args::new()
        .set("act", texts.transition(popup.kind.code(), offer.row.verb))
        .set("title", &popup.title);
    let heading = texts.say_with("offers-asking", &args);
    let longest = offer.barred.iter().map(|it| text::width(&said(it))).max();
    let longest = longest.unwrap_or_default() + usize::from(FRAME);
    let width = wide_enough(area, longest.max(text::width(&heading) + 2));
    let room = usize::from(width.saturating_sub(2 * FRAME));
    let mut lines: Vec<String> = Vec::new();
    for barred in offer.barred.iter().skip(popup.scrolled) {
        let line = said(barred);
        lines.extend(text::wrap(&line, room).into_iter().map(str::to_owned));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = middle(area, width, rows.saturating_add(6));
    let inside = look.popup(buf, place, &heading);
    let count = Args::new()
        .set("n", offer.barred.len())
        .set("all", popup.ids.len());
    let words = texts.say_with("offers-barred", &count);
    look.put(buf, (inside.x, inside.y), inside.width, (&words, Ink::Text));
    let last = inside.bottom().saturating_sub(1);
    for (line, y) in lines.iter().zip(inside.y + 1..last.saturating_sub(1)) {
        let room = inside.width.saturating_sub(2);
        look.put(buf, (inside.x + 2, y), room, (line, Ink::Error));
    }
    if offer.able.is_empty() {
        let words = texts.say("offers-none-can");
        look.put(buf, (inside.x + 2, last), inside.width, (&words, Ink::Text));
        return;
    }
    let args = Args::new()
        .set("n", offer.able.len())
        .set("numbers", numbers(texts, &offer.numbers));
    let words = texts.say_with("offers-go-on", &args);
    look.put(buf, (inside.x, last), 1, (look.glyphs.right, Ink::Accent));
    let key = Offers::GO_ON.to_string();
    look.put(buf, (inside.x + 2, last), 1, (&key, Ink::Key));
    let room = inside.width.saturating_sub(4);
    look.put(buf, (inside.x + 4, last), room, (&words, Ink::Here));
}

/// Names who may decide.
fn who(look: &Look<'_>, needs: &[Capacity]) -> String {
    let names = needs.iter().map(|it| {
        look.texts
            .say(&format!("capacity-{}", it.code()).replace('_', "-"))
    });
    look.texts.list(names)
}
