//! Roles of what is drawn, and the style each of them has.
//!
//! Sixteen colours, of which lights take three and the place where one is takes one; nothing is
//! told by colour alone, so a screen without colours loses nothing.

use ratatui::style::{Color, Modifier, Style};

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

/// A style for each ink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    colours: bool,
}

impl Theme {
    /// The usual one, on dark and on light ground alike.
    pub const fn usual() -> Self {
        Self { colours: true }
    }

    /// The one without colours.
    pub const fn plain() -> Self {
        Self { colours: false }
    }

    /// Gives the style of an ink.
    pub fn style(self, ink: Ink) -> Style {
        let style = Style::new();
        let colour = |colour: Color| {
            if self.colours {
                style.fg(colour)
            } else {
                style
            }
        };
        match ink {
            Ink::Text => style,
            Ink::Dim => colour(Color::DarkGray),
            Ink::Accent => colour(Color::Cyan).add_modifier(Modifier::BOLD),
            Ink::Heading | Ink::Key => style.add_modifier(Modifier::BOLD),
            Ink::Mark | Ink::Notice => colour(Color::Cyan),
            Ink::Red => colour(Color::Red).add_modifier(Modifier::BOLD),
            Ink::Yellow => colour(Color::Yellow),
            Ink::Green => colour(Color::Green),
            Ink::Error => colour(Color::Red),
            Ink::Refusal => colour(Color::Red)
                .add_modifier(Modifier::REVERSED)
                .add_modifier(Modifier::BOLD),
            Ink::Here => style.add_modifier(Modifier::BOLD | Modifier::REVERSED),
        }
    }
}
