//! What colours look like with the palettes that people have, and whether they can be read there.

use ratatui::style::Color;

use super::Depth;
use super::own::{colour, fixed, number};
use crate::app::theme::{OwnTheme, ThemeChoice, ThemeRole};
use crate::tui::terminal::Ground;
use crate::tui::terminal::ground::luminance;

/// A palette: its name, what ground it has, and its sixteen colours.
pub(super) type Palette = (&'static str, Ground, u32, [u32; 16]);

/// As they come: those of `XTerm`, of Windows Terminal (Campbell), of PuTTY and of VS Code; people
/// put them on a light ground too.
pub(super) const PALETTES: [Palette; 8] = [
    ("xterm", Ground::Dark, 0x00_00_00, XTERM),
    ("xterm", Ground::Light, 0xff_ff_ff, XTERM),
    ("Windows Terminal", Ground::Dark, 0x0c_0c_0c, CAMPBELL),
    ("Windows Terminal", Ground::Light, 0xf2_f2_f2, CAMPBELL),
    ("PuTTY", Ground::Dark, 0x00_00_00, PUTTY),
    ("PuTTY", Ground::Light, 0xff_ff_ff, PUTTY),
    ("VS Code", Ground::Dark, 0x1e_1e_1e, CODE),
    ("VS Code", Ground::Light, 0xff_ff_ff, CODE_LIGHT),
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
pub(super) fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance_of(one), luminance_of(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Gives what a colour looks like with a palette; nothing for what is no colour.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal's colours, not ours"
)]
pub(super) fn shown(colour: Color, palette: &[u32; 16]) -> Option<u32> {
    let whole = |[red, green, blue]: [u8; 3]| u32::from_be_bytes([0, red, green, blue]);
    match colour {
        Color::Rgb(red, green, blue) => Some(whole([red, green, blue])),
        Color::Indexed(n) => fixed(n).map(whole),
        named => palette.get(number(named)?).copied(),
    }
}

/// What of a theme of one's own can hardly be read somewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortfall {
    /// What it is.
    pub role: ThemeRole,
    /// Where it is worst.
    pub palette: &'static str,
    /// On what ground.
    pub ground: Ground,
    /// The contrast that it has there.
    pub found: f64,
    /// The least that it should have.
    pub least: f64,
}

/// Holds a theme of one's own against the palettes that people have: of each role, on each ground
/// that it is meant for, the palette where it is worst, where that is too little.
pub fn shortfalls(own: &OwnTheme) -> Vec<Shortfall> {
    let grounds: &[Ground] = match own.based_on {
        ThemeChoice::Dark => &[Ground::Dark],
        ThemeChoice::Light => &[Ground::Light],
        ThemeChoice::Measured | ThemeChoice::Contrast | ThemeChoice::Plain => {
            &[Ground::Dark, Ground::Light]
        }
    };
    let mut told = Vec::new();
    for (role, tint) in &own.tints {
        let Some(colour) = colour(*tint, Depth::All) else {
            continue;
        };
        let least = if role.is_mark() { 3.0 } else { 4.5 };
        for ground in grounds {
            let there = PALETTES.iter().filter(|(_, on, ..)| on == ground);
            let found = there.filter_map(|(palette, _, under, sixteen)| {
                Some((contrast(shown(colour, sixteen)?, *under), *palette))
            });
            let worst = found.min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((found, palette)) = worst.filter(|it| it.0 < least) {
                told.push(Shortfall {
                    role: *role,
                    palette,
                    ground: *ground,
                    found,
                    least,
                });
            }
        }
    }
    told.sort_by_key(|it| ThemeRole::ALL.iter().position(|role| *role == it.role));
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_hardly_be_read_is_told_with_where_it_is_worst() {
        let told = |text: &str| shortfalls(&OwnTheme::read(text).unwrap());
        // Readable on the ground that it is meant for, and on no other.
        assert_eq!(told("based_on = \"dark\"\nyellow = 220\nred = 203"), []);
        let light = told("based_on = \"light\"\nyellow = 220\nred = \"#7c0000\"");
        let [one] = light.as_slice() else {
            panic!("{light:?}")
        };
        assert_eq!((one.role, one.ground), (ThemeRole::Yellow, Ground::Light));
        assert!(one.found < 1.5 && (one.least - 3.0).abs() < 1e-9, "{one:?}");
        // The terminal's own blue is worst where it is darkest.
        let blue = told("based_on = \"dark\"\ntext = \"blue\"");
        assert_eq!(blue.len(), 1, "{blue:?}");
        assert!((blue[0].least - 4.5).abs() < 1e-9);
        assert_eq!(told("green = 46").len(), 1, "on a light ground only");
        assert_eq!(told("based_on = \"light\"\ngreen = \"default\""), []);
    }
}
