//! The overview: where the campaign stands, by department, and what to look at first.
//!
//! It is read in five seconds, without a key. Every figure can be stepped on and opened.

mod departments;
mod figures;
mod matters;
mod timeline;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::overview::OverviewState;
use crate::tui::look::Look;

/// From this width on departments have longer names and the matters more room.
const WIDE: u16 = 110;
/// The rows above the departments: campaign, time line, figures, two rules of air.
const ABOVE: u16 = 8;

/// Draws the overview.
pub fn draw_overview(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    timeline::draw(buf, area, state, look);
    figures::draw(buf, area, state, look);
    if area.height <= ABOVE + 2 {
        return;
    }
    let below = Rect {
        y: area.y + ABOVE,
        height: area.height - ABOVE - 2,
        ..area
    };
    let left = if area.width >= WIDE {
        area.width * 11 / 20
    } else if area.width >= 72 {
        53
    } else {
        area.width
    };
    let own = Rect {
        width: left,
        ..below
    };
    departments::draw(buf, own, state, look);
    if left < area.width {
        let beside = Rect {
            x: below.x + left,
            width: area.width - left,
            ..below
        };
        matters::draw(buf, beside, state, look);
    }
    timeline::draw_curve(buf, area, area.bottom() - 1, (state, look));
}
