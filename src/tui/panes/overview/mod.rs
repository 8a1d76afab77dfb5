//! The overview: where the campaign stands, by department, and what to look at first.
//!
//! It is read in five seconds, without a key. Every figure can be stepped on and opened.

mod figures;
mod matters;
mod table;
mod timeline;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::overview::OverviewState;
use crate::app::wording::last_copy;
use crate::tui::look::Look;
use crate::tui::theme::Ink;

/// From this width on departments have longer names and the matters more room.
const WIDE: u16 = 110;
/// The cells of the departments on a usual screen.
const TABLE: u16 = 53;
/// Below this width departments and matters stand one above the other.
const STACKED: u16 = 72;

/// Draws the overview.
pub(super) fn draw_overview(
    buf: &mut Buffer,
    area: Rect,
    state: &OverviewState,
    look: &Look<'_>,
) {
    timeline::draw(buf, area, state, look);
    let figures = figures::Rows::of(state, area.width, look);
    figures.draw(buf, area, state, look);
    // Above the departments stand campaign, time line, figures, and air.
    let above = figures::FIRST + figures.count() + 1;
    if area.height <= above + 2 {
        return;
    }
    draw_copied(buf, (area, area.y + above - 1), state, look);
    let below = Rect {
        y: area.y + above,
        height: area.height - above - 2,
        ..area
    };
    let (own, beside) = divide(below);
    table::draw(buf, own, state, look);
    matters::draw(buf, beside, state, look);
    timeline::draw_curve(buf, area, area.bottom() - 1, (state, look));
}

/// Says at the right of a row when the ledger was copied last.
fn draw_copied(
    buf: &mut Buffer,
    (area, y): (Rect, u16),
    state: &OverviewState,
    look: &Look<'_>,
) {
    let copied = state.data.status.copied;
    if let Some(words) = last_copy(look.texts, copied) {
        let ink = if copied.is_old() {
            Ink::Yellow
        } else {
            Ink::Dim
        };
        look.put_right(buf, (area.right() - 1, y), area.width - 2, (&words, ink));
    }
}

/// Divides the room below the figures: departments left and matters right, or one above the
/// other where it is narrow.
fn divide(area: Rect) -> (Rect, Rect) {
    if area.width < STACKED {
        let height = area.height.div_ceil(2);
        let upper = Rect { height, ..area };
        let lower = Rect {
            y: area.y + height,
            height: area.height - height,
            ..area
        };
        return (upper, lower);
    }
    let width = if area.width >= WIDE {
        area.width * 11 / 20
    } else {
        TABLE
    };
    let left = Rect { width, ..area };
    let right = Rect {
        x: area.x + width,
        width: area.width - width,
        ..area
    };
    (left, right)
}
