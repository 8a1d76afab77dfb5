//! The colours of the themes, by ground and by how many a terminal has.
//!
//! On a known ground whatever is read has a contrast of 4.5 or more (WCAG 2.1, 1.4.3), in the
//! strong ones 7; where the ground is not known, what is read has no colour of its own and marks
//! have 3 on either ground (1.4.11). `contrast` holds that for the palettes that people have.

use ratatui::style::Color;

use super::Depth;
use crate::tui::terminal::Ground;

/// A colour for each role that has one; where it has none, it is written like text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Colours {
    /// Whatever is read.
    pub(super) text: Option<Color>,
    /// Headings and the names of keys.
    pub(super) heading: Option<Color>,
    /// What need not be read: rules, hints, what is closed.
    pub(super) dim: Option<Color>,
    /// Where one is, what is noted.
    pub(super) accent: Option<Color>,
    /// What is late or wrong.
    pub(super) red: Option<Color>,
    /// What is near.
    pub(super) yellow: Option<Color>,
    /// What is well.
    pub(super) green: Option<Color>,
}

/// Takes colours of the 240 that look alike everywhere.
const fn fixed(dim: Option<u8>, accent: u8, [red, yellow, green]: [u8; 3]) -> Colours {
    let dim = match dim {
        Some(dim) => Some(Color::Indexed(dim)),
        None => None,
    };
    Colours {
        text: None,
        heading: None,
        dim,
        accent: Some(Color::Indexed(accent)),
        red: Some(Color::Indexed(red)),
        yellow: Some(Color::Indexed(yellow)),
        green: Some(Color::Indexed(green)),
    }
}

impl Colours {
    /// No colours.
    pub(super) const NONE: Self = Self {
        text: None,
        heading: None,
        dim: None,
        accent: None,
        red: None,
        yellow: None,
        green: None,
    };

    /// The usual ones.
    pub(super) const fn usual(ground: Ground, depth: Depth) -> Self {
        match (ground, depth) {
            (Ground::Dark, Depth::Many | Depth::All) => fixed(Some(246), 80, [203, 220, 78]),
            // Yellow cannot be read on a light ground: brown says it there.
            (Ground::Light, Depth::Many | Depth::All) => fixed(Some(241), 24, [124, 94, 22]),
            (Ground::Unknown, Depth::Many | Depth::All) => fixed(None, 31, [196, 130, 28]),
            (Ground::Dark, Depth::Sixteen) => Self {
                accent: Some(Color::LightCyan),
                red: Some(Color::LightRed),
                yellow: Some(Color::LightYellow),
                green: Some(Color::LightGreen),
                ..Self::NONE
            },
            (Ground::Light, Depth::Sixteen) => Self {
                accent: Some(Color::Blue),
                red: Some(Color::Red),
                ..Self::NONE
            },
            (Ground::Unknown, Depth::Sixteen) => Self {
                accent: Some(Color::LightBlue),
                red: Some(Color::LightRed),
                ..Self::NONE
            },
        }
    }

    /// The strongest ones; of the sixteen there are none stronger than the usual.
    pub(super) const fn strong(ground: Ground, depth: Depth) -> Self {
        match (ground, depth) {
            (Ground::Dark, Depth::Many | Depth::All) => fixed(None, 51, [210, 226, 46]),
            (Ground::Light, Depth::Many | Depth::All) => fixed(None, 18, [88, 58, 22]),
            // Nothing is strong on either ground but text itself.
            (Ground::Unknown, _) => Self::NONE,
            (Ground::Dark | Ground::Light, Depth::Sixteen) => Self::usual(ground, depth),
        }
    }
}
