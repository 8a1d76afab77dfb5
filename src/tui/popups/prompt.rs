//! One line to be typed, at the top of the pane and never on the last row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::{Prompt, PromptFor};
use crate::tui::look::Look;
use crate::tui::widgets::Editor;

/// Draws the line; gives the caret's place.
pub(in crate::tui) fn draw_prompt(
    buf: &mut Buffer,
    area: Rect,
    prompt: &Prompt,
    editor: &Editor,
    look: &Look<'_>,
) -> Position {
    let key = match prompt.purpose {
        PromptFor::Find => "prompt-find",
        PromptFor::GoTo => "prompt-go-to",
    };
    let place = Rect {
        height: 3.min(area.height),
        ..area
    };
    let inside = look.popup(buf, place, &look.texts.say(key));
    editor.draw(buf, inside, look)
}
