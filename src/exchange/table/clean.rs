//! Characters that must not come in: control, bidirectional, invisible.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A text made fit for keeping, and how many characters that cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub text: String,
    pub stripped: usize,
}

/// Makes a long text fit for keeping: trimmed, NFC, without unsafe characters.
///
/// Line ends of every kind become `\n`, tabs become spaces; neither is counted as stripped. A
/// joiner stays where it holds an emoji together.
pub fn clean_text(raw: &str) -> Cleaned {
    let trimmed = raw.trim();
    if !trimmed.chars().any(needs_work) && is_nfc(trimmed) {
        return Cleaned {
            text: trimmed.to_owned(),
            stripped: 0,
        };
    }
    let mut stripped = 0;
    let mut kept = String::with_capacity(trimmed.len());
    let mut before = '\0';
    for (here, next) in pairs(trimmed) {
        let (put, lost) = match here {
            '\r' if next == Some('\n') => (None, 0),
            '\r' | '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => (Some('\n'), 0),
            '\t' => (Some(' '), 0),
            '\u{200D}' if joins_emoji(before) => (Some(here), 0),
            unsafe_one if is_unsafe(unsafe_one) => (None, 1),
            other => (Some(other), 0),
        };
        kept.extend(put);
        stripped += lost;
        before = here;
    }
    let text: String = kept.trim().nfc().collect();
    Cleaned { text, stripped }
}

/// Tells whether a name or number holds a character that has no business in one.
pub fn has_unsafe_character(text: &str) -> bool {
    text.chars()
        .any(|c| is_unsafe(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

fn needs_work(c: char) -> bool {
    is_unsafe(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// C0 but for nothing, DEL, C1, bidirectional marks, zero-width ones, tags, non-characters.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            u32::from(c),
            0xAD | 0x61C
                | 0x180E
                | 0x200B..=0x200F
                | 0x202A..=0x202E
                | 0x2060..=0x206F
                | 0xFEFF
                | 0xFFF9..=0xFFFB
                | 0xFDD0..=0xFDEF
                | 0xFFFE
                | 0xFFFF
                | 0xE0000..=0xE007F
        )
}

fn joins_emoji(before: char) -> bool {
    matches!(u32::from(before), 0x2600..=0x27BF | 0xFE0F | 0x1F000..=0x1FAFF)
}

fn pairs(text: &str) -> impl Iterator<Item = (char, Option<char>)> {
    let following = text.chars().skip(1).map(Some).chain([None]);
    text.chars().zip(following)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_characters_are_taken_out_and_counted() {
        let cleaned = clean_text(" 门难进\u{202E}、脸\u{200B}难看\u{1b}[2J\u{E0041} ");
        assert_eq!(
            cleaned,
            Cleaned {
                text: "门难进、脸难看[2J".into(),
                stripped: 4
            }
        );
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(
            clean_text("甲\r\n乙\r丙\u{2028}丁\t戊\r\n").text,
            "甲\n乙\n丙\n丁 戊"
        );
        assert_eq!(clean_text("甲\r\n乙\t丙").stripped, 0);
    }

    #[test]
    fn text_becomes_nfc_and_emoji_keep_their_joiner() {
        assert_eq!(clean_text("cafe\u{301}").text, "café");
        assert_eq!(clean_text("👨\u{200D}👩").text, "👨\u{200D}👩");
        assert_eq!(clean_text("张\u{200D}三").text, "张三");
    }

    #[test]
    fn names_may_hold_none_of_them() {
        assert!(has_unsafe_character("张\u{200B}三"));
        assert!(has_unsafe_character("张\n三"));
        assert!(!has_unsafe_character("杨𠮷祥"));
    }
}
