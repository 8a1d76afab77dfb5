//! Text that cannot lie: what no eye would see is written out.
//!
//! Width plays no part here; the screen measures in `tui::text`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes a text fit for one line of screen or terminal: hidden characters stand as `⟨U+202E⟩`.
///
/// Control characters (a line feed and a tab included), bidirectional marks, zero-width
/// characters, line and paragraph separators and tag characters could move the cursor, swap the
/// order of what is read or make two different names look alike. What comes from people is
/// passed through here before it is printed.
pub fn safe(text: &str) -> Cow<'_, str> {
    shown(text, is_hidden)
}

/// Makes a text of several lines fit to be shown: like [`safe`], but `\n` stays.
pub fn safe_lines(text: &str) -> Cow<'_, str> {
    shown(text, |c| c != '\n' && is_hidden(c))
}

/// Says whether a character could not be seen where it stands.
///
/// Names and numbers are refused when they hold one.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\x1f' | '\x7f'..='\u{9f}'                    // C0, DEL, C1
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'        // soft hyphen, joiner, marks
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'    // Hangul fillers
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'    // zero width, lines, embeddings
        | '\u{2060}'..='\u{206f}' | '\u{feff}'                 // joiners, isolates, byte order mark
        | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'  // annotations, tags
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
            ("一\n二\t三", "一⟨U+000A⟩二⟨U+0009⟩三"),
            ("李\u{200b}四", "李⟨U+200B⟩四"),
            ("a\u{2028}b", "a⟨U+2028⟩b"),
            ("\u{e0041}", "⟨U+E0041⟩"),
            ("\u{feff}x", "⟨U+FEFF⟩x"),
        ] {
            assert_eq!(safe(text), seen);
        }
    }

    #[test]
    fn several_lines_keep_their_line_ends_only() {
        assert_eq!(safe_lines("一\n二\r\n三"), "一\n二⟨U+000D⟩\n三");
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(safe("整改"), Cow::Borrowed(_)));
    }
}
