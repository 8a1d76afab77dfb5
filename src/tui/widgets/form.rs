//! The fields of a form: label, what is typed, what it means or what is wrong, in place.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Editor;
use super::field::{CANDIDATES, about, draw_candidates, label_in, options, shown};
use super::grid::{self, Row};
use super::tick;
use crate::app::state::{Cell, Field, Form, Label, PathFor};
use crate::app::wording::say_refusal;
use crate::domain::{Kind, Type};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The widest label.
const LABEL: usize = 14;
/// The fewest rows of a text of several lines while it is typed.
const TEXT_ROWS: usize = 3;
/// The most rows of one that is not focused.
const REST_ROWS: usize = 2;
/// The cells that a chosen option takes before the list of options.
const BESIDE: usize = 20;

/// Draws the fields that are shown, scrolled so that the focused one is in sight; gives the place
/// of the caret where text is typed.
pub(in crate::tui) fn draw_fields(
    buf: &mut Buffer,
    area: Rect,
    form: &Form,
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    let blocks = blocks(form);
    let labels: Vec<String> = blocks.iter().map(|it| words(it, form, look)).collect();
    let indent = labels
        .iter()
        .map(|it| text::width(it))
        .max()
        .unwrap_or_default();
    let indent = u16::try_from(indent.min(LABEL)).unwrap_or_default() + 4;
    let inner = Rect {
        x: area.x + indent.min(area.width),
        width: area.width.saturating_sub(indent),
        ..area
    };
    let heights: Vec<usize> = blocks
        .iter()
        .map(|block| match block {
            Block::Field(at) => height(form, *at, editor, inner.width, look),
            Block::Heading(_) | Block::Ticks(_) => 1,
            Block::Row(cell) => Row::of(form, *cell).height(inner.width, look),
        })
        .collect();
    let focused = blocks.iter().position(|it| it.holds(form)).unwrap_or(0);
    let room = usize::from(area.height);
    let mut first = 0;
    while first < focused
        && heights
            .iter()
            .skip(first)
            .take(focused + 1 - first)
            .sum::<usize>()
            > room
    {
        first += 1;
    }
    let mut caret = None;
    let mut y = area.y;
    for ((block, label), height) in blocks.iter().zip(&labels).zip(&heights).skip(first) {
        if y >= area.bottom() {
            break;
        }
        let rows = u16::try_from(*height).unwrap_or(1).min(area.bottom() - y);
        let is_focused = block.holds(form);
        if is_focused {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        let ink = if is_focused { Ink::Accent } else { Ink::Dim };
        let cells = indent.saturating_sub(3);
        let end = look.put(buf, (area.x + 2, y), cells, (label, ink));
        let place = Rect {
            y,
            height: rows,
            ..inner
        };
        let drawn = match block {
            Block::Field(at) => form.fields.get(*at).and_then(|field| {
                let sign = if form.is_demanded(field) { "*" } else { "" };
                look.put(buf, (end, y), 1, (sign, Ink::Dim));
                draw_field(buf, place, (field, is_focused), editor, look)
            }),
            Block::Ticks(_) => {
                tick::draw_heading(buf, place, form, look);
                None
            }
            Block::Heading(part) => {
                grid::draw_heading(buf, place, (form, *part), look);
                None
            }
            Block::Row(cell) => Row::of(form, *cell).draw(buf, place, editor, look),
        };
        caret = caret.or(drawn);
        y += rows;
    }
    caret
}

/// What stands below one another in a form.
enum Block {
    /// A field.
    Field(usize),
    /// What is said over the lines that are ticked, the first of them the field at this place.
    Ticks(usize),
    /// The names of the columns of a grid.
    Heading(Kind),
    /// A row of a grid.
    Row(Cell),
}

impl Block {
    /// Says whether the focused field stands in it.
    fn holds(&self, form: &Form) -> bool {
        match self {
            Self::Field(at) => *at == form.focus,
            Self::Heading(_) | Self::Ticks(_) => false,
            Self::Row(cell) => form.cell_here() == Some(*cell),
        }
    }
}

/// Gives what of a form is shown, in its order.
fn blocks(form: &Form) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut last = None;
    let mut ticks = false;
    for at in form.shown() {
        let field = form.fields.get(at);
        let cell = field.and_then(|it| it.cell);
        if field.is_some_and(|it| it.tick.is_some()) && !std::mem::replace(&mut ticks, true) {
            blocks.push(Block::Ticks(at));
        }
        match cell {
            None => blocks.push(Block::Field(at)),
            Some(cell) if last == Some(cell) => {}
            Some(cell) => {
                if cell.row == 0 {
                    blocks.push(Block::Heading(cell.part));
                }
                blocks.push(Block::Row(cell));
                last = Some(cell);
            }
        }
    }
    blocks
}

