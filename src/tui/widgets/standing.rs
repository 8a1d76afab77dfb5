//! A refused save: a reversed line above the footer, in the same place whatever is shown there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{Standing, Subject};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The most rows that it takes.
const ROWS: usize = 3;

/// Draws it above a row; what was not written, why, and the key that answers.
pub(in crate::tui) fn draw_standing(
    buf: &mut Buffer,
    area: Rect,
    bottom: u16,
    (standing, waits): (&Standing, usize),
    look: &Look<'_>,
) {
    let width = usize::from(area.width.saturating_sub(2));
    let (said, key) = (said(standing, look), key(standing, waits, look));
    // The key stands whole at the end, whatever must give way for it.
    let room = width.saturating_sub(text::width(&key) + 1);
    let mut rows: Vec<String> = text::wrap(&said, width)
        .into_iter()
        .map(str::to_owned)
        .collect();
    if rows.last().is_none_or(|last| text::width(last) > room) {
        rows.push(String::new());
    }
    if rows.len() > ROWS {
        rows.truncate(ROWS);
        if let Some(last) = rows.last_mut() {
            *last = text::cut(last, room, look.glyphs.ellipsis).into_owned();
        }
    }
    let taken = u16::try_from(rows.len()).unwrap_or(1);
    let top = (bottom + 1).saturating_sub(taken).max(area.y);
    super::super::terminal::clear_under(
        buf,
        Rect {
            y: top,
            height: bottom + 1 - top,
            ..area
        },
    );
    let blank = " ".repeat(usize::from(area.width));
    for (row, y) in rows.iter().zip(top..=bottom) {
        look.put(buf, (area.x, y), area.width, (&blank, Ink::Refusal));
        look.put(buf, (area.x + 1, y), area.width, (row, Ink::Refusal));
    }
    look.put_right(
        buf,
        (area.right().saturating_sub(1), bottom),
        area.width,
        (&key, Ink::Refusal),
    );
}

fn said(standing: &Standing, look: &Look<'_>) -> String {
    let subject = subject(&standing.subject, look);
    // A page of many records has no number of its own.
    let key = if subject.is_empty() {
        "refused-save-plain"
    } else {
        "refused-save"
    };
    let args = Args::new()
        .set("what", subject)
        .set("why", standing.why.words(look.texts));
    look.texts.say_with(key, &args)
}

fn subject(subject: &Subject, look: &Look<'_>) -> String {
    let texts = look.texts;
    match subject {
        Subject::Number(number) => number.clone(),
        Subject::Many(n) => texts.say_with("refused-many", &Args::new().set("n", *n)),
        Subject::Card(card, place) => {
            let args = Args::new().set("card", *card).set("place", *place);
            texts.say_with("refused-card", &args)
        }
        Subject::File => texts.say("form-path"),
        Subject::New(kind) => {
            let args = Args::new().set("kind", texts.kind(kind.code()));
            texts.say_with("refused-new", &args)
        }
    }
}

fn key(standing: &Standing, waits: usize, look: &Look<'_>) -> String {
    if standing.typed == 0 {
        if standing.rest > 0 {
            let args = Args::new().set("n", standing.rest);
            return look.texts.say_with("refused-key-rest", &args);
        }
        let key = if standing.asks {
            "refused-key-asks"
        } else {
            "refused-key"
        };
        return look.texts.say(key);
    }
    let args = Args::new().set("n", waits);
    look.texts.say_with("refused-key-waiting", &args)
}
