//! Popups: the only boxes of the screen.

mod catalogue;
mod columns;
mod offers;
mod picker;
mod prompt;

pub(super) use catalogue::draw_catalogue;
pub(super) use columns::draw_columns;
pub(super) use offers::draw_offers;
pub(super) use picker::draw_picker;
pub(super) use prompt::draw_prompt;