/// Gives the words before what stands in a form; a row has its place.
fn words(block: &Block, form: &Form, look: &Look<'_>) -> String {
    match block {
        Block::Field(at) | Block::Ticks(at) => {
            let is_line = |it: &&Field| it.tick.is_some() && matches!(block, Block::Field(_));
            let field = form.fields.get(*at).filter(|it| !is_line(it));
            field.map_or_else(String::new, |it| label_in(look, form, it))
        }
        Block::Heading(part) => look.texts.kind(part.code()),
        Block::Row(cell) => (cell.row + 1).to_string(),
    }
}

/// Gives the rows a field takes with what stands beneath it.
fn height(form: &Form, at: usize, editor: &Editor, width: u16, look: &Look<'_>) -> usize {
    let Some(field) = form.fields.get(at) else {
        return 0;
    };
    let is_focused = at == form.focus;
    let beneath = errors(field, width, look).len()
        + about(field, is_focused, width).len()
        + wide_day(field, width).len()
        + if is_focused {
            wide_options(field, width).len()
        } else {
            0
        }
        + if is_focused {
            field.candidates.len().min(CANDIDATES)
        } else {
            0
        };
    text_rows(field, is_focused, editor, width) + beneath
}

fn text_rows(field: &Field, is_focused: bool, editor: &Editor, width: u16) -> usize {
    if !field.is_multi() {
        return 1;
    }
    if is_focused {
        return editor.rows(width).clamp(TEXT_ROWS, 6);
    }
    text::wrap(&field.text, usize::from(width))
        .len()
        .clamp(1, REST_ROWS)
}

fn draw_field(
    buf: &mut Buffer,
    area: Rect,
    (field, is_focused): (&Field, bool),
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    if field.tick.is_some() {
        tick::draw_tick(buf, area, (field, is_focused), look);
        let own = area.y + 1;
        beneath(buf, area, own, (field, false), look);
        return None;
    }
    let types = is_focused && field.options.is_empty();
    let rows = u16::try_from(text_rows(field, is_focused, editor, area.width)).unwrap_or(1);
    let own = Rect {
        height: rows.min(area.height),
        ..area
    };
    let mut caret = None;
    if field.is_multi() {
        if types {
            caret = Some(editor.draw(buf, own, look));
        } else {
            let safe = crate::domain::text::safe_lines(&field.text);
            let wrapped = text::wrap(&safe, usize::from(own.width));
            for (row, y) in wrapped.into_iter().zip(own.y..own.bottom()) {
                look.put(buf, (own.x, y), own.width, (row, Ink::Text));
            }
        }
    } else {
        let half = (own.width / 2).max(20).min(own.width);
        let mut hint = hint(look, field, is_focused);
        let beneath = is_focused && !wide_options(field, own.width).is_empty();
        if beneath || !wide_day(field, own.width).is_empty() {
            hint.clear();
        }
        let cells = if hint.is_empty() { own.width } else { half };
        let place = Rect {
            width: cells,
            height: 1,
            ..own
        };
        let mut end = place.x;
        if types {
            caret = Some(editor.draw(buf, place, look));
            end = end.max(place.x + written(&field.text, cells));
        } else {
            end = look.put(buf, (place.x, place.y), cells, (&shown(field), Ink::Text));
        }
        let x = (end + 2).max(own.x + half.min(18)).min(own.right());
        let ink = if is_focused { Ink::Text } else { Ink::Dim };
        look.put(buf, (x, own.y), own.right() - x, (&hint, ink));
    }
    beneath(buf, area, own.bottom(), (field, is_focused), look);
    caret
}

