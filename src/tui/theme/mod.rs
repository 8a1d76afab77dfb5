//! Roles of what is drawn, and the style each of them has in a theme.
//!
//! Nothing is told by colour alone, so a screen without colours loses nothing. Where a terminal has
//! 256 colours, those are taken that look alike everywhere; its own sixteen are painted by each as
//! it likes.

mod colours;
#[cfg(test)]
mod contrast;
mod own;
mod palettes;
mod wardrobe;

use ratatui::style::{Color, Modifier, Style};

use self::colours::Colours;
use super::terminal::Ground;
use crate::app::theme::ThemeChoice;

pub use own::written_as;
pub use palettes::{Shortfall, shortfalls};
pub use wardrobe::Wardrobe;

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Ink {
    Text,
    Dim,
    Accent,
    Heading,
    Mark,
    Red,
    Yellow,
    Green,
    Error,
    Notice,
    Key,
    /// A refusal that waits to be seen.
    Refusal,
    /// What the cursor is on: told without any colour.
    Here,
}

impl Ink {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Text,
        Self::Dim,
        Self::Accent,
        Self::Heading,
        Self::Mark,
        Self::Red,
        Self::Yellow,
        Self::Green,
        Self::Error,
        Self::Notice,
        Self::Key,
        Self::Refusal,
        Self::Here,
    ];
}

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// Its own sixteen.
    Sixteen,
    /// Those and 240 more that are the same everywhere.
    Many,
    /// Any.
    All,
}

/// A style for each ink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme(Colours);

impl Theme {
    /// The one without colours.
    pub const fn plain() -> Self {
        Self(Colours::NONE)
    }

    /// Takes the theme that was asked for, as it suits a terminal.
    pub(super) const fn choose(choice: ThemeChoice, ground: Ground, depth: Depth) -> Self {
        let ground = match choice {
            ThemeChoice::Plain => return Self::plain(),
            ThemeChoice::Dark => Ground::Dark,
            ThemeChoice::Light => Ground::Light,
            ThemeChoice::Measured | ThemeChoice::Contrast => ground,
        };
        Self(match choice {
            ThemeChoice::Contrast => Colours::strong(ground, depth),
            ThemeChoice::Measured
            | ThemeChoice::Dark
            | ThemeChoice::Light
            | ThemeChoice::Plain => Colours::usual(ground, depth),
        })
    }

    /// Gives the style of an ink.
    pub fn style(self, ink: Ink) -> Style {
        let style = Style::new();
        let of = |colour: Option<Color>| colour.map_or(style, |colour| style.fg(colour));
        let Self(colours) = self;
        match ink {
            Ink::Text => of(colours.text),
            Ink::Dim => of(colours.dim.or(colours.text)),
            Ink::Accent => of(colours.accent).add_modifier(Modifier::BOLD),
            Ink::Heading | Ink::Key => {
                of(colours.heading.or(colours.text)).add_modifier(Modifier::BOLD)
            }
            Ink::Mark | Ink::Notice => of(colours.accent),
            Ink::Red => of(colours.red).add_modifier(Modifier::BOLD),
            Ink::Yellow => of(colours.yellow),
            Ink::Green => of(colours.green),
            Ink::Error => of(colours.red),
            Ink::Refusal => of(colours.red)
                .add_modifier(Modifier::REVERSED)
                .add_modifier(Modifier::BOLD),
            Ink::Here => of(colours.text).add_modifier(Modifier::BOLD | Modifier::REVERSED),
        }
    }
}
