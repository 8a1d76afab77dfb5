//! The buffer of the text that is being typed: caret, deletion by whole characters, undo.
//!
//! The text itself stands in the state; what is typed here reaches it as a changed field. The
//! caret shown is the terminal's own, for an input method follows no other.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_textarea::{CursorMove, TextArea};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::app::chord::{Chord, Key};
use crate::app::state::{Focus, Stroke};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

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
    /// Whether a form keeps what can be taken back.
    in_form: bool,
    /// What stood here before each run, with the caret; and what was taken back.
    past: Vec<(String, usize)>,
    future: Vec<(String, usize)>,
    run: Option<Stroke>,
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
        self.in_form = focus.in_form;
        if self.of == Some(focus.id) && self.text() == focus.text {
            return;
        }
        // A text that changed otherwise while the field stayed is not begun anew, nor one in the
        // middle of which somebody was before something else came over it.
        self.anew = focus.anew && self.of != Some(focus.id) && focus.caret.is_none();
        if self.of != Some(focus.id) {
            self.past.clear();
            self.future.clear();
        }
        self.of = Some(focus.id);
        self.put(focus.text, focus.caret);
    }

    /// Begins the buffer with a text, the caret behind so many characters or at the end.
    fn put(&mut self, text: &str, caret: Option<usize>) {
        self.area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        self.area.set_max_histories(0);
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
        if let Some(caret) = caret {
            let before: String = text.chars().take(caret).collect();
            let row = before.matches('\n').count();
            let column = before
                .rsplit('\n')
                .next()
                .map_or(0, |it| it.chars().count());
            let at = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
            self.area.move_cursor(CursorMove::Jump(at(row), at(column)));
        }
    }

    /// Gives the field the buffer is of, and the characters before the caret.
    pub fn caret(&self) -> Option<((u64, usize), usize)> {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        let before = self.area.lines().iter().take(row);
        let before: usize = before.map(|line| line.chars().count() + 1).sum();
        self.of.map(|of| (of, before + column))
    }

    /// Says whether what is typed next takes the place of what stands here.
    pub const fn begins_anew(&self) -> bool {
        self.anew
    }

    /// Ends the run that is being typed: the keyboard has rested.
    pub fn seal(&mut self) {
        self.run = None;
    }

    /// Takes a run back, or brings it back; a line that belongs to no form keeps its own steps.
    fn undo(&mut self, forward: bool) -> Typed {
        let now = (self.text(), self.caret().map_or(0, |(_, caret)| caret));
        let (from, to) = if forward {
            (&mut self.future, &mut self.past)
        } else {
            (&mut self.past, &mut self.future)
        };
        let Some((text, caret)) = from.pop() else {
            return Typed::Taken;
        };
        to.push(now);
        self.run = None;
        self.put(&text, Some(caret));
        Typed::Changed(text)
    }

    fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Takes a key press.
    pub fn press(&mut self, chord: Chord) -> Typed {
        let before = (self.text(), self.caret().map_or(0, |(_, caret)| caret));
        if let (Key::Char(c @ ('z' | 'y')), true, false, false) =
            (chord.key, chord.ctrl, chord.alt, self.in_form)
        {
            return self.undo(c == 'y');
        }
        let typed = self.edit(chord);
        self.note(before, &typed);
        typed
    }

    /// Takes characters that were typed together, such as a phrase of an input method.
    pub fn type_run(&mut self, typed: &str) -> Typed {
        let before = (self.text(), self.caret().map_or(0, |(_, caret)| caret));
        if std::mem::take(&mut self.anew) {
            self.area.select_all();
            self.area.cut();
        }
        self.area.insert_str(typed);
        let typed = Typed::Changed(self.text());
        self.note(before, &typed);
        typed
    }

    /// Notes a change as a step of its own, or as part of the run before it.
    fn note(&mut self, before: (String, usize), typed: &Typed) {
        let Typed::Changed(after) = typed else { return };
        if self.in_form || before.0 == *after {
            return;
        }
        let stroke = Stroke::between(&before.0, after);
        if !self.run.is_some_and(|run| stroke.joins(run)) {
            self.past.push(before);
        }
        self.future.clear();
        self.run = Some(stroke);
    }

    fn edit(&mut self, chord: Chord) -> Typed {
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
        let before = (self.text(), self.caret().map_or(0, |(_, caret)| caret));
        self.run = None;
        let typed = self.put_in(pasted);
        self.note(before, &typed);
        self.run = None;
        typed
    }

    fn put_in(&mut self, pasted: &str) -> Typed {
        let clean = crate::domain::text::cleaned(pasted).text;
        if std::mem::take(&mut self.anew) {
            self.area.select_all();
            self.area.cut();
        }
        let mut text = if self.multi {
            clean
        } else {
            clean.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        // A paste that a line brings in pieces goes on behind what stands there, with the blanks
        // or the line end between.
        if self.area.cursor().1 > 0 {
            let blank = |c: &char| c.is_whitespace() && !matches!(c, '\n' | '\r');
            let blanks: String = pasted.chars().take_while(blank).collect();
            if !blanks.is_empty() {
                text.insert_str(0, if self.multi { &blanks } else { " " });
            } else if pasted.starts_with(['\n', '\r']) && !text.is_empty() {
                text.insert(0, if self.multi { '\n' } else { ' ' });
            }
        }
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
            look.put(buf, (area.x, y), area.width, (row, Ink::Text));
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
        // What goes with the next letter is seen to.
        let ink = if self.anew { Ink::Here } else { Ink::Text };
        look.put(buf, (area.x, area.y), area.width, (shifted, ink));
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
