//! The grid of a form: a row a line, its cells beside one another, what is said of it beneath.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Editor;
use super::field::{CANDIDATES, draw_candidates, label, options, shown};
use crate::app::state::{Cell, Field, Form};
use crate::app::wording::refusal;
use crate::domain::{Column, Kind, Type};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The cells between two columns.
const GAP: u16 = 2;
/// The cells that are left beside a row for how it is understood, where there is room.
const BESIDE: (u16, u16) = (26, 44);
/// The fewest cells of a text.
const TEXT: u16 = 14;

/// A row of a grid.
pub(super) struct Row<'f> {
    part: Kind,
    fields: Vec<&'f Field>,
    /// The place in the row of the focused cell.
    focus: Option<usize>,
}

impl<'f> Row<'f> {
    /// Takes a row out of a form.
    pub(super) fn of(form: &'f Form, cell: Cell) -> Self {
        let cells = form.cells_of(cell);
        Self {
            part: cell.part,
            focus: cells.iter().position(|at| *at == form.focus),
            fields: cells.iter().filter_map(|at| form.fields.get(*at)).collect(),
        }
    }

    fn focused(&self) -> Option<&'f Field> {
        self.focus.and_then(|at| self.fields.get(at)).copied()
    }

    fn columns(&self) -> Vec<Column> {
        self.fields.iter().map(|it| it.column).collect()
    }

    /// Gives the rows of the screen that it takes.
    pub(super) fn height(&self, width: u16, look: &Look<'_>) -> usize {
        let found = self.focused().map_or(0, |it| it.candidates.len());
        1 + self.beneath(width, look).len() + found.min(CANDIDATES)
    }

    /// Says how what stands in it was understood.
    fn understood(&self) -> String {
        let said = self.fields.iter().filter_map(|it| it.understood.as_deref());
        said.collect::<Vec<_>>().join("  ")
    }

    /// Gives what stands beneath it: what is wrong with its cells, how they were understood where
    /// that is too long to stand beside, what digits choose.
    fn beneath(&self, width: u16, look: &Look<'_>) -> Vec<(String, Ink)> {
        let room = usize::from(width);
        let faults = self.fields.iter().filter_map(|it| it.fault.as_ref());
        let mut said: Vec<(String, Ink)> = Vec::new();
        for fault in faults {
            let mut fault = fault.clone();
            fault.row = None;
            said.push((refusal(look.texts, Some(self.part), &fault), Ink::Error));
        }
        let understood = self.understood();
        let beside = usize::from(widths(&self.columns(), width).1);
        if text::width(&understood) > beside {
            said.push((understood, Ink::Dim));
        }
        if let Some(field) = self.focused().filter(|it| !it.options.is_empty()) {
            said.push((options(field, "  "), Ink::Text));
        }
        let mut rows = Vec::new();
        for (words, ink) in said {
            let lines = text::wrap(&words, room).into_iter();
            rows.extend(lines.map(|line| (line.to_owned(), ink)));
        }
        rows
    }

    /// Draws it; gives the place of the caret where text is typed.
    pub(super) fn draw(
        &self,
        buf: &mut Buffer,
        area: Rect,
        editor: &Editor,
        look: &Look<'_>,
    ) -> Option<Position> {
        let (widths, beside) = widths(&self.columns(), area.width);
        let mut caret = None;
        let mut x = area.x;
        for ((n, field), width) in self.fields.iter().enumerate().zip(&widths) {
            let place = Rect {
                x,
                y: area.y,
                width: (*width).min(area.right().saturating_sub(x)),
                height: 1,
            };
            if self.focus == Some(n) && field.options.is_empty() {
                caret = Some(editor.draw(buf, place, look));
            } else {
                let ink = if self.focus == Some(n) {
                    Ink::Accent
                } else {
                    Ink::Text
                };
                look.put(buf, (x, area.y), place.width, (&shown(field), ink));
            }
            x += width + GAP;
        }
        let understood = self.understood();
        if text::width(&understood) <= usize::from(beside) {
            look.put(buf, (x, area.y), beside, (&understood, Ink::Dim));
        }
        let mut y = area.y + 1;
        for (words, ink) in self.beneath(area.width, look) {
            if y < area.bottom() {
                look.put(buf, (area.x, y), area.width, (&words, ink));
                y += 1;
            }
        }
        if let Some(field) = self.focused() {
            draw_candidates(buf, Rect { y, ..area }, area.bottom(), field, look);
        }
        caret
    }
}

/// Draws the names of the columns over a grid.
pub(super) fn draw_heading(
    buf: &mut Buffer,
    area: Rect,
    (form, part): (&Form, Kind),
    look: &Look<'_>,
) {
    let row = Row::of(form, Cell { part, row: 0 });
    let (widths, _) = widths(&row.columns(), area.width);
    let mut x = area.x;
    for (field, width) in row.fields.iter().zip(widths) {
        let sign = if field.required { "*" } else { "" };
        let words = format!("{}{sign}", label(look, &field.label));
        let room = width.min(area.right().saturating_sub(x));
        look.put(buf, (x, area.y), room, (&words, Ink::Dim));
        x += width + GAP;
    }
}

/// Shares a width among columns; gives what is left beside them as well.
fn widths(columns: &[Column], width: u16) -> (Vec<u16>, u16) {
    let own = |column: &Column| match column.ty {
        Type::Day | Type::Limit | Type::Ref(_) => Some(14),
        Type::Count | Type::Time | Type::HalfDays | Type::Decimal(_) => Some(8),
        Type::Flag | Type::Choice(_) => Some(12),
        Type::Line(_) | Type::Text | Type::Ties(..) | Type::Several(_) => None,
    };
    let fixed: u16 = columns.iter().filter_map(own).map(|it| it + GAP).sum();
    let texts = columns.iter().filter(|it| own(it).is_none()).count();
    let texts = u16::try_from(texts).unwrap_or(1).max(1);
    let free = width.saturating_sub(fixed);
    let least = texts * (TEXT + GAP);
    let (few, many) = BESIDE;
    let beside = if free >= least + few {
        (free / 2).clamp(few, many)
    } else {
        0
    };
    let each = ((free - beside) / texts).saturating_sub(GAP).max(TEXT);
    let all = columns.iter().map(|it| own(it).unwrap_or(each)).collect();
    (all, beside)
}
