//! One line to be typed, at the top of the pane and never on the last row; that for a number says
//! where an empty one leads.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::{Prompt, PromptFor};
use crate::i18n::Args;
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
    let heading = match (prompt.purpose, &prompt.made) {
        (PromptFor::Find, _) => look.texts.say("prompt-find"),
        (PromptFor::GoTo, None) => look.texts.say("prompt-go-to"),
        (PromptFor::GoTo, Some(number)) => {
            let args = Args::new().set("number", number.as_str());
            look.texts.say_with("prompt-go-to-made", &args)
        }
    };
    let place = Rect {
        height: 3.min(area.height),
        ..area
    };
    let inside = look.popup(buf, place, &heading);
    editor.draw(buf, inside, look)
}
