//! Setting: blocks become lines, lines become pages.

use super::measure::{width, wrap};
use super::{Block, CELLS, LINES, Page, Paper, Sheet};

/// How far the first line of a paragraph is set in: two characters.
const INDENT: usize = 4;

/// How far the day beneath a paper stands from the margin on the right: four characters.
const DAY_INDENT: usize = 8;

/// Sets a paper.
pub(super) fn pages(paper: &Paper) -> Vec<Page> {
    let mut sheet = Setting::default();
    for (n, block) in paper.blocks.iter().enumerate() {
        match block {
            Block::Blank if sheet.lines.is_empty() => {}
            Block::Blank => sheet.line(String::new()),
            Block::NewPage => sheet.turn(),
            Block::Centre(text) => {
                for line in wrap(text, CELLS, CELLS) {
                    let room = CELLS.saturating_sub(width(line)) / 2;
                    // A grid of full characters: an odd cell would stand between two of them.
                    sheet.line(indented(room / 2 * 2, line));
                }
            }
            Block::Left(text) => {
                let lines = wrap(text, CELLS, CELLS);
                if let Some(Block::Sheet(table)) = paper.blocks.get(n + 1) {
                    // What heads a table does not stand at the foot of a page without it.
                    sheet.keep(lines.len() + least(table));
                }
                for line in lines {
                    sheet.line(line.to_owned());
                }
            }
            Block::Text(text) => paragraphs(&mut sheet, text),
            Block::Labelled(label, text) => labelled(&mut sheet, label, text),
            Block::Signed(lines) => sheet.together(signed(lines)),
            Block::Sheet(table) => {
                let head = table.head();
                sheet.keep(least(table));
                sheet.together(head.clone());
                for row in table.set_rows() {
                    if sheet.lines.len() + row.len() > LINES {
                        sheet.turn();
                        sheet.together(head.clone());
                    }
                    for line in row {
                        sheet.line(line);
                    }
                }
            }
        }
    }
    sheet.end()
}

/// Pages in the making.
#[derive(Default)]
struct Setting {
    pages: Vec<Vec<String>>,
    lines: Vec<String>,
}

impl Setting {
    fn line(&mut self, line: String) {
        if self.lines.len() >= LINES {
            self.turn();
        }
        self.lines.push(line);
    }

    /// Puts lines that are not torn apart, where a page holds them.
    fn together(&mut self, lines: Vec<String>) {
        if self.lines.len() + lines.len() > LINES {
            self.turn();
        }
        for line in lines {
            self.line(line);
        }
    }

    /// Turns to a new page where so many lines find no room on this one.
    fn keep(&mut self, lines: usize) {
        if self.lines.len() + lines > LINES {
            self.turn();
        }
    }

    fn turn(&mut self) {
        if !self.lines.is_empty() {
            self.pages.push(std::mem::take(&mut self.lines));
        }
    }

    fn end(mut self) -> Vec<Page> {
        self.turn();
        let numbered = (1..).zip(self.pages);
        let page = |(number, lines)| Page { lines, number };
        numbered.map(page).collect()
    }
}

/// The lines of a table that are not torn apart: its head and its first row.
fn least(table: &Sheet) -> usize {
    let first = table.set_rows().into_iter().next();
    table.head().len() + first.map_or(0, |row| row.len())
}

fn indented(cells: usize, text: &str) -> String {
    format!("{}{text}", " ".repeat(cells))
}

fn paragraphs(sheet: &mut Setting, text: &str) {
    for paragraph in text.split('\n').filter(|it| !it.trim().is_empty()) {
        let lines = wrap(paragraph.trim_start(), CELLS - INDENT, CELLS);
        for (n, line) in lines.into_iter().enumerate() {
            sheet.line(indented(if n == 0 { INDENT } else { 0 }, line));
        }
    }
}

fn labelled(sheet: &mut Setting, label: &str, text: &str) {
    let beside = width(label).min(CELLS / 2);
    let room = CELLS - beside;
    for (n, line) in wrap(text, room, room).into_iter().enumerate() {
        let line = if n == 0 {
            format!("{label}{line}")
        } else {
            indented(beside, line)
        };
        sheet.line(line);
    }
}

/// The last line is the day; the others stand centred on it, as far as the margin lets them.
fn signed(lines: &[String]) -> Vec<String> {
    let Some((day, senders)) = lines.split_last() else {
        return Vec::new();
    };
    let room = CELLS - DAY_INDENT;
    let day_at = room.saturating_sub(width(day));
    let middle = day_at + width(day) / 2;
    let mut set = Vec::new();
    for sender in senders {
        for line in wrap(sender, room, room) {
            let cells = width(line);
            let at = middle.saturating_sub(cells / 2).min(CELLS - 2 - cells);
            set.push(indented(at / 2 * 2, line));
        }
    }
    set.push(indented(day_at, day));
    set
}
