//! Parts that several panes and popups are made of.

mod editor;
mod field;
mod footer;
mod form;
mod grid;
mod lines;
mod standing;
mod tabs;
mod tick;

pub use editor::Editor;
pub(super) use editor::Typed;
pub(super) use footer::draw_footer;
pub(super) use form::draw_fields;
pub(super) use lines::draw_lines;
pub(super) use standing::draw_standing;
pub(super) use tabs::draw_tabs;
