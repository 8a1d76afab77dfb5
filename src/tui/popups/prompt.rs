//! One line to be typed, on the rule above the keys: it hides nothing of what is found meanwhile
//! and leaves the last row to the input method; that for a number says where an empty one leads.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::state::{Prompt, PromptFor};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::theme::Ink;
use crate::tui::widgets::Editor;

/// The cells that the heading leaves to what is typed, whatever it says.
const TYPED: u16 = 20;

/// Draws the line across a row; gives the caret's place.
pub(in crate::tui) fn draw_prompt(
    buf: &mut Buffer,
    row: Rect,
    prompt: &Prompt,
    editor: &Editor,
    look: &Look<'_>,
) -> Position {
    let heading = match (prompt.purpose, &prompt.made) {
        (PromptFor::Find, _) => look.texts.say("prompt-find"),
        (PromptFor::KeepView, _) => look.texts.say("prompt-keep-view"),
        (PromptFor::RenameView, _) => look.texts.say("prompt-rename-view"),
        (PromptFor::Unseal(_), _) => look.texts.say("prompt-unseal"),
        (PromptFor::GoTo, None) => look.texts.say("prompt-go-to"),
        (PromptFor::GoTo, Some(number)) => {
            let args = Args::new().set("number", number.as_str());
            look.texts.say_with("prompt-go-to-made", &args)
        }
    };
    crate::tui::terminal::clear_under(buf, row);
    let heading = format!(" {heading} {} ", look.glyphs.cursor);
    let room = row.width.saturating_sub(TYPED);
    let x = look.put(buf, (row.x, row.y), room, (&heading, Ink::Heading));
    let inside = Rect {
        x,
        width: row.right().saturating_sub(x),
        ..row
    };
    editor.draw(buf, inside, look)
}
