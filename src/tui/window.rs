//! The window around the screen: its title and colours, the clipboard and the bell beside it.

use super::bell::Bell;
use super::front::Front;
use super::look::Look;
use super::start::KeepTheme;
use super::terminal::{Screen, Tty};
use super::theme::Wardrobe;
use crate::app::effect::job::Answer;
use crate::app::state::{Clip, Facts};
use crate::domain::text::safe;
use crate::i18n::{Args, Texts};

/// The window.
pub(super) struct Window {
    /// Takes a text into the clipboard of this machine, and says whether it did.
    clipboard: Box<dyn Fn(&str) -> bool>,
    /// The themes that can be worn in it, and what keeps the one that was taken in the settings.
    themes: (Wardrobe, KeepTheme),
    bell: Bell,
    /// The title that it has.
    title: String,
}

impl Window {
    pub(super) fn new(
        clipboard: Box<dyn Fn(&str) -> bool>,
        themes: (Wardrobe, KeepTheme),
        bell: bool,
    ) -> Self {
        Self {
            clipboard,
            themes,
            bell: Bell::new(bell),
            title: String::new(),
        }
    }

    /// Has the next picture drawn in the theme that is worn or looked at, and rings for what it
    /// shows where that was asked for.
    pub(super) fn dress(
        &mut self,
        front: &Front,
        look: &mut Look<'_>,
        screen: &mut Screen<Tty>,
    ) {
        look.theme = self.themes.0.theme(front.state.theme());
        if self.bell.rings(&front.state) {
            screen.ring();
        }
    }

    /// Hears of work beside the loop.
    pub(super) fn hear(&mut self, answer: &Answer) {
        self.bell.hear(answer);
    }

    /// Keeps the theme that was taken in the settings, and says what came of it.
    pub(super) fn keep_theme(&self, front: &mut Front) {
        if let Some(word) = front.state.themes.to_keep.take() {
            front.state.notice = Some((self.themes.1)(&word));
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
