//! The buffer of the text that is being typed: caret, deletion by whole characters, undo.
//!
//! The text itself stands in the state; what is typed here reaches it as a changed field. The
//! caret shown is the terminal's own, for an input method follows no other.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_textarea::{CursorMove, TextArea};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::app::chord::{Chord, Key};
use crate::app::state::Focus;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Role;

/// What a key press did to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// The text is now this.
    Changed(String),
    /// The caret moved, or there was nothing to do.
    Taken,
    /// The key is no editing.
    NotMine,
}

/// The buffer of the focused field.
#[derive(Debug, Default)]
pub struct Editor {
    of: Option<(u64, usize)>,
    multi: bool,
    /// The next character takes the place of everything that stands here.
    anew: bool,
    area: TextArea<'static>,
}

impl Editor {
    /// Follows the state: another field, or a text changed otherwise, begins the buffer anew with
    /// the caret at the end.
    pub fn follow(&mut self, focus: Option<Focus<'_>>) {
        let Some(focus) = focus else {
            self.of = None;
            return;
        };
        self.multi = focus.multi;
        if self.of == Some(focus.id) && self.text() == focus.text {
            return;
        }
        // A text that changed otherwise while the field stayed is not begun anew.
        self.anew = focus.anew && self.of != Some(focus.id);
        self.of = Some(focus.id);
        self.area = TextArea::new(focus.text.split('\n').map(str::to_owned).collect());
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
    }

    fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Takes a key press.
    pub fn press(&mut self, chord: Chord) -> Typed {
        let anew = std::mem::take(&mut self.anew);
        if let Some(c) = chord.typed() {
            if anew {
                self.area.select_all();
                self.area.cut();
            }
            self.area.insert_char(c);
            return Typed::Changed(self.text());
        }
        match (chord.key, chord.ctrl, chord.alt) {
            (Key::Backspace, false, false) => {
                let chars = self.chars_beside(false);
                if chars == 0 {
                    self.area.delete_newline();
                } else {
                    self.step_back(chars);
                    self.area.delete_str(chars);
                }
            }
            (Key::Delete, false, false) => {
                let chars = self.chars_beside(true).max(1);
                self.area.delete_str(chars);
            }
            (Key::Enter, false, true) if self.multi => self.area.insert_newline(),
            (Key::Char('z'), true, false) => {
                if !self.area.undo() {
                    return Typed::NotMine;
                }
            }
            (Key::Char('y'), true, false) => {
                if !self.area.redo() {
                    return Typed::NotMine;
                }
            }
            _ => {
                let gone = self.go(chord);
                self.anew = anew && gone == Typed::NotMine;
                return gone;
            }
        }
        Typed::Changed(self.text())
    }

