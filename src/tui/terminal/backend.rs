//! The lean backend: as few bytes as a slow line deserves, none when nothing has changed.
//!
//! What ratatui calls a frame is gathered here and leaves in one write. The cursor is never asked
//! for: the backend knows where it has put it. Absent: scroll regions and every kind of clearing
//! but the whole screen, which a full-screen program does not need.

use std::io::{self, Write};

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::cells::{Piece, Shown, is_doubtful, is_rule};
use super::moves;
use super::pen::Pen;

/// A frame longer than this is wrapped in "synchronised output", so that it appears at once.
const SYNC_FROM: usize = 256;
/// The longest gap that is written over with spaces rather than jumped.
const GAP: u16 = 4;

/// Writes frames to a terminal, or to a `Vec<u8>` in tests.
#[derive(Debug)]
pub(super) struct LeanBackend<W> {
    out: W,
    frame: Vec<u8>,
    size: Size,
    shown: Vec<Shown>,
    pen: Option<Pen>,
    /// Where the cursor is; `None` where the terminal and we may disagree.
    row: Option<u16>,
    column: Option<u16>,
    /// Where it is if the terminal draws rules and boxes one cell wide.
    after_rule: Option<u16>,
    visible: Option<bool>,
    wanted: Option<Position>,
    asked: Position,
    clear: bool,
    colours: bool,
}

impl<W: Write> LeanBackend<W> {
    /// Begins with a terminal of which nothing is known: the first frame clears it.
    pub(super) fn new(out: W, size: Size, colours: bool) -> Self {
        let mut backend = Self {
            out,
            frame: Vec::new(),
            size,
            shown: Vec::new(),
            pen: None,
            row: None,
            column: None,
            after_rule: None,
            visible: None,
            wanted: None,
            asked: Position::ORIGIN,
            clear: true,
            colours,
        };
        backend.forget();
        backend
    }

    /// Takes a new size; what the terminal shows is forgotten, it has been rearranged.
    pub(super) fn set_size(&mut self, size: Size) {
        self.size = size;
        self.forget();
    }

    /// Has the terminal take a text into the clipboard of the machine that it stands on (OSC 52);
    /// it is sent with the next frame.
    pub(super) fn copy(&mut self, text: &str) {
        let mut sequence = String::new();
        let copied = CopyToClipboard::to_clipboard_from(text);
        // Into a text nothing fails to be written.
        copied.write_ansi(&mut sequence).unwrap_or_default();
        self.frame.extend(sequence.as_bytes());
        self.after_rule = None;
    }

    /// Gives the window a title (OSC 2), with the next frame; what is no plain text was left out.
    pub(super) fn title(&mut self, title: &str) {
        self.frame.extend(b"\x1b]2;");
        self.frame.extend(title.as_bytes());
        self.frame.extend(b"\x1b\\");
        self.after_rule = None;
    }

    /// Rings the bell, with the next frame.
    pub(super) fn ring(&mut self) {
        self.frame.push(0x07);
    }

    /// Forgets all that is believed of the terminal; the next frame clears it and says all again.
    pub(super) fn forget(&mut self) {
        self.pen = None;
        self.visible = None;
        self.unplace();
        self.erase();
    }

    fn erase(&mut self) {
        self.clear = true;
        let cells = usize::from(self.size.width) * usize::from(self.size.height);
        self.shown.clear();
        self.shown.resize(cells, Shown::Erased);
    }

    fn unplace(&mut self) {
        self.row = None;
        self.column = None;
        self.after_rule = None;
    }

    fn row_mut(&mut self, y: u16) -> &mut [Shown] {
        let width = usize::from(self.size.width);
        let start = usize::from(y) * width;
        self.shown.get_mut(start..start + width).unwrap_or_default()
    }

    fn write_clear(&mut self) {
        if std::mem::take(&mut self.clear) {
            Pen::PLAIN.switch(self.pen, &mut self.frame);
            self.pen = Some(Pen::PLAIN);
            self.frame.extend(b"\x1b[2J");
        }
    }

    /// Writes what changed in one row, its blank end as one "erase".
    fn write_row(&mut self, y: u16, changes: &[(u16, &Cell)]) {
        let pieces = self.take_over(y, changes);
        let end = self.row_mut(y).iter().rposition(|shown| !shown.is_erased());
        let end = end.map_or(0, |last| u16::try_from(last).unwrap_or(u16::MAX) + 1);
        let tail = pieces
            .iter()
            .position(|piece| piece.x >= end)
            .unwrap_or(pieces.len());
        let (body, tail) = pieces.split_at_checked(tail).unwrap_or((&pieces, &[]));
        for piece in body {
            self.write_piece(y, piece);
        }
        match tail {
            [first, _, _, _, ..] => {
                let there = self.row == Some(y)
                    && self
                        .column
                        .is_some_and(|now| (end..=first.x).contains(&now));
                if !there {
                    self.move_to(y, first.x);
                }
                self.set_blank_pen(Pen::PLAIN);
                self.frame.extend(b"\x1b[K");
            }
            short => short.iter().for_each(|piece| self.write_piece(y, piece)),
        }
    }

