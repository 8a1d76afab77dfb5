//! Whether the themes can be read, computed for the palettes that people have.

use super::*;
use crate::tui::terminal::ground::luminance;

/// A palette: its name, what ground it has, and its sixteen colours.
type Palette = (&'static str, Ground, u32, [u32; 16]);

/// As they come: those of `XTerm`, of Windows Terminal (Campbell), of PuTTY and of VS Code; people
/// put them on a light ground too.
const PALETTES: [Palette; 8] = [
    ("xterm, dark", Ground::Dark, 0x00_00_00, XTERM),
    ("xterm, light", Ground::Light, 0xff_ff_ff, XTERM),
    ("windows terminal, dark", Ground::Dark, 0x0c_0c_0c, CAMPBELL),
    (
        "windows terminal, light",
        Ground::Light,
        0xf2_f2_f2,
        CAMPBELL,
    ),
    ("putty, dark", Ground::Dark, 0x00_00_00, PUTTY),
    ("putty, light", Ground::Light, 0xff_ff_ff, PUTTY),
    ("vs code, dark", Ground::Dark, 0x1e_1e_1e, CODE),
    ("vs code, light", Ground::Light, 0xff_ff_ff, CODE_LIGHT),
];
const XTERM: [u32; 16] = [
    0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd,
    0xe5_e5_e5, 0x7f_7f_7f, 0xff_00_00, 0x00_ff_00, 0xff_ff_00, 0x5c_5c_ff, 0xff_00_ff,
    0x00_ff_ff, 0xff_ff_ff,
];
const CAMPBELL: [u32; 16] = [
    0x0c_0c_0c, 0xc5_0f_1f, 0x13_a1_0e, 0xc1_9c_00, 0x00_37_da, 0x88_17_98, 0x3a_96_dd,
    0xcc_cc_cc, 0x76_76_76, 0xe7_48_56, 0x16_c6_0c, 0xf9_f1_a5, 0x3b_78_ff, 0xb4_00_9e,
    0x61_d6_d6, 0xf2_f2_f2,
];
const PUTTY: [u32; 16] = [
    0x00_00_00, 0xbb_00_00, 0x00_bb_00, 0xbb_bb_00, 0x00_00_bb, 0xbb_00_bb, 0x00_bb_bb,
    0xbb_bb_bb, 0x55_55_55, 0xff_55_55, 0x55_ff_55, 0xff_ff_55, 0x55_55_ff, 0xff_55_ff,
    0x55_ff_ff, 0xff_ff_ff,
];
const CODE: [u32; 16] = [
    0x00_00_00, 0xcd_31_31, 0x0d_bc_79, 0xe5_e5_10, 0x24_72_c8, 0xbc_3f_bc, 0x11_a8_cd,
    0xe5_e5_e5, 0x66_66_66, 0xf1_4c_4c, 0x23_d1_8b, 0xf5_f5_43, 0x3b_8e_ea, 0xd6_70_d6,
    0x29_b8_db, 0xe5_e5_e5,
];
const CODE_LIGHT: [u32; 16] = [
    0x00_00_00, 0xcd_31_31, 0x10_7c_10, 0x94_98_00, 0x04_51_a5, 0xbc_05_bc, 0x05_98_bc,
    0x55_55_55, 0x66_66_66, 0xcd_31_31, 0x14_ce_14, 0xb5_ba_00, 0x04_51_a5, 0xbc_05_bc,
    0x05_98_bc, 0xa5_a5_a5,
];

fn luminance_of(rgb: u32) -> f64 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    luminance([red, green, blue].map(|it| f64::from(it) / 255.0))
}

/// Gives the contrast of two colours (WCAG 2.1).
fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance_of(one), luminance_of(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Gives what a colour looks like with a palette.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal's colours, not ours"
)]
fn shown(colour: Color, palette: &[u32; 16]) -> u32 {
    let of = |at: usize| palette[at];
    match colour {
        Color::Red => of(1),
        Color::Blue => of(4),
        Color::LightRed => of(9),
        Color::LightGreen => of(10),
        Color::LightYellow => of(11),
        Color::LightBlue => of(12),
        Color::LightCyan => of(14),
        // The grey steps, and the cube of six by six by six.
        Color::Indexed(n @ 232..) => (8 + 10 * u32::from(n - 232)) * 0x01_01_01,
        Color::Indexed(n @ 16..) => {
            let step = |n: u8| [0, 95, 135, 175, 215, 255][usize::from(n % 6)];
            let n = n - 16;
            step(n / 36) << 16 | step(n / 6) << 8 | step(n)
        }
        _ => panic!("no theme has {colour:?}"),
    }
}

/// Holds the colours of a theme against all palettes of its ground; what is read and what marks
/// must have these contrasts.
fn held(colours: Colours, ground: Ground, [read, mark]: [f64; 2]) {
    let Colours {
        dim,
        accent,
        red,
        yellow,
        green,
    } = colours;
    let wanted = [
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
            let found = contrast(shown(colour, &palette), under);
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
