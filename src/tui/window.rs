//! The window around the screen: its title, and the clipboard beside it.

use super::front::Front;
use super::look::Look;
use super::terminal::{Screen, Tty};
use crate::app::state::{Clip, Facts};
use crate::domain::text::safe;
use crate::i18n::{Args, Texts};

/// The window.
pub(super) struct Window {
    /// Takes a text into the clipboard of this machine, and says whether it did.
    clipboard: Box<dyn Fn(&str) -> bool>,
    /// The title that it has.
    title: String,
}

impl Window {
    pub(super) fn new(clipboard: Box<dyn Fn(&str) -> bool>) -> Self {
        Self {
            clipboard,
            title: String::new(),
        }
    }

    /// Puts what was copied into the clipboard: that of this machine, else the terminal's.
    pub(super) fn copy(&self, front: &mut Front, look: &Look<'_>, screen: &mut Screen<Tty>) {
        let Some(clip) = front.state.clip.take() else {
            return;
        };
        let text = match clip {
            Clip::Text(text) => text,
            Clip::Pane => front.pane_text(look),
        };
        if !(self.clipboard)(&text) {
            screen.copy(&text);
        }
    }

    /// Gives it the title that holds now.
    pub(super) fn entitle(&mut self, front: &Front, look: &Look<'_>, screen: &mut Screen<Tty>) {
        let title = title(&front.state.facts, look.texts);
        if self.title != title {
            screen.title(&title);
            self.title = title;
        }
    }
}

/// Gives the title of the window: whose campaign it is, and whether it is only an exercise.
fn title(facts: &Facts, texts: &Texts) -> String {
    if facts.organiser.is_empty() {
        return texts.say("window-plain");
    }
    let key = if facts.rehearsal {
        "window-rehearsal"
    } else {
        "window"
    };
    let unit = safe(&facts.organiser);
    texts.say_with(key, &Args::new().set("unit", &*unit))
}
