//! The escape sequences of keys: which bytes of which terminal mean which chord.

use crate::app::chord::{Chord, Key};

/// The inside of a control sequence: the private prefix and the numbers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parameters {
    pub(super) private: bool,
    numbers: Vec<u16>,
    released: bool,
}

impl Parameters {
    /// Reads `?1;2:3`: a prefix, numbers between semicolons, sub-numbers after colons.
    pub(super) fn read(held: &[u8]) -> Self {
        let text = str::from_utf8(held).unwrap_or_default();
        let private = text.starts_with(['<', '=', '>', '?']);
        let mut numbers = Vec::new();
        let mut released = false;
        for part in text.trim_start_matches(['<', '=', '>', '?']).split(';') {
            let (number, event) = part.split_once(':').unwrap_or((part, ""));
            numbers.push(number.parse().unwrap_or(0));
            released |= numbers.len() == 2 && event == "3";
        }
        Self {
            private,
            numbers,
            released,
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<u16> {
        self.numbers.get(index).copied()
    }
}

/// Reads a control sequence as a chord; what is none is `None` and to be forgotten.
pub(super) fn control_sequence(parameters: &Parameters, last: u8) -> Option<Chord> {
    if parameters.private || parameters.released {
        return None;
    }
    let first = parameters.get(0).unwrap_or(0);
    let modifiers = parameters.get(1).unwrap_or(1);
    match last {
        b'~' if first == 27 => modified(key_of_code(parameters.get(2)?)?, modifiers),
        b'~' => tilde(first, modifiers),
        // rxvt: `CSI 3 $` is Shift, `CSI 3 ^` is Ctrl, `CSI 3 @` is both.
        b'$' => tilde(first, 2),
        b'^' => tilde(first, 5),
        b'@' => tilde(first, 6),
        b'u' => modified(key_of_code(first)?, modifiers),
        b'Z' => modified(Key::Tab, modifiers).map(Chord::with_shift),
        // rxvt again: Shift with an arrow.
        b'a'..=b'd' => modified(letter(last.to_ascii_uppercase())?, 2),
        // Without its modifier this would be the answer to a question about the cursor.
        b'R' if first != 1 || !(2..=16).contains(&modifiers) => None,
        _ => modified(letter(last)?, modifiers),
    }
}

/// Reads what follows `ESC O`, with the number that some terminals put before the letter.
pub(super) fn single_shift(parameters: &Parameters, last: u8) -> Option<Chord> {
    let numbers = &parameters.numbers;
    let modifiers = numbers.last().copied().filter(|n| *n > 0).unwrap_or(1);
    let key = match last {
        b'a'..=b'd' => return modified(letter(last.to_ascii_uppercase())?, 5),
        b'M' => Key::Enter,
        b'X' => Key::Char('='),
        // The keypad in application mode: its signs and digits in the order of ASCII.
        b'j'..=b'y' => Key::Char(char::from(last - b'j' + b'*')),
        _ => letter(last)?,
    };
    modified(key, modifiers)
}

/// Reads what follows `ESC [ [` on the Linux console.
pub(super) fn linux_key(last: u8) -> Option<Chord> {
    match last {
        b'A'..=b'E' => Some(Chord::new(Key::F(last - b'A' + 1))),
        _ => None,
    }
}

/// Reads a byte below 128 that is no escape.
pub(super) fn plain(byte: u8) -> Chord {
    match byte {
        b'\r' | b'\n' => Chord::new(Key::Enter),
        b'\t' => Chord::new(Key::Tab),
        // Backspace keys send the one or the other, as the terminal is set.
        0x08 | 0x7f => Chord::new(Key::Backspace),
        0x00 => Chord::from(' ').with_ctrl(),
        0x01..=0x1a => Chord::from(char::from(byte + b'a' - 1)).with_ctrl(),
        0x1b..=0x1f => Chord::from(char::from(byte + b'@')).with_ctrl(),
        _ => Chord::from(char::from(byte)),
    }
}

fn letter(last: u8) -> Option<Key> {
    Some(match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'P'..=b'S' => Key::F(last - b'P' + 1),
        _ => return None,
    })
}

fn tilde(number: u16, modifiers: u16) -> Option<Chord> {
    let key = match number {
        1 | 7 => Key::Home,
        2 => Key::Insert,
        3 => Key::Delete,
        4 | 8 => Key::End,
        5 => Key::PageUp,
        6 => Key::PageDown,
        _ => return function_key(number, modifiers),
    };
    modified(key, modifiers)
}

/// VT220 numbers its function keys with gaps; F13 and up are Shift with F1 and up.
fn function_key(number: u16, modifiers: u16) -> Option<Chord> {
    const NUMBERS: [u16; 20] = [
        11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ];
    let place = NUMBERS.iter().position(|known| *known == number)?;
    let place = u8::try_from(place).ok()?;
    if place < 12 {
        modified(Key::F(place + 1), modifiers)
    } else {
        modified(Key::F(place - 11), modifiers).map(Chord::with_shift)
    }
}

/// Reads the number of a character as `CSI u` and xterm's "other keys" send it.
fn key_of_code(code: u16) -> Option<Key> {
    match code {
        9 => Some(Key::Tab),
        13 => Some(Key::Enter),
        27 => Some(Key::Esc),
        8 | 127 => Some(Key::Backspace),
        // The private area holds keys that have no name here.
        0..=31 | 0xe000..=0xf8ff => None,
        _ => char::from_u32(u32::from(code)).map(Key::Char),
    }
}

/// Adds modifiers as xterm counts them: one more than shift 1, alt 2, ctrl 4.
#[expect(clippy::unnecessary_wraps, reason = "ends every path of its callers")]
fn modified(key: Key, modifiers: u16) -> Option<Chord> {
    let held = modifiers.saturating_sub(1);
    let mut chord = Chord::new(key);
    if held & 1 != 0 {
        chord = chord.with_shift();
    }
    if held & 2 != 0 {
        chord = chord.with_alt();
    }
    if held & 4 != 0 {
        chord = chord.with_ctrl();
    }
    Some(chord)
}
