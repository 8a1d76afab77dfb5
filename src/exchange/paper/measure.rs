//! Measuring and breaking the lines of a paper by what the eye sees: Chinese characters are two
//! cells wide.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr;

/// Gives the cells of a text.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Breaks a text into lines, the first of `first` cells and the others of `cells`, as Chinese is
/// set: no line begins with a closing sign nor ends with an opening one, `……` and `——` stay whole.
/// Line ends in the text end a line; spaces at a break are dropped.
pub fn wrap(text: &str, first: usize, cells: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut rest = paragraph.trim_end();
        loop {
            let room = if lines.is_empty() { first } else { cells }.max(2);
            if width(rest) <= room {
                lines.push(rest);
                break;
            }
            let (line, after) = rest.split_at(break_at(rest, room));
            lines.push(line.trim_end());
            rest = after;
        }
    }
    lines
}

/// Finds the last place at which a line may end that fits, else the end of what fits; never before
/// the first character.
fn break_at(text: &str, room: usize) -> usize {
    let head = |at: usize| text.get(..at).unwrap_or_default();
    let fits = |at: &usize| width(head(*at).trim_end()) <= room;
    let allowed = linebreaks(text).filter(|(_, kind)| *kind == BreakOpportunity::Allowed);
    let last = allowed.map(|(at, _)| at).take_while(fits).last();
    let anywhere = || {
        let ends = text.grapheme_indices(true).map(|(at, it)| at + it.len());
        let first = text.graphemes(true).next().map_or(0, str::len);
        ends.take_while(fits).last().unwrap_or(first)
    };
    last.filter(|at| *at > 0).unwrap_or_else(anywhere)
}
