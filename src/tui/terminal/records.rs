//! The keys of a Windows console: it gives records of presses and releases instead of bytes, and a
//! character beyond U+FFFF as two of them.

use super::input::Input;
use crate::app::chord::{Chord, Key};

/// A key that went down or up, as the console records it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Record {
    pub(super) is_down: bool,
    /// How often it was pressed, while it was held.
    pub(super) times: u16,
    /// Which key, as the system numbers them; 0, or a number of its own, where an input method or
    /// a paste brings a character that is on no key.
    pub(super) key: u16,
    /// What it types, in units of UTF-16; 0 where it types nothing.
    pub(super) unit: u16,
    /// What was held with it.
    pub(super) held: u32,
}

const RIGHT_ALT: u32 = 0x1;
const LEFT_ALT: u32 = 0x2;
const RIGHT_CTRL: u32 = 0x4;
const LEFT_CTRL: u32 = 0x8;
const SHIFT: u32 = 0x10;
/// The arrows and their like where they are keys of their own, not those of the number pad.
const APART: u32 = 0x100;

const ALT_KEY: u16 = 0x12;
/// A key that is held longer than anybody waits for it.
const MOST: u16 = 64;

/// Makes keys of records, one after the other.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The first half of a character, until the second comes.
    first_half: Option<u16>,
}

impl Records {
    /// Takes a record; what it brings goes to `out`.
    pub(super) fn take(&mut self, record: Record, out: &mut Vec<Input>) {
        // Digits typed with Alt make a character, which comes when Alt goes up again.
        let is_composed = record.key == ALT_KEY && !record.is_down && record.unit != 0;
        if !record.is_down && !is_composed || composes(record) {
            return;
        }
        let chord = if is_composed {
            self.character(record.unit).map(Chord::from)
        } else {
            self.chord(record)
        };
        if let Some(chord) = chord {
            let times = usize::from(record.times.clamp(1, MOST));
            out.extend(std::iter::repeat_n(Input::Chord(chord), times));
        }
    }

    fn chord(&mut self, record: Record) -> Option<Chord> {
        let held = |mask: u32| record.held & mask != 0;
        let (ctrl, alt) = (held(LEFT_CTRL | RIGHT_CTRL), held(LEFT_ALT | RIGHT_ALT));
        let key = if let Some(key) = named(record.key) {
            self.first_half = None;
            key
        } else if record.unit >= 0x20 {
            let typed = self.character(record.unit)?;
            // AltGr comes as Ctrl with Alt, and what it types is the character.
            if ctrl && alt && (!typed.is_alphabetic() || held(RIGHT_ALT) && held(LEFT_CTRL)) {
                return Some(Chord::from(typed));
            }
            Key::Char(typed)
        } else {
            self.first_half = None;
            Key::Char(on_the_key(record)?)
        };
        let mut chord = Chord::new(key);
        if held(SHIFT) {
            chord = chord.with_shift();
        }
        if alt {
            chord = chord.with_alt();
        }
        if ctrl {
            chord = chord.with_ctrl();
        }
        Some(chord)
    }

    /// Puts two halves together; half of one is nothing yet, and without its other half never is.
    fn character(&mut self, unit: u16) -> Option<char> {
        let first = self.first_half.take();
        match unit {
            0xD800..=0xDBFF => {
                self.first_half = Some(unit);
                None
            }
            0xDC00..=0xDFFF => char::decode_utf16([first?, unit]).next()?.ok(),
            _ => char::from_u32(u32::from(unit)),
        }
    }
}

/// Says whether a press is part of a character that is composed with Alt on the number pad.
fn composes(record: Record) -> bool {
    const DIGITS: std::ops::RangeInclusive<u16> = 0x60..=0x69;
    // Without its lock the pad has arrows, insert and the like.
    const WITHOUT_LOCK: std::ops::RangeInclusive<u16> = 0x21..=0x2D;
    let all = RIGHT_ALT | LEFT_ALT | RIGHT_CTRL | LEFT_CTRL | SHIFT;
    let alone = matches!(record.held & all, RIGHT_ALT | LEFT_ALT);
    let on_pad = record.held & APART == 0 && WITHOUT_LOCK.contains(&record.key);
    alone && record.unit == 0 && (DIGITS.contains(&record.key) || on_pad)
}

/// Gives the character on a key that with Ctrl types none: the letter behind a control character.
fn on_the_key(record: Record) -> Option<char> {
    let plain = u8::try_from(record.key).ok();
    let plain = plain.filter(|it| it.is_ascii_digit() || it.is_ascii_uppercase());
    if let Some(plain) = plain {
        return Some(char::from(plain.to_ascii_lowercase()));
    }
    match (record.unit, record.key) {
        (1..=0x1F, _) => {
            char::from_u32(u32::from(record.unit) + 0x40).map(|it| it.to_ascii_lowercase())
        }
        (_, 0x20) => Some(' '),
        _ => None,
    }
}

