//! Ornaments: the only source of every sign on the screen that is not text.

use super::probe::Ambiguous;
use crate::app::sheet::{Light, shape};

/// Asks for a set of ornaments, or leaves it to the measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GlyphChoice {
    /// Whatever the terminal was measured to draw rightly.
    #[default]
    Measured,
    Unicode,
    Ascii,
}

impl GlyphChoice {
    /// All of them, with the word by which each is asked for.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("auto", Self::Measured),
        ("unicode", Self::Unicode),
        ("ascii", Self::Ascii),
    ];
}

/// The lights of a task by their shape, so that no colour is needed to tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lights {
    pub red: &'static str,
    pub yellow: &'static str,
    pub green: &'static str,
    pub grey: &'static str,
    /// Closed, struck off.
    pub closed: &'static str,
    /// Not begun.
    pub open: &'static str,
}

/// The signs of a box, its rules and its corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    pub horizontal: &'static str,
    pub vertical: &'static str,
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
    pub left_tee: &'static str,
    pub right_tee: &'static str,
    pub top_tee: &'static str,
    pub bottom_tee: &'static str,
    pub cross: &'static str,
}

/// One set of ornaments; each sign is one cell wide on the terminals it is chosen for.
///
/// The set of ASCII holds no character whose width terminals disagree on.
impl Lights {
    /// Gives the shape of a light.
    pub const fn of(&self, light: Light) -> &'static str {
        match light {
            Light::Red => self.red,
            Light::Yellow => self.yellow,
            Light::Green => self.green,
            Light::Grey => self.grey,
            Light::Closed => self.closed,
            Light::ClosedLate => self.open,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    pub lights: Lights,
    pub rules: Rules,
    /// Stands for what was cut off; one cell in Unicode, two in ASCII.
    pub ellipsis: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    /// Marks the row under the cursor.
    pub cursor: &'static str,
    /// Marks a row that is selected with others.
    pub selected: &'static str,
    pub folded: &'static str,
    pub unfolded: &'static str,
    /// Separates what stands side by side.
    pub dot: &'static str,
    pub check: &'static str,
    pub cross: &'static str,
    /// Heights of a column in a small chart, from low to high.
    pub heights: [&'static str; 4],
    /// A filled and an empty cell of a bar.
    pub full: &'static str,
    pub empty: &'static str,
    /// The thumb and the track of a scroll bar.
    pub thumb: &'static str,
    pub track: &'static str,
}

impl Glyphs {
    /// Chooses a set.
    ///
    /// Measured narrow is Unicode; measured wide, or not measured, is ASCII: a screen that is
    /// plain everywhere is better than one that is torn somewhere.
    pub fn choose(choice: GlyphChoice, measured: Ambiguous) -> Self {
        match (choice, measured) {
            (GlyphChoice::Unicode, _) | (GlyphChoice::Measured, Ambiguous::Narrow) => {
                Self::unicode()
            }
            (GlyphChoice::Ascii, _)
            | (GlyphChoice::Measured, Ambiguous::Wide | Ambiguous::Unknown) => Self::ascii(),
        }
    }

    /// Returns the set for terminals that draw ambiguous characters one cell wide.
    pub const fn unicode() -> Self {
        Self {
            lights: Lights {
                red: shape(Light::Red),
                yellow: shape(Light::Yellow),
                green: shape(Light::Green),
                grey: shape(Light::Grey),
                closed: shape(Light::Closed),
                open: shape(Light::ClosedLate),
            },
            rules: Rules {
                horizontal: "─",
                vertical: "│",
                top_left: "┌",
                top_right: "┐",
                bottom_left: "└",
                bottom_right: "┘",
                left_tee: "├",
                right_tee: "┤",
                top_tee: "┬",
                bottom_tee: "┴",
                cross: "┼",
            },
            ellipsis: "…",
            up: "↑",
            down: "↓",
            left: "←",
            right: "→",
            cursor: "▌",
            selected: "●",
            folded: "▸",
            unfolded: "▾",
            dot: "·",
            check: "✓",
            cross: "✗",
            heights: ["▁", "▂", "▃", "█"],
            full: "█",
            empty: "░",
            thumb: "█",
            track: "│",
        }
    }

    /// Returns the set that every terminal draws alike.
    pub const fn ascii() -> Self {
        Self {
            lights: Lights {
                red: "!",
                yellow: "^",
                green: ".",
                grey: "-",
                closed: "x",
                open: "o",
            },
            rules: Rules {
                horizontal: "-",
                vertical: "|",
                top_left: "+",
                top_right: "+",
                bottom_left: "+",
                bottom_right: "+",
                left_tee: "+",
                right_tee: "+",
                top_tee: "+",
                bottom_tee: "+",
                cross: "+",
            },
            ellipsis: "..",
            up: "^",
            down: "v",
            left: "<",
            right: ">",
            cursor: ">",
            selected: "*",
            folded: "+",
            unfolded: "-",
            dot: "-",
            check: "v",
            cross: "x",
            heights: [".", "-", "=", "#"],
            full: "#",
            empty: ".",
            thumb: "#",
            track: "|",
        }
    }

    /// Lists every sign of the set.
    pub fn all(&self) -> Vec<&'static str> {
        let Lights {
            red,
            yellow,
            green,
            grey,
            closed,
            open,
        } = self.lights;
        let rules = self.rules;
        let mut all = vec![red, yellow, green, grey, closed, open];
        all.extend([rules.horizontal, rules.vertical, rules.cross]);
        all.extend([
            rules.top_left,
            rules.top_right,
            rules.bottom_left,
            rules.bottom_right,
        ]);
        all.extend([
            rules.left_tee,
            rules.right_tee,
            rules.top_tee,
            rules.bottom_tee,
        ]);
        all.extend([
            self.ellipsis,
            self.up,
            self.down,
            self.left,
            self.right,
            self.cursor,
        ]);
        all.extend([
            self.selected,
            self.folded,
            self.unfolded,
            self.dot,
            self.check,
        ]);
        all.extend([self.cross, self.full, self.empty, self.thumb, self.track]);
        all.extend(self.heights);
        all
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;

    #[test]
    fn ascii_ornaments_are_drawn_alike_by_every_terminal() {
        assert!(Glyphs::ascii().all().iter().all(|sign| sign.is_ascii()));
    }

    #[test]
    fn every_ornament_but_the_ellipsis_is_one_cell_wide() {
        for sign in Glyphs::unicode().all() {
            assert_eq!(sign.width(), 1, "{sign}");
        }
        for sign in Glyphs::ascii().all() {
            assert!(sign.width() == 1 || sign == "..", "{sign}");
        }
    }

    #[test]
    fn lights_differ_by_their_shape_alone() {
        for Lights {
            red,
            yellow,
            green,
            grey,
            closed,
            open,
        } in [Glyphs::unicode().lights, Glyphs::ascii().lights]
        {
            let mut shapes = vec![red, yellow, green, grey, closed, open];
            shapes.sort_unstable();
            shapes.dedup();
            assert_eq!(shapes.len(), 6);
        }
    }

    #[test]
    fn what_was_not_measured_is_not_trusted() {
        let choose = Glyphs::choose;
        assert_eq!(
            choose(GlyphChoice::Measured, Ambiguous::Narrow),
            Glyphs::unicode()
        );
        assert_eq!(
            choose(GlyphChoice::Measured, Ambiguous::Wide),
            Glyphs::ascii()
        );
        assert_eq!(
            choose(GlyphChoice::Measured, Ambiguous::Unknown),
            Glyphs::ascii()
        );
        assert_eq!(
            choose(GlyphChoice::Unicode, Ambiguous::Unknown),
            Glyphs::unicode()
        );
        assert_eq!(
            choose(GlyphChoice::Ascii, Ambiguous::Narrow),
            Glyphs::ascii()
        );
    }
}