    /// Puts pasted text in at the caret; line ends become spaces in a single line.
    pub fn paste(&mut self, pasted: &str) -> Typed {
        let clean = crate::domain::text::cleaned(pasted).text;
        if std::mem::take(&mut self.anew) {
            self.area.select_all();
            self.area.cut();
        }
        let text = if self.multi {
            clean
        } else {
            clean.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.area.insert_str(text);
        Typed::Changed(self.text())
    }

    fn go(&mut self, chord: Chord) -> Typed {
        if chord.ctrl || chord.alt || chord.shift {
            return Typed::NotMine;
        }
        let (row, rows) = (self.area.cursor().0, self.area.lines().len());
        if chord.key == Key::Left {
            let chars = self.chars_beside(false).max(1);
            self.step_back(chars);
        } else if chord.key == Key::Right {
            for _ in 0..self.chars_beside(true).max(1) {
                self.area.move_cursor(CursorMove::Forward);
            }
        } else if chord.key == Key::Home {
            self.area.move_cursor(CursorMove::Head);
        } else if chord.key == Key::End {
            self.area.move_cursor(CursorMove::End);
        } else if chord.key == Key::Up && self.multi && row > 0 {
            self.area.move_cursor(CursorMove::Up);
        } else if chord.key == Key::Down && self.multi && row + 1 < rows {
            self.area.move_cursor(CursorMove::Down);
        } else {
            return Typed::NotMine;
        }
        Typed::Taken
    }

    fn step_back(&mut self, chars: usize) {
        for _ in 0..chars {
            self.area.move_cursor(CursorMove::Back);
        }
    }

    /// Counts the code points of the character as seen before or behind the caret.
    fn chars_beside(&self, behind: bool) -> usize {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        let line = self.area.lines().get(row).map_or("", String::as_str);
        let mut at = 0;
        for grapheme in line.graphemes(true) {
            let chars = grapheme.chars().count();
            let ends = at + chars;
            if (behind && at == column) || (!behind && ends >= column && at < column) {
                return if behind { chars } else { column - at };
            }
            at = ends;
        }
        0
    }

    /// Gives the rows that the text takes at a width.
    pub fn rows(&self, width: u16) -> usize {
        self.laid_out(width).0.len()
    }

    /// Breaks the text into rows of a width; gives the rows and the place of the caret.
    fn laid_out(&self, width: u16) -> (Vec<String>, (usize, usize)) {
        let width = usize::from(width).max(2);
        let (at_row, at_column) = (self.area.cursor().0, self.area.cursor().1);
        let (mut rows, mut caret) = (Vec::new(), (0, 0));
        for (n, line) in self.area.lines().iter().enumerate() {
            let (mut row, mut used, mut chars) = (String::new(), 0, 0);
            for grapheme in line.graphemes(true) {
                let cells = text::width(grapheme);
                if used + cells > width {
                    rows.push(std::mem::take(&mut row));
                    used = 0;
                }
                if n == at_row && chars == at_column {
                    caret = (rows.len(), used);
                }
                row.push_str(grapheme);
                used += cells;
                chars += grapheme.chars().count();
            }
            if n == at_row && at_column >= chars {
                if used >= width {
                    rows.push(std::mem::take(&mut row));
                    used = 0;
                }
                caret = (rows.len(), used);
            }
            rows.push(row);
        }
        (rows, caret)
    }

    /// Draws the text, scrolled so that the caret is inside; gives the caret's place.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look<'_>) -> Position {
        if area.width < 2 || area.height == 0 {
            return area.as_position();
        }
        if !self.multi {
            return self.draw_line(buf, area, look);
        }
        let (rows, caret) = self.laid_out(area.width);
        let height = usize::from(area.height);
        let top = (caret.0 + 1).saturating_sub(height);
        for (row, y) in rows.iter().skip(top).zip(area.y..area.bottom()) {
            look.put(buf, (area.x, y), area.width, (row, Role::Text));
        }
        place(area, caret.1, caret.0 - top)
    }

    /// A single line is not broken but shifted.
    fn draw_line(&self, buf: &mut Buffer, area: Rect, look: &Look<'_>) -> Position {
        let line = self.area.lines().first().map_or("", String::as_str);
        let before: String = line.chars().take(self.area.cursor().1).collect();
        let room = usize::from(area.width).saturating_sub(1);
        let mut shifted = line;
        let mut caret = text::width(&before);
        while caret > room {
            let Some(first) = shifted.graphemes(true).next() else {
                break;
            };
            caret = caret.saturating_sub(text::width(first));
            shifted = shifted.strip_prefix(first).unwrap_or_default();
        }
        look.put(buf, (area.x, area.y), area.width, (shifted, Role::Text));
        place(area, caret, 0)
    }
}

fn place(area: Rect, column: usize, row: usize) -> Position {
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    let row = u16::try_from(row).unwrap_or(u16::MAX);
    Position::new(
        area.x
            .saturating_add(column)
            .min(area.right().saturating_sub(1)),
        area.y
            .saturating_add(row)
            .min(area.bottom().saturating_sub(1)),
    )
}