fn written(text: &str, most: u16) -> u16 {
    u16::try_from(text::width(text)).unwrap_or(most).min(most)
}

/// The rows of options that are too many to stand beside their field.
fn wide_options(field: &Field, width: u16) -> Vec<String> {
    let room = usize::from(width);
    if text::width(&options(field, " ")) + BESIDE <= room {
        return Vec::new();
    }
    // Set apart like that, none is torn.
    text::wrap(&options(field, "  "), room)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// The least room that is left for what is typed, and the gap behind it.
const TYPED: (usize, usize) = (18, 2);

/// The rows of how a day is understood, where that is too long to stand beside it: what warns of
/// it is never cut.
fn wide_day(field: &Field, width: u16) -> Vec<String> {
    let Some(words) = &field.understood else {
        return Vec::new();
    };
    let room = usize::from(width);
    let typed = (text::width(&field.text) + TYPED.1).clamp(TYPED.0, (room / 2).max(TYPED.0));
    let is_day = matches!(field.column.ty, Type::Day | Type::Limit);
    if !is_day || typed + text::width(words) <= room {
        return Vec::new();
    }
    text::wrap(words, room)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// What stands at the right of a field: how it is understood, where it comes from, what digits
/// choose.
fn hint(look: &Look<'_>, field: &Field, is_focused: bool) -> String {
    let from = field.carried.map(|key| look.texts.say(key));
    if let Some(understood) = &field.understood {
        let words = std::iter::once(understood.as_str()).chain(from.as_deref());
        return words.collect::<Vec<_>>().join("  ");
    }
    if is_focused && !field.options.is_empty() {
        let beside = field.beside.iter().cloned();
        let words: Vec<String> = beside.chain([options(field, " ")]).collect();
        return words.join("  ");
    }
    if let Some(beside) = &field.beside {
        return beside.clone();
    }
    if let Some(words) = from {
        return words;
    }
    if is_focused && field.path == Some(PathFor::Reading) {
        return look.texts.say("form-file");
    }
    if is_focused && field.reference().is_some() && field.candidates.is_empty() {
        return look.texts.say("form-reference");
    }
    String::new()
}

/// The kind whose words a field's label has.
const fn kind_of(field: &Field) -> Option<Kind> {
    match field.label {
        Label::Column(kind, _) | Label::Asked(kind, ..) => Some(kind),
        Label::Key(_) | Label::Words(_) => None,
    }
}

/// The rows of what is wrong with a field and of what another has put there: neither is cut, for
/// what to do stands at its end.
fn errors(field: &Field, width: u16, look: &Look<'_>) -> Vec<String> {
    let fault = field.fault.as_ref();
    let fault = fault.map(|it| say_refusal(look.texts, kind_of(field), it));
    let theirs = field.theirs.as_ref().map(|theirs| {
        let args = Args::new().set("text", theirs.text.replace('\n', " "));
        look.texts.say_with("form-theirs", &args)
    });
    let said = fault.iter().chain(&theirs);
    said.flat_map(|words| text::wrap(words, usize::from(width)))
        .map(str::to_owned)
        .collect()
}

fn beneath(
    buf: &mut Buffer,
    area: Rect,
    from: u16,
    (field, is_focused): (&Field, bool),
    look: &Look<'_>,
) {
    let mut y = from;
    for row in about(field, is_focused, area.width) {
        if y < area.bottom() {
            look.put(buf, (area.x, y), area.width, (&row, Ink::Dim));
            y += 1;
        }
    }
    for row in errors(field, area.width, look) {
        if y < area.bottom() {
            look.put(buf, (area.x, y), area.width, (&row, Ink::Error));
            y += 1;
        }
    }
    for row in wide_day(field, area.width) {
        if y < area.bottom() {
            let ink = if is_focused { Ink::Text } else { Ink::Dim };
            look.put(buf, (area.x, y), area.width, (&row, ink));
            y += 1;
        }
    }
    if !is_focused {
        return;
    }
    for row in wide_options(field, area.width) {
        if y < area.bottom() {
            look.put(buf, (area.x, y), area.width, (&row, Ink::Text));
            y += 1;
        }
    }
    draw_candidates(buf, Rect { y, ..area }, area.bottom(), field, look);
}
