//! Whether the themes can be read, computed for the palettes that people have.

use super::palettes::{PALETTES, contrast, shown};
use super::*;

/// Holds the colours of a theme against all palettes of its ground; what is read and what marks
/// must have these contrasts.
fn held(colours: Colours, ground: Ground, [read, mark]: [f64; 2]) {
    let Colours {
        text,
        heading,
        dim,
        accent,
        red,
        yellow,
        green,
    } = colours;
    let wanted = [
        (text, read),
        (heading, read),
        (dim, read),
        (accent, read),
        (red, read),
        (yellow, mark),
        (green, mark),
    ];
    for (name, on, under, palette) in PALETTES {
        if ground != Ground::Unknown && ground != on {
            continue;
        }
        for (colour, least) in wanted {
            let Some(colour) = colour else { continue };
            let colour_there =
                shown(colour, &palette).expect("a colour of the 240 or the sixteen");
            let found = contrast(colour_there, under);
            assert!(
                found >= least,
                "{name}: {colour:?} has {found:.2}, not {least}"
            );
        }
    }
}

#[test]
fn whatever_is_read_can_be_read_on_the_palettes_that_people_have() {
    for depth in [Depth::Sixteen, Depth::Many] {
        held(
            Colours::usual(Ground::Dark, depth),
            Ground::Dark,
            [4.5, 3.0],
        );
        held(
            Colours::usual(Ground::Light, depth),
            Ground::Light,
            [4.5, 3.0],
        );
        held(
            Colours::usual(Ground::Unknown, depth),
            Ground::Unknown,
            [3.0, 3.0],
        );
        held(
            Colours::strong(Ground::Unknown, depth),
            Ground::Unknown,
            [7.0, 7.0],
        );
    }
    for ground in [Ground::Dark, Ground::Light] {
        held(Colours::strong(ground, Depth::Many), ground, [7.0, 4.5]);
        held(Colours::strong(ground, Depth::Sixteen), ground, [4.5, 3.0]);
    }
}

#[test]
fn contrasts_are_those_of_the_standard() {
    assert!((contrast(0x00_00_00, 0xff_ff_ff) - 21.0).abs() < 1e-9);
    assert!((contrast(0x77_77_77, 0xff_ff_ff) - 4.48).abs() < 0.005);
    assert!(contrast(0xe5_e5_10, 0xff_ff_ff) < 1.4);
}

#[test]
fn no_theme_writes_yellow_on_a_light_ground() {
    for depth in [Depth::Sixteen, Depth::Many] {
        for ground in [Ground::Light, Ground::Unknown] {
            let yellow = Theme::choose(ThemeChoice::Measured, ground, depth).style(Ink::Yellow);
            assert!(![Some(Color::Yellow), Some(Color::LightYellow)].contains(&yellow.fg));
        }
    }
}

#[test]
fn without_colours_every_ink_is_told_by_something_else_or_is_text() {
    for ink in Ink::ALL {
        assert_eq!(Theme::plain().style(ink).fg, None, "{ink:?}");
    }
    let plain = Theme::choose(ThemeChoice::Plain, Ground::Light, Depth::Many);
    assert_eq!(plain, Theme::plain());
}