    /// Notes what the row will show, and cuts the changes into pieces to write.
    fn take_over(&mut self, y: u16, changes: &[(u16, &Cell)]) -> Vec<Piece> {
        let colours = self.colours;
        let row = self.row_mut(y);
        let columns = u16::try_from(row.len()).unwrap_or(u16::MAX);
        let mut pieces = Vec::with_capacity(changes.len());
        let mut changes = changes.iter().filter(|(x, _)| *x < columns).peekable();
        while let Some((x, cell)) = changes.next() {
            let next = changes.peek().map(|(x, _)| *x);
            let mut piece = Some(Piece::new(*x, cell, columns, colours));
            while let Some(this) = piece {
                this.note(row);
                let given = next == Some(this.after());
                piece = if given {
                    None
                } else {
                    this.follower(row, colours)
                };
                pieces.push(this);
            }
        }
        pieces
    }

    fn write_piece(&mut self, y: u16, piece: &Piece) {
        let rule = is_rule(piece.symbol());
        let joined = rule && self.row == Some(y) && self.after_rule == Some(piece.x);
        if !joined && !self.fill_gap(y, piece.x) {
            self.move_to(y, piece.x);
        }
        if piece.symbol() == " " {
            self.set_blank_pen(piece.pen);
        } else {
            piece.pen.switch(self.pen, &mut self.frame);
            self.pen = Some(piece.pen);
        }
        self.frame.extend(piece.symbol().as_bytes());
        let next = piece.after();
        self.row = Some(y);
        self.after_rule = (rule && next < self.size.width).then_some(next);
        self.column = (next < self.size.width && !is_doubtful(piece.symbol())).then_some(next);
    }

    fn set_blank_pen(&mut self, pen: Pen) {
        let pen = self.pen.map_or(pen, |now| pen.for_blank(now));
        pen.switch(self.pen, &mut self.frame);
        self.pen = Some(pen);
    }

    /// Writes spaces over a short gap that shows nothing anyway, if that is no longer than a jump.
    fn fill_gap(&mut self, y: u16, x: u16) -> bool {
        let (Some(column), true) = (self.column, self.row == Some(y)) else {
            return false;
        };
        let gap = usize::from(column)..usize::from(x);
        let short = x.checked_sub(column).is_some_and(|gap| gap <= GAP);
        let erased = short
            && self
                .row_mut(y)
                .get(gap)
                .is_some_and(|gap| gap.iter().all(Shown::is_erased));
        if !erased || !self.pen.is_some_and(Pen::blank_is_erased) {
            return false;
        }
        self.frame.extend((column..x).map(|_| b' '));
        self.column = Some(x);
        true
    }

    /// Moves the cursor by the shortest sequence that is safe.
    fn move_to(&mut self, y: u16, x: u16) {
        if (self.row, self.column) == (Some(y), Some(x)) {
            return;
        }
        self.frame
            .extend(moves::shortest((self.row, self.column), (y, x)));
        self.row = Some(y);
        self.column = Some(x);
        self.after_rule = None;
    }

    fn write_cursor(&mut self) {
        if let Some(Position { x, y }) = self.wanted {
            self.move_to(y, x);
        }
        let visible = self.wanted.is_some();
        if self.visible != Some(visible) {
            self.frame
                .extend(if visible { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.visible = Some(visible);
        }
    }
}

impl<W: Write> Backend for LeanBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.write_clear();
        let rows = self.size.height;
        let mut row: Vec<(u16, &Cell)> = Vec::new();
        let mut at = 0;
        for (x, y, cell) in content.filter(|(_, y, _)| *y < rows) {
            if y != at {
                self.write_row(at, &std::mem::take(&mut row));
                at = y;
            }
            row.push((x, cell));
        }
        self.write_row(at, &row);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.wanted = Some(self.asked);
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.asked)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        let Size { width, height } = self.size;
        let (right, bottom) = (width.saturating_sub(1), height.saturating_sub(1));
        self.asked = Position::new(position.x.min(right), position.y.min(bottom));
        self.wanted = self.wanted.map(|_| self.asked);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.erase();
        Ok(())
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        match clear_type {
            ClearType::All => self.clear(),
            ClearType::AfterCursor
            | ClearType::BeforeCursor
            | ClearType::CurrentLine
            | ClearType::UntilNewLine => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    /// Sends the frame in one write, or nothing at all.
    fn flush(&mut self) -> io::Result<()> {
        self.write_clear();
        self.write_cursor();
        if self.frame.is_empty() {
            return Ok(());
        }
        if self.frame.len() > SYNC_FROM {
            self.frame.splice(0..0, *b"\x1b[?2026h");
            self.frame.extend(b"\x1b[?2026l");
        }
        let sent = self
            .out
            .write_all(&self.frame)
            .and_then(|()| self.out.flush());
        self.frame.clear();
        sent
    }
}
