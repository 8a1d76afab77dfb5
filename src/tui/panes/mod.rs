//! What fills the screen between tabs and footer.

mod columns;
mod deliverables;
mod detail;
mod entry;
mod first_run;
mod list;
mod near;
mod organisation;
mod overview;
mod paper;
mod phases;
mod scale;
mod talks;
mod unmet;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::look::Look;
use super::text;
use super::theme::Ink;
use super::widgets::Editor;
use crate::app::state::view::View;
use crate::app::state::{Form, Looked, Page, State};

pub(super) use columns::heading as column_heading;
pub(super) use first_run::draw_first_run;
pub(super) use near::draw_pairs;
use organisation::draw_organisation;
use overview::draw_overview;
pub(super) use paper::draw_paper;
use phases::draw_phases;
use talks::draw_talks;
use unmet::draw_unmet;

/// Draws a pane that is no list.
pub fn draw_view(buf: &mut Buffer, area: Rect, view: &View, look: &Look<'_>) {
    match view {
        View::Overview(state) => draw_overview(buf, area, state, look),
        View::Phases(state) => draw_phases(buf, area, state, look),
        View::Unmet(state) => draw_unmet(buf, area, state, look),
        View::Talks(state) => draw_talks(buf, area, state, look),
        View::Organisation(state) => draw_organisation(buf, area, state, look),
    }
}

/// Draws the pane itself.
pub(super) fn draw_pane(buf: &mut Buffer, area: Rect, state: &State, look: &Look<'_>) {
    if state.listed().is_some() {
        list::draw_list(buf, area, state, look);
        return;
    }
    if let Some(view) = state.view() {
        draw_view(buf, area, view, look);
    } else {
        let key = format!("empty-{}", state.tab.code());
        draw_empty(buf, area, &key, look);
    }
}

/// Divides a pane beneath its title: a table, and below a rule the rows of what is said of the cell
/// in hand.
pub(super) fn over_and_below(area: Rect, below: u16) -> (Rect, Rect) {
    let height = below.min(area.height / 3);
    let table = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(height + 2),
        ..area
    };
    let place = Rect {
        y: table.bottom() + 1,
        height,
        ..area
    };
    (table, place)
}

/// Draws what an empty pane says: what would stand here, and which key makes the first.
pub(super) fn draw_empty(buf: &mut Buffer, area: Rect, key: &str, look: &Look<'_>) {
    let words = look.texts.say(key);
    let room = usize::from(area.width).saturating_sub(8);
    let y = area.y + area.height / 3;
    for (row, y) in text::wrap(&words, room).into_iter().zip(y..area.bottom()) {
        look.put(
            buf,
            (area.x + 4, y),
            area.width.saturating_sub(8),
            (row, Ink::Dim),
        );
    }
}

/// Draws the page of a record.
pub(super) fn draw_page(buf: &mut Buffer, area: Rect, page: &Page, look: &Look<'_>) {
    detail::draw_page(buf, area, page, look);
}

/// Says on a page that rows of the list beneath it are marked: they stay so.
pub(super) fn draw_marked(buf: &mut Buffer, area: Rect, state: &State, look: &Look<'_>) {
    if let Some(list) = state.list().filter(|list| !list.marks.is_empty()) {
        let args = crate::i18n::Args::new().set("n", list.marks.len());
        let words = look.texts.say_with("page-marked", &args);
        look.put_right(buf, (area.right(), area.y), area.width, (&words, Ink::Dim));
    }
}

/// Says what waits with a form, else when its draft was kept.
fn beside_heading(form: &Form, look: &Look<'_>) -> Option<(String, Ink)> {
    let waits = form.waits();
    if waits > 0 {
        let args = crate::i18n::Args::new().set("n", waits);
        return Some((look.texts.say_with("form-waiting", &args), Ink::Mark));
    }
    let args = crate::i18n::Args::new().set("at", form.kept_at.as_ref()?);
    Some((look.texts.say_with("form-kept", &args), Ink::Dim))
}

/// Draws a form; gives the place of the caret.
pub(super) fn draw_form(
    buf: &mut Buffer,
    area: Rect,
    form: &Form,
    editor: &Editor,
    look: &Look<'_>,
) -> Option<Position> {
    let heading = match form.purpose.session() {
        Some(session) => {
            let room = usize::from(area.width.saturating_sub(1));
            entry::heading(form, session, room, look)
        }
        None => detail::form_heading(form, look),
    };
    let end = look.put(
        buf,
        (area.x + 1, area.y),
        area.width,
        (&heading, Ink::Heading),
    );
    if let Some((words, ink)) = beside_heading(form, look) {
        // The heading has figures: what does not fit behind it goes to the row beneath.
        let cells = u16::try_from(text::width(&words)).unwrap_or(u16::MAX);
        let fits = area.right().saturating_sub(end) >= cells.saturating_add(2);
        let y = area.y + u16::from(!fits);
        look.put_right(buf, (area.right(), y), area.width, (&words, ink));
    }
    let told = draw_about(buf, area, form, look);
    let fields = Rect {
        y: area.y + 2 + told,
        height: area.height.saturating_sub(2 + told),
        ..area
    };
    let Some(looked) = form.looked() else {
        let beneath = near::draw_typed(buf, fields, form, look);
        let fields = Rect {
            height: fields.height - beneath,
            ..fields
        };
        return super::widgets::draw_fields(buf, fields, form, editor, look);
    };
    let above = u16::try_from(form.fields.len()).unwrap_or(u16::MAX) + 1;
    let above = above.min(fields.height / 2);
    let beneath = Rect {
        y: fields.y + above,
        height: fields.height - above,
        ..fields
    };
    let caret = super::widgets::draw_fields(
        buf,
        Rect {
            height: above.saturating_sub(1),
            ..fields
        },
        form,
        editor,
        look,
    );
    look.rule(buf, area, beneath.y.saturating_sub(1), "");
    draw_looked(buf, beneath, looked, look);
    caret
}

/// The most rows that one thing takes which is told of a record above its form.
const TOLD: usize = 2;

/// Tells what the record says that is decided upon; gives the rows that it takes, a blank one with
/// them. On a low screen the fields go before it.
fn draw_about(buf: &mut Buffer, area: Rect, form: &Form, look: &Look<'_>) -> u16 {
    let room = area.width.saturating_sub(2);
    let mut y = area.y + 1;
    let end = y + area.height.saturating_sub(2) / 3;
    for line in &form.about {
        let safe = crate::domain::text::safe(line);
        let rows = text::wrap(&safe, usize::from(room));
        for row in rows.into_iter().take(TOLD) {
            if y < end {
                look.put(buf, (area.x + 2, y), room, (row, Ink::Text));
                y += 1;
            }
        }
    }
    // The row beneath the heading is blank without it.
    y - area.y - 1
}

/// Draws what is said of a table that was looked at, from the line that it was scrolled to.
fn draw_looked(buf: &mut Buffer, area: Rect, looked: &Looked, look: &Look<'_>) {
    let room = usize::from(area.width.saturating_sub(2));
    let mut y = area.y;
    for line in looked.lines.iter().skip(looked.top) {
        let safe = crate::domain::text::safe(line);
        for row in text::wrap(&safe, room) {
            if y >= area.bottom() {
                return;
            }
            look.put(buf, (area.x + 1, y), area.width, (row, Ink::Text));
            y += 1;
        }
    }
}

#[cfg(test)]
mod pictures;
