//! The list: title, headings, rows, and the record in hand beneath it or beside it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::columns::MARGIN;
use super::{columns, detail, draw_empty};
use crate::app::narrowed::label;
use crate::app::sheet::cell;
use crate::app::state::layout::{Detail, detail as detail_place, list_rows};
use crate::app::state::{Line, List, State};
use crate::domain::figure::grouped;
use crate::domain::{ListColumn, Sort};
use crate::i18n::Args;
use crate::store::Count;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// Draws the list of the pane.
pub(in crate::tui) fn draw_list(buf: &mut Buffer, area: Rect, state: &State, look: &Look<'_>) {
    let Some(list) = state.list() else {
        return;
    };
    let (own, beneath) = divide(area, state.size);
    let columns = columns::of(list, own.width, state, look);
    draw_title(buf, own, (list, columns.len()), look);
    if list.lines.is_empty() {
        if list.loaded {
            draw_nothing(buf, own, list, look);
        }
        return;
    }
    draw_headings(buf, own, list, &columns, look);
    let rows = list_rows(state.size);
    for ((at, line), y) in list.shown(rows).zip(own.y + 2..own.bottom()) {
        if at == list.cursor {
            look.put(buf, (own.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        if list.marks.contains(&line.id()) {
            look.put(buf, (own.x + 1, y), 1, (look.glyphs.check, Ink::Mark));
        }
        draw_row(buf, (own.x + MARGIN, y), (line, &columns), state, look);
        if at == list.cursor && state.top().is_none() {
            // The bar with the number stands out without any colour, and moves for few bytes.
            let number = columns.first().map_or(0, |(_, width)| *width);
            let bar = Rect::new(own.x, y, MARGIN + number, 1).intersection(own);
            buf.set_style(bar, look.style(Ink::Here));
        }
    }
    if let Some(place) = beneath {
        detail::draw_beneath(buf, place, state, list, look);
    }
}

/// Divides the body into the list and the place of the record in hand, its rule included.
fn divide(area: Rect, size: (u16, u16)) -> (Rect, Option<Rect>) {
    match detail_place(size) {
        Detail::Behind => (area, None),
        Detail::Below(rows) => {
            let height = area.height.saturating_sub(rows + 1);
            let below = Rect {
                y: area.y + height,
                height: area.height - height,
                ..area
            };
            (Rect { height, ..area }, Some(below))
        }
        Detail::Beside(columns) => {
            let width = area.width.saturating_sub(columns);
            let beside = Rect {
                x: area.x + width,
                width: area.width - width,
                ..area
            };
            (Rect { width, ..area }, Some(beside))
        }
    }
}

/// Filter, order, marks and count, always in that order.
fn draw_title(buf: &mut Buffer, area: Rect, (list, columns): (&List, usize), look: &Look<'_>) {
    let texts = look.texts;
    let (name, count) = filter_words(list, look);
    let mut parts = vec![name];
    let kind = list.kind.code();
    for (name, value) in &list.said {
        parts.push(format!("{} {value}", label(texts, list.kind, name)));
    }
    if let Some(word) = list.filter.text.as_ref().filter(|_| list.is_finding()) {
        parts.push(texts.say_with("list-finding", &Args::new().set("word", word)));
    }
    let name_end = parts.first().map_or(0, String::len);
    let filter = parts.join(&format!(" {} ", look.glyphs.dot));
    let (sort, descending) = list.sort();
    let by = match sort {
        Sort::Number => texts.say("col-number"),
        Sort::By(column) => {
            let word = list.kind.def().column(column).map_or("", |it| it.word());
            texts.column(kind, word)
        }
    };
    let arrow = if descending {
        look.glyphs.down
    } else {
        look.glyphs.up
    };
    let mut figures = vec![format!("{by}{arrow}")];
    if !list.marks.is_empty() {
        let args = Args::new()
            .set("n", list.marks.len())
            .set("aside", list.aside);
        let key = if list.aside > 0 {
            "list-marked-aside"
        } else {
            "list-marked"
        };
        figures.push(texts.say_with(key, &args));
    }
    if let Some((before, behind)) = columns::beyond(list, columns) {
        let args = Args::new().set("before", before).set("behind", behind);
        figures.push(texts.say_with("list-columns-beyond", &args));
    }
    figures.push(count_words(list, look));
    let figures = figures.join("  ");
    let right = look.put_right(
        buf,
        (area.right().saturating_sub(1), area.y),
        area.width,
        (&figures, Ink::Text),
    );
    // The count behind the filter's name is a figure: the words around it give way.
    let room = right.saturating_sub(area.x + 3);
    let (head, rest) = filter.split_at(name_end);
    let count = format!(" {count}");
    let cells = u16::try_from(text::width(&count)).unwrap_or(room);
    let x = area.x + 1;
    let end = look.put(
        buf,
        (x, area.y),
        room.saturating_sub(cells),
        (head, Ink::Text),
    );
    let end = look.put(buf, (end, area.y), cells, (&count, Ink::Text));
    let left = (x + room).saturating_sub(end);
    look.put(buf, (end, area.y), left, (rest, Ink::Text));
}

/// Names what is shown, and counts it.
fn filter_words(list: &List, look: &Look<'_>) -> (String, String) {
    let count = list
        .count
        .map(|count| number(count, look))
        .unwrap_or_default();
    let led = list.led.as_ref().map(|(key, of)| {
        let of = of.as_deref().unwrap_or_default();
        let words = format!("{of} {}", look.texts.say(key));
        words.trim_start().to_owned()
    });
    if let (Some(led), None) = (&led, &list.view) {
        return (led.clone(), count);
    }
    if let Some(name) = &list.view {
        let key = if list.view_left {
            "list-view-left"
        } else {
            "list-view"
        };
        let args = Args::new().set("name", name);
        let view = look.texts.say_with(key, &args);
        let words = match led {
            Some(led) => format!("{view} {} {led}", look.glyphs.dot),
            None => view,
        };
        return (words, count);
    }
    let (kind, states) = (list.kind.code(), list.filter.states.as_slice());
    let machine = list.kind.def().machine;
    let group = machine
        .group_codes()
        .find(|code| states.len() > 1 && machine.group(code) == states);
    let name = match (states, group) {
        // Behind the list of the pane it says what it is.
        ([], _) if list.kind.def().under.is_some() => {
            look.texts.say(&format!("kind-{kind}-all"))
        }
        ([], _) => look.texts.say("filter-all"),
        (_, Some(group)) => look.texts.group(kind, group),
        (states, None) => {
            let words = states.iter().map(|state| look.texts.state(kind, state));
            look.texts.list(words)
        }
    };
    (name, count)
}

fn number(count: Count, look: &Look<'_>) -> String {
    let n = i64::try_from(count.n).unwrap_or(i64::MAX);
    if count.exact {
        grouped(n)
    } else if count.n < 10_000 {
        // So many of those that were looked at; there may be more.
        format!("{}+", grouped(n))
    } else {
        look.texts
            .say_with("count-over", &Args::new().set("n", count.n / 10_000))
    }
}

/// The place of the cursor stands before the count where it costs nothing to know.
fn count_words(list: &List, look: &Look<'_>) -> String {
    let Some(count) = list.count else {
        return String::new();
    };
    let all = number(count, look);
    let shown = match list.place.filter(|_| !list.lines.is_empty()) {
        Some(place) => {
            let place = grouped(i64::try_from(place).unwrap_or(i64::MAX));
            format!("{place}/{all}")
        }
        None => all,
    };
    match list.total.filter(|total| total.n != count.n) {
        Some(total) => {
            let args = Args::new()
                .set("n", shown)
                .set("total", number(total, look));
            look.texts.say_with("list-count-of", &args)
        }
        None => look
            .texts
            .say_with("list-count", &Args::new().set("n", shown)),
    }
}

fn draw_nothing(buf: &mut Buffer, area: Rect, list: &List, look: &Look<'_>) {
    let narrowed = list.is_finding() || !list.said.is_empty() || list.filter.states.len() == 1;
    let own = format!("kind-{}-empty", list.kind.code()).replace('_', "-");
    let key = if narrowed || list.total.is_some_and(|total| total.n > 0) {
        "list-none-found"
    } else if look.texts.has(&own) {
        &own
    } else {
        "list-empty"
    };
    draw_empty(buf, area, key, look);
}

fn draw_headings(
    buf: &mut Buffer,
    area: Rect,
    list: &List,
    columns: &[(ListColumn, u16)],
    look: &Look<'_>,
) {
    let mut x = area.x + MARGIN;
    let kind = list.kind;
    for (column, width) in columns {
        let words = columns::heading(kind, column.source, look);
        put_cell(
            buf,
            (x, area.y + 1),
            (*column, *width),
            (&words, Ink::Dim),
            look,
        );
        x += width + 1;
    }
}

fn put_cell(
    buf: &mut Buffer,
    (x, y): (u16, u16),
    (column, width): (ListColumn, u16),
    text: (&str, Ink),
    look: &Look<'_>,
) {
    if column.right {
        look.put_right(buf, (x + width, y), width, text);
    } else {
        look.put(buf, (x, y), width, text);
    }
}

fn draw_row(
    buf: &mut Buffer,
    (mut x, y): (u16, u16),
    (line, columns): (&Line, &[(ListColumn, u16)]),
    state: &State,
    look: &Look<'_>,
) {
    for (column, width) in columns {
        let cell = cell(look.texts, &state.facts, line, column.source);
        if let Some(light) = cell.light {
            let (sign, style) = look.light(light);
            let cells = u16::try_from(text::width(sign)).unwrap_or(1);
            if x + cells <= buf.area.right() && y < buf.area.bottom() {
                buf.set_stringn(x, y, sign, usize::from(cells), style);
            }
            let rest = width.saturating_sub(cells);
            look.put(buf, (x + cells, y), rest, (&cell.text, Ink::Text));
        } else {
            let text = (cell.text.as_str(), Ink::Text);
            put_cell(buf, (x, y), (*column, *width), text, look);
        }
        x += width + 1;
    }
}
