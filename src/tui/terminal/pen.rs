//! Colours and attributes: the shortest bytes from how the terminal writes now to how it should.
//!
//! The sixteen named colours go out as 30–37 and 90–97, which every terminal and every `screen`
//! reads alike. Underline colours are absent: what knows them is rare, what misreads them is not.

use std::io::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Attributes that show on a blank cell.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// Each attribute with the number that switches it on and the one that switches it off.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// How the terminal writes: its colours and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    /// The terminal's own colours, nothing special.
    pub(super) const PLAIN: Self = Self {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    /// Takes the pen of a cell; without colours if there are to be none.
    pub(super) fn of(cell: &Cell, colours: bool) -> Self {
        let (fg, bg) = if colours {
            (cell.fg, cell.bg)
        } else {
            (Color::Reset, Color::Reset)
        };
        Self {
            fg,
            bg,
            modifier: cell.modifier,
        }
    }

    /// Says whether a space written so looks like an erased cell.
    pub(super) fn blank_is_erased(self) -> bool {
        self.bg == Color::Reset && !self.modifier.intersects(SEEN_ON_BLANK)
    }

    /// The pen nearest to `now` that writes a space just as `self` would.
    ///
    /// Colour and weight of letters show on no blank, so they stay as they are.
    pub(super) fn for_blank(self, now: Self) -> Self {
        if self.modifier.intersects(SEEN_ON_BLANK) {
            return self;
        }
        Self {
            fg: now.fg,
            bg: self.bg,
            modifier: now.modifier - SEEN_ON_BLANK,
        }
    }

    /// Appends what brings a terminal that writes like `now` to write like `self`.
    pub(super) fn switch(self, now: Option<Self>, out: &mut Vec<u8>) {
        if now == Some(self) {
            return;
        }
        let afresh = self.afresh();
        match now.map(|now| self.changes(now)) {
            Some(changes) if changes.len() <= afresh.len() => out.extend(changes),
            _ => out.extend(afresh),
        }
    }

    fn changes(self, now: Self) -> Vec<u8> {
        let mut codes = Codes::default();
        let mut kept = now.modifier;
        for (attribute, _, off) in ATTRIBUTES {
            if (now.modifier - self.modifier).contains(attribute) && kept.contains(attribute) {
                codes.add(off);
                let gone = ATTRIBUTES.iter().filter(|(_, _, other)| *other == off);
                kept -= gone.fold(Modifier::empty(), |sum, (modifier, _, _)| sum | *modifier);
            }
        }
        self.add_attributes(kept, &mut codes);
        if self.fg != now.fg {
            codes.colour(self.fg, 30);
        }
        if self.bg != now.bg {
            codes.colour(self.bg, 40);
        }
        codes.sequence()
    }

    fn afresh(self) -> Vec<u8> {
        let mut codes = Codes::default();
        if self != Self::PLAIN {
            codes.add(0);
        }
        self.add_attributes(Modifier::empty(), &mut codes);
        for (colour, base) in [(self.fg, 30), (self.bg, 40)] {
            if colour != Color::Reset {
                codes.colour(colour, base);
            }
        }
        codes.sequence()
    }

    fn add_attributes(self, there: Modifier, codes: &mut Codes) {
        for (attribute, on, _) in ATTRIBUTES {
            if (self.modifier - there).contains(attribute) {
                codes.add(on);
            }
        }
    }
}

/// The numbers of one SGR sequence.
#[derive(Default)]
struct Codes(Vec<u8>);

impl Codes {
    fn add(&mut self, code: u8) {
        self.text(format_args!("{code}"));
    }

    fn text(&mut self, code: std::fmt::Arguments<'_>) {
        let lead = if self.0.is_empty() { "\x1b[" } else { ";" };
        // Writing to memory cannot fail.
        drop(write!(self.0, "{lead}{code}"));
    }

    /// Adds a colour; `base` is 30 for letters and 40 for the ground.
    fn colour(&mut self, colour: Color, base: u8) {
        let place = match colour {
            Color::Reset => return self.add(base + 9),
            Color::Indexed(n) => {
                return self.text(format_args!("{};5;{n}", base + 8));
            }
            Color::Rgb(r, g, b) => {
                return self.text(format_args!("{};2;{r};{g};{b}", base + 8));
            }
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 60,
            Color::LightRed => 61,
            Color::LightGreen => 62,
            Color::LightYellow => 63,
            Color::LightBlue => 64,
            Color::LightMagenta => 65,
            Color::LightCyan => 66,
            Color::White => 67,
        };
        self.add(base + place);
    }

    fn sequence(mut self) -> Vec<u8> {
        if self.0.is_empty() {
            self.0.extend(b"\x1b[");
        }
        self.0.push(b'm');
        self.0
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn pen(style: Style) -> Pen {
        let mut cell = Cell::default();
        cell.set_style(style);
        Pen::of(&cell, true)
    }

    fn bytes(now: Option<Pen>, then: Pen) -> String {
        let mut out = Vec::new();
        then.switch(now, &mut out);
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn a_pen_changes_by_the_shortest_way() {
        let plain = Pen::PLAIN;
        let bold_red = pen(Style::new().red().bold());
        let dim = pen(Style::new().dim());
        let bar = pen(Style::new().black().on_light_yellow().underlined());
        for (now, then, want) in [
            (Some(plain), plain, ""),
            (None, plain, "^[m"),
            (Some(plain), bold_red, "^[1;31m"),
            (None, bold_red, "^[0;1;31m"),
            (Some(bold_red), plain, "^[m"),
            (Some(bold_red), pen(Style::new().red()), "^[22m"),
            (Some(bold_red), pen(Style::new().bold()), "^[39m"),
            (Some(pen(Style::new().bold().dim())), dim, "^[0;2m"),
            (Some(plain), bar, "^[4;30;103m"),
            (
                Some(plain),
                pen(Style::new().white().on_dark_gray()),
                "^[97;100m",
            ),
            (
                Some(plain),
                pen(Style::new().fg(Color::Indexed(208))),
                "^[38;5;208m",
            ),
        ] {
            assert_eq!(bytes(now, then), want, "{now:?} → {then:?}");
        }
    }

    #[test]
    fn a_blank_needs_no_colour_of_letters() {
        let bold_red = pen(Style::new().red().bold());
        assert_eq!(Pen::PLAIN.for_blank(bold_red), bold_red);
        let reversed = pen(Style::new().reversed());
        assert_eq!(reversed.for_blank(bold_red), reversed);
        assert_eq!(Pen::PLAIN.for_blank(reversed), Pen::PLAIN);
    }

    #[test]
    fn without_colours_the_attributes_stay() {
        let mut cell = Cell::default();
        cell.set_style(Style::new().red().on_blue().reversed().bold());
        let pen = Pen::of(&cell, false);
        assert_eq!(bytes(Some(Pen::PLAIN), pen), "^[1;7m");
    }
}
