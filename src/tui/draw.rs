//! One frame: tabs, the pane or what stands over it, the footer.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::look::Look;
use super::text::wrap;
use super::theme::Ink;
use super::widgets::{Editor, draw_footer, draw_standing, draw_tabs};
use super::{panes, popups};
use crate::app::state::layout::is_enough;
use crate::app::state::{Focus, Form, Layer, Purpose, State};
use crate::app::tour::words;
use crate::app::wording::refusal;
use crate::store::Overwritten;

/// Draws the state; reads it and nothing else. The terminal's cursor stands where text is typed.
pub fn draw(frame: &mut Frame<'_>, state: &State, editor: &Editor, look: &Look<'_>) {
    let area = frame.area();
    let caret = draw_on(frame.buffer_mut(), area, state, editor, look);
    if let Some(caret) = caret {
        frame.set_cursor_position(caret);
    }
}

/// Draws into a buffer; gives the place of the terminal's cursor where text is typed.
pub(super) fn draw_on(
    buf: &mut Buffer,
    area: Rect,
    state: &State,
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    if !is_enough((area.width, area.height)) {
        let words = look.texts.say("screen-too-small");
        look.put(buf, (area.x, area.y), area.width, (&words, Ink::Text));
        return None;
    }
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    let last = area.bottom() - 1;
    let body = Rect {
        y: area.y + 2,
        height: area.height - 4,
        ..area
    };
    let mut caret = None;
    if let [Layer::Form(form), above @ ..] = state.layers.as_slice()
        && form.purpose == Purpose::FirstRun
    {
        caret = panes::draw_first_run(buf, body, form, editor, look);
        for layer in above {
            caret = draw_layer(buf, body, (layer, state), editor, look).or(caret);
        }
    } else {
        draw_tabs(buf, row(area.y), state, look);
        look.rule(buf, area, area.y + 1, "");
        draw_alarm(buf, row(area.y + 1), state, look);
        // What fills the body hides what lies beneath it.
        let full = state.layers.iter().rposition(|layer| {
            matches!(
                layer,
                Layer::Page(_) | Layer::Form(_) | Layer::Paper(_) | Layer::Pairs(_)
            )
        });
        if full.is_none() {
            panes::draw_pane(buf, body, state, look);
        }
        let top = state.layers.len().saturating_sub(1);
        let first = full.unwrap_or_default();
        for (n, layer) in state.layers.iter().enumerate().skip(first) {
            let beneath;
            let own = if n == top {
                editor
            } else {
                beneath = editor_of(layer);
                &beneath
            };
            caret = draw_layer(buf, body, (layer, state), own, look);
        }
        if let Some(Layer::Page(_) | Layer::Pairs(_)) = state.top() {
            panes::draw_marked(buf, body, state, look);
        }
    }
    look.rule(buf, area, last - 1, "");
    if let Some(tour) = state.tour {
        let words = words(tour, state, look.texts);
        draw_step(buf, row(last - 1), &words, look);
    }
    if let Some(standing) = &state.standing {
        let waits = state.form().map_or(0, Form::waits);
        draw_standing(buf, area, last - 1, (standing, waits), look);
    }
    if let Some(Layer::Prompt(prompt)) = state.top() {
        caret = Some(popups::draw_prompt(
            buf,
            row(last - 1),
            prompt,
            editor,
            look,
        ));
    }
    draw_footer(buf, row(last), state, look);
    caret
}

/// Says a step of the tour in the last row of an area; a long one takes the rows above it too.
fn draw_step(buf: &mut Buffer, area: Rect, words: &str, look: &Look<'_>) {
    let room = area.width.saturating_sub(2);
    let lines = wrap(words, usize::from(room));
    for (line, up) in lines.iter().rev().zip(0..area.y) {
        let y = area.y - up;
        let blank = " ".repeat(usize::from(area.width));
        look.put(buf, (area.x, y), area.width, (&blank, Ink::Notice));
        look.put(buf, (area.x + 1, y), room, (line, Ink::Notice));
    }
}

/// Says what nobody may overlook as long as it is so, over everything and in a place of its own.
fn draw_alarm(buf: &mut Buffer, area: Rect, state: &State, look: &Look<'_>) {
    let words = if let (true, Some(name)) = (state.facts.moved, &state.facts.aside) {
        let args = crate::i18n::Args::new().set("name", name);
        look.texts.say_with("alarm-aside", &args)
    } else if state.facts.moved {
        look.texts.say(match state.facts.overwritten {
            None if state.facts.lost => "alarm-lost",
            None => "alarm-moved",
            Some(Overwritten::Cut) => "alarm-overwritten-cut",
            Some(Overwritten::Written) => "alarm-overwritten-written",
        })
    } else if let Some(mark) = &state.facts.clock {
        refusal(look.texts, None, mark)
    } else {
        return;
    };
    let words = format!(" {words} ");
    look.put(buf, (area.x, area.y), area.width, (&words, Ink::Error));
}

/// A form beneath a popup shows its own text; the buffer belongs to the popup.
fn editor_of(layer: &Layer) -> Editor {
    let mut editor = Editor::default();
    if let Layer::Form(form) = layer
        && let Some(field) = form.field()
    {
        editor.follow(Some(Focus {
            id: (form.serial, form.focus),
            text: &field.text,
            multi: field.is_multi(),
            anew: false,
            caret: form.caret_here(),
            in_form: true,
        }));
    }
    editor
}

fn draw_layer(
    buf: &mut Buffer,
    body: Rect,
    (layer, state): (&Layer, &State),
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    match layer {
        Layer::Page(page) => {
            panes::draw_page(buf, body, page, look);
            None
        }
        Layer::Form(form) => panes::draw_form(buf, body, form, editor, look),
        Layer::Paper(paper) => {
            let whole = Rect {
                y: body.y - 2,
                height: body.height + 2,
                ..body
            };
            panes::draw_paper(buf, whole, paper, look);
            None
        }
        Layer::Pairs(shown) => {
            panes::draw_pairs(buf, body, (shown, state.lists.get(&shown.kind)), look);
            None
        }
        Layer::Offers(offers) => {
            popups::draw_offers(buf, body, offers, look);
            None
        }
        Layer::Columns(shown) => {
            popups::draw_columns(buf, body, shown, look);
            None
        }
        Layer::Picker(picker) => Some(popups::draw_picker(buf, body, picker, editor, look)),
        Layer::Palette(list) => {
            let list = (list, "palette-heading");
            Some(popups::draw_catalogue(buf, body, list, editor, look))
        }
        Layer::Help(list) => {
            let list = (list, "help-heading");
            Some(popups::draw_catalogue(buf, body, list, editor, look))
        }
        // It stands on the rule above the keys, drawn last.
        Layer::Prompt(_) => None,
    }
}
