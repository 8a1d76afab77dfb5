//! Text that cannot lie: what no eye would see is written out, or does not come in at all.
//!
//! Width plays no part here; the screen measures in `tui::text`.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A text made fit for keeping, and how many characters that cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// How many characters were taken out.
    pub stripped: usize,
}

/// Makes a text from outside fit for keeping: trimmed, NFC, without hidden characters.
///
/// Line ends of every kind become `\n`, tabs become spaces; neither is counted as stripped. A
/// joiner stays where it holds an emoji together.
pub fn cleaned(raw: &str) -> Cleaned {
    let trimmed = raw.trim();
    let needs_work = |c: char| c != '\n' && is_hidden(c);
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
            hidden if is_hidden(hidden) => (None, 1),
            other => (Some(other), 0),
        };
        kept.extend(put);
        stripped += lost;
        before = here;
    }
    let text: String = kept.trim().nfc().collect();
    Cleaned { text, stripped }
}

fn joins_emoji(before: char) -> bool {
    matches!(u32::from(before), 0x2600..=0x27BF | 0xFE0F | 0x1F000..=0x1FAFF)
}

fn pairs(text: &str) -> impl Iterator<Item = (char, Option<char>)> {
    let following = text.chars().skip(1).map(Some).chain([None]);
    text.chars().zip(following)
}

/// Makes a text fit for one line of screen or terminal: a line end or a tab stands as a blank,
/// other hidden characters as `⟨U+202E⟩`.
///
/// Control characters, bidirectional marks, zero-width
/// characters, line and paragraph separators and tag characters could move the cursor, swap the
/// order of what is read or make two different names look alike. What comes from people is
/// passed through here before it is printed.
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r', '\t']) {
        return shown(text, is_hidden);
    }
    let blanks = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
    Cow::Owned(shown(&blanks, is_hidden).into_owned())
}

/// Brings a text into one line, as a cell of a table needs it: its lines with one blank between.
pub fn one_line(text: &str) -> String {
    let lines = safe_lines(text);
    let lines = lines
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// Makes a text of several lines fit to be shown: like [`safe`], but `\n` stays.
pub fn safe_lines(text: &str) -> Cow<'_, str> {
    shown(text, |c| c != '\n' && is_hidden(c))
}

/// Says whether a text is what a spreadsheet writes where it has no value: an error of a formula,
/// or the signs of a column that is too narrow.
pub fn is_sheet_error(text: &str) -> bool {
    const ERRORS: [&str; 8] = [
        "#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!",
    ];
    let bare = text.trim().trim_start_matches('=');
    let narrow = bare.len() > 2 && bare.bytes().all(|it| it == b'#');
    narrow || ERRORS.iter().any(|it| it.eq_ignore_ascii_case(bare))
}

/// Says whether a character could not be seen where it stands: the one list of them.
///
/// Names and numbers are refused when they hold one, longer texts lose it, and what is printed
/// shows its number. Variation selectors are none: they belong to the character before them.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\x1f' | '\x7f'..='\u{9f}'                    // C0, DEL, C1
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'        // soft hyphen, joiner, marks
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'    // Hangul fillers
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'    // zero width, lines, embeddings
        | '\u{2060}'..='\u{206f}' | '\u{feff}'                 // joiners, isolates, byte order mark
        | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}'    // annotations, no characters
        | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' // tags
    )
}

fn shown(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if !hidden(c) {
            out.push(c);
        } else if write!(out, "⟨U+{:04X}⟩", u32::from(c)).is_err() {
            // Writing to a String cannot fail.
            break;
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_written_out() {
        for (text, seen) in [
            ("督办整改", "督办整改"),
            ("张\u{202e}三", "张⟨U+202E⟩三"),
            ("a\x1b[2J", "a⟨U+001B⟩[2J"),
            ("\u{9b}2J", "⟨U+009B⟩2J"),
            ("一\n二\t三\r\n四", "一 二 三 四"),
            ("李\u{200b}四", "李⟨U+200B⟩四"),
            ("a\u{2028}b", "a⟨U+2028⟩b"),
            ("\u{e0041}", "⟨U+E0041⟩"),
            ("\u{feff}x", "⟨U+FEFF⟩x"),
        ] {
            assert_eq!(safe(text), seen);
        }
    }

    #[test]
    fn a_cell_of_a_table_is_one_line() {
        assert_eq!(one_line("一\n\n 二\n"), "一 二");
        assert_eq!(one_line("一  二"), "一  二");
        assert_eq!(one_line("甲\u{202e}\n乙"), "甲⟨U+202E⟩ 乙");
        assert_eq!(one_line(""), "");
    }

    #[test]
    fn several_lines_keep_their_line_ends_only() {
        assert_eq!(safe_lines("一\n二\r\n三"), "一\n二⟨U+000D⟩\n三");
    }

    #[test]
    fn hidden_characters_are_taken_out_and_counted() {
        let text = " 门难进\u{202E}、脸\u{200B}难看\u{1b}[2J\u{E0041}\u{3164}\u{FFFE} ";
        let expected = Cleaned {
            text: "门难进、脸难看[2J".into(),
            stripped: 6,
        };
        assert_eq!(cleaned(text), expected);
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(
            cleaned("甲\r\n乙\r丙\u{2028}丁\t戊\r\n").text,
            "甲\n乙\n丙\n丁 戊"
        );
        assert_eq!(cleaned("甲\r\n乙\t丙").stripped, 0);
    }

    #[test]
    fn text_becomes_nfc_and_emoji_keep_their_joiner() {
        assert_eq!(cleaned("cafe\u{301}").text, "café");
        assert_eq!(cleaned("👨\u{200D}👩").text, "👨\u{200D}👩");
        assert_eq!(cleaned("张\u{200D}三").text, "张三");
        assert_eq!(cleaned("葛\u{E0100}").text, "葛\u{E0100}");
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(safe("整改"), Cow::Borrowed(_)));
    }
}
