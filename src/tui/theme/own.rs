//! A theme of one's own, laid over the one of the program that it is based on.

use ratatui::style::Color;

use super::colours::Colours;
use super::{Depth, Theme};
use crate::app::theme::{OwnTheme, ThemeChoice, ThemeRole, Tint};
use crate::tui::terminal::Ground;

/// The sixteen, by their numbers.
const NAMED: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

/// The steps of the cube of six by six by six.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// Gives the number of one of the sixteen.
pub(super) fn number(colour: Color) -> Option<usize> {
    NAMED.iter().position(|it| *it == colour)
}

impl Theme {
    /// Lays a theme of one's own over the one that it is based on, as it suits a terminal: where
    /// that has not the colour, what it is based on stands.
    pub(super) fn own(own: &OwnTheme, ground: Ground, depth: Depth) -> Self {
        let Self(mut colours) = Self::choose(own.based_on, ground, depth);
        for (role, tint) in &own.tints {
            if let Some(colour) = colour(*tint, depth) {
                *place(&mut colours, *role) = Some(colour).filter(|it| *it != Color::Reset);
            }
        }
        Self(colours)
    }
}

fn place(colours: &mut Colours, role: ThemeRole) -> &mut Option<Color> {
    match role {
        ThemeRole::Text => &mut colours.text,
        ThemeRole::Heading => &mut colours.heading,
        ThemeRole::Accent => &mut colours.accent,
        ThemeRole::Dim => &mut colours.dim,
        ThemeRole::Red => &mut colours.red,
        ThemeRole::Yellow => &mut colours.yellow,
        ThemeRole::Green => &mut colours.green,
    }
}

/// Gives a colour as a terminal has it: nothing where it has none of the kind, and of the colours
/// that it has not the nearest.
pub(super) fn colour(tint: Tint, depth: Depth) -> Option<Color> {
    match (tint, depth) {
        (Tint::Usual, _) => Some(Color::Reset),
        (Tint::Named(n), _) => NAMED.get(usize::from(n)).copied(),
        (Tint::Indexed(_) | Tint::Rgb(_), Depth::Sixteen) => None,
        (Tint::Indexed(n), Depth::Many | Depth::All) => Some(Color::Indexed(n)),
        (Tint::Rgb(rgb), Depth::Many) => Some(Color::Indexed(nearest(rgb))),
        (Tint::Rgb([red, green, blue]), Depth::All) => Some(Color::Rgb(red, green, blue)),
    }
}

/// Gives what one of the 240 looks like.
pub(super) fn fixed(n: u8) -> Option<[u8; 3]> {
    if let Some(grey) = n.checked_sub(232) {
        return Some([8 + 10 * grey; 3]);
    }
    let n = n.checked_sub(16)?;
    let step = |n: u8| STEPS.get(usize::from(n % 6)).copied();
    Some([step(n / 36)?, step(n / 6)?, step(n)?])
}

/// Finds the nearest of the 240.
fn nearest(rgb: [u8; 3]) -> u8 {
    let far = |n: &u8| {
        let found = fixed(*n).unwrap_or_default();
        let apart = found.into_iter().zip(rgb);
        apart
            .map(|(a, b)| u32::from(a.abs_diff(b)).pow(2))
            .sum::<u32>()
    };
    (16..=255).min_by_key(far).unwrap_or(16)
}

/// Writes the colour of a role in a theme of the program as a file of one's own would.
pub fn written_as(theme: ThemeChoice, role: ThemeRole) -> String {
    let Theme(mut colours) = Theme::choose(theme, Ground::Unknown, Depth::Many);
    match place(&mut colours, role) {
        Some(Color::Indexed(n)) => n.to_string(),
        Some(_) | None => format!("\"{}\"", Tint::USUAL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Ink;

    fn own(text: &str) -> OwnTheme {
        OwnTheme::read(text).unwrap()
    }

    #[test]
    fn what_it_does_not_name_is_as_in_the_theme_it_is_based_on() {
        let theme = own("based_on = \"light\"\nred = \"#ff0000\"\ntext = \"blue\"");
        for ground in [Ground::Dark, Ground::Light, Ground::Unknown] {
            let own = Theme::own(&theme, ground, Depth::All);
            let base = Theme::choose(theme.based_on, ground, Depth::All);
            for ink in [Ink::Dim, Ink::Accent, Ink::Mark, Ink::Yellow, Ink::Green] {
                assert_eq!(own.style(ink), base.style(ink), "{ink:?}");
            }
            assert_eq!(own.style(Ink::Red).fg, Some(Color::Rgb(255, 0, 0)));
            assert_eq!(own.style(Ink::Heading).fg, Some(Color::Blue));
        }
    }

    #[test]
    fn a_terminal_without_the_colour_shows_the_nearest_or_that_of_the_base() {
        let theme =
            own("based_on = \"dark\"\nred = \"#ff5f5e\"\ngreen = 118\nyellow = \"cyan\"");
        let many = Theme::own(&theme, Ground::Dark, Depth::Many);
        assert_eq!(many.style(Ink::Red).fg, Some(Color::Indexed(203)));
        assert_eq!(many.style(Ink::Green).fg, Some(Color::Indexed(118)));
        let few = Theme::own(&theme, Ground::Dark, Depth::Sixteen);
        assert_eq!(few.style(Ink::Red).fg, Some(Color::LightRed));
        assert_eq!(few.style(Ink::Green).fg, Some(Color::LightGreen));
        assert_eq!(few.style(Ink::Yellow).fg, Some(Color::Cyan));
        for n in 16..=255 {
            let again = fixed(nearest(fixed(n).unwrap()));
            assert_eq!(again, fixed(n), "{n}");
        }
    }
}
