//! A reference list: type letters, a name or pinyin initials, take one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::{PickFor, Picker};
use crate::i18n::{Args, phrase_field};
use crate::tui::look::{Look, middle};
use crate::tui::theme::Ink;
use crate::tui::widgets::Editor;

/// Draws the list beneath the line in which letters are typed; gives the caret's place.
pub(in crate::tui) fn draw_picker(
    buf: &mut Buffer,
    area: Rect,
    picker: &Picker,
    editor: &Editor,
    look: &Look<'_>,
) -> Position {
    let place = place(area, picker);
    let heading = match picker.purpose {
        PickFor::Field => look.texts.kind(picker.kind.code()),
        PickFor::Draft => look.texts.say("drafts-heading"),
        PickFor::File => picker.folder.clone(),
        PickFor::Named => look.texts.say("named-heading"),
        PickFor::Theme => look.texts.say("themes-heading"),
        PickFor::View => {
            let args = Args::new().set("kind", look.texts.kind(picker.kind.code()));
            look.texts.say_with("views-heading", &args)
        }
        PickFor::Phrase(field) => {
            let args = Args::new().set("field", phrase_field(look.texts, &field.code()));
            look.texts.say_with("phrases-heading", &args)
        }
    };
    let inside = look.popup(buf, place, &heading);
    let line = Rect {
        height: 1.min(inside.height),
        ..inside
    };
    let caret = editor.draw(buf, line, look);
    let height = usize::from(inside.height.saturating_sub(2)).max(1);
    let top = (picker.cursor + 1).saturating_sub(height);
    let rows = picker.candidates.iter().enumerate().skip(top);
    for ((n, candidate), y) in rows.zip(inside.y + 2..inside.bottom()) {
        let here = n == picker.cursor;
        if here {
            look.put(buf, (inside.x, y), 1, (look.glyphs.right, Ink::Accent));
        }
        let ink = if here { Ink::Here } else { Ink::Text };
        let x = inside.x + 2;
        let room = inside.right().saturating_sub(x);
        let end = look.put(buf, (x, y), room, (&candidate.number, Ink::Dim));
        // Files have no number.
        let x = if candidate.number.is_empty() {
            x
        } else {
            end.max(x + 8) + 1
        };
        let room = inside.right().saturating_sub(x);
        let end = look.put(buf, (x, y), room, (&candidate.name, ink)) + 2;
        let room = inside.right().saturating_sub(end);
        look.put(
            buf,
            (end.min(inside.right()), y),
            room,
            (&candidate.beside, Ink::Dim),
        );
    }
    if picker.candidates.is_empty() {
        let words = look.texts.say(match picker.purpose {
            PickFor::Field => "picker-none",
            PickFor::Draft => "notice-no-drafts",
            PickFor::File => "files-none",
            PickFor::Named => "why-nothing-named",
            PickFor::Phrase(_) => "phrases-none",
            PickFor::View => "views-none",
            PickFor::Theme => "themes-none",
        });
        look.put(
            buf,
            (inside.x + 2, inside.y + 2),
            inside.width,
            (&words, Ink::Dim),
        );
    }
    caret
}

/// Gives the room that it takes; what a theme does to the picture is seen beside it.
fn place(area: Rect, picker: &Picker) -> Rect {
    let place = middle(area, 60, 16);
    if picker.purpose != PickFor::Theme {
        return place;
    }
    let rows = u16::try_from(picker.candidates.len()).unwrap_or(u16::MAX);
    let place = middle(area, 38, rows.saturating_add(4).clamp(6, 16));
    Rect {
        x: area.right().saturating_sub(place.width),
        y: area.bottom().saturating_sub(place.height),
        ..place
    }
}