/// Names the keys that type nothing; the numbers are those of the system.
fn named(key: u16) -> Option<Key> {
    Some(match key {
        0x08 => Key::Backspace,
        0x09 => Key::Tab,
        0x0D => Key::Enter,
        0x1B => Key::Esc,
        0x21 => Key::PageUp,
        0x22 => Key::PageDown,
        0x23 => Key::End,
        0x24 => Key::Home,
        0x25 => Key::Left,
        0x26 => Key::Up,
        0x27 => Key::Right,
        0x28 => Key::Down,
        0x2D => Key::Insert,
        0x2E => Key::Delete,
        0x70..=0x7B => Key::F(u8::try_from(key - 0x6F).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::chord::parse_keys;

    fn down(key: u16, unit: u16, held: u32) -> Record {
        Record {
            is_down: true,
            times: 1,
            key,
            unit,
            held,
        }
    }

    fn up(record: Record) -> Record {
        Record {
            is_down: false,
            ..record
        }
    }

    #[track_caller]
    fn gives(records: &[Record], keys: &str) {
        let (mut taken, mut out) = (Records::default(), Vec::new());
        for record in records {
            taken.take(*record, &mut out);
        }
        let wanted = parse_keys(keys).unwrap();
        let wanted: Vec<Input> = wanted.into_iter().map(Input::Chord).collect();
        assert_eq!(out, wanted, "{records:x?}");
    }

    /// What an input method sends for a text: no key, each unit down and up.
    fn sent(text: &str) -> Vec<Record> {
        let both = |unit| [down(0, unit, 0), up(down(0, unit, 0))];
        text.encode_utf16().flat_map(both).collect()
    }

    #[test]
    fn a_character_of_two_halves_is_one_key_however_they_come() {
        gives(&sent("杨𠮷祥𬭎"), "杨𠮷祥𬭎");
        // Some consoles send both halves down first, and a release says nothing.
        let [high, low] = ['𠮷'].map(|it| it.encode_utf16(&mut [0; 2]).to_vec())[0][..]
        else {
            panic!("two halves");
        };
        let [first, second] = [high, low].map(|unit| down(0, unit, 0));
        gives(&[first, second, up(first), up(second)], "𠮷");
        gives(&[first, up(first), second, up(second)], "𠮷");
        // Half of one is nothing, and eats nothing that comes after it.
        gives(&[first, down(0x41, 0x61, 0), second], "a");
        gives(&[second, down(0x0D, 0x0D, 0), first], "<enter>");
        gives(&[first, first, second], "𠮷");
    }

    #[test]
    fn keys_are_told_by_what_they_are_or_what_they_type() {
        for (record, keys) in [
            (down(0x41, 0x61, 0), "a"),
            (down(0x41, 0x41, SHIFT), "A"),
            (down(0x53, 0x13, LEFT_CTRL), "<c-s>"),
            (down(0x53, 0x13, RIGHT_CTRL), "<c-s>"),
            (down(0x50, 0x70, LEFT_ALT), "<a-p>"),
            (down(0x31, 0x31, LEFT_ALT), "<a-1>"),
            (down(0x70, 0, 0), "<f1>"),
            (down(0x7B, 0, 0), "<f12>"),
            (down(0x09, 0x09, SHIFT), "<s-tab>"),
            (down(0x21, 0, LEFT_CTRL | APART), "<c-pgup>"),
            (down(0x26, 0, SHIFT | APART), "<s-up>"),
            (down(0x0D, 0x0D, LEFT_ALT), "<a-enter>"),
            (down(0x08, 0x7F, LEFT_CTRL), "<c-bs>"),
            (down(0x20, 0x20, 0), "<space>"),
            // AltGr with Q is an at sign on a German keyboard.
            (down(0x51, 0x40, RIGHT_ALT | LEFT_CTRL), "@"),
            (down(0xBF, 0x1F, LEFT_CTRL), "<c-_>"),
        ] {
            gives(&[record, up(record)], keys);
        }
        // Shift, Ctrl and Alt by themselves, locks, and keys that have no name here.
        for key in [0x10, 0x11, 0x12, 0x14, 0x5B, 0x90, 0x7C, 0xE5] {
            gives(&[down(key, 0, 0), up(down(key, 0, 0))], "");
        }
    }

    #[test]
    fn digits_typed_with_alt_are_the_character_that_comes_in_the_end() {
        let digits = [0x61, 0x66, 0x23].map(|key| down(key, 0, LEFT_ALT));
        let mut all = Vec::from(digits);
        all.push(up(down(ALT_KEY, 0x5409, 0)));
        gives(&all, "吉");
        // The arrow that is a key of its own is one.
        gives(&[down(0x26, 0, LEFT_ALT | APART)], "<a-up>");
    }

    #[test]
    fn a_key_that_is_held_is_so_many_presses() {
        let held = Record {
            times: 3,
            ..down(0x28, 0, APART)
        };
        gives(&[held], "<down><down><down>");
        let without = Record {
            times: 0,
            ..down(0x41, 0x61, 0)
        };
        gives(&[without], "a");
    }
}
